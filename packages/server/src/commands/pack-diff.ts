// think-carer pack diff: what differs between two packs, item by item, for a person to read.
import { diffPacks, type FieldDifference, type PackJson, textIn } from '@think-carer/rules';
import { StartRefused } from '../store/roles.ts';
import { readJsonDocument, tellFaults } from './json-document.ts';
import { packFile } from './pack-fork.ts';

const signs = { added: '+', removed: '-', changed: '~' } as const;
const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};
const line = ({ path, ...field }: FieldDifference): string => {
  const before = 'before' in field ? shown(field.before) : undefined, after = 'after' in field ? shown(field.after) : undefined, where = path.join('.') || '(all of it)';
  return before === undefined ? `    + ${where}: ${after}` : after === undefined ? `    - ${where}: ${before}` : `    ~ ${where}: ${before} → ${after}`;
};

/** Either is a file, or the id of a pack of this installation. Answers the exit code: 0 where they say the same, 1 where they differ. */
export function packDiffCommand(one: string, other: string): number {
  const packs: PackJson[] = [];
  for (const word of [one, other]) {
    const file = packFile(word), { json, syntax } = readJsonDocument(file);
    if (syntax.length > 0) return tellFaults(syntax);
    if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new StartRefused(`${file} holds no pack`);
    packs.push(json as PackJson);
  }
  const items = diffPacks(packs[0]!, packs[1]!);
  for (const { key, kind, title, fields } of items) {
    console.log(`${signs[kind]} ${key}${title === null ? '' : ` ${JSON.stringify(textIn(title, 'en-GB'))}`}`);
    if (kind === 'changed') for (const field of fields) console.log(line(field));
  }
  console.log(items.length === 0 ? 'They say the same.' : `${items.length} ${items.length === 1 ? 'item differs' : 'items differ'}`);
  return items.length === 0 ? 0 : 1;
}

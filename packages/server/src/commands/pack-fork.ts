// think-carer pack fork: a neighbour's pack written out under one's own name, and what in it still leads to the neighbour.
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiedLines, forkPack, type PackJson } from '@think-carer/rules';
import { StartRefused } from '../store/roles.ts';
import { readJsonDocument } from './json-document.ts';
import { packFolders, readPack } from './pack.ts';

/** The file of a pack: the word itself, or that of the pack which has it as its id. */
export function packFile(word: string): string {
  if (word.endsWith('.json') || word.includes('/') || existsSync(word)) return word;
  for (const folder of packFolders()) for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    if ((readJsonDocument(join(folder, name)).json as { id?: unknown } | null | undefined)?.id === word) return join(folder, name);
  }
  throw new StartRefused(`there is no file ${word}, and no pack of that id; set PACKS to the folder of your own`);
}

/** Answers the exit code: 0 where it is written. To `out`, which must not be there yet, or for another command to read. */
export function packForkCommand(word: string, { as, name, out }: { readonly as?: string | undefined; readonly name?: string | undefined; readonly out?: string | undefined }, write: (text: string) => void = (text) => { process.stdout.write(text); }): number {
  if (!as || !name) throw new StartRefused('say whose pack it becomes: --as my-council --name "My Council"');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(as)) throw new StartRefused('--as must be lower-case words joined by hyphens, like my-council');
  const read = readPack(packFile(word));
  if (read.code !== undefined) return read.code;
  if (read.own.id === as) throw new StartRefused(`--as must be another id than ${as}`);
  const pack = forkPack(read.own, { id: as, name }), text = `${JSON.stringify(pack, null, 2)}\n`;
  if (out === undefined) write(text);
  else {
    if (existsSync(out)) throw new StartRefused(`${out} is there already; choose another file with --out`);
    writeFileSync(out, text);
  }
  const left = copiedLines(read.own as unknown as PackJson, pack as unknown as PackJson).filter(({ path }) => path !== 'privacy');
  const { privacy, stories = [] } = read.own, gone = [...(privacy ? ['privacy notice'] : []), ...(stories.some(({ isInvented }) => !isInvented) ? ['stories'] : [])];
  console.error([
    `${out ?? as}: made from ${read.own.id} ${read.own.version}.`,
    ...(pack.status === 'current' ? [] : [`It still says that it is ${pack.status}: change status and watermark once it is yours.`]),
    ...(gone.length > 0 ? [`Left out: its ${gone.join(' and its ')}, which only ${read.own.id} can tell. Write your own.`] : []),
    ...(left.length > 0 ? [`${left.length} telephone numbers and addresses still lead to ${read.own.id}:`] : []),
  ].join(' '));
  for (const { path } of left) console.error(`  ${path}`);
  return 0;
}

// The form reaches every field of a pack: the schema itself is walked, so that a field somebody adds to it is asked for here too.
import { expect } from '@open-wc/testing';
import welsh from './form.messages.cy.ts';
import { messages } from './form.messages.ts';
import { fieldsOf, parts, placeOf, type Spec } from './pack.form.ts';
import { labelOf, choiceOf } from './pack.label.ts';
import { taskGroups } from './pack.tasks.ts';

/** Of the package's own source: the schema is no part of what it publishes. */
const { packSchema } = await import(new URL('../../../rules/src/pack.schema.ts', import.meta.url).href) as { packSchema: Schema };

interface Def { readonly type: string; readonly shape?: Record<string, Schema>; readonly element?: Schema; readonly innerType?: Schema; readonly options?: readonly Schema[]; readonly getter?: () => Schema; readonly entries?: Readonly<Record<string, string>>; readonly values?: readonly unknown[] }
interface Schema { readonly def: Def }
/** Every member that the schema has, by its path without numbers, with the words a choice may have. What has a control of its own is not gone into. */
function membersOf(schema: Schema, path: string, isLeaf: (path: string) => boolean, found = new Map<string, readonly string[]>()): Map<string, readonly string[]> {
  const { def } = schema;
  if (path !== '') found.set(path, found.get(path) ?? []);
  if (path !== '' && isLeaf(path)) return found;
  const words = def.type === 'enum' ? Object.values(def.entries!) : def.type === 'literal' ? def.values!.filter((one) => one !== true).map(String) : [];
  if (words.length > 0) found.set(path, [...found.get(path)!, ...words]);
  if (def.type === 'object') for (const [key, member] of Object.entries(def.shape!)) membersOf(member, path === '' ? key : `${path}.${key}`, isLeaf, found);
  if (def.element) membersOf(def.element, path, isLeaf, found);
  if (def.innerType) membersOf(def.innerType, path, isLeaf, found);
  for (const one of def.options ?? []) membersOf(one, path, isLeaf, found);
  return found;
}
const reached = new Map<string, Spec>();
function reach(specs: readonly Spec[], before: string): void {
  for (const spec of specs) {
    const path = before === '' ? spec.key : `${before}.${spec.key}`;
    reached.set(path, spec);
    if ('of' in spec) reach(spec.of, path);
  }
}
for (const part of parts) {
  if (part.list) reached.set(part.list, { key: part.list, kind: 'list', of: fieldsOf(part) });
  reach(fieldsOf(part), part.list ?? '');
}
/** One control holds the whole of these: wording, a condition, a figure, answers. Their insides have tests of their own. */
const whole = (path: string): boolean => ['text', 'texts', 'condition', 'figure', 'answers', 'expect', 'value', 'lines', 'named'].includes(reached.get(path)?.kind ?? '');

describe('the form of a pack', () => {
  const members = membersOf(packSchema, '', whole);
  it('asks for every member of the schema, and for nothing that is not there', () => {
    expect(members.size).to.be.above(200);
    expect([...members.keys()].filter((path) => !reached.has(path)), 'not in the form').to.eql([]);
    expect([...reached.keys()].filter((path) => !members.has(path)), 'not in the schema').to.eql([]);
  });
  it('offers every word that a choice may have, and no other', () => {
    for (const [path, words] of members) {
      const spec = reached.get(path)!;
      if (words.length === 0 || !('from' in spec)) continue;
      expect([...spec.from].sort(), path).to.eql([...words].sort());
    }
    expect([...members].filter(([path, words]) => words.length > 0 && !['choice', 'many'].includes(reached.get(path)!.kind)).map(([path]) => path)).to.eql([]);
  });
  it('has a name for every field, section and choice, in English and in Welsh', () => {
    const nameless: string[] = [];
    for (const words of [messages, welsh]) {
      for (const part of parts) for (const { name } of part.sections) if (!(words.sections as Record<string, string>)[name]) nameless.push(`section ${name}`);
      for (const [path, spec] of reached) {
        if (!parts.some(({ list }) => list === path) && labelOf(words, path) === undefined) nameless.push(path);
        if ('from' in spec) for (const one of spec.from) if (!spec.fixed && choiceOf(words, path, one) === undefined) nameless.push(`${path} = ${one}`);
      }
    }
    expect(nameless).to.eql([]);
  });
  it('is a task for every part, and every part is a task', () => {
    expect(taskGroups.flatMap((group) => group.parts)).to.have.members(parts.map(({ id }) => id));
  });
  it('finds the page on which a fault can be mended', () => {
    expect(placeOf(['schemes', 2, 'when', 'all', 0])).to.deep.include({ index: 2 });
    expect(placeOf(['employer', 'phone'])!.part.id).to.equal('employer');
    expect(placeOf(['watermark'])!.part.id).to.equal('employer');
    expect(placeOf(['privacy', 'text', 'cy'])!.part.id).to.equal('privacy');
    expect(placeOf([])!.part.id).to.equal('employer');
  });
});

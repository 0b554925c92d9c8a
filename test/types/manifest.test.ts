// The manifest says what the code does, and all of it: each name in it is looked for in the built classes and the source, and the other way round.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { elementsOf, type ElementModel } from '../../packages/widgets/build/manifest.ts';
import { root } from '../packed.ts';

const widgets = join(root, 'packages/widgets'), kit = join(root, 'packages/kit');
const elements = elementsOf(join(widgets, 'dist'));
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const shipped = (file: string): boolean => !/\.(test|examples|fixture)\.ts$/.test(file);
const sourceOf = (noun: string): string => globSync(join(widgets, 'src', noun, '*.ts')).filter(shipped).sort().map((file) => readFileSync(file, 'utf8')).join('\n');
const kitSource = (isAsked: (file: string) => boolean): string => globSync(join(kit, 'src/*.ts')).filter((file) => shipped(file) && !file.endsWith('example.ts') && isAsked(file)).map((file) => readFileSync(file, 'utf8')).join('\n');
/** What only some widgets take from the kit, by the function that brings it. */
const borrowed = { openCourse: /[\\/]course[.\w]*\.ts$/, contactWays: /[\\/]contact[.\w]*\.ts$/ };
const base = kitSource((file) => !Object.values(borrowed).some((files) => files.test(file)));
/** Of these also what they borrow themselves. */
const withBorrowed = (own: string): string => Object.entries(borrowed).reduce((all, [name, files]) => (all.includes(`${name}(`) ? all + kitSource((file) => files.test(file)) : all), own);

interface Live { readonly tag: string; readonly observed: readonly string[]; readonly properties: Readonly<Record<string, string | null>>; readonly events: readonly string[]; readonly methods: readonly string[] }
/** What the built classes themselves say, in a Node without our source condition: `properties` to attributes, null for none. */
const live = JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', `
  const all = await import('@think-carer/widgets'), found = {};
  for (const [name, one] of Object.entries(all)) {
    if (typeof one !== 'function' || !one.tag) continue;
    one.finalize();
    const methods = [];
    for (let at = one.prototype; !Object.hasOwn(at, 'requestUpdate'); at = Object.getPrototypeOf(at)) methods.push(...Object.getOwnPropertyNames(at).filter((key) => typeof Object.getOwnPropertyDescriptor(at, key).value === 'function'));
    found[name] = { tag: one.tag, observed: one.observedAttributes, methods, properties: Object.fromEntries([...one.elementProperties].filter(([, { state }]) => !state)
      .map(([key, { attribute }]) => [key, attribute === false ? null : typeof attribute === 'string' ? attribute : key.toLowerCase()])) };
  }
  const events = Object.values(all).filter((one) => one.prototype instanceof Event).map(({ type }) => type);
  console.log(JSON.stringify({ found, events }));`], { cwd: widgets, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }).stdout) as { found: Record<string, Live>; events: string[] };

/** What our elements stand on, and where it is declared. */
const bases: Readonly<Record<string, string>> = { CarerElement: 'element.d.ts', PartedElement: 'part.d.ts' };
/** Public members in the declarations of a class and of what it extends in our packages. */
function declared(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true), names: string[] = [];
    ts.forEachChild(source, (node) => {
    if (!ts.isClassDeclaration(node)) return;
    for (const member of node.members) {
      const hidden = ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static);
      if (!member.name || !ts.isIdentifier(member.name) || hidden) continue;
      names.push(member.name.text);
    }
    for (const { expression } of node.heritageClauses?.flatMap(({ types }) => [...types]) ?? []) {
      const file = bases[expression.getText()];
      if (file) names.push(...declared(join(kit, 'dist', file)));
    }
  });
  return names;
}
/** The platform's own life, and the one getter that only subclasses and the kit use. */
const unsaid = new Set(['connectedCallback', 'disconnectedCallback', 'scope']);

const stands = (element: ElementModel): boolean => (/extends (\w+)/.exec(readFileSync(join(widgets, 'dist', element.noun, `${element.tag}.d.ts`), 'utf8'))?.[1] ?? '') in bases;
const parts = (text: string): string[] => [...text.matchAll(/\bpart=(?:"([^"]+)"|(\w[\w-]*))/g)].flatMap(([, quoted, bare]) => (quoted ?? bare ?? '').split(/\s+/)).filter((name) => name !== '' && !name.includes('$'));
const slots = (text: string): string[] => [...text.matchAll(/<slot(?:\s+name="([^"]+)")?[\s>]/g)].map(([, name]) => name ?? '');
/** What an element sends itself; the question for a token is the page's, and sent on the document. */
const sent = (text: string): string[] => [...text.matchAll(/\bnew (Carer\w+Event)\(/g)].map(([, name]) => name!).filter((name) => text.includes(`class ${name} extends CarerEvent`));

/** Events that every widget has, from the kit. */
const ofTheKit = [...base.matchAll(/class \w+ extends CarerEvent \{\s+static readonly type = '(carer-[\w-]+)'/g)].map(([, name]) => name!);

test('every class with a tag is in it, under its own name and tag', () => {
  assert.ok(elements.length > 0);
  assert.deepEqual(elements.map(({ className, tag }) => [className, tag]).sort(), Object.entries(live.found).map(([name, { tag }]) => [name, tag]).sort());
  assert.deepEqual(sorted(elements.map(({ noun }) => noun)), sorted(globSync(join(widgets, 'src/*/define.ts')).map((file) => file.split(/[\\/]/).at(-2)!)));
});
for (const element of elements) {
  const { tag, className, noun } = element, own = withBorrowed(sourceOf(noun)), all = stands(element) ? own + base : own;
  test(`${tag}: properties and attributes`, () => {
    const said = element.properties.map(({ name, attribute }) => [name, attribute ?? null] as const);
    assert.deepEqual(Object.fromEntries(said), live.found[className]!.properties);
    assert.deepEqual(sorted(said.flatMap(([, attribute]) => attribute ?? [])), sorted(live.found[className]!.observed.filter((name) => name !== 'defer-hydration')));
  });
  test(`${tag}: every public member, and none that is not`, () => {
    const public_ = declared(join(widgets, 'dist', noun, `${tag}.d.ts`)).filter((name) => !unsaid.has(name));
    assert.deepEqual(sorted([...element.properties, ...element.methods].map(({ name }) => name)), sorted(public_));
    for (const { name } of element.methods) assert.ok(live.found[className]!.methods.includes(name), `${name}() is not there at run time`);
  });
  test(`${tag}: events`, () => {
    assert.deepEqual(sorted(element.events.map(({ type }) => type)), sorted(sent(all)));
    const known = [...live.events, ...ofTheKit];
    for (const { name, type } of element.events) {
      assert.ok(known.includes(name), name);
      assert.match(own + base, new RegExp(`class ${type} extends CarerEvent \\{\\s+static readonly type = '${name}'`));
    }
  });
  test(`${tag}: slots and parts`, () => {
    assert.deepEqual(sorted(element.slots.map(({ name }) => name)), sorted(slots(all)));
    assert.deepEqual(sorted(element.parts.map(({ name }) => name)), sorted(parts(all)));
  });
}
test('every event that is exported is sent by some element', () => {
  assert.deepEqual(sorted(live.events), sorted(elements.flatMap(({ events }) => events.map(({ name }) => name))).filter((name) => !ofTheKit.includes(name)));
});

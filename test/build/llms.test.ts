// llms.txt names nothing that is not there: every tag, attribute, event, part and token is looked up in the source, not in the manifest it was made of.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = readFileSync(`${root}/packages/widgets/dist/llms.txt`, 'utf8');
const sources = (pattern: string): string => globSync(pattern, { cwd: root }).filter((path) => !/\.(test|examples|fixture)\.ts$/.test(path)).map((path) => readFileSync(`${root}/${path}`, 'utf8')).join('\n');
const kit = sources('packages/kit/src/*.ts'), loader = sources('packages/widgets/src/loader*.ts');
const nouns = globSync('packages/widgets/src/*/define.ts', { cwd: root }).map((path) => path.split(/[\\/]/).at(-2)!);
const widgets = [...text.matchAll(/^### <(carer-[\w-]+)>\n([^]*?)(?=^### |^## )/gm)].map(([, tag, part]) => ({ tag: tag!, part: part! }));
const named = (part: string, title: string): string[] => [...(new RegExp(`^${title}:\\n((?:- .*\\n)+)`, 'm').exec(part)?.[1] ?? '').matchAll(/^- `([\w-]+)`/gm)].map(([, name]) => name!);

/** Every property that a class gives an attribute to, by the attribute's name. */
function attributesIn(code: string): Set<string> {
  return new Set([...code.matchAll(/@property\((\{[^]*?\})?\)\s+(?:accessor\s+|readonly\s+|override\s+)*(\w+)/g)].map(([, options = '', name]) => /attribute: '([\w-]+)'/.exec(options)?.[1] ?? name!.toLowerCase()));
}
const shared = attributesIn(kit);

test('it names every widget, and no other', () => assert.deepEqual(widgets.map(({ tag }) => tag).sort(), nouns.map((noun) => `carer-${noun}`).sort()));
for (const { tag, part } of widgets) test(`<${tag}>: attributes, events and parts are those of its source`, () => {
  const own = sources(`packages/widgets/src/${tag.slice(6)}/*.ts`), attributes = attributesIn(own);
  assert.ok(named(part, 'Attributes').length > 0);
  for (const name of named(part, 'Attributes')) assert.ok(attributes.has(name) || shared.has(name), `${tag} has no attribute ${name}`);
  for (const name of named(part, 'Events')) assert.ok(own.includes(`'${name}'`) || kit.includes(`'${name}'`), `nothing fires ${name}`);
  for (const name of named(part, 'Parts')) assert.match(`${own}\n${kit}`, new RegExp(`part="[^"]*\\b${name}\\b`), `${tag} has no part ${name}`);
});
test('every other name that begins with carer exists too', () => {
  const events = new Set([...`${kit}\n${sources('packages/widgets/src/**/*.ts')}`.matchAll(/'(carer-[\w-]+)'/g)].map(([, name]) => name!));
  // The loader's settings are read by name from this one list; two are written otherwise.
  const settings = [...(/configKeys = \[([^\]]+)\]/.exec(kit)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, key]) => (key === 'publishableKey' ? 'key' : key === 'sharedPc' ? 'shared-pc' : key!));
  assert.ok(settings.includes('locale'));
  for (const [, prefix, name] of text.matchAll(/(--|data-)?\bcarer-([a-z]+(?:-[a-z]+)*)/g)) {
    if (prefix === '--') assert.match(kit, new RegExp(`--carer-${name}[,)]`), `no widget reads --carer-${name}`);
    else if (prefix === 'data-') assert.ok(settings.includes(name!) || `${kit}${loader}`.includes(`data-carer-${name}`), `nothing reads data-carer-${name}`);
    else assert.ok(nouns.includes(name!) || events.has(`carer-${name}`), `there is no carer-${name}`);
  }
});
test('attributes in its samples are known', () => {
  for (const [, tag, attributes] of text.matchAll(/<(carer-[\w-]+)((?:\s+[\w-]+="[^"]*")+)\s*>/g)) {
    const known = named(widgets.find((one) => one.tag === tag)!.part, 'Attributes');
    for (const [, name] of attributes!.matchAll(/([\w-]+)="/g)) assert.ok(known.includes(name!), `${tag} ${name}`);
  }
});
/** As the pages of a repository name their headings. */
const anchorsIn = (page: string): string[] => [...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => title!.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'));
test('no link leads nowhere: it is read at any address, so none is relative, and every page that it names is in the repository', () => {
  for (const [link, , to] of text.matchAll(/\[([^\]\n]+)\]\(([^)\s]+)\)/g)) assert.match(to!, /^https:\/\//, link);
  const pages = [...text.matchAll(/`(docs\/[\w./-]+\.md)(?:#([\w-]+))?`/g)];
  assert.ok(pages.length > 10);
  for (const [, path, anchor] of pages) {
    const page = readFileSync(`${root}/${path}`, 'utf8');
    if (anchor !== undefined) assert.ok(anchorsIn(page).includes(anchor), `${path} has no heading ${anchor}`);
  }
});

// The manifest tells a page author what may be relied on, no less and nothing private; the docs say the same.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { outOfDate, reference, refreshed } from '../../packages/widgets/build/docs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/packages/widgets/dist/custom-elements.json`, 'utf8')) as
  { modules: { path: string; declarations: { name: string; tagName?: string; members?: { name: string; privacy?: string }[]; events?: { name?: string; description?: string }[]; attributes?: { name: string; description?: string }[] }[] }[] };
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);

test('every widget that is defined is in the manifest', () => {
  const nouns = globSync('packages/widgets/src/*/define.ts', { cwd: root }).map((path) => path.split(/[\\/]/).at(-2)!);
  assert.ok(nouns.length > 0);
  for (const noun of nouns) assert.ok(elements.some(({ tagName }) => tagName === `carer-${noun}`), `carer-${noun}`);
});
test('nothing private, nothing nameless, nothing unsaid', () => {
  for (const { name, members = [], events = [], attributes = [] } of elements) {
    for (const member of members) assert.ok(!/^[#_]/.test(member.name) && !['private', 'protected'].includes(member.privacy ?? ''), `${name}.${member.name}`);
    for (const event of events) assert.match(event.name ?? '', /^[a-z][a-z-]+$/, `an event of ${name}`);
    for (const event of events) assert.ok(event.description, `${name}: ${event.name} is not said in @fires`);
    for (const attribute of attributes) assert.ok(attribute.description, `${name}: ${attribute.name} has no description`);
  }
});
test('every widget has the shared attributes of the base', () => {
  for (const { name, attributes = [] } of elements) if (name !== 'CarerHost') assert.ok(attributes.some((one) => one.name === 'publishable-key'), name);
});
test('docs/widgets says what the manifest says', () => assert.deepEqual(outOfDate(false), []));
test('only what is between the markers is written', () => {
  const page = 'words\n<!-- generated from the manifest: pnpm --filter @think-carer/widgets run docs -->\nold\n<!-- end of what is generated -->\nmore';
  const fresh = refreshed(page, reference({ name: 'X', kind: 'class', attributes: [{ name: 'a', description: 'b | c' }] }))!;
  assert.match(fresh, /^words\n[^]*\| `a` \|[^]*b \\\| c[^]*\nmore$/);
  assert.doesNotMatch(fresh, /old/);
  assert.equal(refreshed('no markers', 'x'), null);
});

// What editors read names what the manifest names, and package.json says where it is.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { customData, webTypes } from '../../packages/widgets/build/editors.ts';
import { elementsOf, type ElementModel } from '../../packages/widgets/build/manifest.ts';
import { root } from '../packed.ts';

const home = join(root, 'packages/widgets');
const read = <T>(file: string): T => JSON.parse(readFileSync(join(home, file), 'utf8')) as T;
const about = read<{ name: string; version: string; files: string[]; customElements: string; 'web-types': string }>('package.json');
const elements = elementsOf(join(home, 'dist'));

interface Named { readonly name: string }
interface CustomData { readonly tags: readonly (Named & { readonly attributes: readonly (Named & { readonly values?: readonly Named[]; readonly valueSet?: string })[] })[] }
interface WebTypes { readonly name: string; readonly version: string; readonly contributions: { readonly html: { readonly elements: readonly (Named & { readonly attributes: readonly Named[]; readonly js: { readonly properties: readonly Named[]; readonly events: readonly Named[] } })[] } } }
const names = (list: readonly Named[]): string[] => list.map(({ name }) => name);
const attributesOf = (element: ElementModel): string[] => element.properties.flatMap(({ attribute }) => attribute ?? []);

test('VS Code: every tag with every attribute', () => {
  const { tags } = read<CustomData>('dist/vscode.html-custom-data.json');
  assert.deepEqual(tags.map((tag) => [tag.name, names(tag.attributes)]), elements.map((element) => [element.tag, attributesOf(element)]));
  const start = tags.find(({ name }) => name === 'carer-registration')!.attributes.find(({ name }) => name === 'start')!;
  assert.deepEqual(names(start.values ?? []), ['page', 'form'], 'one of a few words is offered as those words');
  assert.equal(tags.find(({ name }) => name === 'carer-eligibility')!.attributes.find(({ name }) => name === 'start')!.valueSet, 'v', 'a yes or no takes no value');
});
test('JetBrains: every tag with its attributes, properties and events', () => {
  const types = read<WebTypes>(about['web-types']);
  assert.deepEqual([types.name, types.version], [about.name, about.version]);
  assert.deepEqual(types.contributions.html.elements.map((one) => [one.name, names(one.attributes), names(one.js.properties), names(one.js.events)]),
    elements.map((element) => [element.tag, attributesOf(element), names(element.properties), names(element.events)]));
});
test('what is built is what the sources of today make', () => {
  assert.deepEqual(read('dist/vscode.html-custom-data.json'), JSON.parse(JSON.stringify(customData(elements))));
  assert.deepEqual(read(about['web-types']), JSON.parse(JSON.stringify(webTypes(elements, about))));
});
test('package.json names them, and ships them', () => {
  assert.ok(about.files.includes('dist'));
  assert.ok(read<{ modules: unknown[] }>(about.customElements).modules.length > 0);
});

// @think-carer/react is made of the manifest and of nothing else: a component for each element, a prop for each event.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { elementsOf } from '../../packages/widgets/build/manifest.ts';
import { root } from '../packed.ts';

const elements = elementsOf(join(root, 'packages/widgets/dist')), dist = join(root, 'packages/react/dist');

test('no code of it is written by hand', () => {
  const kept = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'packages/react'], { cwd: root, encoding: 'utf8' }).split('\n').filter((path) => path !== '');
  assert.deepEqual(kept.filter((path) => !/\/(package\.json|tsconfig\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(path)), []);
});
test('a component for each element, at its noun and in the index', () => {
  const index = readFileSync(join(dist, 'index.js'), 'utf8');
  for (const { noun, className } of elements) {
    assert.ok(index.includes(`export * from './${noun}.js';`), noun);
    assert.match(readFileSync(join(dist, `${noun}.js`), 'utf8'), new RegExp(`export const ${className} = `));
    assert.match(readFileSync(join(dist, `${noun}.d.ts`), 'utf8'), new RegExp(`export declare function ${className}\\(`));
  }
});
test('every attribute, property and event of each is known to it', () => {
  for (const { noun, tag, properties, events } of elements) {
    const [, given = ''] = /component\((.*)\);/.exec(readFileSync(join(dist, `${noun}.js`), 'utf8')) ?? [], [name, , attributes, unwritten, heard] = JSON.parse(`[${given.replace(/^'([^']+)', type/, '"$1", null')}]`) as [string, null, Record<string, string>, string[], Record<string, string>];
    assert.equal(name, tag);
    for (const one of properties) {
      if (one.attribute === undefined) assert.ok(unwritten.includes(one.name), `${tag}.${one.name} is set on the element`);
      else assert.equal(attributes[one.name] ?? one.name, one.attribute, `${tag}.${one.name} is written as ${one.attribute}`);
    }
    assert.deepEqual(Object.values(heard).sort(), events.map((event) => event.name).sort());
    for (const [prop, event] of Object.entries(heard)) assert.equal(prop.toLowerCase(), `on${event.replaceAll('-', '')}`);
  }
});

// A server may import every entry of every package: none needs a page, none leaves one behind, and only `define` defines.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inNode } from './build.ts';
import { consumer } from './consumer.ts';

const { home, modules, remove } = consumer('hosts', {});
after(remove);

/** Every path that a package.json lets a script import, patterns filled in from what the package holds. */
function entriesOf(name: string): string[] {
  const at = join(modules, '@think-carer', name), { exports } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { exports: Record<string, null | string | Record<string, string>> };
  const files = readdirSync(at, { recursive: true, encoding: 'utf8' }).map((file) => `./${file.replaceAll('\\', '/')}`);
  const refused = new Set(Object.entries(exports).flatMap(([path, to]) => (to === null ? [path] : [])));
  const found = Object.entries(exports).flatMap(([path, to]) => {
    const target = typeof to === 'string' ? to : to?.['default'];
    if (!target?.endsWith('.js')) return [];
    const [before = '', behind] = target.split('*');
    if (behind === undefined) return [path];
    return files.filter((file) => file.startsWith(before) && file.endsWith(behind) && file.length > before.length + behind.length).map((file) => path.replace('*', file.slice(before.length, -behind.length)));
  });
  return [...new Set(found)].filter((path) => !refused.has(path)).map((path) => `@think-carer/${name}${path.slice(1)}`);
}
const nouns = readdirSync(join(modules, '@think-carer/widgets/src'), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
const script = (entry: string): string => `
  await import(${JSON.stringify(entry)});
  console.log(JSON.stringify({
    made: ['window', 'document', 'HTMLElement', 'location', 'localStorage'].filter((name) => Object.getOwnPropertyDescriptor(globalThis, name)?.value !== undefined),
    defined: ${JSON.stringify(nouns)}.filter((noun) => globalThis.customElements?.get('carer-' + noun)),
  }));`;

for (const name of readdirSync(join(modules, '@think-carer'))) {
  const entries = entriesOf(name);
  // Packs are data.
  if (name === 'packs') continue;
  test(`@think-carer/${name}: ${entries.length} entries`, () => {
    assert.ok(entries.length > 0);
    for (const entry of entries) {
      const { made, defined } = JSON.parse(inNode(home, script(entry))) as { made: string[]; defined: string[] };
      assert.deepEqual(made, [], entry);
      // Lit brings a registry of its own, for those who render elements on a server: there too nothing is defined that was not asked for.
      if (!entry.endsWith('/define')) assert.deepEqual(defined, [], entry);
    }
  });
}

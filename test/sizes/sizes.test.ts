// What a page pays: the promised sizes, weighed on disk.
import assert from 'node:assert/strict';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url)), cdn = join(root, 'packages/widgets/dist/cdn');
const { rows, files, needs } = JSON.parse(readFileSync(join(cdn, 'sizes.json'), 'utf8')) as
  { rows: { what: string; bytes: number; limit: number }[]; files: Record<string, number>; needs: Record<string, string[]> };
const weigh = (names: Iterable<string>): number => [...names].reduce((sum, name) => sum + statSync(join(cdn, 'v1', `${name}.br`)).size, 0);

test('the table is weighed, not written', () => {
  for (const [name, bytes] of Object.entries(files)) assert.equal(weigh([name]), bytes, name);
  assert.equal(weigh(needs['loader']!), rows[0]!.bytes);
  assert.equal(weigh(new Set([...needs['loader']!, ...needs['registration']!])), rows[1]!.bytes);
  assert.equal(weigh(new Set(Object.values(needs).flat())), rows.find(({ what }) => what === 'every widget on one page')!.bytes);
});
test('every widget is in it', () => {
  const tags = globSync('packages/widgets/src/*/define.ts', { cwd: root }).map((file) => file.split(/[\\/]/).at(-2)!);
  assert.ok(tags.length > 4);
  for (const noun of tags) assert.ok(noun in needs, `${noun}: src/loader.ts does not fetch it`);
  // Each beside the loader, and all but the host, which holds others, in one file.
  assert.equal(rows.length, tags.length + 2 + (tags.length - 1));
});
describe('brotli', () => {
  for (const { what, bytes, limit } of rows) test(`${what.trim()}: at most ${limit / 1000} kB`, () => assert.ok(bytes <= limit, `${bytes} bytes`));
});
test('the SDK core is at most 11 kB gzip', async () => {
  // Every room of it in one file, also those that are fetched when they are first used.
  const { outputFiles } = await build({ stdin: { contents: "export * from '@think-carer/sdk';", resolveDir: root }, bundle: true, write: false, format: 'esm', minify: true, target: 'es2022', conditions: ['source'] });
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  assert.ok(bytes <= 11_000, `${bytes} bytes`);
});

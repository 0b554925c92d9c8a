// The condition `development`: warnings are in what a bundler takes for development, and in no byte of what people download.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const codes = [...new Set([...readFileSync(join(root, 'packages/kit/src/misuse.ts'), 'utf8').matchAll(/warn\('([\w-]+)'/g)].map(([, code]) => code!)), 'tag-taken'];
/** A page with one widget, as an application would bundle the built packages. */
async function bundle(conditions: string[]): Promise<string> {
  const { outputFiles } = await build({ stdin: { contents: "import '@think-carer/widgets/registration/define';", resolveDir: root }, bundle: true, write: false, format: 'esm', splitting: true, outdir: '/out', target: 'es2022', conditions, minify: true });
  return outputFiles.map(({ text }) => text).join('\n');
}

test('there are warnings to look for', () => assert.ok(codes.length >= 8, codes.join()));
test('a bundle for development has every one', async () => {
  const text = await bundle(['development']);
  assert.deepEqual(codes.filter((code) => !text.includes(code)), []);
});
test('a bundle for production has none, and is smaller', async () => {
  const text = await bundle([]);
  assert.deepEqual(codes.filter((code) => text.includes(code)), []);
  assert.ok(text.length < (await bundle(['development'])).length - 3000);
});
test('nor has any file of the CDN', () => {
  const files = globSync('packages/widgets/dist/cdn/v1/*.js', { cwd: root });
  assert.ok(files.length > 20);
  for (const file of files) assert.deepEqual(codes.filter((code) => readFileSync(join(root, file), 'utf8').includes(`${code}:`) || readFileSync(join(root, file), 'utf8').includes(`"${code}"`)), [], file);
});

// The notices name exactly the packages whose code the CDN build carries, as another bundler finds them.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { packageFolder } from '../../packages/widgets/build/notices.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)), widgets = join(root, 'packages/widgets');
const text = readFileSync(join(widgets, 'dist/cdn/v1/THIRD-PARTY-NOTICES.txt'), 'utf8');
const named = [...text.matchAll(/^(\S+) \d[\w.-]* \([\w. -]+\)$/gm)].map(([, name]) => name!);

test('every package that is bundled is named, and no other', async () => {
  const { metafile } = await build({
    absWorkingDir: widgets, entryPoints: ['src/loader.ts', 'build/sdk.entry.ts', 'build/theme.entry.ts', ...globSync('src/embed/{embed,iframe}.ts', { cwd: widgets })], bundle: true, write: false, outdir: 'x', format: 'esm', minify: true, metafile: true,
    target: 'es2022', conditions: ['source', 'browser'], external: ['./loader.js'], logLevel: 'silent', tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  });
  const bundled = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? packageFolder(join(widgets, file)) ?? [] : [])));
  const names = new Set(bundled.map((folder) => (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string }).name));
  // esbuild keeps whole files of a package that only points on.
  names.delete('lit');
  assert.ok(names.has('lit-html'));
  assert.deepEqual(named.toSorted(), [...names].toSorted());
});
test('each with the words of its licence', () => {
  assert.ok((text.match(/^Copyright|^MIT License|^BSD 3-Clause/gm)?.length ?? 0) >= named.length);
  assert.match(text, /Redistributions in binary form must reproduce the above copyright/);
});
test('a module of our own is no package', () => {
  assert.equal(packageFolder('/a/packages/kit/src/form.ts'), undefined);
  assert.equal(packageFolder('/a/node_modules/.pnpm/lit-html@3/node_modules/lit-html/lit-html.js'), '/a/node_modules/.pnpm/lit-html@3/node_modules/lit-html');
  assert.equal(packageFolder('/a/node_modules/.pnpm/@lit+context@1/node_modules/@lit/context/index.js'), '/a/node_modules/.pnpm/@lit+context@1/node_modules/@lit/context');
});

// Adds to the CDN build what a page needs for its look: each preset as a stylesheet, and the linter as one module.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { recordBundled } from './notices.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url))), out = join(home, 'dist/cdn/v1');
const write = (name: string, text: string): void => {
  writeFileSync(join(out, name), text);
  writeFileSync(join(out, `${name}.br`), brotliCompressSync(text));
};

const bundle = await rolldown({
  cwd: home, platform: 'browser', input: { theme: 'build/theme.entry.ts' }, transform: { target: 'es2022' },
  resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
});
const [chunk] = (await bundle.generate({ format: 'es', minify: true, comments: { legal: false } })).output;
await bundle.close();
recordBundled([chunk]);
write('theme.js', chunk.code);

// What was bundled is what is written out, so that a stylesheet and the builder cannot differ.
const { presets, toCss } = await import(`data:text/javascript;base64,${Buffer.from(chunk.code).toString('base64')}`) as typeof import('./theme.entry.ts');
mkdirSync(join(out, 'themes'), { recursive: true });
for (const theme of presets) write(`themes/${theme.name}.css`, toCss(theme));
console.log(`  theme.js ${(readFileSync(join(out, 'theme.js.br')).length / 1000).toFixed(2)} kB brotli, and ${presets.length} presets`);

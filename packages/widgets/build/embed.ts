// Adds the two scripts of an iframe to the CDN build, each in one file: embed.js inside it, iframe.js in the page around.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { recordBundled } from './notices.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url))), out = join(home, 'dist/cdn/v1');

for (const name of ['embed', 'iframe']) {
  const bundle = await rolldown({
    cwd: home, platform: 'browser', input: { [name]: `src/embed/${name}.ts` }, tsconfig: join(home, 'tsconfig.json'), transform: { target: 'es2022' }, external: ['./loader.js'],
    resolve: { conditionNames: ['source', 'browser', 'import', 'default'] }, treeshake: { moduleSideEffects: (id) => id.includes('/embed/') },
  });
  const [chunk] = (await bundle.generate({ format: 'es', minify: true, comments: { legal: false } })).output;
  await bundle.close();
  recordBundled([chunk]);
  writeFileSync(join(out, `${name}.js`), chunk.code);
  writeFileSync(join(out, `${name}.js.br`), brotliCompressSync(chunk.code));
  console.log(`  ${name}.js ${(readFileSync(join(out, `${name}.js.br`)).length / 1000).toFixed(2)} kB brotli`);
}

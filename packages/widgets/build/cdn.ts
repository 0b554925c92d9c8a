// The CDN build: one loader with a stable name, hashed chunks beside it, each with its Brotli twin; and what a page pays for them.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { templates } from './templates.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(home, 'dist/cdn/v1');
const kB = 1000;
/** Brotli, in bytes. The first is everything a page with the registration loads before a person can use it. */
const budget = { loader: 3 * kB, first: 26 * kB, further: 9 * kB };
const firstWidget = 'registration';

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  absWorkingDir: home, entryPoints: ['src/loader.ts'], outdir: out, bundle: true, splitting: true, format: 'esm', minify: true, target: 'es2022',
  conditions: ['source'], entryNames: '[name]', chunkNames: '[name]-[hash]', metafile: true, legalComments: 'external', charset: 'utf8',
  plugins: [templates], logLevel: 'warning', define: { 'process.env.NODE_ENV': '"production"' },
});

/** Bytes that cross the wire for one file. */
const sizes = new Map<string, number>();
for (const file of Object.keys(metafile.outputs)) {
  const path = join(home, file);
  if (!file.endsWith('.js')) continue;
  const packed = brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } });
  writeFileSync(`${path}.br`, packed);
  sizes.set(file, packed.length);
}

/** Fetched only by pages that need it: another language, another widget, the transport of a page with no server. */
const aside = /\.messages\.\w+\.ts$|\/define\.ts$|sdk\/src\/testing/;
/** The file and all that a page which uses it will fetch: imports, and imports made later, but for what is set aside. */
function closure(outputs: Metafile['outputs'], file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' || (kind === 'dynamic-import' && !aside.test(outputs[path]?.entryPoint ?? ''))) closure(outputs, path, found);
  }
  return found;
}
const weigh = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);

const entries = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint !== undefined);
const loader = entries.find(([, { entryPoint }]) => entryPoint === 'src/loader.ts')![0];
const atOnce = closure(metafile.outputs, loader);
const widgets = entries.flatMap(([file, { entryPoint }]) => {
  const [, noun] = /^src\/([\w-]+)\/define\.ts$/.exec(entryPoint!) ?? [];
  return noun === undefined ? [] : [{ noun, files: closure(metafile.outputs, file) }];
});
const first = widgets.find(({ noun }) => noun === firstWidget);
if (!first) throw new Error(`src/loader.ts does not import ./${firstWidget}/define.ts`);
const withFirst = new Set([...atOnce, ...first.files]);

const rows = [
  { what: 'loader', bytes: weigh(atOnce), limit: budget.loader },
  { what: `loader + ${firstWidget}`, bytes: weigh(withFirst), limit: budget.first },
  ...widgets.filter(({ noun }) => noun !== firstWidget).map(({ noun, files }) => ({ what: `  and ${noun}`, bytes: weigh([...files].filter((file) => !withFirst.has(file))), limit: budget.further })),
];
const later = entries.filter(([file]) => !withFirst.has(file) && !widgets.some(({ files }) => files.has(file)))
  .map(([file, { entryPoint }]) => ({ what: `  later: ${entryPoint!.replace(/^.*packages\/|^\.\.\//, '').replace(/^src\//, '')}`, bytes: weigh([...closure(metafile.outputs, file)].filter((path) => !withFirst.has(path))), limit: null }));

const line = (what: string, bytes: string, limit: string): string => `  ${what.padEnd(46)} ${bytes.padStart(9)} ${limit.padStart(9)}`;
console.log(line('brotli', 'kB', 'at most'));
for (const { what, bytes, limit } of [...rows, ...later.sort((a, b) => b.bytes - a.bytes)]) {
  console.log(line(what, (bytes / kB).toFixed(2), limit === null ? '' : (limit / kB).toFixed(0)) + (limit !== null && bytes > limit ? '  ✖ too big' : ''));
}
const names = (files: Iterable<string>): string[] => [...files].map((file) => basename(file)).sort();
writeFileSync(join(home, 'dist/cdn/sizes.json'), JSON.stringify({
  rows, files: Object.fromEntries([...sizes].map(([file, bytes]) => [basename(file), bytes])),
  needs: { loader: names(atOnce), ...Object.fromEntries(widgets.map(({ noun, files }) => [noun, names(files)])) },
}, null, 1) + '\n');

if (process.argv.includes('--why')) {
  const bytesOf = new Map<string, number>();
  for (const file of withFirst) for (const [input, { bytesInOutput }] of Object.entries(metafile.outputs[file]!.inputs)) bytesOf.set(input, (bytesOf.get(input) ?? 0) + bytesInOutput);
  for (const [input, bytes] of [...bytesOf].sort(([, a], [, b]) => b - a)) console.log(line(relative(join(home, '../..'), join(home, input)).replace(/^.*node_modules\/\.pnpm\/[^/]+\/node_modules\//, ''), (bytes / kB).toFixed(2), 'minified'));
}
// A validator in a page costs more than the page.
const heavy = [...withFirst].flatMap((file) => Object.keys(metafile.outputs[file]!.inputs)).filter((input) => /node_modules\/zod\//.test(input));
if (heavy.length > 0) console.error(`the registration page would carry zod: ${heavy[0]}`);
const over = rows.some(({ bytes, limit }) => bytes > limit);
if (over && !process.argv.includes('--report')) console.error('the CDN build is over its budget: see the table; `node build/cdn.ts --why` says what is in it');
if ((over || heavy.length > 0) && !process.argv.includes('--report')) process.exit(1);
if (!existsSync(join(out, 'loader.js'))) throw new Error('no loader.js came out');

// The CDN build: one loader with a stable name, hashed chunks beside it, each with its Brotli twin; and what a page pays for them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { rolldown, type OutputChunk } from 'rolldown';
import { recordBundled } from './notices.ts';
import { version } from '../src/version.ts';
import { oneOfThePage } from './one-of-the-page.ts';
import { bundleSingle } from './single.ts';
import { templates } from './templates.ts';

const home = dirname(dirname(fileURLToPath(import.meta.url))), packages = dirname(home);
const out = join(home, 'dist/cdn/v1');
const kB = 1000;
/** Brotli, in bytes. The first is everything a page with the registration loads before a person can use it; one file with any widget in it may weigh as much. */
const budget = { loader: 3 * kB, first: 26 * kB, further: 9 * kB, all: 110 * kB };
const firstWidget = 'registration';
/** `npm start` is not kept from starting by a few bytes; `npm test` fails by its own step, and this package's build by itself. */
const report = process.argv.includes('--report') || process.env['SIZES'] === 'report';

/** A chunk is called after its noun or package, where its file is only `define` or `index`. */
const nameOf = (id: string): string => {
  const [, folder = '', stem = ''] = /([\w-]+)[\\/](?:src[\\/])?([\w.-]+)\.ts$/.exec(id) ?? [];
  return stem === 'define' || stem === 'index' ? folder : stem;
};

const shared = {
  cwd: home, platform: 'browser' as const, tsconfig: join(home, 'tsconfig.json'), transform: { target: 'es2022' },
  resolve: { conditionNames: ['source', 'browser', 'import', 'default'] },
};
const written = { dir: out, format: 'es' as const, minify: true, comments: { legal: false, annotation: false, jsdoc: false } };
const loaderSource = join(home, 'src/loader.ts');
const nouns = [...readFileSync(loaderSource, 'utf8').matchAll(/import\('\.\/([\w-]+)\/define\.ts'\)/g)].map(([, noun]) => noun!);

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
// Rolldown, because esbuild puts all of a package into a chunk that needs one function of it.
const bundle = await rolldown({ ...shared, input: { sdk: 'build/sdk.entry.ts', ...Object.fromEntries(nouns.map((noun) => [noun, `src/${noun}/define.ts`])) }, plugins: [templates, oneOfThePage('core')] });
const { output } = await bundle.write({
  ...written, entryFileNames: ({ name }) => (name === 'sdk' ? 'sdk.js' : '[name]-[hash].js'),
  chunkFileNames: ({ facadeModuleId, name }) => `${facadeModuleId ? nameOf(facadeModuleId) : name}-[hash].js`,
  // What every widget needs, and what the page has one of, in one file instead of four; and what several widgets share of the rules each in a file of its own.
  codeSplitting: { groups: [
    { name: 'core', test: /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/](?!context[\\/].*(provider|notifier)|directives[\\/](live|repeat))|packages[\\/]kit[\\/]src[\\/](?!.*\.(cy|ar)\.ts|arabic|english|bases|number|weekday|date|mode|draft|shared-pc|client|standalone|sending|save|clock|part|course|contact|guest|address)|rules[\\/]src[\\/](text|contact-review)|decorate|rolldown[\\/]runtime/ },
    { name: 'clock-span', test: /rules[\\/]src[\\/]clock-span\.ts/ }, { name: 'opening', test: /rules[\\/]src[\\/](opening|zone|day)\.ts/ }, { name: 'wording', test: /rules[\\/]src[\\/]wording\.ts/ }, { name: 'guide', test: /rules[\\/]src[\\/]guide\.(view|entry|contact)\.ts/ },
  ] },
});
await bundle.close();
const chunks = new Map(output.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one] as const] : [])));

/** Where a chunk starts, from the packages: `kit/src/bases.ts`. */
const startOf = (file: string): string => (chunks.get(file)?.facadeModuleId ? relative(packages, chunks.get(file)!.facadeModuleId!) : '').replaceAll('\\', '/');
/** Fetched only by pages that need it: another language, another widget, the transport and the rules of a page with no server; and what a press asks for. */
const pressed = {
  desk: /^desk\.(item|leave|pattern|away)$/,
  eligibility: /^eligibility\.(plan|result)$/,
  evidence: /^evidence\.(sheet|chart|import|pack|publish|activities)$/,
  forum: /\.part$|^guest\.here$/,
  guide: /^guide\.(body|people|answer|find|changes|open|course)$/,
  hub: /^(\w+\.(part|view)|services\.(leads|typed)|hub\.(parts|beside))$/,
  learning: /\.part$/,
  leave: /^leave\.(choices|asking|requests)$/,
  pack: /^pack\.(start|edit|due|cases|preview|difference|versions|upstream|conflict|merge)$/,
  registration: /^registration\.later$/,
  voice: /^voice\.(check|policy|edit|save)$/,
  working: /^working\.(table|asking|mine|send)$/,
} satisfies Readonly<Record<string, RegExp>>;
const isAside = (start: string): boolean => {
  if (/\.messages\.\w+\.ts$|\/define\.ts$|^sdk\/src\/(testing|calendar)|^kit\/src\/(bases|mode|standalone)\.ts$/.test(start)) return true;
  const [, noun = '', stem = ''] = /^widgets\/src\/([\w-]+)\/([\w.-]+)\.ts$/.exec(start) ?? [];
  return (pressed as Readonly<Record<string, RegExp>>)[noun]?.test(stem) ?? false;
};
/** A room of the SDK that is fetched late: only by the widget of its noun. */
const isOthers = (file: string, noun: string | undefined): boolean => (/^sdk\/src\/(?!index)([\w-]+)\.ts$/.exec(startOf(file))?.[1] ?? noun) !== noun;
const nounOf = (file: string): string | undefined => /^widgets\/src\/([\w-]+)\//.exec(startOf(file))?.[1];
/** The file and all that a page which uses it will fetch: imports, and imports made later, but for what is set aside. */
function closure(file: string, found = new Set<string>(), noun = nounOf(file)): Set<string> {
  const chunk = chunks.get(file);
  if (!chunk || found.has(file)) return found;
  found.add(file);
  for (const other of chunk.imports) closure(other, found, noun);
  for (const other of chunk.dynamicImports) if (!isAside(startOf(other)) && !isOthers(other, noun) && file !== 'loader.js') closure(other, found, noun);
  return found;
}
/** The file and what it cannot start without. */
const importsOf = (file: string, found = new Set<string>()): Set<string> => {
  if (!found.has(file)) for (const other of (found.add(file), chunks.get(file)?.imports ?? [])) importsOf(other, found);
  return found;
};
const entryOf = (start: string): string => [...chunks.keys()].find((file) => startOf(file) === `widgets/src/${start}`)!;

// What says that Lit is refused may share no file with what needs it.
const refusalBundle = await rolldown({ ...shared, input: { 'trusted-types': join(home, 'src/doctor/trusted-types.ts') } });
const [refusal] = (await refusalBundle.write({ ...written, entryFileNames: '[name]-[hash].js' })).output;
await refusalBundle.close();
chunks.set(refusal.fileName, refusal);

// The loader is bundled by itself, so that it waits for no file but its own, and asks for all that a widget needs at once, not link by link.
const loaderBundle = await rolldown({
  ...shared, input: { loader: loaderSource },
  plugins: [{ name: 'widgets-are-chunks', resolveId: (id) => { const [, start] = /^\.\/([\w-]+\/(?:define|trusted-types)\.ts)$/.exec(id) ?? []; return start === undefined ? null : { id: `./${entryOf(start)}`, external: true }; } }],
});
const [loader] = (await loaderBundle.generate({ ...written, entryFileNames: 'loader.js' })).output;
await loaderBundle.close();
const fetching = 'const fetching=(...names)=>{for(const name of names)document.head.append(Object.assign(document.createElement("link"),{rel:"modulepreload",href:new URL(name,import.meta.url).href}));return import("./"+names[0])};';
const code = fetching + loader.code.replace(/import\([`"']\.\/([^`"']+)[`"']\)/g, (_, file: string) => `fetching(${[...closure(file)].map((name) => JSON.stringify(name)).join()})`);
writeFileSync(join(out, 'loader.js'), code);
chunks.set('loader.js', loader);

// A host by itself has nothing to hold.
const singles = nouns.filter((noun) => noun !== 'host'), own = new Map<string, OutputChunk>();
// Each bundle listens for the end of the process.
process.setMaxListeners(singles.length + 10);
for (const noun of singles) {
  const atOnce = closure(entryOf(`${noun}/define.ts`)), others = new Set(nouns.filter((one) => one !== noun && one !== 'host').map((one) => entryOf(`${one}/define.ts`)));
  // What takes nothing from the file need not know of it, as words do not; and what answers where there is no server is large, and meets no widget.
  const isShared = (file: string): boolean => others.has(file) || startOf(file) === 'kit/src/standalone.ts' || ![...importsOf(file)].some((other) => atOnce.has(other));
  for (const one of await bundleSingle(noun, { output: written, folder: out, loader: loader.code, version, atOnce: [...atOnce], isShared })) own.set(one.fileName, one);
}
recordBundled(chunks.values());

/** Bytes that cross the wire for one file. */
const sizes = new Map<string, number>();
for (const file of new Set([...chunks.keys(), ...own.keys()])) {
  const packed = brotliCompressSync(readFileSync(join(out, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } });
  writeFileSync(join(out, `${file}.br`), packed);
  sizes.set(file, packed.length);
}

const weigh = (files: Iterable<string>): number => [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0);

const atOnce = closure('loader.js');
const widgets = [...chunks.keys()].flatMap((file) => {
  const [, noun] = /^widgets\/src\/([\w-]+)\/define\.ts$/.exec(startOf(file)) ?? [];
  return noun === undefined ? [] : [{ noun, files: closure(file) }];
});
const first = widgets.find(({ noun }) => noun === firstWidget);
if (!first) throw new Error(`src/loader.ts does not import ./${firstWidget}/define.ts`);
const withFirst = new Set([...atOnce, ...first.files]);

const used = new Set([...withFirst, ...widgets.flatMap(({ files }) => [...files])]);
const rows = [
  { what: 'loader', bytes: weigh(atOnce), limit: budget.loader },
  { what: `loader + ${firstWidget}`, bytes: weigh(withFirst), limit: budget.first },
  ...widgets.filter(({ noun }) => noun !== firstWidget).map(({ noun, files }) => ({ what: `  and ${noun}`, bytes: weigh([...files].filter((file) => !withFirst.has(file))), limit: budget.further })),
  { what: 'every widget on one page', bytes: weigh(used), limit: budget.all },
  ...singles.map((noun) => ({ what: `${noun}.js, all in one file`, bytes: weigh([`${noun}.js`]), limit: budget.first })),
];
const later = [...chunks.keys()].filter((file) => file !== 'sdk.js' && !used.has(file) && startOf(file) !== '')
  .map((file) => ({ what: `  later: ${startOf(file).replace('/src/', '/')}`, bytes: weigh([...closure(file)].filter((other) => !withFirst.has(other))), limit: null }));

const line = (what: string, bytes: string, limit: string): string => `  ${what.padEnd(52)} ${bytes.padStart(8)} ${limit.padStart(8)}`;
console.log(line('brotli', 'kB', 'at most'));
for (const { what, bytes, limit } of [...rows, ...later.sort((a, b) => b.bytes - a.bytes)]) {
  console.log(line(what, (bytes / kB).toFixed(2), limit === null ? '' : (limit / kB).toFixed(0)) + (limit !== null && bytes > limit ? '  ✖ too big' : ''));
}
writeFileSync(join(home, 'dist/cdn/sizes.json'), JSON.stringify({
  rows, files: Object.fromEntries(sizes), needs: Object.fromEntries([['loader', [...atOnce].sort()], ...widgets.map(({ noun, files }) => [noun, [...files].sort()])]),
}, null, 1) + '\n');

if (process.argv.includes('--why')) {
  const parts = [...withFirst].flatMap((file) => Object.entries(chunks.get(file)!.modules).map(([id, { renderedLength }]) => ({ id, renderedLength })));
  console.log(line('what is in it', 'kB', 'as written'));
  for (const { id, renderedLength } of parts.sort((a, b) => b.renderedLength - a.renderedLength)) console.log(line(relative(packages, id).replace(/^.*node_modules\/\.pnpm\/[^/]+\/node_modules\//, ''), (renderedLength / kB).toFixed(2), ''));
}
// A validator in a page costs more than the page.
const heavy = [...withFirst].flatMap((file) => Object.keys(chunks.get(file)!.modules)).find((id) => /node_modules[\\/]zod[\\/]/.test(id));
const problems = [
  ...(heavy === undefined ? [] : [`the ${firstWidget} page would carry a validator: ${heavy}`]),
  ...(rows.some(({ bytes, limit }) => bytes > limit) ? ['the CDN build is over its budget: see the table; `pnpm --filter @think-carer/widgets run sizes` says what is in it'] : []),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0 && !report) process.exit(1);

// Builds every contestant's page as its documentation says, minified and with Brotli twins. The rivals are installed by this bench alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown, type Plugin } from 'rolldown';
import { build } from 'vite';
import { bundleSingle } from '../../../packages/widgets/build/single.ts';
import { minifyTemplates, templates } from '../../../packages/widgets/build/templates.ts';
import { version } from '../../../packages/widgets/src/version.ts';
import type { Contestant } from './contestants.ts';
import { title } from './fields.ts';

type Way = Contestant['way'] | 'long';
const root = fileURLToPath(new URL('../../..', import.meta.url)), here = fileURLToPath(new URL('.', import.meta.url));
const home = join(root, '.think-carer/bench');

/** `npm ci`: the versions and the integrity sums of `rivals/package-lock.json`, no install scripts. Once, until that file changes. */
export function installRivals(): void {
  const lock = readFileSync(join(here, 'rivals/package-lock.json')), stamp = join(home, '.installed-for'), sum = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sum) return;
  console.log('installing what the form is compared with, into .think-carer/bench (first time only)…');
  mkdirSync(home, { recursive: true });
  cpSync(join(here, 'rivals'), home, { recursive: true });
  const { status, error, stderr } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`the rivals could not be installed: ${error?.message ?? stderr}`);
  writeFileSync(stamp, sum);
}

/** Which versions were measured, and under which licence each is. */
export const versionOf = (name: string): string => {
  const { version, license } = JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8')) as { version: string; license: string };
  return `${name} ${version} (${license})`;
};

const pageOf = (body: string, head: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${head}</head>
<body>${body}</body>
</html>`;

/** The script of a page by hand as a function of where its form stands. */
const wired = (script: string): string => `export function wire(root) {\n${script.replace(/\bdocument\.(querySelector|getElementById)\(/g, 'root.$1(')}\n}\n`;

/** Vite's production build, for whatever comes from npm, and for the page by hand. Form.io asks for Node's `global`. */
async function withVite(entry: string, body: string, out: string): Promise<void> {
  const place = join(home, 'src', basename(out));
  rmSync(place, { recursive: true, force: true });
  // The modules go to where the rivals are found, and to where our own are.
  for (const folder of ['form', 'many', 'vanilla']) cpSync(join(here, '..', folder), join(place, folder), { recursive: true });
  writeFileSync(join(place, 'many/vanilla.wire.js'), wired(readFileSync(join(place, 'vanilla/vanilla.js'), 'utf8')));
  writeFileSync(join(place, 'index.html'), pageOf(body, `<script type="module" src="/${entry}"></script>`));
  await build({
    root: place, base: './', configFile: false, logLevel: 'error', define: { global: 'globalThis' }, resolve: { alias: { '../../../packages': join(root, 'packages') } },
    build: { outDir: out, emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false }, reportCompressedSize: false, chunkSizeWarningLimit: 1e6 },
  });
}

/** As the CDN build does it: the loader by itself with the element and the kit behind it, or all of them in one file. The loader is the real one, but for the one tag it knows. */
async function withLoader(entry: string, body: string, out: string, way: Way): Promise<void> {
  const shared = { cwd: root, platform: 'browser' as const, tsconfig: join(root, 'packages/widgets/tsconfig.json'), transform: { target: 'es2022' as const }, resolve: { conditionNames: ['source', 'browser', 'import', 'default'] } };
  const written = { dir: out, format: 'es' as const, minify: true, comments: { legal: false as const }, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' };
  const own: Plugin = { name: 'own-templates', transform: { filter: { id: /think-carer\.ts$/ }, handler: async (code, id) => ({ code: await minifyTemplates(code, id), map: null }) } };
  const plan = await rolldown({ ...shared, input: { plan: join(here, '..', entry) }, plugins: [templates, own] });
  await plan.write(written);
  await plan.close();
  const table = /const widgets: [^]*?\n\};/;
  const onlyPlan: Plugin = {
    name: 'only-the-plan', resolveId: (id) => (id === './plan.js' ? { id, external: true } : null),
    transform: { filter: { id: /widgets[\\/]src[\\/]loader\.ts$/ }, handler: (code) => {
      if (!table.test(code)) throw new Error('the loader has no table of widgets any more: look at form/build.ts');
      return { code: code.replace(table, "const widgets: Record<string, () => Promise<unknown>> = { 'carer-plan': () => import('./plan.js') };"), map: null };
    } },
  };
  const bundle = await rolldown({ ...shared, input: { loader: join(root, 'packages/widgets/src/loader.ts') }, plugins: [onlyPlan] });
  const [loader] = (await bundle.write(written)).output;
  await bundle.close();
  if (way === 'one-file') await bundleSingle('single', { output: written, folder: out, loader: loader.code, version, atOnce: ['plan.js'], isShared: () => false });
  writeFileSync(join(out, 'index.html'), pageOf(body, `${way === 'exact' ? '<link rel="modulepreload" href="plan.js">' : ''}<script type="module" src="${way === 'one-file' ? 'single' : 'loader'}.js"></script>`));
}

/** Builds the page of one entry, `form/pages/vanilla.js`, and returns the folder it is in. One entry may have several. */
export async function buildPage(entry: string, body: string, way?: Way): Promise<string> {
  const out = join(home, 'built', `${entry.replaceAll('/', '-').replace(/\.\w+$/, '')}${way ? `-${way}` : ''}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await (entry.endsWith('.ts') ? withLoader(entry, body, out, way) : withVite(entry, body, out));
  for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (/\.(html|js|css|svg)$/.test(file)) writeFileSync(join(out, `${file}.br`), brotliCompressSync(readFileSync(join(out, file))));
  }
  return out;
}

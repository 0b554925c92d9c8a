// Builds every app with the packed packages, as their owners would, and draws the React one on a server.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig, type Plugin } from 'vite';

export const apps = ['plain', 'react', 'react-tags', 'preact', 'vue', 'svelte', 'angular'] as const;

/** Angular's own packages are half compiled; this is the other half, which its command line does too. */
const angularLinker: Plugin = {
  name: 'angular-linker',
  transform: { filter: { id: /[\\/]@angular[\\/]/, code: 'ɵɵngDeclare' }, handler: async (code, filename) => ({ code: (await transformAsync(code, { filename, plugins: [linker], compact: false, configFile: false, babelrc: false }))?.code ?? code }) },
};
/** The app's templates, compiled ahead of time: `app.js` then stands beside `app.ts`, and is what the build finds first. */
function compileAngular(home: string): void {
  const compilerOptions = { target: 'ES2022', lib: ['ES2023', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'bundler', resolveJsonModule: true, strict: true, skipLibCheck: true, experimentalDecorators: true, types: [], rootDir: '..', outDir: '..' };
  writeFileSync(join(home, 'apps/angular/tsconfig.json'), JSON.stringify({ compilerOptions, angularCompilerOptions: { strictTemplates: true }, files: ['app.ts'] }));
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(home, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'apps/angular/tsconfig.json'], { cwd: home, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** Builds into `dist` beside the apps and returns that folder. */
export async function buildApps(home: string): Promise<string> {
  const root = join(home, 'apps'), out = join(home, 'dist');
  compileAngular(home);
  const shared: InlineConfig = { root, base: '/', configFile: false, logLevel: 'error', plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('carer-') } } }), svelte({ configFile: false }), angularLinker] };
  await build({ ...shared, build: { outDir: out, emptyOutDir: true, minify: false, reportCompressedSize: false, modulePreload: false, rolldownOptions: { input: Object.fromEntries(apps.map((name) => [name, join(root, name, 'index.html')])) } } });
  await build({ ...shared, build: { ssr: join(root, 'react/server.tsx'), outDir: join(home, 'server'), emptyOutDir: true } });

  const [file = ''] = readdirSync(join(home, 'server')), drawn = inNode(home, `const { page } = await import(${JSON.stringify(pathToFileURL(join(home, 'server', file)).href)}); process.stdout.write(page());`);
  const page = readFileSync(join(out, 'react/index.html'), 'utf8');
  writeFileSync(join(out, 'react/drawn.html'), page.replace('<div id="root"></div>', `<div id="root">${drawn}</div>`));
  return out;
}

/** What a script prints in a Node of its own, started in the consumer's folder without any flag of ours. Throws with what it said where it fails. */
export function inNode(home: string, script: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: home, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' } });
  if (status !== 0) throw new Error(stderr || stdout);
  return stdout;
}

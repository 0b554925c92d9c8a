// Adds to the CDN build what pins it: sri.json with the sum of every file and what each widget needs, and pinned.js, the loader that imports nothing it has not checked.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const home = dirname(dirname(fileURLToPath(import.meta.url))), out = join(home, 'dist/cdn/v1');
const sum = (file: string, way: 'sha256' | 'sha384'): string => `${way}-${createHash(way).update(readFileSync(join(out, file))).digest('base64')}`;
const chunks = globSync('*.js', { cwd: out }).filter((file) => /-[\w-]{8}\.js$/.test(file)), texts = new Map(chunks.map((file) => [file, readFileSync(join(out, file), 'utf8')]));

/** The file and all that it may ever ask for: also a language, or what a press brings. A later import could not be checked any more. */
function reach(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const other of chunks) if (texts.get(file)!.includes(`/${other}`)) reach(other, found);
  return found;
}

const asking = /\bfetching\("([^"]+)"[^)]*\)/g, loader = readFileSync(join(out, 'loader.js'), 'utf8');
const entries = [...loader.matchAll(asking)].map(([, file]) => file!), all = [...new Set(entries.flatMap((file) => [...reach(file)]))].sort();
if (entries.length === 0) throw new Error('loader.js asks for no chunk in the way that build/cdn.ts writes it');
const index = (file: string): number => all.indexOf(file);
// What a preload has put into the module map is what a later import gets, so nothing unchecked comes between.
const checked = `const sums=${JSON.stringify(all.map((file) => [file, sum(file, 'sha256').slice('sha256-'.length)]))},held=[],checked=(file,...needs)=>Promise.all(needs.map(n=>held[n]??=new Promise((ok,no)=>document.head.append(Object.assign(document.createElement("link"),{rel:"modulepreload",integrity:"sha256-"+sums[n][1],href:new URL(sums[n][0],import.meta.url).href,onload:ok,onerror:()=>no("chunk-refused")}))))).then(()=>import("./"+sums[file][0]));`;
const code = checked + loader.slice(loader.indexOf('};') + 2).replace(asking, (_, file: string) => `checked(${index(file)},${[...reach(file)].map(index).join()})`);
if (code.includes('fetching')) throw new Error('an unchecked import is left in pinned.js');
writeFileSync(join(out, 'pinned.js'), code);
writeFileSync(join(out, 'pinned.js.br'), brotliCompressSync(code));

const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
const files = globSync('**/*.{js,css}', { cwd: out }).map((file) => file.replaceAll('\\', '/')).sort();
/** What each widget needs before it can be used: a page that names a version may ask for it beside the loader, not after it. */
const { loader: _, ...needs } = (JSON.parse(readFileSync(join(home, 'dist/cdn/sizes.json'), 'utf8')) as { needs: Record<string, string[]> }).needs;
writeFileSync(join(out, 'sri.json'), `${JSON.stringify({ version, needs, files: Object.fromEntries(files.map((file) => [file, sum(file, 'sha384')])) }, null, 1)}\n`);
console.log(`  pinned.js ${(readFileSync(join(out, 'pinned.js.br')).length / 1000).toFixed(2)} kB brotli, holds ${all.length} sums; sri.json ${files.length}`);

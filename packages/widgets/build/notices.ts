// Whose code the CDN build carries, with the licence of each: dist/cdn/v1/THIRD-PARTY-NOTICES.txt. Minifying takes the licences out of the files themselves.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cdn = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist/cdn'), list = join(cdn, 'bundled.json');
const read = (): string[] => (existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) as string[] : []);

/** The folder of the npm package that a bundled module came from; undefined for our own. */
export function packageFolder(id: string): string | undefined {
  return /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, '').split('?')[0]!)?.[1];
}

/** Remembers the packages of these chunks until the notices are written. */
export function recordBundled(chunks: Iterable<{ readonly modules: Readonly<Record<string, { readonly renderedLength: number }>> }>): void {
  const found = [...chunks].flatMap(({ modules }) => Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? packageFolder(id) ?? [] : [])));
  mkdirSync(cdn, { recursive: true });
  writeFileSync(list, JSON.stringify([...new Set([...read(), ...found])].sort()));
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string };
  const file = readdirSync(folder).find((one) => /^licen[sc]e(\.\w+)?$/i.test(one));
  if (file === undefined || license === undefined) throw new Error(`${name} is bundled, and says no licence: it cannot be shipped`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(list)) throw new Error('nothing was recorded: run build/cdn.ts first');
  const notices = [...new Set(read().map(notice))].sort(), rule = `\n${'-'.repeat(72)}\n\n`;
  writeFileSync(join(cdn, 'v1/THIRD-PARTY-NOTICES.txt'), `Think Carer is under the Apache License 2.0. The files beside this one also hold code of others, under these licences:\n${rule}${notices.join(rule)}`);
  rmSync(list, { force: true });
  console.log(`  THIRD-PARTY-NOTICES.txt names ${notices.length} packages`);
}

// Each package as it would be published: packed by pnpm and unpacked again. One answer for what is checked in it and for who installs it.
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export interface PackageJson {
  readonly name: string; readonly version: string; readonly private?: boolean; readonly description?: string; readonly license?: string; readonly files?: readonly string[]; readonly sideEffects?: unknown;
  readonly exports?: Readonly<Record<string, unknown>>; readonly repository?: unknown; readonly dependencies?: Readonly<Record<string, string>>; readonly peerDependencies?: Readonly<Record<string, string>>;
}
export interface Packed { readonly name: string; readonly folder: string; readonly tarball: string; readonly json: PackageJson; readonly files: readonly string[] }
const read = (file: string): PackageJson => JSON.parse(readFileSync(file, 'utf8')) as PackageJson;

/** The packages that are published, each after those it depends on. */
export function publishable(): readonly { name: string; folder: string }[] {
  const all = new Map(globSync('packages/*/package.json', { cwd: root }).map((file) => [read(join(root, file)).name, { json: read(join(root, file)), folder: join(root, file, '..') }]));
  const order: string[] = [];
  const visit = (name: string): void => {
    const found = all.get(name);
    if (!found || found.json.private || order.includes(name)) return;
    Object.keys(found.json.dependencies ?? {}).forEach(visit);
    order.push(name);
  };
  [...all.keys()].sort().forEach(visit);
  return order.map((name) => ({ name, folder: all.get(name)!.folder }));
}

/** These packages, and what of ours they bring along, each after those it depends on. */
export function withOurs(names: readonly string[]): readonly string[] {
  const all = publishable(), wanted = new Set(names);
  for (const { name, folder } of all.toReversed()) if (wanted.has(name)) for (const other of Object.keys(read(join(folder, 'package.json')).dependencies ?? {})) wanted.add(other);
  return all.flatMap(({ name }) => (wanted.has(name) ? [name] : []));
}

/** Where a bare machine has no pnpm of its own, the one that installed the packages is still at hand. */
const pnpms = [['pnpm'], ['npx', '-y', '-p', 'node@24', '-p', 'pnpm@12', '--', 'pnpm']] as const;

/** Packs these packages into `place/tarballs`, and opens each in `into(name)`. */
export function packAll(place: string, names: readonly string[] = publishable().map(({ name }) => name), into = (name: string): string => join(place, name)): readonly Packed[] {
  const tarballs = join(place, 'tarballs'), said: string[] = [];
  mkdirSync(tarballs, { recursive: true });
  const isPacked = pnpms.some(([command, ...before]) => {
    const { status, error, stdout, stderr } = spawnSync(command, [...before, ...names.map((name) => `--filter=${name}`), 'pack', '--pack-destination', tarballs], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    said.push(error?.message ?? stdout + stderr);
    return status === 0;
  });
  if (!isPacked) throw new Error(`the packages could not be packed: ${said.join('\n')}`);
  return publishable().filter(({ name }) => names.includes(name)).map(({ name, folder: from }) => {
    const folder = into(name), { version } = read(join(from, 'package.json')), tarball = join(tarballs, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
    mkdirSync(folder, { recursive: true });
    const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${name} could not be unpacked: ${stderr}`);
    return { name, folder, tarball, json: read(join(folder, 'package.json')), files: readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')) };
  });
}

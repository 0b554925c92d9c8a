// What a consumer gets: the packages as they would be published, laid out in a folder of their own as an installer would.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What consumers install, and what of ours that brings along. */
const published = withOurs(['react', 'widgets', 'sdk', 'packs']);
function withOurs(names: readonly string[], found = new Set<string>()): readonly string[] {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    withOurs(Object.keys(dependencies).filter((one) => one.startsWith('@think-carer/')).map((one) => one.slice('@think-carer/'.length)), found);
  }
  return [...found];
}
/** Where a bare machine has no pnpm of its own, the one that installed the packages is still at hand. */
const pnpms: readonly (readonly string[])[] = [['pnpm'], ['npx', '-y', '-p', 'node@24', '-p', 'pnpm@12', '--', 'pnpm']];

function pack(into: string): void {
  const args = [...published.map((name) => `--filter=@think-carer/${name}`), 'pack', '--pack-destination', into];
  const problems: string[] = [];
  for (const [file = '', ...before] of pnpms) {
    const { status, error, stdout, stderr } = spawnSync(file, [...before, ...args], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
    if (status === 0) return;
    problems.push(error?.message ?? stdout + stderr);
  }
  throw new Error(`the packages could not be packed: ${problems.join('\n')}`);
}

function link(from: string, to: string): void {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(realpathSync(from), to, 'junction');
}

/** Every package in a `node_modules`, scopes opened. */
const inside = (modules: string): string[] => readdirSync(modules).filter((name) => !name.startsWith('.'))
  .flatMap((name) => (name.startsWith('@') ? readdirSync(join(modules, name)).map((one) => `${name}/${one}`) : [name]));

export interface Consumer { readonly home: string; readonly modules: string; remove(): void }

/**
 * A new folder with the packed packages, what their package.json files name, and the dependencies of `test/hosts` or `test/types`.
 * A package that imports what it does not name does not find it here.
 */
export function consumer(kind: 'hosts' | 'types', folders: Readonly<Record<string, string>>): Consumer {
  const home = realpathSync(mkdtempSync(join(tmpdir(), `think-carer-${kind}-`))), modules = join(home, 'node_modules'), tarballs = join(home, 'tarballs');
  mkdirSync(tarballs, { recursive: true });
  pack(tarballs);
  for (const name of published) {
    const at = join(modules, '@think-carer', name), { version } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as { version: string };
    mkdirSync(at, { recursive: true });
    const { status, stderr } = spawnSync('tar', ['-xzf', join(tarballs, `think-carer-${name}-${version}.tgz`), '-C', at, '--strip-components=1'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`@think-carer/${name} could not be unpacked: ${stderr}`);
    const { dependencies = {} } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> };
    for (const [dependency, range] of Object.entries(dependencies)) {
      if (range.startsWith('workspace:')) throw new Error(`@think-carer/${name} is packed with ${dependency}@${range}: nobody else could install it`);
      if (!dependency.startsWith('@think-carer/')) link(join(root, 'packages', name, 'node_modules', dependency), join(modules, dependency));
    }
  }
  const own = join(root, 'test', kind, 'node_modules');
  for (const name of inside(own)) link(join(own, name), join(modules, name));
  for (const [to, from] of Object.entries(folders)) cpSync(join(root, from), join(home, to), { recursive: true });
  return { home, modules, remove: () => rmSync(home, { recursive: true, force: true }) };
}

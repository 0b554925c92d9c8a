// What a consumer gets: the packages as they would be published, laid out in a folder of their own as an installer would.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packAll, publishable, root, withOurs } from '../packed.ts';

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
 * A new folder with the packed packages that consumers install, what their package.json files name, and the dependencies of `test/hosts` or `test/types`.
 * A package that imports what it does not name does not find it here.
 */
export function consumer(kind: 'hosts' | 'types', folders: Readonly<Record<string, string>>): Consumer {
  const home = realpathSync(mkdtempSync(join(tmpdir(), `think-carer-${kind}-`))), modules = join(home, 'node_modules');
  const from = new Map(publishable().map(({ name, folder }) => [name, folder]));
  for (const { name, json } of packAll(home, withOurs(['react', 'widgets', 'sdk', 'packs'].map((one) => `@think-carer/${one}`)), (one) => join(modules, one))) {
    for (const [dependency, range] of Object.entries(json.dependencies ?? {})) {
      if (range.startsWith('workspace:')) throw new Error(`${name} is packed with ${dependency}@${range}: nobody else could install it`);
      if (!from.has(dependency)) link(join(from.get(name)!, 'node_modules', dependency), join(modules, dependency));
    }
  }
  const own = join(root, 'test', kind, 'node_modules');
  for (const name of inside(own)) link(join(own, name), join(modules, name));
  for (const [to, where] of Object.entries(folders)) cpSync(join(root, where), join(home, to), { recursive: true });
  return { home, modules, remove: () => rmSync(home, { recursive: true, force: true }) };
}

// Where the other packages of Think Carer are, in a checkout as in an installation.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of a sibling package; undefined where it is not installed. */
export function packageFolder(name: 'packs' | 'theme' | 'widgets'): string | undefined {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    const found = join(at, 'node_modules/@think-carer', name);
    if (existsSync(found)) return found;
  }
  return undefined;
}

/** The project this runs in: where `.think-carer` is kept. The workspace's root in a checkout, the working folder otherwise. */
export function projectFolder(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, 'pnpm-workspace.yaml'))) return at;
  }
  return process.cwd();
}

// The packs of the installation, as files: those that come with Think Carer, and an operator's own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendPack, lawIssues, type Pack, type PackIssue, parsePublished, type PublishedPack } from '@think-carer/rules';
import { packageFolder } from '../hosting/place.ts';
import { StartRefused } from '../store/roles.ts';

/** Every pack by id, as it is written and with what it extends. */
export interface PackFiles {
  readonly written: ReadonlyMap<string, Pack>;
  readonly resolved: ReadonlyMap<string, Pack>;
  /** What a check refuses in a file: it is served all the same, as what was published is. */
  readonly faults?: ReadonlyMap<string, readonly PackIssue[]>;
}

/**
 * Every pack of the installation: those that come with Think Carer, and an operator's own, which win. A file that is not valid
 * stops the start, but for its telephone numbers and addresses, and for what takes from the law, in whose place the law stands: an offer is never served half right, and whoever starts the server can put the file back.
 */
export function loadPackFiles(ownFolder?: string): PackFiles {
  const written = new Map<string, Pack>(), faults = new Map<string, readonly PackIssue[]>();
  for (const folder of [join(packageFolder('packs') ?? '', 'src'), ...(ownFolder ? [ownFolder] : [])]) {
    for (const read of readFolder(folder)) {
      written.set(read.pack.id, read.pack);
      if (read.faults.length > 0) faults.set(read.pack.id, read.faults);
      else faults.delete(read.pack.id);
    }
  }
  const all = [...written.values()];
  for (const pack of all) {
    const less = orRefuse(pack.id, () => lawIssues(pack, all));
    if (less.length > 0) faults.set(pack.id, [...faults.get(pack.id) ?? [], ...less]);
  }
  return { written, resolved: new Map(all.map((pack) => [pack.id, orRefuse(pack.id, () => extendPack(pack, all))])), faults };
}

/** Each of them with what it extends. */
export const loadPacks = (ownFolder?: string): ReadonlyMap<string, Pack> => loadPackFiles(ownFolder).resolved;

function readFolder(folder: string): PublishedPack[] {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch {
    throw new StartRefused(`the folder of packs ${folder} cannot be read; correct PACKS`);
  }
  return files.map((file) => orRefuse(join(folder, file), () => parsePublished(JSON.parse(readFileSync(join(folder, file), 'utf8')))));
}

function orRefuse<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new StartRefused(`the pack ${name} is not valid (${(error as Error).message}); \`think-carer pack validate FILE\` says where`);
  }
}

// The packs of the installation, as files: those that come with Think Carer, and an operator's own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendPack, type Pack, parsePack } from '@think-carer/rules';
import { packageFolder } from '../hosting/place.ts';
import { StartRefused } from '../store/roles.ts';

/** Every pack by id, as it is written and with what it extends. */
export interface PackFiles { readonly written: ReadonlyMap<string, Pack>; readonly resolved: ReadonlyMap<string, Pack> }

/**
 * Every pack of the installation: those that come with Think Carer, and an operator's own, which win. A pack that is not valid stops the
 * start: an employer's offer is never served half right.
 */
export function loadPackFiles(ownFolder?: string): PackFiles {
  const written = new Map<string, Pack>();
  for (const folder of [join(packageFolder('packs') ?? '', 'src'), ...(ownFolder ? [ownFolder] : [])]) for (const pack of readFolder(folder)) written.set(pack.id, pack);
  const all = [...written.values()];
  return { written, resolved: new Map(all.map((pack) => [pack.id, orRefuse(pack.id, () => extendPack(pack, all))])) };
}

/** Each of them with what it extends. */
export const loadPacks = (ownFolder?: string): ReadonlyMap<string, Pack> => loadPackFiles(ownFolder).resolved;

function readFolder(folder: string): Pack[] {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  } catch {
    throw new StartRefused(`the folder of packs ${folder} cannot be read; correct PACKS`);
  }
  return files.map((file) => orRefuse(join(folder, file), () => parsePack(JSON.parse(readFileSync(join(folder, file), 'utf8')))));
}

function orRefuse(name: string, work: () => Pack): Pack {
  try {
    return work();
  } catch (error) {
    throw new StartRefused(`the pack ${name} is not valid (${(error as Error).message}); \`think-carer pack validate FILE\` says where`);
  }
}

// The packs that come with Think Carer, each resolved with what it extends.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendPack, type Pack, parsePack } from '@think-carer/rules';
import { packageFolder } from '../hosting/place.ts';
import { StartRefused } from '../store/roles.ts';

/**
 * Every pack by id: those that come with Think Carer, and an operator's own, which win. A pack that is not valid stops the
 * start: an employer's offer is never served half right.
 */
export function loadPacks(ownFolder?: string): ReadonlyMap<string, Pack> {
  const packs = new Map<string, Pack>();
  for (const folder of [join(packageFolder('packs') ?? '', 'src'), ...(ownFolder ? [ownFolder] : [])]) for (const pack of readFolder(folder)) packs.set(pack.id, pack);
  const all = [...packs.values()];
  return new Map(all.map((pack) => [pack.id, orRefuse(pack.id, () => extendPack(pack, all))]));
}

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

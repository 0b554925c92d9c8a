// The packs that come with Think Carer, each resolved with what it extends.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extendPack, type Pack, parsePack } from '@think-carer/rules';
import { packageFolder } from '../hosting/place.ts';
import { StartRefused } from '../store/roles.ts';

/** Every pack by id. A pack that is not valid stops the start: an employer's offer is never served half right. */
export function loadPacks(folder = `${packageFolder('packs') ?? ''}/src`): ReadonlyMap<string, Pack> {
  const packs = readdirSync(folder).filter((file) => file.endsWith('.json')).map((file) => {
    try {
      return parsePack(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    } catch (error) {
      throw new StartRefused(`the pack ${file} is not valid (${(error as Error).message}); run \`think-carer pack validate ${join(folder, file)}\``);
    }
  });
  return new Map(packs.map((pack) => [pack.id, extendPack(pack, packs)]));
}

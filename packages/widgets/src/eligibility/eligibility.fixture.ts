// The project's own packs in a test page: their bases laid under them, served to the widget as a file.
import { extendPack, type Pack } from '@think-carer/rules';

const read = async (id: string): Promise<Pack> => (await fetch(new URL(`../../../packs/src/${id}.json`, import.meta.url))).json() as Promise<Pack>;

export async function packOf(id: 'northbridge' | 'islington-2015' | 'five-boroughs-2010' | 'uk-statutory'): Promise<Pack> {
  const [pack, law] = await Promise.all([read(id), read('uk-statutory')]);
  return extendPack(pack, [law]);
}

/** An address that answers with the pack, with no server behind it. */
export const addressOf = (pack: unknown): string => URL.createObjectURL(new Blob([JSON.stringify(pack)], { type: 'application/json' }));

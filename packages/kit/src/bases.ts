// The packs that a pack builds on, fetched from beside it and merged in. Its own module, so that only a page with such a pack fetches the merging.
import { extendPack, type Pack } from '@think-carer/rules';

/** `pack`, read from `address`, laid over the packs that it and its bases extend: `uk-statutory` is `uk-statutory.json` in the same folder. */
export async function withBases(pack: Pack, address: URL, read: (address: URL) => Promise<Pack>): Promise<Pack> {
  const bases = new Map<string, Pack>();
  const fetchBases = async (ids: readonly string[] = []): Promise<void> => {
    await Promise.all(ids.filter((id) => !bases.has(id)).map(async (id) => {
      const base = await read(new URL(`${encodeURIComponent(id)}.json`, address));
      bases.set(id, base);
      await fetchBases(base.extends);
    }));
  };
  await fetchBases(pack.extends);
  return extendPack(pack, [...bases.values()]);
}

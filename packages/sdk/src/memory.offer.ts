// The offer in memory: the pack itself, without its test cases, and what changed in it.
import { offerChangesOf, offerVersionOf } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import type { Handlers } from './memory.ts';
import { currentOf, releasesOf } from './memory.pack.store.ts';
import { versionPage } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';

const outlines = new WeakMap<Pack, { readonly result: Pack; readonly etag: string }>();

export const offerHandlers: Pick<Handlers, 'offer.read' | 'offer.versions' | 'offer.changes'> = {
  'offer.read'({ offer }) {
    let known = outlines.get(offer);
    if (!known) {
      const result = { ...offer, tests: [] };
      outlines.set(offer, known = { result, etag: `"${fingerprint(JSON.stringify(result))}"` });
    }
    return known;
  },
  'offer.versions'({ store, query }) {
    const packs = store.pack!, current = currentOf(packs).version, { items, nextCursor } = versionPage(releasesOf(packs), query);
    return { result: { items: items.map((one) => offerVersionOf(one, current)), nextCursor } };
  },
  'offer.changes'({ store, query }) {
    const packs = store.pack!, current = currentOf(packs).version, all = releasesOf(packs);
    const named = (name: 'from' | 'to', version: string): number => {
      const at = all.findIndex((one) => one.version === version);
      if (at < 0) throw new Refusal('invalid-request', { errors: [{ pointer: `query/${name}`, code: 'not-an-option', detail: 'There is no version of this name.' }] });
      return at;
    };
    const to = named('to', query?.to ?? current), from = query?.from === undefined ? to + 1 : named('from', query.from);
    return { result: offerChangesOf(all[from], all[to]!, current) };
  },
};

/** FNV-1a: enough to tell one version of a document from the next. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36) + text.length.toString(36);
}

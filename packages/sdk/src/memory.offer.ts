// The offer in memory: the pack itself, without its test cases.
import type { Pack } from '@think-carer/rules';
import type { Handlers } from './memory.ts';

const outlines = new WeakMap<Pack, { readonly result: Pack; readonly etag: string }>();

export const offerHandlers: Pick<Handlers, 'offer.read'> = {
  'offer.read'({ offer }) {
    let known = outlines.get(offer);
    if (!known) {
      const result = { ...offer, tests: [] };
      outlines.set(offer, known = { result, etag: `"${fingerprint(JSON.stringify(result))}"` });
    }
    return known;
  },
};

/** FNV-1a: enough to tell one version of a document from the next. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36) + text.length.toString(36);
}

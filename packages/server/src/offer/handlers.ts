// Hands out the tenant's resolved pack.
import { createHash } from 'node:crypto';
import type { Pack } from '@think-carer/rules';
import type { Handlers } from '../operation.ts';

const outlines = new WeakMap<Pack, { readonly offer: Pack; readonly etag: string }>();
/** The pack without its test cases, and its ETag, weak because it is sent in several encodings; made once for each pack. */
function outlineOf(pack: Pack) {
  const known = outlines.get(pack);
  if (known) return known;
  const offer = { ...pack, tests: [] }, etag = `W/"${createHash('sha256').update(JSON.stringify(offer)).digest('base64url').slice(0, 27)}"`;
  outlines.set(pack, { offer, etag });
  return { offer, etag };
}

export const offerHandlers: Pick<Handlers, 'offer.read'> = {
  'offer.read': ({ offer: pack }) => {
    const { offer, etag } = outlineOf(pack);
    return { result: offer, etag };
  },
};

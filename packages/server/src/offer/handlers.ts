// Hands out the tenant's resolved pack, its versions, and what changed from one to the next.
import { createHash } from 'node:crypto';
import type { Pack } from '@think-carer/rules';
import type { Handlers } from '../operation.ts';
import { seqCursor, seqOf } from '../pack/page.ts';
import { Refusal } from '../problem.ts';

const outlines = new WeakMap<Pack, { readonly offer: Pack; readonly etag: string }>();
/** The pack without its test cases, and its ETag, weak because it is sent in several encodings; made once for each pack. */
function outlineOf(pack: Pack) {
  const known = outlines.get(pack);
  if (known) return known;
  const offer = { ...pack, tests: [] }, etag = `W/"${createHash('sha256').update(JSON.stringify(offer)).digest('base64url').slice(0, 27)}"`;
  outlines.set(pack, { offer, etag });
  return { offer, etag };
}

export const offerHandlers: Pick<Handlers, 'offer.read' | 'offer.versions' | 'offer.changes'> = {
  'offer.read': ({ offer: pack }) => {
    const { offer, etag } = outlineOf(pack);
    return { result: offer, etag };
  },
  async 'offer.versions'({ offers, tenant, query }) {
    const limit = Number(query?.limit ?? 50), { lines, seqs } = await offers.versions(tenant, limit, seqOf(query?.after));
    return { result: { items: lines.slice(0, limit), nextCursor: lines.length > limit ? seqCursor(seqs[limit - 1]!) : null } };
  },
  async 'offer.changes'({ offers, tenant, query }) {
    const changes = await offers.changes(tenant, query?.from, query?.to);
    if (typeof changes === 'string') throw new Refusal('invalid-request', { errors: [{ pointer: `query/${changes}`, code: 'not-an-option', detail: 'There is no version of this name.' }] });
    return { result: changes };
  },
};

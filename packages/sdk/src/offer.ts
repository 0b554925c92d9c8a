// Offer: the employer's whole pack, as the server resolves it, and what changed in it.
import type { OfferChanges, OfferChangesQuery, OfferVersion, OfferVersionPage, ResultOf } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const read = { id: 'offer.read', method: 'GET', path: '/v1/offer', open: true } satisfies OperationOf<'offer.read'>;
const versions = { id: 'offer.versions', method: 'GET', path: '/v1/offer/versions', open: true } satisfies OperationOf<'offer.versions'>;
const changes = { id: 'offer.changes', method: 'GET', path: '/v1/offer/changes', open: true } satisfies OperationOf<'offer.changes'>;

/** Public: no person is needed. */
export interface Offer {
  /** Questions, schemes, arrangements, areas, teams, contacts and the privacy text. */
  read(options?: CallOptions): Call<ResultOf<'offer.read'>>;
  /** What was published when, the newest first. `limit`: items on a page, 1 to 100; 50 if absent. */
  versions(filter?: { readonly limit?: number | undefined; readonly after?: string | undefined }, options?: CallOptions): Pages<OfferVersion, OfferVersionPage>;
  /** What changed between two versions: the one served and the one before it, unless said. */
  changes(query?: OfferChangesQuery, options?: CallOptions): Call<OfferChanges>;
}

export const offer = ({ call, send }: Transport): Offer => ({
  read: (options) => call(read, {}, options),
  versions: (filter, options) => pagesOf((after = filter?.after) => send(versions, { query: { ...filter, after } }, options)),
  changes: (query, options) => call(changes, { ...(query && { query }) }, options),
});

// Releases: the time asked for to go to a meeting, and its answer.
import type { Release, ReleaseAsk, ReleaseDecide, ReleasePage, ReleaseQuery } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const ask = { id: 'releases.ask', method: 'POST', path: '/v1/releases', keyed: true } satisfies OperationOf<'releases.ask'>;
const list = { id: 'releases.list', method: 'GET', path: '/v1/releases' } satisfies OperationOf<'releases.list'>;
const read = { id: 'releases.read', method: 'GET', path: '/v1/releases/{id}' } satisfies OperationOf<'releases.read'>;
const withdraw = { id: 'releases.withdraw', method: 'DELETE', path: '/v1/releases/{id}', keyed: true } satisfies OperationOf<'releases.withdraw'>;
const accept = { id: 'releases.accept', method: 'POST', path: '/v1/releases/{id}/acceptances', keyed: true } satisfies OperationOf<'releases.accept'>;
const decide = { id: 'releases.decide', method: 'POST', path: '/v1/releases/{id}/decisions', keyed: true } satisfies OperationOf<'releases.decide'>;

/** As in the contract, with the page size as a number. */
export type ReleaseFilter = Omit<ReleaseQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** All of these need a signed-in person; each rejects with {@link CarerError} alone. */
export interface Releases {
  /**
   * Asks the manager for the time of one date. Which meeting it is, is told to nobody.
   * @throws `request-live` and `already-decided` (their problem has `existingId`), `not-found` where there is no such date, `invalid-request` (its problem names the fields; `own-time` at `/date` where people come in their own time).
   */
  ask(body: ReleaseAsk, options?: CallOptions): Call<Release>;
  /** Every request the caller may see, newest first, without notes. */
  list(filter?: ReleaseFilter, options?: CallOptions): Pages<Release, ReleasePage>;
  /** @throws `not-found` also where it exists and the caller may not see it. */
  read(id: string, options?: CallOptions): Call<Release>;
  /** @throws `not-waiting` where the day has passed, or it was taken back. */
  withdraw(id: string, options?: CallOptions): Call<Release>;
  /**
   * Takes the other time that is offered: `released`, for `outcome.other`. In `may` while there is one.
   * @throws `not-waiting`: read it again.
   */
  accept(id: string, options?: CallOptions): Call<Release>;
  /**
   * The manager's answer. What exists now is in the request's `may`.
   * @throws `already-decided` and `not-waiting`: read it again.
   */
  decide(id: string, body: ReleaseDecide, options?: CallOptions): Call<Release>;
}

export const releases = ({ call, send }: Transport): Releases => ({
  ask: (body, options) => call(ask, { body }, options),
  list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
  read: (id, options) => call(read, { id }, options),
  withdraw: (id, options) => call(withdraw, { id }, options),
  accept: (id, options) => call(accept, { id }, options),
  decide: (id, body, options) => call(decide, { id, body }, options),
});

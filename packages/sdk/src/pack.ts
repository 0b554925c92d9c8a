// Pack: the employer's offer as its administrators edit, publish and roll it back.
import type {
  PackDecide, PackDiscarded, PackDraft, PackDraftState, PackDue, PackFork, PackNeighbours, PackPublish, PackRestore, PackSave, PackSummary, PackUpstream, PackVersionPage, PackVersionQuery, PackVersionsQuery, PackVersionSummary, ResultOf,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions, ChangeOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const read = { id: 'pack.read', method: 'GET', path: '/v1/pack' } satisfies OperationOf<'pack.read'>;
const versions = { id: 'pack.versions', method: 'GET', path: '/v1/pack/versions' } satisfies OperationOf<'pack.versions'>;
const version = { id: 'pack.version', method: 'GET', path: '/v1/pack/versions/{id}' } satisfies OperationOf<'pack.version'>;
const draft = { id: 'pack.draft', method: 'GET', path: '/v1/pack/draft' } satisfies OperationOf<'pack.draft'>;
const save = { id: 'pack.save', method: 'PUT', path: '/v1/pack/draft', keyed: true } satisfies OperationOf<'pack.save'>;
const fork = { id: 'pack.fork', method: 'POST', path: '/v1/pack/draft/forks', keyed: true } satisfies OperationOf<'pack.fork'>;
const neighbours = { id: 'pack.neighbours', method: 'GET', path: '/v1/pack/neighbours' } satisfies OperationOf<'pack.neighbours'>;
const discard = { id: 'pack.discard', method: 'DELETE', path: '/v1/pack/draft', keyed: true } satisfies OperationOf<'pack.discard'>;
const publish = { id: 'pack.publish', method: 'POST', path: '/v1/pack/versions', keyed: true } satisfies OperationOf<'pack.publish'>;
const restore = { id: 'pack.restore', method: 'POST', path: '/v1/pack/versions/{id}/restorations', keyed: true } satisfies OperationOf<'pack.restore'>;
const upstream = { id: 'pack.upstream', method: 'GET', path: '/v1/pack/upstream' } satisfies OperationOf<'pack.upstream'>;
const takeUpstream = { id: 'pack.takeUpstream', method: 'POST', path: '/v1/pack/upstream/decisions', keyed: true } satisfies OperationOf<'pack.takeUpstream'>;
const due = { id: 'pack.due', method: 'GET', path: '/v1/pack/due' } satisfies OperationOf<'pack.due'>;

/** As in the contract, with the page size as a number. */
export type PackVersionsFilter = Omit<PackVersionsQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** All of these need an administrator; HR may read what was published and what runs out. */
export interface PackRoom {
  /** Which version is served, whether a draft is kept, and what waits upstream. */
  read(options?: CallOptions): Call<PackSummary>;
  /** The newest first. */
  versions(filter?: PackVersionsFilter, options?: CallOptions): Pages<PackVersionSummary, PackVersionPage>;
  /** By its name. The employer’s own part, or with what it extends. */
  version(name: string, query?: PackVersionQuery, options?: CallOptions): Call<ResultOf<'pack.version'>>;
  /** The draft, or where none is kept what is published; its `etag` is what the next save, or publication, sends. */
  draft(options?: CallOptions): Call<PackDraft>;
  /**
   * Kept whatever is wrong with it; the answer says what is.
   * @throws `etag-stale` when somebody has saved it since (its problem has the present `etag`).
   */
  save(body: PackSave, options: ChangeOptions): Call<PackDraftState>;
  /** @throws `draft-exists` unless it may be replaced; `invalid-request` for a pack that is no neighbour’s. */
  fork(body: PackFork, options?: CallOptions): Call<PackDraft>;
  /** What can be forked. */
  neighbours(options?: CallOptions): Call<PackNeighbours>;
  discard(options?: CallOptions): Call<PackDiscarded>;
  /**
   * The draft as it is, as a version that never changes.
   * @throws `pack-invalid`, `pack-tests-failed` and `requests-in-progress` (their problems have `errors`), `version-exists`, `nothing-new`, `etag-stale`.
   */
  publish(body: PackPublish, options: ChangeOptions): Call<PackVersionSummary>;
  /** @throws `pack-invalid` where it does not go with today’s law, `requests-in-progress`, `nothing-new`. */
  restore(name: string, body: PackRestore, options?: CallOptions): Call<PackVersionSummary>;
  /** What has changed in the pack that ours was made from, item by item. */
  upstream(options?: CallOptions): Call<PackUpstream>;
  /** What is not named goes on waiting. */
  takeUpstream(body: PackDecide, options?: CallOptions): Call<PackDraft>;
  /** What runs out within so many days, 60 unless said, and what has. */
  due(query?: { readonly days?: number | undefined }, options?: CallOptions): Call<PackDue>;
}

export const pack = ({ call, send }: Transport): PackRoom => ({
  read: (options) => call(read, {}, options),
  versions: (filter, options) => pagesOf((after = filter?.after) => send(versions, { query: { ...filter, after } }, options)),
  version: (name, query, options) => call(version, { id: name, ...(query && { query }) }, options),
  draft: (options) => call(draft, {}, options),
  save: (body, options) => call(save, { body }, options),
  fork: (body, options) => call(fork, { body }, options),
  neighbours: (options) => call(neighbours, {}, options),
  discard: (options) => call(discard, {}, options),
  publish: (body, options) => call(publish, { body }, options),
  restore: (name, body, options) => call(restore, { id: name, body }, options),
  upstream: (options) => call(upstream, {}, options),
  takeUpstream: (body, options) => call(takeUpstream, { body }, options),
  due: (query, options) => call(due, { ...(query && { query }) }, options),
});

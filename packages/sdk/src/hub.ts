// The hub: the directory of services, what the carers' centres put on, and the feeds behind it.
import type {
  Activity, Hub as Outline, HubActivitiesQuery, HubActivityCreate, HubActivityPage, HubFeed, HubFeedCreate, HubFeedRefresh, HubFeeds, HubImport, HubImportReport, HubIndex, HubRemoval, HubReport, HubReported, HubSearchQuery, HubServicePage, Service,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const read = { id: 'hub.read', method: 'GET', path: '/v1/hub', open: true } satisfies OperationOf<'hub.read'>;
const index = { id: 'hub.index', method: 'GET', path: '/v1/hub/index', open: true } satisfies OperationOf<'hub.index'>;
const search = { id: 'hub.search', method: 'GET', path: '/v1/hub/services', open: true } satisfies OperationOf<'hub.search'>;
const service = { id: 'hub.service', method: 'GET', path: '/v1/hub/services/{id}', open: true } satisfies OperationOf<'hub.service'>;
const report = { id: 'hub.report', method: 'POST', path: '/v1/hub/services/{id}/reports', open: true } satisfies OperationOf<'hub.report'>;
const activities = { id: 'hub.activities', method: 'GET', path: '/v1/hub/activities', open: true } satisfies OperationOf<'hub.activities'>;
const addActivity = { id: 'hub.addActivity', method: 'POST', path: '/v1/hub/activities', keyed: true } satisfies OperationOf<'hub.addActivity'>;
const removeActivity = { id: 'hub.removeActivity', method: 'DELETE', path: '/v1/hub/activities/{id}', keyed: true } satisfies OperationOf<'hub.removeActivity'>;
const feeds = { id: 'hub.feeds', method: 'GET', path: '/v1/hub/feeds' } satisfies OperationOf<'hub.feeds'>;
const addFeed = { id: 'hub.addFeed', method: 'POST', path: '/v1/hub/feeds', keyed: true } satisfies OperationOf<'hub.addFeed'>;
const refreshFeed = { id: 'hub.refreshFeed', method: 'POST', path: '/v1/hub/feeds/{id}/refreshes', keyed: true } satisfies OperationOf<'hub.refreshFeed'>;
const removeFeed = { id: 'hub.removeFeed', method: 'DELETE', path: '/v1/hub/feeds/{id}', keyed: true } satisfies OperationOf<'hub.removeFeed'>;
const bringIn = { id: 'hub.import', method: 'POST', path: '/v1/hub/files', keyed: true } satisfies OperationOf<'hub.import'>;

/** As in the contract, with the page size as a number, 1 to 100; 50 if absent. */
export type HubFilter = Omit<HubSearchQuery, 'limit' | 'near'> & { readonly limit?: number | undefined; /** With `area`: those over its border as well. */ readonly near?: boolean | undefined };
export type HubActivitiesFilter = Omit<HubActivitiesQuery, 'limit'> & { readonly limit?: number | undefined };

/** Each rejects with {@link CarerError} alone. The directory and the activities are public. */
export interface Hub {
  /** How much there is for each area, what borders on what, and where it is searched. */
  read(options?: CallOptions): Call<Outline>;
  /**
   * The whole directory with its index, for `loadIndex` and `search` of @think-carer/directory.
   * @throws `directory-too-large` where `mode` is `server`: use {@link Hub.search}.
   */
  index(options?: CallOptions): Call<HubIndex>;
  /** By carers' words, need and area; the best first. Nothing of it is kept. */
  search(filter?: HubFilter, options?: CallOptions): Pages<Service, HubServicePage>;
  service(id: string, options?: CallOptions): Call<Service>;
  /**
   * Tells whoever keeps the entry. Nothing is kept of who did.
   * @throws `too-fast`.
   */
  report(id: string, body: HubReport, options?: CallOptions): Call<HubReported>;
  /** From today on unless `from` says otherwise, the soonest first. */
  activities(filter?: HubActivitiesFilter, options?: CallOptions): Pages<Activity, HubActivityPage>;
  /** For a partner of that centre, or an administrator. @throws `invalid-request` (`/centre`: `not-yours`). */
  addActivity(body: HubActivityCreate, options?: CallOptions): Call<Activity>;
  removeActivity(id: string, options?: CallOptions): Call<HubRemoval>;
  /** For an administrator: each feed with its health, and the hosts that feeds may be read from. */
  feeds(options?: CallOptions): Call<HubFeeds>;
  /** @throws `feed-host-not-allowed`, `feed-address-private`, `feed-exists`, `too-many-feeds`. */
  addFeed(body: HubFeedCreate, options?: CallOptions): Call<HubFeed>;
  /** Answers with the feed as it stands; it is read within seconds. */
  refreshFeed(id: string, body?: HubFeedRefresh, options?: CallOptions): Call<HubFeed>;
  removeFeed(id: string, options?: CallOptions): Call<HubRemoval>;
  /** A curated file, CSV or JSON, as text; it takes the place of the one before. Waits up to a minute unless `timeoutMs` says otherwise. */
  import(body: HubImport, options?: CallOptions): Call<HubImportReport>;
}

export const hub = ({ call, send }: Transport): Hub => ({
  read: (options) => call(read, {}, options),
  index: (options) => call(index, {}, options),
  search: (filter, options) => pagesOf((after = filter?.after) => send(search, { query: { ...filter, near: filter?.near ? 1 : undefined, after } }, options)),
  service: (id, options) => call(service, { id }, options),
  report: (id, body, options) => call(report, { id, body }, options),
  activities: (filter, options) => pagesOf((after = filter?.after) => send(activities, { query: { ...filter, after } }, options)),
  addActivity: (body, options) => call(addActivity, { body }, options),
  removeActivity: (id, options) => call(removeActivity, { id }, options),
  feeds: (options) => call(feeds, {}, options),
  addFeed: (body, options) => call(addFeed, { body }, options),
  refreshFeed: (id, body = {}, options = {}) => call(refreshFeed, { id, body }, options),
  removeFeed: (id, options) => call(removeFeed, { id }, options),
  import: (body, options) => call(bringIn, { body }, { timeoutMs: 60_000, ...options }),
});

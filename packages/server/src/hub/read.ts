// A whole feed, page after page: asked first whether anything has changed, followed to its end, and never believed about how long it is.
import { feedLimits, type FeedProblem } from '@think-carer/contract';
import { type DirectoryArea, type Fault, pageIn, readFeed, type SourcedService } from '@think-carer/directory';
import type { FeedPage } from '../store/database.ts';
import type { FeedPolicy } from './address.ts';
import { FeedFailure, type FetchedPage, type Fetching, fetchPage, openAgents, type PageLimits } from './fetch.ts';

export interface FeedToRead {
  readonly id: string;
  readonly url: string;
  readonly areas: readonly string[];
  readonly reportTo: string | null;
  /** Of the copy in use. */
  readonly pages: readonly FeedPage[];
}
export interface Reading {
  readonly policy: FeedPolicy;
  /** The offer's. */
  readonly areas: readonly DirectoryArea[];
  readonly limits?: PageLimits;
  readonly lookup?: Fetching['lookup'];
  /** Milliseconds for all pages together. */
  readonly wholeMs?: number;
  readonly signal?: AbortSignal | undefined;
}
export type Read =
  | { readonly isUnchanged: true }
  | { readonly isUnchanged: false; readonly services: readonly SourcedService[]; readonly faults: readonly Fault[]; readonly version: string; readonly pages: readonly FeedPage[] };

/** All pages together, in bytes; a page has a bound of its own. */
const wholeBytes = 200_000_000;
/** How many services are asked for one by one, where a feed lists only their names; and how many at once. */
const mostDetails = 2000, atOnce = 4;
const perPage = '100';

/** Reads a feed to its end, or throws a FeedFailure that says why not. */
export async function readWholeFeed(feed: FeedToRead, { policy, areas, limits, lookup, wholeMs = 600_000, signal }: Reading): Promise<Read> {
  const agents = openAgents(), over = AbortSignal.timeout(wholeMs);
  const fetching: Fetching = { policy, agents, signal: signal ? AbortSignal.any([over, signal]) : over, ...(limits && { limits }), ...(lookup && { lookup }) };
  try {
    return feed.pages.length > 0 && await isAsBefore(feed, fetching) ? { isUnchanged: true } : await readPages(feed, areas, fetching);
  } finally {
    agents.close();
  }
}

/** Whether every page of the copy in use is still what the feed says. A page that cannot be asked so is one that may have changed. */
async function isAsBefore({ pages }: FeedToRead, fetching: Fetching): Promise<boolean> {
  for (const { url, etag, modified } of pages) {
    if (etag === null && modified === null) return false;
    if (!(await fetchPage(url, fetching, { etag, modified })).isUnchanged) return false;
  }
  return true;
}

const pageUrl = (feed: string, number: number): string => {
  const url = new URL(feed);
  if (number > 1) url.searchParams.set('page', String(number));
  if (!url.searchParams.has('per_page')) url.searchParams.set('per_page', perPage);
  return url.href;
};

async function readPages(feed: FeedToRead, areas: readonly DirectoryArea[], fetching: Fetching): Promise<Read> {
  const services = new Map<string, SourcedService>(), faults = new Map<string, Fault>(), pages: FeedPage[] = [], options = { source: feed.id, areas, serves: feed.areas, reportTo: feed.reportTo };
  let bytes = 0, version = '3.0', seen = 0;
  for (let number = 1; ; number += 1) {
    if (number > feedLimits.pages) throw new FeedFailure('feed-too-many-pages');
    const url = pageUrl(feed.url, number), page = await fetchPage(url, fetching) as Extract<FetchedPage, { isUnchanged: false }>;
    bytes += page.text.length;
    if (bytes > wholeBytes) throw new FeedFailure('feed-too-large');
    const json = parse(page.text), place = pageIn(json), listed = listOf(json);
    const whole = listed && isFlat(listed) && (place.total ?? listed.length) <= mostDetails ? await inDetail(feed.url, json, listed, fetching) : json;
    const read = readFeed(whole, options), before = services.size;
    if (read.faults.some(({ code }) => code === 'not-a-page')) throw new FeedFailure('feed-not-open-referral');
    for (const { code, count, path } of read.faults) faults.set(code, { code, count: (faults.get(code)?.count ?? 0) + count, path: faults.get(code)?.path ?? path });
    for (const service of read.services) services.set(service.id, service);
    if (number === 1) ({ version } = read);
    seen += listed?.length ?? 0;
    if (services.size > feedLimits.services || seen > feedLimits.services) throw new FeedFailure('feed-too-many-services');
    pages.push({ url, etag: page.validators.etag, modified: page.validators.modified });
    const isLast = place.pages !== null ? number >= place.pages : place.isLast ?? true;
    // One that answers every page with the same page says nothing new from the second on.
    const isRepeating = number > 1 && services.size === before && read.services.length > 0;
    if (isLast || isRepeating || listed?.length === 0) {
      // What says that there are many and gives few was changed while it was read, or lies.
      if (place.total !== null && seen < place.total * 0.9 || isRepeating && !isLast) throw new FeedFailure('feed-changed-underway');
      return { isUnchanged: false, services: [...services.values()], faults: [...faults.values()].sort((a, b) => b.count - a.count), version, pages };
    }
    // Others are answered meanwhile: a page takes some milliseconds to read.
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new FeedFailure('feed-not-json');
  }
}
type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
function listOf(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json;
  const list = isRow(json) ? json['contents'] ?? json['content'] : undefined;
  return Array.isArray(list) ? list : undefined;
}
const nested = ['service_at_locations', 'contacts', 'phones', 'schedules', 'regular_schedules', 'service_areas', 'attributes', 'service_taxonomys', 'languages', 'cost_options'];
/** Whether a list holds only what the standard asks of a list: no place, no hours, no telephone. */
const isFlat = (list: readonly unknown[]): boolean => list.length > 0 && list.every((one) => isRow(one) && typeof one['id'] === 'string' && nested.every((name) => !(name in one)));

/** The page with each of its services as it stands at an address of its own; as it was listed where it has none. */
async function inDetail(feedUrl: string, json: unknown, listed: readonly unknown[], fetching: Fetching): Promise<unknown> {
  const base = new URL(feedUrl), whole: unknown[] = [...listed], queue = [...listed.keys()];
  base.search = '';
  let misses = 0;
  const work = async (): Promise<void> => {
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      const url = `${base.href.replace(/\/$/, '')}/${encodeURIComponent((listed[at] as { readonly id: string }).id)}`;
      try {
        const page = await fetchPage(url, fetching), detail = page.isUnchanged ? undefined : parse(page.text);
        if (isRow(detail)) whole[at] = { ...listed[at] as Row, ...detail };
      } catch (error) {
        if (!(error instanceof FeedFailure) || isFatal(error.problem)) throw error;
        misses += 1;
        // It has no such addresses: it is read as it lists itself.
        if (misses >= 3 && whole.every((one, i) => one === listed[i])) return;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return Array.isArray(json) ? whole : { ...json as Row, [(json as Row)['contents'] === undefined ? 'content' : 'contents']: whole };
}
const isFatal = (problem: FeedProblem): boolean => ['feed-address-private', 'feed-host-not-allowed', 'feed-redirected', 'feed-stalled'].includes(problem);

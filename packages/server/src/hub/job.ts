// The job that keeps the directory fresh: claims what is due in any tenant, reads it, and replaces the copy in use only by one that is believed.
import { createHash, randomUUID } from 'node:crypto';
import { hasShrunk } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { type Tenant, tenantWithId } from '../identity/tenant.ts';
import { type Log, traceOf } from '../log.ts';
import type { Database } from '../store/database.ts';
import { transact, type TenantStore, withTenant } from '../store/tenant.ts';
import { FeedFailure } from './fetch.ts';
import { type Read, type Reading, readWholeFeed } from './read.ts';
import { rebuildDirectory } from './rebuild.ts';
import { type FeedRow, replaceCopy, takeTurn } from './rows.ts';

export interface FeedJob extends Omit<Reading, 'areas' | 'signal'> {
  readonly database: Database;
  readonly offerOf: (tenant: Tenant) => Pack | Promise<Pack>;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
  /** Only this tenant's. */
  readonly tenantId?: string | undefined;
}
export type Outcome = 'replaced' | 'unchanged' | 'doubted' | 'failed' | 'dropped';

const job = { 'app.job': 'hub-feeds' };
const minute = 60_000, hour = 60 * minute;
/** A feed is read four times a day; one that was not believed is asked again after a while; one that fails less and less often. */
const everyMs = 6 * hour, doubtMs = 3 * hour, firstRetryMs = 5 * minute, longestMs = 24 * hour;
/** How long a claim keeps other processes away: longer than any reading may take. */
const lease = sql`interval '15 minutes'`;

/** A little sooner or later each time, so that feeds and servers do not fall into step. */
const jittered = (ms: number): number => ms * (0.8 + Math.random() * 0.4);
/** How long to stay away after so many failures in a row. */
export const retryMs = (failures: number, retryAfterSeconds = 0): number => Math.min(longestMs, Math.max(retryAfterSeconds * 1000, firstRetryMs * 2 ** Math.min(failures - 1, 12)));

/** Changes when a feed would be read otherwise: other areas in the offer, or a reader of ours that understands more. */
const readerOf = (offer: Pack, feed: FeedRow): string =>
  createHash('sha256').update(JSON.stringify([1, offer.areas.map(({ id, name, council, codes }) => [id, name, council, codes]), feed.areas])).digest('base64url').slice(0, 16);

/** Claims one feed that is due, so that no other process reads it meanwhile. */
async function claimNext({ database, tenantId }: FeedJob): Promise<FeedRow | undefined> {
  return transact(database, job, async (store) => {
    const mine = tenantId === undefined ? sql`` : sql`and tenant_id = ${tenantId}::uuid`;
    const { rows } = await sql<{ tenant_id: string; id: string }>`
      update think_carer.hub_feed set claim = ${randomUUID()}::uuid, claimed_until = now() + ${lease}, tried_at = now()
      where (tenant_id, id) = (select tenant_id, id from think_carer.hub_feed where kind = 'open-referral' and due_at <= now() and (claimed_until is null or claimed_until < now()) ${mine} order by due_at limit 1 for update skip locked)
      returning *`.execute(store);
    return rows[0] as FeedRow | undefined;
  });
}

/** Reads feeds until none is due, a few at a time; answers how each went. */
export async function refreshDueFeeds(setting: FeedJob, atOnce = 3): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let feed = await claimNext(setting); feed; feed = setting.signal?.aborted ? undefined : await claimNext(setting)) outcomes.push(await refreshOne(setting, feed));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

/** Reads a claimed feed and keeps what came of it. Whatever goes wrong, the copy in use stays. */
async function refreshOne(setting: FeedJob, feed: FeedRow): Promise<Outcome> {
  const { database, offerOf, log, signal } = setting;
  let outcome: Outcome = 'failed';
  try {
    const tenant = await tenantWithId(database, feed.tenant_id), offer = await offerOf(tenant), readWith = readerOf(offer, feed);
    const read = await readWholeFeed({ id: feed.id, url: feed.url!, areas: feed.areas, reportTo: feed.report_to, pages: feed.accept_fewer || feed.read_with !== readWith ? [] : feed.pages }, { ...setting, areas: offer.areas })
      .catch((error: unknown) => { if (error instanceof FeedFailure) return error; throw error; });
    if (signal?.aborted) outcome = await release(database, feed);
    else outcome = await withTenant(database, feed.tenant_id, (store) => (read instanceof FeedFailure ? keepFailure(store, feed, read) : keepRead(store, feed, read, { tenant, offer, readWith })));
    log({ event: 'hub-feed-read', tenant: tenant.slug, feed: feed.id, outcome, ...(read instanceof FeedFailure && { code: read.problem }) });
  } catch (error) {
    // Ours, not the feed's: it is tried again when the claim is over.
    log({ event: 'hub-feed-error', feed: feed.id, ...traceOf(error) });
  }
  return outcome;
}

/** Whether the claim still holds: the feed may have been removed, or taken over by another process meanwhile. */
const held = (store: TenantStore, { id, claim }: FeedRow): Promise<FeedRow | undefined> => store.selectFrom('hub_feed').selectAll().where('id', '=', id).where('claim', '=', claim).forUpdate().executeTakeFirst();
const free = { claim: null, claimed_until: null };
const dueIn = (ms: number) => sql<string>`now() + ${Math.round(jittered(ms))} * interval '1 millisecond'`;

const release = (database: Database, feed: FeedRow): Promise<Outcome> => withTenant(database, feed.tenant_id, async (store): Promise<Outcome> => {
  await store.updateTable('hub_feed').set(free).where('id', '=', feed.id).where('claim', '=', feed.claim).execute();
  return 'dropped';
});

async function keepFailure(store: TenantStore, feed: FeedRow, failure: FeedFailure): Promise<Outcome> {
  const row = await held(store, feed);
  if (!row) return 'dropped';
  const failures = row.failures + 1;
  await store.updateTable('hub_feed').set({ ...free, failures, problem: failure.problem, offered: null, due_at: dueIn(retryMs(failures, failure.retryAfter)) }).where('id', '=', row.id).execute();
  return 'failed';
}

async function keepRead(store: TenantStore, feed: FeedRow, read: Read, { tenant, offer, readWith }: { readonly tenant: Tenant; readonly offer: Pack; readonly readWith: string }): Promise<Outcome> {
  await takeTurn(store, tenant.id);
  const row = await held(store, feed);
  if (!row) return 'dropped';
  const well = { ...free, good_at: sql<string>`now()`, due_at: dueIn(everyMs), failures: 0, problem: null, offered: null, accept_fewer: false };
  if (read.isUnchanged) {
    await store.updateTable('hub_feed').set(well).where('id', '=', row.id).execute();
    return 'unchanged';
  }
  const count = read.services.length;
  // Seen twice, an hour or more apart, it is what the feed means to say.
  const isSaidAgain = row.problem === 'feed-shrank' && row.offered !== null && Math.abs(row.offered - count) <= Math.max(1, row.offered / 10);
  if (row.good_at !== null && hasShrunk(row.services, count) && !row.accept_fewer && !isSaidAgain) {
    await store.updateTable('hub_feed').set({ ...free, failures: 0, problem: 'feed-shrank', offered: count, due_at: dueIn(doubtMs) }).where('id', '=', row.id).execute();
    return 'doubted';
  }
  await replaceCopy(store, tenant.id, row.id, read.services);
  await store.updateTable('hub_feed').set({ ...well, services: count, version: read.version, faults: JSON.stringify(read.faults), pages: JSON.stringify(read.pages), read_with: readWith }).where('id', '=', row.id).execute();
  await rebuildDirectory({ store, tenant, offer, now: new Date() });
  return 'replaced';
}

/** For `/readyz`: how many feeds of all tenants have failed three times in a row. */
export async function countFailingFeeds(database: Database): Promise<number> {
  const { rows } = await transact(database, job, (store) => sql<{ count: number }>`select count(*)::int as count from think_carer.hub_feed where kind = 'open-referral' and failures >= 3`.execute(store));
  return rows[0]!.count;
}

/** Reports of mistakes whose half year is over, in every tenant. The database's own clock decides, and lets the job reach nothing else. */
export const eraseOldReports = (database: Database): Promise<number> => transact(database, job, async (store) => (await store.deleteFrom('hub_report').returning('id').execute()).length);
/** Ids of entries that went a year ago, likewise: a directory whose feeds bring nothing new is never made anew. */
export const eraseLongGone = (database: Database): Promise<number> => transact(database, job, async (store) => (await store.deleteFrom('hub_service_gone').returning('id').execute()).length);

/** Runs every few seconds until it is stopped: whatever is due then is read. */
export function startFeedJob(setting: Omit<FeedJob, 'signal' | 'tenantId'>, everyMsTick = 5000): () => Promise<void> {
  const stopping = new AbortController();
  let running: Promise<unknown> = Promise.resolve(), isRunning = false;
  const tick = (): void => {
    if (isRunning || stopping.signal.aborted) return;
    isRunning = true;
    running = refreshDueFeeds({ ...setting, signal: stopping.signal }).catch((error: unknown) => setting.log({ event: 'hub-job-failed', ...traceOf(error) })).finally(() => { isRunning = false; });
  };
  const timer = setInterval(tick, everyMsTick);
  timer.unref();
  tick();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}

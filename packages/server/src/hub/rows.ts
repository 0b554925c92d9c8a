// Feeds, activities and reports in the database. Every call runs inside the tenant's transaction.
import { type Activity, feedStateOf, type HubActivitiesQuery, type HubFeed, type HubFeedCreate } from '@think-carer/contract';
import { type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

export type FeedRow = Selectable<Tables['hub_feed']>;

/** One change of feeds, copies or directory at a time for a tenant. Held to the end of the transaction. */
export const takeTurn = (store: TenantStore, tenantId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`hub ${tenantId}`}, 0))`.execute(store);

export const feedOf = (row: FeedRow, now: Date): HubFeed => ({
  id: row.id, title: row.title, url: row.url, kind: row.kind, version: row.version, areas: row.areas, state: feedStateOf({ goodAt: row.good_at, failures: row.failures, problem: row.problem }, now),
  lastTriedAt: row.tried_at, lastGoodAt: row.good_at, nextTryAt: row.due_at, services: row.services, faults: [...row.faults], problem: row.problem, offered: row.offered,
});
export const findFeeds = (store: TenantStore): Promise<FeedRow[]> => store.selectFrom('hub_feed').selectAll().orderBy('title').orderBy('id').execute();
export const findFeed = (store: TenantStore, id: string): Promise<FeedRow | undefined> => store.selectFrom('hub_feed').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
/** A feed that is due at once. */
export const insertFeed = (store: TenantStore, tenantId: string, id: string, { title, url, areas, reportTo }: HubFeedCreate): Promise<FeedRow> =>
  store.insertInto('hub_feed').values({
    tenant_id: tenantId, id, record_id: uuidv7(), kind: 'open-referral', title, url, areas: [...new Set(areas)], report_to: reportTo ?? null, version: null, pages: '[]', read_with: null, tried_at: null, good_at: null, due_at: sql<string>`now()`,
    claim: null, claimed_until: null, failures: 0, services: 0, faults: '[]', problem: null, offered: null, accept_fewer: false,
  }).returningAll().executeTakeFirstOrThrow();
/** A feed is due now, whoever holds it. */
export const hastenFeed = (store: TenantStore, id: string, acceptFewer: boolean): Promise<FeedRow> =>
  store.updateTable('hub_feed').set({ due_at: sql<string>`now()`, ...(acceptFewer && { accept_fewer: true }) }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
export async function deleteFeed(store: TenantStore, id: string): Promise<void> {
  await store.deleteFrom('hub_copy').where('feed_id', '=', id).execute();
  await store.deleteFrom('hub_feed').where('id', '=', id).execute();
}

/** The id under which the curated file stands among the feeds. */
export const fileFeed = 'local';
/** Notes that a curated file is in use. */
export async function noteFile(store: TenantStore, tenantId: string, title: string, services: number, now: Date): Promise<FeedRow> {
  const at = now.toISOString(), told = { title, tried_at: at, good_at: at, services };
  return store.insertInto('hub_feed').values({
    tenant_id: tenantId, id: fileFeed, record_id: uuidv7(), kind: 'file', url: null, areas: [], report_to: null, version: null, pages: '[]', read_with: null, due_at: null, claim: null, claimed_until: null, failures: 0, faults: '[]', problem: null, offered: null,
    accept_fewer: false, ...told,
  }).onConflict((conflict) => conflict.columns(['tenant_id', 'id']).doUpdateSet(told)).returningAll().executeTakeFirstOrThrow();
}

/** Services in one part of a copy. */
const partSize = 500;
/** Puts a new copy in the place of the one before. */
export async function replaceCopy(store: TenantStore, tenantId: string, feedId: string, services: readonly unknown[]): Promise<void> {
  await store.deleteFrom('hub_copy').where('feed_id', '=', feedId).execute();
  for (let part = 0; part * partSize < services.length; part += 1) {
    await store.insertInto('hub_copy').values({ tenant_id: tenantId, feed_id: feedId, part, body: JSON.stringify(services.slice(part * partSize, (part + 1) * partSize)) }).execute();
  }
}

const activityOf = (row: Selectable<Tables['hub_activity']>): Activity => ({
  id: row.id, centre: row.centre, title: row.title, on: row.on_day, from: row.from_time, to: row.to_time, place: row.place, area: row.area, audience: row.audience, topic: row.topic, url: row.url, phone: row.phone,
});
export const findActivity = async (store: TenantStore, id: string): Promise<Activity | undefined> => {
  const row = await store.selectFrom('hub_activity').selectAll().where('id', '=', id).executeTakeFirst();
  return row && activityOf(row);
};
/** The soonest first, one more than the limit. `after`: day, time and id of the last one seen. */
export async function findActivities(store: TenantStore, query: HubActivitiesQuery | undefined, today: string, { limit, after }: { readonly limit: number; readonly after: string | undefined }): Promise<Activity[]> {
  const [day, time, id] = after?.split(' ') ?? [];
  const rows = await store.selectFrom('hub_activity').selectAll().where('on_day', '>=', query?.from ?? today)
    .$if(query?.topic !== undefined, (select) => select.where('topic', '=', query!.topic!))
    .$if(query?.area !== undefined, (select) => select.where((eb) => eb.or([eb('area', 'is', null), eb('area', '=', query!.area!)])))
    .$if(query?.audience !== undefined, (select) => select.where(sql<boolean>`${query!.audience!} = any(audience)`))
    .$if(id !== undefined, (select) => select.where(sql<boolean>`(on_day, from_time, id) > (${day}::date, ${time}, ${id}::uuid)`))
    .orderBy('on_day').orderBy('from_time').orderBy('id').limit(limit + 1).execute();
  return rows.map(activityOf);
}
export async function insertActivities(store: TenantStore, tenantId: string, activities: readonly Activity[], isOfFile: boolean): Promise<void> {
  if (activities.length === 0) return;
  await store.insertInto('hub_activity').values(activities.map(({ id, centre, title, on, from, to, place, area, audience, topic, url, phone }) => ({
    tenant_id: tenantId, id, centre, title, on_day: on, from_time: from, to_time: to, place, area, audience, topic, url, phone, is_of_file: isOfFile,
  }))).execute();
}
export const deleteActivity = (store: TenantStore, id: string) => store.deleteFrom('hub_activity').where('id', '=', id).execute();
export const deleteActivitiesOfFile = (store: TenantStore) => store.deleteFrom('hub_activity').where('is_of_file', '=', true).execute();

/** Reports of one service in the last day. */
export const countReports = async (store: TenantStore, serviceId: string, now: Date): Promise<number> =>
  (await store.selectFrom('hub_report').select('id').where('service_id', '=', serviceId).where('at', '>', new Date(now.getTime() - 86_400_000).toISOString()).limit(1000).execute()).length;
export const insertReport = (store: TenantStore, report: Selectable<Tables['hub_report']>) => store.insertInto('hub_report').values(report).execute();

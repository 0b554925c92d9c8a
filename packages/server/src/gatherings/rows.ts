// Gatherings in the database, and the dates that their schedules give. Every call runs inside the tenant's transaction.
import { type GatheringKind, type GatheringPartner, ukDay } from '@think-carer/contract';
import { gatheringOf, type GatheringRecord, type Occurrence, occurrencesOf } from '@think-carer/gatherings';
import { addDays, type Pack, textIn, type Text } from '@think-carer/rules';
import type { Selectable } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

const recordOf = ({ id, kind, owner, says, link, version, edition, created_at }: Selectable<Tables['gathering']>): GatheringRecord =>
  ({ id, kind: kind as GatheringKind, owner, says, link, version, edition, createdAt: created_at });

/** `isToChange`: nobody else changes it until the transaction ends. What happens at its dates goes on meanwhile: a lock that kept the key as well would hold up whoever replies, while we wait for their number. */
export async function findGathering(store: TenantStore, id: string, kinds: readonly GatheringKind[], isToChange = false): Promise<GatheringRecord | undefined> {
  const row = await store.selectFrom('gathering').selectAll().where('id', '=', id).where('kind', 'in', [...kinds]).$if(isToChange, (query) => query.forNoKeyUpdate()).executeTakeFirst();
  return row && recordOf(row);
}
/** In the order in which they were set up; one more than the limit, so that a next page is known of. */
export const listGatherings = async (store: TenantStore, kinds: readonly GatheringKind[], { after, limit, owner }: { readonly after?: string | undefined; readonly limit: number; readonly owner?: string }): Promise<GatheringRecord[]> =>
  (await store.selectFrom('gathering').selectAll().where('kind', 'in', [...kinds]).$if(after !== undefined, (query) => query.where('id', '>', after!)).$if(owner !== undefined, (query) => query.where('owner', '=', owner!))
    .orderBy('id').limit(limit + 1).execute()).map(recordOf);
export const gatheringsOfIds = async (store: TenantStore, ids: readonly string[]): Promise<Map<string, GatheringRecord>> =>
  new Map(ids.length === 0 ? [] : (await store.selectFrom('gathering').selectAll().where('id', 'in', [...ids]).execute()).map((row) => [row.id, recordOf(row)]));

export const insertGatherings = (store: TenantStore, tenantId: string, records: readonly GatheringRecord[]) => store.insertInto('gathering').values(records.map(({ id, kind, owner, says, link, version, edition, createdAt }) =>
  ({ tenant_id: tenantId, id, kind, owner, says: JSON.stringify(says), link, version, edition, created_at: createdAt }))).execute();
/** Writes a record that was found to be changed; answers it with its next version. */
export async function saveGathering(store: TenantStore, record: GatheringRecord): Promise<GatheringRecord> {
  const next = { ...record, version: record.version + 1 };
  await store.updateTable('gathering').set({ says: JSON.stringify(next.says), link: next.link, version: next.version }).where('id', '=', next.id).execute();
  return next;
}

/** Who takes part in which forum, beside the employer. */
export const partnersOf = async (store: TenantStore): Promise<{ readonly forum: string; readonly title: Text; readonly partners: readonly GatheringPartner[] }[]> =>
  (await store.selectFrom('gathering').select(['id', 'says']).where('kind', '=', 'forum').orderBy('id').execute()).map(({ id, says: { title, partners } }) => ({ forum: id, title, partners }));

// Working dates out takes a millisecond or two: those of one schedule are the same until the day, or the offer, changes. Told apart by what it says, since a version may never be committed.
const known = new Map<string, readonly Occurrence[]>();
const mostKnown = 2000;
/** Dates from one day to another, oldest first: skipped and cancelled ones as well. */
export function datesOf(record: GatheringRecord, from: string, to: string, offer: Pack): readonly Occurrence[] {
  const name = `${from} ${to} ${offer.id} ${offer.version} ${JSON.stringify(record.says.schedule)}`, before = known.get(name);
  if (before) return before;
  if (known.size >= mostKnown) known.clear();
  const dates = occurrencesOf(record.says.schedule, { from, to }, offer);
  known.set(name, dates);
  return dates;
}
/** The longest that a schedule looks ahead. */
export const aheadDays = 732;
export const comingDates = (record: GatheringRecord, now: Date, offer: Pack): Occurrence[] => {
  const today = ukDay(now), at = now.toISOString();
  return datesOf(record, addDays(today, -1), addDays(today, aheadDays), offer).filter(({ state, endsAt }) => state !== 'skipped' && endsAt > at);
};
/** Newest first. */
export function pastDates(record: GatheringRecord, now: Date, offer: Pack): Occurrence[] {
  const { rule, dates = [] } = record.says.schedule, today = ukDay(now), at = now.toISOString();
  const first = [...(rule ? [rule.from] : []), ...dates.map(({ on }) => on)].reduce((least, on) => (on < least ? on : least), today);
  return datesOf(record, addDays(first, -60), addDays(today, 1), offer).filter(({ state, endsAt }) => state !== 'skipped' && endsAt <= at).reverse();
}
/** One date by its first start; undefined where the schedule has none, or leaves it out. */
export function dateOf(record: GatheringRecord, occurrence: string, offer: Pack): Occurrence | undefined {
  const day = occurrence.slice(0, 10), moved = (record.says.schedule.changes ?? []).flatMap((change) => ('to' in change && change.of === occurrence && change.to.on !== undefined ? [change.to.on] : [])).at(-1);
  // A rule puts a date off by weeks where it meets a holiday, and its id stays.
  const days = [day, ...(moved === undefined ? [] : [moved])], one = datesOf(record, addDays(days.reduce((a, b) => (a < b ? a : b)), -70), addDays(days.reduce((a, b) => (a > b ? a : b)), 70), offer).find(({ id }) => id === occurrence);
  return one?.state === 'skipped' ? undefined : one;
}
export const nextDate = (record: GatheringRecord, now: Date, offer: Pack): Occurrence | null => comingDates(record, now, offer).find(({ state }) => state === 'planned') ?? null;

/** Of a record in words, for mail. */
export const titleOf = (record: GatheringRecord, locale: string): string => textIn(gatheringOf(record).title, locale);

// Learning as rows: what is kept of a booking beside the reply, ratings, slides and links. Every call runs inside the tenant's transaction.
import { repliesKeptDays, type SessionMaterials, type SessionRating } from '@think-carer/contract';
import type { Occurrence } from '@think-carer/gatherings';
import type { BookingNote } from '@think-carer/gatherings/learning';
import { addDays } from '@think-carer/rules';
import type { TenantStore } from '../store/tenant.ts';

/** Which date of which series. */
export interface At { readonly gatheringId: string; readonly occurrence: Pick<Occurrence, 'id' | 'on'> }
/** Where to remind somebody; null: they did not ask for it. */
export interface RemindTo { readonly email: string; readonly isNeutral: boolean; readonly locale: 'en-GB' | 'cy' }

export async function keepBooking(store: TenantStore, tenantId: string, { gatheringId, occurrence }: At, by: string, inWorkTime: boolean, remind: RemindTo | null): Promise<void> {
  const kept = { in_work_time: inWorkTime, remind_email: remind?.email ?? null, is_neutral: remind?.isNeutral ?? true, locale: remind?.locale ?? 'en-GB', spent_on: addDays(occurrence.on, repliesKeptDays) };
  await store.insertInto('session_booking').values({ tenant_id: tenantId, gathering_id: gatheringId, occurrence: occurrence.id, by_key: by, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence', 'by_key']).doUpdateSet(kept)).execute();
}
export const dropBooking = (store: TenantStore, { gatheringId, occurrence }: At, by: string) =>
  store.deleteFrom('session_booking').where('gathering_id', '=', gatheringId).where('occurrence', '=', occurrence.id).where('by_key', '=', by).execute();

export interface OwnBooking extends BookingNote { readonly gatheringId: string; readonly occurrence: string; readonly by: string }
/** Bookings under any of these keys: of one person there is another key for each series. */
export const bookingsUnder = async (store: TenantStore, keys: readonly string[]): Promise<OwnBooking[]> => (keys.length === 0 ? [] :
  (await store.selectFrom('session_booking').select(['gathering_id', 'occurrence', 'by_key', 'in_work_time', 'remind_email']).where('by_key', 'in', [...keys]).execute())
    .map(({ gathering_id, occurrence, by_key, in_work_time, remind_email }) => ({ gatheringId: gathering_id, occurrence, by: by_key, inWorkTime: in_work_time, remind: remind_email === null ? 'none' : 'day-before' })));

export async function keepRating(store: TenantStore, tenantId: string, { gatheringId, occurrence }: At, { by, stars, comment, at }: SessionRating): Promise<void> {
  const kept = { stars, comment, at, spent_on: addDays(occurrence.on, repliesKeptDays) };
  await store.insertInto('session_rating').values({ tenant_id: tenantId, gathering_id: gatheringId, occurrence: occurrence.id, by_key: by, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence', 'by_key']).doUpdateSet(kept)).execute();
}
/** Ratings of some dates of one series; only those under a key where one is given. By date. */
export async function ratingsOf(store: TenantStore, gatheringId: string, occurrences: readonly string[], by?: string): Promise<Map<string, SessionRating[]>> {
  if (occurrences.length === 0) return new Map();
  const rows = await store.selectFrom('session_rating').select(['occurrence', 'by_key', 'stars', 'comment', 'at']).where('gathering_id', '=', gatheringId).where('occurrence', 'in', [...occurrences])
    .$if(by !== undefined, (query) => query.where('by_key', '=', by!)).execute();
  const found = new Map<string, SessionRating[]>();
  for (const { occurrence, by_key, stars, comment, at } of rows) found.set(occurrence, [...found.get(occurrence) ?? [], { by: by_key, stars, comment, at }]);
  return found;
}

export const materialsOf = async (store: TenantStore, gatheringId: string, occurrences: readonly string[]): Promise<Map<string, SessionMaterials['items']>> => new Map(occurrences.length === 0 ? [] :
  (await store.selectFrom('session_materials').select(['occurrence', 'items']).where('gathering_id', '=', gatheringId).where('occurrence', 'in', [...occurrences]).execute()).map(({ occurrence, items }) => [occurrence, items]));
export async function saveMaterials(store: TenantStore, tenantId: string, { gatheringId, occurrence }: At, items: SessionMaterials['items']): Promise<void> {
  const kept = { items: JSON.stringify(items) };
  await store.insertInto('session_materials').values({ tenant_id: tenantId, gathering_id: gatheringId, occurrence: occurrence.id, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence']).doUpdateSet(kept)).execute();
}

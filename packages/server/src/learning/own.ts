// What one person kept in learning beside their replies: handed over, erased, and what time makes nobody's.
import { randomBytes } from 'node:crypto';
import { type BookingRecord, dateIdOf } from '@think-carer/contract';
import { sql } from 'kysely';
import { placeKey } from '../gatherings/key.ts';
import { gatheringsOfIds } from '../gatherings/rows.ts';
import type { Tenant } from '../identity/tenant.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, transact } from '../store/tenant.ts';
import { bookingsUnder } from './rows.ts';
import { bookingId } from './seen.ts';

/** Their key for each series there is. */
const keysOf = async (store: TenantStore, tenant: Pick<Tenant, 'pseudonymSecret'>, personKey: string): Promise<string[]> =>
  (await store.selectFrom('gathering').select('id').where('kind', '=', 'session').execute()).map(({ id }) => placeKey(tenant, id, personKey));

export interface OwnSession { readonly record: BookingRecord; /** Of the audit. */ readonly id: string; readonly isBooked: boolean }
/** Their own copy of it, oldest date first. */
export async function ownSessions(store: TenantStore, tenant: Pick<Tenant, 'pseudonymSecret'>, personKey: string): Promise<OwnSession[]> {
  const keys = await keysOf(store, tenant, personKey);
  if (keys.length === 0) return [];
  const rated = await store.selectFrom('session_rating').select(['gathering_id', 'occurrence', 'by_key', 'stars', 'comment', 'at']).where('by_key', 'in', keys).execute();
  const found = new Map<string, OwnSession>(), booked = await bookingsUnder(store, keys), series = await gatheringsOfIds(store, [...new Set([...booked.map(({ gatheringId }) => gatheringId), ...rated.map(({ gathering_id }) => gathering_id)])]);
  for (const { gatheringId, occurrence, by, inWorkTime, remind } of booked) {
    const id = dateIdOf(gatheringId, occurrence);
    found.set(id, { record: { id, title: series.get(gatheringId)!.says.title, inWorkTime, remind, rating: null }, id: bookingId(id, by), isBooked: true });
  }
  for (const { gathering_id, occurrence, by_key, stars, comment, at } of rated) {
    const id = dateIdOf(gathering_id, occurrence), before = found.get(id);
    found.set(id, { id: bookingId(id, by_key), isBooked: before !== undefined, record: { ...before?.record ?? { id, title: series.get(gathering_id)!.says.title, inWorkTime: null, remind: 'none' }, rating: { stars, comment, at } } });
  }
  return [...found.values()].sort((a, b) => (a.record.id.slice(37) < b.record.id.slice(37) ? -1 : 1));
}

/** What the hourly job erases, in every tenant: booking notes; and ratings are then nobody's. The database's own clock decides. */
export const eraseSpentSessions = (database: Database): Promise<number> => transact(database, { 'app.job': 'spent-notes' }, async (store) => {
  const nobody = randomBytes(32).toString('base64url'), bookings = await store.deleteFrom('session_booking').returning('occurrence').execute();
  const { rows } = await sql`update think_carer.session_rating set by_key = encode(sha256(convert_to(${nobody} || by_key, 'UTF8')), 'hex'), spent_on = null where spent_on is not null returning occurrence`.execute(store);
  return bookings.length + rows.length;
});

// What one person kept in learning beside their replies: handed over, erased, and what time makes nobody's.
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { placeKey } from '../gatherings/key.ts';
import type { Tenant } from '../identity/tenant.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, transact } from '../store/tenant.ts';
import type { OwnBooking } from './rows.ts';
import { bookingsUnder } from './rows.ts';

/** Their key for each series there is. */
const keysOf = async (store: TenantStore, tenant: Pick<Tenant, 'pseudonymSecret'>, personKey: string): Promise<string[]> =>
  (await store.selectFrom('gathering').select('id').where('kind', '=', 'session').execute()).map(({ id }) => placeKey(tenant, id, personKey));

/** Erases their booking notes and ratings; what they replied is made nobody's by `forgetReplies` of the gatherings. */
export async function forgetSessions(store: TenantStore, tenant: Pick<Tenant, 'pseudonymSecret'>, personKey: string): Promise<{ readonly bookings: number; readonly ratings: number }> {
  const keys = await keysOf(store, tenant, personKey);
  if (keys.length === 0) return { bookings: 0, ratings: 0 };
  const bookings = await store.deleteFrom('session_booking').where('by_key', 'in', keys).returning('occurrence').execute(), ratings = await store.deleteFrom('session_rating').where('by_key', 'in', keys).returning('occurrence').execute();
  return { bookings: bookings.length, ratings: ratings.length };
}

export interface OwnRating { readonly gatheringId: string; readonly occurrence: string; readonly stars: number; readonly comment: string | null; readonly at: string }
/** Their own copy, beside the replies. */
export async function ownSessions(store: TenantStore, tenant: Pick<Tenant, 'pseudonymSecret'>, personKey: string): Promise<{ readonly bookings: OwnBooking[]; readonly ratings: OwnRating[] }> {
  const keys = await keysOf(store, tenant, personKey);
  if (keys.length === 0) return { bookings: [], ratings: [] };
  const ratings = await store.selectFrom('session_rating').select(['gathering_id', 'occurrence', 'stars', 'comment', 'at']).where('by_key', 'in', keys).orderBy('at').execute();
  return { bookings: await bookingsUnder(store, keys), ratings: ratings.map(({ gathering_id, ...one }) => ({ gatheringId: gathering_id, ...one })) };
}

/** What the hourly job erases, in every tenant: booking notes; and ratings are then nobody's. The database's own clock decides. */
export const eraseSpentSessions = (database: Database): Promise<number> => transact(database, { 'app.job': 'spent-notes' }, async (store) => {
  const nobody = randomBytes(32).toString('base64url'), bookings = await store.deleteFrom('session_booking').returning('occurrence').execute();
  const { rows } = await sql`update think_carer.session_rating set by_key = encode(sha256(convert_to(${nobody} || by_key, 'UTF8')), 'hex'), spent_on = null where spent_on is not null returning occurrence`.execute(store);
  return bookings.length + rows.length;
});

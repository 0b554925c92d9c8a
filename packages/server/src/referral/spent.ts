// What the hourly job erases of referrals and sign-ups, in every tenant: the database's own clock decides, and lets it reach nothing else.
import type { Database } from '../store/database.ts';
import { transact } from '../store/tenant.ts';

/** Erases what was sent where its time is over; its notes can be read by nobody from then on. Answers how many. */
export const eraseSpentReferrals = (database: Database): Promise<number> =>
  transact(database, { 'app.job': 'spent-notes' }, async (store) => (await store.deleteFrom('referral_content').returning('referral_id').execute()).length);

/** Erases sign-ups for updates that nobody confirmed in time. */
export const eraseUnconfirmed = (database: Database): Promise<number> =>
  transact(database, { 'app.job': 'spent-notes' }, async (store) => (await store.deleteFrom('updates_subscription').returning('id').execute()).length);

// What the hourly job erases of releases: notes whose time is over, in every tenant.
import type { Database } from '../store/database.ts';
import { transact } from '../store/tenant.ts';

/** Erases what is spent; answers how many. The database's own clock decides, and lets the job reach nothing else. */
export const eraseSpentReleaseNotes = (database: Database): Promise<number> =>
  transact(database, { 'app.job': 'spent-notes' }, async (store) => (await store.deleteFrom('release_note').returning('request_id').execute()).length);

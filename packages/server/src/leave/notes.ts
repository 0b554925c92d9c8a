// The hourly job: notes whose time is over are erased in every tenant, also where nobody has asked or decided anything since.
import type { Database } from '../store/database.ts';
import { transact } from '../store/tenant.ts';

/** Erases what is spent; answers how many. The database's own clock decides, and lets the job reach nothing else. */
export const eraseSpentNotesEverywhere = (database: Database): Promise<number> =>
  transact(database, { 'app.job': 'spent-notes' }, async (store) => (await store.deleteFrom('leave_note').returning('request_id').execute()).length);

/** Runs now and every hour until it is stopped. A failure is told, and tried again an hour later. */
export function startNoteErasure(database: Database, failed: (error: Error) => void): () => void {
  const run = () => { eraseSpentNotesEverywhere(database).catch(failed); };
  const timer = setInterval(run, 3_600_000);
  timer.unref();
  run();
  return () => clearInterval(timer);
}

// The hourly job: what each noun says is spent is erased in every tenant, also where nobody has asked or decided anything since.
import type { Database } from './database.ts';

/** Runs each now and every hour until it is stopped. A failure is told, and tried again an hour later; it keeps no other from its work. */
export function startErasure(database: Database, works: readonly ((database: Database) => Promise<unknown>)[], failed: (error: Error) => void): () => void {
  const run = () => { for (const work of works) work(database).catch(failed); };
  const timer = setInterval(run, 3_600_000);
  timer.unref();
  run();
  return () => clearInterval(timer);
}

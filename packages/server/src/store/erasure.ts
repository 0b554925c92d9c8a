// The hourly job: what each noun says is spent is erased in every tenant, also where nobody has asked or decided anything since.
import type { Database } from './database.ts';

/** Runs each now and every hour until it is stopped, and lets what it has begun end. A failure is told, and tried again an hour later; it keeps no other from its work. */
export function startErasure(database: Database, works: readonly ((database: Database) => Promise<unknown>)[], failed: (error: Error) => void): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => { running = Promise.all(works.map((work) => work(database).catch(failed))); };
  const timer = setInterval(run, 3_600_000);
  timer.unref();
  run();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

// Two questions an operator's platform asks: is the process alive, and can it serve.
import { sql } from 'kysely';
import type { App } from './app.ts';
import { Refusal } from './problem.ts';
import { type Database, schemaName } from './store/database.ts';
import { newestMigration } from './store/migrate.ts';

export type Health = App;

/** Mounts `/livez`, which asks nothing, and `/readyz`, which asks the database for its newest migration. */
export function mountHealth(app: App, database: Database): void {
  app.get('/livez', (c) => c.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const newest = await sql<{ name: string | null }>`select max(name) as name from ${sql.table(`${schemaName}.migration`)}`.execute(database).then(({ rows }) => rows[0]?.name ?? null, () => undefined);
    if (newest === undefined) throw new Refusal('unavailable', { detail: 'The database does not answer.' }, { 'retry-after': '5' });
    if (newest === null || newest < newestMigration) throw new Refusal('unavailable', { detail: 'The database is not migrated; run `think-carer migrate`.' }, { 'retry-after': '30' });
    return c.json({ status: 'ready', database: 'ok', migration: newest }, 200, { 'cache-control': 'no-store' });
  });
}

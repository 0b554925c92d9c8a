// Two questions an operator's platform asks: is the process alive, and can it serve.
import { sql } from 'kysely';
import type { App } from './app.ts';
import { Refusal } from './problem.ts';
import { type Database, schemaName } from './store/database.ts';
import { newestMigration } from './store/migrate.ts';

export type Health = App;
/** Something whoever runs the server should know, by code and count; nothing of anybody's. */
export type Warning = () => Promise<Readonly<Record<string, number>>>;

/** Mounts `/livez`, which asks nothing, and `/readyz`, which asks the database for its newest migration, and says what is not well though it can serve. */
export function mountHealth(app: App, database: Database, warnings: readonly Warning[] = []): void {
  app.get('/livez', (c) => c.json({ status: 'alive' }, 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const newest = await sql<{ name: string | null }>`select max(name) as name from ${sql.table(`${schemaName}.migration`)}`.execute(database).then(({ rows }) => rows[0]?.name ?? null, () => undefined);
    if (newest === undefined) throw new Refusal('unavailable', { detail: 'The database does not answer.' }, { 'retry-after': '5' });
    if (newest === null || newest < newestMigration) throw new Refusal('unavailable', { detail: 'The database is not migrated; run `think-carer migrate`.' }, { 'retry-after': '30' });
    // A warning that cannot be read is no reason not to serve.
    const told = Object.assign({}, ...await Promise.all(warnings.map((warning) => warning().catch(() => ({}))))) as Record<string, number>;
    return c.json({ status: 'ready', database: 'ok', migration: newest, ...(Object.keys(told).length > 0 && { warnings: told }) }, 200, { 'cache-control': 'no-store' });
  });
}

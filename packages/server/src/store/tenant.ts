// The one way to the data: a transaction that can see one tenant's rows and no others.
import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from './database.ts';

export type TenantStore = Transaction<Tables>;

/** SQLSTATE of a database error; undefined for any other. */
export const sqlState = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code) ? error.code : undefined;

/** Two transactions met; the same work may be tried again. */
const isWorthRetrying = (error: unknown) => ['40001', '40P01'].includes(sqlState(error) ?? '');

/** Runs `work` in a transaction, again where it met another: so `work` must change nothing outside the database. */
export async function transact<T>(database: Database, settings: Readonly<Record<string, string>>, work: (store: TenantStore) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(async (store) => {
        for (const [name, value] of Object.entries(settings)) await sql`select set_config(${name}, ${value}, true)`.execute(store);
        return work(store);
      });
    } catch (error) {
      if (!isWorthRetrying(error) || attempt === 5) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/** Runs `work` where the policies let it see this tenant only. The setting ends with the transaction. */
export const withTenant = <T>(database: Database, tenantId: string, work: (store: TenantStore) => Promise<T>): Promise<T> =>
  transact(database, { 'app.tenant_id': tenantId }, work);

// Completions as rows.
import type { CompletionRecord } from '@think-carer/contract';
import { sql } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

type Row = Omit<Tables['guide_completion'], 'completed_at'> & { readonly completed_at: string };
const recordOf = ({ id, person_key, name, email, module, pack_version, completed_at }: Omit<Row, 'tenant_id'>): CompletionRecord =>
  ({ id, personKey: person_key, name, email, module, packVersion: pack_version, completedAt: completed_at });
const columns = ['id', 'person_key', 'name', 'email', 'module', 'pack_version', 'completed_at'] as const;

/** False where this person has finished this module of this version before, perhaps a moment ago in another window. */
export async function insertCompletion(store: TenantStore, tenantId: string, { id, personKey, name, email, module, packVersion, completedAt }: CompletionRecord): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await store.insertInto('guide_completion')
    .values({ tenant_id: tenantId, id, person_key: personKey, name, email, module, pack_version: packVersion, completed_at: completedAt })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_key', 'module', 'pack_version']).doNothing()).executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findCompletion(store: TenantStore, { personKey, module, packVersion }: Pick<CompletionRecord, 'personKey' | 'module' | 'packVersion'>): Promise<CompletionRecord | undefined> {
  const row = await store.selectFrom('guide_completion').select(columns).where('person_key', '=', personKey).where('module', '=', module).where('pack_version', '=', packVersion).executeTakeFirst();
  return row && recordOf(row);
}

/** In order of time. `from` and `until` are days in the United Kingdom, both included. */
export async function findCompletions(store: TenantStore, { module, from, until, after, atMost }: { readonly module?: string | undefined; readonly from?: string | undefined; readonly until?: string | undefined; readonly after: string | undefined; readonly atMost: number }): Promise<CompletionRecord[]> {
  const day = sql<string>`(completed_at at time zone 'Europe/London')::date`;
  const rows = await store.selectFrom('guide_completion').select(columns)
    .$if(module !== undefined, (query) => query.where('module', '=', module!))
    .$if(from !== undefined, (query) => query.where(day, '>=', from!))
    .$if(until !== undefined, (query) => query.where(day, '<=', until!))
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .orderBy('id').limit(atMost).execute();
  return rows.map(recordOf);
}

/** All of one person's, oldest first. */
export async function completionsOf(store: TenantStore, personKey: string): Promise<CompletionRecord[]> {
  return (await store.selectFrom('guide_completion').select(columns).where('person_key', '=', personKey).orderBy('id').execute()).map(recordOf);
}

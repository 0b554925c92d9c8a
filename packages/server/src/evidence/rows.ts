// Imports, their rows, snapshots and activities in the database. Every call runs inside the tenant's transaction.
import type { EvidenceActivity, EvidenceImportSummary, EvidenceSnapshot } from '@think-carer/contract';
import { type Selectable, sql } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

/** One import or publication at a time for a tenant, so that no row comes into a quarter that is just being counted. Held to the end of the transaction. */
export const takeTurn = (store: TenantStore, tenantId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`evidence ${tenantId}`}, 0))`.execute(store);

export interface Page { readonly limit: number; readonly after: string | undefined }

export const publishedPeriods = async (store: TenantStore): Promise<string[]> => (await store.selectFrom('evidence_snapshot').select('period').execute()).map(({ period }) => period);
/** Newest first, one more than the limit so that a next page is known of. */
export const findSnapshots = (store: TenantStore, { limit, after }: Page): Promise<{ id: string; period: string; published_at: string }[]> =>
  store.selectFrom('evidence_snapshot').select(['id', 'period', 'published_at']).$if(after !== undefined, (query) => query.where('period', '<', after!)).orderBy('period', 'desc').limit(limit + 1).execute();
export const findSnapshot = async (store: TenantStore, id: string): Promise<EvidenceSnapshot | undefined> =>
  (await store.selectFrom('evidence_snapshot').select('body').where('id', '=', id).executeTakeFirst())?.body as EvidenceSnapshot | undefined;
export const latestSnapshot = async (store: TenantStore): Promise<EvidenceSnapshot | undefined> =>
  (await store.selectFrom('evidence_snapshot').select('body').orderBy('period', 'desc').limit(1).executeTakeFirst())?.body as EvidenceSnapshot | undefined;
export const insertSnapshot = (store: TenantStore, tenantId: string, snapshot: EvidenceSnapshot) =>
  store.insertInto('evidence_snapshot').values({ tenant_id: tenantId, id: snapshot.id, period: snapshot.period, published_at: snapshot.publishedAt, body: JSON.stringify(snapshot) }).execute();

type ImportRecord = Selectable<Tables['evidence_import']>;
export const summaryOf = (record: ImportRecord, published: ReadonlySet<string>): EvidenceImportSummary => ({
  id: record.id, kind: record.kind, fileName: record.file_name, importedAt: record.imported_at, withdrawnAt: record.withdrawn_at, rows: record.rows, accepted: record.accepted, rejected: record.rejected,
  periods: record.periods, isFrozen: record.withdrawn_at === null && record.periods.some((period) => published.has(period)),
});
export const findImports = (store: TenantStore, { limit, after }: Page): Promise<ImportRecord[]> =>
  store.selectFrom('evidence_import').selectAll().$if(after !== undefined, (query) => query.where('id', '<', after!)).orderBy('id', 'desc').limit(limit + 1).execute();
export const findImport = (store: TenantStore, id: string): Promise<ImportRecord | undefined> => store.selectFrom('evidence_import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
export const findSameFile = async (store: TenantStore, kind: string, fileHash: string): Promise<string | undefined> =>
  (await store.selectFrom('evidence_import').select('id').where('kind', '=', kind).where('file_hash', '=', fileHash).where('withdrawn_at', 'is', null).executeTakeFirst())?.id;
/** Erases the rows; that the import was made stays. */
export async function withdrawImport(store: TenantStore, id: string, now: Date): Promise<ImportRecord> {
  await store.deleteFrom('evidence_row').where('import_id', '=', id).execute();
  return store.updateTable('evidence_import').set({ withdrawn_at: now.toISOString(), file_name: null }).where('id', '=', id).returningAll().executeTakeFirstOrThrow();
}

const activityOf = ({ id, on_day, kind, title }: Selectable<Tables['evidence_activity']>): EvidenceActivity => ({ id, on: on_day, kind, title });
/** Newest first. `after`: day and id of the last one seen. */
export const findActivities = async (store: TenantStore, { limit, after }: Page): Promise<EvidenceActivity[]> => {
  const [day, id] = after?.split(' ') ?? [];
  return (await store.selectFrom('evidence_activity').selectAll()
    .$if(day !== undefined && id !== undefined, (query) => query.where((eb) => eb.or([eb('on_day', '<', day!), eb.and([eb('on_day', '=', day!), eb('id', '<', id!)])])))
    .orderBy('on_day', 'desc').orderBy('id', 'desc').limit(limit + 1).execute()).map(activityOf);
};
export const insertActivity = (store: TenantStore, tenantId: string, { id, on, kind, title }: EvidenceActivity) =>
  store.insertInto('evidence_activity').values({ tenant_id: tenantId, id, on_day: on, kind, title }).execute();
export const deleteActivity = async (store: TenantStore, id: string): Promise<boolean> => (await store.deleteFrom('evidence_activity').where('id', '=', id).returning('id').execute()).length > 0;

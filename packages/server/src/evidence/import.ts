// One file into the database: looked at by the shared code, hashed with the tenant's own key, written in batches.
import { createHmac } from 'node:crypto';
import { type EvidenceImport, type EvidenceImportReport, periodOf } from '@think-carer/contract';
import { contentOf, identities, type ImportRow, lookAt, reportOf } from '@think-carer/evidence';
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tenant } from '../identity/tenant.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { findSameFile, publishedPeriods, takeTurn } from './rows.ts';

export interface Importing { readonly store: TenantStore; readonly tenant: Pick<Tenant, 'id' | 'pseudonymSecret'>; readonly offer: Pack; readonly now: Date }

/** Rows for one statement: a few tenths of a second, far from the statement's time limit. */
const batch = 5000;
interface Keyed { readonly row: ImportRow; readonly key: string; readonly content: string }

/** A keyed hash: a plain one of so few possible rows could be undone by trying them all. */
export const keyedBy = ({ pseudonymSecret }: Pick<Tenant, 'pseudonymSecret'>) => (text: string): string => createHmac('sha256', pseudonymSecret).update(text).digest('base64url').slice(0, 24);

/** Reads a file and, where its request asks for that, keeps the good rows. */
export async function importFile({ store, tenant, offer, now }: Importing, body: EvidenceImport): Promise<EvidenceImportReport> {
  await takeTurn(store, tenant.id);
  // Between two statements a large file is read, which on a busy machine takes longer than a page's call may.
  await sql`set local idle_in_transaction_session_timeout = '60s'`.execute(store);
  const keyed = keyedBy(tenant), fileHash = keyed(`file ${body.csv}`), same = await findSameFile(store, body.kind, fileHash);
  if (same) throw new Refusal('file-already-imported', { existingId: same });
  const published = new Set(await publishedPeriods(store));
  const looked = lookAt(body, { offer, today: now.toISOString().slice(0, 10), isPublished: (period) => published.has(period) });
  if (looked.faults.length > 0) throw new Refusal('invalid-request', { errors: looked.faults });

  const names = identities(looked.rows.rows), all = looked.rows.rows.map((row, i): Keyed => ({ row, key: keyed(names[i]!), content: keyed(contentOf(row)) }));
  const before = await knownContents(store, all.map(({ key }) => key)), fresh = all.filter(({ key, content }) => before.get(key) !== content);
  const id = looked.isKept ? uuidv7() : null;
  const report = reportOf(body.kind, looked, { seen: all.length - fresh.length, replaced: fresh.filter(({ key }) => before.has(key)).length }, id);
  if (id === null) return report;
  await store.insertInto('evidence_import').values({
    tenant_id: tenant.id, id, kind: body.kind, file_hash: fileHash, file_name: body.fileName ?? null, imported_at: now.toISOString(), withdrawn_at: null, rows: report.rows, accepted: report.accepted, rejected: report.rejected,
    rejected_in: JSON.stringify(looked.rows.rejectedIn), periods: report.preview.periods.map(({ period }) => period),
  }).execute();
  for (let from = 0; from < fresh.length; from += batch) await insertRows(store, tenant.id, id, fresh.slice(from, from + batch));
  return report;
}

/** What earlier imports say under these keys: the latest of each. */
async function knownContents(store: TenantStore, keys: readonly string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (let from = 0; from < keys.length; from += batch) {
    const found = await store.selectFrom('evidence_row').distinctOn('row_key').select(['row_key', 'content_key'])
      .where(sql<boolean>`row_key = any(${keys.slice(from, from + batch)}::text[])`).orderBy('row_key').orderBy('import_id', 'desc').execute();
    for (const { row_key, content_key } of found) known.set(row_key, content_key);
  }
  return known;
}

const columns = ['row', 'row_key', 'content_key', 'has_reference', 'kind', 'period', 'on_day', 'outcome', 'decided_on', 'due_on', 'directorate', 'leave_type', 'ground', 'item', 'answered', 'positive'] as const;
const types = ['int', 'text', 'text', 'boolean', 'text', 'text', 'date', 'text', 'date', 'date', 'text', 'text', 'text', 'text', 'int', 'int'] as const;

/** One array for each column, so that a batch is sixteen values however many rows it has. */
async function insertRows(store: TenantStore, tenantId: string, importId: string, rows: readonly Keyed[]): Promise<void> {
  const lines = rows.map(({ row, key, content }) => {
    const start = [row.row, key, content, row.reference !== null, row.kind, periodOf(row.on), row.on];
    return row.kind === 'survey' ? [...start, null, null, null, null, null, null, row.item, row.answered, row.positive]
      : [...start, row.outcome, row.decidedOn, row.dueOn, row.directorate, row.leaveType, row.ground, null, null, null];
  });
  const arrays = columns.map((_, i) => sql`${lines.map((line) => line[i])}::${sql.raw(types[i]!)}[]`);
  await sql`insert into ${sql.table('think_carer.evidence_row')} (tenant_id, import_id, ${sql.join(columns.map((name) => sql.ref(name)))})
    select ${tenantId}::uuid, ${importId}::uuid, ${sql.join(columns.map((name) => sql.ref(`line.${name}`)))} from unnest(${sql.join(arrays)}) as line (${sql.join(columns.map((name) => sql.ref(name)))})`.execute(store);
}

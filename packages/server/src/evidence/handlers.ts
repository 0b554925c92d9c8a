// The operations on evidence, as sentences: parse and permit came before; here is do, then answer.
import { type EvidenceSnapshot, type OperationId, periodDays } from '@think-carer/contract';
import { evidencePackOf, snapshotCsv } from '@think-carer/evidence';
import { uuidv7 } from 'uuidv7';
import type { Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import type { TenantStore } from '../store/tenant.ts';
import { importFile } from './import.ts';
import { publishQuarter } from './publish.ts';
import { deleteActivity, findActivities, findImport, findImports, findSnapshot, findSnapshots, insertActivity, type Page, publishedPeriods, summaryOf, takeTurn, withdrawImport } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };

export const evidenceHandlers: Named<'evidence'> = {
  async 'evidence.snapshots'({ query, store }) {
    const page = pageOf(query, /^\d{4}-Q[1-4]$/), found = await findSnapshots(store, page);
    return { result: turned(found.map(({ id, period, published_at }) => ({ id, period, ...periodDays(period), publishedAt: published_at })), page, ({ period }) => period) };
  },
  async 'evidence.read'({ params, store }) {
    const snapshot = await known(store, params.id);
    return { result: snapshot, etag: `"${snapshot.id}"` };
  },
  async 'evidence.csv'({ params, store }) {
    return { result: snapshotCsv(await known(store, params.id)) };
  },
  async 'evidence.pack'({ params, query, store, offer }) {
    const snapshot = await known(store, params.id);
    return { result: evidencePackOf({ snapshot, offer, activities: await findActivities(store, { limit: 500, after: undefined }), locale: query?.locale }) };
  },
  async 'evidence.publish'({ body, store, tenant, offer, now }) {
    const snapshot = await publishQuarter({ store, tenant, offer, now }, body.period);
    return { result: snapshot, etag: `"${snapshot.id}"`, touched: touched(snapshot.id, ['period']) };
  },
  async 'evidence.import'({ body, store, tenant, offer, now }) {
    const report = await importFile({ store, tenant, offer, now }, body), fields = report.columns.flatMap(({ field }) => field ?? []);
    return { result: report, touched: report.id === null ? [] : touched(report.id, fields) };
  },
  async 'evidence.imports'({ query, store }) {
    const page = pageOf(query, uuid), found = await findImports(store, page), published = new Set(await publishedPeriods(store));
    return { result: turned(found.map((record) => summaryOf(record, published)), page, ({ id }) => id) };
  },
  async 'evidence.withdrawImport'({ params, store, tenant, now }) {
    await takeTurn(store, tenant.id);
    const record = await findImport(store, params.id), published = new Set(await publishedPeriods(store));
    if (!record) throw new Refusal('not-found');
    if (record.withdrawn_at !== null) return { result: summaryOf(record, published) };
    if (summaryOf(record, published).isFrozen) throw new Refusal('period-passed');
    return { result: summaryOf(await withdrawImport(store, record.id, now), published), touched: touched(record.id, ['rows']) };
  },
  async 'evidence.activities'({ query, store }) {
    const page = pageOf(query, /^\d{4}-\d{2}-\d{2} [0-9a-f-]{36}$/);
    return { result: turned(await findActivities(store, page), page, ({ on, id }) => `${on} ${id}`) };
  },
  async 'evidence.addActivity'({ body, store, tenant }) {
    const activity = { id: uuidv7(), ...body };
    await insertActivity(store, tenant.id, activity);
    return { result: activity, touched: touched(activity.id, ['on', 'kind', 'title']) };
  },
  async 'evidence.removeActivity'({ params, store, now }) {
    if (!await deleteActivity(store, params.id)) throw new Refusal('not-found');
    return { result: { id: params.id, removedAt: now.toISOString() }, touched: touched(params.id, ['on', 'kind', 'title']) };
  },
};

/** Who brought figures in, froze them or took them back stays on record; reading what everybody reads does not. */
const touched = (recordId: string, fields: readonly string[]): Touched[] => [{ record: 'evidence', recordId, seenAs: 'evidence', fields }];

async function known(store: TenantStore, id: string): Promise<EvidenceSnapshot> {
  const snapshot = await findSnapshot(store, id);
  if (!snapshot) throw new Refusal('not-found');
  return snapshot;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const cursorOf = (key: string) => Buffer.from(key).toString('base64url');
/** Page size, and the key after which it begins. */
function pageOf(query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined, pattern: RegExp): Page {
  const limit = Number(query?.limit ?? 50);
  if (query?.after === undefined) return { limit, after: undefined };
  const after = Buffer.from(query.after, 'base64url').toString();
  if (!pattern.test(after) || cursorOf(after) !== query.after) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return { limit, after };
}
const turned = <T>(items: readonly T[], { limit }: Page, keyOf: (item: T) => string): { items: T[]; nextCursor: string | null } =>
  ({ items: items.slice(0, limit), nextCursor: items.length > limit ? cursorOf(keyOf(items[limit - 1]!)) : null });

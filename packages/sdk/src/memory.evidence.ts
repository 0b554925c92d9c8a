// Evidence in memory: files read, quarters counted and small numbers kept by the same code as on the server.
import { periodDays, periodOf, ukDay } from '@think-carer/contract';
import type { EvidenceActivity, EvidenceImportSummary, EvidenceSnapshot, OperationId } from '@think-carer/contract';
import { contentOf, countRows, directorateOf, evidencePackOf, identities, leaveRow, lookAt, makeSnapshot, reportOf, snapshotCsv, workingRow } from '@think-carer/evidence';
import type { GatheringCounts, ImportRow } from '@think-carer/evidence';
import type { Pack } from '@think-carer/rules';
import type { Call, Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';
import { newId } from './memory.store.ts';
import type { MemoryStore } from './memory.store.ts';

export interface StoredImport extends EvidenceImportSummary { readonly csv: string; readonly rejectedIn: Readonly<Record<string, number>> }
export interface StoredRow { readonly importId: string; readonly identity: string; readonly content: string; readonly row: ImportRow }
export interface MemoryEvidence {
  /** By period. */
  readonly snapshots: Map<string, EvidenceSnapshot>;
  readonly imports: Map<string, StoredImport>;
  readonly activities: Map<string, EvidenceActivity>;
  /** In the order in which they came: of one identity the last counts. */
  rows: StoredRow[];
}
/** What is already published when a story or a test begins. */
export interface EvidenceSeed { readonly snapshots?: readonly EvidenceSnapshot[]; readonly activities?: readonly EvidenceActivity[] }

export function seedEvidence({ evidence }: MemoryStore, { snapshots = [], activities = [] }: EvidenceSeed): void {
  for (const snapshot of snapshots) evidence.snapshots.set(snapshot.period, snapshot);
  for (const activity of activities) evidence.activities.set(activity.id, activity);
}

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);
const newest = <T>(items: Iterable<T>, keyOf: (item: T) => string): T[] => [...items].sort((a, b) => (keyOf(a) > keyOf(b) ? -1 : 1));
const snapshotsOf = ({ evidence }: MemoryStore): EvidenceSnapshot[] => newest(evidence.snapshots.values(), ({ period }) => period);

function pageOf<T>(items: readonly T[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined, keyOf: (item: T) => string): { items: T[]; nextCursor: string | null } {
  const limit = Number(query?.limit ?? 50), after = query?.after === undefined ? undefined : cursor(query.after);
  const rest = after === undefined ? items : items.filter((item) => keyOf(item) < after), page = rest.slice(0, limit);
  return { items: page, nextCursor: rest.length > limit ? btoa(keyOf(page.at(-1)!)) : null };
}
function cursor(text: string): string {
  try {
    const key = atob(text);
    if (/^[\dQ-]{7}$|^[\da-f-]{36}$|^\d{4}-\d\d-\d\d [\da-f-]{36}$/.test(key)) return key;
  } catch {}
  throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
}

function found({ store, params }: { readonly store: MemoryStore; readonly params: { readonly id: string } }): EvidenceSnapshot {
  const snapshot = snapshotsOf(store).find(({ id }) => id === params.id);
  if (!snapshot) throw new Refusal('not-found');
  return snapshot;
}
/** The rows that count: of each identity the latest. */
const counted = ({ evidence }: MemoryStore): StoredRow[] => [...new Map(evidence.rows.map((stored) => [stored.identity, stored])).values()];
const summaryOf = ({ evidence }: MemoryStore, { csv: _, rejectedIn: __, ...summary }: StoredImport): EvidenceImportSummary => ({ ...summary, isFrozen: summary.periods.some((period) => evidence.snapshots.has(period)) });

/** What works out dates and places is loaded only where there are any. */
async function gatheringsOf({ store, offer, body: { period } }: Call<'evidence.publish'>): Promise<GatheringCounts | undefined> {
  if (store.gatherings.size === 0) return undefined;
  const [{ countGatherings, occurrencesOf }, { placesOf }] = await Promise.all([import('@think-carer/gatherings'), import('./memory.gatherings.ts')]), { startsOn, endsOn } = periodDays(period);
  return countGatherings([...store.gatherings.values()].flatMap((one) => occurrencesOf(one.record.says.schedule, { from: startsOn, to: endsOn }, offer).filter(({ state }) => state !== 'skipped')
    .map((occurrence) => ({ kind: one.record.kind, audiences: one.record.says.audiences, occurrence, places: placesOf(one, occurrence.id) }))));
}

async function publish(call: Call<'evidence.publish'>): Promise<EvidenceSnapshot> {
  const { store, offer, body: { period }, now } = call, gatherings = await gatheringsOf(call);
  const { endsOn } = periodDays(period), [earlier] = snapshotsOf(store), { evidence } = store;
  if (endsOn >= dayOf(now)) throw new Refusal('period-not-over');
  if (earlier && earlier.period >= period) throw new Refusal('period-passed');
  const here = [...[...store.leave.values()].map((record) => leaveRow(record, offer, dayOf(now))), ...[...store.workingRequests.values()].map((record) => workingRow(record, offer, dayOf(now)))];
  const own = new Set(identities(here)), rows = counted(store).filter(({ identity }) => !own.has(identity)), live = [...evidence.imports.values()].filter(({ withdrawnAt, periods }) => withdrawnAt === null && periods.includes(period));
  const registered = [...store.registrations.values()].filter(({ pausedAt, createdAt }) => pausedAt === null && createdAt.slice(0, 10) <= endsOn).map(({ kept }) => directorateOf(offer, kept.team));
  const referrals = [...store.referrals.values()].filter(({ record: { sentAt, events } }) => periodOf(ukDay(sentAt)) === period && !events.some(({ event }) => event === 'withdrawn')).length;
  const sum = (key: string): number => live.reduce((total, { rejectedIn }) => total + (rejectedIn[key] ?? 0), 0), ours = rows.filter(({ row }) => periodOf(row.on) === period);
  const snapshot = makeSnapshot({
    id: newId(now), period, now, offer, earlier, counts: { ...countRows([...rows.map(({ row }) => row), ...here], period, dayOf(now), registered), referrals, ...(gatherings && { gatherings }) },
    quality: { rejectedRows: sum(period), undatedRows: sum('undated'), sources: [...(ours.length > 0 ? ['imports'] : []), ...(here.some(({ on }) => periodOf(on) === period) ? ['in-app'] : [])] }, hasUnreferenced: ours.some(({ row }) => row.kind !== 'survey' && row.reference === null),
  });
  // A quarter of which nothing can show would stay empty for good.
  if (snapshot.changed === 0 || snapshot.tables.every(({ cells }) => cells.every(({ value }) => value === null))) throw new Refusal('nothing-new');
  evidence.snapshots.set(period, snapshot);
  return snapshot;
}

function bringIn({ store, offer, body, now }: Call<'evidence.import'>) {
  const { evidence } = store, same = [...evidence.imports.values()].find(({ csv, kind, withdrawnAt }) => csv === body.csv && kind === body.kind && withdrawnAt === null);
  if (same) throw new Refusal('file-already-imported', { existingId: same.id });
  const looked = lookAt(body, { offer, today: dayOf(now), isPublished: (period) => evidence.snapshots.has(period) }), { rows } = looked.rows;
  if (looked.faults.length > 0) throw new Refusal('invalid-request', { errors: looked.faults });
  const before = new Map(counted(store).map(({ identity, content }) => [identity, content])), names = identities(rows);
  const fresh = rows.flatMap((row, i) => (before.get(names[i]!) === contentOf(row) ? [] : [{ row, identity: names[i]!, content: contentOf(row) }]));
  const id = looked.isKept ? newId(now) : null, report = reportOf(body.kind, looked, { seen: rows.length - fresh.length, replaced: fresh.filter(({ identity }) => before.has(identity)).length }, id);
  if (id !== null) {
    evidence.rows.push(...fresh.map((one) => ({ ...one, importId: id })));
    evidence.imports.set(id, {
      id, kind: body.kind, fileName: body.fileName ?? null, importedAt: now.toISOString(), withdrawnAt: null, rows: report.rows, accepted: report.accepted, rejected: report.rejected,
      periods: report.preview.periods.map(({ period }) => period), isFrozen: false, csv: body.csv, rejectedIn: looked.rows.rejectedIn,
    });
  }
  return { result: report };
}

export const evidenceHandlers: Pick<Handlers, Extract<OperationId, `evidence.${string}`>> = {
  'evidence.snapshots': ({ store, query }) => {
    const { items, nextCursor } = pageOf(snapshotsOf(store), query, ({ period }) => period);
    return { result: { items: items.map(({ id, period, startsOn, endsOn, publishedAt }) => ({ id, period, startsOn, endsOn, publishedAt })), nextCursor } };
  },
  'evidence.read': (call) => ({ result: found(call), etag: `"${call.params.id}"` }),
  'evidence.csv': (call) => ({ result: snapshotCsv(found(call)) }),
  'evidence.pack': (call) => ({ result: evidencePackOf({ snapshot: found(call), offer: call.offer as Pack, activities: [...call.store.evidence.activities.values()], locale: call.query?.locale }) }),
  'evidence.publish': async (call) => {
    const snapshot = await publish(call);
    return { result: snapshot, etag: `"${snapshot.id}"` };
  },
  'evidence.import': bringIn,
  'evidence.imports': ({ store, query }) => {
    const { items, nextCursor } = pageOf(newest(store.evidence.imports.values(), ({ id }) => id), query, ({ id }) => id);
    return { result: { items: items.map((one) => summaryOf(store, one)), nextCursor } };
  },
  'evidence.withdrawImport': ({ store, params, now }) => {
    const { evidence } = store, stored = evidence.imports.get(params.id);
    if (!stored) throw new Refusal('not-found');
    if (stored.withdrawnAt === null) {
      if (summaryOf(store, stored).isFrozen) throw new Refusal('period-passed');
      evidence.rows = evidence.rows.filter(({ importId }) => importId !== params.id);
      evidence.imports.set(params.id, { ...stored, fileName: null, withdrawnAt: now.toISOString() });
    }
    return { result: summaryOf(store, evidence.imports.get(params.id)!) };
  },
  'evidence.activities': ({ store, query }) => {
    const keyOf = ({ on, id }: EvidenceActivity): string => `${on} ${id}`;
    return { result: pageOf(newest(store.evidence.activities.values(), keyOf), query, keyOf) };
  },
  'evidence.addActivity': ({ store, body, now }) => {
    const activity = { id: newId(now), ...body };
    store.evidence.activities.set(activity.id, activity);
    return { result: activity };
  },
  'evidence.removeActivity': ({ store, params, now }) => {
    if (!store.evidence.activities.delete(params.id)) throw new Refusal('not-found');
    return { result: { id: params.id, removedAt: now.toISOString() } };
  },
};

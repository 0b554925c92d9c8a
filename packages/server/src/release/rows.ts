// Requests for time in the database. Every call runs inside the tenant's transaction.
import { isReleaseNoteShown, type ReleaseEvent, type ReleaseRecord, releaseNoteExpiresOn, type RequestView } from '@think-carer/contract';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

type RequestRow = Selectable<Tables['release_request']>;
type EventRow = Selectable<Tables['release_event']>;

const eventOf = ({ seq, at, event, by, reason, hours }: EventRow): ReleaseEvent => ({
  seq, at, event: event as ReleaseEvent['event'], by: by as ReleaseEvent['by'], ...(reason !== null && { reason }), ...(hours && { hours: hours as unknown as NonNullable<ReleaseEvent['hours']> }),
});
const requestRow = (tenantId: string, record: ReleaseRecord, personSeq: number) => ({
  tenant_id: tenantId, id: record.id, reference: record.reference, person_key: record.personKey, person_seq: personSeq, by_key: record.by, name: record.name, email: record.email,
  approver_email: record.approverEmail, team: record.team, date_id: record.dateId, for_everybody: record.isForEverybody, created_at: record.createdAt,
});
const eventRow = (tenantId: string, requestId: string, { seq, at, event, by, reason, hours }: ReleaseEvent, actorKey: string | null) => ({
  tenant_id: tenantId, request_id: requestId, seq, at, event, by, actor_key: actorKey, reason: reason ?? null, hours: hours ? JSON.stringify(hours) : null,
});
const noteRow = (tenantId: string, record: ReleaseRecord) => ({ tenant_id: tenantId, request_id: record.id, note: record.note!, expires_on: releaseNoteExpiresOn(record) });

/** Requests with what happened to them; notes only where they are asked for. */
async function recordsOf(store: TenantStore, rows: readonly RequestRow[], withNotes: boolean): Promise<ReleaseRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const events = Map.groupBy(await store.selectFrom('release_event').selectAll().where('request_id', 'in', ids).orderBy('seq').execute(), ({ request_id }) => request_id);
  const notes = new Map(withNotes ? (await store.selectFrom('release_note').select(['request_id', 'note']).where('request_id', 'in', ids).execute()).map(({ request_id, note }) => [request_id, note]) : []);
  return rows.map((row) => ({
    id: row.id, reference: row.reference, personKey: row.person_key, by: row.by_key, name: row.name, email: row.email, approverEmail: row.approver_email, team: row.team, dateId: row.date_id, isForEverybody: row.for_everybody, createdAt: row.created_at,
    events: (events.get(row.id) ?? []).map(eventOf), note: notes.get(row.id) ?? null,
  }));
}

/** Keeps a new request, its first event and its note; undefined where by chance the reference, or its place among the person's for that date, is taken. */
export async function insertRelease(store: TenantStore, tenantId: string, record: ReleaseRecord, personSeq: number): Promise<ReleaseRecord | undefined> {
  const kept = await store.insertInto('release_request').values(requestRow(tenantId, record, personSeq)).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  if (!kept) return undefined;
  for (const event of record.events) await appendReleaseEvent(store, tenantId, record.id, event, null);
  if (record.note !== null) await keepNote(store, tenantId, record);
  return record;
}
/** Keeps requests with all that has happened to them: history that was made elsewhere, without notes. */
export async function insertReleaseHistory(store: TenantStore, tenantId: string, records: readonly ReleaseRecord[]): Promise<void> {
  for (let from = 0; from < records.length; from += 500) {
    const some = records.slice(from, from + 500);
    await store.insertInto('release_request').values(some.map((record) => requestRow(tenantId, record, 1))).execute();
    await store.insertInto('release_event').values(some.flatMap((record) => record.events.map((event) => eventRow(tenantId, record.id, event, null)))).execute();
  }
}

/** Writes what happened; false where somebody else's event has taken this number first. */
export async function appendReleaseEvent(store: TenantStore, tenantId: string, requestId: string, event: ReleaseEvent, actorKey: string | null): Promise<boolean> {
  const row = await store.insertInto('release_event').values(eventRow(tenantId, requestId, event, actorKey)).onConflict((conflict) => conflict.columns(['tenant_id', 'request_id', 'seq']).doNothing()).returning('seq').executeTakeFirst();
  return row !== undefined;
}

export async function findRelease(store: TenantStore, id: string): Promise<ReleaseRecord | undefined> {
  const rows = await store.selectFrom('release_request').selectAll().where('id', '=', id).execute();
  return (await recordsOf(store, rows, true))[0];
}
/** These requests, without notes. */
export const releasesOfIds = async (store: TenantStore, ids: readonly string[]): Promise<ReleaseRecord[]> =>
  (ids.length === 0 ? [] : recordsOf(store, await store.selectFrom('release_request').selectAll().where('id', 'in', [...ids]).execute(), false));
/** What one person asked for one date, the oldest first. */
export const releasesFor = async (store: TenantStore, personKey: string, dateId: string): Promise<ReleaseRecord[]> =>
  recordsOf(store, await store.selectFrom('release_request').selectAll().where('person_key', '=', personKey).where('date_id', '=', dateId).orderBy('person_seq').execute(), true);
/** Everybody's for one date, with notes: what moves or ends with the meeting. */
export const releasesOfDate = async (store: TenantStore, dateId: string): Promise<ReleaseRecord[]> =>
  recordsOf(store, await store.selectFrom('release_request').selectAll().where('date_id', '=', dateId).orderBy('id').execute(), true);
/** Everybody's for the dates named, without notes; for figures. */
export async function releasesOfDates(store: TenantStore, dateIds: readonly string[]): Promise<ReleaseRecord[]> {
  const records: ReleaseRecord[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; dateIds.length > 0;) {
    const rows = await store.selectFrom('release_request').selectAll().where('date_id', 'in', [...dateIds]).where('id', '>', after).orderBy('id').limit(1000).execute();
    records.push(...await recordsOf(store, rows, false));
    if (rows.length < 1000) break;
    after = rows.at(-1)!.id;
  }
  return records;
}

/** Whom a list is for: the person, and the addresses whose requests they may answer. */
export interface ReleaseLooker { readonly key: string; readonly addresses: readonly string[] }
/** The same as `viewsOfRelease` of the contract, in SQL; a test holds them together. Nobody sees their own as somebody else's, and HR none that has a manager to go to. */
const condition = (view: RequestView, { key, addresses }: ReleaseLooker, eb: ExpressionBuilder<Tables, 'release_request'>) =>
  view === 'own' ? eb('person_key', '=', key)
    : view === 'hr' ? eb.and([eb('person_key', '<>', key), eb('approver_email', 'is', null)])
      : addresses.length === 0 ? sql<boolean>`false` : eb.and([eb('person_key', '<>', key), eb('approver_email', 'in', [...addresses])]);

/** What shows in any of the views, newest first, without notes; `lastEvents` narrows it to requests of which one of these happened last. */
export async function releasesSeen(store: TenantStore, views: readonly RequestView[], looker: ReleaseLooker, { before, lastEvents, atMost }: { readonly before?: string | undefined; readonly lastEvents?: readonly string[] | undefined; readonly atMost: number }): Promise<ReleaseRecord[]> {
  if (views.length === 0) return [];
  const rows = await store.selectFrom('release_request').selectAll()
    .where((eb) => eb.or(views.map((view) => condition(view, looker, eb))))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .$if(lastEvents !== undefined, (query) => query.where(sql<boolean>`(select e.event from think_carer.release_event e where e.tenant_id = release_request.tenant_id and e.request_id = release_request.id order by e.seq desc limit 1) = any(${[...lastEvents!]}::text[])`))
    .orderBy('id', 'desc').limit(atMost).execute();
  return recordsOf(store, rows, false);
}

const keepNote = (store: TenantStore, tenantId: string, record: ReleaseRecord) => store.insertInto('release_note').values(noteRow(tenantId, record)).execute();

/** After something happened: a note lasts until the day that follows from it, and none outlives a withdrawal. Notes whose time is over go with it, whosever they are. */
export async function settleReleaseNotes(store: TenantStore, tenantId: string, record: ReleaseRecord, today: string): Promise<void> {
  if (record.note !== null) {
    await store.deleteFrom('release_note').where('request_id', '=', record.id).execute();
    if (isReleaseNoteShown(record, today)) await keepNote(store, tenantId, record);
  }
  await eraseSpent(store, today);
}
export const eraseSpent = (store: TenantStore, today: string) => store.deleteFrom('release_note').where('expires_on', '<', today).execute();

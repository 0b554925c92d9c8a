// Leave requests in the database. Every call runs inside the tenant's transaction.
import { isNoteShown, type LeaveEvent, type LeaveRecord, noteExpiresOn, type RequestView, ukDay } from '@think-carer/contract';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

type RequestRow = Selectable<Tables['leave_request']>;
type EventRow = Selectable<Tables['leave_event']>;

const eventOf = ({ seq, at, event, by, reason, reason_code, parts, consulted_on }: EventRow): LeaveEvent => ({
  seq, at, event: event as LeaveEvent['event'], by: by as LeaveEvent['by'],
  ...(parts && { parts: parts as NonNullable<LeaveEvent['parts']> }), ...(reason !== null && { reason }), ...(reason_code !== null && { reasonCode: reason_code }), ...(consulted_on !== null && { consultedOn: consulted_on }),
});

const requestRow = (tenantId: string, record: LeaveRecord) => ({
  tenant_id: tenantId, id: record.id, reference: record.reference, person_key: record.personKey, name: record.name, email: record.email, type: record.type, owner: record.owner ?? null,
  approver_email: record.approverEmail, team: record.team, hours_a_week: record.hoursAWeek, days_a_week: record.daysAWeek, created_at: record.createdAt,
});
const eventRow = (tenantId: string, requestId: string, { seq, at, event, by, reason, reasonCode, parts, consultedOn }: LeaveEvent, actorKey: string | null) => ({
  tenant_id: tenantId, request_id: requestId, seq, at, event, by, actor_key: actorKey, reason: reason ?? null, reason_code: reasonCode ?? null,
  parts: parts ? JSON.stringify(parts) : null, consulted_on: consultedOn ?? null,
});
const noteRow = (tenantId: string, record: LeaveRecord) => ({ tenant_id: tenantId, request_id: record.id, note: record.note!, expires_on: noteExpiresOn(record) });

/** Requests with what happened to them; notes only where they are asked for. */
async function recordsOf(store: TenantStore, rows: readonly RequestRow[], withNotes: boolean): Promise<LeaveRecord[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const events = Map.groupBy(await store.selectFrom('leave_event').selectAll().where('request_id', 'in', ids).orderBy('seq').execute(), ({ request_id }) => request_id);
  const notes = new Map(withNotes ? (await store.selectFrom('leave_note').select(['request_id', 'note']).where('request_id', 'in', ids).execute()).map(({ request_id, note }) => [request_id, note]) : []);
  return rows.map((row) => ({
    id: row.id, reference: row.reference, personKey: row.person_key, name: row.name, email: row.email, type: row.type, ...(row.owner !== null && { owner: row.owner }), approverEmail: row.approver_email, team: row.team,
    hoursAWeek: row.hours_a_week, daysAWeek: row.days_a_week, createdAt: row.created_at, events: (events.get(row.id) ?? []).map(eventOf), note: notes.get(row.id) ?? null,
  }));
}

/** Keeps a new request, its first event and its note; undefined where by chance the reference is there already. */
export async function insertLeave(store: TenantStore, tenantId: string, record: LeaveRecord): Promise<LeaveRecord | undefined> {
  const kept = await store.insertInto('leave_request').values(requestRow(tenantId, record)).onConflict((conflict) => conflict.columns(['tenant_id', 'reference']).doNothing()).returning('id').executeTakeFirst();
  if (!kept) return undefined;
  for (const event of record.events) await appendEvent(store, tenantId, record.id, event, null);
  if (record.note !== null) await keepNote(store, tenantId, record);
  return record;
}

/** Keeps requests with all that has happened to them: history that was made elsewhere. Notes only while they would be shown. */
export async function insertHistory(store: TenantStore, tenantId: string, records: readonly LeaveRecord[], now: Date): Promise<void> {
  const today = ukDay(now), noted = records.filter((record) => record.note !== null && isNoteShown(record, today));
  await store.insertInto('leave_request').values(records.map((record) => requestRow(tenantId, record))).execute();
  await store.insertInto('leave_event').values(records.flatMap((record) => record.events.map((event) => eventRow(tenantId, record.id, event, null)))).execute();
  if (noted.length > 0) await store.insertInto('leave_note').values(noted.map((record) => noteRow(tenantId, record))).execute();
}

/** Writes what happened; false where somebody else's event has taken this number first. */
export async function appendEvent(store: TenantStore, tenantId: string, requestId: string, event: LeaveEvent, actorKey: string | null): Promise<boolean> {
  const row = await store.insertInto('leave_event').values(eventRow(tenantId, requestId, event, actorKey)).onConflict((conflict) => conflict.columns(['tenant_id', 'request_id', 'seq']).doNothing()).returning('seq').executeTakeFirst();
  return row !== undefined;
}

export async function findLeave(store: TenantStore, id: string): Promise<LeaveRecord | undefined> {
  const rows = await store.selectFrom('leave_request').selectAll().where('id', '=', id).execute();
  return (await recordsOf(store, rows, true))[0];
}
/** These requests, without notes. */
export const leaveOfIds = async (store: TenantStore, ids: readonly string[]): Promise<LeaveRecord[]> =>
  (ids.length === 0 ? [] : recordsOf(store, await store.selectFrom('leave_request').selectAll().where('id', 'in', [...ids]).execute(), false));
/** Everything that one person asked for. */
export const leaveOf = async (store: TenantStore, personKey: string): Promise<LeaveRecord[]> =>
  recordsOf(store, await store.selectFrom('leave_request').selectAll().where('person_key', '=', personKey).orderBy('id', 'desc').limit(500).execute(), false);

/** Requests of these kinds, the newest, without notes. */
export const leaveOfTypes = async (store: TenantStore, types: readonly string[], atMost: number): Promise<LeaveRecord[]> =>
  recordsOf(store, await store.selectFrom('leave_request').selectAll().where('type', 'in', [...types]).orderBy('id', 'desc').limit(atMost).execute(), false);

/** Everything asked for from one instant to another, without notes; for figures. */
export async function leaveBetween(store: TenantStore, from: string, until: string): Promise<LeaveRecord[]> {
  const records: LeaveRecord[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await store.selectFrom('leave_request').selectAll().where('created_at', '>=', from).where('created_at', '<', until).where('id', '>', after).orderBy('id').limit(1000).execute();
    records.push(...await recordsOf(store, rows, false));
    if (rows.length < 1000) return records;
    after = rows.at(-1)!.id;
  }
}

/** Whom a list is for: the person, and the addresses whose requests they may decide. */
export interface Looker { readonly key: string; readonly addresses: readonly string[] }
/** The same as `viewsOfRequest` of the contract, in SQL; a test holds them together. Nobody sees their own request as somebody else's. */
const condition = (view: RequestView, { key, addresses }: Looker, eb: ExpressionBuilder<Tables, 'leave_request'>) =>
  view === 'own' ? eb('person_key', '=', key)
    : view === 'hr' ? eb('person_key', '<>', key)
      : addresses.length === 0 ? sql<boolean>`false` : eb.and([eb('person_key', '<>', key), eb('approver_email', 'in', [...addresses])]);

/** What shows in any of the views, newest first, without notes; `lastEvents` narrows it to requests of which one of these happened last. */
export async function leaveSeen(store: TenantStore, views: readonly RequestView[], looker: Looker, { before, lastEvents, atMost }: { readonly before?: string | undefined; readonly lastEvents?: readonly string[] | undefined; readonly atMost: number }): Promise<LeaveRecord[]> {
  if (views.length === 0) return [];
  const rows = await store.selectFrom('leave_request').selectAll()
    .where((eb) => eb.or(views.map((view) => condition(view, looker, eb))))
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .$if(lastEvents !== undefined, (query) => query.where((eb) => eb.exists(eb.selectFrom('leave_event as e').select('e.seq')
      .whereRef('e.tenant_id', '=', 'leave_request.tenant_id').whereRef('e.request_id', '=', 'leave_request.id').where('e.event', 'in', [...lastEvents!])
      .where((inner) => inner.not(inner.exists(inner.selectFrom('leave_event as l').select('l.seq').whereRef('l.tenant_id', '=', 'e.tenant_id').whereRef('l.request_id', '=', 'e.request_id').whereRef('l.seq', '>', 'e.seq')))))))
    .orderBy('id', 'desc').limit(atMost).execute();
  return recordsOf(store, rows, false);
}

const keepNote = (store: TenantStore, tenantId: string, record: LeaveRecord) => store.insertInto('leave_note').values(noteRow(tenantId, record)).execute();
const eraseNote = (store: TenantStore, id: string) => store.deleteFrom('leave_note').where('request_id', '=', id).execute();

/** After something happened: a note lasts until the day that follows from it, and no note outlives a withdrawal. Notes whose time is over go with it, whosever they are. */
export async function settleNotes(store: TenantStore, tenantId: string, record: LeaveRecord, today: string): Promise<void> {
  if (record.note !== null) {
    await eraseNote(store, record.id);
    if (isNoteShown(record, today)) await keepNote(store, tenantId, record);
  }
  await eraseSpentNotes(store, today);
}
export const eraseSpentNotes = (store: TenantStore, today: string) => store.deleteFrom('leave_note').where('expires_on', '<', today).execute();

// Requests to work differently in the database: read whole with their events, and only ever added to. Every call runs inside the tenant's transaction.
import type { RequestView, WorkingEvent, WorkingEventDetail, WorkingRequestRecord } from '@think-carer/contract';
import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

type RequestRow = Selectable<Tables['working_request']>;
type EventRow = Selectable<Tables['working_event']>;

const present = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as { [Key in keyof T]?: NonNullable<T[Key]> };

const eventOf = (row: EventRow): WorkingEvent => ({
  seq: row.seq, at: row.at, event: row.event as WorkingEvent['event'], by: row.acted_as as WorkingEvent['by'], actorKey: row.actor_key, actorName: row.actor_name,
  detail: present({
    heldOn: row.held_on, notes: row.notes, untilOn: row.until_on, reason: row.reason, grounds: row.grounds, explanation: row.explanation, alternative: row.alternative, letter: row.letter,
  }) as WorkingEventDetail,
});

const recordOf = (row: RequestRow, events: readonly EventRow[]): WorkingRequestRecord => ({
  id: row.id, reference: row.reference, personKey: row.person_key, name: row.name, email: row.email, approverEmail: row.approver_email, team: row.team,
  asked: { hours: row.hours, times: row.times, place: row.place, arrangement: row.arrangement, startsOn: row.starts_on, endsOn: row.ends_on, earlierOn: row.earlier_on, howItCouldWork: row.how_it_could_work },
  createdAt: row.created_at, events: events.map(eventOf),
});

async function withEvents(store: TenantStore, rows: readonly RequestRow[]): Promise<WorkingRequestRecord[]> {
  if (rows.length === 0) return [];
  const events = await store.selectFrom('working_event').selectAll().where('request_id', 'in', rows.map(({ id }) => id)).orderBy('request_id').orderBy('seq').execute();
  const byRequest = Map.groupBy(events, ({ request_id: id }) => id);
  return rows.map((row) => recordOf(row, byRequest.get(row.id) ?? []));
}

/** Everything this person has asked for, oldest first. */
export const requestsOf = async (store: TenantStore, personKey: string): Promise<WorkingRequestRecord[]> =>
  withEvents(store, await store.selectFrom('working_request').selectAll().where('person_key', '=', personKey).orderBy('person_seq').execute());

/** Everything asked for from one instant to another; for figures. */
export async function requestsBetween(store: TenantStore, from: string, until: string): Promise<WorkingRequestRecord[]> {
  const records: WorkingRequestRecord[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await store.selectFrom('working_request').selectAll().where('created_at', '>=', from).where('created_at', '<', until).where('id', '>', after).orderBy('id').limit(1000).execute();
    records.push(...await withEvents(store, rows));
    if (rows.length < 1000) return records;
    after = rows.at(-1)!.id;
  }
}

/** These requests. */
export const requestsOfIds = async (store: TenantStore, ids: readonly string[]): Promise<WorkingRequestRecord[]> =>
  (ids.length === 0 ? [] : withEvents(store, await store.selectFrom('working_request').selectAll().where('id', 'in', [...ids]).execute()));

export async function findRequest(store: TenantStore, id: string): Promise<WorkingRequestRecord | undefined> {
  const row = await store.selectFrom('working_request').selectAll().where('id', '=', id).executeTakeFirst();
  return row && (await withEvents(store, [row]))[0];
}

export interface Page { readonly after?: string | undefined; readonly atMost: number }
/** What may show in any of the views, newest first; the same as `viewsOfRequest` of the contract, in SQL. */
export async function findRequests(store: TenantStore, views: readonly RequestView[], personKey: string, addresses: readonly string[], { after, atMost }: Page): Promise<WorkingRequestRecord[]> {
  if (views.length === 0) return [];
  const rows = await store.selectFrom('working_request').selectAll()
    .where((eb) => eb.or(views.map((view) => (view === 'own' ? eb('person_key', '=', personKey)
      : view === 'hr' ? eb('person_key', '<>', personKey)
        : addresses.length > 0 ? eb.and([eb('person_key', '<>', personKey), eb('approver_email', 'in', [...addresses])]) : eb.val(false)))))
    .$if(after !== undefined, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc').limit(atMost).execute();
  return withEvents(store, rows);
}

/** Keeps a new request and its first event; false where another of the person's took its place, or its reference is taken. */
export async function insertRequest(store: TenantStore, tenantId: string, record: WorkingRequestRecord, personSeq: number): Promise<boolean> {
  const made = await store.insertInto('working_request').values(requestRow(tenantId, record, personSeq)).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return made !== undefined && insertEvent(store, tenantId, record.id, record.events[0]!);
}

/** Requests with all that happened to them, in two statements. */
export async function insertRequestHistory(store: TenantStore, tenantId: string, records: readonly WorkingRequestRecord[]): Promise<void> {
  const earlier = new Map<string, number>();
  await store.insertInto('working_request').values(records.map((record) => {
    const seq = (earlier.get(record.personKey) ?? 0) + 1;
    earlier.set(record.personKey, seq);
    return requestRow(tenantId, record, seq);
  })).execute();
  await store.insertInto('working_event').values(records.flatMap(({ id, events }) => events.map((event) => eventRow(tenantId, id, event)))).execute();
}

function requestRow(tenantId: string, record: WorkingRequestRecord, personSeq: number): Insertable<Tables['working_request']> {
  const { asked } = record;
  return {
    tenant_id: tenantId, id: record.id, reference: record.reference, person_key: record.personKey, person_seq: personSeq,
    name: record.name, email: record.email, approver_email: record.approverEmail, team: record.team,
    hours: asked.hours, times: asked.times, place: asked.place, arrangement: asked.arrangement, starts_on: asked.startsOn, ends_on: asked.endsOn,
    earlier_on: [...asked.earlierOn], how_it_could_work: asked.howItCouldWork, created_at: record.createdAt,
  };
}

/** Adds an event in its place; false where somebody else's is there already. */
export const insertEvent = async (store: TenantStore, tenantId: string, requestId: string, event: WorkingEvent): Promise<boolean> =>
  (await store.insertInto('working_event').values(eventRow(tenantId, requestId, event)).onConflict((conflict) => conflict.doNothing()).returning('seq').executeTakeFirst()) !== undefined;

function eventRow(tenantId: string, requestId: string, { seq, at, event, by, actorKey, actorName, detail }: WorkingEvent): Insertable<Tables['working_event']> {
  return {
    tenant_id: tenantId, request_id: requestId, seq, at, event, acted_as: by, actor_key: actorKey, actor_name: actorName,
    held_on: detail.heldOn ?? null, notes: detail.notes ?? null, until_on: detail.untilOn ?? null, reason: detail.reason ?? null, grounds: detail.grounds ? [...detail.grounds] : null,
    explanation: detail.explanation ?? null, alternative: detail.alternative ? JSON.stringify(detail.alternative) : null, letter: detail.letter ?? null,
  };
}

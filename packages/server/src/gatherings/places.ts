// The places of dates: what happened is only added to, under one number after the other, and a state that is known is carried on from, so that a meeting with thousands of replies reads only what is new.
import { repliesKeptDays } from '@think-carer/contract';
import { type GatheringRecord, type NewPlaceEvent, type Notice, type Occurrence, openPlaces, type PlaceEvent, type PlacesState, placesAfter, placesOffered } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import { type Selectable, sql } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

/** Which date of which gathering. */
export interface PlacesAt { readonly gathering: GatheringRecord; readonly occurrence: Pick<Occurrence, 'id' | 'on'> }

// What is known is bounded by heads, and for an hour only: what time has made nobody's leaves memory as well.
interface Known { readonly edition: number; readonly since: number; readonly state: PlacesState }
const mostHeads = 200_000, knownForMs = 3_600_000;
const known = new Map<string, Known>();
let heads = 0;
// With when it was set up: two databases of one process may have been given the same ids.
const nameOf = ({ id, createdAt }: Pick<GatheringRecord, 'id' | 'createdAt'>, occurrence: string): string => `${id} ${createdAt} ${occurrence}`;
const weightOf = ({ state }: Known): number => state.attendees.size + 1;
function forget(name: string): void {
  const one = known.get(name);
  if (!one) return;
  heads -= weightOf(one);
  known.delete(name);
}
function keep(name: string, one: Known): void {
  forget(name);
  known.set(name, one);
  heads += weightOf(one);
  for (const oldest of known.keys()) {
    if (heads <= mostHeads || oldest === name) break;
    forget(oldest);
  }
}
function knownOf(name: string, { edition }: GatheringRecord): Known | undefined {
  const one = known.get(name);
  return one?.edition === edition && performance.now() - one.since < knownForMs ? one : undefined;
}
/** Transactions that have added to a date: what they see may never be, so it is not kept. */
const unsure = new WeakMap<TenantStore, Set<string>>();

type Row = Pick<Selectable<Tables['gathering_event']>, 'occurrence' | 'seq' | 'at' | 'event' | 'by_key' | 'body'>;
export function placeEventOf({ seq, at, event, by_key, body }: Pick<Row, 'seq' | 'at' | 'event' | 'by_key' | 'body'>): PlaceEvent {
  const who = by_key === null ? {} : { by: by_key }, what = event === 'replied' ? { reply: body } : event === 'changed' ? { change: body } : event === 'opened' || event === 'capacity-changed' ? { capacity: body } : body ?? {};
  return { seq, at, event, ...who, ...what } as PlaceEvent;
}
/** One event as a row; `on`: the day of the date, from which the time is counted that it is kept as it was said. */
export function placeRow(tenantId: string, gatheringId: string, occurrence: Pick<Occurrence, 'id' | 'on'>, seq: number, event: NewPlaceEvent) {
  const { at, event: what, ...more } = event as NewPlaceEvent & { readonly by?: string };
  const { by, ...body } = more as { by?: string } & Record<string, unknown>;
  const said = what === 'replied' ? body['reply'] : what === 'changed' ? body['change'] : what === 'opened' || what === 'capacity-changed' ? body['capacity'] : Object.keys(body).length > 0 ? body : null;
  return {
    tenant_id: tenantId, gathering_id: gatheringId, occurrence: occurrence.id, seq, at, event: what, by_key: by ?? null, body: said === null ? null : JSON.stringify(said), spent_on: by === undefined ? null : addDays(occurrence.on, repliesKeptDays),
  };
}

/** How things stand at some dates of one gathering: one question to the database, for what is later than what is known. */
export async function placesOfDates(store: TenantStore, gathering: GatheringRecord, occurrences: readonly string[]): Promise<Map<string, PlacesState>> {
  const found = new Map<string, PlacesState>();
  if (occurrences.length === 0) return found;
  const before = occurrences.map((occurrence) => ({ occurrence, known: knownOf(nameOf(gathering, occurrence), gathering) }));
  const { rows } = await sql<Row>`
    select e.occurrence, e.seq, e.at, e.event, e.by_key, e.body from think_carer.gathering_event e
    join unnest(${before.map(({ occurrence }) => occurrence)}::text[], ${before.map((one) => one.known?.state.seq ?? 0)}::int[]) as asked (occurrence, seq) on e.occurrence = asked.occurrence and e.seq > asked.seq
    where e.gathering_id = ${gathering.id} order by e.occurrence, e.seq`.execute(store);
  const later = Map.groupBy(rows, ({ occurrence }) => occurrence);
  for (const { occurrence, known: one } of before) {
    const events = later.get(occurrence), name = nameOf(gathering, occurrence), state = events ? placesAfter(events.map(placeEventOf), one?.state) : one?.state;
    found.set(occurrence, state ?? openPlaces(gathering));
    const now = known.get(name);
    if (events && !unsure.get(store)?.has(name) && !(now?.edition === gathering.edition && now.state.seq > state!.seq)) keep(name, { edition: gathering.edition, since: one?.since ?? performance.now(), state: state! });
  }
  return found;
}
/** How things stand at one date. */
export const placesOf = async (store: TenantStore, { gathering, occurrence }: PlacesAt): Promise<PlacesState> => (await placesOfDates(store, gathering, [occurrence.id])).get(occurrence.id)!;

export interface Appended { readonly state: PlacesState; /** Of the event. */ readonly seq: number; /** Who is to be told because of it. */ readonly notices: readonly Notice[] }

/**
 * Adds what happened under the next number, and answers how things stand then. Two that come at once have two numbers, and the lower one counts first: the second waits here until the first is committed.
 * A date to which nobody has replied yet is opened before.
 */
export async function appendPlace(store: TenantStore, tenant: { readonly id: string }, at: PlacesAt, event: NewPlaceEvent): Promise<Appended> {
  const { gathering, occurrence } = at, name = nameOf(gathering, occurrence.id);
  unsure.set(store, (unsure.get(store) ?? new Set<string>()).add(name));
  const opened = placeRow(tenant.id, gathering.id, occurrence, 1, { at: event.at, event: 'opened', capacity: placesOffered(gathering) });
  const isThere = knownOf(name, gathering) !== undefined;
  if (!isThere) await store.insertInto('gathering_event').values(opened).onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence', 'seq']).doNothing()).execute();
  const row = placeRow(tenant.id, gathering.id, occurrence, 0, event);
  for (;;) {
    const { rows: [added] } = await sql<{ seq: number }>`
      insert into think_carer.gathering_event (tenant_id, gathering_id, occurrence, seq, at, event, by_key, body, spent_on)
      select ${row.tenant_id}::uuid, ${row.gathering_id}::uuid, ${row.occurrence}::text, max(seq) + 1, ${row.at}::timestamptz, ${row.event}::text, ${row.by_key}::text, ${row.body}::jsonb, ${row.spent_on}::date
      from think_carer.gathering_event where tenant_id = ${row.tenant_id} and gathering_id = ${row.gathering_id} and occurrence = ${row.occurrence}
      on conflict (tenant_id, gathering_id, occurrence, seq) do nothing returning seq`.execute(store);
    if (!added) continue;
    const state = await placesOf(store, at);
    return { state, seq: added.seq, notices: state.notices.filter(({ seq }) => seq >= added.seq) };
  }
}

/** Dates that may be still to come, to which somebody has replied, or asked for the time: of those of ten weeks ago on, and of any that was moved since, however far. */
export async function openedDates(store: TenantStore, { id, says: { schedule } }: GatheringRecord, today: string): Promise<string[]> {
  const from = (schedule.changes ?? []).reduce((first, { of }) => (of < first ? of : first), addDays(today, -70));
  return (await store.selectFrom('gathering_event').select('occurrence').distinct().where('gathering_id', '=', id).where('occurrence', '>=', from).orderBy('occurrence').execute()).map(({ occurrence }) => occurrence);
}

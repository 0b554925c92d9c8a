// Two years of the demo's briefings and trainings, put in place in bulk: what was held with attendance, ratings and materials, what is coming with bookings, one of them full. What is there already stays.
import { repliesKeptDays, type SessionDetail, ukDay } from '@think-carer/contract';
import { capacityOf, type GatheringRecord, type NewPlaceEvent, type Occurrence, occurrencesOf, type PlaceEvent, placesAfter, type Reply, type Way } from '@think-carer/gatherings';
import { addDays, type Pack, type Text, textIn } from '@think-carer/rules';
import type { Insertable } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { placeKey } from '../gatherings/key.ts';
import { placeRow } from '../gatherings/places.ts';
import { insertGatherings } from '../gatherings/rows.ts';
import type { Database, Tables } from '../store/database.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { staff } from './leave.people.ts';
import { comments, type DemoSeries, demoSeries } from './learning.words.ts';

/** The same numbers each time, so that two machines tell the same story. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const seedOf = (text: string): number => [...text].reduce((sum, letter) => Math.imul(sum, 31) + letter.codePointAt(0)! | 0, 7);

interface Told { readonly events: readonly PlaceEvent[]; readonly ratings: readonly { readonly by: string; readonly stars: number; readonly comment: string | null; readonly at: string }[] }
interface Telling { readonly series: DemoSeries; readonly record: GatheringRecord; readonly occurrence: Occurrence; readonly now: Date; /** The person whom the demo shows as a carer. */ readonly sam: string; /** Whether that person is among them. */ readonly isSams: boolean }

/** What happened to the places of one date until now. */
function tell({ series, record, occurrence, now, sam, isSams }: Telling): Told {
  const roll = dice(seedOf(`${textIn(series.title, 'en-GB')} ${occurrence.id}`)), isOver = occurrence.endsAt <= now.toISOString(), day = Date.parse(occurrence.startsAt), at = (daysBefore: number, minute = 0): string => new Date(Math.min(day - daysBefore * 86_400_000 + minute * 60_000, now.getTime() - 60_000)).toISOString();
  const events: PlaceEvent[] = [], add = (event: NewPlaceEvent): void => { events.push({ ...event, seq: events.length + 1 } as PlaceEvent); };
  add({ event: 'opened', at: at(90), capacity: capacityOf(record) });
  const daysAhead = (day - now.getTime()) / 86_400_000, isFull = series.usual >= (series.capacity.room ?? 99) && series.link === null, come = Math.round(series.usual * (0.75 + roll() * 0.5)) + (isFull ? 4 : 0);
  // Whoever books late has not yet booked for what is weeks away; what is full is full from the start.
  const booked = isOver || isFull ? come : Math.max(0, Math.round(come * (1 - daysAhead / 60)));
  const ways: readonly Way[] = [...(record.says.room === null ? [] : ['room' as const]), ...(record.link === null ? [] : ['link' as const])];
  const person = Math.floor(roll() * staff.length), keys: string[] = [];
  for (let i = 0; i < booked; i += 1) {
    const way = ways[roll() < 0.7 ? 0 : ways.length - 1]!, dice6 = roll(), name = staff[(person + i * 7) % staff.length]!.name, by = placeKey({ pseudonymSecret: `demo ${record.id}` }, occurrence.id, name);
    const reply: Reply = dice6 < 0.5 ? { kind: 'count', way } : dice6 < 0.6 ? { kind: 'alias', called: `Guest ${i + 1}`, way, toChair: true } : { kind: 'name', called: name, way, toChair: dice6 < 0.9, ...(dice6 > 0.94 && { needs: ['hearing-loop'] as const }), ...(dice6 > 0.97 && { needs: ['step-free'] as const }) };
    keys.push(by);
    add({ event: 'replied', at: at(30 - (i * 29) / Math.max(1, booked), i), by, reply });
  }
  if (isSams && !isFull) {
    keys.push(sam);
    add({ event: 'replied', at: at(6), by: sam, reply: { kind: 'name', called: 'Sam Okafor', way: ways[0]!, toChair: true } });
  }
  if (!isOver) return { events, ratings: [] };
  const there = [...placesAfter(events).attendees].filter(([, { place }]) => place !== null), came = there.filter(([by]) => by === sam || roll() < 0.86), ofWay = (way: Way): number => came.filter(([, { place }]) => place === way).length;
  for (const [by, { reply }] of came) if (reply.toChair) add({ event: 'attended', at: at(0, 10), by, isThere: true });
  // Some come who have not booked.
  add({ event: 'held', at: at(0, 95), heads: { room: ofWay('room') + (ways.includes('room') ? Math.floor(roll() * 3) : 0), link: ofWay('link') } });
  const ratings = came.filter(([by]) => by !== sam && roll() < 0.55).map(([by], i) => ({ by, stars: roll() < 0.55 ? 5 : roll() < 0.7 ? 4 : roll() < 0.8 ? 3 : 2, comment: roll() < 0.3 ? comments[Math.floor(roll() * comments.length)]! : null, at: at(0, 120 + i * 17) }));
  return { events, ratings };
}

export interface LearningTenant { readonly id: string; readonly pseudonymSecret: string; /** Person key of the demo's carer. */ readonly sam: string }
export const seedLearning = (owner: Database, tenant: LearningTenant, offer: Pack, now: Date): Promise<void> => withTenant(owner, tenant.id, async (store) => {
  const records = await seriesIn(store, tenant, now), today = ukDay(now), spent = addDays(today, -repliesKeptDays);
  const known = new Set((await store.selectFrom('gathering_event').select(['gathering_id', 'occurrence']).distinct().where('gathering_id', 'in', records.map(({ record }) => record.id)).execute()).map(({ gathering_id, occurrence }) => `${gathering_id} ${occurrence}`));
  const events: Insertable<Tables['gathering_event']>[] = [], ratings: Insertable<Tables['session_rating']>[] = [], materials: Insertable<Tables['session_materials']>[] = [], bookings: Insertable<Tables['session_booking']>[] = [];
  for (const { series, record } of records) {
    const sam = placeKey(tenant, record.id, tenant.sam), dates = occurrencesOf(record.says.schedule, { from: addDays(today, -731), to: addDays(today, 60) }, offer).filter(({ state }) => state === 'planned');
    const last = dates.findLast(({ endsAt }) => endsAt <= now.toISOString()), next = dates.find(({ endsAt }) => endsAt > now.toISOString());
    for (const occurrence of dates.filter(({ id }) => !known.has(`${record.id} ${id}`))) {
      const isSams = (series.timeOff === 'work-time' && series.audiences.includes('staff') && occurrence === last) || (series.topic === 'caring-role' && series.centre === 'carers-hub' && occurrence === next), told = tell({ series, record, occurrence, now, sam, isSams }), isSpent = occurrence.on < spent;
      for (const event of told.events) {
        const row = placeRow(tenant.id, record.id, occurrence, event.seq, event);
        // After half a year a reply is a head and no more; so are those that the demo begins with.
        events.push(isSpent && row.by_key !== null ? { ...row, is_spent: true, ...(row.event === 'replied' && { body: JSON.stringify({ kind: 'count', way: (event as { reply: Reply }).reply.way }) }) } : row);
      }
      for (const { by, ...rating } of told.ratings) ratings.push({ tenant_id: tenant.id, gathering_id: record.id, occurrence: occurrence.id, by_key: by, ...rating, spent_on: isSpent ? null : addDays(occurrence.on, repliesKeptDays) });
      const items = [...(series.before === undefined ? [] : [{ title: series.before, url: 'https://northbridge.example/learning/before', when: 'before' as const }]), ...(occurrence.endsAt <= now.toISOString() ? [{ title: series.after, url: 'https://northbridge.example/learning/slides', when: 'after' as const }] : [])];
      if (items.length > 0) materials.push({ tenant_id: tenant.id, gathering_id: record.id, occurrence: occurrence.id, items: JSON.stringify(items) });
      if (isSams) bookings.push({ tenant_id: tenant.id, gathering_id: record.id, occurrence: occurrence.id, by_key: sam, in_work_time: series.timeOff === 'work-time', remind_email: null, is_neutral: false, locale: 'en-GB', spent_on: addDays(occurrence.on, repliesKeptDays) });
    }
  }
  await inPieces(events, (rows) => store.insertInto('gathering_event').values(rows).execute());
  await inPieces(ratings, (rows) => store.insertInto('session_rating').values(rows).execute());
  await inPieces(materials, (rows) => store.insertInto('session_materials').values(rows).onConflict((conflict) => conflict.doNothing()).execute());
  await inPieces(bookings, (rows) => store.insertInto('session_booking').values(rows).onConflict((conflict) => conflict.doNothing()).execute());
});

async function inPieces<T>(rows: readonly T[], insert: (piece: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 2000) await insert(rows.slice(from, from + 2000));
}

/** The series of the demo, each with its record: added where there is none of its name and owner yet. */
async function seriesIn(store: TenantStore, tenant: LearningTenant, now: Date): Promise<{ readonly series: DemoSeries; readonly record: GatheringRecord }[]> {
  const nameOf = (owner: string | null, title: Text): string => JSON.stringify([owner, textIn(title, 'en-GB')]);
  const there = new Map((await store.selectFrom('gathering').selectAll().where('kind', '=', 'session').execute()).map(({ id, kind, owner, says, link, version, edition, created_at }) => [nameOf(owner, says.title), { id, kind: kind as 'session', owner, says, link, version, edition, createdAt: created_at } satisfies GatheringRecord]));
  const isFirst = there.size === 0, added: GatheringRecord[] = [];
  const found = demoSeries.flatMap((series) => {
    const known = there.get(nameOf(series.centre, series.title));
    // What somebody renamed stays renamed.
    if (!known && !isFirst) return [];
    if (known) return [{ series, record: known }];
    const { centre, title, about, topic, audiences, timeOff, area, contact, room, link, rule, capacity } = series;
    const record: GatheringRecord = {
      id: uuidv7(), kind: 'session', owner: centre, link, version: 1, edition: 0, createdAt: new Date(now.getTime() - 740 * 86_400_000).toISOString(),
      says: { title, about, room, page: '/carers/learning/', audiences, schedule: { rule: { ...rule, from: addDays(ukDay(now), -731) } }, capacity, partners: [], more: { topic, timeOff, area, contact } satisfies SessionDetail },
    };
    added.push(record);
    return [{ series, record }];
  });
  if (added.length > 0) await insertGatherings(store, tenant.id, added);
  return found;
}

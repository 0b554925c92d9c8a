// Learning in memory: sessions listed, booked, given and rated as on the server. A file that is fetched only where it is asked for.
import {
  centreGiven, completionLines, dateIdOf, givesSession, isCompletionAsked, keepsRegister, mostCompletions, readDateId, registerPage, sessionDaysAhead, sessionDaysBack, sessionFaults, sessionKey, statementOf, ukDay,
} from '@think-carer/contract';
import type { BookingRecord, CompletionRecord, OperationId, RequestFault, SessionDetail, SessionMaterials, SessionRating, SessionSeen } from '@think-carer/contract';
import { writeCsv } from '@think-carer/evidence';
import { closedAt, gatheringOf, isUnmoved, occurrenceCalendar, placesOffered, scheduleFaults, unmovedFault } from '@think-carer/gatherings';
import type { Occurrence, Reply, Schedule } from '@think-carer/gatherings';
import { bookingFaults, changedSchedule, changedSeries, changeOf, dateChangeFaults, givenSession, idOfDate, listedSeries, mayRate, newSeries, registerFrom, registerOf, replyOf, seenSession, seriesOf, sessionDates, sessionOf } from '@think-carer/gatherings/learning';
import type { BookingNote, SessionDate } from '@think-carer/gatherings/learning';
import { addDays } from '@think-carer/rules';
import type { Pack } from '@think-carer/rules';
import { appendPlace, dateOf, findGathering, forgetReplies, keepContact, ownDates, placeKey, placesOf, seedGathering, tellAbout, tellingOf, tellMoved, tellWhere } from './memory.gatherings.ts';
import type { GatheringSeed, MemoryGathering } from './memory.gatherings.ts';
import type { Call, Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { releaseOfReplyWithdrawn, releasesCancelled, releasesMoved } from './memory.release.ts';
import { newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

/** What is kept beside the places, by date and key. */
export interface MemoryLearning {
  readonly bookings: Map<string, BookingNote>;
  readonly ratings: Map<string, SessionRating>;
  readonly materials: Map<string, SessionMaterials['items']>;
}
/** A series that is already there when a story or a test begins. `materials` and `ratings` by the first start of a date. */
export interface SessionSeed extends Omit<GatheringSeed, 'kind' | 'more' | 'members'>, Partial<SessionDetail> {
  readonly materials?: Readonly<Record<string, SessionMaterials['items']>>;
  readonly ratings?: Readonly<Record<string, readonly { readonly from: Persona | string; readonly stars: number; readonly comment?: string; readonly at?: string }[]>>;
  /** Bookings’ own notes; in work time and without a reminder if absent. */
  readonly notes?: Readonly<Record<string, readonly ({ readonly from: Persona | string } & Partial<BookingNote>)[]>>;
}
export function seedSession(store: MemoryStore, { topic = 'awareness', timeOff = 'either', area = null, contact = null, materials = {}, ratings = {}, notes = {}, ...seed }: SessionSeed, now: Date): void {
  const { record: { id } } = seedGathering(store, { ...seed, kind: 'session', more: { topic, timeOff, area, contact } satisfies SessionDetail }, now);
  for (const [occurrence, items] of Object.entries(materials)) store.learning.materials.set(dateIdOf(id, occurrence), items);
  for (const [occurrence, all] of Object.entries(ratings)) for (const { from, stars, comment = null, at = now.toISOString() } of all) {
    const by = placeKey(id, from);
    store.learning.ratings.set(`${dateIdOf(id, occurrence)} ${by}`, { by, stars, comment, at });
  }
  for (const [occurrence, all] of Object.entries(notes)) for (const { from, inWorkTime = true, remind = 'none' } of all) store.learning.bookings.set(`${dateIdOf(id, occurrence)} ${placeKey(id, from)}`, { inWorkTime, remind });
}

type Some = Pick<Call<'learning.session'>, 'store' | 'offer' | 'person' | 'now' | 'base'>;
interface Found { readonly gathering: MemoryGathering; readonly occurrence: Occurrence; readonly date: SessionDate; readonly id: string; readonly by: string }
const refuse = (errors: readonly RequestFault[]): void => { if (errors.length > 0) throw new Refusal('invalid-request', { errors }); };
const fault = (pointer: string, code: string, detail: string): RequestFault => ({ pointer, code, detail });

function found({ store, offer, person }: Some, id: string): Found {
  const at = readDateId(id), gathering = at && findGathering(store, at.gathering, ['session']), occurrence = gathering && dateOf(gathering, at.occurrence, offer);
  if (!gathering || !occurrence) throw new Refusal('not-found');
  return { gathering, occurrence, date: { record: gathering.record, occurrence }, id, by: placeKey(gathering.record.id, person) };
}
/** Of one whom they give; to anybody else there is none. */
function ofGiver(call: Some, id: string, mustKeepRegister = true): Found {
  const one = found(call, id), may = mustKeepRegister ? keepsRegister : givesSession;
  if (!may(call.person, one.gathering.record.owner, call.offer)) throw new Refusal('not-found');
  return one;
}
const ratingsOf = ({ learning }: MemoryStore, id: string): SessionRating[] => [...learning.ratings].filter(([key]) => key.startsWith(`${id} `)).map(([, one]) => one);

/** What they said the last time, at any date of the series. */
const lastReply = ({ events }: MemoryGathering, by: string): Reply | null =>
  [...events.values()].flat().flatMap((event) => (event.event === 'replied' && event.by === by ? [event] : [])).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1)?.reply ?? null;
function seen(call: Some, id: string): SessionSeen {
  const { store, offer, person, now } = call, { gathering, occurrence, date, by } = found(call, id), { owner } = gathering.record, keeps = keepsRegister(person, owner, offer);
  return seenSession(date, placesOf(gathering, occurrence.id), {
    offer, now: now.toISOString(), by, gives: givesSession(person, owner, offer), keepsRegister: keeps, note: store.learning.bookings.get(`${id} ${by}`) ?? null, tell: tellingOf(gathering, occurrence.id, by),
    rating: store.learning.ratings.get(`${id} ${by}`) ?? null, materials: store.learning.materials.get(id) ?? [], ratings: keeps ? ratingsOf(store, id) : [], lastReply: lastReply(gathering, by), mayTell: person.email !== undefined,
  });
}

/** Every date that is shown anywhere, of these series. */
function datesIn(store: MemoryStore, offer: Pack, now: Date, isMeant: (gathering: MemoryGathering) => boolean): SessionDate[] {
  const today = ukDay(now), all = [...store.gatherings.values()].filter((one) => one.record.kind === 'session' && isMeant(one)).map(({ record }) => record);
  return sessionDates(all, { from: addDays(today, -sessionDaysBack), to: addDays(today, sessionDaysAhead) }, offer);
}
const keyOf = (date: SessionDate): string => sessionKey({ id: idOfDate(date), date: date.occurrence });
function page<T>(dates: readonly SessionDate[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined, show: (date: SessionDate) => T): { items: T[]; nextCursor: string | null } {
  const limit = Number(query?.limit ?? 50), after = query?.after === undefined ? undefined : idOf(query.after);
  const begin = after === undefined ? 0 : dates.findIndex((date) => keyOf(date) === after) + 1, items = dates.slice(begin, begin + limit);
  return { items: items.map(show), nextCursor: dates.length > begin + limit ? cursorOf(keyOf(items.at(-1)!)) : null };
}
/** To come, the soonest first; or past, the latest first. */
const shownOf = (dates: readonly SessionDate[], show: 'coming' | 'past' | undefined, now: Date): SessionDate[] =>
  (show === 'past' ? dates.filter(({ occurrence }) => occurrence.endsAt <= now.toISOString()).reverse() : dates.filter(({ occurrence }) => occurrence.endsAt > now.toISOString()));
const gatheringIn = (store: MemoryStore, { record }: SessionDate): MemoryGathering => store.gatherings.get(record.id)!;

function savedSeries(gathering: MemoryGathering, { offer, now }: Some) {
  return { result: seriesOf(gathering.record, offer, ukDay(now), sessionDaysAhead), etag: `"${gathering.record.version}"` };
}
function seriesFor(call: Some, id: string): MemoryGathering {
  const gathering = findGathering(call.store, id, ['session']);
  if (!gathering || !givesSession(call.person, gathering.record.owner, call.offer)) throw new Refusal('not-found');
  return gathering;
}

/** Their own copy of what is kept beside the replies, oldest date first. */
export function ownSessions({ gatherings, learning: { bookings, ratings } }: MemoryStore, person: Persona): BookingRecord[] {
  return [...gatherings.values()].flatMap(({ record: { id: series, says } }) => [...new Set([...bookings.keys(), ...ratings.keys()])].filter((key) => key.slice(0, 36) === series && key.endsWith(` ${placeKey(series, person)}`)).map((key): BookingRecord => {
    const note = bookings.get(key), rating = ratings.get(key);
    return { id: key.slice(0, 50), title: says.title, inWorkTime: note?.inWorkTime ?? null, remind: note?.remind ?? 'none', rating: rating ? { stars: rating.stars, comment: rating.comment, at: rating.at } : null };
  })).sort((a, b) => (a.id.slice(37) < b.id.slice(37) ? -1 : 1));
}

function completionsIn({ store, query }: Pick<Call<'learning.completions'>, 'store' | 'query'>): CompletionRecord[] {
  const asked = [...store.completions.values()].filter((one) => isCompletionAsked(one, query));
  if (asked.length > mostCompletions) refuse([fault('query/from', 'too-many', `More than ${mostCompletions} at once; ask for fewer days.`)]);
  return asked;
}

export const learningHandlers: Pick<Handlers, Extract<OperationId, `learning.${string}`>> = {
  'learning.list': ({ store, offer, query, now }) => {
    const from = query?.from ?? ukDay(now), asked = new Set(listedSeries([...store.gatherings.values()].map(({ record }) => record).filter(({ kind }) => kind === 'session'), query).map(({ id }) => id));
    const dates = datesIn(store, offer, now, ({ record }) => asked.has(record.id)).filter(({ occurrence: { on } }) => on >= from && (query?.to === undefined || on <= query.to));
    return { result: page(dates, query, (date) => sessionOf(date, placesOf(gatheringIn(store, date), date.occurrence.id), offer, now.toISOString())) };
  },
  'learning.session': (call) => ({ result: seen(call, call.params.id) }),
  'learning.book': (call) => {
    const { store, params: { id }, body, person, now, base } = call, { gathering, occurrence, by } = found(call, id), at = now.toISOString(), { tell, inWorkTime, remind = 'none' } = body, places = placesOf(gathering, occurrence.id);
    refuse(bookingFaults(body, gathering.record, person.email !== undefined));
    if (closedAt(places, occurrence, at) !== null) throw new Refusal('not-waiting');
    const { notices } = appendPlace(gathering, occurrence.id, { event: 'replied', at, by, reply: replyOf(body, person.name) });
    keepContact(gathering, occurrence.id, by, person.email, tell);
    store.learning.bookings.set(`${id} ${by}`, { inWorkTime, remind });
    tellAbout({ store, gathering, occurrence, base, now }, notices);
    return { result: seen(call, id) };
  },
  'learning.withdraw': async (call) => {
    const { store, params: { id }, now, base } = call, { gathering, occurrence, by } = found(call, id), places = placesOf(gathering, occurrence.id);
    if (places.attendees.has(by)) {
      if (closedAt(places, occurrence, now.toISOString()) !== null) throw new Refusal('not-waiting');
      keepContact(gathering, occurrence.id, by, undefined, undefined);
      store.learning.bookings.delete(`${id} ${by}`);
      tellAbout({ store, gathering, occurrence, base, now }, appendPlace(gathering, occurrence.id, { event: 'withdrew', at: now.toISOString(), by }).notices);
      await releaseOfReplyWithdrawn(call, id, personKeyOf(call.person));
    }
    return { result: seen(call, id) };
  },
  'learning.mine': (call) => {
    const { store, offer, person, query, now } = call, own = datesIn(store, offer, now, () => true).filter((date) => store.learning.bookings.has(`${idOfDate(date)} ${placeKey(date.record.id, person)}`));
    return { result: page(shownOf(own, query?.show, now), query, (date) => ({ ...seen(call, idOfDate(date)), trainer: null, seenAs: 'member' })) };
  },
  'learning.forget': async ({ store, person, offer, base, now }) => {
    const own = ownSessions(store, person), counts = { bookings: own.filter(({ inWorkTime }) => inWorkTime !== null).length, ratings: own.filter(({ rating }) => rating !== null).length };
    for (const { id, kind, startsAt } of ownDates(store, person, offer)) if (kind === 'session' && startsAt !== null && startsAt > now.toISOString()) await releaseOfReplyWithdrawn({ store, offer, base, now }, id, personKeyOf(person));
    forgetReplies(store, person, { offer, base, now }, { kinds: ['session'] });
    return { result: { forgottenAt: now.toISOString(), ...counts } };
  },
  'learning.calendar': (call) => {
    const { gathering, occurrence, by } = found(call, call.params.id), place = placesOf(gathering, occurrence.id).attendees.get(by)?.place ?? null;
    return { result: occurrenceCalendar(gatheringOf(gathering.record, call.base), occurrence, { locale: call.query?.locale, isNeutral: call.query?.neutral === '1', at: call.now.toISOString(), place }) };
  },
  'learning.rate': (call) => {
    const { store, params: { id }, body: { stars, comment }, now } = call, { gathering, occurrence, date, by } = found(call, id), at = now.toISOString();
    if (!mayRate(date, placesOf(gathering, occurrence.id), by, at)) throw new Refusal('not-waiting');
    store.learning.ratings.set(`${id} ${by}`, { by, stars, comment: comment || null, at });
    return { result: seen(call, id) };
  },

  'learning.add': (call) => {
    const { store, offer, person, body, now } = call, owner = centreGiven(person, body.centre, offer);
    refuse(sessionFaults(body, owner, person, offer, scheduleFaults(body.schedule as Schedule)));
    const gathering: MemoryGathering = { record: newSeries(body, { id: newId(now), owner, at: now.toISOString() }), events: new Map(), contacts: new Map(), members: new Set() };
    store.gatherings.set(gathering.record.id, gathering);
    return savedSeries(gathering, call);
  },
  'learning.given': ({ store, offer, person, query, now }) => {
    const dates = datesIn(store, offer, now, ({ record }) => givesSession(person, record.owner, offer) || keepsRegister(person, record.owner, offer));
    return { result: page(shownOf(dates, query?.show, now), query, (date) => givenSession(date, placesOf(gatheringIn(store, date), date.occurrence.id), offer, now.toISOString())) };
  },
  'learning.read': (call) => savedSeries(seriesFor(call, call.params.id), call),
  'learning.change': async (call) => {
    const { store, offer, person, body, now, base, match } = call, gathering = seriesFor(call, call.params.id), before = gathering.record;
    match(`"${before.version}"`);
    const schedule = changedSchedule(before, body);
    refuse(sessionFaults(body, before.owner, person, offer, scheduleFaults(schedule), { room: before.says.room, link: before.link }));
    const after = changedSeries(before, body, schedule), lost = [...gathering.events.keys()].filter((occurrence) => (dateOf(gathering, occurrence, offer)?.endsAt ?? '') > now.toISOString() && placesOf(gathering, occurrence).state === 'open' && placesOf(gathering, occurrence).attendees.size > 0 && !dateOf({ ...gathering, record: after }, occurrence, offer));
    if (lost.length > 0) refuse([fault('/schedule', 'has-bookings', 'A date that somebody booked would be gone; move or cancel it first.')]);
    const at = now.toISOString(), capacity = placesOffered(after), isAsBefore = JSON.stringify(capacity) === JSON.stringify(placesOffered(before));
    gathering.record = after;
    for (const id of gathering.events.keys()) {
      const occurrence = dateOf(gathering, id, offer);
      if (!occurrence || closedAt(placesOf(gathering, id), occurrence, at) !== null) continue;
      const of = { store, gathering, occurrence, base, now }, notices = isAsBefore ? [] : appendPlace(gathering, id, { event: 'capacity-changed', at, capacity }).notices;
      tellAbout(of, notices);
      tellWhere(of, before, notices);
      const was = dateOf({ ...gathering, record: before }, id, offer);
      if (was && was.startsAt !== occurrence.startsAt) tellMoved(of, was);
      if (was && !isUnmoved(was, occurrence)) await releasesMoved(call, dateIdOf(before.id, id), was, occurrence);
    }
    return savedSeries(gathering, call);
  },
  'learning.changeDate': async (call) => {
    const { store, offer, params: { id }, body, now, base } = call, { gathering, occurrence } = ofGiver(call, id, false), at = now.toISOString(), { record } = gathering, { schedule } = record.says;
    if (closedAt(placesOf(gathering, occurrence.id), occurrence, at) !== null) throw new Refusal('not-waiting');
    refuse(dateChangeFaults(body));
    const change = changeOf(occurrence, body), changed: Schedule = { ...schedule, changes: [...schedule.changes ?? [], change] }, next = { ...record, version: record.version + 1, says: { ...record.says, schedule: changed } };
    const moved = dateOf({ ...gathering, record: next }, occurrence.id, offer);
    if (!moved || scheduleFaults(changed).length > 0 || moved.endsAt <= at) refuse([fault('/to', 'too-small', 'It must be still to come.')]);
    if (!body.isCancelled && isUnmoved(occurrence, moved!)) refuse([unmovedFault]);
    gathering.record = next;
    const of = { store, gathering, occurrence: moved!, base, now };
    if (body.isCancelled) tellAbout(of, appendPlace(gathering, occurrence.id, { event: 'cancelled', at }).notices);
    else tellMoved(of, occurrence);
    await (body.isCancelled ? releasesCancelled(call, id) : releasesMoved(call, id, occurrence, moved!));
    return { result: seen(call, id) };
  },
  'learning.register': (call) => {
    const { gathering, occurrence } = ofGiver(call, call.params.id), from = registerFrom(call.query?.after);
    if (from === null) refuse([fault('query/after', 'wrong-format', 'Send the nextCursor of the page before.')]);
    return { result: registerOf({ occurrence }, placesOf(gathering, occurrence.id), { from: from!, limit: Number(call.query?.limit ?? registerPage) }) };
  },
  'learning.attend': (call) => {
    const { params: { id }, body: { by, isThere }, now } = call, { gathering, occurrence } = ofGiver(call, id), places = placesOf(gathering, occurrence.id);
    if (occurrence.state !== 'planned' || places.state === 'cancelled' || occurrence.on > ukDay(now)) throw new Refusal('not-waiting');
    if (!places.attendees.has(by)) refuse([fault('/by', 'not-an-option', 'Nobody of this key has booked.')]);
    if (places.attended.has(by) !== isThere) appendPlace(gathering, occurrence.id, { event: 'attended', at: now.toISOString(), by, isThere });
    return { result: seen(call, id) };
  },
  'learning.hold': (call) => {
    const { params: { id }, body: { heads }, now } = call, { gathering, occurrence } = ofGiver(call, id);
    if (occurrence.state !== 'planned' || placesOf(gathering, occurrence.id).state === 'cancelled' || occurrence.on > ukDay(now)) throw new Refusal('not-waiting');
    appendPlace(gathering, occurrence.id, { event: 'held', at: now.toISOString(), heads });
    return { result: seen(call, id) };
  },
  'learning.saveMaterials': (call) => {
    ofGiver(call, call.params.id, false);
    call.store.learning.materials.set(call.params.id, call.body.items);
    return { result: seen(call, call.params.id) };
  },

  'learning.completions': ({ store, query, offer }) => ({ result: writeCsv(completionLines(completionsIn({ store, query }), offer, query?.locale)) }),
  'learning.statements': ({ store, query, offer }) => ({ result: { statements: completionsIn({ store, query }).map((one) => statementOf(one, offer, offer.id)), more: '' } }),
};

// @think-carer/gatherings/learning: a briefing or training as each may see it, made of its series, its date and its places. Pure; server and memory transport show the same.
import {
  dateIdOf, gatheringCell, isSessionListed, ownerOf, ratingFigures, registerPage, sessionKey,
  type LearningSession, type Reminder, type RequestFault, type SessionAdd, type SessionBook, type SessionChange, type SessionDateChange, type SessionDetail, type SessionGivenPage, type SessionMaterials, type SessionRating, type SessionRegisterPage, type SessionSeen, type SessionSeries, type SessionsQuery, type Telling,
} from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { addDays } from '@think-carer/rules/leave';
import type { Change, Occurrence, Schedule } from './gathering.ts';
import type { Capacity, PlacesState, Reply } from './places.ts';
import { capacityOf, closedAt, gatheringOf, type GatheringRecord } from './record.ts';
import { occurrencesOf, type DateRange } from './schedule.ts';
import { memberPlacesOf } from './wire.ts';
import { attendance, headCount, memberView, publicView, shownDate, trainerView } from './seen.policy.ts';

/** One date of one series. */
export interface SessionDate { readonly record: GatheringRecord; readonly occurrence: Occurrence }
export const detailOf = ({ says }: GatheringRecord): SessionDetail => says.more as SessionDetail;
export const idOfDate = ({ record, occurrence }: SessionDate): string => dateIdOf(record.id, occurrence.id);

/** Every date in a range of these series, in order, what a rule leaves out not among them. */
export function sessionDates(records: readonly GatheringRecord[], range: DateRange, offer: Pick<Pack, 'bankHolidays' | 'schoolHolidays'>): SessionDate[] {
  const key = (date: SessionDate): string => sessionKey({ id: idOfDate(date), date: date.occurrence });
  return records.flatMap((record) => occurrencesOf(record.says.schedule, range, offer).filter(({ state }) => state !== 'skipped').map((occurrence) => ({ date: { record, occurrence }, key: key({ record, occurrence }) })))
    .sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ date }) => date);
}
/** The series whose sessions are asked for. */
export const listedSeries = (records: readonly GatheringRecord[], query: SessionsQuery | undefined): GatheringRecord[] =>
  records.filter((record) => isSessionListed({ audiences: [...record.says.audiences], topic: detailOf(record).topic, area: detailOf(record).area }, query));

/** As anybody may see it: whether there is a place, never how many come. */
export function sessionOf(date: SessionDate, places: PlacesState, offer: Pack, now: string): LearningSession {
  const { record, occurrence } = date, { topic, timeOff, area, contact } = detailOf(record), gathering = gatheringOf(record), { title, about, room, ways, audiences } = publicView(gathering, null), { isFull, date: shown } = memberView(gathering, occurrence, places, null);
  return {
    id: idOfDate(date), gathering: record.id, title, about, topic, audiences: [...audiences], owner: ownerOf(record.owner, offer), contact, room, ways: [...ways],
    // What is over is in no doubt any more.
    date: { ...shown, mayFallOn: occurrence.endsAt <= now ? [] : [...shown.mayFallOn] }, isFull, timeOff, area,
  };
}

/** What is kept of one booking beside the reply: seen by nobody but whoever made it. */
export interface BookingNote { readonly inWorkTime: boolean; readonly remind: Reminder }
export interface SessionEyes {
  readonly offer: Pack;
  readonly now: string;
  /** Their key for this series. */
  readonly by: string;
  /** Whether they may change it, and whether they see who comes. */
  readonly gives: boolean;
  readonly keepsRegister: boolean;
  readonly note: BookingNote | null;
  readonly tell: Telling | null;
  readonly rating: SessionRating | null;
  readonly materials: SessionMaterials['items'];
  /** Of everybody; read only where they keep the register. */
  readonly ratings: readonly SessionRating[];
  readonly lastReply: Reply | null;
  readonly mayTell: boolean;
}
/** Whether somebody had a place in what is over, and so may rate it. */
export const mayRate = ({ occurrence }: SessionDate, places: PlacesState, by: string, now: string): boolean =>
  occurrence.state === 'planned' && places.state !== 'cancelled' && occurrence.endsAt <= now && (places.attendees.get(by)?.place ?? null) !== null;

export function seenSession(date: SessionDate, places: PlacesState, eyes: SessionEyes): SessionSeen {
  const { now, by, note, rating, materials } = eyes, { record, occurrence } = date, { mine, ...shared } = memberPlacesOf(gatheringOf(record), occurrence, places, eyes), isOver = occurrence.endsAt <= now || places.state === 'held';
  return {
    ...sessionOf(date, places, eyes.offer, now), ...shared, seenAs: eyes.gives || eyes.keepsRegister ? 'trainer' : 'member', mine: mine && { ...mine, tell: mine.tell && { ...mine.tell }, inWorkTime: note?.inWorkTime ?? false, remind: note?.remind ?? 'none' },
    materials: materials.filter(({ when }) => when === 'before' || isOver || eyes.gives).map((one) => ({ ...one })),
    rating: rating && { stars: rating.stars, comment: rating.comment, at: rating.at }, mayRate: mayRate(date, places, by, now),
    trainer: eyes.keepsRegister ? trainerPart(date, places, eyes.ratings) : null,
  };
}

function trainerPart({ occurrence }: SessionDate, places: PlacesState, ratings: readonly SessionRating[]): NonNullable<SessionSeen['trainer']> {
  const { heads, needs, unnamed, attended } = trainerView(occurrence, places), { items, nextCursor } = registerOf({ occurrence }, places);
  return { heads: { ...heads }, needs: { counts: { ...needs.counts }, texts: needs.texts.slice(0, registerPage) }, register: items, nextCursor, unnamed, attended, ratings: ratingFigures(ratings, gatheringCell) };
}
/** One page of those who chose to be named. A cursor is where the page before ended. */
export function registerOf({ occurrence }: Pick<SessionDate, 'occurrence'>, places: PlacesState, { from = 0, limit = registerPage }: { readonly from?: number; readonly limit?: number } = {}): SessionRegisterPage {
  const { register } = trainerView(occurrence, places);
  return { items: register.slice(from, from + limit).map((one) => ({ ...one })), nextCursor: register.length > from + limit ? `r${from + limit}` : null };
}
/** Where a page of the register begins; null for what is no cursor. */
export const registerFrom = (after: string | undefined): number | null => (after === undefined ? 0 : /^r[1-9]\d{0,6}$/.test(after) ? Number(after.slice(1)) : null);

/** To whoever gives it, in a list. */
export function givenSession(date: SessionDate, places: PlacesState, offer: Pack, now: string): SessionGivenPage['items'][number] {
  return { ...sessionOf(date, places, offer, now), state: closedAt(places, date.occurrence, now) ?? 'open', heads: { ...headCount(places) }, attended: attendance(places) };
}

/** A series, to be changed. */
export function seriesOf(record: GatheringRecord, offer: Pack, today: string, daysAhead: number): SessionSeries {
  const { says: { title, about, room, audiences, schedule, capacity }, link } = record, ahead = sessionDates([record], { from: today, to: addDays(today, daysAhead) }, offer).slice(0, 24);
  return {
    id: record.id, title, about: about ?? null, ...detailOf(record), audiences: [...audiences], owner: ownerOf(record.owner, offer), room, link, schedule: structuredClone(schedule) as SessionSeries['schedule'], capacity: { ...capacity },
    dates: ahead.map((date) => ({ id: idOfDate(date), date: { ...shownDate(date.occurrence), mayFallOn: [...date.occurrence.mayFallOn] } })), createdAt: record.createdAt,
  };
}

const capacityIn = ({ room, link, together }: SessionAdd['capacity']): Capacity => ({ room, link, ...(together !== undefined && { together }) });
/** A series as it is first kept. */
export const newSeries = ({ title, about, topic, audiences, timeOff = 'either', area = null, contact = null, room = null, link = null, schedule, capacity }: SessionAdd, { id, owner, at }: { readonly id: string; readonly owner: string | null; readonly at: string }): GatheringRecord => ({
  id, kind: 'session', owner, link, version: 1, edition: 0, createdAt: at,
  says: { title, ...(about && { about }), room, audiences: [...new Set(audiences)], schedule: schedule as Schedule, capacity: capacityIn(capacity), partners: [], more: { topic, timeOff, area, contact } satisfies SessionDetail },
});
/** A series after a change: what is left out stays; its rule counts as changed, so that calendars take the new one. */
export function changedSeries(record: GatheringRecord, body: SessionChange, schedule: Schedule): GatheringRecord {
  const { says } = record, detail = detailOf(record), { about: before, ...rest } = says, about = body.about === undefined ? before : body.about ?? undefined, { topic = detail.topic, timeOff = detail.timeOff, area = detail.area, contact = detail.contact } = body;
  return {
    ...record, version: record.version + 1, link: body.link === undefined ? record.link : body.link,
    says: {
      ...rest, ...(about !== undefined && { about }), ...(body.title !== undefined && { title: body.title }), ...(body.audiences && { audiences: [...new Set(body.audiences)] }), ...(body.room !== undefined && { room: body.room }),
      ...(body.capacity && { capacity: capacityIn(body.capacity) }), schedule, more: { topic, timeOff, area, contact } satisfies SessionDetail,
    },
  };
}
/** What a series’ schedule is after a change of it. */
export const changedSchedule = ({ says: { schedule } }: GatheringRecord, body: SessionChange): Schedule =>
  ({ ...(body.schedule as Schedule | undefined ?? schedule), ...(schedule.changes && { changes: schedule.changes }), revision: (schedule.revision ?? 0) + 1 });

/** What one date is changed to, by hand; what is not said stays as it now is. */
export function changeOf({ id, on, at, minutes }: Occurrence, { to, isCancelled, because }: SessionDateChange): Change {
  const why = because === undefined ? {} : { because };
  return isCancelled ? { of: id, isCancelled, ...why } : { of: id, to: { on: to?.on ?? on, at: to?.at ?? at, minutes: to?.minutes ?? minutes }, ...why };
}
export const dateChangeFaults = ({ to, isCancelled }: SessionDateChange): RequestFault[] =>
  ((isCancelled === true) === (to !== undefined && Object.values(to).some((value) => value !== undefined)) ? [{ pointer: '/to', code: isCancelled ? 'not-allowed' : 'missing', detail: 'Say where it is moved to, or that it is cancelled; not both.' }] : []);
/** Why this cannot be booked so, by field. */
export function bookingFaults({ kind, called, way, remind }: SessionBook, record: GatheringRecord, mayTell: boolean): RequestFault[] {
  return [
    ...(kind === 'alias' && called === undefined ? [{ pointer: '/called', code: 'missing', detail: 'Say under which name you come.' }] : []),
    ...((way === 'room' ? record.says.room : record.link) === null || capacityOf(record)[way] === 0 ? [{ pointer: '/way', code: 'not-an-option', detail: 'One cannot come in this way.' }] : []),
    ...(remind === 'day-before' && !mayTell ? [{ pointer: '/remind', code: 'not-allowed', detail: 'There is no address to send a reminder to.' }] : []),
  ];
}
/** The reply of a booking, as it is kept: of the kind `name` the signed-in name, unless another is given. */
export function replyOf({ kind, called, way, needs, needsText, toChair }: SessionBook, name: string | undefined): Reply {
  const said = kind === 'count' ? undefined : called ?? (kind === 'name' ? name : undefined);
  return { kind, way, ...(said !== undefined && { called: said }), ...(needs && { needs }), ...(needsText && { needsText }), ...(toChair !== undefined && { toChair }) };
}

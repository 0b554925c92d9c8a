// Gatherings in memory: the server's places, notices and own copies, under the same names. A file that is fetched only where a gathering is asked for.
import { dateIdOf, gatheringMail, ukDay } from '@think-carer/contract';
import type { GatheringKind, GatheringMail, OwnDate, Telling } from '@think-carer/contract';
import { erased, gatheringOf, historyOf, mayCome, occurrencesOf, openPlaces, placesAfter, placesOffered, standingAt, whereNews } from '@think-carer/gatherings';
import type { GatheringRecord, NewPlaceEvent, Notice, Occurrence, PlaceEvent, PlacesState } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import type { Pack } from '@think-carer/rules';
import { placeKey } from './memory.gatherings.seed.ts';
import type { MemoryContact, MemoryGathering } from './memory.gatherings.seed.ts';
import { newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

export { releaseDateOf } from '@think-carer/gatherings';
export { placeKey, seedGathering } from './memory.gatherings.seed.ts';
export type { GatheringSeed, MemoryContact, MemoryGathering } from './memory.gatherings.seed.ts';

export const findGathering = (store: MemoryStore, id: string, kinds: readonly GatheringKind[]): MemoryGathering | undefined => {
  const one = store.gatherings.get(id);
  return one && kinds.includes(one.record.kind) ? one : undefined;
};
export const isMember = ({ record, members }: MemoryGathering, person: Persona): boolean => mayCome(record, person, members.has(personKeyOf(person)));

export const placesOf = ({ record, events }: MemoryGathering, occurrence: string): PlacesState => {
  const told = events.get(occurrence);
  return told ? placesAfter(told) : openPlaces(record);
};
export function appendPlace(gathering: MemoryGathering, occurrence: string, event: NewPlaceEvent): { readonly state: PlacesState; readonly seq: number; readonly notices: readonly Notice[] } {
  const { record, events } = gathering, told = events.get(occurrence) ?? [{ seq: 1, at: event.at, event: 'opened' as const, capacity: placesOffered(record) }], seq = told.length + 1;
  events.set(occurrence, [...told, { ...event, seq } as PlaceEvent]);
  const state = placesOf(gathering, occurrence);
  return { state, seq, notices: state.notices.filter((notice) => notice.seq >= seq) };
}

const aheadDays = 732;
/** Dates that are not over, oldest first. */
export const comingDates = ({ record }: MemoryGathering, now: Date, offer: Pack): Occurrence[] =>
  occurrencesOf(record.says.schedule, { from: addDays(ukDay(now), -1), to: addDays(ukDay(now), aheadDays) }, offer).filter(({ state, endsAt }) => state !== 'skipped' && endsAt > now.toISOString());
/** Newest first. */
export function pastDates({ record: { says: { schedule } } }: MemoryGathering, now: Date, offer: Pack): Occurrence[] {
  const today = ukDay(now), first = [...(schedule.rule ? [schedule.rule.from] : []), ...(schedule.dates ?? []).map(({ on }) => on)].reduce((least, on) => (on < least ? on : least), today);
  return occurrencesOf(schedule, { from: addDays(first, -60), to: addDays(today, 1) }, offer).filter(({ state, endsAt }) => state !== 'skipped' && endsAt <= now.toISOString()).reverse();
}
/** One date by its first start; undefined where the schedule has none, or leaves it out. */
export function dateOf({ record: { says: { schedule } } }: MemoryGathering, occurrence: string, offer: Pack): Occurrence | undefined {
  const day = occurrence.slice(0, 10), moved = (schedule.changes ?? []).flatMap((change) => ('to' in change && change.of === occurrence && change.to.on !== undefined ? [change.to.on] : [])).at(-1) ?? day;
  const one = occurrencesOf(schedule, { from: addDays(day < moved ? day : moved, -70), to: addDays(day > moved ? day : moved, 70) }, offer).find(({ id }) => id === occurrence);
  return one?.state === 'skipped' ? undefined : one;
}

export function keepContact({ contacts }: MemoryGathering, occurrence: string, by: string, email: string | undefined, tell: Telling | undefined): void {
  const ofDate = contacts.get(occurrence) ?? new Map<string, MemoryContact>();
  contacts.set(occurrence, ofDate);
  if (tell?.byEmail && email !== undefined) ofDate.set(by, { email, isNeutral: tell.isNeutral ?? true, locale: tell.locale ?? 'en-GB' });
  else ofDate.delete(by);
}
export function tellingOf({ contacts }: MemoryGathering, occurrence: string, by: string): Telling | null {
  const one = contacts.get(occurrence)?.get(by);
  return one ? { byEmail: true, isNeutral: one.isNeutral, locale: one.locale } : null;
}
interface TellingOf { readonly store: MemoryStore; readonly gathering: MemoryGathering; readonly occurrence: Occurrence; readonly base: string; readonly now: Date }
function send({ store, gathering: { record }, occurrence, base, now }: TellingOf, { email, isNeutral, locale }: MemoryContact, news: Pick<GatheringMail, 'what' | 'way' | 'standing'>, was?: Occurrence): void {
  const { title, page, room } = gatheringOf(record, base);
  store.mail.push({
    to: email, at: now.toISOString(),
    ...gatheringMail({ ...news, title, room, startsAt: occurrence.startsAt, was: was?.startsAt, because: occurrence.because, timeZone: record.says.schedule.timeZone, page: page ?? null, isNeutral, locale }),
  });
}
/** Tells whom it concerns, and who asked to be told. After a cancellation their addresses go. */
export function tellAbout(of: TellingOf, notices: readonly Notice[]): void {
  const ofDate = of.gathering.contacts.get(of.occurrence.id);
  for (const { by, what, way } of new Map(notices.map((notice) => [notice.by, notice])).values()) {
    const contact = ofDate?.get(by);
    if (contact) send(of, contact, { what, way });
  }
  if (notices.some(({ what }) => what === 'cancelled')) of.gathering.contacts.delete(of.occurrence.id);
}
export function tellMoved(of: TellingOf, was: Occurrence): void {
  const places = placesOf(of.gathering, of.occurrence.id);
  for (const [by, contact] of of.gathering.contacts.get(of.occurrence.id) ?? []) send(of, contact, { what: 'moved', way: null, standing: standingAt(places, by) }, was);
}
/** Tells those to whom another room, or another link, is something, and who are not told of more. */
export function tellWhere(of: TellingOf, before: GatheringRecord, notices: readonly Notice[] = []): void {
  const places = placesOf(of.gathering, of.occurrence.id), ofDate = of.gathering.contacts.get(of.occurrence.id);
  for (const [by, what] of whereNews(before, of.gathering.record, places, notices)) {
    const contact = ofDate?.get(by);
    if (contact) send(of, contact, { what, way: null, standing: standingAt(places, by) });
  }
}

/** Everything that one person replied, oldest date first. */
export const ownDates = (store: MemoryStore, person: Persona, offer: Pack): OwnDate[] => [...store.gatherings.values()].flatMap((gathering) => [...gathering.events].flatMap(([occurrence, events]): OwnDate[] => {
  const { record: { id, kind, says } } = gathering, by = placeKey(id, person), own = events.filter((event) => 'by' in event && event.by === by);
  return own.length === 0 ? [] : [{
    id: dateIdOf(id, occurrence), kind, title: says.title, startsAt: dateOf(gathering, occurrence, offer)?.startsAt ?? null, place: placesOf(gathering, occurrence).attendees.get(by)?.place ?? null, tell: tellingOf(gathering, occurrence, by),
    history: historyOf(own),
  }];
})).sort((a, b) => (a.id.slice(37) < b.id.slice(37) ? -1 : 1));

/** Withdraws what is to come, so that others move up, and makes everything nobody's; of one gathering or of some kinds, where they are named. */
export function forgetReplies(store: MemoryStore, person: Persona, { offer, base, now }: { readonly offer: Pack; readonly base: string; readonly now: Date }, only: { readonly gathering?: string; readonly kinds?: readonly GatheringKind[] } = {}): { readonly withdrawn: number; readonly erased: number } {
  let withdrawn = 0, dates = 0;
  for (const gathering of [...store.gatherings.values()].filter(({ record: { id, kind } }) => (only.gathering ?? id) === id && (only.kinds?.includes(kind) ?? true))) for (const [occurrence, events] of gathering.events) {
    const by = placeKey(gathering.record.id, person), date = dateOf(gathering, occurrence, offer);
    for (const kept of [store.learning.bookings, store.learning.ratings]) kept.delete(`${dateIdOf(gathering.record.id, occurrence)} ${by}`);
    if (!events.some((event) => 'by' in event && event.by === by)) continue;
    dates += 1;
    gathering.contacts.get(occurrence)?.delete(by);
    if (date?.state === 'planned' && date.endsAt > now.toISOString() && placesOf(gathering, occurrence).attendees.has(by)) {
      withdrawn += 1;
      tellAbout({ store, gathering, occurrence: date, base, now }, appendPlace(gathering, occurrence, { event: 'withdrew', at: now.toISOString(), by }).notices);
    }
    gathering.events.set(occurrence, erased(gathering.events.get(occurrence)!, by, newId(now)));
  }
  return { withdrawn, erased: dates };
}

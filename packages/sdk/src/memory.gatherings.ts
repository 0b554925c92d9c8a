// Gatherings in memory: the server's places, notices and own copies, under the same names. A file that is fetched only where a gathering is asked for.
import { dateIdOf, gatheringMail, ukDay } from '@think-carer/contract';
import type { GatheringKind, OwnDate, Telling } from '@think-carer/contract';
import { capacityOf, erased, gatheringOf, historyOf, occurrencesOf, openPlaces, placesAfter } from '@think-carer/gatherings';
import type { GatheringRecord, GatheringSays, NewPlaceEvent, Notice, Occurrence, PlaceEvent, PlacesState } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import type { Pack } from '@think-carer/rules';
import { newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

export interface MemoryContact { readonly email: string; readonly isNeutral: boolean; readonly locale: 'en-GB' | 'cy' }
export interface MemoryGathering {
  record: GatheringRecord;
  /** By the first start of each date. */
  readonly events: Map<string, PlaceEvent[]>;
  /** Who is told, by date and key. */
  readonly contacts: Map<string, Map<string, MemoryContact>>;
  /** Person keys of those who belong to a working group. */
  readonly members: Set<string>;
}

/** A gathering that is already there when a story or a test begins. */
export interface GatheringSeed extends Partial<Pick<GatheringRecord, 'id' | 'owner' | 'link' | 'createdAt'>>, Pick<GatheringSays, 'title' | 'schedule'>, Partial<Omit<GatheringSays, 'title' | 'schedule'>> {
  readonly kind?: GatheringKind;
  /** What has happened to the places of its dates, by first start (`2027-02-09T12:00`). `from`: who it is of, in place of `by`; instants default to the time of seeding. */
  readonly happened?: Readonly<Record<string, readonly (Record<string, unknown> & { readonly event: PlaceEvent['event']; readonly from?: Persona | string; readonly at?: string })[]>>;
  /** Of a working group. */
  readonly members?: readonly Persona[];
}

/** Any string will do where nothing leaves the page; the same person has another at each gathering. */
export const placeKey = (gatheringId: string, person: Persona | string): string => `${typeof person === 'string' ? person : personKeyOf(person)} at ${gatheringId}`;

export function seedGathering(store: MemoryStore, { id, kind = 'forum', owner = null, link = null, createdAt, happened = {}, members = [], ...says }: GatheringSeed, now: Date): MemoryGathering {
  const record: GatheringRecord = {
    id: id ?? newId(now), kind, owner, link, version: 1, edition: 0, createdAt: createdAt ?? now.toISOString(), says: { room: null, audiences: [], partners: [], capacity: { room: null, link: null }, ...says },
  };
  const gathering: MemoryGathering = { record, events: new Map(), contacts: new Map(), members: new Set(members.map(personKeyOf)) };
  for (const [occurrence, told] of Object.entries(happened)) {
    const opened: PlaceEvent = { seq: 1, at: record.createdAt, event: 'opened', capacity: capacityOf(record) };
    gathering.events.set(occurrence, [...(told[0]?.event === 'opened' ? [] : [opened]), ...told.map(({ from, at = now.toISOString(), ...event }, i) =>
      ({ ...event, at, seq: i + (told[0]?.event === 'opened' ? 1 : 2), ...(from !== undefined && { by: placeKey(record.id, from) }) }) as PlaceEvent)]);
  }
  store.gatherings.set(record.id, gathering);
  return gathering;
}

export const findGathering = (store: MemoryStore, id: string, kinds: readonly GatheringKind[]): MemoryGathering | undefined => {
  const one = store.gatherings.get(id);
  return one && kinds.includes(one.record.kind) ? one : undefined;
};
/** Forums are open to all staff, partners and guests; a working group to those who were asked into it. */
export const isMember = ({ record: { kind }, members }: MemoryGathering, person: Persona): boolean =>
  person.roles.some((role) => ['employee', 'guest', 'partner'].includes(role)) && (kind !== 'group' || members.has(personKeyOf(person)));

export const placesOf = ({ record, events }: MemoryGathering, occurrence: string): PlacesState => {
  const told = events.get(occurrence);
  return told ? placesAfter(told) : openPlaces(record);
};
export function appendPlace(gathering: MemoryGathering, occurrence: string, event: NewPlaceEvent): { readonly state: PlacesState; readonly seq: number; readonly notices: readonly Notice[] } {
  const { record, events } = gathering, told = events.get(occurrence) ?? [{ seq: 1, at: event.at, event: 'opened' as const, capacity: capacityOf(record) }], seq = told.length + 1;
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
  if (tell?.byEmail && email !== undefined) ofDate.set(by, { email, isNeutral: tell.isNeutral ?? false, locale: tell.locale ?? 'en-GB' });
  else ofDate.delete(by);
}
export function tellingOf({ contacts }: MemoryGathering, occurrence: string, by: string): Telling | null {
  const one = contacts.get(occurrence)?.get(by);
  return one ? { byEmail: true, isNeutral: one.isNeutral, locale: one.locale } : null;
}
interface TellingOf { readonly store: MemoryStore; readonly gathering: MemoryGathering; readonly occurrence: Occurrence; readonly base: string; readonly now: Date }
function send({ store, gathering: { record }, occurrence, base, now }: TellingOf, { email, isNeutral, locale }: MemoryContact, what: Notice['what'] | 'moved', way: Notice['way'], was?: Occurrence): void {
  const { title, page } = gatheringOf(record, base);
  store.mail.push({
    to: email, at: now.toISOString(),
    ...gatheringMail({ what, way, title, startsAt: occurrence.startsAt, was: was?.startsAt, because: occurrence.because, timeZone: record.says.schedule.timeZone, page: page ?? null, isNeutral, locale }),
  });
}
/** Tells whom it concerns, and who asked to be told. After a cancellation their addresses go. */
export function tellAbout(of: TellingOf, notices: readonly Notice[]): void {
  const ofDate = of.gathering.contacts.get(of.occurrence.id);
  for (const { by, what, way } of new Map(notices.map((notice) => [notice.by, notice])).values()) {
    const contact = ofDate?.get(by);
    if (contact) send(of, contact, what, way);
  }
  if (notices.some(({ what }) => what === 'cancelled')) of.gathering.contacts.delete(of.occurrence.id);
}
export function tellMoved(of: TellingOf, was: Occurrence): void {
  for (const contact of of.gathering.contacts.get(of.occurrence.id)?.values() ?? []) send(of, contact, 'moved', null, was);
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

// What may be asked of a release, who sees it, and how it may be answered: pure decisions that the server and the memory transport share.
import { addDays } from '@think-carer/rules/leave';
import { clockSpan } from '@think-carer/rules/opening';
import type { Pack } from '@think-carer/rules';
import { actorOf, approverOf, clock, plainText, ukDay, viewsOfRequest, type Asker, type Clock, type Refused, type RequestView } from './approval.ts';
import type { RequestFault } from './problem.ts';
import { releaseFigureOf, releaseStanding, type ReleaseEvent, type ReleaseFigure, type ReleaseHours, type ReleaseRecord, type ReleaseStanding, type ReleaseState, type ReleaseVerb } from './release.ts';
import type { ReleaseAsk, ReleaseDecide } from './wire.ts';

const fault = (pointer: string, code: string, detail: string): RequestFault => ({ pointer, code, detail });

/** A date of a gathering, as far as a request for the time needs it. */
export interface ReleaseDate extends ReleaseSitting {
  readonly isOn: boolean;
  readonly isForEverybody: boolean;
  /** People come in their own time: there is none to ask for. */
  readonly isOwnTime: boolean;
}
export interface ReleaseSitting { readonly on: string; readonly at: string; readonly minutes: number; readonly startsAt?: string | undefined }

const minutesOf = (clockTime: string): number => Number(clockTime.slice(0, 2)) * 60 + Number(clockTime.slice(3));
const clockOf = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** The time of the meeting itself on the wall, to the end of its day at most; in the night that has an hour twice it never ends before it begins. */
export function meetingHours(meeting: ReleaseSitting): ReleaseHours {
  const { from, to } = clockSpan(meeting);
  return { on: meeting.on, from, to: to > from ? to : clockOf(Math.min(minutesOf(from) + meeting.minutes, 23 * 60 + 59)) };
}
/** The same time before and after, for the way, at a meeting that is elsewhen. */
export function movedHours({ from, to }: ReleaseHours, before: ReleaseHours, after: ReleaseHours): ReleaseHours {
  const early = minutesOf(before.from) - minutesOf(from), late = minutesOf(to) - minutesOf(before.to);
  return { on: after.on, from: clockOf(Math.max(0, minutesOf(after.from) - Math.max(0, early))), to: clockOf(Math.min(23 * 60 + 59, minutesOf(after.to) + Math.max(0, late))) };
}

// ── asking

/** Faults that only the meeting and the offer can show. */
export function releaseFaults({ hours, team }: ReleaseAsk, date: ReleaseDate, offer: Pick<Pack, 'teams'>, now: Date): RequestFault[] {
  const meeting = meetingHours(date);
  return [
    ...(!date.isOn ? [fault('/date', 'cancelled', 'This meeting does not take place.')] : date.on < ukDay(now) ? [fault('/date', 'past', 'This meeting has been.')] : date.isOwnTime ? [fault('/date', 'own-time', 'People come to this in their own time.')] : []),
    ...(hours && hours.to <= hours.from ? [fault('/hours/to', 'before-start', 'The time ends before it begins.')] : []),
    ...(hours && hours.to > hours.from && (hours.to <= meeting.from || hours.from >= meeting.to) ? [fault('/hours', 'not-the-meeting', 'The meeting is at another time of that day.')] : []),
    ...(team && !offer.teams?.some(({ id }) => id === team) ? [fault('/team', 'not-an-option', 'This team is not in the offer.')] : []),
  ];
}

type Person = { readonly key: string; readonly name?: string | undefined; readonly email?: string | undefined; readonly managerEmail?: string | undefined };
/** What is kept of a request. Name and e-mail are the host's; the approver is the one given, else the host's, else HR. */
export function newRelease(body: ReleaseAsk, date: ReleaseDate, person: Person, { id, reference, by, now }: { readonly id: string; readonly reference: string; readonly by: string; readonly now: Date }): ReleaseRecord {
  const at = now.toISOString(), meeting = meetingHours(date);
  return {
    id, reference, personKey: person.key, by, name: person.name ?? null, email: person.email ?? null, approverEmail: approverOf(body.approverEmail, person), team: body.team ?? null, dateId: body.date, isForEverybody: date.isForEverybody, createdAt: at,
    events: [{ seq: 1, at, event: 'asked', by: 'person', hours: body.hours ? { on: meeting.on, from: body.hours.from, to: body.hours.to } : meeting }], note: plainText(body.note) ?? null,
  };
}

/** One request for each date: why there can be no other now; undefined where there can. One that was taken back stands in nobody's way. */
export function releaseClash(earlier: readonly ReleaseRecord[], dateId: string): { readonly code: 'request-live' | 'already-decided'; readonly existingId: string; readonly detail: string } | undefined {
  const live = earlier.find((one) => one.dateId === dateId && releaseStanding(one).state !== 'withdrawn');
  if (!live) return undefined;
  return releaseStanding(live).state === 'asked' ? { code: 'request-live', existingId: live.id, detail: 'You have asked for this time already.' }
    : { code: 'already-decided', existingId: live.id, detail: 'This has been answered already. Take it back to ask anew.' };
}

// ── who sees it, and by when

/** As for leave, but HR sees only what has no approver. */
export const viewsOfRelease = (record: Pick<ReleaseRecord, 'personKey' | 'approverEmail'>, asker: Asker, addresses: readonly string[]): RequestView[] =>
  viewsOfRequest(record, asker, addresses).filter((view) => view !== 'hr' || record.approverEmail === null);

/** Within a week, and before the day itself; at once where it is asked for on the eve or later. */
const answerDays = 7;
export interface ReleaseOnDay extends Omit<ReleaseStanding, 'state'> {
  readonly state: ReleaseState;
  readonly clocks: readonly Clock[];
  readonly isOverdue: boolean;
  /** The day is still to come, or is today. */
  readonly isAhead: boolean;
}
export function releaseDueOn({ hours, since }: Pick<ReleaseStanding, 'hours' | 'since'>): string {
  const askedOn = ukDay(since), inTime = addDays(askedOn, answerDays), eve = addDays(hours.on, -1), due = inTime < eve ? inTime : eve;
  return due < askedOn ? askedOn : due;
}
export function releaseOnDay(record: Pick<ReleaseRecord, 'events' | 'createdAt'>, today: string): ReleaseOnDay {
  const standing = releaseStanding(record), isAhead = standing.hours.on >= today, dueOn = releaseDueOn(standing), waits = standing.state === 'asked' && isAhead;
  return {
    ...standing, isAhead, state: standing.state === 'asked' && !isAhead ? 'unanswered' : standing.state,
    clocks: waits ? [clock('decide', dueOn, today)] : [], isOverdue: waits && dueOn < today,
  };
}

/** What this viewer can do now. A refusal can still be turned into a release, and another time be taken, until the day has passed; once it is taken it stands. */
export function releaseMay(record: Pick<ReleaseRecord, 'events' | 'createdAt'>, views: readonly RequestView[], today: string, { state, isAhead, outcome } = releaseOnDay(record, today)): ReleaseVerb[] {
  if (!isAhead || views.length === 0) return [];
  if (views.includes('own')) return state === 'withdrawn' ? [] : state === 'another-time' && outcome?.other && outcome.other.on >= today ? ['accept', 'withdraw'] : ['withdraw'];
  return state === 'asked' ? ['release', 'refuse', 'another-time'] : state === 'refused' || state === 'another-time' ? ['release'] : [];
}

// ── answering

type Draft = Omit<ReleaseEvent, 'seq' | 'at'>;
const eventOf = { release: 'released', refuse: 'refused', 'another-time': 'another-time' } as const;
const refused = (code: Refused['refused'], detail: string): Refused => ({ refused: code, detail });

/** The event that an answer is, or why it cannot be given. */
export function decideRelease(record: ReleaseRecord, { verb, reason: typed, other }: ReleaseDecide, views: readonly RequestView[], now: Date): Draft | Refused {
  const today = ukDay(now), day = releaseOnDay(record, today), reason = plainText(typed);
  if (views.includes('own')) return refused('role-not-allowed', 'Nobody decides their own request.');
  if (day.state === 'withdrawn' || !day.isAhead) return refused('not-waiting', day.state === 'withdrawn' ? 'It has been taken back.' : 'The day has passed.');
  if (!releaseMay(record, views, today, day).includes(verb)) return refused('already-decided', 'It has been answered; read it again.');
  const errors = [
    ...(verb === 'refuse' && !reason ? [fault('/reason', 'missing', 'Write why; the person is given this.')] : []),
    ...(verb === 'another-time' && !other ? [fault('/other', 'missing', 'Say which time instead.')] : []),
    ...(verb !== 'another-time' && other ? [fault('/other', 'not-allowed', 'This answer has no other time.')] : []),
    ...(verb === 'another-time' && other ? otherFaults(other, day.hours, today) : []),
  ];
  if (errors.length > 0) return { refused: 'invalid-request', errors };
  return { event: eventOf[verb], by: actorOf(views), ...(reason && { reason }), ...(other && { hours: { on: other.on, from: other.from, to: other.to } }) };
}
const otherFaults = (other: ReleaseHours, asked: ReleaseHours, today: string): RequestFault[] => [
  ...(other.on < today ? [fault('/other/on', 'too-small', 'The other time cannot lie in the past.')] : []),
  ...(other.on > addDays(asked.on, 366) ? [fault('/other/on', 'too-big', 'This is more than a year later.')] : []),
  ...(other.to <= other.from ? [fault('/other/to', 'before-start', 'The time ends before it begins.')] : []),
  ...(other.on === asked.on && other.from === asked.from && other.to === asked.to ? [fault('/other', 'same', 'This is the time that was asked for.')] : []),
];

/** The person takes the other time: the request is released, for that. Once; not where the meeting has moved since, or the time that was asked for has been given after all. */
export function acceptRelease(record: ReleaseRecord, now: Date): Draft | Refused {
  const today = ukDay(now), day = releaseOnDay(record, today), other = day.outcome?.other;
  return other && releaseMay(record, ['own'], today, day).includes('accept') ? { event: 'accepted', by: 'person', hours: other } : refused('not-waiting', 'There is no other time to take; read it again.');
}

/** Taken back: by the person, or with the meeting. Undefined where there is nothing left to take back. */
export function withdrawRelease(record: ReleaseRecord, by: 'person' | 'organiser', now: Date): Draft | Refused {
  return releaseMay(record, ['own'], ukDay(now)).includes('withdraw') ? { event: 'withdrawn', by } : refused('not-waiting', 'It can no longer be taken back.');
}

/** The meeting is at another time: asked anew, unless it was taken back. The time for the way stays as it was. */
export function moveRelease(record: ReleaseRecord, before: ReleaseSitting, after: ReleaseSitting): Draft | undefined {
  const { state, hours } = releaseStanding(record);
  if (state === 'withdrawn') return undefined;
  const next = movedHours(hours, meetingHours(before), meetingHours(after));
  return next.on === hours.on && next.from === hours.from && next.to === hours.to ? undefined : { event: 'moved', by: 'organiser', hours: next };
}

/** The record with one event more, and what then stands in the figures of its gathering. */
export const withReleaseEvent = (record: ReleaseRecord, draft: Draft, now: Date): ReleaseRecord =>
  ({ ...record, events: [...record.events, { ...draft, seq: record.events.length + 1, at: now.toISOString() }] });
export const figureOfRelease = (record: ReleaseRecord): ReleaseFigure => releaseFigureOf[record.events.at(-1)!.event];


// Where a leave request stands on a day: its state, its deadlines and what each viewer can do, from its events, its type and the calendar.
import { addDays, carersLeaveNotice, isLeaveOfLaw, leaveDays, leaveFigure, postponementDates } from '@think-carer/rules/leave';
import type { LeavePart, LeaveType, Pack } from '@think-carer/rules';
import { clock, ukDay, type Clock, type RequestView } from './approval.ts';
import { leaveStanding, type LeaveRecord, type LeaveStanding, type LeaveState, type LeaveVerb } from './leave.ts';

/**
 * The leave type of a request, as the offer has it; one that the offer no longer has can still be agreed, and nothing else.
 * What was asked for as the law's stays the law's: it can be agreed, or put off where the type says how, whatever has become of its name in the offer.
 */
export function leaveTypeOf(offer: Pack, { type: id, owner }: Pick<LeaveRecord, 'type' | 'owner'>): LeaveType {
  const type: LeaveType = offer.leaveTypes.find((one) => one.id === id) ?? {
    id, title: id, summary: id, owner: 'employer', paid: 'unpaid', verbs: ['agree'],
    source: { title: id }, effectiveFrom: '0001-01-01', effectiveTo: null, checkedOn: '0001-01-01', checkedBy: '', confidence: 'example',
  };
  if (type.owner === 'statutory' || !(owner === 'statutory' || isLeaveOfLaw(id))) return type;
  return { ...type, owner: 'statutory', verbs: type.verbs.includes('postpone') && type.postponement ? ['agree', 'postpone'] : ['agree'] };
}

/** Where no other number of days is set, a request told of afterwards waits this long before it lapses. */
const graceDays = 14;

/** A request as it stands on a day. */
export interface LeaveOnDay extends Omit<LeaveStanding, 'state'> {
  readonly state: LeaveState;
  readonly clocks: readonly Clock[];
  readonly isOverdue: boolean;
  /** While it may still be put off: the last day for that notice. */
  readonly noticeBy: string | null;
  readonly notice: { readonly lastSafeOn: string; readonly isLate: boolean } | null;
  readonly flags: readonly string[];
}

/** The last day on which notice of these days is in time; null where the type asks for none. */
export function noticeOf(type: LeaveType, parts: readonly LeavePart[], askedOn: string, offer: Pack): { readonly lastSafeOn: string; readonly isLate: boolean } | null {
  const days = leaveDays(parts), [firstDay] = days;
  if (!type.notice || firstDay === undefined) return null;
  const before = type.notice.days === undefined ? null : leaveFigure(type.notice.days, offer, askedOn);
  const lastSafeOn = type.notice.law ? carersLeaveNotice({ firstDay, days: days.length }).lastSafeOn : before === null ? null : addDays(firstDay, -before);
  return lastSafeOn === null ? null : { lastSafeOn, isLate: askedOn > lastSafeOn };
}

/** State, clocks and flags of a request on a day, from its events, its type and the calendar. */
export function leaveOnDay(record: Pick<LeaveRecord, 'type' | 'owner' | 'events' | 'createdAt'>, offer: Pack, today: string): LeaveOnDay {
  const type = leaveTypeOf(offer, record), standing = leaveStanding(record.events), { askedParts, outcome } = standing;
  const askedOn = ukDay(record.createdAt), days = leaveDays(askedParts), firstDay = days[0] ?? askedOn, notice = noticeOf(type, askedParts, askedOn, offer);
  const put = type.postponement && postponementDates(type.postponement, { askedOn, firstDay });
  // An appeal, or "I still ask for my dates", starts the time for an answer again.
  const since = ukDay(standing.appealedAt ?? record.events.findLast(({ event }) => event === 'asked' || event === 'kept-asking')?.at ?? record.createdAt);
  const inTime = type.replyWithinDays === undefined ? null : addDays(since, type.replyWithinDays);
  const decideBy = inTime ?? (put && standing.state === 'waiting' ? (put.noticeBy < askedOn ? askedOn : put.noticeBy) : null);
  const isOpen = standing.state === 'waiting' || standing.state === 'other-date-offered';
  const lastDay = [...days, ...leaveDays(outcome?.parts ?? [])].sort().at(-1) ?? askedOn;
  // What begins on the day it is asked for, or was over by then, is often told of afterwards: it waits for its answer all the same.
  const grace = addDays(askedOn, type.replyWithinDays ?? graceDays);
  const lapsesAfter = firstDay <= askedOn && lastDay < grace ? grace : lastDay;
  const state: LeaveState = isOpen && lapsesAfter < today ? 'lapsed' : standing.state;
  const waits = state === 'waiting' || state === 'appealed';
  const appealBy = state === 'declined' && !standing.hasAppealed && type.appealWithinDays !== undefined && outcome ? addDays(ukDay(outcome.at), type.appealWithinDays) : null;
  const isOverdue = waits && decideBy !== null && decideBy < today;
  return {
    ...standing, state, notice, isOverdue,
    noticeBy: put?.noticeBy ?? null,
    clocks: [
      ...(waits && decideBy !== null ? [clock('decide', decideBy, today)] : []),
      ...(state === 'waiting' && put ? [clock('counter-notice', put.noticeBy, today), clock('allow-leave-by', put.allowLeaveBy, today)] : []),
      ...(appealBy !== null ? [clock('appeal', appealBy, today)] : []),
    ],
    flags: [
      ...(isOverdue ? ['overdue'] : []),
      ...(outcome?.verb === 'postpone' && type.owner === 'statutory' && !outcome.reason ? ['postponed-without-reason'] : []),
      ...(notice?.isLate ? ['late-notice'] : []),
    ],
  };
}

/** What this viewer can do now. */
export function leaveMay(record: LeaveRecord, views: readonly RequestView[], offer: Pack, today: string, day = leaveOnDay(record, offer, today)): LeaveVerb[] {
  const type = leaveTypeOf(offer, record), { state } = day;
  if (views.includes('own')) {
    const lastDay = leaveDays(day.parts).at(-1) ?? today, isStillAhead = (state === 'agreed' || state === 'postponed') && lastDay >= today;
    return [
      ...(state === 'other-date-offered' ? ['answer'] as const : []),
      ...(day.clocks.some(({ what, isPast }) => what === 'appeal' && !isPast) ? ['appeal'] as const : []),
      ...(state === 'waiting' || state === 'other-date-offered' || state === 'appealed' || isStillAhead ? ['withdraw'] as const : []),
    ];
  }
  if (views.length === 0) return [];
  if (state === 'appealed') return views.includes('hr') ? type.verbs.filter((verb) => verb === 'agree' || verb === 'decline') : [];
  if (state !== 'waiting') return [];
  return type.verbs.filter((verb) => verb !== 'postpone' || day.noticeBy === null || today <= day.noticeBy);
}

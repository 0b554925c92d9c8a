// When notice of carer's leave must be given, and how long an employer may put the leave off.
import { addDays, addMonths } from './day.ts';

/** What is asked for. Part of a day counts as a day: two half days on two dates are two. */
export interface LeaveAsked {
  /** The earliest day or part day asked for. */
  readonly firstDay: string;
  /** How many days or part days: a whole number, at least 1. Count dates, not hours. */
  readonly days: number;
}

export interface NoticeDates {
  /** The relevant date: notice must be given before it. GOV.UK's "at least" wording points to this same day. */
  readonly atLeastOn: string;
  /** The last day on which notice is safe on the strict reading: the day before the relevant date. */
  readonly lastSafeOn: string;
}

const LEAST_DAYS = 3;

/**
 * The last safe day to give notice of carer's leave in Great Britain.
 * Notice must be given before the earlier of: twice as many days before the first day as there are days or part days in the notice;
 * and three days before it. Days run from midnight, so weekends count. It need not be in writing.
 * A late notice is still worth giving: the employer may waive the limit (reg 7(5)), and time off for dependants may fit instead.
 *
 * Source: Carer's Leave Regulations 2024 (SI 2024/251) regs 3, 7(2)(d), 7(3) and 7(5).
 * Throws RangeError on a count that is not a whole number from 1.
 */
export function carersLeaveNotice({ firstDay, days }: LeaveAsked): NoticeDates {
  if (!Number.isInteger(days) || days < 1) {
    throw new RangeError(`Count whole days or part days, at least one; got ${days}.`);
  }
  const relevantDate = addDays(firstDay, -Math.max(2 * days, LEAST_DAYS));
  return { atLeastOn: relevantDate, lastSafeOn: addDays(relevantDate, -1) };
}

/** True where notice given on this day misses the limit of reg 7(2)(d). Warn and let it be sent; never block it. */
export function isNoticeLate(asked: LeaveAsked, givenOn: string): boolean {
  return givenOn > carersLeaveNotice(asked).lastSafeOn;
}

/** The notice counts dates: the same date twice (a morning and an afternoon) is one, and half a day is one. Empty list: null. */
export function leaveAsked(dates: readonly string[]): LeaveAsked | null {
  const days = [...new Set(dates)].sort();
  const [firstDay] = days;
  return firstDay === undefined ? null : { firstDay, days: days.length };
}

export interface PostponementLimits {
  /** The last day for the employer's written counter-notice. */
  readonly counterNoticeBy: string;
  /** The last day by which the leave, of the same length, must be allowed. */
  readonly allowLeaveBy: string;
}

/**
 * How long an employer may put carer's leave off. It can never be refused. It may be postponed only where the employer reasonably considers
 * that the business would be unduly disrupted, after consulting the employee on new dates within one month of the earliest day asked for,
 * by a written notice that gives the reason and the dates: within seven days of the employee's notice, and before the leave would begin.
 * Where readings differ (must the leave begin, or be finished, within the month?) the safe one is to finish it.
 *
 * Source: Carer's Leave Regulations 2024 (SI 2024/251) reg 8.
 */
export function postponementLimits({ noticeOn, firstDay }: { readonly noticeOn: string; readonly firstDay: string }): PostponementLimits {
  const inSevenDays = addDays(noticeOn, 7);
  const dayBefore = addDays(firstDay, -1);
  return { counterNoticeBy: inSevenDays < dayBefore ? inSevenDays : dayBefore, allowLeaveBy: addMonths(firstDay, 1) };
}

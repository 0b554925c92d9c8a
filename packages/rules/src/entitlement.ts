// How much carer's leave the law gives in any twelve months, and how much of it is left.
import { addMonths } from './day.ts';
import { rounded } from './pay.ts';

/** How somebody works, as regulation 6 tells the cases apart. Hours are those the contract normally requires. */
export type WorkPattern =
  | { readonly kind: 'fixed'; readonly hoursAWeek: number }
  | { readonly kind: 'varying'; readonly hoursInTheYear: number }
  /** Employed for a week or more but less than 52: the hours so far and the weeks employed. */
  | { readonly kind: 'short-service'; readonly hoursSoFar: number; readonly weeksEmployed: number }
  /** Employed for less than a week: the hours expected in it. */
  | { readonly kind: 'first-week'; readonly hoursExpected: number };

/**
 * A week of carer's leave, in hours.
 * Fixed pattern: the hours of a week (reg 6(2)). Varying pattern, or work in only some weeks: the year's hours ÷ 52 (reg 6(3)).
 * Employed for less than 52 weeks: the hours so far ÷ the weeks employed (reg 6(4)). Less than a week: the hours expected (reg 6(5)).
 * It is one week in all, however many people somebody looks after (reg 5).
 *
 * Source: Carer's Leave Regulations 2024 (SI 2024/251) regs 5 and 6. Throws RangeError on negative hours, or weeks outside 1 to 52.
 */
export function carersLeaveWeek(pattern: WorkPattern): number {
  const hours = weekOf(pattern);
  if (!Number.isFinite(hours) || hours < 0) throw new RangeError('Hours must be a number, nought or more.');
  return rounded(hours, 4);
}

function weekOf(pattern: WorkPattern): number {
  switch (pattern.kind) {
    case 'fixed': return pattern.hoursAWeek;
    case 'varying': return pattern.hoursInTheYear / 52;
    case 'short-service':
      if (!(pattern.weeksEmployed >= 1 && pattern.weeksEmployed < 52)) throw new RangeError('Short service is from 1 week to less than 52.');
      return pattern.hoursSoFar / pattern.weeksEmployed;
    case 'first-week': return pattern.hoursExpected;
  }
}

/** Leave already taken or agreed. */
export interface LeaveTaken { readonly on: string; readonly hours: number }

/**
 * Hours of carer's leave left in the rolling twelve months that end with `lastDay`, the last day asked for. Never below nought.
 * The year is any twelve months, not the employer's leave year: a day taken on 11 January 2026 no longer counts on 11 January 2027.
 *
 * Source: Carer's Leave Regulations 2024 (SI 2024/251) regs 3 ("relevant period") and 5.
 */
export function carersLeaveLeft({ week, taken, lastDay }: { readonly week: number; readonly taken: readonly LeaveTaken[]; readonly lastDay: string }): number {
  const after = addMonths(lastDay, -12);
  const used = taken.filter(({ on }) => on > after && on <= lastDay).reduce((sum, { hours }) => sum + hours, 0);
  return Math.max(0, rounded(week - used, 4));
}

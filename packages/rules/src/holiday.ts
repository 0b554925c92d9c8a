// Statutory paid holiday: days, hours, and what irregular hours build up.
import { rounded } from './pay.ts';

export const HOLIDAY_WEEKS = 5.6;
export const HOLIDAY_CAP_DAYS = 28;
export const IRREGULAR_PERCENT = 12.07;

/** Guards against 16.799999: figures are exact to four places. */
function atLeastNought(value: number, what: string): number {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${what} must be a number, nought or more.`);
  return value;
}

/**
 * Statutory holiday in days a year: 5.6 × days a week, at most 28 (so 28 for five days a week or more). Not rounded.
 * Source: GOV.UK smart answers `holiday_entitlement.rb` (Working Time Regulations 1998).
 */
export function holidayDays(daysAWeek: number): number {
  return rounded(Math.min(HOLIDAY_CAP_DAYS, HOLIDAY_WEEKS * atLeastNought(daysAWeek, 'Days a week')), 4);
}

/**
 * Statutory holiday in hours a year: 5.6 × days a week (at most 5) × hours a day. Use it where days differ in length.
 * Source: as for {@link holidayDays}.
 */
export function holidayHours({ hours, days }: { readonly hours: number; readonly days: number }): number {
  if (atLeastNought(days, 'Days a week') === 0) return 0;
  return rounded(HOLIDAY_WEEKS * Math.min(days, 5) * (atLeastNought(hours, 'Hours a week') / days), 4);
}

/**
 * Holiday that an irregular-hours or part-year worker builds up in a pay period, in whole hours: 12.07 % of the hours worked, half an hour or more rounded up.
 * Leave years from 1 April 2024. Source: GOV.UK smart answers (Working Time Regulations 1998 reg 15B).
 */
export function irregularHolidayHours(hoursWorked: number): number {
  return Math.round(rounded((atLeastNought(hoursWorked, 'Hours worked') * IRREGULAR_PERCENT) / 100, 6));
}

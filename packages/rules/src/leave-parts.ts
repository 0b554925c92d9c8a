// The pieces that leave is asked for in: whole days, half days and hours, counted as the law counts them.
import { addDays, addMonths } from './day.ts';
import type { Pack } from './pack.types.ts';
import { rounded } from './pay.ts';
import { rowInForce } from './wording.ts';

export interface LeavePart {
  readonly on: string;
  readonly part: 'full-day' | 'morning' | 'afternoon' | { readonly hours: number };
}
/** How somebody's week looks; a day is the hours of a week over its days, five if they did not say. */
export interface LeaveWeek { readonly hoursAWeek: number; readonly daysAWeek?: number | null | undefined }

export const dayHours = ({ hoursAWeek, daysAWeek }: LeaveWeek): number => hoursAWeek / (daysAWeek || 5);

/** The days asked for, each once, in order: a morning and an afternoon of one day are one. */
export const leaveDays = (parts: readonly LeavePart[]): string[] => [...new Set(parts.map(({ on }) => on))].sort();

/** Days and hours, kept apart: without a working pattern the one cannot be turned into the other. */
export interface LeaveAmount { readonly days: number; readonly hours: number }
export function leaveAmount(parts: readonly LeavePart[]): LeaveAmount {
  let days = 0, hours = 0;
  for (const { part } of parts) {
    if (typeof part === 'object') hours += part.hours;
    else days += part === 'full-day' ? 1 : 0.5;
  }
  return { days: rounded(days, 4), hours: rounded(hours, 4) };
}

/** The same, all in hours. */
export const leaveHours = (parts: readonly LeavePart[], week: LeaveWeek): number => {
  const { days, hours } = leaveAmount(parts);
  return rounded(days * dayHours(week) + hours, 4);
};

/** True where two lists of parts come to the same length. Without a working pattern days and hours must each agree. */
export function isSameLength(a: readonly LeavePart[], b: readonly LeavePart[], week?: LeaveWeek): boolean {
  if (week) return Math.abs(leaveHours(a, week) - leaveHours(b, week)) < 0.02;
  const [one, other] = [leaveAmount(a), leaveAmount(b)];
  return one.days === other.days && Math.abs(one.hours - other.hours) < 0.02;
}

/** True where both lists name the same pieces, in whatever order. */
export const isSameParts = (a: readonly LeavePart[], b: readonly LeavePart[]): boolean => {
  const told = (parts: readonly LeavePart[]): string => parts.map(({ on, part }) => `${on} ${typeof part === 'object' ? part.hours : part}`).sort().join();
  return told(a) === told(b);
};

/**
 * Places in the list that repeat a piece of a day already listed: a whole day beside anything else of that day, the same half twice,
 * or more hours than a day has.
 */
export function repeatedParts(parts: readonly LeavePart[]): number[] {
  const seen = new Map<string, { readonly kinds: Set<string>; hours: number }>();
  return parts.flatMap(({ on, part }, i) => {
    const day = seen.get(on) ?? { kinds: new Set<string>(), hours: 0 };
    seen.set(on, day);
    const kind = typeof part === 'object' ? 'hours' : part;
    const isRepeated = day.kinds.has('full-day') || (kind === 'full-day' && day.kinds.size > 0) || (kind !== 'hours' && day.kinds.has(kind)) || (typeof part === 'object' && day.hours + part.hours > 24);
    day.kinds.add(kind);
    if (typeof part === 'object') day.hours += part.hours;
    return isRepeated ? [i] : [];
  });
}

/** True where somebody would be away twice: pieces of the same day that cannot both be taken. Hours may lie anywhere in a day, so they clash with a whole day alone. */
export function partsClash(a: readonly LeavePart[], b: readonly LeavePart[]): boolean {
  return a.some((one) => b.some((other) => one.on === other.on
    && (one.part === 'full-day' || other.part === 'full-day' || (typeof one.part === 'string' && one.part === other.part))));
}

/**
 * Hours left of a limit in every twelve months that the days asked for fall in: the least of them, never below nought.
 * "Any twelve months" looks both ways: leave already agreed for next spring counts beside leave asked for this winter.
 *
 * Source: Carer's Leave Regulations 2024 (SI 2024/251) regs 3 ("relevant period") and 5.
 */
export function leaveLeft({ limit, taken, days }: { readonly limit: number; readonly taken: readonly { readonly on: string; readonly hours: number }[]; readonly days: readonly string[] }): number {
  // The fullest year that holds a day asked for ends with one of these days.
  const used = [...new Set([...days, ...taken.map(({ on }) => on)])].map((end) => {
    const after = addMonths(end, -12), isIn = (on: string): boolean => on > after && on <= end;
    return days.some(isIn) ? taken.filter(({ on }) => isIn(on)).reduce((sum, { hours }) => sum + hours, 0) : 0;
  });
  return Math.max(0, rounded(limit - Math.max(0, ...used), 4));
}

export interface PostponementTerms { readonly withinMonths: number; readonly noticeDays: number; readonly beforeLeave?: boolean }
/** The last day for an employer's notice that puts leave off, and the last day on which the leave must be allowed, by the terms of its type. */
export function postponementDates(terms: PostponementTerms, { askedOn, firstDay }: { readonly askedOn: string; readonly firstDay: string }): { readonly noticeBy: string; readonly allowLeaveBy: string } {
  const inTime = addDays(askedOn, terms.noticeDays), dayBefore = addDays(firstDay, -1);
  return { noticeBy: terms.beforeLeave && dayBefore < inTime ? dayBefore : inTime, allowLeaveBy: addMonths(firstDay, terms.withinMonths) };
}

/** The figure of a leave type that is written as a number or names a parameter; null where no row is in force. */
export function leaveFigure(figure: number | { readonly param: string }, pack: Pick<Pack, 'parameters'>, on: string): number | null {
  if (typeof figure === 'number') return figure;
  const parameter = pack.parameters.find(({ id }) => id === figure.param);
  return (parameter && rowInForce(parameter, on)?.value) ?? null;
}

// The clock and the counts of a statutory flexible-working request in Great Britain.
import { addDays, addMonths } from './day.ts';

export const DECISION_MONTHS = 2;
export const REQUESTS_A_YEAR = 2;

/**
 * The last day on which the employer may decide, any appeal included: the day of the request is the first of the two months. Where the second month has no such
 * day, they end with it. An extension holds only if both agreed it.
 *
 * Source: Employment Rights Act 1996 s. 80G(1B) ("the period of two months beginning with the date on which the application is made"), as amended by the
 * Employment Relations (Flexible Working) Act 2023; Acas Code of Practice 2024.
 */
export function flexibleWorkingDecision({ requestedOn, extendedTo }: { readonly requestedOn: string; readonly extendedTo?: string }): { readonly dueOn: string } {
  const after = addMonths(requestedOn, DECISION_MONTHS), dueOn = after.slice(-2) === requestedOn.slice(-2) ? addDays(after, -1) : after;
  return { dueOn: extendedTo !== undefined && extendedTo > dueOn ? extendedTo : dueOn };
}

/** A request made before to the same employer. Live: neither decided, nor withdrawn, nor out of time. */
export interface EarlierRequest { readonly madeOn: string; readonly isLive: boolean }

export type RequestCheck =
  | { readonly canAsk: true; readonly madeInLastYear: number }
  /** `nextOn`: the first day on which a request can be made, null where a live one must end first. */
  | { readonly canAsk: false; readonly why: 'one-is-live' | 'two-in-twelve-months'; readonly madeInLastYear: number; readonly nextOn: string | null };

/**
 * Whether a statutory request may be made on a day: at most two in any twelve months, and one live at a time. An informal request is always possible.
 *
 * Source: Employment Rights Act 1996 s. 80F(4); Acas Code of Practice on requests for flexible working 2024.
 */
export function canRequestFlexibleWorking(earlier: readonly EarlierRequest[], on: string): RequestCheck {
  const madeInLastYear = countIn(earlier, on);
  if (earlier.some(({ isLive, madeOn }) => isLive && madeOn <= on)) return { canAsk: false, why: 'one-is-live', madeInLastYear, nextOn: null };
  if (madeInLastYear < REQUESTS_A_YEAR) return { canAsk: true, madeInLastYear };
  let nextOn = on;
  while (countIn(earlier, nextOn) >= REQUESTS_A_YEAR) nextOn = addDays(nextOn, 1);
  return { canAsk: false, why: 'two-in-twelve-months', madeInLastYear, nextOn };
}

/** Requests in the twelve months that end with `on`; those made later do not count. */
function countIn(earlier: readonly EarlierRequest[], on: string): number {
  const after = addMonths(on, -12);
  return earlier.filter(({ madeOn }) => madeOn > after && madeOn <= on).length;
}

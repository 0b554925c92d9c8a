// Gross pay: pro rata, by week, month and year, the length of a compressed day, and the Carer's Allowance earnings cliff.
import type { Nation, Pack, Source } from './pack.types.ts';
import { rowInForce } from './wording.ts';

/** A figure to so many decimal places, half away from nought, proof against binary fractions such as 1.005. */
export function rounded(value: number, places: number): number {
  const sign = value < 0 ? -1 : 1;
  return (sign * Math.round(Number(`${Math.abs(value).toPrecision(14)}e${places}`))) / 10 ** places || 0;
}

/** Gross pay in pounds before tax, National Insurance and pension. */
export interface Pay { readonly amount: number; readonly per: 'hour' | 'week' | 'month' | 'year' }
export interface GrossPay { readonly week: number; readonly month: number; readonly year: number }

const WEEKS_A_YEAR = 52;

/** Gross pay a year, unrounded. An hour needs the hours a week; a year is 52 weeks, so that a week is never made to look smaller than it is. Throws RangeError on a negative sum. */
export function yearlyPay(pay: Pay, hoursAWeek: number): number {
  if (!(pay.amount >= 0 && Number.isFinite(pay.amount))) throw new RangeError('Pay must be a number of pounds, nought or more.');
  switch (pay.per) {
    case 'hour': return pay.amount * hoursAWeek * WEEKS_A_YEAR;
    case 'week': return pay.amount * WEEKS_A_YEAR;
    case 'month': return pay.amount * 12;
    case 'year': return pay.amount;
  }
}

/** A year's gross pay by year, month (a twelfth) and week (a fifty-second), in whole pence. */
export function grossPay(year: number): GrossPay {
  return { week: rounded(year / WEEKS_A_YEAR, 2), month: rounded(year / 12, 2), year: rounded(year, 2) };
}

/**
 * Pro rata gross pay: full-time pay × hours ÷ full-time hours, in whole pence. Says nothing about take-home pay.
 * Source: Part-time Workers (Prevention of Less Favourable Treatment) Regulations 2000 (SI 2000/1551) regs 1 and 5.
 */
export function proRataPay({ fullTimePay, hours, fullTimeHours }: { readonly fullTimePay: number; readonly hours: number; readonly fullTimeHours: number }): number {
  if (!(fullTimeHours > 0)) throw new RangeError('Full-time hours must be more than nought.');
  if (!(hours >= 0) || !(fullTimePay >= 0)) throw new RangeError('Hours and pay must be nought or more.');
  return rounded((fullTimePay * hours) / fullTimeHours, 2);
}

/** The length of a working day, and what a day of holiday uses up. */
export interface DayLength { readonly minutes: number; readonly hours: number; readonly minutesOver: number }

/**
 * Hours a week ÷ days a week, rounded up to the minute: the debit of one day's holiday on compressed hours.
 * Source: GOV.UK smart answers `holiday_entitlement.rb`, compressed hours.
 */
export function dayLength({ hours, days }: { readonly hours: number; readonly days: number }): DayLength {
  if (!(days > 0) || !(hours >= 0)) throw new RangeError('A week needs at least part of one day, and hours of nought or more.');
  const minutes = Math.ceil(rounded((hours * 60) / days, 6));
  return { minutes, hours: Math.floor(minutes / 60), minutesOver: minutes % 60 };
}

/**
 * `under`: at or below the limit. `near`: gross pay is above it, but by so little that deductions may bring it under.
 * `over`: above it. `not-known`: no limit is confirmed for that day or nation, or pay varies from week to week.
 */
export type CliffPosition = 'under' | 'near' | 'over' | 'not-known';
export interface EarningsCliff {
  readonly position: CliffPosition;
  /** Pounds a week, or null where none is confirmed. */
  readonly limit: number | null;
  /** The day from which the limit holds. */
  readonly since: string | null;
  readonly earnings: number;
  /** Limit less earnings: how much more could be earned in a week. Negative: how much too much. */
  readonly headroom: number | null;
  /** Whether `earnings` are after the allowed deductions. Only net earnings decide. */
  readonly basis: 'net' | 'gross';
  /** True where earnings are within a twentieth of the limit, on either side. */
  readonly isClose: boolean;
  readonly source: Source | null;
}

const NEAR = 1.1;
const CLOSE = 0.05;
const LIMITS: Readonly<Record<Nation, string | null>> = {
  england: 'carers-allowance-earnings-limit', wales: 'carers-allowance-earnings-limit', scotland: 'carer-support-payment-earnings-limit', 'northern-ireland': null,
};

/**
 * Where earnings stand against the weekly earnings limit of Carer's Allowance (Carer Support Payment in Scotland) on a day.
 * The limit is a cliff: one penny over can lose the whole week. It counts earnings after tax, National Insurance, half of pension contributions
 * and some costs, so gross pay at or under the limit is surely under; gross pay above it may still be under.
 * It never says what anybody would be paid.
 *
 * Source: the pack's own dated parameter, returned with the figure.
 */
export function earningsCliff(
  { weekly, basis, nation = 'england' }: { readonly weekly: number; readonly basis: 'net' | 'gross'; readonly nation?: Nation | undefined },
  pack: Pick<Pack, 'parameters'>, { on }: { readonly on: string },
): EarningsCliff {
  if (!(weekly >= 0 && Number.isFinite(weekly))) throw new RangeError('Earnings must be a number of pounds, nought or more.');
  const id = LIMITS[nation];
  const parameter = id === null ? undefined : pack.parameters.find((one) => one.id === id);
  const row = parameter && rowInForce(parameter, on, nation);
  const earnings = rounded(weekly, 2);
  if (!row) return { position: 'not-known', limit: null, since: null, earnings, headroom: null, basis, isClose: false, source: null };
  const limit = row.value;
  const headroom = rounded(limit - earnings, 2);
  const position = headroom >= 0 ? 'under' : basis === 'gross' && earnings <= limit * NEAR ? 'near' : 'over';
  return { position, limit, since: row.effectiveFrom, earnings, headroom, basis, isClose: Math.abs(headroom) <= limit * CLOSE, source: row.source };
}

// What unpaid leave costs: gross pay that is not earned, and what a member of the local government pension scheme pays in on it.
import { dayHours, type LeavePart } from './leave-parts.ts';
import type { Nation, Pack, Source } from './pack.types.ts';
import { rounded, yearlyPay, type Pay } from './pay.ts';
import { rowInForce } from './wording.ts';

export type LeavePay = Pay | { readonly amount: number; readonly per: 'day' };
export interface LeaveCostInput {
  readonly pay?: LeavePay | undefined;
  readonly hoursAWeek?: number | undefined;
  readonly daysAWeek?: number | undefined;
  /** One piece of leave; a whole day if absent. */
  readonly part?: LeavePart['part'] | undefined;
  /** `lgps-ew`: the Local Government Pension Scheme in England and Wales. */
  readonly pension?: 'lgps-ew' | 'other' | 'none' | 'unknown' | undefined;
  /** The percentage read off a payslip. There is no table of bands here: pay, hours and the 50/50 section decide it, and payroll knows it. */
  readonly contributionPercent?: number | undefined;
  /** The day on which the leave starts. */
  readonly startsOn: string;
  /** Calendar days from the first to the last day of the absence; 1 if absent. */
  readonly calendarDays?: number | undefined;
}
/** `pay-not-said`, `hours-not-said`: the figure cannot be worked out. The `lgps-…` and `pension-…` notes say what is known of the pension. */
export type LeaveCostNote = 'gross-only' | 'pay-not-said' | 'hours-not-said' | 'lgps-due' | 'lgps-percent-unknown' | 'lgps-too-long' | 'lgps-earlier' | 'pension-ask' | 'pension-unknown';
export interface LeaveCost {
  /** Gross pounds, or null where it cannot be worked out. */
  readonly gross: number | null;
  /** Pounds that the member pays in on the pay not received; null where none are known. */
  readonly pension: number | null;
  readonly notes: readonly LeaveCostNote[];
  readonly sources: readonly Source[];
}

/** Pay for one whole day, or null where the days of a week, or the hours of one, are wanting. */
function payADay({ pay, hoursAWeek, daysAWeek }: LeaveCostInput): number | null {
  if (!pay) return null;
  if (pay.per === 'day') return pay.amount;
  if (pay.per === 'hour') return hoursAWeek === undefined ? null : pay.amount * dayHours({ hoursAWeek, daysAWeek });
  return yearlyPay(pay, hoursAWeek ?? 0) / 52 / (daysAWeek || 5);
}

/**
 * What one piece of unpaid leave costs in gross pay. Gross only: what is taken home depends on tax and on much else, so ask payroll.
 *
 * A member of the Local Government Pension Scheme in England or Wales also pays contributions on the pensionable pay that is lost, where authorised unpaid leave of
 * fewer than 15 calendar days starts on or after 1 April 2026, and builds up pension on it. The 15 days are the pack's dated parameter `lgps-unpaid-leave-days`;
 * on a day with no row nothing is worked out.
 *
 * Source: Local Government Pension Scheme (Miscellaneous Amendments) (Member Benefits) Regulations 2026 (SI 2026/226).
 * Throws RangeError on negative pay.
 */
export function leaveDayCost(input: LeaveCostInput, pack: Pick<Pack, 'parameters'>, nation: Nation = 'england'): LeaveCost {
  const { pay, part = 'full-day', hoursAWeek, pension, contributionPercent: percent } = input;
  if (pay && !(pay.amount >= 0 && Number.isFinite(pay.amount))) throw new RangeError('Pay must be a number of pounds, nought or more.');
  const day = payADay(input), notes: LeaveCostNote[] = [], sources: Source[] = [];
  const share = typeof part !== 'object' ? (part === 'full-day' ? 1 : 0.5) : hoursAWeek === undefined ? null : part.hours / dayHours({ hoursAWeek, daysAWeek: input.daysAWeek });
  // Hours of pay by the hour need no week.
  const hourly = pay?.per === 'hour' && typeof part === 'object' ? pay.amount * part.hours : null;
  const gross = hourly ?? (day === null || share === null ? null : day * share);
  notes.push(!pay ? 'pay-not-said' : gross === null ? 'hours-not-said' : 'gross-only');
  let due: number | null = null;
  if (pension === 'lgps-ew') {
    const parameter = pack.parameters.find(({ id }) => id === 'lgps-unpaid-leave-days'), row = parameter && rowInForce(parameter, input.startsOn, nation === 'wales' ? 'wales' : 'england');
    if (row) sources.push(row.source);
    if (!row) notes.push('lgps-earlier');
    else if ((input.calendarDays ?? 1) >= row.value) notes.push('lgps-too-long');
    else if (percent === undefined) notes.push('lgps-percent-unknown');
    else {
      notes.push('lgps-due');
      due = gross === null ? null : rounded((gross * percent) / 100, 2);
    }
  } else if (pension === 'other') notes.push('pension-ask');
  else if (pension === 'unknown') notes.push('pension-unknown');
  return { gross: gross === null ? null : rounded(gross, 2), pension: due, notes, sources };
}

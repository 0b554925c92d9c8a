// Ways of working side by side: hours, days, gross pay, holiday and the Carer's Allowance limit, from a person's own figures.
import { holidayDays, holidayHours } from './holiday.ts';
import type { Arrangement, Nation, Pack, Text } from './pack.types.ts';
import { dayLength, earningsCliff, grossPay, rounded, yearlyPay, type DayLength, type EarningsCliff, type GrossPay, type Pay } from './pay.ts';
import { rowInForce } from './wording.ts';

/** One way of working to look at. What is left out is filled from the arrangement: one day fewer, or half of a job that two share. */
export interface ArrangementChoice {
  /** Id of an arrangement of the pack. */
  readonly arrangement: string;
  readonly hours?: number;
  readonly days?: number;
  /** Term-time working only: weeks paid in a year, those worked and the paid leave in them. Each employer has its own figure. */
  readonly paidWeeks?: number;
}

export interface ComparisonInput {
  /** Gross pay now, for `hours` a week; with `payIsFullTime`, the full-time pay of the job. */
  readonly pay: Pay;
  readonly payIsFullTime?: boolean;
  /** Hours and days a week now. */
  readonly hours: number;
  readonly days: number;
  readonly fullTimeHours?: number;
  /** Where the person lives: it decides which limit counts. */
  readonly nationLives?: Nation;
  readonly options: readonly ArrangementChoice[];
}

/** All figures are gross and per week unless they say otherwise. Null: it cannot be worked out from what was given. */
export interface WorkFigures {
  readonly hours: number;
  readonly days: number;
  /** Null while nothing is worked. */
  readonly dayLength: DayLength | null;
  readonly pay: GrossPay | null;
  /** Pounds less (negative) or more than now. */
  readonly payChange: GrossPay | null;
  /** Statutory holiday a year; an employer may give more. */
  readonly holiday: { readonly days: number; readonly hours: number } | null;
  readonly carersAllowance: EarningsCliff;
  /** True where pay for an hour is under the National Living Wage, null where none is confirmed for the day. */
  readonly isUnderMinimumWage: boolean | null;
}

export interface ArrangementFigures extends WorkFigures {
  readonly arrangement: string;
  readonly title: Text;
  /** The pack's words on pay, leave and pension. */
  readonly notes: { readonly pay: Text; readonly leave: Text; readonly pension: Text };
  /** True where the pack's row does not hold on the day. */
  readonly isExpired: boolean;
  /** What the person must still say, or ask payroll, before the figures are whole. */
  readonly needs: readonly ('paid-weeks' | 'weekly-pattern')[];
}

export interface Comparison { readonly now: WorkFigures; readonly options: readonly ArrangementFigures[]; readonly asOf: string }

/** Weeks in a year for spreading term-time pay (365 ÷ 7). */
const WEEKS_FOR_TERM_TIME = 52.143;

/**
 * Figures for today's pattern and each choice. Pay is gross and pro rata; nothing is said of take-home pay, because tax, pension
 * and benefits differ from person to person.
 *
 * Sources: SI 2000/1551 regs 1 and 5 (pro rata); GOV.UK smart answers (holiday, day length); the pack's dated limits.
 * Throws RangeError on hours or days that are not above nought, and on an arrangement that the pack does not have.
 */
export function compareArrangements(input: ComparisonInput, pack: Pick<Pack, 'arrangements' | 'parameters'>, { on }: { readonly on: string }): Comparison {
  if (!(input.hours > 0 && input.hours <= 168) || !(input.days > 0 && input.days <= 7)) {
    throw new RangeError('Give the hours (up to 168) and the days (up to 7) of a week.');
  }
  const payHours = input.payIsFullTime === true ? (input.fullTimeHours ?? input.hours) : input.hours;
  const hourly = yearlyPay(input.pay, payHours) / 52 / payHours;
  const work = (hours: number, days: number, weeks: 'even' | 'uneven' | { paidWeeks: number | undefined }): WorkFigures =>
    figures({ hours, days, hourly, weeks, nation: input.nationLives, hoursNow: input.hours }, pack, on);
  const options = input.options.map((choice) => {
    const arrangement = pack.arrangements.find(({ id }) => id === choice.arrangement);
    if (!arrangement) throw new RangeError(`The pack has no arrangement ${JSON.stringify(choice.arrangement)}.`);
    const { hours, days } = pattern(choice, arrangement, input);
    const { weeks } = arrangement.changes;
    const own = work(hours, days, weeks === 'term-time' ? { paidWeeks: choice.paidWeeks } : weeks === 'uneven' ? 'uneven' : 'even');
    const needs: ArrangementFigures['needs'] = weeks === 'term-time' && choice.paidWeeks === undefined ? ['paid-weeks'] : weeks === 'uneven' ? ['weekly-pattern'] : [];
    return {
      arrangement: arrangement.id, title: arrangement.title, ...own, needs,
      notes: { pay: arrangement.pay, leave: arrangement.leave, pension: arrangement.pension },
      isExpired: on < arrangement.effectiveFrom || (arrangement.effectiveTo !== null && on > arrangement.effectiveTo),
    };
  });
  return { now: work(input.hours, input.days, 'even'), options, asOf: on };
}

/** The week of a choice: what the person gave, else what the arrangement usually means. */
function pattern(choice: ArrangementChoice, { changes }: Arrangement, now: { readonly hours: number; readonly days: number }): { hours: number; days: number } {
  if (changes.hours === 'none') return { hours: 0, days: 0 };
  const aDayFewer = Math.max(now.days - 1, now.days / 2);
  const isShared = changes.hours === 'fewer' && changes.days === 'fewer';
  const isFewerDays = changes.days === 'fewer' || (changes.hours === 'fewer' && changes.days === 'any' && choice.hours === undefined);
  const days = choice.days ?? (isShared ? now.days / 2 : isFewerDays ? aDayFewer : now.days);
  const hours = choice.hours ?? (changes.hours === 'fewer' && changes.weeks !== 'term-time' ? rounded((now.hours * days) / now.days, 2) : now.hours);
  return { hours, days };
}

interface Week {
  readonly hours: number; readonly days: number; readonly hourly: number; readonly hoursNow: number; readonly nation: Nation | undefined;
  readonly weeks: 'even' | 'uneven' | { readonly paidWeeks: number | undefined };
}

function figures({ hours, days, hourly, hoursNow, nation, weeks }: Week, pack: Pick<Pack, 'parameters'>, on: string): WorkFigures {
  const share = typeof weeks === 'string' ? 1 : weeks.paidWeeks === undefined ? null : Math.min(1, weeks.paidWeeks / WEEKS_FOR_TERM_TIME);
  const year = share === null ? null : hourly * hours * 52 * share;
  const yearNow = hourly * hoursNow * 52;
  const wage = pack.parameters.find(({ id }) => id === 'national-living-wage');
  const wageRow = wage && rowInForce(wage, on);
  // Holiday of term-time work is inside its pay sum, and none is certain in a career break.
  const hasHoliday = hours > 0 && typeof weeks === 'string';
  const cliff = earningsCliff({ weekly: (year ?? yearNow) / 52, basis: 'gross', nation }, pack, { on });
  return {
    hours: rounded(hours, 2), days: rounded(days, 2),
    dayLength: hours > 0 && days > 0 ? dayLength({ hours, days }) : null,
    pay: year === null ? null : grossPay(year),
    payChange: year === null ? null : grossPay(year - yearNow),
    holiday: hasHoliday ? { days: holidayDays(days), hours: holidayHours({ hours, days }) } : null,
    // Even pay can hide weeks above the limit, and the benefit office looks at weeks.
    carersAllowance: weeks === 'uneven' || year === null ? { ...cliff, position: 'not-known' } : cliff,
    isUnderMinimumWage: wageRow ? rounded(hourly, 4) < wageRow.value && hours > 0 : null,
  };
}

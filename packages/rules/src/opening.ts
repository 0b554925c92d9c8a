// openState: is it open now, until when, and if not when next; in the place's own time zone, with bank holidays. Pure: the instant is given.
import { addDays, addMonths, weekdayOf } from './day.ts';
import type { BankHolidays, Nation, Opening, Openings, Weekday } from './pack.types.ts';
import { isTimeZone, zoneOf, type Zone } from './zone.ts';

export { schoolHolidayOn, type SchoolHolidayAnswer } from './school-holiday.ts';
export { isTimeZone, zoneOf, type Zone };
export { clockSpan, type Sat } from './clock-span.ts';

export interface OpenQuestion {
  /** An ISO instant. */
  readonly at: string;
  /** Whose bank holidays count, where the openings name no nation. */
  readonly nation?: Nation | undefined;
  /** `pack.bankHolidays`. */
  readonly bankHolidays?: readonly BankHolidays[] | undefined;
}
/**
 * `until` is null where it never closes. `mayDiffer`: whether that day is a bank holiday is not known (past the last day published, or no nation
 * given and it is one in some), so say "usually".
 */
export type OpenState =
  | { readonly open: true; readonly until: string | null; readonly mayDiffer: boolean }
  | { readonly open: false; readonly opensAt: string | null; readonly isBankHoliday: boolean; readonly mayDiffer: boolean };

const WEEK: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** How far ahead an opening, and a closing, is looked for. */
const AHEAD = 400, ROUND = 15;

/** Whether a place is open at an instant. Hours that pass midnight (`to` not after `from`) belong to the day on which they start. */
export function openState(openings: Openings, { at, nation, bankHolidays = [] }: OpenQuestion): OpenState {
  const zone = zoneOf(openings.timeZone), now = Date.parse(at), today = zone.dayAt(now);
  const closes = openings.bankHolidays !== 'open';
  const kindOf = (day: string): 'yes' | 'no' | 'maybe' => bankHolidayOn(day, openings.nation ?? nation, bankHolidays);
  const mayDiffer = (day: string): boolean => closes && kindOf(day) === 'maybe';
  const spans = function* (from: number, to: number): Generator<Span> {
    for (let i = from; i <= to; i += 1) {
      const day = addDays(today, i);
      if (!closes || kindOf(day) !== 'yes') yield* openings.times.filter((one) => isOn(one, day)).map((one) => spanOf(one, day, zone)).sort((a, b) => a.from - b.from);
    }
  };
  let until = now, opened: string | null = null;
  for (const span of spans(-1, ROUND)) {
    if (span.from > until) break;
    if (span.to > until) [until, opened] = [span.to, opened ?? span.day];
  }
  if (opened !== null) return { open: true, until: zone.dayAt(until) >= addDays(today, ROUND) ? null : instant(until), mayDiffer: mayDiffer(opened) };
  const isBankHoliday = closes && kindOf(today) === 'yes';
  for (const { from, day } of spans(0, AHEAD)) if (from > now) return { open: false, opensAt: instant(from), isBankHoliday, mayDiffer: mayDiffer(day) };
  return { open: false, opensAt: null, isBankHoliday, mayDiffer: mayDiffer(today) };
}

interface Span { readonly day: string; readonly from: number; readonly to: number }
const instant = (time: number): string => new Date(time).toISOString();

function isOn({ days, weeks, validFrom, validTo }: Opening, day: string): boolean {
  if (!days.includes(WEEK[weekdayOf(day)]!) || (validFrom !== undefined && day < validFrom) || (validTo !== undefined && day > validTo)) return false;
  // The first to fifth of its weekday in the month; counted from its end, the last is -1.
  const date = Number(day.slice(8)), last = Number(addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1).slice(8));
  return weeks === undefined || weeks.includes(Math.ceil(date / 7)) || weeks.includes(-Math.ceil((last - date + 1) / 7));
}

function spanOf({ from, to }: Opening, day: string, zone: Zone): Span {
  return { day, from: zone.timeAt(day, from), to: zone.timeAt(to > from ? day : addDays(day, 1), to) };
}

/** Whether a day is a bank holiday in a nation. `maybe`: outside the days that are known, or no nation given and it is one in some. */
export function bankHolidayOn(day: string, nation: Nation | undefined, all: readonly BankHolidays[] = []): 'yes' | 'no' | 'maybe' {
  const told = (['england', 'wales', 'scotland', 'northern-ireland'] as const).filter((one) => nation === undefined || one === nation).map((one) => {
    const rows = all.filter(({ nations, effectiveFrom, effectiveTo, days }) =>
      nations.includes(one) && effectiveFrom <= day && day <= (effectiveTo ?? days.reduce((last, { on }) => (on > last ? on : last), '')));
    return rows.length === 0 ? 'maybe' : rows.some(({ days }) => days.some(({ on }) => on === day)) ? 'yes' : 'no';
  });
  return told.every((one) => one === told[0]) ? told[0]! : 'maybe';
}

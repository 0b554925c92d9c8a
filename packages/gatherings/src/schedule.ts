// @think-carer/gatherings/schedule: the dates of a gathering, from one rule, around holidays, with what was changed by hand. Pure: the range is given. The one file that brings in ical.js.
import ICAL from 'ical.js';
import type { BankHolidays, SchoolHolidays, Text, Weekday } from '@think-carer/rules';
import { addDays, isDay } from '@think-carer/rules/leave';
import { bankHolidayOn, isTimeZone, schoolHolidayOn, zoneOf } from '@think-carer/rules/opening';
import type { Change, Doubt, GatheringRule, Occurrence, Schedule, Sitting } from './gathering.ts';

/** Of a pack: `{ bankHolidays, schoolHolidays }` of any pack will do. */
export interface Holidays { readonly bankHolidays?: readonly BankHolidays[] | undefined; readonly schoolHolidays?: readonly SchoolHolidays[] | undefined }
export interface DateRange { readonly from: string; readonly to: string }

const DAYS: Readonly<Record<Weekday, string>> = { mon: 'MO', tue: 'TU', wed: 'WE', thu: 'TH', fri: 'FR', sat: 'SA', sun: 'SU' };
/** More dates of one rule are never worked out: twenty years of every week. */
export const mostDates = 1040;
/** How many weeks a date may be put off, or brought forward: over a summer holiday and one more. */
export const mostWeeks = 8;

export type RuleFault = 'weeks' | 'months' | 'every-weeks' | 'from' | 'to' | 'at' | 'minutes' | 'time-zone' | 'date' | 'change';
const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const isWhole = (value: number, least: number, most: number): boolean => Number.isInteger(value) && value >= least && value <= most;
const isSitting = ({ on, at, minutes }: Sitting): boolean => isDay(on) && isClock(at) && isWhole(minutes, 5, 1440);

/** What is wrong with a schedule, by field; the dates of one with faults are not worked out. */
export function scheduleFaults({ rule, dates = [], changes = [], timeZone }: Schedule): RuleFault[] {
  const faults: [RuleFault, boolean][] = [
    ['time-zone', timeZone !== undefined && !isTimeZone(timeZone)], ['date', !dates.every(isSitting)],
    ['change', !changes.every((one) => 'isCancelled' in one || isSitting({ on: '2027-01-01', at: '12:00', minutes: 60, ...one.to }))],
  ];
  if (rule) {
    const { weeks, months, everyWeeks, from, to, at, minutes } = rule;
    faults.push(
      ['weeks', weeks !== undefined && (weeks.length === 0 || !weeks.every((week) => week === -1 || isWhole(week, 1, 5)))],
      ['months', months !== undefined && (weeks === undefined || months.length === 0 || !months.every((month) => isWhole(month, 1, 12)))],
      ['every-weeks', everyWeeks !== undefined && (weeks !== undefined || !isWhole(everyWeeks, 1, 52))],
      ['from', !isDay(from)], ['to', to !== undefined && (!isDay(to) || to < from)], ['at', !isClock(at)], ['minutes', !isWhole(minutes, 5, 1440)],
    );
  }
  return faults.flatMap(([fault, is]) => (is ? [fault] : []));
}

/** Some months of each year, rather than each month if it is one of some: asked for the latter, ical.js gives a date in the first month even if it is none of them. */
const recurOf = ({ weekday, weeks, months, everyWeeks = 1 }: GatheringRule): ICAL.Recur => ICAL.Recur.fromData(weeks
  ? { freq: months ? 'YEARLY' : 'MONTHLY', byday: [...new Set(weeks)].map((week) => `${week}${DAYS[weekday]}`), ...(months && { bymonth: [...new Set(months)].sort((a, b) => a - b) }) }
  : { freq: 'WEEKLY', interval: everyWeeks, byday: [DAYS[weekday]] });

/** The rule as iCalendar writes it, without its end: `FREQ=YEARLY;BYDAY=2TU;BYMONTH=2,5,8,11`. */
export const rruleOf = (rule: GatheringRule): string => recurOf(rule).toString();

/** The days that the rule alone gives, to a last day. Days, not instants: no clock change can move them. */
function ruleDays(rule: GatheringRule, to: string): string[] {
  const last = rule.to !== undefined && rule.to < to ? rule.to : to, days = new Set<string>();
  const dates = recurOf(rule).iterator(ICAL.Time.fromDateString(rule.from));
  // The last of a month may be its fourth as well; and a rule of two weeks in a month gives one after the other.
  for (let next = dates.next(); next && days.size < mostDates; next = dates.next()) {
    const day = next.toString().slice(0, 10);
    if (day > last) break;
    if (day >= rule.from) days.add(day);
  }
  return [...days];
}

interface Holiday { readonly is: 'yes' | 'no'; readonly title: Text | null; readonly doubts: readonly Doubt[] }
function holidayOn(day: string, { avoids = ['bank-holidays'], nation, area }: GatheringRule, { bankHolidays = [], schoolHolidays = [] }: Holidays): Holiday {
  const doubts: Doubt[] = [];
  if (avoids.includes('bank-holidays')) {
    const is = bankHolidayOn(day, nation, bankHolidays);
    if (is === 'yes') return { is, title: bankHolidays.filter(({ nations }) => nation === undefined || nations.includes(nation)).flatMap(({ days }) => days).find(({ on }) => on === day)?.name ?? null, doubts };
    if (is === 'maybe') doubts.push('bank-holiday');
  }
  if (avoids.includes('school-holidays')) {
    const { is, title } = schoolHolidayOn(day, { nation, area }, schoolHolidays);
    if (is === 'yes') return { is, title, doubts };
    if (is === 'maybe') doubts.push('school-holiday');
  }
  return { is: 'no', title: null, doubts };
}

interface Placed extends Sitting { readonly id: string; readonly state: 'planned' | 'skipped'; readonly because: Text | null; readonly doubts: readonly Doubt[] }
function placedByRule(rule: GatheringRule, days: readonly string[], holidays: Holidays): Placed[] {
  const own = new Set(days), { at, minutes, instead = 'next' } = rule;
  return days.map((day): Placed => {
    const found = holidayOn(day, rule, holidays), base = { id: `${day}T${at}`, at, minutes, because: found.title };
    if (found.is === 'no') return { ...base, state: 'planned', on: day, doubts: found.doubts };
    // Never onto a date that the rule has of its own, nor past it: the order of meetings stays.
    for (let week = 1; instead !== 'skip' && week <= mostWeeks; week += 1) {
      const on = addDays(day, (instead === 'next' ? 7 : -7) * week), there = holidayOn(on, rule, holidays);
      if (own.has(on) || on < rule.from) break;
      if (there.is === 'no') return { ...base, state: 'planned', on, doubts: there.doubts };
    }
    return { ...base, state: 'skipped', on: day, doubts: [] };
  });
}

/**
 * The occurrences whose day lies in the range, in order, those skipped and cancelled among them: see `state`. A schedule with faults has none.
 * Twelve o'clock stays twelve o'clock through both clock changes; of an hour that comes twice the first is meant, and one that does not come is an hour later.
 */
export function occurrencesOf(schedule: Schedule, { from, to }: DateRange, holidays: Holidays = {}): Occurrence[] {
  const { rule, dates = [], changes = [], timeZone, revision = 0 } = schedule, zone = zoneOf(timeZone);
  if (scheduleFaults(schedule).length > 0) return [];
  // What is moved into the range may have stood outside of it.
  const reach = changes.reduce((last, { of }) => (of.slice(0, 10) > last ? of.slice(0, 10) : last), addDays(to, mostWeeks * 7));
  const all = new Map<string, Placed>();
  for (const one of rule ? placedByRule(rule, ruleDays(rule, addDays(reach, mostWeeks * 7)), holidays) : []) all.set(one.id, one);
  for (const one of dates) {
    const id = `${one.on}T${one.at}`;
    if (!all.has(id)) all.set(id, { ...one, id, state: 'planned', because: null, doubts: [] });
  }
  const byId = new Map<string, Change[]>();
  for (const change of changes) byId.set(change.of, [...byId.get(change.of) ?? [], change]);
  return [...all.values()].map((one) => {
    const mine = byId.get(one.id) ?? [], change: Change | undefined = mine.at(-1);
    // Each change is of where it stood after the one before: another hour leaves the day that it was moved to, and what is called off is so where it was to be.
    const moved: Partial<Sitting> = Object.assign({}, ...mine.map((each) => ('to' in each ? said(each.to) : {}))), { on, at, minutes } = { ...one, ...moved };
    const state = change === undefined ? one.state : 'isCancelled' in change ? 'cancelled' as const : 'planned' as const;
    const start = zone.timeAt(on, at), stays = on === one.id.slice(0, 10);
    return {
      id: one.id, state, on, at, minutes, startsAt: instant(start), endsAt: instant(start + minutes * 60_000),
      movedFrom: stays ? null : one.id.slice(0, 10), because: change ? change.because ?? null : one.because,
      // Whoever moved it by hand has looked.
      mayFallOn: state !== 'planned' || moved.on !== undefined ? [] : one.doubts, sequence: revision + mine.length,
    } satisfies Occurrence;
  }).filter(({ on }) => from <= on && on <= to).sort((a, b) => (a.startsAt === b.startsAt ? (a.id < b.id ? -1 : 1) : a.startsAt < b.startsAt ? -1 : 1));
}
const said = (to: Partial<Sitting>): Partial<Sitting> => Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));
const instant = (time: number): string => new Date(time).toISOString();

/** Whether a date begins and ends when it did. */
export const isUnmoved = (was: Occurrence, now: Occurrence): boolean => was.startsAt === now.startsAt && was.endsAt === now.endsAt;
/** A move to where it stands: everybody would be told of it. */
export const unmovedFault = { pointer: '/to', code: 'same', detail: 'This is when it is already.' };

/** The next that takes place and is not over at an instant, within two years. */
export function nextOccurrence(schedule: Schedule, at: string, holidays: Holidays = {}): Occurrence | null {
  const now = instant(Date.parse(at)), day = addDays(now.slice(0, 10), -2);
  return occurrencesOf(schedule, { from: day, to: addDays(day, 732) }, holidays).find(({ state, endsAt }) => state === 'planned' && endsAt > now) ?? null;
}

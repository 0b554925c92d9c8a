// Schedules of a feed (a small iCalendar) to opening hours that can be computed, and to words for what cannot: never a wrong "open".
import type { Opening, Openings, Weekday } from '@think-carer/rules';
import type { FaultCount } from './service.ts';
import { plainText } from './text.ts';
import { clockOf, dayOf, isRecord, own } from './value.ts';

export interface Hours { readonly openings: Openings | null; readonly hoursText: string | null }

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const SHOWN: Readonly<Record<Weekday, string>> = { mon: 'Monday', tue: 'Tuesday', wed: 'Wednesday', thu: 'Thursday', fri: 'Friday', sat: 'Saturday', sun: 'Sunday' };

/** Both versions: `schedules` of 3.0, `regular_schedules` of 1.0. What it says in words is kept as words. */
export function hoursOf(schedules: readonly unknown[], path: string, faults: FaultCount): Hours {
  const times: Opening[] = [], said: string[] = [];
  for (const [i, schedule] of schedules.slice(0, 50).entries()) {
    if (!isRecord(schedule)) { faults.add('schedule-refused', `${path}/${i}`); continue; }
    const words = [...new Set([own(schedule, 'description'), own(schedule, 'notes')].map((one) => plainText(one, 300)).filter(Boolean))];
    const read = openingOf(schedule);
    if (typeof read === 'object') times.push(read);
    else if (read !== 'none') faults.add(read === 'refused' ? 'schedule-refused' : 'schedule-as-text', `${path}/${i}`);
    if (read === 'as-text' && words.length === 0) words.push(inWords(schedule));
    said.push(...words);
  }
  const hoursText = plainText([...new Set(said)].join('\n'), 600) || null, all = joined(times);
  const isAlways = DAYS.every((day) => all.some(({ days, from, to, weeks }) => days.includes(day) && from === to && weeks === undefined));
  const opensAnyway = isAlways || /\b(?:including|includes|inc\.?|open on|and) (?:all )?(?:bank|public) holidays\b|\b365 days\b/i.test(hoursText ?? '');
  return { openings: all.length === 0 ? null : { times: all, ...(opensAnyway && { bankHolidays: 'open' as const }) }, hoursText };
}

/** `none`: it tells no hours. `as-text`: real hours that a week or a month cannot hold. `refused`: hours that make no sense. */
function openingOf(schedule: Record<string, unknown>): Opening | 'none' | 'as-text' | 'refused' {
  const [opens, closes] = ['opens_at', 'closes_at'].map((key) => own(schedule, key)), from = clockOf(opens), to = clockOf(closes);
  const byday = own(schedule, 'byday'), freq = String(own(schedule, 'freq') ?? '').toUpperCase(), days = daysIn(byday);
  if (opens === null && closes === null) return days === null || days.days.length === 0 ? 'none' : 'as-text';
  if (from === null || (to === null && closes !== null) || days === null) return 'refused';
  if (to === null) return 'as-text';
  const interval = Number(own(schedule, 'interval') ?? 1), starts = dayOf(own(schedule, 'dtstart'));
  const [validFrom, validTo] = [dayOf(own(schedule, 'valid_from')), dayOf(own(schedule, 'valid_to')) ?? dayOf(own(schedule, 'until'))];
  if (validFrom !== null && validTo !== null && validTo < validFrom) return 'refused';
  if (interval > 1 || own(schedule, 'count') !== null || (freq !== '' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'DAILY')) return 'as-text';
  const on = days.days.length > 0 ? days.days : freq === 'DAILY' ? DAYS : freq === 'WEEKLY' && starts !== null ? [DAYS[(new Date(`${starts}T00:00Z`).getUTCDay() + 6) % 7]!] : [];
  // "The second and third of the month" is no weekday; a weekday of a month needs its number.
  if (on.length === 0 || (freq === 'MONTHLY' && (days.weeks.length === 0 || days.isMixed)) || (freq !== 'MONTHLY' && days.weeks.length > 0 && days.isMixed)) return 'as-text';
  return { days: on, from, to, ...(days.weeks.length > 0 && { weeks: days.weeks }), ...(validFrom !== null && { validFrom }), ...(validTo !== null && { validTo }) };
}

/** `MO,WE`, `1TU,3TU`, `-1FR`, `Monday to Friday`, a list of them; null where something in it is no weekday. */
function daysIn(byday: unknown): { days: Weekday[]; weeks: number[]; isMixed: boolean } | null {
  const said = Array.isArray(byday) ? byday.slice(0, 50).join(',') : typeof byday === 'string' ? byday.slice(0, 400) : byday === null ? '' : null;
  if (said === null) return null;
  const found: { day: number; week: number | null }[] = [];
  for (const token of said.split(/[,;&/|]|\band\b/i).map((one) => one.trim()).filter(Boolean)) {
    const [first, last] = token.split(/\s*(?:\bto\b|–|(?<=\p{L})-)\s*/iu).map((one) => {
      const [, week, name] = /^([+-]?\d)?\s*(mo|tu|we|th|fr|sa|su)[a-z]{0,9}$/i.exec(one) ?? [];
      return name === undefined ? null : { day: DAYS.findIndex((day) => day.startsWith(name.toLowerCase().slice(0, 2))), week: week === undefined ? null : Number(week) };
    });
    if (!first || (last === null) || (first.week !== null && ![1, 2, 3, 4, 5, -1].includes(first.week))) return null;
    if (last === undefined) found.push(first);
    else for (let day = first.day; ; day = (day + 1) % 7) { found.push({ day, week: null }); if (day === last.day) break; }
  }
  const days = [...new Set(found.map(({ day }) => DAYS[day]!))].sort((a, b) => DAYS.indexOf(a) - DAYS.indexOf(b)), weeks = [...new Set(found.flatMap(({ week }) => (week === null ? [] : [week])))];
  // One list of weeks holds for all its days: "first Monday and second Friday" does not fit, "first and third Monday" does.
  return { days, weeks, isMixed: weeks.length > 0 && found.length !== days.length * weeks.length };
}

/** The same hours on several days are one row. */
function joined(times: readonly Opening[]): Opening[] {
  const rows = new Map<string, Opening>();
  for (const { days, ...rest } of times) {
    const key = JSON.stringify([rest.from, rest.to, rest.weeks, rest.validFrom, rest.validTo]), known = rows.get(key);
    rows.set(key, { ...rest, days: DAYS.filter((day) => days.includes(day) || known?.days.includes(day)) });
  }
  return [...rows.values()];
}

function inWords(schedule: Record<string, unknown>): string {
  const days = daysIn(own(schedule, 'byday'))?.days.map((day) => SHOWN[day]).join(', ') ?? '', [from, to] = [clockOf(own(schedule, 'opens_at')), clockOf(own(schedule, 'closes_at'))];
  const monthDays = plainText(own(schedule, 'bymonthday'), 40), interval = Number(own(schedule, 'interval') ?? 1), freq = String(own(schedule, 'freq') ?? '').toUpperCase();
  const often = interval > 1 && interval < 53 ? `every ${interval} ${freq === 'MONTHLY' ? 'months' : 'weeks'}` : freq === 'MONTHLY' ? monthDays === '' ? 'monthly' : `monthly, on day ${monthDays}` : '';
  return [days, from === null ? '' : to === null ? `from ${from}` : `${from} to ${to}`, often].filter(Boolean).join(', ');
}

// The dates of a session as a form asks for them, once or again and again, and as a schedule has them. Pure.
import type { SessionAdd, SessionSeries } from '@think-carer/contract';

export const repeatKinds = ['no', 'weekly', 'fortnightly', 'monthly', 'quarterly'] as const;
export type Repeats = (typeof repeatKinds)[number];
export interface Dates { readonly repeats: Repeats; readonly on: string; readonly at: string; readonly minutes: number; readonly until: string | null }
type Schedule = SessionAdd['schedule'];

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
const dateOf = (on: string): Date => new Date(`${on}T00:00:00Z`);
/** The first to fourth of its weekday in its month; a fifth is the last. */
const weekOf = (on: string): number => { const nth = Math.ceil(dateOf(on).getUTCDate() / 7); return nth === 5 ? -1 : nth; };

export function scheduleOf({ repeats, on, at, minutes, until }: Dates): Schedule {
  if (repeats === 'no') return { rule: null, dates: [{ on, at, minutes }] };
  const weekday = weekdays[dateOf(on).getUTCDay()]!, month = dateOf(on).getUTCMonth(), base = { weekday, from: on, ...(until && { to: until }), at, minutes };
  if (repeats === 'weekly' || repeats === 'fortnightly') return { rule: { ...base, everyWeeks: repeats === 'weekly' ? 1 : 2 } };
  return { rule: { ...base, weeks: [weekOf(on)], ...(repeats === 'quarterly' && { months: [0, 3, 6, 9].map((later) => (month + later) % 12 + 1).sort((a, b) => a - b) }) } };
}

/** Back again, to begin a form with; null where this form could not have made it. */
export function datesOf({ rule, dates = [] }: SessionSeries['schedule']): Dates | null {
  const [only] = dates;
  if (rule === null) return dates.length === 1 && only ? { repeats: 'no', on: only.on, at: only.at, minutes: only.minutes, until: null } : null;
  const { from, to = null, at, minutes, weeks, months, everyWeeks } = rule, repeats: Repeats = weeks ? (months ? 'quarterly' : 'monthly') : everyWeeks === 2 ? 'fortnightly' : 'weekly';
  const found: Dates = { repeats, on: from, at, minutes, until: to }, made = scheduleOf(found).rule!;
  const isSame = dates.length === 0 && made.weekday === rule.weekday && made.everyWeeks === (weeks ? undefined : everyWeeks ?? 1) && JSON.stringify([made.weeks, made.months]) === JSON.stringify([weeks, months]) && !rule.avoids && !rule.instead;
  return isSame ? found : null;
}

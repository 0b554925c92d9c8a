// When a meeting is, in words and as a leaf of a calendar; and how many.
import { formatWeekday, isWelsh, tags, type Translation } from '@think-carer/kit';
import { clockSpan, type Sat } from '@think-carer/rules';
import type { ForumMessages } from './forum.messages.ts';

/** With the year always: what is listed goes years back and on. */
export const sayDay = (on: string, language: string): string => formatWeekday(on, language, '1970-01-01');

/** As the calendar's file and the letters have it, in the night of a clock change too. */
export function sayTimes(date: Sat, { time, times }: Pick<Translation<ForumMessages>, 'time' | 'times'>): string {
  const { from, to } = clockSpan(date), say = (at: string): string => time(Number(at.slice(0, 2)), Number(at.slice(3)));
  return times(say(from), say(to));
}

const welshShort = 'Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag'.split(' ');
/** A month as short as a leaf of a calendar has it. */
export const shortMonth = (on: string, language: string): string =>
  isWelsh(language) ? welshShort[Number(on.slice(5, 7)) - 1]! : new Intl.DateTimeFormat(tags(language), { month: 'short', timeZone: 'UTC' }).format(new Date(`${on}T00:00:00Z`));

/** As {@link formatNumber} of the kit has it, without what the first page does not need of it. */
export const sayNumber = (value: number, language: string): string => new Intl.NumberFormat(tags(language)).format(value);

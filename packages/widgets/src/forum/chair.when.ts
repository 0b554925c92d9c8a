// When a meeting is, in words: a day with its weekday and year, and from when to when.
import { formatWeekday, type Translation } from '@think-carer/kit';
import type { ChairMessages } from './chair.messages.ts';

/** With the year always: a list goes back two years and on for two. */
export const sayDay = (on: string, language: string): string => formatWeekday(on, language, '1970-01-01');
const clock = (minutes: number, { time }: Pick<Translation<ChairMessages>, 'time'>): string => time(Math.floor(minutes / 60) % 24, minutes % 60);
export function sayTimes(at: string, minutes: number, c: Translation<ChairMessages>): string {
  const [hour = 0, minute = 0] = at.split(':').map(Number), start = hour * 60 + minute;
  return c.times(clock(start, c), clock(start + minutes, c));
}

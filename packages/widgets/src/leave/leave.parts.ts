// The days somebody has chosen and how much of each, kept as one value of the form so that nothing of it is lost on Back or after an error. Pure.
import { formatNumber, readNumber } from '@think-carer/kit';
import type { LeavePart } from '@think-carer/rules';

export const partKinds = ['full-day', 'morning', 'afternoon', 'hours'] as const;
export type PartKind = (typeof partKinds)[number];
/** One date; `hours` as it was typed. */
export interface Chosen { readonly on: string; readonly part: PartKind; readonly hours: string }

/** Dates in one request at most. */
export const mostDates = 60;

export const readChosen = (value = ''): readonly Chosen[] => value.split('\n').filter(Boolean).map((line) => {
  const [on = '', part = 'full-day', ...hours] = line.split(' ');
  return { on, part: part as PartKind, hours: hours.join(' ') };
});
/** In the order of the calendar; one line a date, the last one said about it. */
export const writeChosen = (days: readonly Chosen[]): string =>
  [...new Map(days.map((day) => [day.on, day])).values()].sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ on, part, hours }) => [on, part, ...(part === 'hours' ? [hours.replace(/\s+/g, ' ')] : [])].join(' ')).join('\n');

/** What is wrong with the hours of one date. */
export function hoursFault({ part, hours }: Chosen): 'hours' | 'long' | undefined {
  if (part !== 'hours') return undefined;
  const number = readNumber(hours);
  return number === undefined || number <= 0 ? 'hours' : number > 24 ? 'long' : undefined;
}

/** What is sent: every date is without fault when this is asked. */
export const partsOf = (days: readonly Chosen[]): readonly LeavePart[] =>
  days.map(({ on, part, hours }) => ({ on, part: part === 'hours' ? { hours: readNumber(hours) ?? 0 } : part }));

interface PartWords { readonly parts: Readonly<Record<'full-day' | 'morning' | 'afternoon', string>>; readonly hours: (hours: string) => string }
/** "morning", "2.5 hours"; a part that this widget does not know yet is named as it came. */
export const partName = (part: unknown, t: PartWords, language: string): string =>
  (typeof part === 'object' && part !== null ? t.hours(formatNumber((part as { hours: number }).hours, language)) : (t.parts[part as 'morning'] ?? String(part)));

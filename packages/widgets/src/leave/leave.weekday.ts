// The days of a week and the months of a year by name, as a language has them; in Welsh also where the browser knows none.
import { formatDay } from '@think-carer/kit';
import { addDays } from '@think-carer/rules';

const welsh = ['Sul', 'Llun', 'Mawrth', 'Mercher', 'Iau', 'Gwener', 'Sadwrn'];
const welshShort = ['Sul', 'Llun', 'Maw', 'Mer', 'Iau', 'Gwe', 'Sad'];

/** Monday, or Mon. In a sentence Welsh says `dydd Llun`. */
export function weekday(on: string, language: string, width: 'long' | 'short' = 'long'): string {
  const day = new Date(`${on}T00:00:00Z`);
  if (language.startsWith('cy')) return width === 'long' ? `dydd ${welsh[day.getUTCDay()]}` : welshShort[day.getUTCDay()]!;
  return new Intl.DateTimeFormat([language, 'en-GB'], { weekday: width, timeZone: 'UTC' }).format(day);
}

/** Monday 11 January 2027. */
export const fullDay = (on: string, language: string): string => `${weekday(on, language)} ${formatDay(on, language)}`;
/** January 2027. */
export const monthOf = (on: string, language: string): string => formatDay(`${on.slice(0, 7)}-01`, language).replace(/^\S+ /, '');

/** Days in a row are said as one run: `[2027-01-11 … 2027-01-13], [2027-01-20]`. */
export function runs(days: readonly string[]): readonly (readonly [first: string, last: string])[] {
  const found: [string, string][] = [];
  for (const on of [...new Set(days)].sort()) {
    const last = found.at(-1);
    if (last && addDays(last[1], 1) === on) last[1] = on;
    else found.push([on, on]);
  }
  return found;
}

// A day with its weekday, as people say it. Only widgets that tell days to come fetch this.
import { isWelsh, tags, today, welshMonths } from './format.ts';

const welshDays = 'Sul Llun Mawrth Mercher Iau Gwener Sadwrn'.split(' ');

/** A day as people say it: Monday 11 January, with the year where `from` is not near. */
export function formatWeekday(on: string, language: string, from = today()): string {
  const day = new Date(`${on.slice(0, 10)}T00:00:00Z`), isFar = Math.abs(day.getTime() - Date.parse(from)) > 300 * 86_400_000;
  if (isWelsh(language)) return `dydd ${welshDays[day.getUTCDay()]} ${day.getUTCDate()} ${welshMonths[day.getUTCMonth()]}${isFar ? ` ${day.getUTCFullYear()}` : ''}`;
  return new Intl.DateTimeFormat(tags(language), { weekday: 'long', day: 'numeric', month: 'long', ...(isFar && { year: 'numeric' }), timeZone: 'UTC' }).format(day).replace(',', '');
}

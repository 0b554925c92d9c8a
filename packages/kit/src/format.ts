// Days and instants as a language writes them.

// Chromium knows no Welsh: left alone it falls back to the browser's own language, and a date turns American.
const welshMonths = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');
const isWelsh = (language: string): boolean => language.startsWith('cy') && Intl.DateTimeFormat.supportedLocalesOf('cy').length === 0;

/** For Intl: the digits that people in Britain have on their letters and payslips, else as English here. */
export const tags = (language: string): string[] => [`${language}-u-nu-latn`, 'en-GB'];

/** A day, `2027-01-11`, in full: 11 January 2027. Read as a calendar day, so no time zone can move it. */
export function formatDay(on: string, language: string): string {
  const day = new Date(`${on.slice(0, 10)}T00:00:00Z`);
  if (isWelsh(language)) return `${day.getUTCDate()} ${welshMonths[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(tags(language), { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

const welshDays = 'Sul Llun Mawrth Mercher Iau Gwener Sadwrn'.split(' ');

/** A day as people say it: Monday 11 January, with the year where `from` is not near. */
export function formatWeekday(on: string, language: string, from = today()): string {
  const day = new Date(`${on.slice(0, 10)}T00:00:00Z`), isFar = Math.abs(day.getTime() - Date.parse(from)) > 300 * 86_400_000;
  if (isWelsh(language)) return `dydd ${welshDays[day.getUTCDay()]} ${day.getUTCDate()} ${welshMonths[day.getUTCMonth()]}${isFar ? ` ${day.getUTCFullYear()}` : ''}`;
  return new Intl.DateTimeFormat(tags(language), { weekday: 'long', day: 'numeric', month: 'long', ...(isFar && { year: 'numeric' }), timeZone: 'UTC' }).format(day).replace(',', '');
}

/** An instant, at the reader's clock: 11 January 2027, 09:05. */
export function formatInstant(at: string, language: string): string {
  const time = new Intl.DateTimeFormat(tags(language), { timeStyle: 'short' }).format(new Date(at));
  return `${formatDay(today(new Date(at)), language)}, ${time}`;
}

/** Today as the person's own calendar has it. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// Days and instants as a language writes them.

// Chromium knows no Welsh: left alone it falls back to the browser's own language, and a date turns American.
export const welshMonths = 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' ');
export const isWelsh = (language: string): boolean => language.startsWith('cy') && Intl.DateTimeFormat.supportedLocalesOf('cy').length === 0;

/** For Intl: the digits that people in Britain have on their letters and payslips, else as English here. */
export const tags = (language: string): string[] => [`${language}-u-nu-latn`, 'en-GB'];

/** A day, `2027-01-11`, in full: 11 January 2027. Read as a calendar day, so no time zone can move it. */
export function formatDay(on: string, language: string): string {
  const day = new Date(`${on.slice(0, 10)}T00:00:00Z`);
  if (isWelsh(language)) return `${day.getUTCDate()} ${welshMonths[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
  return new Intl.DateTimeFormat(tags(language), { dateStyle: 'long', timeZone: 'UTC' }).format(day);
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

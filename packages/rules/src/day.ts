// ISO days ('2027-01-11'): calendar arithmetic with no clock and no time zone.

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY = 86_400_000;

function parts(day: string): [year: number, month: number, date: number] {
  const [, year, month, date] = SHAPE.exec(day) ?? [];
  const found: [number, number, number] = [Number(year), Number(month), Number(date)];
  if (year === undefined || toDay(Date.UTC(found[0], found[1] - 1, found[2])) !== day) {
    throw new RangeError(`Not a day in the calendar: ${JSON.stringify(day)}. Write it as YYYY-MM-DD.`);
  }
  return found;
}

function toDay(time: number): string {
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}

function timeOf(day: string): number {
  const [year, month, date] = parts(day);
  return Date.UTC(year, month - 1, date);
}

/** True for a day that exists, written as YYYY-MM-DD. */
export function isDay(day: unknown): day is string {
  if (typeof day !== 'string') return false;
  const [, year, month, date] = SHAPE.exec(day) ?? [];
  return year !== undefined && toDay(Date.UTC(Number(year), Number(month) - 1, Number(date))) === day;
}

/** The day `count` days later; earlier if negative. Throws RangeError on a day that does not exist. */
export function addDays(day: string, count: number): string {
  return toDay(timeOf(day) + count * DAY);
}

/** Days from one day to another; negative if `to` is earlier. Days of 24 hours from midnight (SI 2024/251 reg 3). */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY);
}

/**
 * The corresponding day `count` calendar months later, or the last day of that month where there is none
 * (31 December and two months: 28 or 29 February).
 */
export function addMonths(day: string, count: number): string {
  const [year, month, date] = parts(day);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return toDay(Date.UTC(year, month - 1 + count, Math.min(date, last)));
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay();
}

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  'en-GB': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ar: ['يناير', 'فبراير', 'مارس', 'أبريل', 'مايو', 'يونيو', 'يوليو', 'أغسطس', 'سبتمبر', 'أكتوبر', 'نوفمبر', 'ديسمبر'],
};

/** "11 January 2027", or "11 Ionawr 2027" in Welsh: the same in every browser. */
export function longDay(day: string, language = 'en-GB'): string {
  const [year, month, date] = parts(day);
  return `${date} ${(MONTHS[language] ?? MONTHS['en-GB'])?.[month - 1]} ${year}`;
}

// Dates, money and numbers as a language writes them.

/** Pounds, without pence where there are none: £500, £86.45. */
export function formatMoney(pounds: number, language: string): string {
  const digits = Number.isInteger(pounds) ? 0 : 2;
  return new Intl.NumberFormat(language, { style: 'currency', currency: 'GBP', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(pounds);
}

/** A day, `2027-01-11`, in full: 11 January 2027. Read as a calendar day, so no time zone can move it. */
export function formatDay(on: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${on.slice(0, 10)}T00:00:00Z`));
}

/** An instant, at the reader's clock. */
export function formatInstant(at: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}

export const formatNumber = (value: number, language: string, digits = 2): string => new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value);

/** Today as the person's own calendar has it. */
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// One cell to one value: days as exports write them, numbers with a point or a comma, yes and no.

export type DateOrder = 'day-first' | 'month-first';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const welsh = ['ion', 'chwe', 'maw', 'ebr', 'mai', 'meh', 'gor', 'aws', 'med', 'hyd', 'tach', 'rhag'];

/** A real day, or null. */
function dayOf(year: number, month: number, day: number): string | null {
  const full = year < 100 ? year + 2000 : year, date = new Date(Date.UTC(full, month - 1, day));
  if (full < 1000 || full > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/**
 * `2026-07-03`, `03/07/2026`, `3.7.26`, `3 Jul 2026`, with or without a time of day, or the number of days that Excel counts (46206).
 * Null where it is none, or no real day.
 */
export function readDay(text: string, order: DateOrder = 'day-first'): string | null {
  const said = text.trim(), bare = said.replace(/[T\s]+\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*([ap]m|z|[+-]\d{2}:?\d{2})?$/i, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(bare);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(bare);
  if (parts) {
    const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    return order === 'day-first' ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  const named = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\p{L}{3,10})\.?[-/., ]+(\d{4}|\d{2})$/iu.exec(bare);
  if (named) {
    const word = named[2]!.toLowerCase(), month = Math.max(months.findIndex((name) => word.startsWith(name)), welsh.findIndex((name) => word.startsWith(name)));
    return month < 0 ? null : dayOf(Number(named[3]), month + 1, Number(named[1]));
  }
  // Excel counts days from the end of 1899; a time is a fraction of one.
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(bare);
  if (serial) {
    const count = Number(serial[1]);
    return count >= 32_874 && count <= 73_050 ? new Date(Date.UTC(1899, 11, 30 + count)).toISOString().slice(0, 10) : null;
  }
  return null;
}

/** `1,234`, `12.5`, `12,5`, `62 %`. Null where it is no number. */
export function readNumber(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0%]/g, '');
  const english = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : undefined;
  const continental = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) && !/^-?\d+\.\d{3}$/.test(bare) ? bare.replaceAll('.', '').replace(',', '.') : undefined;
  const number = english ?? continental ?? (/^-?\d+(?:[.,]\d+)?$/.test(bare) ? bare.replace(',', '.') : undefined);
  return number === undefined ? null : Number(number);
}

/** Lower case, without accents, apostrophes and punctuation: how words of a file are compared. */
export const plain = (text: string): string =>
  text.normalize('NFKD').replaceAll(/[\u0300-\u036f’'`´]/g, '').toLowerCase().replaceAll(/[^\p{L}\p{N}%]+/gu, ' ').trim();

// A day as people type it: in three boxes, or all in one; a month by number or by name; a year in full, in short, or left out. Never a guess. Pure.
import { addMonths, daysBetween, isDay, longDay } from '@think-carer/rules';

export interface TypedDay { readonly day?: string | undefined; readonly month?: string | undefined; readonly year?: string | undefined }

const months = (language: string): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => longDay(`2027-${two(i + 1)}-01`, language).split(' ')[1]?.toLowerCase() ?? '');
const two = (n: number): string => String(n).padStart(2, '0');

/** The number of a month by its name, or by three letters of it that only one month has. */
function monthNamed(word: string, languages: readonly string[]): number | undefined {
  for (const language of new Set([...languages, 'en-GB'])) {
    const found = months(language).flatMap((name, i) => (name === word || (word.length >= 3 && name.startsWith(word)) ? [i + 1] : []));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

/**
 * The day meant, `2027-01-11`, or undefined where it is not plain which. Day before month, as here; a year first only with four figures.
 * Without a year it is the next such day from `from` on.
 */
export function readDay({ day = '', month = '', year = '' }: TypedDay, { from, languages }: { readonly from: string; readonly languages: readonly string[] }): string | undefined {
  const tokens = [day, month, year].join(' ').toLowerCase().match(/\d+|\p{L}+/gu) ?? [];
  const numbers = tokens.filter((token) => /\d/.test(token)), words = tokens.filter((token) => !/\d/.test(token));
  const named = [...new Set(words.flatMap((word) => monthNamed(word, languages) ?? []))];
  if (named.length > 1 || numbers.length > 3 - named.length) return undefined;
  const isYearFirst = numbers[0]?.length === 4;
  const ordered = isYearFirst ? [...numbers.slice(1).reverse(), numbers[0]!] : numbers;
  const [d, m, y] = named.length === 1 ? [ordered[0], String(named[0]), ordered[1]] : ordered;
  if (!d || !m || d.length > 2 || m.length > 2 || (y !== undefined && y.length !== 4 && y.length !== 2)) return undefined;
  if (y === undefined) return next(`${two(Number(m))}-${two(Number(d))}`, from);
  const iso = `${y.length === 2 ? `20${y}` : y}-${two(Number(m))}-${two(Number(d))}`;
  return isDay(iso) ? iso : undefined;
}

/** The next such day; 29 February may be some years off. */
function next(end: string, from: string): string | undefined {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: 9 }, (_, i) => `${first + i}-${end}`).find((iso) => isDay(iso) && daysBetween(from, iso) >= 0);
}

/** Days that can be asked for, as the API takes them. Sudden leave is often told of afterwards. */
export const askable = (today: string): { readonly from: string; readonly to: string } => ({ from: addMonths(today, -12), to: addMonths(today, 24) });

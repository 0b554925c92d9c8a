// Numbers and money: read as people type them ("£28,000.00", "37½ hours", "7h 30", "28k"; never a guess, so what could mean two things is not a number), and written as a language writes them.
import { tags } from './format.ts';
import { directionOf } from './language.ts';

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/** The number meant, or undefined where it is not plain which. Hours and minutes, `7:30`, are read as hours. A minus sign is never meant. */
export function readNumber(typed: string): number | undefined {
  const text = typed.trim().toLowerCase().replace(/[\u00a0\u2009\u202f]/g, ' ').replace(/\s*(?:\b(?:and\s+a|and|a)\s+)?\b(?:half|hanner)\b/, '½');
  // A minus, a share, or a fraction in words would otherwise be read as the whole number beside it.
  if (/^[-−–]|%|quarter|chwarter|third|\d\s*m(illion)?(?![a-z])/.test(text.replace(/(\d\s*(?:h|:)\D*\d+\s*)m/, '$1'))) return undefined;
  const clock = /^(\d{1,3})\s*(?:h|hrs?|hours?|awr|:)\s*(?:and\s*|a\s*)?(\d{1,2})\s*(?:m\w*)?\.?$/.exec(text);
  if (clock) return Number(clock[2]) < 60 ? Number(clock[1]) + Number(clock[2]) / 60 : undefined;
  const [, digits = '', part = '', thousand = ''] = /^[^\d.,¼½¾-]*([\d.,' ]*\d)?\s*([¼½¾])?\s*((?:k|thousand|mil)(?![a-z]))?[^\d¼½¾]*$/.exec(text) ?? [];
  const plain = digits.trim();
  // "1,234.50" and "28 000" are thousands; "37,5" is a decimal comma.
  const read = plain === '' ? (part === '' ? undefined : 0)
    : /^(\d+|\d{1,3}([,' ]\d{3})+)(\.\d+)?$|^\.\d+$/.test(plain) ? Number(plain.replace(/[,' ]/g, ''))
    : /^\d+,\d{1,2}$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
  return read === undefined ? undefined : (read + (fractions[part] ?? 0)) * (thousand ? 1000 : 1);
}

/** Pounds, without pence where there are none: £500, £86.45. */
export function formatMoney(pounds: number, language: string): string {
  const digits = Number.isInteger(pounds) ? 0 : 2;
  const isRightToLeft = directionOf(language) === 'rtl';
  // After a word from right to left the sign would jump behind the figure, so the figure starts with a mark of its own direction.
  return (isRightToLeft ? '\u200e' : '') + new Intl.NumberFormat(isRightToLeft ? 'en-GB' : tags(language), { style: 'currency', currency: 'GBP', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(pounds);
}

export const formatNumber = (value: number, language: string, digits = 2): string => new Intl.NumberFormat(tags(language), { maximumFractionDigits: digits }).format(value);

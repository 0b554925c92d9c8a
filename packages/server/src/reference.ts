// The reference of a record: short enough to read out, with no letters that are mistaken for figures.
import { randomInt } from 'node:crypto';

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `TC-7KQ2-M4`: one of about 700 million, with letters of its noun before it. */
export function newReference(noun: 'TC' | 'TH' | 'TL' | 'TM' | 'TP' | 'TR' | 'TW'): string {
  const drawn = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('');
  return `${noun}-${drawn.slice(0, 4)}-${drawn.slice(4)}`;
}

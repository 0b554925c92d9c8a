// A carer's question to terms: the phrases in it that name a thing, each with that thing's other words in English and Welsh. Shared by the index and by SQL.
import type { Need } from '@think-carer/contract';
import { folded } from './text.ts';
import { byWords, passedOver, phraseAt, phraseLike, things } from './words.ts';

export interface QueryTerm {
  /** As it was typed, folded: one word, or a phrase that names one thing; what is only asked with is told by the thing's own words. */
  readonly words: string;
  /** The thing in other words, folded; each a word or a phrase. */
  readonly also: readonly string[];
  /** What the thing is good for. `isWide`: the words mean nothing narrower, so whatever answers the need is meant. */
  readonly needs: readonly Need[];
  readonly isWide: boolean;
}
export interface QueryTerms {
  /** Everything typed, folded. */
  readonly text: string;
  /** In the order typed; all are asked for. */
  readonly terms: readonly QueryTerm[];
  /** Words that ask for nothing by themselves ("help", "mum"): a service that has them too comes first. */
  readonly extra: readonly string[];
  /** Needs that the things named answer. */
  readonly needs: readonly Need[];
}

const singles = [...new Set(things.flatMap(({ words }) => words))].filter((word) => !word.includes(' '));

/** `isTyping`: the last word may still be half typed. Words that ask for nothing are left out, unless there are no others. */
export function queryTerms(text: string, { isTyping = false }: { readonly isTyping?: boolean } = {}): QueryTerms {
  const words = folded(text.slice(0, 200)).split(' ').filter(Boolean).slice(0, 16), terms: QueryTerm[] = [], extra: string[] = [], needs = new Set<Need>();
  /** `meant`: the phrase of the thing, where it was typed with a slip. */
  const take = (phrase: string, found: readonly number[], meant = phrase): void => {
    const own = [...new Set(found.flatMap((i) => things[i]!.need ?? []))];
    for (const need of own) needs.add(need);
    // "Disabled parking" is at every second door, and asks for a badge: a badge with such words comes first, a door is none.
    const asked = found.find((i) => things[i]!.asked.includes(meant)), words = asked === undefined ? phrase : things[asked]!.words[0]!;
    if (asked !== undefined) extra.push(...phrase.split(' '));
    terms.push({ words, also: [...new Set(found.flatMap((i) => things[i]!.words))].filter((word) => word !== words), needs: own, isWide: found.some((i) => things[i]!.wide.has(meant)) });
  };
  for (let i = 0; i < words.length;) {
    const word = words[i]!, exact = phraseAt(words, i), like = exact > 1 ? undefined : phraseLike(words, i, isSlipOf), length = like?.length ?? exact, phrase = words.slice(i, i + length).join(' ');
    if (like) take(phrase, byWords.get(like.phrase)!, like.phrase);
    else if (length > 1 || byWords.has(phrase)) take(phrase, byWords.get(phrase)!);
    else if (passedOver.has(word)) extra.push(word);
    else take(word, nearest(word, isTyping && i === words.length - 1));
    i += length;
  }
  // They are asked for only where nothing else was typed.
  if (terms.length === 0) for (const word of extra.splice(0)) take(word, []);
  return { text: words.join(' '), terms, extra, needs: [...needs] };
}

const slipsIn = ({ length }: string): number => (length < 5 ? 0 : length < 8 ? 1 : 2);
/** Begun alike and a letter away, or two in a long word. A word that is known as it stands was meant. */
function isSlipOf(typed: string, meant: string): boolean {
  const most = Math.min(slipsIn(typed), slipsIn(meant));
  return most > 0 && typed[0] === meant[0] && !byWords.has(typed) && distance(typed, meant, most) <= most;
}

/** The things whose word this is but for a slip of the finger, or the start of. */
function nearest(word: string, isTyping: boolean): readonly number[] {
  if (isTyping && word.length >= 4) {
    const starts = singles.filter((one) => one.startsWith(word));
    if (starts.length > 0 && starts.length <= 4) return [...new Set(starts.flatMap((one) => byWords.get(one)!))];
  }
  const slips = slipsIn(word);
  if (slips === 0) return [];
  let best = slips + 1, found: string[] = [];
  for (const one of singles) {
    if (one.length < 5 || one[0] !== word[0] || Math.abs(one.length - word.length) > slips) continue;
    const far = distance(one, word, Math.min(best, slips));
    if (far < best) [best, found] = [far, [one]];
    else if (far === best && far <= slips) found.push(one);
  }
  return best <= slips ? [...new Set(found.flatMap((one) => byWords.get(one)!))] : [];
}

/** Letters to change, add, leave out or swap with the next; more than `most` counts as `most + 1`. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

// A carer's question to terms: the phrases in it that name a thing, each with that thing's other words in English and Welsh. Shared by the index and by SQL.
import type { Need } from '@think-carer/contract';
import { folded } from './text.ts';
import { byWords, passedOver, phraseAt, things } from './words.ts';

export interface QueryTerm {
  /** As it was typed, folded: one word, or a phrase that names one thing. */
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

const singles = [...byWords.keys()].filter((word) => !word.includes(' '));

/** `isTyping`: the last word may still be half typed. Words that ask for nothing are left out, unless there are no others. */
export function queryTerms(text: string, { isTyping = false }: { readonly isTyping?: boolean } = {}): QueryTerms {
  const words = folded(text.slice(0, 200)).split(' ').filter(Boolean).slice(0, 16), terms: QueryTerm[] = [], extra: string[] = [], needs = new Set<Need>();
  const take = (phrase: string, found: readonly number[]): void => {
    const own = [...new Set(found.flatMap((i) => things[i]!.need ?? []))];
    for (const need of own) needs.add(need);
    terms.push({ words: phrase, also: [...new Set(found.flatMap((i) => things[i]!.words))].filter((word) => word !== phrase), needs: own, isWide: found.some((i) => things[i]!.wide.has(phrase)) });
  };
  for (let i = 0; i < words.length;) {
    const length = phraseAt(words, i), phrase = words.slice(i, i + length).join(' '), word = words[i]!;
    if (length > 1 || byWords.has(phrase)) take(phrase, byWords.get(phrase)!);
    else if (passedOver.has(word)) extra.push(word);
    else take(word, nearest(word, isTyping && i === words.length - 1));
    i += length;
  }
  // They are asked for only where nothing else was typed.
  if (terms.length === 0) for (const word of extra.splice(0)) take(word, []);
  return { text: words.join(' '), terms, extra, needs: [...needs] };
}

/** The things whose word this is but for a slip of the finger, or the start of. */
function nearest(word: string, isTyping: boolean): readonly number[] {
  if (isTyping && word.length >= 4) {
    const starts = singles.filter((one) => one.startsWith(word));
    if (starts.length > 0 && starts.length <= 4) return [...new Set(starts.flatMap((one) => byWords.get(one)!))];
  }
  if (word.length < 5) return [];
  const slips = word.length < 8 ? 1 : 2;
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

// Names one after the other, as a language says them: "a, b and c", "a, b neu c". No browser's Intl is sure to know Welsh; asked all the same, it says "and".

/** Of `or`, one is meant; of `and`, all. A name is never mutated. */
export function listIn(names: readonly string[], language: string, word: 'and' | 'or' = 'and'): string {
  if (!/^cy\b/.test(language)) return new Intl.ListFormat([language, 'en-GB'], { type: word === 'or' ? 'disjunction' : 'conjunction' }).format(names);
  // A name may begin with a mark of direction: see markEnglish.
  const last = names.at(-1) ?? '', link = word === 'or' ? 'neu' : /^\P{L}*[aeiouwyâêîôûŵŷ]/iu.test(last) ? 'ac' : 'a';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${link} ${last}`;
}

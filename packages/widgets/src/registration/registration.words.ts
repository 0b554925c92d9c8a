// What fields and answers are called: the widget's wording with the employer's own places and teams in it. Pure.
import { readers, type RegistrationLevel } from '@think-carer/contract';
import type { FieldWords, Translation } from '@think-carer/kit';
import { textIn, type Pack } from '@think-carer/rules';
import type { RegistrationMessages } from './registration.messages.ts';
import type { Asked } from './registration.steps.ts';

type Words = Translation<RegistrationMessages>;

/** The last words of each field, which every widget of a page then shares. */
const made = new Map<Asked, readonly [t: Words, offer: unknown, words: FieldWords]>();
/** The words of one field. Each level says who can read anything at it. */
export function wordsOf(name: Asked, t: Words, offer: Pick<Pack, 'areas' | 'teams'>, language: string): FieldWords {
  const known = made.get(name);
  if (known?.[0] === t && known[1] === offer) return known[2];
  const words: FieldWords = t.fields[name];
  const rows = name === 'area' ? offer.areas : name === 'team' ? offer.teams ?? [] : [];
  const hints = words.hints && Object.fromEntries(Object.entries(words.hints).map(([level, hint]) => [level, `${hint} ${t.whoSees(readers[level as RegistrationLevel])}`]));
  const own = { ...words, ...(hints && { hints }), options: { ...Object.fromEntries(rows.map((row) => [row.id, textIn(row.name, language, true)])), ...words.options } };
  made.set(name, [t, offer, own]);
  return own;
}

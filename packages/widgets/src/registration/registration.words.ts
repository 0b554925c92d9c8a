// What fields and answers are called: the widget's wording with the employer's own places and teams in it. Pure.
import { readers, type RegistrationLevel } from '@think-carer/contract';
import type { FieldWords, Translation } from '@think-carer/kit';
import { textIn, type Pack } from '@think-carer/rules';
import type { RegistrationMessages } from './registration.messages.ts';
import type { Asked } from './registration.steps.ts';

type Words = Translation<RegistrationMessages>;

/** The words of one field. Each level says who can read anything at it. */
export function wordsOf(name: Asked, t: Words, { areas, teams = [] }: Pick<Pack, 'areas' | 'teams'>, language: string): FieldWords {
  const words: FieldWords = t.fields[name];
  const rows = name === 'area' ? areas : name === 'team' ? teams : [];
  const hints = words.hints && Object.fromEntries(Object.entries(words.hints).map(([level, hint]) => [level, `${hint} ${t.whoSees(readers[level as RegistrationLevel])}`]));
  return { ...words, ...(hints && { hints }), options: { ...Object.fromEntries(rows.map((row) => [row.id, textIn(row.name, language, true)])), ...words.options } };
}

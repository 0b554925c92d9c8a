// What fields, answers and their readers are called: the widget's wording with the employer's own places and teams in it. Pure.
import { readers, readersOf, registrationFields, type Reader, type RegistrationField, type RegistrationLevel } from '@think-carer/contract';
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

/** Who can read each answer at their level. Name and e-mail come from the host, so they are there without being asked. */
export function readersIn(answers: Readonly<Record<string, unknown>>): readonly (readonly [RegistrationField, readonly Reader[]])[] {
  return registrationFields.flatMap((name) => {
    const who = readersOf(name, answers['level'] as RegistrationLevel);
    return who.length > 0 && (answers[name] || name === 'name' || name === 'email') ? [[name, who] as const] : [];
  });
}

/** Who sees, and the names of the fields that just these people see. */
export function groupedByReaders(fields: Iterable<readonly [string, readonly string[]]>, t: Words): readonly (readonly [string, readonly string[]])[] {
  const groups = new Map<string, string[]>();
  for (const [name, who] of fields) {
    const words = t.whoSees(who as readonly Reader[]);
    groups.set(words, [...(groups.get(words) ?? []), t.names[name as RegistrationField] ?? name]);
  }
  return [...groups];
}

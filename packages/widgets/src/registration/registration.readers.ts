// Who reads which answer, grouped by who reads the same. Pure.
import { readersOf, registrationFields, type Reader, type RegistrationField, type RegistrationLevel } from '@think-carer/contract';
import type { Translation } from '@think-carer/kit';
import type { LaterMessages } from './registration.later.messages.ts';
import type { RegistrationMessages } from './registration.messages.ts';

type Words = Translation<RegistrationMessages & LaterMessages>;

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

// The registration as data: what is asked, what is sent, what has changed. Pure.
import { careFor, careHours, registrationLevels, relationships, type Registration, type RegistrationChange, type RegistrationCreate } from '@think-carer/contract';
import type { Field, Step, Values } from '@think-carer/kit';
import type { Pack } from '@think-carer/rules';

/** In the order they are asked. Never a name, a number or a diagnosis of the cared-for person, and no free text. */
export const asked = ['level', 'managerEmail', 'relationship', 'careFor', 'careHours', 'area', 'team'] as const;
export type Asked = (typeof asked)[number];

const looksLikeEmail = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]{2,}$/;
/** Radios while they can be taken in at a glance. */
const list = (name: Asked, options: readonly string[]): Field<Asked> => ({ name, kind: options.length > 10 ? 'select' : 'choice', options, optional: true });
const page = (field: Field<Asked>, when?: Step['when']): Step<Asked> => ({ id: field.name, fields: [field], ...(when && { when }) });

/** One question a page. Only the level must be answered, and the manager's address where it is to be shared with one. */
export function stepsOf({ areas, teams = [] }: Pick<Pack, 'areas' | 'teams'>): readonly Step<Asked>[] {
  return [
    page({ name: 'level', kind: 'choice', options: registrationLevels }),
    page({ name: 'managerEmail', kind: 'email', maxLength: 254, rule: (value) => (looksLikeEmail.test(value.trim()) ? undefined : 'invalid') }, ({ level }) => level === 'manager'),
    page(list('relationship', relationships)),
    page(list('careFor', careFor)),
    page(list('careHours', careHours)),
    ...(areas.length > 0 ? [page(list('area', [...areas.map(({ id }) => id), 'elsewhere']))] : []),
    ...(teams.length > 0 ? [page(list('team', teams.map(({ id }) => id)))] : []),
  ];
}

/** The answers that count: trimmed, none that is empty, no manager unless it is shared with one. */
export function answersIn(values: Values): Partial<Record<Asked, string>> {
  return Object.fromEntries(asked.flatMap((name) => {
    const value = values[name]?.trim();
    return value && (name !== 'managerEmail' || values['level'] === 'manager') ? [[name, value]] : [];
  }));
}

export const createdFrom = (values: Values, privacyVersion: string): RegistrationCreate => ({ ...answersIn(values), privacyVersion }) as RegistrationCreate;

/** A registration as it would be typed. */
export const valuesOf = (registration: Registration): Record<string, string> =>
  Object.fromEntries(asked.flatMap((name) => (registration[name] ? [[name, registration[name]]] : [])));

/** A merge patch of what is different; null where nothing is. Leaving level `manager` drops the manager without being told. */
export function changeFrom(registration: Registration, values: Values, privacyVersion: string): RegistrationChange | null {
  const was = valuesOf(registration);
  const now = answersIn(values);
  const differing = asked.filter((name) => was[name] !== now[name] && !(name === 'managerEmail' && now.level !== 'manager'));
  if (differing.length === 0) return null;
  return { ...Object.fromEntries(differing.map((name) => [name, now[name] ?? null])), privacyVersion } as RegistrationChange;
}

/** What differs between two readings of one registration. */
export function differences(before: Registration, after: Registration): readonly { readonly name: Asked; readonly was: string | undefined; readonly now: string | undefined }[] {
  const was = valuesOf(before);
  const now = valuesOf(after);
  return asked.filter((name) => was[name] !== now[name]).map((name) => ({ name, was: was[name], now: now[name] }));
}

/** What a person typed over an old reading, laid over the new one. */
export function typedOver(before: Registration, typed: Values, after: Registration): Record<string, string> {
  const was = valuesOf(before);
  const own = answersIn(typed);
  const values = valuesOf(after);
  for (const name of asked) if (was[name] !== own[name]) values[name] = own[name] ?? '';
  return values;
}

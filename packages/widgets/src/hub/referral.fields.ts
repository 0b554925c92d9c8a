// What a carer may send to a centre, as fields that appear when they are ticked; what is wrong with what they ticked; and what would go over the wire.
import { needs, referralFields, referralReach, referralTimes, type ReferralField, type ReferralSend } from '@think-carer/contract';
import type { Field, FieldError, Values } from '@think-carer/kit';

export type Chosen = ReadonlySet<ReferralField>;
const email = (value: string): string | undefined => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value.trim()) ? undefined : 'format');
/** As the contract has it, so that a centre gets a number that can be dialled. */
const phone = (value: string): string | undefined => (value.trim().length <= 25 && /^\+?(?:[ ()-]*\d){7,15}[ ()-]*$/.test(value.trim()) ? undefined : 'format');

export const fieldsOf = (areas: readonly string[]): Readonly<Record<ReferralField, Field<ReferralField>>> => ({
  name: { name: 'name', kind: 'text', maxLength: 100, autocomplete: 'given-name', isPrivate: true },
  phone: { name: 'phone', kind: 'text', maxLength: 25, autocomplete: 'tel', isPrivate: true, rule: phone },
  email: { name: 'email', kind: 'email', maxLength: 254, autocomplete: 'email', isPrivate: true, rule: email },
  area: { name: 'area', kind: 'select', options: [...areas, 'elsewhere'] },
  bestTime: { name: 'bestTime', kind: 'select', options: referralTimes },
  need: { name: 'need', kind: 'select', options: needs },
  message: { name: 'message', kind: 'textarea', maxLength: 1000, isPrivate: true },
});

/** Wrong: a ticked field that is empty or unreadable, and no way to be reached. */
export function faultsIn(chosen: Chosen, fields: Readonly<Record<ReferralField, Field>>, values: Values): FieldError[] {
  const faults = referralFields.filter((name) => chosen.has(name)).flatMap((name): FieldError[] => {
    const value = (values[name] ?? '').trim(), key = value === '' ? 'required' : fields[name].rule?.(value, values);
    return key === undefined ? [] : [{ name, key }];
  });
  return referralReach.some((name) => chosen.has(name)) ? faults : [{ name: 'reach', key: 'required' }, ...faults];
}

/** Exactly what is ticked, in the contract's order. */
export const sentOf = (chosen: Chosen, values: Values): ReferralSend['fields'] =>
  Object.fromEntries(referralFields.filter((name) => chosen.has(name) && (values[name] ?? '').trim() !== '').map((name) => [name, values[name]!.trim()]));

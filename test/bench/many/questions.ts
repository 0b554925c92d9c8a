// What the registration widget asks, in its own words, for those who ask it by other means.
import { messages } from '../../../packages/widgets/src/registration/registration.messages.ts';
import type { Asked } from '../form/fields.ts';

const kinds = { level: 'radios', managerEmail: 'email', relationship: 'radios', careFor: 'radios', careHours: 'radios', area: 'select', team: 'select' } as const;
const places = { area: { northbridge: 'Northbridge' }, team: { 'adult-social-care': 'Adult social care', libraries: 'Libraries', highways: 'Highways', 'customer-services': 'Customer services' } } as const;

export const questions: readonly Asked[] = Object.entries(kinds).map(([key, kind]) => {
  const name = key as keyof typeof kinds, { label, hint, options, errors } = messages.fields[name];
  return { name, kind, label, ...(hint && { hint }), ...(kind !== 'email' && { options: { ...places[name as keyof typeof places], ...options } }), ...(name === 'level' && errors?.['required'] && { missing: errors['required'] }) };
});

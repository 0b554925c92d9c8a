// What may be kept of a registration, and who may see which: pure decisions, without a database.
import { type RegistrationField, type RegistrationLevel, type RegistrationView, type registrationViews, type RequestFault } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import type { SignedIn } from '../identity/access-token.ts';
import { normalEmail } from '../identity/identity-token.ts';
import { levelOf, type RegistrationRow } from './record.ts';

/** The fields a person chose, as they would be kept. */
export type Kept = { readonly [Field in RegistrationField]: string | null };
type Chosen = { readonly [Field in Exclude<RegistrationField, 'name' | 'email' | 'level'>]?: string | null | undefined } & { readonly level: RegistrationLevel };

const fault = (field: string, code: string, detail: string): RequestFault => ({ pointer: `/${field}`, code, detail });

/** Faults that only the offer and the level can show. */
export function faultsIn(chosen: Chosen, offer: Pack): RequestFault[] {
  return [
    ...(chosen.area && chosen.area !== 'elsewhere' && !offer.areas.some(({ id }) => id === chosen.area) ? [fault('area', 'not-an-option', 'This area is not in the offer; `elsewhere` always is.')] : []),
    ...(chosen.team && !offer.teams?.some(({ id }) => id === chosen.team) ? [fault('team', 'not-an-option', 'This team is not in the offer.')] : []),
    ...(chosen.level === 'manager' && !chosen.managerEmail ? [fault('managerEmail', 'missing', 'Say which manager it is shared with.')] : []),
    ...(chosen.level !== 'manager' && chosen.managerEmail ? [fault('managerEmail', 'not-allowed', 'A manager is named only at level `manager`.')] : []),
  ];
}

/** What is kept at the level chosen: name and e-mail come from the host and stay out of a mere count. */
export function keep(chosen: Chosen, person: Pick<SignedIn, 'name' | 'email'>, before?: Pick<RegistrationRow, 'name' | 'email'>): Kept {
  const isNamed = chosen.level !== 'count';
  return {
    level: chosen.level,
    relationship: chosen.relationship ?? null, careFor: chosen.careFor ?? null, careHours: chosen.careHours ?? null,
    area: chosen.area ?? null, team: chosen.team ?? null,
    managerEmail: chosen.level === 'manager' && chosen.managerEmail ? normalEmail(chosen.managerEmail) : null,
    name: isNamed ? person.name ?? before?.name ?? null : null,
    email: isNamed ? person.email ?? before?.email ?? null : null,
  };
}

/** The ways in which a person may look at registrations at all, the widest first. */
export function viewsOf(person: Pick<SignedIn, 'roles' | 'email'>): RegistrationView[] {
  const may = {
    own: person.roles.includes('employee'),
    register: person.roles.includes('hr'),
    manager: person.roles.includes('manager') && person.email !== undefined,
  };
  return (['own', 'register', 'manager'] as const satisfies readonly (typeof registrationViews)[number][]).filter((view) => may[view]);
}

/** Whether one registration shows in one view. The store's query says the same in SQL; a test holds them together. */
export function isSeen(view: RegistrationView, row: RegistrationRow, person: Pick<SignedIn, 'key' | 'email'>): boolean {
  if (view === 'own') return row.person_key === person.key;
  if (row.paused_at !== null) return false;
  if (view === 'register') return levelOf(row) !== 'count';
  return levelOf(row) === 'manager' && person.email !== undefined && row.manager_email === normalEmail(person.email);
}

// What may be kept of a registration, who may see which part, and what they are answered: pure decisions that the server and the memory transport share.
import type { Pack } from '@think-carer/rules';
import type { RequestFault } from './problem.ts';
import { confirmDueOn, fieldsSeen, readersOf, registrationFields, registrationState, type Reader, type RegistrationField, type RegistrationLevel, type RegistrationView } from './registration.ts';
import type { Role } from './route.ts';
import type { Registration, RegistrationReceipt, RegistrationWithdrawal } from './wire.ts';

/** The fields a person chose, as they are kept. */
export type KeptRegistration = { readonly [Field in Exclude<RegistrationField, 'level'>]: string | null } & { readonly level: RegistrationLevel };
type Chosen = { readonly [Field in Exclude<RegistrationField, 'name' | 'email' | 'level'>]?: string | null | undefined } & { readonly level: RegistrationLevel };

/** One registration, wherever it is kept. */
export interface RegistrationRecord {
  readonly id: string;
  readonly reference: string;
  /** Tells people apart within an employer, and says nothing else of them. */
  readonly personKey: string;
  readonly kept: KeptRegistration;
  readonly privacyVersion: string;
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly confirmedAt: string;
  readonly pausedAt: string | null;
}
/** Who asks: `key` is their person key. */
export interface RegistrationViewer { readonly key: string; readonly roles: readonly Role[]; readonly name?: string | undefined; readonly email?: string | undefined }

/** Addresses are compared without regard to case or to the spaces around them. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

const fault = (field: string, code: string, detail: string): RequestFault => ({ pointer: `/${field}`, code, detail });

/** Faults that only the offer and the level can show. */
export function registrationFaults(chosen: Chosen, offer: Pack): RequestFault[] {
  return [
    ...(chosen.area && chosen.area !== 'elsewhere' && !offer.areas.some(({ id }) => id === chosen.area) ? [fault('area', 'not-an-option', 'This area is not in the offer; `elsewhere` always is.')] : []),
    ...(chosen.team && !offer.teams?.some(({ id }) => id === chosen.team) ? [fault('team', 'not-an-option', 'This team is not in the offer.')] : []),
    ...(chosen.level === 'manager' && !chosen.managerEmail ? [fault('managerEmail', 'missing', 'Say which manager it is shared with.')] : []),
    ...(chosen.level !== 'manager' && chosen.managerEmail ? [fault('managerEmail', 'not-allowed', 'A manager is named only at level `manager`.')] : []),
  ];
}

/** What is kept at the level chosen: name and e-mail come from the host and stay out of a mere count. */
export function keepRegistration(chosen: Chosen, person: Pick<RegistrationViewer, 'name' | 'email'>, before?: Pick<KeptRegistration, 'name' | 'email'>): KeptRegistration {
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

/** What the person would have chosen after a change. Leaving level `manager` removes the manager without being asked; naming one at another level is a fault. */
export function chosenAfter(kept: KeptRegistration, change: Omit<Chosen, 'level'> & { readonly level?: RegistrationLevel | undefined }): Chosen {
  const level = change.level ?? kept.level;
  return { ...kept, ...(level !== 'manager' && { managerEmail: null }), ...change, level };
}

/** The ways in which a person may look at registrations at all, the widest first. */
export function viewsOf({ roles, email }: Pick<RegistrationViewer, 'roles' | 'email'>): RegistrationView[] {
  const may = { own: roles.includes('employee'), register: roles.includes('hr'), manager: roles.includes('manager') && email !== undefined };
  return (['own', 'register', 'manager'] as const).filter((view) => may[view]);
}

/** Whether one registration shows in one view. A store's own query may say the same faster; a test holds them together. */
export function isSeen(view: RegistrationView, { personKey, kept, pausedAt }: RegistrationRecord, viewer: Pick<RegistrationViewer, 'key' | 'email'>): boolean {
  if (view === 'own') return personKey === viewer.key;
  if (pausedAt !== null) return false;
  if (view === 'register') return kept.level !== 'count';
  return kept.level === 'manager' && viewer.email !== undefined && kept.managerEmail === normalEmail(viewer.email);
}

export const etagOf = ({ version }: Pick<RegistrationRecord, 'version'>): string => `"${version}"`;

/** Names of the fields that hold something. */
export const heldFields = (kept: KeptRegistration): RegistrationField[] => registrationFields.filter((field) => kept[field] !== null);

/** The part of a registration that this viewer may see. */
export function seenBy(view: RegistrationView, record: RegistrationRecord, now: Date): Registration {
  const { kept, pausedAt } = record;
  return {
    id: record.id,
    ...(view !== 'manager' && { reference: record.reference }),
    seenAs: view, state: registrationState(record, now.toISOString()), level: kept.level,
    ...Object.fromEntries(fieldsSeen(view, kept.level).filter((field) => kept[field] !== null).map((field) => [field, kept[field]])),
    ...(view === 'own' && { privacyVersion: record.privacyVersion }),
    createdAt: record.createdAt, updatedAt: record.updatedAt, confirmedAt: record.confirmedAt, confirmDueOn: confirmDueOn(record.confirmedAt),
    ...(view === 'own' && pausedAt !== null && { pausedAt }),
    etag: etagOf(record),
  };
}

/** What a person is given for having registered: what is kept, since when, and who can read each field. */
export function receiptOf(record: RegistrationRecord, now: Date): RegistrationReceipt {
  const { kept } = record;
  const readers: Partial<Record<RegistrationField, Reader[]>> = {};
  for (const field of heldFields(kept)) readers[field] = [...readersOf(field, kept.level)];
  return {
    id: record.id, reference: record.reference, level: kept.level, state: registrationState(record, now.toISOString()),
    privacyVersion: record.privacyVersion, createdAt: record.createdAt, confirmDueOn: confirmDueOn(record.confirmedAt), readers, etag: etagOf(record),
  };
}

/** The proof of leaving. `repeats`: whether calls are still remembered by their keys, for a day. */
export function proofOf(record: RegistrationRecord, now: Date, repeats: boolean): RegistrationWithdrawal {
  return {
    reference: record.reference, withdrawnAt: now.toISOString(), erased: heldFields(record.kept),
    kept: [
      { what: 'audit', detail: 'That a registration with this number existed, when it was touched, and the names of its fields; no values, no name.', why: 'To show that the register is handled properly.' },
      { what: 'counts', detail: 'Totals that were already published.', why: 'They name nobody and cannot be taken back.' },
      ...(repeats ? [{ what: 'repeats' as const, detail: 'For a day, that these calls were made; no answers, no name.', why: 'So that a late repeat does not put you back on the register.' }] : []),
    ],
  };
}

// A registration as it is kept, and as each viewer may see it.
import {
  confirmDueOn, fieldsSeen, readersOf, type Reader, type Registration, type RegistrationField, registrationFields, type RegistrationLevel, type RegistrationReceipt, registrationState, type RegistrationView,
} from '@think-carer/contract';
import type { Selectable } from 'kysely';
import type { Tables } from '../store/database.ts';

export type RegistrationRow = Selectable<Tables['registration']>;

/** Each field of the contract, and the column that keeps it. */
export const columns = {
  level: 'level', relationship: 'relationship', careFor: 'care_for', careHours: 'care_hours', area: 'area', team: 'team',
  managerEmail: 'manager_email', name: 'name', email: 'email',
} as const satisfies Record<RegistrationField, keyof RegistrationRow>;

export const levelOf = (row: Pick<RegistrationRow, 'level'>) => row.level as RegistrationLevel;
export const etagOf = (row: Pick<RegistrationRow, 'version'>): string => `"${row.version}"`;

/** Names of the fields that hold something. */
export const heldFields = (row: RegistrationRow): RegistrationField[] => registrationFields.filter((field) => row[columns[field]] !== null);

/** The part of a registration that this viewer may see. */
export function seenBy(view: RegistrationView, row: RegistrationRow, now: Date): Registration {
  const seen = Object.fromEntries(fieldsSeen(view, levelOf(row)).filter((field) => row[columns[field]] !== null).map((field) => [field, row[columns[field]]]));
  return {
    id: row.id,
    ...(view !== 'manager' && { reference: row.reference }),
    seenAs: view,
    state: registrationState({ confirmedAt: row.confirmed_at, pausedAt: row.paused_at }, now.toISOString()),
    level: row.level,
    ...seen,
    ...(view === 'own' && { privacyVersion: row.privacy_version }),
    createdAt: row.created_at, updatedAt: row.updated_at, confirmedAt: row.confirmed_at, confirmDueOn: confirmDueOn(row.confirmed_at),
    ...(view === 'own' && row.paused_at !== null && { pausedAt: row.paused_at }),
    etag: etagOf(row),
  };
}

/** What a person is given for having registered: what is kept, since when, and who can read each field. */
export function receiptOf(row: RegistrationRow, now: Date): RegistrationReceipt {
  const readers: Partial<Record<RegistrationField, Reader[]>> = {};
  for (const field of heldFields(row)) readers[field] = [...readersOf(field, levelOf(row))];
  return {
    id: row.id, reference: row.reference, level: row.level,
    state: registrationState({ confirmedAt: row.confirmed_at, pausedAt: row.paused_at }, now.toISOString()),
    privacyVersion: row.privacy_version, createdAt: row.created_at, confirmDueOn: confirmDueOn(row.confirmed_at), readers, etag: etagOf(row),
  };
}

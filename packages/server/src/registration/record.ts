// A registration as its table keeps it, and as everything else knows it.
import type { KeptRegistration, RegistrationField, RegistrationRecord } from '@think-carer/contract';
import type { Selectable } from 'kysely';
import type { Tables } from '../store/database.ts';

export type RegistrationRow = Selectable<Tables['registration']>;

/** Each field of the contract, and the column that keeps it. */
export const columns = {
  level: 'level', relationship: 'relationship', careFor: 'care_for', careHours: 'care_hours', area: 'area', team: 'team',
  managerEmail: 'manager_email', name: 'name', email: 'email',
} as const satisfies Record<RegistrationField, keyof RegistrationRow>;

export const recordOf = (row: RegistrationRow): RegistrationRecord => ({
  id: row.id, reference: row.reference, personKey: row.person_key, privacyVersion: row.privacy_version, version: row.version,
  kept: Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, row[column]])) as KeptRegistration,
  createdAt: row.created_at, updatedAt: row.updated_at, confirmedAt: row.confirmed_at, pausedAt: row.paused_at,
});

/** The columns of what is given; what is not given is left as it is. */
export function columnsOf({ kept, privacyVersion, confirmedAt, pausedAt }: Partial<Pick<RegistrationRecord, 'kept' | 'privacyVersion' | 'confirmedAt' | 'pausedAt'>>): Partial<RegistrationRow> {
  return {
    ...(kept && Object.fromEntries(Object.entries(columns).map(([field, column]) => [column, kept[field as RegistrationField]]))),
    ...(privacyVersion !== undefined && { privacy_version: privacyVersion }),
    ...(confirmedAt !== undefined && { confirmed_at: confirmedAt }),
    ...(pausedAt !== undefined && { paused_at: pausedAt }),
  };
}

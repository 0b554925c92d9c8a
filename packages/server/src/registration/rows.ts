// Registrations in the database. Every call runs inside the tenant's transaction.
import { normalEmail, type RegistrationRecord, type RegistrationView } from '@think-carer/contract';
import { type ExpressionBuilder, type Insertable, sql } from 'kysely';
import type { SignedIn } from '../identity/access-token.ts';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';
import { columnsOf, recordOf, type RegistrationRow } from './record.ts';

const known = (row: RegistrationRow | undefined): RegistrationRecord | undefined => row && recordOf(row);

/** Inserts a registration; undefined where the person, or by chance the reference, is there already. */
export async function insertRegistration(store: TenantStore, tenantId: string, record: RegistrationRecord): Promise<RegistrationRecord | undefined> {
  const row = {
    tenant_id: tenantId, id: record.id, reference: record.reference, person_key: record.personKey, version: record.version,
    created_at: record.createdAt, updated_at: record.updatedAt, ...columnsOf(record),
  } as Insertable<Tables['registration']>;
  return known(await store.insertInto('registration').values(row).onConflict((conflict) => conflict.doNothing()).returningAll().executeTakeFirst());
}

/** The person's own registration; `id` narrows it to that one. */
export const findOwn = async (store: TenantStore, personKey: string, id?: string): Promise<RegistrationRecord | undefined> =>
  known(await store.selectFrom('registration').selectAll().where('person_key', '=', personKey).$if(id !== undefined, (query) => query.where('id', '=', id!)).forUpdate().executeTakeFirst());

/** The same as `isSeen` of the contract, in SQL. */
const condition = (view: RegistrationView, person: Pick<SignedIn, 'key' | 'email'>, eb: ExpressionBuilder<Tables, 'registration'>) =>
  view === 'own' ? eb('person_key', '=', person.key)
    : view === 'register' ? eb.and([eb('level', '<>', 'count'), eb('paused_at', 'is', null)])
      : eb.and([eb('level', '=', 'manager'), eb('paused_at', 'is', null), eb('manager_email', '=', normalEmail(person.email ?? ''))]);

export interface Page { readonly after?: string | undefined; readonly id?: string | undefined; readonly atMost: number }
/** What shows in any of the views, oldest first. */
export async function findSeen(store: TenantStore, views: readonly RegistrationView[], person: Pick<SignedIn, 'key' | 'email'>, { after, id, atMost }: Page): Promise<RegistrationRecord[]> {
  if (views.length === 0) return [];
  const rows = await store.selectFrom('registration').selectAll()
    .where((eb) => eb.or(views.map((view) => condition(view, person, eb))))
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('id').limit(atMost).execute();
  return rows.map(recordOf);
}

/** Writes a change as the next version. The record was read `for update` in this transaction. */
export const updateRegistration = async (store: TenantStore, { id }: RegistrationRecord, change: Parameters<typeof columnsOf>[0], now: Date): Promise<RegistrationRecord> =>
  recordOf(await store.updateTable('registration').set({ ...columnsOf(change), version: sql`version + 1`, updated_at: now.toISOString() }).where('id', '=', id).returningAll().executeTakeFirstOrThrow());

export const deleteRegistration = (store: TenantStore, { id }: RegistrationRecord) => store.deleteFrom('registration').where('id', '=', id).execute();

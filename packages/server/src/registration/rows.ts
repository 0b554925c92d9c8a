// Registrations in the database. Every call runs inside the tenant's transaction.
import type { RegistrationView } from '@think-carer/contract';
import { type ExpressionBuilder, type Insertable, sql, type Updateable } from 'kysely';
import type { SignedIn } from '../identity/access-token.ts';
import { normalEmail } from '../identity/identity-token.ts';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';
import { columns, type RegistrationRow } from './record.ts';
import type { Kept } from './policy.ts';

/** Kept fields as columns. */
export const columnsOf = (kept: Kept) =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [column, kept[field as keyof Kept]])) as Pick<RegistrationRow, (typeof columns)[keyof typeof columns]>;

/** Inserts a registration; undefined where the person, or by chance the reference, is there already. */
export const insertRow = (store: TenantStore, row: Insertable<Tables['registration']>): Promise<RegistrationRow | undefined> =>
  store.insertInto('registration').values(row).onConflict((conflict) => conflict.doNothing()).returningAll().executeTakeFirst();

/** The person's own registration; `id` narrows it to that one. */
export const findOwn = (store: TenantStore, personKey: string, id?: string): Promise<RegistrationRow | undefined> =>
  store.selectFrom('registration').selectAll().where('person_key', '=', personKey).$if(id !== undefined, (query) => query.where('id', '=', id!)).forUpdate().executeTakeFirst();

const condition = (view: RegistrationView, person: Pick<SignedIn, 'key' | 'email'>, eb: ExpressionBuilder<Tables, 'registration'>) =>
  view === 'own' ? eb('person_key', '=', person.key)
    : view === 'register' ? eb.and([eb('level', '<>', 'count'), eb('paused_at', 'is', null)])
      : eb.and([eb('level', '=', 'manager'), eb('paused_at', 'is', null), eb('manager_email', '=', normalEmail(person.email ?? ''))]);

export interface Page { readonly after?: string | undefined; readonly id?: string | undefined; readonly atMost: number }
/** What shows in any of the views, oldest first. */
export async function findSeen(store: TenantStore, views: readonly RegistrationView[], person: Pick<SignedIn, 'key' | 'email'>, { after, id, atMost }: Page): Promise<RegistrationRow[]> {
  if (views.length === 0) return [];
  return store.selectFrom('registration').selectAll()
    .where((eb) => eb.or(views.map((view) => condition(view, person, eb))))
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('id').limit(atMost).execute();
}

/** Writes a change as the next version. The row was read `for update` in this transaction. */
export const updateRow = (store: TenantStore, row: RegistrationRow, change: Updateable<Tables['registration']>, now: Date): Promise<RegistrationRow> =>
  store.updateTable('registration').set({ ...change, version: sql`version + 1`, updated_at: now.toISOString() }).where('id', '=', row.id).returningAll().executeTakeFirstOrThrow();

export const deleteRow = (store: TenantStore, row: RegistrationRow) => store.deleteFrom('registration').where('id', '=', row.id).execute();

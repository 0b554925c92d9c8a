// A guest who has left, or was shown out: the access token that they still have for some minutes opens nothing, and leaves nothing behind.
import type { Route } from '@think-carer/contract';
import { bearer, type SignedIn } from '../identity/access-token.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';

/** Whether somebody came by a guest's key, and so is known here or has left: no host says to which organisation somebody belongs. */
export const cameByKey = ({ roles, organisation }: SignedIn): boolean => roles.includes('guest') && organisation !== undefined;

/** Refuses a guest who is known no more. Of who changes something the row is held: whoever erases them waits, and erases this too, or was first, and this is refused. */
export async function refuseIfLeft(store: TenantStore, person: SignedIn, { method, afterLeaving }: Pick<Route, 'method' | 'afterLeaving'>): Promise<void> {
  if (!cameByKey(person) || afterLeaving) return;
  const known = await store.selectFrom('guest').select('person_key').where('person_key', '=', person.key).$if(method !== 'GET', (query) => query.forUpdate()).executeTakeFirst();
  if (!known) throw new Refusal('token-invalid', {}, bearer('ended'));
}

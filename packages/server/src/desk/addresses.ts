// Whose requests somebody may decide today: their own address, and those delegated to it.
import { approverAddresses as addressesOf, type Asker, normalEmail } from '@think-carer/contract';
import type { TenantStore } from '../store/tenant.ts';
import { findDelegations } from './delegations.ts';

/** Empty for who is no manager. What is held for somebody is never handed on: only delegations to the person themselves count. */
export async function approverAddresses(store: TenantStore, person: Asker, today: string): Promise<string[]> {
  if (!person.roles.includes('manager') || person.email === undefined) return [];
  return addressesOf(person, await findDelegations(store, { ofEmail: normalEmail(person.email), aliveOn: today }), today);
}

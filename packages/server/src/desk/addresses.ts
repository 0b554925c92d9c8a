// Whose requests somebody may decide today: their own address, and those delegated to it.
import { approverAddresses as addressesOf, type Asker } from '@think-carer/contract';
import type { TenantStore } from '../store/tenant.ts';

/** Empty for who is no manager. */
export const approverAddresses = async (_store: TenantStore, person: Asker, today: string): Promise<string[]> => addressesOf(person, [], today);

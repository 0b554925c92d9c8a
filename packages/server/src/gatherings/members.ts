// Who belongs to which gathering, and so may come: to a working group those who were asked into it, to a forum those from outside who joined it or were invited.
import { type Comer, type GatheringRecord, mayCome } from '@think-carer/gatherings';
import type { TenantStore } from '../store/tenant.ts';

/** Ids of the forums and working groups that somebody belongs to. */
export const gatheringsBelongedTo = async (store: TenantStore, personKey: string): Promise<ReadonlySet<string>> => new Set(
  (await store.selectFrom('gathering_member').select('gathering_id').where('person_key', '=', personKey).execute()).map(({ gathering_id }) => gathering_id));

export const isMember = async (store: TenantStore, gathering: GatheringRecord, person: Comer & { readonly key: string }): Promise<boolean> =>
  mayCome(gathering, person, (await gatheringsBelongedTo(store, person.key)).has(gathering.id));

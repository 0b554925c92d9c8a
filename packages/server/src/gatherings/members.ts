// Who belongs to a gathering: a forum is open to all staff, partners and guests; a working group to those who were asked into it, and there the chair sees who they are.
import type { Role } from '@think-carer/contract';
import type { GatheringRecord } from '@think-carer/gatherings';
import type { TenantStore } from '../store/tenant.ts';

/** Roles that may take part at all. */
export const takingPart: readonly Role[] = ['employee', 'guest', 'partner'];

/** Ids of the working groups that somebody belongs to. */
export const groupsOf = async (store: TenantStore, personKey: string): Promise<ReadonlySet<string>> => new Set(
  (await store.selectFrom('gathering_member').innerJoin('gathering', 'gathering.id', 'gathering_member.gathering_id').select('gathering_id').where('person_key', '=', personKey).where('kind', '=', 'group').execute()).map(({ gathering_id }) => gathering_id));

export async function isMember(store: TenantStore, { id, kind }: Pick<GatheringRecord, 'id' | 'kind'>, { key, roles }: { readonly key: string; readonly roles: readonly Role[] }): Promise<boolean> {
  return roles.some((role) => takingPart.includes(role)) && (kind !== 'group' || (await groupsOf(store, key)).has(id));
}

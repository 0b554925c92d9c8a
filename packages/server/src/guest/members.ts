// Who belongs to a working group, and to which forums a guest came. Every call runs inside the tenant's transaction.
import { type MemberRecord, type MemberWay, membershipOf, mostGroupMembers, type SessionRecords, ukDay } from '@think-carer/contract';
import type { Selectable } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { forgetReplies, ownDates } from '../gatherings/own.ts';
import { gatheringsOfIds } from '../gatherings/rows.ts';
import { type Following, releaseOfReplyWithdrawn } from '../release/follow.ts';
import type { Tables } from '../store/database.ts';
import { eraseAnswers } from '../store/idempotency.ts';
import type { TenantStore } from '../store/tenant.ts';
import { guestBy, keysEnded } from './rows.ts';

export interface Member extends MemberRecord { readonly gathering: string; readonly personKey: string }
const memberIn = ({ id, gathering_id, person_key, organisation, name, how, joined_at }: Selectable<Tables['gathering_member']>): Member =>
  ({ id, gathering: gathering_id, personKey: person_key, organisation, name, how: how as MemberWay, joinedAt: joined_at });

/** Whether somebody belongs to a working group, or came to a forum as a guest. */
export async function memberOf(store: TenantStore, gathering: string, personKey: string): Promise<Member | undefined> {
  const row = await store.selectFrom('gathering_member').selectAll().where('gathering_id', '=', gathering).where('person_key', '=', personKey).executeTakeFirst();
  return row && memberIn(row);
}
export const membershipsOf = async (store: TenantStore, personKey: string): Promise<Member[]> =>
  (await store.selectFrom('gathering_member').selectAll().where('person_key', '=', personKey).orderBy('id').execute()).map(memberIn);
/** Everywhere that they belong. */
export const gatheringsOf = async (store: TenantStore, personKey: string): Promise<string[]> => (await membershipsOf(store, personKey)).map(({ gathering }) => gathering);

/** Those of one gathering, who joined first first; one more than a page, so that one sees whether there are more. */
export const membersOf = async (store: TenantStore, gathering: string, limit: number, after?: string): Promise<Member[]> =>
  (await store.selectFrom('gathering_member').selectAll().where('gathering_id', '=', gathering).$if(after !== undefined, (q) => q.where('id', '>', after!)).orderBy('id').limit(limit + 1).execute()).map(memberIn);
export const countsOf = async (store: TenantStore, gathering: string): Promise<{ organisation: string | null; members: number }[]> =>
  (await store.selectFrom('gathering_member').select(({ fn }) => ['organisation', fn.countAll().as('members')]).where('gathering_id', '=', gathering).groupBy('organisation').execute())
    .map(({ organisation, members }) => ({ organisation, members: Number(members) }));
export async function memberById(store: TenantStore, id: string): Promise<Member | undefined> {
  const row = await store.selectFrom('gathering_member').selectAll().where('id', '=', id).executeTakeFirst();
  return row && memberIn(row);
}
export const membersBy = async (store: TenantStore, invitation: string): Promise<Member[]> =>
  (await store.selectFrom('gathering_member').selectAll().where('invitation_id', '=', invitation).orderBy('id').execute()).map(memberIn);

export interface Joining extends Pick<MemberRecord, 'name' | 'organisation' | 'how'> { readonly tenantId: string; readonly gathering: string; readonly personKey: string; readonly invitation: string | null; readonly knownUntil: string | null; readonly isGroup: boolean }
/** Makes somebody belong; undefined where the group is full. Whoever belongs already stays as they are, under the name they now give. */
export async function belong(store: TenantStore, { tenantId, gathering, personKey, invitation, knownUntil, isGroup, name, organisation, how }: Joining, now: Date): Promise<Member | undefined> {
  const known = await memberOf(store, gathering, personKey);
  if (!known && isGroup) {
    const { count } = await store.selectFrom('gathering_member').select(({ fn }) => fn.countAll().as('count')).where('gathering_id', '=', gathering).executeTakeFirstOrThrow();
    if (Number(count) >= mostGroupMembers) return undefined;
  }
  const row = await store.insertInto('gathering_member')
    .values({ tenant_id: tenantId, id: uuidv7(), gathering_id: gathering, person_key: personKey, organisation, name, how, invitation_id: invitation, joined_at: now.toISOString(), known_until: knownUntil })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'person_key']).doUpdateSet((set) => ({ known_until: set.ref('excluded.known_until'), ...(name !== null && { name }) })))
    .returningAll().executeTakeFirstOrThrow();
  return memberIn(row);
}

/** Takes somebody out of a gathering, with what they replied to its dates; a guest who then belongs nowhere is shown out. */
export async function removeMember(setting: Following, { id, personKey, gathering }: Pick<Member, 'id' | 'personKey' | 'gathering'>): Promise<void> {
  const { store, now } = setting;
  await store.deleteFrom('gathering_member').where('id', '=', id).execute();
  // What a manager was asked for goes with the reply.
  for (const date of await ownDates(setting, personKey)) if (date.id.startsWith(gathering) && date.startsAt !== null && date.startsAt > now.toISOString()) await releaseOfReplyWithdrawn(setting, date.id, personKey);
  await forgetReplies(setting, personKey, { gathering });
  if ((await gatheringsOf(store, personKey)).length === 0 && await guestBy(store, personKey)) await eraseGuest(setting, personKey);
}

/** Everything of a guest goes: keys, name, where they belong, what they replied, and what earlier answers told. */
export async function eraseGuest(setting: Following, personKey: string): Promise<void> {
  const { store } = setting;
  await keysEnded(store, personKey);
  await store.deleteFrom('guest').where('person_key', '=', personKey).execute();
  await store.deleteFrom('gathering_member').where('person_key', '=', personKey).execute();
  await forgetReplies(setting, personKey);
  await eraseAnswers(store, personKey);
}

/** For a person's own copy: what is known of them as a guest, and where they belong. */
export async function guestRecordsOf(store: TenantStore, personKey: string): Promise<{ readonly ids: readonly string[]; readonly records: Pick<SessionRecords, 'guest' | 'memberships'> }> {
  const guest = await guestBy(store, personKey), members = await membershipsOf(store, personKey), gatherings = await gatheringsOfIds(store, members.map(({ gathering }) => gathering));
  return {
    ids: members.map(({ id }) => id),
    records: {
      guest: guest ? { organisation: guest.organisation, name: guest.name, how: guest.how, joinedOn: ukDay(guest.joinedAt), knownUntil: guest.knownUntil } : null,
      memberships: members.map((one) => membershipOf(one, one.gathering, gatherings.get(one.gathering)!.kind)),
    },
  };
}

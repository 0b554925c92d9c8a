// Guests, their keys, links and invitations in the database. Every call runs inside the tenant's transaction.
import { guestKeyUntil, guestKnownUntil, guestLinkMinutes, type InvitationKind, type InvitationRecord, type MemberWay } from '@think-carer/contract';
import { type Selectable, sql } from 'kysely';
import type { Tenant } from '../identity/tenant.ts';
import type { Tables } from '../store/database.ts';
import { hashOfSecret } from '../store/sealed.ts';
import type { TenantStore } from '../store/tenant.ts';
import { hashOfAddress, hashOfCode, newGuestKey, newLinkSecret, openAddress, sealAddress } from './proof.ts';

type Own = Pick<Tenant, 'id' | 'pseudonymSecret'>;

export interface GuestRecord { readonly personKey: string; readonly organisation: string; readonly name: string | null; readonly how: MemberWay; readonly joinedAt: string; readonly knownUntil: string }
const guestIn = ({ person_key, organisation, name, how, joined_at, known_until }: Selectable<Tables['guest']>): GuestRecord =>
  ({ personKey: person_key, organisation, name, how: how as MemberWay, joinedAt: joined_at, knownUntil: known_until });
export async function guestBy(store: TenantStore, personKey: string): Promise<GuestRecord | undefined> {
  const row = await store.selectFrom('guest').selectAll().where('person_key', '=', personKey).executeTakeFirst();
  return row && guestIn(row);
}

/** Keeps a guest, new or known, and gives them a key of their own: shown this once. */
export async function letIn(store: TenantStore, tenant: Own, guest: Omit<GuestRecord, 'joinedAt' | 'knownUntil'>, address: string | null, now: Date): Promise<{ readonly guestKey: string; readonly until: string; readonly knownUntil: string }> {
  const at = now.toISOString(), until = guestKeyUntil(at, now), knownUntil = guestKnownUntil(guest.how, until, now), guestKey = newGuestKey(), { personKey, organisation, name, how } = guest;
  await store.insertInto('guest').values({ tenant_id: tenant.id, person_key: personKey, organisation, name, how, joined_at: at, known_until: knownUntil })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_key']).doUpdateSet({ organisation, known_until: knownUntil, ...(name !== null && { name }) })).execute();
  await store.insertInto('guest_key').values({ tenant_id: tenant.id, key_hash: hashOfSecret(guestKey), person_key: personKey, sealed: address === null ? null : sealAddress(guestKey, tenant.id, address), made_at: at, until_at: until }).execute();
  return { guestKey, until, knownUntil };
}

export interface HeldKey { readonly guest: GuestRecord; readonly address: string | null; readonly madeAt: string; readonly until: string }
/** The guest whose key this is, while it lasts. */
export async function heldKey(store: TenantStore, tenant: Own, guestKey: string, now: Date): Promise<HeldKey | undefined> {
  const key = await store.selectFrom('guest_key').selectAll().where('key_hash', '=', hashOfSecret(guestKey)).where('until_at', '>', now.toISOString()).executeTakeFirst(), guest = key && await guestBy(store, key.person_key);
  return guest && { guest, address: key.sealed && openAddress(guestKey, tenant.id, key.sealed), madeAt: key.made_at, until: key.until_at };
}
/** Used, it lasts longer. Written at most once in an hour. */
export async function renewKey(store: TenantStore, guestKey: string, { guest, madeAt, until }: HeldKey, now: Date): Promise<void> {
  const renewed = guestKeyUntil(madeAt, now), knownUntil = guestKnownUntil(guest.how, renewed, now);
  if (Date.parse(renewed) - Date.parse(until) < 3_600_000) return;
  await store.updateTable('guest_key').set({ until_at: renewed }).where('key_hash', '=', hashOfSecret(guestKey)).execute();
  await store.updateTable('guest').set({ known_until: knownUntil }).where('person_key', '=', guest.personKey).execute();
  await store.updateTable('gathering_member').set({ known_until: knownUntil }).where('person_key', '=', guest.personKey).execute();
}
export const keysEnded = (store: TenantStore, personKey: string): Promise<unknown> => store.deleteFrom('guest_key').where('person_key', '=', personKey).execute();

export interface NewLink { readonly address: string; readonly organisation: string; readonly gatherings: readonly string[]; readonly invitation: string | null; /** Half an hour from now, if absent. */ readonly until?: string }
/** Keeps a link, and answers its secret. */
export async function insertLink(store: TenantStore, tenant: Own, { address, organisation, gatherings, invitation, until }: NewLink, now: Date): Promise<string> {
  const secret = newLinkSecret(tenant);
  await store.insertInto('guest_link').values({
    tenant_id: tenant.id, key_hash: hashOfSecret(secret), address_hash: hashOfAddress(tenant, address), sealed: sealAddress(secret, tenant.id, address), organisation, gatherings: [...gatherings], invitation_id: invitation,
    made_at: now.toISOString(), until_at: until ?? new Date(now.getTime() + guestLinkMinutes * 60_000).toISOString(),
  }).execute();
  return secret;
}
/** How many links an address, and everybody together, has been mailed within an hour. */
export async function linksLately(store: TenantStore, tenant: Own, address: string, now: Date): Promise<{ readonly own: number; readonly all: number }> {
  const since = new Date(now.getTime() - 3_600_000).toISOString();
  const { own, all } = await store.selectFrom('guest_link').select(({ fn, val }) => [fn.countAll().as('all'), sql<number>`count(*) filter (where address_hash = ${val(hashOfAddress(tenant, address))})`.as('own')])
    .where('made_at', '>', since).where('invitation_id', 'is', null).executeTakeFirstOrThrow();
  return { own: Number(own), all: Number(all) };
}
export interface OpenedLink { readonly address: string; readonly organisation: string; readonly gatherings: readonly string[]; readonly invitation: string | null }
/** Over, whatever clock reads it: who waited for the row has read theirs before whoever was first, and another server's may be behind. */
const over = new Date(0).toISOString();
/** Opens a link, once: whoever comes second finds nothing. Whatever else that address asked for is over too. */
export async function openLink(store: TenantStore, tenant: Own, secret: string, now: Date): Promise<OpenedLink | undefined> {
  const link = await store.updateTable('guest_link').set({ until_at: over }).where('key_hash', '=', hashOfSecret(secret)).where('until_at', '>', now.toISOString()).returningAll().executeTakeFirst();
  if (!link) return undefined;
  await store.updateTable('guest_link').set({ until_at: over }).where('address_hash', '=', link.address_hash).where('invitation_id', 'is', null).execute();
  return { address: openAddress(secret, tenant.id, link.sealed), organisation: link.organisation, gatherings: link.gatherings, invitation: link.invitation_id };
}
export const dropLink = (store: TenantStore, secret: string, isMeant: boolean): Promise<unknown> => store.deleteFrom('guest_link').where('key_hash', '=', hashOfSecret(secret)).where(sql<boolean>`${isMeant}`).execute();

export interface Invitation extends InvitationRecord { readonly gathering: string }
const invitationIn = ({ id, gathering_id, kind, organisation, to_address, uses, used, until_on, created_at, ended_at }: Selectable<Tables['guest_invitation']>): Invitation =>
  ({ id, gathering: gathering_id, kind: kind as InvitationKind, organisation, to: to_address, uses, used, untilOn: until_on, createdAt: created_at, endedAt: ended_at });
export const insertInvitation = (store: TenantStore, tenant: Own, { id, gathering, kind, organisation, to, uses, untilOn, createdAt }: Invitation, code: string | null): Promise<unknown> => store.insertInto('guest_invitation').values({
  tenant_id: tenant.id, id, gathering_id: gathering, kind, code_hash: code === null ? null : hashOfCode(tenant, code), organisation, to_address: to, uses, used: 0, until_on: untilOn, created_at: createdAt, ended_at: null,
}).execute();
const stillOpen = (today: string) => sql<boolean>`ended_at is null and used < uses and until_on >= ${today}`;
/** Of a forum, also those that are used up: that there is room for one more would say that somebody came. */
export const openInvitations = async (store: TenantStore, gathering: string, today: string, kind: string): Promise<number> =>
  Number((await store.selectFrom('guest_invitation').select(({ fn }) => fn.countAll().as('count')).where('gathering_id', '=', gathering)
    .where(kind === 'group' ? stillOpen(today) : sql<boolean>`ended_at is null and until_on >= ${today}`).executeTakeFirstOrThrow()).count);
export const organisationsInvited = async (store: TenantStore, gathering: string): Promise<string[]> =>
  (await store.selectFrom('guest_invitation').select('organisation').distinct().where('gathering_id', '=', gathering).execute()).map(({ organisation }) => organisation);
/** The newest first; one more than a page. */
export const invitationsOf = async (store: TenantStore, gathering: string, limit: number, before?: string): Promise<Invitation[]> =>
  (await store.selectFrom('guest_invitation').selectAll().where('gathering_id', '=', gathering).$if(before !== undefined, (q) => q.where('id', '<', before!)).orderBy('id', 'desc').limit(limit + 1).execute()).map(invitationIn);
/** The invitation of a code, whether or not it is still open; nothing is used up. */
export async function invitationByCode(store: TenantStore, tenant: Own, code: string): Promise<Invitation | undefined> {
  const row = await store.selectFrom('guest_invitation').selectAll().where('code_hash', '=', hashOfCode(tenant, code)).executeTakeFirst();
  return row && invitationIn(row);
}
/** Uses an invitation up by one, in one statement: of two who come for the last place one gets it. False where it is not open. */
export const useInvitation = async (store: TenantStore, id: string, today: string): Promise<boolean> =>
  await store.updateTable('guest_invitation').set((is) => ({ used: is('used', '+', 1) })).where('id', '=', id).where(stillOpen(today)).returning('id').executeTakeFirst() !== undefined;
/** Ended now, unless it was before; its link with it. */
export async function endInvitation(store: TenantStore, id: string, now: Date): Promise<Invitation | undefined> {
  const row = await store.updateTable('guest_invitation').set({ ended_at: sql`coalesce(ended_at, ${now.toISOString()})` }).where('id', '=', id).returningAll().executeTakeFirst();
  if (row) await store.updateTable('guest_link').set({ until_at: over }).where('invitation_id', '=', id).execute();
  return row && invitationIn(row);
}

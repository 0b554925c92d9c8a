// The operations by which guests come and go, and everybody joins a working group. What an address or a code is worth is decided by the contract's policy.
import {
  enterFaults, fastestFormMs, guestAddress, guestLinksAnHour, guestLinksOfAll, joinLink, joinMail, type MemberWay, membershipOf, normalCode, type OperationId, partnerOf, type PartneredForum, ukDay,
} from '@think-carer/contract';
import { textIn } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { findGathering, gatheringsOfIds, partnersOf } from '../gatherings/rows.ts';
import { enqueueMail } from '../mail/outbox.ts';
import type { Call, Guard, Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { chairGuestHandlers } from './chair.handlers.ts';
import { belong, eraseGuest, gatheringsOf, memberOf, membershipsOf, removeMember } from './members.ts';
import { addressKey, codeKey, isLinkOf } from './proof.ts';
import { dropLink, guestBy, insertLink, invitationByCode, letIn, linksLately, openLink, useInvitation } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };

/** The trap that people never see, and the time that no person is faster than. */
export const joinGuard: Guard<'guests.join'> = ({ body: { form }, note }) => {
  if (!form) return undefined;
  if (form.website !== '') {
    note('guests.trap');
    return { result: { state: 'asked' } };
  }
  if (form.elapsedMs < fastestFormMs) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
};

export const partneredForums = async (store: TenantStore): Promise<PartneredForum[]> => (await partnersOf(store)).map(({ forum, partners }) => ({ id: forum, partners }));

export const guestHandlers: Named<'guests'> = {
  ...chairGuestHandlers,

  /** Who is let in and who is not take the same steps, so that neither the answer nor the time it takes tells them apart: what was written for nobody is taken back before it is there. */
  async 'guests.join'({ tenant, publishableKey, mail, offer, body, store, now }) {
    if (mail.kind === 'none') throw new Refusal('mail-not-set-up');
    const { locale = 'en-GB' } = body, address = guestAddress(body.email), personKey = addressKey(tenant, address);
    const forums = await partneredForums(store), guest = await guestBy(store, personKey), memberships = await membershipsOf(store, personKey), lately = await linksLately(store, tenant, address, now);
    const known = guest && memberships.some(({ how }) => how !== 'address') ? { organisation: guest.organisation, forums: [] } : undefined;
    const partner = partnerOf(address, forums, body.forum) ?? known, isLetIn = partner !== undefined && lately.own < guestLinksAnHour && lately.all < guestLinksOfAll;
    const { organisation, forums: gatherings } = partner ?? { organisation: '-', forums: [] };
    const secret = await insertLink(store, tenant, { address, organisation, gatherings, invitation: null }, now), key = `guest:${uuidv7()}`;
    await enqueueMail(store, { ...joinMail({ employer: textIn(offer.employer.name, locale), organisation, link: joinLink(mail.publicUrl, publishableKey, secret, locale, mail.joinUrl?.replaceAll('{tenant}', encodeURIComponent(tenant.slug))), locale }), to: address, key }, now);
    await dropLink(store, secret, !isLetIn);
    await store.deleteFrom('mail_outbox').where('key', '=', isLetIn ? '-' : key).execute();
    return { result: { state: 'asked' } };
  },

  async 'guests.enter'({ tenant, body, store, now }) {
    const errors = enterFaults(body);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const { personKey, address, organisation, how, gatherings, invitation } = body.key === undefined ? await byCode(store, tenant, body.code!, now) : await byLink(store, tenant, body.key, now);
    const name = body.name ?? null, { guestKey, until, knownUntil } = await letIn(store, tenant, { personKey, organisation, name, how }, address, now), records = await gatheringsOfIds(store, gatherings);
    for (const gathering of gatherings) {
      const record = records.get(gathering);
      if (!record || !await belong(store, { tenantId: tenant.id, gathering, personKey, invitation, knownUntil, isGroup: record.kind === 'group', name, organisation, how }, now)) throw new Refusal('guest-proof-refused');
    }
    const all = await gatheringsOfIds(store, await gatheringsOf(store, personKey));
    return { result: { guestKey, organisation, until, forums: [...all.values()].map(({ id, kind }) => ({ id, kind: kind as 'forum' | 'group' })) } };
  },

  async 'guests.leave'(call) {
    await eraseGuest(call, call.person.key);
    return { result: { leftAt: call.now.toISOString(), erased: ['name', 'address', 'keys', 'memberships', 'replies'] } };
  },

  async 'guests.enrol'({ tenant, person, body, store, now }) {
    const code = normalCode(body.code), today = ukDay(now), invitation = code === undefined ? undefined : await invitationByCode(store, tenant, code), group = invitation && await findGathering(store, invitation.gathering, ['group']);
    if (!group) throw new Refusal('guest-proof-refused');
    const known = await memberOf(store, group.id, person.key);
    if (known) return { result: membershipOf(known, group.id, group.kind) };
    const guest = person.roles.includes('guest') ? await guestBy(store, person.key) : undefined, organisation = person.organisation ?? (person.roles.includes('employee') ? null : invitation.organisation);
    if (!await useInvitation(store, invitation.id, today)) throw new Refusal('guest-proof-refused');
    const member = await belong(store, { tenantId: tenant.id, gathering: group.id, personKey: person.key, invitation: invitation.id, knownUntil: guest?.knownUntil ?? null, isGroup: true, name: body.name ?? person.name ?? null, organisation, how: 'code' }, now);
    if (!member) throw new Refusal('guest-proof-refused');
    return { result: membershipOf(member, group.id, group.kind), touched: [{ record: 'membership', recordId: member.id, seenAs: 'own', fields: ['name', 'organisation'] }] };
  },

  async 'guests.resign'(call) {
    const { person, params, store, now } = call, member = await memberOf(store, params.id, person.key);
    if (!member) throw new Refusal('not-found');
    await removeMember(call, member);
    return { result: { leftAt: now.toISOString(), erased: ['name', 'memberships'] }, touched: [{ record: 'membership', recordId: member.id, seenAs: 'own', fields: ['erased'] }] };
  },
};

interface Proved { readonly personKey: string; readonly address: string | null; readonly organisation: string; readonly how: MemberWay; readonly gatherings: readonly string[]; readonly invitation: string | null }
type Own = Call<'guests.enter'>['tenant'];

async function byLink(store: TenantStore, tenant: Own, secret: string, now: Date): Promise<Proved> {
  const link = isLinkOf(tenant, secret) ? await openLink(store, tenant, secret, now) : undefined;
  if (!link || (link.invitation !== null && !await useInvitation(store, link.invitation, ukDay(now)))) throw new Refusal('guest-proof-refused');
  return { ...link, personKey: addressKey(tenant, link.address), how: link.invitation === null ? 'address' : 'invitation' };
}

async function byCode(store: TenantStore, tenant: Own, typed: string, now: Date): Promise<Proved> {
  const code = normalCode(typed), today = ukDay(now), invitation = code === undefined ? undefined : await invitationByCode(store, tenant, code);
  if (!invitation || !await useInvitation(store, invitation.id, today)) throw new Refusal('guest-proof-refused');
  return { personKey: codeKey(tenant, uuidv7()), address: null, organisation: invitation.organisation, how: 'code', gatherings: [invitation.gathering], invitation: invitation.id };
}

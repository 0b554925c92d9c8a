// The chair's side of guests: invitations made and ended, and who belongs, by organisation.
import { guestAddress, type GuestInvitation, invitationFor, invitationMail, invitedAddress, inviteFaults, joinLink, mailLanguages, membersFor, mostOpenInvitations, type OperationId, ukDay } from '@think-carer/contract';
import { addDays, textIn } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { findGathering, titleOf } from '../gatherings/rows.ts';
import { enqueueMail, mailAddress } from '../mail/outbox.ts';
import type { Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { countsOf, memberById, membersBy, membersOf, removeMember } from './members.ts';
import { newCode } from './proof.ts';
import { endInvitation, insertInvitation, insertLink, type Invitation, invitationsOf, openInvitations, organisationsInvited } from './rows.ts';

const forChair = ['guests.invite', 'guests.invitations', 'guests.endInvitation', 'guests.members', 'guests.removeMember'] as const satisfies readonly OperationId[];

async function gatheringOf(store: TenantStore, id: string) {
  const found = await findGathering(store, id, ['forum', 'group']);
  if (!found) throw new Refusal('not-found');
  return found;
}
const seen = (record: 'invitation' | 'membership', recordId: string, fields: readonly string[]) => ({ record, recordId, seenAs: 'chair', fields });
/** One page of what was read with one more than fits. */
function pageOf<T extends { readonly id: string }>(rows: readonly T[], limit: number): { readonly items: readonly T[]; readonly nextCursor: string | null } {
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? cursorOf(items.at(-1)!.id) : null };
}

export const chairGuestHandlers: Pick<Handlers, (typeof forChair)[number]> = {
  async 'guests.invite'({ tenant, publishableKey, mail, offer, params, body, store, now }) {
    const gathering = await gatheringOf(store, params.id), today = ukDay(now), errors = inviteFaults(body, today), { locale = 'en-GB', kind, organisation, untilOn } = body, address = body.email === undefined ? undefined : guestAddress(body.email);
    if (errors.length === 0 && address !== undefined && !mailAddress.test(address)) errors.push({ pointer: '/email', code: 'wrong-format', detail: 'Nothing can be mailed to this address.' });
    if (errors.length === 0 && await openInvitations(store, gathering.id, today, gathering.kind) >= mostOpenInvitations) errors.push({ pointer: '/kind', code: 'too-many', detail: 'End an invitation before you make another.' });
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    if (kind === 'email' && mail.kind === 'none') throw new Refusal('mail-not-set-up');
    const code = kind === 'code' ? newCode() : null;
    const invitation: Invitation = {
      id: uuidv7(), gathering: gathering.id, kind, organisation, to: address === undefined ? null : invitedAddress(address), uses: kind === 'code' ? body.uses ?? 20 : 1, used: 0, untilOn, createdAt: now.toISOString(), endedAt: null,
    };
    await insertInvitation(store, tenant, invitation, code);
    if (address !== undefined) {
      // Good to the end of its last day, wherever midnight is.
      const secret = await insertLink(store, tenant, { address, organisation, gatherings: [gathering.id], invitation: invitation.id, until: `${addDays(untilOn, 1)}T12:00:00.000Z` }, now);
      const page = mail.joinUrl?.replaceAll('{tenant}', encodeURIComponent(tenant.slug)), words = invitationMail(mailLanguages(locale, offer.nations), (language) => (
        { employer: textIn(offer.employer.name, language), organisation, title: titleOf(gathering, language), untilOn, link: joinLink(mail.publicUrl, publishableKey, secret, language, page), locale: language }));
      await enqueueMail(store, { ...words, to: address, key: `invitation:${invitation.id}` }, now);
    }
    return { result: invitationFor(gathering.kind, invitation, today, code ?? undefined), touched: [seen('invitation', invitation.id, ['organisation', 'uses', 'untilOn'])] };
  },

  async 'guests.invitations'({ params, query, store, now }) {
    const { id, kind } = await gatheringOf(store, params.id), limit = Number(query.limit ?? 50), { items, nextCursor } = pageOf(await invitationsOf(store, id, limit, idOf(query.after)), limit);
    return { result: { items: items.map((one): GuestInvitation => invitationFor(kind, one, ukDay(now))), nextCursor }, touched: items.map((one) => seen('invitation', one.id, ['organisation', 'used'])) };
  },

  async 'guests.endInvitation'(call) {
    const { params, query, store, now } = call, ended = await endInvitation(store, params.id, now);
    if (!ended) throw new Refusal('not-found');
    const { kind } = await gatheringOf(store, ended.gathering);
    const out = query.members === 'end' ? await membersBy(store, ended.id) : [];
    for (const member of out) await removeMember(call, member);
    return { result: invitationFor(kind, ended, ukDay(now)), touched: [seen('invitation', ended.id, ['ended']), ...out.map(({ id }) => seen('membership', id, ['erased']))] };
  },

  async 'guests.members'({ params, query, store }) {
    const { id, kind, says: { partners } } = await gatheringOf(store, params.id), limit = Number(query.limit ?? 50), counts = await countsOf(store, id), invited = [...partners.map(({ name }) => name), ...await organisationsInvited(store, id)], { items, nextCursor } = pageOf(await membersOf(store, id, limit, idOf(query.after)), limit);
    return { result: membersFor(kind, counts, invited, items, nextCursor), touched: kind === 'group' ? items.map((one) => seen('membership', one.id, ['name', 'organisation'])) : [] };
  },

  async 'guests.removeMember'(call) {
    const { params, store, now } = call, member = await memberById(store, params.id);
    if (!member || !await findGathering(store, member.gathering, ['group'])) throw new Refusal('not-found');
    await removeMember(call, member);
    return { result: { leftAt: now.toISOString(), erased: ['name', 'memberships'] }, touched: [seen('membership', member.id, ['erased'])] };
  },
};

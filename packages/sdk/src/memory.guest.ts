// Guests in memory: links, codes, keys, invitations and who belongs where, by the contract's own policy.
import {
  codeOf, enterFaults, guestAddress, guestKeyUntil, guestKnownUntil, guestLinkMinutes, guestLinksAnHour, invitationFor, invitationMail, invitationState, invitedAddress, inviteFaults, joinLink, joinMail, mailLanguages, membersFor,
  membershipOf, mostGroupMembers, mostOpenInvitations, normalCode, partnerOf, ukDay,
} from '@think-carer/contract';
import type { GuestMembership, GuestResigned, InvitationRecord, MemberRecord, MemberWay, PartneredForum } from '@think-carer/contract';
import { findGathering, forgetReplies, ownDates } from './memory.gatherings.ts';
import { kindOf } from './memory.guest.store.ts';
import type { MemoryInvitation, MemoryLink, MemoryMember } from './memory.guest.store.ts';
import { newSecret } from './memory.mail.ts';
import type { Call, Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { releaseOfReplyWithdrawn } from './memory.release.ts';
import { eraseAnswers, newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

/** Whether somebody belongs to a working group, or came to a forum as a guest. */
export const memberOf = ({ guests }: MemoryStore, gathering: string, personKey: string): MemberRecord | undefined =>
  [...guests.members.values()].find((one) => one.gathering === gathering && one.personKey === personKey)?.record;
/** Everywhere that they belong. */
export const gatheringsOf = ({ guests }: MemoryStore, personKey: string): string[] => [...guests.members.values()].filter((one) => one.personKey === personKey).map(({ gathering }) => gathering);

/** What forgetting what somebody replied takes: their places go to others, who are told. */
type Setting = Pick<Call<'guests.leave'>, 'store' | 'offer' | 'base' | 'now'>;
const forums = (store: MemoryStore): PartneredForum[] => [...store.gatherings.values()].filter(({ record }) => record.kind === 'forum').map(({ record: { id, says: { partners } } }) => ({ id, partners }));

/** Everything of a guest goes, their keys with it. */
function eraseGuest(setting: Setting, personKey: string): void {
  const { guests, gatherings } = setting.store;
  guests.people.delete(personKey);
  for (const [key, one] of guests.keys) if (one.personKey === personKey) guests.keys.delete(key);
  for (const [id, one] of guests.members) if (one.personKey === personKey) guests.members.delete(id);
  for (const { members } of gatherings.values()) members.delete(personKey);
  forgetReplies(setting.store, { id: personKey, roles: [] }, setting);
  eraseAnswers(setting.store, personKey);
}
/** What a manager was asked for goes with the reply. */
async function withdrawReleases(call: Setting & Parameters<typeof releaseOfReplyWithdrawn>[0], { personKey, gathering }: MemoryMember): Promise<void> {
  for (const { id, startsAt } of ownDates(call.store, { id: personKey, roles: [] }, call.offer)) if (id.startsWith(gathering) && startsAt !== null && startsAt > call.now.toISOString()) await releaseOfReplyWithdrawn(call, id, personKey);
}
/** Takes somebody out of a gathering, with what they replied to its dates; a guest who then belongs nowhere is shown out. */
function removeMember(setting: Setting, { record, personKey, gathering }: MemoryMember): void {
  const { store } = setting;
  store.guests.members.delete(record.id);
  store.gatherings.get(gathering)?.members.delete(personKey);
  forgetReplies(store, { id: personKey, roles: [] }, setting, { gathering });
  if (store.guests.people.has(personKey) && gatheringsOf(store, personKey).length === 0) eraseGuest(setting, personKey);
}

/** The guest whose key this is, and the key lasts longer by it; undefined where it lets nobody in. */
export function guestOf(setting: Setting, key: string): Persona | undefined {
  const { store, now } = setting, { guests } = store, held = guests.keys.get(key), guest = held && guests.people.get(held.personKey);
  if (!held || !guest || held.until <= now.toISOString()) return undefined;
  const { personKey, madeAt } = held, { email } = guest, partnered = forums(store);
  // Who came because of a domain goes when the partnership does.
  for (const one of [...guests.members.values()]) {
    if (one.personKey === personKey && one.record.how === 'address' && (email === null || !partnerOf(email, partnered, one.gathering))) removeMember(setting, one);
  }
  if (!guests.people.has(personKey)) return undefined;
  const until = guestKeyUntil(madeAt, now);
  guests.keys.set(key, { personKey, madeAt, until });
  guests.people.set(personKey, { ...guest, knownUntil: guestKnownUntil(guest.how, until, now) });
  return { id: personKey, roles: ['guest'], organisation: guest.organisation, ...(guest.name !== null && { name: guest.name }), ...(email !== null && { email }) };
}

const employerOf = ({ offer: { employer: { name } } }: Pick<Call<'guests.join'>, 'offer'>, locale: string): string => (typeof name === 'string' ? name : name[locale] ?? name['en-GB']);
const own = ({ store, params }: { readonly store: MemoryStore; readonly params: { readonly id: string } }) => {
  const found = findGathering(store, params.id, ['forum', 'group']);
  if (!found) throw new Refusal('not-found');
  return found.record;
};
const resigned = (now: Date): { readonly result: GuestResigned } => ({ result: { leftAt: now.toISOString(), erased: ['name', 'memberships'] } });
function page<T extends { readonly id: string }>(all: readonly T[], { limit = '50', after }: { readonly limit?: string | undefined; readonly after?: string | undefined } = {}): { items: T[]; nextCursor: string | null } {
  const last = after === undefined ? undefined : idOf(after), start = last === undefined ? 0 : all.findIndex(({ id }) => id === last) + 1, items = all.slice(start, start + Number(limit));
  return { items, nextCursor: all.length > start + Number(limit) ? cursorOf(items.at(-1)!.id) : null };
}

/** Where a link leads: one that the chair sent, or one that an address asked for. */
function openLink(store: MemoryStore, key: string, now: Date): MemoryLink | undefined {
  const { guests } = store, link = guests.links.get(key), invited = link?.invitation === undefined ? undefined : guests.invitations.get(link.invitation);
  if (!link || link.until <= now.getTime() || (link.invitation !== undefined && (!invited || invitationState(invited.record, ukDay(now)) !== 'open'))) return undefined;
  // Opened once; and whatever else that address was sent is over too, but for other invitations.
  for (const [other, one] of guests.links) if (other === key || (one.email === link.email && one.invitation === undefined)) guests.links.delete(other);
  return link;
}
/** An invitation by its code: one that is open, or any. */
const openCode = (store: MemoryStore, typed: string, now: Date, isAny = false): MemoryInvitation | undefined => {
  const code = normalCode(typed);
  return code === undefined ? undefined : [...store.guests.invitations.values()].find((one) => one.code === code && (isAny || invitationState(one.record, ukDay(now)) === 'open'));
};
function useUp(store: MemoryStore, id: string): void {
  const one = store.guests.invitations.get(id)!;
  store.guests.invitations.set(id, { ...one, record: { ...one.record, used: one.record.used + 1 } });
}
/** False where the group is full. */
function belong(store: MemoryStore, gathering: string, personKey: string, member: Omit<MemberRecord, 'id' | 'joinedAt'>, now: Date, invitation?: string): boolean {
  const { members } = store.guests, there = [...members.values()].filter((one) => one.gathering === gathering), known = there.find((one) => one.personKey === personKey);
  if (!known && kindOf(store, gathering) === 'group' && there.length >= mostGroupMembers) return false;
  const record: MemberRecord = known ? { ...known.record, name: member.name ?? known.record.name } : { id: newId(now), ...member, joinedAt: now.toISOString() };
  members.set(record.id, { record, gathering, personKey, invitation: known?.invitation ?? invitation });
  store.gatherings.get(gathering)?.members.add(personKey);
  return true;
}

export const guestHandlers: Pick<Handlers, Extract<keyof Handlers, `guests.${string}`>> = {
  'guests.join'(call) {
    const { store, body, now, base, publishableKey } = call, { locale = 'en-GB' } = body, email = guestAddress(body.email), { guests } = store;
    const known = guests.people.get(`guest ${email}`), isInvited = [...guests.members.values()].some((one) => one.personKey === `guest ${email}` && one.record.how !== 'address');
    const partner = partnerOf(email, forums(store), body.forum) ?? (known && isInvited ? { organisation: known.organisation, forums: [] } : undefined);
    const lately = [...guests.links.values()].filter((one) => one.email === email && one.invitation === undefined && now.getTime() - one.madeAt < 3_600_000);
    if (!partner || lately.length >= guestLinksAnHour) return { result: { state: 'asked' } };
    const key = newSecret();
    guests.links.set(key, { email, ...partner, madeAt: now.getTime(), until: now.getTime() + guestLinkMinutes * 60_000 });
    store.mail.push({ to: email, at: now.toISOString(), ...joinMail({ employer: employerOf(call, locale), organisation: partner.organisation, link: joinLink(base, publishableKey, key, locale), locale }) });
    return { result: { state: 'asked' } };
  },
  'guests.enter'({ store, body, now }) {
    const errors = enterFaults(body), { guests } = store, name = body.name ?? null;
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const link = body.key === undefined ? undefined : openLink(store, body.key, now), invited = body.code === undefined ? undefined : openCode(store, body.code, now);
    if (!link && !invited) throw new Refusal('guest-proof-refused');
    const email = link?.email ?? null, personKey = `guest ${email ?? newId(now)}`, how: MemberWay = invited ? 'code' : link!.invitation === undefined ? 'address' : 'invitation';
    const organisation = invited?.record.organisation ?? link!.organisation, invitation = invited?.record.id ?? link?.invitation;
    for (const gathering of invited ? [invited.gathering] : link!.forums) if (!belong(store, gathering, personKey, { name, organisation, how }, now, invitation)) throw new Refusal('guest-proof-refused');
    if (invitation !== undefined) useUp(store, invitation);
    const known = guests.people.get(personKey), madeAt = now.toISOString(), until = guestKeyUntil(madeAt, now), guestKey = `gk_${newSecret()}`;
    guests.people.set(personKey, { organisation, email, how: known?.how ?? how, joinedAt: known?.joinedAt ?? madeAt, name: name ?? known?.name ?? null, knownUntil: guestKnownUntil(how, until, now) });
    guests.keys.set(guestKey, { personKey, madeAt, until });
    return { result: { guestKey, organisation, until, forums: gatheringsOf(store, personKey).map((id) => ({ id, kind: kindOf(store, id) })) } };
  },
  'guests.leave'(call) {
    eraseGuest(call, personKeyOf(call.person));
    return { result: { leftAt: call.now.toISOString(), erased: ['name', 'address', 'keys', 'memberships', 'replies'] } };
  },
  'guests.invite'(call) {
    const { store, params, body, now, base, publishableKey } = call, gathering = own(call), today = ukDay(now), errors = inviteFaults(body, today), { locale = 'en-GB' } = body;
    const open = [...store.guests.invitations.values()].filter((one) => one.gathering === params.id && invitationState(gathering.kind === 'group' ? one.record : { ...one.record, used: 0 }, today) === 'open');
    if (open.length >= mostOpenInvitations) errors.push({ pointer: '/kind', code: 'too-many', detail: 'End an invitation before you make another.' });
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const isCode = body.kind === 'code', code = isCode ? codeOf(crypto.getRandomValues(new Uint8Array(64)))! : undefined, link = isCode ? undefined : newSecret();
    const record: InvitationRecord = {
      id: newId(now), kind: body.kind, organisation: body.organisation, to: isCode ? null : invitedAddress(body.email!), uses: isCode ? body.uses ?? 20 : 1, used: 0, untilOn: body.untilOn, createdAt: now.toISOString(), endedAt: null,
    };
    store.guests.invitations.set(record.id, { record, gathering: params.id, ...(code !== undefined && { code }), ...(link !== undefined && { link }) });
    if (link !== undefined) {
      const email = guestAddress(body.email!), { title } = gathering.says;
      store.guests.links.set(link, { email, organisation: body.organisation, forums: [params.id], madeAt: now.getTime(), until: Infinity, invitation: record.id });
      store.mail.push({ to: email, at: now.toISOString(), ...invitationMail(mailLanguages(locale, call.offer.nations), (language) => (
        { employer: employerOf(call, language), organisation: body.organisation, title: typeof title === 'string' ? title : title[language] ?? title['en-GB']!, untilOn: body.untilOn, link: joinLink(base, publishableKey, link, language), locale: language })) });
    }
    return { result: invitationFor(gathering.kind, record, today, code) };
  },
  'guests.invitations'(call) {
    const { store, params, query, now } = call;
    const { kind } = own(call), { items, nextCursor } = page([...store.guests.invitations.values()].filter(({ gathering }) => gathering === params.id).map(({ record }) => record).reverse(), query);
    return { result: { items: items.map((record) => invitationFor(kind, record, ukDay(now))), nextCursor } };
  },
  async 'guests.endInvitation'(call) {
    const { store, params, query, now } = call, one = store.guests.invitations.get(params.id);
    if (!one) throw new Refusal('not-found');
    const record = { ...one.record, endedAt: one.record.endedAt ?? now.toISOString() };
    store.guests.invitations.set(params.id, { ...one, record });
    if (one.link !== undefined) store.guests.links.delete(one.link);
    if (query?.members === 'end') for (const member of [...store.guests.members.values()]) if (member.invitation === params.id) {
      await withdrawReleases(call, member);
      removeMember(call, member);
    }
    return { result: invitationFor(kindOf(store, one.gathering), record, ukDay(now)) };
  },
  'guests.members'(call) {
    const { store, params, query } = call, { kind, says: { partners } } = own(call), all = [...store.guests.members.values()].filter(({ gathering }) => gathering === params.id).map(({ record }) => record);
    const counts = [...new Set(all.map(({ organisation }) => organisation))].map((organisation) => ({ organisation, members: all.filter((one) => one.organisation === organisation).length })), { items, nextCursor } = page(all, query);
    return { result: membersFor(kind, counts, [...partners.map(({ name }) => name), ...[...store.guests.invitations.values()].filter(({ gathering }) => gathering === params.id).map(({ record: { organisation } }) => organisation)], items, nextCursor) };
  },
  async 'guests.removeMember'(call) {
    const { store, params, now } = call, one = store.guests.members.get(params.id);
    if (!one || kindOf(store, one.gathering) !== 'group') throw new Refusal('not-found');
    await withdrawReleases(call, one);
    removeMember(call, one);
    return resigned(now);
  },
  'guests.enrol'({ store, body, person, now }): { readonly result: GuestMembership } {
    const personKey = personKeyOf(person), invited = openCode(store, body.code, now, true), known = invited && memberOf(store, invited.gathering, personKey), name = body.name ?? person.name ?? null;
    if (!invited || kindOf(store, invited.gathering) !== 'group') throw new Refusal('guest-proof-refused');
    if (known) return { result: membershipOf(known, invited.gathering, 'group') };
    const organisation = person.organisation ?? (person.roles.includes('employee') ? null : invited.record.organisation);
    if (invitationState(invited.record, ukDay(now)) !== 'open' || !belong(store, invited.gathering, personKey, { name, organisation, how: 'code' }, now, invited.record.id)) throw new Refusal('guest-proof-refused');
    useUp(store, invited.record.id);
    return { result: membershipOf(memberOf(store, invited.gathering, personKey)!, invited.gathering, 'group') };
  },
  async 'guests.resign'(call) {
    const { store, params, person, now } = call, one = [...store.guests.members.values()].find(({ gathering, personKey }) => gathering === params.id && personKey === personKeyOf(person));
    if (!one) throw new Refusal('not-found');
    await withdrawReleases(call, one);
    removeMember(call, one);
    return resigned(now);
  },
};

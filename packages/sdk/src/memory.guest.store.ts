// What memory keeps of guests, links, codes and members, and how a story begins with some. Apart from their operations, which are fetched only where they are asked for.
import { fastestFormMs, guestLinkMinutes, membershipOf, ukDay } from '@think-carer/contract';
import type { InvitationRecord, MemberRecord, MemberWay, SessionRecords } from '@think-carer/contract';
import type { Answer, Call } from './memory.ts';
import { Refusal } from './memory.problem.ts';
import { newId } from './memory.store.ts';
import type { MemoryStore } from './memory.store.ts';

export interface MemoryLink { readonly email: string; readonly organisation: string; readonly forums: readonly string[]; readonly madeAt: number; readonly until: number; readonly invitation?: string }
export interface MemoryInvitation { readonly record: InvitationRecord; readonly gathering: string; readonly code?: string; readonly link?: string }
export interface MemoryMember { readonly record: MemberRecord; readonly gathering: string; readonly personKey: string; readonly invitation?: string | undefined }
export interface MemoryGuest { readonly organisation: string; readonly name: string | null; readonly email: string | null; readonly how: MemberWay; readonly joinedAt: string; readonly knownUntil: string }
export interface MemoryGuests {
  /** By person. */
  readonly people: Map<string, MemoryGuest>;
  /** By the key itself. */
  readonly keys: Map<string, { readonly personKey: string; readonly madeAt: string; readonly until: string }>;
  readonly links: Map<string, MemoryLink>;
  readonly invitations: Map<string, MemoryInvitation>;
  /** Those who joined first first. */
  readonly members: Map<string, MemoryMember>;
}

/** What is already there when a story or a test begins. */
export interface GuestSeed {
  /** Links on their way, good for half an hour. */
  readonly links?: readonly { readonly key: string; readonly email: string; readonly organisation: string; readonly forums: readonly string[] }[];
  readonly invitations?: readonly (Partial<InvitationRecord> & { readonly gathering: string; readonly organisation: string; readonly code?: string })[];
  readonly members?: readonly (Partial<MemberRecord> & { readonly gathering: string; readonly personKey?: string })[];
}
export function seedGuests({ guests }: MemoryStore, { links = [], invitations = [], members = [] }: GuestSeed, now: Date): void {
  for (const { key, ...link } of links) guests.links.set(key, { ...link, madeAt: now.getTime(), until: now.getTime() + guestLinkMinutes * 60_000 });
  for (const { gathering, code, ...seed } of invitations) {
    const record: InvitationRecord = { id: newId(now), kind: 'code', to: null, uses: 20, used: 0, untilOn: ukDay(new Date(now.getTime() + 60 * 86_400_000)), createdAt: now.toISOString(), endedAt: null, ...seed };
    guests.invitations.set(record.id, { record, gathering, ...(code !== undefined && { code }) });
  }
  for (const { gathering, personKey, ...seed } of members) {
    const record: MemberRecord = { id: newId(now), name: null, organisation: null, how: 'code', joinedAt: now.toISOString(), ...seed };
    guests.members.set(record.id, { record, gathering, personKey: personKey ?? `member ${record.id}` });
  }
}

export const kindOf = ({ gatherings }: MemoryStore, id: string): string => gatherings.get(id)?.record.kind ?? 'group';
/** For a person's own copy. */
export function guestRecords(store: MemoryStore, personKey: string): Pick<SessionRecords, 'guest' | 'memberships'> {
  const guest = store.guests.people.get(personKey);
  return {
    guest: guest ? { organisation: guest.organisation, name: guest.name, how: guest.how, joinedOn: ukDay(guest.joinedAt), knownUntil: guest.knownUntil } : null,
    memberships: [...store.guests.members.values()].filter((one) => one.personKey === personKey).map(({ record, gathering }) => membershipOf(record, gathering, kindOf(store, gathering))),
  };
}

/** Whoever falls into the trap, or is faster than a person, is mailed nothing. */
export function guardJoin({ body: { form } }: Call<'guests.join'>): Answer<'guests.join'> | undefined {
  if (!form) return undefined;
  if (form.website !== '') return { result: { state: 'asked' } };
  if (form.elapsedMs < fastestFormMs) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
}

// Whom an address lets in, what a code and an invitation are worth today, and what a chair is shown: pure decisions that the server and the memory transport share.
import { addDays } from '@think-carer/rules/leave';
import { ukDay } from './approval.ts';
import { gatheringCell } from './gathering.ts';
import {
  codeLength, codeLetters, guestKeptDays, guestKeyDays, guestKeyMostDays, mostInvitationDays, type InvitationKind, type InvitationState, type MemberWay,
} from './guest.ts';
import type { RequestFault } from './problem.ts';
import { maskedEmail } from './updates.ts';
import type { GuestEnter, GuestInvitation, GuestInvite, GuestMember, GuestMembers, GuestMembership } from './wire.ts';

/** A partner organisation of a forum, and the domains whose addresses prove that one belongs to it. */
export interface Partner { readonly name: string; readonly domains: readonly string[] }
/** One forum's partners. */
export interface PartneredForum { readonly id: string; readonly partners: readonly Partner[] }

/**
 * The address that is written to, and by which a guest is told from others: small letters, and nothing after a plus, so that one mailbox is one person. The link goes to
 * this address, so whoever opens it has proved this one and no other.
 */
export function guestAddress(email: string): string {
  const address = email.trim().toLowerCase(), at = address.lastIndexOf('@'), plus = address.indexOf('+');
  return plus > 0 && plus < at ? address.slice(0, plus) + address.slice(at) : address;
}

const domainPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;
/** A domain as it is compared: ASCII in small letters (`xn--…` for others). Undefined where it is none. */
export function mailDomain(text: string): string | undefined {
  const domain = text.trim().toLowerCase();
  return domainPattern.test(domain) ? domain : undefined;
}

/**
 * The partner that an address belongs to, and in which forums. Domains are compared whole, letter by letter: neither a subdomain nor a domain that only looks or ends alike
 * counts. `forum`: only that one is asked.
 */
export function partnerOf(email: string, forums: readonly PartneredForum[], forum?: string): { readonly organisation: string; readonly forums: readonly string[] } | undefined {
  const address = guestAddress(email), domain = mailDomain(address.slice(address.lastIndexOf('@') + 1));
  if (domain === undefined) return undefined;
  const found = forums.flatMap(({ id, partners }) => {
    const partner = partners.find(({ domains }) => domains.some((one) => mailDomain(one) === domain));
    return partner && (forum === undefined || forum === id) ? [{ id, name: partner.name }] : [];
  });
  return found[0] && { organisation: found[0].name, forums: found.map(({ id }) => id) };
}

/** A code as it is compared, however it was typed; undefined where it cannot be one. */
export function normalCode(text: string): string | undefined {
  const code = text.toUpperCase().replaceAll(/[\s–-]+/g, '');
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : undefined;
}
/** In groups of four, as it is read out. */
export const readableCode = (code: string): string => code.replaceAll(/(.{4})(?=.)/g, '$1-');
/** From random bytes, of which those that would favour some letters are left out; undefined where too few are left. */
export function codeOf(bytes: Iterable<number>): string | undefined {
  const most = 256 - (256 % codeLetters.length), letters = Array.from(bytes).filter((byte) => byte < most).slice(0, codeLength).map((byte) => codeLetters[byte % codeLetters.length]!);
  return letters.length === codeLength ? letters.join('') : undefined;
}

const daysAfter = (instant: string | Date, days: number): string => new Date(new Date(instant).getTime() + days * 86_400_000).toISOString();
/** Until when a key lasts that is used now. */
export function guestKeyUntil(madeAt: string, now: Date): string {
  const renewed = daysAfter(now, guestKeyDays), limit = daysAfter(madeAt, guestKeyMostDays);
  return renewed < limit ? renewed : limit;
}
/** Until when a guest is known who comes now. One who had a code is known by their key alone. */
export const guestKnownUntil = (how: MemberWay, keyUntil: string, now: Date): string => (how === 'code' ? keyUntil : daysAfter(now, guestKeptDays));

/** Faults that the schema cannot show: one proof, not two and not none. */
export function enterFaults({ key, code }: Pick<GuestEnter, 'key' | 'code'>): RequestFault[] {
  if (key === undefined && code === undefined) return [{ pointer: '/key', code: 'missing', detail: 'Send the key of a link, or a code.' }];
  return key === undefined || code === undefined ? [] : [{ pointer: '/code', code: 'not-allowed', detail: 'Send the key of a link or a code, not both.' }];
}

export function inviteFaults({ kind, email, uses, untilOn }: GuestInvite, today: string): RequestFault[] {
  return [
    ...(kind === 'email' && email === undefined ? [{ pointer: '/email', code: 'missing', detail: 'Send the address that is written to.' }] : []),
    ...(kind === 'code' && email !== undefined ? [{ pointer: '/email', code: 'not-allowed', detail: 'A code is written to nobody.' }] : []),
    ...(kind === 'email' && uses !== undefined && uses !== 1 ? [{ pointer: '/uses', code: 'not-allowed', detail: 'A mailed invitation lets one person in.' }] : []),
    ...(untilOn < today ? [{ pointer: '/untilOn', code: 'too-early', detail: 'This day is over.' }] : untilOn > addDays(today, mostInvitationDays) ? [{ pointer: '/untilOn', code: 'too-late', detail: 'An invitation lasts for a year at most.' }] : []),
  ];
}

/** One invitation, wherever it is kept: neither its code nor the address it went to. */
export interface InvitationRecord {
  readonly id: string; readonly kind: InvitationKind; readonly organisation: string;
  /** Masked. */
  readonly to: string | null;
  readonly uses: number; readonly used: number; readonly untilOn: string; readonly createdAt: string; readonly endedAt: string | null;
}
export function invitationState({ endedAt, used, uses, untilOn }: InvitationRecord, today: string): InvitationState {
  return endedAt !== null ? 'ended' : used >= uses ? 'used-up' : untilOn < today ? 'over' : 'open';
}
/** How many of a forum's guests are told: whole tens, so that neither a small number nor the next who comes is seen. Null: fewer than ten. */
const inTens = (count: number): number | null => (count < gatheringCell ? null : count - (count % gatheringCell));
/**
 * As its chair sees it. Those of a working group know each other by name; who came to a forum is told to nobody, so an invitation to one does not say that it was taken up: `used` in tens, and used up only where the tens say so.
 * `code`: only where it has just been made.
 */
export function invitationFor(gathering: string, record: InvitationRecord, today: string, code?: string): GuestInvitation {
  const used = gathering === 'group' ? record.used : inTens(record.used);
  return {
    id: record.id, kind: record.kind, organisation: record.organisation, to: record.to, uses: record.uses, used, untilOn: record.untilOn, state: invitationState({ ...record, used: used ?? 0 }, today), createdAt: record.createdAt,
    ...(code !== undefined && { code: readableCode(code) }),
  };
}
export const invitedAddress = (email: string): string => maskedEmail(guestAddress(email));

export interface MemberRecord { readonly id: string; readonly name: string | null; /** Null: the employer's own. */ readonly organisation: string | null; readonly how: MemberWay; readonly joinedAt: string }
export const membershipOf = ({ name, organisation, how, joinedAt }: MemberRecord, forum: string, kind: string): GuestMembership => ({ forum, kind, name, organisation, how, joinedOn: ukDay(joinedAt) });
const memberFor = ({ id, name, organisation, how, joinedAt }: MemberRecord): GuestMember => ({ id, name, organisation, how, joinedOn: ukDay(joinedAt) });

/**
 * What a chair sees of those who belong to a gathering: of a working group who they are, of a forum only how many from which organisation, in tens.
 * `invited`: the organisations that a forum names as partners, or invited. They stand there whether or not anybody came, so that to stand there tells nothing.
 */
export function membersFor(kind: string, counts: readonly { readonly organisation: string | null; readonly members: number }[], invited: readonly string[], page: readonly MemberRecord[], nextCursor: string | null): GuestMembers {
  const isNamed = kind === 'group', none = [...new Set(invited)].filter((name) => !counts.some(({ organisation }) => organisation === name)).map((organisation) => ({ organisation, members: 0 }));
  const told = (isNamed ? counts : [...counts.filter(({ organisation, members }) => members >= gatheringCell || (organisation !== null && invited.includes(organisation))), ...none]).toSorted((a, b) => ((a.organisation ?? '') < (b.organisation ?? '') ? -1 : 1));
  return {
    kind, organisations: told.map(({ organisation, members }) => ({ name: organisation, members: isNamed ? members : inTens(members) })),
    items: isNamed ? page.map(memberFor) : [], nextCursor: isNamed ? nextCursor : null,
  };
}

// What joining as a guest, inviting and belonging may hold on the wire.
import * as z from 'zod/mini';
import { invitationKinds, invitationStates, memberWays, mostInvitationUses } from './guest.ts';
import { secretPattern } from './referral.ts';
import { day, formTrap, instant, locale, open } from './scalar.schemas.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u));
/** As typed: small letters, spaces and hyphens are forgiven. */
const code = z.string().check(z.minLength(1), z.maxLength(60));
const name = z.optional(line(100));

export const guestJoin = z.strictObject({
  email: z.email().check(z.maxLength(254)),
  /** Of the mail. */
  locale: z.optional(locale),
  /** Only this forum is meant. */
  forum: z.optional(z.uuid()),
  form: z.optional(formTrap),
});
/** The same whether the address lets anybody in or not. */
export const guestAsked = z.looseObject({ state: open(['asked']) });

export const guestEnter = z.strictObject({
  /** Of a mailed link. */
  key: z.optional(z.string().check(z.regex(secretPattern))),
  code: z.optional(code),
  /** How they would be called. Not asked for. */
  name,
});
export const guestEntered = z.looseObject({
  /** Shown this once. */
  guestKey: z.string(),
  organisation: z.string(),
  /** When the key stops, unless it is used before. */
  until: instant,
  forums: z.array(z.looseObject({ id: z.string(), kind: open(['forum', 'group']) })),
});
const erased = z.array(open(['name', 'address', 'keys', 'memberships', 'replies']));
export const guestLeft = z.looseObject({ leftAt: instant, erased });

export const guestParams = z.strictObject({ id: z.uuid() });
const after = z.optional(z.string().check(z.maxLength(200)));
export const guestQuery = z.strictObject({ limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))), after });
export const guestEnd = z.strictObject({
  /** `end`: those who came by it are shown out as well. */
  members: z.optional(z.enum(['stay', 'end'])),
});

export const guestInvite = z.strictObject({
  organisation: line(120),
  kind: z.enum(invitationKinds),
  /** Of kind `email`: who is written to. */
  email: z.optional(z.email().check(z.maxLength(254))),
  /** How many a code lets in; 20 if absent. */
  uses: z.optional(z.int().check(z.minimum(1), z.maximum(mostInvitationUses))),
  /** The last day. */
  untilOn: day,
  locale: z.optional(locale),
});
export const guestInvitation = z.looseObject({
  id: z.string(),
  kind: open(invitationKinds),
  organisation: z.string(),
  /** Masked: `j…@eastmere-nhs.example`. */
  to: z.nullable(z.string()),
  /** Only in the answer to making it. */
  code: z.optional(z.string()),
  uses: z.number(),
  /** Of a working group how many came by it; of a forum in whole tens, null for fewer than ten. */
  used: z.nullable(z.number()),
  untilOn: day,
  /** Of a forum `used-up` only where `used` says so: no invitation to one says that somebody took it up. */
  state: open(invitationStates),
  createdAt: instant,
});
export const guestInvitationPage = z.looseObject({ items: z.array(guestInvitation), nextCursor: z.nullable(z.string()) });

export const guestMember = z.looseObject({ id: z.string(), name: z.nullable(z.string()), organisation: z.nullable(z.string()), how: open(memberWays), joinedOn: day });
export const guestMembers = z.looseObject({
  kind: open(['forum', 'group']),
  /** Of a forum its partners and whoever was invited, whether or not anybody came. `name` null: the employer's own. `members`: of a forum in whole tens, null for fewer than ten. */
  organisations: z.array(z.looseObject({ name: z.nullable(z.string()), members: z.nullable(z.number()) })),
  /** Of a working group; a forum names nobody. */
  items: z.array(guestMember),
  nextCursor: z.nullable(z.string()),
});

export const guestEnrol = z.strictObject({ code, name });
export const guestMembership = z.looseObject({
  forum: z.string(),
  kind: open(['forum', 'group']),
  name: z.nullable(z.string()),
  /** Null: the employer's own. */
  organisation: z.nullable(z.string()),
  how: open(memberWays),
  joinedOn: day,
});
export const guestResigned = z.looseObject({ leftAt: instant, erased });
/** What is known of a guest, for their own copy. Their address is not: it is kept so that only their key opens it. */
export const guestRecord = z.looseObject({ organisation: z.string(), name: z.nullable(z.string()), how: open(memberWays), joinedOn: day, knownUntil: instant });

// What a desk says on the wire.
import * as z from 'zod/mini';
import { delegationStates, delegationViews, deskFlags, deskKinds, deskShows, deskViews } from './desk.ts';
import { day, instant, open, slug } from './scalar.schemas.ts';

const limit = z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/)));
const after = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));

export const deskQuery = z.strictObject({
  /** The widest the caller has, if absent. */
  seenAs: z.optional(z.enum(deskViews)),
  kind: z.optional(z.enum(deskKinds)),
  /** `open` if absent; with a `flag`, `all`. */
  show: z.optional(z.enum(deskShows)),
  flag: z.optional(z.enum(deskFlags)),
  /** An id of the offer's `directorates`. */
  directorate: z.optional(slug),
  /** Items on a page, 1 to 100; 50 if absent. */
  limit,
  /** `nextCursor` of the page before. */
  after,
});

export const deskItem = z.looseObject({
  /** Unique in the list; `requestId` is what is read and decided. */
  id: z.string(),
  kind: open(deskKinds),
  requestId: z.string(),
  reference: z.string(),
  seenAs: open(deskViews),
  /** The same for every leave, whatever its type. */
  title: z.string(),
  name: z.optional(z.string()),
  askedAt: instant,
  /** The days asked for, or the day from which a pattern would change. */
  days: z.array(day),
  /** Of a request for time at a meeting. */
  hours: z.optional(z.looseObject({ from: z.string(), to: z.string() })),
  state: z.string(),
  isOpen: z.boolean(),
  clocks: z.array(z.looseObject({ what: z.string(), on: day, isPast: z.boolean() })),
  /** The first day by which the employer has to act. */
  nextDeadlineOn: z.nullable(day),
  isOverdue: z.boolean(),
  flags: z.array(open(deskFlags)),
  /** Whose desk it comes from, where the caller stands in for somebody. */
  delegatedFrom: z.optional(z.string()),
});
export const deskPage = z.looseObject({ items: z.array(deskItem), nextCursor: z.nullable(z.string()) });

export const deskDelegate = z.strictObject({
  /** Work e-mail of the one who stands in. */
  toEmail: z.email().check(z.maxLength(254)),
  fromOn: day,
  /** The last day. */
  untilOn: day,
});
export const deskDelegationParams = z.strictObject({ id: z.uuid() });
export const deskDelegationsQuery = z.strictObject({ limit, after });
export const deskDelegation = z.looseObject({
  id: z.string(),
  seenAs: open(delegationViews),
  fromEmail: z.string(),
  fromName: z.optional(z.string()),
  toEmail: z.string(),
  fromOn: day,
  untilOn: day,
  state: open(delegationStates),
  endedAt: z.optional(instant),
  createdAt: instant,
});
export const deskDelegationPage = z.looseObject({ items: z.array(deskDelegation), nextCursor: z.nullable(z.string()) });

// Leave on the wire: asked for, decided, read.
import * as z from 'zod/mini';
import type { LeaveChoice, LeavePart } from '@think-carer/rules';
import { requestViews, type Clock } from './approval.ts';
import { leaveAnswers, leaveDecisions, leaveEventNames, leaveSituations, leaveStates } from './leave.ts';
import { day, instant, locale, open, seenBy, slug } from './scalar.schemas.ts';

const email = z.email().check(z.maxLength(254));
const words = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));
const hoursAWeek = z.number().check(z.minimum(0.25), z.maximum(168));
const daysAWeek = z.number().check(z.minimum(0.1), z.maximum(7));

/** Whole days, half days, or hours for an appointment, on as many separate dates as need be. */
const parts = z.array(z.strictObject({
  on: day,
  part: z.union([z.enum(['full-day', 'morning', 'afternoon']), z.strictObject({ hours: z.number().check(z.positive(), z.maximum(24)) })]),
})).check(z.minLength(1), z.maxLength(60));

export const leaveChoose = z.strictObject({
  situation: z.enum(leaveSituations),
  status: z.optional(z.enum(['employee', 'worker', 'unknown'])),
  longTermNeed: z.optional(z.enum(['yes', 'no', 'unknown'])),
  /** Where the person works. */
  nation: z.optional(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])),
  /** Gross, in pounds. */
  pay: z.optional(z.strictObject({ amount: z.number().check(z.nonnegative(), z.maximum(1_000_000)), per: z.enum(['hour', 'day', 'week', 'month', 'year']) })),
  hoursAWeek: z.optional(hoursAWeek),
  daysAWeek: z.optional(daysAWeek),
  pension: z.optional(z.enum(['lgps-ew', 'other', 'none', 'unknown'])),
  /** Read off a payslip. */
  contributionPercent: z.optional(z.number().check(z.nonnegative(), z.maximum(100))),
  /** The day asked about; today if absent. */
  on: z.optional(day),
  locale: z.optional(locale),
});

const text = z.string();
const source = z.looseObject({ title: z.union([text, z.record(text, text)]), cite: z.optional(text), url: z.optional(text) });
const paid = open(['paid', 'unpaid', 'part-paid']);
const owner = open(['statutory', 'employer']);
const leaveChoice = z.looseObject({
  type: text, title: text, summary: text,
  fits: open(['likely', 'may', 'cannot-tell', 'not-this-one']),
  because: z.array(text), paid, owner, decidedBy: text, notice: text,
  /** Gross pounds of one whole day; null where they cannot be worked out. */
  cost: z.looseObject({ grossDay: z.nullable(z.number()), pensionDay: z.nullable(z.number()), notes: z.array(text) }),
  verbs: z.array(open(leaveDecisions)),
  sources: z.array(source),
}) as unknown as z.ZodMiniType<LeaveChoice>;
export const leaveChoices = z.looseObject({
  /** Which pack answered. */
  offer: z.looseObject({ id: text, version: text }),
  choices: z.array(leaveChoice),
  asOf: day,
});

export const leaveAsk = z.strictObject({
  /** An id of the offer's `leaveTypes`. */
  type: slug,
  parts,
  /** For the approver alone; shown for a while, then erased. */
  note: z.optional(z.string().check(z.maxLength(1000))),
  /** Work e-mail of the manager who decides; absent: the one the host named, and where it named none, HR; null: HR alone. */
  approverEmail: z.optional(z.nullable(email)),
  /** An id of the offer's `teams`. */
  team: z.optional(slug),
  /** What the person normally works: it turns days into hours of the limit. Seen by nobody else. Days are five if absent. */
  hoursAWeek: z.optional(hoursAWeek),
  daysAWeek: z.optional(daysAWeek),
});

export const leaveParams = z.strictObject({ id: z.uuid() });
export const leaveQuery = z.strictObject({
  seenAs: z.optional(z.enum(requestViews)),
  state: z.optional(z.enum(leaveStates)),
  /** Items on a page, 1 to 100; 50 if absent. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  /** `nextCursor` of the page before. */
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

export const leaveCalendarQuery = z.strictObject({ locale: z.optional(locale) });
/** An iCalendar file (RFC 5545). */
export const leaveCalendar = z.string();

export const leaveDecide = z.strictObject({
  verb: z.enum(leaveDecisions),
  /** In words that the person is given. */
  reason: z.optional(words(4000)),
  /** One of the type's reasons, where something is declined. */
  reasonCode: z.optional(slug),
  /** The dates instead. */
  parts: z.optional(parts),
  /** The day on which the new dates were talked over with the person. */
  consultedOn: z.optional(day),
});
export const leaveAnswer = z.strictObject({ answer: z.enum(leaveAnswers) });
export const leaveAppeal = z.strictObject({ reason: words(4000) });

const part = z.looseObject({ on: day, part: z.union([text, z.looseObject({ hours: z.number() })]) }) as unknown as z.ZodMiniType<LeavePart>;
const by = open(['person', 'manager', 'hr']);
const clock = z.looseObject({ what: open(['decide', 'counter-notice', 'allow-leave-by', 'appeal']), on: day, isPast: z.boolean() }) as unknown as z.ZodMiniType<Clock>;

export const leaveRequest = z.looseObject({
  id: text,
  /** Said aloud or written down: `TL-7KQ2-M4`. */
  reference: text,
  seenAs: open(requestViews),
  type: text,
  owner, paid,
  state: open(leaveStates),
  /** The dates that hold, or are asked for. */
  parts: z.array(part),
  /** The dates first asked for. */
  askedParts: z.array(part),
  name: z.optional(text),
  email: z.optional(text),
  approverEmail: z.optional(text),
  team: z.optional(text),
  /** To the person and the approver alone, never in a list. */
  note: z.optional(text),
  noteExpiresOn: z.optional(day),
  /** Null where no notice is asked for. */
  notice: z.nullable(z.looseObject({ lastSafeOn: day, isLate: z.boolean() })),
  /** To the person alone, where they said how many hours they work: the hours of the limit, and how many are left beside what they asked for before. */
  entitlement: z.nullable(z.looseObject({ week: z.number(), left: z.number() })),
  /** To the person alone. None of them kept the request from being sent. */
  warnings: z.array(open(['late-notice', 'over-limit', 'unit', 'overlaps-own', 'in-the-past', 'sent-to-hr'])),
  clocks: z.array(clock),
  isOverdue: z.boolean(),
  flags: z.array(open(['overdue', 'postponed-without-reason', 'late-notice'])),
  /** What this viewer can do now. */
  may: z.array(open(['agree', 'postpone', 'decline', 'offer-other-date', 'withdraw', 'answer', 'appeal'])),
  outcome: z.nullable(z.looseObject({ verb: open([...leaveDecisions, 'withdraw']), at: instant, by, reason: z.optional(text), reasonCode: z.optional(text), parts: z.optional(z.array(part)) })),
  events: z.array(z.looseObject({ seq: z.int(), at: instant, event: open(leaveEventNames), by, reason: z.optional(text), reasonCode: z.optional(text), parts: z.optional(z.array(part)), consultedOn: z.optional(day) })),
  seenBy,
  createdAt: instant,
  updatedAt: instant,
  etag: text,
});
export const leavePage = z.looseObject({ items: z.array(leaveRequest), nextCursor: z.nullable(text) });

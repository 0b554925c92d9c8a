// Releases on the wire: the time asked for, answered, read.
import * as z from 'zod/mini';
import { requestViews, type Clock } from './approval.ts';
import { releaseActors, releaseDecisions, releaseEventNames, releaseStates, releaseVerbs, releaseViews } from './release.ts';
import { day, instant, open, seenBy, slug } from './scalar.schemas.ts';

const email = z.email().check(z.maxLength(254));
const clockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const releaseAsk = z.strictObject({
  /** Id of the date, as the forum or the training names it. */
  date: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}_\d{8}T\d{4}$/)),
  /** Work e-mail of the manager who answers; absent: the one the host named, and where it named none, HR; null: HR alone. */
  approverEmail: z.optional(z.nullable(email)),
  /** On the day of the meeting, with the way there and back; the time of the meeting if absent. */
  hours: z.optional(z.strictObject({ from: clockTime, to: clockTime })),
  /** For the approver alone; shown for a while, then erased. */
  note: z.optional(z.string().check(z.maxLength(1000))),
  /** An id of the offer's `teams`. */
  team: z.optional(slug),
});
export const releaseParams = z.strictObject({ id: z.uuid() });
export const releaseQuery = z.strictObject({
  seenAs: z.optional(z.enum(releaseViews)),
  state: z.optional(z.enum(releaseStates)),
  /** Items on a page, 1 to 100; 50 if absent. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  /** `nextCursor` of the page before. */
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});
export const releaseDecide = z.strictObject({
  verb: z.enum(releaseDecisions),
  /** In words that the person is given. */
  reason: z.optional(z.string().check(z.minLength(1), z.maxLength(2000))),
  /** The time that is offered instead. */
  other: z.optional(z.strictObject({ on: day, from: clockTime, to: clockTime })),
});

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const source = z.looseObject({ title: text, cite: z.optional(z.string()), url: z.optional(z.string()) });
const hours = z.looseObject({ on: day, from: z.string(), to: z.string() });
const by = open(releaseActors);
const clock = z.looseObject({ what: z.string(), on: day, isPast: z.boolean() }) as unknown as z.ZodMiniType<Clock>;

export const release = z.looseObject({
  id: z.string(),
  /** Said aloud or written down: `TM-7KQ2-M4`. */
  reference: z.string(),
  seenAs: open(requestViews),
  /** Which date it is for: told to the person who asked, and to nobody else. */
  date: z.optional(z.string()),
  state: open(releaseStates),
  /** Words that do not say what it is about. */
  title: text,
  /** Anybody who works there may come. Where not, nothing is said of for whom it is. */
  isForEverybody: z.boolean(),
  /** The time that is asked for. Where another was offered and taken, the time that is given is `outcome.other`. */
  hours,
  /** The employer's rule on what is open to everybody, where this is and the offer has one. `hours`: in a quarter. */
  protectedTime: z.nullable(z.looseObject({ text, hours: z.nullable(z.number()), source })),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  approverEmail: z.optional(z.string()),
  team: z.optional(z.string()),
  /** To the person and the approver alone, never in a list. */
  note: z.optional(z.string()),
  noteExpiresOn: z.optional(day),
  clocks: z.array(clock),
  isOverdue: z.boolean(),
  /** What this viewer can do now. */
  may: z.array(open(releaseVerbs)),
  outcome: z.nullable(z.looseObject({ verb: open(releaseVerbs), at: instant, by, reason: z.optional(z.string()), /** The time that is offered (`another-time`), or was taken (`accept`). */ other: z.optional(hours) })),
  events: z.array(z.looseObject({ seq: z.int(), at: instant, event: open(releaseEventNames), by, reason: z.optional(z.string()), hours: z.optional(hours) })),
  seenBy,
  createdAt: instant,
  updatedAt: instant,
  etag: z.string(),
});
export const releasePage = z.looseObject({ items: z.array(release), nextCursor: z.nullable(z.string()) });

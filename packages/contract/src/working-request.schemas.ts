// A request to work differently, and what is done about it, on the wire.
import * as z from 'zod/mini';
import { requestViews } from './approval.ts';
import { day, instant, locale, open, seenBy, slug } from './scalar.schemas.ts';
import { workingDecisions, workingEvents, workingGrounds, workingOffers, workingStates, workingVerbs } from './working-request.ts';

const words = (longest: number) => z.string().check(z.maxLength(longest));
const ownWords = z.optional(words(2000));

export const workingRequestCreate = z.strictObject({
  /** Only a statutory request starts the legal clock; an informal word is said, not sent here. */
  kind: z.literal('statutory'),
  /** The change wanted, in the person's own words: at least one of the three. */
  hours: ownWords,
  times: ownWords,
  place: ownWords,
  /** An id of the offer's `arrangements`. */
  arrangement: z.optional(slug),
  startsOn: day,
  endsOn: z.optional(day),
  /** Days of earlier statutory requests to this employer that were made elsewhere; those made here are known. */
  earlierOn: z.array(day).check(z.maxLength(20)),
  howItCouldWork: z.optional(words(4000)),
  /** Who decides. Null: HR alone. Absent: the manager whom the host names, else HR. */
  approverEmail: z.optional(z.nullable(z.email().check(z.maxLength(254)))),
  team: z.optional(slug),
  /** Where the person works: the law is not the same everywhere. */
  nation: z.optional(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])),
});

export const workingRequestParams = z.strictObject({ id: z.uuid() });
export const workingRequestsQuery = z.strictObject({
  seenAs: z.optional(z.enum(requestViews)),
  state: z.optional(z.enum(workingStates)),
  /** Items on a page, 1 to 100; 50 if absent. */
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
  /** `nextCursor` of the page before. */
  after: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

export const workingConsultation = z.strictObject({ heldOn: day, /** The person can read them. */ notes: z.optional(words(4000)) });
export const workingExtension = z.strictObject({ untilOn: day, reason: words(2000) });

const change = z.strictObject({ hours: ownWords, times: ownWords, place: ownWords, startsOn: z.optional(day) });
const decision = {
  grounds: z.optional(z.array(z.enum(workingGrounds)).check(z.maxLength(8))),
  /** Why it is reasonable to refuse on these grounds. */
  explanation: z.optional(words(4000)),
  alternative: z.optional(change),
  trial: z.optional(z.strictObject({ untilOn: day })),
  locale: z.optional(locale),
};
export const workingDecide = z.strictObject({
  verb: z.enum(workingDecisions),
  ...decision,
  /** The letter as edited; worded by the rules if absent. */
  letter: z.optional(words(10_000)),
});
export const workingLetterAsk = z.strictObject({ verb: z.enum([...workingDecisions, 'extend']), ...decision, /** Of an extension. */ untilOn: z.optional(day), reason: z.optional(words(2000)) });
export const workingAnswer = z.strictObject({ to: z.enum(workingOffers), answer: z.enum(['agree', 'disagree']) });
export const workingAppeal = z.strictObject({ reason: words(4000) });

const changeShown = z.looseObject({ hours: z.optional(z.string()), times: z.optional(z.string()), place: z.optional(z.string()), startsOn: z.optional(day) });
const happened = {
  seq: z.int(), at: instant, event: open(workingEvents), by: open(['person', 'manager', 'hr']), name: z.optional(z.string()),
  heldOn: z.optional(day), notes: z.optional(z.string()), untilOn: z.optional(day), reason: z.optional(z.string()),
  grounds: z.optional(z.array(open(workingGrounds))), explanation: z.optional(z.string()), alternative: z.optional(changeShown), letter: z.optional(z.string()),
};
export const workingRequest = z.looseObject({
  id: z.string(),
  /** Said aloud or written down: `TW-7KQ2-M4`. */
  reference: z.string(),
  seenAs: open(requestViews),
  kind: open(['statutory']),
  state: open(workingStates),
  madeOn: day,
  asked: z.looseObject({
    hours: z.optional(z.string()), times: z.optional(z.string()), place: z.optional(z.string()), arrangement: z.optional(z.string()),
    startsOn: day, endsOn: z.optional(day), earlierOn: z.array(day), howItCouldWork: z.optional(z.string()),
  }),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  approverEmail: z.optional(z.string()),
  team: z.optional(z.string()),
  /** Counts as the one that may be open at a time. */
  isLive: z.boolean(),
  isOverdue: z.boolean(),
  flags: z.array(open(['overdue', 'decided-late', 'refused-without-explanation', 'appeal-waiting'])),
  /** `decide`: everything, any appeal included. */
  clocks: z.array(z.looseObject({ what: open(['decide', 'trial', 'appeal']), on: day, isPast: z.boolean() })),
  /** The day to which both agreed to move the decision. */
  extendedTo: z.optional(day),
  /** What this viewer can do now. */
  may: z.array(open(workingVerbs)),
  /** What waits for the person's answer. */
  openOffers: z.array(z.looseObject({ to: open(workingOffers), untilOn: z.optional(day), reason: z.optional(z.string()), alternative: z.optional(changeShown) })),
  /** From this day a refusal must be explained; null: it should be. */
  explanation: z.looseObject({ requiredFrom: z.nullable(day) }),
  outcome: z.nullable(z.looseObject({ ...happened, verb: open(workingVerbs), isAppeal: z.boolean() })),
  events: z.array(z.looseObject(happened)),
  seenBy,
  createdAt: instant,
  updatedAt: instant,
  etag: z.string(),
});
export const workingRequestPage = z.looseObject({ items: z.array(workingRequest), nextCursor: z.nullable(z.string()) });
export const workingLetterText = z.looseObject({
  title: z.string(),
  /** The whole letter as plain text. */
  text: z.string(),
  sources: z.array(z.looseObject({ title: z.union([z.string(), z.record(z.string(), z.string())]), cite: z.optional(z.string()), url: z.optional(z.string()) })),
  /** To be read before a refusal is sent; no part of the letter. */
  prompt: z.nullable(z.string()),
});

// What gatherings share on the wire: rules, dates, places, replies, figures. What is sent is strict (`…Sent`); what is answered may grow.
import * as z from 'zod/mini';
import type { Text } from '@think-carer/rules';
import { closedReasons, dateIdPattern, gatheringNeeds, gatheringReleases, gatheringWays, replyKinds } from './gathering.ts';
import { activityAudiences } from './hub.ts';
import { day, instant, locale, open } from './scalar.schemas.ts';

/** Text in one line, trimmed. */
export const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u));
/** Text of several lines, trimmed; empty takes it away. */
export const lines = (most: number) => z.string().check(z.trim(), z.maxLength(most));
/** In one language, or in both. */
export const words = (most: number): z.ZodMiniType<Text, Text> => z.union([line(most), z.strictObject({ 'en-GB': line(most), cy: z.optional(line(most)) })]) as never;
/** An answer's text: one string, or one by language. */
export const text: z.ZodMiniType<Text, Text> = z.union([z.string(), z.record(z.string(), z.string())]) as never;
const count = z.int().check(z.nonnegative());
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const minutes = z.int().check(z.minimum(5), z.maximum(1440));
/** An address that a page may link to. */
export const webAddress = z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s"<>\\]+$/));

export const dateId = z.string().check(z.regex(dateIdPattern));
export const dateParams = z.strictObject({ id: dateId });
/** Page of a list: 1 to 100 items, 50 if absent. */
export const limit = z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/)));
export const after = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));

const ruleShape = {
  weekday: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
  weeks: z.optional(z.array(z.int().check(z.minimum(-1), z.maximum(5))).check(z.minLength(1), z.maxLength(6))),
  months: z.optional(z.array(z.int().check(z.minimum(1), z.maximum(12))).check(z.minLength(1), z.maxLength(12))),
  everyWeeks: z.optional(z.int().check(z.minimum(1), z.maximum(52))),
  from: day,
  to: z.optional(day),
  at: clock,
  minutes,
  avoids: z.optional(z.array(z.enum(['bank-holidays', 'school-holidays'])).check(z.maxLength(2))),
  instead: z.optional(z.enum(['next', 'previous', 'skip'])),
  nation: z.optional(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])),
  area: z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/))),
};
const sittingShape = { on: day, at: clock, minutes };
const becauseShape = { because: z.optional(text) };

export const gatheringRuleSent = z.strictObject(ruleShape);
export const sittingSent = z.strictObject(sittingShape);
/** A rule, single dates, or both. Changes are made date by date. */
export const scheduleSent = z.strictObject({ rule: z.nullable(gatheringRuleSent), dates: z.optional(z.array(sittingSent).check(z.maxLength(200))), timeZone: z.optional(z.string().check(z.maxLength(64))) });
export const gatheringRule = z.looseObject(ruleShape);
export const sitting = z.looseObject(sittingShape);
export const schedule = z.looseObject({
  rule: z.nullable(gatheringRule),
  dates: z.optional(z.array(sitting)),
  changes: z.optional(z.array(z.union([
    z.looseObject({ of: z.string(), to: z.looseObject({ on: z.optional(day), at: z.optional(clock), minutes: z.optional(minutes) }), ...becauseShape }),
    z.looseObject({ of: z.string(), isCancelled: z.literal(true), ...becauseShape }),
  ]))),
  timeZone: z.optional(z.string()),
  revision: z.optional(count),
});

/** Null: as many as come. */
const places = z.nullable(z.int().check(z.nonnegative(), z.maximum(100_000)));
const capacityShape = { room: places, link: places, together: z.optional(places) };
export const capacitySent = z.strictObject(capacityShape);
export const capacity = z.looseObject(capacityShape);

const organiserShape = { name: words(120), email: z.email().check(z.maxLength(254)) };
export const organiserSent = z.strictObject(organiserShape);
export const organiser = z.looseObject({ name: text, email: z.string() });
const domain = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
export const partnerSent = z.strictObject({ name: line(120), privacyUrl: z.optional(z.nullable(webAddress)), domains: z.optional(z.array(domain).check(z.maxLength(20))) });
export const partner = z.looseObject({ name: z.string(), privacyUrl: z.nullable(z.string()), domains: z.array(z.string()) });
export const audiencesSent = z.array(z.enum(activityAudiences)).check(z.maxLength(activityAudiences.length));

/** One date as everybody may see it. */
export const shownDate = z.looseObject({
  /** As the schedule names it; `dateId` is what paths take. */
  id: z.string(), on: day, at: clock, minutes, startsAt: instant, endsAt: instant,
  movedFrom: z.nullable(day), because: z.nullable(text), mayFallOn: z.array(open(['bank-holiday', 'school-holiday'])), isCancelled: z.boolean(),
  /** Which version of it calendars have in it; every change that they show counts. */
  sequence: z.optional(count),
});

/** One change of one date, by hand: another time, or off. */
export const dateChangeSent = z.strictObject({
  to: z.optional(z.strictObject({ on: z.optional(day), at: z.optional(clock), minutes: z.optional(minutes) })),
  isCancelled: z.optional(z.literal(true)),
  /** Told to everybody who replied. */
  because: z.optional(words(300)),
});

const tellShape = { byEmail: z.boolean(), /** Absent: true, an "Appointment" and its time. `false` names in the mail, and in its subject, what it is about. */ isNeutral: z.optional(z.boolean()), locale: z.optional(locale) };
const replyShape = {
  kind: z.enum(replyKinds),
  /** The alias; of the kind `name` the signed-in name, unless another is given. Never kept of a `count`. */
  called: z.optional(line(80)),
  way: z.enum(gatheringWays),
  needs: z.optional(z.array(z.enum(gatheringNeeds)).check(z.maxLength(gatheringNeeds.length))),
  needsText: z.optional(lines(300)),
  /** The chair may see what they are called. */
  toChair: z.optional(z.boolean()),
  /** Mail about a place, a move, a cancellation. Absent: none is sent, and no address is kept. */
  tell: z.optional(z.strictObject(tellShape)),
};
/** Members of a reply, for nouns that ask more beside. */
export const replySentShape = replyShape;
export const replySent = z.strictObject(replyShape);
export const need = open(gatheringNeeds);
export const reply = z.looseObject({
  kind: open(replyKinds), called: z.optional(z.string()), way: open(gatheringWays), needs: z.optional(z.array(need)), needsText: z.optional(z.string()), toChair: z.optional(z.boolean()),
});
export const telling = z.looseObject({ byEmail: z.boolean(), isNeutral: z.optional(z.boolean()), locale: z.optional(z.string()) });
const way = z.nullable(open(gatheringWays));
export const ownReply = z.looseObject({
  reply,
  /** Null: they wait. */
  place: way,
  /** How many asked before them for what they wait for. Null: they do not wait. */
  ahead: z.nullable(count),
  /** Only with a place by link, and gone when there is none. */
  link: z.nullable(z.string()),
  tell: z.nullable(telling),
});
/** What a member sees of the places of a date. */
export const memberPlaces = {
  /** Why nobody can reply; null while they can. */
  closed: z.nullable(open(closedReasons)),
  isFull: z.looseObject({ room: z.boolean(), link: z.boolean() }),
  mine: z.nullable(ownReply),
  /** Their own request for the time. */
  release: z.nullable(open(gatheringReleases)),
  /** What they said they need the last time, to begin with. */
  suggested: z.looseObject({ needs: z.array(need), needsText: z.nullable(z.string()) }),
  /** Whether mail can reach them. */
  mayTell: z.boolean(),
};

export const heads = z.looseObject({ room: count, link: count, waiting: count });
/** Heads counted at the door and on the screen. */
export const headsSent = z.strictObject({ heads: z.strictObject({ room: z.int().check(z.nonnegative(), z.maximum(100_000)), link: z.int().check(z.nonnegative(), z.maximum(100_000)) }) });
export const accessFigures = z.looseObject({ counts: z.partialRecord(z.enum(gatheringNeeds), count), /** As they were written, in no order that says who. */ texts: z.array(z.string()) });
export const named = z.looseObject({ called: z.string(), kind: open(replyKinds), place: way });
/** Told by the day, and in steps: no two that are read one after the other differ by fewer people than the least that is told. Null: under the least that is told. */
export const releaseFigures = z.looseObject({
  asked: z.nullable(count), /** The day at whose end so many had asked. */ askedOn: z.nullable(day),
  by: z.nullable(z.looseObject({ released: count, refused: count, 'another-time': count, unanswered: count })), /** The day at whose end those who had asked had these answers: earlier than `askedOn` where what became of the others is not told yet. */ answeredOn: z.nullable(day),
});
/** A meeting in the commissioner's eyes: counts alone, told as those of releases are. */
export const meetingCounts = z.looseObject({ replied: z.nullable(count), /** The day at whose end so many had replied. */ repliedOn: z.nullable(day), /** Heads counted when it was held. */ attended: z.nullable(count), releases: releaseFigures });

export const gatheringCalendarQuery = z.strictObject({ locale: z.optional(locale), /** The time alone, as "Appointment". */ neutral: z.optional(z.literal('1')) });
/** A whole iCalendar file. */
export const gatheringCalendar = z.string();

/** Everything that one person said about one date, for their own copy. */
export const ownDate = z.looseObject({
  id: dateId, kind: open(['forum', 'group', 'session']), title: text, startsAt: z.nullable(instant), place: way, tell: z.nullable(telling),
  history: z.array(z.looseObject({ at: instant, event: z.string(), reply: z.optional(reply), release: z.optional(open(gatheringReleases)) })),
});

// Sessions, bookings and completions on the wire.
import * as z from 'zod/mini';
import {
  accessFigures, after, audiencesSent, capacity, capacitySent, dateChangeSent, dateParams, gatheringCalendar, gatheringCalendarQuery, heads, headsSent, limit, line, lines, memberPlaces, named, ownReply, replySentShape, schedule, scheduleSent,
  shownDate, text, webAddress, words,
} from './gathering.schemas.ts';
import { activityAudiences, activityTopics } from './hub.ts';
import { materialTimes, mostMaterials, reminders, sessionShows, sessionViews, timesOff } from './learning.ts';
import { day, instant, locale, open, slug } from './scalar.schemas.ts';

const count = z.int().check(z.nonnegative());
const page = <T extends z.ZodMiniType>(item: T) => z.looseObject({ items: z.array(item), nextCursor: z.nullable(z.string()) });

export const sessionParams = dateParams;
export const sessionSeriesParams = z.strictObject({ id: z.uuid() });
export const sessionsQuery = z.strictObject({
  audience: z.optional(z.enum(activityAudiences)),
  topic: z.optional(z.enum(activityTopics)),
  /** Those for this area, and those for all. */
  area: z.optional(slug),
  /** First and last day; from today on if absent. */
  from: z.optional(day),
  to: z.optional(day),
  limit, after,
});
export const sessionListQuery = z.strictObject({ /** `coming` if absent. */ show: z.optional(z.enum(sessionShows)), limit, after });
export const sessionRegisterQuery = z.strictObject({ limit, after });

const shown = {
  /** Of this date. */
  id: z.string(),
  /** Of the series that the date is one of. */
  gathering: z.string(),
  title: text,
  about: z.nullable(text),
  topic: open(activityTopics),
  /** Empty: for everybody. */
  audiences: z.array(open(activityAudiences)),
  /** Who gives it: a contact of the offer, or the employer (`centre` null). */
  owner: z.looseObject({ centre: z.nullable(z.string()), name: text }),
  /** Contact of the offer that answers questions. */
  contact: z.nullable(z.string()),
  room: z.nullable(text),
  ways: z.array(open(['room', 'link'])),
  date: shownDate,
  isFull: z.looseObject({ room: z.boolean(), link: z.boolean() }),
  timeOff: open(timesOff),
  area: z.nullable(z.string()),
};
export const learningSession = z.looseObject(shown);
export const sessionPage = page(learningSession);

const material = { title: z.string(), url: z.string(), when: open(materialTimes) };
const rating = z.looseObject({ stars: z.int(), comment: z.nullable(z.string()), at: instant });
/** One’s own booking: what was replied, and what only oneself sees. */
const ownBooking = z.extend(ownReply, { inWorkTime: z.boolean(), remind: open(reminders) });
const attendee = z.extend(named, { /** Names this booking, and nobody beyond it. */ by: z.string(), isThere: z.boolean() });
const trainer = z.looseObject({
  heads,
  needs: accessFigures,
  /** The first of those who chose to be named, by name. */
  register: z.array(attendee),
  /** Where the register goes on, for `learning.register`; null where that was all of it. */
  nextCursor: z.nullable(z.string()),
  /** Booked, and not named there: counted at the door. */
  unnamed: count,
  attended: count,
  /** Null until enough have rated; then it grows by as many at once. */
  ratings: z.nullable(z.looseObject({ count, average: z.number(), comments: z.array(z.string()) })),
});
export const sessionSeen = z.looseObject({
  ...shown,
  seenAs: open(sessionViews),
  ...memberPlaces,
  mine: z.nullable(ownBooking),
  /** Those for before; and once it is over, those for after. Whoever gives it sees all. */
  materials: z.array(z.looseObject(material)),
  /** One’s own. */
  rating: z.nullable(rating),
  mayRate: z.boolean(),
  /** To whoever gives it. */
  trainer: z.nullable(trainer),
});
export const sessionSeenPage = page(sessionSeen);
export const sessionRegisterPage = page(attendee);

export const sessionBook = z.strictObject({
  ...replySentShape,
  /** Kept for oneself; nobody else is told. */
  inWorkTime: z.boolean(),
  /** `day-before`: mailed to the address that the host has named, which says nothing but the time unless `tell.isNeutral` is false. `none` if absent. */
  remind: z.optional(z.enum(reminders)),
});
export const sessionRate = z.strictObject({ stars: z.int().check(z.minimum(1), z.maximum(5)), comment: z.optional(lines(500)) });
export const sessionCalendarQuery = gatheringCalendarQuery;
export const sessionCalendar = gatheringCalendar;

const said = {
  title: words(160),
  about: z.optional(z.nullable(words(2000))),
  topic: z.enum(activityTopics),
  /** Empty: for everybody. */
  audiences: audiencesSent,
  timeOff: z.optional(z.enum(timesOff)),
  area: z.optional(z.nullable(slug)),
  contact: z.optional(z.nullable(slug)),
  room: z.optional(z.nullable(words(300))),
  /** Told to nobody but those who have a place by link. */
  link: z.optional(z.nullable(webAddress)),
  schedule: scheduleSent,
  capacity: capacitySent,
};
export const sessionAdd = z.strictObject({
  /** Id of the contact of the offer that gives it; of a partner their own if absent, else the employer itself. */
  centre: z.optional(slug),
  ...said,
});
export const sessionChange = z.partial(z.strictObject(said));
export const sessionSeries = z.looseObject({
  id: z.string(),
  title: text, about: z.nullable(text), topic: open(activityTopics), audiences: z.array(open(activityAudiences)), timeOff: open(timesOff), area: z.nullable(z.string()), contact: z.nullable(z.string()),
  owner: z.looseObject({ centre: z.nullable(z.string()), name: text }),
  room: z.nullable(text), link: z.nullable(z.string()), schedule, capacity,
  /** The next dates of it. */
  dates: z.array(z.looseObject({ id: z.string(), date: shownDate })),
  createdAt: instant,
});

const given = z.looseObject({ ...shown, state: open(['open', 'cancelled', 'held', 'over']), heads, attended: count });
export const sessionGivenPage = page(given);
export const sessionDateChange = dateChangeSent;
export const sessionAttend = z.strictObject({ by: z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^\P{Cc}+$/u)), isThere: z.boolean() });
export const sessionHold = headsSent;
export const sessionMaterials = z.strictObject({
  items: z.array(z.strictObject({ title: line(160), url: webAddress, when: z.enum(materialTimes) })).check(z.maxLength(mostMaterials)),
});
/** For a person’s own copy: what is kept of a booking beside the reply, and their rating. */
export const bookingRecord = z.looseObject({ id: z.string(), title: text, /** Null: of the booking nothing is kept any more. */ inWorkTime: z.nullable(z.boolean()), remind: open(reminders), rating: z.nullable(rating) });
export const bookingsForgotten = z.looseObject({ forgottenAt: instant, bookings: count, ratings: count });

export const completionsQuery = z.strictObject({ module: z.optional(slug), /** Days in the United Kingdom, both included. */ from: z.optional(day), until: z.optional(day), /** Of headings and titles. */ locale: z.optional(locale) });
export const completionsCsv = z.string();
const languageMap = z.record(z.string(), z.string());
/** Experience API 1.0.3. */
export const completionStatement = z.looseObject({
  id: z.string(),
  actor: z.looseObject({ objectType: z.string(), name: z.optional(z.string()), mbox: z.optional(z.string()), account: z.optional(z.looseObject({ homePage: z.string(), name: z.string() })) }),
  verb: z.looseObject({ id: z.string(), display: languageMap }),
  object: z.looseObject({ objectType: z.string(), id: z.string(), definition: z.looseObject({ type: z.string(), name: languageMap }) }),
  result: z.looseObject({ completion: z.boolean() }),
  context: z.looseObject({ platform: z.string(), revision: z.string() }),
  timestamp: instant,
});
/** A StatementResult. */
export const completionStatements = z.looseObject({ statements: z.array(completionStatement), more: z.string() });

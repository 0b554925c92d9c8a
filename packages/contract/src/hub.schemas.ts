// The hub on the wire: the directory as a whole, a search of it, reports of mistakes, activities, feeds and curated files.
import * as z from 'zod/mini';
import { activityAudiences, activityTopics, feedKinds, feedProblems, feedStates, mistakes, needs } from './hub.ts';
import { activity, service, serviceId } from './hub.service.schemas.ts';
import { day, formTrap, instant, open, slug } from './scalar.schemas.ts';

const limit = z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/)));
const after = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));
const count = z.int().check(z.nonnegative());
const area = z.optional(slug);
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const webAddress = z.url().check(z.regex(/^https?:\/\//i), z.maxLength(2000));

export const hub = z.looseObject({
  /** Services in the whole directory. */
  count,
  /** Where it is searched: in the browser with the index, or on the server. */
  mode: open(['browser', 'server']),
  /** When any of it last changed; null: there is no directory yet. */
  updatedAt: z.nullable(instant),
  /** The offer’s areas in its order, each with the centres that answer for it and how many services reach it. */
  areas: z.array(z.looseObject({ id: z.string(), name: z.union([z.string(), z.record(z.string(), z.string())]), contacts: z.array(z.string()), count })),
  /** Area → the areas over its border, the nearest first. */
  neighbours: z.record(z.string(), z.array(z.string())),
  /** Names this edition of the index; null where there is none to fetch. */
  index: z.nullable(z.string()),
});
export const hubIndex = z.looseObject({
  services: z.array(service),
  /** For `loadIndex` of the directory package; not to be read by anything else. */
  index: z.unknown(),
});

export const hubSearchQuery = z.strictObject({
  /** In carers’ own words, English or Welsh; spelling is forgiven. */
  q: z.optional(z.string().check(z.maxLength(200))),
  need: z.optional(z.enum(needs)),
  /** Where the cared-for person lives. */
  area,
  /** With `area`: those over its border as well, after its own. */
  near: z.optional(z.literal('1')),
  limit, after,
});
export const hubServicePage = z.looseObject({ items: z.array(service), nextCursor: z.nullable(z.string()) });
export const hubServiceParams = z.strictObject({ id: serviceId });

export const hubReport = z.strictObject({
  about: z.enum(mistakes),
  /** What is wrong, and what would be right. Nobody’s name is wanted. */
  text: z.optional(z.string().check(z.maxLength(500))),
  form: z.optional(formTrap),
});
export const hubReported = z.looseObject({ reference: z.string(), receivedAt: instant });

export const hubActivitiesQuery = z.strictObject({
  audience: z.optional(z.enum(activityAudiences)),
  topic: z.optional(z.enum(activityTopics)),
  /** Those for this area, and those for all. */
  area,
  /** The first day; today if absent. */
  from: z.optional(day),
  limit, after,
});
export const hubActivityPage = z.looseObject({ items: z.array(activity), nextCursor: z.nullable(z.string()) });
export const hubActivityCreate = z.strictObject({
  /** Id of the contact of the offer that puts it on. */
  centre: slug,
  title: z.string().check(z.minLength(1), z.maxLength(160)),
  on: day,
  from: time,
  to: z.optional(time),
  place: z.optional(z.string().check(z.maxLength(200))),
  area,
  audience: z.array(z.enum(activityAudiences)).check(z.minLength(1), z.maxLength(4)),
  topic: z.enum(activityTopics),
  url: z.optional(webAddress),
  phone: z.optional(z.string().check(z.regex(/^[+\d][\d ()-]{4,29}$/))),
});
export const hubActivityParams = z.strictObject({ id: z.uuid() });
export const hubRemoval = z.looseObject({ id: z.string(), removedAt: instant });

export const hubFeedCreate = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Address of the feed’s `/services`, https. */
  url: webAddress,
  /** Areas of the offer that services of this feed are for, where they do not say so themselves. */
  areas: z.optional(z.array(slug).check(z.maxLength(50))),
  /** Who is told of mistakes in it; HR if absent. Never shown to anyone else. */
  reportTo: z.optional(z.email().check(z.maxLength(254))),
});
export const hubFeedParams = z.strictObject({ id: slug });
export const hubFeed = z.looseObject({
  id: z.string(),
  title: z.string(),
  /** Null: a file of one’s own. */
  url: z.nullable(z.string()),
  kind: open(feedKinds),
  /** Of Open Referral UK, as it was found to be. */
  version: z.nullable(z.string()),
  areas: z.array(z.string()),
  state: open(feedStates),
  lastTriedAt: z.nullable(instant),
  /** The day and hour of the copy in use. */
  lastGoodAt: z.nullable(instant),
  nextTryAt: z.nullable(instant),
  /** In the copy in use. */
  services: count,
  /** What of the copy in use was not as the standard has it, each with where it was first met. */
  faults: z.array(z.looseObject({ code: z.string(), count, path: z.string() })),
  /** Why the last try did not replace the copy in use. */
  problem: z.nullable(open(feedProblems)),
  /** How many services the last try found, where it was not trusted. */
  offered: z.nullable(count),
});
export const hubFeeds = z.looseObject({ items: z.array(hubFeed), /** Hosts that feeds may be read from, as the operator has it. */ hosts: z.array(z.string()) });
export const hubFeedRefresh = z.strictObject({ /** Take what it now says although there is much less of it. */ acceptFewer: z.optional(z.literal(true)) });

export const hubImport = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** The whole file: CSV with a heading row, or JSON. */
  text: z.string().check(z.minLength(1), z.maxLength(5_000_000)),
  /** Report only, keep nothing. */
  isTrial: z.optional(z.boolean()),
  /** Keep the good rows although others were not understood. */
  acceptRejected: z.optional(z.boolean()),
});
export const hubImportReport = z.looseObject({
  /** Whether the curated services and the activities of the file are now the directory’s. */
  isKept: z.boolean(),
  services: count,
  activities: count,
  /** The first two hundred; `row` as a spreadsheet numbers them. */
  faults: z.array(z.looseObject({ row: count, column: z.nullable(z.string()), code: z.string(), message: z.string() })),
  faultCount: count,
  /** Services that a feed has too, and that are shown once. */
  merged: count,
});

// A service of the directory, and an activity of a carers' centre, on the wire. What a feed says in HTML arrives here as plain text.
import type { Openings } from '@think-carer/rules';
import * as z from 'zod/mini';
import { activityAudiences, activityTopics, needs, qualifyings, serviceStatuses, weekdays } from './hub.ts';
import { day, instant, open } from './scalar.schemas.ts';

const text = z.union([z.string(), z.record(z.string(), z.string())]);
const words = z.array(z.string());
const none = <T extends z.ZodMiniType>(schema: T) => z.nullable(schema);

/** `09:00`, in the time zone of the openings. */
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const until = z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/));
export const openings = z.looseObject({
  times: z.array(z.looseObject({ days: z.array(z.enum(weekdays)), from: time, to: until, weeks: z.optional(z.array(z.int())), validFrom: z.optional(day), validTo: z.optional(day), note: z.optional(text) })),
  /** Europe/London if absent. */
  timeZone: z.optional(z.string()),
  /** `closed` if absent. */
  bankHolidays: z.optional(z.enum(['closed', 'open'])),
  nation: z.optional(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])),
}) as unknown as z.ZodMiniType<Openings>;

/** As it stands in an address: the feed it comes from, a dot, and its id there made safe. */
export const serviceId = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,127}$/));

export const service = z.looseObject({
  id: z.string(),
  /** Id of the feed it comes from, or `local`. */
  source: z.string(),
  name: z.string(),
  organisation: none(z.string()),
  /** At most 300 characters. */
  summary: z.string(),
  /** At most 4,000 characters. */
  description: z.string(),
  needs: z.array(open(needs)),
  topics: words,
  status: open(serviceStatuses),
  alert: none(z.string()),
  phones: z.array(z.looseObject({ number: z.string(), label: none(z.string()) })),
  email: none(z.string()),
  /** http or https only. */
  url: none(z.string()),
  openings: none(openings),
  /** The opening hours in the service's own words. */
  hoursText: none(z.string()),
  /** Ids of the offer's areas that it serves. */
  areas: words,
  /** Areas as the feed names them. */
  areaNames: words,
  qualifies: z.looseObject({ by: z.array(open(qualifyings)), text: none(z.string()), minimumAge: none(z.number()), maximumAge: none(z.number()) }),
  places: z.array(z.looseObject({ name: none(z.string()), address: words, postcode: none(z.string()), latitude: none(z.number()), longitude: none(z.number()), access: words })),
  cost: words,
  languages: words,
  /** When somebody last vouched for it. */
  assuredOn: none(day),
  updatedAt: none(instant),
  /** Whether a mistake can be reported to somebody who can mend it. */
  canReport: z.boolean(),
});

export const activity = z.looseObject({
  id: z.string(),
  /** Id of the contact of the offer that puts it on. */
  centre: z.string(),
  title: z.string(),
  on: day,
  from: time,
  to: none(time),
  place: none(z.string()),
  /** Id of an area of the offer; null: for all. */
  area: none(z.string()),
  audience: z.array(open(activityAudiences)),
  topic: open(activityTopics),
  url: none(z.string()),
  phone: none(z.string()),
});

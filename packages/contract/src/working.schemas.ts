// Hours, pay and a request on the wire.
import * as z from 'zod/mini';
import { day, locale, open, slug } from './scalar.schemas.ts';

const hoursPerWeek = z.number().check(z.positive(), z.maximum(100));
const daysPerWeek = z.number().check(z.positive(), z.maximum(7));
const weeksPerYear = z.number().check(z.positive(), z.maximum(53));

export const workingCompare = z.strictObject({
  now: z.strictObject({ hoursPerWeek, daysPerWeek, weeksPerYear: z.optional(weeksPerYear), /** Gross pounds. */ payPerYear: z.number().check(z.nonnegative(), z.maximum(1_000_000)) }),
  options: z.array(z.strictObject({ arrangement: slug, hoursPerWeek: z.optional(hoursPerWeek), daysPerWeek: z.optional(daysPerWeek), weeksPerYear: z.optional(weeksPerYear) }))
    .check(z.minLength(1), z.maxLength(3)),
  on: z.optional(day),
  locale: z.optional(locale),
});
export const workingComparison = z.looseObject({
  offer: z.looseObject({ id: z.string(), version: z.string() }),
  on: day,
  columns: z.array(z.looseObject({ arrangement: z.string() })),
});

const line = (max: number) => z.string().check(z.maxLength(max));
export const workingDraft = z.strictObject({
  kind: z.enum(['statutory', 'informal', 'trial']),
  arrangement: slug,
  /** The change asked for, in the person's words. */
  change: line(4000),
  startsOn: z.optional(day),
  /** Days of earlier statutory requests to this employer. */
  earlierRequestsOn: z.optional(z.array(day).check(z.maxLength(20))),
  name: z.optional(line(200)),
  managerName: z.optional(line(200)),
  on: z.optional(day),
  locale: z.optional(locale),
});
export const workingDraftResult = z.looseObject({
  kind: open(['statutory', 'informal', 'trial']),
  subject: z.string(),
  text: z.string(),
  missing: z.array(z.string()),
  warnings: z.array(z.string()),
});

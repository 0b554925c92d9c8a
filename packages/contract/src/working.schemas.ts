// Hours, pay and a request on the wire: the shapes of the rules' `compareArrangements` and `draftRequest`.
import * as z from 'zod/mini';
import type { Comparison, RequestDraft } from '@think-carer/rules';
import { day, locale, open, slug } from './scalar.schemas.ts';

const hours = z.number().check(z.minimum(0.25), z.maximum(168));
const days = z.number().check(z.minimum(0.1), z.maximum(7));

export const workingCompare = z.strictObject({
  /** Gross pay now, in pounds, for `hours` a week; with `payIsFullTime`, the full-time pay of the job. */
  pay: z.strictObject({ amount: z.number().check(z.nonnegative(), z.maximum(1_000_000)), per: z.enum(['hour', 'week', 'month', 'year']) }),
  payIsFullTime: z.optional(z.boolean()),
  /** Hours and days a week now. */
  hours,
  days,
  fullTimeHours: z.optional(hours),
  nationLives: z.optional(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])),
  /** What is left out of an option is filled from the arrangement. */
  options: z.array(z.strictObject({ arrangement: slug, hours: z.optional(hours), days: z.optional(days), paidWeeks: z.optional(z.number().check(z.positive(), z.maximum(53))) }))
    .check(z.minLength(1), z.maxLength(3)),
  /** The day whose limits count; today if absent. */
  on: z.optional(day),
});

const pay = z.nullable(z.looseObject({ week: z.number(), month: z.number(), year: z.number() }));
const figures = {
  hours: z.number(),
  days: z.number(),
  dayLength: z.nullable(z.looseObject({ minutes: z.number(), hours: z.number(), minutesOver: z.number() })),
  /** Gross. */
  pay,
  payChange: pay,
  holiday: z.nullable(z.looseObject({ days: z.number(), hours: z.number() })),
  carersAllowance: z.looseObject({ position: open(['under', 'near', 'over', 'not-known']), limit: z.nullable(z.number()), earnings: z.number(), headroom: z.nullable(z.number()) }),
  isUnderMinimumWage: z.nullable(z.boolean()),
};
const text = z.union([z.string(), z.record(z.string(), z.string())]);
export const workingComparison = z.looseObject({
  /** Which pack answered. */
  offer: z.looseObject({ id: z.string(), version: z.string() }),
  now: z.looseObject(figures),
  options: z.array(z.looseObject({ arrangement: z.string(), title: text, notes: z.looseObject({ pay: text, leave: text, pension: text }), isExpired: z.boolean(), needs: z.array(z.string()), ...figures })),
  asOf: day,
}) as unknown as z.ZodMiniType<Comparison & { readonly offer: { readonly id: string; readonly version: string } }>;

const words = (longest: number) => z.optional(z.string().check(z.maxLength(longest)));
export const workingDraft = z.strictObject({
  /** `statutory` starts the legal clock; the others do not. */
  kind: z.enum(['statutory', 'informal', 'trial']),
  /** Today if absent. */
  madeOn: z.optional(day),
  /** The change wanted, in the person's own words: any of the three. */
  hours: words(2000),
  times: words(2000),
  place: words(2000),
  startsOn: day,
  endsOn: z.optional(day),
  /** Days of earlier statutory requests to this employer; empty: none was made. */
  earlierOn: z.array(day).check(z.maxLength(20)),
  howItCouldWork: words(4000),
  name: words(200),
  manager: words(200),
  locale: z.optional(locale),
});
export const workingDraftResult = z.looseObject({
  title: z.string(),
  greeting: z.string(),
  sections: z.array(z.looseObject({ id: z.string(), heading: z.string(), text: z.string() })),
  closing: z.string(),
  missing: z.array(z.string()),
  /** The whole request as plain text. */
  text: z.string(),
}) as unknown as z.ZodMiniType<RequestDraft>;

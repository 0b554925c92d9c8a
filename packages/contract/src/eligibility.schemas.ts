// Answers in, findings out.
import * as z from 'zod/mini';
import type { Finding, Question } from '@think-carer/rules';
import { day, locale, open, slug } from './scalar.schemas.ts';

/** An absent question was not asked; `unknown` was asked, and the person does not know. */
export const answers = z.record(slug, z.union([z.string().check(z.maxLength(64)), z.number(), z.boolean()]))
  .check(z.refine((all) => Object.keys(all).length <= 100, { error: 'too many answers' }));

export const eligibilityCheck = z.strictObject({
  answers,
  /** The day to answer for; today if absent. */
  on: z.optional(day),
  locale: z.optional(locale),
  /** Only these schemes decide the next question; all if absent. */
  schemes: z.optional(z.array(slug).check(z.maxLength(100))),
});

const source = z.looseObject({ title: z.union([z.string(), z.record(z.string(), z.string())]), cite: z.optional(z.string()), url: z.optional(z.string()) });
const finding = z.looseObject({
  scheme: z.string(),
  title: z.string(),
  outcome: open(['likely', 'may', 'cannot-tell', 'not-this-one', 'expired']),
  /** Pounds; never a promise. */
  amount: z.optional(z.looseObject({ min: z.number(), max: z.number(), per: open(['week', 'month', 'year', 'once']), currency: z.string() })),
  because: z.array(z.looseObject({ question: z.string(), answer: z.nullable(z.union([z.string(), z.number(), z.boolean()])), holds: z.nullable(z.boolean()), text: z.string(), source })),
  missing: z.array(z.string()),
  wouldChange: z.array(z.looseObject({ question: z.string(), to: z.union([z.string(), z.number(), z.boolean()]), outcome: z.string(), text: z.string() })),
  next: z.looseObject({ text: z.string(), who: z.string(), how: z.optional(z.string()), when: z.optional(z.string()), url: z.optional(z.string()), phone: z.optional(z.string()) }),
  warnings: z.array(z.string()),
  sources: z.array(source),
  asOf: day,
}) as unknown as z.ZodMiniType<Finding>;
const question = z.looseObject({ id: z.string(), kind: open(['choice', 'area', 'number', 'money']) }) as unknown as z.ZodMiniType<Question>;

export const eligibility = z.looseObject({
  /** Which pack answered. */
  offer: z.looseObject({ id: z.string(), version: z.string() }),
  on: day,
  findings: z.array(finding),
  nextQuestion: z.nullable(question),
});

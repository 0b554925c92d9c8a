// What signing up for updates, and sending them, may hold on the wire.
import * as z from 'zod/mini';
import { secretPattern } from './referral.ts';
import { formTrap, instant, locale, open } from './scalar.schemas.ts';
import { updatesAudiences, updatesStates, updatesTopics } from './updates.ts';

const topics = z.array(z.enum(updatesTopics)).check(z.minLength(1), z.maxLength(updatesTopics.length));
export const updatesSubscribe = z.strictObject({
  email: z.email().check(z.maxLength(254)),
  audience: z.enum(updatesAudiences),
  topics,
  locale: z.optional(locale),
  form: z.optional(formTrap),
});
/** The same whether the address is known or not. */
export const updatesWaiting = z.looseObject({ state: open(['waiting']) });

export const updatesParams = z.strictObject({ id: z.string().check(z.regex(secretPattern)) });
/** A merge patch: absent stays. */
export const updatesChange = z.strictObject({ audience: z.optional(z.enum(updatesAudiences)), topics: z.optional(topics), locale: z.optional(locale) });

export const updatesSubscription = z.looseObject({
  state: open(updatesStates),
  /** Masked: `s…@northbridge.example`. */
  email: z.string(),
  audience: open(updatesAudiences),
  topics: z.array(open(updatesTopics)),
  locale: z.string(),
});
export const updatesLeft = z.looseObject({ leftAt: instant, erased: z.array(open(['email', 'audience', 'topics'])) });

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u));
export const updatesIssue = z.strictObject({
  audience: z.enum(updatesAudiences),
  topic: z.enum(updatesTopics),
  subject: line(120),
  /** Plain text. A link to leave is added. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
  /** Only those who read this language; everybody if absent. */
  locale: z.optional(locale),
});
export const updatesQueued = z.looseObject({
  /** Rounded to ten. */
  queued: z.union([z.literal('fewer-than-10'), z.number()]),
});

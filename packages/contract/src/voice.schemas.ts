// Policies, their checks and the answers on the wire.
import * as z from 'zod/mini';
import { impactAnswers, impactVerdicts, type ImpactAnswer } from '@think-carer/rules/impact';
import type { Text } from '@think-carer/rules';
import { day, instant, open, slug } from './scalar.schemas.ts';
import { changeVerdicts, policyHands, policyStates, policyVerbs } from './voice.ts';

const limit = z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/)));
const after = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));
/** Something that a person can read, without its spaces. */
const said = (most: number) => z.string().check(z.maxLength(most), z.regex(/\S/));
const count = z.int().check(z.nonnegative());
/** In one language, or in several. */
const text = z.union([z.string(), z.record(z.string(), z.string())]) as z.ZodMiniType<Text, Text>;
/** No scheme but the web's own. */
const webAddress = z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[^\s<>"]+$/));
const email = z.email().check(z.maxLength(254));

export const policyParams = z.strictObject({ id: z.uuid() });
export const policiesQuery = z.strictObject({ state: z.optional(z.enum(policyStates)), limit, after });
export const policyChecksQuery = z.strictObject({ limit, after });
export const policiesCsvQuery = z.strictObject({ locale: z.optional(z.enum(['en-GB', 'cy'])) });

export const policyCreate = z.strictObject({
  title: said(120),
  /** A role, never a name. */
  owner: said(80),
  /** Left out or null, HR and equalities check it; of a manager it is always their own. */
  ownerEmail: z.optional(z.nullable(email)),
  areaOfWork: said(80),
  url: z.optional(z.nullable(webAddress)),
  reviewOn: day,
});
/** Merge patch. */
export const policyChange = z.strictObject({
  title: z.optional(said(120)), owner: z.optional(said(80)), ownerEmail: z.optional(z.nullable(email)), areaOfWork: z.optional(said(80)), url: z.optional(z.nullable(webAddress)), reviewOn: z.optional(day),
  /** No longer in use; false puts it back. */
  isWithdrawn: z.optional(z.boolean()),
});

/** The latest check, in figures. */
const latest = z.looseObject({ id: z.string(), reference: z.string(), checkedOn: day, look: count, findOut: count, clear: count, changes: count, accepted: count, notAccepted: count, waiting: count });
export const policy = z.looseObject({
  id: z.string(), title: z.string(), owner: z.string(),
  /** For HR, equalities and the owner. */
  ownerEmail: z.optional(z.nullable(z.string())),
  areaOfWork: z.string(), url: z.nullable(z.string()),
  state: open(policyStates),
  checkedOn: z.nullable(day),
  /** When it is looked at next. */
  dueOn: day,
  latest: z.nullable(latest),
  isMine: z.boolean(),
  /** What the caller may do with it. */
  may: z.array(open(policyVerbs)),
  createdAt: instant, updatedAt: instant, etag: z.string(),
});
export const policyPage = z.looseObject({ items: z.array(policy), nextCursor: z.nullable(z.string()) });
export const policiesCsv = z.string();

export const policyCheckCreate = z.strictObject({
  /** By the question's id; every question of the offer is answered, and `not-known` is an answer. */
  answers: z.record(slug, z.enum(impactAnswers)) as z.ZodMiniType<Readonly<Record<string, ImpactAnswer>>, Readonly<Record<string, ImpactAnswer>>>,
  changes: z.optional(z.array(z.strictObject({ about: z.optional(z.nullable(slug)), text: said(600), dueOn: z.optional(z.nullable(day)) })).check(z.maxLength(40))),
  /** What else was looked at. Never anything about a person. */
  said: z.optional(z.nullable(z.string().check(z.maxLength(1500)))),
  /** When the policy is looked at again. */
  reviewOn: day,
});
const proposed = z.looseObject({
  id: z.string(), about: z.nullable(z.string()), text: z.string(), dueOn: z.nullable(day),
  verdict: z.nullable(open(changeVerdicts)), reason: z.nullable(z.string()), answeredOn: z.nullable(day), by: z.nullable(open(policyHands)),
});
export const policyCheck = z.looseObject({
  id: z.string(), policy: z.string(), reference: z.string(), checkedOn: day, checkedAt: instant, by: open(policyHands),
  title: z.string(), owner: z.string(), areaOfWork: z.string(), packVersion: z.string(),
  items: z.array(z.looseObject({
    question: z.string(), label: text, text, why: text, change: text, find: text, basis: open(['law', 'code', 'practice']),
    source: z.looseObject({ title: text, cite: z.optional(z.string()), url: z.optional(z.string()) }), asOf: day,
    answer: open(impactAnswers), verdict: open(impactVerdicts),
  })),
  changes: z.array(proposed), said: z.nullable(z.string()), reviewOn: day,
  /** No later check of the policy. */
  isLatest: z.boolean(),
  may: z.array(open(policyVerbs)),
});
export const policyCheckPage = z.looseObject({ items: z.array(policyCheck), nextCursor: z.nullable(z.string()) });

export const policyAnswer = z.strictObject({
  changes: z.array(z.strictObject({ id: z.uuid(), verdict: z.enum(changeVerdicts), reason: said(600) })).check(z.minLength(1), z.maxLength(40)),
});

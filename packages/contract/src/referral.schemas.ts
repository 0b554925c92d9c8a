// What a referral may hold on the wire.
import * as z from 'zod/mini';
import { needs } from './hub.ts';
import { serviceId } from './hub.service.schemas.ts';
import { referralAnswers, referralEvents, referralFields, referralStates, referralTimes, referralViews, secretPattern } from './referral.ts';
import { day, formTrap, instant, locale, open, slug } from './scalar.schemas.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most), z.regex(/^[^\p{Cc}\u2028\u2029]*$/u));
export const phone = z.string().check(z.trim(), z.maxLength(25), z.regex(/^\+?(?:[ ()-]*\d){7,15}[ ()-]*$/));

export const referralSend = z.strictObject({
  /** A contact that an area of the offer names, or a service of the directory that has an e-mail address. */
  contact: serviceId,
  /** Only what the carer chose to send. There is no place for anything about the person they look after. */
  fields: z.strictObject({
    name: z.optional(line(100)),
    phone: z.optional(phone),
    email: z.optional(z.email().check(z.maxLength(254))),
    /** An id of the offer's `areas`, or `elsewhere`. */
    area: z.optional(slug),
    bestTime: z.optional(z.enum(referralTimes)),
    need: z.optional(z.enum(needs)),
    message: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(1000))),
  }),
  /** The carer was shown what will be sent, and to whom, and said yes. */
  consent: z.literal(true),
  /** Of the mail to the centre. */
  locale: z.optional(locale),
  form: z.optional(formTrap),
});

export const referralParams = z.strictObject({ id: z.string().check(z.regex(secretPattern)) });

export const referralAnswer = z.strictObject({
  answer: z.enum(referralAnswers),
  /** Shown to the carer. */
  note: z.optional(z.string().check(z.trim(), z.maxLength(500))),
});

const sentTo = z.looseObject({ id: z.string(), name: z.string() });
const fields = z.array(open(referralFields));
export const referralReceipt = z.looseObject({
  /** The carer's secret: shown this once, and in no other answer. */
  key: z.string(),
  reference: z.string(),
  sentTo,
  /** Names of what was sent. */
  fields,
  keptUntil: day,
});

export const referral = z.looseObject({
  seenAs: open(referralViews),
  reference: z.string(),
  sentTo,
  state: open(referralStates),
  sentAt: instant,
  history: z.array(z.looseObject({ at: instant, event: open(referralEvents), note: z.optional(z.string()) })),
  /** What was sent; null once it is erased. */
  sent: z.nullable(z.looseObject({
    name: z.optional(z.string()), phone: z.optional(z.string()), email: z.optional(z.string()), area: z.optional(z.string()),
    bestTime: z.optional(open(referralTimes)), need: z.optional(open(needs)), message: z.optional(z.string()),
  })),
  /** The last day on which it can be read; null once it is erased. */
  keptUntil: z.nullable(day),
  /** What the centre may say next; told to the centre alone. */
  may: z.optional(z.array(open(referralAnswers))),
});

export const referralWithdrawal = z.looseObject({
  reference: z.string(),
  withdrawnAt: instant,
  erased: fields,
  kept: z.array(z.looseObject({ what: open(['history', 'counts']), detail: z.string(), why: z.string() })),
});

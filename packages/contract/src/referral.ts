// Referral: a carer asks a carers' centre to get in touch, field by field. Its vocabulary, as plain data; its operations are in referral.routes.ts.
import { addDays } from '@think-carer/rules/leave';
import { ukDay } from './approval.ts';

/** What a carer may send, each chosen one by one; nothing else, and nothing of the person they look after. */
export const referralFields = ['name', 'phone', 'email', 'area', 'bestTime', 'need', 'message'] as const;
export type ReferralField = (typeof referralFields)[number];
/** At least one of these is sent: without it the centre cannot answer. */
export const referralReach = ['phone', 'email'] as const satisfies readonly ReferralField[];
export const referralTimes = ['mornings', 'lunchtimes', 'afternoons', 'evenings', 'weekends'] as const;
export type ReferralTime = (typeof referralTimes)[number];

/** What a centre can say. */
export const referralAnswers = ['accepted', 'contacted', 'closed'] as const;
export type ReferralAnswer = (typeof referralAnswers)[number];
/** `undelivered`: the mail to the centre could not be delivered. */
export const referralEvents = ['sent', ...referralAnswers, 'withdrawn', 'undelivered'] as const;
export type ReferralEventName = (typeof referralEvents)[number];
export const referralStates = ['waiting', ...referralAnswers, 'withdrawn', 'undelivered', 'unanswered'] as const;
export type ReferralState = (typeof referralStates)[number];
/** In whose eyes: each holds a secret of their own. */
export const referralViews = ['carer', 'centre'] as const;
export type ReferralView = (typeof referralViews)[number];

/** Days after which silence is told to the carer as silence. */
export const referralAnswerDays = 30;
/** Days for which what was sent is kept after it is closed, or after it stayed unanswered. */
export const referralKeptDays = 90;
/** Days for which it is kept after a centre's last word that did not close it. */
export const referralOpenDays = 180;
/** However often a centre writes, a receipt stays readable. */
export const mostReferralEvents = 30;
/** Referrals that one centre is sent within an hour, from whomever; more than that is no carer. */
export const referralsPerHour = 40;

/** A secret of 256 bits, in base64url: whoever holds it may read what it opens. */
export const secretPattern = /^[\w-]{43}$/;

export interface ReferralEvent { readonly at: string; readonly event: Exclude<ReferralEventName, 'sent'>; /** Shown to the carer. */ readonly note?: string }
/** When it was sent and what has happened since: enough to tell its state. */
export interface ReferralHistory { readonly sentAt: string; readonly events: readonly ReferralEvent[] }

const last = ({ events }: ReferralHistory): ReferralEvent | undefined =>
  events.findLast(({ event }) => event === 'withdrawn') ?? events.findLast(({ event }) => event !== 'undelivered') ?? events.at(-1);

/** What a referral reads as on a day of the United Kingdom. */
export function referralState(history: ReferralHistory, today: string): ReferralState {
  const event = last(history)?.event;
  if (event !== undefined) return event;
  return today >= addDays(ukDay(history.sentAt), referralAnswerDays) ? 'unanswered' : 'waiting';
}

/** The last day on which what was sent can still be read; erased on the day after. Withdrawn: at once. */
export function referralKeptUntil(history: ReferralHistory): string {
  const end = last(history);
  if (!end || end.event === 'undelivered') return addDays(ukDay(history.sentAt), referralAnswerDays + referralKeptDays);
  return addDays(ukDay(end.at), end.event === 'withdrawn' ? 0 : end.event === 'closed' ? referralKeptDays : referralOpenDays);
}

/** What the centre may say next. A late answer is better than none, so silence closes nothing. */
export function answersNow(history: ReferralHistory, today: string): readonly ReferralAnswer[] {
  const state = referralState(history, today);
  if (state === 'closed' || state === 'withdrawn' || today > referralKeptUntil(history) || history.events.length >= mostReferralEvents) return [];
  return state === 'accepted' || state === 'contacted' ? ['contacted', 'closed'] : referralAnswers;
}

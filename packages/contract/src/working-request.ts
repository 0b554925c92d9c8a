// A statutory request to work differently, and everything that happens to it: words, and the events that its state is read from.
import type { RefusalGround, WorkingChange } from '@think-carer/rules';

export const workingStates = ['waiting', 'consulting', 'accepted', 'alternative-offered', 'trial-offered', 'on-trial', 'refused', 'appealed', 'withdrawn', 'lapsed'] as const;
export type WorkingState = (typeof workingStates)[number];

/** What an approver or HR can do. */
export const workingDecisions = ['accept', 'offer-alternative', 'offer-trial', 'refuse'] as const;
export type WorkingDecision = (typeof workingDecisions)[number];
/** Everything that somebody can do to a request, as `may` names it. */
export const workingVerbs = ['consult', 'extend', ...workingDecisions, 'answer', 'appeal', 'withdraw'] as const;
export type WorkingVerb = (typeof workingVerbs)[number];

/** The eight of section 80G, as the rules have them. */
export const workingGrounds = [
  'additional-costs', 'customer-demand', 'reorganise-work', 'recruit-staff', 'quality', 'performance', 'insufficient-work', 'structural-changes',
] as const satisfies readonly RefusalGround[];

/** What is put to the person, who may agree or not. */
export const workingOffers = ['extension', 'alternative', 'trial'] as const;
export type WorkingOffer = (typeof workingOffers)[number];

export const workingEvents = [
  'requested', 'consulted', 'extension-proposed', 'extension-agreed', 'extension-not-agreed', 'accepted',
  'alternative-offered', 'alternative-agreed', 'alternative-not-agreed', 'trial-offered', 'trial-agreed', 'trial-not-agreed', 'refused', 'appealed', 'withdrawn',
] as const;
export type WorkingEventName = (typeof workingEvents)[number];

/** What an event adds. All of it may be read by everyone who may read the request. */
export interface WorkingEventDetail {
  readonly heldOn?: string;
  readonly notes?: string;
  readonly untilOn?: string;
  readonly reason?: string;
  readonly grounds?: readonly RefusalGround[];
  readonly explanation?: string;
  readonly alternative?: WorkingChange;
  /** As it was sent. */
  readonly letter?: string;
}
/** One thing that happened. Nothing of it ever changes. `seq` counts from 1. */
export interface WorkingEvent {
  readonly seq: number;
  readonly at: string;
  readonly event: WorkingEventName;
  readonly by: 'person' | 'manager' | 'hr';
  /** Who it was, to the store alone. */
  readonly actorKey: string;
  /** Of an approver or HR, as the host named them. */
  readonly actorName: string | null;
  readonly detail: WorkingEventDetail;
}

/** What was asked for, in the person's own words. */
export interface WorkingAsked {
  readonly hours: string | null;
  readonly times: string | null;
  readonly place: string | null;
  /** An id of the offer's `arrangements`. */
  readonly arrangement: string | null;
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Days of earlier statutory requests that the person told of. */
  readonly earlierOn: readonly string[];
  readonly howItCouldWork: string | null;
}

/** One request, wherever it is kept: a row that never changes, and its events. */
export interface WorkingRequestRecord {
  readonly id: string;
  readonly reference: string;
  readonly personKey: string;
  readonly name: string | null;
  readonly email: string | null;
  /** Null: HR alone sees and decides it. */
  readonly approverEmail: string | null;
  readonly team: string | null;
  readonly asked: WorkingAsked;
  readonly createdAt: string;
  /** In order, the first being `requested`. */
  readonly events: readonly WorkingEvent[];
}

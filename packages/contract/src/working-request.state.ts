// What a request comes to on a day: its events read in order, the two-month clock, and what each viewer can do now. Pure, and the same in server and browser.
import { addDays, flexibleWorkingDecision, flexibleWorkingOf } from '@think-carer/rules/working';
import type { Pack, WorkingChange } from '@think-carer/rules';
import { ukDay, type RequestView } from './approval.ts';
import type { WorkingEvent, WorkingOffer, WorkingRequestRecord, WorkingState, WorkingVerb } from './working-request.ts';

/** What is put to the person and not yet answered. */
export interface OpenOffer { readonly to: WorkingOffer; readonly untilOn?: string; readonly reason?: string; readonly alternative?: WorkingChange }

export interface WorkingStanding {
  /** As it is shown. */
  readonly state: WorkingState;
  readonly madeOn: string;
  readonly dueOn: string;
  /** Counts as the one live request. */
  readonly isLive: boolean;
  readonly isFinal: boolean;
  readonly isOverdue: boolean;
  readonly consultedOn: readonly string[];
  /** The day to which the clock was moved, by agreement on record. */
  readonly extendedTo: string | null;
  readonly openOffers: readonly OpenOffer[];
  /** The refusal that stands, whose appeal may still be made or is being heard. */
  readonly refusal: WorkingEvent | null;
  readonly hasAppealed: boolean;
  /** The last day for an appeal; null where none is set, or nothing was refused. */
  readonly appealBy: string | null;
  readonly trialUntil: string | null;
  /** The last event that settled or offered something. */
  readonly outcome: WorkingEvent | null;
}

const ends: readonly WorkingState[] = ['accepted', 'refused', 'withdrawn'];

/** Where a request stands on a day. */
export function workingStanding({ createdAt, events }: Pick<WorkingRequestRecord, 'createdAt' | 'events'>, pack: Pick<Pack, 'flexibleWorking'>, today: string): WorkingStanding {
  const madeOn = ukDay(createdAt);
  let stage: WorkingState = 'waiting', extendedTo: string | null = null, trialUntil: string | null = null;
  let extension: OpenOffer | null = null, offered: OpenOffer | null = null, refusal: WorkingEvent | null = null, outcome: WorkingEvent | null = null, hasAppealed = false;
  const consultedOn: string[] = [];
  /** Where an offer that was not taken leaves the request. */
  const undecided = (): WorkingState => (hasAppealed ? 'appealed' : consultedOn.length > 0 ? 'consulting' : 'waiting');
  const later = (day: string | undefined): string | null => (day !== undefined && day > flexibleWorkingDecision({ requestedOn: madeOn, ...(extendedTo !== null && { extendedTo }) }).dueOn ? day : extendedTo);
  for (const one of events) {
    const { event, detail } = one;
    switch (event) {
      case 'requested': break;
      case 'consulted':
        if (detail.heldOn) consultedOn.push(detail.heldOn);
        if (stage === 'waiting') stage = 'consulting';
        break;
      case 'extension-proposed': extension = { to: 'extension', ...(detail.untilOn && { untilOn: detail.untilOn }), ...(detail.reason && { reason: detail.reason }) }; break;
      case 'extension-agreed': extendedTo = later(extension?.untilOn); extension = null; break;
      case 'extension-not-agreed': extension = null; break;
      case 'alternative-offered': stage = 'alternative-offered'; offered = { to: 'alternative', ...(detail.alternative && { alternative: detail.alternative }) }; outcome = one; break;
      case 'trial-offered': stage = 'trial-offered'; offered = { to: 'trial', ...(detail.untilOn && { untilOn: detail.untilOn }) }; outcome = one; break;
      case 'alternative-not-agreed': case 'trial-not-agreed': stage = undecided(); offered = null; break;
      // Agreeing to a trial agrees that the decision waits for its end.
      case 'trial-agreed': stage = 'on-trial'; trialUntil = offered?.untilOn ?? null; extendedTo = later(offered?.untilOn); offered = null; break;
      case 'accepted': case 'alternative-agreed': stage = 'accepted'; break;
      case 'refused': stage = 'refused'; refusal = one; break;
      case 'appealed': stage = 'appealed'; hasAppealed = true; break;
      case 'withdrawn': stage = 'withdrawn'; break;
    }
    if (['accepted', 'refused', 'withdrawn'].includes(event)) outcome = one;
    if (ends.includes(stage)) { offered = null; extension = null; }
  }
  const { dueOn } = flexibleWorkingDecision({ requestedOn: madeOn, ...(extendedTo !== null && { extendedTo }) });
  const isFinal = ends.includes(stage), isOverdue = !isFinal && today > dueOn;
  const withinDays = flexibleWorkingOf(pack)?.appeal.withinDays ?? null;
  return {
    state: isOverdue && stage !== 'appealed' && stage !== 'on-trial' ? 'lapsed' : stage,
    madeOn, dueOn, isFinal, isOverdue, isLive: !isFinal && !isOverdue, consultedOn, extendedTo, refusal, hasAppealed, trialUntil, outcome,
    openOffers: [extension, offered].filter((offer): offer is OpenOffer => offer !== null),
    appealBy: refusal && withinDays !== null ? addDays(ukDay(refusal.at), withinDays) : null,
  };
}

/** Whether an appeal can still be made. Late decisions are better than none, so no clock but the employer's own closes it. */
export const canAppeal = ({ state, hasAppealed, appealBy }: WorkingStanding, today: string): boolean => state === 'refused' && !hasAppealed && (appealBy === null || today <= appealBy);

/** What this viewer can do now. Refusing waits for talking; an appeal is HR's. */
export function workingMay(standing: WorkingStanding, view: RequestView, today: string): WorkingVerb[] {
  const { isFinal, consultedOn, openOffers, hasAppealed } = standing;
  if (view === 'own') return [
    ...(openOffers.length > 0 ? ['answer'] as const : []),
    ...(canAppeal(standing, today) ? ['appeal'] as const : []),
    ...(isFinal ? [] : ['withdraw'] as const),
  ];
  if (isFinal || (hasAppealed && view !== 'hr')) return [];
  return ['consult', 'extend', 'accept', 'offer-alternative', 'offer-trial', ...(consultedOn.length > 0 ? ['refuse'] as const : [])];
}

// What one viewer is told of a request: state, clocks, what they can do, and the events; the same for server and memory.
import { flexibleWorkingOf } from '@think-carer/rules/working';
import type { Pack } from '@think-carer/rules';
import { clock, seenByOf, ukDay, viewsOfRequest, type Asker, type Delegation, type RequestView } from './approval.ts';
import type { WorkingRequest } from './wire.ts';
import type { WorkingEvent, WorkingEventName, WorkingRequestRecord, WorkingVerb } from './working-request.ts';
import { canAppeal, workingMay, workingStanding, type WorkingStanding } from './working-request.state.ts';

/** In whose eyes this person decides a request: HR before approver, and never one's own. */
export const deciderView = (record: WorkingRequestRecord, asker: Asker, addresses: readonly string[]): Exclude<RequestView, 'own'> | undefined =>
  viewsOfRequest(record, asker, addresses).find((view) => view !== 'own');

export const workingEtag = ({ events }: WorkingRequestRecord, now: Date): string => `"${events.length}-${ukDay(now)}"`;

const verbOf: Partial<Record<WorkingEventName, WorkingVerb>> = { accepted: 'accept', 'alternative-offered': 'offer-alternative', 'trial-offered': 'offer-trial', refused: 'refuse', withdrawn: 'withdraw' };

/** Things that HR looks for. */
function flagsOf({ isOverdue, outcome, dueOn, refusal, hasAppealed, isFinal }: WorkingStanding): string[] {
  return [
    ...(isOverdue ? ['overdue'] : []),
    ...(isFinal && outcome && outcome.by !== 'person' && ukDay(outcome.at) > dueOn ? ['decided-late'] : []),
    ...(refusal && !refusal.detail.explanation ? ['refused-without-explanation'] : []),
    ...(hasAppealed && !isFinal ? ['appeal-waiting'] : []),
  ];
}

/** The part of a request that this viewer may see. HR learns to whom it was sent; an approver knows. */
export function workingSeen(record: WorkingRequestRecord, view: RequestView, { offer, now, delegations }: { readonly offer: Pack; readonly now: Date; /** Of the approver; in the person's own view, where one request is read. */ readonly delegations?: readonly Delegation[] | undefined }): WorkingRequest {
  const today = ukDay(now), standing = workingStanding(record, offer, today);
  const { state, madeOn, dueOn, isFinal, isOverdue, isLive, openOffers, appealBy, trialUntil, extendedTo, outcome } = standing;
  const given = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null && member !== undefined)) as { [Key in keyof T]: NonNullable<T[Key]> };
  const told = ({ seq, at, event, by, actorName, detail: { grounds, ...detail } }: WorkingEvent) =>
    ({ seq, at, event, by, ...(actorName !== null && by !== 'person' && { name: actorName }), ...detail, ...(grounds && { grounds: [...grounds] }) });
  const { asked, name, email, approverEmail, team, events } = record;
  return {
    id: record.id, reference: record.reference, seenAs: view, kind: 'statutory', state, madeOn,
    asked: { ...given(asked), earlierOn: [...asked.earlierOn] },
    ...given({ name, email, approverEmail, team }),
    isLive, isOverdue, flags: flagsOf(standing),
    clocks: [
      ...(isFinal ? [] : [{ ...clock('decide', dueOn, today) }]),
      ...(trialUntil !== null && !isFinal ? [{ ...clock('trial', trialUntil, today) }] : []),
      ...(appealBy !== null && canAppeal(standing, today) ? [{ ...clock('appeal', appealBy, today) }] : []),
    ],
    ...(extendedTo !== null && { extendedTo }),
    may: workingMay(standing, view, today),
    openOffers: openOffers.map((offer) => ({ ...offer })),
    explanation: { requiredFrom: flexibleWorkingOf(offer)?.explanation.requiredFrom ?? null },
    outcome: outcome && { ...told(outcome), verb: verbOf[outcome.event]!, isAppeal: standing.hasAppealed && outcome.seq > (events.find(({ event }) => event === 'appealed')?.seq ?? Infinity) },
    events: events.map(told),
    ...(view === 'own' && delegations && { seenBy: seenByOf(record, delegations, today) }),
    createdAt: record.createdAt, updatedAt: events.at(-1)?.at ?? record.createdAt, etag: workingEtag(record, now),
  };
}

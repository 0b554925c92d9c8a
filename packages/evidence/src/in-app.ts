// Requests made here become the same rows as those of an imported file.
import { leaveOnDay, notKnown, ukDay, workingStanding, type LeaveRecord, type WorkingRequestRecord } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { directorateOf } from './count.ts';
import type { OutcomeRow } from './rows.ts';

/** A request for leave as it stands on a day. What was declined stays so while it is appealed; an offer of other dates waits for its answer. */
export function leaveRow(record: LeaveRecord, offer: Pack, today: string): OutcomeRow {
  const { state, flags, isOverdue, outcome } = leaveOnDay(record, offer, today), isDecided = outcome !== null && outcome.verb !== 'withdraw' && outcome.verb !== 'offer-other-date';
  const ended = state === 'appealed' ? 'declined' : state === 'waiting' || state === 'other-date-offered' ? (isOverdue ? 'overdue' : 'pending') : state;
  return {
    kind: 'leave', row: 0, on: ukDay(record.createdAt), outcome: ended === 'postponed' && flags.includes('postponed-without-reason') ? 'postponed-without-reason' : ended,
    decidedOn: isDecided ? ukDay(outcome.at) : null, dueOn: null, directorate: directorateOf(offer, record.team),
    leaveType: offer.leaveTypes.some(({ id }) => id === record.type) ? record.type : notKnown, ground: null, reference: record.reference,
  };
}

/** A request to work differently. A refusal stands while it is appealed; one that nobody decided in time is overdue, since it can still be decided late. */
export function workingRow(record: WorkingRequestRecord, offer: Pack, today: string): OutcomeRow {
  const { state, refusal, outcome, madeOn, dueOn } = workingStanding(record, offer, today), isRefused = state === 'refused' || state === 'appealed';
  const isAlternative = state === 'alternative-offered' || (state === 'accepted' && record.events.at(-1)?.event === 'alternative-agreed'), isTrial = state === 'trial-offered' || state === 'on-trial';
  const ended = isRefused ? 'refused' : isAlternative ? 'alternative' : isTrial ? 'trial' : state === 'lapsed' ? 'overdue' : state === 'accepted' || state === 'withdrawn' ? state : 'pending';
  const { grounds = [] } = refusal?.detail ?? {};
  return {
    kind: 'working', row: 0, on: madeOn, outcome: ended, decidedOn: outcome && ended !== 'pending' && ended !== 'overdue' ? ukDay(outcome.at) : null, dueOn,
    directorate: directorateOf(offer, record.team), leaveType: null, ground: isRefused ? (grounds.length > 1 ? 'several' : grounds[0] ?? 'not-said') : null, reference: record.reference,
  };
}

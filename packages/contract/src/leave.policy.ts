// What may be asked of leave, and how it may be decided: pure decisions that the server and the memory transport share.
import { addMonths, isSameLength, isSameParts, leaveDays, repeatedParts } from '@think-carer/rules/leave';
import type { LeavePart, LeaveType, Pack } from '@think-carer/rules';
import { actorOf, approverOf, plainText, ukDay, type Refused, type RequestView } from './approval.ts';
import { leaveWeekOf, type LeaveDecision, type LeaveEvent, type LeaveEventName, type LeaveRecord } from './leave.ts';
import { leaveMay, leaveOnDay, leaveTypeOf, type LeaveOnDay } from './leave.standing.ts';
import type { RequestFault } from './problem.ts';
import type { LeaveAnswer, LeaveAppeal, LeaveAsk, LeaveDecide } from './wire.ts';

const fault = (pointer: string, code: string, detail: string): RequestFault => ({ pointer, code, detail });

// ── asking

/** How far back and ahead days may lie: time off for dependants is often told of afterwards, and some leave is planned long before. */
const monthsBack = 12, monthsAhead = 24;

function partFaults(parts: readonly LeavePart[], today: string): RequestFault[] {
  const earliest = addMonths(today, -monthsBack), latest = addMonths(today, monthsAhead);
  return [
    ...parts.flatMap(({ on }, i) => (on < earliest ? [fault(`/parts/${i}/on`, 'too-small', 'This day is more than a year ago.')] : on > latest ? [fault(`/parts/${i}/on`, 'too-big', 'This day is more than two years ahead.')] : [])),
    ...repeatedParts(parts).map((i) => fault(`/parts/${i}`, 'repeated', 'This piece of the day is asked for already.')),
  ];
}

/** Faults that only the offer and the calendar can show. Late notice and too many days are no faults. */
export function leaveFaults({ type, parts, team }: LeaveAsk, offer: Pack, now: Date): RequestFault[] {
  const today = ukDay(now), known = offer.leaveTypes.find(({ id }) => id === type);
  return [
    ...(!known ? [fault('/type', 'not-an-option', 'This kind of leave is not in the offer.')] : known.effectiveTo !== null && known.effectiveTo < today ? [fault('/type', 'expired', 'This kind of leave is no longer offered.')] : []),
    ...partFaults(parts, today),
    ...(team && !offer.teams?.some(({ id }) => id === team) ? [fault('/team', 'not-an-option', 'This team is not in the offer.')] : []),
  ];
}

/** What is kept of a request. `owner`: whose the leave is in the offer that it is asked from. Name and e-mail are the host's; the approver is the one given, else the host's, else HR. */
export function newLeave(body: LeaveAsk, person: { readonly key: string; readonly name?: string | undefined; readonly email?: string | undefined; readonly managerEmail?: string | undefined }, { id, reference, now, owner }: { readonly id: string; readonly reference: string; readonly now: Date; readonly owner?: LeaveRecord['owner'] }): LeaveRecord {
  const at = now.toISOString();
  return {
    id, reference, personKey: person.key, name: person.name ?? null, email: person.email ?? null, type: body.type, ...(owner && { owner }),
    approverEmail: approverOf(body.approverEmail, person), team: body.team ?? null, hoursAWeek: body.hoursAWeek ?? null, daysAWeek: body.daysAWeek ?? null,
    createdAt: at, events: [{ seq: 1, at, event: 'asked', by: 'person', parts: body.parts }], note: plainText(body.note) ?? null,
  };
}

// ── deciding

type Draft = Omit<LeaveEvent, 'seq' | 'at'>;
const eventOf = { agree: 'agreed', postpone: 'postponed', decline: 'declined', 'offer-other-date': 'other-date-offered' } as const satisfies Record<LeaveDecision, LeaveEventName>;
const refused = (code: Refused['refused'], detail: string): Refused => ({ refused: code, detail });

/** The event that a decision is, or why it cannot be made. */
export function decideLeave(record: LeaveRecord, body: LeaveDecide, views: readonly RequestView[], offer: Pack, now: Date): Draft | Refused {
  const today = ukDay(now), type = leaveTypeOf(offer, record), day = leaveOnDay(record, offer, today), { verb } = body;
  if (views.includes('own')) return refused('role-not-allowed', 'Nobody decides their own request.');
  if (!type.verbs.includes(verb)) {
    return refused('verb-not-available', type.owner === 'statutory' && verb === 'decline' ? 'The law does not let this leave be declined. It can be agreed, or put off where the type allows it.' : `This kind of leave can be answered with: ${type.verbs.join(', ')}.`);
  }
  if (day.state === 'appealed') {
    if (!views.includes('hr')) return refused('role-not-allowed', 'An appeal is decided by HR.');
    if (verb !== 'agree' && verb !== 'decline') return refused('verb-not-available', 'An appeal is answered with agree or decline.');
  } else if (day.state === 'withdrawn' || day.state === 'lapsed') {
    return refused('not-waiting', day.state === 'lapsed' ? 'The days asked for have passed.' : 'The person has withdrawn it.');
  } else if (day.state !== 'waiting') {
    return refused('already-decided', 'It has been decided; read it again.');
  }
  if (verb === 'postpone' && day.noticeBy !== null && day.noticeBy < today) {
    return refused('verb-not-available', `The notice that puts this leave off had to be written by ${day.noticeBy}. It can only be agreed.`);
  }
  const reason = plainText(body.reason), errors = decisionFaults(record, { ...body, reason }, type, day, today);
  if (errors.length > 0) return { refused: 'invalid-request', errors };
  return {
    event: eventOf[verb], by: actorOf(views), reason,
    ...(body.reasonCode && { reasonCode: body.reasonCode }), ...(body.parts && { parts: body.parts }), ...(body.consultedOn && { consultedOn: body.consultedOn }),
  };
}

function decisionFaults(record: LeaveRecord, { verb, reason, reasonCode, parts, consultedOn }: LeaveDecide, type: LeaveType, day: LeaveOnDay, today: string): RequestFault[] {
  const needsParts = verb === 'postpone' || verb === 'offer-other-date', askedOn = ukDay(record.createdAt), codes = type.reasons ?? [];
  const needsReason = verb === 'postpone' || verb === 'decline';
  return [
    ...(needsReason && !reason ? [fault('/reason', 'missing', verb === 'postpone' ? 'Write how the work would be unduly disrupted; the person is given this.' : 'Write why; the person is given this.')] : []),
    ...(verb === 'decline' && codes.length > 0 && !reasonCode ? [fault('/reasonCode', 'missing', 'Choose one of the reasons of this kind of leave.')] : []),
    ...(reasonCode && !codes.some(({ code }) => code === reasonCode) ? [fault('/reasonCode', 'not-an-option', 'This is not a reason of this kind of leave.')] : []),
    ...(needsParts && !parts ? [fault('/parts', 'missing', 'Say which dates instead.')] : []),
    ...(!needsParts && parts ? [fault('/parts', 'not-allowed', 'This decision has no dates.')] : []),
    ...(verb === 'postpone' && !consultedOn ? [fault('/consultedOn', 'missing', 'Say when you talked the new dates over with the person.')] : []),
    ...(verb !== 'postpone' && consultedOn ? [fault('/consultedOn', 'not-allowed', 'Only putting leave off asks for this.')] : []),
    ...(consultedOn && verb === 'postpone' && (consultedOn < askedOn || consultedOn > today) ? [fault('/consultedOn', consultedOn < askedOn ? 'too-small' : 'too-big', 'Talk the new dates over after the request and before the notice.')] : []),
    ...(parts && needsParts ? dateFaults(record, parts, type, day, today, verb === 'postpone') : []),
  ];
}

function dateFaults(record: LeaveRecord, parts: readonly LeavePart[], type: LeaveType, { askedParts }: LeaveOnDay, today: string, isPostponed: boolean): RequestFault[] {
  const faults = partFaults(parts, today), first = leaveDays(askedParts)[0] ?? today;
  parts.forEach(({ on }, i) => { if (on < today) faults.push(fault(`/parts/${i}/on`, 'too-small', 'New dates cannot lie in the past.')); });
  if (isSameParts(parts, askedParts)) faults.push(fault('/parts', 'same', 'These are the dates that were asked for.'));
  if (!isPostponed) return faults;
  const last = addMonths(first, type.postponement?.withinMonths ?? monthsAhead);
  parts.forEach(({ on }, i) => {
    if (on < first) faults.push(fault(`/parts/${i}/on`, 'too-small', 'Leave is put off, not brought forward.'));
    if (on > last) faults.push(fault(`/parts/${i}/on`, 'too-big', `The leave must be allowed by ${last}.`));
  });
  if (!isSameLength(parts, askedParts, leaveWeekOf(record))) faults.push(fault('/parts', 'not-the-same-length', 'The leave must be as long as what was asked for.'));
  return faults;
}

/** The person answers to other dates. */
export function answerLeave(record: LeaveRecord, { answer }: LeaveAnswer, offer: Pack, now: Date): Draft | Refused {
  if (leaveOnDay(record, offer, ukDay(now)).state !== 'other-date-offered') return refused('not-waiting', 'No other dates wait for an answer.');
  return { event: ({ accept: 'accepted', 'keep-asking': 'kept-asking', refuse: 'refused' } as const)[answer], by: 'person' };
}

/** The person appeals against a refusal. */
export function appealLeave(record: LeaveRecord, body: LeaveAppeal, offer: Pack, now: Date): Draft | Refused {
  const type = leaveTypeOf(offer, record), reason = plainText(body.reason);
  if (type.appealWithinDays === undefined) return refused('verb-not-available', 'This kind of leave has no appeal.');
  if (!leaveMay(record, ['own'], offer, ukDay(now)).includes('appeal')) return refused('not-waiting', 'There is nothing to appeal against, or the time for it has passed.');
  if (!reason) return { refused: 'invalid-request', errors: [fault('/reason', 'missing', 'Write why it should be decided again.')] };
  return { event: 'appealed', by: 'person', reason };
}

/** The person takes it back. */
export function withdrawLeave(record: LeaveRecord, offer: Pack, now: Date): Draft | Refused {
  return leaveMay(record, ['own'], offer, ukDay(now)).includes('withdraw') ? { event: 'withdrawn', by: 'person' } : refused('not-waiting', 'It can no longer be withdrawn.');
}

/** The record with one event more. */
export const withEvent = (record: LeaveRecord, draft: Draft, now: Date): LeaveRecord =>
  ({ ...record, events: [...record.events, { ...draft, seq: record.events.length + 1, at: now.toISOString() }] });

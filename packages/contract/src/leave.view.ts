// What a viewer is shown of a leave request: the part that is theirs to see, with the note for as long as it lasts.
import { addDays, dayHours, leaveAmount, leaveDays, leaveFigure, leaveHours, leaveLeft, partsClash } from '@think-carer/rules/leave';
import type { LeavePart, Pack } from '@think-carer/rules';
import { seenByOf, ukDay, type Delegation, type RequestView } from './approval.ts';
import { leaveStanding, leaveWeekOf, type LeaveRecord, type LeaveState, type LeaveWarning } from './leave.ts';
import { leaveMay, leaveOnDay, leaveTypeOf, type LeaveOnDay } from './leave.standing.ts';
import type { LeaveRequest } from './wire.ts';

/** A note is shown for seven days after the outcome, and no longer than thirty after it was sent. */
export function noteExpiresOn(record: Pick<LeaveRecord, 'createdAt' | 'events'>): string {
  const latest = addDays(ukDay(record.createdAt), 30), { outcome, state } = leaveStanding(record.events);
  if (!outcome || state === 'other-date-offered' || state === 'appealed') return latest;
  const afterOutcome = addDays(ukDay(outcome.at), 7);
  return afterOutcome < latest ? afterOutcome : latest;
}
/** True while the note may be shown. A request that was withdrawn shows none. */
export const isNoteShown = (record: Pick<LeaveRecord, 'createdAt' | 'events'>, today: string): boolean =>
  leaveStanding(record.events).state !== 'withdrawn' && today <= noteExpiresOn(record);

/** States in which leave is, or may yet be, taken: it counts against the limit and against other dates. */
const counts: readonly LeaveState[] = ['waiting', 'agreed', 'postponed', 'other-date-offered', 'appealed'];

/** Hours of the limit of this type, and how many were left beside what the person had asked for before; null where it cannot be worked out. */
function entitlementOf(record: LeaveRecord, others: readonly LeaveRecord[], offer: Pack, today: string, parts: readonly LeavePart[]): { readonly week: number; readonly left: number } | null {
  const { limit } = leaveTypeOf(offer, record), week = leaveWeekOf(record);
  if (!limit || !week) return null;
  const figure = leaveFigure('weeks' in limit ? limit.weeks : limit.days, offer, today);
  if (figure === null) return null;
  const all = 'weeks' in limit ? figure * week.hoursAWeek : figure * dayHours(week);
  const taken = others.filter(({ type }) => type === record.type).flatMap((other) => {
    const day = leaveOnDay(other, offer, today);
    return counts.includes(day.state) ? day.parts.map((part) => ({ on: part.on, hours: leaveHours([part], week) })) : [];
  });
  return { week: Math.round(all * 100) / 100, left: leaveLeft({ limit: all, taken, days: leaveDays(parts) }) };
}

function warningsOf(record: LeaveRecord, others: readonly LeaveRecord[], offer: Pack, today: string, day: LeaveOnDay, entitlement: { readonly left: number } | null): LeaveWarning[] {
  const type = leaveTypeOf(offer, record), week = leaveWeekOf(record), units = type.units ?? [], { hours } = leaveAmount(day.parts);
  const clashes = others.some((other) => {
    const there = leaveOnDay(other, offer, today);
    return counts.includes(there.state) && partsClash(there.parts, day.parts);
  });
  const isSmall = units.length > 0 && ((hours > 0 && !units.includes('hours')) || (!units.includes('half-day') && !units.includes('hours') && day.parts.some(({ part }) => part !== 'full-day')));
  return [
    ...(day.notice?.isLate ? ['late-notice'] as const : []),
    ...(entitlement && week && leaveHours(day.parts, week) > entitlement.left ? ['over-limit'] as const : []),
    ...(isSmall ? ['unit'] as const : []),
    ...(clashes ? ['overlaps-own'] as const : []),
    ...((leaveDays(day.askedParts)[0] ?? today) < ukDay(record.createdAt) ? ['in-the-past'] as const : []),
    ...(record.approverEmail === null ? ['sent-to-hr'] as const : []),
  ];
}

/** Changes with every event, and with the day: clocks and lapsing are read from the calendar. */
export const leaveEtag = (record: Pick<LeaveRecord, 'events'>, today: string): string => `"${record.events.length}-${today}"`;

/**
 * The part of a request that this viewer may see. `others` are the person's own other requests and `delegations` those of their approver, both needed in their own view alone.
 * `isStandIn`: it is seen for another, so the note, which was written to that other, is left out.
 */
export function seenLeave(record: LeaveRecord, views: readonly RequestView[], offer: Pack, now: Date, { others = [], delegations = [], isListed = false, isStandIn = false }: { readonly others?: readonly LeaveRecord[]; readonly delegations?: readonly Delegation[]; readonly isListed?: boolean; readonly isStandIn?: boolean } = {}): LeaveRequest {
  const today = ukDay(now), type = leaveTypeOf(offer, record), day = leaveOnDay(record, offer, today), isOwn = views.includes('own'), earlier = others.filter(({ id, createdAt }) => createdAt < record.createdAt || (createdAt === record.createdAt && id < record.id));
  const entitlement = isOwn ? entitlementOf(record, earlier, offer, today, day.parts) : null;
  const note = !isListed && record.note !== null && (isOwn || (views.includes('approver') && !isStandIn)) && isNoteShown(record, today) ? { note: record.note, noteExpiresOn: noteExpiresOn(record) } : {};
  // An appeal is written to HR: whoever declined learns that there is one, not what it says.
  const readsAppeals = isOwn || views.includes('hr');
  return {
    id: record.id, reference: record.reference, seenAs: views[0]!, type: record.type, owner: type.owner, paid: type.paid, state: day.state,
    parts: [...day.parts], askedParts: [...day.askedParts],
    ...(record.name !== null && { name: record.name }), ...(record.email !== null && { email: record.email }),
    ...(record.approverEmail !== null && { approverEmail: record.approverEmail }), ...(record.team !== null && { team: record.team }), ...note,
    notice: day.notice, entitlement, warnings: isOwn ? warningsOf(record, earlier, offer, today, day, entitlement) : [],
    clocks: [...day.clocks], isOverdue: day.isOverdue, flags: [...day.flags], may: leaveMay(record, views, offer, today, day),
    outcome: day.outcome && { ...day.outcome, parts: day.outcome.parts && [...day.outcome.parts] },
    events: record.events.map(({ parts, reason, ...event }) => ({ ...event, ...(parts && { parts: [...parts] }), ...(reason && (event.event !== 'appealed' || readsAppeals) && { reason }) })),
    ...(isOwn && !isListed && { seenBy: seenByOf(record, delegations, today) }),
    createdAt: record.createdAt, updatedAt: record.events.at(-1)?.at ?? record.createdAt, etag: leaveEtag(record, today),
  };
}

/** Names of the members that a viewer was shown, for the audit. */
export const leaveFieldsSeen = (seen: LeaveRequest): string[] =>
  ['type', 'parts', 'name', 'email', 'approverEmail', 'team', 'note', 'outcome'].filter((field) => (seen as Record<string, unknown>)[field] !== undefined && (seen as Record<string, unknown>)[field] !== null);

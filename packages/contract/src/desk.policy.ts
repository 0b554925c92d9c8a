// What stands on a desk and in which order: every kind of request as items, told apart by nothing but their kind. Pure; the server and the memory transport share it.
import type { Pack } from '@think-carer/rules';
import { ukDay, type Asker } from './approval.ts';
import { deskFlags, deskTitles, type DeskKind, type DeskView } from './desk.ts';
import { leaveOnDay } from './leave.standing.ts';
import type { LeaveRecord } from './leave.ts';
import { normalEmail } from './registration.policy.ts';
import { releaseOnDay } from './release.policy.ts';
import type { ReleaseRecord } from './release.ts';
import type { DeskItem, DeskQuery } from './wire.ts';
import { workingStanding } from './working-request.state.ts';
import type { WorkingRequestRecord } from './working-request.ts';

export type DeskRecord = { readonly kind: 'leave'; readonly record: LeaveRecord } | { readonly kind: 'working'; readonly record: WorkingRequestRecord } | { readonly kind: 'release'; readonly record: ReleaseRecord };

/** Events after which nobody has anything to do, until a later one says otherwise. */
export const closingEvents = {
  leave: ['agreed', 'postponed', 'declined', 'accepted', 'refused', 'withdrawn'],
  working: ['accepted', 'alternative-agreed', 'refused', 'withdrawn'],
  release: ['released', 'refused', 'another-time', 'accepted', 'withdrawn'],
} as const satisfies Record<DeskKind, readonly string[]>;

interface Standing { readonly state: string; readonly isOpen: boolean; readonly dueOn: string | null; readonly isOverdue: boolean; readonly flags: readonly string[]; readonly days: readonly string[]; readonly hours?: { readonly from: string; readonly to: string } }

function standingOf(one: DeskRecord, offer: Pack, today: string): Standing {
  if (one.kind === 'working') {
    const { state, isFinal, dueOn, isOverdue } = workingStanding(one.record, offer, today);
    return { state, isOpen: !isFinal, dueOn: isFinal ? null : dueOn, isOverdue, flags: isOverdue ? ['overdue'] : [], days: [one.record.asked.startsOn] };
  }
  if (one.kind === 'release') {
    const { state, clocks, isOverdue, hours, outcome } = releaseOnDay(one.record, today), { on, from, to } = outcome?.verb === 'accept' && outcome.other ? outcome.other : hours;
    return { state, isOpen: state === 'asked', dueOn: clocks[0]?.on ?? null, isOverdue, flags: isOverdue ? ['overdue'] : [], days: [on], hours: { from, to } };
  }
  const { state, clocks, isOverdue, flags, askedParts } = leaveOnDay(one.record, offer, today);
  return {
    state, isOpen: state === 'waiting' || state === 'appealed' || state === 'other-date-offered', dueOn: clocks.find(({ what }) => what === 'decide')?.on ?? null, isOverdue, flags,
    days: [...new Set(askedParts.map(({ on }) => on))].sort(),
  };
}

/** One request as a desk lists it: no type, no note, no words; the one clock is the day for an answer. */
export function deskItem(one: DeskRecord, seenAs: DeskView, viewer: Pick<Asker, 'email'>, offer: Pack, now: Date): DeskItem {
  const { record, kind } = one, today = ukDay(now), { state, isOpen, dueOn, isOverdue, flags, days, hours } = standingOf(one, offer, today);
  const isLent = seenAs === 'approver' && record.approverEmail !== null && (viewer.email === undefined || record.approverEmail !== normalEmail(viewer.email));
  return {
    id: `${kind}-${record.id}`, kind, requestId: record.id, reference: record.reference, seenAs, title: deskTitles[kind],
    ...(record.name !== null && { name: record.name }), askedAt: record.createdAt, days: [...days], ...(hours && { hours }), state, isOpen,
    clocks: dueOn === null ? [] : [{ what: 'decide', on: dueOn, isPast: dueOn < today }], nextDeadlineOn: dueOn, isOverdue,
    flags: deskFlags.filter((flag) => flags.includes(flag)), ...(isLent && { delegatedFrom: record.approverEmail! }),
  };
}

/** Where an open item stands: what falls due first, so that what is overdue comes before the rest; then what has no deadline; the longest waiting first. */
export const deskPlace = ({ nextDeadlineOn, requestId }: Pick<DeskItem, 'nextDeadlineOn' | 'requestId'>): string => `${nextDeadlineOn ?? '9999-12-31'} ${requestId}`;
export const byPlace = (a: DeskItem, b: DeskItem): number => { const [one, other] = [deskPlace(a), deskPlace(b)]; return one < other ? -1 : one > other ? 1 : 0; };

/** In whose eyes a desk is shown: as asked, where the roles allow it; else the widest. Undefined: there is none. */
export function deskViewOf({ roles }: Pick<Asker, 'roles'>, asked?: DeskView): DeskView | undefined {
  const may = [...(roles.includes('hr') ? ['hr'] as const : []), ...(roles.includes('manager') ? ['approver'] as const : [])];
  return asked === undefined ? may[0] : may.find((view) => view === asked);
}

/** Teams of a directorate; undefined where none is asked for. */
export const teamsOf = (offer: Pack, directorate: string | undefined): string[] | undefined =>
  directorate === undefined ? undefined : (offer.teams ?? []).filter((team) => team.directorate === directorate).map(({ id }) => id);

/** Whether an item is one that was asked for, but for its address and team, which a store knows how to look for itself. */
export function isAskedFor(item: DeskItem, { kind, show, flag }: NonNullable<DeskQuery>): boolean {
  const shown = show ?? (flag === undefined ? 'open' : 'all');
  return (kind === undefined || item.kind === kind) && (shown === 'all' || item.isOpen === (shown === 'open')) && (flag === undefined || item.flags.includes(flag));
}

/** Names of what a list tells of a request. */
export const deskFields = ['name', 'days', 'state'] as const;

// Leave: time off to care. Names, what a record holds, and how its events become a state. Operations are in leave.routes.ts.
import type { LeavePart, LeaveType, LeaveWeek } from '@think-carer/rules';

export const leaveSituations = ['unforeseen', 'planned', 'child', 'more', 'unknown'] as const;
/** `lapsed`: the days asked for have passed and nobody decided; computed, and counted. */
export const leaveStates = ['waiting', 'agreed', 'postponed', 'declined', 'other-date-offered', 'withdrawn', 'lapsed', 'appealed'] as const;
export type LeaveState = (typeof leaveStates)[number];
export const leaveDecisions = ['agree', 'postpone', 'decline', 'offer-other-date'] as const;
export type LeaveDecision = (typeof leaveDecisions)[number];
export const leaveAnswers = ['accept', 'keep-asking', 'refuse'] as const;
/** What a viewer can do: a decision, or an operation of one's own (`leave.withdraw`, `leave.answer`, `leave.appeal`). */
export type LeaveVerb = LeaveDecision | 'withdraw' | 'answer' | 'appeal';
/** What happened. The list is append-only: nothing in it is ever changed or removed. */
export const leaveEventNames = ['asked', 'agreed', 'postponed', 'declined', 'other-date-offered', 'accepted', 'kept-asking', 'refused', 'withdrawn', 'appealed'] as const;
export type LeaveEventName = (typeof leaveEventNames)[number];
/** The last thing that happened in each state: how a store finds requests that may be in it without reading them all. */
export const lastEvents = {
  waiting: ['asked', 'kept-asking'], agreed: ['agreed', 'accepted'], postponed: ['postponed'], declined: ['declined', 'refused'], 'other-date-offered': ['other-date-offered'],
  withdrawn: ['withdrawn'], lapsed: ['asked', 'kept-asking', 'other-date-offered'], appealed: ['appealed'],
} as const satisfies Record<LeaveState, readonly LeaveEventName[]>;
/** What the person should know; never a reason not to send. */
export const leaveWarnings = ['late-notice', 'over-limit', 'unit', 'overlaps-own', 'in-the-past', 'sent-to-hr'] as const;
export type LeaveWarning = (typeof leaveWarnings)[number];
/** `overdue`: nobody has answered in time. `postponed-without-reason`: leave of the law was put off and nobody wrote why. */
export const leaveFlags = ['overdue', 'postponed-without-reason', 'late-notice'] as const;

export interface LeaveEvent {
  /** 1 for `asked`, then one more for each. */
  readonly seq: number;
  readonly at: string;
  readonly event: LeaveEventName;
  readonly by: 'person' | 'manager' | 'hr';
  readonly reason?: string | undefined;
  readonly reasonCode?: string | undefined;
  /** With `asked`, `postponed` and `other-date-offered`. */
  readonly parts?: readonly LeavePart[] | undefined;
  readonly consultedOn?: string | undefined;
}

/** One request, wherever it is kept. */
export interface LeaveRecord {
  readonly id: string;
  readonly reference: string;
  readonly personKey: string;
  readonly name: string | null;
  readonly email: string | null;
  /** Id of a leave type of the offer. */
  readonly type: string;
  /** Whose that leave was when it was asked for: what was the law's then stays so. Absent where it was asked for before this was kept. */
  readonly owner?: LeaveType['owner'] | undefined;
  readonly approverEmail: string | null;
  /** Id of one of the offer's teams. */
  readonly team: string | null;
  readonly hoursAWeek: number | null;
  readonly daysAWeek: number | null;
  readonly createdAt: string;
  /** At least the first, `asked`. */
  readonly events: readonly LeaveEvent[];
  /** For the approver alone, for a while. */
  readonly note: string | null;
}

/** How the person's week looks, where they said. */
export const leaveWeekOf = ({ hoursAWeek, daysAWeek }: Pick<LeaveRecord, 'hoursAWeek' | 'daysAWeek'>): LeaveWeek | undefined => (hoursAWeek === null ? undefined : { hoursAWeek, daysAWeek });

/** What the events come to, before the calendar is looked at. */
export interface LeaveStanding {
  readonly state: Exclude<LeaveState, 'lapsed'>;
  /** The dates that hold, or are asked for. */
  readonly parts: readonly LeavePart[];
  /** The dates first asked for. */
  readonly askedParts: readonly LeavePart[];
  readonly outcome: { readonly verb: LeaveDecision | 'withdraw'; readonly at: string; readonly by: LeaveEvent['by']; readonly reason?: string; readonly reasonCode?: string; readonly parts?: readonly LeavePart[] } | null;
  readonly hasAppealed: boolean;
  /** Instant of the last appeal. */
  readonly appealedAt: string | null;
}

const verbOf = { agreed: 'agree', postponed: 'postpone', declined: 'decline', 'other-date-offered': 'offer-other-date', withdrawn: 'withdraw' } as const;

/**
 * Folds the events of a request into its state. Refusing the other dates ends the request as declined, by whoever offered them: what was asked for was not given,
 * and figures that called it "withdrawn" would flatter the employer.
 */
export function leaveStanding(events: readonly LeaveEvent[]): LeaveStanding {
  const askedParts = events[0]?.parts ?? [];
  let standing: LeaveStanding = { state: 'waiting', parts: askedParts, askedParts, outcome: null, hasAppealed: false, appealedAt: null };
  for (const { event, at, by, reason, reasonCode, parts } of events) {
    const told = { at, by, ...(reason && { reason }), ...(reasonCode && { reasonCode }), ...(parts && { parts }) };
    switch (event) {
      case 'asked': break;
      case 'agreed': case 'declined': case 'withdrawn': standing = { ...standing, state: event, outcome: { verb: verbOf[event], ...told } }; break;
      case 'postponed': standing = { ...standing, state: event, parts: parts ?? standing.parts, outcome: { verb: verbOf[event], ...told } }; break;
      case 'other-date-offered': standing = { ...standing, state: event, outcome: { verb: verbOf[event], ...told } }; break;
      case 'accepted': standing = { ...standing, state: 'agreed', parts: standing.outcome?.parts ?? standing.parts, outcome: { ...standing.outcome!, verb: 'agree', at } }; break;
      case 'kept-asking': standing = { ...standing, state: 'waiting', outcome: null }; break;
      case 'refused': {
        const { parts: _offered, ...offer } = standing.outcome!;
        standing = { ...standing, state: 'declined', outcome: { ...offer, verb: 'decline', at } };
        break;
      }
      case 'appealed': standing = { ...standing, state: 'appealed', hasAppealed: true, appealedAt: at }; break;
    }
  }
  return standing;
}

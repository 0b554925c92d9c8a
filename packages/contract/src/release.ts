// Release: asking a manager for the time to go to a meeting or a training. Names, what a record holds, and how its events become a state.
// Nothing that an approver is shown says which gathering it is. Operations are in release.routes.ts.
import type { Text } from '@think-carer/rules';
import type { RequestView } from './approval.ts';

/** `unanswered`: the day has passed and nobody answered; worked out, and counted. */
export const releaseStates = ['asked', 'released', 'refused', 'another-time', 'withdrawn', 'unanswered'] as const;
export type ReleaseState = (typeof releaseStates)[number];
export const releaseDecisions = ['release', 'refuse', 'another-time'] as const;
export type ReleaseDecision = (typeof releaseDecisions)[number];
/** What a viewer can do: a decision; of one's own, take the other time that is offered, or take it back. */
export const releaseVerbs = [...releaseDecisions, 'accept', 'withdraw'] as const;
export type ReleaseVerb = (typeof releaseVerbs)[number];
/** What happened. `accepted`: the person takes the other time. `moved`: the meeting is at another time, so it is asked anew. `withdrawn`: by the person, or because the meeting is cancelled. Nothing of it is ever changed. */
export const releaseEventNames = ['asked', 'moved', 'released', 'refused', 'another-time', 'accepted', 'withdrawn'] as const;
export type ReleaseEventName = (typeof releaseEventNames)[number];
/** `organiser`: whoever moved or cancelled the meeting. */
export const releaseActors = ['person', 'manager', 'hr', 'organiser'] as const;
export type ReleaseActor = (typeof releaseActors)[number];
/** The last thing that happened in each state: how a store finds requests that may be in it without reading them all. */
export const lastReleaseEvents = {
  asked: ['asked', 'moved'], released: ['released', 'accepted'], refused: ['refused'], 'another-time': ['another-time'], withdrawn: ['withdrawn'], unanswered: ['asked', 'moved'],
} as const satisfies Record<ReleaseState, readonly ReleaseEventName[]>;
/** What stands in the figures of a gathering. */
export type ReleaseFigure = 'asked' | 'released' | 'refused' | 'another-time' | 'withdrawn';
export const releaseFigureOf = { asked: 'asked', moved: 'asked', released: 'released', refused: 'refused', 'another-time': 'another-time', accepted: 'released', withdrawn: 'withdrawn' } as const satisfies Record<ReleaseEventName, ReleaseFigure>;

/** A time on the clock of the place. */
export interface ReleaseHours { readonly on: string; readonly from: string; readonly to: string }
export interface ReleaseEvent {
  /** 1 for `asked`, then one more for each. */
  readonly seq: number;
  readonly at: string;
  readonly event: ReleaseEventName;
  readonly by: ReleaseActor;
  readonly reason?: string | undefined;
  /** With `asked` and `moved` what is asked for, with `another-time` what is offered, with `accepted` what is taken of it. */
  readonly hours?: ReleaseHours | undefined;
}

/** One request, wherever it is kept. */
export interface ReleaseRecord {
  readonly id: string;
  readonly reference: string;
  readonly personKey: string;
  /** Tells the person apart in that gathering alone, as its places do. */
  readonly by: string;
  readonly name: string | null;
  readonly email: string | null;
  /** Normalised. Null: HR alone sees and decides it. */
  readonly approverEmail: string | null;
  readonly team: string | null;
  /** Which date of which gathering: told to the person alone. */
  readonly dateId: string;
  /** Whether, when it was asked, anybody who works there could come: only then does the request say so. */
  readonly isForEverybody: boolean;
  readonly createdAt: string;
  readonly events: readonly ReleaseEvent[];
  /** For the approver alone, for a while. */
  readonly note: string | null;
}

/** What it is called where anybody may come and the offer has no title of its own, and what where not: the same for a forum, a group and a training, and nothing of for whom. */
export const releaseTitle: Text = { 'en-GB': 'A staff meeting open to everybody', cy: 'Cyfarfod staff sy’n agored i bawb' };
export const plainReleaseTitle: Text = { 'en-GB': 'A staff meeting or training', cy: 'Cyfarfod neu hyfforddiant staff' };

export interface ReleaseStanding {
  readonly state: Exclude<ReleaseState, 'unanswered'>;
  /** What is asked for now. Where another time is offered or was taken, that is `outcome.other`. */
  readonly hours: ReleaseHours;
  readonly outcome: { readonly verb: ReleaseVerb; readonly at: string; readonly by: ReleaseActor; readonly reason?: string; readonly other?: ReleaseHours } | null;
  /** Since when it waits for the answer it waits for, or had. */
  readonly since: string;
}

const verbOf = { released: 'release', refused: 'refuse', 'another-time': 'another-time', accepted: 'accept', withdrawn: 'withdraw' } as const;

/** Folds the events of a request into its state. */
export function releaseStanding({ events, createdAt }: Pick<ReleaseRecord, 'events' | 'createdAt'>): ReleaseStanding {
  let standing: ReleaseStanding = { state: 'asked', hours: events[0]!.hours!, outcome: null, since: createdAt };
  for (const { event, at, by, reason, hours } of events) {
    if (event === 'asked' || event === 'moved') standing = { state: 'asked', hours: hours ?? standing.hours, outcome: null, since: at };
    else standing = { ...standing, state: event === 'accepted' ? 'released' : event, outcome: { verb: verbOf[event], at, by, ...(reason && { reason }), ...(hours && { other: hours }) } };
  }
  return standing;
}

/** In whose eyes a release is shown. HR sees those that have no approver, and no other: who goes to which meeting is not for a register. */
export const releaseViews = ['own', 'hr', 'approver'] as const satisfies readonly RequestView[];

// Evidence: figures of a quarter that give nobody away. Its vocabulary, as plain data; its operations are in evidence.routes.ts.
import { activityAudiences } from './hub.ts';
import type { Role } from './route.ts';
import { workingGrounds } from './working-request.ts';

/** Who may read what is published. A manager, a partner and an administrator may not; nobody sees more than another. */
export const evidenceReaders = ['hr', 'equalities', 'analyst', 'chair', 'commissioner'] as const satisfies readonly Role[];
/** Who may freeze and publish a quarter. */
export const evidencePublishers = ['hr', 'equalities', 'analyst'] as const satisfies readonly Role[];
/** Who may bring rows in, and see how many were taken: they already hold the file. */
export const evidenceImporters = ['hr', 'analyst'] as const satisfies readonly Role[];

/** What became of a request for leave. They are apart from one another and add up to all requests. */
export const leaveOutcomes = ['agreed', 'declined', 'postponed', 'postponed-without-reason', 'withdrawn', 'pending', 'overdue', 'lapsed'] as const;
export type LeaveOutcome = (typeof leaveOutcomes)[number];
/** Those that somebody decided. */
export const decidedOutcomes = ['agreed', 'declined', 'postponed', 'postponed-without-reason'] as const satisfies readonly LeaveOutcome[];

/** The eight grounds of section 80G, `several` for more than one, `not-said` for none on record: the parts of `refused`. */
export const refusalParts = [...workingGrounds, 'several', 'not-said'] as const;
export type RefusalPart = (typeof refusalParts)[number];
/** What became of a request to work differently. They are apart from one another and add up to all requests. */
export const workingOutcomes = ['accepted', 'alternative', 'trial', 'refused', 'withdrawn', 'pending', 'overdue', 'lapsed'] as const;
export type WorkingOutcome = (typeof workingOutcomes)[number];

/** What became of a request for the time to go to a meeting. They are apart from one another and add up to all requests that were not taken back. */
export const releaseAnswers = ['released', 'refused', 'another-time', 'unanswered'] as const;
export type ReleaseAnswer = (typeof releaseAnswers)[number];
/** Whom a session was for; `everybody`: for all, or for several. */
export const sessionAudiences = [...activityAudiences, 'everybody'] as const;
export type SessionAudience = (typeof sessionAudiences)[number];

/** Key of what is not in the offer, or was not said. */
export const notKnown = 'not-known';

/** What a file may hold. */
export const importKinds = ['leave-outcomes', 'working-outcomes', 'survey'] as const;
export type ImportKind = (typeof importKinds)[number];
/** What a column may mean. A column that means none of these is not read; names and addresses of people are none of these. */
export const importFields = {
  'leave-outcomes': ['askedOn', 'outcome', 'decidedOn', 'dueOn', 'directorate', 'leaveType', 'reasonGiven', 'reference'],
  'working-outcomes': ['askedOn', 'outcome', 'decidedOn', 'dueOn', 'directorate', 'grounds', 'reference'],
  survey: ['surveyedOn', 'item', 'answered', 'positive', 'percent'],
} as const satisfies Record<ImportKind, readonly string[]>;
export const allImportFields = ['askedOn', 'outcome', 'decidedOn', 'dueOn', 'directorate', 'leaveType', 'reasonGiven', 'reference', 'grounds', 'surveyedOn', 'item', 'answered', 'positive', 'percent'] as const;
export type ImportField = (typeof allImportFields)[number];
export const neededFields = {
  'leave-outcomes': ['askedOn', 'outcome'], 'working-outcomes': ['askedOn', 'outcome'], survey: ['surveyedOn', 'item', 'answered'],
} as const satisfies Record<ImportKind, readonly ImportField[]>;

/** Why a row, or the file, was not understood. The value itself is never said: it might be anyone's name. */
export const importProblemCodes = [
  'missing', 'not-a-date', 'in-the-future', 'too-long-ago', 'before-it-was-asked', 'unknown-value', 'not-a-number', 'out-of-range', 'too-few-cells', 'too-many-cells', 'quotes', 'repeated-reference', 'period-published',
] as const;
export type ImportProblemCode = (typeof importProblemCodes)[number];

/** A calendar quarter, `2026-Q3`. */
export const periodPattern = /^[12]\d{3}-Q[1-4]$/;
export const periodOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const ends = ['03-31', '06-30', '09-30', '12-31'] as const;
/** First and last day of a quarter. */
export function periodDays(period: string): { readonly startsOn: string; readonly endsOn: string } {
  const year = period.slice(0, 4), quarter = Number(period.slice(6));
  return { startsOn: `${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`, endsOn: `${year}-${ends[quarter - 1]}` };
}

/** Carers beside the nine protected characteristics of the Equality Act 2010 (section 4). */
export const strandIds = ['carers', 'age', 'disability', 'gender-reassignment', 'marriage-and-civil-partnership', 'pregnancy-and-maternity', 'race', 'religion-or-belief', 'sex', 'sexual-orientation'] as const;

/** What must be said beside figures; worded where they are shown. */
export const caveatKeys = [
  'cannot-be-attributed', 'small-numbers-hidden', 'rounded', 'stays-until-it-changes-by-ten', 'only-who-said-so', 'counted-when-published', 'rows-rejected', 'rows-without-reference', 'both-sources', 'directorate-not-known', 'totals-only', 'staff-not-known',
] as const;
export const breakReasons = ['directorates-changed', 'leave-types-changed', 'sources-changed'] as const;
export const activityKinds = ['campaign', 'training', 'policy', 'event', 'other'] as const;

// Rows to the counts of one quarter. A database may count the same in its own words; a test holds the two together.
import { decidedOutcomes, notKnown, periodOf } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { flexibleWorkingDecision } from '@think-carer/rules/working';
import type { ImportRow, OutcomeRow, SurveyRow } from './rows.ts';

/** True counts of one quarter: never shown, never kept beside what is published. */
export interface QuarterCounts {
  readonly leave: readonly { readonly directorate: string; readonly leaveType: string; readonly outcome: string; readonly count: number }[];
  readonly working: readonly { readonly decision: string; readonly count: number }[];
  readonly register: readonly { readonly directorate: string; readonly count: number }[];
  readonly survey: readonly { readonly item: string; readonly on: string; readonly answered: number; readonly positive: number }[];
  /** Requests to a carers’ centre that were sent from these pages by anybody, and not taken back. Who sent one is not known. */
  readonly referrals?: number;
  /** Meetings of the forum and sessions that lay in the quarter. */
  readonly gatherings?: GatheringCounts;
  /** Days from request to decision, of requests for leave; all of them where both keys are left out. */
  readonly medians: readonly { readonly directorate?: string; readonly leaveType?: string; readonly days: number; readonly count: number }[];
}

/** `attended`: heads, by whom a session was for. `releases`: requests for the time to go, by what became of them. */
export interface GatheringCounts {
  readonly held: number;
  readonly cancelled: number;
  readonly attended: number;
  readonly sessions: number;
  readonly learners: readonly { readonly audience: string; readonly count: number }[];
  readonly releases: readonly { readonly answer: string; readonly count: number }[];
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** `pending` past its day is `overdue`. A request to work differently has two months by law where no day is given. */
export function outcomeOn(countedOn: string, { kind, outcome, on, dueOn }: Pick<OutcomeRow, 'kind' | 'outcome' | 'on' | 'dueOn'>): string {
  if (outcome !== 'pending') return outcome;
  const due = dueOn ?? (kind === 'working' ? flexibleWorkingDecision({ requestedOn: on }).dueOn : null);
  return due !== null && due < countedOn ? 'overdue' : 'pending';
}

/** Counts rows of one quarter as they stand on a day. `registered`: directorate of each carer on the register. */
export function countRows(rows: readonly ImportRow[], period: string, countedOn: string, registered: readonly string[] = []): QuarterCounts {
  const ours = rows.filter(({ on }) => periodOf(on) === period), leave = ours.filter((row): row is OutcomeRow => row.kind === 'leave'), working = ours.filter((row): row is OutcomeRow => row.kind === 'working');
  const latest = new Map<string, SurveyRow>();
  for (const row of ours) if (row.kind === 'survey' && (latest.get(row.item)?.on ?? '') <= row.on) latest.set(row.item, row);
  return {
    leave: tally(leave, (row) => ({ directorate: row.directorate, leaveType: row.leaveType ?? notKnown, outcome: outcomeOn(countedOn, row) })),
    working: tally(working, (row) => ({ decision: row.ground ?? outcomeOn(countedOn, row) })),
    register: tally(registered, (directorate) => ({ directorate })),
    survey: [...latest.values()].map(({ item, on, answered, positive }) => ({ item, on, answered, positive })),
    medians: mediansOf(daysTaken(leave)),
  };
}

function tally<T, K extends Readonly<Record<string, string>>>(rows: readonly T[], keyOf: (row: T) => K): (K & { count: number })[] {
  const counts = new Map<string, K & { count: number }>();
  for (const row of rows) {
    const key = keyOf(row), name = JSON.stringify(key), found = counts.get(name);
    if (found) found.count += 1; else counts.set(name, { ...key, count: 1 });
  }
  return [...counts.values()];
}

/** How many decided requests took how many days. */
export interface DaysTaken { readonly directorate: string; readonly leaveType: string; readonly days: number; readonly count: number }
export const daysTaken = (rows: readonly OutcomeRow[]): DaysTaken[] => rows.flatMap(({ kind, outcome, on, decidedOn, directorate, leaveType }) =>
  (kind !== 'leave' || decidedOn === null || !(decidedOutcomes as readonly string[]).includes(outcome) ? [] : [{ directorate, leaveType: leaveType ?? notKnown, days: dayNumber(decidedOn) - dayNumber(on), count: 1 }]));
/** The middle of all, of each directorate, and of each kind of leave. */
export function mediansOf(taken: readonly DaysTaken[]): QuarterCounts['medians'] {
  const middle = (of: readonly DaysTaken[]): { days: number; count: number } | undefined => {
    const sorted = [...of].sort((a, b) => a.days - b.days), count = sorted.reduce((sum, one) => sum + one.count, 0);
    const at = (place: number): number => {
      let left = place;
      return sorted.find((one) => (left -= one.count) < 0)!.days;
    };
    return count === 0 ? undefined : { count, days: (at(Math.ceil(count / 2) - 1) + at(Math.floor(count / 2))) / 2 };
  };
  const by = (key: 'directorate' | 'leaveType') => [...new Set(taken.map((one) => one[key]))].flatMap((value) => {
    const found = middle(taken.filter((one) => one[key] === value));
    return found ? [{ [key]: value, ...found }] : [];
  });
  const all = middle(taken);
  return [...(all ? [all] : []), ...by('directorate'), ...by('leaveType')];
}

/** Counts from two sources together. */
export const countsTogether = (a: QuarterCounts, b: Pick<QuarterCounts, 'leave' | 'working'>): QuarterCounts => ({ ...a, leave: [...a.leave, ...b.leave], working: [...a.working, ...b.working] });

/** The directorate a team is counted in. */
export const directorateOf = (offer: Pick<Pack, 'teams'>, team: string | null | undefined): string => offer.teams?.find(({ id }) => id === team)?.directorate ?? notKnown;

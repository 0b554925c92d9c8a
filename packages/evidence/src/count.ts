// Rows to the counts of one quarter. A database may count the same in its own words; a test holds the two together.
import { decidedOutcomes, notKnown, periodOf } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import type { ImportRow, OutcomeRow, SurveyRow } from './rows.ts';

/** True counts of one quarter: never shown, never kept beside what is published. */
export interface QuarterCounts {
  readonly leave: readonly { readonly directorate: string; readonly leaveType: string; readonly outcome: string; readonly count: number }[];
  readonly working: readonly { readonly decision: string; readonly count: number }[];
  readonly register: readonly { readonly directorate: string; readonly count: number }[];
  readonly survey: readonly { readonly item: string; readonly on: string; readonly answered: number; readonly positive: number }[];
  /** Days from request to decision, of requests for leave; all of them where both keys are left out. */
  readonly medians: readonly { readonly directorate?: string; readonly leaveType?: string; readonly days: number; readonly count: number }[];
}

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000;

/** `pending` past its day is `overdue`. A request to work differently has two months by law where no day is given. */
export function outcomeOn(countedOn: string, { kind, outcome, on, dueOn }: Pick<OutcomeRow, 'kind' | 'outcome' | 'on' | 'dueOn'>): string {
  if (outcome !== 'pending') return outcome;
  const due = dueOn ?? (kind === 'working' ? twoMonthsAfter(on) : null);
  return due !== null && due < countedOn ? 'overdue' : 'pending';
}

/** Section 80G(1)(aa) of the Employment Rights Act 1996: two months, appeal included. */
export function twoMonthsAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number), last = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 1, Math.min(date, last))).toISOString().slice(0, 10);
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
    medians: [{}, ...unique(leave, 'directorate'), ...unique(leave, 'leaveType')].flatMap((at) => {
      const days = leave.filter((row) => (decidedOutcomes as readonly string[]).includes(row.outcome) && row.decidedOn !== null && Object.entries(at).every(([key, value]) => row[key as 'directorate'] === value))
        .map((row) => dayNumber(row.decidedOn!) - dayNumber(row.on)).sort((a, b) => a - b);
      const middle = days.length / 2;
      return days.length === 0 ? [] : [{ ...at, count: days.length, days: days.length % 2 ? days[Math.floor(middle)]! : (days[middle - 1]! + days[middle]!) / 2 }];
    }),
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
const unique = (rows: readonly OutcomeRow[], key: 'directorate' | 'leaveType'): Record<string, string>[] => [...new Set(rows.map((row) => row[key] ?? notKnown))].map((value) => ({ [key]: value }));

/** The directorate a team is counted in. */
export const directorateOf = (offer: Pick<Pack, 'teams'>, team: string | null | undefined): string => offer.teams?.find(({ id }) => id === team)?.directorate ?? notKnown;

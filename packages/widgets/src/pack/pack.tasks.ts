// What there is to do, part by part: faults, dates that are past, what is still a neighbour's, what was changed. Pure, and small enough for the first page.
import type { PackDueItem } from '@think-carer/contract';
import type { PackIssue } from '@think-carer/rules';

export type PartId =
  | 'employer' | 'contacts' | 'areas' | 'directorates' | 'teams' | 'privacy' | 'parameters' | 'schemes' | 'leaveTypes' | 'arrangements' | 'questions' | 'duties' | 'guides' | 'flexibleWorking' | 'statements' | 'modules' | 'stories' | 'bankHolidays' | 'schoolHolidays' | 'tests';
export const taskGroups = [
  { id: 'who', parts: ['employer', 'contacts', 'areas', 'directorates', 'teams', 'privacy', 'bankHolidays', 'schoolHolidays'] },
  { id: 'offer', parts: ['parameters', 'schemes', 'leaveTypes', 'arrangements', 'statements', 'questions'] },
  { id: 'managers', parts: ['duties', 'guides', 'flexibleWorking', 'modules', 'stories'] },
  { id: 'proof', parts: ['tests'] },
] as const satisfies readonly { readonly id: string; readonly parts: readonly PartId[] }[];

const lists = new Set<string>(taskGroups.flatMap(({ parts }) => parts as readonly string[]));
/** The part in which something of the pack is edited: what has none of its own stands with the organisation. */
export const partOf = (member: string): PartId => (lists.has(member) ? member as PartId : 'employer');
export const memberOf = (path: string): string => /^[^.[]*/.exec(path)![0];

export interface Task {
  readonly part: PartId;
  /** Entries, where it is a list. */
  readonly count: number | undefined;
  readonly faults: number;
  /** Still as the neighbour's. */
  readonly copied: number;
  readonly past: number;
  readonly due: number;
}

export function taskOf(part: PartId, pack: Readonly<Record<string, unknown>>, faults: readonly PackIssue[], warnings: readonly PackIssue[], due: readonly PackDueItem[]): Task {
  const here = (issues: readonly PackIssue[]): number => issues.filter(({ path }) => partOf(memberOf(path)) === part).length, own = due.filter((item) => item.isOwn && partOf(item.part) === part), list = pack[part];
  return { part, count: Array.isArray(list) ? list.length : undefined, faults: here(faults), copied: here(warnings), past: own.filter(({ isPast }) => isPast).length, due: own.filter(({ isPast }) => !isPast).length };
}

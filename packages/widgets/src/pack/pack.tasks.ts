// What there is to do, part by part: faults, dates that are past, what is still a neighbour's, what was changed. Pure, and small enough for the first page.
import type { PackDueItem } from '@think-carer/contract';
import type { PackIssue } from '@think-carer/rules';

export type PartId =
  | 'employer' | 'contacts' | 'areas' | 'directorates' | 'teams' | 'privacy' | 'parameters' | 'schemes' | 'leaveTypes' | 'arrangements' | 'questions' | 'duties' | 'guides' | 'flexibleWorking' | 'statements' | 'modules' | 'stories' | 'impact' | 'bankHolidays' | 'schoolHolidays' | 'tests';
export const taskGroups = [
  { id: 'who', parts: ['employer', 'contacts', 'areas', 'directorates', 'teams', 'privacy', 'bankHolidays', 'schoolHolidays'] },
  { id: 'offer', parts: ['parameters', 'schemes', 'leaveTypes', 'arrangements', 'statements', 'questions'] },
  { id: 'managers', parts: ['duties', 'guides', 'flexibleWorking', 'modules', 'stories', 'impact'] },
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
  /** Entries whose wording still names the neighbour. */
  readonly named: number;
  readonly past: number;
  readonly due: number;
}

export function taskOf(part: PartId, pack: Readonly<Record<string, unknown>>, faults: readonly PackIssue[], warnings: readonly PackIssue[], due: readonly PackDueItem[], neighbour?: string): Task {
  const here = (issues: readonly PackIssue[]): number => issues.filter(({ path }) => partOf(memberOf(path)) === part).length, own = due.filter((item) => item.isOwn && partOf(item.part) === part), list = pack[part];
  const named = neighbour === undefined ? 0 : Array.isArray(list) ? list.filter((one) => mentions(one, neighbour)).length : mentions(part === 'employer' ? [pack['employer'], pack['title']] : list, neighbour) ? 1 : 0;
  return { part, named, count: Array.isArray(list) ? list.length : undefined, faults: here(faults), copied: here(warnings), past: own.filter(({ isPast }) => isPast).length, due: own.filter(({ isPast }) => !isPast).length };
}

/** The word by which an employer is named in running text: “Northbridge Council” is Northbridge. */
export const shortName = (name: string): string => name.replace(/\s+(County|City|Borough|District|Council|NHS|Foundation|Trust|Partnership|Limited|Ltd|plc)\b/g, '').trim() || name;
/** Addresses, short names and whoever looked name nobody. */
export const isWording = (key: string): boolean => !['id', 'url', 'email', 'phone', 'checkedBy', 'cite'].includes(key);
/** Whether a wording in it names somebody. Addresses, short names and where it was read do not count. */
export function mentions(value: unknown, name: string, key = ''): boolean {
  if (typeof value === 'string') return isWording(key) && value.includes(name);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([member, one]) => member !== 'source' && mentions(one, name, Array.isArray(value) ? key : member));
}

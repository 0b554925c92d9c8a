// What a snapshot says at one place: a number, hidden, or never collected. Nothing is counted, rounded or hidden here: it comes as it was published.
import type { Text } from '@think-carer/rules';
import type { Reading } from './evidence.chart.ts';

type Named = Readonly<Record<string, Readonly<Record<string, Text>>>>;
export type At = Readonly<Record<string, string>>;
interface Cell { readonly at: At; readonly value: number | null; readonly percent?: number | null | undefined }
export interface Table { readonly id: string; readonly measure: string; readonly dimensions: readonly string[]; readonly cells: readonly Cell[] }
/** What is read of a published snapshot; it may hold more. */
export interface Snapshot {
  readonly id: string;
  readonly period: string;
  readonly publishedAt: string;
  readonly tables: readonly Table[];
  readonly names: Named;
  readonly register: { readonly countedOn: string; readonly staff: number | null; readonly value: number | null; readonly percent: number | null; readonly directorates: readonly { readonly id: string; readonly staff: number | null; readonly value: number | null; readonly percent: number | null }[] };
  /** Absent in quarters published before meetings were counted. */
  readonly meetings?: { readonly held: number; readonly cancelled: number; readonly sessions: number } | undefined;
  readonly survey: readonly { readonly item: string; readonly title: string; readonly surveyedOn: string; readonly answered: number | null; readonly positive: number | null; readonly percent: number | null }[];
  readonly strands: readonly { readonly id: string; readonly status: string; readonly value: number | null; readonly percent: number | null }[];
  readonly quality: { readonly rejectedRows: number; readonly undatedRows: number; readonly sources: readonly string[] };
  readonly caveats: readonly string[];
  readonly breaks: readonly { readonly table: string; readonly period: string; readonly why: string }[];
}
export interface Activity { readonly id: string; readonly on: string; readonly kind: string; readonly title: string }

export const tableOf = (snapshot: Snapshot | undefined, id: string): Table | undefined => snapshot?.tables.find((table) => table.id === id);

const isAt = (cell: At, at: At): boolean => Object.keys(cell).length === Object.keys(at).length && Object.entries(at).every(([key, value]) => cell[key] === value);
export const cellAt = (table: Table | undefined, at: At = {}): Cell | undefined => table?.cells.find((cell) => isAt(cell.at, at));
/** A total leaves a dimension out. */
export const readingAt = (table: Table | undefined, at: At = {}): Reading => cellAt(table, at)?.value;
export const percentAt = (table: Table | undefined, at: At = {}): Reading => cellAt(table, at)?.percent;

/** The keys of a dimension, in the order published. */
export const keysOf = (table: Table | undefined, dimension: string): string[] => [...new Set(table?.cells.flatMap(({ at }) => at[dimension] ?? []) ?? [])];

/** `2026-Q3` as a place on a line of quarters. */
export const quarterNumber = (period: string): number => Number(period.slice(0, 4)) * 4 + Number(period.slice(-1)) - 1;
export const quarterOf = (number: number): string => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`;
export const quarterOfDay = (on: string): string => `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`;
/** Every quarter from the first to the last: one that was not published is a gap, not a shorter way. */
export function quartersBetween(periods: readonly string[]): string[] {
  const numbers = periods.map(quarterNumber), first = Math.min(...numbers), last = Math.max(...numbers);
  return numbers.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, i) => quarterOf(first + i));
}
/** Where a day stands on a line of quarters whose points are their middles: 0 at the first, 1 at the last. */
export function placeOf(on: string, quarters: readonly string[]): number {
  const quarter = quarterNumber(quarterOfDay(on)), year = Math.floor(quarter / 4), month = (quarter % 4) * 3;
  const start = Date.UTC(year, month), end = Date.UTC(year, month + 3);
  return (quarter + (Date.parse(`${on}T00:00:00Z`) - start) / (end - start) - 0.5 - quarterNumber(quarters[0]!)) / Math.max(1, quarters.length - 1);
}

// One file looked at whole: what its columns mean, which rows are good, and the report of it.
import type { EvidenceImport, EvidenceImportReport, ImportField, RequestFault } from '@think-carer/contract';
import { neededFields, periodOf } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { mapFaults, readRows, type Rows } from './rows.ts';
import { suggestMap } from './suggest.ts';
import { readTable, type Table } from './table.ts';

export interface ImportSurroundings { readonly offer: Pick<Pack, 'directorates' | 'teams' | 'leaveTypes'>; readonly today: string; readonly isPublished: (period: string) => boolean }
export interface LookedAt {
  /** The request itself is at fault: nothing was read. */
  readonly faults: readonly RequestFault[];
  readonly table: Table;
  readonly map: Readonly<Record<string, ImportField>>;
  readonly rows: Rows;
  /** Whether the caller wants the good rows kept, and may have them. */
  readonly isKept: boolean;
}

const nothing: Rows = { rows: [], total: 0, rejected: 0, leftOut: 0, repeated: 0, problems: [], faults: [], rejectedIn: {} };

/** Reads a file as its request says; without a map, as the headings suggest. */
export function lookAt({ kind, csv, map: given, values, dates, acceptRejected = false, dryRun = false }: EvidenceImport, { offer, today, isPublished }: ImportSurroundings): LookedAt {
  const table = readTable(csv), map = given ?? suggestMap(kind, table);
  const faults = given || values ? mapFaults(table.columns, { kind, map: given ?? map, values, offer }) : [];
  const mapped = new Set(Object.values(map)), isComplete = neededFields[kind].every((field) => mapped.has(field)) && (kind !== 'survey' || mapped.has('positive') || mapped.has('percent'));
  const rows = faults.length > 0 || !isComplete ? { ...nothing, total: table.rows.length } : readRows(table, { kind, map, values, dates, offer, today, isPublished });
  return { faults: given ? faults : faults.filter(({ pointer }) => pointer.startsWith('/values')), table, map, rows, isKept: given !== undefined && !dryRun && rows.rows.length > 0 && (rows.rejected === 0 || acceptRejected) };
}

/** What is answered. `known`: of the good rows, how many an earlier import holds word for word, and how many take an earlier row’s place. */
export function reportOf(kind: EvidenceImport['kind'], { table, map, rows }: LookedAt, known: { readonly seen: number; readonly replaced: number }, id: string | null): EvidenceImportReport {
  const periods = new Map<string, { period: string; accepted: number; rejected: number }>();
  const period = (name: string): { accepted: number; rejected: number } => periods.get(name) ?? periods.set(name, { period: name, accepted: 0, rejected: 0 }).get(name)!;
  // A heading may be any word, `constructor` too.
  const fieldOf = (name: string): ImportField | null => (Object.hasOwn(map, name) ? map[name]! : null);
  for (const { on } of rows.rows) period(periodOf(on)).accepted += 1;
  for (const [name, count] of Object.entries(rows.rejectedIn)) if (name !== 'undated') period(name).rejected += count;
  return {
    id, kind, rows: rows.total, accepted: rows.rows.length - known.seen, rejected: rows.rejected, seenBefore: known.seen + rows.repeated, leftOut: rows.leftOut, replaced: known.replaced,
    problems: [...rows.problems], faults: [...rows.faults],
    columns: table.columns.map((name) => ({ name, field: fieldOf(name) })), ignored: table.columns.filter((name) => fieldOf(name) === null),
    preview: { periods: [...periods.values()].sort((a, b) => (a.period < b.period ? -1 : 1)), undated: rows.rejectedIn['undated'] ?? 0 },
  };
}

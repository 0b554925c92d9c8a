// Evidence on the wire: snapshots, imports with their reports, activities, the evidence pack.
import * as z from 'zod/mini';
import { activityKinds, allImportFields, breakReasons, caveatKeys, importKinds, importProblemCodes, periodPattern, strandIds, type ImportField } from './evidence.ts';
import { day, instant, locale, open } from './scalar.schemas.ts';

const period = z.string().check(z.regex(periodPattern));
const limit = z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/)));
const after = z.optional(z.string().check(z.minLength(1), z.maxLength(200)));
/** In one language, or in several. */
const text = z.union([z.string(), z.record(z.string(), z.string())]);
const count = z.int().check(z.nonnegative());

export const evidenceParams = z.strictObject({ id: z.uuid() });
export const evidenceQuery = z.strictObject({ limit, after });
export const evidencePackQuery = z.strictObject({ locale: z.optional(locale) });
export const evidencePublish = z.strictObject({ period });

const columnName = z.string().check(z.maxLength(300));
export const evidenceImport = z.strictObject({
  kind: z.enum(importKinds),
  /** The whole file as text, heading row first. Send only the columns that are mapped: the rest is not wanted. */
  csv: z.string().check(z.minLength(1), z.maxLength(30_000_000)),
  /** Column heading → what it means. Left out: the answer suggests one, and nothing is kept. */
  map: z.optional(z.record(columnName, z.enum(allImportFields)) as z.ZodMiniType<Readonly<Record<string, ImportField>>, Readonly<Record<string, ImportField>>>),
  /** Field → the file's word → ours: `{ outcome: { "Approved (HR)": "agreed" } }`. */
  values: z.optional(z.partialRecord(z.enum(['outcome', 'directorate', 'leaveType', 'reasonGiven', 'grounds', 'item']), z.record(columnName, z.string().check(z.maxLength(100))))),
  /** Which part of 03/04/2026 is the month. Day first unless said. */
  dates: z.optional(z.enum(['day-first', 'month-first'])),
  /** Keep the good rows although others were not understood. */
  acceptRejected: z.optional(z.boolean()),
  /** Report only, keep nothing. */
  dryRun: z.optional(z.boolean()),
  /** Kept beside the import, for those who hold the file, until it is withdrawn. */
  fileName: z.optional(z.string().check(z.maxLength(200))),
});

const importProblem = z.looseObject({
  /** As a spreadsheet numbers them: the heading is row 1. */
  row: count,
  column: z.nullable(z.string()),
  field: z.nullable(open(allImportFields)),
  code: open(importProblemCodes),
  detail: z.string(),
});
export const evidenceImportReport = z.looseObject({
  /** Null where nothing was kept. */
  id: z.nullable(z.string()),
  kind: open(importKinds),
  rows: count,
  accepted: count,
  rejected: count,
  /** Rows that an earlier import already holds; they are not counted twice. */
  seenBefore: count,
  /** Rows passed over because a word of theirs was mapped to `leave-out`. */
  leftOut: count,
  /** Rows with a reference seen before and something new to say; they take the earlier row's place. */
  replaced: count,
  /** The first two hundred. */
  problems: z.array(importProblem),
  /** How often each fault occurs, over all rows; `firstRow` leads to the value, which is never said. One entry for each distinct word that was not known. */
  faults: z.array(z.looseObject({ code: open(importProblemCodes), field: z.nullable(open(allImportFields)), column: z.nullable(z.string()), firstRow: count, rows: count })),
  /** Headings in order, and what each is taken to mean; null where it is not read. */
  columns: z.array(z.looseObject({ name: z.string(), field: z.nullable(open(allImportFields)) })),
  ignored: z.array(z.string()),
  /** Good rows in each quarter. */
  preview: z.looseObject({ periods: z.array(z.looseObject({ period: z.string(), accepted: count, rejected: count })), undated: count }),
});
export const evidenceImportSummary = z.looseObject({
  id: z.string(), kind: open(importKinds), fileName: z.nullable(z.string()), importedAt: instant, withdrawnAt: z.nullable(instant),
  rows: count, accepted: count, rejected: count, periods: z.array(z.string()),
  /** Whether a quarter that it speaks of is published, so that it can no longer be withdrawn. */
  isFrozen: z.boolean(),
});
export const evidenceImportPage = z.looseObject({ items: z.array(evidenceImportSummary), nextCursor: z.nullable(z.string()) });

export const evidenceActivityCreate = z.strictObject({
  on: day,
  kind: z.enum(activityKinds),
  /** What was done, not to or for whom. */
  title: z.string().check(z.minLength(1), z.maxLength(120)),
});
export const evidenceActivity = z.looseObject({ id: z.string(), on: day, kind: open(activityKinds), title: z.string() });
export const evidenceActivityPage = z.looseObject({ items: z.array(evidenceActivity), nextCursor: z.nullable(z.string()) });
export const evidenceRemoval = z.looseObject({ id: z.string(), removedAt: instant });

const at = z.record(z.string(), z.string());
/** Null: hidden, whatever hid it. */
const value = z.nullable(z.number());
const table = z.looseObject({
  id: z.string(),
  measure: z.string(),
  dimensions: z.array(z.string()),
  /** A total is a cell without that dimension’s key. `percent`: of its row, from published values alone; null where one of them is hidden or the base is under 30. */
  cells: z.array(z.looseObject({ at, value, percent: z.optional(value) })),
});
const summary = { id: z.string(), period: z.string(), startsOn: day, endsOn: day, publishedAt: instant };
export const evidenceSnapshotSummary = z.looseObject(summary);
export const evidenceSnapshotPage = z.looseObject({ items: z.array(evidenceSnapshotSummary), nextCursor: z.nullable(z.string()) });
export const evidenceSnapshot = z.looseObject({
  ...summary,
  /** How many cells read differently from the snapshot before. */
  changed: z.number(),
  tables: z.array(table),
  /** Which key is part of which: dimension → child → parent. */
  hierarchies: z.record(z.string(), z.record(z.string(), z.string())),
  /** Dimension → key → name, as it was then; keys of our own are worded where they are shown. */
  names: z.record(z.string(), z.record(z.string(), text)),
  /** Carers who said so, of all staff, on the day of counting. */
  register: z.looseObject({
    countedOn: day, staff: z.nullable(z.number()), value, percent: value,
    directorates: z.array(z.looseObject({ id: z.string(), staff: z.nullable(z.number()), value, percent: value })),
  }),
  /** What took place in the quarter: public days, so these are neither rounded nor hidden. Who came, and who was given the time, is in tables. */
  meetings: z.optional(z.looseObject({ held: count, cancelled: count, sessions: count })),
  survey: z.array(z.looseObject({ item: z.string(), title: z.string(), surveyedOn: day, answered: value, positive: value, percent: value })),
  /** Carers beside the nine; the nine are not counted here. */
  strands: z.array(z.looseObject({ id: open(strandIds), status: open(['local-strand', 'protected-characteristic']), value, percent: value })),
  quality: z.looseObject({
    /** Rows of imported files that were not understood: of this quarter, and of a day that could not be read. */
    rejectedRows: count, undatedRows: count,
    sources: z.array(open(['imports', 'in-app'])),
  }),
  caveats: z.array(open(caveatKeys)),
  /** From this quarter on a table is not comparable with the one before. */
  breaks: z.array(z.looseObject({ table: z.string(), period: z.string(), why: open(breakReasons) })),
});
/** A whole CSV file: one line for each published cell. */
export const evidenceCsv = z.string();

const evidenceItem = z.looseObject({
  /** `figure`: a table of the snapshot. `offer`: what the pack holds. `activities`. `yours`: kept elsewhere, to be added by hand. */
  kind: open(['figure', 'register', 'survey', 'meetings', 'offer', 'activities', 'yours']),
  text: z.string(),
  table: z.optional(z.string()),
  /** Names from the offer, where they are the evidence. */
  names: z.optional(z.array(z.string())),
});
const evidenceSection = z.looseObject({ id: z.string(), heading: z.string(), evidence: z.array(evidenceItem) });
export const evidencePack = z.looseObject({
  snapshot: evidenceSnapshotSummary,
  employer: z.string(),
  title: z.string(),
  /** What this is, and what it is not. */
  statement: z.string(),
  caveats: z.array(z.looseObject({ key: open(caveatKeys), text: z.string() })),
  /** In the order of a report under the public sector equality duty. */
  psed: z.array(evidenceSection),
  /** In the order of Carer Confident: Active, Accomplished, Ambassador. */
  carerConfident: z.array(z.looseObject({ level: open(['active', 'accomplished', 'ambassador']), heading: z.string(), criteria: z.array(evidenceSection) })),
  activities: z.array(evidenceActivity),
});

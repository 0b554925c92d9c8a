// The operations on evidence.
import { evidenceImporters, evidencePublishers, evidenceReaders } from './evidence.ts';
import { route } from './route.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
const params = { id };
const readers = { anyOf: evidenceReaders } as const, publishers = { anyOf: evidencePublishers } as const, importers = { anyOf: evidenceImporters } as const;
const limits = { bodyBytes: 4096, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const summary = { id, period: '2026-Q3', startsOn: '2026-07-01', endsOn: '2026-09-30', publishedAt: '2026-10-05T09:30:00.000Z' };
const snapshot = {
  ...summary, changed: 34,
  tables: [{
    id: 'leave-by-directorate', measure: 'leave-requests', dimensions: ['directorate', 'outcome'],
    cells: [
      { at: {}, value: 265 }, { at: { outcome: 'agreed' }, value: 210, percent: 79 }, { at: { outcome: 'declined' }, value: null, percent: null },
      { at: { directorate: 'adults' }, value: 120 }, { at: { directorate: 'adults', outcome: 'agreed' }, value: 95, percent: 79 },
    ],
  }],
  hierarchies: {}, names: { directorate: { adults: { 'en-GB': 'Adults and health', cy: 'Oedolion ac iechyd' } } },
  register: { countedOn: '2026-10-05', staff: 4200, value: 30, percent: 1, directorates: [{ id: 'adults', staff: 1100, value: null, percent: null }] },
  survey: [], strands: [{ id: 'carers', status: 'local-strand', value: 30, percent: 1 }, { id: 'age', status: 'protected-characteristic', value: null, percent: null }],
  quality: { rejectedRows: 37, undatedRows: 2, sources: ['imports'] },
  caveats: ['cannot-be-attributed', 'small-numbers-hidden', 'rounded', 'rows-rejected'], breaks: [],
};
const report = {
  id, kind: 'leave-outcomes', rows: 2, accepted: 2, rejected: 0, seenBefore: 0, leftOut: 0, replaced: 0, problems: [], faults: [],
  columns: [{ name: 'Date requested', field: 'askedOn' }, { name: 'Status', field: 'outcome' }, { name: 'Employee', field: null }], ignored: ['Employee'],
  preview: { periods: [{ period: '2026-Q3', accepted: 2, rejected: 0 }], undated: 0 },
};
const imported = { id, kind: 'leave-outcomes', fileName: 'leave-2026-q3.csv', importedAt: '2026-10-02T14:00:00.000Z', withdrawnAt: null, rows: 20_000, accepted: 19_963, rejected: 37, periods: ['2026-Q3'], isFrozen: false };
const activity = { id, on: '2026-06-08', kind: 'campaign', title: 'Carers Week: stalls in the four depots' };

export const evidenceSnapshots = route({
  id: 'evidence.snapshots',
  method: 'GET',
  path: '/v1/evidence/snapshots',
  summary: 'List the published quarters',
  description: 'Newest first. A snapshot is frozen when it is published; every viewer reads the same.',
  permission: readers,
  query: 'evidenceQuery',
  success: { status: 200, description: 'One page.', schema: 'evidenceSnapshotPage' },
  errors: [],
  audit: 'evidence.listed',
  limits: readLimits,
  examples: [{ name: 'newest', query: { limit: '12' }, response: { items: [summary], nextCursor: null } }],
});

export const evidenceRead = route({
  id: 'evidence.read',
  method: 'GET',
  path: '/v1/evidence/snapshots/{id}',
  summary: 'Read the figures of one quarter',
  description: 'Declared tables of at most two dimensions, never by manager or team, with no filter. Counts are rounded to five; one under ten, or one that would give another away, is `null`, whatever hid it. A total is a cell without that dimension’s key.',
  permission: readers,
  params: 'evidenceParams',
  success: { status: 200, description: 'The snapshot.', schema: 'evidenceSnapshot', etag: true },
  errors: [],
  audit: 'evidence.read',
  limits: readLimits,
  examples: [{ name: 'a quarter', params, response: snapshot }],
});

export const evidenceCsv = route({
  id: 'evidence.csv',
  method: 'GET',
  path: '/v1/evidence/snapshots/{id}.csv',
  summary: 'The same figures as CSV',
  description: 'One line for each published cell, with names, the caveats and the rejected rows at the end. No cell begins with a character that a spreadsheet would run as a formula.',
  permission: readers,
  params: 'evidenceParams',
  success: { status: 200, description: 'UTF-8, with a byte order mark so that spreadsheets read the names rightly; most clients take the mark away.', schema: 'evidenceCsv', type: 'text/csv' },
  errors: [],
  audit: 'evidence.read',
  limits: readLimits,
  examples: [{ name: 'a quarter', params, response: 'period,table,directorate,leave type,outcome,value,percent,note\r\n2026-Q3,leave-by-directorate,Adults and health,,agreed,95,79,\r\n' }],
});

export const evidencePackRead = route({
  id: 'evidence.pack',
  method: 'GET',
  path: '/v1/evidence/snapshots/{id}/pack',
  summary: 'The evidence pack of one quarter',
  description: 'What the employer holds as evidence of due regard, in the order of a report under the public sector equality duty and of Carer Confident’s levels; and what has to be added by hand. The figures themselves are the snapshot’s.',
  permission: readers,
  params: 'evidenceParams',
  query: 'evidencePackQuery',
  success: { status: 200, description: 'The pack.', schema: 'evidencePack' },
  errors: [],
  audit: 'evidence.read',
  limits: readLimits,
  examples: [{
    name: 'in English', params, query: { locale: 'en-GB' },
    response: {
      snapshot: summary, employer: 'Northbridge Council', title: 'Carers: evidence for July to September 2026',
      statement: 'These figures may be used to show due regard.', caveats: [{ key: 'rounded', text: 'Counts are rounded to the nearest five.' }],
      psed: [{ id: 'flexible-working', heading: 'Flexible working: requests and outcomes', evidence: [{ kind: 'figure', text: 'Requests by outcome, refusals by ground', table: 'working-by-outcome' }] }],
      carerConfident: [{ level: 'active', heading: 'Level 1: Active', criteria: [{ id: 'identify', heading: 'Staff can say that they are carers', evidence: [{ kind: 'register', text: 'A register at three levels of sharing' }] }] }],
      activities: [activity],
    },
  }],
});

export const evidencePublish = route({
  id: 'evidence.publish',
  method: 'POST',
  path: '/v1/evidence/snapshots',
  summary: 'Freeze and publish a quarter',
  description: 'Counts the quarter as it stands today, keeps small numbers, and freezes the result for good. Only a quarter that is over, in order of time, once, and only where something can show and enough has changed since the quarter before.',
  permission: publishers,
  body: 'evidencePublish',
  success: { status: 201, description: 'The snapshot.', schema: 'evidenceSnapshot', etag: true },
  errors: ['period-not-over', 'period-passed', 'nothing-new'],
  idempotent: true,
  audit: 'evidence.published',
  limits,
  examples: [{ name: 'last quarter', body: { period: '2026-Q3' }, response: snapshot }],
});

export const evidenceImport = route({
  id: 'evidence.import',
  method: 'POST',
  path: '/v1/evidence/imports',
  summary: 'Import outcomes or survey results from a CSV file',
  description: 'Reads the columns that `map` names and no others, and reports row by row what was not understood, never echoing a value. Nothing is kept where `dryRun` is set, where there is no `map` (the answer suggests one), or where rows were rejected and `acceptRejected` is not set. A file is taken once; rows seen before are not counted twice. Rejected rows are counted beside every figure they touch.',
  permission: importers,
  body: 'evidenceImport',
  success: { status: 200, description: 'What was understood and what was not; `id` is null where nothing was kept.', schema: 'evidenceImportReport' },
  errors: ['file-already-imported'],
  idempotent: true,
  audit: 'evidence.imported',
  limits: { bodyBytes: 48_000_000, perMinute: 30 },
  examples: [{
    name: 'two rows', body: { kind: 'leave-outcomes', csv: 'Date requested,Status,Employee\n03/07/2026,Approved,\n04/07/2026,Declined,\n', map: { 'Date requested': 'askedOn', Status: 'outcome' } },
    response: report,
  }],
});

export const evidenceImports = route({
  id: 'evidence.imports',
  method: 'GET',
  path: '/v1/evidence/imports',
  summary: 'List imports',
  description: 'Newest first, withdrawn ones too. Their true counts are for those who hold the files.',
  permission: importers,
  query: 'evidenceQuery',
  success: { status: 200, description: 'One page.', schema: 'evidenceImportPage' },
  errors: [],
  audit: 'evidence.listed',
  limits: readLimits,
  examples: [{ name: 'newest', query: { limit: '20' }, response: { items: [imported], nextCursor: null } }],
});

export const evidenceWithdrawImport = route({
  id: 'evidence.withdrawImport',
  method: 'POST',
  path: '/v1/evidence/imports/{id}/withdrawal',
  summary: 'Take an import back',
  description: 'Erases its rows and the name of the file; that it was made stays on record. Only before a quarter that it speaks of is published. The same file may then be imported again.',
  permission: importers,
  params: 'evidenceParams',
  success: { status: 200, description: 'The import as it now is.', schema: 'evidenceImportSummary' },
  errors: ['period-passed'],
  idempotent: true,
  audit: 'evidence.import-withdrawn',
  limits,
  examples: [{ name: 'the wrong file', params, response: { ...imported, fileName: null, withdrawnAt: '2026-10-02T14:05:00.000Z' } }],
});

export const evidenceActivities = route({
  id: 'evidence.activities',
  method: 'GET',
  path: '/v1/evidence/activities',
  summary: 'List activities',
  description: 'What was done and when, to lay over trends; the newest first. That one followed the other does not say that it was because of it.',
  permission: readers,
  query: 'evidenceQuery',
  success: { status: 200, description: 'One page.', schema: 'evidenceActivityPage' },
  errors: [],
  audit: 'evidence.listed',
  limits: readLimits,
  examples: [{ name: 'newest', query: { limit: '50' }, response: { items: [activity], nextCursor: null } }],
});

export const evidenceAddActivity = route({
  id: 'evidence.addActivity',
  method: 'POST',
  path: '/v1/evidence/activities',
  summary: 'Note an activity',
  description: 'A campaign, a training, a new policy, with its day.',
  permission: publishers,
  body: 'evidenceActivityCreate',
  success: { status: 201, description: 'The activity.', schema: 'evidenceActivity' },
  errors: [],
  idempotent: true,
  audit: 'evidence.activity-added',
  limits,
  examples: [{ name: 'Carers Week', body: { on: '2026-06-08', kind: 'campaign', title: 'Carers Week: stalls in the four depots' }, response: activity }],
});

export const evidenceRemoveActivity = route({
  id: 'evidence.removeActivity',
  method: 'DELETE',
  path: '/v1/evidence/activities/{id}',
  summary: 'Remove an activity',
  description: 'For one that was noted wrongly.',
  permission: publishers,
  params: 'evidenceParams',
  success: { status: 200, description: 'That it is gone.', schema: 'evidenceRemoval' },
  errors: [],
  idempotent: true,
  audit: 'evidence.activity-removed',
  limits,
  examples: [{ name: 'a slip', params, response: { id, removedAt: '2026-06-09T08:00:00.000Z' } }],
});

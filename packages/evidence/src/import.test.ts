// A file from an HR system: what is understood, what is not, and that nothing of anybody is said or kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EvidenceImport } from '@think-carer/contract';
import { extendPack, parsePack } from '@think-carer/rules';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { identities, leaveOut, lookAt, reportOf, suggestMap, readTable } from './index.ts';

const offer = extendPack(parsePack(northbridge), [parsePack(statutory)]);
const look = (body: Partial<EvidenceImport> & { csv: string }, published: string[] = []) => lookAt({ kind: 'leave-outcomes', ...body }, { offer, today: '2026-10-05', isPublished: (period) => published.includes(period) });
const map = { On: 'askedOn', Status: 'outcome', Service: 'directorate', Type: 'leaveType', Decided: 'decidedOn', Reason: 'reasonGiven', Ref: 'reference' } as const;
const file = (...rows: string[]): string => ['On,Status,Service,Type,Decided,Reason,Ref', ...rows].join('\n');

test('a map is suggested from the headings, and never a column about a person', () => {
  const suggested = (headings: string, cells = '') => suggestMap('leave-outcomes', readTable(`${headings}\n${cells}`));
  assert.deepEqual(suggested('Employee Number,Employee Name,Email,Line Manager,Request ID,Date Requested,Approval Status,Approval Date,Department,Absence Type,Notes', '1,Sam,s@x,Pat,77,01/07/2026,Approved,02/07/2026,Housing,Carer\'s leave,-'),
    { 'Date Requested': 'askedOn', 'Approval Status': 'outcome', 'Approval Date': 'decidedOn', Department: 'directorate', 'Absence Type': 'leaveType', 'Request ID': 'reference' });
  assert.deepEqual(suggested('Staff ID,Manager Decision Name,Employee Status'), {});
});

test('words of many systems mean the same', () => {
  const { rows: { rows, rejected } } = look({ map, csv: file('03/07/2026,Approved,Housing,Carer\'s leave,05/07/2026,,A1', '2026-07-04,REJECTED,place,carers leave (statutory),,,A2', '5 Jul 2026,Cancelled by employee,Place and environment,Absenoldeb arbennig,,,A3', '46209,,,,,,A4') });
  assert.equal(rejected, 1, 'a row without an outcome');
  assert.deepEqual(rows.map((row) => row.kind === 'leave' && [row.on, row.outcome, row.directorate, row.leaveType]), [
    ['2026-07-03', 'agreed', 'place', 'carers-leave'], ['2026-07-04', 'declined', 'place', 'carers-leave'], ['2026-07-05', 'withdrawn', 'place', 'special-leave'],
  ]);
});

test('a statutory postponement without a written reason is told apart; an employer’s own is not', () => {
  const outcomes = (csv: string) => look({ map, csv }).rows.rows.map((row) => row.kind === 'leave' && row.outcome);
  assert.deepEqual(outcomes(file('1/7/2026,Deferred,,Carer\'s leave,,No,1', '1/7/2026,Deferred,,Carer\'s leave,,Yes,2', '1/7/2026,Deferred,,Carer\'s leave,,,3', '1/7/2026,Deferred,,Special leave,,No,4')), ['postponed-without-reason', 'postponed', 'postponed-without-reason', 'postponed']);
  assert.deepEqual(look({ csv: 'On,Status,Type\n1/7/2026,Deferred,Carer\'s leave', map: { On: 'askedOn', Status: 'outcome', Type: 'leaveType' } }).rows.rows.map((row) => row.kind === 'leave' && row.outcome), ['postponed'], 'where the file does not say, nothing is assumed');
});

test('a row is understood whole or not at all; why not is said without its values', () => {
  const csv = file('31/02/2026,Approved,,,,,1', '01/07/2026,Zebra,,,,,2', '01/07/2026,Approved,Atlantis,,,,3', '02/07/2026,Approved,,,01/07/2026,,4', '01/07/2030,Approved,,,,,5', '01/07/1999,Approved,,,,,6',
    '01/07/2026,Approved', '01/07/2026,Approved,,,,,7,extra', '01/07/2026,Approved,,,,,8', '01/07/2026,Declined,,,,,8', '01/07/2026,Approved,,,,,8', '01/01/2026,Approved,,,,,9', '01/07/2026,"Appro"ved,,,,,10');
  const looked = look({ map, csv }, ['2026-Q1']), report = reportOf('leave-outcomes', looked, { seen: 0, replaced: 0 }, null);
  assert.deepEqual(report.problems.map(({ row, column, code }) => [row, column, code]), [
    [2, 'On', 'not-a-date'], [3, 'Status', 'unknown-value'], [4, 'Service', 'unknown-value'], [5, 'Decided', 'before-it-was-asked'], [6, 'On', 'in-the-future'], [7, 'On', 'too-long-ago'],
    [8, null, 'too-few-cells'], [9, null, 'too-many-cells'], [11, 'Ref', 'repeated-reference'], [13, 'On', 'period-published'], [14, null, 'quotes'],
  ]);
  assert.deepEqual([report.rows, report.accepted, report.rejected, report.seenBefore], [13, 1, 11, 1]);
  assert.equal(report.rows, report.accepted + report.rejected + report.seenBefore + report.leftOut);
  assert.doesNotMatch(JSON.stringify(report), /Zebra|Atlantis|2030|31\/02/i);
  assert.deepEqual(report.preview, { periods: [{ period: '2026-Q1', accepted: 0, rejected: 1 }, { period: '2026-Q3', accepted: 1, rejected: 7 }], undated: 3 });
});

test('words can be given a meaning, or be left out with their rows', () => {
  const csv = file('01/07/2026,Zebra,,Annual leave,,,1', '01/07/2026,Zebra,,Sickness,,,2', '01/07/2026,Zebra,North,Special leave,,,3');
  const { rows } = look({ map, csv, values: { outcome: { zebra: 'agreed' }, leaveType: { SICKNESS: leaveOut }, directorate: { North: 'adults' } } });
  assert.deepEqual([rows.rows.map((row) => row.kind === 'leave' && [row.outcome, row.directorate]), rows.leftOut, rows.rejected], [[['agreed', 'not-known'], ['agreed', 'adults']], 1, 0]);
  assert.deepEqual(look({ map, csv, values: { outcome: { Zebra: 'zebra' } } }).faults.map(({ pointer, code }) => [pointer, code]), [['/values/outcome/Zebra', 'not-an-option']]);
});

test('a map that cannot be is a fault of the request', () => {
  const faults = (given: Record<string, string>) => look({ map: given as never, csv: file('1/7/2026,Approved,,,,,') }).faults.map(({ pointer, code }) => [pointer, code]);
  assert.deepEqual(faults({ On: 'askedOn' }), [['/map', 'missing']]);
  assert.deepEqual(faults({ On: 'askedOn', Status: 'outcome', 'a/b': 'directorate' }), [['/map/a~1b', 'not-an-option']]);
  assert.deepEqual(faults({ On: 'askedOn', Status: 'outcome', Ref: 'item' }), [['/map/Ref', 'not-an-option']]);
  assert.deepEqual(faults({ On: 'askedOn', Decided: 'askedOn', Status: 'outcome' }).map(([, code]) => code), ['not-allowed', 'not-allowed']);
});

test('flexible working: outcomes and grounds', () => {
  const { rows } = look({ kind: 'working-outcomes', csv: 'On,Result,Why\n1/7/2026,Refused,Burden of additional costs\n1/7/2026,Refused,Quality; Performance\n1/7/2026,Refused,\n1/7/2026,Trial period,\n1/7/2026,Approved,Quality\n1/7/2026,Refused,Because', map: { On: 'askedOn', Result: 'outcome', Why: 'grounds' } });
  assert.deepEqual(rows.rows.map((row) => row.kind === 'working' && [row.outcome, row.ground]), [['refused', 'additional-costs'], ['refused', 'several'], ['refused', 'not-said'], ['trial', null], ['accepted', null]]);
  assert.deepEqual(rows.problems.map(({ row, code }) => [row, code]), [[7, 'unknown-value']]);
});

test('survey items: counts, or percentages with decimal commas', () => {
  const columns = { Question: 'item', Date: 'surveyedOn', N: 'answered', Percent: 'percent' } as const;
  const { rows } = look({ kind: 'survey', csv: 'Question;Date;N;Percent\nI know;1/7/2026;1 200;62,5 %\nI can;1/7/2026;40;110\nI am;1/7/2026;few;10', map: columns });
  assert.deepEqual(rows.rows.map((row) => row.kind === 'survey' && [row.item, row.answered, row.positive]), [['I know', 1200, 750]]);
  assert.deepEqual(rows.problems.map(({ row, field, code }) => [row, field, code]), [[3, 'percent', 'out-of-range'], [4, 'answered', 'not-a-number']]);
});

test('a row is the same when it is exported again: by its reference, or by what it says', () => {
  const read = (...rows: string[]) => identities(look({ map, csv: file(...rows) }).rows.rows);
  assert.deepEqual(read('1/7/2026,Approved,,,,,A 1'), read('1/7/2026,Declined,,,,,a-1'));
  const [first, second] = read('1/7/2026,Approved,,,,,', '1/7/2026,Approved,,,,,');
  assert.notEqual(first, second, 'two requests may say the same');
  assert.deepEqual(read('1/7/2026,Approved,,,,,', '2/7/2026,Approved,,,,,', '1/7/2026,Approved,,,,,').slice(0, 1), [first]);
  assert.ok(read('1/7/2026,Approved,,,,,', '2/7/2026,Approved,,,,,', '1/7/2026,Approved,,,,,').includes(second!), 'whatever stands between them');
});

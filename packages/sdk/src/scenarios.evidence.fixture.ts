// Files and activities, and who reads them.
import assert from 'node:assert/strict';
import { ukDay } from '@think-carer/contract';
import { all, refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const evidenceScenarios: Scenarios = (scenario) => {
  scenario('evidence: a file is looked at, kept, known again and taken back', async ({ client }) => {
    const { evidence } = client('hr'), today = ukDay(new Date()), map = { Asked: 'askedOn', Outcome: 'outcome', 'Request number': 'reference' } as const, day = today.split('-').reverse().join('/');
    const csv = ['Asked,Outcome,Request number,Employee', ...Array.from({ length: 60 }, (_, i) => `${day},${i % 5 ? 'Approved' : 'Rejected'},A${i},Dragon ${i}`), '31/02/2020,Approved,A60,Dragon'].join('\n');
    const looked = await evidence.import({ kind: 'leave-outcomes', csv });
    assert.deepEqual([looked.id, looked.rows, looked.ignored], [null, 61, ['Employee']]);
    assert.deepEqual(looked.columns.slice(0, 2).map(({ field }) => field), ['askedOn', 'outcome']);
    const refusedRow = await evidence.import({ kind: 'leave-outcomes', csv, map });
    assert.deepEqual([refusedRow.id, refusedRow.accepted, refusedRow.rejected, refusedRow.problems.map(({ row, code }) => [row, code])], [null, 60, 1, [[62, 'not-a-date']]]);
    assert.doesNotMatch(JSON.stringify(refusedRow), /Dragon|31\/02/);
    const error = await refused(evidence.import({ kind: 'leave-outcomes', csv, map: { Asked: 'askedOn', Nothing: 'outcome' } }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/map/Nothing', 'not-an-option']]);
    const kept = await evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true, fileName: 'leave.csv' });
    assert.ok(kept.id);
    assert.equal((await refused(evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true }), 'file-already-imported')).problem.existingId, kept.id);
    const more = await evidence.import({ kind: 'leave-outcomes', csv: csv.replace('Rejected,A0', 'Approved,A0'), map, acceptRejected: true, dryRun: true });
    assert.deepEqual([more.id, more.accepted, more.seenBefore, more.replaced], [null, 1, 59, 1]);
    assert.deepEqual((await evidence.imports()).items.map(({ id, fileName, rows, accepted, rejected, isFrozen }) => [id, fileName, rows, accepted, rejected, isFrozen]), [[kept.id, 'leave.csv', 61, 60, 1, false]]);
    const period = kept.preview.periods[0]!.period;
    await refused(evidence.publish({ period }), 'period-not-over');
    const back = await evidence.withdrawImport(kept.id);
    assert.deepEqual([typeof back.withdrawnAt, back.fileName], ['string', null]);
    assert.deepEqual((await evidence.withdrawImport(kept.id)).withdrawnAt, back.withdrawnAt, 'twice changes nothing');
    assert.ok((await evidence.import({ kind: 'leave-outcomes', csv, map, acceptRejected: true })).id, 'the same file may come again');
  });

  scenario('evidence: activities, and who reads what', async ({ client }) => {
    const { evidence } = client('hr'), reader = client('commissioner').evidence;
    const first = await evidence.addActivity({ on: '2026-02-01', kind: 'event', title: 'A talk' }), second = await evidence.addActivity({ on: '2026-03-01', kind: 'training', title: 'Managers’ training' });
    assert.deepEqual((await all(reader.activities({ limit: 1 }))).map(({ id }) => id), [second.id, first.id]);
    await refused(reader.addActivity({ on: '2026-02-01', kind: 'event', title: 'A talk' }), 'role-not-allowed');
    await refused(reader.imports(), 'role-not-allowed');
    for (const who of ['carer', 'manager'] as const) await refused(client(who).evidence.snapshots(), 'role-not-allowed');
    assert.equal((await evidence.removeActivity(first.id)).id, first.id);
    await refused(evidence.removeActivity(first.id), 'not-found');
    const nothing = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
    for (const call of [() => reader.read(nothing), () => reader.csv(nothing), () => reader.pack(nothing)]) await refused(call(), 'not-found');
    await refused(reader.activities({ after: 'dragon' }), 'invalid-request');
  });
};

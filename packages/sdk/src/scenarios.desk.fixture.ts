// The desk, and who stands in.
import assert from 'node:assert/strict';
import type { DeskFilter } from './index.ts';
import { all, inDays, refused, whole } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const deskScenarios: Scenarios = (scenario) => {
  scenario('desk: both kinds by deadline for the manager, all of them for HR, nothing for others', async ({ client, managerEmail }) => {
    const carer = client('carer'), manager = client('manager').desk, hr = client('hr').desk;
    const pattern = await carer.working.request({ kind: 'statutory', hours: '30', startsOn: inDays(90), earlierOn: [], approverEmail: managerEmail });
    const special = await carer.leave.request({ type: 'special-leave', parts: [whole(60)], approverEmail: managerEmail }), right = await carer.leave.request({ type: 'carers-leave', parts: [whole(40)], approverEmail: managerEmail, note: 'Between us.' });
    const toHr = await client('other-carer').leave.request({ type: 'annual-leave', parts: [whole(50)] });
    assert.deepEqual((await all(manager.list())).map(({ requestId }) => requestId), [right.id, special.id, pattern.id]);
    // An employer may have more on its desk than a story tells of.
    const ours = [toHr.id, right.id, special.id, pattern.id], ofOurs = async (filter: DeskFilter): Promise<string[]> => (await all(hr.list(filter))).map(({ requestId }) => requestId).filter((id) => ours.includes(id));
    assert.deepEqual([await ofOurs({}), await ofOurs({ limit: 1 })], [ours, ours], 'page by page too');
    const [item] = (await manager.list({ limit: 1 })).items;
    assert.deepEqual([item!.title, item!.seenAs, item!.state, item!.days, item!.clocks.map(({ what }) => what), item!.isOverdue, item!.flags], ['Absence request', 'approver', 'waiting', [inDays(40)], ['decide'], false, []]);
    assert.doesNotMatch(JSON.stringify(await manager.list()), /carers-leave|Between us|statutory/);
    await client('manager').leave.decide(right.id, { verb: 'agree' });
    assert.deepEqual((await all(manager.list({ kind: 'leave' }))).map(({ requestId }) => requestId), [special.id]);
    assert.deepEqual((await all(manager.list({ show: 'closed' }))).map(({ requestId, state }) => [requestId, state]), [[right.id, 'agreed']]);
    assert.deepEqual((await all(manager.list({ show: 'all' }))).map(({ requestId }) => requestId), [special.id, pattern.id, right.id]);
    assert.deepEqual([await ofOurs({ flag: 'overdue' }), await all(hr.list({ seenAs: 'approver' }))], [[], []]);
    await refused(manager.list({ directorate: 'no-such-one' }), 'invalid-request');
    await refused(manager.list({ after: '!' }), 'invalid-request');
    await refused(carer.desk.list(), 'role-not-allowed');
  });

  scenario('desk: somebody stands in, one at a time, and hands nothing on', async ({ client, managerEmail }) => {
    const { desk } = client('manager'), days = { fromOn: inDays(0), untilOn: inDays(9) };
    const faults = async (body: object): Promise<string[]> => (await refused(desk.delegate({ toEmail: 'lee@northbridge.example', ...days, ...body }), 'invalid-request')).problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await faults({ toEmail: managerEmail.toUpperCase() }), ['/toEmail yourself']);
    assert.deepEqual(await faults({ fromOn: inDays(-2) }), ['/fromOn past']);
    assert.deepEqual(await faults({ fromOn: inDays(9), untilOn: inDays(8) }), ['/untilOn before-start']);
    const made = await desk.delegate({ toEmail: 'Lee@Northbridge.example', ...days });
    assert.deepEqual([made.seenAs, made.toEmail, made.state], ['giver', 'lee@northbridge.example', 'in-force']);
    assert.equal((await refused(desk.delegate({ toEmail: 'x@northbridge.example', ...days }), 'delegation-overlaps')).problem.existingId, made.id);
    const { id } = await client('carer').leave.request({ type: 'annual-leave', parts: [whole(40)], approverEmail: managerEmail });
    assert.deepEqual((await client('carer').leave.read(id))['seenBy'], [{ who: 'approver', email: managerEmail }, { who: 'stand-in', email: 'lee@northbridge.example', untilOn: inDays(9) }, { who: 'hr' }]);
    assert.deepEqual((await all(client('hr').desk.delegations())).filter(({ id: one }) => one === made.id).map(({ seenAs }) => seenAs), ['hr']);
    const ended = await client('hr').desk.endDelegation(made.id);
    assert.deepEqual([ended.state, typeof ended.endedAt, (await desk.endDelegation(made.id)).endedAt], ['ended', 'string', ended.endedAt]);
    assert.deepEqual((await client('carer').leave.read(id))['seenBy'], [{ who: 'approver', email: managerEmail }, { who: 'hr' }]);
    await refused(client('carer').desk.delegate({ toEmail: 'x@northbridge.example', ...days }), 'role-not-allowed');
  });
};

// Leave: chosen, asked for, put off, declined, appealed.
import assert from 'node:assert/strict';
import { all, inDays, refused, whole } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const leaveScenarios: Scenarios = (scenario) => {
  scenario('leave: asked, put off with a reason, and read by the person', async ({ client, managerEmail }) => {
    const { leave } = client('carer'), manager = client('manager').leave;
    const { data: asked, response } = await leave.request({ type: 'carers-leave', parts: [whole(40), { on: inDays(47), part: 'morning' }], approverEmail: managerEmail, hoursAWeek: 15, daysAWeek: 2, note: 'Between us.' }).withResponse();
    assert.equal(response.status, 201);
    assert.match(asked.reference, /^TL-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.deepEqual([asked.state, asked.seenAs, asked.owner, asked.paid, asked.may, asked.warnings, asked.entitlement], ['waiting', 'own', 'statutory', 'unpaid', ['withdraw'], [], { week: 15, left: 15 }]);
    assert.deepEqual(asked.clocks.map(({ what, isPast }) => [what, isPast]), [['decide', false], ['counter-notice', false], ['allow-leave-by', false]]);
    assert.equal(response.etag, asked.etag);

    const seen = await manager.read(asked.id);
    assert.deepEqual([seen.seenAs, seen.may, seen.note, seen.entitlement, seen.warnings], ['approver', ['agree', 'postpone'], 'Between us.', null, []]);
    const declined = await refused(manager.decide(asked.id, { verb: 'decline', reason: 'No.' }), 'verb-not-available');
    assert.equal(declined.status, 422);
    assert.match(declined.problem.detail!, /law/);
    const bare = await refused(manager.decide(asked.id, { verb: 'postpone' }), 'invalid-request');
    assert.deepEqual(bare.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/reason missing', '/parts missing', '/consultedOn missing']);
    const put = await manager.decide(asked.id, { verb: 'postpone', reason: 'The audit.', parts: [whole(43), { on: inDays(50), part: 'morning' }], consultedOn: inDays(0) });
    assert.deepEqual([put.state, put.may, put.events.map(({ event }) => event)], ['postponed', [], ['asked', 'postponed']]);
    await refused(manager.decide(asked.id, { verb: 'agree' }), 'already-decided');
    const mine = await leave.read(asked.id);
    assert.deepEqual([mine.outcome?.verb, mine.outcome?.reason, mine.outcome?.by, mine.parts[0]?.on, mine.askedParts[0]?.on], ['postpone', 'The audit.', 'manager', inDays(43), inDays(40)]);
    assert.equal((await leave.withdraw(asked.id)).state, 'withdrawn');
    await refused(leave.withdraw(asked.id), 'not-waiting');
    assert.deepEqual((await all(leave.list({ state: 'withdrawn' }))).map(({ id }) => id), [asked.id], 'it stays countable');
  });

  scenario('leave: an employer’s scheme is declined with a reason, appealed against, and decided again by HR', async ({ client, managerEmail }) => {
    const { leave } = client('carer'), manager = client('manager').leave, hr = client('hr').leave;
    const { id } = await leave.request({ type: 'paid-carers-leave', parts: [whole(30)], approverEmail: managerEmail });
    assert.equal((await manager.decide(id, { verb: 'offer-other-date', parts: [whole(37)] })).state, 'other-date-offered');
    assert.deepEqual((await leave.read(id)).may, ['answer', 'withdraw']);
    assert.equal((await leave.answer(id, { answer: 'keep-asking' })).state, 'waiting');
    await refused(manager.decide(id, { verb: 'decline', reason: 'Two are away.' }), 'invalid-request');
    assert.equal((await manager.decide(id, { verb: 'decline', reason: 'Two are away.', reasonCode: 'too-many-away' })).state, 'declined');
    assert.deepEqual((await leave.appeal(id, { reason: 'It cannot be moved.' })).state, 'appealed');
    await refused(manager.decide(id, { verb: 'agree' }), 'role-not-allowed');
    assert.equal((await hr.decide(id, { verb: 'agree' })).outcome?.by, 'hr');
    await refused(leave.answer(id, { answer: 'accept' }), 'not-waiting');
    await refused(leave.appeal(id, { reason: 'Again.' }), 'not-waiting');
  });

  scenario('leave: who sees it, and who does not', async ({ client, managerEmail }) => {
    const { leave } = client('carer');
    const toManager = await leave.request({ type: 'carers-leave', parts: [whole(40)], approverEmail: managerEmail, note: 'Between us.' }), toHr = await leave.request({ type: 'carers-leave', parts: [whole(50)] });
    assert.deepEqual(toHr.warnings, ['sent-to-hr']);
    assert.deepEqual((await all(leave.list())).map(({ id, note }) => [id, note]), [[toHr.id, undefined], [toManager.id, undefined]], 'newest first, no notes');
    assert.deepEqual((await all(client('manager').leave.list({ seenAs: 'approver' }))).map(({ id }) => id), [toManager.id]);
    assert.equal((await client('hr').leave.read(toManager.id)).note, undefined);
    assert.equal((await client('hr').leave.read(toHr.id)).seenAs, 'hr');
    await refused(client('manager').leave.read(toHr.id), 'not-found');
    for (const verb of ['read', 'withdraw', 'calendar'] as const) await refused(client('other-carer').leave[verb](toHr.id), 'not-found');
    await refused(client('commissioner').leave.list(), 'role-not-allowed');
    await refused(client('carer').leave.decide(toHr.id, { verb: 'agree' }), 'role-not-allowed');
    const pages: string[][] = [];
    for await (const { items } of leave.list({ limit: 1 }).byPage()) pages.push(items.map(({ id }) => id));
    assert.deepEqual(pages, [[toHr.id], [toManager.id]]);
    await refused(leave.list({ after: '!' }), 'invalid-request');
  });

  scenario('leave: what is wrong is named, what is late is sent, a second click asks once', async ({ client }) => {
    const { leave } = client('carer'), pointers = async (body: object): Promise<string[]> => (await refused(leave.request({ type: 'carers-leave', parts: [whole(40)], ...body }), 'invalid-request')).problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    assert.deepEqual(await pointers({ type: 'dragon-riding', team: 'dragons' }), ['/type not-an-option', '/team not-an-option']);
    assert.deepEqual(await pointers({ parts: [whole(40), whole(40)] }), ['/parts/1 repeated']);
    assert.deepEqual(await pointers({ evidence: 'a letter' }), ['/evidence unknown-member']);
    const body = { type: 'carers-leave', parts: [whole(1)] } as const, late = await leave.request({ ...body, parts: [...body.parts] }, { idempotencyKey: 'once' });
    assert.deepEqual([late.warnings, late.notice?.isLate], [['late-notice', 'sent-to-hr'], true]);
    assert.equal((await leave.request({ ...body, parts: [...body.parts] }, { idempotencyKey: 'once' })).id, late.id);
    assert.equal((await all(leave.list())).length, 1);
    await leave.withdraw(late.id);
    await refused(leave.request({ ...body, parts: [...body.parts] }, { idempotencyKey: 'once' }), 'idempotency-answer-erased');
  });

  scenario('leave: the chooser, and a calendar file that does not say why', async ({ client }) => {
    const { choices, asOf } = await client('nobody').leave.choose({ situation: 'planned', status: 'employee', longTermNeed: 'yes', nation: 'england', pay: { amount: 28_000, per: 'year' }, hoursAWeek: 37, daysAWeek: 5, pension: 'lgps-ew', contributionPercent: 6.5, on: '2026-12-01' });
    assert.deepEqual([choices[0]!.type, choices[0]!.fits, choices[1]!.type, choices[1]!.fits, asOf], ['paid-carers-leave', 'may', 'carers-leave', 'likely', '2026-12-01']);
    assert.deepEqual([choices[1]!.cost.grossDay, choices[1]!.cost.pensionDay, choices[1]!.verbs], [107.69, 7, ['agree', 'postpone']]);
    assert.ok((await client('nobody').leave.choose({ situation: 'unknown', on: '2026-12-01' })).choices.every(({ fits }) => fits === 'cannot-tell'), 'nothing is no because it was not asked');
    const { leave } = client('carer'), { id } = await leave.request({ type: 'carers-leave', parts: [whole(40)], note: 'Not in the file.' });
    const { data: file, response } = await leave.calendar(id).withResponse();
    assert.match(response.headers['content-type']!, /^text\/calendar/);
    assert.match(file, /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Absence\r\n/);
    assert.doesNotMatch(file, /carer|Not in the file|think/i);
    assert.match(await leave.calendar(id, { locale: 'cy' }), /SUMMARY:Absenoldeb\r\n/);
  });
};

// The stories of the register of policies: put there by HR, checked by an owner outside HR, seen by everybody, answered with reasons.
import assert from 'node:assert/strict';
import type { BodyOf } from '@think-carer/contract';
import { all, inDays, refused } from './scenarios.world.fixture.ts';
import type { Scenarios, World } from './scenarios.world.fixture.ts';

type Check = BodyOf<'voice.check'>;
const questions = ['notice', 'hours', 'place', 'evidence', 'cost', 'who-decides', 'appeal', 'absence', 'travel', 'on-call', 'selection', 'data', 'carers-named', 'carers-asked', 'forum-time'];
/** Nothing to look at, but what is said. */
const body = (answers: Check['answers'] = {}, more: Partial<Check> = {}): Check => ({
  answers: { ...Object.fromEntries(questions.map((id) => [id, ['who-decides', 'appeal', 'carers-named', 'carers-asked'].includes(id) ? 'yes' : 'no'])), ...answers } as Check['answers'], changes: [], reviewOn: inDays(365), ...more,
});
const added = ({ client, managerEmail }: World, title = 'Managing attendance') =>
  client('hr').voice.addPolicy({ title, owner: 'Head of people services', ownerEmail: ` ${managerEmail.toUpperCase()} `.trim(), areaOfWork: 'Attendance and absence', reviewOn: inDays(100) });

export const voiceScenarios: Scenarios = (scenario) => {
  scenario('voice: an owner outside HR checks a policy, everybody sees it leave the unchecked, HR answers', async (world) => {
    const { client } = world, { id } = await added(world), owner = client('manager').voice, forum = client('carer').voice, hr = client('hr').voice;
    assert.ok((await all(forum.policies({ state: 'unchecked' }))).some((one) => one.id === id));
    const before = await forum.policy(id), own = await owner.policy(id);
    assert.deepEqual([before.state, before.checkedOn, before.latest, before.isMine, before.may], ['unchecked', null, null, false, []]);
    assert.equal('ownerEmail' in before, false, 'whose address it is, is for HR and the owner');
    assert.deepEqual([own.isMine, own.may, own.ownerEmail], [true, ['check', 'change'], world.managerEmail]);
    await refused(forum.check(id, body()), 'not-the-owner');

    const made = await owner.check(id, body({ absence: 'yes', place: 'not-known' }, { changes: [{ about: 'absence', text: 'Leave carer’s leave out of the count.' }, { text: 'Name the forum.' }], said: 'Read with the rota.' }));
    assert.match(made.reference, /^TP-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.deepEqual([made.by, made.title, made.isLatest, made.items.length, made.said], ['owner', 'Managing attendance', true, questions.length, 'Read with the rota.']);
    const verdicts = Object.fromEntries(made.items.map(({ question, verdict }) => [question, verdict]));
    assert.deepEqual([verdicts['absence'], verdicts['place'], verdicts['notice']], ['look', 'find-out', 'clear'], 'not known is to be found out, and is no “no”');
    assert.deepEqual(made.changes.map(({ about, verdict, reason }) => [about, verdict, reason]), [['absence', null, null], [null, null, null]]);

    assert.ok(!(await all(forum.policies({ state: 'unchecked' }))).some((one) => one.id === id));
    const after = await forum.policy(id);
    assert.deepEqual([after.state, after.dueOn, after.latest?.reference, after.latest?.look, after.latest?.findOut, after.latest?.waiting], ['checked', inDays(365), made.reference, 1, 1, 2]);
    assert.deepEqual((await forum.readCheck(made.id)).may, []);
    const [first, second] = made.changes as unknown as [{ id: string }, { id: string }];
    await refused(forum.answer(made.id, { changes: [{ id: first.id, verdict: 'accepted', reason: 'Yes.' }] }), 'not-the-owner');
    const half = await hr.answer(made.id, { changes: [{ id: first.id, verdict: 'accepted', reason: 'Payroll can, from January.' }] });
    assert.deepEqual(half.changes.map(({ verdict, reason, by }) => [verdict, reason, by]), [['accepted', 'Payroll can, from January.', 'hr'], [null, null, null]]);
    assert.equal((await forum.policy(id)).state, 'checked');
    await refused(owner.answer(made.id, { changes: [{ id: first.id, verdict: 'not-accepted', reason: 'No.' }] }), 'already-decided');
    await owner.answer(made.id, { changes: [{ id: second.id, verdict: 'not-accepted', reason: 'The guide names it already.' }] });
    assert.deepEqual([(await forum.policy(id)).state, (await forum.policy(id)).latest?.accepted, (await forum.policy(id)).latest?.notAccepted], ['answered', 1, 1]);
    assert.deepEqual((await forum.readCheck(made.id)).items, made.items, 'what was checked never changes');
  });

  scenario('voice: what is missing in a check is named, and nothing is kept', async (world) => {
    const { id } = await added(world), { voice } = world.client('manager'), { notice: _, ...rest } = body().answers;
    const fault = await refused(voice.check(id, { ...body(), answers: { ...rest, juggling: 'yes' }, changes: [{ about: 'juggling', text: 'x' }, { text: '\u202e', dueOn: inDays(-2) }], reviewOn: inDays(0) }), 'invalid-request');
    assert.deepEqual(fault.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/answers/notice missing', '/answers/juggling not-an-option', '/changes/0/about not-an-option', '/changes/1/text missing', '/changes/1/dueOn too-early', '/reviewOn too-early']);
    assert.equal((await voice.policy(id)).state, 'unchecked');
    assert.deepEqual((await voice.checks(id)).items, []);
  });

  scenario('voice: a manager owns what they put there; only HR says whose a policy is; what is out of use is left out and checked no more', async (world) => {
    const manager = world.client('manager').voice, hr = world.client('hr').voice, told = { title: 'Vehicles', owner: 'Fleet manager', areaOfWork: 'Travel', reviewOn: inDays(90) };
    const made = await manager.addPolicy({ ...told, ownerEmail: 'somebody.else@northbridge.example' });
    assert.deepEqual([made.isMine, made.ownerEmail], [true, world.managerEmail]);
    const copy = await world.client('manager').session.records(), others = await world.client('hr').session.records();
    assert.ok(copy.policies.some(({ id }) => id === made.id), 'whose address is kept has it in their own copy');
    assert.ok(!others.policies.some(({ id }) => id === made.id));
    const fault = await refused(manager.changePolicy(made.id, { ownerEmail: null }, { ifMatch: made.etag }), 'invalid-request');
    assert.deepEqual(fault.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/ownerEmail not-allowed']);
    await refused(world.client('carer').voice.changePolicy(made.id, { title: 'Mine' }, { ifMatch: made.etag }), 'not-the-owner');
    const renamed = await manager.changePolicy(made.id, { title: 'Vehicles and travel' }, { ifMatch: made.etag });
    assert.equal(renamed.title, 'Vehicles and travel');
    const stale = await refused(hr.changePolicy(made.id, { title: 'Cars' }, { ifMatch: made.etag }), 'etag-stale');
    assert.equal(stale.problem.etag, renamed.etag);
    const out = await hr.changePolicy(made.id, { isWithdrawn: true }, { ifMatch: renamed.etag });
    assert.deepEqual([out.state, out.may], ['withdrawn', ['change']]);
    assert.ok(!(await all(hr.policies())).some(({ id }) => id === made.id));
    assert.ok((await all(hr.policies({ state: 'withdrawn' }))).some(({ id }) => id === made.id));
    await refused(manager.check(made.id, body()), 'verb-not-available');
    await refused(world.client('carer').voice.addPolicy(told), 'role-not-allowed');
    await refused(world.client('partner').voice.policies(), 'role-not-allowed');
  });

  scenario('voice: checks stay, the newest first, and the register is a file that no spreadsheet runs', async (world) => {
    const { id } = await added(world, '=HYPERLINK("https://evil.example")'), { voice } = world.client('manager');
    const first = await voice.check(id, body({}, { changes: [{ text: 'Name the forum.' }] })), second = await voice.check(id, body({ hours: 'yes' }));
    assert.deepEqual((await all(voice.checks(id, { limit: 1 }))).map((one) => [one.id, one.isLatest]), [[second.id, true], [first.id, false]]);
    assert.equal((await voice.policy(id)).state, 'answered', 'nothing of the latest check waits');
    assert.equal((await voice.readCheck(first.id)).may.length, 1, 'an earlier check may still be answered');
    const text = await voice.csv({ locale: 'en-GB' });
    assert.match(text, /^\uFEFF?policy,owner,area of work,state,/);
    assert.match(text, /"'=HYPERLINK\(""https:\/\/evil\.example""\)",Head of people services,/);
    assert.ok(!text.includes('@'), 'no address is in it');
    assert.match(await voice.csv({ locale: 'cy' }), /^\uFEFF?polisi,/);
  });

  scenario('voice: the register is read in pages, each policy once', async (world) => {
    const titles = ['One', 'Two', 'Three'];
    for (const title of titles) await added(world, title);
    const listed = await all(world.client('commissioner').voice.policies({ limit: 1 })), own = listed.map(({ title }) => title);
    assert.deepEqual(own.filter((title) => titles.includes(title)), titles);
    assert.equal(new Set(listed.map(({ id }) => id)).size, listed.length);
  });
};

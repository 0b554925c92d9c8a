// Ways of working: compared, asked for, talked about and decided.
import assert from 'node:assert/strict';
import { ukDay } from '@think-carer/contract';
import type { WorkingRequestCreate } from '@think-carer/contract';
import { refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

export const workingScenarios: Scenarios = (scenario) => {
  scenario('working: a comparison and a draft', async ({ client }) => {
    const { working, offer } = client('nobody');
    const { arrangements: [arrangement] } = await offer.read();
    const now = { pay: { amount: 28_000, per: 'year' }, hours: 37, days: 5, on: '2026-06-01' } as const;
    const comparison = await working.compare({ ...now, options: [{ arrangement: arrangement!.id, hours: 22.2, days: 3 }] });
    assert.deepEqual([comparison.asOf, comparison.options.length, comparison.options[0]!.arrangement, comparison.now.hours], ['2026-06-01', 1, arrangement!.id, 37]);
    assert.ok(comparison.now.pay && comparison.now.pay.year === 28_000);
    const error = await refused(working.compare({ ...now, options: [{ arrangement: 'dragon-riding' }] }), 'invalid-request');
    assert.deepEqual(error.problem.errors?.map(({ pointer, code }) => [pointer, code]), [['/options/0/arrangement', 'not-an-option']]);
    const draft = await working.draft({ kind: 'statutory', madeOn: '2026-06-01', hours: 'Four days', startsOn: '2026-09-01', earlierOn: [] });
    assert.deepEqual(draft.missing, []);
    assert.match(draft.text, /1 September 2026/);
  });

  scenario('working: a request is sent, talked about, refused, appealed and agreed', async ({ client, managerEmail }) => {
    const day = (after: number): string => ukDay(new Date(Date.now() + after * 86_400_000));
    const { working } = client('carer'), boss = client('manager').working, hr = client('hr').working;
    const body: WorkingRequestCreate = { kind: 'statutory', hours: 'Three days a week', startsOn: day(90), earlierOn: [], approverEmail: managerEmail };
    const { data: sent, response } = await working.request(body).withResponse();
    assert.deepEqual([response.status, sent.state, sent.seenAs, sent.may, sent.approverEmail], [201, 'waiting', 'own', ['withdraw'], managerEmail]);
    assert.match(sent.reference, /^TW-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.equal((await refused(working.request(body), 'request-live')).problem.existingId, sent.id);
    assert.deepEqual((await working.list()).items.map(({ id, seenAs }) => [id, seenAs]), [[sent.id, 'own']]);
    assert.deepEqual((await boss.list()).items.map(({ id, seenAs }) => [id, seenAs]), [[sent.id, 'approver']]);
    const accepted = async (): Promise<boolean> => (await hr.list({ state: 'accepted', limit: 100 })).items.some(({ id }) => id === sent.id);
    assert.equal(await accepted(), false);
    await refused(client('other-carer').working.read(sent.id), 'not-found');
    await refused(client('commissioner').working.read(sent.id), 'role-not-allowed');
    await refused(working.decide(sent.id, { verb: 'accept' }), 'role-not-allowed');
    const no = { verb: 'refuse' as const, grounds: ['quality' as const], explanation: 'Two people are needed.' };
    await refused(boss.decide(sent.id, no), 'consultation-missing');
    const consulting = await boss.consult(sent.id, { heldOn: day(0), notes: 'About cover.' });
    assert.deepEqual([consulting.state, consulting.events.at(-1)?.notes], ['consulting', 'About cover.']);
    const { text, prompt } = await boss.letter(sent.id, no);
    assert.match(text, /Two people are needed\./);
    assert.ok(prompt);
    const [first, second] = await Promise.allSettled([boss.decide(sent.id, no), hr.decide(sent.id, { verb: 'accept' })]);
    assert.deepEqual([first.status, second.status].sort(), ['fulfilled', 'rejected'], 'of two who decide at once, one does');
    if (second.status === 'fulfilled') return;
    await refused(Promise.reject(second.reason as Error), 'already-decided');
    assert.equal((await working.read(sent.id)).outcome?.letter, text);
    await refused(working.answer(sent.id, { to: 'trial', answer: 'agree' }), 'not-waiting');
    assert.equal((await working.appeal(sent.id, { reason: 'Jo can cover.' })).state, 'appealed');
    await refused(boss.decide(sent.id, { verb: 'accept' }), 'verb-not-available');
    const upheld = await hr.decide(sent.id, { verb: 'accept' });
    assert.deepEqual([upheld.state, upheld.outcome?.isAppeal, upheld.isLive], ['accepted', true, false]);
    await refused(working.withdraw(sent.id), 'not-waiting');
    assert.equal(await accepted(), true);
  });

  scenario('working: a trial, more time, and taking it back', async ({ client, managerEmail }) => {
    const day = (after: number): string => ukDay(new Date(Date.now() + after * 86_400_000));
    const { working } = client('carer'), boss = client('manager').working;
    const { id, clocks } = await working.request({ kind: 'statutory', place: 'At home on Fridays', startsOn: day(30), earlierOn: [day(-200)], approverEmail: managerEmail });
    await boss.extend(id, { untilOn: day(90), reason: 'Cover has to be found.' });
    const longer = await working.answer(id, { to: 'extension', answer: 'agree' });
    assert.deepEqual([longer.extendedTo, longer.clocks[0]?.on], [day(90), day(90)]);
    assert.ok(clocks[0]!.on < day(90));
    await boss.decide(id, { verb: 'offer-trial', trial: { untilOn: day(60) } });
    assert.deepEqual((await working.read(id)).openOffers, [{ to: 'trial', untilOn: day(60) }]);
    assert.equal((await working.answer(id, { to: 'trial', answer: 'agree' })).state, 'on-trial');
    assert.equal((await working.withdraw(id)).state, 'withdrawn');
    const error = await refused(working.request({ kind: 'statutory', place: 'At home', startsOn: day(30), earlierOn: [day(-200)] }), 'two-in-twelve-months');
    assert.ok(error.problem.nextOn! > day(160) && error.problem.nextOn! < day(170));
    const faulty = await refused(working.request({ kind: 'statutory', startsOn: day(-1), earlierOn: [] }), 'invalid-request');
    assert.deepEqual(faulty.problem.errors?.map(({ pointer }) => pointer), ['/hours', '/startsOn']);
  });
};

// The stories of referrals and updates.
import assert from 'node:assert/strict';
import type { ReferralSend, UpdatesIssue, UpdatesSubscribe } from '@think-carer/contract';
import { refused } from './scenarios.world.fixture.ts';
import type { Scenarios } from './scenarios.world.fixture.ts';

const centre = 'carershub@northbridge.example';
const ask: ReferralSend = { contact: 'carers-hub', fields: { name: 'Sam', phone: '01632 960999', need: 'break', message: 'A few hours to myself.' }, consent: true, locale: 'en-GB' };
const keyIn = (text: string | undefined): string => /#([\w-]{43})\s/.exec(text ?? '')?.[1] ?? assert.fail(`no key in ${text}`);
const filledIn = (elapsedMs: number, website = ''): { form: { website: string; elapsedMs: number } } => ({ form: { website, elapsedMs } });

export const referralScenarios: Scenarios = (scenario) => {
  scenario('a referral goes from carer to centre and back, with no account on either side', async ({ client, mailTo }) => {
    const { referrals } = client('nobody');
    const { data: receipt, response } = await referrals.send(ask).withResponse();
    assert.equal(response.status, 201);
    assert.match(receipt.reference, /^TR-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.deepEqual([receipt.sentTo, receipt.fields], [{ id: 'carers-hub', name: 'Northbridge Carers Hub' }, ['name', 'phone', 'need', 'message']]);
    const [mail, ...others] = await mailTo(centre);
    assert.deepEqual(others, []);
    assert.match(mail!.subject, /^A request to get in touch \/ Cais i gysylltu, TR-/);
    assert.doesNotMatch(mail!.subject + mail!.text, /Sam|960999|hours to myself/, 'what was sent is behind the link');
    const key = keyIn(mail!.text);
    assert.ok(key !== receipt.key);
    const seen = await referrals.read(key);
    assert.deepEqual([seen.seenAs, seen.state, seen.sent, seen.may], ['centre', 'waiting', { ...ask.fields }, ['accepted', 'contacted', 'closed']]);
    const accepted = await referrals.answer(key, { answer: 'accepted', note: 'We ring on Thursday.' });
    assert.deepEqual([accepted.state, accepted.may], ['accepted', ['contacted', 'closed']]);
    await referrals.answer(key, { answer: 'contacted' });
    assert.equal((await referrals.answer(key, { answer: 'contacted' })).history.length, 3, 'said again, nothing changes');
    const carers = await referrals.read(receipt.key);
    assert.deepEqual([carers.seenAs, carers.state, carers['may'], carers.history.map(({ event, note }) => [event, note])], ['carer', 'contacted', undefined, [['sent', undefined], ['accepted', 'We ring on Thursday.'], ['contacted', undefined]]]);
    const closed = await referrals.answer(key, { answer: 'closed' });
    assert.deepEqual([closed.state, closed.may], ['closed', []]);
    assert.equal((await referrals.answer(key, { answer: 'closed' })).state, 'closed', 'a second click');
    await refused(referrals.answer(key, { answer: 'accepted' }), 'not-waiting');
  });

  scenario('the carer takes a referral back, and it is gone at once for both', async ({ client, mailTo }) => {
    const { referrals } = client('nobody');
    const { key, reference } = await referrals.send(ask), centres = keyIn((await mailTo(centre))[0]!.text);
    await referrals.answer(centres, { answer: 'accepted', note: 'We ring on Thursday.' });
    await refused(referrals.withdraw(centres), 'not-found');
    await refused(referrals.answer(key, { answer: 'closed' }), 'not-found');
    const proof = await referrals.withdraw(key);
    assert.deepEqual([proof.reference, proof.erased, proof.kept.map(({ what }) => what)], [reference, ['name', 'phone', 'need', 'message'], ['history', 'counts']]);
    assert.equal((await referrals.withdraw(key)).withdrawnAt, proof.withdrawnAt, 'twice is once');
    for (const one of [key, centres]) {
      const { state, sent, keptUntil, history } = await referrals.read(one);
      assert.deepEqual([state, sent, keptUntil, history.map(({ event, note }) => [event, note])], ['withdrawn', null, null, [['sent', undefined], ['accepted', undefined], ['withdrawn', undefined]]]);
    }
    await refused(referrals.answer(centres, { answer: 'contacted' }), 'not-waiting');
  });

  scenario('one referral for one key, however often it is sent; a key nobody has opens nothing', async ({ client, mailTo }) => {
    const { referrals } = client('nobody');
    const idempotencyKey = 'f3b1c2d4-0000-4000-8000-000000000001', first = await referrals.send(ask, { idempotencyKey });
    const again = await referrals.send({ ...ask, ...filledIn(9000) }, { idempotencyKey }).withResponse();
    assert.deepEqual([again.data, again.response.headers['idempotency-replayed']], [first, 'true']);
    assert.equal((await mailTo(centre)).length, 1);
    await refused(referrals.send({ ...ask, fields: { phone: '01632 960998' } }, { idempotencyKey }), 'idempotency-key-reused');
    await refused(referrals.read('A'.repeat(43)), 'not-found');
    await refused(referrals.read(first.reference), 'not-found');
    await refused(referrals.withdraw('A'.repeat(43)), 'not-found');
  });

  scenario('a referral names what is wrong, falls for no robot, and goes to no HR', async ({ client, mailTo }) => {
    const { referrals } = client('nobody');
    const faults = async (body: object): Promise<string[]> => {
      const { problem } = await refused(referrals.send({ ...ask, ...body } as ReferralSend), 'invalid-request');
      assert.doesNotMatch(JSON.stringify(problem), /dragon/);
      return problem.errors!.map(({ pointer, code }) => `${pointer} ${code}`);
    };
    assert.deepEqual(await faults({ contact: 'hr' }), ['/contact not-an-option']);
    assert.deepEqual(await faults({ fields: { name: 'dragon' } }), ['/fields missing']);
    assert.deepEqual(await faults({ fields: { phone: 'dragon' } }), ['/fields/phone wrong-format']);
    assert.deepEqual(await faults({ fields: { phone: '01632 960999', area: 'dragon-land' } }), ['/fields/area not-an-option']);
    assert.deepEqual(await faults({ fields: { phone: '01632 960999', caredForName: 'dragon' } }), ['/fields/caredForName unknown-member']);
    assert.deepEqual(await faults({ consent: false }), ['/consent not-an-option']);
    const trapped = await referrals.send({ ...ask, ...filledIn(9000, 'http://spam.example') });
    await refused(referrals.read(trapped.key), 'not-found');
    assert.equal((await refused(referrals.send({ ...ask, ...filledIn(900) }), 'too-fast')).retryAfterMs, 3000);
    assert.deepEqual(await mailTo(centre), [], 'nothing was sent');
    await referrals.send({ ...ask, ...filledIn(9000), locale: 'cy' });
    const [mail] = await mailTo(centre);
    assert.match(mail!.subject, /^Cais i gysylltu \/ A request to get in touch, TR-/);
    const links = [...mail!.text.matchAll(/view=answer&lang=([\w-]+)#([\w-]{43})\s/g)];
    assert.deepEqual(links.map(([, language]) => language), ['cy', 'en-GB'], 'nobody knows which the centre reads: the sender’s first');
    assert.equal(links[0]![2], links[1]![2], 'one secret, whichever is opened');
    assert.equal((await referrals.read(links[1]![2]!)).seenAs, 'centre');
  });

  const email = 'reader@northbridge.example', signUp: UpdatesSubscribe = { email, audience: 'staff', topics: ['benefits', 'awareness'], locale: 'en-GB' };
  const issue: UpdatesIssue = { audience: 'staff', topic: 'benefits', subject: 'What changes in April', text: 'The earnings limit goes up.' };

  scenario('signing up says the same to everybody; only the link shows what there is', async ({ client, mailTo }) => {
    const { updates } = client('nobody');
    const first = await updates.subscribe(signUp), key = keyIn((await mailTo(email))[0]!.text);
    assert.deepEqual(await updates.read(key), { state: 'waiting', email: 'r…@northbridge.example', audience: 'staff', topics: ['benefits', 'awareness'], locale: 'en-GB' });
    assert.deepEqual(await client('hr').updates.send(issue), { queued: 'fewer-than-10' });
    assert.equal((await mailTo(email)).length, 1, 'not confirmed, so not sent');
    assert.equal((await updates.confirm(key)).state, 'confirmed');
    assert.equal((await updates.confirm(key)).state, 'confirmed');
    assert.deepEqual(await updates.subscribe({ ...signUp, email: 'Reader@Northbridge.example', topics: ['concessions'] }), first, 'known or not');
    assert.equal((await mailTo(email)).length, 1, 'and an inbox is not filled by somebody who types an address often');
    assert.deepEqual((await updates.read(key)).topics, ['benefits', 'awareness'], 'nobody else changes them');
  });

  scenario('an issue goes to those who confirmed for it, each with a way out, and they leave without a trace', async ({ client, mailTo }) => {
    const { updates } = client('nobody');
    await updates.subscribe(signUp);
    const key = keyIn((await mailTo(email))[0]!.text);
    await updates.confirm(key);
    assert.deepEqual((await updates.change(key, { topics: ['benefits', 'benefits'], audience: 'carers' })).topics, ['benefits']);
    await client('hr').updates.send(issue);
    assert.equal((await mailTo(email)).length, 1, 'another audience now');
    await client('hr').updates.send({ ...issue, audience: 'carers', locale: 'cy' });
    assert.equal((await mailTo(email)).length, 1, 'another language');
    assert.deepEqual(await client('hr').updates.send({ ...issue, audience: 'carers' }), { queued: 'fewer-than-10' });
    const got = (await mailTo(email)).at(-1)!;
    assert.equal(got.subject, issue.subject);
    assert.ok(got.text.startsWith(issue.text) && keyIn(got.text) === key);
    assert.deepEqual((await updates.leave(key)).erased, ['email', 'audience', 'topics']);
    await Promise.all([updates.read(key), updates.leave(key), updates.confirm(key), updates.change(key, {})].map((call) => refused(call, 'not-found')));
    await refused(client('carer').updates.send(issue), 'role-not-allowed');
  });
};

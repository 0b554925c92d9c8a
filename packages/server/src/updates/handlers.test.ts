// Updates on the server: the same answer to everybody, one click out, issues that count nobody, and sign-ups that nobody confirmed.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { anybody, secretIn, signUp } from '../referral/referral.fixture.ts';
import { eraseUnconfirmed } from '../referral/spent.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());
const tenant = tenantIdOf('northbridge');
beforeEach(async () => { await withTenant(test.owner, tenant, async (store) => { for (const table of ['mail_outbox', 'updates_subscription'] as const) await store.deleteFrom(table).execute(); }); });
const confirmed = async (more: object = {}) => {
  const one = await signUp(test, more);
  await test.call('POST', `/v1/updates/${one.key}/confirmation`, anybody());
  return one;
};
const issue = { audience: 'staff', topic: 'benefits', subject: 'What changes in April', text: 'The earnings limit goes up.' };
const send = async (more: object = {}) => test.call('POST', '/v1/updates/issues', await test.signIn('sender', { roles: ['hr'] }), { ...issue, ...more });

describe('signing up', () => {
  it('answers alike whether an address is known, waiting or new', async () => {
    const { email } = await confirmed(), waiting = await signUp(test), bodies: unknown[] = [];
    for (const one of [email, waiting.email, 'new@northbridge.example']) {
      const { status, body, headers } = await test.call('POST', '/v1/updates', anybody(), { email: one, audience: 'carers', topics: ['awareness'] });
      bodies.push([status, body, [...headers.keys()].sort()]);
    }
    assert.deepEqual(bodies, [bodies[0], bodies[0], bodies[0]]);
  });
  it('mails an address at most once in ten minutes, and what is confirmed is changed by its link alone', async () => {
    const { email, key } = await confirmed();
    const again = () => test.call('POST', '/v1/updates', anybody(), { email: email.toUpperCase(), audience: 'carers', topics: ['awareness'], locale: 'cy' });
    await again();
    assert.equal((await test.mailTo(email)).length, 1);
    test.clock = new Date(test.clock.getTime() + 601_000);
    await again();
    const known = (await test.mailTo(email)).at(-1)!;
    assert.match(known.text, /already gets them/);
    assert.equal(secretIn(known.text), key, 'the same link as ever');
    assert.deepEqual((await test.call('GET', `/v1/updates/${key}`, anybody())).body, { state: 'confirmed', email: 'r…@northbridge.example', audience: 'staff', topics: ['benefits'], locale: 'en-GB' });
  });
  it('takes the newest choice while it waits, ten people at once', async () => {
    const body = { email: 'many@northbridge.example', audience: 'staff', topics: ['benefits'] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => test.call('POST', '/v1/updates', anybody(), body)));
    assert.deepEqual(answers.map(({ status }) => status), answers.map(() => 201));
    assert.equal((await test.mailTo(body.email)).length, 1);
    await test.call('POST', '/v1/updates', anybody(), { ...body, topics: ['awareness'] });
    assert.deepEqual((await test.call('GET', `/v1/updates/${secretIn((await test.mailTo(body.email))[0]!.text)}`, anybody())).body.topics, ['awareness']);
  });
  it('that nobody confirmed is erased after seven days; what was confirmed stays', async () => {
    const kept = await confirmed(), gone = await signUp(test);
    assert.equal(await eraseUnconfirmed(test.database), 0);
    await withTenant(test.owner, tenant, (store) => sql`update think_carer.updates_subscription set created_at = created_at - interval '8 days'`.execute(store));
    assert.equal(await eraseUnconfirmed(test.database), 1);
    assert.deepEqual([(await test.call('GET', `/v1/updates/${gone.key}`, anybody())).status, (await test.call('GET', `/v1/updates/${kept.key}`, anybody())).status], [404, 200]);
  });
});

describe('an issue', () => {
  it('goes to those who confirmed for it, each with a way out of their own, and says only roughly how many', async () => {
    const readers = await Promise.all(Array.from({ length: 14 }, () => confirmed()));
    await signUp(test);
    await confirmed({ audience: 'carers' });
    await confirmed({ topics: ['awareness'] });
    await confirmed({ locale: 'cy' });
    assert.deepEqual((await send()).body, { queued: 20 });
    assert.deepEqual((await send({ locale: 'en-GB' })).body, { queued: 10 });
    assert.deepEqual((await send({ locale: 'cy' })).body, { queued: 'fewer-than-10' });
    assert.deepEqual((await send({ topic: 'concessions' })).body, { queued: 'fewer-than-10' }, 'none is fewer than ten');
    const [{ email, key }] = readers as [{ email: string; key: string }], got = (await test.mailTo(email)).filter(({ subject }) => subject === issue.subject);
    assert.deepEqual(got.map(({ leaveUrl }) => leaveUrl), [`https://carers.example/u/${key}`, `https://carers.example/u/${key}`]);
    assert.ok(got[0]!.text.startsWith(issue.text) && got[0]!.text.includes(`#${key}`));
    const { rows } = await withTenant(test.owner, tenant, (store) => sql<{ event: string; fields: string[] }>`select event, fields from think_carer.audit_event where event = 'updates.sent'`.execute(store));
    assert.equal(rows.length, 4);
    assert.doesNotMatch(JSON.stringify(rows), /April|@|14/, 'who read it, what it said and how many there are is nowhere');
  });
  it('cannot carry a header in its subject', async () => {
    assert.equal((await send({ subject: 'One\r\nBcc: b@example.org' })).status, 422);
  });
});

describe('one click', () => {
  it('leaves, and so does the second; a visit does not', async () => {
    const { key } = await confirmed();
    const at = `/u/${key}`, state = async () => (await test.call('GET', `/v1/updates/${key}`, anybody())).status;
    const visit = await test.call('GET', at, {});
    assert.deepEqual([visit.status, visit.headers.get('location'), visit.headers.get('referrer-policy')], [303, `https://carers.example/embed/hub?key=pk_demo_northbridge&view=updates#${key}`, 'no-referrer']);
    assert.equal((await test.app.request(at, { method: 'HEAD' })).status, 303);
    assert.equal(await state(), 200, 'programs that look at links leave nobody');
    const click = () => test.call('POST', at, { 'content-type': 'application/x-www-form-urlencoded' }, new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }));
    assert.deepEqual([(await click()).status, await state(), (await click()).status], [200, 404, 200]);
    assert.equal((await test.call('GET', at, {})).status, 404);
    assert.equal((await test.call('POST', `/u/${'A'.repeat(43)}`, {})).status, 200);
    assert.equal((await test.call('POST', '/u/x', {})).status, 200);
    assert.deepEqual([(await test.call('DELETE', at, {})).status], [405]);
    assert.ok(!JSON.stringify(test.log).includes(key), 'no key is logged');
  });
});

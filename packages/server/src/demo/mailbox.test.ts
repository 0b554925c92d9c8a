// The demonstration's mailbox shows what would have been sent, for a week, and is nowhere but in the demonstration; `/readyz` says where mail is not well.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { anybody, ask, centreEmail } from '../referral/referral.fixture.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { mountMailbox } from './mailbox.ts';

let test: TestApp, plain: TestApp;
before(async () => {
  let mount = () => {};
  test = await openTestApp({ mounts: [(app, tools) => { mount = () => mountMailbox(app, { ...tools, database: test.database }); }] });
  mount();
  plain = await openTestApp({ warnings: [async () => ({ 'mail-late': 2 }), async () => { throw new Error('away'); }, async () => ({})] });
});
after(async () => { await test.close(); await plain.close(); });
const box = async () => (await test.call('GET', '/demo/mailbox', {})).body.items as { to: string; subject: string; text: string; leaveUrl: string | null; at: string }[];

describe('the mailbox', () => {
  it('shows what would have been sent, newest first, and keeps it to itself', async () => {
    assert.deepEqual(await box(), []);
    const sent = [await test.call('POST', '/v1/referrals', anybody(), ask), await test.call('POST', '/v1/referrals', anybody(), ask)].map(({ body }) => body.reference as string);
    const items = await box();
    assert.deepEqual(items.map(({ to }) => to), [centreEmail, centreEmail]);
    assert.deepEqual(items.map(({ subject }) => sent.findIndex((one) => subject.includes(one))), [1, 0]);
    const foreign = await test.call('GET', '/demo/mailbox', { origin: 'https://evil.example' });
    assert.deepEqual([foreign.headers.get('access-control-allow-origin'), foreign.headers.get('cache-control')], [null, 'no-store']);
    assert.equal((await test.call('POST', '/demo/mailbox', {}, {})).status, 405);
  });
  it('forgets after a week', async () => {
    test.clock = new Date(test.clock.getTime() + 8 * 86_400_000);
    assert.deepEqual(await box(), []);
  });
  it('is nowhere else', async () => assert.equal((await plain.call('GET', '/demo/mailbox', {})).status, 404));
});

describe('/readyz', () => {
  it('tells what is not well, and serves all the same', async () => {
    const { status, body } = await plain.call('GET', '/readyz', {});
    assert.deepEqual([status, body.status, body.warnings], [200, 'ready', { 'mail-late': 2 }]);
    assert.equal('warnings' in (await test.call('GET', '/readyz', {})).body, false);
  });
});

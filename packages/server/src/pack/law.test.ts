// Leave of the law on real PostgreSQL: no pack makes it the employer’s to decline, by whatever way it came to be served.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { PackJson } from '@think-carer/rules';
import { createApp } from '../app.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import type { LogLine } from '../log.ts';
import { lookAfterOffers, serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { draft, northbridge, publish, quick } from './pack.fixture.ts';
import { insertRelease } from './rows.ts';

const files = loadPackFiles(), tenantId = tenantIdOf('northbridge'), managerEmail = 'priya@northbridge.example';
const law = files.written.get('uk-statutory')!, theirs = law.leaveTypes.find(({ id }) => id === 'carers-leave')!;
let test: TestApp, administrator: Record<string, string>, manager: Record<string, string>, carer: Record<string, string>;
before(async () => {
  test = await openTestApp();
  administrator = await test.signIn('chris', { roles: ['administrator'] });
  manager = await test.signIn('priya', { roles: ['employee', 'manager'], email: managerEmail });
  carer = await test.signIn('sam', { managerEmail });
});
after(() => test.close());

const withLeave = (...types: object[]): PackJson => ({ leaveTypes: [...types, ...northbridge['leaveTypes'] as object[]] });
const { postponement: _, ...unbounded } = theirs, relabelled = { ...unbounded, owner: 'employer', verbs: ['agree', 'decline'] };
let days = 30;
const ask = async (type: string, call = test.call): Promise<string> => {
  const parts = [{ on: new Date(test.clock.getTime() + (days += 1) * 86_400_000).toISOString().slice(0, 10), part: 'full-day' }], asked = await call('POST', '/v1/leave-requests', carer, { type, parts });
  assert.equal(asked.status, 201, JSON.stringify(asked.body));
  return asked.body.id;
};
const decline = { verb: 'decline', reason: 'We are busy.' };
const declined = async (id: string, call = test.call) => { const { status, body } = await call('POST', `/v1/leave-requests/${id}/decisions`, manager, decline); return [status, body.code]; };
let olden = 0;
/** As a version of Think Carer without the check would have kept it, served by a process of its own. */
async function publishedBefore(more: PackJson) {
  const version = `before.${(olden += 1)}`, lines: LogLine[] = [];
  await withTenant(test.database, tenantId, (store) => insertRelease(store, tenantId, files.written.get('northbridge')!, { version, note: 'Before.', pack: { ...quick(more), version }, base: null, publishedAt: test.clock.toISOString() }));
  const offers = serveOffers(test.database, files, undefined, (line) => lines.push(line));
  await lookAfterOffers(offers);
  const app = createApp({ database: test.database, offers, now: () => test.clock, rate: () => 0 });
  const call: TestApp['call'] = async (method, path, headers, body) => {
    const answer = await app.request(path, { method, headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }) }, ...(body !== undefined && { body: JSON.stringify(body) }) });
    return { status: answer.status, headers: answer.headers, body: await answer.json() as any };
  };
  return { version, lines, call };
}

it('is not published under another owner, with a decision more, or with less in it, and the draft says where', async () => {
  const id = await ask('carers-leave');
  for (const [type, fields] of [
    [relabelled, ['owner', 'verbs']], [unbounded, ['postponement']], [{ ...theirs, limit: { weeks: 0 } }, ['limit']], [{ ...theirs, notice: { text: 'A year.', days: 365 } }, ['notice']],
    [{ ...law.leaveTypes.find((one) => one.id === 'time-off-for-dependants')!, verbs: ['agree', 'postpone'] }, ['verbs']],
  ] as const) {
    const tag = await draft(test, administrator, withLeave(type)), { faults } = (await test.call('GET', '/v1/pack/draft', administrator)).body;
    assert.deepEqual(faults.map(({ path }: any) => path), fields.map((field) => `leaveTypes[0].${field}`));
    const refused = await test.call('POST', '/v1/pack/versions', { ...administrator, 'if-match': tag }, { version: 'less', note: 'Less.' });
    assert.deepEqual([refused.status, refused.body.code, refused.body.errors.map((one: any) => one.pointer)], [422, 'pack-invalid', fields.map((field) => `/leaveTypes/0/${field}`)]);
  }
  assert.deepEqual(await declined(id), [422, 'verb-not-available']);
});

it('may be reworded and bettered', async () => {
  await publish(test, administrator, withLeave({ ...theirs, title: 'Time to care', paid: 'paid', limit: { weeks: 2 } }));
  const served = (await test.call('GET', '/v1/offer', administrator)).body.leaveTypes.find((one: any) => one.id === 'carers-leave');
  assert.deepEqual([served.title, served.paid, served.limit, served.owner, served.verbs], ['Time to care', 'paid', { weeks: 2 }, 'statutory', ['agree', 'postpone']]);
});

it('is served as the law has it where it was published otherwise before there was a check, and cannot be declined then either', async () => {
  const earlier = await ask('carers-leave'), { version, lines, call } = await publishedBefore(withLeave(relabelled));
  const { body } = await call('GET', '/v1/offer', administrator);
  assert.deepEqual([body.version, body.leaveTypes.find((one: any) => one.id === 'carers-leave')], [version, theirs], 'the rest of the offer as it was published');
  assert.deepEqual(lines, [{ event: 'offer-faulty', tenant: 'northbridge', version, faults: 2, at: 'leaveTypes[0].owner' }]);
  for (const id of [earlier, await ask('carers-leave', call)]) assert.deepEqual(await declined(id, call), [422, 'verb-not-available']);
});

it('stays the law’s for whoever asked for it so, whatever becomes of its name', async () => {
  const jury = { ...unbounded, id: 'public-duty', verbs: ['agree'] }, ours = { ...jury, owner: 'employer', verbs: ['agree', 'decline'] };
  await publish(test, administrator, withLeave(jury));
  const before = await ask('public-duty'), tag = await draft(test, administrator, withLeave(ours));
  const refused = await test.call('POST', '/v1/pack/versions', { ...administrator, 'if-match': tag }, { version: 'ours', note: 'Ours.' });
  assert.deepEqual([refused.status, refused.body.code, refused.body.errors[0].pointer], [409, 'requests-in-progress', '/leaveTypes']);
  const { call } = await publishedBefore(withLeave(ours)), since = await ask('public-duty', call);
  assert.deepEqual(await declined(before, call), [422, 'verb-not-available']);
  const seen = (await call('GET', `/v1/leave-requests/${before}`, manager)).body;
  assert.deepEqual([seen.owner, seen.may], ['statutory', ['agree']], 'and no button is made');
  assert.equal((await declined(since, call))[0], 200, 'leave that was asked for as the employer’s is the employer’s');
});

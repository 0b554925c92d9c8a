// The register of policies on real PostgreSQL: two who act at once, states as the contract reads them, what stays for good, and what the audit says.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { policyState, type PolicyState, policyStates, voiceCheck } from '@think-carer/contract';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { dated } from '../situation.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type SignIn, type TestApp } from '../testing.ts';
import { findPolicies } from './rows.ts';

let test: TestApp;
before(async () => { test = await openTestApp({ demoRegister: true }); });
after(() => test.close());

const tenant = tenantIdOf('northbridge');
let people = 0;
const someone = (who: SignIn = {}) => test.signIn(`keeper-${(people += 1)}`, who), hr = () => someone({ roles: ['employee', 'hr'] });
const told = (body: object) => dated(test, body, '2026-11-22') as object;
const add = async (headers: Record<string, string>, more: object = {}) => (await test.call('POST', '/v1/policies', headers, told({ title: 'Managing attendance', owner: 'Head of people services', ownerEmail: 'lena.hart@northbridge.example', areaOfWork: 'Attendance', reviewOn: '2027-03-31', ...more }))).body as { id: string; etag: string };
const check = (id: string, headers: Record<string, string>, more: object = {}) => test.call('POST', `/v1/policies/${id}/checks`, headers, told({ ...voiceCheck.examples[0].body, ...more }));

describe('the register', () => {
  it('reads every policy as the contract does, whatever state is asked for', async () => {
    const headers = await hr(), today = new Date().toISOString().slice(0, 10), seen = new Set<string>();
    for (const state of policyStates) {
      const { items } = (await test.call('GET', `/v1/policies?state=${state}&limit=100`, headers)).body as { items: { state: PolicyState; title: string }[] };
      assert.ok(items.length > 0, `the demo has one that is ${state}`);
      for (const item of items) { assert.equal(item.state, state, item.title); seen.add(item.title); }
      const rows = await withTenant(test.database, tenant, (store) => findPolicies(store, { state, atMost: 100, today }));
      assert.deepEqual(rows.map(({ policy }) => policy.title), items.map(({ title }) => title));
      for (const { policy, latest } of rows) assert.equal(policyState(policy, latest, today), state);
    }
    assert.ok(seen.size >= 15);
  });
  it('is what a spreadsheet opens, with those out of use last and no address in it', async () => {
    const { body, headers } = await test.call('GET', '/v1/policies.csv', await someone());
    assert.match(headers.get('content-type')!, /^text\/csv/);
    const lines = (body as string).trim().split('\r\n');
    assert.ok(lines.length >= 16 && lines.at(-1)!.startsWith('Paper time sheets,') && lines.at(-1)!.includes('no longer in use'));
    assert.ok(!(body as string).includes('@'));
  });
  it('shows a due policy as due on its day, and checked again once it was looked at', async () => {
    const headers = await hr(), { id } = await add(headers), made = await check(id, headers, { reviewOn: '2026-12-22', changes: [] });
    assert.equal(made.status, 201, JSON.stringify(made.body));
    const state = async () => (await test.call('GET', `/v1/policies/${id}`, await hr())).body.state as string;
    assert.equal(await state(), 'answered');
    const then = test.clock;
    test.clock = new Date(then.getTime() + 31 * 86_400_000);
    try {
      assert.equal(await state(), 'due');
      assert.equal((await check(id, await hr(), { changes: [] })).status, 201);
      assert.equal(await state(), 'answered');
    } finally { test.clock = then; }
  });
});

describe('two at once', () => {
  it('answer one change once', async () => {
    const headers = await hr(), { id } = await add(headers), { body: made } = await check(id, headers), [{ id: change }] = made.changes as [{ id: string }];
    const answers = await Promise.all(['accepted', 'not-accepted', 'accepted', 'not-accepted'].map(async (verdict) => test.call('POST', `/v1/policy-checks/${made.id}/answers`, await hr(), { changes: [{ id: change, verdict, reason: verdict }] })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409, 409]);
    const won = answers.find(({ status }) => status === 201)!.body.changes[0], now = (await test.call('GET', `/v1/policy-checks/${made.id}`, headers)).body.changes[0];
    assert.deepEqual(now, won, 'what was said first stands');
  });
  it('check one policy twice, and both checks stay', async () => {
    const headers = await hr(), { id } = await add(headers);
    const made = await Promise.all([1, 2, 3].map(async () => check(id, await hr())));
    assert.deepEqual(made.map(({ status }) => status), [201, 201, 201]);
    assert.equal(new Set(made.map(({ body }) => body.reference)).size, 3);
    const { items } = (await test.call('GET', `/v1/policies/${id}/checks`, headers)).body as { items: { id: string; isLatest: boolean }[] };
    assert.deepEqual(items.map(({ isLatest }) => isLatest), [true, false, false]);
    assert.equal((await test.call('GET', `/v1/policies/${id}`, headers)).headers.get('etag'), '"4"', 'each moved its next review');
  });
});

describe('what stays', () => {
  it('is the check as it was, under the title of its day, whatever the policy is called later', async () => {
    const headers = await hr(), policy = await add(headers), { body: made } = await check(policy.id, headers);
    const renamed = await test.call('PATCH', `/v1/policies/${policy.id}`, { ...headers, 'if-match': '*' }, { title: 'Being here', owner: 'Somebody else' });
    assert.equal(renamed.body.title, 'Being here');
    assert.deepEqual((await test.call('GET', `/v1/policy-checks/${made.id}`, headers)).body, made);
  });
  it('cannot be changed or taken away by what serves', async () => {
    for (const change of [sql`update think_carer.policy_check set body = '{}'`, sql`delete from think_carer.policy_check`, sql`update think_carer.policy_answer set reason = 'x'`, sql`delete from think_carer.policy_answer`, sql`delete from think_carer.policy`]) {
      await assert.rejects(withTenant(test.database, tenant, (store) => change.execute(store)), /permission denied/);
    }
  });
  it('names nobody: a check holds no address and no key of a person, and the audit alone knows who', async () => {
    const owner = await someone({ roles: ['employee'], name: 'Lena Hart', email: 'Lena.Hart@Northbridge.example' }), { id } = await add(await hr()), { status, body: made } = await check(id, owner);
    assert.equal(status, 201);
    const row = await withTenant(test.database, tenant, (store) => store.selectFrom('policy_check').selectAll().where('id', '=', made.id).executeTakeFirstOrThrow());
    assert.ok(!/@|"p_|Lena Hart/.test(JSON.stringify(row)));
    const events = await withTenant(test.database, tenant, (store) => store.selectFrom('audit_event').select(['event', 'seen_as', 'actor_key', 'fields']).where('record_id', '=', id).orderBy('id').execute());
    assert.deepEqual(events.map(({ event, seen_as }) => `${event} ${seen_as}`), ['policy.added hr', 'policy.checked owner']);
    assert.ok(events.every(({ actor_key }) => actor_key?.startsWith('p_')));
  });
});

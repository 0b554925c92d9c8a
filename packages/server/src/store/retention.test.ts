// Old requests go whole, young ones and planned ones stay whole, and the role that serves cannot do it.
import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { addMonths } from '@think-carer/rules';
import { requestsCommand } from '../commands/requests.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { eraseOldRequests } from './retention.ts';
import { withTenant } from './tenant.ts';

let test: TestApp;
before(async () => { test = await openTestApp({ demoRegister: true }); });
after(() => test.close());
const tenant = tenantIdOf('northbridge');
const today = () => test.clock.toISOString().slice(0, 10);
const all = () => withTenant(test.owner, tenant, async (store) => ({
  requests: await store.selectFrom('leave_request').select(['id', 'created_at']).execute(), events: await store.selectFrom('leave_event').select(['request_id', 'at', 'parts']).execute(),
}));

describe('requests erase', () => {
  it('is not for the role that serves', async () => {
    await assert.rejects(withTenant(test.database, tenant, (store) => eraseOldRequests(store, today(), 12)), { code: '42501' });
  });
  it('counts first, then removes what is old and nothing else', async () => {
    const cut = addMonths(today(), -12), start = await all();
    const isOld = (id: string) => start.events.filter((event) => event.request_id === id).every(({ at, parts }) => at < `${cut}T00:00:00` && (parts as { on: string }[] | null ?? []).every(({ on }) => on < cut));
    const old = start.requests.filter(({ id }) => isOld(id)).map(({ id }) => id);
    assert.ok(old.length > 50 && old.length < start.requests.length - 50);
    assert.equal((await withTenant(test.owner, tenant, (store) => eraseOldRequests(store, today(), 12, true))).leave, old.length);
    assert.deepEqual(await all(), start, 'a trial removes nothing');

    const said: string[] = [], spy = mock.method(console, 'log', (line: string) => { said.push(line); });
    process.env['DATABASE_URL'] = test.ownerUrl;
    try {
      assert.equal(await requestsCommand({ tenant: 'northbridge', months: '12', isTrial: false }), 0);
      for (const [words, reason] of [[{ months: '12' }, /--tenant/], [{ tenant: 'northbridge' }, /--months/], [{ tenant: 'northbridge', months: '3' }, /at least 6/], [{ tenant: 'nowhere', months: '12' }, /no tenant nowhere/]] as const) {
        await assert.rejects(requestsCommand({ tenant: undefined, months: undefined, isTrial: false, ...words }), reason);
      }
    } finally {
      spy.mock.restore();
      delete process.env['DATABASE_URL'];
    }
    assert.match(said[0]!, new RegExp(`^erased ${old.length} requests for leave`));
    const left = await all();
    assert.deepEqual(left.requests.map(({ id }) => id).sort(), start.requests.filter(({ id }) => !isOld(id)).map(({ id }) => id).sort());
    assert.deepEqual(new Set(left.events.map(({ request_id }) => request_id)), new Set(left.requests.map(({ id }) => id)));
    assert.equal(left.events.length, start.events.filter(({ request_id }) => !old.includes(request_id)).length, 'what stays, stays whole');
    assert.equal((await withTenant(test.owner, tenant, (store) => eraseOldRequests(store, today(), 12))).leave, 0);
  });
});

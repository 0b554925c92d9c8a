// Who has finished which module: once each, whatever happens at the same time, read by those who may, and with nothing in it about caring.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type SignIn, type TestApp } from '../testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), path = '/v1/guide/completions', body = { module: 'induction', packVersion: '2026.9.1' };
let people = 0;
const someone = (who: SignIn = {}) => test.signIn(`starter-${(people += 1)}`, who);
const hr = () => someone({ roles: ['employee', 'hr'] });
const rows = () => withTenant(test.database, tenant, (store) => store.selectFrom('guide_completion').selectAll().orderBy('id').execute());

describe('finishing a module', () => {
  it('is kept once, however often and however quickly it is said', async () => {
    const me = await someone({ name: 'Nia Starter', email: 'nia@northbridge.example' }), before = (await rows()).length;
    const answers = await Promise.all(Array.from({ length: 6 }, () => test.call('POST', path, me, body)));
    assert.deepEqual(answers.map(({ status }) => status), [201, 201, 201, 201, 201, 201]);
    assert.equal(new Set(answers.map((answer) => JSON.stringify(answer.body))).size, 1);
    assert.equal((await rows()).length, before + 1);
    assert.equal((await test.call('POST', path, me, { ...body, packVersion: '2027.1.0' })).status, 201);
    assert.equal((await rows()).length, before + 2);
  });
  it('keeps the name as the host said it, a pseudonym, the module, the version and the time: there is no column for more', async () => {
    await test.call('POST', path, await someone({ name: 'Ann Secret', email: 'ann@northbridge.example' }), { ...body, module: 'equalities' });
    const row = (await rows()).at(-1)!;
    assert.deepEqual(Object.keys(row).sort(), ['completed_at', 'email', 'id', 'module', 'name', 'pack_version', 'person_key', 'tenant_id']);
    assert.match(row.person_key, /^p_[\w-]{32}$/);
    assert.deepEqual([row.name, row.email, row.module], ['Ann Secret', 'ann@northbridge.example', 'equalities']);
  });
  it('takes no word about caring, and no module that the offer lacks', async () => {
    const me = await someone();
    assert.equal((await test.call('POST', path, me, { ...body, isCarer: true })).body.errors[0].pointer, '/isCarer');
    assert.deepEqual((await test.call('POST', path, me, { ...body, module: 'gone' })).body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]), [['/module', 'not-an-option']]);
  });
  it('is not audited by name, and cannot be changed or taken away by what serves', async () => {
    const { rows: events } = await withTenant(test.database, tenant, (store) => sql<{ actor_key: string | null }>`select actor_key from think_carer.audit_event where event = 'guide.completed'`.execute(store));
    assert.ok(events.length > 0 && events.every(({ actor_key }) => actor_key === null));
    for (const change of [sql`update think_carer.guide_completion set name = 'x'`, sql`delete from think_carer.guide_completion`]) {
      await assert.rejects(withTenant(test.database, tenant, (store) => change.execute(store)), /permission denied/);
    }
  });
});

describe('the list', () => {
  it('is for HR, equalities and administrators', async () => {
    for (const [role, status] of [['employee', 403], ['manager', 403], ['commissioner', 403], ['hr', 200], ['equalities', 200], ['administrator', 200]] as const) {
      assert.equal((await test.call('GET', path, await someone({ roles: [role] }))).status, status, role);
    }
  });
  it('is read page by page, by module and by days in the United Kingdom', async () => {
    for (let i = 0; i < 3; i += 1) await test.call('POST', path, await someone({ name: `Starter ${i}` }), body);
    const headers = await hr(), all = (await test.call('GET', `${path}?limit=100`, headers)).body.items as { module: string; completedAt: string; person: object }[], paged: unknown[] = [];
    for (let after = ''; ;) {
      const { items, nextCursor } = (await test.call('GET', `${path}?limit=2${after}`, headers)).body;
      paged.push(...items);
      if (nextCursor === null) break;
      after = `&after=${nextCursor}`;
    }
    assert.deepEqual(paged, all);
    assert.ok(all.length >= 5 && all.every((one) => Object.keys(one).sort().join() === 'completedAt,module,packVersion,person'));
    const of = async (query: string) => (await test.call('GET', `${path}?limit=100&${query}`, headers)).body.items.length as number;
    assert.equal(await of('module=equalities'), all.filter(({ module }) => module === 'equalities').length);
    const day = all[0]!.completedAt.slice(0, 10);
    assert.deepEqual([await of(`from=${day}&until=2999-12-31`), await of('until=2020-01-01'), await of('from=2999-01-01')], [all.length, 0, 0]);
    assert.equal((await test.call('GET', `${path}?after=nonsense`, headers)).status, 422);
  });
  it('is another employer’s own', async () => {
    const theirs = await test.signIn('their-hr', { roles: ['hr'], tenant: 'five-boroughs' });
    assert.deepEqual((await test.call('GET', path, theirs)).body.items, []);
  });
});

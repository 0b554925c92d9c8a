// Tenants are kept apart by PostgreSQL itself: proven on every table there is, not on those that someone thought of.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { sql } from 'kysely';
import { startServer } from '../start.ts';
import { demoTenants } from '../demo/host.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { checkedInteger, connect } from './database.ts';
import { migrate, migrations } from './migrate.ts';
import { assertAppRole, grants, StartRefused } from './roles.ts';
import { transact, withTenant } from './tenant.ts';

let test: TestApp;
before(async () => { test = await openTestApp({ demoRegister: true }); });
after(() => test.close());
const [northbridge, fiveBoroughs] = demoTenants.map(({ slug }) => tenantIdOf(slug)) as [string, string];

interface Table { name: string; forced: boolean; enabled: boolean; policies: number }
const tables = async () => (await sql<Table>`
  select c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as enabled, (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'think_carer' and c.relkind in ('r', 'p') order by 1`.execute(test.owner)).rows;

describe('every table', () => {
  it('forces row-level security, and begins its keys with tenant_id', async () => {
    const all = await tables();
    assert.deepEqual(all.map(({ name }) => name), Object.keys(grants).sort());
    for (const table of all.filter(({ name }) => name !== 'migration')) {
      assert.ok(table.enabled && table.forced && table.policies >= 1, table.name);
      const keys = (await sql<{ name: string; first: string; unique: boolean }>`
        select i.relname as name, a.attname as first, x.indisunique as unique from pg_index x join pg_class i on i.oid = x.indexrelid
        join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0] where x.indrelid = ${`think_carer.${table.name}`}::regclass`.execute(test.owner)).rows;
      assert.ok(keys.length > 0, `${table.name} has no key`);
      // Some look-ups happen before the tenant is known: whose key is this, does anyone allow this site, who leaves in one click; and mail is delivered in the order it is due.
      for (const key of keys.filter(({ name }) => !['publishable_key_by_key', 'allowed_origin_by_origin', 'updates_subscription_by_key', 'mail_outbox_due'].includes(name))) assert.equal(key.first, 'tenant_id', `${table.name}: ${key.name}`);
    }
  });
  it('has policies that compare tenant_id with the setting', async () => {
    const { rows } = await sql<{ table: string; rule: string; name: string }>`select c.relname as table, p.polname as name, pg_get_expr(p.polqual, p.polrelid) as rule from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'think_carer'`.execute(test.owner);
    for (const { table, name, rule } of rows) {
      if (name === 'own_tenant') assert.match(rule, /^\(tenant_id = \(NULLIF\(current_setting\('app\.tenant_id'/, table);
      else assert.ok(['named_key', 'named_origin', 'spent_note', 'job_sees_feeds', 'job_claims_feeds', 'spent_report', 'spent_gone', 'watched', 'mail_to_deliver', 'spent_content', 'spent_sign_up', 'named_sign_up', 'spent_contact', 'spent_reply', 'spent_guest', 'to_remind', 'spent_booking', 'spent_rating'].includes(name), `${table}: ${name}`);
    }
  });
  it('shows the app role nothing without a tenant, and one tenant’s rows with one', async () => {
    for (const { name } of await tables()) {
      if (name === 'migration') continue;
      const from = sql.table(`think_carer.${name}`);
      assert.deepEqual((await sql`select * from ${from}`.execute(test.database)).rows, [], `${name} without a tenant`);
      for (const tenant of [northbridge, fiveBoroughs]) {
        const { rows } = await withTenant(test.database, tenant, (store) => sql<{ tenant_id: string }>`select tenant_id from ${from}`.execute(store));
        for (const row of rows) assert.equal(row.tenant_id, tenant, name);
        // What nobody has written yet, and what only one of the two tenants has.
        const mayBeEmpty = /^(audit_event|idempotency_key|desk_|hub_report|hub_service_gone|guide_|pack_|policy|referral|updates?_|mail_|release_note|gathering_contact|gathering_member|guest)/.test(name) || (/^(registration$|leave_|working_|evidence_|hub_|gathering|forum_|session_|release_)/.test(name) && tenant === fiveBoroughs);
        if (!mayBeEmpty) assert.ok(rows.length > 0, `${name} of ${tenant}`);
      }
    }
  });
  it('binds even the owner', async () => {
    for (const { name } of await tables()) if (name !== 'migration') assert.deepEqual((await sql`select * from ${sql.table(`think_carer.${name}`)}`.execute(test.owner)).rows, [], name);
  });
});

describe('the app role', () => {
  it('cannot write into, move into, or empty another tenant', async () => {
    const row = { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', at: new Date().toISOString(), event: 'x', record: null, record_id: null, seen_as: null, actor_key: null, fields: [], request_id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11' };
    const refused = { code: '42501' };
    await assert.rejects(withTenant(test.database, northbridge, (store) => store.insertInto('audit_event').values({ ...row, tenant_id: fiveBoroughs }).execute()), refused);
    await assert.rejects(withTenant(test.database, northbridge, (store) => store.updateTable('registration').set({ tenant_id: fiveBoroughs }).execute()), refused);
    await withTenant(test.database, fiveBoroughs, (store) => store.deleteFrom('registration').execute());
    const { length } = await withTenant(test.database, northbridge, (store) => store.selectFrom('registration').select('id').execute());
    assert.equal(length, 32 + 240);
  });
  it('cannot change or remove the audit, nor touch tenants and keys', async () => {
    for (const statement of ['update think_carer.audit_event set event = null', 'delete from think_carer.audit_event', 'truncate think_carer.audit_event', 'update think_carer.evidence_snapshot set period = null', 'delete from think_carer.evidence_snapshot', 'update think_carer.evidence_row set outcome = null', 'update think_carer.pack_version set body = null', 'delete from think_carer.pack_event', 'update think_carer.pack_notice set days = 0', 'update think_carer.tenant set name = null',
      'update think_carer.referral set to_id = null', 'delete from think_carer.referral', 'delete from think_carer.policy', 'update think_carer.policy_check set body = null', 'delete from think_carer.policy_check', 'update think_carer.policy_answer set reason = null', 'delete from think_carer.policy_answer', 'update think_carer.referral_event set event = null', 'delete from think_carer.referral_event',
      'delete from think_carer.gathering', 'delete from think_carer.gathering_event', 'update think_carer.forum_minutes set text = null', 'delete from think_carer.forum_minutes', 'delete from think_carer.forum_action',
      'insert into think_carer.publishable_key select * from think_carer.publishable_key', 'delete from think_carer.issuer', 'update think_carer.tenant_secret set kid = null', 'create table think_carer.mine (id int)', 'alter table think_carer.registration no force row level security']) {
      await assert.rejects(withTenant(test.database, northbridge, (store) => sql.raw(statement).execute(store)), { code: '42501' }, statement);
    }
  });
  it('holds exactly what is granted', async () => {
    const { rows } = await sql<{ table: string; privilege: string }>`select table_name as table, lower(privilege_type) as privilege from information_schema.role_table_grants where table_schema = 'think_carer' and grantee = 'think_carer_test_owner_app'`.execute(test.owner);
    const held = Object.fromEntries(Object.keys(grants).map((table) => [table, rows.filter((row) => row.table === table).map(({ privilege }) => privilege).sort()]));
    assert.deepEqual(held, Object.fromEntries(Object.entries(grants).map(([table, list]) => [table, [...list].sort()])));
  });
  it('leaves no tenant behind on a pooled connection', async () => {
    const one = connect({ connectionString: test.appUrl, max: 1 });
    await withTenant(one, northbridge, (store) => store.selectFrom('registration').select('id').execute());
    await assert.rejects(withTenant(one, northbridge, async () => { throw new Error('on purpose'); }));
    assert.deepEqual(await one.selectFrom('registration').selectAll().execute(), []);
    await one.destroy();
  });
  it('is the only kind that a server starts with', async () => {
    await assertAppRole(test.database);
    await assert.rejects(assertAppRole(test.owner), (error) => error instanceof StartRefused && /owns the tables/.test(error.message));
    await assert.rejects(startServer({ databaseUrl: test.ownerUrl, appDatabaseUrl: test.ownerUrl }), StartRefused);
    await assert.rejects(startServer({ appDatabaseUrl: test.ownerUrl }), StartRefused);
    await (await startServer({ appDatabaseUrl: test.appUrl })).stop();
    const admin = process.env['TEST_DATABASE_URL'];
    if (!admin) return;
    const superuser = connect({ connectionString: Object.assign(new URL(admin), { pathname: new URL(test.ownerUrl).pathname }).href, max: 1 });
    await assert.rejects(assertAppRole(superuser), /is a superuser/);
    await superuser.destroy();
  });
});

describe('values', () => {
  it('do not depend on the time zone', async () => {
    const { rows: [row] } = await sql<Record<string, unknown>>`select date '2026-06-01' as day, timestamptz '2026-06-01T00:30:00+01:00' as at, 9007199254740991::int8 as whole, count(*) as many from pg_class where false`.execute(test.database);
    assert.deepEqual(row, { day: '2026-06-01', at: '2026-05-31T23:30:00.000Z', whole: 9_007_199_254_740_991, many: 0 });
    assert.throws(() => checkedInteger('9007199254740993'), RangeError);
    await assert.rejects(sql`select 9007199254740993::int8 as whole`.execute(test.database), RangeError);
  });
});

describe('a transaction', () => {
  it('is tried again where it met another, and only then', async () => {
    let times = 0;
    assert.equal(await transact(test.database, {}, async () => { times += 1; if (times < 3) throw Object.assign(new Error(), { code: '40001' }); return 'done'; }), 'done');
    assert.equal(times, 3);
    await assert.rejects(transact(test.database, {}, async () => { times += 1; throw Object.assign(new Error(), { code: '40001' }); }));
    assert.equal(times, 8);
    await assert.rejects(transact(test.database, {}, async () => { times += 1; throw new Error('other'); }));
    assert.equal(times, 9);
  });
});

describe('migrations', () => {
  it('are numbered without a gap, and applied once however many runners there are', async () => {
    assert.deepEqual(migrations.map(({ name }) => Number(name.slice(0, 4))), migrations.map((_, i) => i + 1));
    const admin = new pg.Client({ connectionString: test.ownerUrl });
    await admin.connect();
    await admin.query('drop schema think_carer cascade');
    const runners = await Promise.all([1, 2, 3].map(async () => {
      const client = new pg.Client({ connectionString: test.ownerUrl });
      await client.connect();
      const applied = await migrate(client);
      await client.end();
      return applied;
    }));
    assert.deepEqual(runners.flat().sort(), migrations.map(({ name }) => name));
    await admin.end();
  });
});

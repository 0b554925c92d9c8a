// Referrals on the server: what a copy of the database gives away (nothing), who can read one (two), and what time and a dead mailbox do to it.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { referralsPerHour, roles, type Route, routes } from '@think-carer/contract';
import { makeSnapshot } from '@think-carer/evidence';
import { sql } from 'kysely';
import { countQuarter } from '../evidence/publish.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { deliverMail } from '../mail/job.ts';
import { loadPacks } from '../offer/packs.ts';
import { prepare } from '../situation.fixture.ts';
import { seal, unseal } from '../store/sealed.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { anybody, ask, centreEmail, secretIn, sendReferral } from './referral.fixture.ts';
import { openReferral, undelivered } from './rows.ts';
import { eraseSpentReferrals } from './spent.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());
const tenant = tenantIdOf('northbridge');
const read = async (secret: string) => test.call('GET', `/v1/referrals/${secret}`, anybody());
const answer = (secret: string, body: object) => test.call('POST', `/v1/referrals/${secret}/answers`, anybody(), body);
beforeEach(async () => {
  await withTenant(test.owner, tenant, async (store) => { for (const table of ['mail_outbox', 'referral_event', 'referral_content', 'referral'] as const) await store.deleteFrom(table).execute(); });
});

/** Every row of every table, as whoever copies the database has them. */
async function wholeDatabase(): Promise<{ text: string; values: string[] }> {
  const { rows: tables } = await sql<{ name: string }>`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = 'think_carer' and relkind = 'r'`.execute(test.owner);
  const values: string[] = [];
  for (const slug of ['northbridge', 'five-boroughs']) for (const { name } of tables) {
    const { rows } = await withTenant(test.owner, tenantIdOf(slug), (store) => sql<Record<string, unknown>>`select * from ${sql.table(`think_carer.${name}`)}`.execute(store));
    for (const row of rows) for (const value of Object.values(row)) {
      if (Buffer.isBuffer(value)) values.push(value.toString('base64url'), value.toString('base64'), value.toString('hex'), value.toString('latin1'));
      else if (value !== null) values.push(typeof value === 'string' ? value : JSON.stringify(value));
    }
  }
  return { text: values.join('\n'), values };
}

describe('a copy of the database', () => {
  it('holds nothing of what was sent, no secret, and nothing that opens it, once the mail has left', async () => {
    const key = 'idempotency-key-of-this-very-test-0001';
    const sent = await test.call('POST', '/v1/referrals', { ...anybody(), 'idempotency-key': key }, ask), carer = sent.body.key as string, centre = secretIn((await test.mailTo(centreEmail)).at(-1)!.text);
    await answer(centre, { answer: 'accepted', note: 'We ring on Thursday.' });
    await deliverMail({ database: test.database, carrier: { send: async () => {}, close: () => {} }, now: () => test.clock, log: () => {}, undelivered: async () => {} });
    const { text, values } = await wholeDatabase();
    for (const said of ['Sam', '960999', 'A few hours', 'Thursday', carer, centre, centreEmail, key]) assert.ok(!text.includes(said), said);
    assert.ok(text.includes(sent.body.reference) && values.length > 50, `the whole was looked through: ${values.length} values`);
    // Whatever is in it, tried as a secret, opens nothing.
    const found = await withTenant(test.owner, tenant, async (store) => { for (const value of new Set(values)) if (value.length < 500 && await openReferral(store, tenant, value)) return value; return null; });
    assert.equal(found, null);
    assert.equal((await test.call('POST', '/v1/referrals', { ...anybody(), 'idempotency-key': key }, ask)).body.key, carer, 'but whoever has the key of the call is answered again');
  });
  it('leaves no secret in a log, and none in a cache', async () => {
    const { carer, centre } = await sendReferral(test), from = test.log.length;
    const seen = await read(carer);
    await answer(centre, { answer: 'accepted', note: 'Between us.' });
    await test.call('DELETE', `/v1/referrals/${carer}`, anybody());
    assert.deepEqual([seen.headers.get('cache-control'), seen.headers.get('vary'), seen.headers.get('etag')], ['no-store', 'Origin, X-Publishable-Key, Authorization', null]);
    const lines = JSON.stringify(test.log.slice(from));
    for (const word of [carer, centre, 'Sam', 'Between us', '960999']) assert.ok(!lines.includes(word), word);
    assert.match(lines, /\/v1\/referrals\/:id/);
  });
  it('opens only where it belongs, and only whole', () => {
    const key = Buffer.alloc(32, 1), sealed = seal(key, 'Sam', 'here');
    assert.equal(unseal(key, sealed, 'here').toString(), 'Sam');
    assert.throws(() => unseal(key, sealed, 'there'));
    assert.throws(() => unseal(Buffer.alloc(32, 2), sealed, 'here'));
    for (const at of [0, 12, 28]) assert.throws(() => unseal(key, Buffer.from(sealed.map((byte, i) => (i === at ? byte ^ 1 : byte))), 'here'));
    assert.notDeepEqual(seal(key, 'Sam', 'here'), sealed, 'the same text twice does not look the same');
  });
});

describe('nobody else', () => {
  const table: readonly Route[] = routes;
  it('reads one: no route says that there is one, to anybody in any role', async () => {
    const { reference } = await sendReferral(test);
    const { id } = await withTenant(test.owner, tenant, (store) => store.selectFrom('referral').select('id').where('reference', '=', reference).executeTakeFirstOrThrow());
    const everything = await test.signIn('everybody', { roles });
    for (const route of table.filter(({ method, path }) => method === 'GET' && !path.startsWith('/v1/referrals'))) {
      const call = await prepare(test, route);
      for (const path of [call.path, ...(route.params ? [route.path.replace('{id}', id)] : [])]) {
        const { body } = await test.call('GET', path, route.permission === 'public' ? anybody() : everything);
        assert.doesNotMatch(JSON.stringify(body), new RegExp(`${reference}|960999|A few hours|${id}`), route.id);
      }
    }
    for (const role of roles) for (const known of [id, reference]) assert.equal((await test.call('GET', `/v1/referrals/${known}`, await test.signIn(`reader-${role}`, { roles: [role] }))).status, 404);
  });
  it('is even offered it: referrals have no list, and no role opens one', () => {
    const own = table.filter(({ path }) => path.startsWith('/v1/referrals'));
    assert.deepEqual(own.map(({ id }) => id), ['referrals.send', 'referrals.read', 'referrals.answer', 'referrals.withdraw']);
    for (const route of own) assert.deepEqual([route.permission, route.isPrivate, route.audit], ['public', true, undefined]);
    assert.deepEqual(own.filter(({ method, params }) => method === 'GET' && !params), []);
  });
});

describe('the employer', () => {
  it('is told a total for a quarter, without those taken back, and nothing of where they went', async () => {
    const sent = [];
    for (let i = 0; i < 13; i += 1) sent.push(await sendReferral(test));
    await test.call('DELETE', `/v1/referrals/${sent[0]!.carer}`, anybody());
    await withTenant(test.owner, tenant, (store) => sql`update think_carer.referral set sent_at = timestamptz '2026-09-30T22:30:00Z'`.execute(store));
    const offer = loadPacks().get('northbridge')!, now = new Date('2026-10-06T09:00:00Z'), count = (period: string) => withTenant(test.database, tenant, (store) => countQuarter({ store, tenant: { id: tenant, pseudonymSecret: 'x' }, offer, now }, period));
    assert.deepEqual([(await count('2026-Q3')).counts.referrals, (await count('2026-Q4')).counts.referrals], [12, 0], 'half past eleven on the last evening, in London');
    const { counts } = await count('2026-Q3'), { tables } = makeSnapshot({ id: 'x', period: '2026-Q3', now, offer, counts, quality: { rejectedRows: 0, undatedRows: 0, sources: [] } });
    assert.deepEqual(tables.find(({ id }) => id === 'referrals')!.cells, [{ at: {}, value: 10 }]);
  });
});

describe('time', () => {
  it('erases what was sent, and leaves that it was', async () => {
    const { carer, centre } = await sendReferral(test), other = await sendReferral(test);
    await answer(centre, { answer: 'closed', note: 'All done.' });
    const row = await withTenant(test.owner, tenant, (store) => store.selectFrom('referral_content').selectAll().execute());
    assert.equal(new Set(row.map(({ expires_on }) => expires_on)).size, 2, 'closed ones go sooner');
    assert.equal(await eraseSpentReferrals(test.database), 0);
    await withTenant(test.owner, tenant, (store) => sql`update think_carer.referral_content set expires_on = expires_on - 95 where expires_on = (select min(expires_on) from think_carer.referral_content)`.execute(store));
    assert.equal(await eraseSpentReferrals(test.database), 1);
    for (const key of [carer, centre]) {
      const { body } = await read(key);
      assert.deepEqual([body.state, body.sent, body.keptUntil, body.history.map(({ event, note }: { event: string; note?: string }) => [event, note])], ['closed', null, null, [['sent', undefined], ['closed', undefined]]]);
    }
    assert.equal((await read(other.carer)).body.sent.name, 'Sam');
    await assert.rejects(withTenant(test.database, tenant, (store) => store.deleteFrom('referral_event').execute()), { code: '42501' });
  });
  it('tells the carer that nobody answered, and still lets the centre', async () => {
    const { carer, centre } = await sendReferral(test), then = test.clock;
    test.clock = new Date(then.getTime() + 31 * 86_400_000);
    assert.equal((await read(carer)).body.state, 'unanswered');
    assert.equal((await answer(centre, { answer: 'accepted' })).body.state, 'accepted');
    assert.equal((await read(carer)).body.state, 'accepted');
    test.clock = then;
  });
});

describe('what goes wrong', () => {
  it('mail that cannot be delivered is told on the receipt, once, and hides no answer', async () => {
    const { carer, centre } = await sendReferral(test);
    const log: object[] = [];
    await deliverMail({
      database: test.database, now: () => test.clock, log: (line) => log.push(line), carrier: { send: async () => { throw Object.assign(new Error(), { code: 'EENVELOPE', responseCode: 550 }); }, close: () => {} },
      undelivered: (id, about) => withTenant(test.database, id, (store) => undelivered(store, id, about.id, test.clock)),
    });
    assert.deepEqual((await read(carer)).body.history.map(({ event }: { event: string }) => event), ['sent', 'undelivered']);
    assert.equal((await read(carer)).body.state, 'undelivered');
    const { id } = await withTenant(test.owner, tenant, (store) => store.selectFrom('referral').select('id').executeTakeFirstOrThrow());
    await withTenant(test.database, tenant, (store) => undelivered(store, tenant, id, test.clock));
    assert.equal((await read(carer)).body.history.length, 2);
    assert.equal((await answer(centre, { answer: 'accepted' })).body.state, 'accepted', 'had it come by another way');
  });
  it('a referral that is taken back before its mail has left is not mailed', async () => {
    const { carer } = await sendReferral(test);
    assert.equal((await test.mailTo(centreEmail)).length, 1);
    await test.call('DELETE', `/v1/referrals/${carer}`, anybody());
    assert.deepEqual(await test.mailTo(centreEmail), []);
    assert.equal((await withTenant(test.owner, tenant, (store) => store.selectFrom('referral_content').selectAll().execute())).length, 0);
  });
  it('two at the centre answer at once: both are on record, in one order', async () => {
    const { centre, carer } = await sendReferral(test);
    const answers = await Promise.all([answer(centre, { answer: 'accepted', note: 'One.' }), answer(centre, { answer: 'contacted', note: 'Two.' }), answer(centre, { answer: 'contacted', note: 'Three.' })]);
    const { history } = (await read(carer)).body as { history: { event: string; note?: string }[] };
    const taken = answers.filter(({ status }) => status === 200).length;
    assert.equal(history.length, 1 + taken);
    assert.ok(taken >= 2 && answers.every(({ status, body }) => status === 200 || body.code === 'not-waiting'));
  });
  it('a centre is not buried', async () => {
    await sendReferral(test);
    const { body: first } = await test.call('POST', '/v1/referrals', anybody(), ask);
    assert.ok(first.key);
    const last = { status: 0, retry: null as string | null };
    for (let i = 1; i <= referralsPerHour; i += 1) {
      const { status, headers } = await test.call('POST', '/v1/referrals', anybody(), ask);
      Object.assign(last, { status, retry: headers.get('retry-after') });
    }
    assert.deepEqual(last, { status: 429, retry: '3600' });
    test.clock = new Date(test.clock.getTime() + 3_601_000);
    assert.equal((await test.call('POST', '/v1/referrals', anybody(), ask)).status, 201);
  });
  it('where nothing can be mailed, nothing is taken', async () => {
    const silent = await openTestApp({ mail: { kind: 'none', publicUrl: '' } });
    try {
      for (const [path, body] of [['/v1/referrals', ask], ['/v1/updates', { email: 'a@northbridge.example', audience: 'staff', topics: ['benefits'] }]] as const) {
        const answered = await silent.call('POST', path, anybody(), body);
        assert.deepEqual([answered.status, answered.body.code], [503, 'mail-not-set-up']);
      }
      assert.deepEqual(await withTenant(silent.owner, tenant, (store) => store.selectFrom('referral').select('id').execute()), []);
    } finally {
      await silent.close();
    }
  });
  it('a service of the directory is written to where it has an address, and only there', async () => {
    const administrator = await test.signIn('directory', { roles: ['administrator'] });
    const text = 'name,organisation,phone,email,areas,checked on\nSitting service,Crossroads,01632 960101,sitting@crossroads.example,Northbridge,2026-09-15\nLunch club,,01632 960102,,Northbridge,2026-09-15\nNight sitting,,01632 960103,night@crossroads.example,Northbridge,2026-09-15\n';
    assert.ok((await test.call('POST', '/v1/hub/files', administrator, { name: 'directory.csv', text })).body.isKept);
    const { items } = (await test.call('GET', '/v1/hub/services', anybody())).body as { items: { id: string; name: string }[] }, idOf = (name: string) => items.find((one) => one.name === name)!.id;
    // However a feed might come by it.
    await withTenant(test.owner, tenant, (store) => sql`update think_carer.hub_service set body = jsonb_set(body::jsonb, '{email}', to_jsonb(${'a@x.example\r\nBcc: b@x.example'}::text))::json where id = ${idOf('Night sitting')}`.execute(store));
    const sent = await test.call('POST', '/v1/referrals', anybody(), { ...ask, contact: idOf('Sitting service') });
    assert.deepEqual([sent.status, sent.body.sentTo], [201, { id: idOf('Sitting service'), name: 'Sitting service, Crossroads' }]);
    assert.equal((await test.mailTo('sitting@crossroads.example')).length, 1);
    for (const contact of [idOf('Lunch club'), idOf('Night sitting'), 'local.nobody']) assert.deepEqual((await test.call('POST', '/v1/referrals', anybody(), { ...ask, contact })).body.errors.map(({ pointer }: { pointer: string }) => pointer), ['/contact']);
  });
});

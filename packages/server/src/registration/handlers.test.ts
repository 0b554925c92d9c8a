// The register as people meet it: what is kept at each level, who sees it, and that leaving leaves nothing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { registrationFields } from '@think-carer/contract';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type SignIn, type TestApp } from '../testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), privacyVersion = '2026-09', boss = 'the.boss@northbridge.example';
let people = 0;
const someone = async (who: SignIn = {}) => test.signIn(`someone-${(people += 1)}`, who);
const manager = () => someone({ roles: ['employee', 'manager'], email: 'The.Boss@northbridge.example' });
const hr = () => someone({ roles: ['employee', 'hr'] });
const full = { relationship: 'parent', careFor: 'adult', careHours: '20-to-34', area: 'eastmere', team: 'finance', privacyVersion };
const register = async (headers: Record<string, string>, body: object) => {
  const made = await test.call('POST', '/v1/registrations', headers, body);
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return { ...made.body, path: `/v1/registrations/${made.body.id}` };
};
const rowOf = (id: string) => withTenant(test.database, tenant, (store) => store.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirst());
const listed = async (headers: Record<string, string>, query = '?limit=100') => (await test.call('GET', `/v1/registrations${query}`, headers)).body.items as Record<string, unknown>[];

describe('what is kept', () => {
  it('at count names nobody', async () => {
    const row = (await rowOf((await register(await someone({ name: 'Ann Secret' }), { ...full, level: 'count' })).id))!;
    assert.deepEqual([row.name, row.email, row.manager_email], [null, null, null]);
    assert.match(row.person_key, /^p_[\w-]{32}$/);
    assert.ok(!JSON.stringify(row).includes('Ann') && !JSON.stringify(row).includes('someone'));
  });
  it('at the other levels takes name and e-mail from the host, never from the body', async () => {
    const me = await someone({ name: 'Sam Okafor', email: 'sam@northbridge.example' });
    assert.equal((await test.call('POST', '/v1/registrations', me, { ...full, level: 'confidential', name: 'Someone Else' })).body.errors[0].pointer, '/name');
    const row = (await rowOf((await register(me, { ...full, level: 'confidential' })).id))!;
    assert.deepEqual([row.name, row.email], ['Sam Okafor', 'sam@northbridge.example']);
  });
  it('is told in the receipt, field by field', async () => {
    const receipt = await register(await someone(), { ...full, level: 'manager', managerEmail: boss });
    assert.match(receipt.reference, /^TC-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);
    assert.deepEqual(receipt.readers.area, ['you', 'statistics', 'hr']);
    assert.deepEqual(receipt.readers.managerEmail, ['you', 'manager']);
    assert.deepEqual(receipt.readers.name, ['you', 'hr', 'manager']);
    assert.deepEqual([receipt.privacyVersion, receipt.level, receipt.state], [privacyVersion, 'manager', 'active']);
  });
  it('must be in the offer, and fit the level', async () => {
    const me = await someone(), faults = async (body: object) => (await test.call('POST', '/v1/registrations', me, { level: 'count', privacyVersion, ...body })).body.errors?.map((e: { pointer: string; code: string }) => `${e.pointer} ${e.code}`);
    assert.deepEqual(await faults({ area: 'atlantis', team: 'pirates' }), ['/area not-an-option', '/team not-an-option']);
    assert.deepEqual(await faults({ level: 'manager' }), ['/managerEmail missing']);
    assert.deepEqual(await faults({ level: 'confidential', managerEmail: boss }), ['/managerEmail not-allowed']);
    assert.deepEqual(await faults({ level: 'everyone' }), ['/level not-an-option']);
    assert.deepEqual(await faults({ nhsNumber: '943 476 5919' }), ['/nhsNumber unknown-member']);
    assert.equal((await test.call('POST', '/v1/registrations', me, { level: 'count', privacyVersion, area: 'elsewhere' })).status, 201);
  });
  it('is one registration for each person, even when asked twice at once', async () => {
    const me = await someone(), answers = await Promise.all([1, 2, 3].map(() => test.call('POST', '/v1/registrations', me, { level: 'count', privacyVersion })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [201, 409, 409]);
    const id = answers.find(({ status }) => status === 201)!.body.id;
    for (const answer of answers.filter(({ status }) => status === 409)) assert.deepEqual([answer.body.code, answer.body.existingId], ['already-registered', id]);
  });
});

describe('who sees it', () => {
  it('the manager named, and no other, and not the area', async () => {
    const mine = await register(await someone({ name: 'Shared' }), { ...full, level: 'manager', managerEmail: boss });
    const seen = (await listed(await manager())).find(({ id }) => id === mine.id)!;
    assert.equal(seen['seenAs'], 'manager');
    assert.deepEqual(registrationFields.filter((field) => field in seen), ['level', 'relationship', 'careFor', 'careHours', 'team', 'managerEmail', 'name', 'email']);
    for (const hidden of ['area', 'reference', 'privacyVersion']) assert.ok(!(hidden in seen), hidden);
    const other = await someone({ roles: ['employee', 'manager'], email: 'other.boss@northbridge.example' });
    assert.equal((await listed(other)).length, 0);
    assert.equal((await test.call('GET', mine.path, other)).status, 404);
    // The right address without the role is not enough, nor the role with an unverified address.
    assert.equal((await test.call('GET', mine.path, await someone({ email: boss }))).status, 404);
    const token = await test.identityToken({ sub: 'impostor', roles: ['manager'], email: boss, email_verified: false });
    const exchanged = await test.call('POST', '/v1/token', { 'x-publishable-key': 'pk_demo_northbridge' }, new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }));
    assert.equal((await test.call('GET', mine.path, { 'x-publishable-key': 'pk_demo_northbridge', authorization: `Bearer ${exchanged.body.access_token}` })).status, 404);
  });
  it('HR the register, never a count, never which manager', async () => {
    const counted = await register(await someone(), { ...full, level: 'count' }), shared = await register(await someone(), { ...full, level: 'manager', managerEmail: boss });
    const seen = await listed(await hr());
    assert.ok(!seen.some(({ id, level }) => id === counted.id || level === 'count'));
    const one = seen.find(({ id }) => id === shared.id)!;
    assert.deepEqual([one['seenAs'], one['area'], 'managerEmail' in one], ['register', 'eastmere', false]);
    assert.equal((await test.call('GET', counted.path, await hr())).status, 404);
  });
  it('nobody but the person while it is paused', async () => {
    const me = await someone(), mine = await register(me, { ...full, level: 'manager', managerEmail: boss });
    const paused = await test.call('POST', `${mine.path}/pause`, me);
    assert.deepEqual([paused.body.state, typeof paused.body.pausedAt], ['paused', 'string']);
    for (const viewer of [await hr(), await manager()]) assert.ok(!(await listed(viewer)).some(({ id }) => id === mine.id));
    assert.equal((await test.call('POST', `${mine.path}/pause`, me)).headers.get('etag'), paused.headers.get('etag'), 'pausing twice changes nothing');
    assert.equal((await test.call('POST', `${mine.path}/resume`, me)).body.state, 'active');
    for (const viewer of [await hr(), await manager()]) assert.ok((await listed(viewer)).some(({ id }) => id === mine.id));
  });
  it('each once, in the widest view, or in the view asked for', async () => {
    const both = await someone({ roles: ['employee', 'manager', 'hr'], email: boss }), own = await register(both, { ...full, level: 'confidential' });
    const all = await listed(both);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.equal(all.find(({ id }) => id === own.id)!['seenAs'], 'own');
    for (const view of ['own', 'manager', 'register']) for (const one of await listed(both, `?limit=100&seenAs=${view}`)) assert.equal(one['seenAs'], view);
    assert.ok((await listed(both, '?limit=100&seenAs=manager')).length > 0);
    assert.deepEqual(await listed(await someone(), '?seenAs=register'), []);
  });
  it('page by page, each once, in one order', async () => {
    const viewer = await hr(), whole = (await listed(viewer)).map(({ id }) => id), pages: unknown[] = [];
    for (let after = ''; ;) {
      const page = (await test.call('GET', `/v1/registrations?limit=2${after}`, viewer)).body;
      assert.ok(page.items.length <= 2);
      pages.push(...page.items.map(({ id }: { id: string }) => id));
      if (page.nextCursor === null) break;
      after = `&after=${page.nextCursor}`;
    }
    assert.ok(whole.length > 4);
    assert.deepEqual(pages, whole);
    for (const query of ['?limit=0', '?limit=101', '?limit=two', '?after=nonsense', '?seenAs=everyone', '?sort=name']) {
      const answer = await test.call('GET', `/v1/registrations${query}`, viewer);
      assert.deepEqual([answer.status, answer.body.code], [422, 'invalid-request'], query);
      assert.match(answer.body.errors[0].pointer, /^query\//);
    }
  });
});

describe('sharing it differently', () => {
  const change = (mine: { path: string }, me: Record<string, string>, body: object, more = {}) => test.call('PATCH', mine.path, { ...me, 'if-match': '*', ...more }, body);
  it('down to count erases the name at once, and from what was answered before', async () => {
    const me = await someone({ name: 'Erase Me' }), key = { 'idempotency-key': 'k-1' };
    const mine = await register(me, { ...full, level: 'manager', managerEmail: boss });
    const before = await change(mine, me, { careHours: '10-to-19' }, key);
    assert.equal(before.body.name, 'Erase Me');
    const counted = await change(mine, me, { level: 'count' });
    assert.deepEqual([counted.body.level, 'name' in counted.body, 'managerEmail' in counted.body], ['count', false, false]);
    const { rows } = await withTenant(test.database, tenant, (store) => sql<{ all: string }>`select (select string_agg(r::text, ' ') from think_carer.registration r where id = ${mine.id}) || (select string_agg(i::text, ' ') from think_carer.idempotency_key i where i.person_key = (select person_key from think_carer.registration where id = ${mine.id})) as all`.execute(store));
    assert.ok(!rows[0]!.all.includes('Erase Me') && !rows[0]!.all.includes('boss'));
    assert.deepEqual((await change(mine, me, { careHours: '10-to-19' }, key)).body.code, 'idempotency-answer-erased');
  });
  it('up again takes the name the host gives now; away from the manager forgets the manager', async () => {
    const me = await someone({ name: 'First Name' }), mine = await register(me, { ...full, level: 'count' });
    const up = await change(mine, me, { level: 'manager', managerEmail: boss });
    assert.deepEqual([up.body.name, up.body.managerEmail], ['First Name', boss]);
    const down = await change(mine, me, { level: 'confidential' });
    assert.deepEqual([down.body.name, 'managerEmail' in down.body], ['First Name', false]);
    assert.equal((await rowOf(mine.id))!.manager_email, null);
    assert.deepEqual((await change(mine, me, { level: 'manager' })).body.errors[0].pointer, '/managerEmail');
  });
  it('keeps what is left out, removes what is null, and counts versions', async () => {
    const me = await someone(), mine = await register(me, { ...full, level: 'confidential' });
    const after = await change(mine, me, { relationship: null, careHours: '50-or-more' }, { 'if-match': mine.etag });
    assert.deepEqual(['relationship' in after.body, after.body.careHours, after.body.area, after.body.etag], [false, '50-or-more', 'eastmere', '"2"']);
    assert.equal((await change(mine, me, {})).body.etag, '"2"', 'no change is no new version');
    assert.equal((await change(mine, me, { careHours: '10-to-19' }, { 'if-match': mine.etag })).status, 412);
  });
  it('in two places at once lets one of them win', async () => {
    const me = await someone(), mine = await register(me, { ...full, level: 'confidential' });
    const answers = await Promise.all(['up-to-9', '10-to-19', '35-to-49'].map((careHours) => change(mine, me, { careHours }, { 'if-match': mine.etag })));
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412, 412]);
  });
  it('is for nobody else, not even a manager or HR', async () => {
    const mine = await register(await someone(), { ...full, level: 'manager', managerEmail: boss });
    for (const other of [await manager(), await hr(), await someone()]) for (const [method, path, body] of [['PATCH', mine.path, { careHours: 'up-to-9' }], ['DELETE', mine.path, undefined], ['POST', `${mine.path}/pause`, undefined], ['POST', `${mine.path}/reconfirmation`, undefined]] as const) {
      assert.equal((await test.call(method, path, { ...other, 'if-match': '*' }, body)).status, 404);
    }
  });
});

describe('a year on', () => {
  it('it reads unconfirmed until it is confirmed again', async () => {
    const then = test.clock, me = { subject: 'yearly' }, mine = await register(await test.signIn(me.subject), { ...full, level: 'confidential' });
    const at = async (days: number) => { test.clock = new Date(then.getTime() + days * 86_400_000); return (await test.call('GET', mine.path, await test.signIn(me.subject))).body; };
    assert.equal((await at(364)).state, 'active');
    assert.equal((await at(367)).state, 'unconfirmed');
    assert.equal((await listed(await hr())).find(({ id }) => id === mine.id)!['state'], 'unconfirmed', 'HR sees that it is');
    const again = (await test.call('POST', `${mine.path}/reconfirmation`, await test.signIn(me.subject))).body;
    assert.deepEqual([again.state, again.confirmedAt], ['active', test.clock.toISOString()]);
    assert.equal((await at(367 + 364)).state, 'active');
    assert.equal((await at(367 + 367)).state, 'unconfirmed');
    test.clock = then;
  });
});

describe('leaving', () => {
  it('erases everything but field names, and proves it', async () => {
    const me = await someone({ name: 'Goodbye Person' }), key = { 'idempotency-key': 'create-once' };
    const made = await test.call('POST', '/v1/registrations', { ...me, ...key }, { ...full, level: 'manager', managerEmail: boss });
    const row = (await rowOf(made.body.id))!, proof = await test.call('DELETE', `/v1/registrations/${made.body.id}`, { ...me, 'if-match': made.body.etag });
    assert.equal(proof.status, 200);
    assert.deepEqual([proof.body.reference, proof.body.erased], [made.body.reference, [...registrationFields]]);
    assert.deepEqual(proof.body.kept.map(({ what }: { what: string }) => what), ['audit', 'counts', 'repeats']);
    assert.equal(await rowOf(made.body.id), undefined);
    for (const table of ['registration', 'idempotency_key', 'audit_event']) {
      const { rows } = await withTenant(test.database, tenant, (store) => sql<{ all: string | null }>`select string_agg(t::text, ' ') as all from think_carer.${sql.raw(table)} t`.execute(store));
      for (const secret of ['Goodbye', row.email!, ...(table === 'idempotency_key' ? [] : [row.person_key])]) assert.ok(!rows[0]!.all?.includes(secret), `${table} still holds ${secret}`);
    }
    const late = await test.call('POST', '/v1/registrations', { ...me, ...key }, { ...full, level: 'manager', managerEmail: boss });
    assert.deepEqual([late.status, late.body.code], [409, 'idempotency-answer-erased'], 'a late repeat does not register them again');
    assert.equal((await test.call('POST', '/v1/registrations', me, { ...full, level: 'count' })).status, 201, 'they may come back');
  });
});

describe('the audit', () => {
  it('says who looked at a record, and only names of fields', async () => {
    const me = await someone({ name: 'Watched' }), viewer = await hr(), mine = await register(me, { ...full, level: 'confidential' });
    await test.call('GET', mine.path, viewer);
    await test.call('PATCH', mine.path, { ...me, 'if-match': '*' }, { careHours: '50-or-more', team: 'parks' });
    const events = await withTenant(test.database, tenant, (store) => store.selectFrom('audit_event').selectAll().where('record_id', '=', mine.id).orderBy('id').execute());
    assert.deepEqual(events.map(({ event, seen_as, fields }) => [event, seen_as, fields]), [
      ['registration.created', 'own', ['level', 'relationship', 'careFor', 'careHours', 'area', 'team', 'name', 'email']],
      ['registration.read', 'register', ['level', 'relationship', 'careFor', 'careHours', 'area', 'team', 'name', 'email']],
      ['registration.changed', 'own', ['careHours', 'team']],
    ]);
    assert.deepEqual(events.map(({ actor_key }) => actor_key !== null), [false, true, false]);
    assert.ok(!JSON.stringify(events).includes('Watched') && !JSON.stringify(events).includes('50-or-more'));
  });
});

describe('the trap', () => {
  it('gives a robot a receipt like any other, and keeps nothing', async () => {
    const me = await someone(), count = async () => (await withTenant(test.database, tenant, (store) => store.selectFrom('registration').select('id').execute())).length;
    const before = await count(), logged = test.log.length;
    const trapped = await test.call('POST', '/v1/registrations', { ...me, 'idempotency-key': 'robot' }, { ...full, level: 'confidential', form: { website: 'https://buy.example', elapsedMs: 100 } });
    const honest = await test.call('POST', '/v1/registrations', await someone(), { ...full, level: 'confidential', form: { website: '', elapsedMs: 60_000 } });
    assert.deepEqual([trapped.status, Object.keys(trapped.body), [...trapped.headers.keys()]], [201, Object.keys(honest.body), [...honest.headers.keys()]]);
    assert.deepEqual(trapped.body.readers, honest.body.readers);
    assert.equal(await count(), before + 1);
    assert.equal(test.log.slice(logged).filter(({ event }) => event === 'registration.trap').length, 1);
    assert.ok(!JSON.stringify(test.log.slice(logged)).includes('buy.example'));
    assert.deepEqual(await listed(me), []);
  });
  it('asks the hasty to try again, so that nothing is lost', async () => {
    const me = { ...await someone(), 'idempotency-key': 'hasty' }, body = { ...full, level: 'count' };
    const hasty = await test.call('POST', '/v1/registrations', me, { ...body, form: { website: '', elapsedMs: 1200 } });
    assert.deepEqual([hasty.status, hasty.body.code, hasty.headers.get('retry-after')], [429, 'too-fast', '2']);
    const made = await test.call('POST', '/v1/registrations', me, { ...body, form: { website: '', elapsedMs: 3200 } });
    assert.equal(made.status, 201);
    // How long the form took is not what was said: a repeat is the same call.
    const again = await test.call('POST', '/v1/registrations', me, { ...body, form: { website: '', elapsedMs: 9000 } });
    assert.deepEqual([again.headers.get('idempotency-replayed'), again.body], ['true', made.body]);
  });
});

describe('the log', () => {
  it('never holds what a person said or who they are', async () => {
    const me = await test.signIn('log-subject', { name: 'Logged Name', email: 'logged@northbridge.example' });
    const mine = await register(me, { ...full, level: 'manager', managerEmail: 'logged.boss@northbridge.example' });
    await test.call('GET', mine.path, me);
    await test.call('POST', '/v1/registrations', me, { level: 'Logged Level' });
    const lines = JSON.stringify(test.log);
    for (const secret of ['Logged', 'logged', 'log-subject', mine.id, mine.reference, 'eastmere', me['authorization']!.slice(7, 60)]) assert.ok(!lines.includes(secret), secret);
    assert.ok(lines.includes('/v1/registrations/:id'));
  });
});

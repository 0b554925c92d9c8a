// Packs on real PostgreSQL: from a fork to what is served and back, in several processes, and never at the cost of a request that is under way.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { extendPack, type Pack, parsePack, type PackJson } from '@think-carer/rules';
import { sql } from 'kysely';
import { createApp } from '../app.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import type { LogLine } from '../log.ts';
import { lookAfterOffers, offerWarning, serveOffers } from '../offer/offers.ts';
import { loadPackFiles, type PackFiles } from '../offer/packs.ts';
import { transact, withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type TestApp } from '../testing.ts';
import { countDue, dueWarning, ownerAddress, startDueWatch, tellAllOwners } from './due.ts';
import { insertRelease } from './rows.ts';
import { draft, keepForkOf, northbridge, publish, quick } from './pack.fixture.ts';

const files = loadPackFiles(), tenantId = tenantIdOf('northbridge'), tenant = { id: tenantId, slug: 'northbridge', pack: 'northbridge' };
const withFile = (change: (pack: any) => void, id = 'northbridge', others: PackFiles['written'] = files.written): PackFiles => {
  const copy = structuredClone(others.get(id)) as any;
  change(copy);
  const written = new Map([...others, [id, parsePack(copy)]]), all = [...written.values()];
  return { written, resolved: new Map(all.map((pack) => [pack.id, extendPack(pack, all)])) };
};
const publicly = { 'x-publishable-key': keyOf() };
let test: TestApp, administrator: Record<string, string>;
/** A database of its own for each. */
async function opened(options: Parameters<typeof openTestApp>[0] = {}): Promise<void> {
  await test?.close();
  test = await openTestApp(options);
  administrator = await test.signIn('chris', { roles: ['administrator'] });
}
before(() => opened());
after(() => test.close());
const offer = async (app: Pick<TestApp, 'call'> = test) => { const { body, headers } = await app.call('GET', '/v1/offer', publicly); return { offer: body as Pack, etag: headers.get('etag') }; };
const ask = async (method: string, path: string, body?: unknown, more: Record<string, string> = {}) => test.call(method, path, { ...administrator, ...more }, body);

describe('an administrator', () => {
  before(() => opened());
  it('forks a neighbour, edits, publishes, and it is served', async () => {
    const first = await offer();
    const forked = await ask('POST', '/v1/pack/draft/forks', { pack: 'islington-2015', as: 'northbridge', name: 'Northbridge Council' });
    assert.deepEqual([forked.status, forked.body.base, forked.body.pack.employer.name, forked.body.pack.status], [201, { id: 'islington-2015', version: files.written.get('islington-2015')!.version }, 'Northbridge Council', 'historic'], 'history goes on saying so');
    assert.equal((await ask('POST', '/v1/pack/draft/forks', { pack: 'islington-2015' })).body.code, 'draft-exists');
    assert.equal((await offer()).etag, first.etag, 'nothing of a draft is served');
    const edited = { ...quick({ title: 'Ours' }), contacts: (northbridge['contacts'] as object[]).map((one, i) => (i === 0 ? { ...one, phone: '01632 960999' } : one)) };
    const saved = await ask('PUT', '/v1/pack/draft', { pack: edited }, { 'if-match': forked.headers.get('etag')! });
    assert.deepEqual([saved.status, saved.body.faults, saved.body.isKept], [200, [], true]);
    assert.ok(!('pack' in saved.body));
    const done = await ask('POST', '/v1/pack/versions', { version: '2027.1', note: 'A number of our own.' }, { 'if-match': saved.headers.get('etag')! });
    assert.deepEqual([done.status, done.body.seq, done.body.isCurrent, done.body.base?.id], [201, 1, true, 'islington-2015']);
    const now = await offer();
    assert.deepEqual([now.offer.version, now.offer.contacts[0]!.phone, now.offer.schemes.length > (northbridge['schemes'] as object[]).length], ['2027.1', '01632 960999', true], 'laid over the law');
    assert.notEqual(now.etag, first.etag);
    assert.equal((await test.call('GET', '/v1/offer', { ...publicly, 'if-none-match': first.etag! })).status, 200);
    assert.equal((await test.call('GET', '/v1/offer', { ...publicly, 'if-none-match': now.etag! })).status, 304);
    assert.deepEqual([(await ask('GET', '/v1/pack/draft')).body.isKept, (await ask('GET', '/v1/pack')).body.draft], [false, null]);
  });
  it('goes back, and history keeps both', async () => {
    const file = String(northbridge['version']), back = await ask('POST', `/v1/pack/versions/${file}/restorations`, { note: 'Not agreed yet.' });
    assert.deepEqual([back.status, back.body.isCurrent, (await offer()).offer.contacts[0]!.phone], [200, true, '01632 960101']);
    assert.equal((await ask('POST', `/v1/pack/versions/${file}/restorations`, { note: 'Again.' })).body.code, 'nothing-new');
    const { items } = (await ask('GET', '/v1/pack/versions')).body;
    assert.deepEqual(items.map((one: any) => [one.version, one.seq, one.isCurrent, one.publishedAt === null]), [['2027.1', 1, false, false], [file, 0, true, true]]);
    assert.equal((await ask('GET', '/v1/pack/versions/2027.1')).body.contacts[0].phone, '01632 960999');
    const events = await withTenant(test.database, tenantId, (store) => store.selectFrom('pack_event').select(['seq', 'event', 'note']).orderBy('seq').execute());
    assert.deepEqual(events, [{ seq: 1, event: 'published', note: 'A number of our own.' }, { seq: 2, event: 'restored', note: 'Not agreed yet.' }]);
    const audit = await withTenant(test.database, tenantId, (store) => store.selectFrom('audit_event').select(['event', 'record']).where('record', '=', 'pack').orderBy('id').execute());
    assert.deepEqual(audit.map(({ event }) => event), ['pack.forked', 'pack.saved', 'pack.published', 'pack.restored']);
  });
  it('and anybody reads what changed, without the test cases', async () => {
    const versions = (await test.call('GET', '/v1/offer/versions', publicly)).body;
    assert.deepEqual(versions.items.map((one: any) => [one.version, one.note, one.isCurrent]), [['2027.1', 'A number of our own.', false], [northbridge['version'], null, true]]);
    const page = (await test.call('GET', '/v1/offer/versions?limit=1', publicly)).body, next = (await test.call('GET', `/v1/offer/versions?limit=1&after=${page.nextCursor}`, publicly)).body;
    assert.deepEqual([page.items.length, next.items[0].version, next.nextCursor], [1, northbridge['version'], null]);
    const changes = (await test.call('GET', `/v1/offer/changes?to=2027.1`, publicly)).body;
    assert.deepEqual([changes.from.version, changes.to.version], [northbridge['version'], '2027.1']);
    assert.deepEqual(changes.items.find((one: any) => one.key === 'contacts/carers-hub').fields, [{ path: ['phone'], before: '01632 960101', after: '01632 960999' }]);
    assert.ok(changes.items.every((one: any) => !['tests', 'id', 'version'].includes(one.part)));
    const first = (await test.call('GET', `/v1/offer/changes?to=${northbridge['version']}`, publicly)).body;
    assert.deepEqual([first.from, first.items], [null, []]);
    assert.deepEqual((await test.call('GET', '/v1/offer/changes?from=never', publicly)).body.errors.map((one: any) => one.pointer), ['query/from']);
    for (const bad of ['x', Buffer.from('1 or 1').toString('base64url')]) assert.equal((await test.call('GET', `/v1/offer/versions?after=${bad}`, publicly)).status, 422);
  });
  it('is told by pointer what keeps a draft from being published, and none of it is kept', async () => {
    const tag = await draft(test, administrator, { schemes: [{ id: 'X' }], contacts: [] }), count = async () => (await ask('GET', '/v1/pack/versions')).body.items.length, before = await count();
    const bad = await ask('POST', '/v1/pack/versions', { version: '2027.2', note: 'Bad.' }, { 'if-match': tag });
    assert.deepEqual([bad.status, bad.body.code, bad.body.errors[0].pointer], [422, 'pack-invalid', '/schemes/0/source']);
    const tests = [{ name: 'Nobody', on: '2026-11-26', answers: {}, expect: { 'breaks-fund': { outcome: 'likely' } } }];
    const wrong = await ask('POST', '/v1/pack/versions', { version: '2027.2', note: 'Wrong.' }, { 'if-match': await draft(test, administrator, { tests }) });
    assert.deepEqual([wrong.body.code, wrong.body.errors[0].pointer], ['pack-tests-failed', '/tests/0']);
    const promised = await ask('POST', '/v1/pack/versions', { version: '2027.2', note: 'You will get £500 a year for sure' }, { 'if-match': await draft(test, administrator) });
    assert.deepEqual([promised.status, promised.body.code, promised.body.errors.map((one: any) => [one.pointer, one.code])], [422, 'invalid-request', [['/note', 'promise']]]);
    assert.equal((await ask('POST', `/v1/pack/versions/2027.1/restorations`, { note: 'Everyone gets £500.' })).body.errors?.[0].pointer, '/note');
    const named = await ask('POST', '/v1/pack/versions', { version: '2027.1', note: 'Twice.' }, { 'if-match': await draft(test, administrator) });
    assert.deepEqual([named.body.code, await count()], ['version-exists', before]);
    await ask('DELETE', '/v1/pack/draft');
    const same = (await ask('GET', '/v1/pack/draft')).body, kept = await ask('PUT', '/v1/pack/draft', { pack: same.pack }, { 'if-match': same.etag });
    assert.equal((await ask('POST', '/v1/pack/versions', { version: '2027.3', note: 'Same.' }, { 'if-match': kept.headers.get('etag')! })).body.code, 'nothing-new');
  });
  it('keeps any draft that can be read to its end, and no other', async () => {
    const save = async (pack: string) => test.call('PUT', '/v1/pack/draft', { ...administrator, 'if-match': '*', 'content-type': 'application/json' }, `{"pack":${pack}}`);
    assert.deepEqual((await save(`{"schemes":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)).body.errors.map((one: any) => one.pointer), ['/pack']);
    for (const odd of ['{}', '{"__proto__":{"id":1},"constructor":2}', '{"schemes":null,"areas":[[],{}],"contacts":"none","tests":[{"name":1},{"name":1}]}', `{"schemes":${'['.repeat(40)}${']'.repeat(40)}}`]) {
      const saved = await save(odd);
      assert.deepEqual([saved.status, saved.body.faults.length > 0], [200, true], odd);
      assert.equal((await ask('GET', '/v1/pack/draft')).status, 200);
      assert.equal((await ask('GET', '/v1/pack/upstream')).status, 200);
    }
    await ask('DELETE', '/v1/pack/draft');
  });
  it('never writes over what somebody else saved or published meanwhile', async () => {
    await ask('DELETE', '/v1/pack/draft');
    const begun = (await ask('GET', '/v1/pack/draft')).headers.get('etag')!;
    const both = await Promise.all([1, 2].map((one) => ask('PUT', '/v1/pack/draft', { pack: { title: `${one}` } }, { 'if-match': begun })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412], 'one of two who begin at once');
    const tag = await draft(test, administrator);
    const twice = await Promise.all(['2027.4', '2027.5'].map((version) => ask('POST', '/v1/pack/versions', { version, note: 'At once.' }, { 'if-match': tag })));
    assert.deepEqual(twice.map(({ status }) => status).sort(), [201, 412]);
    await withTenant(test.database, tenantId, (store) => sql`select 1`.execute(store));
  });
});

describe('upstream', () => {
  before(() => opened());
  it('arrives as a difference, and nothing of it comes in by itself', async () => {
    await keepForkOf(test, (hub) => ({ phone: '01632 960009', email: 'old@northbridge.example', name: hub['name'] }));
    const before = (await ask('GET', '/v1/pack/draft')).body, { items } = (await ask('GET', '/v1/pack/upstream')).body;
    assert.deepEqual(items.map((one: any) => [one.key, one.isConflict, one.fields.map((field: any) => field.path.join('.'))]), [['contacts/carers-hub', false, ['phone', 'email']]]);
    assert.ok(!('before' in items[0]) && !('follows' in items[0]));
    assert.equal((await ask('GET', '/v1/pack')).body.upstream.waiting, 1);
    const taken = await ask('POST', '/v1/pack/upstream/decisions', { decisions: [{ key: 'contacts/carers-hub', take: true }] });
    assert.deepEqual([taken.body.pack.contacts[0].phone, taken.body.base.version, before.pack.contacts[0].phone], ['01632 960101', northbridge['version'], '01632 960009']);
    assert.deepEqual((await ask('GET', '/v1/pack/upstream')).body.items, []);
    assert.equal((await ask('POST', '/v1/pack/upstream/decisions', { decisions: [{ key: 'contacts/carers-hub', take: true }] })).status, 422);
  });
  it('of one’s own file too, once something is published', async () => {
    await ask('DELETE', '/v1/pack/draft');
    await publish(test, administrator, { title: 'Ours' });
    const newer = withFile((pack) => { pack.version = '2027.9'; pack.contacts[0].phone = '01632 960222'; });
    const app = createApp({ database: test.database, offers: serveOffers(test.database, newer), now: () => test.clock, rate: () => 0 });
    const read = async (path: string) => (await app.request(path, { headers: administrator })).json() as any;
    assert.deepEqual((await read('/v1/pack/upstream')).items.map((one: any) => one.key), ['contacts/carers-hub']);
    assert.equal((await read('/v1/offer')).contacts[0].phone, '01632 960101', 'and it does not come in by itself');
  });
});

describe('what is served', () => {
  before(() => opened());
  it('follows in every process within five seconds, at the cost of one look at most every two and a half', async () => {
    let ms = 0;
    const elsewhere = serveOffers(test.database, files, () => ms), version = async () => (await elsewhere.served(tenant)).version;
    assert.equal(await version(), northbridge['version']);
    const published = await publish(test, administrator);
    assert.equal((await offer()).offer.version, published, 'at once where it was published');
    ms = 2_400;
    const held = elsewhere.served(tenant);
    assert.ok(!(held instanceof Promise), 'nobody waits, and nothing is asked');
    ms = 4_900;
    await version();
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    ms = 5_000;
    assert.equal(await version(), published);
    const again = await publish(test, administrator);
    ms = 10_001;
    assert.equal(await version(), again, 'after a pause the first call already sees it');
  });
  it('goes on while the database is away', async () => {
    let ms = 0;
    const elsewhere = serveOffers(test.database, files, () => ms), { version } = await elsewhere.served(tenant), destroyed = await openTestApp();
    const away = serveOffers(destroyed.database, files, () => ms);
    await away.served(tenant);
    await destroyed.close();
    ms = 60_000;
    assert.equal((await away.served(tenant)).version, northbridge['version']);
    await assert.rejects(async () => serveOffers(destroyed.database, files).served(tenant), 'what was never read cannot be served');
    assert.ok(version);
  });
  it('has the law of today, and its own entries untouched', async () => {
    await publish(test, administrator, { contacts: (northbridge['contacts'] as object[]).map((one, i) => (i === 0 ? { ...one, phone: '01632 960333' } : one)) });
    const newer = withFile((law) => { law.version = '2027.1'; law.schemes.find((one: any) => one.id === 'carers-leave').title = 'Leave, renamed by the law'; }, 'uk-statutory');
    const { offer: served } = await serveOffers(test.database, newer).served(tenant);
    assert.equal(served.schemes.find(({ id }) => id === 'carers-leave')!.title, 'Leave, renamed by the law');
    assert.equal(served.contacts[0]!.phone, '01632 960333');
  });
  /** As a version of Think Carer with fewer checks would have kept it. */
  const publishedBefore = async (more: PackJson): Promise<string> => {
    const version = `before.${(olden += 1)}`;
    await withTenant(test.database, tenantId, (store) => insertRelease(store, tenantId, files.written.get('northbridge')!, { version, note: 'Before.', pack: { ...quick(more), version }, base: null, publishedAt: test.clock.toISOString() }));
    return version;
  };
  let olden = 0;
  const neighbour = { 'x-publishable-key': keyOf('eastmere') }, listening = async (packs = files) => {
    const lines: LogLine[] = [], offers = serveOffers(test.database, packs, undefined, (line) => lines.push(line));
    await lookAfterOffers(offers);
    const app = createApp({ database: test.database, offers, now: () => test.clock, rate: () => 0, warnings: [() => offerWarning(offers), dueWarning(offers, () => new Date('2027-03-20T09:00:00Z'))] });
    const read = async (headers: Record<string, string>) => { const answer = await app.request('/v1/offer', { headers }); return { status: answer.status, body: await answer.json() as any }; };
    return { lines, offers, read, warnings: async () => (await (await app.request('/readyz')).json() as any).warnings as Record<string, number> | undefined };
  };
  it('is served as it was published where a newer check refuses a line of it: a number stands, an address that leads nowhere safe does not, and the others are served too', async () => {
    const contacts = (northbridge['contacts'] as object[]).map((one, i) => (i === 0 ? { ...one, phone: '01632 960101 (ask for Jo)', email: 'hub at northbridge', url: 'javascript:alert(1)' } : i === 1 ? { ...one, phone: 'see the website' } : one));
    const version = await publishedBefore({ contacts }), { lines, offers, read, warnings } = await listening();
    const { status, body } = await read(publicly), [hub, second] = body.contacts;
    assert.deepEqual([status, body.version, hub.phone, hub.email, hub.url, second.phone], [200, version, '01632 960101 (ask for Jo)', undefined, undefined, undefined]);
    assert.equal((await read(neighbour)).status, 200);
    assert.deepEqual(lines, [{ event: 'offer-faulty', tenant: 'northbridge', version, faults: 4, at: 'contacts[0].phone' }], 'once, with no value in it');
    offers.forget(tenantId);
    await offers.served(tenant);
    assert.deepEqual([lines.length, (await warnings())!['offer-faulty'], (await warnings())!['offer-unserved']], [1, 1, undefined]);
    // The editor has all of it, and says what is to be mended, beside the fields.
    const open = (await ask('GET', '/v1/pack/draft')).body;
    assert.deepEqual(open.faults.map(({ path }: any) => path), ['contacts[0].phone', 'contacts[0].email', 'contacts[0].url', 'contacts[1].phone']);
    assert.equal(open.pack.contacts[0].email, 'hub at northbridge');
    assert.equal((await ask('GET', `/v1/pack/versions/${version}?resolved=true`)).status, 200, 'what runs out is read beside it');
    await publish(test, administrator);
    offers.forget(tenantId);
    await offers.served(tenant);
    assert.equal((await warnings())!['offer-faulty'], undefined);
  });
  it('or is refused for that tenant alone, where it does not go with the files of today; every other is served, and counted', async () => {
    const law = files.written.get('uk-statutory')!, own = law.parameters.find(({ id }) => id === 'carers-leave-weeks')!;
    const version = await publish(test, administrator, { parameters: [...northbridge['parameters'] as object[], own] });
    assert.deepEqual((await listening()).lines, []);
    const other = withFile((pack) => { pack.parameters.find((one: any) => one.id === own.id).unit = 'fortnights'; }, 'uk-statutory');
    const letters: number[] = [];
    for (const [packs, at] of [[other, /^parameters\[\d+\]\.unit$/], [files, /^contacts$/]] as const) {
      const kept = packs === files ? await publishedBefore({ contacts: 'none' }) : version, { lines, read, warnings, offers } = await listening(packs), { status, body } = await read(publicly);
      assert.deepEqual([status, body.code, lines.map(({ event, tenant: whose, version: which }) => [event, whose, which])], [503, 'unavailable', [['offer-unserved', 'northbridge', kept]]]);
      assert.match(String(lines[0]!['at']), at);
      assert.match(body.detail, /does not go with the packs of this installation/);
      assert.equal((await read(neighbour)).status, 200);
      const told = (await warnings())!;
      assert.deepEqual([told['offer-unserved'], told['offer-faulty']], [1, undefined]);
      assert.ok(told['pack-due']! > 0, 'what runs out of the others is counted all the same');
      letters.push(await tellAllOwners(test.database, offers, new Date('2027-03-20T09:00:00Z'), async () => {}));
    }
    assert.ok(letters[0]! > 0 && letters[1] === 0, 'and their owners are told, once');
    const mended = await publishedBefore({}), { lines, read } = await listening();
    assert.deepEqual([(await read(publicly)).body.version, lines], [mended, []], 'what whoever runs the server publishes, as the command does, is served');
  });
  it('meanwhile what a process has in hand already goes on being served, and is told as unserved; a process that starts has nothing', async () => {
    const earlier = await publishedBefore({});
    let at = 0;
    const lines: LogLine[] = [], offers = serveOffers(test.database, files, () => at, (line) => lines.push(line));
    assert.equal((await offers.served(tenant)).version, earlier);
    const version = await publishedBefore({ contacts: 'none' });
    for (const later of [10_000, 20_000]) {
      at = later;
      assert.equal((await offers.served(tenant)).version, earlier);
    }
    assert.deepEqual([lines, offers.troubles()], [[{ event: 'offer-unserved', tenant: 'northbridge', version, faults: 1, at: 'contacts' }], { faulty: 0, unserved: 1 }]);
    await assert.rejects(async () => serveOffers(test.database, files).served(tenant), { name: 'Refusal', message: 'unavailable' });
    const mended = await publishedBefore({});
    at = 30_000;
    assert.deepEqual([(await offers.served(tenant)).version, offers.troubles().unserved], [mended, 0]);
  });
  it('an own question that asked for other answers than the law’s scheme knows keeps no offer from being served', async () => {
    const law = files.written.get('uk-statutory')!, asked = law.questions.find(({ id }) => id === 'long-term-need')!, right = law.schemes.find(({ id }) => id === 'carers-leave')!, without = (list: string, id: string) => (northbridge[list] as { id: string }[]).filter((one) => one.id !== id);
    const version = await publishedBefore({
      questions: [{ ...asked, options: [{ value: 'yes-long', text: 'Yes' }, { value: 'no', text: 'No' }] }, ...without('questions', asked.id)],
      schemes: [{ ...right, when: { question: asked.id, is: 'yes-long', text: 'For long' } }, ...without('schemes', right.id)], tests: [],
    }), { lines, read } = await listening(), { status, body } = await read(publicly);
    assert.deepEqual([status, body.version, body.schemes[0].when, body.questions[0].options.map(({ value }: any) => value)], [200, version, right.when, ['yes-long', 'no', 'yes']]);
    assert.deepEqual(lines, [{ event: 'offer-faulty', tenant: 'northbridge', version, faults: 1, at: 'schemes[0].when' }]);
    await publishedBefore({});
  });
  it('is frozen: what was read cannot be changed by whoever reads it', async () => {
    const served = await serveOffers(test.database, files).served(tenant);
    assert.throws(() => { (served.offer.contacts[0] as { phone: string }).phone = 'x'; }, TypeError);
  });
});

describe('the watch', () => {
  it('may read which tenants there are, and nothing else of them', async () => {
    const job = <T>(work: Parameters<typeof transact<T>>[2]) => transact(test.database, { 'app.job': 'pack-due' }, work);
    assert.ok((await serveOffers(test.database, files).tenants()).length >= 3);
    for (const table of ['pack_version', 'pack_draft', 'pack_notice', 'publishable_key', 'tenant_secret', 'registration', 'leave_request'] as const) assert.deepEqual(await job((store) => store.selectFrom(table).selectAll().execute()), [], table);
    await assert.rejects(job((store) => store.updateTable('tenant').set({ name: 'x' }).execute()), { code: '42501' });
  });
});

describe('requests that are under way', () => {
  before(() => opened());
  const less: PackJson = { leaveTypes: (northbridge['leaveTypes'] as { id: string }[]).filter(({ id }) => id !== 'paid-carers-leave'), duties: [], modules: [] };
  it('keep the rules they are decided by: a kind of leave with one stays, and nobody is counted out loud', async () => {
    const parts = [{ on: new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10), part: 'full-day' }], carer = await test.signIn('sam'), asked = await test.call('POST', '/v1/leave-requests', carer, { type: 'paid-carers-leave', parts });
    assert.equal(asked.status, 201);
    const refused = await ask('POST', '/v1/pack/versions', { version: '3', note: 'Less.' }, { 'if-match': await draft(test, administrator, less) });
    assert.deepEqual([refused.status, refused.body.code, refused.body.errors[0].pointer], [409, 'requests-in-progress', '/leaveTypes']);
    assert.match(refused.body.errors[0].detail, /^Fewer than ten requests for “paid-carers-leave” are under way/);
    assert.doesNotMatch(JSON.stringify(refused.body), /sam|"?1"? request/i);
    await test.call('POST', `/v1/leave-requests/${asked.body.id}/withdrawal`, carer);
    assert.equal((await ask('POST', '/v1/pack/versions', { version: '3', note: 'Less.' }, { 'if-match': await draft(test, administrator, less) })).status, 201, 'once it is done, it may go');
    await ask('POST', `/v1/pack/versions/${northbridge['version']}/restorations`, { note: 'Back.' });
    assert.equal((await test.call('POST', '/v1/leave-requests', await test.signIn('ana'), { type: 'paid-carers-leave', parts })).status, 201);
    assert.equal((await ask('POST', '/v1/pack/versions/3/restorations', { note: 'Forth.' })).body.code, 'requests-in-progress', 'nor is it taken away by going back');
  });
});

describe('what runs out', () => {
  /** Files in which nothing runs out but what a test says: Northbridge's own days go on. */
  const quiet = (value: any): any => (typeof value !== 'object' || value === null ? value : Array.isArray(value) ? value.map(quiet)
    : Object.fromEntries(Object.entries(value).map(([name, part]) => [name, name === 'reviewOn' || name === 'consentUntil' ? '2099-01-01' : quiet(part)])));
  const written = new Map([...files.written].map(([id, pack]) => [id, parsePack(quiet(pack))]));
  const due = withFile((pack) => {
    pack.contacts = pack.contacts.map((one: any, i: number) => ({ ...one, owner: 'employment-services', reviewOn: ['2027-03-01', '2026-12-28', '2027-03-15', '2027-03-15'][i] ?? '2099-01-01' }));
    pack.contacts[1].owner = 'nobody-here';
  }, 'northbridge', written);
  const mails: { to: string; subject: string; text: string; key: string }[] = [], enqueue = async (_: unknown, mail: (typeof mails)[number]) => { mails.push(mail); };
  const tell = async (day: string) => { mails.length = 0; await tellAllOwners(test.database, serveOffers(test.database, due), new Date(`${day}T09:00:00Z`), enqueue); return mails.map(({ to }) => to).sort(); };
  before(async () => {
    await opened({ packs: due });
    // The neighbour has begun with the same file: here it is history's.
    await withTenant(test.owner, tenantIdOf('eastmere'), (store) => store.updateTable('tenant').set({ pack: 'five-boroughs-2010' }).execute());
  });
  it('is listed for administrators, HR and equalities, and counted for whoever runs the server', async () => {
    test.clock = new Date('2026-12-20T09:00:00Z');
    for (const role of ['administrator', 'hr', 'equalities'] as const) {
      const { items } = (await test.call('GET', '/v1/pack/due', await test.signIn(role, { roles: [role] }))).body;
      assert.deepEqual(items.map((one: any) => [one.what, one.id, one.dueOn, one.isPast, one.isOwn]), [['contact', 'hr', '2026-12-28', false, true]]);
    }
    const offers = serveOffers(test.database, due);
    assert.equal(await countDue(offers, new Date('2026-12-20T09:00:00Z')), 1);
    let ms = 0, day = '2026-12-20';
    const warning = dueWarning(offers, () => new Date(`${day}T09:00:00Z`), () => ms);
    assert.deepEqual(await warning(), { 'pack-due': 1 });
    day = '2027-02-27';
    assert.deepEqual(await warning(), { 'pack-due': 1 }, 'counted a moment ago');
    ms = 600_001;
    assert.ok((await warning())['pack-due']! > 1);
    const { app } = await openReady(offers);
    assert.deepEqual((await (await app.request('/readyz')).json() as any).warnings, { 'pack-due': 1 });
    test.clock = new Date();
  });
  const openReady = async (offers: ReturnType<typeof serveOffers>) => ({ app: createApp({ database: test.database, offers, warnings: [dueWarning(offers, () => new Date('2026-12-20T09:00:00Z'))] }) });
  it('is told to its owner 60, 30 and 7 days before, once after, and never twice', async () => {
    assert.deepEqual(await tell('2026-10-28'), []);
    assert.deepEqual(await tell('2026-10-29'), ['carers@northbridge.example'], 'an owner whom the pack does not know is the employer');
    assert.match(mails[0]!.text, /^- Human Resources: to be checked by 28 December 2026$/m);
    assert.match(mails[0]!.text, /^- Adnoddau Dynol: i’w wirio erbyn 28 Rhagfyr 2026$/m);
    for (const [day, times] of [['2026-10-30', 0], ['2026-11-27', 0], ['2026-11-28', 1], ['2026-11-28', 0], ['2026-12-20', 0], ['2026-12-21', 1]] as const) assert.equal((await tell(day)).length, times, day);
    assert.deepEqual(await tell('2026-12-31'), ['carers@northbridge.example', 'employment@northbridge.example'], 'past, and another’s first');
    assert.match(mails.find(({ to }) => to.startsWith('carers'))!.text, /was to be checked by 28 December 2026/);
    assert.deepEqual([await tell('2027-01-13'), await tell('2027-01-14'), await tell('2027-01-20')], [[], ['employment@northbridge.example'], []], 'several entries, one message');
    assert.deepEqual(await tell('2027-02-25'), ['employment@northbridge.example'], 'what was passed unnoticed is told once');
  });
  it('is told by one process of many', async () => {
    const before = mails.length = 0, offers = serveOffers(test.database, due);
    await Promise.all([1, 2, 3, 4].map(() => tellAllOwners(test.database, offers, new Date('2027-03-02T09:00:00Z'), enqueue)));
    assert.deepEqual([before, mails.filter(({ text }) => /Carers Hub: was to be checked by 1 March 2027/.test(text)).length], [0, 1]);
    const stop = startDueWatch(test.database, offers, () => new Date('2027-03-02T09:00:00Z'), enqueue, (error) => assert.fail(error));
    await stop();
  });
  it('is not claimed where the message could not be kept', async () => {
    const failed: string[] = [], offers = serveOffers(test.database, due), on = new Date('2027-03-09T09:00:00Z');
    await tellAllOwners(test.database, offers, on, async () => { throw new Error('no outbox'); }, (error) => failed.push(error.message));
    assert.deepEqual(failed, ['no outbox']);
    mails.length = 0;
    assert.ok(await tellAllOwners(test.database, offers, on, enqueue) > 0);
    const offered = due.resolved.get('northbridge')!, odd = { ...offered, contacts: offered.contacts.map((one) => ({ ...one, email: 'HR <hr@northbridge.example>' })) };
    assert.deepEqual([ownerAddress(offered, null), ownerAddress(offered, 'payroll'), ownerAddress(odd, 'payroll')], ['carers@northbridge.example', 'payroll@northbridge.example', 'carers@northbridge.example'], 'what is no address is none');
  });
});

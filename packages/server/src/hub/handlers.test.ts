// The hub through the API: searched in carers' words, misspelt words mended, mistakes told to their keeper, centres' activities, curated files.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadIndex, search as find } from '@think-carer/directory';
import { sql } from 'kysely';
import { demoServices } from '../demo/directory.ts';
import { demoAreas } from '../demo/directory.words.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type TestApp } from '../testing.ts';
import { eraseOldReports } from './job.ts';
import { rebuildDirectory } from './rebuild.ts';
import { noteFile, replaceCopy } from './rows.ts';
import { distance } from './search.ts';

const tenantId = tenantIdOf('northbridge'), offer = loadPackFiles().resolved.get('northbridge')!, today = '2026-11-26';
const open = { 'x-publishable-key': keyOf() };
let test: TestApp, administrator: Record<string, string>;
before(async () => {
  test = await openTestApp();
  test.clock = new Date(`${today}T10:00:00.000Z`);
  administrator = await test.signIn('administrator', { roles: ['administrator'] });
  await withTenant(test.database, tenantId, async (store) => {
    await noteFile(store, tenantId, 'all.csv', 0, test.clock);
    await replaceCopy(store, tenantId, 'local', demoAreas.flatMap((area) => demoServices(area, offer, today)));
    await rebuildDirectory({ store, tenant: { id: tenantId }, offer, now: test.clock });
  });
});
after(() => test.close());

interface Item { readonly id: string; readonly name: string; readonly areas: string[]; readonly needs: string[]; readonly assuredOn: string; readonly status: string }
const search = async (query: string): Promise<Item[]> => (await test.call('GET', `/v1/hub/services?${query}`, open)).body.items;
const first = async (query: string, most = 3) => (await search(query)).slice(0, most).map(({ name }) => name);

describe('search', () => {
  it('knows carers’ words, in English and Welsh', async () => {
    for (const word of ['respite', 'time+off+caring', 'sitter', 'seibiant', 'break']) assert.ok((await first(`q=${word}&area=northbridge`, 4)).includes('Sitting Service'), word);
    assert.ok((await first('q=memory+loss&area=eastmere')).includes('Tuesday Memory Café'));
    assert.ok((await first('q=cwnsela&area=dyffryn-arlais')).includes('Cwnsela i Ofalwyr'));
    assert.ok((await first('q=someone+to+talk+to&area=northbridge', 4)).includes('Carers’ Helpline'));
  });
  it('forgives spelling', async () => {
    for (const [asked, meant] of [['resptie', 'Sitting Service'], ['counceling', 'Counselling for Carers'], ['hospise', 'Larkfield Hospice at Home'], ['equpment', 'Equipment Store'], ['advocasy', 'Independent Advocacy'], ['tellecare', 'Telecare'], ['power+of+attorny', 'Legal Advice Evening'], ['larkfeild', 'Larkfield Day Centre']] as const) {
      assert.ok((await first(`q=${asked}&area=northbridge`, 4)).includes(meant), `${asked}: ${(await first(`q=${asked}&area=northbridge`, 6)).join(', ')}`);
    }
  });
  it('finds what the browser finds: a badge, a sitter for the night, a slip in a phrase', async () => {
    for (const [asked, meant] of [['disabled+parking', 'Council Tax and Blue Badge'], ['disabeld+parking', 'Council Tax and Blue Badge'], ['counciling', 'Counselling for Carers'], ['attendence+allowance', 'Welfare Rights for Carers'], ['night+sitter', 'Sitting Service'], ['night+sitting', 'Sitting Service']] as const) {
      assert.equal((await first(`q=${asked}&area=northbridge`))[0], meant, asked);
      const { body } = await test.call('GET', '/v1/hub/index', open);
      assert.equal(find(loadIndex(body.services, body.index), asked.replace('+', ' '), { on: today, area: 'northbridge' })[0]?.name, meant, asked);
    }
  });
  it('finds the beginning of a word, and a place', async () => {
    assert.ok((await first('q=handyp&area=northbridge')).includes('Handyperson Service'));
    assert.ok((await search('q=Lornside')).every(({ areas }) => areas.includes('strathlorn')));
  });
  it('narrows by need and area, and looks over the border where asked to, the own area first', async () => {
    const here = await search('need=break&area=eastmere&limit=100');
    assert.ok(here.length > 3 && here.every(({ areas, needs }) => areas.includes('eastmere') && needs.includes('break')));
    const near = await search('need=break&area=eastmere&near=1&limit=100'), firstOther = near.findIndex(({ areas }) => !areas.includes('eastmere'));
    assert.deepEqual(new Set(near.map(({ areas }) => areas[0])), new Set(['eastmere', 'northbridge', 'millhaven', 'strathlorn']));
    assert.equal(firstOther, here.length);
  });
  it('puts the stale and the closed last where nothing was asked for', async () => {
    const all = await search('area=millhaven&limit=100'), rank = ({ status, assuredOn }: Item) => (status === 'active' ? 0 : 2) + (assuredOn < '2025-11-26' ? 1 : 0), ranks = all.map(rank);
    assert.deepEqual(ranks, ranks.toSorted());
    assert.ok(new Set(ranks).size > 1);
  });
  it('gives most of what was asked for where nothing has all of it', async () => {
    assert.ok((await search('q=hospice+blue+badge+wheelchair&area=northbridge')).length > 0);
    assert.deepEqual(await search('q=zzzzqqqq'), []);
  });
  it('turns pages without losing or repeating any', async () => {
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { body } = await test.call('GET', `/v1/hub/services?limit=50${after}`, open);
      seen.push(...body.items.map(({ id }: Item) => id));
      if (body.nextCursor === null) break;
      after = `&after=${body.nextCursor}`;
    }
    assert.deepEqual([seen.length, new Set(seen).size], [182, 182]);
    for (const after of ['x', 'bzA', Buffer.from('o-1').toString('base64url'), Buffer.from('o1e9').toString('base64url')]) assert.equal((await test.call('GET', `/v1/hub/services?after=${after}`, open)).body.code, 'invalid-request', after);
  });
  it('takes whatever is typed for words', async () => {
    for (const q of ['\'; drop table hub_service; --', '& | ! :* <->', '%_\\', '🙂', '\'a\':*', 'a'.repeat(200), '((((', 'the', '  ', '\u202e']) assert.equal((await test.call('GET', `/v1/hub/services?${new URLSearchParams({ q })}`, open)).status, 200, q);
    assert.equal((await test.call('GET', '/v1/hub', open)).body.count, 182);
  });
  it('goes on without trigrams where a database has none', async () => {
    const plain = await openTestApp();
    try {
      await sql`drop extension pg_trgm`.execute(plain.owner);
      const who = await plain.signIn('administrator', { roles: ['administrator'] });
      await plain.call('POST', '/v1/hub/files', who, { name: 'one.csv', text: 'name,phone,checked on\nCounselling,01632 960101,2026-09-15\n' });
      assert.equal((await plain.call('GET', '/v1/hub/services?q=counceling', who)).body.items.length, 1);
    } finally {
      await plain.close();
    }
  });
  it('counts letters that differ as a person would', () => {
    assert.deepEqual([['counsel', 'counceling'], ['hospic', 'hospise'], ['respit', 'resptie'], ['telecar', 'tellecare'], ['abc', 'abc'], ['a', 'ab']].map(([stem, word]) => distance(stem!, word!)), [2.5, 1.5, 1.5, 1.5, 0, 0.5]);
  });
});

describe('the outline and the index', () => {
  it('say the same edition, and are not sent again while it stands', async () => {
    const outline = await test.call('GET', '/v1/hub', open), index = await test.call('GET', '/v1/hub/index', open);
    assert.equal(index.headers.get('etag'), `W/"${outline.body.index}"`);
    assert.deepEqual([index.body.services.length, outline.body.neighbours.millhaven], [182, ['northbridge', 'eastmere', 'dyffryn-arlais']]);
    for (const [path, answer] of [['/v1/hub', outline], ['/v1/hub/index', index]] as const) assert.equal((await test.call('GET', path, { ...open, 'if-none-match': answer.headers.get('etag')! })).status, 304);
  });
  it('belong together: what the index finds is the service of that name', async () => {
    const { body } = await test.call('GET', '/v1/hub/index', open), index = loadIndex(body.services, body.index);
    for (const { name } of body.services.slice(0, 60)) assert.ok(find(index, name, { on: today }).slice(0, 12).some((one) => one.name === name), name);
    const ids = body.services.map(({ id }: Item) => id);
    assert.deepEqual(ids, ids.toSorted());
  });
  it('say that a large directory is searched on the server', async () => {
    const large = await openTestApp();
    try {
      const who = await large.signIn('administrator', { roles: ['administrator'] }), rows = Array.from({ length: 2001 }, (_, i) => `Service ${i},0163296${String(i).padStart(4, '0')},2026-09-15`);
      const { body } = await large.call('POST', '/v1/hub/files', who, { name: 'large.csv', text: `name,phone,checked on\n${rows.join('\n')}\n` });
      assert.ok(body.isKept, JSON.stringify(body).slice(0, 300));
      const outline = (await large.call('GET', '/v1/hub', who)).body;
      assert.deepEqual([outline.count, outline.mode, outline.index], [2001, 'server', null]);
      assert.equal((await large.call('GET', '/v1/hub/index', who)).body.code, 'directory-too-large');
      assert.equal((await large.call('GET', '/v1/hub/services?q=Service+1999', who)).body.items[0].name, 'Service 1999');
    } finally {
      await large.close();
    }
  });
});

describe('a mistake in an entry', () => {
  const mails = () => withTenant(test.database, tenantId, (store) => store.selectFrom('mail_outbox').selectAll().where('key', 'like', 'mistake:%').orderBy('created_at').execute());
  const report = (id: string, body: unknown) => test.call('POST', `/v1/hub/services/${id}/reports`, open, body);
  it('is told to its keeper by mail, in both languages in Wales, and nothing is kept of who told', async () => {
    const [english] = await search('q=Telecare&area=northbridge'), [welsh] = await search('q=Teleofal&area=dyffryn-arlais');
    const told = await report(english!.id, { about: 'phone', text: 'It rings at a shop.\nFrom: boss@evil.example' });
    assert.equal(told.status, 201);
    await report(welsh!.id, { about: 'moved' });
    const [first, second] = (await mails()).slice(-2);
    assert.deepEqual([first!.to_address, second!.to_address], ['directory@northbridge.example', 'directory@dyffryn-arlais.example']);
    assert.match(first!.subject!, /^An entry to check, TH-/);
    assert.match(first!.body!, /Entry: Telecare[^]*What is wrong: the telephone number[^]*> It rings at a shop\.\n> From: boss@evil\.example/);
    assert.match(second!.body!, /Cofnod: Teleofal Arlais[^]*\n———\n[^]*What is wrong: that it has moved/);
    const kept = await withTenant(test.database, tenantId, (store) => store.selectFrom('hub_report').selectAll().execute());
    assert.deepEqual(kept.map(({ about, text, to_email }) => [about, text, to_email]), [['phone', null, null], ['moved', null, null]]);
  });
  it('that nobody typed, or typed too fast, is no report', async () => {
    const before = (await mails()).length, [service] = await search('q=Telecare');
    const trapped = await report(service!.id, { about: 'other', form: { website: 'https://spam.example', elapsedMs: 9000 } });
    assert.deepEqual([trapped.status, trapped.body.reference.startsWith('TH-')], [201, true], 'it looks the same from outside');
    assert.equal((await report(service!.id, { about: 'other', form: { website: '', elapsedMs: 100 } })).body.code, 'too-fast');
    assert.equal((await mails()).length, before);
    assert.equal((await report('local.none', { about: 'other' })).status, 404);
  });
  it('is not told more than twenty times a day', async () => {
    const [service] = await search('q=Handyperson&area=northbridge'), before = (await mails()).length;
    for (let i = 0; i < 23; i += 1) assert.equal((await report(service!.id, { about: 'hours' })).status, 201);
    assert.equal((await mails()).length - before, 20);
  });
});

it('a report is erased after half a year, and not before', async () => {
  const age = (days: number) => withTenant(test.owner, tenantId, (store) => sql`update think_carer.hub_report set at = now() - ${days} * interval '1 day'`.execute(store));
  const left = () => withTenant(test.database, tenantId, async (store) => (await store.selectFrom('hub_report').select('id').execute()).length), before = await left();
  await age(179);
  assert.deepEqual([await eraseOldReports(test.database), await left()], [0, before]);
  await age(181);
  assert.deepEqual([await eraseOldReports(test.database), await left()], [before, 0]);
});

describe('an activity', () => {
  const body = { centre: 'carers-hub', title: 'Tea', on: '2026-12-03', from: '10:00', audience: ['carers'], topic: 'awareness' };
  it('is announced and taken back by its own centre, and by an administrator', async () => {
    const own = await test.signIn('robin', { roles: ['partner'], email: 'carershub@northbridge.example' }), other = await test.signIn('other', { roles: ['partner'], email: 'hello@elsewhere.example' });
    const claimed = { 'x-publishable-key': keyOf(), authorization: '' };
    const token = await test.identityToken({ sub: 'kit', roles: ['partner'], email: 'kit@northbridge.example', centre: 'carers-hub' });
    claimed.authorization = `Bearer ${(await test.call('POST', '/v1/token', open, new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }))).body.access_token}`;
    assert.equal((await test.call('GET', '/v1/session', claimed)).body.centre, 'carers-hub');
    for (const who of [own, claimed, administrator]) {
      const made = await test.call('POST', '/v1/hub/activities', who, body);
      assert.equal(made.status, 201, JSON.stringify(made.body));
      assert.equal((await test.call('DELETE', `/v1/hub/activities/${made.body.id}`, other)).status, 404);
      assert.equal((await test.call('DELETE', `/v1/hub/activities/${made.body.id}`, who)).status, 200);
    }
    const refused = await test.call('POST', '/v1/hub/activities', other, body);
    assert.deepEqual([refused.status, refused.body.errors], [422, [{ pointer: '/centre', code: 'not-yours', detail: 'You may announce for your own centre only.' }]]);
  });
  it('must be of the offer, and end after it begins', async () => {
    for (const [change, pointer] of [[{ centre: 'nobody' }, '/centre'], [{ area: 'atlantis' }, '/area'], [{ to: '10:00' }, '/to'], [{ to: '25:00' }, '/to'], [{ url: 'javascript:alert(1)' }, '/url'], [{ audience: [] }, '/audience']] as const) {
      const answer = await test.call('POST', '/v1/hub/activities', administrator, { ...body, ...change });
      assert.deepEqual([answer.status, answer.body.errors[0].pointer], [422, pointer]);
    }
  });
  it('is listed from today on, by audience, topic and area, in order of time', async () => {
    for (const [on, from, more] of [['2026-12-10', '09:00', {}], ['2026-12-01', '14:00', { audience: ['managers'] }], ['2026-12-01', '09:00', { area: 'eastmere', topic: 'benefits' }], ['2026-11-01', '09:00', {}]] as const) assert.equal((await test.call('POST', '/v1/hub/activities', administrator, { ...body, title: `${on} ${from}`, on, from, ...more })).status, 201);
    const titles = async (query: string) => (await test.call('GET', `/v1/hub/activities?${query}`, open)).body.items.map(({ title }: { title: string }) => title);
    assert.deepEqual(await titles(''), ['2026-12-01 09:00', '2026-12-01 14:00', '2026-12-10 09:00']);
    assert.deepEqual([await titles('audience=managers'), await titles('topic=benefits'), await titles('area=northbridge'), await titles('from=2026-10-01')], [['2026-12-01 14:00'], ['2026-12-01 09:00'], ['2026-12-01 14:00', '2026-12-10 09:00'], ['2026-11-01 09:00', '2026-12-01 09:00', '2026-12-01 14:00', '2026-12-10 09:00']]);
    const page = (await test.call('GET', '/v1/hub/activities?limit=2', open)).body;
    assert.deepEqual((await test.call('GET', `/v1/hub/activities?limit=2&after=${page.nextCursor}`, open)).body.items.map(({ title }: { title: string }) => title), ['2026-12-10 09:00']);
  });
});

describe('a curated file', () => {
  const good = 'name,phone,areas,checked on\nOne,01632 960101,Northbridge,2026-09-15\nTwo,01632 960102,Eastmere,2026-09-15\n', bad = `${good}Three,nonsense,Atlantis,yesterday\n`;
  const bring = (body: object) => test.call('POST', '/v1/hub/files', administrator, { name: 'directory.csv', ...body });
  const count = async () => (await test.call('GET', '/v1/hub', open)).body.count;
  it('is only looked at where that is asked for, or where it has faults that nobody accepted', async () => {
    const looked = await bring({ text: good, isTrial: true }), faulty = await bring({ text: bad });
    assert.deepEqual([looked.body.isKept, looked.body.services, faulty.body.isKept, faulty.body.services], [false, 2, false, 2]);
    assert.deepEqual(faulty.body.faults.map(({ row, column }: { row: number; column: string }) => [row, column]).sort(), [[4, 'areas'], [4, 'checked on'], [4, 'phone']].sort());
    assert.equal(await count(), 182);
  });
  it('takes the place of the one before', async () => {
    assert.equal((await bring({ text: bad, acceptRejected: true })).body.isKept, true);
    assert.equal(await count(), 2);
    const withActivity = `${good.replace('checked on\n', 'checked on,centre,date,from,audience,topic\n')}Talk,,Northbridge,,carers-hub,2027-01-05,10am,carers,benefits\n`;
    const kept = await bring({ text: withActivity });
    assert.deepEqual([kept.body.isKept, kept.body.services, kept.body.activities], [true, 2, 1], JSON.stringify(kept.body));
    const talks = async () => (await test.call('GET', '/v1/hub/activities?from=2027-01-05', open)).body.items.length;
    assert.equal(await talks(), 1);
    await bring({ text: good });
    assert.equal(await talks(), 0);
    await bring({ text: withActivity });
    assert.equal((await test.call('DELETE', '/v1/hub/feeds/local', administrator)).status, 200);
    assert.deepEqual([await talks(), await count()], [0, 0], 'what came with the file goes with it');
    await bring({ text: good });
  });
  it('with a quotation mark that is not closed shows nobody whom it tells of mistakes, and says which rows it lost', async () => {
    const other = await openTestApp({ directoryTenant: 'northbridge' });
    try {
      const who = await other.signIn('administrator', { roles: ['administrator'] }), row = (name: string, text: string) => `${name},2026-11-02,01632 960102,${text},${name}.private@example.org\n`;
      const text = `name,checked on,phone,description,report to\n${row('A', 'fine')}${row('B', '"Lovely place')}${row('C', 'fine')}${row('D', 'fine')}`, send = (more: object) => other.call('POST', '/v1/hub/files', who, { name: 'directory.csv', text, ...more });
      for (const more of [{ isTrial: true }, {}, { acceptRejected: true }]) {
        const { body } = await send(more);
        assert.deepEqual([body.services, body.faults.map(({ row: at, column, code }: Record<string, unknown>) => [at, column, code]), body.isKept], [1, [[3, 'description', 'quotes']], 'acceptRejected' in more]);
        assert.match(body.faults[0].message, /2 lines below it were not read/);
      }
      for (const path of ['/oruk/v3/services', '/oruk/v3/service_at_locations', '/v1/hub/index', '/v1/hub/services']) assert.doesNotMatch(JSON.stringify((await other.call('GET', path, who)).body), /private@/, path);
      assert.deepEqual((await other.call('GET', '/oruk/v3/services', {})).body.contents.map(({ name }: Item) => name), ['A']);
    } finally {
      await other.close();
    }
  });
  it('is not a way around anything', async () => {
    for (const text of ['', ' ', 'nothing here', '{"services": 7}', '[', 'name,checked on\n', '\u0000']) {
      const answer = await bring({ text });
      assert.ok(answer.status < 500, JSON.stringify(answer.body));
      assert.notEqual(answer.body.isKept, true, text);
    }
    assert.equal(await count(), 2);
  });
});

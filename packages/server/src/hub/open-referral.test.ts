// The directory as an Open Referral UK API: valid against the standard's schemas, open to any site, and read by our own reader under another tenant.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { openFeedServer } from './feed.fixture.ts';
import { eraseLongGone, refreshDueFeeds } from './job.ts';

const csv = `name,organisation,phone,hours,areas,address,postcode,latitude,longitude,topics,minimum age,cost,languages,access,checked on
Sitting service,Northbridge Carers Hub,01632 960101,Mon-Fri 9am-5pm,Northbridge,"1 Mill Street, Northbridge",NB1 1AA,54.1,-2.1,Respite; Carers,18,Free,Welsh,Step-free,2026-09-15
Carers' café,Eastmere Carers Centre,01632 960150,Tue 10am-12pm,Eastmere,"The Quay, Eastmere",EM1 2BB,54.3,-2.1,Support groups,,Free,,,2026-09-15
Benefits advice,Millhaven Carers Link,01632 960160,,Millhaven,,,,,Money advice,,,,,2024-01-15
`;
let test: TestApp, administrator: Record<string, string>;
before(async () => {
  test = await openTestApp({ directoryTenant: 'northbridge' });
  administrator = await test.signIn('administrator', { roles: ['administrator'] });
  const { body } = await test.call('POST', '/v1/hub/files', administrator, { name: 'directory.csv', text: csv });
  assert.ok(body.isKept, JSON.stringify(body));
});
after(() => test.close());
const get = (path: string, headers: Record<string, string> = {}) => test.call('GET', `/oruk/v3${path}`, headers);

describe('the API', () => {
  it('says what it is', async () => {
    for (const path of ['', '/', '/northbridge', '/northbridge/']) assert.equal((await get(path)).body.version, 'HSDS-UK-3.0', path);
  });
  it('lists whole services, page by page', async () => {
    const { body } = await get('/services?per_page=2');
    assert.deepEqual([body.total_items, body.total_pages, body.page_number, body.size, body.first_page, body.last_page, body.empty], [3, 2, 1, 2, true, false, false]);
    const last = (await get('/services?per_page=2&page=2')).body;
    assert.deepEqual([last.size, last.last_page], [1, true]);
    const all = [...body.contents, ...last.contents], sitting = all.find(({ name }) => name === 'Sitting service');
    assert.deepEqual([sitting.phones[0].number, sitting.schedules[0].byday, sitting.service_areas[0].name, sitting.service_at_locations[0].location.addresses[0].postal_code], ['01632 960101', 'MO,TU,WE,TH,FR', 'Northbridge', 'NB1 1AA']);
    assert.deepEqual((await get(`/services/${sitting.id}`)).body, sitting);
    assert.equal((await get('/services?page=99')).body.empty, true);
    for (const odd of ['page=-1', 'page=x', 'per_page=0', 'per_page=1e99', 'page=NaN']) assert.equal((await get(`/services?${odd}`)).body.total_items, 3, odd);
  });
  it('finds by words, term, age, day and time', async () => {
    const names = async (query: string) => (await get(`/services?${query}`)).body.contents.map(({ name }: { name: string }) => name).sort();
    const terms = (await get('/taxonomy_terms')).body.contents, respite = terms.find(({ name }: { name: string }) => name === 'Respite');
    assert.deepEqual(await names('search=respite'), ['Sitting service']);
    assert.deepEqual(await names(`taxonomy_term_id=${respite.id}`), ['Sitting service']);
    assert.equal((await names(`taxonomy_id=${respite.taxonomy_id}`)).length, 3);
    assert.deepEqual([await names('minimum_age=18'), await names('minimum_age=19'), await names('day=TU'), await names('day=MO&start_time=09:00&end_time=17:00'), await names('day=SU')], [['Sitting service'], [], ['Carers\' café', 'Sitting service'], ['Sitting service'], []]);
    assert.deepEqual((await get(`/taxonomy_terms/${respite.id}`)).body, respite);
    assert.equal((await get(`/taxonomies/${respite.taxonomy_id}`)).body.id, respite.taxonomy_id);
  });
  it('lists services at places, by how near they are', async () => {
    const names = async (query: string) => (await get(`/service_at_locations?${query}`)).body.contents.map(({ service }: { service: { name: string } }) => service.name);
    assert.deepEqual((await names('')).sort(), ['Carers\' café', 'Sitting service']);
    assert.deepEqual([await names('postcode=nb11aa&proximity=1000'), await names('postcode=NB1+1AA&proximity=30000'), await names('postcode=NB1+9ZZ&proximity=1000'), await names('postcode=XX1+1AA'), await names('postcode=nonsense')], [['Sitting service'], ['Sitting service', 'Carers\' café'], ['Sitting service'], [], []]);
    const [spot] = (await get('/service_at_locations')).body.contents;
    assert.deepEqual((await get(`/service_at_locations/${spot.id}`)).body, spot);
  });
  it('may be read from any site, without a key, and only read', async () => {
    const answer = await get('/services', { origin: 'https://anywhere.example' });
    assert.deepEqual([answer.status, answer.headers.get('access-control-allow-origin')], [200, '*']);
    assert.equal((await get('/services', { 'if-none-match': answer.headers.get('etag')! })).status, 304);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await test.call(method, '/oruk/v3/services', {}, method === 'DELETE' ? undefined : {});
      assert.deepEqual([refused.status, refused.headers.get('allow'), refused.headers.get('access-control-allow-origin')], [405, 'GET, HEAD, OPTIONS', '*']);
    }
    assert.equal((await test.call('OPTIONS', '/oruk/v3/services', {})).status, 204);
    for (const path of ['/nobody/services', '/services/none', '/services/a/b', '/organizations', '/service_at_locations/none', '/taxonomies/none', '/%00/services', '/..%2f/services']) {
      const none = await get(path);
      assert.deepEqual([none.status, none.body.code, none.headers.get('access-control-allow-origin')], [404, 'not-found', '*'], path);
    }
  });
  it('tells nothing that the directory does not', async () => {
    const { body } = await test.call('POST', '/v1/hub/files', administrator, { name: 'directory.csv', text: csv.replace('checked on\n', 'checked on,report to\n').replaceAll(/(\d{4}-\d{2}-\d{2})\n/g, '$1,keeper@northbridge.example\n') });
    assert.ok(body.isKept, JSON.stringify(body));
    for (const path of ['/oruk/v3/services', '/oruk/v3/service_at_locations', '/v1/hub/index', '/v1/hub/services', '/v1/hub/feeds']) assert.doesNotMatch(JSON.stringify((await test.call('GET', path, administrator)).body), /keeper@/, path);
  });
  it('says when each entry changed here, and gives whoever asks for changes these, with what went', async () => {
    const app = await openTestApp({ directoryTenant: 'northbridge' }), who = await app.signIn('administrator', { roles: ['administrator'] });
    const bring = async (at: string, text: string) => {
      app.clock = new Date(at);
      const { body } = await app.call('POST', '/v1/hub/files', who, { name: 'directory.csv', text });
      assert.ok(body.isKept, JSON.stringify(body));
    };
    interface Entry { readonly id: string; readonly name: string; readonly status: string; readonly last_modified: string }
    const read = async (query: string): Promise<Entry[]> => (await app.call('GET', `/oruk/v3/services${query}`, {})).body.contents;
    const told = async (query: string) => (await read(query)).map(({ name, status, last_modified }) => `${name} ${status} ${last_modified}`).sort(), names = async (query: string) => (await read(query)).map(({ name }) => name).sort();
    try {
      const [one, two, three, four, five] = [1, 2, 3, 4, 5].map((day) => `2026-11-0${day}T10:00:00.000Z`) as [string, string, string, string, string];
      await bring(one, csv);
      assert.deepEqual(await told(''), ['Benefits advice', 'Carers\' café', 'Sitting service'].map((name) => `${name} active ${one}`));
      assert.equal((await read('?modified_after=2000-01-01')).length, 3);
      assert.deepEqual([(await read(`?modified_after=${one}`)).length, (await read('?modified_after=2026-11-01T10:00:00.001Z')).length], [3, 0], 'on or after');
      await bring(two, csv);
      assert.deepEqual(await names(`?modified_after=${two}`), [], 'the same again is no change');
      await bring(three, csv.replace('Mon-Fri 9am-5pm', 'Mon-Fri 9am-4pm'));
      assert.deepEqual(await told(`?modified_after=${two}`), [`Sitting service active ${three}`]);
      assert.deepEqual((await app.call('GET', `/oruk/v3/service_at_locations?modified_after=${two}`, {})).body.contents.map(({ service }: { service: Entry }) => [service.name, service.last_modified]), [['Sitting service', three]]);
      await bring(four, csv);
      assert.deepEqual(await told(`?modified_after=${four}`), [`Sitting service active ${four}`], 'and what is changed back has changed');
      const { id } = (await read('')).find(({ name }) => name === 'Benefits advice')!;
      await bring(five, csv.replace(/Benefits.*\n/, ''));
      assert.deepEqual([await told(`?modified_after=${five}`), (await read('')).length, await names(`?modified_after=${five}&search=benefits`)], [[`No longer listed inactive ${five}`], 2, []]);
      const page = (await app.call('GET', '/oruk/v3/services?modified_after=2000-01-01&per_page=2&page=2', {})).body;
      assert.deepEqual([page.total_items, page.size, page.contents[0].id], [3, 1, id]);
      assert.deepEqual((await app.call('GET', `/oruk/v3/services/${id}`, {})).body, { id, name: 'No longer listed', status: 'inactive', last_modified: five });
      // Whose clock is behind writes no earlier than what was written.
      await bring(four, csv);
      assert.deepEqual(await told(`?modified_after=${five}`), [`Benefits advice active ${five}`], 'it came back');
      // A mistake goes to somebody else: nothing of what is published.
      await bring('2026-11-06T10:00:00.000Z', csv.replace('checked on\n', 'checked on,report to\n').replaceAll(/(\d{4}-\d{2}-\d{2})\n/g, '$1,keeper@northbridge.example\n'));
      assert.deepEqual(await names('?modified_after=2026-11-06T10:00:00Z'), []);
    } finally {
      await app.close();
    }
  });
  it('keeps and tells no name of what went, and of its id no longer than a year', async () => {
    const app = await openTestApp({ directoryTenant: 'northbridge' }), who = await app.signIn('administrator', { roles: ['administrator'] }), tenantId = tenantIdOf('northbridge');
    const bring = async (text: string) => { const { body } = await app.call('POST', '/v1/hub/files', who, { name: 'directory.csv', text }); assert.ok(body.isKept, JSON.stringify(body)); };
    const told = async () => (await app.call('GET', '/oruk/v3/services?modified_after=2000-01-01', {})).body.contents as { id: string; name: string; status: string }[];
    const kept = () => withTenant(app.database, tenantId, async (store) => (await sql`select * from think_carer.hub_service_gone`.execute(store)).rows);
    try {
      app.clock = new Date('2026-11-05T10:00:00Z');
      await bring(csv.replace('Sitting service', 'Sitting service amina at home.example'));
      assert.match(JSON.stringify(await told()), /amina/);
      await bring(csv);
      const went = (await told()).filter(({ status }) => status === 'inactive');
      assert.deepEqual([went.map(({ name }) => name), (await kept()).length], [['No longer listed'], 1]);
      assert.doesNotMatch(JSON.stringify([await told(), await kept(), (await app.call('GET', `/oruk/v3/services/${went[0]!.id}`, {})).body]), /amina|home\.example/i);
      // Nothing is brought and nothing erased meanwhile.
      for (const [at, status, number] of [['2027-11-04T23:00:00Z', 200, 4], ['2027-11-05T10:00:00Z', 404, 3]] as const) {
        app.clock = new Date(at);
        assert.deepEqual([(await app.call('GET', `/oruk/v3/services/${went[0]!.id}`, {})).status, (await told()).length], [status, number], at);
      }
      const age = (days: number) => withTenant(app.owner, tenantId, (store) => sql`update think_carer.hub_service_gone set gone_at = now() - ${days} * interval '1 day'`.execute(store));
      await age(364);
      assert.deepEqual([await eraseLongGone(app.database), (await kept()).length], [0, 1]);
      await age(366);
      assert.deepEqual([await eraseLongGone(app.database), (await kept()).length], [1, 0]);
    } finally {
      await app.close();
    }
  });
  it('bounds how often one caller may ask', async () => {
    const busy = await openTestApp({ directoryTenant: 'northbridge', rate: (bucket) => (bucket.startsWith('oruk ') ? 9 : 0) });
    const answer = await busy.call('GET', '/oruk/v3/services', {});
    assert.deepEqual([answer.status, answer.headers.get('retry-after'), answer.headers.get('access-control-allow-origin')], [429, '9', '*']);
    await busy.close();
  });
});

const schemas = ['../../../../../shared/data', '../../../../../../shared/data'].map((path) => fileURLToPath(new URL(`${path}/open-referral-uk/`, import.meta.url))).find((path) => existsSync(path));
it('is valid against the schemas of the standard', { skip: schemas ? false : 'the reference data is not beside the project' }, async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  (addFormats as unknown as (to: Ajv) => void)(ajv);
  const names = ['service', 'service_list', 'service_at_location', 'service_at_location_list', 'taxonomy', 'taxonomy_term'], check = (name: string) => ajv.getSchema(`${name}.json`)!;
  for (const name of names) ajv.addSchema(JSON.parse(readFileSync(`${schemas}${name}.schema.json`, 'utf8')), `${name}.json`);
  let seen = 0;
  for (const [path, one, list] of [['/services', 'service', 'service_list'], ['/service_at_locations', 'service_at_location', 'service_at_location_list'], ['/taxonomies', 'taxonomy', 'taxonomy'], ['/taxonomy_terms', 'taxonomy_term', 'taxonomy_term']] as const) {
    const inList = check(list), alone = check(one);
    for (const item of (await get(path)).body.contents as { id: string }[]) {
      assert.ok(inList(item), `${path}: ${JSON.stringify(inList.errors)}`);
      const { body } = await get(`${path}/${item.id}`);
      assert.ok(alone(body), `${path}/{id}: ${JSON.stringify(alone.errors)}`);
      seen += 1;
    }
  }
  const service = check('service'), since = (await get('/services?modified_after=2000-01-01')).body.contents as { id: string; last_modified: string }[];
  assert.ok(since.length >= 3 && since.every((one) => service(one) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(one.last_modified)));
  assert.ok(service({ id: since[0]!.id, name: 'No longer listed', status: 'inactive', last_modified: since[0]!.last_modified }), 'what is told of one that went');
  assert.ok(seen >= 9, String(seen));
});

it('a neighbour reads it with our own reader, and finds what was published', async () => {
  const server = await openFeedServer(async (request, response) => {
    const answer = await test.app.request(`http://feed${request.url}`, { headers: request.headers as Record<string, string> });
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.text());
  });
  const standIns = { 'https://northbridge.example': server.origin }, packs = loadPackFiles().resolved, neighbour = await openTestApp({ feeds: { hosts: [], standIns } });
  try {
    const theirs = await neighbour.signIn('administrator', { roles: ['administrator'] });
    await neighbour.call('POST', '/v1/hub/feeds', theirs, { title: 'Northbridge', url: 'https://northbridge.example/oruk/v3/services' });
    const read = () => refreshDueFeeds({ database: neighbour.database, offerOf: (tenant) => packs.get(tenant.pack)!, policy: { hosts: [], standIns }, log: (line) => neighbour.log.push(line) });
    assert.deepEqual(await read(), ['replaced']);
    const of = async (app: TestApp, who: Record<string, string>) => (await app.call('GET', '/v1/hub/services', who)).body.items.map((one: Record<string, unknown>) => ({ ...one, id: null, source: null, updatedAt: null, /* In the words of the one, and the other's. */ areaNames: null })).sort((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1));
    assert.deepEqual(await of(neighbour, theirs), await of(test, administrator));
    const { id } = (await neighbour.call('GET', '/v1/hub/feeds', theirs)).body.items[0];
    await neighbour.call('POST', `/v1/hub/feeds/${id}/refreshes`, theirs, {});
    assert.deepEqual(await read(), ['unchanged'], 'asked again, it says that nothing has changed');
  } finally {
    await neighbour.close();
    await server.close();
  }
});

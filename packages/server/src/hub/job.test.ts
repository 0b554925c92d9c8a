// Feeds kept fresh in a real database: claimed once, believed with care, and never a copy lost.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { type FeedServer, openFeedServer, pageOf, range, sendJson, serviceOfFeed } from './feed.fixture.ts';
import { countFailingFeeds, type FeedJob, refreshDueFeeds, retryMs, startFeedJob } from './job.ts';

const origin = 'https://feed.example', tenantId = tenantIdOf('northbridge'), packs = loadPackFiles().resolved;
let test: TestApp, server: FeedServer, administrator: Record<string, string>;
before(async () => {
  server = await openFeedServer((_, response) => sendJson(response, {}));
  test = await openTestApp({ feeds: { hosts: [], standIns: { [origin]: server.origin } } });
  administrator = await test.signIn('administrator', { roles: ['administrator'] });
});
after(async () => { await test.close(); await server.close(); });
afterEach(async () => {
  for (const { id } of (await test.call('GET', '/v1/hub/feeds', administrator)).body.items) await test.call('DELETE', `/v1/hub/feeds/${id}`, administrator);
});

const job = (): FeedJob => ({ database: test.database, offerOf: (tenant) => packs.get(tenant.pack)!, policy: { hosts: [], standIns: { [origin]: server.origin } }, log: (line) => test.log.push(line), limits: { connectMs: 2000, idleMs: 500, totalMs: 2000, bytes: 5_000_000 } });
const refresh = () => refreshDueFeeds(job());
async function added(title: string, path = '/services'): Promise<string> {
  const answer = await test.call('POST', '/v1/hub/feeds', administrator, { title, url: origin + path, areas: ['millhaven'], reportTo: 'directory@millhaven.example' });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}
const feed = async (id: string) => (await test.call('GET', '/v1/hub/feeds', administrator)).body.items.find((one: { id: string }) => one.id === id);
const found = async (query = '') => (await test.call('GET', `/v1/hub/services?limit=100${query}`, administrator)).body.items as { id: string; name: string }[];
/** As if its time had come. */
const due = (id: string) => withTenant(test.database, tenantId, (store) => store.updateTable('hub_feed').set({ due_at: sql<string>`now() - interval '1 second'` }).where('id', '=', id).execute());
const again = async (id: string) => { await due(id); return refresh(); };

describe('a feed', () => {
  it('is read when it is due, into the directory, and then is not due any more', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 130), request));
    const id = await added('Millhaven Council');
    assert.deepEqual([id, (await feed(id)).state], ['millhaven-council', 'never']);
    assert.deepEqual(await refresh(), ['replaced']);
    const now = await feed(id);
    assert.deepEqual([now.state, now.version, now.services, now.problem, now.areas], ['well', '3.0', 130, null, ['millhaven']]);
    assert.ok(Date.parse(now.nextTryAt) > Date.now() + 4 * 3_600_000);
    const outline = (await test.call('GET', '/v1/hub', administrator)).body;
    assert.deepEqual([outline.count, outline.mode, outline.areas.find((area: { id: string }) => area.id === 'millhaven').count], [130, 'browser', 130]);
    assert.equal((await found('&q=Service+77'))[0]!.name, 'Service 77');
    assert.deepEqual(await refresh(), []);
  });
  it('that has not changed is left as it is', async () => {
    server.answer = (request, response) => { if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end(); else sendJson(response, pageOf(range(1, 5), request), { etag: '"1"' }); };
    const id = await added('Unchanged');
    await refresh();
    const before = await test.call('GET', '/v1/hub', administrator);
    assert.deepEqual(await again(id), ['unchanged']);
    assert.equal((await test.call('GET', '/v1/hub', { ...administrator, 'if-none-match': before.headers.get('etag')! })).status, 304);
  });
  it('that has not changed is read again where the offer has another area', async () => {
    server.answer = (request, response) => { if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end(); else sendJson(response, pageOf([serviceOfFeed(1, { service_areas: [{ name: 'Cwm Nesaf' }] })], request), { etag: '"1"' }); };
    const id = await added('Of another area'), known = packs.get('northbridge')!, more = { ...known, areas: [...known.areas, { id: 'cwm-nesaf', name: 'Cwm Nesaf', nation: 'wales' as const, council: 'Cyngor Cwm Nesaf', contacts: [] }] };
    await refresh();
    await due(id);
    assert.deepEqual(await refreshDueFeeds({ ...job(), offerOf: () => more }), ['replaced']);
    assert.equal((await test.call('GET', '/v1/hub/services?area=cwm-nesaf', administrator)).body.items.length, 1);
    await due(id);
    assert.deepEqual(await refreshDueFeeds({ ...job(), offerOf: () => more }), ['unchanged']);
  });
  it('that is suddenly empty, or half of it gone, is not believed the first time', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 40), request));
    const id = await added('Shrinking');
    await refresh();
    for (const services of [[], range(1, 19)]) {
      server.answer = (request, response) => sendJson(response, pageOf(services, request));
      assert.deepEqual(await again(id), ['doubted']);
      const { state, problem, offered, services: kept } = await feed(id);
      assert.deepEqual([state, problem, offered, kept, (await found()).length], ['late', 'feed-shrank', services.length, 40, 40]);
    }
    assert.deepEqual(await again(id), ['replaced'], 'what it says twice it means');
    assert.deepEqual([(await feed(id)).state, (await found()).length], ['well', 19]);
  });
  it('that has shrunk is believed at once where an administrator says so', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 40), request), { etag: '"same"' });
    const id = await added('Merged into another');
    await refresh();
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 3), request));
    await again(id);
    assert.equal((await test.call('POST', `/v1/hub/feeds/${id}/refreshes`, administrator, { acceptFewer: true })).status, 200);
    assert.deepEqual(await refresh(), ['replaced']);
    assert.equal((await found()).length, 3);
    server.answer = (request, response) => sendJson(response, pageOf([], request));
    assert.deepEqual(await again(id), ['doubted'], 'once, not for ever');
  });
  it('that fails keeps its copy, is asked less and less often, and is told as failing after three times', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 7), request));
    const id = await added('Failing');
    await refresh();
    server.answer = (_, response) => void response.writeHead(500).end();
    const waits: number[] = [];
    for (let times = 1; times <= 4; times += 1) {
      assert.deepEqual(await again(id), ['failed']);
      const now = await feed(id);
      assert.deepEqual([now.state, now.problem, now.services], [times < 3 ? 'late' : 'failing', 'feed-unreachable', 7]);
      waits.push(Date.parse(now.nextTryAt) - Date.now());
      assert.equal(await countFailingFeeds(test.database), times < 3 ? 0 : 1);
    }
    assert.ok(waits[3]! > waits[0]! * 4, waits.join());
    assert.equal((await found()).length, 7);
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 8), request));
    assert.deepEqual(await again(id), ['replaced']);
    assert.deepEqual([(await feed(id)).state, await countFailingFeeds(test.database)], ['well', 0]);
  });
  it('is read by one process, however many there are', async () => {
    server.answer = (request, response) => { setTimeout(() => sendJson(response, pageOf(range(1, 5), request)), 50); };
    await added('Wanted by all', '/one');
    await added('Wanted by all too', '/two');
    server.asked.length = 0;
    assert.deepEqual((await Promise.all(Array.from({ length: 6 }, refresh))).flat(), ['replaced', 'replaced']);
    assert.deepEqual(server.asked.map(({ path }) => path).sort(), ['/one?per_page=100', '/two?per_page=100']);
  });
  it('that is removed while it is read is not brought back', async () => {
    const id = await added('Going');
    server.answer = async (request, response) => {
      await test.call('DELETE', `/v1/hub/feeds/${id}`, administrator);
      sendJson(response, pageOf(range(1, 5), request));
    };
    assert.deepEqual(await refresh(), ['dropped']);
    assert.deepEqual(await found(), []);
  });
  it('that is being read when the server stops is free at once', async () => {
    const id = await added('Interrupted');
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => { asked = resolve; });
    server.answer = () => asked();
    const stop = startFeedJob({ ...job(), limits: { connectMs: 5000, idleMs: 5000, totalMs: 5000, bytes: 1000 } });
    await isAsked;
    await stop();
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 5), request));
    assert.deepEqual(await refresh(), ['replaced']);
    assert.equal((await feed(id)).problem, null);
  });
  it('that says the same as another stands once', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(request.url!.startsWith('/one') ? range(1, 6) : [serviceOfFeed(900, { name: 'Service 3', phones: [{ number: '01632 960003' }] }), serviceOfFeed(901)], request));
    await added('First', '/one');
    await added('Second', '/two');
    await refresh();
    assert.equal((await found()).length, 7);
  });
  it('tells nothing of itself to other tenants', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 6), request));
    const id = await added('Ours');
    await refresh();
    const other = await test.signIn('other', { roles: ['administrator'], tenant: 'five-boroughs' });
    assert.deepEqual((await test.call('GET', '/v1/hub/feeds', other)).body.items, []);
    assert.deepEqual([(await test.call('GET', '/v1/hub', other)).body.count, (await test.call('GET', '/v1/hub/services', other)).body.items], [0, []]);
    assert.equal((await test.call('DELETE', `/v1/hub/feeds/${id}`, other)).status, 404);
    assert.doesNotMatch(JSON.stringify((await test.call('GET', '/v1/hub/index', administrator)).body) + JSON.stringify(await feed(id)), /directory@millhaven/, 'nor whose address reports go to');
  });
});

it('the time between tries grows to a day, and a feed may ask for longer', () => {
  assert.deepEqual([1, 2, 3, 9, 50].map((times) => retryMs(times) / 60_000), [5, 10, 20, 1280, 1440]);
  assert.deepEqual([retryMs(1, 3600) / 60_000, retryMs(1, 1e9) / 60_000], [60, 1440]);
});

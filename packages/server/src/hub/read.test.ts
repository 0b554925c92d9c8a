// Feeds that are good, and feeds that stall, lie, redirect, swell and lead inside: from real servers on real sockets.
import assert from 'node:assert/strict';
import { createServer as createTcpServer, type AddressInfo, type Socket } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { FeedProblem } from '@think-carer/contract';
import type { DirectoryArea } from '@think-carer/directory';
import { type FeedServer, openFeedServer, pageOf, range, sendJson, serviceOfFeed } from './feed.fixture.ts';
import { FeedFailure, type PageLimits } from './fetch.ts';
import { type FeedToRead, type Reading, readWholeFeed } from './read.ts';

const origin = 'https://feed.example', areas: DirectoryArea[] = [{ id: 'millhaven', name: 'Millhaven', nation: 'england' }];
const limits: PageLimits = { connectMs: 2000, idleMs: 300, totalMs: 2000, bytes: 100_000 };
let server: FeedServer;
before(async () => { server = await openFeedServer((_, response) => sendJson(response, {})); });
beforeEach(() => { server.asked.length = 0; });
after(() => server.close());

const feed = (more: Partial<FeedToRead> = {}): FeedToRead => ({ id: 'millhaven', url: `${origin}/services`, areas: [], reportTo: null, pages: [], ...more });
const read = (more: Partial<FeedToRead> = {}, reading: Partial<Reading> = {}) => readWholeFeed(feed(more), { policy: { hosts: [], standIns: { [origin]: server.origin } }, areas, limits, ...reading });
async function services(more: Partial<FeedToRead> = {}, reading: Partial<Reading> = {}) {
  const got = await read(more, reading);
  assert.ok(!got.isUnchanged);
  return got;
}
const fails = async (work: Promise<unknown>, problem: FeedProblem): Promise<FeedFailure> => {
  const error = await work.then(() => assert.fail('it was read'), (one: unknown) => one);
  assert.ok(error instanceof FeedFailure, String(error));
  assert.equal(error.problem, problem);
  return error;
};

describe('a good feed', () => {
  it('is followed page by page to its end', async () => {
    server.answer = (request, response) => sendJson(response, pageOf(range(1, 250), request));
    const got = await services();
    assert.deepEqual([got.services.length, got.version, got.pages.length], [250, '3.0', 3]);
    assert.deepEqual([got.services[0]!.id, got.services[0]!.areas, got.services[0]!.phones], ['millhaven.00000000-0000-4000-8000-000000000001', ['millhaven'], [{ number: '01632 960001', label: null }]]);
    assert.deepEqual(server.asked.map(({ path }) => path), ['/services?per_page=100', '/services?page=2&per_page=100', '/services?page=3&per_page=100']);
  });
  it('may be of version 1.0', async () => {
    server.answer = (request, response) => {
      const number = Number(new URL(request.url!, origin).searchParams.get('page') ?? 1);
      sendJson(response, { totalElements: 4, totalPages: 2, number, size: 2, first: number === 1, last: number === 2, content: range(number * 2 - 1, number * 2).map((one) => ({ ...one, regular_schedules: [{ byday: 'MO', opens_at: '09:00', closes_at: '17:00' }] })) });
    };
    const got = await services();
    assert.deepEqual([got.services.length, got.version], [4, '1.0']);
    assert.deepEqual(got.services[0]!.openings?.times, [{ days: ['mon'], from: '09:00', to: '17:00' }]);
  });
  it('that lists names only is asked for each of them', async () => {
    server.answer = (request, response) => {
      const { pathname } = new URL(request.url!, origin), id = pathname.split('/')[2], all = range(1, 12);
      const flat = ({ phones: _, service_areas: __, ...one }: ReturnType<typeof serviceOfFeed>) => one;
      sendJson(response, id ? all.find((one) => one.id === id) : pageOf(all.map(flat), request));
    };
    const got = await services();
    assert.deepEqual([got.services.length, got.services.filter(({ phones }) => phones.length === 1).length, server.asked.length], [12, 12, 13]);
  });
  it('that lists names only and has no more to say is read as it is', async () => {
    server.answer = (request, response) => {
      if (new URL(request.url!, origin).pathname !== '/services') return void response.writeHead(404).end();
      sendJson(response, pageOf(range(1, 50).map(({ id, name }) => ({ id, name })), request));
    };
    const got = await services();
    assert.equal(got.services.length, 50);
    assert.ok(server.asked.length < 12, 'it gives up asking');
  });
  it('may be packed, and may begin with a byte order mark', async () => {
    server.answer = (request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' });
      response.end(gzipSync(`\uFEFF${JSON.stringify(pageOf(range(1, 3), request))}`));
    };
    assert.equal((await services()).services.length, 3);
  });
  it('is asked whether it has changed, page by page, and is left alone where it has not', async () => {
    let version = 1;
    server.answer = (request, response) => {
      const etag = `"${version}-${request.url}"`;
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      sendJson(response, pageOf(range(1, 150), request), { etag, 'last-modified': 'Sun, 22 Nov 2026 03:00:00 GMT' });
    };
    const { pages } = await services();
    assert.equal(pages.length, 2);
    server.asked.length = 0;
    assert.deepEqual(await read({ pages }), { isUnchanged: true });
    assert.deepEqual(server.asked.map(({ headers }) => [headers['if-none-match'], headers['if-modified-since']]), pages.map(({ etag, modified }) => [etag, modified]));
    version = 2;
    assert.equal((await services({ pages })).services.length, 150);
    assert.equal((await services({ pages: pages.map((page) => ({ ...page, etag: null, modified: null })) })).services.length, 150, 'a feed that says no version is read whole');
  });
  it('may send its readers to another address of its own', async () => {
    server.answer = (request, response) => {
      if (request.url!.startsWith('/services')) return void response.writeHead(301, { location: '/v3/list?page=1' }).end();
      sendJson(response, { total_pages: 1, contents: range(1, 2) });
    };
    assert.equal((await services()).services.length, 2);
  });
});

describe('a bad feed', () => {
  it('that says nothing is not waited for', async () => {
    server.answer = () => {};
    await fails(read(), 'feed-stalled');
  });
  it('that stops half way is not waited for', async () => {
    server.answer = (_, response) => { response.writeHead(200); response.write('{"contents":['); };
    await fails(read(), 'feed-stalled');
  });
  it('that drips is not listened to for ever', async () => {
    const drips: NodeJS.Timeout[] = [];
    server.answer = (_, response) => { response.writeHead(200); drips.push(setInterval(() => response.write(' '), 50)); };
    await fails(read({}, { limits: { ...limits, totalMs: 600 } }), 'feed-stalled');
    for (const drip of drips) clearInterval(drip);
  });
  it('that is slow on every page ends when its time is over', async () => {
    server.answer = (request, response) => { setTimeout(() => sendJson(response, pageOf(range(1, 1000), request, 1)), 60); };
    await fails(read({}, { wholeMs: 400 }), 'feed-stalled');
  });
  it('that hangs before the handshake is let go', async () => {
    const silent = createTcpServer(), sockets: Socket[] = [];
    silent.on('connection', (socket) => { sockets.push(socket); socket.on('error', () => {}); });
    await new Promise<void>((resolve) => { silent.listen(0, '127.0.0.1', resolve); });
    const { port } = silent.address() as AddressInfo;
    await fails(read({}, { policy: { hosts: [], standIns: { [origin]: `https://127.0.0.1:${port}` } }, limits: { ...limits, connectMs: 200, idleMs: 5000, totalMs: 5000 } }), 'feed-stalled');
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => { silent.close(resolve); });
  });
  it('that is not there, or is at fault, or forbids, is so', async () => {
    await fails(read({}, { policy: { hosts: [], standIns: { [origin]: 'http://127.0.0.1:9' } } }), 'feed-unreachable');
    server.answer = (_, response) => void response.writeHead(503, { 'retry-after': '120' }).end();
    assert.equal((await fails(read(), 'feed-unreachable')).retryAfter, 120);
    server.answer = (_, response) => void response.writeHead(403).end();
    await fails(read(), 'feed-refused');
    server.answer = (_, response) => { response.socket?.destroy(); };
    await fails(read(), 'feed-unreachable');
  });
  it('that says how huge it is, or is huge, or swells when it is unpacked, is cut off', async () => {
    server.answer = (_, response) => { response.writeHead(200, { 'content-length': '100001' }); response.write('['); };
    await fails(read(), 'feed-too-large');
    server.answer = (_, response) => { response.writeHead(200); response.end(`["${'x'.repeat(100_000)}"]`); };
    await fails(read(), 'feed-too-large');
    const bomb = gzipSync(Buffer.alloc(200_000_000, 32), { level: 9 }), heap = process.memoryUsage().rss;
    assert.ok(bomb.length < 250_000);
    server.answer = (_, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }); response.end(bomb); };
    await fails(read(), 'feed-too-large');
    assert.ok(process.memoryUsage().rss - heap < 100_000_000, 'what it unpacks to is never held');
  });
  it('that is no JSON, or no feed, is told so', async () => {
    for (const [body, problem] of [['<html>', 'feed-not-json'], ['{"contents":[', 'feed-not-json'], ['', 'feed-not-json'], ['['.repeat(90_000), 'feed-not-json'], ['{"hello":1}', 'feed-not-open-referral'], ['null', 'feed-not-open-referral'], ['7', 'feed-not-open-referral'], ['"text"', 'feed-not-open-referral']] as const) {
      server.answer = (_, response) => { response.writeHead(200); response.end(body); };
      await fails(read(), problem);
    }
    server.answer = (_, response) => { response.writeHead(200, { 'content-encoding': 'gzip' }); response.end('not packed'); };
    await fails(read(), 'feed-not-json');
    server.answer = (_, response) => { response.writeHead(200, { 'content-encoding': 'zstd' }); response.end('x'); };
    await fails(read(), 'feed-not-json');
    server.answer = (_, response) => { response.writeHead(200); response.end(Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d])); };
    await fails(read(), 'feed-not-json');
  });
  it('that never ends is left', async () => {
    server.answer = (request, response) => sendJson(response, { last_page: false, contents: [serviceOfFeed(Number(new URL(request.url!, origin).searchParams.get('page') ?? 1))] });
    await fails(read(), 'feed-too-many-pages');
    server.answer = (_, response) => sendJson(response, { total_pages: 900, total_items: 90_000, contents: range(1, 10) });
    await fails(read(), 'feed-changed-underway');
    assert.ok(server.asked.length < 410);
  });
  it('that gives far less than it says it has was changed while it was read', async () => {
    server.answer = (request, response) => sendJson(response, { ...pageOf(range(1, 10), request), total_items: 100 });
    await fails(read(), 'feed-changed-underway');
  });
  it('loses nobody else’s services by a bad one of its own', async () => {
    server.answer = (_, response) => sendJson(response, { total_pages: 1, contents: [...range(1, 3), null, 7, { id: 1 }, { name: '<script>alert(1)</script>Break <b>club</b>', id: '../../etc', url: 'javascript:alert(1)', description: '<img src=x onerror=alert(1)>Tea', phones: 'none' }] });
    const got = await services();
    const odd = got.services.find(({ name }) => /club/.test(name))!;
    assert.equal(got.services.length, 4);
    assert.doesNotMatch(JSON.stringify(odd), /<|javascript:|onerror/);
    assert.match(odd.id, /^[a-z0-9][a-z0-9._-]{0,127}$/);
    assert.ok(got.faults.length > 0);
  });
});

describe('a feed that leads elsewhere', () => {
  it('is not followed off the hosts that were named, nor off https', async () => {
    for (const location of ['http://169.254.169.254/latest/meta-data/', 'https://evil.example/', 'http://127.0.0.1:1/', 'https://127.0.0.1/', 'file:///etc/passwd', 'https://feed.example@evil.example/', '//evil.example/', 'http://feed.example/']) {
      server.answer = (_, response) => void response.writeHead(302, { location }).end();
      await fails(read(), 'feed-redirected');
    }
    server.answer = (_, response) => void response.writeHead(302).end();
    await fails(read(), 'feed-redirected');
  });
  it('is not followed round and round', async () => {
    server.answer = (request, response) => void response.writeHead(307, { location: `${request.url}x` }).end();
    await fails(read(), 'feed-redirected');
    assert.equal(server.asked.length, 4);
  });
  it('is not asked at all where its name leads inside, whichever of its addresses does', async () => {
    const inside = createTcpServer(), met: string[] = [];
    inside.on('connection', (socket) => { met.push(socket.remoteAddress ?? ''); socket.destroy(); });
    await new Promise<void>((resolve) => { inside.listen(0, '127.0.0.1', resolve); });
    const { port } = inside.address() as AddressInfo, policy = { hosts: [`feed.example:${port}`] };
    for (const found of [[['127.0.0.1', 4]], [['::1', 6]], [['::ffff:127.0.0.1', 6]], [['10.1.2.3', 4]], [['8.8.8.8', 4], ['127.0.0.1', 4]], [['fd00::1', 6], ['8.8.8.8', 4]], [['169.254.169.254', 4]], [['0.0.0.0', 4]]] as [string, number][][]) {
      const lookup = async () => found.map(([address, family]) => ({ address, family }));
      await fails(read({ url: `https://feed.example:${port}/services` }, { policy, lookup }), 'feed-address-private');
    }
    assert.deepEqual(met, [], 'no connection was made');
    await fails(read({ url: `https://feed.example:${port}/services` }, { policy, lookup: async () => { throw Object.assign(new Error(), { code: 'ENOTFOUND' }); } }), 'feed-unreachable');
    await fails(read({ url: 'https://other.example/services' }, { policy }), 'feed-host-not-allowed');
    await new Promise((resolve) => { inside.close(resolve); });
  });
  it('is asked for by name once for each connection, and what was checked is what is connected to', async () => {
    let times = 0;
    const stop = new AbortController();
    // The second answer would lead inside; nobody asks a second time. Called off before a packet is sent.
    const lookup = async () => { times += 1; setImmediate(() => stop.abort()); return [{ address: times === 1 ? '2a00:1450::1' : '127.0.0.1', family: times === 1 ? 6 : 4 }]; };
    await fails(read({ url: 'https://feed.example/services' }, { policy: { hosts: ['feed.example'] }, lookup, signal: stop.signal }), 'feed-stalled');
    assert.equal(times, 1);
  });
});

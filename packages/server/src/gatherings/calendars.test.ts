// Calendars to subscribe to: read back by two parsers, with no link and nothing that is not public, the same until something changes, and bounded.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { tenantIdOf } from '../identity/tenant.ts';
import { addSession } from '../learning/learning.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { insertGatherings } from './rows.ts';

/** Parsers that are not the writer: those of the gatherings' own tests. */
const theirs = createRequire(import.meta.resolve('@think-carer/gatherings'));
const ICAL = theirs('ical.js') as { parse(text: string): unknown; Component: new (jcal: unknown) => { getAllSubcomponents(name: string): { getFirstPropertyValue(name: string): unknown }[]; getFirstPropertyValue(name: string): unknown } };
const nodeIcal = theirs('node-ical') as { sync: { parseICS(text: string): Record<string, { type: string; uid: string; start: Date; summary: string; status: string } | undefined> } };

let test: TestApp;
before(async () => { test = await openTestApp({ rate: (bucket) => (bucket === 'calendars busy' ? 9 : 0) }); });
after(() => test.close());
const inDays = (days: number): string => addDays(ukDay(test.clock), days), tenant = tenantIdOf('northbridge');
const feed = (name: string, headers: Record<string, string> = {}, method = 'GET') => test.app.request(`/calendars/${name}`, { method, headers });
interface Event { readonly uid: string; readonly title: string; readonly starts: string; readonly status: string }
function read(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text)), byIcal = calendar.getAllSubcomponents('vevent').map((event) => ({ uid: String(event.getFirstPropertyValue('uid')), title: String(event.getFirstPropertyValue('summary')), status: String(event.getFirstPropertyValue('status')) }));
  const byNode = Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [{ uid: one.uid, title: one.summary, status: one.status, starts: one.start.toISOString() }] : []));
  const order = (a: { uid: string }, b: { uid: string }): number => (a.uid < b.uid ? -1 : 1);
  assert.deepEqual(byIcal.sort(order), byNode.map(({ starts: _, ...one }) => one).sort(order), 'two parsers read alike');
  return byNode;
}
const forum = (kind: 'forum' | 'group', title: string) => withTenant(test.owner, tenant, (store) => insertGatherings(store, tenant, [{
  id: uuidv7(), kind, owner: null, link: 'https://meet.example/secret-room', version: 1, edition: 0, createdAt: test.clock.toISOString(),
  says: { title, room: 'Town Hall', audiences: [], schedule: { rule: null, dates: [{ on: inDays(20), at: '12:00', minutes: 90 }] }, capacity: { room: null, link: null }, partners: [] },
}]));

describe('a feed', () => {
  it('holds the sessions of its audience, in both parsers, and never a link', async () => {
    await addSession(test, inDays(10), { title: 'For managers', audiences: ['managers'] });
    await addSession(test, inDays(11), { title: 'For carers and staff', audiences: ['carers', 'staff'] });
    await addSession(test, inDays(12), { title: 'For everybody', audiences: [] });
    const titles = async (name: string): Promise<string[]> => read(await (await feed(name)).text()).map(({ title }) => title).sort();
    assert.deepEqual(await titles('northbridge/managers.ics'), ['For everybody', 'For managers']);
    assert.deepEqual(await titles('northbridge/carers.ics'), ['For carers and staff', 'For everybody']);
    assert.deepEqual(await titles('northbridge/service-users.ics'), ['For everybody']);
    assert.deepEqual(await titles('pk_demo_northbridge/all.ics'), ['For carers and staff', 'For everybody', 'For managers']);
    const response = await feed('northbridge/all.ics'), text = await response.text();
    assert.deepEqual([response.headers.get('content-type'), response.headers.get('cache-control'), response.headers.get('access-control-allow-origin')], ['text/calendar; charset=utf-8', 'public, max-age=3600', '*']);
    assert.ok(!text.includes('meet.example'));
    assert.deepEqual(await titles('five-boroughs/all.ics'), []);
  });
  it('of the forum holds forums and never a working group', async () => {
    await forum('forum', 'Staff carers forum');
    await forum('group', 'Working group: shift patterns');
    const text = await (await feed('northbridge/forum.ics')).text();
    assert.deepEqual(read(text).map(({ title }) => title), ['Staff carers forum']);
    assert.ok(!/secret-room|shift/.test(text));
  });
  it('is neutral where asked, and in Welsh', async () => {
    const neutral = await (await feed('northbridge/forum.ics?neutral=1')).text();
    assert.deepEqual(read(neutral).map(({ title }) => title), ['Appointment']);
    assert.ok(!/carer|forum|town hall/i.test(neutral.replaceAll(/^UID:.*$/gm, '')));
    assert.match(await (await feed('northbridge/carers.ics?locale=cy')).text(), /X-WR-CALNAME:.*sesiynau i ofalwyr/);
  });
  it('is not sent again until something changes; a cancelled date is said so', async () => {
    const added = await addSession(test, inDays(40), { title: 'Soon off', audiences: ['service-users'] }), first = await feed('northbridge/service-users.ics'), etag = first.headers.get('etag')!;
    const again = await feed('northbridge/service-users.ics', { 'if-none-match': etag });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    test.clock = new Date(test.clock.getTime() + 60_000);
    assert.equal((await feed('northbridge/service-users.ics')).headers.get('etag'), etag);
    await test.call('POST', `/v1/sessions/${added.id}/changes`, added.partner, { isCancelled: true, because: 'The trainer is ill.' });
    const changed = await feed('northbridge/service-users.ics', { 'if-none-match': etag });
    assert.equal(changed.status, 200);
    const off = read(await changed.text()).find(({ title }) => title.includes('Soon off'))!;
    assert.deepEqual([off.title, off.status], ['Cancelled: Soon off', 'CANCELLED']);
  });
  it('is bounded, however much there is', async () => {
    const dates = (from: number) => Array.from({ length: 200 }, (_, i) => ({ on: inDays(1 + i), at: `${String(8 + from).padStart(2, '0')}:00`, minutes: 30 }));
    for (let i = 0; i < 4; i += 1) await addSession(test, inDays(1), { title: `Daily ${i}`, audiences: ['managers'], schedule: { rule: null, dates: dates(i) } });
    assert.equal(read(await (await feed('northbridge/managers.ics')).text()).length, 500);
  });
  it('of nobody, of nothing, or by another method is refused as a problem', async () => {
    for (const name of ['nobody/forum.ics', 'northbridge/everything.ics', 'northbridge/forum.ics/more', 'northbridge', 'pk_nobody/all.ics', '../v1/sessions', '%00/all.ics']) {
      const response = await feed(name);
      assert.equal(response.status, name.startsWith('..') ? 401 : 404, name);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
    }
    const posted = await feed('northbridge/all.ics', {}, 'POST');
    assert.deepEqual([posted.status, posted.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
    const head = await feed('northbridge/all.ics', {}, 'HEAD');
    assert.deepEqual([head.status, await head.text()], [200, '']);
  });
});

// The demo's two years of sessions: held ones with attendance, ratings and materials, coming ones with bookings, one full with a waiting list; put there once, and filled up again months later.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { attendanceByAudience, ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { sql } from 'kysely';
import { tenantIdOf, tenantWithId } from '../identity/tenant.ts';
import { heldSessions } from '../learning/held.ts';
import { serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { demoTenants, mintIdentity } from './host.ts';
import { demoSecret, seedDemo } from './seed.ts';

let test: TestApp;
const packs = loadPackFiles(), [northbridge] = demoTenants, tenant = tenantIdOf('northbridge');
before(async () => { test = await openTestApp({ demoRegister: true }); });
after(() => test.close());

async function as(persona: 'carer' | 'partner' | 'hr'): Promise<Record<string, string>> {
  const token = await mintIdentity(northbridge!, await demoSecret(test.owner, northbridge!), persona, test.clock), key = { 'x-publishable-key': northbridge!.publishableKey };
  const { body } = await test.call('POST', '/v1/token', key, new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }));
  return { ...key, authorization: `Bearer ${body.access_token}` };
}
const rows = async (): Promise<Record<string, number>> => {
  const { rows: [counts] } = await withTenant(test.owner, tenant, (store) => sql<Record<string, number>>`select (select count(*)::int from think_carer.gathering where kind = 'session') as series, (select count(*)::int from think_carer.gathering_event e join think_carer.gathering g on g.tenant_id = e.tenant_id and g.id = e.gathering_id where g.kind = 'session') as events,
    (select count(*)::int from think_carer.session_rating) as ratings, (select count(*)::int from think_carer.session_materials) as materials, (select count(*)::int from think_carer.session_booking) as bookings`.execute(store));
  return counts!;
};

describe('the demo’s learning', () => {
  it('has a session for each audience and topic to come, one of them full with people waiting', async () => {
    const { items } = (await test.call('GET', '/v1/sessions?limit=100', await as('carer'))).body as { items: { audiences: string[]; topic: string; isFull: { room: boolean; link: boolean }; date: { on: string }; owner: { centre: string | null } }[] };
    for (const audience of ['managers', 'staff', 'service-users', 'carers']) assert.ok(items.some(({ audiences }) => audiences.includes(audience)), audience);
    for (const topic of ['benefits', 'concessions', 'local-organisations', 'caring-role', 'awareness']) assert.ok(items.some((one) => one.topic === topic), topic);
    assert.ok(items.some(({ isFull }) => isFull.room));
    assert.ok(new Set(items.map(({ owner }) => owner.centre)).size >= 5);
    assert.equal((await test.call('GET', '/v1/sessions', { 'x-publishable-key': 'pk_demo_eastmere' })).body.items.length, 0, 'the other councils have none');
  });
  it('shows the carer one booking to come and one past, to be rated, with slides', async () => {
    const carer = await as('carer'), coming = (await test.call('GET', '/v1/bookings', carer)).body.items, past = (await test.call('GET', '/v1/bookings?show=past', carer)).body.items;
    assert.deepEqual([coming.length, past.length, coming[0].mine.place !== undefined, past[0].mayRate, past[0].rating], [1, 1, true, true, null]);
    assert.ok(past[0].materials.some(({ when }: { when: string }) => when === 'after'));
  });
  it('shows the centre’s trainer the hub’s own sessions, held and to come, with ratings where enough were given', async () => {
    const partner = await as('partner'), given = async (show: string) => (await test.call('GET', `/v1/given-sessions?show=${show}&limit=100`, partner)).body.items as { id: string; owner: { centre: string }; state: string; attended: number; heads: { waiting: number } }[];
    const past = await given('past'), coming = await given('coming');
    assert.ok(past.length >= 40 && coming.length >= 8 && [...past, ...coming].every(({ owner }) => owner.centre === 'carers-hub'));
    assert.ok(past.filter(({ state, attended }) => state === 'held' && attended > 3).length / past.length > 0.9);
    const seen = await Promise.all(past.slice(0, 12).map(async ({ id }) => (await test.call('GET', `/v1/sessions/${id}`, partner)).body.trainer));
    assert.ok(seen.some(({ ratings }) => ratings !== null && ratings.count >= 10) && seen.some(({ register }) => register.length > 3));
    const full = (await test.call('GET', '/v1/given-sessions', await as('hr'))).body.items.find(({ heads }: { heads: { waiting: number } }) => heads.waiting > 0);
    assert.ok(full, 'one of the council’s own has a waiting list');
  });
  it('gives the evidence eight quarters of attendance by audience', async () => {
    const { offer } = await serveOffers(test.database, packs).served(await tenantWithId(test.database, tenant)), today = ukDay(test.clock);
    const held = await withTenant(test.database, tenant, (store) => heldSessions(store, tenant, offer, { from: addDays(today, -731), to: today }, test.clock)), counts = attendanceByAudience(held);
    assert.ok(new Set(counts.map(({ period }) => period)).size >= 8);
    assert.ok(['managers', 'staff', 'carers', 'several'].every((audience) => counts.some((one) => one.audience === audience && one.attended > 10)));
  });
  it('is put there once; months later what has passed is told, and there is more to come', async () => {
    const first = await rows();
    assert.ok(first['series']! >= 11 && first['events']! > 1000 && first['ratings']! > 300 && first['materials']! > 80 && first['bookings'] === 2, JSON.stringify(first));
    await seedDemo(test.owner, test.clock, packs);
    assert.deepEqual(await rows(), first);
    await seedDemo(test.owner, new Date(test.clock.getTime() + 100 * 86_400_000), packs);
    const later = await rows();
    assert.ok(later['series'] === first['series'] && later['events']! > first['events']! + 100 && later['ratings']! > first['ratings']!);
  });
  it('keeps of what is older than half a year no name and no alias', async () => {
    const { rows: [old] } = await withTenant(test.owner, tenant, (store) => sql<{ named: number; all: number }>`select count(*) filter (where body ->> 'kind' <> 'count')::int as named, count(*)::int as all from think_carer.gathering_event e join think_carer.gathering g on g.tenant_id = e.tenant_id and g.id = e.gathering_id where g.kind = 'session' and event = 'replied' and left(occurrence, 10) < ${addDays(ukDay(test.clock), -200)}`.execute(store));
    assert.ok(old!.all > 500);
    assert.equal(old!.named, 0);
  });
});

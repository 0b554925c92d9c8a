// The demo's requests for time: counted among the places, a few of them whole, two on the manager's desk; told once, and nothing of caring in them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toldReleases } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { placesOf } from '../gatherings/places.ts';
import { comingDates, insertGatherings, pastDates } from '../gatherings/rows.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { seedReleases } from './releases.ts';

let app: TestApp;
before(async () => { app = await openTestApp(); });
after(() => app.close());

test('seeds once, for a forum that is there', async () => {
  const tenant = { id: tenantIdOf('northbridge'), pseudonymSecret: 'a secret of the test' }, offer = loadPackFiles().resolved.get('northbridge')!, today = app.clock.toISOString().slice(0, 10);
  const seed = () => seedReleases(app.owner, tenant, 'northbridge.example', (account) => `key of ${account}`, offer, app.clock), all = () => withTenant(app.owner, tenant.id, (store) => store.selectFrom('release_request').selectAll().execute());
  await seed();
  assert.deepEqual(await all(), [], 'no forum, no requests');
  const gathering = {
    id: uuidv7(), kind: 'forum' as const, owner: null, link: null, version: 1, edition: 0, createdAt: app.clock.toISOString(),
    says: { title: 'Staff carers forum', room: 'Room 3', audiences: [], partners: [], capacity: { room: null, link: null }, schedule: { rule: null, dates: [-400, -300, -200, -100, -10, 30, 120].map((n) => ({ on: addDays(today, n), at: '12:00', minutes: 90 })) } },
  };
  await withTenant(app.owner, tenant.id, (store) => insertGatherings(store, tenant.id, [gathering]));
  await seed();
  const rows = await all();
  await seed();
  assert.deepEqual([rows.length, await all()], [8, rows]);
  assert.doesNotMatch(JSON.stringify(rows), /carer/i);
  const figures = (occurrence: { id: string; on: string }) => withTenant(app.owner, tenant.id, async (store) => toldReleases((await placesOf(store, { gathering, occurrence })).days, { k: 10, today }));
  const [next] = comingDates(gathering, app.clock, offer), [last] = pastDates(gathering, app.clock, offer);
  assert.deepEqual(await figures(next!), { asked: 22, askedOn: addDays(today, -3), by: { released: 12, refused: 0, 'another-time': 0, unanswered: 10 }, answeredOn: addDays(today, -3) }, 'two more have asked, and are not told yet');
  const past = await figures(last!);
  assert.ok(past.asked! > 40 && past.by === null, 'few refusals are told to nobody');
  const priya = await app.signIn('priya', { roles: ['manager', 'employee'], email: 'priya.shah@northbridge.example' }), { body } = await app.call('GET', '/v1/desk?kind=release', priya);
  assert.deepEqual(body.items.map(({ state, hours }: { state: string; hours: unknown }) => [state, hours]), [['asked', { from: '12:00', to: '13:30' }], ['asked', { from: '12:00', to: '13:30' }]]);
});

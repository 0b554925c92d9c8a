// The demonstration's forum: two years held, dates to come, a working group; told through the API as its people see it.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { demoForumId, demoGroupId, tellForum } from './forum.ts';
import { seedDemo } from './seed.ts';

let test: TestApp;
before(async () => { test = await openTestApp({ demoRegister: true }); });
after(() => test.close());

it('has met for two years, and what came of it is there', async () => {
  const sam = await test.signIn('sam-in-demo'), past = (await test.call('GET', `/v1/forums/${demoForumId}/dates?show=past&limit=20`, sam)).body.items;
  assert.equal(past.length, 8);
  for (const { date } of past) assert.deepEqual([new Date(`${date.on}T12:00:00Z`).getUTCDay(), Math.ceil(Number(date.on.slice(8)) / 7), [2, 5, 8, 11].includes(Number(date.on.slice(5, 7)))], [2, 2, true], date.on);
  assert.equal(past.filter(({ date }: { date: { isCancelled: boolean } }) => date.isCancelled).length, 1);
  // Minutes go out six days after a meeting.
  const out = past.filter(({ has }: { has: { minutes: boolean } }) => has.minutes), meeting = (await test.call('GET', `/v1/forum-dates/${out[0].id}`, sam)).body;
  assert.ok(meeting.minutes.text.length > 100 && meeting.agenda.length === 4);
  const [standing] = meeting.agenda;
  assert.ok(standing.figures.isFrozen && standing.figures.publishedAt < meeting.date.startsAt && standing.figures.rows[0].value > 0, 'the figures that the meeting saw');
  assert.ok(out.length === 7 || (out.length === 6 && !past[0].has.minutes));
});

it('comes together again, and the chair sees how many and what they need', async () => {
  const chair = await test.signIn('marta-in-demo', { roles: ['chair'] }), [next, later] = (await test.call('GET', `/v1/forums/${demoForumId}/dates?limit=2`, chair)).body.items, { body } = await test.call('GET', `/v1/forum-dates/${next.id}`, chair);
  assert.deepEqual([body.chair.heads.room + body.chair.heads.link, body.chair.heads.waiting], [23, 0]);
  assert.ok(Object.keys(body.chair.needs.counts).length >= 3 && body.chair.needs.texts.length > 0 && body.chair.named.length >= 2 && body.chair.named.length < 8);
  assert.ok(later.date.on > next.date.on && body.agenda.length === 4 && body.agenda[0].figures !== null && !body.agenda[0].figures.isFrozen);
  const actions = (await test.call('GET', `/v1/forums/${demoForumId}/actions`, chair)).body.items;
  for (const state of ['open', 'under-way', 'done', 'dropped']) assert.ok(actions.some((one: { state: string }) => one.state === state), state);
  assert.ok(actions.some(({ isLate }: { isLate: boolean }) => isLate));
});

it('makes an annual page in which nobody is', async () => {
  const hr = await test.signIn('jo-in-demo', { roles: ['hr'] }), year = String(test.clock.getUTCFullYear() - 1), { body } = await test.call('GET', `/v1/forums/${demoForumId}/year?year=${year}`, hr);
  assert.ok(body.held >= 3 && body.changes.length > 0 && (body.releases.asked === null || body.releases.asked >= 10), JSON.stringify(body));
  assert.ok(body.meetings.every(({ attended }: { attended: number | null }) => attended === null || attended >= 10));
});

it('has a working group that only those who belong to it see', async () => {
  const chair = await test.signIn('marta-in-demo', { roles: ['chair'] }), seen = (await test.call('GET', '/v1/my-forums', chair)).body.items.map(({ id }: { id: string }) => id);
  assert.ok(seen.includes(demoForumId) && seen.includes(demoGroupId));
  assert.ok((await test.call('GET', `/v1/forums/${demoGroupId}/actions`, chair)).body.items.length >= 4);
  assert.equal((await test.call('GET', `/v1/forums/${demoGroupId}/actions`, await test.signIn('sam-in-demo'))).status, 404);
});

it('tells eight meetings on whatever day it is seeded', async () => {
  const pack = loadPackFiles().resolved.get('northbridge')!, tenant = { id: tenantIdOf('eastmere'), pseudonymSecret: 'x' };
  for (const day of ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-15', '2027-02-08', '2027-08-31', '2028-02-29']) {
    await assert.rejects(withTenant(test.owner, tenant.id, async (store) => {
      await tellForum(store, tenant, pack, new Date(`${day}T20:00:00.000Z`), (account) => account);
      const told = await store.selectFrom('forum_document').select('occurrence').where('kind', '=', 'agenda').where('gathering_id', '=', demoForumId).execute();
      assert.equal(told.length, 9, day);
      throw new Error('undone');
    }), /undone/);
  }
});

it('is seeded once', async () => {
  const count = () => withTenant(test.owner, tenantIdOf('northbridge'), (store) => store.selectFrom('gathering_event').select(({ fn }) => fn.countAll().as('count')).where('gathering_id', '=', demoForumId).executeTakeFirstOrThrow()), before = await count();
  await seedDemo(test.owner, new Date(), loadPackFiles());
  assert.deepEqual(await count(), before);
});

// The demo council's two years of leave: the same for the same day, every step allowed, something of everything, and written once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { leaveFaults, leaveOnDay, ukDay } from '@think-carer/contract';
import { leaveDays } from '@think-carer/rules';
import { tenantIdOf } from '../identity/tenant.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { managers, staff } from './leave.people.ts';
import { demoLeave } from './leave.ts';
import { seedDemo } from './seed.ts';

const packs = loadPackFiles(), offer = packs.resolved.get('northbridge')!, domain = 'northbridge.example';

describe('the story', () => {
  for (const now of ['2026-11-26T17:00:00Z', '2026-11-27T00:10:00Z', '2026-11-28T12:00:00Z', '2026-11-29T12:00:00Z', '2026-11-30T12:00:00Z', '2026-12-01T12:00:00Z', '2027-01-02T08:30:00Z', '2027-06-20T23:30:00Z'].map((at) => new Date(at))) it(`as of ${now.toISOString()} holds together`, () => {
    const told = demoLeave(offer, now, domain), today = ukDay(now), states = new Map<string, number>();
    assert.deepEqual(told, demoLeave(offer, now, domain), 'the same again');
    assert.equal(new Set(told.flatMap(({ record }) => [record.id, record.reference])).size, told.length * 2);
    for (const { record } of told) {
      const on = leaveOnDay(record, offer, today), asked = new Date(record.createdAt);
      states.set(on.state, (states.get(on.state) ?? 0) + 1);
      assert.deepEqual(leaveFaults({ type: record.type, parts: [...on.askedParts], team: record.team! }, offer, asked), [], `${record.type} ${record.createdAt}`);
      assert.deepEqual(record.events.map(({ seq }) => seq), record.events.map((_, i) => i + 1));
      const times = record.events.map(({ at }) => Date.parse(at));
      assert.ok(times.every((at, i) => at <= now.getTime() && at >= (times[i - 1] ?? 0)), `${record.createdAt}: ${record.events.map(({ at }) => at).join()}`);
      assert.notEqual(record.email, record.approverEmail);
      if (record.type === 'carers-leave') assert.ok(!record.events.some(({ event }) => event === 'declined'));
    }
    for (const state of ['waiting', 'agreed', 'postponed', 'declined', 'other-date-offered', 'withdrawn', 'lapsed', 'appealed']) assert.ok((states.get(state) ?? 0) > 0, `nothing is ${state}`);
    assert.ok(told.length > 380 && told.length < 480);
    assert.equal(new Set(told.map(({ record }) => record.team)).size, offer.teams!.length);
    assert.equal(new Set(told.map(({ record }) => record.type)).size, offer.leaveTypes.length);
    const priya = told.filter(({ record }) => record.approverEmail === `priya.shah@${domain}`).map(({ record }) => leaveOnDay(record, offer, today)), waiting = priya.filter(({ state }) => state === 'waiting');
    assert.ok(waiting.length >= 5 && waiting.some(({ isOverdue }) => isOverdue), `${waiting.length} wait`);
    const sam = told.filter(({ account }) => account === 'sam.okafor').map(({ record }) => leaveOnDay(record, offer, today).state);
    assert.deepEqual([...new Set(sam)].sort(), ['agreed', 'declined', 'other-date-offered', 'postponed', 'waiting', 'withdrawn']);
    assert.ok(told.some(({ record }) => record.approverEmail === null), 'some go to HR');
    assert.equal(told.filter(({ record }) => leaveOnDay(record, offer, today).flags.includes('postponed-without-reason')).length, 3);
    assert.ok(told.every(({ record }) => leaveDays(leaveOnDay(record, offer, today).askedParts).every((on) => ![0, 6].includes(new Date(`${on}T12:00:00Z`).getUTCDay())) || record.type === 'time-off-for-dependants'));
  });
  it('has people of its own in every team, each with a manager', () => {
    assert.equal(new Set(staff.map(({ name }) => name)).size, staff.length);
    for (const { team, name } of staff) assert.ok(managers[team] && managers[team] !== name, team);
    assert.deepEqual(Object.keys(managers).sort(), offer.teams!.map(({ id }) => id).sort());
  });
});

describe('the seed', () => {
  let test: TestApp;
  before(async () => { test = await openTestApp({ demoRegister: true }); });
  after(() => test.close());
  const count = () => withTenant(test.database, tenantIdOf('northbridge'), async (store) => ({
    requests: (await store.selectFrom('leave_request').select('id').execute()).length, events: (await store.selectFrom('leave_event').select('seq').execute()).length,
  }));
  it('is written once, however often the server starts', async () => {
    const first = await count();
    assert.ok(first.requests > 380 && first.events > first.requests * 1.8);
    await seedDemo(test.owner, new Date(test.clock.getTime() + 3 * 86_400_000), packs);
    assert.deepEqual(await count(), first);
  });
  it('keeps no note that would no longer be shown', async () => {
    const rows = await withTenant(test.database, tenantIdOf('northbridge'), (store) => store.selectFrom('leave_note').select(['expires_on']).execute());
    assert.ok(rows.length > 0 && rows.length < 30);
    assert.ok(rows.every(({ expires_on }) => expires_on >= ukDay(test.clock)));
  });
});

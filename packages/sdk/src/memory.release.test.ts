// Releases in memory: counted for the meeting, following it, and told to the manager as the server would.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateIdOf } from '@think-carer/contract';
import type { Role } from '@think-carer/contract';
import northbridge from '@think-carer/packs/northbridge.json' with { type: 'json' };
import statutory from '@think-carer/packs/uk-statutory.json' with { type: 'json' };
import { extendPack, parsePack } from '@think-carer/rules';
import { createClient, isProblem } from './index.ts';
import { placesOf, seedGathering } from './memory.gatherings.ts';
import { releaseOfReplyWithdrawn, releasesCancelled, releasesMoved } from './memory.release.ts';
import { createMemoryStore } from './memory.store.ts';
import { failureOf } from './server.fixture.ts';
import { createMemoryTransport } from './testing.ts';
import { createValidator } from './validate.ts';

const pack = extendPack(parsePack(northbridge), [parsePack(statutory)]), now = new Date('2027-04-20T09:00:00.000Z'), priya = 'priya@northbridge.example';
function world() {
  const store = createMemoryStore(), forum = seedGathering(store, { title: 'Staff carers forum', room: 'Room 3', schedule: { rule: null, dates: [{ on: '2027-05-11', at: '12:00', minutes: 90 }] } }, now), date = dateIdOf(forum.record.id, '2027-05-11T12:00');
  const as = (email: string, roles: readonly Role[]) => createClient({
    baseUrl: 'https://api.example', publishableKey: 'pk', getToken: () => 'host', validate: createValidator(), fetch: createMemoryTransport({ pack, store, persona: { email, name: email, roles, managerEmail: priya }, clock: () => now }),
  });
  return {
    store, date, as, sam: as('sam@northbridge.example', ['employee']), manager: as(priya, ['employee', 'manager']), setting: { store, offer: pack, now, base: 'https://api.example' },
    counted: () => [...placesOf(forum, '2027-05-11T12:00').releases.values()].sort(),
  };
}

test('asked once, answered from the desk, counted, and told by a mail that says nothing', async () => {
  const { date, sam, manager, as, counted, store } = world(), one = await sam.releases.ask({ date, note: 'Between us.' });
  assert.deepEqual([one.state, one.hours, one.date, one.approverEmail], ['asked', { on: '2027-05-11', from: '12:00', to: '13:30' }, date, priya]);
  assert.ok(isProblem(await failureOf(sam.releases.ask({ date })), 'request-live'));
  const [item] = (await manager.desk.list()).items, seen = await manager.releases.read(one.id);
  assert.deepEqual([item!.kind, item!.title, item!.hours, seen.date, seen.note], ['release', 'Request for time at a staff meeting', { from: '12:00', to: '13:30' }, undefined, 'Between us.']);
  assert.doesNotMatch(JSON.stringify([item, seen]), /carer|Room 3/i);
  assert.deepEqual([(await as('jo@northbridge.example', ['hr']).desk.list()).items, counted()], [[], ['asked']]);
  const [mail] = store.mail;
  assert.deepEqual([mail!.to, mail!.subject], [priya, 'Request for time at a staff meeting / Cais am amser i fynd i gyfarfod staff']);
  assert.ok(isProblem(await failureOf(manager.releases.decide(one.id, { verb: 'refuse' })), 'invalid-request'));
  assert.equal((await manager.releases.decide(one.id, { verb: 'release' })).state, 'released');
  assert.deepEqual([counted(), (await sam.session.records()).releases.map(({ id }) => id), (await manager.desk.list()).items], [['released'], [one.id], []]);
  assert.equal((await sam.releases.withdraw(one.id)).state, 'withdrawn');
  assert.deepEqual([counted(), (await sam.releases.ask({ date })).state], [[], 'asked']);
});

test('it follows the meeting and the reply', async () => {
  const { date, sam, manager, as, counted, setting, store } = world(), one = await sam.releases.ask({ date, hours: { from: '11:45', to: '13:45' } }), tom = as('tom@northbridge.example', ['employee']), two = await tom.releases.ask({ date });
  await manager.releases.decide(one.id, { verb: 'release' });
  const { length } = store.mail;
  await releasesMoved(setting, date, { on: '2027-05-11', at: '12:00', minutes: 90 }, { on: '2027-05-12', at: '14:00', minutes: 60 });
  assert.deepEqual([(await sam.releases.read(one.id)).hours, counted(), store.mail.length - length], [{ on: '2027-05-12', from: '13:45', to: '15:15' }, ['asked', 'asked'], 2]);
  await releaseOfReplyWithdrawn(setting, date, 'tom@northbridge.example');
  assert.deepEqual([(await tom.releases.read(two.id)).outcome?.by, counted()], ['person', ['asked']]);
  await releasesCancelled(setting, date);
  assert.deepEqual([(await manager.releases.read(one.id)).outcome?.by, counted()], ['organiser', []]);
});

test('a quarter counts what its meetings had, as the server does', async () => {
  const store = createMemoryStore(), asked = (state: string, count: number) => Array.from({ length: count }, (_, i) => ({ event: 'release' as const, from: `${state} ${i}`, state }));
  seedGathering(store, { title: 'Staff carers forum', room: 'Room 3', schedule: { rule: null, dates: [{ on: '2027-02-09', at: '12:00', minutes: 90 }] }, happened: { '2027-02-09T12:00': [...asked('released', 31), ...asked('refused', 3), ...asked('asked', 12), { event: 'held' as const, heads: { room: 30, link: 4 } }] } }, now);
  const hr = createClient({ baseUrl: 'https://api.example', publishableKey: 'pk', getToken: () => 'host', validate: createValidator(), fetch: createMemoryTransport({ pack, store, persona: { email: 'jo@northbridge.example', name: 'Jo', roles: ['hr'] }, clock: () => now }) });
  const { tables, meetings } = await hr.evidence.publish({ period: '2027-Q1' }), cells = Object.fromEntries(tables.find(({ id }) => id === 'releases-by-answer')!.cells.map(({ at, value }) => [at['release'] ?? 'all', value]));
  assert.deepEqual([meetings, tables.find(({ id }) => id === 'forum-attendance')!.cells[0]!.value, cells['released'], cells['refused']], [{ held: 1, cancelled: 0, sessions: 0 }, 35, 30, null]);
});

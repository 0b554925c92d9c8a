// Releases: asked in one press, answered from the desk, counted for the chair, and following the meeting and the reply.
import assert from 'node:assert/strict';
import type { ForumDate, ForumWhole } from '@think-carer/contract';
import { all, inDays, refused } from './scenarios.world.fixture.ts';
import type { Scenarios, World } from './scenarios.world.fixture.ts';

/** A forum whose title speaks of carers, in a fortnight and in four months. */
async function meetings({ client }: World): Promise<{ forum: ForumWhole; next: ForumDate }> {
  const forum = await client('chair').forum.setUp({ kind: 'forum', title: 'Staff carers forum', room: 'Committee Room 2', capacity: { room: null, link: null }, schedule: { rule: null, dates: [{ on: inDays(14), at: '12:00', minutes: 90 }, { on: inDays(120), at: '12:00', minutes: 90 }] } });
  return { forum, next: (await client('chair').forum.dates(forum.id)).items[0]! };
}

export const releaseScenarios: Scenarios = (scenario) => {
  scenario('release: one press asks the manager, in words that do not say what for', async (world) => {
    const { client, managerEmail, mailTo } = world, { next, forum } = await meetings(world), { releases } = client('carer'), manager = client('manager');
    const { data: asked, response } = await releases.ask({ date: next.id, approverEmail: managerEmail, hours: { from: '11:45', to: '13:45' }, note: 'Between us.' }).withResponse();
    assert.equal(response.status, 201);
    assert.match(asked.reference, /^TM-[2-9A-Z]{4}-[2-9A-Z]{2}$/);
    assert.deepEqual([asked.state, asked.seenAs, asked.date, asked.hours, asked.may, asked.protectedTime?.hours], ['asked', 'own', next.id, { on: inDays(14), from: '11:45', to: '13:45' }, ['withdraw'], 3]);
    assert.deepEqual([response.etag, asked.clocks.map(({ what, on }) => [what, on]), asked.seenBy?.map(({ who }) => who)], [asked.etag, [['decide', inDays(7)]], ['approver']]);
    assert.equal((await client('carer').forum.meeting(next.id)).release, 'asked');

    const [item] = (await manager.desk.list({ kind: 'release' })).items, seen = await manager.releases.read(asked.id);
    assert.deepEqual([item!.requestId, item!.title, item!.days, item!.hours, item!.nextDeadlineOn], [asked.id, 'Request for time at a staff meeting', [inDays(14)], { from: '11:45', to: '13:45' }, inDays(7)]);
    assert.deepEqual([seen.seenAs, seen.note, seen.may, seen.date], ['approver', 'Between us.', ['release', 'refuse', 'another-time'], undefined]);
    assert.match(JSON.stringify(seen.title), /open to everybody/);
    assert.doesNotMatch(JSON.stringify([item, seen]), new RegExp(`carers? forum|Committee Room|${forum.id}`, 'i'));
    const [mail] = await mailTo(managerEmail);
    assert.ok(mail!.subject.startsWith('Request for time at a staff meeting'));
    assert.match(mail!.text, /\/desk\/\n/);
    assert.doesNotMatch(`${mail!.subject} ${mail!.text}`, /carer|gofal|Between us/i);

    const bare = await refused(manager.releases.decide(asked.id, { verb: 'refuse' }), 'invalid-request');
    assert.deepEqual(bare.problem.errors?.map(({ pointer, code }) => `${pointer} ${code}`), ['/reason missing']);
    assert.equal((await manager.releases.decide(asked.id, { verb: 'another-time', other: { on: inDays(15), from: '09:00', to: '10:00' } })).state, 'another-time');
    assert.equal((await manager.releases.decide(asked.id, { verb: 'release' })).state, 'released');
    await refused(manager.releases.decide(asked.id, { verb: 'release' }), 'already-decided');
    const mine = await releases.read(asked.id);
    assert.deepEqual([mine.outcome?.verb, mine.outcome?.by, mine.events.map(({ event }) => event)], ['release', 'manager', ['asked', 'another-time', 'released']]);
    assert.equal((await client('carer').forum.meeting(next.id)).release, 'released');
    assert.deepEqual((await manager.desk.list({ kind: 'release' })).items, []);
  });

  scenario('release: who sees it, once for each date, and a second click asks once', async (world) => {
    const { client, managerEmail } = world, { next } = await meetings(world), { releases } = client('carer'), ask = { date: next.id, approverEmail: managerEmail };
    const one = await releases.ask(ask, { idempotencyKey: 'once' });
    assert.equal((await releases.ask(ask, { idempotencyKey: 'once' })).id, one.id);
    assert.equal((await refused(releases.ask(ask), 'request-live')).problem.existingId, one.id);
    const toHr = await client('other-carer').releases.ask({ date: next.id, approverEmail: null });
    assert.deepEqual([(await client('hr').releases.read(toHr.id)).seenAs, (await all(client('manager').releases.list({ seenAs: 'approver' }))).map(({ id }) => id)], ['hr', [one.id]]);
    await refused(client('hr').releases.read(one.id), 'not-found');
    await refused(client('other-carer').releases.read(one.id), 'not-found');
    await refused(client('manager').releases.read(toHr.id), 'not-found');
    for (const who of ['commissioner', 'partner'] as const) await refused(client(who).releases.list(), 'role-not-allowed');
    await refused(releases.decide(one.id, { verb: 'release' }), 'role-not-allowed');
    await refused(releases.ask({ date: `${'0'.repeat(8)}-0000-7000-8000-${'0'.repeat(12)}_20270101T1200` }), 'not-found');
    assert.deepEqual((await all(releases.list({ state: 'asked' }))).map(({ id, note }) => [id, note]), [[one.id, undefined]]);
    assert.deepEqual((await client('carer').session.records()).releases.map(({ id }) => id), [one.id]);
  });

  scenario('release: another time is taken in one press, once, and is counted as the time that is given', async (world) => {
    const { client, managerEmail } = world, { next } = await meetings(world), { releases, forum } = client('carer'), manager = client('manager').releases, other = { on: inDays(15), from: '09:00', to: '10:00' };
    const one = await releases.ask({ date: next.id, approverEmail: managerEmail });
    await refused(releases.accept(one.id), 'not-waiting');
    await manager.decide(one.id, { verb: 'another-time', other });
    assert.deepEqual([(await releases.read(one.id)).may, (await manager.read(one.id)).may], [['accept', 'withdraw'], ['release']]);
    for (const who of ['other-carer', 'manager'] as const) await refused(client(who).releases.accept(one.id), 'not-found');
    const taken = await releases.accept(one.id, { idempotencyKey: 'taken-once' });
    assert.deepEqual([taken.state, taken.outcome?.verb, taken.outcome?.by, taken.outcome?.other, taken.hours.on, taken.may], ['released', 'accept', 'person', other, inDays(14), ['withdraw']]);
    assert.deepEqual(await releases.accept(one.id, { idempotencyKey: 'taken-once' }), taken, 'a second press of the same is the same');
    await refused(releases.accept(one.id), 'not-waiting');
    assert.equal((await forum.meeting(next.id)).release, 'released');
    const seen = await manager.read(one.id);
    assert.deepEqual([seen.state, seen.outcome?.verb, seen.events.map(({ event, by }) => `${event} ${by}`), seen.may], ['released', 'accept', ['asked person', 'another-time manager', 'accepted person'], []]);
    await refused(manager.decide(one.id, { verb: 'release' }), 'already-decided');
    assert.deepEqual([(await client('manager').desk.list({ kind: 'release' })).items, (await all(manager.list({ state: 'released' }))).map(({ id }) => id)], [[], [one.id]]);
    assert.equal((await releases.withdraw(one.id)).state, 'withdrawn');
    const again = await releases.ask({ date: next.id, approverEmail: managerEmail });
    await manager.decide(again.id, { verb: 'another-time', other });
    await manager.decide(again.id, { verb: 'release' });
    await refused(releases.accept(again.id), 'not-waiting');
    await client('chair').forum.changeDate(next.id, { to: { at: '15:00' } });
    await manager.decide(again.id, { verb: 'another-time', other });
    await client('chair').forum.changeDate(next.id, { to: { at: '16:00' } });
    assert.deepEqual([(await releases.read(again.id)).state, (await releases.read(again.id)).outcome], ['asked', null]);
    await refused(releases.accept(again.id), 'not-waiting');
  });

  scenario('release: it follows the reply and the meeting, and the chair has numbers alone', async (world) => {
    const { client, managerEmail } = world, { next } = await meetings(world), { releases, forum } = client('carer'), chair = client('chair').forum;
    await forum.reply(next.id, { kind: 'count', way: 'room' });
    const one = await releases.ask({ date: next.id, approverEmail: managerEmail });
    await client('manager').releases.decide(one.id, { verb: 'release' });
    assert.deepEqual((await chair.meeting(next.id)).chair?.releases, { asked: null, askedOn: null, by: null, answeredOn: null }, 'under ten nothing is told');
    await chair.changeDate(next.id, { to: { at: '15:00' } });
    const moved = await releases.read(one.id);
    assert.deepEqual([moved.state, moved.hours, moved.events.at(-1)?.by], ['asked', { on: inDays(14), from: '15:00', to: '16:30' }, 'organiser']);
    await forum.withdraw(next.id);
    assert.deepEqual([(await releases.read(one.id)).state, (await forum.meeting(next.id)).release], ['withdrawn', null]);
    const again = await releases.ask({ date: next.id, approverEmail: managerEmail });
    await chair.changeDate(next.id, { isCancelled: true });
    assert.deepEqual([(await releases.read(again.id)).outcome?.by, (await client('manager').desk.list({ kind: 'release' })).items], ['organiser', []]);
    await refused(releases.withdraw(again.id), 'not-waiting');
    assert.deepEqual((await refused(releases.ask({ date: next.id }), 'invalid-request')).problem.errors?.map(({ code }) => code), ['cancelled']);
  });
};

// Dates that change, over HTTP and on real PostgreSQL, where the shared stories do not reach: feeds, a date moved far, another rule, and addresses that are kept as long as they are needed.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { repliesKeptDays, ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { northbridge } from '../gatherings/gatherings.fixture.ts';
import { addSession } from '../learning/learning.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type TestApp } from '../testing.ts';
import { dateIdIn, newForum, sitting } from './forum.fixture.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const told = async (name: string) => (await test.mailTo(`${name}@northbridge.example`)).map(({ subject }) => subject);
const reply = async (name: string, date: string, body: object = {}) => { const { status } = await test.call('PUT', `/v1/forum-dates/${date}/reply`, await test.signIn(name), { kind: 'count', way: 'room', tell: { byEmail: true, isNeutral: false }, ...body }); assert.equal(status, 200); };
const change = (date: string, who: Record<string, string>, body: object) => test.call('POST', `/v1/forum-dates/${date}/changes`, who, body);
const patch = async (id: string, chair: Record<string, string>, body: object) => {
  const { body: { etag } } = await test.call('GET', `/v1/forums/${id}`, chair), answer = await test.call('PATCH', `/v1/forums/${id}`, { ...chair, 'if-match': etag }, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
};
/** Of one date in a feed: its status, day and sequence. */
async function inFeed(feed: string, uid: string) {
  const text = (await (await test.app.request(`/calendars/${keyOf()}/${feed}.ics`)).text()).replaceAll('\r\n ', ''), event = text.split('BEGIN:VEVENT').find((one) => one.includes(uid));
  return event && ['STATUS', 'DTSTART', 'SEQUENCE', 'LOCATION'].map((name) => new RegExp(`^${name}[^:]*:([^\\r\\n]*?)(?:T\\d{6}Z?)?\\r?$`, 'm').exec(event)![1]);
}
const uidOf = (date: string): string => `UID:${date.replace('_', '-')}@appointment`, compact = (days: number): string => sitting(test, days).on.replaceAll('-', '');

describe('a date that changes', () => {
  it('is called off in feeds on the day that it was moved to, under its first name, and another room is a later version', async () => {
    const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20);
    assert.deepEqual(await inFeed('forum', uidOf(date)), ['CONFIRMED', compact(20), '0', 'Committee Room 2']);
    await patch(id, chair, { room: 'Guildhall' });
    assert.deepEqual(await inFeed('forum', uidOf(date)), ['CONFIRMED', compact(20), '1', 'Guildhall']);
    for (const body of [{ to: { on: sitting(test, 34).on, at: '14:00' } }, { to: { at: '13:00' } }, { isCancelled: true }]) assert.equal((await change(date, chair, body)).status, 200);
    assert.deepEqual(await inFeed('forum', uidOf(date)), ['CANCELLED', compact(34), '4', 'Guildhall']);
    assert.equal((await change(date, chair, { to: { at: '12:00' } })).body.code, 'places-closed', 'who was told that it is off is told no more');
  });

  it('of a session as well', async () => {
    const { id, partner } = await addSession(test, addDays(ukDay(test.clock), 21));
    for (const body of [{ to: { on: addDays(ukDay(test.clock), 35) } }, { isCancelled: true }]) assert.equal((await test.call('POST', `/v1/sessions/${id}/changes`, partner, body)).status, 200);
    const [status, day, sequence] = (await inFeed('all', uidOf(id)))!;
    assert.deepEqual([status, day, sequence], ['CANCELLED', addDays(ukDay(test.clock), 35).replaceAll('-', ''), '2']);
  });

  it('needs another time, or that it is off: nobody is told of a move to where it is', async () => {
    const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20);
    await reply('nowhere', date);
    for (const body of [{}, { to: {} }, { to: {}, because: 'x' }, { to: { at: '13:00' }, isCancelled: true }, { to: { on: sitting(test, 20).on } }]) {
      const { status, body: { errors } } = await change(date, chair, body);
      assert.deepEqual([status, errors?.map(({ pointer }: { pointer: string }) => pointer)], [422, ['/to']], JSON.stringify(body));
    }
    assert.deepEqual(await told('nowhere'), []);
    assert.equal((await change(date, chair, { to: {}, isCancelled: true })).body.date?.isCancelled, true, 'nothing of a move in it');
  });

  it('is found by a change of the forum however far it was moved', async () => {
    const { id, chair } = await newForum(test, { schedule: { rule: null, dates: [sitting(test, 20)] } }), date = dateIdIn(test, id, 20), then = test.clock;
    await reply('far', date);
    assert.equal((await change(date, chair, { to: { on: sitting(test, 140).on } })).status, 200);
    try {
      test.clock = new Date(then.getTime() + 110 * 86_400_000);
      await patch(id, await test.signIn('far-chair', { roles: ['chair'] }), { room: 'Guildhall' });
    } finally {
      test.clock = then;
    }
    assert.deepEqual(await told('far'), ['Staff carers forum: another time', 'Staff carers forum: another room']);
  });

  it('is told as moved where another rule has it on another day, and keeps its name and its replies', async () => {
    // The fourth Friday of December 2026 is Christmas Day; the week after is New Year's Day.
    const then = test.clock;
    try {
      test.clock = new Date('2026-11-27T12:00:00Z');
      const rule = { weekday: 'fri', weeks: [4], months: [12], from: '2026-12-01', to: '2026-12-31', at: '12:00', minutes: 60, nation: 'england' }, { id, chair } = await newForum(test, { schedule: { rule } }), date = `${id}_20261225T1200`;
      await reply('ruled', date);
      assert.equal((await test.call('GET', `/v1/forum-dates/${date}`, chair)).body.date.on, '2027-01-08');
      await patch(id, chair, { schedule: { rule: { ...rule, avoids: [] } } });
      const { body } = await test.call('GET', `/v1/forum-dates/${date}`, chair);
      assert.deepEqual([body.date.on, body.date.movedFrom, body.chair.heads.room], ['2026-12-25', null, 1]);
      assert.match((await test.mailTo('ruled@northbridge.example'))[0]!.text, /has moved to Friday 25 December at 12:00 \(it was Friday 8 January at 12:00\)\. Your place stays yours\./);
    } finally {
      test.clock = then;
    }
  });

  it('with no room any more is gone from nobody who replies in that moment: nobody waits for a room that there is not', async () => {
    const { id, chair } = await newForum(test, { capacity: { room: 30, link: null } }), date = dateIdIn(test, id, 20), names = Array.from({ length: 6 }, (_, i) => `moment-${i}`);
    const signed = await Promise.all(names.map((name) => test.signIn(name))), { body: { etag } } = await test.call('GET', `/v1/forums/${id}`, chair);
    await test.call('PUT', `/v1/forum-dates/${date}/reply`, signed[0]!, { kind: 'count', way: 'room' });
    const [gone, ...answers] = await Promise.all([test.call('PATCH', `/v1/forums/${id}`, { ...chair, 'if-match': etag }, { room: null }), ...signed.slice(1).map((who) => test.call('PUT', `/v1/forum-dates/${date}/reply`, who, { kind: 'count', way: 'room' }))]);
    assert.equal(gone.status, 200);
    for (const { status, body } of answers) assert.ok(status === 200 || body.errors?.[0].pointer === '/way', JSON.stringify(body));
    const heads = (await test.call('GET', `/v1/forum-dates/${date}`, chair)).body.chair.heads;
    assert.deepEqual(heads, { room: 0, link: 1 + answers.filter(({ status }) => status === 200).length, waiting: 0 });
  });

  it('keeps what was said for as long after it, wherever it stands: all of it becomes nobody’s at once', async () => {
    const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20);
    await reply('before', date);
    await change(date, chair, { to: { on: sitting(test, 60).on } });
    await reply('after', date);
    const until = await withTenant(test.owner, northbridge, async (store) => (await store.selectFrom('gathering_event').select('spent_on').where('gathering_id', '=', id).where('by_key', 'is not', null).execute()).map(({ spent_on }) => String(spent_on).slice(0, 10)));
    assert.deepEqual(until, Array.from({ length: 2 }, () => addDays(sitting(test, 60).on, repliesKeptDays)));
  });

  it('keeps addresses until the day after it, wherever it stands', async () => {
    const { id, chair } = await newForum(test), date = dateIdIn(test, id, 20);
    await reply('kept', date);
    const until = async () => withTenant(test.owner, northbridge, async (store) => (await store.selectFrom('gathering_contact').select('expires_on').where('gathering_id', '=', id).execute()).map(({ expires_on }) => String(expires_on).slice(0, 10)));
    await change(date, chair, { to: { on: sitting(test, 40).on } });
    await change(date, chair, { to: { at: '13:00' } });
    assert.deepEqual(await until(), [addDays(sitting(test, 40).on, 1)]);
    await change(date, chair, { isCancelled: true });
    assert.deepEqual(await until(), []);
  });
});

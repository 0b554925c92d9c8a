// The reminder of the day before: to whoever asked and has a place, once, by day, neutral where asked, of the date as it now is.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { type Tenant, tenantIdOf } from '../identity/tenant.ts';
import { serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { openTestApp, type TestApp } from '../testing.ts';
import { addSession, type Added } from './learning.fixture.ts';
import { eraseSpentSessions } from './own.ts';
import { remindEverywhere } from './reminders.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

const tenant = tenantIdOf('northbridge'), inDays = (days: number): string => addDays(ukDay(test.clock), days);
/** So many days before or after a day of the fixture, at an hour of the United Kingdom in winter. */
const remindAt = async (on: string, hour: number): Promise<number> => {
  const offers = serveOffers(test.database, loadPackFiles());
  return remindEverywhere({ database: test.database, offerOf: async (one: Tenant) => (await offers.served(one)).offer, mail: { kind: 'mailbox', publicUrl: 'https://carers.example' }, now: () => new Date(`${on}T${String(hour).padStart(2, '0')}:05:00.000Z`) });
};
/** A session on a Wednesday of winter, whatever the day of the test. */
const winter = (): string => { const year = Number(inDays(60).slice(0, 4)) + 1; return `${year}-01-20`; };
let people = 0;
async function booked({ id }: Added, more: object = {}, way: 'room' | 'link' = 'room'): Promise<string> {
  const email = `reminded-${(people += 1)}@northbridge.example`, who = await test.signIn(email, { email });
  const answer = await test.call('PUT', `/v1/sessions/${id}/booking`, who, { kind: 'count', way, inWorkTime: true, remind: 'day-before', ...more });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return email;
}
const plain = { tell: { byEmail: false, isNeutral: false } };
const left = () => withTenant(test.database, tenant, async (store) => (await store.selectFrom('session_booking').select('remind_email').where('remind_email', 'is not', null).execute()).length);

describe('the reminder', () => {
  it('comes on the day before, once, with the room or the link; who waits, and who did not ask, gets none', async () => {
    const added = await addSession(test, winter(), { capacity: { room: 1, link: null } }), first = await booked(added, plain), waiting = await booked(added, plain), online = await booked(added, plain, 'link'), silent = await booked(added, { remind: 'none' }, 'link');
    assert.equal(await remindAt(addDays(winter(), -2), 12), 0, 'two days before it is too early');
    assert.equal(await remindAt(addDays(winter(), -1), 6), 0, 'nobody is written to at night');
    assert.equal(await remindAt(addDays(winter(), -1), 9), 2);
    assert.equal(await remindAt(addDays(winter(), -1), 10), 0, 'once');
    const text = async (email: string): Promise<string[]> => (await test.mailTo(email)).map((mail) => `${mail.subject}\n${mail.text}`);
    assert.match((await text(first))[0]!, /^Tomorrow at 12:30: Benefits at one table\n[^]*20 January[^]*The Old Library/);
    assert.match((await text(online))[0]!, /https:\/\/meet\.example\/j\/8f2c/);
    assert.deepEqual([await text(waiting), await text(silent)], [[], []]);
    assert.equal(await left(), 1, 'only the address of whoever still waits is kept');
    assert.equal(await remindAt(addDays(winter(), 1), 12), 0);
    assert.equal(await left(), 0);
  });
  it('is neutral unless the session may be named, in Welsh where asked, and follows a date that moves', async () => {
    const added = await addSession(test, winter()), neutral = await booked(added, { tell: { byEmail: true, locale: 'cy' } });
    assert.equal((await test.call('POST', `/v1/sessions/${added.id}/changes`, added.partner, { to: { on: addDays(winter(), 7), at: '16:00' } })).status, 200);
    assert.equal(await remindAt(addDays(winter(), -1), 12), 0);
    assert.equal(await remindAt(addDays(winter(), 6), 12), 1);
    assert.doesNotMatch((await test.mailTo(neutral))[0]!.subject, /benefits/i, 'that it moved');
    const { subject, text } = (await test.mailTo(neutral)).at(-1)!;
    assert.match(`${subject} ${text}`, /^Nodyn atgoffa: yfory am 16:00 Mae gennych apwyntiad/);
    assert.ok(!/benefits|library|gofal|cyngor|council/i.test(subject + text));
  });
  it('says nothing but the time where nothing was said about mail', async () => {
    const email = await booked(await addSession(test, winter()));
    assert.equal(await remindAt(addDays(winter(), -1), 12), 1);
    assert.deepEqual((await test.mailTo(email)).map(({ subject }) => subject), ['Reminder: tomorrow at 12:30']);
  });
  it('is not sent of what is cancelled, or given up', async () => {
    const added = await addSession(test, winter()), email = await booked(added), gone = await addSession(test, winter());
    await test.call('DELETE', `/v1/sessions/${added.id}/booking`, await test.signIn(email, { email }));
    const other = await booked(gone);
    await test.call('POST', `/v1/sessions/${gone.id}/changes`, gone.partner, { isCancelled: true });
    assert.equal(await remindAt(addDays(winter(), -1), 12), 0);
    assert.deepEqual([(await test.mailTo(email)).length, (await test.mailTo(other)).length, await left()], [0, 0, 0]);
  });
  it('cannot be asked for where mail cannot reach anybody', async () => {
    const { id } = await addSession(test, winter()), without = await test.app.request(`/v1/sessions/${id}/booking`, {
      method: 'PUT', headers: { 'content-type': 'application/json', ...await test.signIn('no-mail', { email: 'not an address' }) }, body: JSON.stringify({ kind: 'count', way: 'room', inWorkTime: true, remind: 'day-before' }),
    });
    assert.deepEqual([without.status, ((await without.json()) as { errors: { pointer: string }[] }).errors[0]!.pointer], [422, '/remind']);
  });
});

describe('half a year later', () => {
  it('booking notes are erased and ratings are nobody’s, in every tenant, and nothing else is reached', async () => {
    const rows = async () => withTenant(test.database, tenant, async (store) => ({ notes: await store.selectFrom('session_booking').select('by_key').execute(), ratings: await store.selectFrom('session_rating').select(['by_key', 'stars', 'spent_on']).orderBy('stars').execute() }));
    const { series } = await addSession(test, winter()), base = { tenant_id: tenant, gathering_id: series, occurrence: '2020-01-01T10:00' }, note = { in_work_time: true, remind_email: null, is_neutral: false, locale: 'en-GB' };
    await withTenant(test.database, tenant, async (store) => {
      await store.insertInto('session_booking').values([{ ...base, ...note, by_key: 'old', spent_on: '2020-07-01' }, { ...base, ...note, by_key: 'new', spent_on: '2999-07-01' }]).execute();
      await store.insertInto('session_rating').values([{ ...base, by_key: 'old', stars: 1, comment: 'Kept.', at: '2020-01-01T12:00:00.000Z', spent_on: '2020-07-01' }, { ...base, by_key: 'new', stars: 5, comment: null, at: '2020-01-01T12:00:00.000Z', spent_on: '2999-07-01' }]).execute();
    });
    const before = (await rows()).notes.length;
    assert.equal(await eraseSpentSessions(test.database), 2);
    assert.equal(await eraseSpentSessions(test.database), 0);
    const { notes, ratings } = await rows();
    assert.deepEqual([notes.length, notes.some(({ by_key }) => by_key === 'old')], [before - 1, false]);
    assert.deepEqual(ratings.map(({ stars, spent_on, by_key }) => [stars, spent_on, by_key === 'old' || by_key === 'new']), [[1, null, false], [5, '2999-07-01', true]]);
  });
});

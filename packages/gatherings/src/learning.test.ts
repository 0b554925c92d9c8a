// A session as each may see it: by its series, date and places; and what a change of a series or of one date comes to.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Pack } from '@think-carer/rules';
import { changedSchedule, changedSeries, changeOf, dateChangeFaults, listedSeries, newSeries, registerFrom, registerOf, replyOf, seenSession, sessionDates, sessionOf } from './learning.ts';
import { placesAfter, type PlaceEvent } from './places.ts';
import { openPlaces } from './record.ts';

const offer = { contacts: [{ id: 'hub', name: 'The hub' }], employer: { name: 'Northbridge Council' } } as unknown as Pack, at = '2027-01-01T09:00:00.000Z', id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e31';
const rule = { weekday: 'tue', weeks: [2], from: '2027-01-01', at: '12:30', minutes: 60, avoids: [] } as const, body = { title: 'A talk', topic: 'benefits', audiences: ['staff', 'staff'], room: 'Town Hall', link: 'https://meet.example/x', schedule: { rule: { ...rule, weeks: [2], avoids: [] } }, capacity: { room: 2, link: null } };
const series = newSeries(body as never, { id, owner: 'hub', at }), range = { from: '2027-01-01', to: '2027-03-31' }, [first] = sessionDates([series], range, offer);
const replied = (count: number): PlaceEvent[] => [{ seq: 1, at, event: 'opened', capacity: { room: 2, link: null } }, ...Array.from({ length: count }, (_, i): PlaceEvent => ({ seq: i + 2, at, event: 'replied', by: `p${i}`, reply: { kind: 'name', called: `Name ${String(i).padStart(3, '0')}`, way: 'room', toChair: i % 2 === 0 } }))];
const eyes = { offer, now: at, by: 'p0', gives: false, keepsRegister: false, note: null, tell: null, rating: null, materials: [{ title: 'Before', url: 'https://x.example/b', when: 'before' as const }, { title: 'After', url: 'https://x.example/a', when: 'after' as const }], ratings: [], lastReply: null, mayTell: true };

describe('a series', () => {
  it('has its audiences once, what was not said by default, and dates in order', () => {
    assert.deepEqual([series.says.audiences, series.says.more], [['staff'], { topic: 'benefits', timeOff: 'either', area: null, contact: null }]);
    assert.deepEqual(sessionDates([series, { ...series, id: id.replace('31', '30') }], range, offer).map(({ record, occurrence }) => [record.id.slice(-2), occurrence.id]), [['30', '2027-01-12T12:30'], ['31', '2027-01-12T12:30'], ['30', '2027-02-09T12:30'], ['31', '2027-02-09T12:30'], ['30', '2027-03-09T12:30'], ['31', '2027-03-09T12:30']]);
    assert.deepEqual([listedSeries([series], { audience: 'managers' }).length, listedSeries([series], { topic: 'benefits' }).length], [0, 1]);
  });
  it('keeps what a change leaves out, and counts it for calendars', () => {
    const schedule = changedSchedule({ ...series, says: { ...series.says, schedule: { ...series.says.schedule, changes: [{ of: '2027-01-12T12:30', isCancelled: true }], revision: 3 } } }, {});
    assert.deepEqual([schedule.revision, schedule.changes?.length, schedule.rule?.weekday], [4, 1, 'tue']);
    const changed = changedSeries(series, { title: 'Another', about: null, timeOff: 'own-time' }, schedule);
    assert.deepEqual([changed.version, changed.says.title, changed.says.room, changed.link, changed.says.more], [2, 'Another', 'Town Hall', 'https://meet.example/x', { topic: 'benefits', timeOff: 'own-time', area: null, contact: null }]);
  });
  it('of one date is moved from where it now stands, or cancelled, never both and never neither', () => {
    assert.deepEqual(changeOf(first!.occurrence, { to: { at: '14:00' }, because: 'Snow.' }), { of: '2027-01-12T12:30', to: { on: '2027-01-12', at: '14:00', minutes: 60 }, because: 'Snow.' });
    assert.deepEqual(changeOf(first!.occurrence, { isCancelled: true }), { of: '2027-01-12T12:30', isCancelled: true });
    assert.deepEqual([{}, { to: {} }, { isCancelled: true, to: { at: '10:00' } }, { isCancelled: true }, { to: { on: '2027-01-13' } }].map((change) => dateChangeFaults(change as never).map(({ code }) => code)), [['missing'], ['missing'], ['not-allowed'], [], []]);
  });
});

describe('a session', () => {
  it('to anybody has no link, no count and no name', () => {
    const shown = sessionOf(first!, placesAfter(replied(3)), offer, at);
    assert.deepEqual([shown.id, shown.isFull, shown.ways, shown.owner], [`${id}_20270112T1230`, { room: true, link: false }, ['room', 'link'], { centre: 'hub', name: 'The hub' }]);
    assert.ok(!/meet\.example|Name/.test(JSON.stringify(shown)));
    assert.deepEqual(sessionOf({ ...first!, occurrence: { ...first!.occurrence, mayFallOn: ['bank-holiday'] } }, openPlaces(series), offer, '2027-02-01T00:00:00.000Z').date.mayFallOn, [], 'what is over is in no doubt');
  });
  it('shows what comes after when it is over, and a rating to give', () => {
    const places = placesAfter(replied(3)), titles = (now: string) => seenSession(first!, places, { ...eyes, now }).materials.map(({ title }) => title);
    assert.deepEqual([titles(at), titles('2027-01-12T13:31:00.000Z')], [['Before'], ['Before', 'After']]);
    const over = (by: string) => seenSession(first!, places, { ...eyes, by, now: '2027-01-12T13:31:00.000Z' });
    assert.deepEqual([over('p0').mayRate, over('p2').mayRate, over('nobody').mayRate, seenSession(first!, places, eyes).mayRate, over('p0').closed], [true, false, false, false, 'over']);
  });
  it('shows its register, in pages, to whoever keeps it and to nobody else', () => {
    const places = placesAfter(replied(250));
    assert.equal(seenSession(first!, places, { ...eyes, gives: true }).trainer, null);
    const { trainer } = seenSession(first!, places, { ...eyes, gives: true, keepsRegister: true });
    assert.deepEqual([trainer!.register.length, trainer!.nextCursor, trainer!.unnamed], [100, 'r100', 125]);
    assert.deepEqual(registerOf(first!, places, { from: registerFrom('r100')! }).items.map(({ called }) => called).slice(0, 2), ['Name 200', 'Name 202']);
    assert.deepEqual([registerOf(first!, places, { from: 100 }).nextCursor, registerFrom(undefined), registerFrom('100'), registerFrom('r0')], [null, 0, null, null]);
  });
});

it('a reply has the signed-in name only where one comes by name', () => {
  const said = { way: 'room', inWorkTime: true } as const;
  assert.deepEqual([replyOf({ ...said, kind: 'name' }, 'Sam').called, replyOf({ ...said, kind: 'name', called: 'Sammy' }, 'Sam').called, replyOf({ ...said, kind: 'alias', called: 'Fox' }, 'Sam').called, replyOf({ ...said, kind: 'count', called: 'Fox' }, 'Sam').called], ['Sam', 'Sammy', 'Fox', undefined]);
});

// Places: the last one taken by two at once, a waiting list that moves by itself, replies that may come twice, and figures that any split of events leaves alike.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { erased, eventsOf } from './erase.ts';
import { standingAt, whereNews } from './news.ts';
import { closedBecause, noPlaces, placesAfter, type Capacity, type Notice, type PlaceEvent, type PlacesState, type Reply, type Way } from './places.ts';
import type { GatheringRecord } from './record.ts';

type Told = PlaceEvent extends infer One ? One extends PlaceEvent ? Omit<One, 'seq' | 'at'> : never : never;
const told = (...events: Told[]): PlaceEvent[] => events.map((event, i) => ({ seq: i + 1, at: '2027-01-01T00:00:00.000Z', ...event }) as PlaceEvent);
const opened = (capacity: Capacity): Told => ({ event: 'opened', capacity });
const replied = (by: string, way: Way = 'room', more: Partial<Reply> = {}): Told => ({ event: 'replied', by, reply: { kind: 'count', way, ...more } });
const withdrew = (by: string): Told => ({ event: 'withdrew', by });
const changed = (by: string, change: Partial<Reply>): Told => ({ event: 'changed', by, change });
const standing = (state: PlacesState) => Object.fromEntries([...state.attendees].map(([by, { place, waits }]) => [by, waits === null ? place : place === null ? 'waits' : `${place}, waits`]));
const notices = (state: PlacesState) => state.notices.map(({ by, what, way }) => `${by} ${what} ${way ?? ''}`.trim());

describe('places', () => {
  it('the last one goes to whoever is first in the order of events; the other waits, and moves up', () => {
    const events = told(opened({ room: 1, link: 0 }), replied('a'), replied('b'), replied('c'));
    assert.deepEqual(standing(placesAfter(events)), { a: 'room', b: 'waits', c: 'waits' });
    const after = placesAfter([...events, { seq: 5, at: '2027-04-20T09:00:00.000Z', ...withdrew('a') } as PlaceEvent]);
    assert.deepEqual([standing(after), notices(after)], [{ b: 'room', c: 'waits' }, ['b moved-up room']]);
  });
  it('a reply is idempotent, and a second one is a change', () => {
    const once = placesAfter(told(opened({ room: 1, link: null }), replied('a'), replied('b')));
    const again = placesAfter(told(opened({ room: 1, link: null }), replied('a'), replied('b'), replied('a'), replied('b')));
    assert.deepEqual(again, { ...once, seq: 5 });
    assert.deepEqual(placesAfter(told(opened({ room: 1, link: null }), replied('a'), replied('a', 'room', { kind: 'alias', called: ' Sam ', needs: ['captions', 'captions'], toChair: true }))).attendees.get('a')?.reply, { kind: 'alias', way: 'room', called: 'Sam', needs: ['captions'], toChair: true });
  });
  it('an event that comes twice, or late, counts once', () => {
    const events = told(opened({ room: 1, link: 0 }), replied('a'), withdrew('a'), replied('a'), replied('b'));
    assert.deepEqual(placesAfter([...events, ...events]), placesAfter(events));
  });
  it('who withdraws and comes back is the last', () => {
    assert.deepEqual(standing(placesAfter(told(opened({ room: 1, link: 0 }), replied('a'), replied('b'), replied('c'), withdrew('b'), replied('b'), withdrew('a')))), { c: 'room', b: 'waits' });
  });
  it('nobody loses a place by asking for another', () => {
    const events = [opened({ room: 1, link: 1 }), replied('a'), replied('b', 'link'), replied('c'), changed('a', { way: 'link' })];
    assert.deepEqual(standing(placesAfter(told(...events))), { a: 'room, waits', b: 'link', c: 'waits' });
    const after = placesAfter(told(...events, withdrew('b')));
    assert.deepEqual([standing(after), notices(after)], [{ a: 'link', c: 'room' }, ['a moved-up link', 'c moved-up room']]);
    assert.deepEqual(placesAfter(told(...events, changed('a', { way: 'room' }))).attendees, placesAfter(told(...events.slice(0, 4))).attendees, 'and may think again');
    assert.deepEqual(standing(placesAfter(told(...events, changed('b', { way: 'room' })))), { a: 'link', b: 'room', c: 'waits' }, 'two who would have the other’s change places');
  });
  it('who waits keeps the hour of asking through a change of way', () => {
    const state = placesAfter(told(opened({ room: 1, link: 1 }), replied('a'), replied('x', 'link'), replied('b'), replied('c', 'link'), changed('b', { way: 'link' }), withdrew('x')));
    assert.deepEqual(standing(state), { a: 'room', b: 'link', c: 'waits' });
  });
  it('room and link may have a bound together', () => {
    const state = placesAfter(told(opened({ room: null, link: 2, together: 2 }), replied('a', 'link'), replied('b'), replied('c', 'link'), replied('d'), changed('b', { way: 'link' })));
    assert.deepEqual(standing(state), { a: 'link', b: 'link', c: 'waits', d: 'waits' });
    assert.deepEqual(notices(placesAfter([{ seq: 7, at: '2027-04-20T09:00:00.000Z', ...withdrew('a') } as PlaceEvent], state)), ['c moved-up link']);
  });
  it('fewer places: who asked last waits first; more: they move up', () => {
    const state = placesAfter(told(opened({ room: 3, link: 0 }), replied('a'), replied('b'), replied('c'), replied('d'), { event: 'capacity-changed', capacity: { room: 1, link: 0 } }, { event: 'capacity-changed', capacity: { room: 2, link: 0 } }));
    assert.deepEqual([standing(state), notices(state)], [{ a: 'room', b: 'room', c: 'waits', d: 'waits' }, ['c lost-place room', 'b lost-place room', 'b moved-up room']]);
  });
  it('one way gone: nobody waits for it; what was replied for it is for the other, from the hour at which it was asked', () => {
    const before = told(opened({ room: 2, link: 1 }), replied('a'), replied('b', 'link'), replied('c'), replied('d'), changed('b', { way: 'room' }), replied('e', 'link'));
    assert.deepEqual(standing(placesAfter(before)), { a: 'room', b: 'link, waits', c: 'room', d: 'waits', e: 'waits' });
    const gone: PlaceEvent = { seq: 8, at: '2027-04-20T09:00:00.000Z', event: 'capacity-changed', capacity: { room: 0, link: 2, only: 'link' } }, state = placesAfter([...before, gone]);
    assert.deepEqual(standing(state), { a: 'link', b: 'link', c: 'waits', d: 'waits', e: 'waits' });
    assert.ok([...state.attendees.values()].every(({ reply }) => reply.way === 'link'));
    assert.deepEqual(notices(state), ['a link-only link', 'b link-only link', 'c link-only', 'd link-only'], 'each once, and how they stand');
    const later = placesAfter([...before, gone, ...[withdrew('a'), replied('late', 'room')].map((one, i) => ({ seq: 9 + i, at: gone.at, ...one }) as PlaceEvent)]);
    assert.deepEqual(standing(later), { b: 'link', c: 'link', d: 'waits', e: 'waits', late: 'waits' });
    assert.equal(later.attendees.get('late')!.reply.way, 'link', 'said in the moment in which the room went');
    assert.deepEqual(standing(placesAfter(told(opened({ room: 1, link: 1 }), replied('a', 'link'), replied('b'), { event: 'capacity-changed', capacity: { room: 1, link: 0, only: 'room' } }, { event: 'capacity-changed', capacity: { room: 1, link: 1 } }))), { a: 'waits', b: 'room' }, 'and stay so where the link comes again; nobody gives up a chair for it');
  });
  it('another room, or another link, is news to whoever comes that way', () => {
    const state = placesAfter(told(opened({ room: 1, link: null }), replied('a'), replied('b'), replied('c', 'link'))), of = (room: string | null, link: string | null) => ({ says: { room } as GatheringRecord['says'], link }), news = (after: ReturnType<typeof of>, notices: Notice[] = []) => Object.fromEntries(whereNews(of('A', 'x'), after, state, notices));
    assert.deepEqual([news(of('A', 'x')), news(of('B', 'x')), news(of('A', 'y')), news(of('B', 'y')), news(of(null, 'x')), news(of('A', null))], [{}, { a: 'room-changed', b: 'room-changed' }, { c: 'link-changed' }, { a: 'room-changed', b: 'room-changed', c: 'link-changed' }, {}, {}]);
    assert.deepEqual(news(of('B', 'x'), [{ seq: 9, by: 'b', what: 'moved-up', way: 'room' }]), { a: 'room-changed' }, 'who is told of more is not told twice');
    assert.deepEqual(['a', 'b', 'c', 'nobody'].map((by) => standingAt(state, by)), ['place', 'waiting', 'open', null]);
    assert.equal(standingAt({ ...state, capacity: { room: 1, link: null, together: 5 } }, 'c'), 'place');
  });
  it('cancelled: everybody who replied is to be told, and nothing more is taken', () => {
    const state = placesAfter(told(opened({ room: 1, link: 1 }), replied('a'), replied('b'), replied('c', 'link'), { event: 'cancelled' }, replied('d'), withdrew('a'), { event: 'held' }));
    assert.deepEqual([state.state, closedBecause(state), notices(state), state.attendees.size], ['cancelled', 'cancelled', ['a cancelled room', 'b cancelled', 'c cancelled link'], 3]);
    assert.deepEqual([closedBecause(noPlaces), placesAfter(told(replied('a'))).attendees.size], ['not-open', 0]);
  });
  it('attendance: ticks of those who replied, and heads', () => {
    const state = placesAfter(told(opened({ room: 9, link: 9 }), replied('a'), replied('b'), { event: 'attended', by: 'a', isThere: true }, { event: 'attended', by: 'b', isThere: true }, { event: 'held', heads: { room: 14, link: 3 } }, { event: 'attended', by: 'b', isThere: false }, { event: 'attended', by: 'nobody', isThere: true }, replied('late')));
    assert.deepEqual([[...state.attended], state.heads, state.attendees.size, closedBecause(state)], [['a'], { room: 14, link: 3 }, 2, 'held']);
  });
  it('a request for the time is answered, and counts no more once it is taken back', () => {
    const events = told(opened({ room: 1, link: 0 }), { event: 'release', by: 'a', state: 'asked' }, { event: 'release', by: 'b', state: 'asked' }, { event: 'release', by: 'a', state: 'released' }, { event: 'release', by: 'b', state: 'withdrawn' });
    assert.deepEqual([...placesAfter(events).releases], [['a', 'released']]);
    assert.deepEqual([...placesAfter([{ seq: 6, at: '2027-04-20T09:00:00.000Z', event: 'release', by: 'b', state: 'asked' }], placesAfter(events)).releases], [['a', 'released'], ['b', 'asked']]);
  });
  it('what one person replied can be handed over, and erased without moving anybody else', () => {
    const events = told(opened({ room: 1, link: 0 }), replied('a', 'room', { kind: 'name', called: 'Sam Jones', toChair: true, needs: ['other'], needsText: 'A low desk' }), replied('b'), changed('a', { called: 'Sam' }), { event: 'release', by: 'a', state: 'asked' });
    assert.equal(eventsOf(events, 'a').length, 3);
    const without = erased(events, 'a', 'x');
    assert.doesNotMatch(JSON.stringify(without), /Sam|desk|"a"|other|toChair/);
    assert.deepEqual([standing(placesAfter(without)), placesAfter(without).releases.size], [{ x: 'room', b: 'waits' }, 1]);
  });
});

describe('whatever happens', () => {
  const by = fc.constantFrom(...'abcdefgh'), way = fc.constantFrom<Way>('room', 'link'), most = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }), capacity = fc.record({ room: most, link: most, together: most, only: fc.option(way, { nil: undefined, freq: 3 }) }, { noNullPrototype: true })
    .map(({ only, ...rest }): Capacity => (only === undefined ? rest : { ...rest, only, [only === 'room' ? 'link' : 'room']: 0 }));
  const event: fc.Arbitrary<Told> = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(by, way).map(([who, to]) => replied(who, to)) }, { weight: 4, arbitrary: fc.tuple(by, way).map(([who, to]) => changed(who, { way: to })) }, { weight: 4, arbitrary: by.map(withdrew) },
    { weight: 2, arbitrary: capacity.map((one): Told => ({ event: 'capacity-changed', capacity: one })) }, { weight: 1, arbitrary: fc.constantFrom<Told>({ event: 'release', by: 'a', state: 'asked' }, { event: 'attended', by: 'b', isThere: true }) }, { weight: 1, arbitrary: fc.constantFrom<Told>({ event: 'cancelled' }, { event: 'held' }) },
  );
  const stories = fc.tuple(capacity, fc.array(event, { maxLength: 60 })).map(([first, rest]) => told(opened(first), ...rest));
  const each = (events: readonly PlaceEvent[], look: (state: PlacesState, before: PlacesState, event: PlaceEvent) => void): void => { events.reduce((before, one) => { const state = placesAfter([one], before); look(state, before, one); return state; }, noPlaces); };

  it('capacity is never exceeded, nor a place left empty while somebody waits for it', () => {
    fc.assert(fc.property(stories, (events) => each(events, ({ capacity: { room, link, together = null, only }, attendees }) => {
      const all = [...attendees.values()], taken = (one: Way) => all.filter(({ place }) => place === one).length, free = (one: Way) => taken(one) < ({ room, link }[one] ?? Infinity);
      const isRoom = taken('room') + taken('link') < (together ?? Infinity);
      assert.ok(taken('room') <= (room ?? Infinity) && taken('link') <= (link ?? Infinity) && taken('room') + taken('link') <= (together ?? Infinity));
      for (const { place, waits, reply } of all) {
        assert.equal(place !== reply.way, waits !== null);
        assert.ok(only === undefined || reply.way === only, 'nobody waits for a way that is gone');
        if (waits !== null) assert.ok(!free(reply.way) || (place === null && !isRoom), 'nobody waits for what is free');
      }
    })), { numRuns: 300 });
  });
  it('nobody is passed over: of those who wait for the same, whoever asked first has it first', () => {
    fc.assert(fc.property(stories, (events) => each(events, (state, before) => {
      for (const [who, one] of before.attendees) for (const [later, after] of before.attendees) {
        const [now, then] = [state.attendees.get(who), state.attendees.get(later)];
        if (one.place === null && after.place === null && one.since < after.since && one.reply.way === after.reply.way && now?.reply.way === one.reply.way && then?.reply.way === after.reply.way && now.since === one.since && then.since === after.since) assert.ok(now.place !== null || then.place === null);
      }
    })), { numRuns: 300 });
  });
  it('events in any pieces give the same state, and leave the state before as it was', () => {
    fc.assert(fc.property(stories, fc.nat(), (events, cut) => {
      const at = cut % (events.length + 1), first = placesAfter(events.slice(0, at)), copy = structuredClone(first), whole = placesAfter(events);
      assert.deepEqual(placesAfter(events.slice(at), first), whole);
      assert.deepEqual(first, copy);
      each(events, () => {});
      assert.deepEqual(events.reduce((state, one) => placesAfter([one], state), noPlaces), whole);
    }), { numRuns: 300 });
  });
  it('whoever has come to have a place without asking just then is to be told, once', () => {
    fc.assert(fc.property(stories, (events) => each(events, (state, before, one) => {
      const up = [...state.attendees].filter(([who, { place }]) => place !== null && before.attendees.get(who) !== undefined && before.attendees.get(who)!.place !== place && !(('by' in one) && one.by === who)).map(([who]) => who);
      const told = state.notices.slice(before.notices.length), turned = new Set(told.filter(({ what }) => what.endsWith('-only')).map((one) => one.by));
      assert.deepEqual(told.filter(({ what }) => what === 'moved-up').map((one) => one.by).sort(), up.filter((who) => !turned.has(who)).sort());
      for (const { by: who, way: place } of told.filter(({ what }) => what.endsWith('-only'))) assert.deepEqual([state.attendees.get(who)!.place, told.filter((one) => one.by === who).length], [place, 1]);
    })), { numRuns: 300 });
  });
  it('ten thousand replies for a hundred places are read in one go', () => {
    const many = told(opened({ room: 60, link: 40 }), ...Array.from({ length: 10_000 }, (_, i) => replied(`p${i}`, i % 3 ? 'room' : 'link')), ...Array.from({ length: 2_000 }, (_, i) => (i % 2 ? withdrew(`p${i}`) : changed(`p${i}`, { way: 'link' }))));
    const state = placesAfter(many), all = [...state.attendees.values()];
    assert.deepEqual([all.filter(({ place }) => place === 'room').length, all.filter(({ place }) => place === 'link').length, all.length], [60, 40, 9_000]);
  });
});

// What took place, counted: the forum apart from sessions, working groups in neither, and requests for the time by what became of them.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { countGatherings, type CountedDate } from './counted.ts';
import { placesAfter, type PlaceEvent } from './places.ts';

const at = (kind: CountedDate['kind'], audiences: CountedDate['audiences'], ...events: object[]): CountedDate =>
  ({ kind, audiences, occurrence: { state: 'planned' }, places: placesAfter([{ event: 'opened', capacity: { room: null, link: null } }, ...events].map((event, i) => ({ seq: i + 1, at: '2027-04-20T09:00:00.000Z', ...event }) as PlaceEvent)) });
const replied = (by: string) => ({ event: 'replied', by, reply: { kind: 'count', way: 'room' } }), release = (by: string, state: string) => ({ event: 'release', by, state }), held = (room: number, link = 0) => ({ event: 'held', heads: { room, link } });

it('counts meetings, heads, learners and answers', () => {
  const counted = countGatherings([
    at('forum', [], replied('a'), release('a', 'released'), release('b', 'asked'), release('c', 'refused'), release('c', 'withdrawn'), held(14, 3)),
    at('forum', [], { event: 'attended', by: 'a', isThere: true }, replied('a'), { event: 'attended', by: 'a', isThere: true }), at('forum', [], { event: 'cancelled' }), { ...at('forum', []), occurrence: { state: 'cancelled' } }, at('forum', []),
    at('session', ['managers'], release('d', 'another-time'), held(9)), at('session', ['managers', 'staff'], held(5)), at('session', [], held(2)), at('session', ['staff'], replied('x')),
    at('group', [], replied('a'), release('a', 'refused'), held(30)),
  ]);
  assert.deepEqual(counted, {
    held: 2, cancelled: 2, attended: 18, sessions: 3, learners: [{ audience: 'managers', count: 9 }, { audience: 'everybody', count: 7 }],
    releases: [{ answer: 'released', count: 1 }, { answer: 'unanswered', count: 1 }, { answer: 'another-time', count: 1 }],
  });
  assert.deepEqual(countGatherings([]), { held: 0, cancelled: 0, attended: 0, sessions: 0, learners: [], releases: [] });
});

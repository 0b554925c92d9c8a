// Counts that are read again and again: whoever lays any two of them side by side finds k people or more in every difference, whatever happened in between, and whatever they add up and take away.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { noPlaces, placesAfter, type PlaceEvent } from './places.ts';
import { noFigures, releaseAnswers, type ReleaseFigures, toldCount, toldReleases, yearReleases } from './told.ts';

const k = 3, day = (n: number): string => `2027-04-${String(n).padStart(2, '0')}`, lastDay = 12;
type Said = { readonly on: number; readonly by: number; readonly what: 'replied' | 'withdrew' | 'asked' | 'released' | 'refused' | 'another-time' | 'withdrawn' };
const eventOf = ({ on, by, what }: Said, i: number): PlaceEvent => ({
  seq: i + 2, at: `${day(on)}T09:30:00.000Z`, by: `p${by}`,
  ...(what === 'replied' ? { event: what, reply: { kind: 'count', way: by % 2 ? 'room' : 'link' } } : what === 'withdrew' ? { event: what } : { event: 'release', state: what }),
} as PlaceEvent);
const opened: PlaceEvent = { seq: 1, at: `${day(1)}T08:00:00.000Z`, event: 'opened', capacity: { room: 4, link: null } };
const told = (said: readonly Said[]): PlaceEvent[] => [opened, ...said.map(eventOf)];
const figures = (said: readonly Said[], today: number, least = k): ReleaseFigures => toldReleases(placesAfter(told(said)).days, { k: least, today: day(today) });
const many = (what: Said['what'], from: number, to: number, on: number): Said[] => Array.from({ length: to - from }, (_, i) => ({ on, by: from + i, what }));
const numbers = ({ asked, by }: ReleaseFigures): number[] => [asked ?? 0, ...releaseAnswers.map((one) => by?.[one] ?? 0)];

// Bursts, as when a manager answers a whole rota, between single answers: otherwise nothing would ever move on.
const what = fc.constantFrom<Said['what']>('replied', 'withdrew', 'asked', 'asked', 'released', 'refused', 'another-time', 'withdrawn');
const one = fc.record({ on: fc.integer({ min: 1, max: lastDay - 1 }), by: fc.integer({ min: 0, max: 14 }), what }).map((said) => [said]);
const burst = fc.record({ on: fc.integer({ min: 1, max: lastDay - 1 }), from: fc.integer({ min: 0, max: 10 }), size: fc.integer({ min: 3, max: 8 }), what }).map(({ on, from, size, what: done }) => many(done, from, from + size, on));
const stories = fc.array(fc.oneof({ weight: 2, arbitrary: one }, { weight: 3, arbitrary: burst }), { maxLength: 14 }).map((parts) => parts.flat().sort((a, b) => a.on - b.on));

describe('what became of requests for the time', () => {
  it('is told on the day after, by k, and moves on by k', () => {
    const asked = many('asked', 0, 5, 1), later = [...asked, { on: 2, by: 5, what: 'asked' } as const];
    assert.deepEqual([figures(asked, 1), figures(asked, 2)], [noFigures, { asked: 5, askedOn: day(1), by: null, answeredOn: null }]);
    assert.deepEqual(figures(later, 9), figures(asked, 2), 'one more is not told, however long one waits');
    const three = [...later, ...many('asked', 6, 8, 4)];
    assert.deepEqual([figures(three, 4).asked, figures(three, 5)], [5, { asked: 8, askedOn: day(4), by: null, answeredOn: null }]);
    const answered = [...three, ...many('released', 0, 3, 5)];
    assert.deepEqual(figures(answered, 6), { asked: 8, askedOn: day(4), by: { released: 3, refused: 0, 'another-time': 0, unanswered: 5 }, answeredOn: day(5) });
  });
  it('does not show one refusal beside nine releases, nor what was turned from one into the other', () => {
    const before = [...many('asked', 0, 20, 1), ...many('released', 0, 5, 2), ...many('refused', 5, 10, 2)], shown = figures(before, 3);
    assert.deepEqual(shown.by, { released: 5, refused: 5, 'another-time': 0, unanswered: 10 });
    assert.deepEqual(figures([...before, ...many('released', 10, 14, 3), { on: 3, by: 14, what: 'refused' }], 4), shown);
    assert.deepEqual(figures([...before, { on: 3, by: 5, what: 'released' }], 4), shown);
    assert.deepEqual(figures([...before, { on: 3, by: 0, what: 'withdrawn' }, { on: 3, by: 20, what: 'asked' }], 4), shown);
  });
  it('does not count as k people those who asked and took it back, or one who asks again and again', () => {
    const before = many('asked', 0, 5, 1), shown = figures(before, 2);
    assert.deepEqual(figures([...before, ...many('asked', 5, 12, 2), ...many('withdrawn', 5, 11, 2)], 3), shown);
    assert.deepEqual(figures([...before, ...Array.from({ length: 9 }, (_, i): Said => ({ on: 2, by: 5, what: i % 2 ? 'withdrawn' : 'asked' }))], 3), shown);
  });
  it('stays at the last that was told when the meeting is over, and goes where nobody asks any more', () => {
    const before = [...many('asked', 0, 6, 1), ...many('released', 0, 6, 2)], last = { on: 4, by: 9, what: 'asked' } as const;
    assert.deepEqual(figures([...before, last], 30), figures(before, 3));
    assert.deepEqual(figures([...before, ...many('withdrawn', 0, 6, 5)], 6), noFigures);
    assert.deepEqual(figures([...before, ...many('withdrawn', 0, 5, 5)], 6).asked, 6, 'one that is left is not told by its absence');
  });
  it('in every difference of two that follow one another there are k people, or nothing', () => {
    let moves = 0, answers = 0;
    fc.assert(fc.property(stories, (said) => {
      let before = figures(said, 1), since = 1;
      for (let today = 2; today <= lastDay + 1; today += 1) {
        const now = figures(said, today);
        if (JSON.stringify(now) === JSON.stringify(before)) continue;
        moves += 1;
        if (now.answeredOn !== before.answeredOn && now.by !== null && before.by !== null) answers += 1;
        const touched = new Set(said.filter(({ on, what: done }) => on >= since && on < today && done !== 'replied' && done !== 'withdrew').map(({ by }) => by));
        assert.ok(touched.size >= k, `${touched.size} people between the two`);
        if (now.asked !== before.asked) assert.ok(Math.abs((now.asked ?? 0) - (before.asked ?? 0)) >= k);
        for (const answer of releaseAnswers) {
          const change = (now.by?.[answer] ?? 0) - (before.by?.[answer] ?? 0);
          assert.ok(change === 0 || Math.abs(change) >= k, `${answer} by ${change}`);
        }
        [before, since] = [now, today];
      }
    }), { numRuns: 2000 });
    assert.ok(moves > 500 && answers > 20, `${moves} moves were seen, ${answers} from answers to answers`);
  });
  it('no number, and no number less another, is from 1 to under k', () => {
    fc.assert(fc.property(stories, fc.integer({ min: 1, max: lastDay + 1 }), (said, today) => {
      const { asked, askedOn, by, answeredOn } = figures(said, today);
      for (const count of numbers({ asked, askedOn, by, answeredOn })) assert.ok(count === 0 || count >= k);
      // Those who asked after what was last told of the answers.
      const rest = by === null ? 0 : asked! - releaseAnswers.reduce((total, answer) => total + by[answer], 0);
      assert.equal(askedOn === null, asked === null);
      assert.equal(answeredOn === null, by === null);
      if (by !== null && askedOn! <= answeredOn!) assert.equal(rest, 0, 'they add up');
      for (const state of [askedOn, answeredOn]) assert.ok(state === null || state < day(today));
    }), { numRuns: 1000 });
  });
  it('the day of it changes nothing of it, nor who looks, nor in what pieces the events were read', () => {
    fc.assert(fc.property(stories, fc.nat(), fc.integer({ min: 1, max: lastDay }), (said, cut, today) => {
      const events = told(said), at = cut % (events.length + 1), pieces = placesAfter(events.slice(at), placesAfter(events.slice(0, at)));
      assert.deepEqual(pieces.days, placesAfter(events).days);
      assert.deepEqual(events.reduce((state, event) => placesAfter([event], state), noPlaces).days, pieces.days);
      assert.deepEqual(figures(said.filter(({ on }) => on < today), 28), figures(said, today), 'what comes later does not change what was told');
    }), { numRuns: 500 });
  });
});

describe('a year', () => {
  const meeting = (said: readonly Said[], lastOn: number, isCancelled = false) => ({ lastOn: day(lastOn), isCancelled, days: placesAfter(told(said)).days });
  const year = (today: number, ...meetings: readonly ReturnType<typeof meeting>[]): ReleaseFigures => yearReleases(meetings, { k, today: day(today) });
  it('counts a meeting when it is over, in fives and as of its last day; what comes after that is not in it', () => {
    const twelve = [...many('asked', 0, 12, 1), ...many('released', 0, 8, 2)], at = day(5);
    assert.deepEqual([year(3, meeting(twelve, 5)), year(5, meeting(twelve, 5))], [noFigures, noFigures]);
    const over = { asked: 10, askedOn: at, by: { released: 10, refused: 0, 'another-time': 0, unanswered: 5 }, answeredOn: at };
    assert.deepEqual(year(6, meeting(twelve, 5)), over);
    assert.deepEqual(year(12, meeting([...twelve, ...many('refused', 8, 12, 6), ...many('asked', 20, 29, 7)], 5)), over, 'answers that came too late');
    assert.deepEqual(year(12, meeting(twelve, 5, true)), noFigures, 'nobody went to one that was cancelled');
  });
  it('of several meetings has those of which something is told, so that none that is held back can be worked out', () => {
    const twelve = meeting(many('asked', 0, 12, 1), 5), two = meeting(many('asked', 0, 2, 1), 6), four = meeting([...many('asked', 0, 4, 3), ...many('released', 0, 4, 4)], 7);
    assert.deepEqual(year(9, twelve, two), year(9, twelve));
    assert.deepEqual(year(9, twelve, two, four), { asked: 15, askedOn: day(7), by: { released: 5, refused: 0, 'another-time': 0, unanswered: 0 }, answeredOn: day(7) });
    assert.deepEqual([year(9, two, two), year(9)], [noFigures, noFigures]);
  });
  it('never moves because of what somebody does: only on the day after a meeting', () => {
    fc.assert(fc.property(stories, stories, fc.integer({ min: 2, max: 6 }), fc.integer({ min: 7, max: lastDay }), (a, b, first, second) => {
      for (let today = 2; today <= lastDay + 1; today += 1) if (today !== first + 1 && today !== second + 1) assert.deepEqual(year(today, meeting(a, first), meeting(b, second)), year(today - 1, meeting(a, first), meeting(b, second)));
      for (const count of numbers(year(lastDay + 1, meeting(a, first), meeting(b, second)))) assert.equal(count % 5, 0);
    }), { numRuns: 500 });
  });
});

describe('one number', () => {
  const replied = (said: readonly Said[], today: number) => toldCount(placesAfter(told(said)).days, (one_) => one_.replied, { k, today: day(today) });
  it('of those who replied, with a place or waiting, moves on by k, and never by one', () => {
    const five = many('replied', 0, 5, 1), four = [...five, { on: 2, by: 0, what: 'withdrew' } as const];
    assert.deepEqual([replied(five, 1), replied(five, 2), replied(four, 3), replied([...four, ...many('withdrew', 1, 5, 4)], 5)], [{ count: null, on: null }, { count: 5, on: day(1) }, { count: 5, on: day(1) }, { count: null, on: null }]);
    fc.assert(fc.property(stories, (said) => {
      for (let today = 1, before = 0; today <= lastDay + 1; today += 1) {
        const now = replied(said, today).count ?? 0;
        assert.ok(now === before || (Math.abs(now - before) >= k && (now === 0 || now >= k)));
        before = now;
      }
    }), { numRuns: 500 });
  });
  it('goes by the day of the United Kingdom, and a clock that went back by none', () => {
    const at = (instant: string, by: string, seq: number): PlaceEvent => ({ seq, at: instant, event: 'release', by, state: 'asked' });
    const { days } = placesAfter([opened, at('2027-04-02T22:59:00.000Z', 'a', 2), at('2027-04-02T23:01:00.000Z', 'b', 3), at('2027-04-02T22:58:00.000Z', 'c', 4)]);
    assert.deepEqual(days.map(({ on, releases }) => [on, releases.unanswered]), [[day(2), 1], [day(3), 3]]);
  });
});

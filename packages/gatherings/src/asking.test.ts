// What a request for the time of a date is told of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { releaseDateOf } from './asking.ts';

const date = { on: '2027-02-09', at: '12:00', minutes: 90, startsAt: '2027-02-09T12:00:00.000Z', state: 'planned' } as const;
const told = (kind: 'forum' | 'group' | 'session', audiences: readonly string[], more?: object): readonly [isForEverybody: boolean, isOwnTime: boolean] => {
  const { isForEverybody, isOwnTime } = releaseDateOf({ kind, says: { audiences, more } } as unknown as Parameters<typeof releaseDateOf>[0], date);
  return [isForEverybody, isOwnTime];
};

test('it is open to everybody only where it is, and there is no time to ask for where people come in their own', () => {
  assert.deepEqual([told('forum', []), told('forum', ['staff', 'carers']), told('forum', ['managers']), told('group', [])], [[true, false], [true, false], [false, false], [false, false]]);
  assert.deepEqual(['own-time', 'work-time', 'either'].map((timeOff) => told('session', ['staff'], { timeOff })), [[true, true], [true, false], [true, false]]);
  assert.equal(releaseDateOf({ kind: 'forum', says: { audiences: [] } } as unknown as Parameters<typeof releaseDateOf>[0], { ...date, state: 'cancelled' }).isOn, false);
});

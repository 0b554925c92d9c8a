// From when to when on the wall, on the two nights when the clocks change.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockSpan } from './clock-span.ts';

const noon = { on: '2027-05-11', at: '12:00', minutes: 90 }, spring = { on: '2027-03-28', at: '01:30', minutes: 90 }, autumn = { on: '2027-10-31', at: '01:30', minutes: 90 };

describe('clockSpan', () => {
  it('adds the minutes on any other day, over midnight too', () => {
    assert.deepEqual(clockSpan(noon), { from: '12:00', to: '13:30' });
    assert.deepEqual(clockSpan({ ...noon, at: '23:30' }), { from: '23:30', to: '01:00' });
  });
  it('an hour that does not come is an hour later, and so is the end', () => {
    assert.deepEqual(clockSpan(spring), { from: '02:30', to: '04:00' });
    assert.deepEqual(clockSpan({ ...spring, startsAt: '2027-03-28T01:30:00.000Z' }), { from: '02:30', to: '04:00' });
    assert.deepEqual(clockSpan({ ...spring, at: '00:30' }), { from: '00:30', to: '03:00' });
  });
  it('of an hour that comes twice the first is meant, and the end is an hour earlier on the wall', () => {
    assert.deepEqual(clockSpan(autumn), { from: '01:30', to: '02:00' });
    assert.deepEqual(clockSpan({ ...autumn, startsAt: '2027-10-31T00:30:00.000Z' }), { from: '01:30', to: '02:00' });
  });
  it('is as long as it is where the instant shows another clock', () => {
    assert.deepEqual(clockSpan({ ...noon, startsAt: '2027-05-11T10:00:00.000Z' }), { from: '12:00', to: '13:30' });
  });
});

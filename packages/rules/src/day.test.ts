// Days: real ones only, whole days apart, months that clamp.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, isDay, longDay, weekdayOf } from './day.ts';

const day = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays('2000-01-01', n));

describe('days', () => {
  it('knows the days that exist', () => {
    for (const good of ['2024-02-29', '2026-12-31', '1999-12-15']) assert.ok(isDay(good), good);
    for (const bad of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2026-01-01T00:00', '', null, 20260101]) assert.ok(!isDay(bad), String(bad));
  });
  it('refuses a day that does not exist, and says how to write one', () => {
    assert.throws(() => addDays('2026-02-30', 1), /YYYY-MM-DD/);
    assert.throws(() => addMonths('tomorrow', 1), RangeError);
  });
  it('steps over the night the clocks change', () => {
    assert.equal(addDays('2027-03-27', 1), '2027-03-28');
    assert.equal(addDays('2027-03-28', 1), '2027-03-29');
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
  });
  it('clamps to the end of a short month', () => {
    assert.equal(addMonths('2026-12-31', 2), '2027-02-28');
    assert.equal(addMonths('2027-12-31', 2), '2028-02-29');
    assert.equal(addMonths('2026-08-31', 1), '2026-09-30');
    assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
    assert.equal(addMonths('2026-01-15', -12), '2025-01-15');
    assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
  });
  it('writes them out in two languages', () => {
    assert.equal(longDay('2027-01-11'), '11 January 2027');
    assert.equal(longDay('2027-01-11', 'cy'), '11 Ionawr 2027');
    assert.equal(weekdayOf('2027-01-11'), 1);
  });
  it('goes there and back', () => {
    fc.assert(fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
      const to = addDays(from, n);
      assert.ok(isDay(to));
      assert.equal(daysBetween(from, to), n);
      assert.equal(addDays(to, -n), from);
      assert.equal(from < to, n > 0);
    }));
  });
  it('keeps the order of days over months', () => {
    fc.assert(fc.property(day, fc.nat(400), fc.integer({ min: -36, max: 36 }), (from, n, months) => {
      assert.ok(addMonths(from, months) <= addMonths(addDays(from, n), months));
    }));
  });
});

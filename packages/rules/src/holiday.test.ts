// Statutory holiday in days and hours, and for irregular hours.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holidayDays, holidayHours, irregularHolidayHours } from './holiday.ts';

describe('statutory holiday', () => {
  it('is 5.6 weeks in days, at most 28', () => {
    for (const [days, holiday] of [[1, 5.6], [2, 11.2], [2.5, 14], [3, 16.8], [4, 22.4], [5, 28], [6, 28], [7, 28], [0, 0]] as const) assert.equal(holidayDays(days), holiday);
  });
  it('is 5.6 weeks in hours, of at most five days', () => {
    assert.equal(holidayHours({ hours: 37.5, days: 5 }), 210);
    assert.equal(holidayHours({ hours: 37.5, days: 4 }), 210); // compressed: the same hours
    assert.equal(holidayHours({ hours: 42, days: 6 }), 196); // 28 days of 7 hours
    assert.equal(holidayHours({ hours: 0, days: 0 }), 0);
  });
  it('agrees in days and hours', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 60 }), (days, hours) => {
      assert.ok(Math.abs(holidayHours({ hours, days }) - (holidayDays(days) * hours) / days) < 0.001);
    }));
  });
  it('for irregular hours is 12.07 % of hours worked, from half an hour up', () => {
    for (const [worked, hours] of [[0, 0], [4, 0], [4.15, 1], [10, 1], [12, 1], [13, 2], [100, 12], [150, 18]] as const) assert.equal(irregularHolidayHours(worked), hours, String(worked));
  });
  it('refuses what cannot be worked', () => {
    assert.throws(() => holidayDays(-1), RangeError);
    assert.throws(() => irregularHolidayHours(NaN), RangeError);
  });
});

// Gross pay pro rata, the length of a day, and the earnings cliff to the penny.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parsePack } from './parse-pack.ts';
import { dayLength, earningsCliff, grossPay, proRataPay, rounded, yearlyPay } from './pay.ts';

const pack = parsePack(JSON.parse(readFileSync(new URL('../../packs/src/uk-statutory.json', import.meta.url), 'utf8')));
const on = '2026-11-22';

describe('gross pay', () => {
  it('is full-time pay × hours ÷ full-time hours', () => {
    assert.equal(proRataPay({ fullTimePay: 30_000, hours: 22.5, fullTimeHours: 37.5 }), 18_000);
    assert.equal(proRataPay({ fullTimePay: 25_000, hours: 20, fullTimeHours: 37 }), 13_513.51);
    assert.throws(() => proRataPay({ fullTimePay: 1, hours: 1, fullTimeHours: 0 }), RangeError);
  });
  it('never exceeds full-time pay for full-time hours or less, and rises with hours', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (fullTimePay, fullTimeHours, hours) => {
      const pay = proRataPay({ fullTimePay, hours, fullTimeHours });
      assert.equal(pay <= fullTimePay, hours <= fullTimeHours);
      assert.ok(proRataPay({ fullTimePay, hours: hours + 1, fullTimeHours }) >= pay);
    }));
  });
  it('reads pay by hour, week, month and year', () => {
    assert.equal(rounded(yearlyPay({ amount: 12.71, per: 'hour' }, 16), 2), 10_574.72);
    assert.equal(yearlyPay({ amount: 500, per: 'week' }, 37), 26_000);
    assert.equal(yearlyPay({ amount: 2000, per: 'month' }, 37), 24_000);
    assert.equal(yearlyPay({ amount: 24_000, per: 'year' }, 37), 24_000);
    assert.deepEqual(grossPay(24_000), { week: 461.54, month: 2000, year: 24_000 });
  });
  it('rounds pence as people do, not as binary fractions do', () => {
    assert.equal(rounded(1.005, 2), 1.01);
    assert.equal(rounded(-1.005, 2), -1.01);
    assert.equal(rounded(203.355, 2), 203.36);
    assert.ok(Object.is(rounded(-0.001, 2), 0));
  });
});

describe('the length of a day', () => {
  it('is rounded up to the minute', () => {
    assert.deepEqual(dayLength({ hours: 37.5, days: 4 }), { minutes: 563, hours: 9, minutesOver: 23 }); // 562.5
    assert.equal(dayLength({ hours: 37, days: 3.5 }).minutes, 635); // 634.29
    assert.deepEqual(dayLength({ hours: 37, days: 4 }), { minutes: 555, hours: 9, minutesOver: 15 });
    assert.deepEqual(dayLength({ hours: 37.5, days: 5 }), { minutes: 450, hours: 7, minutesOver: 30 });
    assert.deepEqual(dayLength({ hours: 37.5, days: 4.5 }), { minutes: 500, hours: 8, minutesOver: 20 }); // a nine-day fortnight
  });
  it('refuses a week of no days', () => assert.throws(() => dayLength({ hours: 37, days: 0 }), RangeError));
});

describe('the earnings cliff', () => {
  const cliff = (weekly: number, basis: 'net' | 'gross' = 'net', day = on, nation: 'england' | 'scotland' | 'northern-ireland' = 'england') => earningsCliff({ weekly, basis, nation }, pack, { on: day });
  it('is under at £204.00 and over at £204.01', () => {
    assert.equal(cliff(203.99).position, 'under');
    assert.deepEqual([cliff(204).position, cliff(204).headroom], ['under', 0]);
    assert.deepEqual([cliff(204.01).position, cliff(204.01).headroom], ['over', -0.01]);
  });
  it('finds 16 hours at £12.71 under and 17 hours near, before deductions', () => {
    assert.deepEqual([cliff(16 * 12.71, 'gross').earnings, cliff(16 * 12.71, 'gross').position], [203.36, 'under']);
    assert.deepEqual([cliff(17 * 12.71, 'gross').earnings, cliff(17 * 12.71, 'gross').position], [216.07, 'near']);
    assert.equal(cliff(17 * 12.71, 'net').position, 'over');
    assert.equal(cliff(300, 'gross').position, 'over');
    assert.ok(cliff(16 * 12.71, 'gross').isClose && !cliff(100).isClose);
  });
  it('uses the limit of the day', () => {
    assert.equal(cliff(204, 'net', '2026-04-05').limit, 196);
    assert.equal(cliff(204, 'net', '2026-04-06').limit, 204);
    assert.equal(cliff(204, 'net', '2026-04-05', 'scotland').limit, 204);
    assert.equal(cliff(204, 'net', '2024-04-07').limit, 139);
  });
  it('does not know after the last row, before the first, and in Northern Ireland', () => {
    for (const unknown of [cliff(1, 'net', '2027-04-12'), cliff(1, 'net', '2023-04-09'), cliff(1, 'net', on, 'northern-ireland')]) {
      assert.deepEqual([unknown.position, unknown.limit, unknown.headroom, unknown.source], ['not-known', null, null, null]);
    }
  });
  it('refuses earnings that are none', () => {
    for (const weekly of [-0.01, NaN, Infinity]) assert.throws(() => cliff(weekly), RangeError);
    assert.throws(() => yearlyPay({ amount: NaN, per: 'year' }, 37), RangeError);
  });
  it('names its source', () => assert.ok(cliff(100).source));
});

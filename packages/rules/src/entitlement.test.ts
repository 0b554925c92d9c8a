// Carer's-leave entitlement: regulation 6's four cases, and the rolling twelve months.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { carersLeaveLeft, carersLeaveWeek } from './entitlement.ts';

describe("a week of carer's leave, in hours", () => {
  it('fixed pattern: the hours of a week (reg 6(2))', () => assert.equal(carersLeaveWeek({ kind: 'fixed', hoursAWeek: 37.5 }), 37.5));
  it('varying pattern: the year’s hours ÷ 52 (reg 6(3))', () => {
    assert.equal(carersLeaveWeek({ kind: 'varying', hoursInTheYear: 1040 }), 20);
    assert.equal(carersLeaveWeek({ kind: 'varying', hoursInTheYear: 39 * 30 }), 22.5); // term time: 39 weeks worked, still ÷ 52
  });
  it('less than 52 weeks: ÷ the weeks employed (reg 6(4))', () => assert.equal(carersLeaveWeek({ kind: 'short-service', hoursSoFar: 260, weeksEmployed: 10 }), 26));
  it('less than a week: the hours expected (reg 6(5))', () => assert.equal(carersLeaveWeek({ kind: 'first-week', hoursExpected: 16 }), 16));
  it('refuses what the law does not mean by short service', () => {
    for (const weeksEmployed of [0, 0.9, 52, 80, NaN]) assert.throws(() => carersLeaveWeek({ kind: 'short-service', hoursSoFar: 100, weeksEmployed }), RangeError);
    assert.throws(() => carersLeaveWeek({ kind: 'fixed', hoursAWeek: -1 }), RangeError);
    assert.throws(() => carersLeaveWeek({ kind: 'varying', hoursInTheYear: NaN }), RangeError);
  });
});

describe('what is left in any twelve months', () => {
  const week = 37.5;
  it('takes off what was taken in the twelve months that end with the last day asked for', () => {
    assert.equal(carersLeaveLeft({ week, taken: [{ on: '2026-06-01', hours: 7.5 }, { on: '2026-06-02', hours: 3.75 }], lastDay: '2027-01-11' }), 26.25);
  });
  it('rolls: a day of twelve months ago no longer counts, the day after it does', () => {
    assert.equal(carersLeaveLeft({ week, taken: [{ on: '2026-01-11', hours: 37.5 }], lastDay: '2027-01-11' }), 37.5);
    assert.equal(carersLeaveLeft({ week, taken: [{ on: '2026-01-12', hours: 37.5 }], lastDay: '2027-01-11' }), 0);
  });
  it('does not count later days, and is never below nought', () => {
    assert.equal(carersLeaveLeft({ week, taken: [{ on: '2027-02-01', hours: 7.5 }], lastDay: '2027-01-11' }), 37.5);
    assert.equal(carersLeaveLeft({ week, taken: [{ on: '2027-01-11', hours: 100 }], lastDay: '2027-01-11' }), 0);
  });
});

// Carer's-leave notice: the strict reading of regulation 7, and the limits of regulation 8.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from './day.ts';
import { carersLeaveNotice, isNoticeLate, leaveAsked, postponementLimits } from './notice.ts';

const firstDay = '2027-01-11';

describe("notice of carer's leave from Monday 11 January 2027", () => {
  for (const [days, lastSafeOn, atLeastOn] of [[1, '2027-01-07', '2027-01-08'], [2, '2027-01-06', '2027-01-07'], [5, '2026-12-31', '2027-01-01']] as const) {
    it(`${days} days or part days: last safe on ${lastSafeOn}`, () => {
      assert.deepEqual(carersLeaveNotice({ firstDay, days }), { atLeastOn, lastSafeOn });
      assert.equal(isNoticeLate({ firstDay, days }, lastSafeOn), false);
      assert.equal(isNoticeLate({ firstDay, days }, atLeastOn), true);
    });
  }
  it('counts dates, not hours: two half days on two dates are two, twice the same date is one', () => {
    assert.deepEqual(leaveAsked(['2027-01-12', '2027-01-11']), { firstDay, days: 2 });
    assert.deepEqual(leaveAsked([firstDay, firstDay]), { firstDay, days: 1 });
    assert.equal(leaveAsked([]), null);
  });
  it('takes whole counts from one', () => {
    for (const days of [0, -1, 1.5, NaN]) assert.throws(() => carersLeaveNotice({ firstDay, days }), RangeError);
  });
  it('never asks for less than three days, nor for less notice of more leave, and is strictly before the relevant date', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(3000), (days, n) => {
      const first = addDays('2024-04-06', n);
      const { lastSafeOn, atLeastOn } = carersLeaveNotice({ firstDay: first, days });
      assert.equal(daysBetween(lastSafeOn, first), Math.max(3, 2 * days) + 1);
      assert.equal(daysBetween(lastSafeOn, atLeastOn), 1);
      assert.ok(carersLeaveNotice({ firstDay: first, days: days + 1 }).lastSafeOn <= lastSafeOn);
    }));
  });
});

describe('postponement', () => {
  it('is told within seven days, and before the leave would begin', () => {
    assert.deepEqual(postponementLimits({ noticeOn: '2026-12-01', firstDay }), { counterNoticeBy: '2026-12-08', allowLeaveBy: '2027-02-11' });
    assert.deepEqual(postponementLimits({ noticeOn: '2027-01-06', firstDay }), { counterNoticeBy: '2027-01-10', allowLeaveBy: '2027-02-11' });
  });
  it('clamps the month', () => assert.equal(postponementLimits({ noticeOn: '2026-12-01', firstDay: '2027-01-31' }).allowLeaveBy, '2027-02-28'));
  it('never runs past either limit', () => {
    fc.assert(fc.property(fc.nat(400), fc.integer({ min: 1, max: 90 }), (n, gap) => {
      const noticeOn = addDays('2026-01-01', n), first = addDays(noticeOn, gap);
      const { counterNoticeBy, allowLeaveBy } = postponementLimits({ noticeOn, firstDay: first });
      assert.ok(counterNoticeBy <= addDays(noticeOn, 7) && counterNoticeBy < first);
      assert.equal(allowLeaveBy, addMonths(first, 1));
    }));
  });
});

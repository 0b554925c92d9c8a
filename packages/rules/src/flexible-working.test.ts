// The two-month clock, two requests in twelve months, one live.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from './day.ts';
import { canRequestFlexibleWorking, flexibleWorkingDecision } from './flexible-working.ts';

describe('the decision is due in two calendar months that begin with the day of the request, any appeal included', () => {
  for (const [requestedOn, dueOn] of [['2026-11-22', '2027-01-21'], ['2026-11-01', '2026-12-31'], ['2026-12-28', '2027-02-27'], ['2026-12-29', '2027-02-28'], ['2026-12-31', '2027-02-28'], ['2027-12-31', '2028-02-29'], ['2026-07-31', '2026-09-30']] as const) {
    it(`asked on ${requestedOn}: due on ${dueOn}`, () => assert.deepEqual(flexibleWorkingDecision({ requestedOn }), { dueOn }));
  }
  it('moves by an agreed extension, never earlier', () => {
    assert.deepEqual(flexibleWorkingDecision({ requestedOn: '2026-11-22', extendedTo: '2027-03-01' }), { dueOn: '2027-03-01' });
    assert.equal(flexibleWorkingDecision({ requestedOn: '2026-11-22', extendedTo: '2026-12-01' }).dueOn, '2027-01-21');
  });
});

describe('two requests in any twelve months, one live', () => {
  const closed = (madeOn: string) => ({ madeOn, isLive: false });
  it('lets a first and a second through', () => {
    assert.deepEqual(canRequestFlexibleWorking([], '2026-11-22'), { canAsk: true, madeInLastYear: 0 });
    assert.deepEqual(canRequestFlexibleWorking([closed('2026-03-01')], '2026-11-22'), { canAsk: true, madeInLastYear: 1 });
  });
  it('holds a third until the first is twelve months old', () => {
    const earlier = [closed('2026-03-01'), closed('2026-09-01')];
    assert.deepEqual(canRequestFlexibleWorking(earlier, '2026-11-22'), { canAsk: false, why: 'two-in-twelve-months', madeInLastYear: 2, nextOn: '2027-03-01' });
    assert.equal(canRequestFlexibleWorking(earlier, '2027-02-28').canAsk, false);
    assert.equal(canRequestFlexibleWorking(earlier, '2027-03-01').canAsk, true);
  });
  it('holds any while one is live', () => {
    assert.deepEqual(canRequestFlexibleWorking([{ madeOn: '2026-10-30', isLive: true }], '2026-11-22'), { canAsk: false, why: 'one-is-live', madeInLastYear: 1, nextOn: null });
  });
  it('gives the first day on which asking is possible', () => {
    const request = fc.nat(800).map((n) => closed(addDays('2025-01-01', n)));
    fc.assert(fc.property(fc.array(request, { maxLength: 6 }), fc.nat(900), (earlier, n) => {
      const on = addDays('2025-01-01', n);
      const now = canRequestFlexibleWorking(earlier.filter(({ madeOn }) => madeOn <= on), on);
      if (now.canAsk || now.nextOn === null) return;
      const known = earlier.filter(({ madeOn }) => madeOn <= on);
      assert.equal(canRequestFlexibleWorking(known, now.nextOn).canAsk, true);
      assert.equal(canRequestFlexibleWorking(known, addDays(now.nextOn, -1)).canAsk, false);
    }));
  });
});

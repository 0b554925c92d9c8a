// Ways of working side by side, from a person's own figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareArrangements, type ComparisonInput } from './arrangement.ts';
import { parsePack } from './parse-pack.ts';
import { proRataPay } from './pay.ts';

const pack = parsePack(JSON.parse(readFileSync(new URL('../../packs/src/uk-statutory.json', import.meta.url), 'utf8')));
const on = '2026-11-22';
const now: ComparisonInput = { pay: { amount: 30_000, per: 'year' }, hours: 37.5, days: 5, fullTimeHours: 37.5, nationLives: 'england', options: [] };
const one = (input: Partial<ComparisonInput>, arrangement: string, choice: object = {}, day = on) => {
  const [option] = compareArrangements({ ...now, ...input, options: [{ arrangement, ...choice }] }, pack, { on: day }).options;
  assert.ok(option);
  return option;
};

describe('comparing ways of working', () => {
  it('shows today beside the options', () => {
    const { now: today, asOf } = compareArrangements(now, pack, { on });
    assert.deepEqual(today.pay, { week: 576.92, month: 2500, year: 30_000 });
    assert.deepEqual(today.holiday, { days: 28, hours: 210 });
    assert.deepEqual(today.payChange, { week: 0, month: 0, year: 0 });
    assert.equal(asOf, on);
  });
  it('part-time: pay and holiday pro rata', () => {
    const { pay, payChange, holiday, dayLength, needs } = one({}, 'part-time', { hours: 22.5, days: 3 });
    assert.deepEqual(pay, { week: 346.15, month: 1500, year: 18_000 });
    assert.equal(payChange?.year, -12_000);
    assert.deepEqual(holiday, { days: 16.8, hours: 126 });
    assert.equal(dayLength?.minutes, 450);
    assert.deepEqual(needs, []);
  });
  it('part-time with nothing said: one day fewer', () => assert.deepEqual([one({}, 'part-time').days, one({}, 'part-time').hours], [4, 30]));
  it('compressed hours: the same pay and hours, longer days, the same holiday in hours', () => {
    const { hours, days, pay, dayLength, holiday } = one({}, 'compressed-hours');
    assert.deepEqual([hours, days, pay?.year, dayLength?.minutes], [37.5, 4, 30_000, 563]);
    assert.deepEqual(holiday, { days: 22.4, hours: 210 });
  });
  it('job share: half of the job where nothing is said, pay in step with hours', () => {
    assert.deepEqual([one({}, 'job-share').hours, one({}, 'job-share').days, one({}, 'job-share').pay?.year], [18.75, 2.5, 15_000]);
    assert.equal(one({}, 'job-share', { hours: 22.5, days: 3 }).pay?.year, 18_000);
  });
  it('part-time with only hours said: the same days, shorter', () => assert.deepEqual([one({}, 'part-time', { hours: 20 }).days, one({}, 'part-time', { hours: 20 }).dayLength?.minutes], [5, 240]));
  it('part-time with only days said: hours in step', () => assert.equal(one({}, 'part-time', { days: 3 }).hours, 22.5));
  it('career break: nothing worked, nothing paid, holiday not claimed to be known', () => {
    const { hours, days, pay, holiday, dayLength, carersAllowance, isUnderMinimumWage } = one({}, 'career-break');
    assert.deepEqual([hours, days, pay?.year, holiday, dayLength, carersAllowance.position, isUnderMinimumWage], [0, 0, 0, null, null, 'under', false]);
  });
  it('term-time: no figure until the employer’s paid weeks are known', () => {
    const without = one({}, 'term-time');
    assert.deepEqual([without.pay, without.needs, without.carersAllowance.position], [null, ['paid-weeks'], 'not-known']);
    assert.equal(one({}, 'term-time', { paidWeeks: 44 }).pay?.year, 25_315); // × 44 ÷ 52.143
    assert.equal(one({}, 'term-time', { paidWeeks: 53 }).pay?.year, 30_000); // never more than a whole year
  });
  it('annualised hours: even pay hides the weeks that Carer’s Allowance looks at', () => {
    const { pay, carersAllowance, needs } = one({ pay: { amount: 12.71, per: 'hour' }, hours: 10, days: 2 }, 'annualised-hours');
    assert.deepEqual([pay?.week, carersAllowance.position, needs], [127.1, 'not-known', ['weekly-pattern']]);
  });
  it('the ward clerk: two days of 7½ hours are under the limit, a third day passes it', () => {
    const clerk: Partial<ComparisonInput> = { pay: { amount: 12.71, per: 'hour' }, hours: 15, days: 2 };
    assert.deepEqual([compareArrangements({ ...now, ...clerk }, pack, { on }).now.carersAllowance.earnings, compareArrangements({ ...now, ...clerk }, pack, { on }).now.carersAllowance.position], [190.65, 'under']);
    assert.equal(one(clerk, 'part-time', { hours: 22.5, days: 3 }).carersAllowance.position, 'over');
    assert.equal(one(clerk, 'part-time', { hours: 16, days: 2 }).carersAllowance.position, 'under');
    assert.equal(one(clerk, 'part-time', { hours: 17, days: 2 }).carersAllowance.position, 'near');
  });
  it('says when an hour’s pay is under the National Living Wage, and when it is not known', () => {
    assert.equal(one({ pay: { amount: 12.70, per: 'hour' } }, 'part-time').isUnderMinimumWage, true);
    assert.equal(one({ pay: { amount: 12.71, per: 'hour' } }, 'part-time').isUnderMinimumWage, false);
    assert.equal(one({}, 'part-time', {}, '2027-04-01').isUnderMinimumWage, null);
  });
  it('reads full-time pay when told that it is full-time', () => {
    const { now: today } = compareArrangements({ ...now, hours: 15, days: 2, payIsFullTime: true }, pack, { on });
    assert.equal(today.pay?.year, 12_000);
  });
  it('marks a row that does not hold on the day', () => {
    assert.equal(one({}, 'part-time').isExpired, false);
    assert.equal(one({}, 'part-time', {}, '2020-01-01').isExpired, true);
  });
  it('covers every arrangement of the pack', () => {
    for (const { id } of pack.arrangements) {
      const option = one({}, id);
      assert.equal(option.arrangement, id);
      assert.ok(option.notes.pension);
    }
    assert.equal(pack.arrangements.length, 11);
  });
  it('refuses a week that cannot be, and a way that the pack does not have', () => {
    for (const bad of [{ hours: 0 }, { hours: 200 }, { days: 0 }, { days: 8 }, { hours: NaN }]) assert.throws(() => compareArrangements({ ...now, ...bad }, pack, { on }), RangeError);
    assert.throws(() => one({}, 'siesta'), /siesta/);
  });
  it('part-time pay is pro-rata pay, to the penny', () => {
    fc.assert(fc.property(fc.integer({ min: 5_000, max: 150_000 }), fc.integer({ min: 10, max: 40 }), fc.integer({ min: 1, max: 40 }), (year, fullTimeHours, hours) => {
      const { options: [option] } = compareArrangements({ pay: { amount: year, per: 'year' }, hours: fullTimeHours, days: 5, options: [{ arrangement: 'part-time', hours, days: 3 }] }, pack, { on });
      assert.equal(option?.pay?.year, proRataPay({ fullTimePay: year, hours, fullTimeHours }));
    }));
  });
});

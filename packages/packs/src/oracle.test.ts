// The packs say what plain code says: the same rules written twice, compared over thousands of households.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays, check, extendPack, parsePack, type Answers, type Pack } from '@think-carer/rules';

const read = (id: string): Pack => parsePack(JSON.parse(readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8')));
const law = read('uk-statutory');
const northbridge = extendPack(read('northbridge'), [law]);
const islington = read('islington-2015');

const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
const pounds = fc.oneof(fc.constantFrom(0, 139, 139.01, 151, 151.01, 196, 196.01, 203.99, 204, 204.01), fc.integer({ min: 0, max: 60_000 }).map((pence) => pence / 100));
const household = fc.record({
  'nation-lives': fc.constantFrom(...nations),
  age: fc.oneof(fc.constantFrom(15, 16, 19, 20), fc.integer({ min: 0, max: 100 })),
  'care-hours': fc.oneof(fc.constantFrom(19.99, 20, 34.99, 35), fc.integer({ min: 0, max: 168 })),
  'cared-for-benefit': fc.constantFrom('yes', 'no'),
  'full-time-study': fc.constantFrom('yes', 'no'),
  'advanced-study': fc.constantFrom('yes', 'no'),
  'weekly-net-earnings': pounds,
});
const day = fc.oneof(
  fc.constantFrom('2023-04-09', '2023-04-10', '2023-11-19', '2023-11-20', '2024-04-07', '2024-04-08', '2025-04-06', '2025-04-07', '2026-04-04', '2026-04-05', '2026-04-06', '2027-04-04', '2027-04-05', '2027-04-11', '2027-04-12'),
  fc.nat(2000).map((n) => addDays('2023-01-01', n)),
);
const outcomeOf = (pack: Pack, scheme: string, answers: Answers, on: string): string | undefined => check(pack, answers, { on }).find((one) => one.scheme === scheme)?.outcome;

const limit = (on: string): number | null =>
  on < '2023-04-10' ? null : on < '2024-04-08' ? 139 : on < '2025-04-07' ? 151 : on < '2026-04-06' ? 196 : on < '2027-04-12' ? 204 : null;
const scottishLimit = (on: string): number | null =>
  on < '2023-11-20' ? null : on < '2024-04-08' ? 139 : on < '2025-04-07' ? 151 : on < '2026-04-05' ? 196 : on < '2027-04-05' ? 204 : null;

describe('the packs against plain code', () => {
  it("Carer's Allowance and Carer Support Payment", () => {
    fc.assert(fc.property(household, day, (who, on) => {
      const base = who.age >= 16 && who['care-hours'] >= 35 && who['cared-for-benefit'] === 'yes';
      const english = who['nation-lives'] === 'england' || who['nation-lives'] === 'wales';
      const most = limit(on), scottishMost = scottishLimit(on);
      const canStudy = who['full-time-study'] === 'no' || who.age >= 20 || who['advanced-study'] === 'yes';
      assert.equal(outcomeOf(law, 'carers-allowance', who, on), most === null ? 'expired'
        : english && base && who['full-time-study'] === 'no' && who['weekly-net-earnings'] <= most ? 'may' : 'not-this-one');
      assert.equal(outcomeOf(law, 'carer-support-payment', who, on), scottishMost === null ? 'expired'
        : who['nation-lives'] === 'scotland' && base && canStudy && who['weekly-net-earnings'] <= scottishMost ? 'may' : 'not-this-one');
    }), { numRuns: 600 });
  });

  it('personal budget and breaks fund: never both, never a no for want of an answer', () => {
    const where = fc.constantFrom('home', 'another-area', undefined);
    const eligibility = fc.constantFrom('eligible', 'not-eligible', 'refused', 'not-assessed', 'unknown', undefined);
    const level = fc.constantFrom('low', 'high', 'unknown', undefined), size = fc.constantFrom('individual', 'family', 'unknown', undefined);
    fc.assert(fc.property(fc.constantFrom('islington', 'northbridge'), where, eligibility, level, size, (council, area, can, support, household) => {
      const [pack, on] = council === 'islington' ? [islington, '2014-06-02'] : [northbridge, '2026-11-22'];
      const answers = Object.fromEntries(Object.entries({
        'cared-for-area': area === 'home' ? council : area, 'nation-cared-for': area === 'another-area' ? 'england' : undefined,
        'social-care-eligibility': can, 'support-level': support, household,
      }).filter((entry): entry is [string, string] => entry[1] !== undefined));
      const found = check(pack, answers, { on });
      const budget = found.find((one) => one.scheme === 'personal-budget'), fund = found.find((one) => one.scheme === 'breaks-fund');
      const notEligible = can === 'not-eligible' || (can === 'refused' && council === 'islington');
      const settled = can === 'eligible' || notEligible;
      const expected = (fits: boolean): string => (area === 'another-area' || (settled && !fits) ? 'not-this-one' : area === undefined || !settled ? 'cannot-tell' : 'may');
      assert.equal(budget?.outcome, expected(can === 'eligible'));
      assert.equal(fund?.outcome, expected(notEligible));
      if (budget?.outcome === 'may') assert.deepEqual([budget.amount?.min, budget.amount?.max], support === 'low' ? [500, 500] : support === 'high' ? [1500, 1500] : [500, 1500]);
      if (fund?.outcome === 'may') assert.deepEqual([fund.amount?.min, fund.amount?.max], [200, household === 'individual' ? 200 : 600]);
      for (const finding of [budget, fund]) if (finding?.outcome === 'not-this-one') assert.equal(finding.amount, undefined);
    }), { numRuns: 1000 });
  });

  it('rights at work follow the nation of work, the status and the kind of problem', () => {
    const choices = fc.record({ 'nation-works': fc.constantFrom(...nations), 'employment-status': fc.constantFrom('employee', 'worker', 'neither', 'unknown'), emergency: fc.constantFrom('yes', 'no'), 'long-term-need': fc.constantFrom('yes', 'no', 'unknown') });
    fc.assert(fc.property(choices, (who) => {
      const inGB = who['nation-works'] !== 'northern-ireland';
      const three = (...tests: (boolean | null)[]): string => (tests.includes(false) ? 'not-this-one' : tests.includes(null) ? 'cannot-tell' : 'likely');
      const employee = who['employment-status'] === 'unknown' ? null : who['employment-status'] === 'employee';
      const need = who['long-term-need'] === 'unknown' ? null : who['long-term-need'] === 'yes';
      assert.equal(outcomeOf(law, 'carers-leave', who, '2026-11-22'), three(inGB, employee, need));
      assert.equal(outcomeOf(law, 'time-off-for-dependants', who, '2026-11-22'), three(inGB, employee, who.emergency === 'yes'));
      assert.equal(outcomeOf(law, 'flexible-working-request', who, '2026-11-22'), three(inGB, employee));
    }));
  });
});

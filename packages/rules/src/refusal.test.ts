// A refusal: the law's eight grounds and no other, after talking, and explained from the day the pack sets.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { extendPack } from './extend-pack.ts';
import { PackError } from './pack.error.ts';
import { parsePack } from './parse-pack.ts';
import { explanationOn, flexibleWorkingOf, refusalFaults, refusalGrounds } from './refusal.ts';

const read = (id: string) => JSON.parse(readFileSync(new URL(`../../packs/src/${id}.json`, import.meta.url), 'utf8'));
const northbridge = read('northbridge'), ukStatutory = read('uk-statutory');
const law = parsePack(ukStatutory);
const council = extendPack(parsePack(northbridge), [law]);
const rules = flexibleWorkingOf(council)!;
const whole = { grounds: ['quality'], explanation: 'Two people are needed at the desk.', consultedOn: ['2026-12-10'] };

describe('what stands in the way of a refusal', () => {
  it('is nothing after talking, on one of the eight grounds, explained', () => assert.deepEqual(refusalFaults(whole, rules, '2027-01-02'), []));
  it('is that nobody talked, or only later', () => {
    assert.deepEqual(refusalFaults({ ...whole, consultedOn: [] }, rules, '2026-12-12'), ['consultation-missing']);
    assert.deepEqual(refusalFaults({ ...whole, consultedOn: ['2026-12-13'] }, rules, '2026-12-12'), ['consultation-missing']);
    assert.deepEqual(refusalFaults({ ...whole, consultedOn: ['2026-12-12'] }, rules, '2026-12-12'), []);
  });
  it('is a ground that the law does not have, or none', () => {
    assert.deepEqual(refusalFaults({ ...whole, grounds: [] }, rules, '2026-12-12'), ['grounds-missing']);
    assert.deepEqual(refusalFaults({ ...whole, grounds: ['quality', 'precedent'] }, rules, '2026-12-12'), ['ground-unknown']);
  });
  it('is a missing explanation from the employer’s day on, and not before', () => {
    for (const explanation of [undefined, '', '  \n']) {
      assert.deepEqual(refusalFaults({ ...whole, explanation }, rules, '2026-12-31'), []);
      assert.deepEqual(refusalFaults({ ...whole, explanation }, rules, '2027-01-01'), ['explanation-missing']);
    }
  });
  it('in law alone no explanation is asked for yet: no day is known', () => {
    const alone = flexibleWorkingOf(law)!;
    assert.equal(alone.explanation.requiredFrom, null);
    assert.equal(explanationOn(alone, '2030-01-01'), 'encouraged');
    assert.deepEqual(refusalFaults({ ...whole, explanation: '' }, alone, '2030-01-01'), []);
  });
  it('is everything at once where everything is missing', () => {
    assert.deepEqual(refusalFaults({ grounds: [], consultedOn: [] }, rules, '2027-06-01'), ['consultation-missing', 'grounds-missing', 'explanation-missing']);
  });
});

describe('a pack’s account of flexible working', () => {
  it('has the law’s eight grounds in its order, with the employer’s day over them', () => {
    assert.deepEqual(rules.grounds.map(({ id }) => id), [...refusalGrounds]);
    assert.equal(rules.explanation.requiredFrom, '2027-01-01');
    assert.equal(rules.appeal.withinDays, 14);
    assert.deepEqual(rules.place.nations, ['england', 'wales', 'scotland']);
  });
  it('is told whole or not at all', () => {
    const { flexibleWorking, ...bare } = structuredClone(ukStatutory) as Record<string, unknown> & { flexibleWorking: Record<string, unknown> };
    assert.equal(flexibleWorkingOf(parsePack(bare)), null);
    for (const part of Object.keys(flexibleWorking)) {
      const { [part]: _left, ...rest } = flexibleWorking;
      assert.throws(() => parsePack({ ...bare, flexibleWorking: rest }), (error) => error instanceof PackError && error.issues.some(({ path }) => path === `flexibleWorking.${part}`), part);
    }
  });
  it('has no ninth ground, no seventh, none twice, and says whom to ask elsewhere', () => {
    const issuesOf = (change: object): string[] => {
      try { parsePack({ ...structuredClone(ukStatutory), flexibleWorking: { ...structuredClone(ukStatutory.flexibleWorking), ...change } }); } catch (error) { return (error as PackError).issues.map(({ path }) => path); }
      return [];
    };
    const { grounds, place, letters } = ukStatutory.flexibleWorking;
    assert.deepEqual(issuesOf({}), []);
    assert.deepEqual(issuesOf({ grounds: grounds.slice(1) }), ['flexibleWorking.grounds']);
    assert.deepEqual(issuesOf({ grounds: [...grounds, grounds[0]] }), ['flexibleWorking.grounds[8].id']);
    assert.deepEqual(issuesOf({ grounds: [...grounds.slice(1), { ...grounds[0], id: 'precedent' }] }), ['flexibleWorking.grounds[7].id']);
    assert.deepEqual(issuesOf({ place: { ...place, elsewhere: {} } }), ['flexibleWorking.place.elsewhere.northern-ireland']);
    assert.deepEqual(issuesOf({ letters: letters.filter(({ of }: { of: string }) => of !== 'extend') }), ['flexibleWorking.letters']);
  });
});

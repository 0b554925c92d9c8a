// extendPack: one pack laid over others.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './check.ts';
import { extendPack } from './extend-pack.ts';
import { PackError } from './pack.error.ts';
import { allMet, breaksFund, carersAllowance, limit, packOf, personalBudget, questions, scheme } from './pack.examples.ts';
import { runPackTests } from './pack-tests.ts';

const base = packOf({ id: 'law', schemes: [carersAllowance] });
const own = packOf({ id: 'employer', extends: ['law'], questions: [], parameters: [], schemes: [personalBudget, breaksFund] });
const refused = (act: () => unknown, path: string, message: RegExp): void =>
  assert.throws(act, (error) => error instanceof PackError && error.issues.some((issue) => issue.path === path && message.test(issue.message)));

test('own schemes come first, the base fills in the rest, and check reads the result', () => {
  const pack = extendPack(own, [base]);
  assert.deepEqual(pack.schemes.map((one) => one.id), ['personal-budget', 'breaks-fund', 'carers-allowance']);
  assert.equal(pack.extends, undefined);
  assert.equal(check(pack, allMet, { on: '2026-06-01' })[2]?.outcome, 'may');
});

test('own entries win', () => {
  const higher = { ...limit, rows: limit.rows.map((row) => ({ ...row, value: 1000 })) };
  const pack = extendPack({ ...own, parameters: [higher] }, [base]);
  assert.equal(check(pack, { ...allMet, 'weekly-net-earnings': 900 }, { on: '2026-06-01' })[2]?.outcome, 'may');
});

test('a clash of kinds, a base not given, a circle and a reference that nobody supplies are refused', () => {
  refused(() => extendPack({ ...own, questions: [{ ...questions[6], kind: 'money' } as (typeof questions)[number]] }, [base]), 'questions[0].kind', /"money" here and "number"/);
  refused(() => extendPack(own, []), 'extends[0]', /not given/);
  refused(() => extendPack(own, [{ ...base, extends: ['employer'] }, own]), 'extends[0]', /circle/);
  refused(() => extendPack({ ...own, schemes: [scheme('x', { question: 'nobody', is: 'yes' })] }, [base]), 'schemes[0].when.question', /"nobody"/);
});

test('bases of bases are laid too', () => {
  const middle = packOf({ id: 'middle', extends: ['law'], questions: [], parameters: [], schemes: [breaksFund, personalBudget] });
  const top = packOf({ id: 'top', extends: ['middle'], questions: [], parameters: [], schemes: [] });
  assert.deepEqual(extendPack(top, [base, middle]).schemes.map((one) => one.id), ['breaks-fund', 'personal-budget', 'carers-allowance']);
});

test('a pack\'s tests run, and a failure shows what was found', () => {
  const tests = [
    { name: 'right', on: '2026-06-01', answers: allMet, expect: { 'carers-allowance': { outcome: 'may', amount: null, missing: [] } } },
    { name: 'wrong', on: '2026-06-01', answers: {}, expect: { 'breaks-fund': { outcome: 'may', amount: { max: 600 } }, 'carers-allowance': { outcome: 'cannot-tell' } } },
    { name: 'nowhere', on: '2026-06-01', answers: {}, expect: { other: { outcome: 'may' } } },
  ] as const;
  assert.deepEqual(runPackTests(packOf({ tests })), {
    passed: 1,
    failed: [
      { name: 'wrong', expected: { 'breaks-fund': { outcome: 'may', amount: { max: 600 } } }, actual: { 'breaks-fund': { outcome: 'cannot-tell', amount: { min: 200, max: 600, per: 'year', currency: 'GBP' } } } },
      { name: 'nowhere', expected: { other: { outcome: 'may' } }, actual: { other: null } },
    ],
  });
});

test('duties and guides are laid over those of the base by id, and there are none where nobody has any', () => {
  const { source, effectiveFrom, effectiveTo, checkedOn, checkedBy, confidence } = carersAllowance, row = { source, effectiveFrom, effectiveTo, checkedOn, checkedBy, confidence };
  const duty = (id: string, text: string) => ({ ...row, id, text, about: ['flexible-working'], force: 'must' as const, basis: 'law' as const });
  const guide = (text: string) => ({ ...row, id: 'talk', about: 'leave' as const, say: [text], avoid: [], next: [] });
  const pack = extendPack({ ...own, duties: [duty('b', 'ours')], guides: [guide('ours')] }, [{ ...base, duties: [duty('a', 'theirs'), duty('b', 'theirs')], guides: [guide('theirs')] }]);
  assert.deepEqual(pack.duties?.map(({ id, text }) => [id, text]), [['b', 'ours'], ['a', 'theirs']]);
  assert.deepEqual(pack.guides?.map(({ say }) => say), [['ours']]);
  assert.deepEqual(extendPack(own, [{ ...base, duties: [duty('a', 'theirs')] }]).duties?.map(({ id }) => id), ['a']);
  assert.ok(!('duties' in extendPack(own, [base])));
});

// nextQuestion: as few questions as can be, in the order that settles most.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './check.ts';
import { nextQuestion } from './next-question.ts';
import { allMet, packOf, scheme } from './pack.examples.ts';
import type { Answers, Pack, Value } from './pack.types.ts';

const on = '2026-06-01';

function asked(pack: Pack, answer: (id: string) => Value, options: { schemes?: string[]; from?: Answers } = {}): string[] {
  const ids: string[] = [];
  let answers: Answers = options.from ?? {};
  for (let question = nextQuestion(pack, answers, { on, ...options }); question !== null; question = nextQuestion(pack, answers, { on, ...options })) {
    assert.ok(!(question.id in answers), `${question.id} was asked twice`);
    ids.push(question.id);
    answers = { ...answers, [question.id]: answer(question.id) };
  }
  return ids;
}

test('asks only what the schemes wanted depend on', () => {
  const ids = asked(packOf(), () => 'unknown', { schemes: ['carers-allowance'] });
  assert.deepEqual([...ids].sort(), Object.keys(allMet).sort());
});

test('stops as soon as nothing can change a finding', () => {
  assert.deepEqual(asked(packOf(), () => 'scotland', { schemes: ['carers-allowance'], from: { 'care-hours': 36 } }), ['nation-lives']);
  assert.equal(nextQuestion(packOf(), { 'care-hours': 3 }, { on, schemes: ['carers-allowance'] }), null);
  assert.equal(nextQuestion(packOf(), allMet, { on: '2030-01-01', schemes: ['carers-allowance'] }), null, 'expired: no answer helps');
});

test('prefers the question that settles most', () => {
  const shared = { question: 'cared-for-benefit', is: 'yes' } as const;
  const place = { question: 'nation-cared-for', nations: ['england'], elsewhere: {} } as const;
  const pack = packOf({ schemes: [
    scheme('one', { all: [{ question: 'care-hours', atLeast: 35 }, shared] }, { place }),
    scheme('two', { all: [{ question: 'age', atLeast: 16 }, shared] }, { place }),
  ] });
  assert.equal(nextQuestion(pack, { 'nation-cared-for': 'england' }, { on })?.id, 'cared-for-benefit');
});

test('the area is asked rather than the nation that it settles', () => {
  const ids = asked(packOf(), (id) => ({ 'cared-for-area': 'islington', 'social-care-eligibility': 'eligible', 'support-level': 'low' })[id] ?? 'unknown', { schemes: ['personal-budget', 'breaks-fund'] });
  assert.deepEqual(ids, ['cared-for-area', 'social-care-eligibility', 'support-level']);
});

test('does not ask what only an unknown answer could have made useful', () => {
  const exactlyOne = { any: [
    { all: [{ question: 'household', is: 'family' }, { not: { question: 'cared-for-benefit', is: 'yes' } }] },
    { all: [{ not: { question: 'household', is: 'family' } }, { question: 'cared-for-benefit', is: 'yes' }] },
  ] } as const;
  const pack = packOf({ schemes: [scheme('odd', exactlyOne)] });
  assert.equal(nextQuestion(pack, { 'nation-cared-for': 'england', household: 'unknown' }, { on }), null);
  assert.equal(nextQuestion(pack, { 'nation-cared-for': 'england', household: 'family' }, { on })?.id, 'cared-for-benefit');
});

test('a scheme with more ways of answering than can be looked at is still asked to the end, and never twice', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ id: `q-${i}`, kind: 'choice' as const, text: 'x', label: 'x', options: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] }));
  const base = packOf();
  const pack = packOf({ questions: [...base.questions, ...many], schemes: [scheme('many', { all: many.map(({ id }) => ({ question: id, is: 'yes' })) })] });
  const from = { 'nation-cared-for': 'england' } as const;
  assert.equal(asked(pack, () => 'unknown', { from }).length, 30);
  assert.equal(asked(pack, () => 'yes', { from }).length, 30);
  assert.equal(asked(pack, () => 'no', { from }).length, 1);
  assert.deepEqual(check(pack, from, { on })[0]?.missing, many.map(({ id }) => id));
  const all = Object.fromEntries(many.map(({ id }) => [id, 'yes']));
  assert.deepEqual([all, { ...all, 'q-29': 'no' }].map((answers) => check(pack, { ...from, ...answers }, { on })[0]?.outcome), ['may', 'not-this-one']);
});

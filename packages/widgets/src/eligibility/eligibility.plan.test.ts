// The plan, over whole packs: it always ends, and no change of an answer loses a later one.
import { expect } from '@open-wc/testing';
import type { Answers, Pack, Question, Value } from '@think-carer/rules';
import { isSettled, openAmount, planFor } from './eligibility.plan.ts';
import { packOf } from './eligibility.fixture.ts';

const on = '2026-11-22';
const options = { on, language: 'en-GB' };

/** The same numbers every time, so that a failure can be seen again. */
function dice(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
function anyAnswer(pack: Pack, question: Question, roll: () => number): Value {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
  if (question.canBeUnknown !== false && roll() < 0.2) return 'unknown';
  if (question.kind === 'area') return pick([...pack.areas.map(({ id }) => id), 'elsewhere']);
  if (question.kind === 'number' || question.kind === 'money') return pick([0, 15, 16, 19, 20, 34.5, 35, 66, 100, 203.99, 204, 204.01, 800].filter((n) => n <= (question.max ?? Infinity)));
  return pick(question.options!).value;
}
function walk(pack: Pack, roll: () => number, on: string, given: Answers = {}): { given: Answers; asked: string[] } {
  const asked: string[] = [];
  for (;;) {
    const { next } = planFor(pack, given, { on, language: 'en-GB' });
    if (!next) return { given, asked };
    if (next.id in given) throw new Error(`${next.id} was asked twice`);
    asked.push(next.id);
    given = { ...given, [next.id]: anyAnswer(pack, next, roll) };
  }
}

describe('the plan of carer-eligibility', () => {
  let northbridge: Pack, islington: Pack, boroughs: Pack;
  before(async () => {
    [northbridge, islington, boroughs] = await Promise.all([packOf('northbridge'), packOf('islington-2015'), packOf('five-boroughs-2010')]);
  });

  it('uses every answer that was asked for, and ends, whatever is answered', () => {
    let longest = 0;
    for (const [pack, day] of [[northbridge, on], [northbridge, '2030-01-01'], [islington, '2014-11-01'], [boroughs, '2010-07-01'], [boroughs, on]] as const) {
      for (let seed = 0; seed < 25; seed += 1) {
        const { given, asked } = walk(pack, dice(seed), day);
        longest = Math.max(longest, asked.length);
        const plan = planFor(pack, given, { on: day, language: 'en-GB' });
        expect(Object.keys(plan.used), `seed ${seed}`).to.deep.equal(asked);
        expect(plan.spare).to.deep.equal([]);
      }
    }
    expect(longest).to.be.within(8, 20);
  });

  it('never loses another answer when one changes, and has them all back when it changes back', () => {
    let rested = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const roll = dice(seed);
      const { given } = walk(northbridge, roll, on);
      const ids = Object.keys(given);
      const before = planFor(northbridge, given, options);
      const id = ids[Math.floor(roll() * ids.length)]!;
      const question = northbridge.questions.find((one) => one.id === id)!;
      const changed = { ...given, [id]: anyAnswer(northbridge, question, roll) };
      const after = planFor(northbridge, changed, options);
      expect([...Object.keys(after.used), ...after.spare].sort(), `seed ${seed}, ${id}`).to.deep.equal([...ids].sort());
      for (const other of Object.keys(after.used)) expect(after.used[other]).to.equal(changed[other]);
      rested += after.spare.length;
      expect(planFor(northbridge, { ...changed, [id]: given[id]! }, options).used).to.deep.equal(before.used);
    }
    expect(rested, 'some change must have put an answer to rest, or this shows nothing').to.be.greaterThan(5);
  });

  it('lets an answer rest while another makes it needless, and uses it again later', () => {
    const schemes = ['personal-budget', 'breaks-fund'];
    const given = { 'cared-for-area': 'northbridge', 'social-care-eligibility': 'eligible', 'support-level': 'high' };
    expect(planFor(northbridge, given, { ...options, schemes })).to.deep.include({ next: null, spare: [] });
    const changed = planFor(northbridge, { ...given, 'social-care-eligibility': 'not-eligible' }, { ...options, schemes });
    expect(changed.spare).to.deep.equal(['support-level']);
    expect(changed.next?.id).to.equal('household');
    const back = planFor(northbridge, { ...given, household: 'family' }, { ...options, schemes });
    expect(back.used).to.deep.equal(given);
    expect(back.spare).to.deep.equal(['household']);
  });

  it('never asks for what the area has told, nor before the area', () => {
    expect(planFor(northbridge, {}, { ...options, schemes: ['carers-assessment'] }).next?.id).to.equal('cared-for-area');
    expect(planFor(northbridge, { 'cared-for-area': 'unknown' }, { ...options, schemes: ['carers-assessment'] }).next?.id).to.equal('nation-cared-for');
    for (let seed = 0; seed < 30; seed += 1) {
      const { given } = walk(northbridge, dice(seed), on);
      const area = northbridge.areas.find(({ id }) => id === given['cared-for-area']);
      expect('nation-cared-for' in given && area !== undefined, `seed ${seed}`).to.equal(false);
    }
  });

  it('looks only at the schemes asked for', () => {
    const { findings, next } = planFor(northbridge, {}, { ...options, schemes: ['carers-allowance'] });
    expect(findings.map(({ scheme }) => scheme)).to.deep.equal(['carers-allowance']);
    expect(next).not.to.equal(null);
  });

  it('is settled only once an answer has settled something', () => {
    expect(isSettled(planFor(northbridge, {}, options))).to.equal(false);
    expect(isSettled(planFor(northbridge, { 'care-hours': 3 }, options))).to.equal(true);
  });

  it('knows what an amount hangs on while that is open, and between what and what', () => {
    const known = { 'cared-for-area': 'northbridge', 'social-care-eligibility': 'eligible' };
    const of = (id: string, answers: Readonly<Record<string, string>>) => {
      const plan = planFor(northbridge, { ...known, ...answers }, options), { min, max } = plan.findings.find(({ scheme }) => scheme === id)!.amount!;
      return [openAmount(plan, northbridge.schemes.find((scheme) => scheme.id === id)!), min, max];
    };
    expect(of('personal-budget', { 'support-level': 'unknown' })).to.deep.equal([['support-level'], 500, 1500]);
    expect(of('personal-budget', { 'support-level': 'high' })).to.deep.equal([[], 1500, 1500]);
    expect(of('breaks-fund', { 'social-care-eligibility': 'not-eligible' })).to.deep.equal([['household'], 200, 600]);
  });
});

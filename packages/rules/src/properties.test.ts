// What holds for every pack and every answer: properties over random packs and the real ones.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { check } from './check.ts';
import { extendPack } from './extend-pack.ts';
import { nextQuestion } from './next-question.ts';
import type { Answers, Finding, Pack, Value } from './pack.types.ts';
import { parsePack } from './parse-pack.ts';
import { answersTo, consistent, day, household, pack as randomPack, plainly } from './random.examples.ts';

const settled = new Set(['likely', 'may', 'not-this-one', 'expired']);
const shape = (findings: readonly Finding[]): unknown => findings.map(({ scheme, outcome, amount }) => ({ scheme, outcome, amount }));

/** The packs of the repository, whole, with the days that their own tests use. */
function realPacks(): { pack: Pack; days: string[] }[] {
  const home = new URL('../../packs/src/', import.meta.url);
  const parsed = readdirSync(home).filter((name) => name.endsWith('.json')).map((name) => parsePack(JSON.parse(readFileSync(new URL(name, home), 'utf8'))));
  return parsed.map((pack) => {
    const whole = pack.extends?.length ? extendPack(pack, parsed) : pack;
    return { pack: whole, days: [...new Set([...whole.tests.map((one) => one.on), '2026-11-22', '2031-01-01'])] };
  });
}
const real = realPacks();

interface Case { pack: Pack; on: string; answers: Answers; more: Answers }
const withHouseholds = (pack: Pack, on: string): fc.Arbitrary<Case> => fc.tuple(household(pack), household(pack)).map(([answers, more]) => ({ pack, on, answers, more }));
const fromRandom = fc.tuple(randomPack, day).chain(([pack, on]) => withHouseholds(pack, on));
const fromReal = fc.constantFrom(...real).chain(({ pack, days }) => fc.constantFrom(...days).chain((on) => withHouseholds(pack, on)));
const anyCase = fc.oneof({ weight: 2, arbitrary: fromRandom }, { weight: 1, arbitrary: fromReal });
// RULES_RUNS multiplies every run: the day before a release, try 20.
const scale = Number(process.env.RULES_RUNS ?? 1);
const runs = (numRuns: number): { numRuns: number } => ({ numRuns: Math.ceil(numRuns * scale) });

/** The first answers, and whatever the second add to them without contradicting them. */
function together(pack: Pack, answers: Answers, more: Answers): Answers | null {
  const known = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== 'unknown'));
  const all = consistent(pack, { ...more, ...known });
  return Object.entries(known).every(([id, value]) => all[id] === value) ? { ...answers, ...all } : null;
}

/** Counterexamples without the parts that every random pack shares. */
const asText = (value: unknown): string => JSON.stringify(value, (key, part) =>
  ['questions', 'areas', 'source', 'summary', 'title', 'label', 'next', 'decidedBy', 'employer', 'checkedOn', 'checkedBy', 'confidence', 'kind', 'owner', 'audience', 'tests', 'elsewhere', 'text'].includes(key) ? undefined : part);
fc.configureGlobal({ reporter: (run) => {
  if (run.failed) throw new Error(`${String(run.errorInstance)}\nseed ${run.seed}, path ${run.counterexamplePath}\n${asText(run.counterexample)}`);
} });

test('there are real packs to hold the properties of', () => {
  assert.ok(real.length >= 4);
});

test('a settled finding stays as it is whatever is added; an open one only narrows', () => {
  fc.assert(fc.property(anyCase, ({ pack, on, answers, more }) => {
    const all = together(pack, answers, more);
    fc.pre(all !== null);
    const later = check(pack, all, { on });
    for (const [i, before] of check(pack, answers, { on }).entries()) {
      const after = later[i] as Finding;
      if (settled.has(before.outcome)) assert.equal(after.outcome, before.outcome, before.scheme);
      if (after.amount) {
        assert.ok(before.amount, `${before.scheme}: an amount out of nowhere`);
        assert.ok(before.amount.min <= after.amount.min && after.amount.max <= before.amount.max, `${before.scheme}: the range grew`);
      }
      for (const question of after.missing) assert.ok(before.missing.includes(question) || before.outcome === 'cannot-tell', `${before.scheme}: ${question} began to matter`);
    }
  }), runs(600));
});

test('order of answers never matters', () => {
  fc.assert(fc.property(anyCase, ({ pack, on, answers }) => {
    const reversed = Object.fromEntries(Object.entries(answers).reverse());
    assert.deepEqual(check(structuredClone(pack), reversed, { on }), check(pack, answers, { on }));
  }), runs(200));
});

test('not-this-one is never for want of an answer: it stays so however the rest is answered', () => {
  fc.assert(fc.property(anyCase, ({ pack, on, answers }) => {
    const no = check(pack, answers, { on }).filter((one) => one.outcome === 'not-this-one').map((one) => one.scheme);
    fc.pre(no.length > 0);
    for (const rest of fc.sample(household(pack, { isComplete: true }), 8)) {
      const all = together(pack, answers, rest);
      if (all === null) continue;
      for (const one of check(pack, all, { on })) if (no.includes(one.scheme)) assert.equal(one.outcome, 'not-this-one');
    }
  }), runs(250));
});

test('an expired row never yields an amount, and a "no" has none', () => {
  fc.assert(fc.property(anyCase, ({ pack, on, answers }) => {
    for (const one of check(pack, answers, { on })) {
      if (one.outcome === 'expired' || one.outcome === 'not-this-one') assert.equal('amount' in one, false);
      const scheme = pack.schemes.find((own) => own.id === one.scheme);
      if (scheme && (on < scheme.effectiveFrom || on > (scheme.effectiveTo ?? '9999'))) assert.equal(one.outcome, 'expired');
    }
  }), runs(600));
});

test('a complete household comes to what the plainest reading of the rules says', () => {
  let compared = 0;
  const complete = fc.oneof(
    fc.tuple(randomPack, day),
    fc.constantFrom(...real).chain(({ pack, days }) => fc.tuple(fc.constant(pack), fc.constantFrom(...days))),
  ).chain(([pack, on]) => household(pack, { isComplete: true }).map((answers) => ({ pack, on, answers })));
  fc.assert(fc.property(complete, ({ pack, on, answers }) => {
    const expected = plainly(pack, answers, on);
    for (const { scheme, outcome, amount } of check(pack, answers, { on })) {
      const plain = expected.get(scheme);
      if (plain === null || plain === undefined) continue;
      compared += 1;
      assert.deepEqual({ outcome, amount: amount && { min: amount.min, max: amount.max } }, plain, scheme);
    }
  }), runs(1500));
  assert.ok(compared > 1000 * Math.min(1, scale), `only ${compared} compared`);
});

test('nextQuestion ends, repeats nothing, asks only what can matter, and leaves nothing that could', () => {
  fc.assert(fc.property(anyCase, fc.infiniteStream(fc.nat()), ({ pack, on, answers: start, more }, picks) => {
    let answers: Answers = start;
    for (let asked = 0; ; asked += 1) {
      assert.ok(asked <= pack.questions.length, 'it does not end');
      const question = nextQuestion(pack, answers, { on });
      if (question === null) break;
      assert.equal(answers[question.id], undefined, `${question.id} was answered before`);
      assert.ok(check(pack, answers, { on }).some((one) => one.missing.includes(question.id)), `nothing depends on ${question.id}`);
      const values: Value[] = [...answersTo(pack, question), 'unknown'];
      const pick = values[(picks.next().value as number) % values.length] as Value;
      answers = consistent(pack, { ...answers, [question.id]: pick });
    }
    const all = together(pack, answers, more);
    if (all === null || Object.keys(all).some((id) => answers[id] === 'unknown' && all[id] !== 'unknown')) return;
    assert.deepEqual(shape(check(pack, all, { on })), shape(check(pack, answers, { on })), 'an unasked answer changed a finding');
  }), runs(200));
});

test('missing is exact: a question is missing where, and only where, two of its answers can come to different things', () => {
  fc.assert(fc.property(fromRandom, ({ pack, on, answers }) => {
    const findings = check(pack, answers, { on });
    for (const one of findings.filter((finding) => finding.missing.length === 0)) {
      const outcomes = new Set<string>();
      for (const rest of fc.sample(household(pack, { isComplete: true }), 12)) {
        const all = together(pack, answers, rest);
        // An answer that settles nothing leaves open what is open, which is no change.
        if (all === null || [...plainly(pack, all, on).values()].includes(null)) continue;
        outcomes.add(JSON.stringify(shape(check(pack, all, { on }).filter((own) => own.scheme === one.scheme))));
      }
      assert.ok(outcomes.size <= 1, `${one.scheme} has nothing missing, yet comes to ${[...outcomes].join(' or ')}`);
    }
  }), runs(200));
});

test('a change that is told flips the outcome as told, and is one answer', () => {
  let told = 0;
  fc.assert(fc.property(anyCase, ({ pack, on, answers }) => {
    for (const before of check(pack, answers, { on })) {
      for (const change of before.wouldChange) {
        told += 1;
        const after = check(pack, { ...answers, [change.question]: change.to }, { on }).find((one) => one.scheme === before.scheme);
        assert.equal(after?.outcome, change.outcome, `${change.question} to ${String(change.to)}`);
        assert.notEqual(after?.outcome, before.outcome);
      }
    }
  }), runs(400));
  assert.ok(told > 200, `only ${told} told`);
});

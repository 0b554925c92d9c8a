// The carer-impact check: three-valued, complete, and the same whatever else is answered.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { extendPack } from './extend-pack.ts';
import { impactAnswers, impactOf, impactQuestions, impactVerdict, type ImpactAnswers } from './impact.ts';
import { parsePack } from './parse-pack.ts';
import type { Pack } from './pack.types.ts';

const load = (name: string): Pack => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${name}.json`, import.meta.url), 'utf8')));
const law = load('uk-statutory'), offer = extendPack(load('northbridge'), [law]), on = '2026-11-26';
const asked = impactQuestions(offer, on);
const some = fc.dictionary(fc.constantFrom(...asked.map(({ id }) => id), '__proto__', 'constructor', 'nothing'), fc.constantFrom(...impactAnswers)) as fc.Arbitrary<ImpactAnswers>;

describe('an impact check', () => {
  it('says of each answer what it leaves: the risk is looked at, not knowing is found out, the rest is clear', () => {
    assert.equal(impactVerdict({ risk: 'yes' }, 'yes'), 'look');
    assert.equal(impactVerdict({ risk: 'yes' }, 'no'), 'clear');
    assert.equal(impactVerdict({ risk: 'no' }, 'no'), 'look');
    assert.equal(impactVerdict({ risk: 'no' }, 'yes'), 'clear');
    for (const risk of ['yes', 'no'] as const) assert.equal(impactVerdict({ risk }, 'not-known'), 'find-out');
  });
  it('puts every question into one heap and no other, in the order in which they are asked', () => {
    fc.assert(fc.property(some, (answers) => {
      const { look, findOut, clear, missing } = impactOf(offer, answers, on), heaps = [...look, ...findOut, ...clear].map(({ question }) => question.id);
      assert.deepEqual([...heaps, ...missing].sort(), asked.map(({ id }) => id).sort());
      for (const heap of [look, findOut, clear]) assert.deepEqual(heap, [...heap].sort((a, b) => asked.indexOf(a.question) - asked.indexOf(b.question)));
      for (const id of missing) assert.ok(!Object.hasOwn(answers, id));
    }));
  });
  it('never reads not knowing, or not answering, as a no', () => {
    fc.assert(fc.property(some, fc.constantFrom(...asked), (answers, question) => {
      const known = impactOf(offer, { ...answers, [question.id]: 'not-known' }, on), { [question.id]: _, ...rest } = answers, silent = impactOf(offer, rest, on);
      assert.ok(known.findOut.some((one) => one.question === question));
      assert.ok(![...silent.look, ...silent.clear, ...silent.findOut].some((one) => one.question === question));
    }));
  });
  it('says the same of one answer whatever the others are', () => {
    fc.assert(fc.property(some, some, fc.constantFrom(...asked), fc.constantFrom(...impactAnswers), (a, b, { id }, answer) => {
      const [one, other] = [a, b].map((answers) => { const { look, findOut, clear } = impactOf(offer, { ...answers, [id]: answer }, on); return [...look, ...findOut, ...clear].find(({ question }) => question.id === id); });
      assert.deepEqual(one, other);
    }));
  });
  it('asks what the law says first, then codes, then good practice', () => {
    assert.deepEqual([...new Set(asked.map(({ basis }) => basis))], ['law', 'code', 'practice']);
    const bases = asked.map(({ basis }) => ['law', 'code', 'practice'].indexOf(basis));
    assert.deepEqual(bases, [...bases].sort());
  });
  it('asks only what holds on the day, and where the employer is', () => {
    const [first, ...rest] = offer.impact!;
    assert.ok(!impactQuestions({ ...offer, impact: [{ ...first!, effectiveFrom: '2027-01-01' }, ...rest] }, on).some(({ id }) => id === first!.id), 'not begun');
    assert.ok(!impactQuestions({ ...offer, impact: [{ ...first!, effectiveTo: '2026-01-01' }, ...rest] }, on).some(({ id }) => id === first!.id), 'over');
    const inScotland = { ...offer, impact: [{ ...first!, nations: ['scotland'] as const }, ...rest] };
    assert.ok(impactQuestions({ ...inScotland, nations: ['scotland', 'wales'] }, on).some(({ id }) => id === first!.id));
    assert.ok(!impactQuestions({ ...inScotland, nations: ['northern-ireland'] }, on).some(({ id }) => id === first!.id), 'of another nation');
    for (const { why, source } of asked) if (/Act|SI |Regulations/.test(source.cite ?? '')) assert.match((why as Record<string, string>)['en-GB']!, /In Great Britain/, 'what does not hold in Northern Ireland says so');
    assert.deepEqual(impactQuestions({ nations: [] }, on), []);
  });
});

describe('the questions that come with the packs', () => {
  it('are short enough for ten minutes: a dozen or so, each a sentence that ends in a question mark', () => {
    assert.ok(asked.length >= 12 && asked.length <= 16, String(asked.length));
    for (const { id, text } of asked) for (const [language, words] of Object.entries(text)) assert.ok(words.endsWith('?') && words.split(/\s+/).length <= 26, `${id} in ${language}: ${words}`);
  });
  it('say in English and in Welsh why, what to change and how to find out, with a source that somebody checked', () => {
    for (const one of asked) {
      for (const text of [one.label, one.text, one.why, one.change, one.find, one.source.title]) assert.deepEqual(Object.keys(text).filter((key) => key === 'en-GB' || key === 'cy').sort(), ['cy', 'en-GB'], one.id);
      if (one.basis === 'law') assert.ok(one.source.cite && one.source.url?.startsWith('https://www.legislation.gov.uk/'), one.id);
      assert.doesNotMatch(JSON.stringify(one), /compliant|cydymffurfio/i, one.id);
    }
  });
  it('hold notice, hours, place, evidence, cost, appeal, who decides, absence, travel, on call and data, and the employer’s own', () => {
    const ids = asked.map(({ id }) => id);
    for (const id of ['notice', 'hours', 'place', 'evidence', 'cost', 'appeal', 'who-decides', 'absence', 'travel', 'on-call', 'data']) assert.ok(ids.includes(id), id);
    assert.ok(asked.some(({ confidence }) => confidence === 'example'));
  });
});

// check: three-valued findings, and the reasons and changes they are given with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from './check.ts';
import { allMet, ask, limit, packOf, provenance, scheme } from './pack.examples.ts';
import type { Answers, Finding, Pack } from './pack.types.ts';

const on = '2026-06-01';
const pack = packOf();

function find(id: string, answers: Answers, options: { pack?: Pack; on?: string; locale?: string } = {}): Finding {
  const found = check(options.pack ?? pack, answers, { on: options.on ?? on, ...(options.locale && { locale: options.locale }) }).find((one) => one.scheme === id);
  assert.ok(found, `no finding for ${id}`);
  return found;
}

const islington = { 'cared-for-area': 'islington' } as const;

test('the earnings limit is a cliff: £204.00 may, £204.01 not this one', () => {
  assert.equal(find('carers-allowance', allMet).outcome, 'may');
  const over = find('carers-allowance', { ...allMet, 'weekly-net-earnings': 204.01 });
  assert.equal(over.outcome, 'not-this-one');
  assert.deepEqual(over.because.map((reason) => [reason.question, reason.answer, reason.holds]), [['weekly-net-earnings', 204.01, false]]);
  assert.equal(over.because[0]?.text, 'You said: £204.01 (pay a week after allowed deductions). The rule asks for no more than £204.');
  assert.deepEqual(over.wouldChange.map(({ question, to, outcome }) => ({ question, to, outcome })), [{ question: 'weekly-net-earnings', to: 204, outcome: 'may' }]);
});

test('the limit is the one in force on the day asked about', () => {
  assert.equal(find('carers-allowance', { ...allMet, 'weekly-net-earnings': 200 }).outcome, 'may');
  assert.equal(find('carers-allowance', { ...allMet, 'weekly-net-earnings': 200 }, { on: '2026-04-05' }).outcome, 'not-this-one');
});

test('a figure with no row in force expires the finding, with no number anywhere', () => {
  const late = find('carers-allowance', { ...allMet, 'weekly-net-earnings': 300 }, { on: '2027-04-12' });
  assert.equal(late.outcome, 'expired');
  assert.equal('amount' in late, false);
  assert.deepEqual([late.because, late.missing, late.wouldChange], [[], [], []]);
  assert.match(late.warnings[0] ?? '', /not confirmed/);
  const closed = packOf({ schemes: [scheme('old', { all: [] }, { effectiveFrom: '2014-01-01', effectiveTo: '2015-12-31', amounts: [{ per: 'year', min: 100, max: 100 }] })] });
  assert.deepEqual(check(closed, { 'nation-cared-for': 'england' }, { on: '2015-12-31' }).map((one) => [one.outcome, one.amount?.max]), [['may', 100]]);
  assert.deepEqual(check(closed, { 'nation-cared-for': 'england' }, { on: '2016-01-01' }).map((one) => [one.outcome, one.amount]), [['expired', undefined]]);
});

test('hours are said back with their noun, and the nearest change is the threshold itself', () => {
  const few = find('carers-allowance', { ...allMet, 'care-hours': 30 });
  assert.equal(few.because[0]?.text, 'You said: 30 hours of care a week. The rule asks for at least 35.');
  assert.deepEqual(few.wouldChange.map(({ question, to, outcome }) => [question, to, outcome]), [['care-hours', 35, 'may']]);
  const enough = find('carers-allowance', { ...allMet, 'care-hours': 36 });
  assert.equal(enough.because.find((reason) => reason.question === 'care-hours')?.text, 'You said: 36 hours of care a week. The rule asks for at least 35.');
  assert.deepEqual(enough.wouldChange.find((change) => change.question === 'care-hours')?.to, 34);
});

test('where two conditions fail, no single answer flips the outcome', () => {
  assert.deepEqual(find('carers-allowance', { ...allMet, 'care-hours': 10, 'weekly-net-earnings': 300 }).wouldChange, []);
});

test('eligible with the support level unknown: may, with the range', () => {
  for (const support of [{}, { 'support-level': 'unknown' }]) {
    const budget = find('personal-budget', { ...islington, 'social-care-eligibility': 'eligible', ...support });
    assert.equal(budget.outcome, 'may');
    assert.deepEqual(budget.amount, { min: 500, max: 1500, per: 'year', currency: 'GBP' });
    assert.deepEqual(budget.missing, ['support-level']);
  }
  assert.deepEqual(find('personal-budget', { ...islington, 'social-care-eligibility': 'eligible', 'support-level': 'high' }).amount?.min, 1500);
});

test('household unknown gives £200 to £600', () => {
  const fund = find('breaks-fund', { ...islington, 'social-care-eligibility': 'not-eligible' });
  assert.equal(fund.outcome, 'may');
  assert.deepEqual(fund.amount, { min: 200, max: 600, per: 'year', currency: 'GBP' });
  assert.deepEqual(fund.missing, ['household']);
});

test('not assessed, unknown and not asked leave both funds open, never "no"', () => {
  for (const answers of [{}, { 'social-care-eligibility': 'unknown' }, { 'social-care-eligibility': 'not-assessed' }]) {
    for (const id of ['personal-budget', 'breaks-fund']) {
      const finding = find(id, { ...islington, ...answers });
      assert.equal(finding.outcome, 'cannot-tell', `${id} ${JSON.stringify(answers)}`);
      assert.ok(finding.missing.includes('social-care-eligibility'));
      assert.ok(finding.because.some((reason) => reason.holds === null));
    }
  }
});

test('a budget and the fund exclude each other, and each says why', () => {
  const both = (value: string): Finding[] => ['personal-budget', 'breaks-fund'].map((id) => find(id, { ...islington, 'social-care-eligibility': value }));
  const [budget, fund] = both('eligible');
  assert.deepEqual([budget?.outcome, fund?.outcome], ['may', 'not-this-one']);
  assert.ok(fund?.because.some((reason) => reason.text === 'The breaks fund is only for people who cannot have a personal budget.' && reason.holds === false));
  assert.deepEqual(both('not-eligible').map((one) => one.outcome), ['not-this-one', 'may']);
});

test('excluded although its own conditions hold', () => {
  const first = scheme('first', { question: 'care-hours', atLeast: 20 }, { excludes: [{ scheme: 'second', text: 'Only one of the two' }] });
  const second = scheme('second', { question: 'care-hours', atLeast: 10 });
  const two = packOf({ schemes: [second, first] });
  const at = (hours: number | 'unknown'): string[] => check(two, { 'nation-cared-for': 'england', 'care-hours': hours }, { on }).map((one) => one.outcome);
  assert.deepEqual(at(25), ['not-this-one', 'may']);
  assert.deepEqual(at(15), ['may', 'not-this-one']);
  assert.deepEqual(at('unknown'), ['cannot-tell', 'cannot-tell']);
  assert.equal(check(two, { 'nation-cared-for': 'england', 'care-hours': 25 }, { on })[0]?.because[0]?.text, 'Only one of the two.');
  const mutual = packOf({ schemes: [{ ...second, excludes: [{ scheme: 'first', text: 'x' }] }, first] });
  assert.deepEqual(check(mutual, { 'nation-cared-for': 'england', 'care-hours': 25 }, { on }).map((one) => one.outcome), ['may', 'not-this-one'], 'one of the two stands');
});

test('refusal counts as not eligible only where the pack says so', () => {
  const refused = { ...islington, 'social-care-eligibility': 'refused' } as const;
  const outcomes = (one: Pack): string[] => ['personal-budget', 'breaks-fund'].map((id) => find(id, refused, { pack: one }).outcome);
  assert.deepEqual(outcomes(packOf({ flags: { refusalCountsAsIneligible: true } })), ['not-this-one', 'may']);
  assert.deepEqual(outcomes(packOf({ flags: { refusalCountsAsIneligible: false } })), ['cannot-tell', 'cannot-tell']);
  assert.deepEqual(outcomes(pack), ['cannot-tell', 'cannot-tell']);
  assert.match(find('breaks-fund', refused).because.find((reason) => reason.question === 'social-care-eligibility')?.text ?? '', /does not settle it yet/);
  assert.match(find('breaks-fund', refused, { pack: packOf({ flags: { refusalCountsAsIneligible: true } }) }).because.at(-1)?.text ?? '', /counts as: No/);
});

test('outside its nations a scheme names the body to ask instead', () => {
  const scotland = find('carers-allowance', { ...allMet, 'nation-lives': 'scotland' });
  assert.deepEqual([scotland.outcome, scotland.next.who], ['not-this-one', 'Social Security Scotland']);
  const ni = find('carers-allowance', { ...allMet, 'nation-lives': 'northern-ireland' });
  assert.equal(ni.outcome, 'not-this-one');
  assert.match(ni.next.text, /Northern Ireland/);
  const { 'nation-lives': _, ...unknown } = allMet;
  assert.deepEqual([find('carers-allowance', unknown).outcome, find('carers-allowance', unknown).missing], ['cannot-tell', ['nation-lives']]);
});

test('the area decides the council, and settles the nation', () => {
  const eligible = { 'social-care-eligibility': 'eligible' } as const;
  assert.equal(find('personal-budget', { 'cared-for-area': 'camden', ...eligible }).next.who, 'their own council');
  assert.equal(find('personal-budget', { 'cared-for-area': 'cardiff', ...eligible }).next.who, 'the Welsh council');
  const other = find('personal-budget', { 'cared-for-area': 'somewhere-else', ...eligible });
  assert.equal(other.outcome, 'not-this-one');
  assert.deepEqual(other.because.map((reason) => [reason.answer, reason.text]), [['somewhere-else', 'You said: another area. This is only for: Islington.']]);
  assert.equal(find('personal-budget', { 'cared-for-area': 'elsewhere-again', ...eligible }).because[0]?.answer, 'elsewhere-again');
  assert.equal(find('personal-budget', { 'cared-for-area': 'unknown', ...eligible }).outcome, 'cannot-tell');
  assert.equal(find('personal-budget', { ...islington, ...eligible }).because[0]?.text, 'You said: Islington, which is in England. This is only for: England.');
});

test('a scheme of every nation still waits for the nation, and then names that nation\'s own next step', () => {
  const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
  const everywhere = packOf({ schemes: [scheme('assessment', { all: [] }, { ifMet: 'likely', place: { question: 'nation-cared-for', nations, elsewhere: {}, here: { scotland: ask('the Scottish council') } } })] });
  assert.equal(check(everywhere, {}, { on })[0]?.outcome, 'cannot-tell');
  assert.deepEqual(check(everywhere, { 'nation-cared-for': 'scotland' }, { on }).map((one) => [one.outcome, one.next.who]), [['likely', 'the Scottish council']]);
  assert.deepEqual(check(everywhere, { 'nation-cared-for': 'wales' }, { on }).map((one) => one.next.who), ['the council']);
});

test('a question that can no longer matter is not missing, even where it is written twice', () => {
  const cond = packOf({ schemes: [scheme('odd', { any: [{ question: 'household', is: 'family' }, { question: 'household', is: 'individual' }] })] });
  const finding = check(cond, { 'nation-cared-for': 'england' }, { on })[0];
  assert.deepEqual([finding?.outcome, finding?.missing], ['may', []]);
  const switched = packOf({ schemes: [scheme('odd', { any: [
    { all: [{ question: 'household', is: 'family' }, { question: 'cared-for-benefit', is: 'yes' }] },
    { all: [{ question: 'household', is: 'individual' }, { question: 'cared-for-benefit', is: 'yes' }] },
  ] })] });
  assert.deepEqual(check(switched, { 'nation-cared-for': 'england' }, { on })[0]?.missing, ['cared-for-benefit']);
});

test('a limit that differs by nation is the one of the nation; while that is unknown, agreement of all is enough', () => {
  const rows = [{ ...provenance, value: 100, nations: ['england'] as const }, { ...provenance, value: 200, nations: ['wales'] as const }];
  const two = packOf({
    parameters: [{ ...limit, rows }],
    schemes: [scheme('by-nation', { question: 'weekly-net-earnings', atMost: { param: 'earnings-limit' } }, { place: { question: 'nation-lives', nations: ['england', 'wales', 'scotland'], elsewhere: {} } })],
  });
  const at = (answers: Answers): string | undefined => check(two, answers, { on })[0]?.outcome;
  assert.equal(at({ 'nation-lives': 'england', 'weekly-net-earnings': 150 }), 'not-this-one');
  assert.equal(at({ 'nation-lives': 'wales', 'weekly-net-earnings': 150 }), 'may');
  assert.equal(at({ 'nation-lives': 'scotland', 'weekly-net-earnings': 50 }), 'expired', 'no figure is in force there');
  assert.equal(at({ 'weekly-net-earnings': 150 }), 'cannot-tell');
  assert.match(check(two, { 'nation-lives': 'wales', 'weekly-net-earnings': 150 }, { on })[0]?.because.at(-1)?.text ?? '', /no more than £200/);
});

test('amounts may come from dated figures', () => {
  const rate = { ...limit, id: 'rate', rows: [{ ...provenance, value: 86.45 }] };
  const paid = packOf({ parameters: [rate], schemes: [scheme('paid', { all: [] }, { amounts: [{ per: 'week', min: { param: 'rate' }, max: { param: 'rate' } }] })] });
  assert.deepEqual(check(paid, { 'nation-cared-for': 'england' }, { on })[0]?.amount, { min: 86.45, max: 86.45, per: 'week', currency: 'GBP' });
});

test('a spent fund says so', () => {
  const spent = packOf({ schemes: [scheme('fund', { all: [] }, { fund: { state: 'spent', asOf: '2026-05-01' } })] });
  assert.match(check(spent, {}, { on })[0]?.warnings[0] ?? '', /spent .*1 May 2026/);
  assert.match(check(spent, {}, { on, locale: 'cy' })[0]?.warnings[0] ?? '', /1 Mai 2026/);
});

test('an answer in the rule\'s own words is not said twice', () => {
  const text = 'They are eligible for social care';
  const own = packOf({ schemes: [scheme('own', { question: 'social-care-eligibility', is: 'eligible', text })] });
  assert.equal(check(own, { 'nation-cared-for': 'england', 'social-care-eligibility': 'eligible' }, { on })[0]?.because.at(-1)?.text, 'You said: they are eligible for social care.');
});

test('texts come in Welsh and Arabic, and fall back to English', () => {
  const over = { ...allMet, 'care-hours': 30 };
  assert.equal(find('carers-allowance', over, { locale: 'cy' }).because[0]?.text, "Fe ddywedoch chi: 30 oriau o ofal yr wythnos. Mae'r rheol yn gofyn am o leiaf 35.");
  assert.equal(find('carers-allowance', over, { locale: 'cy-GB' }).because[0]?.text, find('carers-allowance', over, { locale: 'cy' }).because[0]?.text);
  assert.match(find('carers-allowance', over, { locale: 'ar' }).because[0]?.text ?? '', /تشترط القاعدة/);
  assert.equal(find('carers-allowance', over, { locale: 'pl' }).because[0]?.text, find('carers-allowance', over).because[0]?.text);
});

test('answers that cannot be read count as not known', () => {
  for (const earnings of ['204', Number.NaN, true] as const) {
    assert.equal(find('carers-allowance', { ...allMet, 'weekly-net-earnings': earnings }).outcome, 'cannot-tell', String(earnings));
  }
  assert.equal(find('carers-allowance', { ...allMet, 'cared-for-benefit': 'perhaps' }).outcome, 'cannot-tell');
});

test('findings are plain data, and nobody can change what is kept', () => {
  const findings = check(pack, { ...allMet, ...islington }, { on });
  assert.deepEqual(JSON.parse(JSON.stringify(findings)), structuredClone(findings));
  assert.deepEqual(structuredClone(findings), findings);
  assert.throws(() => { (findings[0] as { outcome: string }).outcome = 'likely'; }, TypeError);
  assert.throws(() => { ((findings[2] as Finding).missing as string[]).push('x'); }, TypeError);
});

test('a pack not yet laid over its base still finds for its own schemes', () => {
  const alone = packOf({ questions: [], areas: [], extends: ['base'], schemes: [scheme('own', { question: 'something', is: 'yes' })] });
  assert.deepEqual(check(alone, {}, { on })[0]?.missing, ['nation-cared-for', 'something']);
  assert.equal(check(alone, { 'nation-cared-for': 'england', something: 'yes' }, { on })[0]?.outcome, 'may');
  assert.equal(check(alone, { 'nation-cared-for': 'england', something: 'no' }, { on })[0]?.outcome, 'not-this-one');
});

test('a day that is no day is refused', () => {
  for (const day of ['2026-02-30', '2026-6-1', '', 'today']) assert.throws(() => check(pack, {}, { on: day }), RangeError);
});

test('more households than are kept, and more days, change nothing', () => {
  const wide = ['one', 'two', 'three'].map((id) => ({ id, kind: 'choice' as const, text: id, label: id, options: Array.from({ length: 28 }, (_, i) => ({ value: `v${i}`, text: `v${i}` })) }));
  const many = packOf({ questions: [...packOf().questions, ...wide], schemes: [scheme('many', { any: wide.map(({ id }) => ({ question: id, is: 'v0' })) })] });
  const at = (one: number, two: number, three: number): Finding[] =>
    check(many, { 'nation-cared-for': 'england', one: `v${one}`, two: `v${two}`, three: `v${three}` }, { on });
  const first = structuredClone(at(0, 1, 2));
  let met = 0;
  for (let i = 0; i < 28 ** 3; i += 1) if (at(i % 28, Math.floor(i / 28) % 28, Math.floor(i / 784))[0]?.outcome === 'may') met += 1;
  assert.equal(met, 28 ** 3 - 27 ** 3);
  assert.deepEqual(at(0, 1, 2), first);
  for (let day = 1; day <= 28; day += 1) {
    const answers = { ...allMet, 'weekly-net-earnings': 200 };
    const found = [`2026-03-${String(day).padStart(2, '0')}`, `2026-05-${String(day).padStart(2, '0')}`].map((one) => find('carers-allowance', answers, { on: one }));
    assert.deepEqual(found.map((one) => [one.outcome, one.asOf.slice(0, 7)]), [['not-this-one', '2026-03'], ['may', '2026-05']]);
  }
});

test('a source is named once, however many leaves it was copied to', () => {
  const copied = JSON.parse(JSON.stringify(pack)) as Pack;
  for (const { sources } of check(copied, allMet, { on })) {
    assert.equal(new Set(sources.map((source) => JSON.stringify(source))).size, sources.length);
  }
});

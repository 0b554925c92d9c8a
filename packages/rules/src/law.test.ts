// What the law gives, and packs that would take from it: refused where they are edited, and never so where they are served.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extendPack, lawIssues } from './extend-pack.ts';
import { judgePack } from './judge-pack.ts';
import { packOf, provenance } from './pack.examples.ts';
import { PackError } from './pack.error.ts';
import type { LeaveType, Pack, Question } from './pack.types.ts';
import { parsePack } from './parse-pack.ts';

const read = (id: string): Pack => parsePack(JSON.parse(readFileSync(new URL(`../../packs/src/${id}.json`, import.meta.url), 'utf8')));
const law = read('uk-statutory'), leave = (id: string): LeaveType => law.leaveTypes.find((one) => one.id === id)!;
const without = <T extends object>(whole: T, ...keys: string[]): T => Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key))) as T;
const over = (more: Partial<Pack>): Pack => packOf({ id: 'ours', extends: ['uk-statutory'], questions: [], parameters: [], schemes: [], ...more });
/** Whatever comes first in a list. */
const sorted = (pack: Pack) => Object.fromEntries(Object.entries(pack).map(([key, value]) => [key, Array.isArray(value) ? [...value].sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)) : value]));
const places = (more: Partial<Pack>): string[] => lawIssues(over(more), [law]).map(({ path }) => path);
const type = (id: string, more: Partial<LeaveType> = {}, ...left: string[]): Partial<Pack> => ({ leaveTypes: [{ ...without(leave(id), ...left), ...more }] });

test('leave of the law stays the law’s, and what would be less of it is told by field', () => {
  const cases: readonly (readonly [Partial<Pack>, readonly string[]])[] = [
    [type('carers-leave', { owner: 'employer', verbs: ['agree', 'decline'] }, 'postponement'), ['leaveTypes[0].owner', 'leaveTypes[0].verbs']],
    [type('time-off-for-dependants', { verbs: ['agree', 'postpone'] }), ['leaveTypes[0].verbs']],
    [type('time-off-for-dependants', { owner: 'employer', verbs: ['decline'] }), ['leaveTypes[0].owner', 'leaveTypes[0].verbs']],
    [type('carers-leave', {}, 'postponement'), ['leaveTypes[0].postponement']],
    [type('carers-leave', { postponement: { withinMonths: 2, noticeDays: 7, beforeLeave: true } }), ['leaveTypes[0].postponement']],
    [type('carers-leave', { postponement: { withinMonths: 1, noticeDays: 14, beforeLeave: true } }), ['leaveTypes[0].postponement']],
    [type('carers-leave', { postponement: { withinMonths: 1, noticeDays: 7 } }), ['leaveTypes[0].postponement']],
    [type('carers-leave', { limit: { weeks: 0 } }), ['leaveTypes[0].limit']],
    [type('carers-leave', { limit: { days: 5 } }), ['leaveTypes[0].limit']],
    [type('carers-leave', { notice: { text: 'A year.', days: 365 } }), ['leaveTypes[0].notice']],
    [type('time-off-for-dependants', { notice: { text: 'A day.', days: 1 } }), ['leaveTypes[0].notice']],
    [type('time-off-for-dependants', { limit: { days: 5 } }), ['leaveTypes[0].limit']],
    [type('unpaid-parental-leave', { notice: { text: 'A month.', days: 28 } }), ['leaveTypes[0].notice']],
    [type('carers-leave', { effectiveTo: '2026-01-01' }), ['leaveTypes[0].effectiveTo']],
    [type('carers-leave', { effectiveFrom: '2099-01-01' }), ['leaveTypes[0].effectiveFrom']],
    [type('carers-leave', { purpose: ['child'], units: ['week'], scheme: 'unpaid-parental-leave', discretionary: true, replyWithinDays: 30 }), ['discretionary', 'scheme', 'purpose', 'units', 'replyWithinDays'].map((field) => `leaveTypes[0].${field}`)],
  ];
  for (const [more, expected] of cases) {
    assert.deepEqual(places(more), expected, JSON.stringify(more.leaveTypes));
    const [kept] = extendPack(over(more), [law]).leaveTypes;
    assert.deepEqual(kept, leave(kept!.id), 'and the law’s own stands wherever it is served');
  }
});

test('it may be reworded, and bettered', () => {
  const better: readonly Partial<Pack>[] = [
    type('carers-leave', { title: 'Time to care', summary: 'Ask early.', decidedBy: 'Your manager', checkedOn: '2026-11-27', checkedBy: 'HR', paid: 'paid', who: 'staff', replyWithinDays: 3 }),
    type('carers-leave', { limit: { weeks: 2 }, notice: { text: 'Three days.', days: 3 }, postponement: { withinMonths: 1, noticeDays: 3, beforeLeave: true } }),
    type('carers-leave', { limit: { days: 10 }, notice: { text: 'None.' }, verbs: ['agree'] }, 'postponement'),
    type('carers-leave', {}, 'limit', 'purpose', 'units', 'notice'),
    type('unpaid-parental-leave', { notice: { text: 'A week.', days: 7 } }),
    { ...type('carers-leave', { limit: { weeks: { param: 'our-weeks' } } }), parameters: [{ id: 'our-weeks', unit: 'weeks', label: 'Weeks', rows: [{ ...provenance, value: 3 }] }] },
    { leaveTypes: [{ ...without(leave('carers-leave'), 'postponement'), id: 'our-leave', owner: 'employer', verbs: ['agree', 'decline'] }] },
  ];
  for (const more of better) {
    assert.deepEqual(lawIssues(over(more), [law]), [], JSON.stringify(more.leaveTypes));
    assert.deepEqual(extendPack(over(more), [law]).leaveTypes[0], more.leaveTypes![0]);
  }
  const fewer = { ...type('carers-leave', { limit: { weeks: { param: 'our-weeks' } } }), parameters: [{ id: 'our-weeks', unit: 'weeks', label: 'Weeks', rows: [{ ...provenance, value: 0.5 }] }] };
  assert.deepEqual(places(fewer), ['leaveTypes[0].limit']);
});

test('nor is it taken by the figure it is measured by, by who may ask, or by what managers are told', () => {
  const figure = (id: string) => law.parameters.find((one) => one.id === id)!, weeks = figure('carers-leave-weeks'), months = figure('flexible-working-decision-months'), rate = figure('carers-allowance-rate'), right = law.schemes.find(({ id }) => id === 'carers-leave')!, never = law.duties!.find(({ id }) => id === 'carers-leave-never-refuse')!;
  const section = law.statements!.find(({ owner }) => owner === 'statutory')!, asked = law.impact!.find(({ basis }) => basis === 'law')!;
  for (const [more, expected] of [
    [{ parameters: [{ ...weeks, rows: weeks.rows.map((row) => ({ ...row, value: 0 })) }] }, ['parameters[0].rows']],
    [{ parameters: [{ ...months, rows: months.rows.map((row) => ({ ...row, value: 6 })) }] }, ['parameters[0].rows']],
    [{ parameters: [{ ...rate, rows: [...rate.rows, { ...rate.rows[0]!, effectiveFrom: '2090-04-01', effectiveTo: '2091-03-31', value: 999 }] }] }, []],
    [{ schemes: [{ ...right, owner: 'employer' }] }, ['schemes[0].owner']],
    [{ schemes: [{ ...right, when: { question: 'age', atLeast: 60 } }] }, ['schemes[0].when']],
    [{ schemes: [{ ...right, place: { ...right.place, nations: ['wales'] } }] }, ['schemes[0].place.nations']],
    [{ duties: [{ ...never, force: 'may', basis: 'policy' }] }, ['duties[0].force', 'duties[0].basis']],
    [{ statements: [{ ...section, owner: 'employer' }] }, ['statements[0].owner']],
    [{ impact: [{ ...asked, basis: 'practice' }] }, ['impact[0].basis']],
    [{ flexibleWorking: { place: { ...law.flexibleWorking!.place!, nations: ['wales'] } } }, ['flexibleWorking.place.nations']],
    [{ flexibleWorking: { consultation: { ...law.flexibleWorking!.consultation!, effectiveTo: '2026-01-01' } } }, ['flexibleWorking.consultation.effectiveTo']],
    [{ flexibleWorking: { consultation: { ...law.flexibleWorking!.consultation!, effectiveFrom: '2099-01-01' } } }, ['flexibleWorking.consultation.effectiveFrom']],
    [{ flexibleWorking: { prompt: { ...law.flexibleWorking!.prompt!, effectiveFrom: '2099-01-01' } } }, ['flexibleWorking.prompt.effectiveFrom']],
    [{ flexibleWorking: { explanation: { ...law.flexibleWorking!.explanation!, effectiveFrom: '2099-01-01', effectiveTo: '2100-01-01' } } }, ['flexibleWorking.explanation.effectiveFrom', 'flexibleWorking.explanation.effectiveTo']],
    [{ flexibleWorking: { explanation: { ...law.flexibleWorking!.explanation!, requiredFrom: '2027-01-01', effectiveFrom: '2027-01-02' } } }, ['flexibleWorking.explanation.effectiveFrom']],
    [{ flexibleWorking: { explanation: { ...law.flexibleWorking!.explanation!, requiredFrom: '2027-01-01', effectiveFrom: '2026-12-01' }, consultation: { ...law.flexibleWorking!.consultation!, text: 'Talk first.', effectiveFrom: '2020-01-01' } } }, []],
    [{ parameters: [{ ...months, rows: [...months.rows, { ...months.rows[0]!, nations: ['england'], value: 1 }] }] }, ['parameters[0].rows']],
    [{ parameters: [{ ...rate, rows: [...rate.rows, { ...rate.rows.at(-1)!, effectiveFrom: '2027-04-11', effectiveTo: '2028-04-09', nations: ['wales', 'northern-ireland'], value: 1 }] }] }, ['parameters[0].rows']],
    [{ parameters: [{ ...rate, rows: [...rate.rows, { ...rate.rows.at(-1)!, nations: ['northern-ireland'], value: 86.45 }] }] }, []],
    [{ schemes: [{ ...right, title: 'Time to care', summary: 'Ask early.' }], duties: [{ ...never, text: 'Never refuse it.' }], statements: [{ ...section, text: 'In our words.' }], parameters: [weeks] }, []],
  ] as readonly (readonly [Partial<Pack>, readonly string[]])[]) {
    assert.deepEqual(places(more), expected);
    if (expected.length > 0) assert.deepEqual(sorted(extendPack(over(more), [law])), sorted(extendPack(over({}), [law])), 'the law’s own stands');
  }
});

test('a pack in between opens no way round it', () => {
  const council = read('northbridge'), region = packOf({ id: 'region', extends: ['northbridge'], questions: [], parameters: [], schemes: [] }), bases = [law, council, region];
  const months = law.parameters.find((one) => one.id === 'flexible-working-decision-months')!, earned = law.parameters.find((one) => one.id === 'carers-allowance-earnings-limit')!, place = law.flexibleWorking!.place!;
  const england = { ...place, nations: ['wales'], elsewhere: { ...place.elsewhere, england: place.elsewhere['northern-ireland']!, scotland: place.elsewhere['northern-ireland']! } } as const, ours = { ...months, id: 'our-months' };
  for (const name of ['northbridge', 'region']) for (const [more, expected] of [
    [{ flexibleWorking: { place: england } }, ['flexibleWorking.place.nations']],
    [{ flexibleWorking: { appeal: { ...council.flexibleWorking!.appeal!, withinDays: 30 } } }, []],
    [{ parameters: [ours, { ...months, rows: months.rows.map((row) => ({ ...row, value: 6 })) }] }, ['parameters[1].rows']],
    [{ parameters: [{ ...earned, rows: earned.rows.map((row) => ({ ...row, value: 1 })) }, ours] }, ['parameters[0].rows']],
    [type('carers-leave', { owner: 'employer', limit: { weeks: 0 } }), ['leaveTypes[0].owner', 'leaveTypes[0].limit']],
    [type('carers-leave', { limit: { weeks: 2 } }), []],
  ] as readonly (readonly [Partial<Pack>, readonly string[]])[]) {
    const pack = over({ ...more, extends: [name] }), served = extendPack(pack, bases);
    assert.deepEqual(lawIssues(pack, bases).map(({ path }) => path), expected, JSON.stringify(more));
    if (expected.length === 0) continue;
    assert.deepEqual([served.flexibleWorking!.place, ...[months, earned].map(({ id }) => served.parameters.find((one) => one.id === id)), served.leaveTypes.find(({ id }) => id === 'carers-leave')], [place, months, earned, leave('carers-leave')]);
    assert.equal(served.flexibleWorking!.appeal!.withinDays, 14, 'and what the pack in between betters stays');
  }
  // A circle below is told, and ends.
  const round = [{ ...council, extends: ['region', 'uk-statutory'] }, region, law];
  assert.throws(() => extendPack(over({ extends: ['region'] }), round), (error) => error instanceof PackError && /closes a circle/.test(error.message));
});

test('what is told is in the pack as it is written, not in what it builds on', () => {
  const region = packOf({ id: 'region', questions: [], parameters: [], schemes: [{ ...law.schemes.find(({ id }) => id === 'carers-leave')!, owner: 'employer', when: { all: [] } }], flexibleWorking: { place: { ...law.flexibleWorking!.place!, nations: ['wales'] } } }), pack = over({ extends: ['region', 'uk-statutory'] });
  assert.deepEqual(lawIssues(pack, [law, region]), []);
  const served = extendPack(pack, [law, region]);
  assert.deepEqual([served.schemes[0]!.owner, served.flexibleWorking!.place], ['statutory', law.flexibleWorking!.place]);
});

test('where the law’s scheme stands in, it finds the answers that it asks for', () => {
  const right = law.schemes.find(({ id }) => id === 'carers-leave')!, asked = law.questions.find(({ id }) => id === 'long-term-need')!, needs = { ...right, when: { question: asked.id, is: 'yes-long', text: 'For long' } };
  const question = (options: NonNullable<Question['options']>): Question => ({ ...asked, text: 'In our words?', options });
  const long = { value: 'yes-long', text: 'Yes, for long' }, no = { value: 'no', text: 'No, in our words' }, open = { value: 'yes', text: 'Yes, or so', settles: false as const }, yes = asked.options!.find(({ value }) => value === 'yes')!;
  for (const [options, expected] of [[[long, no], [long, no, yes]], [[long, open, no], [long, yes, no]]] as const) {
    const pack = over({ questions: [question(options)], schemes: [needs] });
    assert.deepEqual(extendPack(pack, [law]).questions[0], question(expected));
    assert.deepEqual(judgePack(pack, [law]).faults.map(({ path }) => path), ['schemes[0].when']);
  }
  const { questions: [kept] } = extendPack(over({ questions: [question([...asked.options!, long])], schemes: [] }), [law]);
  assert.deepEqual(kept, question([...asked.options!, long]), 'and nothing is put where nothing stands in');
  const wrong = judgePack(over({ ownerRole: 'nobody', schemes: [needs] }), [law]).faults.map(({ path }) => path);
  assert.deepEqual(wrong, ['schemes[0].when', 'ownerRole'], 'what takes from the law is told first, whatever else is wrong');
});

test('a pack that builds on nothing cannot take it either, and every judge says so', () => {
  const bare = packOf({ id: 'ours', leaveTypes: [{ ...without(leave('carers-leave'), 'postponement', 'limit', 'scheme'), owner: 'employer', verbs: ['agree', 'decline'] }] });
  assert.deepEqual(lawIssues(bare, []).map(({ path }) => path), ['leaveTypes[0].owner', 'leaveTypes[0].verbs']);
  const [served] = extendPack(bare, []).leaveTypes;
  assert.deepEqual([served!.owner, served!.verbs, served!.postponement?.withinMonths], ['statutory', ['agree', 'postpone'], 1]);
  assert.deepEqual(judgePack(bare, []).faults.map(({ path }) => path), ['leaveTypes[0].owner', 'leaveTypes[0].verbs']);
  assert.deepEqual(judgePack(over(type('carers-leave', { limit: { weeks: 0 } })), [law]).faults.map(({ path }) => path), ['leaveTypes[0].limit']);
});

test('no pack that comes with Think Carer takes anything', () => {
  for (const id of ['northbridge', 'islington-2015', 'five-boroughs-2010', 'uk-statutory']) assert.deepEqual(lawIssues(read(id), [law]), [], id);
});

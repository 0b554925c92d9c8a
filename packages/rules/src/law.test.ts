// What the law gives, and packs that would take from it: refused where they are edited, and never so where they are served.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extendPack, lawIssues } from './extend-pack.ts';
import { judgePack } from './judge-pack.ts';
import { packOf, provenance } from './pack.examples.ts';
import type { LeaveType, Pack } from './pack.types.ts';
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
    [{ schemes: [{ ...right, title: 'Time to care', summary: 'Ask early.' }], duties: [{ ...never, text: 'Never refuse it.' }], statements: [{ ...section, text: 'In our words.' }], parameters: [weeks] }, []],
  ] as readonly (readonly [Partial<Pack>, readonly string[]])[]) {
    assert.deepEqual(places(more), expected);
    if (expected.length > 0) assert.deepEqual(sorted(extendPack(over(more), [law])), sorted(extendPack(over({}), [law])), 'the law’s own stands');
  }
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

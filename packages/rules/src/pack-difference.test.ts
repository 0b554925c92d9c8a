// What differs between packs, and how upstream's changes come into one's own: by example, and for any edits at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { applyAll, applyUpstream, diffPacks, mergeUpstream, type PackJson } from './pack.ts';
import { packOf, provenance } from './pack.examples.ts';
import { parsePack } from './parse-pack.ts';
import { pack as randomPack } from './random.examples.ts';
import { isSame } from './weave.ts';

const contact = (id: string, more: object = {}) => ({ id, name: { 'en-GB': `The ${id}`, cy: `Y ${id}` }, phone: '01632 960000', assuredOn: '2026-01-01', reviewOn: '2027-01-01', owner: 'hr', ...more });
const base: PackJson = { ...packOf({ contacts: [contact('hub'), contact('payroll')] as never }), title: { 'en-GB': 'Sample', cy: 'Sampl' } } as never;
const edit = (pack: PackJson, part: string, id: string, change: (entry: any) => any): PackJson =>
  ({ ...pack, [part]: (pack[part] as { id: string }[]).flatMap((entry) => (entry.id === id ? change(entry) ?? [] : [entry])) });
const all = (items: readonly { key: string }[]) => Object.fromEntries(items.map(({ key }) => [key, true]));

test('a pack differs from itself in nothing, and not by the order of members or by how English alone is written', () => {
  assert.deepEqual(diffPacks(base, base), []);
  assert.deepEqual(diffPacks(base, { ...Object.fromEntries(Object.entries(base).reverse()), title: { cy: 'Sampl', 'en-GB': 'Sample' } }), []);
  assert.deepEqual(diffPacks({ title: 'A' }, { title: { 'en-GB': 'A' } }), []);
});

test('items go by id, values by their path, texts by language', () => {
  let after = edit(base, 'contacts', 'hub', (one) => ({ ...one, name: { ...one.name, cy: 'Hyb' }, phone: '01632 960001', hours: 'Weekdays' }));
  after = edit(after, 'contacts', 'payroll', () => undefined);
  after = edit(after, 'parameters', 'earnings-limit', (one) => ({ ...one, rows: [...one.rows.map((row: any) => (row.value === 204 ? { ...row, value: 210 } : row)), { ...provenance, effectiveFrom: '2027-04-12', value: 220 }] }));
  after = { ...after, areas: [...(after['areas'] as object[]), { id: 'leeds', name: 'Leeds', nation: 'england', council: 'Leeds', contacts: [] }], title: 'Sample' };
  const items = diffPacks(base, after);
  assert.deepEqual(items.map(({ key, kind, title }) => [key, kind, title]), [
    ['title', 'changed', null], ['areas/leeds', 'added', 'Leeds'], ['contacts/hub', 'changed', { 'en-GB': 'The hub', cy: 'Hyb' }], ['contacts/payroll', 'removed', { 'en-GB': 'The payroll', cy: 'Y payroll' }],
    ['parameters/earnings-limit', 'changed', 'Earnings limit'],
  ]);
  assert.deepEqual(items[0]!.fields, [{ path: ['cy'], before: 'Sampl' }]);
  assert.deepEqual(items[2]!.fields, [{ path: ['name', 'cy'], before: 'Y hub', after: 'Hyb' }, { path: ['phone'], before: '01632 960000', after: '01632 960001' }, { path: ['hours'], after: 'Weekdays' }]);
  assert.deepEqual(items[4]!.fields.map(({ path, before }) => [path, before]), [[['rows', '2026-04-06', 'value'], 204], [['rows', '2027-04-12'], undefined]]);
});

test('entries that only change places are one item, and so are parts of flexible working', () => {
  const turned = { ...base, areas: [...(base['areas'] as object[])].reverse() };
  assert.deepEqual(diffPacks(base, turned).map(({ key, fields }) => [key, fields]), [['areas/#order', [{ path: ['#order'], before: ['islington', 'camden', 'cardiff'], after: ['cardiff', 'camden', 'islington'] }]]]);
  const [item] = diffPacks(base, { ...base, flexibleWorking: { prompt: { ...provenance, text: 'Wait.' } } });
  assert.deepEqual([item!.path, item!.id, item!.kind, item!.title], [['flexibleWorking', 'prompt'], 'prompt', 'added', 'Wait.']);
});

test('what both changed in the same place is a conflict; elsewhere in the same entry it is none', () => {
  const theirs = edit(base, 'contacts', 'hub', (one) => ({ ...one, phone: '01632 960001', hours: 'Weekdays' })), ours = edit(base, 'contacts', 'hub', (one) => ({ ...one, phone: '01632 960999', email: 'hub@example.org' }));
  const [item] = mergeUpstream({ base, theirs, ours });
  assert.deepEqual([item!.key, item!.isConflict], ['contacts/hub', true]);
  assert.deepEqual(item!.fields, [{ path: ['phone'], before: '01632 960000', after: '01632 960001', ours: '01632 960999', isConflict: true }, { path: ['hours'], after: 'Weekdays', isConflict: false }]);
  const [hub] = applyUpstream(ours, [item!], { 'contacts/hub': true })['contacts'] as any[];
  assert.deepEqual([hub.phone, hub.hours, hub.email], ['01632 960001', 'Weekdays', 'hub@example.org']);
  assert.equal(applyUpstream(ours, [item!], { 'contacts/hub': false }), ours);
});

test('what we removed and they changed may come back; what they removed and we changed may go; both are told', () => {
  const without = edit(base, 'contacts', 'hub', () => undefined), changed = edit(base, 'contacts', 'hub', (one) => ({ ...one, phone: '111' }));
  for (const [theirs, ours, kind] of [[changed, without, 'changed'], [without, changed, 'removed']] as const) {
    const items = mergeUpstream({ base, theirs, ours });
    assert.deepEqual(items.map((one) => [one.kind, one.isConflict]), [[kind, true]]);
    assert.deepEqual(applyUpstream(ours, items, all(items))['contacts'], theirs['contacts']);
  }
});

test('whose pack it is is never taken, and what ours says already is not offered', () => {
  const theirs = { ...edit(base, 'contacts', 'hub', (one) => ({ ...one, phone: '111' })), id: 'other', version: '9' };
  assert.deepEqual(mergeUpstream({ base, theirs, ours: { ...theirs, id: 'mine', version: '2' } }), []);
  assert.deepEqual(mergeUpstream({ base, theirs, ours: base }).map(({ key }) => key), ['contacts/hub']);
});

test('a new entry comes in behind its neighbour; where that is not there, at the end', () => {
  const theirs = { ...base, contacts: [contact('hub'), contact('helpline'), contact('payroll')] };
  const into = (contacts: object[]) => { const ours = { ...base, contacts }; return (applyAll(ours, mergeUpstream({ base, theirs, ours }))['contacts'] as { id: string }[]).map(({ id }) => id); };
  assert.deepEqual(into([contact('hub'), contact('ours'), contact('payroll')]), ['hub', 'helpline', 'ours', 'payroll']);
  assert.deepEqual(into([contact('payroll'), contact('ours')]), ['payroll', 'ours', 'helpline']);
});

test('a draft that is no pack yet can be compared all the same', () => {
  for (const ours of [{}, { contacts: 'none' }, { contacts: [{}, {}] }, { contacts: [contact('hub'), contact('hub')] }, { schemes: null }] as PackJson[]) {
    assert.ok(diffPacks(base, ours).length > 0);
    assert.ok(mergeUpstream({ base, theirs: edit(base, 'contacts', 'hub', (one) => ({ ...one, phone: '111' })), ours }).every(({ isConflict }) => isConflict));
  }
});

test('members may be called anything', () => {
  const odd = JSON.parse('{"__proto__":{"a":1},"constructor":"x","employer":{"toString":"y","name":"Sample"}}') as PackJson;
  const items = mergeUpstream({ base: {}, theirs: odd, ours: {} });
  assert.deepEqual(items.map(({ key, kind }) => [key, kind]), [['employer', 'added'], ['__proto__', 'added'], ['constructor', 'added']]);
  const made = applyAll({} as PackJson, items);
  assert.deepEqual([Object.getPrototypeOf(made) === Object.prototype, JSON.stringify(Object.keys(made).sort())], [true, '["__proto__","constructor","employer"]']);
  assert.equal(({} as { a?: number }).a, undefined);
});

/** Any edit of any part: an entry changed, translated, taken out, put in or moved, or a plain part changed. */
type Edit = (pack: PackJson) => PackJson;
const lists = ['areas', 'contacts', 'schemes', 'parameters', 'questions'] as const, word = fc.constantFrom('a', 'b', 'c');
const anyEdit = (parts: readonly string[]): fc.Arbitrary<Edit> => {
  const at = fc.nat(20), part = fc.constantFrom(...parts), on = (change: (list: any[], i: number, text: string) => any[]) =>
    fc.tuple(part, at, word).map(([name, i, text]): Edit => (pack) => { const list = pack[name] as any[]; return list.length === 0 ? pack : { ...pack, [name]: change(list, i % list.length, text) }; });
  return fc.oneof(
    on((list, i, text) => list.with(i, { ...list[i], summary: text })),
    on((list, i, text) => list.with(i, { ...list[i], summary: { 'en-GB': text, cy: `${text}’` } })),
    on((list, i, text) => list.with(i, { ...list[i], next: { ...list[i].next, how: { 'en-GB': text } } })),
    on((list, i) => list.toSpliced(i, 1)),
    on((list, i, text) => (list.some(({ id }) => id === `new-${text}`) ? list : list.toSpliced(i, 0, { ...list[0], id: `new-${text}` }))),
    on((list, i) => [...list.toSpliced(i, 1), list[i]]),
    ...(parts.includes('areas') ? [word.map((text): Edit => (pack) => ({ ...pack, employer: { ...pack['employer'] as object, phone: text } })), word.map((text): Edit => (pack) => ({ ...pack, watermark: { 'en-GB': text, cy: text } }))] : []),
  );
};
const edited = (from: PackJson, parts: readonly string[]): fc.Arbitrary<PackJson> => fc.array(anyEdit(parts), { maxLength: 6 }).map((edits) => edits.reduce((pack, one) => one(pack), from));

test('applying every item of a difference gives the other pack', () => {
  fc.assert(fc.property(edited(base, lists), edited(base, lists), (one, other) => {
    const made = applyAll(one, mergeUpstream({ base: one, theirs: other, ours: one }));
    assert.ok(isSame(made, other), JSON.stringify(diffPacks(made, other)));
    assert.deepEqual(diffPacks(one, other).map(({ key }) => key), mergeUpstream({ base: one, theirs: other, ours: one }).map(({ key }) => key));
  }), { numRuns: 300 });
  fc.assert(fc.property(randomPack, randomPack, (one, other) => { assert.ok(isSame(applyAll(one as never, mergeUpstream({ base: one as never, theirs: other as never, ours: one as never })), other)); }), { numRuns: 60 });
});

test('refusing everything leaves ours as it was, byte for byte', () => {
  fc.assert(fc.property(edited(base, lists), edited(base, lists), (theirs, ours) => {
    const items = mergeUpstream({ base, theirs, ours }), before = JSON.stringify(ours);
    assert.equal(JSON.stringify(applyUpstream(ours, items, Object.fromEntries(items.map(({ key }) => [key, false])))), before);
    assert.equal(JSON.stringify(applyUpstream(ours, items, {})), before);
  }), { numRuns: 200 });
});

test('taking everything where nothing conflicts gives both changes, whichever came first', () => {
  fc.assert(fc.property(edited(base, ['areas', 'contacts']), edited(base, ['schemes', 'parameters']), (theirs, ours) => {
    const made = applyAll(ours, mergeUpstream({ base, theirs, ours }));
    assert.deepEqual(mergeUpstream({ base, theirs, ours }).filter(({ isConflict }) => isConflict), []);
    for (const part of ['areas', 'contacts', 'employer', 'watermark']) assert.ok(isSame(made[part], theirs[part]), part);
    for (const part of ['schemes', 'parameters', 'questions']) assert.ok(isSame(made[part], ours[part]), part);
    assert.deepEqual(mergeUpstream({ base, theirs, ours: made }), [], 'nothing is offered twice');
  }), { numRuns: 200 });
});

test('items can be taken one by one, in any order, and what is taken or refused is not offered again', () => {
  fc.assert(fc.property(edited(base, lists), edited(base, lists), fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (theirs, mine, choices) => {
    let ours = mine, from = base, offered = mergeUpstream({ base: from, theirs, ours });
    for (let turn = 0; offered.length > 0; turn += 1) {
      assert.ok(turn < 40, 'it comes to an end');
      const item = offered[turn % offered.length]!, isTaken = choices[turn]!;
      ours = applyUpstream(ours, [item], { [item.key]: isTaken });
      from = applyAll(from, [item]);
      const left = mergeUpstream({ base: from, theirs, ours }).map(({ key }) => key);
      assert.ok(!left.includes(item.key), `${item.key} came back`);
      offered = mergeUpstream({ base: from, theirs, ours });
    }
  }), { numRuns: 200 });
});

test('a merge of sound packs in different entries is sound', () => {
  const theirs = edit(base, 'contacts', 'hub', (one) => ({ ...one, phone: '111' })), ours = edit(base, 'schemes', 'breaks-fund', (one) => ({ ...one, title: 'Breaks' }));
  parsePack(applyAll(ours, mergeUpstream({ base, theirs, ours })));
});

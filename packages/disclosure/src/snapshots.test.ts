// Snapshots over time, linked tables over all worlds, dominance, percentages, small tenants, refusals, and that order never matters.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { told } from './attacker.fixture.ts';
import { protect, roundTo, share, type At, type CountTable, type DisclosureOptions, type PublishedSnapshot } from './index.ts';

const row = (counts: readonly number[], id = 't'): CountTable => ({ id, measure: 'requests', dimensions: ['outcome'], cells: counts.map((count, o) => ({ at: { outcome: `o${o}` }, count })) });
const grid = (rows: readonly (readonly number[])[], dimension = 'directorate', id = dimension): CountTable => ({
  id, measure: 'requests', dimensions: [dimension, 'outcome'], cells: rows.flatMap((counts, r) => counts.map((count, o) => ({ at: { [dimension]: `${dimension}${r}`, outcome: `o${o}` }, count }))),
});
const keys = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i}`);
const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const valueAt = (snapshot: PublishedSnapshot, at: At, table = 0): number | null | undefined => snapshot.tables[table]!.cells.find((cell) => JSON.stringify(cell.at) === JSON.stringify(at))?.value;
const small: DisclosureOptions = { staff: 900, minimum: 3, base: 2, keys: { outcome: keys('o', 3), directorate: keys('directorate', 2), leaveType: keys('leaveType', 2) } };

function* rows(cells: number, most: number): Generator<number[]> {
  if (cells === 0) { yield []; return; }
  for (let count = 0; count <= most; count += 1) for (const rest of rows(cells - 1, most - count)) yield [count, ...rest];
}
const complete = (most: number) => (snapshot: PublishedSnapshot): boolean => { const total = valueAt(snapshot, {}); return total === null || total! + 1 <= most; };
/** As `complete`, where an unchanged total may stand for counts further off. */
const completeLater = (most: number, reach: number) => (snapshot: PublishedSnapshot): boolean => { const total = valueAt(snapshot, {}); return total === null || total! + reach <= most; };

describe('linked tables', () => {
  it('leave two values for every hidden cell over all pairs of tables with the same outcomes', () => {
    const options = { ...small, minimum: 2, keys: { ...small.keys, outcome: keys('o', 2) } };
    function* worlds(): Generator<[number[][], number[][]]> {
      for (const [a, b, c, d] of rows(4, 6)) for (let e = 0; e <= a! + c!; e += 1) for (let f = 0; f <= b! + d!; f += 1) yield [[[a!, b!], [c!, d!]], [[e, f], [a! + c! - e, b! + d! - f]]];
    }
    const result = told(worlds(), ([one, two]) => protect([grid(one), grid(two, 'leaveType')], options), ([one, two], at) => {
      const side = at['leaveType'] === undefined ? one : two, place = at['leaveType'] ?? at['directorate'];
      return sum(side.flatMap((counts, r) => counts.filter((_, o) => (place === undefined || place.endsWith(`${r}`)) && (at['outcome'] === undefined || at['outcome'] === `o${o}`))));
    }, 2, complete(6));
    assert.ok(result.groups > 3 && result.hidden > 20, `${result.groups} groups`);
    assert.deepEqual(result.pinned, []);
  });
});

describe('two snapshots', () => {
  it('leave three values for every hidden cell of the later one, whatever the earlier one was', () => {
    for (const before of [[0, 0, 0], [4, 4, 4], [9, 1, 3], [3, 6, 0], [2, 2, 2], [12, 5, 5]]) {
      const options = { ...small, earlier: protect([row(before)], small) };
      const result = told(rows(3, 17), (counts) => protect([row(counts)], options), (counts, at) => (at['outcome'] === undefined ? sum(counts) : counts[Number(at['outcome'].slice(1))]!), 3, completeLater(17, 4));
      assert.ok(result.hidden > 5);
      assert.deepEqual(result.pinned, []);
    }
  });

  it('never show a change of less than the minimum', () => {
    const options: DisclosureOptions = { ...small, minimum: 10, base: 5 }, counts = fc.array(fc.nat({ max: 90 }), { minLength: 3, maxLength: 3 });
    fc.assert(fc.property(counts, fc.array(fc.integer({ min: -14, max: 14 }), { minLength: 3, maxLength: 3 }), (before, moves) => {
      const after = before.map((count, i) => Math.max(0, count + moves[i]!));
      const first = protect([row(before)], options), second = protect([row(after)], { ...options, earlier: first });
      const places: [At, number, number][] = [[{}, sum(before), sum(after)], ...before.map((count, o): [At, number, number] => [{ outcome: `o${o}` }, count, after[o]!])];
      for (const [at, was, is] of places) {
        const [shown, later] = [valueAt(first, at), valueAt(second, at)];
        if (typeof shown === 'number' && typeof later === 'number' && shown !== later) assert.ok(Math.abs(is - was) >= 10, `${was} → ${is}`);
      }
    }), { numRuns: 300 });
  });

  it('say nothing new where one person came or left', () => {
    const options: DisclosureOptions = { ...small, minimum: 10, base: 5 }, first = protect([row([112, 63, 31])], options);
    const second = protect([row([113, 62, 33])], { ...options, earlier: first });
    assert.deepEqual([second.tables, second.changed], [first.tables, 0]);
    assert.equal(valueAt(protect([row([140, 62, 33])], { ...options, earlier: first }), { outcome: 'o0' }), 140);
  });
});

describe('the rules of a cell', () => {
  const options: DisclosureOptions = { staff: 900, keys: { outcome: ['o0', 'o1'], directorate: ['directorate0', 'directorate1'] } };

  it('rounds to five and hides what is under ten, zero like nine', () => {
    assert.deepEqual([0, 2, 3, 12, 13, 100].map((count) => roundTo(count)), [0, 0, 5, 10, 15, 100]);
    const read = (few: number) => protect([grid([[200, few], [300, 80]])], options).tables[0]!.cells.map(({ value }) => value);
    assert.deepEqual(read(0).filter((value) => value !== null && value < 10), []);
    fc.assert(fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
      for (const { value } of protect([grid([[a!, b!], [c!, d!]])], options).tables[0]!.cells) assert.ok(value === null || (value >= 10 && value % 5 === 0));
    }));
  });

  it('hides nothing where all counts are large', () => {
    assert.deepEqual(protect([row([300, 200])], options).tables[0]!.cells.map(({ value }) => value), [500, 300, 200]);
    for (const { value } of protect([grid([[210, 140], [320, 180]])], options).tables[0]!.cells) assert.notEqual(value, null);
  });

  it('never shows a cell of more than nine tenths of a small row', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 120 }), { minLength: 4, maxLength: 4 }), ([a, b, c, d]) => {
      const snapshot = protect([grid([[a!, b!], [c!, d!]])], options);
      for (const directorate of options.keys['directorate']!) {
        const total = valueAt(snapshot, { directorate });
        for (const outcome of ['o0', 'o1']) {
          const value = valueAt(snapshot, { directorate, outcome });
          if (typeof total === 'number' && typeof value === 'number' && total < 100) assert.ok(value <= 0.9 * total);
        }
      }
    }));
  });

  it('hides a dominating cell even where an unchanged total leaves the others room', () => {
    const wide = { ...options, keys: { outcome: keys('o', 3) } }, cells = [{ at: {}, value: 95 }, ...keys('o', 3).map((outcome, o) => ({ at: { outcome }, value: o === 0 ? 75 : null }))];
    const earlier: PublishedSnapshot = { changed: 4, tables: [{ id: 't', measure: 'requests', dimensions: ['outcome'], cells }] };
    const read = (counts: readonly number[]) => { const snapshot = protect([row(counts)], { ...wide, earlier }); return [valueAt(snapshot, {}), valueAt(snapshot, { outcome: 'o0' })]; };
    assert.deepEqual(read([90, 3, 2]), [95, null]);
    assert.deepEqual(read([80, 9, 6]), [95, 75]);
  });

  it('gives percentages of published values only, from thirty', () => {
    assert.deepEqual([share(10, 30), share(10, 25), share(null, 50), share(10, null), share(35, 250), share(50, 50)], [33, null, null, null, 14, 100]);
  });

  it('gives a tenant under fifty staff totals only', () => {
    const snapshot = protect([grid([[20, 15], [30, 25]])], { ...options, staff: 49 });
    assert.deepEqual(snapshot.tables[0]!.cells, [{ at: {}, value: 90 }]);
    assert.ok(protect([grid([[20, 15], [30, 25]])], { ...options, staff: 50 }).tables[0]!.cells.length === 9);
  });

  it('does not care in which order rows, keys or tables come', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 6, maxLength: 6 }), fc.nat(), (counts, turn) => {
      const table = grid([counts.slice(0, 2), counts.slice(2, 4), counts.slice(4)]), wide = { ...options, keys: { ...options.keys, directorate: keys('directorate', 3) } };
      const turned = { ...table, cells: table.cells.map((_, i) => table.cells[(i * 5 + turn) % 6]!) };
      const backwards = { ...wide, keys: Object.fromEntries(Object.entries(wide.keys).reverse().map(([name, list]) => [name, list.toReversed()])) };
      assert.deepEqual(protect([turned], backwards), protect([table], wide));
      const totals: CountTable = { id: 'totals', measure: 'requests', dimensions: [], cells: [{ at: {}, count: sum(counts) }] };
      assert.deepEqual(protect([totals, table], wide).tables.toReversed(), protect([table, totals], wide).tables);
    }));
  });

  it('knows an only child as its parent, and shows both', () => {
    const snapshot = protect([grid([[200, 100], [300, 80], [150, 60], [400, 100]])], { ...options, keys: { ...options.keys, directorate: [...keys('directorate', 4), 'division'] }, hierarchies: { directorate: { directorate0: 'division' } } });
    assert.deepEqual(['directorate0', 'division'].map((directorate) => valueAt(snapshot, { directorate })), [300, 300]);
  });

  it('refuses what it cannot keep safe', () => {
    const wide = { ...options, keys: { ...options.keys, leaveType: ['a', 'b'], team: ['x', 'y'] } }, empty = { measure: 'requests', cells: [] };
    const code = (tables: CountTable[], more: Partial<DisclosureOptions> = {}): unknown => { try { protect(tables, { ...wide, ...more }); return 'published'; } catch (error) { return (error as { code?: string }).code; } };
    assert.equal(code([{ id: 'a', dimensions: ['directorate', 'outcome'], ...empty }, { id: 'b', dimensions: ['leaveType', 'outcome'], ...empty }, { id: 'c', dimensions: ['directorate', 'leaveType'], ...empty }]), 'not-a-network');
    assert.equal(code([{ id: 'a', dimensions: ['directorate', 'outcome', 'leaveType'], ...empty }]), 'too-many-dimensions');
    assert.equal(code([{ id: 'a', dimensions: ['team'], ...empty }]), 'forbidden-dimension');
    assert.equal(code([row([1.5, 2])]), 'not-a-count');
    assert.equal(code([row([-1, 2])]), 'not-a-count');
    assert.equal(code([row([1, 2, 3])]), 'unknown-key');
    assert.equal(code([row([1, 2]), row([1, 2])]), 'repeated-table');
    assert.equal(code([row([10, 20]), row([10, 21], 'u')]), 'tables-disagree');
    assert.equal(code([row([10, 20])], { base: 20 }), 'bad-option');
    assert.equal(code([grid([[1, 2], [3, 4]])], { hierarchies: { directorate: { directorate0: 'directorate1', directorate1: 'directorate0' } } }), 'not-a-hierarchy');
  });
});

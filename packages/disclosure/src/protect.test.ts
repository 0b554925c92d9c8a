// The rule against the attacker: linear over whole numbers, by subtraction, and by running the rule on every world.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { known, pinned, subtracted, told } from './attacker.fixture.ts';
import { audit, protect, type At, type CountTable, type DisclosureOptions, type PublishedSnapshot } from './index.ts';

type Grid = readonly (readonly number[])[];
const keysOf = (letter: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${letter}${i}`);
const table = (id: string, row: string, rows: readonly string[], grid: Grid): CountTable => ({
  id, measure: 'requests', dimensions: [row, 'outcome'],
  cells: grid.flatMap((counts, i) => counts.map((count, o) => ({ at: { [row]: rows[i]!, outcome: `o${o}` }, count }))),
});
const grandTotal = (snapshot: PublishedSnapshot): number | null => snapshot.tables[0]!.cells.find(({ at }) => Object.keys(at).length === 0)!.value;

/** All grids of this shape whose counts add up to at most `most`. */
function* grids(rows: number, columns: number, most: number): Generator<number[][]> {
  const flat = Array.from<number>({ length: rows * columns }).fill(0);
  function* fill(cell: number, left: number): Generator<number[][]> {
    if (cell === flat.length) { yield Array.from({ length: rows }, (_, r) => flat.slice(r * columns, (r + 1) * columns)); return; }
    for (let count = 0; count <= left; count += 1) { flat[cell] = count; yield* fill(cell + 1, left - count); }
  }
  yield* fill(0, most);
}

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
const everyWorld = (rows: number, columns: number, most: number, options: DisclosureOptions) => {
  const names = options.keys['directorate']!.filter((key) => !Object.values(options.hierarchies?.['directorate'] ?? {}).includes(key)), parents = options.hierarchies?.['directorate'] ?? {};
  const within = (at: At, r: number): boolean => at['directorate'] === undefined || at['directorate'] === names[r] || parents[names[r]!] === at['directorate'];
  return told(
    grids(rows, columns, most),
    (grid) => protect([table('t', 'directorate', names, grid)], options),
    (grid, at) => sum(grid.flatMap((counts, r) => counts.filter((_, o) => within(at, r) && (at['outcome'] === undefined || at['outcome'] === `o${o}`)))),
    options.minimum!,
    // A shown total bounds every world of its group; where it is hidden, the worlds below the minimum are all here.
    (snapshot) => { const total = grandTotal(snapshot); return total === null || total + options.base! <= most + 1; },
  );
};

describe('what the rule itself tells', () => {
  for (const [rows, columns, most, minimum, base, hierarchy] of [[2, 2, 10, 3, 2, false], [3, 2, 7, 3, 2, true], [2, 3, 7, 3, 2, false], [4, 1, 9, 3, 2, true], [2, 2, 13, 4, 3, false], [3, 2, 6, 2, 2, true]] as const) {
    it(`leaves ${minimum} values for every hidden cell over all ${rows} × ${columns} tables of up to ${most}${hierarchy ? ' with divisions' : ''}`, () => {
      const leaves = keysOf('d', rows);
      const options: DisclosureOptions = {
        staff: 900, minimum, base, keys: { directorate: hierarchy ? [...leaves, 'A', 'B'] : leaves, outcome: keysOf('o', columns) },
        ...(hierarchy && { hierarchies: { directorate: Object.fromEntries(leaves.map((key, i) => [key, i < rows / 2 ? 'A' : 'B'])) } }),
      };
      const result = everyWorld(rows, columns, most, options);
      assert.ok(result.groups > 5 && result.hidden > 20, `${result.groups} groups`);
      assert.deepEqual(result.pinned, []);
    });
  }
});

interface Case { readonly directorates: Grid; readonly types: Grid; readonly options: DisclosureOptions }
/** Random populations, hierarchies and linked tables; counts from tiny to large. */
const cases: fc.Arbitrary<Case> = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 4 }), fc.nat({ max: 2 })).chain(([rows, types, columns, divisions]) => fc.record({
  grid: fc.array(fc.array(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 60 }), fc.nat({ max: 400 })), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  split: fc.array(fc.nat({ max: 100 }), { minLength: types, maxLength: types }),
}).map(({ grid, split }) => {
  const totals = grid[0]!.map((_, o) => sum(grid.map((row) => row[o]!))), parts = sum(split) || 1;
  const byType = split.map((part) => totals.map((total) => Math.floor((total * part) / parts)));
  byType[0] = totals.map((total, o) => total - sum(byType.slice(1).map((row) => row[o]!)));
  const leaves = keysOf('d', rows);
  return {
    directorates: grid, types: byType,
    options: {
      staff: 4000, minimum: 10, base: 5,
      keys: { directorate: [...leaves, ...keysOf('div', divisions)], leaveType: keysOf('t', types), outcome: keysOf('o', columns) },
      hierarchies: { directorate: divisions === 0 ? {} : Object.fromEntries(leaves.map((key, i) => [key, `div${i % divisions}`])) },
    },
  };
}));
const tablesOf = ({ directorates, types, options }: Case): CountTable[] => [
  table('by-directorate', 'directorate', options.keys['directorate']!.filter((key) => key.startsWith('d') && !key.startsWith('div')), directorates),
  table('by-type', 'leaveType', options.keys['leaveType']!, types),
];
const publicOf = ({ options }: Case) => ({ ...options, minimum: 10, base: 5 });

describe('an attacker who adds and subtracts', () => {
  it('pins no hidden cell of random populations, hierarchies and linked tables', () => {
    fc.assert(fc.property(cases, (one) => {
      const seen = known(protect(tablesOf(one), one.options), publicOf(one));
      assert.deepEqual(subtracted(seen, 10), []);
      assert.deepEqual(pinned(seen, 10), []);
    }), { numRuns: 20 });
  });

  it('finds what plain hiding of small cells gives away', () => {
    const snapshot: PublishedSnapshot = { changed: 0, tables: [{ id: 't', measure: 'requests', dimensions: ['outcome'], cells: [{ at: {}, value: 100 }, { at: { outcome: 'o0' }, value: 95 }, { at: { outcome: 'o1' }, value: null }] }] };
    const seen = known(snapshot, { keys: { outcome: ['o0', 'o1'] }, minimum: 10, base: 5 });
    assert.deepEqual(subtracted(seen, 10), ['outcome=o1']);
    assert.deepEqual(pinned(seen, 10), ['outcome=o1']);
  });
});

describe('the audit', () => {
  it('needs the published values alone, and finds ten values for every hidden cell', () => {
    fc.assert(fc.property(cases, (one) => {
      const snapshot = protect(tablesOf(one), one.options), ranges = audit(snapshot, one.options);
      assert.equal(ranges.length, snapshot.tables.flatMap(({ cells }) => cells).filter(({ value }) => value === null).length);
      for (const { low, high } of ranges) assert.ok(high === null || high - low + 1 >= 10);
    }), { numRuns: 20 });
  });

  it('refuses a snapshot that the rule would not have published', () => {
    const options: DisclosureOptions = { staff: 900, keys: { outcome: ['o0', 'o1'] } };
    const cells = [{ at: {}, value: 100 }, { at: { outcome: 'o0' }, value: 95 }, { at: { outcome: 'o1' }, value: null }];
    assert.throws(() => audit({ changed: 0, tables: [{ id: 't', measure: 'requests', dimensions: ['outcome'], cells }] }, options), { code: 'not-by-this-rule' });
  });
});

// Small numbers: how fast twelve quarters are protected, and what it costs and saves beside "hide the next smallest".
import { protect, type At, type CountTable, type DisclosureOptions, type PublishedSnapshot } from '@think-carer/disclosure';
import { known, narrowlyPinned } from '../../packages/disclosure/src/attacker.fixture.ts';
import { atMost, median, type BenchResult } from './result.ts';
import { hideNextSmallest } from './disclosure.rivals.ts';

const directorates = Array.from({ length: 40 }, (_, i) => `d${i}`), types = Array.from({ length: 8 }, (_, i) => `t${i}`), outcomes = ['agreed', 'declined', 'postponed', 'withdrawn', 'pending'];
const divisions = Array.from({ length: 6 }, (_, i) => `division-${i}`);
const options: DisclosureOptions = {
  staff: 4000,
  keys: { directorate: [...directorates, ...divisions], leaveType: types, outcome: outcomes },
  hierarchies: { directorate: Object.fromEntries(directorates.map((key, i) => [key, divisions[i % 6]!])) },
};

/** The same draws every run. */
function draws(seed: number): () => number {
  let state = seed;
  return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32; };
}
interface Request { readonly quarter: number; readonly directorate: number; readonly type: number; readonly outcome: number }
function requests(count: number): Request[] {
  const draw = draws(2026), skewed = (length: number): number => Math.floor(length * draw() ** 2);
  return Array.from({ length: count }, () => ({ quarter: Math.floor(12 * draw()), directorate: skewed(40), type: skewed(8), outcome: [0, 0, 0, 0, 0, 0, 1, 2, 3, 4][Math.floor(10 * draw())]! }));
}
function tablesOf(all: readonly Request[], quarter: number): CountTable[] {
  const byDirectorate = new Int32Array(200), byType = new Int32Array(40);
  for (const one of all) {
    if (one.quarter !== quarter) continue;
    byDirectorate[one.directorate * 5 + one.outcome]! += 1;
    byType[one.type * 5 + one.outcome]! += 1;
  }
  const cells = (name: string, keys: readonly string[], counts: Int32Array) => [...counts].map((count, i) => ({ at: { [name]: keys[Math.floor(i / 5)]!, outcome: outcomes[i % 5]! } satisfies At, count }));
  return [
    { id: 'by-directorate', measure: 'requests', dimensions: ['directorate', 'outcome'], cells: cells('directorate', directorates, byDirectorate) },
    { id: 'by-type', measure: 'requests', dimensions: ['leaveType', 'outcome'], cells: cells('leaveType', types, byType) },
  ];
}

const hiddenIn = (snapshots: readonly PublishedSnapshot[]): number => snapshots.reduce((sum, { tables }) => sum + tables.reduce((some, { cells }) => some + cells.filter(({ value }) => value === null).length, 0), 0);
const shownIn = (snapshots: readonly PublishedSnapshot[]): number => snapshots.reduce((sum, { tables }) => sum + tables.reduce((some, { cells }) => some + cells.reduce((more, { value }) => more + (value ?? 0), 0), 0), 0);
const pinnedIn = (snapshots: readonly PublishedSnapshot[]): number[] => snapshots.map((snapshot) => narrowlyPinned(known(snapshot, { keys: options.keys, hierarchies: options.hierarchies!, minimum: 10, base: 5 }), 10).length);

/** Small councils: two hundred tables of six directorates and three outcomes. */
function smallTables(): { tables: CountTable[]; options: DisclosureOptions }[] {
  const draw = draws(7), keys = { directorate: directorates.slice(0, 6), outcome: outcomes.slice(0, 3) };
  return Array.from({ length: 200 }, () => ({
    options: { staff: 600, keys },
    tables: [{ id: 't', measure: 'requests', dimensions: ['directorate', 'outcome'], cells: keys.directorate.flatMap((directorate) => keys.outcome.map((outcome, o) => ({ at: { directorate, outcome }, count: Math.floor(draw() ** 2 * [120, 40, 25][o]!) }))) }],
  }));
}

export async function run(): Promise<BenchResult[]> {
  const all = requests(100_000), quarters = Array.from({ length: 12 }, (_, quarter) => quarter);
  const protectAll = () => quarters.map((quarter) => protect(tablesOf(all, quarter), options));
  const times = Array.from({ length: 3 }, () => { const from = performance.now(); protectAll(); return performance.now() - from; });
  const ours = protectAll(), plain = quarters.map((quarter) => hideNextSmallest(tablesOf(all, quarter), options));
  const oursPinned = pinnedIn(ours), plainPinned = pinnedIn(plain);
  const few = smallTables(), broken = (rule: typeof protect): number => few.filter(({ tables, options: small }) => narrowlyPinned(known(rule(tables, small), { keys: small.keys, minimum: 10, base: 5 }), 10).length > 0).length;
  const fewHidden = (rule: typeof protect): number => hiddenIn(few.map(({ tables, options: small }) => rule(tables, small)));
  const brokenOurs = broken(protect), brokenPlain = broken(hideNextSmallest);
  const cells = ours.reduce((sum, { tables }) => sum + tables.reduce((some, table) => some + table.cells.length, 0), 0);
  const count = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);
  return [
    { name: 'protect 100,000 requests × 40 directorates × 8 types × 12 quarters', unit: 'ms', values: { all: median(times) }, ratios: [atMost('all quarters, ms', median(times), 2000)], note: 'median of three; counting the requests included' },
    { name: 'cells hidden', unit: `of ${cells}`, values: { ours: hiddenIn(ours), 'hide the next smallest': hiddenIn(plain) }, ratios: [] },
    { name: 'sum of shown cells (information kept)', unit: 'requests', values: { ours: shownIn(ours), 'hide the next smallest': shownIn(plain) }, ratios: [] },
    { name: 'hidden cells that the attacker pins to fewer than ten values', unit: 'cells', values: { ours: count(oursPinned), 'hide the next smallest': count(plainPinned) }, ratios: [atMost('ours', count(oursPinned), 0)], note: `by comparing sums alone, so the plain rule may break more often; quarters of the plain rule that break: ${plainPinned.filter((found) => found > 0).length} of 12` },
    { name: 'small councils: tables that the attacker breaks', unit: 'of 200 tables', values: { ours: brokenOurs, 'hide the next smallest': brokenPlain }, ratios: [atMost('ours', brokenOurs, 0)], note: `6 directorates × 3 outcomes; cells hidden of ${200 * 28}: ours ${fewHidden(protect)}, the plain rule ${fewHidden(hideNextSmallest)}` },
  ];
}

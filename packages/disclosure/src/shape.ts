// From declared tables to a circulation: which shapes are one, which arc is which cell, and what is refused.
import { Circulation } from './circulation.ts';
import { DisclosureError, type At, type CountTable, type DisclosureCode, type DisclosureOptions } from './snapshot.types.ts';

/** Tenants with fewer staff than this get totals only. */
export const smallestTenant = 50;

export interface Place {
  readonly arc: number;
  /** The cells of the published tables that this one number fills. */
  readonly shownAt: readonly { readonly table: string; readonly at: At }[];
  /** The totals of its row and its column, which this cell must not dominate. */
  readonly totals: readonly number[];
}

/** One population: its network, and its published cells in the public order in which they are decided. */
export interface Population { readonly network: Circulation; readonly places: readonly Place[]; readonly arcOf: (at: At) => number }

export type Tables = readonly Pick<CountTable, 'id' | 'measure' | 'dimensions'>[];

const refuse = (code: DisclosureCode, message: string): never => { throw new DisclosureError(code, message); };
const named = (at: At, names: readonly string[]): string => JSON.stringify(names.map((name) => at[name] ?? null));

function checkOptions({ minimum = 10, base = 5, staff }: DisclosureOptions): void {
  const whole = [minimum, base, staff].every((number) => Number.isSafeInteger(number) && number >= 0);
  if (!whole || minimum < 2 || base < 1 || base > minimum) refuse('bad-option', 'minimum, base and staff are whole numbers; 1 ≤ base ≤ minimum and minimum ≥ 2');
}

/** A dimension's keys with their parents, checked to be a tree. Sorted, so that the order of rows never matters. */
interface Tree {
  readonly name: string;
  readonly all: readonly string[];
  /** Without the only children: they always equal their parent, so they are one number with it. */
  readonly keys: readonly string[];
  /** The key whose number this one is; null where it is the total. */
  same(key: string): string | null;
  parent(key: string): string | null;
  isLeaf(key: string): boolean;
  depth(key: string): number;
  /** Itself and all it is part of, as declared. */
  line(key: string): string[];
  isFinest(key: string): boolean;
}

function treeOf(name: string, { keys: declared, hierarchies }: DisclosureOptions): Tree {
  const all = [...declared[name] ?? refuse('unknown-key', `no keys are declared for the dimension ${name}`)].sort(), known = new Set(all);
  const parents = new Map(Object.entries(hierarchies?.[name] ?? {})), above = (key: string): string | null => parents.get(key) ?? null;
  if (all.length === 0 || known.size !== all.length) refuse('repeated-cell', `the keys of ${name} are empty or repeated`);
  for (const [child, parent] of parents) if (!known.has(child) || !known.has(parent)) refuse('not-a-hierarchy', `the hierarchy of ${name} has a key that is not declared`);
  const line = (key: string): string[] => {
    const keys: string[] = [];
    for (let at: string | null = key; at !== null; at = above(at)) if (keys.push(at) > all.length) refuse('not-a-hierarchy', `the hierarchy of ${name} runs in a circle`);
    return keys;
  };
  for (const key of all) line(key);
  const siblings = new Map<string | null, number>();
  for (const key of all) siblings.set(above(key), (siblings.get(above(key)) ?? 0) + 1);
  const same = (key: string): string | null => line(key).find((at) => siblings.get(above(at))! > 1) ?? null;
  const keys = all.filter((key) => same(key) === key), parent = (key: string): string | null => { const up = above(key); return up === null ? null : same(up); };
  const inner = new Set(keys.map(parent)), coarse = new Set<string | null>(parents.values());
  return { name, all, keys, same, parent, isLeaf: (key) => !inner.has(key), depth: (key) => line(key).length - 1, line, isFinest: (key) => !coarse.has(key) };
}

/** Chooses the dimension that all two-dimensional tables share, and the one or two on its sides. */
function sidesOf(tables: Tables, options: DisclosureOptions): { column: Tree | null; sides: Tree[] } {
  const names = [...new Set(tables.flatMap(({ dimensions }) => dimensions))].sort();
  const trees = new Map(names.map((name) => [name, treeOf(name, options)]));
  const flat = (name: string): boolean => trees.get(name)!.all.every((key) => trees.get(name)!.parent(key) === null);
  const pairs = tables.filter(({ dimensions }) => dimensions.length === 2);
  for (const { dimensions } of tables) {
    if (dimensions.length > 2 || new Set(dimensions).size !== dimensions.length) refuse('too-many-dimensions', 'a table has at most two dimensions');
    if (dimensions.some((name) => /manager|team/i.test(name))) refuse('forbidden-dimension', 'no table is ever by manager or team');
  }
  const shared = names.filter((name) => flat(name) && pairs.every(({ dimensions }) => dimensions.includes(name)));
  const column = names.length === 0 || (names.length < 3 && pairs.length === 0) ? null
    : shared.toSorted((a, b) => trees.get(a)!.keys.length - trees.get(b)!.keys.length || (a < b ? -1 : 1))[0]
      ?? refuse('not-a-network', 'all tables of two dimensions must share one that has no hierarchy');
  const sides = names.filter((name) => name !== column);
  if (sides.length > 2) refuse('not-a-network', 'beside the shared dimension, tables of one measure have at most two others');
  return { column: column === null ? null : trees.get(column)!, sides: sides.map((name) => trees.get(name)!) };
}

/** The network of the tables of one measure. */
export function population(tables: Tables, options: DisclosureOptions): Population {
  checkOptions(options);
  const chosen = sidesOf(tables, options), trees = [...chosen.column ? [chosen.column] : [], ...chosen.sides], names = trees.map(({ name }) => name);
  // A dimension of one key is its total.
  const column = chosen.column?.keys.length ? chosen.column : null, sides = chosen.sides.filter(({ keys }) => keys.length > 0);
  const columns = column?.keys ?? [''], nodes = new Map<string, number>(), arcs: [number, number][] = [], found = new Map<string, number>();
  const node = (...name: string[]): number => {
    const id = JSON.stringify(name);
    if (!nodes.has(id)) nodes.set(id, nodes.size);
    return nodes.get(id)!;
  };
  const add = (at: At, from: number, to: number): void => { found.set(named(at, names), arcs.push([from, to]) - 1); };
  const at = (...parts: (readonly [Tree | null, string])[]): At => Object.fromEntries(parts.flatMap(([tree, key]) => (tree ? [[tree.name, key]] : [])));

  // Totals run from the root down a side's tree to its leaves, across the columns, and back up; the second side is its mirror.
  add({}, node('out'), node('in'));
  const doors = sides.map((tree, side) => {
    const row = (key: string | null): number => (key === null ? node(side === 0 ? 'in' : 'out') : node('row', String(side), key));
    const gate = (key: string | null, o: string): number => node('column', String(side), key ?? '', o, key === null ? 'all' : 'part');
    const way = (a: number, b: number): [number, number] => (side === 0 ? [a, b] : [b, a]);
    for (const key of tree.keys) {
      add(at([tree, key]), ...way(row(tree.parent(key)), row(key)));
      // Without a column the leaf's own total is the only number it has.
      for (const o of columns) {
        const edge = way(tree.isLeaf(key) ? row(key) : gate(key, o), gate(tree.parent(key), o));
        if (column) add(at([tree, key], [column, o]), ...edge); else arcs.push(edge);
      }
    }
    return gate;
  });
  for (const o of columns) {
    const edge = [doors[0]?.(null, o) ?? node('in'), doors[1]?.(null, o) ?? node('out')] as const;
    if (column) add(at([column, o]), ...edge); else arcs.push([...edge]);
  }
  const arcOf = (place: At): number => found.get(named(Object.fromEntries(trees.flatMap((tree) => {
    const key = place[tree.name] === undefined ? null : tree.same(place[tree.name]!);
    return key === null ? [] : [[tree.name, key]];
  })), names)) ?? refuse('unknown-key', 'a cell has a key that is not declared');

  // Which cells the tables show, each number once however many tables hold it.
  const shown = new Map<number, { table: string; at: At }[]>();
  for (const { id, dimensions } of tables) {
    for (const cell of cellsOf(dimensions, options)) {
      const arc = arcOf(cell);
      shown.set(arc, [...shown.get(arc) ?? [], { table: id, at: cell }]);
    }
  }
  const weight = (cell: At): number => Object.entries(cell).reduce((sum, [name, key]) => sum + (options.weights?.[name]?.[key] ?? 0), 0);
  const depth = (cell: At): number => sides.reduce((sum, tree) => sum + (cell[tree.name] === undefined ? 0 : 1 + tree.depth(cell[tree.name]!)), 0);
  const ranked = [...shown].map(([arc, shownAt]) => {
    const cell = shownAt[0]!.at, without = (name: string): At => Object.fromEntries(Object.entries(cell).filter(([other]) => other !== name));
    const totals = [...new Set(Object.keys(cell).map((name) => arcOf(without(name))))].filter((total) => total !== arc);
    return { arc, shownAt, totals, rank: [Object.keys(cell).length, depth(cell), -weight(cell)], name: named(cell, names) };
  });
  ranked.sort((a, b) => a.rank.map((part, i) => part - b.rank[i]!).find((part) => part !== 0) ?? (a.name < b.name ? -1 : 1));
  return { network: new Circulation(nodes.size, arcs), places: ranked, arcOf };
}

/** Every cell of a published table, totals included; under fifty staff the grand total alone. */
export function cellsOf(dimensions: readonly string[], options: DisclosureOptions): At[] {
  if (options.staff < smallestTenant) return [{}];
  return dimensions.reduce<At[]>((cells, name) => cells.flatMap((cell) => [cell, ...[...options.keys[name] ?? []].sort().map((key) => ({ ...cell, [name]: key }))]), [{}]);
}

/** The true count behind every arc that the tables speak of. */
export function trueCounts(tables: readonly CountTable[], { arcOf }: Population, options: DisclosureOptions): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { dimensions, cells } of tables) {
    const own = new Map<number, number>(), trees = dimensions.map((name) => treeOf(name, options)), seen = new Set<string>();
    for (const { at, count } of cells) {
      if (!Number.isSafeInteger(count) || count < 0 || count > 1e8) refuse('not-a-count', 'a count is a whole number from 0 to 100 million');
      if (Object.keys(at).length !== dimensions.length || trees.some(({ name, all }) => at[name] === undefined || !all.includes(at[name]))) refuse('unknown-key', 'a cell needs a declared key of each of its table’s dimensions');
      if (trees.some((tree) => !tree.isFinest(at[tree.name]!))) refuse('not-a-hierarchy', 'counts are given by the finest keys only');
      if (seen.size === seen.add(named(at, dimensions)).size) refuse('repeated-cell', 'a cell is given twice');
      const above = trees.map((tree) => [null, ...tree.line(at[tree.name]!)]);
      const cellsAbove = above.reduce<At[]>((list, keys, i) => list.flatMap((cell) => keys.map((key) => (key === null ? cell : { ...cell, [trees[i]!.name]: key }))), [{}]);
      for (const arc of new Set(cellsAbove.map(arcOf))) own.set(arc, (own.get(arc) ?? 0) + count);
    }
    for (const cell of dimensions.reduce<At[]>((list, name) => list.flatMap((at) => [at, ...options.keys[name]!.map((key) => ({ ...at, [name]: key }))]), [{}])) {
      const arc = arcOf(cell), count = own.get(arc) ?? 0;
      if ((counts.get(arc) ?? count) !== count) refuse('tables-disagree', 'two tables of one measure have different totals');
      if (count > 1e8) refuse('not-a-count', 'a total is at most 100 million');
      counts.set(arc, count);
    }
  }
  return counts;
}

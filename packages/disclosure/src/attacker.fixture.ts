// The attacker of the tests: knows the published values, the rounding and the rule, and shares no code with it.
import type { At, PublishedSnapshot } from './snapshot.types.ts';

export type Interval = readonly [low: number, high: number];
export interface Known { readonly names: readonly string[]; readonly bounds: readonly Interval[]; readonly hidden: readonly boolean[]; readonly equations: readonly { readonly total: number; readonly parts: readonly number[] }[] }
export interface Public { readonly keys: Readonly<Record<string, readonly string[]>>; readonly hierarchies?: Readonly<Record<string, Readonly<Record<string, string>>>>; readonly minimum: number; readonly base: number }

export const name = (at: At): string => Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([dimension, key]) => `${dimension}=${key}`).join('&');
const most = 1e4;

/** All that the published values say without the rule's secrets: intervals, and every sum of parts within and between the tables. */
export function known(snapshot: PublishedSnapshot, { keys, hierarchies, minimum, base }: Public): Known {
  const names: string[] = [], bounds: Interval[] = [], hidden: boolean[] = [], equations = new Map<string, { total: number; parts: number[] }>();
  const values = new Map(snapshot.tables.flatMap(({ cells }) => cells.map(({ at, value }) => [name(at), { at, value }] as const)));
  for (const [id, { value }] of values) {
    names.push(id);
    hidden.push(value === null);
    bounds.push(value === null ? [0, most] : [Math.max(minimum, Math.ceil(value - base / 2)), Math.ceil(value - base / 2) + base - 1]);
  }
  for (const { dimensions } of snapshot.tables) {
    for (const dimension of dimensions) {
      const parents = hierarchies?.[dimension] ?? {};
      for (const { at } of values.values()) {
        const here = at[dimension], parts = keys[dimension]!.filter((key) => parents[key] === here).map((key) => names.indexOf(name({ ...at, [dimension]: key })));
        if (parts.length > 0 && !parts.includes(-1)) equations.set(`${name(at)}/${dimension}`, { total: names.indexOf(name(at)), parts });
      }
    }
  }
  return { names, bounds, hidden, equations: [...equations.values()] };
}

/** What the sums say about each cell, one at a time, until they say no more; null where they contradict each other. */
export function narrowed(equations: Known['equations'], bounds: readonly Interval[]): Interval[] | null {
  const low = bounds.map(([least]) => least), high = bounds.map(([, highest]) => highest);
  for (let again = true; again;) {
    again = false;
    for (const { total, parts } of equations) {
      const sumLow = parts.reduce((sum, part) => sum + low[part]!, 0), sumHigh = parts.reduce((sum, part) => sum + high[part]!, 0);
      const before = [low[total]!, high[total]!, ...parts.flatMap((part) => [low[part]!, high[part]!])];
      const least = low[total]!, highest = high[total]!;
      low[total] = Math.max(least, sumLow);
      high[total] = Math.min(highest, sumHigh);
      for (const part of parts) {
        const partLow = low[part]!, partHigh = high[part]!;
        low[part] = Math.max(partLow, least - (sumHigh - partHigh));
        high[part] = Math.min(partHigh, highest - (sumLow - partLow));
      }
      if ([total, ...parts].some((cell) => low[cell]! > high[cell]!)) return null;
      again ||= [low[total]!, high[total]!, ...parts.flatMap((part) => [low[part]!, high[part]!])].some((end, i) => end !== before[i]);
    }
  }
  return low.map((least, cell) => [least, high[cell]!]);
}

/** Hidden cells that even this simple reasoning pins; fast on tables of any size, and never more than `pinned` finds. */
export function narrowlyPinned({ names, bounds, hidden, equations }: Known, minimum: number): string[] {
  const ranges = narrowed(equations, bounds);
  return names.filter((_, cell) => hidden[cell] && (ranges === null || ranges[cell]![1] - ranges[cell]![0] + 1 < minimum));
}

/** A search that grew too large to finish. */
export class OutOfSteps extends Error {}

/** Whether some whole numbers within `bounds` satisfy all equations: propagation, then branching on the narrowest unknown. */
export function isPossible(equations: Known['equations'], bounds: readonly Interval[], budget = { steps: 20_000 }): boolean {
  if ((budget.steps -= 1) < 0) throw new OutOfSteps();
  const ranges = narrowed(equations, bounds);
  if (ranges === null) return false;
  const low = ranges.map(([least]) => least), high = ranges.map(([, highest]) => highest);
  let pick = -1;
  low.forEach((least, cell) => { if (least < high[cell]! && (pick < 0 || high[cell]! - least < high[pick]! - low[pick]!)) pick = cell; });
  if (pick < 0) return true;
  for (let value = low[pick]!; value <= high[pick]!; value += 1) {
    if (isPossible(equations, low.map((least, cell) => (cell === pick ? [value, value] : [least, high[cell]!])), budget)) return true;
  }
  return false;
}

/** Cells that stay hidden but have fewer than `minimum` possible values in the linear system over whole numbers. */
export function pinned({ names, bounds, hidden, equations }: Known, minimum: number): string[] {
  return names.filter((_, cell) => {
    if (!hidden[cell]) return false;
    // The possible values of one cell form an unbroken run, so the ends are found by halving.
    const at = (least: number, highest: number): boolean => {
      try {
        return isPossible(equations, bounds.map((bound, i) => (i === cell ? [least, highest] : bound)));
      } catch (error) {
        // An attacker who gives up has pinned nothing.
        if (error instanceof OutOfSteps) return true;
        throw error;
      }
    };
    let low = 0, high = most;
    for (let a = 0, b = most; a <= b;) { const middle = (a + b) >> 1; if (at(0, middle)) { high = middle; b = middle - 1; } else a = middle + 1; }
    const least = high;
    for (let a = least, b = least + minimum; a <= b;) { const middle = (a + b) >> 1; if (at(middle, most)) { low = middle; a = middle + 1; } else b = middle - 1; }
    return low - least + 1 < minimum;
  });
}

/** The same by subtraction alone: every combination of up to three sums, added or taken away, that leaves one hidden cell. */
export function subtracted({ names, bounds, hidden, equations }: Known, minimum: number): string[] {
  const found = new Set<string>();
  const look = (from: number, sums: Map<number, number>, left: number): void => {
    const open = [...sums].filter(([cell, times]) => times !== 0 && hidden[cell]);
    if (open.length === 1 && Math.abs(open[0]![1]) === 1) {
      const [target, sign] = open[0]!;
      let low = 0, high = 0;
      for (const [cell, times] of sums) {
        if (cell === target || times === 0) continue;
        const part = -times * sign, [least, highest] = bounds[cell]!;
        low += part > 0 ? part * least : part * highest;
        high += part > 0 ? part * highest : part * least;
      }
      if (high - Math.max(0, low) + 1 < minimum) found.add(names[target]!);
    }
    if (left === 0) return;
    for (let next = from; next < equations.length; next += 1) {
      for (const sign of [1, -1]) {
        const sum = new Map(sums), { total, parts } = equations[next]!;
        sum.set(total, (sum.get(total) ?? 0) + sign);
        for (const part of parts) sum.set(part, (sum.get(part) ?? 0) - sign);
        look(next + 1, sum, left - 1);
      }
    }
  };
  look(0, new Map(), 3);
  return [...found];
}

/**
 * What the rule itself tells: every world is run through the rule and grouped by what it publishes.
 * Answers the hidden cells that take fewer than `minimum` values in a group that `complete` says is wholly enumerated.
 */
export function told<World>(worlds: Iterable<World>, publish: (world: World) => PublishedSnapshot, countOf: (world: World, at: At) => number, minimum: number, complete: (snapshot: PublishedSnapshot) => boolean): { pinned: string[]; groups: number; hidden: number } {
  const groups = new Map<string, { snapshot: PublishedSnapshot; seen: Map<string, Set<number>> }>();
  for (const world of worlds) {
    const snapshot = publish(world), id = JSON.stringify(snapshot.tables);
    const group = groups.get(id) ?? { snapshot, seen: new Map<string, Set<number>>() };
    groups.set(id, group);
    for (const { cells } of snapshot.tables) {
      for (const { at, value } of cells) {
        if (value !== null) continue;
        const seen = group.seen.get(name(at)) ?? new Set();
        group.seen.set(name(at), seen.add(countOf(world, at)));
      }
    }
  }
  const all = [...groups].filter(([, { snapshot }]) => complete(snapshot));
  return {
    groups: all.length,
    hidden: all.reduce((sum, [, { seen }]) => sum + seen.size, 0),
    pinned: all.flatMap(([id, { seen }]) => [...seen].filter(([, values]) => values.size < minimum).map(([cell, values]) => `${cell} is one of ${[...values].join(', ')} in ${id}`)),
  };
}

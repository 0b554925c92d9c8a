// True tables to publishable tables, and what an attacker still cannot tell from them.
import { unbounded } from './circulation.ts';
import { decide, type Answer } from './decide.ts';
import { ruleOf, wording } from './rounding.ts';
import { cellsOf, population, trueCounts, type Place, type Population, type Tables } from './shape.ts';
import { DisclosureError, type At, type CountTable, type DisclosureOptions, type HiddenRange, type PublishedSnapshot } from './snapshot.types.ts';

const nameOf = (table: string, at: At): string => JSON.stringify([table, ...Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1))]);

function valuesOf(snapshot: PublishedSnapshot | undefined): Map<string, number | null> {
  return new Map(snapshot?.tables.flatMap(({ id, cells }) => cells.map(({ at, value }) => [nameOf(id, at), value] as const)));
}

const earlierIn = (values: Map<string, number | null>) => ({ shownAt }: Place): number | null => {
  for (const { table, at } of shownAt) {
    const value = values.get(nameOf(table, at));
    if (value !== undefined && value !== null) return value;
  }
  return null;
};

/** The tables of each measure, which is one population. */
function byMeasure<T extends Tables[number]>(tables: readonly T[]): T[][] {
  if (new Set(tables.map(({ id }) => id)).size !== tables.length) throw new DisclosureError('repeated-table', 'two tables have the same id');
  const measures = [...new Set(tables.map(({ measure }) => measure))];
  return measures.map((name) => tables.filter(({ measure }) => measure === name));
}

function run(tables: Tables, options: DisclosureOptions, answerFor: (people: Population, tables: Tables) => Answer): { values: Map<string, number | null>; ranges: () => HiddenRange[] } {
  const earlier = earlierIn(valuesOf(options.earlier)), rule = ruleOf(options), values = new Map<string, number | null>(), found: (() => HiddenRange[])[] = [];
  for (const group of byMeasure(tables)) {
    const people = population(group, options), decided = decide(people, rule, earlier, answerFor(people, group));
    for (const { arc, shownAt } of people.places) for (const { table, at } of shownAt) values.set(nameOf(table, at), decided.values.get(arc) ?? null);
    found.push(() => decided.hidden.flatMap(({ arc, shownAt }) => {
      const [low, high] = people.network.range(arc);
      return shownAt.map(({ table, at }) => ({ table, at, low, high: high >= unbounded ? null : high }));
    }));
  }
  return { values, ranges: () => found.flatMap((list) => list()) };
}

/**
 * Publishes a declared set of tables of one period so that no hidden cell has fewer than `minimum` possible values,
 * even to someone who knows every published value, the earlier snapshot and this whole rule.
 * Pure: the same counts, in any order, give the same snapshot.
 * @throws {DisclosureError} `not-a-network` and other codes for a shape that cannot be published safely.
 */
export function protect(tables: readonly CountTable[], options: DisclosureOptions): PublishedSnapshot {
  const rule = ruleOf(options), earlier = valuesOf(options.earlier), earlierOf = earlierIn(earlier);
  const { values } = run(tables, options, (people, group) => {
    const counts = trueCounts(group as readonly CountTable[], people, options);
    return (place, allowed) => {
      const count = counts.get(place.arc)!, value = wording(count, earlierOf(place), rule);
      return count >= rule.minimum && allowed(value) ? value : null;
    };
  });
  let changed = 0;
  const published = tables.map(({ id, measure, dimensions }) => ({
    id, measure, dimensions,
    cells: cellsOf(dimensions, options).map((at) => {
      const value = values.get(nameOf(id, at)) ?? null, before = earlier.get(nameOf(id, at));
      if (before !== value) changed += 1;
      return { at, value };
    }),
  }));
  return { tables: published, changed };
}

/**
 * For every hidden cell of a snapshot that `protect` published with these options, the values that stay possible to
 * someone who knows the whole rule. Sees no true count: it replays the rule on the published values.
 * @throws {DisclosureError} `not-by-this-rule` if the rule would not have shown a value that is shown.
 */
export function audit(published: PublishedSnapshot, options: DisclosureOptions): HiddenRange[] {
  const values = valuesOf(published);
  const { values: replayed, ranges } = run(published.tables, options, () => ({ shownAt }, allowed) => {
    const value = values.get(nameOf(shownAt[0]!.table, shownAt[0]!.at)) ?? null;
    if (value !== null && !allowed(value)) throw new DisclosureError('not-by-this-rule', 'a value is shown that the rule hides');
    return value;
  });
  for (const [name, value] of values) if (replayed.get(name) !== value) throw new DisclosureError('not-by-this-rule', 'the cells are not those of the declared tables, or one that the rule never shows is shown');
  return ranges();
}

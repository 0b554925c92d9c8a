// The plain rule that most publishers use: hide small cells, then the next smallest wherever one stands alone in a sum.
import { roundTo, type At, type CountTable, type DisclosureOptions, type PublishedSnapshot } from '@think-carer/disclosure';

const name = (at: At): string => JSON.stringify(Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** Minimum 10, base 5, over rows, columns and hierarchy of every table, with hidden margins carried between the tables. */
export function hideNextSmallest(tables: readonly CountTable[], { keys, hierarchies }: DisclosureOptions): PublishedSnapshot {
  const counts = new Map<string, number>(), hidden = new Set<string>(), sums = new Map<string, string[]>();
  const places = tables.map(({ dimensions }) => dimensions.reduce<At[]>((list, dimension) => list.flatMap((at) => [at, ...keys[dimension]!.map((key) => ({ ...at, [dimension]: key }))]), [{}]));
  tables.forEach(({ dimensions, cells }, t) => {
    const within = (cell: At, at: At): boolean => dimensions.every((d) => at[d] === undefined || cell[d] === at[d] || hierarchies?.[d]?.[cell[d]!] === at[d]);
    for (const at of places[t]!) {
      counts.set(name(at), cells.reduce((sum, cell) => sum + (within(cell.at, at) ? cell.count : 0), 0));
      for (const d of dimensions) {
        const parts = keys[d]!.filter((key) => hierarchies?.[d]?.[key] === at[d]).map((key) => name({ ...at, [d]: key }));
        if (parts.length > 0) sums.set(`${name(at)} ${d}`, [name(at), ...parts]);
      }
    }
  });
  for (const [cell, count] of counts) if (count < 10) hidden.add(cell);
  for (let again = true; again;) {
    again = false;
    for (const sum of sums.values()) {
      if (sum.filter((cell) => hidden.has(cell)).length !== 1) continue;
      hidden.add(sum.filter((cell) => !hidden.has(cell)).toSorted((a, b) => counts.get(a)! - counts.get(b)!)[0]!);
      again = true;
    }
  }
  return { changed: 0, tables: tables.map(({ id, measure, dimensions }, t) => ({ id, measure, dimensions, cells: places[t]!.map((at) => ({ at, value: hidden.has(name(at)) ? null : roundTo(counts.get(name(at))!) })) })) };
}

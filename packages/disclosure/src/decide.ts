// The rule: cell by cell in a public order, each decided from what is already published and nothing else.
import { unbounded } from './circulation.ts';
import { countsBehind, wording, type Rule } from './rounding.ts';
import type { Place, Population } from './shape.ts';

/** A row total under this many times the minimum is a small base: no cell may be more than nine tenths of it. */
export const smallBase = 10;
/** A cell that can only be shown must have no more possible wordings than this; past it, it is hidden. */
const mostWordings = 64;

/**
 * What a place says. It may be asked once, and only through what it would publish:
 * `allowed` tells which values may show. Both the true counts and a published snapshot can answer.
 */
export type Answer = (place: Place, allowed: (value: number) => boolean) => number | null;

/** A way to reach two values of a hidden cell that are at least `minimum - 1` apart: arcs and by how much they move. */
interface Witness { readonly up: Int32Array; readonly down: Int32Array }

export interface Decided { readonly values: Map<number, number | null>; readonly hidden: readonly Place[] }

/**
 * Why this is safe: the network's bounds describe worlds of which each one, run through this very rule, gives the same
 * picture. A shown cell lies in its rounding interval. A hidden cell that could have shown (`x < minimum` hides it) lies
 * in 0…minimum−1; one that could not have shown is free. So what the attacker cannot rule out includes all these worlds,
 * and every step keeps, for each cell not shown, at least `minimum` values among them.
 */
export function decide({ network, places }: Population, rule: Rule, earlierOf: (place: Place) => number | null, answer: Answer): Decided {
  const { minimum } = rule, { low, high, flow } = network, values = new Map<number, number | null>();
  // What a linear attacker who ignores the rule knows: hidden is anything. A cell sure to be at least `minimum` is sure in every world.
  const widestLow = Int32Array.from(low), widestHigh = Int32Array.from(high);
  const waiting = new Map(places.map((place) => [place.arc, place])), witnesses = new Map<number, Witness>();

  const moved = (base: Int32Array, other: Int32Array): Int32Array => {
    const list: number[] = [];
    for (let a = 0; a < base.length; a += 1) if (base[a] !== other[a]) list.push(a, other[a]! - base[a]!);
    return Int32Array.from(list);
  };
  const fits = (base: Int32Array, moves: Int32Array): boolean => {
    for (let i = 0; i < moves.length; i += 2) {
      const a = moves[i]!, there = base[a]! + moves[i + 1]!;
      if (there < low[a]! || there > high[a]!) return false;
    }
    return true;
  };
  const witness = (arc: number, base: Int32Array): Witness | null => {
    const up = Int32Array.from(base), need = minimum - 1, raised = network.push(arc, 1, Math.min(need, high[arc]! - base[arc]!), up);
    if (raised === need) return { up: moved(base, up), down: new Int32Array() };
    const down = Int32Array.from(base), lowered = network.push(arc, -1, Math.min(need - raised, base[arc]! - low[arc]!), down);
    return raised + lowered >= need ? { up: moved(base, up), down: moved(base, down) } : null;
  };

  interface Trial { readonly flow: Int32Array; readonly found: Map<number, Witness>; readonly low: number; readonly high: number }
  /** The worlds with `arc` between `from` and `to`, if every other cell that is not shown (and the arc itself, if `stays` hidden) keeps enough values; else null. */
  const trial = (arc: number, from: number, to: number, stays: boolean): Trial | null => {
    const was = [low[arc]!, high[arc]!] as const, base = Int32Array.from(flow), found = new Map<number, Witness>();
    low[arc] = from;
    high[arc] = to;
    let safe = network.mend(arc, base);
    if (safe) {
      for (const other of waiting.keys()) {
        if (other === arc && !stays) continue;
        const known = witnesses.get(other);
        if (known && fits(base, known.up) && fits(base, known.down)) continue;
        const next = witness(other, base);
        if (!next) { safe = false; break; }
        found.set(other, next);
      }
    }
    [low[arc], high[arc]] = was;
    return safe ? { flow: base, found, low: from, high: to } : null;
  };
  const keep = (arc: number, { flow: next, found, low: from, high: to }: Trial): void => {
    flow.set(next);
    for (const [other, value] of found) witnesses.set(other, value);
    low[arc] = from;
    high[arc] = to;
  };

  for (const place of places) {
    const { arc } = place, earlier = earlierOf(place), trials = new Map<number, Trial | null>();
    const total = place.rowTotal === null ? null : values.get(place.rowTotal) ?? null;
    const allowed = (value: number): boolean => {
      if (value < minimum) return false;
      if (total !== null && total < smallBase * minimum && value > 0.9 * total) return false;
      if (!trials.has(value)) trials.set(value, trial(arc, ...countsBehind(value, earlier, rule), false));
      return trials.get(value) !== null;
    };
    const asHidden = trial(arc, 0, minimum - 1, true);
    const value = asHidden || surelyShown(arc, earlier, allowed) ? answer(place, allowed) : null;
    values.set(arc, value);
    if (value !== null) {
      keep(arc, trials.get(value)!);
      widestLow[arc] = low[arc]!;
      widestHigh[arc] = high[arc]!;
      waiting.delete(arc);
      witnesses.delete(arc);
    } else if (asHidden) {
      keep(arc, asHidden);
    }
  }
  return { values, hidden: [...waiting.values()] };

  /** Whether every count the cell may have, in every world, is one whose wording may show. */
  function surelyShown(arc: number, earlier: number | null, allowed: (value: number) => boolean): boolean {
    const [least, most] = network.range(arc, widestLow, widestHigh);
    if (least < minimum || most >= unbounded || most - least > mostWordings * rule.base) return false;
    for (let count = least; count <= most; count += 1) if (!allowed(wording(count, earlier, rule))) return false;
    return true;
  }
}

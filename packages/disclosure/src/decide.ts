// The rule: cell by cell in a public order, each decided from what is already published and nothing else.
import { unbounded } from './circulation.ts';
import { countsBehind, wording, type Rule } from './rounding.ts';
import type { Place, Population } from './shape.ts';
import { DisclosureError } from './snapshot.types.ts';

/** A row total under this many times the minimum is a small base: no cell may be more than nine tenths of it. */
export const smallBase = 10;
/** A cell that can only be shown must have no more possible wordings than this; past it, it is hidden. */
const mostWordings = 64;

/** How many cells in a row may be sure to show because of one another. */
const deepest = 3;

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
 * in 0…minimum−1, or, where it is surely larger, in a run of counts that may not show; one that could not have shown is free. So what the attacker cannot rule out includes all these worlds,
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

  const shown = new Uint8Array(low.length);

  interface Trial {
    readonly flow: Int32Array;
    readonly found: Map<number, Witness>;
    readonly low: number;
    readonly high: number;
    /** A cell that would be left with too few values, but is sure to show: it must be decided next. */
    readonly next: Place | null;
  }
  /**
   * The worlds in which `place` is published as `value` (null: as one of the counts `unsaid`, which never show), if every other cell that is not shown
   * keeps enough values, or is sure to show and, whatever it then says, the same holds for the rest; else null.
   */
  const trial = (place: Place, value: number | null, depth: number, unsaid: readonly [number, number] = [0, minimum - 1]): Trial | null => {
    const { arc } = place, [from, to] = value === null ? unsaid : countsBehind(value, earlierOf(place), rule);
    const was = [low[arc]!, high[arc]!] as const, base = Int32Array.from(flow), found = new Map<number, Witness>();
    low[arc] = from;
    high[arc] = to;
    let safe = network.mend(arc, base), next: Place | null = null;
    if (safe) {
      for (const [other, waits] of waiting) {
        if (shown[other] === 1 || (other === arc && value !== null)) continue;
        const known = witnesses.get(other);
        if (known && fits(base, known.up) && fits(base, known.down)) continue;
        const now = witness(other, base);
        if (now) { found.set(other, now); continue; }
        // What is hidden already stays hidden, and a hidden cell makes nothing sure.
        if (value === null || values.has(other) || depth === 0) { safe = false; break; }
        next ??= waits;
      }
    }
    if (safe && next && value !== null) {
      const before = Int32Array.from(flow), wide = [widestLow[arc]!, widestHigh[arc]!] as const;
      [widestLow[arc], widestHigh[arc], shown[arc]] = [from, to, 1];
      flow.set(base);
      values.set(arc, value);
      safe = isSure(next, depth - 1);
      values.delete(arc);
      flow.set(before);
      [widestLow[arc], widestHigh[arc], shown[arc]] = [...wide, 0];
    }
    [low[arc], high[arc]] = was;
    return safe ? { flow: base, found, low: from, high: to, next } : null;
  };
  const mayShow = (place: Place, value: number, depth: number): Trial | null => {
    const dominates = place.totals.some((arc) => { const total = values.get(arc) ?? null; return total !== null && total < smallBase * minimum && value > 0.9 * total; });
    return value < minimum || dominates ? null : trial(place, value, depth);
  };
  /** Whether every count the cell may have, in every world, is one whose wording may show. */
  function isSure(place: Place, depth: number): boolean {
    const [least, most] = network.range(place.arc, widestLow, widestHigh), tried = new Set<number>();
    if (least < minimum || most >= unbounded || most - least > mostWordings * rule.base) return false;
    for (let count = least; count <= most; count += 1) tried.add(wording(count, earlierOf(place), rule));
    return [...tried].every((value) => mayShow(place, value, depth) !== null);
  }

  /** Where the cell is surely too large to be small: the counts at its low or its high end whose wordings may not show. */
  function atAnEnd(place: Place, allowed: (value: number) => boolean): Trial | null {
    const [least, most] = network.range(place.arc, widestLow, widestHigh);
    const hides = (count: number): boolean => count < minimum || !allowed(wording(count, earlierOf(place), rule));
    for (const [start, way] of [[least, 1], [most, -1]] as const) {
      if (start >= unbounded) continue;
      let end = start;
      while (end + way >= least && end + way <= most && Math.abs(end - start) < mostWordings && hides(end + way)) end += way;
      const found = hides(start) ? trial(place, null, 0, way === 1 ? [start, end] : [end, start]) : null;
      if (found) return found;
    }
    return null;
  }

  const settle = (place: Place): void => {
    const { arc } = place, trials = new Map<number, Trial | null>();
    const allowed = (value: number): boolean => {
      if (!trials.has(value)) trials.set(value, mayShow(place, value, deepest));
      return trials.get(value) !== null;
    };
    const small = trial(place, null, 0), sure = !small && isSure(place, deepest), asHidden = small ?? (sure ? null : atAnEnd(place, allowed));
    const value = asHidden || sure ? answer(place, allowed) : null;
    if (sure && value === null) throw new DisclosureError('not-by-this-rule', 'a cell is hidden that the rule always shows');
    values.set(arc, value);
    const kept = value === null ? asHidden : trials.get(value);
    if (!kept) return;
    flow.set(kept.flow);
    for (const [other, way] of kept.found) witnesses.set(other, way);
    [low[arc], high[arc]] = [kept.low, kept.high];
    if (value === null) return;
    [widestLow[arc], widestHigh[arc], shown[arc]] = [kept.low, kept.high, 1];
    waiting.delete(arc);
    if (kept.next) settle(kept.next);
  };
  for (const place of places) if (!values.has(place.arc)) settle(place);
  return { values, hidden: [...waiting.values()] };
}

// A circulation with bounds on every arc. Its matrix is totally unimodular, so every range found here is exact over whole numbers.

/** Stands for no upper bound; far above any count, far below overflow. */
export const unbounded = 2 ** 29;

export class Circulation {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Some flow within the bounds; which one never changes an answer. */
  readonly flow: Int32Array;
  /** All nodes' steps one after another; those of node n lie from #first[n] to #first[n + 1]. */
  readonly #steps: Int32Array;
  readonly #ends: Int32Array;
  readonly #first: Int32Array;
  readonly #came: Int32Array;
  readonly #queue: Int32Array;

  /** All bounds start at 0…unbounded, all flow at 0. */
  constructor(nodes: number, arcs: readonly (readonly [from: number, to: number])[]) {
    this.from = Int32Array.from(arcs, ([from]) => from);
    this.to = Int32Array.from(arcs, ([, to]) => to);
    this.low = new Int32Array(arcs.length);
    this.high = new Int32Array(arcs.length).fill(unbounded);
    this.flow = new Int32Array(arcs.length);
    this.#came = new Int32Array(nodes);
    this.#queue = new Int32Array(nodes);
    const touching: number[][] = Array.from({ length: nodes }, () => []);
    // An arc is named by 2a where it is followed forwards and 2a + 1 where backwards.
    arcs.forEach(([from, to], arc) => { touching[from]!.push(2 * arc); touching[to]!.push(2 * arc + 1); });
    this.#steps = Int32Array.from(touching.flat());
    this.#ends = this.#steps.map((step) => arcs[step >> 1]![step & 1 ? 0 : 1]);
    this.#first = new Int32Array(nodes + 1);
    touching.forEach((list, n) => { this.#first[n + 1] = this.#first[n]! + list.length; });
  }

  /** Raises (`way` 1) or lowers (−1) the flow on `arc` by up to `most`, changing `flow` in place; answers by how much. */
  push(arc: number, way: 1 | -1, most: number, flow: Int32Array, low = this.low, high = this.high): number {
    const start = way === 1 ? this.to[arc]! : this.from[arc]!, end = way === 1 ? this.from[arc]! : this.to[arc]!;
    const came = this.#came, queue = this.#queue, steps = this.#steps, ends = this.#ends, first = this.#first, { from, to } = this;
    let pushed = 0;
    while (pushed < most) {
      came.fill(-1);
      let head = 0, tail = 0;
      queue[tail++] = start;
      came[start] = -2;
      search: while (head < tail) {
        const node = queue[head++]!, last = first[node + 1]!;
        for (let i = first[node]!; i < last; i += 1) {
          const next = ends[i]!;
          if (came[next] !== -1) continue;
          const step = steps[i]!, a = step >> 1, back = step & 1;
          if (a === arc || (back ? flow[a]! <= low[a]! : flow[a]! >= high[a]!)) continue;
          came[next] = step;
          if (next === end) break search;
          queue[tail++] = next;
        }
      }
      if (start !== end && came[end] === -1) return pushed;
      let room = most - pushed;
      for (let node = end; node !== start;) {
        const step = came[node]!, a = step >> 1, back = step & 1;
        room = Math.min(room, back ? flow[a]! - low[a]! : high[a]! - flow[a]!);
        node = back ? to[a]! : from[a]!;
      }
      for (let node = end; node !== start;) {
        const step = came[node]!, a = step >> 1, back = step & 1;
        flow[a] = flow[a]! + (back ? -room : room);
        node = back ? to[a]! : from[a]!;
      }
      flow[arc] = flow[arc]! + way * room;
      pushed += room;
    }
    return pushed;
  }

  /** Brings `flow` on `arc` between its bounds, all other arcs kept in theirs; false where no flow does. */
  mend(arc: number, flow: Int32Array): boolean {
    const below = this.low[arc]! - flow[arc]!, above = flow[arc]! - this.high[arc]!;
    if (below > 0) return this.push(arc, 1, below, flow) === below;
    return above <= 0 || this.push(arc, -1, above, flow) === above;
  }

  /** Exactly the values that `arc` takes over all flows within the bounds. */
  range(arc: number, low = this.low, high = this.high): readonly [low: number, high: number] {
    const down = Int32Array.from(this.flow), up = Int32Array.from(this.flow);
    this.push(arc, -1, down[arc]! - low[arc]!, down, low, high);
    this.push(arc, 1, high[arc]! - up[arc]!, up, low, high);
    return [down[arc]!, up[arc]!];
  }
}

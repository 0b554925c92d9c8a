// Who waits, in the order of asking: a sorted list that finds its place by halving.
export class Queue {
  readonly #all: { readonly since: number; readonly by: string }[] = [];

  /** Where what was asked then stands, or would stand. */
  #at(since: number): number {
    let [from, to] = [0, this.#all.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#all[middle]!.since < since) from = middle + 1;
      else to = middle;
    }
    return from;
  }
  add(since: number, by: string): void { this.#all.splice(this.#at(since), 0, { since, by }); }
  remove(since: number, by: string): void {
    const at = this.#at(since);
    if (this.#all[at]?.by === by) this.#all.splice(at, 1);
  }
  first(): { readonly since: number; readonly by: string } | null { return this.#all[0] ?? null; }
}

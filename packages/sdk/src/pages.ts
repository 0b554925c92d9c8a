// A list that can be awaited a page at a time or walked item by item.
import { Call } from './call.ts';
import type { Result } from './call.ts';

/** One page of the contract. `nextCursor` is null on the last. */
export interface Page<T> { readonly items: readonly T[]; readonly nextCursor: string | null }

/** `await` gives the first page; `for await` gives every item, and asks for a further page only when the last one is used up. */
export class Pages<T, P extends Page<T> = Page<T>> extends Call<P> implements AsyncIterable<T> {
  readonly #next: (after: string) => PromiseLike<P>;

  constructor(first: Promise<Result<P>>, next: (after: string) => PromiseLike<P>) {
    super(first);
    this.#next = next;
  }

  /** Whole pages, one after the other. */
  async *byPage(): AsyncGenerator<P, void, undefined> {
    let page: P = await this;
    yield page;
    while (page.nextCursor !== null) {
      page = await this.#next(page.nextCursor);
      yield page;
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { items } of this.byPage()) yield* items;
  }
}

// A list that can be awaited a page at a time or walked item by item.
import { callOf } from './call.ts';
import type { Call, Result } from './call.ts';

/** One page of the contract. `nextCursor` is null on the last. */
export interface Page<T> { readonly items: readonly T[]; readonly nextCursor: string | null }

/** `await` gives the first page; `for await` gives every item, and asks for a further page only when the last one is used up. */
export interface Pages<T, P extends Page<T> = Page<T>> extends Call<P>, AsyncIterable<T> {
  /** Whole pages, one after the other. */
  byPage(): AsyncIterable<P>;
}

/** `turn` asks for the page after a cursor, or for the first. */
export function pagesOf<T, P extends Page<T>>(turn: (after?: string) => Promise<Result<P>>): Pages<T, P> {
  const first = callOf(turn());
  async function* byPage(): AsyncGenerator<P> {
    let page = await first;
    yield page;
    while (page.nextCursor !== null) yield page = (await turn(page.nextCursor)).data;
  }
  return Object.assign(first, {
    byPage,
    async *[Symbol.asyncIterator](): AsyncGenerator<T> { for await (const { items } of byPage()) yield* items; },
  });
}

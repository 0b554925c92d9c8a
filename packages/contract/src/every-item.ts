// A list answered in pages, walked to its end: what server and memory transport do for a person's own copy.

export interface ListPage<T> { readonly result: { readonly items: readonly T[]; readonly nextCursor: string | null } }

/** Every item of a list that is answered in pages, first to last. */
export async function everyItem<T>(turn: (after: string | undefined) => ListPage<T> | Promise<ListPage<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let after: string | undefined; ;) {
    const { result } = await turn(after);
    items.push(...result.items);
    if (result.nextCursor === null) return items;
    after = result.nextCursor;
  }
}

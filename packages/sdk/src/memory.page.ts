// Where the next page of a list in memory begins.
import { Refusal } from './memory.problem.ts';

export const cursorOf = (id: string): string => btoa(id);
export function idOf(cursor: string): string {
  try { return atob(cursor); } catch {}
  throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
}

/** One page of versions, the newest first; `after` is the number of the last one seen. */
export function versionPage<T extends { readonly seq: number }>(versions: readonly T[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined): { readonly items: readonly T[]; readonly nextCursor: string | null } {
  const limit = Number(query?.limit ?? 50), after = query?.after === undefined ? Infinity : Number(idOf(query.after));
  if (Number.isNaN(after)) idOf('%');
  const left = versions.filter(({ seq }) => seq < after), items = left.slice(0, limit);
  return { items, nextCursor: left.length > limit ? cursorOf(String(items.at(-1)!.seq)) : null };
}

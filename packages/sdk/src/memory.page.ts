// Where the next page of a list in memory begins.
import { Refusal } from './memory.problem.ts';

export const cursorOf = (id: string): string => btoa(id);
export function idOf(cursor: string): string {
  try { return atob(cursor); } catch {}
  throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
}

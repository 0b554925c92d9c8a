// Headers of a request that decide whether a write may happen, read alike by the server and the memory transport.
import type { RequestFault } from './problem.ts';

/** Whether an If-Match allows a record that has this ETag: `*`, or one of a list. Compared strongly: a weak tag matches nothing. */
export const matchesEtag = (header: string, etag: string): boolean => header.trim() === '*' || header.split(',').some((tag) => tag.trim() === etag);

/** The key of an Idempotency-Key: 1 to 255 visible characters. The draft standard sends a quoted string; most clients send it bare. Null where it is neither. */
export function keyFrom(header: string): string | null {
  const text = header.trim(), bare = /^"(.*)"$/.exec(text)?.[1] ?? text;
  return /^[\x21-\x7e]{1,255}$/.test(bare) ? bare : null;
}

/** What is wrong where {@link keyFrom} answers null. */
export const keyFault: RequestFault = { pointer: 'header/idempotency-key', code: 'wrong-format', detail: 'Send 1 to 255 visible characters, a new random value for each new action.' };

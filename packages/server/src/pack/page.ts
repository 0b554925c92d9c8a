// Where the next page of versions begins: behind a number.
import { Refusal } from '../problem.ts';

export const seqCursor = (seq: number): string => Buffer.from(String(seq)).toString('base64url');
export function seqOf(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  const text = Buffer.from(after, 'base64url').toString();
  if (!/^\d{1,9}$/.test(text) || Buffer.from(text).toString('base64url') !== after) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return Number(text);
}

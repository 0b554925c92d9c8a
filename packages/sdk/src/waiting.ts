// Waiting that can always be called off: before a retry, and for somebody else's promise.
import type { OperationId } from '@think-carer/contract';
import { CarerError } from './error.ts';

/** `Retry-After` in milliseconds: seconds or an HTTP date, never below 0 nor above 30 s; undefined where it is neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), 30_000);
}

/** Full jitter: anywhere between at once and 0.5 s, 1 s, 2 s … 8 s, so that a room of people who lost the network do not come back as one. */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(8_000, 250 * 2 ** attempt);
}

/** Settles with `work`; rejects when the signal aborts or `ms` pass. Without `work` it is a pause of `ms`. */
export async function within<T>(operation: OperationId, ms: number, signal: AbortSignal | undefined, work?: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  let abort: () => void;
  try {
    return await new Promise<T>((resolve, reject) => {
      abort = () => reject(new CarerError(operation, 'aborted'));
      // A timer that is asked for more than this, `Infinity` say, fires at once.
      timer = setTimeout(() => work ? reject(new CarerError(operation, 'timeout')) : resolve(undefined as T), Math.min(ms, 2 ** 31 - 1));
      signal?.addEventListener('abort', abort);
      if (signal?.aborted) abort();
      work?.then(resolve, reject);
    });
  } finally {
    clearTimeout(timer!);
    signal?.removeEventListener('abort', abort!);
  }
}

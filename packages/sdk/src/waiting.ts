// Waiting that can always be called off: before a retry, and for somebody else's promise.
import { CarerError } from './error.ts';

const longestRetryAfterMs = 30_000;
const longestBackoffMs = 8_000;

/** `Retry-After` in milliseconds: seconds or an HTTP date, never below 0 nor above 30 s; undefined where it is neither. */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(ms, 0), longestRetryAfterMs);
}

/** Full jitter: anywhere between at once and 0.5 s, 1 s, 2 s … 8 s, so that a room of people who lost the network do not come back as one. */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(longestBackoffMs, 250 * 2 ** attempt);
}

/** Settles with `work`; rejects when the signal aborts or `ms` pass. Without `work` it is a pause of `ms`. */
export function within<T>(operation: string, ms: number, signal: AbortSignal | undefined, work?: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const aborted = (): void => { clearTimeout(timer); reject(new CarerError('aborted', 'aborted', { operation })); };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', aborted);
      if (work) reject(new CarerError('timeout', 'timed-out', { operation, retryable: true }));
      else resolve(undefined);
    }, ms);
    if (signal?.aborted) return aborted();
    signal?.addEventListener('abort', aborted, { once: true });
    work?.then(resolve, reject).then(() => { clearTimeout(timer); signal?.removeEventListener('abort', aborted); });
  });
}

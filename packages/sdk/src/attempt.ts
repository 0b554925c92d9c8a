// One try of one request. The only file that knows ky, and the place where its errors stop.
import ky from 'ky';
import { CarerError } from './error.ts';

export interface Attempt {
  readonly operation: string;
  readonly url: string;
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs: number;
  /** What is left of the whole call. */
  readonly remainingMs: number;
  readonly fetch?: typeof fetch | undefined;
}
export interface Answer { readonly response: Response; readonly text: string }

/**
 * ky builds the request and bounds the wait for head and body. Its own retries stay off: they run `beforeRequest` once,
 * cap nothing, clone each request, and their errors carry the Authorization header. For that reason no ky error is kept, not even as `cause`.
 */
export async function attempt({ operation, url, method, headers, body, signal, timeoutMs, remainingMs, fetch }: Attempt): Promise<Answer> {
  let pending: ReturnType<typeof ky>;
  try {
    pending = ky(url, {
      method, headers, credentials: 'omit', retry: 0, throwHttpErrors: false, timeout: timeoutMs, totalTimeout: remainingMs,
      ...(body === undefined ? {} : { body }), ...(signal ? { signal } : {}), ...(fetch ? { fetch } : {}),
    });
  } catch {
    // A bad address or a header that cannot be sent; the runtime's own message would quote it.
    throw new CarerError('validation', 'request-not-sent', { operation });
  }
  try {
    const response = await pending;
    return { response, text: response.status === 204 ? '' : await pending.text() };
  } catch (error) {
    if (signal?.aborted) throw new CarerError('aborted', 'aborted', { operation });
    throw (error as Error | undefined)?.name === 'TimeoutError'
      ? new CarerError('timeout', 'timed-out', { operation, retryable: true })
      : new CarerError('network', 'network-unreachable', { operation, retryable: true });
  }
}

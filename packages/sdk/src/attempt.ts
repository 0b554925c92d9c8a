// One try of one request. The only file that knows ky, and the place where its errors stop.
import type { OperationId } from '@think-carer/contract';
import ky from 'ky';
import type { Options } from 'ky';
import { CarerError, isCarerError } from './error.ts';
import type { Query } from './operation.ts';
import { within } from './waiting.ts';

export interface Attempt {
  readonly method: string;
  /** Undefined ones are not sent. */
  readonly headers: Record<string, string | undefined>;
  readonly query: Query | undefined;
  /** Sent as JSON. */
  readonly body: unknown;
  readonly form: URLSearchParams | undefined;
  readonly signal: AbortSignal | undefined;
  readonly fetch: typeof fetch | undefined;
  readonly timeoutMs: number;
}
export interface Answer { readonly response: Response; readonly text: string }

/**
 * ky makes the request out of these options, the same way on every platform. Its own timeouts and retries stay off: they do not bound
 * the reading of the body, run `beforeRequest` once, cap no Retry-After and clone each request, and its errors carry the Authorization
 * header. For that reason none of them is kept, not even as `cause`.
 */
export async function attempt(operation: OperationId, url: string, { query, body, form, signal, timeoutMs, ...request }: Attempt): Promise<Answer> {
  const stop = new AbortController();
  const pending = ky(url, { ...request, searchParams: query, json: body, body: form, signal: stop.signal, timeout: false, retry: 0, throwHttpErrors: false, credentials: 'omit' } as Options);
  try {
    return await within(operation, timeoutMs, signal, pending.then(async (response) => ({ response, text: await response.text() })));
  } catch (error) {
    // Whatever is still under way has nobody left to wait for it.
    stop.abort();
    throw isCarerError(error) ? error : new CarerError(operation, 'network');
  }
}

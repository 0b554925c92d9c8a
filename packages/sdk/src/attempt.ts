// One try of one request. The only file that calls fetch, and the place where the platform's errors stop.
import type { OperationId } from '@think-carer/contract';
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

/** Answers with the response and its text, whatever its status; everything else is a {@link CarerError}, so no message of the platform gets out. */
export async function attempt(operation: OperationId, url: string, { query, headers, body, form, signal, timeoutMs, method, fetch: send = fetch }: Attempt): Promise<Answer> {
  const stop = new AbortController();
  const given = <T>(values: Readonly<Record<string, T | undefined>> = {}): [string, string][] =>
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const json = body === undefined ? undefined : JSON.stringify(body);
  const search = new URLSearchParams(given(query));
  // Outside the try: what cannot even be made into a request is the caller's mistake, not the network's.
  const request = new Request(search.size > 0 ? `${url}?${search}` : url, {
    method, signal: stop.signal, credentials: 'omit', body: json ?? form ?? null,
    headers: [...given(headers), ...(json === undefined ? [] : [['content-type', 'application/json'] as [string, string]])],
  });
  const answer = async (): Promise<Answer> => {
    const response = await send(request);
    return { response, text: await response.text() };
  };
  try {
    return await within(operation, timeoutMs, signal, answer());
  } catch (error) {
    // Whatever is still under way has nobody left to wait for it.
    stop.abort();
    throw isCarerError(error) ? error : new CarerError(operation, 'network');
  }
}

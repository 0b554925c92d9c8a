// One logical call: token, tries, retries, one refresh, events. What may be repeated and for how long is decided here.
import type { OperationId, Problem, ResultOf } from '@think-carer/contract';
import { attempt } from './attempt.ts';
import type { Answer } from './attempt.ts';
import { Call } from './call.ts';
import type { Result } from './call.ts';
import { CarerError, isCarerError } from './error.ts';
import { address } from './operation.ts';
import type { Input, Operation } from './operation.ts';
import type { CallOptions, CarerEvent, ClientOptions } from './options.ts';
import { createTokens, exchange, exchangeForm } from './token.ts';
import { backoff, retryAfter, within } from './waiting.ts';

export interface Transport {
  /** Starts one call now. */
  send<Id extends OperationId>(operation: Operation<Id>, input: Input, options: CallOptions | undefined): Promise<Result<ResultOf<Id>>>;
  /** The same, as the promise that methods return. */
  call<Id extends OperationId>(operation: Operation<Id>, input?: Input, options?: CallOptions): Call<ResultOf<Id>>;
  forgetToken(): void;
}

export function createTransport(client: ClientOptions): Transport {
  const base = client.baseUrl.replace(/\/+$/, '');
  const { publishableKey, maxRetries = 2, timeoutMs = 10_000, totalTimeoutMs = 60_000 } = client;
  const tokens = createTokens(client.getToken, async (identity) => {
    const url = base + exchange.path;
    const answer = await attempt({ operation: exchange.id, url, method: 'POST', timeoutMs, remainingMs: totalTimeoutMs, fetch: client.fetch, body: exchangeForm(identity),
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded', 'x-publishable-key': publishableKey } });
    if (!answer.response.ok) throw refusal(exchange, answer);
    return read(exchange, answer);
  }, totalTimeoutMs);

  function emit(event: CarerEvent): void {
    // Somebody's listener must not decide whether a registration is sent.
    try { client.onEvent?.(event); } catch {}
  }

  /** The data of a good answer, checked where the client was given a validator. */
  function read<Id extends OperationId>(operation: Operation<Id>, { response, text }: Answer): ResultOf<Id> {
    const about = { operation: operation.id, status: response.status, requestId: requestIdOf(response) };
    let data: unknown;
    try { data = text ? JSON.parse(text) : undefined; } catch { throw new CarerError('validation', 'response-unreadable', about); }
    const issues = client.validate?.(operation.id, data);
    if (issues?.length) throw new CarerError('validation', 'response-invalid', { ...about, issues });
    return data as ResultOf<Id>;
  }

  async function send<Id extends OperationId>(operation: Operation<Id>, input: Input, options: CallOptions = {}): Promise<Result<ResultOf<Id>>> {
    const { signal, ifMatch } = options;
    const key = options.idempotencyKey ?? (operation.keyed && createIdempotencyKey());
    const started = performance.now();
    const ends = started + totalTimeoutMs;
    const finish = (attempts: number, status?: number, requestId?: string, code?: string): void =>
      emit({ type: 'finished', operation: operation.id, attempts, durationMs: performance.now() - started, status, requestId, code });

    let refreshed = false;
    for (let tries = 1; ; tries++) {
      let token: string | undefined;
      let failure: CarerError;
      try {
        if (tries === 1 && !refreshed) emit({ type: 'started', operation: operation.id });
        if (signal?.aborted) throw new CarerError('aborted', 'aborted', { operation: operation.id });
        const url = base + address(operation, input);
        if (!operation.open) token = await within(operation.id, ends - performance.now(), signal, tokens.read());
        const headers: Record<string, string> = {};
        // Lower-case first, so that ours win and nothing is sent twice.
        for (const name in options.headers) headers[name.toLowerCase()] = options.headers[name]!;
        headers.accept = 'application/json';
        headers['x-publishable-key'] = publishableKey;
        if (token) headers.authorization = `Bearer ${token}`;
        if (key) headers['idempotency-key'] = key;
        if (ifMatch) headers['if-match'] = ifMatch;
        const body = input.body === undefined ? undefined : JSON.stringify(input.body);
        if (body) headers['content-type'] = 'application/json';
        const answer = await attempt({ operation: operation.id, url, method: operation.method, headers, body, signal,
          timeoutMs: options.timeoutMs ?? timeoutMs, remainingMs: Math.max(1, ends - performance.now()), fetch: client.fetch });
        const { response } = answer;
        if (!response.ok) throw refusal(operation, answer);
        const data = read(operation, answer);
        finish(tries, response.status, requestIdOf(response));
        return { data, response };
      } catch (error) {
        failure = isCarerError(error) ? error : new CarerError('validation', 'request-not-sent', { operation: operation.id });
      }

      if (token && failure.status === 401 && failure.kind === 'unauthenticated' && !refreshed) {
        // Once, and not counted as a retry: the token was too old, the call was not.
        refreshed = true;
        tokens.forget(token);
        tries--;
        continue;
      }
      const delayMs = failure.retryAfterMs ?? backoff(tries, Math.random());
      const again = failure.retryable && tries <= maxRetries && (operation.method === 'GET' || key) && performance.now() + delayMs < ends;
      if (!again) {
        finish(tries, failure.status, failure.requestId, failure.code);
        throw failure;
      }
      emit({ type: 'retry', operation: operation.id, attempt: tries, delayMs, status: failure.status, requestId: failure.requestId, code: failure.code });
      try {
        await within(operation.id, delayMs, signal);
      } catch (aborted) {
        finish(tries, undefined, undefined, 'aborted');
        throw aborted;
      }
    }
  }

  return { send, call: (operation, input = {}, options) => new Call(send(operation, input, options)), forgetToken: () => tokens.forget() };
}

const requestIdOf = (response: Response): string | undefined => response.headers.get('request-id') ?? undefined;

/** Hex from the one random source that also exists on plain-http intranets, where `crypto.randomUUID` does not. */
export function createIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The error for an answer that is not a success. */
function refusal(operation: Operation, { response, text }: Answer): CarerError {
  const { status, headers } = response;
  let problem: Problem | undefined;
  try {
    const body = JSON.parse(text);
    if (typeof body.code === 'string') problem = body;
  } catch {
    // A proxy's page, or nothing: the status has to do.
  }
  const code = problem?.code ?? (status === 401 ? 'token-expired' : 'unexpected-response');
  return new CarerError(/token/.test(code) ? 'unauthenticated' : 'api', code, {
    operation: operation.id, status, problem, requestId: requestIdOf(response),
    // Sent again unchanged, a form that was filled in too fast is still too fast.
    retryable: (status === 408 || status === 429 || status >= 500) && code !== 'too-fast',
    retryAfterMs: retryAfter(headers.get('retry-after'), Date.now()),
  });
}

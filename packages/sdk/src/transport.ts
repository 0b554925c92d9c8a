// One logical call: token, tries, retries, one refresh, events. What may be repeated and for how long is decided here.
import type { OperationId, Problem, ResultOf } from '@think-carer/contract';
import { attempt } from './attempt.ts';
import { callOf } from './call.ts';
import type { Call, Result } from './call.ts';
import { CarerError, isCarerError } from './error.ts';
import type { CarerErrorDetails } from './error.ts';
import { pathOf } from './operation.ts';
import type { Input, Operation } from './operation.ts';
import type { CallOptions, CarerEvent, ClientOptions } from './options.ts';
import { createTokens, exchange, exchangeForm } from './token.ts';
import { backoff, retryAfter, within } from './waiting.ts';

export interface Transport {
  /** Starts one call now. */
  send<Id extends OperationId>(operation: Operation<Id>, input: Input, options: CallOptions | undefined): Promise<Result<ResultOf<Id>>>;
  /** The same, as the promise that methods return. */
  call<Id extends OperationId>(operation: Operation<Id>, input: Input, options: CallOptions | undefined): Call<ResultOf<Id>>;
  forgetToken(): void;
}

export function createTransport(client: ClientOptions): Transport {
  const base = client.baseUrl.replace(/\/+$/, '');
  const { maxRetries = 2, totalTimeoutMs = 60_000 } = client;
  const tokens = createTokens(client.getToken, async (identity) => (await once(exchange, { form: exchangeForm(identity) }, {}, totalTimeoutMs)).data, totalTimeoutMs);

  /** Sends one request and reads its answer. */
  async function once<Id extends OperationId>(operation: Operation<Id>, { id, query, body, form }: Input, options: CallOptions, remainingMs: number, ours?: Record<string, string | undefined>): Promise<Result<ResultOf<Id>>> {
    const { timeoutMs = client.timeoutMs ?? 10_000, signal, headers } = options;
    const { response, text } = await attempt(operation.id, base + pathOf(operation, id), {
      method: operation.method, query, body, form, signal, fetch: client.fetch, timeoutMs: Math.min(timeoutMs, remainingMs),
      // `Headers` makes names lower case, so that ours replace a caller's and none is sent twice.
      headers: { ...(headers && Object.fromEntries(new Headers(headers))), ...ours, accept: operation.type ? `${operation.type}, application/json` : 'application/json', 'x-publishable-key': client.publishableKey },
    });
    const about = aboutOf(response);
    const data = operation.type && response.ok ? textOf(operation.type, response, text) : jsonOf(text);
    if (!response.ok) throw refusal(operation.id, response, about, data as Partial<Problem> | undefined);
    const issues = client.validate?.(operation.id, data);
    if (data === undefined || issues?.length) throw new CarerError(operation.id, 'validation', issues ? 'response-invalid' : 'response-unreadable', { ...about, issues });
    return { data: data as ResultOf<Id>, response };
  }

  async function send<Id extends OperationId>(operation: Operation<Id>, input: Input, options: CallOptions = {}): Promise<Result<ResultOf<Id>>> {
    const { id } = operation;
    const { signal, ifMatch, idempotencyKey = operation.keyed && createIdempotencyKey() } = options;
    const started = performance.now();
    const elapsed = (): number => performance.now() - started;
    let attempt = 1;
    function emit(type: CarerEvent['type'], about: About = {}, delayMs?: number): void {
      const { status, requestId, code } = about;
      // Somebody's listener must not decide whether a registration is sent.
      try { client.onEvent?.({ type, operation: id, attempt, elapsedMs: elapsed(), delayMs, status, requestId, code }); } catch {}
    }

    emit('started');
    for (let refreshed = false; ;) {
      let token: string | undefined;
      let failure: CarerError;
      try {
        token = await within(id, totalTimeoutMs - elapsed(), signal, operation.open ? Promise.resolve(undefined) : tokens.read());
        // A proxy that compresses makes ETags weak, and If-Match compares strongly: the version is the same.
        const result = await once(operation, input, options, totalTimeoutMs - elapsed(), {
          authorization: token && `Bearer ${token}`, 'idempotency-key': idempotencyKey, 'if-match': ifMatch?.replace(/^W\//, ''),
        });
        emit('finished', aboutOf(result.response));
        return result;
      } catch (error) {
        // Anything else is a header or a body that cannot be sent; the runtime's own message would quote it.
        failure = isCarerError(error) ? error : new CarerError(id, 'validation', 'request-not-sent');
      }
      if (token && failure.status === 401 && !refreshed) {
        // Once, and not counted as a retry: the token was too old, the call was not.
        refreshed = true;
        tokens.forget(token);
        continue;
      }
      try {
        const delayMs = failure.retryAfterMs ?? backoff(attempt, Math.random());
        const mayRepeat = operation.method === 'GET' || idempotencyKey;
        if (!failure.retryable || !mayRepeat || attempt > maxRetries || elapsed() + delayMs >= totalTimeoutMs) throw failure;
        emit('retry', failure, delayMs);
        await within(id, delayMs, signal);
      } catch (error) {
        emit('finished', error as CarerError);
        throw error;
      }
      attempt++;
    }
  }

  return { send, call: (...all) => callOf(send(...all)), forgetToken: () => tokens.forget() };
}

/** A proxy's page is not JSON; the status has to do. */
function jsonOf(text: string): unknown {
  try { return JSON.parse(text); } catch { return undefined; }
}
/** Nor is it the file that was asked for. */
const textOf = (type: string, { headers }: Response, text: string): string | undefined =>
  headers.get('content-type')?.split(';')[0]!.trim().toLowerCase() === type ? text : undefined;

type About = Pick<CarerErrorDetails, 'status' | 'requestId'> & { readonly code?: string };
const aboutOf = ({ status, headers }: Response): About => ({ status, requestId: headers.get('request-id') ?? undefined });

/** 128 random bits from the one source that also exists on plain-http intranets, where `crypto.randomUUID` does not. */
const createIdempotencyKey = (): string => crypto.getRandomValues(new Uint32Array(4)).join('-');

/** The error for an answer that is not a success. */
function refusal(operation: OperationId, { status, headers }: Response, about: About, body: Partial<Problem> | undefined | null): CarerError {
  const problem = typeof body?.code === 'string' ? body as Problem : undefined;
  const code = problem ? problem.code : status === 401 ? 'token-expired' : 'unexpected-response';
  return new CarerError(operation, /token/.test(code) ? 'unauthenticated' : 'api', code, {
    ...about, problem,
    // Sent again unchanged, a form that was filled in too fast is still too fast.
    retryable: (status === 408 || status === 429 || status >= 500) && code !== 'too-fast',
    retryAfterMs: retryAfter(headers.get('retry-after'), Date.now()),
  });
}

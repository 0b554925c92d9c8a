// What a client and a call can be told, and what they tell in return.
import type { OperationId } from '@think-carer/contract';
import type { ResponseIssue } from './error.ts';

export interface ClientOptions {
  /** Where the API is, with or without a slash at its end: `https://carers.example.gov.uk`. */
  readonly baseUrl: string;
  /** Names the employer; not a secret. */
  readonly publishableKey: string;
  /**
   * Identity token (JWT) of the person, from the host page, or a guest's key (`gk_…`, of `guests.enter`); nothing where nobody is signed in, which the call then says as `token-missing`.
   * Called only for operations that need a person, once for all calls that wait, and again shortly before our own token expires. Where it throws, the call says `token-unavailable`.
   */
  readonly getToken?: (() => Promise<string | null | undefined> | string | null | undefined) | undefined;
  /** Instead of the global `fetch`: a proxy, a test, the memory transport. */
  readonly fetch?: typeof fetch | undefined;
  /** For one try, head and body. Default 10,000. */
  readonly timeoutMs?: number | undefined;
  /** For the whole call: token, tries and the pauses between them. Default 60,000. */
  readonly totalTimeoutMs?: number | undefined;
  /** Tries after the first. Default 2. Only reads, and writes that carry an idempotency key, are ever tried again. */
  readonly maxRetries?: number | undefined;
  /** Told of each call: operation, status, timing, request id. Never bodies, tokens, addresses or ids of people. What it throws is ignored. */
  readonly onEvent?: ((event: CarerEvent) => void) | undefined;
  /** `createValidator()` of `@think-carer/sdk/validate`: checks every answer against the contract. */
  readonly validate?: Validator | undefined;
}

/** Says what is wrong with an answer; nothing or an empty list when all is well. */
export type Validator = (operation: OperationId, data: unknown) => readonly ResponseIssue[] | undefined;

export interface CallOptions {
  /** Of a write; made afresh for each call unless given. Give your own to repeat a call after a reload. */
  readonly idempotencyKey?: string | undefined;
  /** Calls everything off: waiting for a token, a try, the pause before a retry. */
  readonly signal?: AbortSignal | undefined;
  /** ETag of the version that this call is about. */
  readonly ifMatch?: string | undefined;
  /** For one try of this call, instead of the client's. */
  readonly timeoutMs?: number | undefined;
  /** More request headers, say for tracing. The SDK's own cannot be replaced. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
/** For a change of a shared record: the ETag is not optional, so that nobody overwrites what they have not seen. */
export type ChangeOptions = CallOptions & { readonly ifMatch: string };

/** A fixed list of harmless facts. A call gives one `started`, a `retry` for each further try, and one `finished`, whatever came of it. */
export interface CarerEvent {
  readonly type: 'started' | 'retry' | 'finished';
  /** Operation id of the contract, `registrations.create`. */
  readonly operation: OperationId;
  /** Counts from 1. */
  readonly attempt: number;
  /** Since the call was made. */
  readonly elapsedMs: number;
  /** Of `retry`: the pause before the next try. */
  readonly delayMs: number | undefined;
  /** HTTP status, where there was an answer. */
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** Why it failed; absent when all went well. */
  readonly code: string | undefined;
}

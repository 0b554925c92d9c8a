// Every failure of the SDK, as one error with a code; nothing in it ever holds a body, a token or an address.
import type { ErrorCode, Problem } from '@think-carer/contract';

/**
 * What went wrong, as far as the caller must act differently:
 * `api` the server said no, `unauthenticated` sign in again, `network` no answer, `timeout` too slow,
 * `aborted` the caller's own signal, `validation` what came back (or was about to be sent) is not what the contract says.
 */
export type CarerErrorKind = 'api' | 'unauthenticated' | 'network' | 'timeout' | 'aborted' | 'validation';

/** Codes that the SDK itself gives, beside the problem codes of the contract. */
export type ClientErrorCode =
  | 'network-unreachable' | 'timed-out' | 'aborted' | 'token-unavailable'
  | 'request-not-sent' | 'response-unreadable' | 'response-invalid' | 'unexpected-response';

export interface CarerErrorDetails {
  /** Operation id of the contract, `registrations.create`. */
  readonly operation?: string | undefined;
  /** HTTP status, where there was an answer. */
  readonly status?: number | undefined;
  /** RFC 9457 problem, where the answer was one. Its pointers name fields; it never echoes values. */
  readonly problem?: Problem | undefined;
  /** Quote it to whoever runs the server. */
  readonly requestId?: string | undefined;
  /** True where the same call may succeed later: no network, too slow, too busy, down. */
  readonly retryable?: boolean | undefined;
  /** How long the server asked to be left alone, in milliseconds, at most 30,000. */
  readonly retryAfterMs?: number | undefined;
  /** With `response-invalid`: JSON pointers into the response, never values. */
  readonly issues?: readonly ResponseIssue[] | undefined;
  /** Only with `token-unavailable`: what the host page's own `getToken` threw. */
  readonly cause?: unknown;
}

/** One place where a response is not what the contract says. */
export interface ResponseIssue { readonly pointer: string; readonly code: string }

const brand = Symbol.for('@think-carer/sdk.error');

/** The one error that every SDK method rejects with. Tell it with {@link isCarerError}, which also knows errors of another copy of the SDK. */
export class CarerError extends Error {
  declare readonly kind: CarerErrorKind;
  /** Stable: a problem code of the contract, or one of {@link ClientErrorCode}. Unknown codes may come from a newer server. */
  declare readonly code: ErrorCode | ClientErrorCode | (string & {});
  declare readonly operation?: string;
  declare readonly status?: number;
  declare readonly problem?: Problem;
  declare readonly requestId?: string;
  declare readonly retryable: boolean;
  declare readonly retryAfterMs?: number;
  declare readonly issues?: readonly ResponseIssue[];

  constructor(kind: CarerErrorKind, code: ErrorCode | ClientErrorCode | (string & {}), details: CarerErrorDetails = {}) {
    const { operation = 'think-carer', status, cause, ...rest } = details;
    super(`${operation}: ${code}${status ? ` (${status})` : ''}`, cause === undefined ? undefined : { cause });
    this.name = 'CarerError';
    Object.assign(this, { retryable: false, ...rest, kind, code, operation, status });
  }

  get [brand](): true { return true; }

  /** Safe to log: no problem members, no cause, no stack. */
  toJSON(): { name: string; message: string; kind: CarerErrorKind; code: string; operation?: string; status?: number; requestId?: string; retryable: boolean } {
    const { name, message, kind, code, operation, status, requestId, retryable } = this;
    return { name, message, kind, code, retryable, ...(operation && { operation }), ...(status && { status }), ...(requestId && { requestId }) };
  }
}

/** True for an error of this family, from whichever copy of the SDK on the page. */
export function isCarerError(error: unknown): error is CarerError {
  return typeof error === 'object' && error !== null && (error as Record<symbol, unknown>)[brand] === true;
}

/** True for a problem that the server answered with; with `code`, only for that one: `isProblem(e, 'already-registered')`. */
export function isProblem(error: unknown, code?: ErrorCode): error is CarerError & { readonly problem: Problem; readonly status: number } {
  return isCarerError(error) && error.problem !== undefined && (code === undefined || error.code === code);
}

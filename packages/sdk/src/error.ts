// Every failure of the SDK, as one error with a code; nothing in it ever holds a body, a token or an address.
import type { ErrorCode, OperationId, Problem } from '@think-carer/contract';

/**
 * What went wrong, as far as the caller must act differently:
 * `api` the server said no, `unauthenticated` sign in again, `network` no answer, `timeout` too slow,
 * `aborted` the caller's own signal, `validation` what came back (or was about to be sent) is not what the contract says.
 */
export type CarerErrorKind = 'api' | 'unauthenticated' | 'network' | 'timeout' | 'aborted' | 'validation';

/** Codes that the SDK itself gives, beside the problem codes of the contract. `token-missing`, which is one of those, also says that the host gave no identity: nobody is signed in. */
export type ClientErrorCode =
  | 'network' | 'timeout' | 'aborted' | 'token-unavailable'
  | 'request-not-sent' | 'response-unreadable' | 'response-invalid' | 'unexpected-response';

/** A problem code of the contract, one of the SDK's own, or a newer server's. */
export type CarerErrorCode = ErrorCode | ClientErrorCode | (string & {});

/** One place where a response is not what the contract says: a JSON pointer and a code, never a value. */
export interface ResponseIssue { readonly pointer: string; readonly code: string }

export interface CarerErrorDetails {
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
  /** With `response-invalid`. */
  readonly issues?: readonly ResponseIssue[] | undefined;
}

/** The same in every copy of the SDK on a page, whatever their versions. */
const brand = Symbol.for('@think-carer/sdk.error');

/** The one error that every SDK method rejects with. Tell it with {@link isCarerError}, which also knows errors of another copy of the SDK. */
export class CarerError extends Error {
  declare readonly kind: CarerErrorKind;
  /** Stable; what to branch on and to word for the person. */
  declare readonly code: CarerErrorCode;
  /** Operation id of the contract, `registrations.create`. */
  declare readonly operation: OperationId;
  declare readonly status?: number;
  declare readonly problem?: Problem;
  declare readonly requestId?: string;
  declare readonly retryable: boolean;
  declare readonly retryAfterMs?: number;
  declare readonly issues?: readonly ResponseIssue[];

  constructor(operation: OperationId, kind: CarerErrorKind, code: CarerErrorCode = kind, details?: CarerErrorDetails) {
    super(`${operation}: ${code}`);
    Object.assign(this, { name: 'CarerError', operation, kind, code, retryable: kind === 'network' || kind === 'timeout', [brand]: true }, details);
  }

  /** Safe to log: no problem members, no stack. */
  toJSON(): Record<string, unknown> {
    const { name, message, operation, kind, code, status, requestId, retryable } = this;
    return { name, message, operation, kind, code, status, requestId, retryable };
  }
}

/** True for an error of this family, from whichever copy of the SDK on the page. */
export function isCarerError(error: unknown): error is CarerError {
  return (error as Record<symbol, unknown> | null | undefined)?.[brand] === true;
}

/** True for a problem that the server answered with; with `code`, only for that one: `isProblem(e, 'already-registered')`. */
export function isProblem(error: unknown, code?: ErrorCode): error is CarerError & { readonly problem: Problem; readonly status: number } {
  return isCarerError(error) && !!error.problem && (!code || error.code === code);
}

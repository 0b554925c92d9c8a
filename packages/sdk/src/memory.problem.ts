// How the memory transport refuses: the contract's problems, as values that can be thrown.
import { errorCodes, errorTitles, problemTypeBase } from '@think-carer/contract';
import type { ErrorCode, Problem, RequestFault } from '@think-carer/contract';
import type * as z from 'zod/mini';

type Extras = Pick<Problem, 'detail' | 'errors' | 'existingId' | 'etag' | 'error'>;

export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly extras: Extras;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: ErrorCode, extras: Extras = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.extras = extras;
    this.headers = headers;
  }
}

export function problemResponse({ code, extras, headers }: Refusal, requestId: string): Response {
  const status = errorCodes[code];
  const problem: Problem = { type: problemTypeBase + code, title: errorTitles[code], status, code, instance: `urn:uuid:${requestId}`, ...extras };
  return new Response(JSON.stringify(problem), { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers } });
}

const codes: Readonly<Record<string, readonly [code: string, detail: string]>> = {
  invalid_type: ['wrong-type', 'This is missing, or of the wrong type.'],
  invalid_value: ['not-an-option', 'This is not one of the values allowed here.'],
  invalid_format: ['wrong-format', 'This is not in the format asked for.'],
  too_big: ['too-big', 'This is too long or too large.'],
  too_small: ['too-small', 'This is too short or too small.'],
  not_multiple_of: ['not-a-step', 'This is not one of the steps allowed here.'],
  invalid_key: ['wrong-name', 'The name of this member is not allowed.'],
  invalid_union: ['wrong-type', 'This is of the wrong type.'],
};

export const pointerOf = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Faults of a request as the server words them. `where` is empty for a body, `query` for the query. */
export function faultsOf(issues: readonly z.core.$ZodIssue[], where = ''): RequestFault[] {
  return issues.flatMap((issue): RequestFault[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ pointer: where + pointerOf([...issue.path, key]), code: 'unknown-member', detail: 'This member is not known here.' }));
    const [code, detail] = codes[issue.code] ?? ['not-allowed', 'This is not allowed here.'];
    return [{ pointer: where + pointerOf(issue.path), code, detail }];
  });
}

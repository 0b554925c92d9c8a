// How the memory transport refuses: the contract's problems, as values that can be thrown.
import { errorCodes, errorTitles, problemTypeBase } from '@think-carer/contract';
import type { ErrorCode, Problem } from '@think-carer/contract';

type Extras = Pick<Problem, 'detail' | 'errors' | 'existingId' | 'nextOn' | 'etag' | 'error'>;

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

// A failure with a stable code, as a value that can be thrown, and as the answer it becomes.
import { type ErrorCode, errorCodes, errorTitles, type Problem, problemTypeBase, type RequestFault } from '@think-carer/contract';

export interface ProblemExtras {
  readonly detail?: string | undefined;
  readonly errors?: readonly RequestFault[] | undefined;
  readonly existingId?: string | undefined;
  readonly nextOn?: string | undefined;
  readonly etag?: string | undefined;
  /** RFC 6749 code, for OAuth clients. */
  readonly error?: string;
}

/** Thrown wherever a request ends; the pipeline turns it into problem+json. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly extras: ProblemExtras;
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: ErrorCode, extras: ProblemExtras = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.extras = extras;
    this.headers = headers;
  }
}

/** The body of a refusal. `requestId` is what a person quotes when asking for help. */
export const problemOf = ({ code, extras }: Refusal, requestId: string): Problem => ({
  type: problemTypeBase + code,
  title: errorTitles[code],
  status: errorCodes[code],
  code,
  instance: `urn:uuid:${requestId}`,
  ...extras,
});

/** A refusal as HTTP. */
export function problemResponse(refusal: Refusal, requestId: string): Response {
  const problem = problemOf(refusal, requestId);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...refusal.headers },
  });
}

// What a failure looks like on the wire: RFC 9457 problems with stable codes.

/** Every code the API can answer with, and its HTTP status. Codes are never renamed; new ones may be added. */
export const errorCodes = {
  'malformed-body': 400,
  'identity-token-invalid': 400,
  'grant-type-unsupported': 400,
  'publishable-key-missing': 401,
  'publishable-key-unknown': 401,
  'token-missing': 401,
  'token-expired': 401,
  'token-invalid': 401,
  'origin-not-allowed': 403,
  'role-not-allowed': 403,
  'guest-proof-refused': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'already-registered': 409,
  'delegation-chain': 409,
  'delegation-overlaps': 409,
  'idempotency-answer-erased': 409,
  'directory-too-large': 409,
  'feed-exists': 409,
  'too-many-feeds': 409,
  'file-already-imported': 409,
  'nothing-new': 409,
  'period-not-over': 409,
  'period-passed': 409,
  'already-decided': 409,
  'draft-exists': 409,
  'version-exists': 409,
  'requests-in-progress': 409,
  'not-begun': 409,
  'not-waiting': 409,
  'places-closed': 409,
  'request-live': 409,
  'two-in-twelve-months': 409,
  'etag-stale': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-request': 422,
  'pack-invalid': 422,
  'pack-tests-failed': 422,
  'idempotency-key-reused': 422,
  'feed-address-private': 422,
  'feed-host-not-allowed': 422,
  'verb-not-available': 422,
  'not-the-owner': 422,
  'consultation-missing': 422,
  'explanation-missing': 422,
  'etag-missing': 428,
  'too-fast': 429,
  'too-many-requests': 429,
  'internal': 500,
  'mail-not-set-up': 503,
  'unavailable': 503,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** One plain sentence for each code, in British English; a widget words its own from the code. */
export const errorTitles = {
  'malformed-body': 'The body could not be read.',
  'identity-token-invalid': 'The identity token was not accepted.',
  'grant-type-unsupported': 'Only token exchange is supported.',
  'publishable-key-missing': 'Send the publishable key in the x-publishable-key header.',
  'publishable-key-unknown': 'This publishable key is not known.',
  'token-missing': 'Send an access token in the Authorization header.',
  'token-expired': 'The access token has expired; exchange the identity token again.',
  'token-invalid': 'The access token was not accepted.',
  'origin-not-allowed': 'This site is not allowed to use this publishable key.',
  'role-not-allowed': 'Your role does not allow this.',
  'guest-proof-refused': 'This link or code lets nobody in: it may be used up, over, or not quite right.',
  'not-found': 'There is nothing here that you may see.',
  'method-not-allowed': 'This address does not support that method.',
  'already-registered': 'You already have a registration.',
  'delegation-chain': 'What is delegated cannot be delegated again.',
  'delegation-overlaps': 'Somebody already stands in for you in some of those days.',
  'idempotency-answer-erased': 'This call was made before, and its answer has since been erased at the person’s request.',
  'directory-too-large': 'The directory is too large to be fetched whole; search it on the server.',
  'feed-exists': 'This feed is read already.',
  'too-many-feeds': 'So many feeds are read already that no further one is taken. Remove one first.',
  'file-already-imported': 'This file was imported before.',
  'nothing-new': 'Too little has changed since what is already published.',
  'period-not-over': 'This quarter is not over yet.',
  'period-passed': 'This quarter, or a later one, is already published; what is published stays as it is.',
  'draft-exists': 'There is a draft already; say that it may be replaced.',
  'version-exists': 'There is a version of this name; what is published stays as it is.',
  'requests-in-progress': 'Requests are under way that this would take the rules away from.',
  'already-decided': 'This has been decided already; read it again.',
  'not-begun': 'This has not begun yet.',
  'not-waiting': 'This does not wait for an answer any more; read it again.',
  'places-closed': 'Nobody can reply to this date any more; read it again.',
  'request-live': 'One request is still open; only one can be at a time.',
  'two-in-twelve-months': 'Two requests have been made in the last twelve months.',
  'etag-stale': 'The record has changed since you read it; read it again.',
  'body-too-large': 'The body is too large.',
  'unsupported-media-type': 'This content type is not supported here.',
  'invalid-request': 'Some of what was sent is not valid.',
  'pack-invalid': 'The pack has faults.',
  'pack-tests-failed': 'Some of the pack’s own cases do not come out as they say.',
  'idempotency-key-reused': 'This Idempotency-Key was used before with a different request.',
  'feed-address-private': 'This address leads into a private network; feeds are read from public addresses only.',
  'feed-host-not-allowed': 'The operator of this server has not allowed feeds from this host.',
  'verb-not-available': 'This answer does not exist here.',
  'not-the-owner': 'This policy is somebody else’s: its owner, HR or equalities do this.',
  'consultation-missing': 'Talk with the person before refusing, and put it on record.',
  'explanation-missing': 'Explain why it is reasonable to refuse on this ground.',
  'etag-missing': 'Send the ETag you last read in the If-Match header.',
  'too-fast': 'That was faster than a person can fill in the form; try again in a moment.',
  'too-many-requests': 'Too many requests; try again later.',
  'internal': 'Something went wrong on our side.',
  'mail-not-set-up': 'Nothing can be sent by mail from here; use the telephone instead.',
  'unavailable': 'The service is not available for the moment; try again.',
} as const satisfies Record<ErrorCode, string>;

/** `type` of a problem is this, then its code. */
export const problemTypeBase = 'https://think-carer.example/problems/';

/** One fault in a request. `pointer` is a JSON pointer into the body (`/careHours`), or `query/limit`; a value is never echoed. */
export interface RequestFault { readonly pointer: string; readonly code: string; readonly detail: string }

/** RFC 9457 problem. Unknown members may be added by a newer server. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode | (string & {});
  readonly detail?: string | undefined;
  /** `urn:uuid:` of the request, as in the Request-Id header: what to quote to whoever runs the server. */
  readonly instance?: string | undefined;
  readonly errors?: readonly RequestFault[] | undefined;
  /** With `already-registered`: the id of the person's own registration; with `request-live`, of the open request; with `file-already-imported`, of that import. */
  readonly existingId?: string | undefined;
  /** With `two-in-twelve-months`: the first day on which another request can be made. */
  readonly nextOn?: string | undefined;
  /** With `etag-stale`: the record's present ETag. */
  readonly etag?: string | undefined;
  /** On `token.exchange`: the code of RFC 6749, for OAuth clients. */
  readonly error?: string | undefined;
}

// The shape of one operation of the API, as plain data; everything else (OpenAPI, SDK, server, tests) is derived from it.
import type { ErrorCode } from './problem.ts';
import type { SchemaName } from './schemas.ts';

export const roles = ['employee', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator', 'guest'] as const;
export type Role = (typeof roles)[number];

/** `public`: the publishable key is enough. Otherwise a signed-in person who holds any of the roles. */
export type Permission = 'public' | { readonly anyOf: readonly Role[] };

/** What an answer may be besides JSON: whole text in UTF-8. */
export type TextType = 'text/csv' | 'text/calendar';

/** One call as it can be made, and what comes back. Ids and instants are samples; shapes are checked by tests. */
export interface Example {
  readonly name: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly response: unknown;
}

export interface Route {
  /** `noun.verb`: also the SDK method, `client.registrations.create`. */
  readonly id: `${string}.${string}`;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** OpenAPI template, `/v1/registrations/{id}`. The other forms of a record stand beside it, `/{id}.csv`; an id itself has no dot. */
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly description: string;
  readonly permission: Permission;
  /** Answered to whoever holds the secret in the address, or is given one: nothing on the way may keep it. */
  readonly isPrivate?: true;
  /** Names of schemas in `schemas.ts`; by name, so that this table pulls no validator into a browser. */
  readonly params?: SchemaName;
  readonly query?: SchemaName;
  readonly body?: SchemaName;
  /** Default `application/json`. */
  readonly bodyType?: 'application/json' | 'application/x-www-form-urlencoded';
  /** `etag`: the answer carries an ETag, and a read understands If-None-Match. `type`: the answer is text of this kind, not JSON; its schema is a string. */
  readonly success: { readonly status: 200 | 201; readonly description: string; readonly schema: SchemaName; readonly etag?: true; readonly type?: TextType };
  /** Problem codes this operation can answer with, beyond those that `errorsOf` adds. */
  readonly errors: readonly ErrorCode[];
  /** Set on writes: a repeated Idempotency-Key answers as the first call did. */
  readonly idempotent?: true;
  /** Set where a record that may be open in two places changes: If-Match is required. */
  readonly ifMatch?: true;
  /** Set on a public operation that reads or writes the tenant’s rows. */
  readonly rows?: true;
  /** Answered also to a guest who has left, with the access token that they still have: whoever says it twice, because the answer was lost, is answered. Everything else is refused to them. */
  readonly afterLeaving?: true;
  /** Name of the audit event, set wherever a person's record is touched. */
  readonly audit?: string;
  /** Upper bounds: body bytes, and calls a minute for one caller. */
  readonly limits: { readonly bodyBytes: number; readonly perMinute: number };
  readonly examples: readonly [Example, ...Example[]];
}

/** Every code an operation can answer with: its own, and those that follow from its shape. */
export function errorsOf(route: Route): readonly ErrorCode[] {
  return [...new Set<ErrorCode>([
    ...route.errors,
    'publishable-key-missing', 'publishable-key-unknown', 'origin-not-allowed',
    'method-not-allowed', 'too-many-requests', 'internal', 'unavailable',
    ...(route.permission === 'public' ? [] : ['token-missing', 'token-expired', 'token-invalid', 'role-not-allowed'] as const),
    ...(route.body || route.query ? ['invalid-request'] as const : []),
    ...(route.body ? ['malformed-body', 'unsupported-media-type', 'body-too-large'] as const : []),
    ...(route.params ? ['not-found'] as const : []),
    ...(route.ifMatch ? ['etag-missing', 'etag-stale'] as const : []),
    ...(route.idempotent ? ['invalid-request', 'idempotency-key-reused', 'idempotency-answer-erased'] as const : []),
  ])];
}

/** Keeps the literal types of a route while checking its shape. */
export const route = <const R extends Route>(r: R): R => r;

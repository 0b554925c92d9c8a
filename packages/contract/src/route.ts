// The shape of one operation of the API, as plain data; everything else (OpenAPI, SDK, server, tests) is derived from it.
import type { SchemaName } from './schemas.ts';

export const roles = ['employee', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** `public`: the publishable key is enough. Otherwise a signed-in person who holds any of the roles. */
export type Permission = 'public' | { readonly anyOf: readonly Role[] };

export interface Route {
  /** `noun.verb`: also the SDK method, `client.registrations.create`. */
  readonly id: `${string}.${string}`;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** OpenAPI template, `/v1/registrations/{id}`. */
  readonly path: `/v1/${string}`;
  readonly summary: string;
  readonly description: string;
  readonly permission: Permission;
  /** Names of schemas in `schemas.ts`; by name, so that this table pulls no validator into a browser. */
  readonly params?: SchemaName;
  readonly query?: SchemaName;
  readonly body?: SchemaName;
  readonly bodyType?: 'application/json' | 'application/x-www-form-urlencoded';
  readonly success: { readonly status: 200 | 201 | 204; readonly description: string; readonly schema?: SchemaName; readonly etag?: true };
  /** Problem codes this operation can answer with, beyond those every operation can. */
  readonly errors: readonly ErrorCode[];
  /** Set on writes: a repeated Idempotency-Key answers as the first call did. */
  readonly idempotent?: true;
  /** Set where a shared record changes: If-Match is required. */
  readonly ifMatch?: true;
  /** Name of the audit event, set wherever a person's record is touched. */
  readonly audit?: string;
  /** Upper bounds: body bytes and calls a minute for one caller. */
  readonly limits: { readonly bodyBytes: number; readonly perMinute: number };
  readonly examples: readonly { readonly name: string; readonly request?: unknown; readonly response?: unknown }[];
}

/** Stable problem codes; `type` of a problem is `https://think-carer.example/problems/<code>`. */
export const errorCodes = {
  'invalid-request': 422, 'malformed-body': 400, 'unsupported-media-type': 415, 'body-too-large': 413,
  'publishable-key-missing': 401, 'publishable-key-unknown': 401, 'token-missing': 401, 'token-expired': 401, 'token-invalid': 401,
  'identity-token-invalid': 400, 'origin-not-allowed': 403, 'role-not-allowed': 403,
  'not-found': 404, 'method-not-allowed': 405, 'already-registered': 409, 'state-conflict': 409,
  'idempotency-key-reused': 422, 'idempotency-key-missing': 400, 'idempotency-in-progress': 409,
  'etag-missing': 428, 'etag-stale': 412, 'too-many-requests': 429, 'internal': 500, 'unavailable': 503,
} as const;
export type ErrorCode = keyof typeof errorCodes;

/** RFC 9457 problem. `pointers` are JSON pointers into the request; values are never echoed. */
export interface Problem {
  readonly type: string; readonly title: string; readonly status: number; readonly code: ErrorCode | (string & {});
  readonly detail?: string; readonly instance?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

export const route = <const R extends Route>(r: R): R => r;

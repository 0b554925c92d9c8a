// One pipeline for every operation: its permission, bounds, keys, ETags and audit all come from the route's data.
import { type BodyOf, faultsOf, keyFault, keyFrom, matchesEtag, type OperationId, type ParamsOf, type QueryOf, type ResultOf, type Route, type RouteOf } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import type { Pack } from '@think-carer/rules';
import * as z from 'zod/mini';
import { codingFor, encodedOnce } from './encoding.ts';
import type { FeedPolicy } from './hub/address.ts';
import { cameByKey, refuseIfLeft } from './guest/left.ts';
import { type SignedIn, verifyAccessToken } from './identity/access-token.ts';
import type { Tenant } from './identity/tenant.ts';
import type { MailSettings } from './mail/settings.ts';
import type { Offers } from './offer/offers.ts';
import { Refusal } from './problem.ts';
import type { RateGate } from './rate.ts';
import { readBody } from './request-body.ts';
import { type Touched, writeAudit } from './store/audit.ts';
import type { Database } from './store/database.ts';
import { claimKey, hashRequest, keepAnswer, openClaim, sealedClaim } from './store/idempotency.ts';
import { type TenantStore, withTenant } from './store/tenant.ts';

/** What a handler is given: everything parsed and permitted. */
export interface Call<Id extends OperationId> {
  readonly tenant: Tenant;
  /** What the tenant serves now. */
  readonly offer: Pack;
  /** Where offers come from: the files, and what every tenant has published. */
  readonly offers: Offers;
  readonly params: ParamsOf<Id>;
  readonly query: QueryOf<Id>;
  readonly body: BodyOf<Id>;
  readonly now: Date;
  readonly requestId: string;
  /** The key that the caller named the tenant with. */
  readonly publishableKey: string;
  readonly mail: MailSettings;
  /** Where feeds may be read from. */
  readonly feeds: FeedPolicy;
  /** Logs one coded line. */
  readonly note: (event: string) => void;
  /** The caller; on public operations nobody. */
  readonly person: RouteOf<Id>['permission'] extends 'public' ? undefined : SignedIn;
  /** The tenant's rows, in one transaction; on operations that keep nothing there is none. */
  readonly store: RouteOf<Id> extends { readonly audit: string } | { readonly rows: true } ? TenantStore : undefined;
  /** The tenant's rows, in a transaction, for an operation that needs them only sometimes. */
  readonly within: <T>(work: (store: TenantStore) => Promise<T>) => Promise<T>;
  /** Where If-Match is required: refuses unless the record still has that ETag. */
  readonly match: (etag: string) => void;
}
export interface Answer<Id extends OperationId> {
  readonly result: ResultOf<Id>;
  readonly etag?: string;
  readonly touched?: readonly Touched[];
  /** Once it is really so: after the transaction, and not where a repeated call is answered as before. */
  readonly done?: () => void;
}
export type Handler<Id extends OperationId> = (call: Call<Id>) => Answer<Id> | Promise<Answer<Id>>;
export type Handlers = { readonly [Id in OperationId]: Handler<Id> };

/** Work to be done before the transaction; answers only where the call ends there. */
export type Guard<Id extends OperationId> = (call: Omit<Call<Id>, 'store'>) => Answer<Id> | undefined;

export interface Surroundings {
  readonly database: Database;
  readonly offers: Offers;
  readonly now: () => Date;
  readonly rate: RateGate;
  readonly mail: MailSettings;
  readonly feeds: FeedPolicy;
}
export interface Incoming {
  readonly request: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly tenant: Tenant;
  readonly requestId: string;
  /** Network address, for callers who have not signed in. */
  readonly address: string;
  readonly note: (event: string) => void;
}

/** Runs one call of one operation and answers it; throws a Refusal where it cannot. */
export async function operate<Id extends OperationId>(route: Route, handler: Handler<Id>, guard: Guard<Id> | undefined, incoming: Incoming, around: Surroundings): Promise<Response> {
  const { request, tenant, requestId, note } = incoming, now = around.now();
  const person = await identify(route, incoming, now, around.rate);
  const params = parseParams(route, incoming.params);
  const query = parse(route.query, Object.fromEntries(new URL(request.url).searchParams), 'query');
  const body = parse(route.body, await readBody(request, route), '', route);
  const match = matcher(route, request);
  const publishableKey = request.headers.get('x-publishable-key')!;
  const call = { tenant, publishableKey, offer: (await around.offers.served(tenant)).offer, offers: around.offers, params, query, body, now, requestId, feeds: around.feeds, mail: around.mail, note, person, match, within: (work: (store: TenantStore) => Promise<unknown>) => withTenant(around.database, tenant.id, work) } as unknown as Call<Id>;

  const ended = guard?.(call);
  if (ended) return answer(route, request, ended.result, ended.etag);
  if (!route.audit || !person) {
    if (person && cameByKey(person)) await withTenant(around.database, tenant.id, (store) => refuseIfLeft(store, person, route));
    if (route.rows && route.idempotent) return answerOnce();
    const { result, etag } = route.rows ? await withTenant(around.database, tenant.id, async (store) => handler({ ...call, store } as unknown as Call<Id>)) : await handler(call);
    return answer(route, request, result, etag);
  }
  const key = idempotencyKey(route, request), parts = [route.id, params, query, said(body), request.headers.get('if-match')];
  // An answer that holds a secret is kept so that only whoever has its key can read it.
  const claim = key === undefined ? undefined : route.isPrivate ? { ...sealedClaim(tenant.id, tenant.pseudonymSecret, key, parts), personKey: person.key } : { ...openClaim, tenantId: tenant.id, personKey: person.key, key, requestHash: hashRequest(tenant.pseudonymSecret, parts) };
  let then: (() => void) | undefined;
  const response = await withTenant(around.database, tenant.id, async (store) => {
    await refuseIfLeft(store, person, route);
    const before = claim && await claimKey(store, claim, now);
    if (before) return answer(route, request, claim.open(before.body), before.etag ?? undefined, { 'idempotency-replayed': 'true' });
    const { result, etag, touched = [], done } = await handler({ ...call, store } as unknown as Call<Id>);
    then = done;
    await writeAudit(store, { tenantId: tenant.id, event: route.audit!, actorKey: person.key, requestId }, touched, now);
    if (claim) await keepAnswer(store, claim, { status: route.success.status, etag: etag ?? null, body: claim.seal(result) });
    return answer(route, request, result, etag);
  });
  then?.();
  return response;

  /** A public call that may be repeated: its answer is kept so that only whoever has its key can read it. */
  async function answerOnce(): Promise<Response> {
    const key = idempotencyKey(route, request), claim = key === undefined ? undefined : sealedClaim(tenant.id, tenant.pseudonymSecret, key, [route.id, params, query, said(body), request.headers.get('if-match')]);
    return withTenant(around.database, tenant.id, async (store) => {
      const before = claim && await claimKey(store, claim, now);
      if (before) return answer(route, request, claim.open(before.body), before.etag ?? undefined, { 'idempotency-replayed': 'true' });
      const { result, etag } = await handler({ ...call, store } as unknown as Call<Id>);
      if (claim) await keepAnswer(store, claim, { status: route.success.status, etag: etag ?? null, body: claim.seal(result) });
      return answer(route, request, result, etag);
    });
  }
}

/** What a body says, without how its form was filled in: a person who tries again says the same thing. */
const said = (body: unknown) => (typeof body === 'object' && body !== null && 'form' in body ? { ...body, form: undefined } : body);

async function identify(route: Route, { request, tenant, address }: Incoming, now: Date, rate: RateGate): Promise<SignedIn | undefined> {
  const bound = (caller: string) => {
    const wait = rate(`${tenant.id} ${caller} ${route.id}`, route.limits.perMinute);
    if (wait > 0) throw new Refusal('too-many-requests', {}, { 'retry-after': String(wait) });
  };
  if (route.permission === 'public') {
    bound(address);
    return undefined;
  }
  let person: SignedIn;
  try {
    person = await verifyAccessToken(request.headers.get('authorization'), tenant, now);
  } catch (error) {
    bound(address);
    throw error;
  }
  bound(person.key);
  if (!route.permission.anyOf.some((role) => person.roles.includes(role))) throw new Refusal('role-not-allowed');
  return person;
}

function parse(name: Route['body'], value: unknown, where: string, route?: Route): unknown {
  if (!name) return undefined;
  const parsed = z.safeParse(schemas[name] as z.ZodMiniType, value);
  if (parsed.success) return parsed.data;
  const extras: { code?: 'grant-type-unsupported'; error?: string } = route?.id === 'token.exchange' ? oauthError(value) : {};
  throw new Refusal(extras.code ?? 'invalid-request', { errors: faultsOf(parsed.error.issues, where), ...(extras.error && { error: extras.error }) });
}

/** RFC 6749 §5.2: a grant type that we do not have is told apart from a request that is wrong. */
function oauthError(body: unknown): { code?: 'grant-type-unsupported'; error: string } {
  const grant = (body as { grant_type?: unknown } | undefined)?.grant_type;
  return typeof grant === 'string' && schemas.tokenExchange.shape.grant_type.def.values[0] !== grant
    ? { code: 'grant-type-unsupported', error: 'unsupported_grant_type' } : { error: 'invalid_request' };
}

/** An address whose id cannot be an id is one where there is nothing. */
function parseParams(route: Route, params: Readonly<Record<string, string>>): unknown {
  if (!route.params) return undefined;
  const parsed = z.safeParse(schemas[route.params] as z.ZodMiniType, params);
  if (!parsed.success) throw new Refusal('not-found');
  return parsed.data;
}

const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
const tagsOf = (header: string) => header.split(',').map(opaque);

function matcher(route: Route, request: Request): (etag: string) => void {
  if (!route.ifMatch) return () => {};
  const header = request.headers.get('if-match');
  if (!header) throw new Refusal('etag-missing');
  return (etag) => {
    if (!matchesEtag(header, etag)) throw new Refusal('etag-stale', { etag }, { etag });
  };
}

function idempotencyKey(route: Route, request: Request): string | undefined {
  const header = request.headers.get('idempotency-key');
  if (!route.idempotent || header === null) return undefined;
  const key = keyFrom(header);
  if (key === null) throw new Refusal('invalid-request', { errors: [keyFault] });
  return key;
}

async function answer(route: Route, request: Request, result: unknown, etag?: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
  const isPublicRead = route.permission === 'public' && route.method === 'GET' && !route.isPrivate;
  const headers: Record<string, string> = {
    'cache-control': isPublicRead ? 'public, max-age=0, must-revalidate' : 'no-store',
    vary: isPublicRead ? 'Origin, X-Publishable-Key, Accept-Encoding' : 'Origin, X-Publishable-Key, Authorization',
    ...(route.success.etag && etag && { etag }), ...more,
  };
  const seen = request.headers.get('if-none-match');
  if (route.method === 'GET' && etag && route.success.etag && seen && (seen.trim() === '*' || tagsOf(seen).includes(opaque(etag)))) {
    return new Response(null, { status: 304, headers });
  }
  const status = route.success.status;
  headers['content-type'] = `${route.success.type ?? 'application/json'}; charset=utf-8`;
  if (route.success.type) return new Response(result as string, { status, headers });
  if (!isPublicRead) return new Response(JSON.stringify(result), { status, headers });
  const coding = codingFor(request.headers.get('accept-encoding')), bytes = await encodedOnce(result as object, coding);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { status, headers: { ...headers, 'content-length': String(bytes.byteLength), ...(coding !== 'identity' && { 'content-encoding': coding }) } });
}

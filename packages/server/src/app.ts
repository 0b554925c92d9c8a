// The whole API as one Hono app: every route of the contract through one pipeline, and a problem for everything else.
import { type OperationId, type Route, routes } from '@think-carer/contract';
import { type Context, Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { allowPreflight, corsHeaders, isSameOrigin } from './cors.ts';
import { deskHandlers } from './desk/handlers.ts';
import { eligibilityHandlers } from './eligibility/handlers.ts';
import { evidenceHandlers } from './evidence/handlers.ts';
import { forumHandlers } from './forum/handlers.ts';
import { guestHandlers, joinGuard } from './guest/handlers.ts';
import { mountCalendars } from './gatherings/calendars.mount.ts';
import { guideHandlers } from './guide/handlers.ts';
import { type Health, mountHealth, type Warning } from './health.ts';
import type { FeedPolicy } from './hub/address.ts';
import { hubHandlers, reportGuard } from './hub/handlers.ts';
import { mountOpenReferral } from './hub/open-referral.mount.ts';
import { isAllowedOrigin, readTenants, type Tenant, type Tenants } from './identity/tenant.ts';
import { learningHandlers } from './learning/handlers.ts';
import { leaveHandlers } from './leave/handlers.ts';
import { type Log, noLog, traceOf } from './log.ts';
import type { MailSettings } from './mail/settings.ts';
import { offerHandlers } from './offer/handlers.ts';
import type { Offers } from './offer/offers.ts';
import { openApiDocument } from './openapi/document.ts';
import { type Guard, type Handler, type Handlers, operate, type Surroundings } from './operation.ts';
import { packHandlers } from './pack/handlers.ts';
import { problemResponse, Refusal } from './problem.ts';
import { createRateGate, type RateGate } from './rate.ts';
import { referralHandlers, sendGuard } from './referral/handlers.ts';
import { createGuard, registrationHandlers } from './registration/handlers.ts';
import { releaseHandlers } from './release/handlers.ts';
import { sessionHandlers } from './session/handlers.ts';
import type { Database } from './store/database.ts';
import { sqlState } from './store/tenant.ts';
import { tokenHandlers } from './token/handlers.ts';
import { mountLeaving, subscribeGuard, updatesHandlers } from './updates/handlers.ts';
import { voiceHandlers } from './voice/handlers.ts';
import { workingHandlers } from './working/handlers.ts';
import { workingRequestHandlers } from './working/request.handlers.ts';

export interface AppOptions {
  /** Connection of the app role. */
  readonly database: Database;
  /** What each tenant serves: `serveOffers(database, loadPackFiles())`. */
  readonly offers: Offers;
  /** The clock; the machine's if absent. */
  readonly now?: () => Date;
  readonly rate?: RateGate;
  /** Where feeds of the directory may be read from; nowhere if absent. */
  readonly feeds?: FeedPolicy;
  /** Slug of the tenant whose directory is `/oruk/v3/services`; each has `/oruk/v3/{slug}/services` beside. */
  readonly directoryTenant?: string | undefined;
  readonly log?: Log;
  /** How mail leaves; not at all if absent. */
  readonly mail?: MailSettings;
  /** What `/readyz` says beside being ready: counts by code. */
  readonly warnings?: readonly Warning[];
  /** Take the caller's address from the last X-Forwarded-For: only behind a proxy that sets it. */
  readonly trustProxy?: boolean;
  /** More to serve beside the API: static files, the demo. Mounted last. */
  readonly mounts?: readonly ((app: App, tools: { readonly tenants: Tenants; readonly now: () => Date }) => void)[];
}
export type Variables = { requestId: string; tenant: Tenant | undefined; code: string | undefined };
export type App = Hono<{ Variables: Variables }>;

const handlers: Handlers = { ...offerHandlers, ...eligibilityHandlers, ...workingHandlers, ...tokenHandlers, ...sessionHandlers, ...registrationHandlers, ...deskHandlers, ...leaveHandlers, ...workingRequestHandlers, ...releaseHandlers, ...evidenceHandlers, ...hubHandlers, ...forumHandlers, ...guideHandlers, ...learningHandlers, ...packHandlers, ...referralHandlers, ...updatesHandlers, ...guestHandlers, ...voiceHandlers };
const guards: { readonly [Id in OperationId]?: Guard<Id> } = { 'registrations.create': createGuard, 'hub.report': reportGuard, 'referrals.send': sendGuard, 'updates.subscribe': subscribeGuard, 'guests.join': joinGuard };

/** Makes the app. It listens to nothing: give `app.fetch` to a server, or call `app.request()` in a test. */
export function createApp({ database, offers, now = () => new Date(), rate = createRateGate(), feeds = { hosts: [] }, directoryTenant, log = noLog, trustProxy = false, mail = { kind: 'none', publicUrl: '' }, warnings = [], mounts = [] }: AppOptions): App {
  const app: App = new Hono<{ Variables: Variables }>();
  const tenants = readTenants(database), around: Surroundings = { database, offers, now, rate, feeds, mail };
  let document: string | undefined;

  app.use(async (c, next) => {
    const from = performance.now(), requestId = uuidv7();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('request-id', requestId);
    c.res.headers.set('x-content-type-options', 'nosniff');
    const route = templateOf(c);
    log({ event: 'request', requestId, method: c.req.method, route, status: c.res.status, ms: Math.round(performance.now() - from), tenant: c.get('tenant')?.slug, code: c.get('code') });
  });

  mountHealth(app as Health, database, warnings);
  mountLeaving(app, { database, mail, rate, address: (c) => addressOf(c, trustProxy) });
  app.get('/v1/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument());
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' });
  });
  app.options('/v1/*', async (c) => allowPreflight(c.req.raw, await tenants.someAllow(c.req.header('origin') ?? '')));

  const methods = new Map<string, string[]>();
  // `/{id}.csv` before `/{id}`, which would take its address too.
  const bySuffix = (routes as readonly Route[]).toSorted((a, b) => Number(b.path.includes('}.')) - Number(a.path.includes('}.')));
  for (const route of bySuffix) {
    const path = route.path.replaceAll(/\{(\w+)\}(\.\w+)?/g, (_, name: string, suffix = '') => `:${name}${suffix && `{[^/]+\\${suffix}}`}`);
    methods.set(path, [...(methods.get(path) ?? []), route.method]);
    app.on(route.method, path, (c) => serve(route, c));
  }
  for (const [path, allowed] of [...methods, ['/v1/openapi.json', ['GET']] as const]) {
    app.all(path, () => { throw new Refusal('method-not-allowed', {}, { allow: [...allowed, ...(allowed.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ') }); });
  }

  async function serve(route: Route, c: Context<{ Variables: Variables }>): Promise<Response> {
    const key = c.req.header('x-publishable-key');
    if (!key) throw new Refusal('publishable-key-missing', oauth(route));
    const tenant = await tenants.byKey(key);
    if (!tenant) throw new Refusal('publishable-key-unknown', oauth(route));
    c.set('tenant', tenant);
    const origin = c.req.header('origin');
    if (origin && !isAllowedOrigin(tenant, origin) && !isSameOrigin(c.req.raw, origin)) throw new Refusal('origin-not-allowed');
    const id = route.id as OperationId, requestId = c.get('requestId');
    const response = await operate(route, handlers[id] as Handler<OperationId>, guards[id as keyof typeof guards] as Guard<OperationId> | undefined, {
      request: c.req.raw, params: paramsOf(route, c), tenant, requestId, address: addressOf(c, trustProxy),
      note: (event) => log({ event, requestId, route: route.path, tenant: tenant.slug }),
    }, around);
    for (const [name, value] of corsHeaders(origin)) response.headers.set(name, value);
    return response;
  }

  mountCalendars(app, { ...around, tenants, addressOf: (c) => addressOf(c, trustProxy) });
  mountOpenReferral(app, { ...around, tenants, ownTenant: directoryTenant, addressOf: (c) => addressOf(c, trustProxy) });
  for (const mount of mounts) mount(app, { tenants, now });
  app.notFound((c) => refuse(new Refusal('not-found'), c));
  app.onError((error, c) => refuse(error, c));

  async function refuse(error: unknown, c: Context<{ Variables: Variables }>): Promise<Response> {
    const refusal = error instanceof Refusal ? error : isDatabaseAway(error) ? new Refusal('unavailable', {}, { 'retry-after': '2' }) : new Refusal('internal');
    if (!(error instanceof Refusal)) log({ event: 'error', requestId: c.get('requestId'), route: templateOf(c), ...traceOf(error) });
    c.set('code', refusal.code);
    const response = problemResponse(refusal, c.get('requestId')), origin = c.req.header('origin'), tenant = c.get('tenant');
    // A page may read why it was refused, unless it was refused for being that page.
    const mayRead = origin && c.req.path.startsWith('/v1/') && refusal.code !== 'origin-not-allowed'
      && (tenant !== undefined || await tenants.someAllow(origin).catch(() => false));
    if (mayRead) for (const [name, value] of corsHeaders(origin)) response.headers.set(name, value);
    return response;
  }
  return app;
}

/** The pattern that matched, so that no id is ever logged as part of an address. */
function templateOf(c: Context): string {
  const matched = c.req.matchedRoutes.map(({ path }) => path).filter((path) => path !== '/*' && path !== '*');
  return matched.at(0) ?? 'none';
}

/** A parameter without the ending that its template writes after it. */
function paramsOf(route: Route, c: Context): Record<string, string> {
  const endings = new Map([...route.path.matchAll(/\{(\w+)\}(\.\w+)/g)].map(([, name, ending]) => [name!, ending!]));
  return Object.fromEntries(Object.entries(c.req.param() as Record<string, string>).map(([name, value]) => [name, value.slice(0, value.length - (endings.get(name)?.length ?? 0))]));
}

const oauth = (route: Route) => (route.id === 'token.exchange' ? { error: 'invalid_client' } : {});

/** SQLSTATEs of a database that cannot serve for the moment: connections, shutdown, lock and statement timeouts, resources. */
const isDatabaseAway = (error: unknown): boolean => {
  const state = sqlState(error);
  if (state) return /^(08|53|57P|55P03|57014|40001|40P01)/.test(state);
  const { code, message = '' } = (error ?? {}) as { code?: string; message?: string };
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT'].includes(code ?? '') || /^(Connection terminated|timeout exceeded when trying to connect|Cannot use a pool after)/.test(message);
};

function addressOf(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  return forwarded ?? (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress ?? 'local';
}

// `/oruk/v3/…`: the merged directory as an Open Referral UK 3.0 API, for a neighbour to read. No key, any site, reading only, and no more often than the rate allows.
import { textIn } from '@think-carer/rules';
import { ukDay } from '@think-carer/contract';
import { apiRoot, type OpenReferral, page } from '@think-carer/directory';
import type { Context } from 'hono';
import type { App, Variables } from '../app.ts';
import type { Tenants } from '../identity/tenant.ts';
import type { Surroundings } from '../operation.ts';
import { problemResponse, Refusal } from '../problem.ts';
import { withTenant } from '../store/tenant.ts';
import { oneService, oneSpot, readWanted, servicesPage, spotsPage, type Table, tableOf } from './open-referral.ts';

export interface OpenReferralOptions extends Surroundings {
  /** The tenant of `/oruk/v3/services`; the others have their slug in the address. None if absent. */
  readonly ownTenant: string | undefined;
  readonly tenants: Tenants;
  readonly addressOf: (c: Context) => string;
}

const resources = ['services', 'taxonomies', 'taxonomy_terms', 'service_at_locations'] as const;
type Resource = (typeof resources)[number];
const perMinute = 240;
const open = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

export function mountOpenReferral(app: App, { database, offers, now, rate, tenants, ownTenant, addressOf }: OpenReferralOptions): void {
  const answer = async (c: Context<{ Variables: Variables }>): Promise<Response> => {
    if (c.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: { ...open, 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': 'if-none-match', 'access-control-max-age': '86400' } });
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') throw new Refusal('method-not-allowed', {}, { allow: 'GET, HEAD, OPTIONS' });
    const wait = rate(`oruk ${addressOf(c)}`, perMinute);
    if (wait > 0) throw new Refusal('too-many-requests', {}, { 'retry-after': String(wait) });
    const words = c.req.path.slice('/oruk/v3'.length).split('/').filter(Boolean), isOwn = words.length === 0 || resources.includes(words[0] as Resource);
    const slug = isOwn ? ownTenant : words[0], [resource, id, ...more] = isOwn ? words : words.slice(1);
    const tenant = slug === undefined ? undefined : await tenants.bySlug(slug);
    if (!tenant || more.length > 0 || (resource !== undefined && !resources.includes(resource as Resource))) throw new Refusal('not-found');
    c.set('tenant', tenant);
    if (resource === undefined) return send(c, apiRoot(), '"root"');
    const { offer } = await offers.served(tenant), titles = Object.fromEntries(offer.areas.map((area) => [area.id, textIn(area.name, 'en-GB')])), wanted = readWanted(new URL(c.req.url).searchParams), today = ukDay(now());
    const { result, edition } = await withTenant(database, tenant.id, async (store) => {
      const table = await tableOf(store, tenant.id), { edition } = table;
      if (resource === 'services') return { edition, result: id === undefined ? await servicesPage(store, table, wanted, titles, today) : await oneService(store, table, id, titles, today) };
      if (resource === 'service_at_locations') return { edition, result: id === undefined ? await spotsPage(store, table, wanted, titles, today) : await oneSpot(store, table, id, titles) };
      return { edition, result: vocabulary(table, resource as 'taxonomies' | 'taxonomy_terms', id, wanted) };
    });
    if (!result) throw new Refusal('not-found');
    return send(c, result, `W/"${edition}.${today}"`);
  };
  const route = async (c: Context<{ Variables: Variables }>): Promise<Response> => {
    try {
      return await answer(c);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      c.set('code', error.code);
      const response = problemResponse(error, c.get('requestId'));
      for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
      return response;
    }
  };
  app.all('/oruk/v3', route);
  app.all('/oruk/v3/*', route);
}

function vocabulary({ terms, taxonomies }: Table, resource: 'taxonomies' | 'taxonomy_terms', id: string | undefined, wanted: ReturnType<typeof readWanted>): OpenReferral | undefined {
  const all = resource === 'taxonomies' ? taxonomies : terms.filter((term) => wanted.taxonomy === undefined || String(term['taxonomy_id']) === wanted.taxonomy);
  if (id !== undefined) return all.find((one) => String(one['id']) === id.toLowerCase());
  const words = wanted.search?.toLowerCase();
  return page(words === undefined ? all : all.filter((one) => String(one['name']).toLowerCase().includes(words)), wanted);
}

function send(c: Context, result: OpenReferral, etag: string): Response {
  const headers = { ...open, 'cache-control': 'public, max-age=300', etag, 'content-type': 'application/json; charset=utf-8' };
  if (c.req.header('if-none-match')?.split(',').some((tag) => tag.trim() === etag)) return new Response(null, { status: 304, headers });
  return new Response(c.req.method === 'HEAD' ? null : JSON.stringify(result), { status: 200, headers });
}

// What the demonstration serves beside the API: an intranet, identities for its people, and the packs as files.
import { faultsOf, ukDay } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import * as z from 'zod/mini';
import type { App } from '../app.ts';
import { allowPreflight, corsHeaders } from '../cors.ts';
import { fileResponse } from '../hosting/files.ts';
import { tenantIdOf, type Tenants } from '../identity/tenant.ts';
import { Refusal } from '../problem.ts';
import type { Database } from '../store/database.ts';
import { withTenant } from '../store/tenant.ts';
import { mountDemoFeeds } from './feeds.ts';
import { admitDemoGuest } from './guests.ts';
import { demoTenants, mintIdentity, personas } from './host.ts';
import { intranet } from './intranet/pages.ts';
import { mountMailbox } from './mailbox.ts';
import { demoSecret } from './seed.ts';

/** What a council with a careful security team would send with every page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
};

const identityRequest = z.strictObject({ persona: z.enum(personas), tenant: z.optional(z.enum(['northbridge', 'five-boroughs', 'eastmere'])) });

export interface DemoOptions { readonly database: Database; readonly packs: ReadonlyMap<string, Pack>; readonly siteFolder: string; /** Where `llms.txt` is: what the widgets were built into. */ readonly widgetsFolder: string }

/** Mounts the demonstration. It takes every path that nothing else took. */
export const mountDemo = ({ database, packs, siteFolder, widgetsFolder }: DemoOptions) => (app: App, { tenants, now }: { readonly tenants: Tenants; readonly now: () => Date }): void => {
  app.options('/demo/*', async (c) => allowPreflight(c.req.raw, await tenants.someAllow(c.req.header('origin') ?? '')));
  app.post('/demo/identity', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-media-type', { detail: 'Send application/json in UTF-8.' });
    const text = await c.req.text();
    if (text.length > 1024) throw new Refusal('body-too-large');
    let body: unknown;
    try {
      body = JSON.parse(text);
    } catch {
      throw new Refusal('malformed-body', { detail: 'The body is not JSON.' });
    }
    const asked = z.safeParse(identityRequest, body);
    if (!asked.success) throw new Refusal('invalid-request', { errors: faultsOf(asked.error.issues) });
    const tenant = demoTenants.find(({ slug }) => slug === (asked.data.tenant ?? 'northbridge'))!, origin = c.req.header('origin');
    const secret = await demoSecret(database, tenant), { persona } = asked.data, id = tenantIdOf(tenant.slug);
    // Whom the host does not know has a key of her own, and only where there is a forum that she came to.
    const token = persona !== 'guest' ? await mintIdentity(tenant, secret, persona, now()) : tenant.slug === 'northbridge' ? await withTenant(database, id, (store) => admitDemoGuest(store, { id, pseudonymSecret: secret }, now())) : null;
    return c.json({ token, publishableKey: tenant.publishableKey }, 200, {
      'cache-control': 'no-store', vary: 'Origin', ...(origin && await tenants.someAllow(origin) && Object.fromEntries(corsHeaders(origin))),
    });
  });
  app.all('/demo/identity', () => { throw new Refusal('method-not-allowed', {}, { allow: 'POST, OPTIONS' }); });

  mountMailbox(app, { database, tenants, now });
  mountDemoFeeds(app, packs.get('northbridge')!, () => ukDay(now()));

  app.get('/packs/:file{[a-z0-9-]+\\.json}', (c) => {
    const pack = packs.get(c.req.param('file').slice(0, -'.json'.length));
    if (!pack) throw new Refusal('not-found');
    return c.json(pack, 200, { 'cache-control': 'public, max-age=60', 'access-control-allow-origin': '*' });
  });

  app.get('/llms.txt', async (c) => {
    const file = await fileResponse({ root: widgetsFolder, maxAge: 300 }, 'llms.txt', c.req.raw);
    if (!file) throw new Refusal('not-found');
    return file;
  });

  const site = { root: siteFolder, maxAge: 0, headers: pageHeaders };
  app.get('*', async (c) => {
    const path = c.req.path;
    if (/^\/(v1|cdn|demo|packs)(\/|$)/.test(path)) throw new Refusal('not-found');
    const file = await fileResponse(site, path, c.req.raw);
    if (file) return file;
    const page = intranet(path, c.req.query('q') ?? '');
    return c.html(page.body, page.status, { ...pageHeaders, 'cache-control': 'no-store' });
  });
};

// The iframe page of each widget: who may frame it, to whom it may speak, and a plain page where it is refused.
import type { App } from '../app.ts';
import { isAllowedOrigin, type Tenants } from '../identity/tenant.ts';
import { Refusal } from '../problem.ts';
import type { Needs } from './needs.ts';
import type { Embeddable } from './options.ts';
import { embedPage, refusalPage, stylesheet } from './pages.ts';
import { wordsFor } from './words.ts';

const themes = ['neutral', 'public-service', 'health-service', 'team-site', 'contrast'];
const schemes: Readonly<Record<string, string>> = { light: 'light', dark: 'dark', auto: 'light dark' };
const language = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,2}$/i;

/** The policy of an iframe page. `ancestors` are the sites that may frame it. */
const policy = (ancestors: readonly string[]): string => [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'", "img-src 'self' data:", "font-src 'self'", "form-action 'self'", "base-uri 'none'",
  `frame-ancestors ${ancestors.length > 0 ? ancestors.join(' ') : "'none'"}`, "require-trusted-types-for 'script'", 'trusted-types lit-html',
].join('; ');
const shared = { 'referrer-policy': 'no-referrer', 'permissions-policy': 'camera=(), geolocation=(), microphone=()', 'cross-origin-resource-policy': 'cross-origin' };
/** A refusal holds no script, no form and nothing of anybody's, so that any page may show it: a blank frame would tell its author nothing. */
const refusalHeaders = { ...shared, 'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors *", 'cache-control': 'no-store' };

/** Mounts `/embed/<noun>`. `embeddable` says which nouns there are, `needs` what each has to fetch. */
export const mountEmbed = (embeddable: Embeddable, needs: Needs = {}) => (app: App, { tenants }: { readonly tenants: Tenants }): void => {
  app.get('/embed/embed.css', (c) => c.body(stylesheet, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' }));
  app.get('/embed/:noun', async (c) => {
    const asked = new URL(c.req.url).searchParams, lang = language.test(asked.get('lang') ?? '') ? asked.get('lang')! : 'en-GB', w = wordsFor(lang);
    const refuse = (status: 400 | 403 | 404, why: string) => c.html(refusalPage(why, w), status, refusalHeaders);
    const noun = c.req.param('noun'), known = embeddable.get(noun), key = asked.get('key') ?? '';
    if (!known) return refuse(404, w.noWidget);
    const tenant = await tenants.byKey(key);
    if (!tenant) return refuse(404, w.noKey);
    c.set('tenant', tenant);

    const parent = asked.get('parent') ?? undefined, theme = asked.get('theme') ?? undefined, scheme = schemes[asked.get('scheme') ?? 'auto'];
    if (parent !== undefined && !isAllowedOrigin(tenant, parent)) return refuse(403, w.badParent);
    if (asked.has('lang') && lang !== asked.get('lang')) return refuse(400, w.badOption('lang'));
    if (theme !== undefined && !themes.includes(theme)) return refuse(400, w.badOption('theme'));
    if (scheme === undefined) return refuse(400, w.badOption('scheme'));
    const options = new Map<string, string>();
    // Names that are nobody's are let be: websites add their own to every address.
    for (const [name, isGood] of known) {
      const value = asked.get(name);
      if (value === null) continue;
      if (!isGood(value)) return refuse(400, w.badOption(name));
      if (value !== 'false') options.set(name, value === 'true' ? '' : value);
    }
    return c.html(embedPage({ noun, key, employer: tenant.name, lang, scheme, theme, parent, options, needs: needs[noun] ?? [] }, w), 200, {
      ...shared, 'content-security-policy': policy(tenant.origins), 'cache-control': 'no-cache',
    });
  });
  app.get('/embed/*', (c) => {
    const w = wordsFor(c.req.query('lang') ?? '');
    return c.html(refusalPage(w.noWidget, w), 404, refusalHeaders);
  });
  app.all('/embed/*', () => { throw new Refusal('method-not-allowed', {}, { allow: 'GET, HEAD' }); });
};

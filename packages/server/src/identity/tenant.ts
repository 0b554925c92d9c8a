// Which tenant a request is for, named by its publishable key, and which sites may use that key.
import { createHash } from 'node:crypto';
import { NoResultError } from 'kysely';
import type { Database } from '../store/database.ts';
import { transact, withTenant } from '../store/tenant.ts';

export interface Issuer {
  readonly issuer: string;
  readonly audience: string;
  readonly jwks: unknown;
  readonly jwksUrl: string | null;
  readonly algorithms: readonly string[];
  readonly rolesClaim: string;
  readonly roleMap: Readonly<Record<string, readonly string[]>>;
  readonly maxLifetimeSeconds: number;
}
export interface Tenant {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** Id of the pack that is its offer. */
  readonly pack: string;
  readonly origins: readonly string[];
  readonly issuers: readonly Issuer[];
  readonly kid: string;
  readonly pseudonymSecret: string;
  readonly signingJwk: Readonly<Record<string, string>>;
}

/** Stable id of a tenant made from its slug, so that seeding twice makes one tenant. */
export function tenantIdOf(slug: string): string {
  const hex = createHash('sha256').update(`think-carer tenant ${slug}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An origin as it may be registered: exactly, or any port of it. */
const registeredForms = (origin: string): string[] => {
  const at = /^([a-z][a-z0-9+.-]*:\/\/(?:\[[0-9a-f:]+\]|[^:/[\]]+))(?::\d+)?$/i.exec(origin)?.[1];
  return at ? [origin, `${at}:*`] : [];
};

export const isAllowedOrigin = (tenant: Tenant, origin: string): boolean => registeredForms(origin).some((form) => tenant.origins.includes(form));

export interface Tenants {
  /** The tenant a publishable key names; undefined where there is none. */
  byKey(key: string): Promise<Tenant | undefined>;
  /** The tenant of this slug; undefined where there is none. */
  bySlug(slug: string): Promise<Tenant | undefined>;
  /** Whether any tenant allows this site: all that can be asked before a preflight names a key. */
  someAllow(origin: string): Promise<boolean>;
  /** Forget what was read, so that a change shows at once. */
  forget(): void;
}

/** Reads tenants and remembers each for half a minute. Unknown keys are remembered too, so guessing stays cheap to answer. */
export function readTenants(database: Database, monotonicMs: () => number = () => performance.now()): Tenants {
  const known = new Map<string, { readonly at: number; readonly value: Promise<unknown> }>();
  const remember = <T>(name: string, read: () => Promise<T>): Promise<T> => {
    const held = known.get(name);
    if (held && monotonicMs() - held.at < 30_000) return held.value as Promise<T>;
    if (known.size >= 10_000) known.clear();
    const value = read();
    known.set(name, { at: monotonicMs(), value });
    value.catch(() => known.delete(name));
    return value;
  };
  return {
    byKey: (key) => remember(`key ${key}`, () => readTenant(database, key)),
    bySlug: (slug) => remember(`slug ${slug}`, () => (/^[a-z0-9][a-z0-9-]{0,63}$/.test(slug) ? tenantWithId(database, tenantIdOf(slug)).catch(orNobody) : Promise.resolve(undefined))),
    someAllow: (origin) => remember(`origin ${origin}`, () => transact(database, { 'app.origins': registeredForms(origin).join(' ') }, async (store) =>
      (await store.selectFrom('allowed_origin').select('origin').limit(1).execute()).length > 0)),
    forget: () => known.clear(),
  };
}

async function readTenant(database: Database, key: string): Promise<Tenant | undefined> {
  // A key from outside goes into a setting, which cannot hold U+0000.
  if (!/^pk_[a-z0-9_]{1,80}$/.test(key)) return undefined;
  const named = await transact(database, { 'app.publishable_key': key }, (store) =>
    store.selectFrom('publishable_key').select('tenant_id').where('key', '=', key).executeTakeFirst());
  return named && tenantWithId(database, named.tenant_id);
}

/** Nobody of that name, rather than a fault of ours. */
function orNobody(error: unknown): undefined {
  if (error instanceof NoResultError) return undefined;
  throw error;
}

/** The tenant of this id, as the database has it now. */
export function tenantWithId(database: Database, tenantId: string): Promise<Tenant> {
  return withTenant(database, tenantId, async (store) => {
    const tenant = await store.selectFrom('tenant').selectAll().executeTakeFirstOrThrow();
    const origins = await store.selectFrom('allowed_origin').select('origin').execute();
    const issuers = await store.selectFrom('issuer').selectAll().execute();
    const secret = await store.selectFrom('tenant_secret').selectAll().orderBy('created_at', 'desc').limit(1).executeTakeFirstOrThrow();
    return {
      id: tenant.tenant_id, slug: tenant.slug, name: tenant.name, pack: tenant.pack,
      origins: origins.map((row) => row.origin),
      issuers: issuers.map((row) => ({
        issuer: row.issuer, audience: row.audience, jwks: row.jwks, jwksUrl: row.jwks_url, algorithms: row.algorithms,
        rolesClaim: row.roles_claim, roleMap: row.role_map, maxLifetimeSeconds: row.max_lifetime_seconds,
      })),
      kid: secret.kid, pseudonymSecret: secret.pseudonym_secret, signingJwk: secret.signing_jwk,
    };
  });
}

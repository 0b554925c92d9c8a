// A tenant as an operator declares it in one JSON document: its offer, its sites, and who signs its people in.
import { randomBytes } from 'node:crypto';
import { roles } from '@think-carer/contract';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod/mini';
import type { Database } from '../store/database.ts';
import { withTenant } from '../store/tenant.ts';
import { tenantIdOf } from './tenant.ts';

const slug = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
/** Exactly one site; any port only of this machine, for trying things out. */
const origin = z.string().check(z.regex(/^(https:\/\/[a-z0-9.-]+(:\d{1,5})?|http:\/\/(localhost|127\.0\.0\.1)(:(\d{1,5}|\*))?)$/));
const keysUrl = z.url().check(z.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])/));

export const tenantDeclaration = z.strictObject({
  slug,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Id of the pack that is its offer. */
  pack: slug,
  publishableKeys: z.array(z.string().check(z.regex(/^pk_[a-z0-9_]{1,80}$/))).check(z.minLength(1)),
  origins: z.array(origin),
  issuers: z.array(z.strictObject({
    issuer: z.string().check(z.minLength(1)),
    audience: z.string().check(z.minLength(1)),
    /** One of the two: the keys themselves, or where they are published. */
    jwks: z.optional(z.looseObject({ keys: z.array(z.looseObject({ kty: z.string() })) })),
    jwksUrl: z.optional(keysUrl),
    algorithms: z.array(z.enum(['ES256', 'EdDSA', 'RS256'])).check(z.minLength(1)),
    /** Name or path of the claim that lists the host's groups. */
    rolesClaim: z.string().check(z.minLength(1)),
    /** Each of the host's groups, and the roles that it is here. */
    roleMap: z.record(z.string(), z.array(z.enum(roles))),
    /** No identity token may live longer; 3600 if absent. */
    maxLifetimeSeconds: z.optional(z.int().check(z.minimum(60), z.maximum(86_400))),
  }).check(z.refine((one) => (one.jwks === undefined) !== (one.jwksUrl === undefined), { error: 'give either jwks or jwksUrl', path: ['jwks'] }))),
});
export type TenantDeclaration = z.infer<typeof tenantDeclaration>;

/**
 * Makes the tenant as declared, or changes it to be so, through the owner's connection: keys, sites and issuers that are no
 * longer declared are gone. Its secret, and so its people's pseudonyms, are made once and stay.
 */
export async function applyTenant(owner: Database, { slug, name, pack, publishableKeys, origins, issuers }: TenantDeclaration, now: Date): Promise<void> {
  const tenant_id = tenantIdOf(slug), created_at = now.toISOString();
  const { privateKey } = await generateKeyPair('EdDSA', { extractable: true }), signing_jwk = JSON.stringify({ ...await exportJWK(privateKey), alg: 'EdDSA', kid: 'k1' });
  await withTenant(owner, tenant_id, async (store) => {
    await store.insertInto('tenant').values({ tenant_id, slug, name, pack, created_at }).onConflict((c) => c.column('tenant_id').doUpdateSet({ name, pack })).execute();
    await store.insertInto('tenant_secret').values({ tenant_id, kid: 'k1', pseudonym_secret: randomBytes(32).toString('base64url'), signing_jwk, created_at }).onConflict((c) => c.doNothing()).execute();
    await store.deleteFrom('publishable_key').where('tenant_id', '=', tenant_id).where('key', 'not in', publishableKeys).execute();
    await store.insertInto('publishable_key').values(publishableKeys.map((key) => ({ tenant_id, key, created_at }))).onConflict((c) => c.columns(['tenant_id', 'key']).doNothing()).execute();
    await store.deleteFrom('allowed_origin').where('tenant_id', '=', tenant_id).$if(origins.length > 0, (q) => q.where('origin', 'not in', origins)).execute();
    if (origins.length > 0) await store.insertInto('allowed_origin').values(origins.map((origin) => ({ tenant_id, origin }))).onConflict((c) => c.doNothing()).execute();
    await store.deleteFrom('issuer').where('tenant_id', '=', tenant_id).$if(issuers.length > 0, (q) => q.where('issuer', 'not in', issuers.map((one) => one.issuer))).execute();
    for (const one of issuers) {
      const row = {
        audience: one.audience, jwks: one.jwks ? JSON.stringify(one.jwks) : null, jwks_url: one.jwksUrl ?? null, algorithms: one.algorithms,
        roles_claim: one.rolesClaim, role_map: JSON.stringify(one.roleMap), max_lifetime_seconds: one.maxLifetimeSeconds ?? 3600,
      };
      await store.insertInto('issuer').values({ tenant_id, issuer: one.issuer, ...row }).onConflict((c) => c.columns(['tenant_id', 'issuer']).doUpdateSet(row)).execute();
    }
  });
}

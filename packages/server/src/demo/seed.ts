// Puts the demo tenants in place; running it again changes nothing that people did meanwhile.
import { uuidv7 } from 'uuidv7';
import { personKey } from '../identity/identity-token.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { applyTenant, type TenantDeclaration } from '../identity/tenant-declaration.ts';
import { newReference } from '../reference.ts';
import type { Database } from '../store/database.ts';
import { loadPacks } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { seedEvidence } from './evidence.ts';
import { audience, demoManagerEmail, type DemoTenant, demoTenants, hostKey, issuerOf, roleMap } from './host.ts';
import { demoRegistrations } from './people.ts';

const anyLocalPort = ['http://localhost:*', 'http://127.0.0.1:*', 'http://localhost', 'http://127.0.0.1'];

/** Seeds both demo tenants through the owner's connection; `history`: with two years of published figures. */
export async function seedDemo(owner: Database, now: Date, { history = true } = {}): Promise<void> {
  for (const tenant of demoTenants) await seedTenant(owner, tenant, now);
  if (!history) return;
  const [northbridge] = demoTenants as [DemoTenant];
  await seedEvidence(owner, { id: tenantIdOf(northbridge.slug), pseudonymSecret: await demoSecret(owner, northbridge) }, loadPacks().get(northbridge.pack)!, now);
}

/** The secret a demo tenant's host key is made from. */
export const demoSecret = (database: Database, tenant: DemoTenant): Promise<string> =>
  withTenant(database, tenantIdOf(tenant.slug), async (store) => (await store.selectFrom('tenant_secret').select('pseudonym_secret').where('tenant_id', '=', tenantIdOf(tenant.slug)).executeTakeFirstOrThrow()).pseudonym_secret);

async function seedTenant(owner: Database, tenant: DemoTenant, now: Date): Promise<void> {
  const tenant_id = tenantIdOf(tenant.slug), declared: TenantDeclaration = { slug: tenant.slug, name: tenant.name, pack: tenant.pack, publishableKeys: [tenant.publishableKey], origins: anyLocalPort, issuers: [] };
  // Twice: the host's key is made from the tenant's secret, which the first makes.
  if (!await demoSecret(owner, tenant).catch(() => undefined)) await applyTenant(owner, declared, now);
  const secret = await demoSecret(owner, tenant);
  await applyTenant(owner, {
    ...declared,
    issuers: [{ issuer: issuerOf(tenant), audience, jwks: { keys: [hostKey(secret).publicJwk as { kty: string }] }, algorithms: ['EdDSA'], rolesClaim: 'groups', roleMap: roleMap as never, maxLifetimeSeconds: 3600 }],
  }, now);
  await withTenant(owner, tenant_id, async (store) => {
    if (tenant.slug !== 'northbridge') return;
    const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();
    await store.insertInto('registration').values(demoRegistrations.map((one) => {
      const account = one.name.toLowerCase().replaceAll(' ', '.'), isNamed = one.level !== 'count';
      return {
        tenant_id, id: uuidv7(), reference: newReference('TC'), person_key: personKey({ pseudonymSecret: secret }, issuerOf(tenant), account),
        level: one.level, relationship: one.relationship, care_for: one.careFor, care_hours: one.careHours, area: one.area, team: one.team,
        manager_email: one.level === 'manager' ? demoManagerEmail(tenant) : null, name: isNamed ? one.name : null, email: isNamed ? `${account}@${tenant.domain}` : null,
        privacy_version: '2026-09', version: 1, created_at: daysAgo(one.since), updated_at: daysAgo(one.confirmed ?? one.since), confirmed_at: daysAgo(one.confirmed ?? one.since),
        paused_at: one.paused === undefined ? null : daysAgo(one.paused),
      };
    })).onConflict((c) => c.columns(['tenant_id', 'person_key']).doNothing()).execute();
  });
}

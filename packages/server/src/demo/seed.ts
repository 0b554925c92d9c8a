// Puts the demo tenants in place; running it again changes nothing that people did meanwhile.
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { personKey } from '../identity/identity-token.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { applyTenant, type TenantDeclaration } from '../identity/tenant-declaration.ts';
import { newReference } from '../reference.ts';
import { insertHistory } from '../leave/rows.ts';
import type { PackFiles } from '../offer/packs.ts';
import type { Database } from '../store/database.ts';
import { withTenant } from '../store/tenant.ts';
import { seedEvidence } from './evidence.ts';
import { seedForum, showFiguresToForum } from './forum.ts';
import { seedGuests } from './guests.ts';
import { seedHub } from './hub.ts';
import { insertRequestHistory } from '../working/request.rows.ts';
import { audience, demoManagerEmail, type DemoTenant, demoTenants, hostKey, issuerOf, roleMap } from './host.ts';
import { seedLearning } from './learning.ts';
import { demoLeave } from './leave.ts';
import { seedPacks } from './packs.ts';
import { demoRegistrations } from './people.ts';
import { seedReleases } from './releases.ts';
import { seedPolicies } from './policies.ts';
import { demoWorkingRequests } from './working-requests.ts';

const anyLocalPort = ['http://localhost:*', 'http://127.0.0.1:*', 'http://localhost', 'http://127.0.0.1'];

/** Seeds the demo tenants through the owner's connection; what they published, their history and its figures as well, where the packs are given that it is told by. */
export async function seedDemo(owner: Database, now: Date, packs?: PackFiles): Promise<void> {
  await alone(owner, async (one) => {
    for (const tenant of demoTenants) {
      await seedTenant(one, tenant, now);
      if (!packs) continue;
      await seedPacks(one, tenant, packs.written.get(tenant.pack)!, now);
      if (tenant.slug !== 'northbridge') continue;
      const pack = packs.resolved.get(tenant.pack)!;
      await seedLeave(one, tenant, pack, now);
      await seedWorkingRequests(one, tenant, pack, now);
      await seedPolicies(one, tenantIdOf(tenant.slug), tenant.domain, pack, now);
      await seedHub(one, { id: tenantIdOf(tenant.slug) }, pack, now);
      const secret = await demoSecret(one, tenant), owned = { id: tenantIdOf(tenant.slug), pseudonymSecret: secret }, keyOf = (account: string) => personKey(owned, issuerOf(tenant), account);
      await seedForum(one, owned, pack, now, keyOf);
      await seedGuests(one, owned, now, keyOf);
      await seedReleases(one, owned, tenant.domain, keyOf, pack, now);
      await seedLearning(one, { ...owned, sam: keyOf('sam.okafor') }, pack, now);
      await seedEvidence(one, owned, pack, now);
      await showFiguresToForum(one, owned);
    }
  });
}

/** Several machines may start together: one seeds, the others wait for it and find that it is done. */
async function alone(owner: Database, work: (one: Database) => Promise<void>): Promise<void> {
  await owner.connection().execute(async (one) => {
    await sql`select set_config('lock_timeout', '120s', false), set_config('statement_timeout', '120s', false)`.execute(one);
    await sql`select pg_advisory_lock(hashtextextended('think-carer demo seed', 0))`.execute(one);
    try {
      await work(one);
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended('think-carer demo seed', 0))`.execute(one);
      await sql`reset lock_timeout`.execute(one);
      await sql`reset statement_timeout`.execute(one);
    }
  });
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

/** Two years of leave requests, once: where one of the colleagues has asked, all have. */
async function seedLeave(owner: Database, tenant: DemoTenant, offer: Pack, now: Date): Promise<void> {
  const tenantId = tenantIdOf(tenant.slug), secret = await demoSecret(owner, tenant), keyOf = (account: string) => personKey({ pseudonymSecret: secret }, issuerOf(tenant), account);
  const isThere = await withTenant(owner, tenantId, (store) => store.selectFrom('leave_request').select('id').where('person_key', '=', keyOf('grace.adeyemi')).limit(1).executeTakeFirst());
  if (isThere) return;
  const told = demoLeave(offer, now, tenant.domain).map(({ account, record }) => ({ ...record, personKey: keyOf(account) }));
  await withTenant(owner, tenantId, (store) => insertHistory(store, tenantId, told, now));
}

/** Two years of requests to work differently, once. */
async function seedWorkingRequests(owner: Database, tenant: DemoTenant, offer: Pack, now: Date): Promise<void> {
  const tenantId = tenantIdOf(tenant.slug), secret = await demoSecret(owner, tenant), keyOf = (account: string) => personKey({ pseudonymSecret: secret }, issuerOf(tenant), account);
  const told = demoWorkingRequests(offer, now, tenant.domain).map(({ record }) => ({ ...record, personKey: keyOf(record.personKey), events: record.events.map((event) => ({ ...event, actorKey: keyOf(event.actorKey) })) }));
  await withTenant(owner, tenantId, async (store) => {
    const before = await store.selectFrom('working_request').select('id').where('person_key', '=', told[0]!.personKey).limit(1).executeTakeFirst();
    if (!before) await insertRequestHistory(store, tenantId, told);
  });
}

// A whole API in one process for tests: its own database, two tenants, any person signed in, and a clock that can be moved.
import { accessTokenType, grantType, identityTokenType, type Role, roles } from '@think-carer/contract';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type App, type AppOptions, createApp } from './app.ts';
import { demoTenants } from './demo/host.ts';
import { seedDemo } from './demo/seed.ts';
import { tenantIdOf } from './identity/tenant.ts';
import type { LogLine } from './log.ts';
import { serveOffers } from './offer/offers.ts';
import { loadPackFiles, type PackFiles } from './offer/packs.ts';
import { connect, type Database } from './store/database.ts';
import { freshDatabase } from './store/fresh-database.ts';
import { withTenant } from './store/tenant.ts';

export { freshDatabase, type FreshDatabase } from './store/fresh-database.ts';

export interface SignIn { readonly roles?: readonly Role[]; readonly name?: string; readonly email?: string; readonly managerEmail?: string; readonly tenant?: TestTenant }
export type TestTenant = 'northbridge' | 'five-boroughs' | 'eastmere';
export interface TestApp {
  readonly app: App;
  /** The app role’s connection. */
  readonly database: Database;
  /** The owner’s connection. */
  readonly owner: Database;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly log: LogLine[];
  /** The present instant, as the server sees it; may be moved. */
  clock: Date;
  /** An identity token from the test issuer, with any claims. */
  identityToken(claims: Record<string, unknown>, options?: { readonly audience?: string; readonly issuer?: string; readonly lifetime?: number; readonly issuedAt?: number; readonly alg?: string }): Promise<string>;
  /** Headers of a signed-in person. */
  signIn(subject: string, who?: SignIn): Promise<Record<string, string>>;
  /** Calls the API; a body that is an object is sent as JSON. */
  call(method: string, path: string, headers: Record<string, string>, body?: unknown): Promise<{ status: number; headers: Headers; body: any }>;
  /** What is on its way to an address, oldest first. */
  mailTo(address: string, tenant?: TestTenant): Promise<readonly { readonly subject: string; readonly text: string; readonly leaveUrl: string | null }[]>;
  close(): Promise<void>;
}

export const keyOf = (tenant: TestTenant = 'northbridge'): string => demoTenants.find(({ slug }) => slug === tenant)!.publishableKey;
const testIssuer = 'https://issuer.test';

/** Opens the API on a fresh database. The demo’s registrations, requests and figures are left out unless asked for. */
export async function openTestApp({ demoRegister = false, packs = loadPackFiles(), ...options }: Partial<AppOptions> & { readonly demoRegister?: boolean; readonly packs?: PackFiles } = {}): Promise<TestApp> {
  const fresh = await freshDatabase(), owner = connect({ connectionString: fresh.ownerUrl, max: 2 }), database = connect({ connectionString: fresh.appUrl });
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwks = { keys: [{ ...await exportJWK(publicKey), kid: 'test', alg: 'ES256' }] };
  const log: LogLine[] = [];
  await seedDemo(owner, new Date(), demoRegister ? packs : undefined);
  for (const { slug } of demoTenants) await withTenant(owner, tenantIdOf(slug), async (store) => {
    await store.insertInto('issuer').values({
      tenant_id: tenantIdOf(slug), issuer: testIssuer, audience: 'think-carer', jwks: JSON.stringify(jwks), jwks_url: null, algorithms: ['ES256'],
      roles_claim: 'roles', role_map: JSON.stringify(Object.fromEntries(roles.map((role) => [role, [role]]))), max_lifetime_seconds: 3600,
    }).execute();
    if (!demoRegister) await store.deleteFrom('registration').execute();
  });
  const test: TestApp = {
    app: createApp({ database, offers: serveOffers(database, packs), now: () => test.clock, log: (line) => log.push(line), rate: () => 0, feeds: { hosts: ['directory.example'] }, mail: { kind: 'mailbox', publicUrl: 'https://carers.example' }, ...options }),
    database, owner, ownerUrl: fresh.ownerUrl, appUrl: fresh.appUrl, log, clock: new Date(),
    async identityToken(claims, { audience = 'think-carer', issuer = testIssuer, lifetime = 300, issuedAt, alg = 'ES256' } = {}) {
      const at = issuedAt ?? Math.floor(test.clock.getTime() / 1000);
      return new SignJWT(claims).setProtectedHeader({ alg, kid: 'test' }).setIssuer(issuer).setAudience(audience).setIssuedAt(at).setExpirationTime(at + lifetime).sign(privateKey);
    },
    async signIn(subject, { roles = ['employee'], name, email, managerEmail, tenant = 'northbridge' } = {}) {
      const token = await test.identityToken({ sub: subject, roles, name: name ?? `Person ${subject}`, email: email ?? `${subject}@northbridge.example`, ...(managerEmail && { manager_email: managerEmail }) });
      const answer = await test.call('POST', '/v1/token', { 'x-publishable-key': keyOf(tenant) }, new URLSearchParams({ grant_type: grantType, subject_token: token, subject_token_type: identityTokenType }));
      if (answer.body?.issued_token_type !== accessTokenType) throw new Error(`no token: ${JSON.stringify(answer.body)}`);
      return { 'x-publishable-key': keyOf(tenant), authorization: `Bearer ${answer.body.access_token}` };
    },
    async call(method, path, headers, body) {
      const isForm = body instanceof URLSearchParams, isRaw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await test.app.request(path, {
        method, headers: { ...(body !== undefined && { 'content-type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }), ...headers },
        ...(body !== undefined && { body: isForm ? body.toString() : isRaw ? (body as string) : JSON.stringify(body) }),
      });
      const text = await response.text(), isJson = /json/.test(response.headers.get('content-type') ?? '');
      return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
    },
    mailTo: async (address, tenant = 'northbridge') => (await withTenant(owner, tenantIdOf(tenant), (store) => store.selectFrom('mail_outbox').select(['subject', 'body', 'leave_url']).where('to_address', '=', address).orderBy('created_at').orderBy('id').execute()))
      .map(({ subject, body, leave_url }) => ({ subject: subject!, text: body!, leaveUrl: leave_url })),
    async close() {
      await database.destroy();
      await owner.destroy();
      await fresh.drop();
    },
  };
  return test;
}

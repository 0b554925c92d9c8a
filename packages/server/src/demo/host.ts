// The demo council's own sign-in: what a real host's identity provider does, for nine people who do not exist.
import { createHmac, createPrivateKey, createPublicKey, type JsonWebKey } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';

export const personas = ['carer', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator', 'guest'] as const;
export type Persona = (typeof personas)[number];

/** The groups of the demo host, and the roles that they are here. */
export const roleMap: Readonly<Record<string, readonly string[]>> = {
  staff: ['employee'], 'line-managers': ['manager'], 'hr-team': ['hr'], 'edi-team': ['equalities'], 'people-analytics': ['analyst'],
  'forum-chair': ['chair'], 'carers-commissioner': ['commissioner'], 'carers-centre': ['partner'], 'system-administrators': ['administrator'],
};

interface DemoPerson { readonly name: string; readonly account: string; readonly groups: readonly string[] }
/** A guest is nobody's here: she has no account with the council, and its host signs nothing for her. */
export type HostPersona = Exclude<Persona, 'guest'>;
const people: Readonly<Record<HostPersona, DemoPerson>> = {
  carer: { name: 'Sam Okafor', account: 'sam.okafor', groups: ['staff'] },
  manager: { name: 'Priya Shah', account: 'priya.shah', groups: ['staff', 'line-managers'] },
  hr: { name: 'Jo Marsh', account: 'jo.marsh', groups: ['staff', 'hr-team'] },
  equalities: { name: 'Dev Anand', account: 'dev.anand', groups: ['edi-team'] },
  analyst: { name: 'Nia Rees', account: 'nia.rees', groups: ['people-analytics'] },
  chair: { name: 'Marta Pugh', account: 'marta.pugh', groups: ['forum-chair'] },
  commissioner: { name: 'Alex Rahman', account: 'alex.rahman', groups: ['carers-commissioner'] },
  partner: { name: 'Robin Whitfield', account: 'robin.whitfield', groups: ['carers-centre'] },
  administrator: { name: 'Chris Lund', account: 'chris.lund', groups: ['system-administrators'] },
};

/** A demo tenant as its host sees it. */
export interface DemoTenant { readonly slug: 'northbridge' | 'five-boroughs' | 'eastmere'; readonly name: string; readonly pack: string; readonly publishableKey: string; readonly domain: string }
export const demoTenants: readonly DemoTenant[] = [
  { slug: 'northbridge', name: 'Northbridge Council', pack: 'northbridge', publishableKey: 'pk_demo_northbridge', domain: 'northbridge.example' },
  { slug: 'five-boroughs', name: '5 Boroughs Partnership', pack: 'five-boroughs-2010', publishableKey: 'pk_demo_five_boroughs', domain: 'five-boroughs.example' },
  // Its own offer is published, and forked from that of Northbridge, which is what it began with.
  { slug: 'eastmere', name: 'Eastmere Council', pack: 'northbridge', publishableKey: 'pk_demo_eastmere', domain: 'eastmere.example' },
];

export const issuerOf = (tenant: DemoTenant) => `https://${tenant.domain}/identity`;
export const audience = 'think-carer';
export const demoManagerEmail = (tenant: DemoTenant) => `${people.manager.account}@${tenant.domain}`;
/** Seconds for which the host vouches for a person. */
const lifetime = 300;

/** The host's Ed25519 key, made from the tenant's secret so that every process of one database has the same. */
export function hostKey(secret: string): { readonly privateJwk: JsonWebKey; readonly publicJwk: JsonWebKey } {
  const seed = createHmac('sha256', secret).update('demo host identity').digest();
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }), more = { kid: 'demo-host', alg: 'EdDSA', use: 'sig' };
  return { privateJwk: { ...key.export({ format: 'jwk' }), ...more }, publicJwk: { ...createPublicKey(key).export({ format: 'jwk' }), ...more } };
}

/** A real, signed identity token for a persona. */
export async function mintIdentity(tenant: DemoTenant, secret: string, persona: HostPersona, now: Date): Promise<string> {
  const { name, account, groups } = people[persona], seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({
    name, email: `${account}@${tenant.domain}`, email_verified: true, groups: [...groups],
    ...(persona === 'partner' && tenant.slug === 'northbridge' && { centre: 'carers-hub' }),
    ...(persona === 'carer' && { manager_email: demoManagerEmail(tenant) }),
  })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'demo-host', typ: 'JWT' })
    .setIssuer(issuerOf(tenant)).setAudience(audience).setSubject(account).setIssuedAt(seconds).setExpirationTime(seconds + lifetime)
    .sign(await importJWK(hostKey(secret).privateJwk as Record<string, string>, 'EdDSA'));
}

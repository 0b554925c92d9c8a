// Checks the identity token that a host gives for a signed-in person, and reads no more from it than it must.
import { createHmac } from 'node:crypto';
import { type Role, roles } from '@think-carer/contract';
import { createLocalJWKSet, createRemoteJWKSet, decodeJwt, type JSONWebKeySet, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { Refusal } from '../problem.ts';
import type { Issuer, Tenant } from './tenant.ts';

/** A signed-in person, as the host described them. */
export interface Person {
  /** Pseudonymous and stable: one issuer's subject under one tenant. Cannot be undone without the tenant's secret. */
  readonly key: string;
  readonly roles: readonly Role[];
  readonly name?: string;
  readonly email?: string;
  readonly managerEmail?: string;
  /** The centre that a partner works for: id of a contact of the offer. */
  readonly centre?: string;
  /** The partner organisation of a guest. No host says it: it is proved. */
  readonly organisation?: string;
}

/** The pseudonymous key of an issuer's subject. */
export const personKey = (tenant: Pick<Tenant, 'pseudonymSecret'>, issuer: string, subject: string): string =>
  `p_${createHmac('sha256', tenant.pseudonymSecret).update(JSON.stringify([issuer, subject])).digest('base64url').slice(0, 32)}`;

const leewaySeconds = 30;
const refuse = (detail: string) => new Refusal('identity-token-invalid', { detail, error: 'invalid_request' });

const remoteKeys = new Map<string, JWTVerifyGetKey>();
function keysOf(issuer: Issuer): JWTVerifyGetKey {
  if (!issuer.jwksUrl) return createLocalJWKSet(issuer.jwks as JSONWebKeySet);
  const known = remoteKeys.get(issuer.jwksUrl) ?? createRemoteJWKSet(new URL(issuer.jwksUrl), { timeoutDuration: 3000, cooldownDuration: 30_000 });
  remoteKeys.set(issuer.jwksUrl, known);
  return known;
}

/** The person whom the token names, or a refusal that says which check failed and nothing of the token. */
export async function verifyIdentityToken(token: string, tenant: Tenant, now: Date): Promise<Person> {
  let claimed: JWTPayload;
  try {
    claimed = decodeJwt(token);
  } catch {
    throw refuse('The subject token is not a JWT.');
  }
  const issuer = tenant.issuers.find(({ issuer }) => issuer === claimed.iss);
  if (!issuer) throw refuse('The issuer is not registered for this tenant.');
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, keysOf(issuer), {
      issuer: issuer.issuer, audience: issuer.audience, algorithms: [...issuer.algorithms], clockTolerance: leewaySeconds, currentDate: now, requiredClaims: ['sub', 'exp', 'iat'],
    }));
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === 'ERR_JWKS_TIMEOUT' || code === undefined) throw new Refusal('unavailable', { detail: 'The issuer’s keys cannot be fetched.', error: 'temporarily_unavailable' }, { 'retry-after': '5' });
    throw refuse(code === 'ERR_JWT_EXPIRED' ? 'The token has expired.'
      : code === 'ERR_JWT_CLAIM_VALIDATION_FAILED' ? `The claim ${(error as { claim?: string }).claim ?? ''} is not as it must be.`
        : 'The signature was not accepted.');
  }
  const { sub, exp, iat } = payload;
  if (typeof sub !== 'string' || sub === '' || sub.length > 500) throw refuse('The claim sub is not as it must be.');
  if (exp! - iat! > issuer.maxLifetimeSeconds) throw refuse(`The token lives longer than ${issuer.maxLifetimeSeconds} seconds.`);
  if (iat! > now.getTime() / 1000 + leewaySeconds) throw refuse('The token is from the future.');
  const name = text(payload['name'], 200), email = address(payload['email']), managerEmail = address(payload['manager_email']), centre = text(payload['centre'], 64);
  // An address that the issuer itself has not verified proves nothing.
  const isVerified = payload['email_verified'] !== false;
  return {
    key: personKey(tenant, issuer.issuer, sub),
    roles: rolesOf(payload, issuer),
    ...(name !== undefined && { name }),
    ...(email !== undefined && isVerified && { email }),
    ...(managerEmail !== undefined && { managerEmail }),
    ...(centre !== undefined && /^[a-z0-9][a-z0-9-]*$/.test(centre) && { centre }),
  };
}

const text = (value: unknown, longest: number) =>
  typeof value === 'string' && value !== '' && value.length <= longest && value.isWellFormed() && !value.includes('\0') ? value : undefined;
const address = (value: unknown) => {
  const email = text(value, 254);
  return email && /^[^\s@]+@[^\s@]+$/.test(email) ? email : undefined;
};

/** Their roles in our words. `rolesClaim` may be a path, `realm_access.roles`; a name with a dot in it is tried whole first. */
function rolesOf(payload: JWTPayload, { rolesClaim, roleMap }: Issuer): Role[] {
  const claim = payload[rolesClaim] ?? rolesClaim.split('.').reduce<unknown>((at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined), payload);
  const theirs = new Set((Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,]+/) : []).filter((role) => typeof role === 'string'));
  const ours = new Set([...theirs].flatMap((role) => (Object.hasOwn(roleMap, role) ? roleMap[role]! : [])));
  return roles.filter((role) => ours.has(role));
}

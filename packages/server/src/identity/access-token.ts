// Our own access token: ten minutes, one tenant, signed with that tenant's key.
import { accessTokenSeconds, type Role, roles } from '@think-carer/contract';
import { importJWK, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { Refusal } from '../problem.ts';
import type { Person } from './identity-token.ts';
import type { Tenant } from './tenant.ts';

const issuer = 'think-carer';
export interface SignedIn extends Person { readonly expiresAt: string }

/** A token that says no more of the person than the host said, or a guest proved. */
export async function signAccessToken(person: Person, tenant: Tenant, now: Date): Promise<string> {
  const { key, roles, name, email, managerEmail, centre, organisation } = person, seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ roles: [...roles], ...(name && { name }), ...(email && { email }), ...(managerEmail && { manager_email: managerEmail }), ...(centre && { centre }), ...(organisation && { organisation }) })
    .setProtectedHeader({ alg: 'EdDSA', kid: tenant.kid, typ: 'at+jwt' })
    .setIssuer(issuer).setAudience(tenant.id).setSubject(key).setIssuedAt(seconds).setExpirationTime(seconds + accessTokenSeconds)
    .sign(await importJWK(tenant.signingJwk, 'EdDSA'));
}

export const bearer = (reason: string): Readonly<Record<string, string>> => ({ 'www-authenticate': `Bearer error="invalid_token", error_description="${reason}"` });

/** The person an Authorization header names, for this tenant and no other. */
export async function verifyAccessToken(authorization: string | null, tenant: Tenant, now: Date): Promise<SignedIn> {
  if (!authorization) throw new Refusal('token-missing', {}, { 'www-authenticate': 'Bearer' });
  const token = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization)?.[1];
  if (!token) throw new Refusal('token-invalid', {}, bearer('invalid'));
  const { d: _private, ...publicJwk } = tenant.signingJwk;
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, await importJWK(publicJwk, 'EdDSA'), { issuer, audience: tenant.id, typ: 'at+jwt', algorithms: ['EdDSA'], currentDate: now, requiredClaims: ['sub', 'exp'] }));
  } catch (error) {
    const isExpired = (error as { code?: string }).code === 'ERR_JWT_EXPIRED';
    throw new Refusal(isExpired ? 'token-expired' : 'token-invalid', {}, bearer(isExpired ? 'expired' : 'invalid'));
  }
  const claim = (name: string) => (typeof payload[name] === 'string' ? payload[name] : undefined);
  const held = Array.isArray(payload['roles']) ? payload['roles'] : [];
  const name = claim('name'), email = claim('email'), managerEmail = claim('manager_email'), centre = claim('centre'), organisation = claim('organisation');
  return {
    key: payload.sub!,
    roles: roles.filter((role: Role) => held.includes(role)),
    expiresAt: new Date(payload.exp! * 1000).toISOString(),
    ...(name && { name }), ...(email && { email }), ...(managerEmail && { managerEmail }), ...(centre && { centre }), ...(organisation && { organisation }),
  };
}

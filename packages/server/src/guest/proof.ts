// What a guest proves themselves with: links that are signed and good once, codes, and keys. Of each only a hash is kept.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { codeOf } from '@think-carer/contract';
import { personKey } from '../identity/identity-token.ts';
import type { Tenant } from '../identity/tenant.ts';
import { keyFor, newSecret, seal, unseal } from '../store/sealed.ts';

type Secret = Pick<Tenant, 'pseudonymSecret'>;
const keyed = ({ pseudonymSecret }: Secret, purpose: string, what: string | Buffer): Buffer => createHmac('sha256', pseudonymSecret).update(`guest ${purpose}\n`).update(what).digest();
const randomLength = 20, tagLength = 12;

/** The secret of a link: 160 random bits, and 96 that this employer signed them with. */
export function newLinkSecret(tenant: Secret): string {
  const random = randomBytes(randomLength);
  return Buffer.concat([random, keyed(tenant, 'link', random).subarray(0, tagLength)]).toString('base64url');
}
/** Whether this employer made it; one that was made up, or is another's, is refused before anything is looked for. */
export function isLinkOf(tenant: Secret, secret: string): boolean {
  const bytes = Buffer.from(secret, 'base64url');
  return bytes.length === randomLength + tagLength && bytes.toString('base64url') === secret && timingSafeEqual(bytes.subarray(randomLength), keyed(tenant, 'link', bytes.subarray(0, randomLength)).subarray(0, tagLength));
}

export function newCode(): string {
  for (;;) {
    const code = codeOf(randomBytes(64));
    if (code !== undefined) return code;
  }
}
export const hashOfCode = (tenant: Secret, code: string): Buffer => keyed(tenant, 'code', code);
export const hashOfAddress = (tenant: Secret, address: string): Buffer => keyed(tenant, 'address', address);

export const newGuestKey = (): string => `gk_${newSecret()}`;
/** One person for each proved address; for a code, a new one each time. */
export const addressKey = (tenant: Secret, address: string): string => personKey(tenant, 'urn:think-carer:guest', address);
export const codeKey = (tenant: Secret, id: string): string => personKey(tenant, 'urn:think-carer:guest-by-code', id);

/** An address, so that only whoever holds the secret can read it. */
export const sealAddress = (secret: string, tenantId: string, address: string): Buffer => seal(keyFor(secret, 'guest address'), address.padEnd(64), `${tenantId}/guest`);
export const openAddress = (secret: string, tenantId: string, sealed: Buffer): string => unseal(keyFor(secret, 'guest address'), sealed, `${tenantId}/guest`).toString().trimEnd();

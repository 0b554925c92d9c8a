// Text that only the holder of a secret can read: keys by HKDF-SHA-256, text by AES-256-GCM, each bound to what it belongs to.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** 256 bits, in base64url: 43 characters. */
export const newSecret = (): string => randomBytes(32).toString('base64url');
export const newKey = (): Buffer => randomBytes(32);

/** Tells a secret from every other, and leads back to none: it has 256 bits, so no salt and no slowness is needed. */
export const hashOfSecret = (secret: string): Buffer => createHash('sha256').update('think-carer secret\n').update(secret).digest();
/** A key for one purpose. Nothing that is kept leads to it. */
export const keyFor = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'think-carer', purpose, 32));

/** Nonce, tag, ciphertext. `bound`: where it belongs; sealed text moved to another record does not open. */
export function seal(key: Buffer, text: string | Buffer, bound: string): Buffer {
  const nonce = randomBytes(12), cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}
/** Throws where the key is another, or a bit was changed. */
export function unseal(key: Buffer, sealed: Buffer, bound: string): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 }).setAAD(Buffer.from(bound)).setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]);
}

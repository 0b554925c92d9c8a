// One answer for one Idempotency-Key, kept in the transaction of the change it answers.
import { createHmac } from 'node:crypto';
import { Refusal } from '../problem.ts';
import { keyFor, seal, unseal } from './sealed.ts';
import type { TenantStore } from './tenant.ts';

/** What was answered. */
export interface StoredAnswer { readonly status: number; readonly etag: string | null; readonly body: unknown }
export interface Claim { readonly tenantId: string; readonly personKey: string; readonly key: string; readonly requestHash: string }

/** How long a key is remembered. */
export const keptForHours = 24;

/** A keyed hash of everything that makes a request the same request. */
export const hashRequest = (secret: string, parts: readonly unknown[]): string => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');

/**
 * Claims the key for this transaction: answers undefined where the call is new, or what was answered before.
 * A second call with the same key waits here until the first commits, then finds its answer.
 */
export async function claimKey(store: TenantStore, { tenantId, personKey, key, requestHash }: Claim, now: Date): Promise<StoredAnswer | undefined> {
  const oldest = new Date(now.getTime() - keptForHours * 3_600_000).toISOString();
  await store.deleteFrom('idempotency_key').where('created_at', '<', oldest).execute();
  const claimed = await store.insertInto('idempotency_key')
    .values({ tenant_id: tenantId, person_key: personKey, key, request_hash: requestHash, created_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'person_key', 'key']).doNothing())
    .returning('key').executeTakeFirst();
  if (claimed) return undefined;
  const before = await store.selectFrom('idempotency_key').selectAll().where('person_key', '=', personKey).where('key', '=', key).executeTakeFirst();
  if (!before) throw new Refusal('unavailable', {}, { 'retry-after': '1' });
  if (before.request_hash !== requestHash) throw new Refusal('idempotency-key-reused');
  if (before.status === null || before.body === null) throw new Refusal('idempotency-answer-erased');
  return { status: before.status, etag: before.etag, body: before.body };
}

/**
 * The claim of somebody who has not signed in: told apart by the key alone, of which only a hash is kept, and whoever does not have the key can neither read the
 * answer nor guess what was asked. So an answer may hold a secret.
 */
export function sealedClaim(tenantId: string, secret: string, key: string, parts: readonly unknown[]): Claim & { seal(body: unknown): object; open(body: unknown): unknown } {
  const named = hashRequest(secret, ['key', key]), sealing = keyFor(key, `answer of ${tenantId}`);
  return {
    tenantId, personKey: 'public', key: named, requestHash: hashRequest(`${secret}\n${key}`, parts),
    seal: (body) => ({ sealed: seal(sealing, JSON.stringify(body), named).toString('base64') }),
    open: (body) => JSON.parse(unseal(sealing, Buffer.from((body as { sealed: string }).sealed, 'base64'), named).toString()) as unknown,
  };
}

/** How the answer to somebody who is signed in is kept: as it is. */
export const openClaim = { seal: (body: unknown): unknown => body, open: (body: unknown): unknown => body };

/** Keeps the answer beside the change. */
export async function keepAnswer(store: TenantStore, { personKey, key }: Claim, answer: StoredAnswer): Promise<void> {
  await store.updateTable('idempotency_key').set({ status: answer.status, etag: answer.etag, body: JSON.stringify(answer.body) })
    .where('person_key', '=', personKey).where('key', '=', key).execute();
}

/** Erases what earlier answers told of this person; answers how many keys stay, so that a late repeat cannot do the thing again. */
export async function eraseAnswers(store: TenantStore, personKey: string): Promise<number> {
  return (await store.updateTable('idempotency_key').set({ body: null, etag: null }).where('person_key', '=', personKey).returning('key').execute()).length;
}

// Referrals in the database: found by the hash of a secret, opened by the secret itself. Every call runs inside the tenant's transaction.
import { type ReferralEvent, type ReferralRecord, type ReferralSent, type ReferralView, referralKeptUntil } from '@think-carer/contract';
import { sql } from 'kysely';
import { hashOfSecret, keyFor, newKey, newSecret, seal, unseal } from '../store/sealed.ts';
import type { TenantStore } from '../store/tenant.ts';

/** A referral that one of its secrets has opened; `key` opens what it holds, while it is kept. */
export interface OpenedReferral { readonly view: ReferralView; readonly record: ReferralRecord; readonly key: Buffer | undefined }
export interface Secrets { readonly carer: string; readonly centre: string }
export const newSecrets = (): Secrets => ({ carer: newSecret(), centre: newSecret() });

const at = (tenantId: string, id: string, what: string) => `${tenantId}/referral/${id}/${what}`;
const wrapping = (secret: string) => keyFor(secret, 'referral');
/** Says little of how much was written. */
const padded = (text: string) => text.padEnd(Math.ceil(Buffer.byteLength(text) / 512) * 512 - (Buffer.byteLength(text) - text.length));

/** Keeps a new referral: what it says encrypted, and the key to it under each secret; false where by chance the reference is there already. */
export async function insertReferral(store: TenantStore, tenantId: string, record: ReferralRecord, secrets: Secrets): Promise<boolean> {
  const { id, reference, to, sentAt } = record, key = newKey();
  const kept = await store.insertInto('referral').values({ tenant_id: tenantId, id, reference, to_id: to.id, to_name: to.name, sent_at: sentAt, carer_hash: hashOfSecret(secrets.carer), centre_hash: hashOfSecret(secrets.centre) })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'reference']).doNothing()).returning('id').executeTakeFirst();
  if (!kept) return false;
  await store.insertInto('referral_content').values({
    tenant_id: tenantId, referral_id: id, sealed: seal(key, padded(JSON.stringify(record.sent)), at(tenantId, id, 'content')), expires_on: referralKeptUntil(record),
    key_for_carer: seal(wrapping(secrets.carer), key, at(tenantId, id, 'carer')), key_for_centre: seal(wrapping(secrets.centre), key, at(tenantId, id, 'centre')),
  }).execute();
  return true;
}

/** The referral that this secret opens, and in whose eyes; undefined where it opens none. */
export async function openReferral(store: TenantStore, tenantId: string, secret: string): Promise<OpenedReferral | undefined> {
  const hash = hashOfSecret(secret);
  const row = await store.selectFrom('referral').selectAll().where((is) => is.or([is('carer_hash', '=', hash), is('centre_hash', '=', hash)])).executeTakeFirst();
  if (!row) return undefined;
  const { id } = row, view: ReferralView = row.carer_hash.equals(hash) ? 'carer' : 'centre';
  const content = await store.selectFrom('referral_content').selectAll().where('referral_id', '=', id).executeTakeFirst();
  const key = content && unseal(wrapping(secret), view === 'carer' ? content.key_for_carer : content.key_for_centre, at(tenantId, id, view));
  const events = await store.selectFrom('referral_event').select(['seq', 'at', 'event', 'note']).where('referral_id', '=', id).orderBy('seq').execute();
  return {
    view, key,
    record: {
      id, reference: row.reference, to: { id: row.to_id, name: row.to_name }, sentAt: row.sent_at,
      sent: content && key ? JSON.parse(unseal(key, content.sealed, at(tenantId, id, 'content')).toString()) as ReferralSent : null,
      events: events.map(({ seq, at: happenedAt, event, note }): ReferralEvent => ({
        at: happenedAt, event: event as ReferralEvent['event'], ...(note && key && { note: unseal(key, note, at(tenantId, id, `note/${seq}`)).toString() }),
      })),
    },
  };
}

/** Writes what happened and answers the referral after it; undefined where somebody else was first, so that it has to be read again. */
export async function happened(store: TenantStore, tenantId: string, { record, key }: Pick<OpenedReferral, 'record' | 'key'>, event: ReferralEvent): Promise<ReferralRecord | undefined> {
  const seq = record.events.length + 1, { id } = record;
  const written = await store.insertInto('referral_event').values({
    tenant_id: tenantId, referral_id: id, seq, at: event.at, event: event.event, note: event.note !== undefined && key ? seal(key, event.note, at(tenantId, id, `note/${seq}`)) : null,
  }).onConflict((conflict) => conflict.columns(['tenant_id', 'referral_id', 'seq']).doNothing()).returning('seq').executeTakeFirst();
  if (!written) return undefined;
  const after = { ...record, events: [...record.events, event] };
  if (event.event !== 'withdrawn') {
    await store.updateTable('referral_content').set({ expires_on: referralKeptUntil(after) }).where('referral_id', '=', id).execute();
    return after;
  }
  await store.deleteFrom('referral_content').where('referral_id', '=', id).execute();
  // A link that nobody has had yet need not be sent.
  await store.deleteFrom('mail_outbox').where('about', '=', 'referral').where('about_id', '=', id).where('state', '=', 'waiting').execute();
  return { ...after, sent: null };
}

/** How many one centre has been sent since. */
export const countSince = async (store: TenantStore, toId: string, since: string): Promise<number> =>
  Number((await store.selectFrom('referral').select(({ fn }) => fn.countAll().as('count')).where('to_id', '=', toId).where('sent_at', '>', since).executeTakeFirstOrThrow()).count);

/** Puts it on record that the centre's mail could not be delivered: the carer's receipt says so. Nothing of it can be read here. */
export async function undelivered(store: TenantStore, tenantId: string, id: string, now: Date): Promise<void> {
  const { rows: [row] } = await sql<{ seq: number; is_over: boolean }>`select coalesce(max(seq), 0) + 1 as seq, coalesce(bool_or(event in ('withdrawn', 'undelivered')), false) as is_over from think_carer.referral_event where referral_id = ${id}`.execute(store);
  if (!row || row.is_over) return;
  await store.insertInto('referral_event').values({ tenant_id: tenantId, referral_id: id, seq: row.seq, at: now.toISOString(), event: 'undelivered', note: null }).execute();
}

// Mail on its way: put into the outbox in the transaction of what it tells of, claimed by one process at a time, tried again, and erased once it is delivered or given up.
import type { Mail } from '@think-carer/contract';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Database } from '../store/database.ts';
import { type TenantStore, transact } from '../store/tenant.ts';

/** What is told where a message cannot be delivered. */
export interface MailAbout { readonly kind: 'referral'; readonly id: string }
export interface OutgoingMail extends Mail {
  readonly to: string;
  /** Names the occasion, `referral:<id>`, `due:2026-12:hr`: a second message with the same key is not sent. */
  readonly key: string;
  /** Of a list: where one click leaves it (RFC 8058). */
  readonly leaveUrl?: string | undefined;
  readonly about?: MailAbout | undefined;
}
/** One message in hand. */
export interface ClaimedMail extends OutgoingMail { readonly id: string; readonly tenantId: string; readonly attempts: number }

/** One address and nothing more: no name, no list, no line break, nothing that a header could be made of. */
export const mailAddress = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/iu;
/** A subject is one line; whatever would end it becomes a space. */
// oxlint-disable-next-line no-control-regex
export const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim().slice(0, 250);

const rowOf = ({ to, subject, text, key, leaveUrl, about }: OutgoingMail, now: Date) => {
  if (!mailAddress.test(to)) throw new RangeError('not one mail address');
  if (leaveUrl !== undefined && !/^https?:\/\/[!-~]+$/.test(leaveUrl)) throw new RangeError('not an address to leave at');
  return {
    tenant_id: sql<string>`current_setting('app.tenant_id')::uuid`, id: uuidv7(), key, state: 'waiting', to_address: to, subject: oneLine(subject), body: text.replaceAll('\u0000', ''), leave_url: leaveUrl ?? null,
    about: about?.kind ?? null, about_id: about?.id ?? null, attempts: 0, next_at: now.toISOString(), claimed_until: null, problem: null, created_at: now.toISOString(), ended_at: null,
  };
};

/** Puts messages into the tenant's outbox; answers how many were not there before. They leave when the transaction is committed. */
export async function enqueueMails(store: TenantStore, mails: readonly OutgoingMail[], now: Date): Promise<number> {
  let taken = 0;
  for (let from = 0; from < mails.length; from += 500) {
    const rows = mails.slice(from, from + 500).map((mail) => rowOf(mail, now));
    taken += (await store.insertInto('mail_outbox').values(rows).onConflict((conflict) => conflict.columns(['tenant_id', 'key']).doNothing()).returning('id').execute()).length;
  }
  return taken;
}
/** One message; false where one with its key is, or was, on its way. */
export const enqueueMail = async (store: TenantStore, mail: OutgoingMail, now = new Date()): Promise<boolean> => (await enqueueMails(store, [mail], now)) === 1;

const asJob = <T>(database: Database, work: (store: TenantStore) => Promise<T>): Promise<T> => transact(database, { 'app.job': 'mail' }, work);
const minute = 60_000;
/** Longer than a handful of messages can take; a process that dies in between lets go after it. */
export const claimedForMs = 10 * minute;
/** Minutes until the next try. After the last of them, four days in all, a message is given up. */
export const triesAfter = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720, 1440, 1440, 1440] as const;
/** Days for which the key of a message is kept, so that its occasion is not mailed about again. */
const keyKeptDays = 60;

/** Takes what is due in hand: one statement, so that two processes never take the same message. */
export const claimMail = (database: Database, now: Date, most: number): Promise<ClaimedMail[]> => asJob(database, async (store) => {
  const { rows } = await sql<{ tenant_id: string; id: string; key: string; to_address: string; subject: string; body: string; leave_url: string | null; about: 'referral' | null; about_id: string | null; attempts: number }>`
    update think_carer.mail_outbox set claimed_until = ${new Date(now.getTime() + claimedForMs).toISOString()}, attempts = attempts + 1
    where (tenant_id, id) in (
      select tenant_id, id from think_carer.mail_outbox where state = 'waiting' and next_at <= ${now.toISOString()} and (claimed_until is null or claimed_until <= ${now.toISOString()})
      order by next_at limit ${most} for update skip locked)
    returning tenant_id, id, key, to_address, subject, body, leave_url, about, about_id, attempts`.execute(store);
  return rows.map((row) => ({
    tenantId: row.tenant_id, id: row.id, key: row.key, to: row.to_address, subject: row.subject, text: row.body, attempts: row.attempts,
    ...(row.leave_url !== null && { leaveUrl: row.leave_url }), ...(row.about !== null && { about: { kind: row.about, id: row.about_id! } }),
  }));
});

const end = (database: Database, { tenantId, id }: ClaimedMail, state: 'sent' | 'dead', problem: string | null, now: Date): Promise<unknown> => asJob(database, (store) =>
  store.updateTable('mail_outbox').set({ state, to_address: null, subject: null, body: null, leave_url: null, claimed_until: null, problem, ended_at: now.toISOString() })
    .where('tenant_id', '=', tenantId).where('id', '=', id).where('state', '=', 'waiting').execute());

/** Delivered: its words and its address are erased in the same step. */
export const mailSent = (database: Database, mail: ClaimedMail, now: Date): Promise<unknown> => end(database, mail, 'sent', null, now);

/** Not delivered: later, or never where it was refused for good or has been tried long enough. Answers which. */
export async function mailFailed(database: Database, mail: ClaimedMail, problem: string, isForGood: boolean, now: Date): Promise<'later' | 'dead'> {
  const minutes = triesAfter[mail.attempts - 1];
  if (isForGood || minutes === undefined) {
    await end(database, mail, 'dead', problem, now);
    return 'dead';
  }
  await asJob(database, (store) => store.updateTable('mail_outbox').set({ next_at: new Date(now.getTime() + minutes * minute).toISOString(), claimed_until: null, problem })
    .where('tenant_id', '=', mail.tenantId).where('id', '=', mail.id).where('state', '=', 'waiting').execute());
  return 'later';
}

/** Removes what is left of messages that ended long ago. */
export const forgetOldMail = (database: Database, now: Date): Promise<unknown> => asJob(database, (store) =>
  store.deleteFrom('mail_outbox').where('ended_at', '<', new Date(now.getTime() - keyKeptDays * 86_400_000).toISOString()).execute());

/** How many wait for longer than an hour, and how many were given up within a week: for whoever runs the server. */
export const mailTrouble = (database: Database, now: Date): Promise<{ readonly late: number; readonly dead: number }> => asJob(database, async (store) => {
  const ago = (ms: number) => new Date(now.getTime() - ms).toISOString();
  const { rows: [row] } = await sql<{ late: number; dead: number }>`select count(*) filter (where state = 'waiting' and created_at < ${ago(60 * minute)}) as late, count(*) filter (where state = 'dead' and ended_at > ${ago(7 * 86_400_000)}) as dead from think_carer.mail_outbox`.execute(store);
  return row!;
});

// Tells a manager by mail that something waits on their desk: by when, and where, once for each request; whoever stands in for them is told as well. Nothing can be decided from a mail.
import { approvalMail, type DeskKind, mailLanguages, ukDay } from '@think-carer/contract';
import { textIn } from '@think-carer/rules';
import { enqueueMails, mailAddress } from '../mail/outbox.ts';
import type { Call } from '../operation.ts';
import { delegationsOf } from './delegations.ts';

export interface Waiting {
  readonly kind: DeskKind;
  readonly id: string;
  readonly reference: string;
  /** Null: it went to HR, whose desk is looked at without being told. */
  readonly approverEmail: string | null;
  readonly clocks: readonly { readonly what: string; readonly on: string }[];
  /** How often it has been asked: what is asked anew is told anew. */
  readonly turn?: number;
}
type Telling = Pick<Call<'leave.request'>, 'tenant' | 'offer' | 'mail' | 'store' | 'now'>;

/** Puts the mail into the outbox, in the transaction of the request. Where no mail leaves, or nobody has said where the desk is, none is sent. */
export async function tellApprover({ tenant, offer, mail, store, now }: Telling, { kind, id, reference, approverEmail, clocks, turn = 1 }: Waiting): Promise<void> {
  if (approverEmail === null || mail.kind === 'none' || !mail.deskUrl) return;
  const standIns = (await delegationsOf(store, approverEmail, ukDay(now))).map((one) => ({ to: one.toEmail, as: one.id }));
  const words = approvalMail({
    kind, reference, employer: textIn(offer.employer.name, 'en-GB'), link: mail.deskUrl.replaceAll('{tenant}', encodeURIComponent(tenant.slug)),
    dueOn: clocks.find(({ what }) => what === 'decide')?.on ?? null, languages: mailLanguages('en-GB', offer.nations),
  });
  const mails = [{ to: approverEmail, as: 'approver' }, ...standIns].filter(({ to }) => mailAddress.test(to)).map(({ to, as }) => ({ ...words, to, key: `desk:${kind}:${id}:${turn}:${as}` }));
  if (mails.length > 0) await enqueueMails(store, mails, now);
}

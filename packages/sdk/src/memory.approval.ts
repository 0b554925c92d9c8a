// The mail to a manager in memory: what the server would have sent when something came to wait on their desk.
import { approvalMail, mailLanguages, ukDay } from '@think-carer/contract';
import type { DeskKind } from '@think-carer/contract';
import { textIn } from '@think-carer/rules';
import type { Call } from './memory.ts';

export interface Waiting { readonly kind: DeskKind; readonly reference: string; readonly approverEmail: string | null; readonly clocks: readonly { readonly what: string; readonly on: string }[] }

/** To the approver and to whoever stands in for them; to nobody where it went to HR. */
export function tellApprover({ store, offer, base, now }: Pick<Call<'leave.request'>, 'store' | 'offer' | 'base' | 'now'>, { kind, reference, approverEmail, clocks }: Waiting): void {
  if (approverEmail === null) return;
  const today = ukDay(now), standIns = [...store.delegations.values()].filter(({ fromEmail, fromOn, untilOn, endedAt }) => fromEmail === approverEmail && endedAt === null && fromOn <= today && today <= untilOn).map(({ toEmail }) => toEmail);
  const words = approvalMail({
    kind, reference, employer: textIn(offer.employer.name, 'en-GB'), link: `${base}/desk/`, dueOn: clocks.find(({ what }) => what === 'decide')?.on ?? null, languages: mailLanguages('en-GB', offer.nations),
  });
  for (const to of new Set([approverEmail, ...standIns])) store.mail.push({ ...words, to, at: now.toISOString() });
}

// Referrals: a carer asks a centre to get in touch, and both follow it with a key of their own. Nobody signs in.
import type { Referral, ReferralAnswering, ReferralReceipt, ReferralSend, ReferralWithdrawal } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const send = { id: 'referrals.send', method: 'POST', path: '/v1/referrals', open: true, keyed: true } satisfies OperationOf<'referrals.send'>;
const read = { id: 'referrals.read', method: 'GET', path: '/v1/referrals/{id}', open: true } satisfies OperationOf<'referrals.read'>;
const answer = { id: 'referrals.answer', method: 'POST', path: '/v1/referrals/{id}/answers', open: true, keyed: true } satisfies OperationOf<'referrals.answer'>;
const withdraw = { id: 'referrals.withdraw', method: 'DELETE', path: '/v1/referrals/{id}', open: true, keyed: true } satisfies OperationOf<'referrals.withdraw'>;

/** A key is a secret: keep it in memory or in the fragment of an address, never in a log. */
export interface Referrals {
  /**
   * Sends what the carer chose, and answers with the key to their receipt: shown once, and nobody can find it again.
   * @throws `invalid-request` (its problem names the fields), `too-fast`, `too-many-requests`, `mail-not-set-up`.
   */
  send(body: ReferralSend, options?: CallOptions): Call<ReferralReceipt>;
  /** With either key: `seenAs` says whose it is. @throws `not-found` for an unknown one. */
  read(key: string, options?: CallOptions): Call<Referral>;
  /** With the centre's key. @throws `not-waiting` once it is closed, taken back or erased. */
  answer(key: string, body: ReferralAnswering, options?: CallOptions): Call<Referral>;
  /** With the carer's key: erases what was sent at once, and answers with proof. */
  withdraw(key: string, options?: CallOptions): Call<ReferralWithdrawal>;
}

export function referrals({ call }: Transport): Referrals {
  return {
    send: (body, options) => call(send, { body }, options),
    read: (id, options) => call(read, { id }, options),
    answer: (id, body, options) => call(answer, { id, body }, options),
    withdraw: (id, options) => call(withdraw, { id }, options),
  };
}

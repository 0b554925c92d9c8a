// Eligibility: answers in, findings out; nothing is stored.
import type { Eligibility as Findings, EligibilityCheck } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const check = { id: 'eligibility.check', method: 'POST', path: '/v1/eligibility-checks', open: true } satisfies OperationOf<'eligibility.check'>;

export interface Eligibility {
  /**
   * A finding for every scheme, and the one question worth asking next. Public; nothing is stored.
   * @throws `invalid-request` for an answer that is not one of the question's.
   */
  check(body: EligibilityCheck, options?: CallOptions): Call<Findings>;
}

export const eligibility = ({ call }: Transport): Eligibility => ({
  check: (body, options) => call(check, { body }, options),
});

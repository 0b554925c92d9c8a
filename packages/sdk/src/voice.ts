// Voice: the register of policies, their carer-impact checks, and the answers to what was proposed.
import type { PoliciesCsvQuery, PoliciesQuery, Policy, PolicyAnswer, PolicyChange, PolicyCheck, PolicyCheckCreate, PolicyCheckPage, PolicyChecksQuery, PolicyCreate, PolicyPage } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions, ChangeOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const policies = { id: 'voice.policies', method: 'GET', path: '/v1/policies' } satisfies OperationOf<'voice.policies'>;
const csv = { id: 'voice.csv', method: 'GET', path: '/v1/policies.csv', type: 'text/csv' } satisfies OperationOf<'voice.csv'>;
const policy = { id: 'voice.policy', method: 'GET', path: '/v1/policies/{id}' } satisfies OperationOf<'voice.policy'>;
const addPolicy = { id: 'voice.addPolicy', method: 'POST', path: '/v1/policies', keyed: true } satisfies OperationOf<'voice.addPolicy'>;
const changePolicy = { id: 'voice.changePolicy', method: 'PATCH', path: '/v1/policies/{id}', keyed: true } satisfies OperationOf<'voice.changePolicy'>;
const check = { id: 'voice.check', method: 'POST', path: '/v1/policies/{id}/checks', keyed: true } satisfies OperationOf<'voice.check'>;
const checks = { id: 'voice.checks', method: 'GET', path: '/v1/policies/{id}/checks' } satisfies OperationOf<'voice.checks'>;
const readCheck = { id: 'voice.readCheck', method: 'GET', path: '/v1/policy-checks/{id}' } satisfies OperationOf<'voice.readCheck'>;
const answer = { id: 'voice.answer', method: 'POST', path: '/v1/policy-checks/{id}/answers', keyed: true } satisfies OperationOf<'voice.answer'>;

/** Page size as a number, 1 to 100; 50 if absent. */
export type PoliciesFilter = Omit<PoliciesQuery, 'limit'> & { readonly limit?: number | undefined };
export type PolicyChecksFilter = Omit<PolicyChecksQuery, 'limit'> & { readonly limit?: number | undefined };

/** All of these need a signed-in person; each rejects with {@link CarerError} alone. */
export interface Voice {
  /** The register, in the order in which policies were put there. Those no longer in use only where `state` asks for them. */
  policies(filter?: PoliciesFilter, options?: CallOptions): Pages<Policy, PolicyPage>;
  /** The register as the text of a CSV file. */
  csv(query?: PoliciesCsvQuery, options?: CallOptions): Call<string>;
  policy(id: string, options?: CallOptions): Call<Policy>;
  /** For HR, equalities, and a manager whose own it is. */
  addPolicy(body: PolicyCreate, options?: CallOptions): Call<Policy>;
  /**
   * Merge patch.
   * @throws `etag-stale` when it has changed since `ifMatch`, `not-the-owner`.
   */
  changePolicy(id: string, body: PolicyChange, options: ChangeOptions): Call<Policy>;
  /**
   * One check, for good: every question of the offer is answered, and `not-known` is an answer.
   * @throws `not-the-owner`, `invalid-request` (its problem names the questions that are missing, as `/answers/notice`), `verb-not-available` where the policy is out of use or the offer asks nothing.
   */
  check(id: string, body: PolicyCheckCreate, options?: CallOptions): Call<PolicyCheck>;
  /** Every check of a policy, the newest first. */
  checks(id: string, filter?: PolicyChecksFilter, options?: CallOptions): Pages<PolicyCheck, PolicyCheckPage>;
  readCheck(id: string, options?: CallOptions): Call<PolicyCheck>;
  /**
   * Accepts proposed changes or not, each once and with its reason.
   * @throws `already-decided` where one of them has been answered meanwhile, `not-the-owner`.
   */
  answer(checkId: string, body: PolicyAnswer, options?: CallOptions): Call<PolicyCheck>;
}

export const voice = ({ call, send }: Transport): Voice => ({
  policies: (filter, options) => pagesOf((after = filter?.after) => send(policies, { query: { ...filter, after } }, options)),
  csv: (query, options) => call(csv, { ...(query && { query }) }, options),
  policy: (id, options) => call(policy, { id }, options),
  addPolicy: (body, options) => call(addPolicy, { body }, options),
  changePolicy: (id, body, options) => call(changePolicy, { id, body }, options),
  check: (id, body, options) => call(check, { id, body }, options),
  checks: (id, filter, options) => pagesOf((after = filter?.after) => send(checks, { id, query: { ...filter, after } }, options)),
  readCheck: (id, options) => call(readCheck, { id }, options),
  answer: (checkId, body, options) => call(answer, { id: checkId, body }, options),
});

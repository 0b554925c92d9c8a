// Working: ways of working side by side, the draft of a request, and statutory requests with everything that happens to them.
import type {
  WorkingAnswer, WorkingAppeal, WorkingCompare, WorkingComparison, WorkingConsultation, WorkingDecide, WorkingDraft, WorkingDraftResult, WorkingExtension,
  WorkingLetterAsk, WorkingLetterText, WorkingRequest, WorkingRequestCreate, WorkingRequestPage, WorkingRequestsQuery,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const compare = { id: 'working.compare', method: 'POST', path: '/v1/working-comparisons', open: true } satisfies OperationOf<'working.compare'>;
const draft = { id: 'working.draft', method: 'POST', path: '/v1/working-drafts', open: true } satisfies OperationOf<'working.draft'>;
const request = { id: 'working.request', method: 'POST', path: '/v1/working-requests', keyed: true } satisfies OperationOf<'working.request'>;
const list = { id: 'working.list', method: 'GET', path: '/v1/working-requests' } satisfies OperationOf<'working.list'>;
const read = { id: 'working.read', method: 'GET', path: '/v1/working-requests/{id}' } satisfies OperationOf<'working.read'>;
const consult = { id: 'working.consult', method: 'POST', path: '/v1/working-requests/{id}/consultations', keyed: true } satisfies OperationOf<'working.consult'>;
const extend = { id: 'working.extend', method: 'POST', path: '/v1/working-requests/{id}/extensions', keyed: true } satisfies OperationOf<'working.extend'>;
const decide = { id: 'working.decide', method: 'POST', path: '/v1/working-requests/{id}/decisions', keyed: true } satisfies OperationOf<'working.decide'>;
const answer = { id: 'working.answer', method: 'POST', path: '/v1/working-requests/{id}/answers', keyed: true } satisfies OperationOf<'working.answer'>;
const appeal = { id: 'working.appeal', method: 'POST', path: '/v1/working-requests/{id}/appeals', keyed: true } satisfies OperationOf<'working.appeal'>;
const withdraw = { id: 'working.withdraw', method: 'POST', path: '/v1/working-requests/{id}/withdrawal', keyed: true } satisfies OperationOf<'working.withdraw'>;
const letter = { id: 'working.letter', method: 'POST', path: '/v1/working-requests/{id}/letters' } satisfies OperationOf<'working.letter'>;

/** As in the contract, with the page size as a number. */
export type WorkingFilter = Omit<WorkingRequestsQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** Comparing and drafting need nobody to be signed in; the rest does. */
export interface Working {
  /** Hours, gross pay and leave of up to three arrangements. Gross pounds a year; nothing about take-home pay. */
  compare(body: WorkingCompare, options?: CallOptions): Call<WorkingComparison>;
  /** Wording of a statutory, informal or trial request, and what it still lacks. */
  draft(body: WorkingDraft, options?: CallOptions): Call<WorkingDraftResult>;
  /**
   * Makes a statutory request: the two-month clock starts.
   * @throws `request-live` (its problem has `existingId`), `two-in-twelve-months` (its problem has `nextOn`), `invalid-request`.
   */
  request(body: WorkingRequestCreate, options?: CallOptions): Call<WorkingRequest>;
  /** Every request the caller may see, newest first. */
  list(filter?: WorkingFilter, options?: CallOptions): Pages<WorkingRequest, WorkingRequestPage>;
  /** @throws `not-found` also where it exists and the caller may not see it. */
  read(id: string, options?: CallOptions): Call<WorkingRequest>;
  /** A conversation goes on record; a refusal needs one. The person can read the notes. */
  consult(id: string, body: WorkingConsultation, options?: CallOptions): Call<WorkingRequest>;
  /** Asks the person for more time; it holds once they agree. */
  extend(id: string, body: WorkingExtension, options?: CallOptions): Call<WorkingRequest>;
  /**
   * Agrees, offers another way or a trial, or refuses.
   * @throws `consultation-missing`, `explanation-missing`, `verb-not-available`; `already-decided` where somebody was first: read it again.
   */
  decide(id: string, body: WorkingDecide, options?: CallOptions): Call<WorkingRequest>;
  /** The person agrees or not to what they were offered. @throws `not-waiting` where it is no longer offered. */
  answer(id: string, body: WorkingAnswer, options?: CallOptions): Call<WorkingRequest>;
  /** Once, against a refusal; HR decides again. */
  appeal(id: string, body: WorkingAppeal, options?: CallOptions): Call<WorkingRequest>;
  /** It still counts as one of two in twelve months. */
  withdraw(id: string, options?: CallOptions): Call<WorkingRequest>;
  /** Words the letter for what is about to be decided; nothing is kept. */
  letter(id: string, body: WorkingLetterAsk, options?: CallOptions): Call<WorkingLetterText>;
}

export const working = ({ call, send }: Transport): Working => ({
  compare: (body, options) => call(compare, { body }, options),
  draft: (body, options) => call(draft, { body }, options),
  request: (body, options) => call(request, { body }, options),
  list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
  read: (id, options) => call(read, { id }, options),
  consult: (id, body, options) => call(consult, { id, body }, options),
  extend: (id, body, options) => call(extend, { id, body }, options),
  decide: (id, body, options) => call(decide, { id, body }, options),
  answer: (id, body, options) => call(answer, { id, body }, options),
  appeal: (id, body, options) => call(appeal, { id, body }, options),
  withdraw: (id, options) => call(withdraw, { id }, options),
  letter: (id, body, options) => call(letter, { id, body }, options),
});

// Working: ways of working side by side, and the draft of a request; nothing is stored or sent.
import type { WorkingCompare, WorkingComparison, WorkingDraft, WorkingDraftResult } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import type { Transport } from './transport.ts';

const compare = { id: 'working.compare', method: 'POST', path: '/v1/working-comparisons', open: true } satisfies OperationOf<'working.compare'>;
const draft = { id: 'working.draft', method: 'POST', path: '/v1/working-drafts', open: true } satisfies OperationOf<'working.draft'>;

export interface Working {
  /** Hours, gross pay and leave of up to three arrangements. Gross pounds a year; nothing about take-home pay. */
  compare(body: WorkingCompare, options?: CallOptions): Call<WorkingComparison>;
  /** Wording of a statutory, informal or trial request, and what it still lacks. */
  draft(body: WorkingDraft, options?: CallOptions): Call<WorkingDraftResult>;
}

export const working = ({ call }: Transport): Working => ({
  compare: (body, options) => call(compare, { body }, options),
  draft: (body, options) => call(draft, { body }, options),
});

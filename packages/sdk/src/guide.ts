// Guide: that a module was finished, and who has finished which. The guide itself is made of the offer, by the rules.
import type { GuideComplete, GuideCompletion, GuideCompletionPage, GuideCompletionsQuery } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const complete = { id: 'guide.complete', method: 'POST', path: '/v1/guide/completions', keyed: true } satisfies OperationOf<'guide.complete'>;
const completions = { id: 'guide.completions', method: 'GET', path: '/v1/guide/completions' } satisfies OperationOf<'guide.completions'>;

/** Page size as a number, 1 to 100; 50 if absent. */
export type GuideCompletionsFilter = Omit<GuideCompletionsQuery, 'limit'> & { readonly limit?: number | undefined };

export interface GuideRoom {
  /**
   * Says that the signed-in person has finished a module of this version of the offer. Once is enough: said again, it answers with the first day.
   * @throws `invalid-request` where the offer has no such module.
   */
  complete(body: GuideComplete, options?: CallOptions): Call<GuideCompletion>;
  /** Who has finished what, oldest first. For HR, equalities and administrators. */
  completions(filter?: GuideCompletionsFilter, options?: CallOptions): Pages<GuideCompletionPage['items'][number], GuideCompletionPage>;
}

export const guide = ({ call, send }: Transport): GuideRoom => ({
  complete: (body, options) => call(complete, { body }, options),
  completions: (filter, options) => pagesOf((after = filter?.after) => send(completions, { query: { ...filter, after } }, options)),
});

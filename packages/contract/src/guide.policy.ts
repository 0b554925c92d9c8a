// Which modules can be finished, and which completions a list asks for: shared by the server and the memory transport.
import type { Pack } from '@think-carer/rules';
import type { RequestFault } from './problem.ts';
import { ukDay } from './approval.ts';
import type { GuideCompletion } from './wire.ts';

/** One completion, wherever it is kept. */
export interface CompletionRecord extends GuideCompletion {
  readonly id: string;
  readonly personKey: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** A module that the offer does not have cannot be finished. Its version may be an older one: offers change while pages stay open. */
export function completionFaults({ module }: { readonly module: string }, offer: Pack): RequestFault[] {
  return (offer.modules ?? []).some(({ id }) => id === module) ? [] : [{ pointer: '/module', code: 'not-an-option', detail: 'The offer has no module of this id.' }];
}

export const isCompletionAsked = ({ module, completedAt }: Pick<CompletionRecord, 'module' | 'completedAt'>, query: { readonly module?: string | undefined; readonly from?: string | undefined; readonly until?: string | undefined } = {}): boolean => {
  const on = ukDay(completedAt);
  return (query.module === undefined || module === query.module) && (query.from === undefined || on >= query.from) && (query.until === undefined || on <= query.until);
};

/** What the person is answered. */
export const completionOf = ({ module, packVersion, completedAt }: CompletionRecord): GuideCompletion => ({ module, packVersion, completedAt });
/** What a reader of the list is shown. */
export const listedCompletion = (record: CompletionRecord) => ({
  person: { ...(record.name !== null && { name: record.name }), ...(record.email !== null && { email: record.email }) }, ...completionOf(record),
});

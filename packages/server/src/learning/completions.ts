// Who has finished which module, for a learning management system: one file of everything that is asked for.
import { completionLines, mostCompletions, statementOf, type CompletionRecord } from '@think-carer/contract';
import { writeCsv } from '@think-carer/evidence';
import { findCompletions } from '../guide/rows.ts';
import type { Call } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import type { LearningHandlers } from './handlers.ts';

type Exporting = Pick<Call<'learning.completions'>, 'query' | 'store' | 'person'>;
async function asked({ query, store }: Exporting): Promise<CompletionRecord[]> {
  const { module, from, until } = query ?? {}, found = await findCompletions(store, { module, from, until, after: undefined, atMost: mostCompletions + 1 });
  if (found.length > mostCompletions) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/from', code: 'too-many', detail: `More than ${mostCompletions} at once; ask for fewer days.` }] });
  return found;
}
const touched = (records: readonly CompletionRecord[], { person }: Exporting): Touched[] => {
  const seenAs = person.roles.includes('hr') ? 'hr' : 'administrator';
  return records.map(({ id, name, email }) => ({ record: 'completion', recordId: id, seenAs, fields: ['module', 'completedAt', ...(name === null ? [] : ['name']), ...(email === null ? [] : ['email'])] }));
};

export const completionHandlers: Pick<LearningHandlers, 'learning.completions' | 'learning.statements'> = {
  async 'learning.completions'(call) {
    const records = await asked(call);
    return { result: writeCsv(completionLines(records, call.offer, call.query?.locale)), touched: touched(records, call) };
  },
  async 'learning.statements'(call) {
    const records = await asked(call);
    return { result: { statements: records.map((one) => statementOf(one, call.offer, call.tenant.slug)), more: '' }, touched: touched(records, call) };
  },
};

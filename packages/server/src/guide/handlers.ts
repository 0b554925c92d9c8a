// The operations on the guide, as sentences: parse and permit came before; here is do, then answer.
import { completionFaults, completionOf, listedCompletion } from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import type { Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import { findCompletion, findCompletions, insertCompletion } from './rows.ts';

export const guideHandlers: Pick<Handlers, 'guide.complete' | 'guide.completions'> = {
  async 'guide.complete'({ tenant, offer, person, body, store, now }) {
    const errors = completionFaults(body, offer);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const record = { ...body, id: uuidv7(), personKey: person.key, name: person.name ?? null, email: person.email ?? null, completedAt: now.toISOString() };
    if (await insertCompletion(store, tenant.id, record)) {
      return { result: completionOf(record), touched: [{ record: 'completion', recordId: record.id, seenAs: 'own', fields: ['module', 'packVersion', ...(record.name === null ? [] : ['name']), ...(record.email === null ? [] : ['email'])] }] };
    }
    return { result: completionOf((await findCompletion(store, record))!) };
  },

  async 'guide.completions'({ person, query, store }) {
    const limit = Number(query?.limit ?? 50), found = await findCompletions(store, { ...query, after: idOf(query?.after), atMost: limit + 1 }), page = found.slice(0, limit);
    const seenAs = (['hr', 'equalities', 'administrator'] as const).find((role) => person.roles.includes(role))!;
    return {
      result: { items: page.map(listedCompletion), nextCursor: found.length > limit ? cursorOf(page.at(-1)!.id) : null },
      touched: page.map(({ id, name, email }) => ({ record: 'completion', recordId: id, seenAs, fields: ['module', 'completedAt', ...(name === null ? [] : ['name']), ...(email === null ? [] : ['email'])] })),
    };
  },
};

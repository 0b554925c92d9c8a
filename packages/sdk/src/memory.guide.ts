// Completions in memory: the same decisions as on the server.
import { completionFaults, completionOf, isCompletionAsked, listedCompletion } from '@think-carer/contract';
import type { Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { newId, personKeyOf } from './memory.store.ts';

export const guideHandlers: Pick<Handlers, 'guide.complete' | 'guide.completions'> = {
  'guide.complete'({ offer, store, person, body, now }) {
    const errors = completionFaults(body, offer);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const personKey = personKeyOf(person), key = [personKey, body.module, body.packVersion].join('\n');
    const record = store.completions.get(key) ?? { ...body, id: newId(now), personKey, name: person.name ?? null, email: person.email ?? null, completedAt: now.toISOString() };
    store.completions.set(key, record);
    return { result: completionOf(record) };
  },

  'guide.completions'({ store, query }) {
    const limit = Number(query?.limit ?? 50), after = query?.after === undefined ? undefined : idOf(query.after);
    // A map keeps the order in which they came; two of one millisecond have ids in no order.
    const asked = [...store.completions.values()].filter((one) => isCompletionAsked(one, query)), found = asked.slice(asked.findIndex(({ id }) => id === after) + 1), page = found.slice(0, limit);
    return { result: { items: page.map(listedCompletion), nextCursor: found.length > limit ? cursorOf(page.at(-1)!.id) : null } };
  },
};

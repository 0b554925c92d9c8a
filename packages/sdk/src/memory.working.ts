// Working in memory: comparison and draft from the rules, run in the page.
import { compareArrangements, draftRequest } from '@think-carer/rules';
import type { ComparisonInput, RequestInput } from '@think-carer/rules';
import type { Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';

export const workingHandlers: Pick<Handlers, 'working.compare' | 'working.draft'> = {
  // What came off the wire as JSON has no undefined members, which is all that the types below differ in.
  'working.compare'({ offer, body: { on, ...input }, now }) {
    const errors = input.options.flatMap(({ arrangement }, i) => offer.arrangements.some(({ id }) => id === arrangement) ? []
      : [{ pointer: `/options/${i}/arrangement`, code: 'not-an-option', detail: 'This arrangement is not in the offer.' }]);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    return { result: { offer: { id: offer.id, version: offer.version }, ...compareArrangements(input as ComparisonInput, offer, { on: on ?? dayOf(now) }) } };
  },
  'working.draft': ({ body: { locale = 'en-GB', madeOn, ...input }, now }) =>
    ({ result: draftRequest({ ...input, madeOn: madeOn ?? dayOf(now), language: locale } as RequestInput) }),
};

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

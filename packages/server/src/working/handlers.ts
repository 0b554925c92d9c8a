// Ways of working compared, and a request drafted: the rules do the work, and nothing is kept.
import { compareArrangements, draftRequest } from '@think-carer/rules';
import type { Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';

const today = (now: Date) => now.toISOString().slice(0, 10);

/** Leaves out what is undefined, as exact optional members ask. */
const given = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as { [Key in keyof T]: Exclude<T[Key], undefined> };

export const workingHandlers: Pick<Handlers, 'working.compare' | 'working.draft'> = {
  'working.compare'({ offer, body: { on, ...input }, now }) {
    const errors = input.options.flatMap(({ arrangement }, i) => (offer.arrangements.some(({ id }) => id === arrangement) ? []
      : [{ pointer: `/options/${i}/arrangement`, code: 'not-an-option', detail: 'This arrangement is not in the offer.' }]));
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const comparison = compareArrangements({ ...given(input), options: input.options.map(given) } as never, offer, { on: on ?? today(now) });
    return { result: { offer: { id: offer.id, version: offer.version }, ...comparison } };
  },
  'working.draft': ({ body: { locale, madeOn, ...input }, now }) => ({
    result: draftRequest({ ...given(input), madeOn: madeOn ?? today(now), language: locale ?? 'en-GB' } as never),
  }),
};

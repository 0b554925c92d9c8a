// Eligibility in memory: the same rules as on the server, run in the page.
import { check, nextQuestion } from '@think-carer/rules';
import type { Handlers } from './memory.ts';

export const eligibilityHandlers: Pick<Handlers, 'eligibility.check'> = {
  'eligibility.check'({ offer, body: { answers, on, locale, schemes }, now }) {
    const day = on ?? now.toISOString().slice(0, 10);
    return {
      result: {
        offer: { id: offer.id, version: offer.version }, on: day,
        findings: check(offer, answers, { on: day, ...(locale && { locale }) }),
        nextQuestion: nextQuestion(offer, answers, { on: day, ...(schemes && { schemes }) }),
      },
    };
  },
};

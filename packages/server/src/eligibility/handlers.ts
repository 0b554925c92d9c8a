// Answers in, findings out: the rules do the work, and nothing is kept.
import { answerFaults } from '@think-carer/contract';
import { check, nextQuestion } from '@think-carer/rules';
import type { Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';

export const eligibilityHandlers: Pick<Handlers, 'eligibility.check'> = {
  'eligibility.check'({ offer, body: { answers, on: asked, locale = 'en-GB', schemes }, now }) {
    const errors = answerFaults(answers, offer);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const on = asked ?? now.toISOString().slice(0, 10);
    return {
      result: {
        offer: { id: offer.id, version: offer.version }, on,
        findings: check(offer, answers, { on, locale }),
        nextQuestion: nextQuestion(offer, answers, { on, ...(schemes && { schemes }) }),
      },
    };
  },
};

// Answers in, findings out: the rules do the work, and nothing is kept.
import { type RequestFault } from '@think-carer/contract';
import { check, nextQuestion, type Pack, type Question } from '@think-carer/rules';
import type { Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';

export const eligibilityHandlers: Pick<Handlers, 'eligibility.check'> = {
  'eligibility.check'({ offer, body: { answers, on: asked, locale = 'en-GB', schemes }, now }) {
    const errors = faultsIn(answers, offer);
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

/** Answers that no question of the offer could have been given. A question the offer does not have is let by: offers change while pages stay open. */
function faultsIn(answers: Readonly<Record<string, string | number | boolean>>, offer: Pack): RequestFault[] {
  return offer.questions.filter(({ id }) => Object.hasOwn(answers, id)).flatMap((question) => {
    const code = faultOf(question, answers[question.id]!, offer);
    return code ? [{ pointer: `/answers/${question.id}`, code, detail: 'This is not an answer to that question.' }] : [];
  });
}

function faultOf({ kind, options, min = -Infinity, max = Infinity }: Question, answer: string | number | boolean, offer: Pack): string | undefined {
  if (answer === 'unknown') return undefined;
  if (kind === 'area') return answer === 'elsewhere' || offer.areas.some(({ id }) => id === answer) ? undefined : 'not-an-option';
  if (kind === 'choice') return options?.some(({ value }) => value === answer) ? undefined : 'not-an-option';
  if (typeof answer !== 'number') return 'wrong-type';
  return answer < min ? 'too-small' : answer > max ? 'too-big' : undefined;
}

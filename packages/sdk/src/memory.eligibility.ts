// Eligibility in memory: the same rules as on the server, run in the page.
import type { RequestFault } from '@think-carer/contract';
import { check, nextQuestion } from '@think-carer/rules';
import type { Pack, Question, Value } from '@think-carer/rules';
import type { Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';

export const eligibilityHandlers: Pick<Handlers, 'eligibility.check'> = {
  'eligibility.check'({ offer, body: { answers, on: asked, locale = 'en-GB', schemes }, now }) {
    const errors = offer.questions.flatMap((question): RequestFault[] => {
      const code = Object.hasOwn(answers, question.id) && faultOf(question, answers[question.id]!, offer);
      return code ? [{ pointer: `/answers/${question.id}`, code, detail: 'This is not an answer to that question.' }] : [];
    });
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

/** Why no person could have answered so; a question that the offer does not have is let by. */
function faultOf({ kind, options, min = -Infinity, max = Infinity }: Question, answer: Value, { areas }: Pack): string | undefined {
  if (answer === 'unknown') return undefined;
  if (kind === 'area') return answer === 'elsewhere' || areas.some(({ id }) => id === answer) ? undefined : 'not-an-option';
  if (kind === 'choice') return options?.some(({ value }) => value === answer) ? undefined : 'not-an-option';
  if (typeof answer !== 'number') return 'wrong-type';
  return answer < min ? 'too-small' : answer > max ? 'too-big' : undefined;
}

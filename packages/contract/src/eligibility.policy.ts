// Which answers a question of the offer can have been given: shared by the server and the memory transport.
import type { Answers, Pack, Question, Value } from '@think-carer/rules';
import type { RequestFault } from './problem.ts';

/** Answers that no person could have given. A question the offer does not have is let by: offers change while pages stay open. */
export function answerFaults(answers: Answers, offer: Pack): RequestFault[] {
  return offer.questions.filter(({ id }) => Object.hasOwn(answers, id)).flatMap((question) => {
    const code = faultOf(question, answers[question.id]!, offer);
    return code ? [{ pointer: `/answers/${question.id}`, code, detail: 'This is not an answer to that question.' }] : [];
  });
}

function faultOf({ kind, options, min = -Infinity, max = Infinity }: Question, answer: Value, { areas }: Pack): string | undefined {
  if (answer === 'unknown') return undefined;
  if (kind === 'area') return answer === 'elsewhere' || areas.some(({ id }) => id === answer) ? undefined : 'not-an-option';
  if (kind === 'choice') return options?.some(({ value }) => value === answer) ? undefined : 'not-an-option';
  if (typeof answer !== 'number') return 'wrong-type';
  return answer < min ? 'too-small' : answer > max ? 'too-big' : undefined;
}

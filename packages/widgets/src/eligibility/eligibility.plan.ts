// Which of the given answers count, what they lead to, and what to ask next. Pure, so that any earlier answer can change at any time.
import { check, nextQuestion, type Answers, type Condition, type Finding, type Pack, type Question, type Scheme } from '@think-carer/rules';

export interface PlanOptions {
  /** ISO day to answer for. */
  readonly on: string;
  readonly language: string;
  /** The schemes looked at. All when absent. */
  readonly schemes?: readonly string[];
}
export interface Plan {
  /** The answers that count, in the order in which they were first given. */
  readonly used: Answers;
  /** Answers that no open result depends on now. They are kept, and count again when one does. */
  readonly spare: readonly string[];
  readonly findings: readonly Finding[];
  /** Null: nothing left that could change a result. */
  readonly next: Question | null;
}

/**
 * Goes through the given answers in order and takes each that could change a result, given those taken before it.
 * So changing an early answer drops none of the later ones: at most they rest until they matter again.
 */
export function planFor(pack: Pack, given: Answers, { on, language, schemes }: PlanOptions): Plan {
  const look = (answers: Answers) => check(pack, answers, { on, locale: language, marks: true }).filter(({ scheme }) => schemes?.includes(scheme) ?? true);
  const used: Record<string, Answers[string]> = {};
  const spare = new Set(Object.keys(given));
  for (;;) {
    const findings = look(used);
    const open = new Set(findings.flatMap(({ missing }) => missing));
    const found = [...spare].find((id) => open.has(id));
    if (found === undefined) {
      const next = settler(pack, used, nextQuestion(pack, used, schemes ? { on, schemes } : { on }));
      return { used, spare: [...spare], findings, next };
    }
    used[found] = given[found]!;
    spare.delete(found);
  }
}

/** The question that settles a question, while it is not answered: the area says the nation, and who helps there too. */
function settler({ questions }: Pack, answers: Answers, question: Question | null): Question | null {
  const settledBy = question?.impliedBy && questions.find(({ id }) => id === question.impliedBy?.question);
  return settledBy && answers[settledBy.id] === undefined ? settledBy : question;
}

/** Whether the answers have settled anything yet, so that it is worth looking. */
export const isSettled = ({ used, findings }: Plan): boolean =>
  Object.keys(used).length > 0 && findings.some(({ outcome }) => outcome === 'likely' || outcome === 'may' || outcome === 'not-this-one');

/** The questions that a scheme's amount still hangs on; between what and what, the finding says. */
export function openAmount({ used }: Plan, { amounts = [] }: Scheme): readonly string[] {
  const asked = new Set(amounts.flatMap(({ when }) => (when ? questionsIn(when) : [])));
  return [...asked].filter((question) => used[question] === undefined || used[question] === 'unknown');
}

function questionsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(questionsIn);
  if ('any' in condition) return condition.any.flatMap(questionsIn);
  return 'not' in condition ? questionsIn(condition.not) : [condition.question];
}

// @think-carer/rules/impact: what a policy does to carers: three-valued answers in; what to look at, to change and to find out, each with its source, out.
import { isAhead, isOver } from './guide.entry.ts';
import type { ImpactQuestion } from './impact.types.ts';
import type { Pack } from './pack.types.ts';

export type { ImpactQuestion } from './impact.types.ts';
export { addDays, addMonths } from './day.ts';
export { textIn } from './text.ts';
export { wording } from './wording.ts';

export const impactAnswers = ['yes', 'no', 'not-known'] as const;
export type ImpactAnswer = (typeof impactAnswers)[number];
export type ImpactAnswers = Readonly<Record<string, ImpactAnswer>>;

/** `look`: something to look at, and perhaps to change. `find-out`: not known, which is never a no. `clear`: nothing to see here. */
export const impactVerdicts = ['look', 'find-out', 'clear'] as const;
export type ImpactVerdict = (typeof impactVerdicts)[number];
export interface ImpactFinding { readonly question: ImpactQuestion; readonly answer: ImpactAnswer; readonly verdict: ImpactVerdict }
export interface ImpactResult {
  readonly look: readonly ImpactFinding[];
  readonly findOut: readonly ImpactFinding[];
  readonly clear: readonly ImpactFinding[];
  /** Ids of questions with no answer yet: nothing is said of them. */
  readonly missing: readonly string[];
}

const bases: readonly ImpactQuestion['basis'][] = ['law', 'code', 'practice'];
/** The questions that hold on a day: begun, not over, and of a nation where the employer is. What the law says comes first, then a code, then good practice; the pack's order within. */
export const impactQuestions = (pack: Pick<Pack, 'impact' | 'nations'>, on: string): ImpactQuestion[] => (pack.impact ?? [])
  .filter((one) => !isAhead(one, on) && !isOver(one, on) && (one.nations === undefined || pack.nations.length === 0 || one.nations.some((nation) => pack.nations.includes(nation))))
  .sort((a, b) => bases.indexOf(a.basis) - bases.indexOf(b.basis));

export const impactVerdict = ({ risk }: Pick<ImpactQuestion, 'risk'>, answer: ImpactAnswer): ImpactVerdict =>
  (answer === 'not-known' ? 'find-out' : answer === risk ? 'look' : 'clear');

/** What comes of the answers. An answer to a question that is not asked on that day counts for nothing. */
export function impactOf(pack: Pick<Pack, 'impact' | 'nations'>, answers: ImpactAnswers, on: string): ImpactResult {
  const asked = impactQuestions(pack, on);
  const findings = asked.flatMap((question): ImpactFinding[] => {
    const answer = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    return answer === undefined ? [] : [{ question, answer, verdict: impactVerdict(question, answer) }];
  });
  const of = (verdict: ImpactVerdict): ImpactFinding[] => findings.filter((one) => one.verdict === verdict);
  return { look: of('look'), findOut: of('find-out'), clear: of('clear'), missing: asked.filter(({ id }) => !Object.hasOwn(answers, id)).map(({ id }) => id) };
}

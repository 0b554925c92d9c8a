// nextQuestion: the one question that settles most, or none.
import { FIRST, isOpen, readAnswers, settleImplied, type Reading } from './cells.ts';
import { coreOf } from './outcome.ts';
import type { Answers, Pack, Question } from './pack.types.ts';
import { planFor, type DayPlan, type SchemePlan } from './plan.ts';

export interface NextQuestionOptions {
  readonly on: string;
  /** Only questions that these schemes depend on. Default: every scheme of the pack. */
  readonly schemes?: readonly string[];
}

/**
 * The question whose answer leaves the fewest questions still open, on average over its possible answers;
 * the pack's order breaks ties. Null: nothing left could change a finding. A question answered `'unknown'` is never asked again.
 */
export function nextQuestion(pack: Pack, answers: Answers, { on, schemes }: NextQuestionOptions): Question | null {
  const plan = planFor(pack, on, 'en-GB');
  const cells = [...readAnswers(plan.readings, answers, plan.cells)];
  const wanted = schemes === undefined ? plan.schemes : plan.schemes.filter((one) => schemes.includes(one.scheme.id));
  const asking = stillOpen(plan, wanted, cells);
  let best: number | null = null;
  let fewest = Infinity;
  for (const question of asking) {
    const left = asking.length === 1 ? 0 : expectedLeft(plan, wanted, cells, question);
    if (left < fewest - 1e-9) {
      fewest = left;
      best = question;
    }
  }
  return best === null ? null : (plan.readings[best] as Reading).question;
}

function stillOpen(plan: DayPlan, schemes: readonly SchemePlan[], cells: readonly number[]): number[] {
  const open = new Set<number>();
  for (const scheme of schemes) for (const question of coreOf(plan, scheme, cells).askable) open.add(question);
  return [...open].sort((a, b) => a - b);
}

/** How many questions would still be open, averaged over the answers that the pack lists. */
function expectedLeft(plan: DayPlan, schemes: readonly SchemePlan[], cells: readonly number[], question: number): number {
  const reading = plan.readings[question] as Reading;
  const trial = [...cells];
  let sum = 0;
  let count = 0;
  for (const [cell, weight] of answersApart(plan, schemes, reading)) {
    for (let i = 0; i < cells.length; i += 1) trial[i] = cells[i] as number;
    trial[question] = cell;
    settleImplied(plan.readings, trial);
    sum += weight * stillOpen(plan, schemes, trial).length;
    count += weight;
  }
  return count === 0 ? Infinity : sum / count;
}

/** One cell for each set of answers that no scheme tells apart, with how many answers stand behind it. */
function answersApart(plan: DayPlan, schemes: readonly SchemePlan[], reading: Reading): [number, number][] {
  const weights = new Map<number, number>();
  const users = schemes.map((scheme) => scheme.classOf.get(reading.index)).filter((classOf) => classOf !== undefined);
  const seen = new Map<string, number>();
  for (let cell = FIRST; cell < reading.size; cell += 1) {
    // A figure exactly at a threshold is rarer than one on either side, and always falls with one of them.
    if (isOpen(reading, cell) || (reading.isNumeric && (cell - FIRST) % 2 === 1)) continue;
    const name = users.map((classOf) => classOf[cell]).join(' ');
    const first = seen.get(name) ?? cell;
    seen.set(name, first);
    weights.set(first, (weights.get(first) ?? 0) + 1);
  }
  return [...weights];
}

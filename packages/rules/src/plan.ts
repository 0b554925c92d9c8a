// A plan: one pack compiled for one day and language, with what its schemes have already worked out.
import type { Reading } from './cells.ts';
import { compilePack } from './compile.ts';
import { isDay } from './day.ts';
import type { FindingDraft } from './finding.ts';
import type { Formula, Verdict } from './formula.ts';
import { freeze } from './freeze.ts';
import type { Core } from './outcome.ts';
import type { Pack, Scheme, Source, Text } from './pack.types.ts';

/** One part of a scheme's test, kept apart so that reasons can be worded for what it is. */
export interface Part {
  readonly kind: 'place' | 'areas' | 'when' | 'excluded';
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** For `excluded`: the scheme that shuts this one out, and the words for it. */
  readonly by: { readonly plan: SchemePlan; readonly text: Text } | null;
}

export interface AmountPlan {
  readonly per: 'week' | 'month' | 'year' | 'once';
  readonly formula: Formula;
  readonly verdict: Verdict;
  /** Pounds by the place question's cell. */
  readonly byNation: readonly ({ readonly min: number; readonly max: number } | undefined)[];
  /** The span over every nation of the scheme, for while the nation is not known. */
  readonly all: { readonly min: number; readonly max: number };
}

export interface SchemePlan {
  readonly scheme: Scheme;
  readonly index: number;
  /** No row in force on the day, whatever is answered. */
  readonly isExpired: boolean;
  /** Yes in the nations where a needed figure has no row in force. */
  readonly expiry: Formula;
  readonly expiryVerdict: Verdict;
  readonly parts: readonly Part[];
  readonly met: Formula;
  readonly metVerdict: Verdict;
  readonly amounts: readonly AmountPlan[];
  readonly placeQuestion: number;
  /** Every question a finding of this scheme depends on. */
  readonly questions: readonly number[];
  /** The same, with those that say where somebody lives or works last: they are the hardest to change. */
  readonly changeable: readonly number[];
  /** By question: one cell for each set of settled answers that this scheme treats alike. */
  readonly classes: ReadonlyMap<number, readonly number[]>;
  /** By question and cell: the cell that stands for its set; NOT_ASKED and NOT_KNOWN for themselves. */
  readonly classOf: ReadonlyMap<number, readonly number[]>;
  /** The same, in the order of `questions`. */
  readonly classRows: readonly (readonly number[])[];
  readonly sources: readonly Source[];
  readonly sizes: readonly number[];
  readonly isNumericKey: boolean;
  readonly cores: Map<number | string, Core>;
  readonly drafts: Map<number | string, FindingDraft>;
}

export interface DayPlan {
  readonly pack: Pack;
  readonly on: string;
  readonly readings: readonly Reading[];
  readonly schemes: readonly SchemePlan[];
  /** Filled anew by each call. */
  readonly cells: number[];
  /** What was already put into words, by what it depends on: see `kept`. */
  readonly words: Map<string, unknown>;
  /** Findings kept by all schemes together. */
  draftCount: number;
}

/** Plans kept for each pack: one for each day and language. */
const DAYS_KEPT = 8;
/** Findings kept in one plan before starting afresh, about 1 kB each: bounds memory on a server that sees every household. */
const DRAFTS_KEPT = 20_000;
/** Outcomes kept for one scheme, smaller and far fewer. */
export const CORES_KEPT = 8192;

/** Words that several findings share, made once. The name tells everything that they depend on. */
export function kept<T>(plan: DayPlan, name: string, make: () => T): T {
  const known = plan.words.get(name);
  if (known !== undefined) return known as T;
  const made = freeze(make());
  plan.words.set(name, made);
  return made;
}

/** Keeps a finding for its cells. */
export function keepDraft(plan: DayPlan, scheme: SchemePlan, key: number | string, draft: FindingDraft): void {
  if (plan.draftCount >= DRAFTS_KEPT) {
    for (const one of plan.schemes) one.drafts.clear();
    plan.draftCount = 0;
  }
  scheme.drafts.set(key, draft);
  plan.draftCount += 1;
}

const plans = new WeakMap<Pack, Map<string, DayPlan>>();

/** The plan of a pack for a day and language, compiled once. Throws RangeError where `on` is no real ISO day. */
export function planFor(pack: Pack, on: string, locale: string): DayPlan {
  let days = plans.get(pack);
  if (days === undefined) plans.set(pack, (days = new Map()));
  const name = locale === 'en-GB' ? on : `${on} ${locale}`;
  let plan = days.get(name);
  if (plan === undefined) {
    if (!isDay(on)) throw new RangeError(`on must be a real day written YYYY-MM-DD, not ${JSON.stringify(on)}`);
    plan = compilePack(pack, on);
    if (days.size >= DAYS_KEPT) days.delete(days.keys().next().value as string);
    days.set(name, plan);
  }
  return plan;
}

/** The name under which a scheme keeps what any answers of the same classes come to. */
export function classKeyOf(plan: SchemePlan, cells: readonly number[]): number | string {
  const { questions, sizes, classRows } = plan;
  if (!plan.isNumericKey) return questions.map((question, i) => classRows[i]?.[cells[question] as number]).join(' ');
  let key = 0;
  for (let i = 0; i < questions.length; i += 1) {
    key = key * (sizes[i] as number) + ((classRows[i] as readonly number[])[cells[questions[i] as number] as number] as number);
  }
  return key;
}

/** The name under which a scheme keeps the finding, in words, for these cells. */
export function keyOf(plan: SchemePlan, cells: readonly number[]): number | string {
  const { questions, sizes } = plan;
  if (!plan.isNumericKey) return questions.map((question) => cells[question]).join(' ');
  let key = 0;
  for (let i = 0; i < questions.length; i += 1) key = key * (sizes[i] as number) + (cells[questions[i] as number] as number);
  return key;
}

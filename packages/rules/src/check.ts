// check: which schemes fit these answers, and why.
import { readAnswers } from './cells.ts';
import { findingOf } from './finding.ts';
import type { Answers, Finding, Pack } from './pack.types.ts';
import { planFor } from './plan.ts';
import { MARKS } from './reason.ts';
import { languageOf } from './text.ts';

export interface CheckOptions {
  /** The ISO day asked about. */
  readonly on: string;
  /** Language of every text in the findings. Default `en-GB`; `cy` and `ar` are complete, others fall back to English. */
  readonly locale?: string;
  /** Puts a pack's English, where it stands in for another language, between U+2066 and U+2069, so that a page can tell it. */
  readonly marks?: boolean;
}

/**
 * One finding for each scheme of the pack, in the pack's order, explanations included.
 *
 * Nothing is `not-this-one` because a question was not asked, and a finding that is settled stays settled whatever is added.
 * Findings are plain data, complete when they are returned. Parts are shared between calls and frozen; `structuredClone` gives one to change.
 * Throws RangeError where `on` is no real day. The pack must not be changed afterwards: what was worked out for it is kept.
 */
export function check(pack: Pack, answers: Answers, { on, locale: tag = 'en-GB', marks }: CheckOptions): Finding[] {
  const locale = marks && languageOf(tag) !== 'en-GB' ? `${tag}${MARKS}` : tag;
  const plan = planFor(pack, on, locale);
  const cells = readAnswers(plan.readings, answers, plan.cells);
  const findings = new Array<Finding>(plan.schemes.length);
  for (let i = 0; i < findings.length; i += 1) findings[i] = findingOf(plan, plan.schemes[i]!, cells, answers, locale);
  return findings;
}

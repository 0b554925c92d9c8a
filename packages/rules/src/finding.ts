// One finding, explained: worked out once for each set of cells, then only the person's own figures are put in.
import { answerOf, FIRST, isOpen, settleImplied, type Reading } from './cells.ts';
import { longDay } from './day.ts';
import { decidingLeaves, NO, YES } from './formula.ts';
import { freeze } from './freeze.ts';
import { coreOf, type Core } from './outcome.ts';
import type { Action, Answers, Change, Finding, Nation, NextAction, Outcome, Reason, Value } from './pack.types.ts';
import { keepDraft, kept, keyOf, type DayPlan, type SchemePlan } from './plan.ts';
import { exclusionReason, reasonOf, saidPhrase, say, shownFigure, speechFor, type FigureReason, type Speech } from './reason.ts';
import { languageOf } from './text.ts';

/** A finding kept for its cells. `reasons` are its own, some of them waiting for the person's figure. */
export interface FindingDraft {
  readonly finding: Finding;
  readonly reasons: readonly (Reason | FigureReason)[];
  readonly hasFigures: boolean;
}

export function findingOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[], answers: Answers, locale: string): Finding {
  const key = keyOf(scheme, cells);
  let draft = scheme.drafts.get(key);
  if (draft === undefined) {
    draft = draftOf(plan, scheme, [...cells], locale);
    keepDraft(plan, scheme, key, draft);
  }
  if (!draft.hasFigures) return draft.finding;
  const { finding, reasons } = draft;
  const because = new Array<Reason>(reasons.length);
  for (let i = 0; i < reasons.length; i += 1) {
    const reason = reasons[i] as Reason | FigureReason;
    because[i] = 'id' in reason ? withFigure(reason, answers) : reason;
  }
  return finding.amount === undefined
    ? {
        scheme: finding.scheme, title: finding.title, outcome: finding.outcome, because, missing: finding.missing,
        wouldChange: finding.wouldChange, next: finding.next, warnings: finding.warnings, sources: finding.sources, asOf: finding.asOf,
      }
    : {
        scheme: finding.scheme, title: finding.title, outcome: finding.outcome, amount: finding.amount, because, missing: finding.missing,
        wouldChange: finding.wouldChange, next: finding.next, warnings: finding.warnings, sources: finding.sources, asOf: finding.asOf,
      };
}

function withFigure(reason: FigureReason, answers: Answers): Reason {
  const answer = answers[reason.id] as Value;
  const figure = reason.shows === 'nothing' ? '' : shownFigure(answer as number, reason.shows === 'money');
  return {
    question: reason.question, answer, holds: reason.holds,
    text: reason.before + figure + reason.after,
    source: reason.source,
  };
}

function draftOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[], locale: string): FindingDraft {
  const core = coreOf(plan, scheme, cells);
  const place = plan.readings[scheme.placeQuestion] as Reading;
  const nation = (place.reads[cells[scheme.placeQuestion] as number] ?? undefined) as Nation | undefined;
  const speech = speechFor(plan, locale, nation);
  const reasons = core.outcome === 'expired' ? [] : reasonsOf(plan, scheme, cells, core, speech);
  const finding: Finding = {
    scheme: scheme.scheme.id,
    title: kept(plan, `title ${scheme.index} ${nation}`, () => say(scheme.scheme.title, speech)),
    outcome: core.outcome,
    ...(core.amount && { amount: core.amount }),
    because: reasons as Reason[],
    missing: core.missing.map((question) => (plan.readings[question] as Reading).question.id),
    wouldChange: core.outcome === 'expired' ? [] : changesOf(plan, scheme, cells, core, speech),
    next: nextOf(plan, scheme, cells, core, speech),
    warnings: kept(plan, `warnings ${scheme.index} ${nation} ${core.outcome === 'expired'}`, () => warningsOf(scheme, core, speech)),
    sources: scheme.sources,
    asOf: plan.on,
  };
  return { finding: freeze(finding), reasons, hasFigures: reasons.some((reason) => 'id' in reason) };
}

function warningsOf({ scheme: { fund, warnings = [] } }: SchemePlan, core: Core, speech: Speech): string[] {
  return [
    ...(core.outcome === 'expired' ? [speech.messages.notConfirmed] : []),
    ...(fund && fund.state !== 'open' ? [speech.messages.fund[fund.state](longDay(fund.asOf, languageOf(speech.locale)))] : []),
    ...warnings.map((warning) => say(warning, speech)),
  ];
}

function reasonsOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[], core: Core, speech: Speech): (Reason | FigureReason)[] {
  // What decides a "no" is what is not met; otherwise everything met, and everything still open, counts.
  const isShown = (verdict: number): boolean => (core.outcome === 'not-this-one' ? verdict !== YES : verdict !== NO);
  const isNo = core.outcome === 'not-this-one' && scheme.metVerdict(cells) === NO;
  const reasons: (Reason | FigureReason)[] = [];
  const seen = new Set<string>();
  for (const part of scheme.parts) {
    const verdict = part.verdict(cells);
    if (!isShown(verdict) || (isNo && verdict !== NO)) continue;
    if (part.by !== null) {
      if (verdict === YES) continue;
      const conditions = part.by.plan.parts.find((one) => one.kind === 'when')?.formula;
      const theirs = conditions ? decidingLeaves(conditions, cells).map((one) => reasonOf(one.leaf, one.negated, one.verdict, false, cells, speech)) : [];
      reasons.push(exclusionReason(part.by.plan, part.by.text, verdict, theirs, speech));
      continue;
    }
    for (const one of decidingLeaves(part.formula, cells)) {
      const reason = reasonOf(one.leaf, one.negated, one.verdict, part.kind !== 'when', cells, speech);
      const name = `${reason.question} ${'id' in reason ? reason.before + reason.after : reason.text}`;
      if (!seen.has(name)) reasons.push(reason);
      seen.add(name);
    }
  }
  return reasons;
}

/** For each answer given, the nearest other answer that comes to another outcome: one for each outcome. Where somebody lives or works comes last. */
function changesOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[], core: Core, speech: Speech): Change[] {
  const changes: Change[] = [];
  const trial: number[] = [...cells];
  for (const question of scheme.changeable) {
    const reading = plan.readings[question] as Reading;
    const from = cells[question] as number;
    const isImplied = reading.impliedBy !== null && settles(plan, question, cells[reading.impliedBy.index] as number);
    if (from === 0 || isImplied) continue;
    const found = new Set<string>([core.outcome, 'expired']);
    for (const cell of nearestFirst(reading, from)) {
      if (isOpen(reading, cell) || (reading.isNumeric && from < FIRST && (cell - FIRST) % 2 === 0)) continue;
      // From an area that settles the nation to one that does not would be two changes.
      if (reading.implies.some((index) => settles(plan, index, from) && !settles(plan, index, cell))) continue;
      for (let i = 0; i < cells.length; i += 1) trial[i] = cells[i] as number;
      trial[question] = cell;
      settleImplied(plan.readings, trial);
      const { outcome } = coreOf(plan, scheme, trial);
      const change = found.has(outcome) ? null : changeTo(plan, reading, from, cell, outcome, speech);
      if (change === null) continue;
      found.add(outcome);
      changes.push(change);
    }
  }
  return changes;
}

/** One change in words. Null where the question takes no such answer. */
function changeTo(plan: DayPlan, reading: Reading, from: number, cell: number, outcome: Outcome, speech: Speech): Change | null {
  return kept(plan, `change ${reading.index} ${cell} ${from < cell} ${outcome} ${speech.nation}`, () => {
    const to: Value | null = answerOf(reading, cell, from);
    if (to === null) return null;
    return { question: reading.question.id, to, outcome, text: speech.messages.ifYouSaid(saidPhrase(reading, to, speech), speech.messages.outcomes[outcome]) };
  });
}

/** True where this cell of the question that implies another settles it. */
function settles(plan: DayPlan, implied: number, cell: number): boolean {
  return ((plan.readings[implied] as Reading).impliedBy?.cells[cell] ?? -1) >= 0;
}

/** Figures from the nearest outwards; options in the order they are shown. */
function nearestFirst(reading: Reading, from: number): number[] {
  const cells = Array.from({ length: reading.size - FIRST }, (_, i) => i + FIRST).filter((cell) => cell !== from);
  return reading.isNumeric && from >= FIRST ? cells.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || a - b) : cells;
}

function nextOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[], core: Core, speech: Speech): NextAction {
  const { place, areas, next } = scheme.scheme;
  const { nation } = speech;
  const isNo = core.outcome === 'not-this-one';
  const isAbroad = isNo && nation !== undefined && !place.nations.includes(nation);
  const isElsewhere = isNo && !isAbroad && scheme.parts.some((part) => part.kind === 'areas' && part.verdict(cells) === NO);
  return kept(plan, `next ${scheme.index} ${nation} ${isAbroad} ${isElsewhere}`, () => {
    if (isAbroad) {
      const action = place.elsewhere[nation];
      return action ? actionIn(action, speech) : { text: speech.messages.elsewhere(speech.messages.nations[nation]), who: speech.messages.elsewhereWho };
    }
    return actionIn(areas && isElsewhere ? areas.elsewhere : ((nation && place.here?.[nation]) ?? next), speech);
  });
}

function actionIn(action: Action, speech: Speech): NextAction {
  return {
    text: say(action.text, speech),
    who: say(action.who, speech),
    ...(action.how && { how: say(action.how, speech) }),
    ...(action.when && { when: say(action.when, speech) }),
    ...(action.url && { url: action.url }),
    ...(action.phone && { phone: action.phone }),
  };
}

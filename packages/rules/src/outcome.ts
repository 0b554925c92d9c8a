// What is settled and what is not: the outcome and amount over every way the open questions could still be answered.
import { isOpen, NOT_ASKED, tiedTo, type Reading } from './cells.ts';
import { NO, openQuestions, YES } from './formula.ts';
import type { Amount, Outcome } from './pack.types.ts';
import { classKeyOf, CORES_KEPT, type DayPlan, type SchemePlan } from './plan.ts';

/** What a scheme comes to, without its words. */
export interface Core {
  readonly outcome: Outcome;
  readonly amount: Amount | null;
  /** Open questions whose answer could still change outcome or amount. */
  readonly missing: readonly number[];
  /** Those of them worth asking now: never asked, and able to change the finding with what is unknown left unknown. */
  readonly askable: readonly number[];
}

/** Ways of answering looked at before settling for the verdict as it stands, which is sound and may leave a little more open. */
const MOST_WAYS = 4096;

/** One way of answering the open questions: for each, which of its classes of answers, and what it all comes to. */
interface Way { readonly at: readonly number[]; readonly outcome: Outcome; readonly amount: Amount | null; readonly sign: string }

export function coreOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[]): Core {
  const key = classKeyOf(scheme, cells);
  let core = scheme.cores.get(key);
  if (core === undefined) {
    core = work(plan, scheme, cells);
    if (scheme.cores.size > CORES_KEPT) scheme.cores.clear();
    scheme.cores.set(key, core);
  }
  return core;
}

const EXPIRED: Core = { outcome: 'expired', amount: null, missing: [], askable: [] };

function work(plan: DayPlan, scheme: SchemePlan, cells: readonly number[]): Core {
  if (scheme.isExpired) return EXPIRED;
  const axes = axesOf(plan, scheme, cells);
  const asItStands = settle(scheme, cells);
  if (axes.length === 0) return { ...asItStands, missing: [], askable: [] };

  const ways = waysOf(plan, scheme, cells, axes);
  const isAskable = (axis: number): boolean => cells[axis] === NOT_ASKED && (plan.readings[axis] as Reading).isDefined;
  if (ways === null) {
    return { ...asItStands, missing: axes, askable: axes.filter(isAskable) };
  }
  const joined = join(ways);
  const matters = axes.filter((axis) => canChange(plan, scheme, axes, ways, axis));
  const asked = axes.filter((axis) => cells[axis] !== NOT_ASKED);
  // With an area unknown its nation can still rule areas out, so it may be worth asking though it decides nothing once the area is told.
  const toAsk = asked.length === 0 ? ways : leaveOpen(axes, ways, asked);
  const now = asked.length === 0 ? matters : axes.filter((axis) => isAskable(axis) && canChange(plan, scheme, axes, toAsk, axis));
  return {
    outcome: joined.outcome,
    amount: joined.amount,
    missing: axes.filter((axis) => matters.includes(axis) || now.includes(axis)),
    askable: now.filter(isAskable),
  };
}

/** Outcome and amount as far as these cells tell. */
function settle(scheme: SchemePlan, cells: readonly number[]): { outcome: Outcome; amount: Amount | null } {
  const expiry = scheme.expiryVerdict(cells);
  if (expiry === YES) return EXPIRED;
  const met = scheme.metVerdict(cells);
  if (expiry === NO && met === NO) return { outcome: 'not-this-one', amount: null };
  const outcome = expiry === NO && met === YES ? scheme.scheme.ifMet : 'cannot-tell';
  return { outcome, amount: amountOf(scheme, cells) };
}

/** From the least to the most of every amount row that is not ruled out. */
function amountOf(scheme: SchemePlan, cells: readonly number[]): Amount | null {
  let amount: Amount | null = null;
  for (const row of scheme.amounts) {
    if (row.verdict(cells) === NO) continue;
    const span = row.byNation[cells[scheme.placeQuestion] as number] ?? row.all;
    if (span.min <= span.max) amount = widened(amount, { min: span.min, max: span.max, per: row.per, currency: 'GBP' });
  }
  return amount;
}

/** The range that holds both. Amounts of another period are left out: a pack may not mix them in one scheme. */
function widened(one: Amount | null, other: Amount): Amount {
  if (one === null) return other;
  if (one.per !== other.per) return one;
  return { ...one, min: Math.min(one.min, other.min), max: Math.max(one.max, other.max) };
}

/** Open questions that could matter, those that settle others first. */
function axesOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[]): number[] {
  const open = new Set<number>();
  openQuestions(scheme.expiry, cells, open);
  openQuestions(scheme.met, cells, open);
  if (open.size > 0 || scheme.metVerdict(cells) !== NO) {
    for (const row of scheme.amounts) openQuestions(row.formula, cells, open);
    if (scheme.amounts.length > 0) open.add(scheme.placeQuestion);
  }
  for (const question of open) for (const tied of tiedTo(plan.readings[question] as Reading)) open.add(tied);
  return [...open]
    .filter((question) => isOpen(plan.readings[question] as Reading, cells[question] as number) && (scheme.classes.get(question)?.length ?? 0) > 0)
    .sort((a, b) => Number((plan.readings[a] as Reading).impliedBy !== null) - Number((plan.readings[b] as Reading).impliedBy !== null) || a - b);
}

/** Every way of answering the open questions, up to what the scheme tells apart; null where there are too many. */
function waysOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[], axes: readonly number[]): Way[] | null {
  let count = 1;
  for (const axis of axes) count *= scheme.classes.get(axis)?.length ?? 1;
  if (count > MOST_WAYS) return null;
  const ways: Way[] = [];
  const trial = [...cells];
  const at = axes.map(() => 0);
  const step = (depth: number): void => {
    const axis = axes[depth];
    if (axis === undefined) {
      ways.push(wayOf([...at], settle(scheme, trial)));
      return;
    }
    const reading = plan.readings[axis] as Reading;
    const classes = scheme.classes.get(axis) as readonly number[];
    const settled = reading.impliedBy === null ? -1 : (reading.impliedBy.cells[trial[reading.impliedBy.index] as number] as number);
    if (settled >= 0) {
      trial[axis] = settled;
      at[depth] = classes.indexOf(settled);
      step(depth + 1);
    } else {
      for (let i = 0; i < classes.length; i += 1) {
        const cell = classes[i] as number;
        if (reading.implies.length > 0 && contradicts(plan, reading, cell, cells)) continue;
        trial[axis] = cell;
        at[depth] = i;
        step(depth + 1);
      }
    }
    trial[axis] = cells[axis] as number;
  };
  step(0);
  return ways;
}

/** An area in another nation than the one already given is no way of answering. */
function contradicts(plan: DayPlan, reading: Reading, cell: number, cells: readonly number[]): boolean {
  return reading.implies.some((index) => {
    const implied = plan.readings[index] as Reading;
    const settled = implied.impliedBy?.cells[cell] ?? -1;
    const given = cells[index] as number;
    return settled >= 0 && !isOpen(implied, given) && settled !== given;
  });
}

function join(ways: readonly Way[]): { outcome: Outcome; amount: Amount | null } {
  let outcome: Outcome | undefined;
  let amount: Amount | null = null;
  for (const way of ways) {
    outcome = outcome === undefined || outcome === way.outcome ? way.outcome : 'cannot-tell';
    if (way.amount !== null) amount = widened(amount, way.amount);
  }
  return { outcome: outcome ?? 'cannot-tell', amount };
}

function wayOf(at: readonly number[], { outcome, amount }: { outcome: Outcome; amount: Amount | null }): Way {
  return { at, outcome, amount, sign: amount === null ? outcome : `${outcome} ${amount.min} ${amount.max} ${amount.per}` };
}

/** The ways with some questions left open: each group of ways that differ only there becomes one. */
function leaveOpen(axes: readonly number[], ways: readonly Way[], left: readonly number[]): Way[] {
  const isKept = axes.map((axis) => !left.includes(axis));
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const name = way.at.filter((_, i) => isKept[i]).join(' ');
    const group = groups.get(name);
    if (group) group.push(way);
    else groups.set(name, [way]);
  }
  return [...groups.values()].map((group) => wayOf((group[0] as Way).at.map((one, i) => (isKept[i] ? one : 0)), join(group)));
}

/** True where two ways differ in this question, and in what it settles, and come to different things. */
function canChange(plan: DayPlan, scheme: SchemePlan, axes: readonly number[], ways: readonly Way[], axis: number): boolean {
  const first = ways[0]?.sign;
  if (ways.every((way) => way.sign === first)) return false;
  const own = axes.indexOf(axis);
  const { implies } = plan.readings[axis] as Reading;
  // There are at most MOST_WAYS places, so a place among the other questions is a small number.
  const strides = axes.map(() => 0);
  let stride = 1;
  for (const [i, other] of axes.entries()) {
    if (i === own || implies.includes(other)) continue;
    strides[i] = stride;
    stride *= (scheme.classes.get(other) as readonly number[]).length;
  }
  const groups = new Map<number, Way[]>();
  for (const way of ways) {
    let place = 0;
    for (let i = 0; i < strides.length; i += 1) place += (way.at[i] as number) * (strides[i] as number);
    const group = groups.get(place);
    if (group === undefined) groups.set(place, [way]);
    else if (group.some((seen) => seen.sign !== way.sign && seen.at[own] !== way.at[own])) return true;
    else if (implies.length > 0) group.push(way);
  }
  return false;
}

// What is settled and what is not: the outcome and amount over every way the open questions could still be answered.
import { isOpen, NOT_ASKED, tiedTo, type Reading } from './cells.ts';
import { NO, OPEN, openQuestions, YES } from './formula.ts';
import type { Amount, Outcome } from './pack.types.ts';
import { KEPT, keyOf, type DayPlan, type SchemePlan } from './plan.ts';

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

interface Way { readonly at: readonly number[]; readonly outcome: Outcome; readonly amount: Amount | null }

export function coreOf(plan: DayPlan, scheme: SchemePlan, cells: readonly number[]): Core {
  const key = keyOf(scheme, cells);
  let core = scheme.cores.get(key);
  if (core === undefined) {
    core = work(plan, scheme, cells);
    if (scheme.cores.size >= KEPT) scheme.cores.clear();
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
  const matters = axes.filter((axis) => canChange(plan, axes, ways, axis));
  const asked = axes.filter((axis) => cells[axis] !== NOT_ASKED);
  // With an area unknown its nation can still rule areas out, so it may be worth asking though it decides nothing once the area is told.
  const now = asked.length === 0 ? matters : axes.filter((axis) => isAskable(axis) && canChange(plan, axes, leaveOpen(axes, ways, asked), axis));
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
  const step = (depth: number): void => {
    const axis = axes[depth];
    if (axis === undefined) {
      ways.push({ at: axes.map((one) => trial[one] as number), ...settle(scheme, trial) });
      return;
    }
    const reading = plan.readings[axis] as Reading;
    const settled = reading.impliedBy === null ? -1 : (reading.impliedBy.cells[trial[reading.impliedBy.index] as number] as number);
    if (settled >= 0) {
      trial[axis] = settled;
      step(depth + 1);
    } else {
      for (const cell of scheme.classes.get(axis) as number[]) {
        if (contradicts(plan, reading, cell, cells)) continue;
        trial[axis] = cell;
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

function signOf(way: Way): string {
  return way.amount === null ? way.outcome : `${way.outcome} ${way.amount.min} ${way.amount.max} ${way.amount.per}`;
}

/** The ways with some questions left open: each group of ways that differ only there becomes one. */
function leaveOpen(axes: readonly number[], ways: readonly Way[], left: readonly number[]): Way[] {
  const kept = axes.map((axis) => !left.includes(axis));
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const name = way.at.filter((_, i) => kept[i]).join(' ');
    const group = groups.get(name);
    if (group) group.push(way);
    else groups.set(name, [way]);
  }
  return [...groups.values()].map((group) => ({ at: (group[0] as Way).at.map((cell, i) => (kept[i] ? cell : OPEN)), ...join(group) }));
}

/** True where two ways differ in this question, and in what it settles, and come to different things. */
function canChange(plan: DayPlan, axes: readonly number[], ways: readonly Way[], axis: number): boolean {
  const own = axes.indexOf(axis);
  const { implies } = plan.readings[axis] as Reading;
  const others = axes.map((_, i) => i).filter((i) => i !== own && !implies.includes(axes[i] as number));
  const groups = new Map<string, { cell: number; sign: string }[]>();
  for (const way of ways) {
    const name = others.map((i) => way.at[i]).join(' ');
    const cell = way.at[own] as number;
    const sign = signOf(way);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [{ cell, sign }]);
    else if (group.some((seen) => seen.cell !== cell && seen.sign !== sign)) return true;
    else group.push({ cell, sign });
  }
  return false;
}

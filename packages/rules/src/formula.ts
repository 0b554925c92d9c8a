// Three-valued logic: conditions as closures over cells, with the leaves that decided.
import type { Source, Text, Value } from './pack.types.ts';

/** No, not known, yes. Ordered, so that "all" is the least and "any" the greatest. */
export const NO = 0;
export const OPEN = 1;
export const YES = 2;

export type Test =
  | { readonly is: Value }
  | { readonly oneOf: readonly Value[] }
  | { readonly atLeast: number }
  | { readonly atMost: number };

/** One question compared with one figure or list. `table` holds the verdict for each cell. */
export interface Leaf {
  readonly id: number;
  readonly question: number;
  readonly test: Test;
  readonly table: readonly number[];
  readonly text: Text | undefined;
  readonly source: Source;
  /** A figure that differs by nation: the verdicts by the nation question's cell. Outside those nations it stays open. */
  readonly byNation: { readonly question: number; readonly leaves: readonly (Leaf | undefined)[] } | null;
}

/** Negation lives on the leaves, so that a reason always says what was asked for. */
export type Formula =
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly negated: boolean }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Formula[] };

export type Verdict = (cells: readonly number[]) => number;

export const TRUE: Formula = { kind: 'all', parts: [] };
export const FALSE: Formula = { kind: 'any', parts: [] };

export function negate(formula: Formula): Formula {
  if (formula.kind === 'leaf') return { ...formula, negated: !formula.negated };
  return { kind: formula.kind === 'all' ? 'any' : 'all', parts: formula.parts.map(negate) };
}

/** The verdict of one leaf. Where the nation decides the figure and is not known, it is open. */
export function leafVerdict(leaf: Leaf, cells: readonly number[]): number {
  if (leaf.byNation === null) return leaf.table[cells[leaf.question] as number] as number;
  const own = leaf.byNation.leaves[cells[leaf.byNation.question] as number];
  return own === undefined ? OPEN : (own.table[cells[own.question] as number] as number);
}

export function compile(formula: Formula): Verdict {
  if (formula.kind === 'leaf') {
    const { leaf, negated } = formula;
    if (leaf.byNation !== null) return negated ? (cells) => YES - leafVerdict(leaf, cells) : (cells) => leafVerdict(leaf, cells);
    const { question } = leaf;
    const table = negated ? leaf.table.map((verdict) => YES - verdict) : leaf.table;
    return (cells) => table[cells[question] as number] as number;
  }
  const parts = formula.parts.map(compile);
  if (parts.length === 1) return parts[0] as Verdict;
  if (formula.kind === 'all') {
    return (cells) => {
      let least = YES;
      for (let i = 0; i < parts.length; i += 1) {
        const verdict = (parts[i] as Verdict)(cells);
        if (verdict === NO) return NO;
        if (verdict < least) least = verdict;
      }
      return least;
    };
  }
  return (cells) => {
    let greatest = NO;
    for (let i = 0; i < parts.length; i += 1) {
      const verdict = (parts[i] as Verdict)(cells);
      if (verdict === YES) return YES;
      if (verdict > greatest) greatest = verdict;
    }
    return greatest;
  };
}

/** Every leaf, those that a nation chooses between included. */
export function leavesOf(formula: Formula): Leaf[] {
  if (formula.kind !== 'leaf') return formula.parts.flatMap(leavesOf);
  const { leaf } = formula;
  return leaf.byNation === null ? [leaf] : [leaf, ...leaf.byNation.leaves.filter((own) => own !== undefined)];
}

/** Adds to `into` each question whose answer could still turn the verdict of an open formula. Sound: it may name one too many, never one too few. */
export function openQuestions(formula: Formula, cells: readonly number[], into: Set<number>): void {
  if (evaluate(formula, cells) !== OPEN) return;
  if (formula.kind === 'leaf') {
    into.add(formula.leaf.question);
    if (formula.leaf.byNation !== null) into.add(formula.leaf.byNation.question);
  } else for (const part of formula.parts) openQuestions(part, cells, into);
}

/** The leaves that made the verdict what it is; in an open formula, those met so far and those that could decide. */
export function decidingLeaves(formula: Formula, cells: readonly number[]): { leaf: Leaf; negated: boolean; verdict: number }[] {
  const verdict = evaluate(formula, cells);
  if (formula.kind === 'leaf') return [{ leaf: formula.leaf, negated: formula.negated, verdict }];
  return formula.parts
    .filter((part) => {
      const own = evaluate(part, cells);
      return verdict === OPEN ? own !== NO : own === verdict;
    })
    .flatMap((part) => decidingLeaves(part, cells));
}

function evaluate(formula: Formula, cells: readonly number[]): number {
  if (formula.kind === 'leaf') {
    const verdict = leafVerdict(formula.leaf, cells);
    return formula.negated ? YES - verdict : verdict;
  }
  let verdict = formula.kind === 'all' ? YES : NO;
  for (const part of formula.parts) {
    const own = evaluate(part, cells);
    verdict = formula.kind === 'all' ? Math.min(verdict, own) : Math.max(verdict, own);
  }
  return verdict;
}

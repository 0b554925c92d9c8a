// Rounding, which true counts a published value may stand for, and percentages.
import type { DisclosureOptions } from './snapshot.types.ts';

/** Percentages need a denominator of at least this. */
export const smallestDenominator = 30;

/** `count` to the nearest multiple of `base`, halves up. */
export const roundTo = (count: number, base = 5): number => Math.floor(count / base + 0.5) * base;

/** Lowest and highest whole number that rounds to `value`. */
export function roundedFrom(value: number, base: number): readonly [number, number] {
  const low = Math.ceil(value - base / 2);
  return [low, low + base - 1];
}

/** A whole percentage from two published values; null where either is hidden or the denominator is under 30. */
export function share(numerator: number | null, denominator: number | null): number | null {
  return numerator === null || denominator === null || denominator < smallestDenominator ? null : Math.round((100 * numerator) / denominator);
}

/** The numbers of the rule. */
export interface Rule { readonly minimum: number; readonly base: number }

/** What is published for `count`, if it may show at all: the earlier value, unless the true change is surely `minimum` or more. */
export function wording(count: number, earlier: number | null, { minimum, base }: Rule): number {
  const value = roundTo(count, base);
  return earlier !== null && Math.abs(value - earlier) - (base - 1) < minimum ? earlier : value;
}

/** Every count that `wording` publishes as `value`: always one unbroken run of whole numbers. */
export function countsBehind(value: number, earlier: number | null, { minimum, base }: Rule): readonly [number, number] {
  let low = value, high = value;
  if (earlier === value) {
    while (Math.abs(low - base - value) - (base - 1) < minimum) low -= base;
    while (Math.abs(high + base - value) - (base - 1) < minimum) high += base;
  }
  return [Math.max(minimum, roundedFrom(low, base)[0]), roundedFrom(high, base)[1]];
}

export const ruleOf = ({ minimum = 10, base = 5 }: Pick<DisclosureOptions, 'minimum' | 'base'>): Rule => ({ minimum, base });

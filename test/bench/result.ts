// What a bench says: numbers side by side from one run, and the ratios that were promised.
export interface Ratio { readonly name: string; readonly value: number; /** As it reads: `≤ 1.3`, `≥ 40`. */ readonly target: string; readonly met: boolean }
export interface BenchResult {
  readonly name: string;
  readonly unit: string;
  readonly values: Readonly<Record<string, number>>;
  readonly ratios: readonly Ratio[];
  /** How it was measured, in a sentence or two. */
  readonly note?: string;
}
/** A module `*.bench.ts` exports this as `run`. */
export type Bench = () => Promise<BenchResult[]>;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b), middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
export const atMost = (name: string, value: number, limit: number): Ratio => ({ name, value, target: `≤ ${limit}`, met: value <= limit });
export const atLeast = (name: string, value: number, limit: number): Ratio => ({ name, value, target: `≥ ${limit}`, met: value >= limit });
export const below = (name: string, value: number, limit: number): Ratio => ({ name, value, target: `< ${limit}`, met: value < limit });

// What goes in (true counts) and what comes out (published cells), and how strict the rule is.

/** Where a cell stands: dimension → key. A dimension left out is a total over it. */
export type At = Readonly<Record<string, string>>;

/** True counts by the finest keys of one or two dimensions: whole numbers of people or requests, 0 or more; a missing cell is 0. */
export interface CountTable {
  readonly id: string;
  /** What is counted. Tables of one measure in one call count the same population, so their totals must agree. */
  readonly measure: string;
  /** None, one or two; never a manager or a team. */
  readonly dimensions: readonly string[];
  readonly cells: readonly { readonly at: At; readonly count: number }[];
}

/** One published cell: a rounded count, or `null` whatever hid it. */
export interface PublishedCell { readonly at: At; readonly value: number | null }
export interface PublishedTable { readonly id: string; readonly measure: string; readonly dimensions: readonly string[]; readonly cells: readonly PublishedCell[] }
export interface PublishedSnapshot {
  readonly tables: readonly PublishedTable[];
  /** How many cells read differently from the earlier snapshot; all of them where there is none. At 0 there is nothing new to publish. */
  readonly changed: number;
}

export interface DisclosureOptions {
  /** The declared keys of every dimension, hidden or not: public, the same every period. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  /** Staff of the tenant. Under 50, only totals are published. */
  readonly staff: number;
  /** Which key is part of which: dimension → child → parent. A key without a parent is part of the total. Public. */
  readonly hierarchies?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A public size of a key (headcount, or an earlier published value): larger is decided first, so is more likely to show. Never a true count of this period. */
  readonly weights?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Smallest count that may show, and the fewest values a hidden cell may still have. 10 unless said. */
  readonly minimum?: number;
  /** Counts are rounded to a multiple of this, at most `minimum`. 5 unless said. */
  readonly base?: number;
  /** The snapshot published before, of the same tables. A value stays as it was unless the true change is `minimum` or more. */
  readonly earlier?: PublishedSnapshot;
}

/** What an attacker who knows the whole rule cannot rule out for a hidden cell: every whole number from `low` to `high` (null: no end). */
export interface HiddenRange { readonly table: string; readonly at: At; readonly low: number; readonly high: number | null }

export type DisclosureCode =
  | 'not-a-count' | 'unknown-key' | 'repeated-cell' | 'repeated-table' | 'too-many-dimensions' | 'forbidden-dimension' | 'not-a-network'
  | 'not-a-hierarchy' | 'tables-disagree' | 'bad-option' | 'not-by-this-rule';

/** A shape or number that cannot be published safely. `code` is stable; no count is in the message. */
export class DisclosureError extends Error {
  readonly code: DisclosureCode;
  constructor(code: DisclosureCode, message: string) {
    super(message);
    this.name = 'DisclosureError';
    this.code = code;
  }
}

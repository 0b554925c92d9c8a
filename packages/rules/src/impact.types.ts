// What a pack asks of any policy, so that its owner sees what it does to people who look after somebody.
import type { Nation, Provenance, Text } from './pack.types.ts';
import type { Upkeep } from './guide.types.ts';

/** One question about a policy, answered with yes, no or not known. It is about the policy and never about anybody. */
export interface ImpactQuestion extends Provenance, Pick<Upkeep, 'reviewOn' | 'ownerRole'> {
  readonly id: string;
  /** In a word or two: `Notice`. */
  readonly label: Text;
  /** Answered with yes or no. */
  readonly text: Text;
  readonly hint?: Text;
  /** What it does to somebody with care to give, and what the law says where there is one. */
  readonly why: Text;
  /** The answer that leaves something to look at. */
  readonly risk: 'yes' | 'no';
  readonly basis: 'law' | 'code' | 'practice';
  /** What the policy could say instead. */
  readonly change: Text;
  /** How somebody who does not know finds out. */
  readonly find: Text;
  /** Where its source holds; everywhere if absent. */
  readonly nations?: readonly Nation[];
}

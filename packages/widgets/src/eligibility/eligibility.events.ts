// What <carer-eligibility> tells the page: that a question was answered and how many results there are, never which answer or which result.
import { CarerEvent } from '@think-carer/kit';
import type { Outcome } from '@think-carer/rules';

/** How many results have each outcome. No scheme is named: a page's analytics could otherwise learn who is poor or ill from it. */
export type OutcomeCounts = Readonly<Record<Outcome, number>>;

/** A question was answered, or answered again. The answer is not told. */
export class CarerEligibilityAnsweredEvent extends CarerEvent {
  static readonly type = 'carer-eligibility-answered';
  /** Id of the question in the pack. */
  readonly question: string;
  constructor(question: string) {
    super(CarerEligibilityAnsweredEvent.type);
    this.question = question;
  }
}

/** The results were opened. */
export class CarerEligibilityResultEvent extends CarerEvent {
  static readonly type = 'carer-eligibility-result';
  readonly counts: OutcomeCounts;
  /** False when the person looked at the results so far, with questions left. */
  readonly complete: boolean;
  constructor(counts: OutcomeCounts, complete: boolean) {
    super(CarerEligibilityResultEvent.type);
    this.counts = counts;
    this.complete = complete;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-eligibility-answered': CarerEligibilityAnsweredEvent;
    'carer-eligibility-result': CarerEligibilityResultEvent;
  }
}

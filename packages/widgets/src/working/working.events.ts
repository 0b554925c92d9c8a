// What carer-working tells the page: which kinds of arrangement, and references; never hours, pay or words.
import { CarerEvent } from '@think-carer/kit';

/** Two or more ways of working stand side by side on the screen. */
export class CarerWorkingComparedEvent extends CarerEvent {
  static readonly type = 'carer-working-compared';
  /** Ids of the arrangements compared, as the pack names them. */
  readonly arrangements: readonly string[];
  constructor(arrangements: readonly string[]) {
    super(CarerWorkingComparedEvent.type);
    this.arrangements = arrangements;
  }
}

export type RequestKind = 'statutory' | 'informal' | 'trial';

/** A draft has been shown. Nothing of it is in the event, and nothing has been sent. */
export class CarerRequestDraftedEvent extends CarerEvent {
  static readonly type = 'carer-request-drafted';
  readonly arrangement: string;
  readonly kind: RequestKind;
  constructor(arrangement: string, kind: RequestKind) {
    super(CarerRequestDraftedEvent.type);
    this.arrangement = arrangement;
    this.kind = kind;
  }
}

/** A statutory request has been sent. */
export class CarerRequestSentEvent extends CarerEvent {
  static readonly type = 'carer-request-sent';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerRequestSentEvent.type);
    this.reference = reference;
  }
}

/** The person has answered an offer, appealed, or taken a request back. */
export class CarerRequestAnsweredEvent extends CarerEvent {
  static readonly type = 'carer-request-answered';
  readonly reference: string;
  /** As the request now stands. */
  readonly state: string;
  constructor(reference: string, state: string) {
    super(CarerRequestAnsweredEvent.type);
    this.reference = reference;
    this.state = state;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-working-compared': CarerWorkingComparedEvent;
    'carer-request-drafted': CarerRequestDraftedEvent;
    'carer-request-sent': CarerRequestSentEvent;
    'carer-request-answered': CarerRequestAnsweredEvent;
  }
}

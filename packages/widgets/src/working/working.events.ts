// What carer-working tells the page: which kinds of arrangement, never hours, pay or words.
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

declare global {
  interface HTMLElementEventMap {
    'carer-working-compared': CarerWorkingComparedEvent;
    'carer-request-drafted': CarerRequestDraftedEvent;
  }
}

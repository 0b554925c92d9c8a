// What carer-desk tells the page: that something was decided, never about whom, why or on which days.
import type { DeskKind } from '@think-carer/contract';
import { CarerEvent } from '@think-carer/kit';

/** A decision has been sent and kept. */
export class CarerDecidedEvent extends CarerEvent {
  static readonly type = 'carer-decided';
  readonly kind: DeskKind;
  /** `agree`, `postpone`, `refuse` and their fellows, as the API names them. */
  readonly verb: string;
  constructor(kind: DeskKind, verb: string) {
    super(CarerDecidedEvent.type);
    this.kind = kind;
    this.verb = verb;
  }
}

/** A desk has been handed over, taken back or handed back. */
export class CarerDelegatedEvent extends CarerEvent {
  static readonly type = 'carer-delegated';
  readonly change: 'given' | 'ended';
  constructor(change: 'given' | 'ended') {
    super(CarerDelegatedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-decided': CarerDecidedEvent;
    'carer-delegated': CarerDelegatedEvent;
  }
}

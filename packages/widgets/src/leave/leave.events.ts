// What leave tells the page: that a request was sent, answered or taken back, by its reference alone. Never the kind, the days or a word that was typed.
import { CarerEvent } from '@think-carer/kit';

/** Somebody has asked for time off. */
export class CarerLeaveRequestedEvent extends CarerEvent {
  static readonly type = 'carer-leave-requested';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerLeaveRequestedEvent.type);
    this.reference = reference;
  }
}

/** An offered date was answered, or a decision appealed against: that it happened, and no more. */
export class CarerLeaveAnsweredEvent extends CarerEvent {
  static readonly type = 'carer-leave-answered';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerLeaveAnsweredEvent.type);
    this.reference = reference;
  }
}

/** A request of the person's own was withdrawn. */
export class CarerLeaveWithdrawnEvent extends CarerEvent {
  static readonly type = 'carer-leave-withdrawn';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerLeaveWithdrawnEvent.type);
    this.reference = reference;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-leave-requested': CarerLeaveRequestedEvent;
    'carer-leave-answered': CarerLeaveAnsweredEvent;
    'carer-leave-withdrawn': CarerLeaveWithdrawnEvent;
  }
}

// What carer-voice tells the page: that something was kept, by its reference. Never what was answered or written.
import { CarerEvent } from '@think-carer/kit';

/** A check of a policy has been kept. */
export class CarerPolicyCheckedEvent extends CarerEvent {
  static readonly type = 'carer-policy-checked';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerPolicyCheckedEvent.type);
    this.reference = reference;
  }
}

/** Proposed changes of a check have been answered. */
export class CarerPolicyAnsweredEvent extends CarerEvent {
  static readonly type = 'carer-policy-answered';
  /** Of the check. */
  readonly reference: string;
  constructor(reference: string) {
    super(CarerPolicyAnsweredEvent.type);
    this.reference = reference;
  }
}

/** A policy has been put on the register, or changed there. */
export class CarerPolicySavedEvent extends CarerEvent {
  static readonly type = 'carer-policy-saved';
  readonly change: 'added' | 'changed';
  constructor(change: 'added' | 'changed') {
    super(CarerPolicySavedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-policy-checked': CarerPolicyCheckedEvent;
    'carer-policy-answered': CarerPolicyAnsweredEvent;
    'carer-policy-saved': CarerPolicySavedEvent;
  }
}

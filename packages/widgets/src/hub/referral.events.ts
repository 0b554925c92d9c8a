// What asking a centre, and signing up for updates, tell the page: that it was done, never by whom or with what words. Fetched with the parts that do it.
import { CarerEvent } from '@think-carer/kit';

/** A centre, or a service, has been asked to get in touch. What was sent, and by whom, is not told. */
export class CarerReferralSentEvent extends CarerEvent {
  static readonly type = 'carer-referral-sent';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerReferralSentEvent.type);
    this.reference = reference;
  }
}

/** Somebody has signed up for updates, confirmed, changed or left. */
export class CarerUpdatesChangedEvent extends CarerEvent {
  static readonly type = 'carer-updates-changed';
  readonly change: 'asked' | 'confirmed' | 'changed' | 'left';
  constructor(change: 'asked' | 'confirmed' | 'changed' | 'left') {
    super(CarerUpdatesChangedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-referral-sent': CarerReferralSentEvent;
    'carer-updates-changed': CarerUpdatesChangedEvent;
  }
}

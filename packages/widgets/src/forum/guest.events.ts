// What carer-forum tells the page of guests: that somebody came or went, never who, from where or with what.
import { CarerEvent } from '@think-carer/kit';

/** Somebody came in as a guest, joined a working group, or left as a guest. */
export class CarerGuestChangedEvent extends CarerEvent {
  static readonly type = 'carer-guest-changed';
  readonly change: 'asked' | 'came' | 'joined' | 'left';
  constructor(change: 'asked' | 'came' | 'joined' | 'left') {
    super(CarerGuestChangedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap { 'carer-guest-changed': CarerGuestChangedEvent }
}

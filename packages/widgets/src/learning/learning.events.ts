// What carer-learning tells the page: that a booking or a session changed, never which, nor whose.
import { CarerEvent, CarerModuleCompletedEvent } from '@think-carer/kit';

export { CarerModuleCompletedEvent };

/** A session was booked, its booking changed or given up; or, by whoever gives it, it was added, changed, moved, cancelled, held or rated. */
export class CarerSessionsChangedEvent extends CarerEvent {
  static readonly type = 'carer-sessions-changed';
  readonly change: 'booked' | 'waiting' | 'withdrawn' | 'rated' | 'added' | 'changed' | 'moved' | 'cancelled' | 'held';
  constructor(change: CarerSessionsChangedEvent['change']) {
    super(CarerSessionsChangedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap { 'carer-sessions-changed': CarerSessionsChangedEvent }
}

// The one event of <carer-doctor>.
import { CarerEvent } from '@think-carer/kit';

/** The page has been looked at. */
export class CarerCheckedEvent extends CarerEvent {
  static readonly type = 'carer-checked';
  /** How many things keep widgets from working here. */
  readonly wrong: number;
  constructor(wrong: number) {
    super(CarerCheckedEvent.type);
    this.wrong = wrong;
  }
}

declare global {
  interface HTMLElementEventMap { 'carer-checked': CarerCheckedEvent }
}

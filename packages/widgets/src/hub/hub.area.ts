// The one event of carer-hub that its first page sends; the others come with the parts that send them.
import { CarerEvent } from '@think-carer/kit';

/** Another area has been chosen for the cared-for person: an id of the offer's areas. */
export class CarerAreaChosenEvent extends CarerEvent {
  static readonly type = 'carer-area-chosen';
  readonly area: string | null;
  constructor(area: string | null) {
    super(CarerAreaChosenEvent.type);
    this.area = area;
  }
}

declare global {
  interface HTMLElementEventMap { 'carer-area-chosen': CarerAreaChosenEvent }
}

// What carer-pack tells the page: that a version is published or served again. Never what is in it.
import { CarerEvent } from '@think-carer/kit';

/** A draft has become a version that everybody is served. */
export class CarerPackPublishedEvent extends CarerEvent {
  static readonly type = 'carer-pack-published';
  /** As the administrator called it. */
  readonly version: string;
  constructor(version: string) {
    super(CarerPackPublishedEvent.type);
    this.version = version;
  }
}

/** An earlier version is served again. */
export class CarerPackRestoredEvent extends CarerEvent {
  static readonly type = 'carer-pack-restored';
  readonly version: string;
  constructor(version: string) {
    super(CarerPackRestoredEvent.type);
    this.version = version;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-pack-published': CarerPackPublishedEvent;
    'carer-pack-restored': CarerPackRestoredEvent;
  }
}

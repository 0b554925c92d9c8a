// What carer-hub tells the page: what was opened, never by whom, for whom or why.
import { CarerEvent } from '@think-carer/kit';

export { CarerAreaChosenEvent } from './hub.area.ts';

/** A list of services has been opened: by need, or by search. What was typed is not told. */
export class CarerServicesShownEvent extends CarerEvent {
  static readonly type = 'carer-services-shown';
  readonly by: 'need' | 'search';
  readonly count: number;
  constructor(by: 'need' | 'search', count: number) {
    super(CarerServicesShownEvent.type);
    this.by = by;
    this.count = count;
  }
}

/** A mistake in a service's entry has been reported. */
export class CarerServiceReportedEvent extends CarerEvent {
  static readonly type = 'carer-service-reported';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerServiceReportedEvent.type);
    this.reference = reference;
  }
}

/** The directory's own upkeep: a feed was added, refreshed or removed, or a file taken. */
export class CarerDirectoryChangedEvent extends CarerEvent {
  static readonly type = 'carer-directory-changed';
  readonly change: 'added' | 'refreshed' | 'removed' | 'imported';
  constructor(change: 'added' | 'refreshed' | 'removed' | 'imported') {
    super(CarerDirectoryChangedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-services-shown': CarerServicesShownEvent;
    'carer-service-reported': CarerServiceReportedEvent;
    'carer-directory-changed': CarerDirectoryChangedEvent;
  }
}

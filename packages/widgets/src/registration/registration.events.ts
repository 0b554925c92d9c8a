// What a registration tells the page. Nothing personal beyond the reference and the level.
import type { RegistrationLevel } from '@think-carer/contract';
import { CarerEvent } from '@think-carer/kit';

type Level = RegistrationLevel | (string & {});

/** Somebody has registered. */
export class CarerRegisteredEvent extends CarerEvent {
  static readonly type = 'carer-registered';
  readonly reference: string;
  readonly level: Level;
  constructor(reference: string, level: Level) {
    super(CarerRegisteredEvent.type);
    this.reference = reference;
    this.level = level;
  }
}

/** A registration was changed, shared differently, paused, resumed or confirmed. */
export class CarerRegistrationChangedEvent extends CarerEvent {
  static readonly type = 'carer-registration-changed';
  readonly reference: string;
  readonly level: Level;
  constructor(reference: string, level: Level) {
    super(CarerRegistrationChangedEvent.type);
    this.reference = reference;
    this.level = level;
  }
}

/** Somebody has left the register. */
export class CarerRegistrationWithdrawnEvent extends CarerEvent {
  static readonly type = 'carer-registration-withdrawn';
  readonly reference: string;
  constructor(reference: string) {
    super(CarerRegistrationWithdrawnEvent.type);
    this.reference = reference;
  }
}

/** "Not now" was pressed. It is sent nowhere and counted nowhere; the page may, say, fold its own banner. */
export class CarerNotNowEvent extends CarerEvent {
  static readonly type = 'carer-not-now';
  constructor() {
    super(CarerNotNowEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-registered': CarerRegisteredEvent;
    'carer-registration-changed': CarerRegistrationChangedEvent;
    'carer-registration-withdrawn': CarerRegistrationWithdrawnEvent;
    'carer-not-now': CarerNotNowEvent;
  }
}

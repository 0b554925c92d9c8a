// Events that widgets send: real subclasses with public fields, crossing shadow roots.

export abstract class CarerEvent extends Event {
  constructor(type: string, init: EventInit = {}) {
    super(type, { bubbles: true, composed: true, ...init });
  }
}

/** Something went wrong; `code` is stable. Sent with what is shown, never with what was typed. */
export class CarerErrorEvent extends CarerEvent {
  static readonly type = 'carer-error';
  readonly code: string;
  constructor(code: string) {
    super(CarerErrorEvent.type);
    this.code = code;
  }
}

/** The widget has drawn itself for the first time and can be used. */
export class CarerReadyEvent extends CarerEvent {
  static readonly type = 'carer-ready';
  constructor() {
    super(CarerReadyEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-error': CarerErrorEvent;
    'carer-ready': CarerReadyEvent;
  }
}

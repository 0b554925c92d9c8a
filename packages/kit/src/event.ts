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

/** Shared-PC mode wiped what was typed and shown. A page with a sign-in of its own may end it now. */
export class CarerClearedEvent extends CarerEvent {
  static readonly type = 'carer-cleared';
  readonly reason: 'idle' | 'left';
  constructor(reason: 'idle' | 'left') {
    super(CarerClearedEvent.type);
    this.reason = reason;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-cleared': CarerClearedEvent;
    'carer-error': CarerErrorEvent;
    'carer-ready': CarerReadyEvent;
  }
}

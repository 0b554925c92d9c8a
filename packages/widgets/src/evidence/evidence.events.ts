// What carer-evidence tells the page: which quarter is open or published, and that a file was taken. Never a figure, never a row.
import { CarerEvent } from '@think-carer/kit';

/** Another quarter is on the screen. */
export class CarerEvidenceShownEvent extends CarerEvent {
  static readonly type = 'carer-evidence-shown';
  /** `2026-Q3` */
  readonly period: string;
  constructor(period: string) {
    super(CarerEvidenceShownEvent.type);
    this.period = period;
  }
}

/** A quarter has been frozen and published. */
export class CarerEvidencePublishedEvent extends CarerEvent {
  static readonly type = 'carer-evidence-published';
  readonly period: string;
  constructor(period: string) {
    super(CarerEvidencePublishedEvent.type);
    this.period = period;
  }
}

/** Rows of a file have been taken. */
export class CarerEvidenceImportedEvent extends CarerEvent {
  static readonly type = 'carer-evidence-imported';
  /** Of the import, as the server calls it. */
  readonly id: string;
  constructor(id: string) {
    super(CarerEvidenceImportedEvent.type);
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-evidence-shown': CarerEvidenceShownEvent;
    'carer-evidence-published': CarerEvidencePublishedEvent;
    'carer-evidence-imported': CarerEvidenceImportedEvent;
  }
}

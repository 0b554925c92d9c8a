// What a widget tells the page when a module has been read to its end.
import { CarerEvent } from './event.ts';

/** A module of the offer has been read to its end. Never by whom, and never whether they are a carer. */
export class CarerModuleCompletedEvent extends CarerEvent {
  static readonly type = 'carer-module-completed';
  /** `induction`, `equalities`, or another id of the offer's. */
  readonly module: string;
  /** Version of the offer that was read. */
  readonly packVersion: string;
  constructor(module: string, packVersion: string) {
    super(CarerModuleCompletedEvent.type);
    this.module = module;
    this.packVersion = packVersion;
  }
}

declare global {
  interface HTMLElementEventMap { 'carer-module-completed': CarerModuleCompletedEvent }
}

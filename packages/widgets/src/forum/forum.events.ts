// What carer-forum tells the page: that something was sent, never what was chosen, by whom or why.
import { CarerEvent } from '@think-carer/kit';

/** A reply to one date has been sent, changed or taken back. */
export class CarerForumRepliedEvent extends CarerEvent {
  static readonly type = 'carer-forum-replied';
  readonly change: 'replied' | 'changed' | 'withdrawn' | 'erased';
  constructor(change: 'replied' | 'changed' | 'withdrawn' | 'erased') {
    super(CarerForumRepliedEvent.type);
    this.change = change;
  }
}

/** The time for a meeting has been asked for, another time taken, or the request taken back. */
export class CarerReleaseChangedEvent extends CarerEvent {
  static readonly type = 'carer-release-changed';
  readonly change: 'asked' | 'accepted' | 'withdrawn';
  constructor(change: 'asked' | 'accepted' | 'withdrawn') {
    super(CarerReleaseChangedEvent.type);
    this.change = change;
  }
}

declare global {
  interface HTMLElementEventMap {
    'carer-forum-replied': CarerForumRepliedEvent;
    'carer-release-changed': CarerReleaseChangedEvent;
  }
}

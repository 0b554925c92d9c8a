// What the parts of carer-learning borrow from the element they are drawn in, beside what every part does.
import type { PartSetting } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { CarerSessionsChangedEvent } from './learning.events.ts';
import type { LearningMessages } from './learning.messages.ts';

export type { Part } from '@think-carer/kit';
export interface LearningSetting extends PartSetting<LearningMessages> {
  readonly host: PartSetting['host'] & { readonly shadowRoot: ShadowRoot | null };
  readonly pack: () => Pack;
  /** A text of the offer or of a session in the language spoken. */
  readonly say: (text: Text) => string;
  readonly now: () => Date;
  /** ISO day. */
  readonly on: () => string;
  /** Whoever is signed in: their roles; none where nobody is. */
  readonly roles: () => readonly string[];
  /** Id of the module that the page asks for. */
  readonly module: () => string | undefined;
  /** A module, once started, is gone back to where it was left, until the page is cleared. */
  readonly kept: Map<string, unknown>;
  /** Something was booked, given up or given: the page is told, and the list is read again. */
  readonly changed: (change: CarerSessionsChangedEvent['change']) => void;
}

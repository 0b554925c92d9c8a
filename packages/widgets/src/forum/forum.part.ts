// What the forum's parts borrow from the element they are drawn in, beside what every part does.
import type { Session } from '@think-carer/contract';
import type { PartSetting } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { ForumMessages } from './forum.messages.ts';
import type { Forum } from './forum.wire.ts';

export type { Part } from '@think-carer/kit';
export interface ForumSetting extends PartSetting<ForumMessages> {
  /** A text in the language spoken. */
  readonly say: (text: Text) => string;
  /** The employer's offer, fetched by the first who asks. */
  readonly pack: () => Promise<Pack>;
  readonly now: () => Date;
  /** Who is signed in; null where nobody is. */
  readonly session: () => Session | null;
  /** The forums and working groups that may be seen here. */
  readonly forums: () => readonly Forum[];
  /** What an editor keeps that is left while it could not save; emptied when the widget forgets. */
  readonly kept: Map<string, unknown>;
}

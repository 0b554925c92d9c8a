// What the forum's parts borrow from the element they are drawn in, beside what every part does.
import type { Forum, ForumDate, Role, Session } from '@think-carer/contract';
import type { PartSetting } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { ForumMessages } from './forum.messages.ts';

export type { Part } from '@think-carer/kit';
/** `seenAs`: in whose eyes; left out for what anybody may know. */
export type SeenForum = Forum & { readonly seenAs?: string };
/** A date as everybody has it, or as a member has. */
export type SeenDate = Pick<ForumDate, 'id' | 'date'> & Partial<Omit<ForumDate, 'id' | 'date'>>;
export type ShownDate = ForumDate['date'];

export const isOneOf = (session: Session | null, roles: readonly Role[]): boolean => session?.roles.some((role) => roles.includes(role as Role)) ?? false;

export interface ForumSetting extends PartSetting<ForumMessages> {
  /** A text in the language spoken. */
  readonly say: (text: Text) => string;
  /** The employer's offer, fetched by the first who asks. */
  readonly pack: () => Promise<Pack>;
  readonly now: () => Date;
  /** Who is signed in; null where nobody is. */
  readonly session: () => Session | null;
  /** The forums and working groups that may be seen here. */
  readonly forums: () => readonly SeenForum[];
  /** What an editor keeps that is left while it could not save; emptied when the widget forgets. */
  readonly kept: Map<string, unknown>;
}

// What the rooms of carer-leave borrow from the element they are drawn in. Types only.
import type { Session } from '@think-carer/contract';
import type { FormController, KitMessages, Scope, Translation, Trouble, Values } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { LeaveMessages } from './leave.messages.ts';

export interface LeaveSetting {
  readonly element: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly scope: () => Scope;
  readonly pack: () => Pack;
  readonly session: () => Session | null;
  /** ISO day: today, or the day the page is previewed for. */
  readonly today: () => string;
  readonly language: () => string;
  readonly k: () => Translation<KitMessages>;
  /** Words that every room shares. */
  readonly t: () => Translation<LeaveMessages>;
  /** A text of the pack in the language spoken, its dated values filled in. */
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => void;
  /** Shows a failure; says what was shown. */
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
  readonly troubleView: () => unknown;
  /** A normal week, `hoursAWeek` and `daysAWeek`, as typed in any room. */
  readonly week: Record<string, string>;
  /** What was answered in the chooser. */
  readonly answers: () => Values;
  /** Leaves for another room. */
  readonly go: (to: Going) => void;
}

/** Where a room can lead: the opening, one question of it (to go on from, or to change that one answer), asking (for one kind of leave), or one's requests (one of them). */
export type Going = { readonly room: 'start'; readonly page?: string; readonly isChange?: true } | { readonly room: 'choices' } | { readonly room: 'asking'; readonly type?: string } | { readonly room: 'requests'; readonly id?: string };

export interface Room {
  /** Ready to be drawn, in the language of the page; called each time it is come back to. */
  readonly resume: (going: Going) => Promise<void>;
  readonly view: () => TemplateResult;
  /** The network is back. */
  readonly online?: () => void;
  /** What may be kept as a draft, where the page wants drafts. */
  readonly draft?: FormController;
}

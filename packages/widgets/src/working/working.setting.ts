// What the rooms of carer-working borrow from the element they are drawn in. Types only.
import type { KitMessages, Scope, Translation, Trouble } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { ReactiveControllerHost, TemplateResult } from 'lit';

export interface RoomSetting {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly scope: () => Scope;
  readonly pack: Pack;
  /** ISO day: today, or the day the page is previewed for. */
  readonly on: string;
  readonly k: () => Translation<KitMessages>;
  readonly language: () => string;
  /** A text of the pack in the language spoken, its dated values filled in. */
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => void;
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
  /** Back to where it was opened from. */
  readonly leave: () => void;
}
/** What takes the place of the list and the table while it is there. */
export interface Room {
  view(): TemplateResult;
  /** The network is back. */
  online?(): void;
}

// What the guide and its modules, each fetched when it is asked for, borrow from the element they are drawn in, and give it.
import type { KitMessages, Scope, Translation, Trouble } from '@think-carer/kit';
import type { GuideView, Pack, Text } from '@think-carer/rules';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { GuideMessages } from './guide.messages.ts';

export interface GuideSetting {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode; readonly shadowRoot: ShadowRoot | null };
  readonly scope: () => Scope;
  readonly pack: () => Pack;
  /** ISO day. */
  readonly on: () => string;
  readonly mode: () => string;
  /** Id of the area chosen by a person on this page, else by the page. */
  readonly area: () => string | undefined;
  readonly chooseArea: (area: string | null) => void;
  readonly language: () => string;
  readonly t: () => Translation<GuideMessages>;
  readonly k: () => Translation<KitMessages>;
  /** The pack’s wording, its dated values filled in. */
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => Promise<void>;
  /** Says a failure's code to the page and to the console; what is shown is the part's own. */
  readonly failed: (error: unknown) => Trouble;
}
export interface Viewer { readonly view: GuideView; readonly isManager: boolean }
export interface Part {
  view(): TemplateResult;
  clear(): void;
  /** After each drawing. */
  drawn?(): void;
  /** The network is back. */
  online?(): void;
}

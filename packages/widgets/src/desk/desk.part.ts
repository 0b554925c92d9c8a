// What a page of the desk, fetched when it is opened, borrows from the element it is drawn in, and gives it.
import type { Session } from '@think-carer/contract';
import type { KitMessages, Translation, Trouble } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { DeskMessages } from './desk.messages.ts';

export interface PartSetting {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly pack: Pack;
  readonly session: Session;
  /** HR's view of all the employer's requests. */
  readonly seesAll: boolean;
  readonly client: () => Promise<CarerClient>;
  readonly t: () => Translation<DeskMessages>;
  readonly k: () => Translation<KitMessages>;
  readonly language: () => string;
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => void;
  /** Shows a failure, and says which. */
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
  readonly trouble: () => unknown;
  /** Back to the list; `isStale`: something was decided, so it is read again. */
  readonly leave: (isStale: boolean) => void;
}
export interface Part {
  view(): TemplateResult;
  /** The network is back. */
  online(): void;
}

// A part of carer-voice, fetched when it is opened: what it borrows from the element it is drawn in, and what the element asks of it.
import type { Policy, PolicyCheck, Session } from '@think-carer/contract';
import type { FormController, KitMessages, Translation, Trouble } from '@think-carer/kit';
import type { Pack, Text } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { VoiceMessages } from './voice.messages.ts';

export interface VoiceSetting {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly client: () => Promise<CarerClient>;
  readonly pack: () => Pack;
  readonly session: () => Session;
  readonly t: () => Translation<VoiceMessages>;
  readonly k: () => Translation<KitMessages>;
  readonly language: () => string;
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  readonly focus: (selector?: string) => Promise<void>;
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
  readonly trouble: () => unknown;
  readonly draw: () => void;
  /** Of the check that is being made; its draft may be kept. */
  readonly form: FormController;
  /** The register no longer shows what is. */
  readonly stale: () => void;
  /** Back to where the person was. */
  readonly leave: () => void;
  /** Opens one policy over this part; in place of it where `isInstead`. */
  readonly openPolicy: (id: string, more?: { readonly isInstead?: boolean; readonly done?: PolicyCheck }) => void;
  readonly openCheck: (policy: Policy) => void;
  /** Without a policy: a new one. */
  readonly openEdit: (policy: Policy | null) => void;
}

export interface Part {
  view(): TemplateResult;
  /** The page speaks another language, or the part is uncovered again. */
  resume(): Promise<void>;
  /** The network is back. */
  online?(): void;
  /** What is typed in it may be kept as a draft. */
  readonly isDraft?: true;
  /** It has its own way back just now. */
  hasBack?(): boolean;
  /** Forgets everything that was typed or found out. */
  clear?(): void;
}

// A part of the hub, fetched when it is opened: what it borrows from the element it is drawn in, and what the element asks of it.
import type { KitMessages, Scope, Translation, Trouble } from '@think-carer/kit';
import type { Contact, Pack, Text } from '@think-carer/rules';
import type { CarerClient } from '@think-carer/sdk';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { HubMessages } from './hub.messages.ts';
import type { Shelf } from './hub.shelf.ts';

export interface PartSetting {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly scope: () => Scope;
  readonly client: () => Promise<CarerClient>;
  readonly pack: () => Pack;
  readonly t: () => Translation<HubMessages>;
  readonly k: () => Translation<KitMessages>;
  readonly language: () => string;
  /** A name, a role or opening hours of the pack in the language spoken; dated values in a wording are not filled in. */
  readonly say: (text: Text) => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  /** Moves focus into what has just been drawn: the heading unless told. */
  readonly focus: (selector?: string) => Promise<void>;
  /** Shows a failure, and says which. */
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
  /** The failure in words; a part that keeps typed text draws it above its view. */
  readonly trouble: () => unknown;
  /** Where the cared-for person lives: an id of the pack's areas, or null while it is not known. */
  readonly area: () => string | null;
  readonly now: () => Date;
  /** A computer that several people use: nothing may be stored. */
  readonly isShared: () => boolean;
  /** Back to where the person was. */
  readonly leave: () => void;
  /** Says something to those who cannot see that it has changed, when they are done with what they hear. */
  readonly announce: (text: string) => void;
}

export interface Part {
  view(): TemplateResult;
  /** Opened again, or the page speaks another language. */
  resume?(): Promise<void>;
  /** The network is back. */
  online?(): void;
  /** Forgets everything that was typed or found out. */
  clear?(): void;
  /** Given where what it shows goes by the area: the area can then be chosen above it, and this is called when another is. */
  moved?(): void;
}

/** What the hub's own parts have beside that. */
export interface HubSetting extends PartSetting {
  /** Opens a part over this one; `from` finds the control that focus goes back to. */
  readonly open: (from: string, load: () => Promise<Part>) => void;
  /** Opens the form that asks a centre, or a service, to get in touch. */
  readonly refer: (from: string, to: ReferTo) => void;
  readonly shelf: () => Shelf;
  /** Telephones of the offer, as they stand on the first page. */
  readonly contacts: () => readonly Contact[];
  readonly draw: () => void;
}
export type PartName = 'list' | 'activities' | 'topics' | 'updates';
export interface ReferTo { readonly contact: string; readonly name: string; readonly phone: string | null }

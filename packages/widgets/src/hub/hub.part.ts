// What the hub's parts borrow from the element they are drawn in, beside what every part does.
import type { PartSetting } from '@think-carer/kit';
import type { Contact, Pack, Text } from '@think-carer/rules';
import type { HubMessages } from './hub.messages.ts';
import type { Shelf } from './hub.shelf.ts';

export type { Part } from '@think-carer/kit';
export interface HubSetting extends PartSetting<HubMessages> {
  readonly pack: () => Pack;
  /** A name, a role or opening hours of the pack in the language spoken; dated values in a wording are not filled in. */
  readonly say: (text: Text) => string;
  /** Where the cared-for person lives: an id of the pack's areas, or null while it is not known. */
  readonly area: () => string | null;
  readonly now: () => Date;
  /** Opens the form that asks a centre, or a service, to get in touch. */
  readonly refer: (from: string, to: ReferTo) => void;
  readonly shelf: () => Shelf;
  /** Telephones of the offer, as they stand on the first page. */
  readonly contacts: () => readonly Contact[];
}
export type PartName = 'list' | 'activities' | 'topics' | 'updates';
export interface ReferTo { readonly contact: string; readonly name: string; readonly phone: string | null }

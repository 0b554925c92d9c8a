// One dated entry of a pack as a guide shows it: in force or not, whose promise, who keeps it right and until when.
import type { EntryRef, Upkeep } from './guide.types.ts';
import type { Contact, Nation, Pack, Provenance, Source, Text } from './pack.types.ts';
import { languageOf } from './text.ts';
import { wording } from './wording.ts';

export type GuidePromise = 'statutory' | 'employer' | 'discretionary' | 'partner' | 'council';

/** Language of easy read beside a locale: `en-x-easy`, `cy-x-easy`. */
export const easyRead = (locale: string): string => `${languageOf(locale) === 'en-GB' ? 'en' : languageOf(locale)}-x-easy`;

/** In which pack list an entry stands that a module names. */
export const entryList = (ref: EntryRef): 'leaveTypes' | 'schemes' | 'arrangements' | 'duties' | 'statements' =>
  ('leaveType' in ref ? 'leaveTypes' : 'scheme' in ref ? 'schemes' : 'arrangement' in ref ? 'arrangements' : 'duty' in ref ? 'duties' : 'statements');

/** Not begun: it is not shown. */
export const isAhead = ({ effectiveFrom }: Pick<Provenance, 'effectiveFrom'>, on: string): boolean => effectiveFrom > on;
/** Over: that it is being checked is shown, and never its words. */
export const isOver = ({ effectiveTo }: Pick<Provenance, 'effectiveTo'>, on: string): boolean => effectiveTo !== null && effectiveTo < on;

/** The day on which an entry is to be looked at again. */
export function reviewOf({ reviewOn, effectiveTo, checkedOn }: Upkeep & Pick<Provenance, 'effectiveTo' | 'checkedOn'>): string {
  if (reviewOn !== undefined) return reviewOn;
  // The same day a year on, or the last of that February.
  const inAYear = `${Number(checkedOn.slice(0, 4)) + 1}${checkedOn.slice(4).replace('-02-29', '-02-28')}`;
  return effectiveTo !== null && effectiveTo < inAYear ? effectiveTo : inAYear;
}

export interface GuideSource { readonly title: string; readonly cite?: string; readonly url?: string }
/** What is known of an entry beside its words. */
export interface GuideUpkeep {
  readonly reviewOn: string;
  readonly isReviewDue: boolean;
  /** Whose role it is to keep it right; no contact where the pack names none, and then who checked it. */
  readonly ownerRole: { readonly contact: string | null; readonly name: string };
  readonly sources: readonly GuideSource[];
  /** The day it was last checked. */
  readonly asOf: string;
  readonly isExpired: boolean;
}

export interface GuideSpeech {
  readonly say: (text: Text) => string;
  /** True where easy read was asked for and one of these has it. */
  readonly isEasy: (...texts: readonly Text[]) => boolean;
}

export interface SpeechOptions {
  readonly on: string;
  readonly locale?: string | undefined;
  /** In easy read where a text has it. */
  readonly isEasyRead?: boolean | undefined;
  readonly nation?: Nation | undefined;
  /** Puts a pack's English, where it stands in for another language, between U+2066 and U+2069. */
  readonly marks?: boolean | undefined;
}

/** How a pack speaks on a day: its own wording in the language, dated values filled in, in easy read where there is one. */
export function speechOf(pack: Pick<Pack, 'parameters'>, { on, locale = 'en-GB', isEasyRead = false, nation, marks = false }: SpeechOptions): GuideSpeech {
  const easy = easyRead(locale), hasEasy = (text: Text): boolean => typeof text === 'object' && text[easy] !== undefined;
  return {
    say: (text) => wording(text, { language: isEasyRead && hasEasy(text) ? easy : locale, parameters: pack.parameters, on, ...(nation && { nation }), marks }),
    isEasy: (...texts) => isEasyRead && texts.some(hasEasy),
  };
}

export function sourceOf({ title, cite, url }: Source, { say }: GuideSpeech): GuideSource {
  return { title: say(title), ...(cite !== undefined && { cite }), ...(url !== undefined && { url }) };
}

/** The contact's role: the person's title where the pack gives one. */
export const roleOf = ({ person, name }: Contact, { say }: GuideSpeech): string => say(person?.title ?? name);

export function upkeepOf(entry: Upkeep & Provenance, pack: Pack, speech: GuideSpeech, on: string): GuideUpkeep {
  const reviewOn = reviewOf(entry), id = entry.ownerRole ?? pack.ownerRole, contact = pack.contacts.find((one) => one.id === id);
  return {
    reviewOn, isReviewDue: reviewOn < on,
    ownerRole: contact ? { contact: contact.id, name: roleOf(contact, speech) } : { contact: null, name: entry.checkedBy },
    sources: [sourceOf(entry.source, speech)], asOf: entry.checkedOn, isExpired: isOver(entry, on),
  };
}


// What a pack says for its guide: who keeps an entry right, statements, modules and the stories told in them.
import type { Action, Nation, Provenance, Scheme, Text } from './pack.types.ts';

/** Carried by whatever the guide shows. */
export interface Upkeep {
  /** The day on which it is looked at again. Absent: the day it ends, or twelve months after it was checked, whichever comes first. */
  readonly reviewOn?: string;
  /** Id of the contact whose role it is to keep it right. */
  readonly ownerRole?: string;
  /** Nobody has a right to it: whoever decides may also say no. */
  readonly discretionary?: true;
}

/** The person behind a contact, by role. The name stands only where the employer chooses to give it. */
export interface ContactPerson { readonly name?: string; readonly title: Text }

/** What the law says, or the employer or a partner does, that is neither a scheme, a kind of leave nor a duty: a forum, a training, a section of an Act. */
export interface Statement extends Provenance, Upkeep {
  readonly id: string;
  readonly title: Text;
  readonly text: Text;
  readonly owner: Scheme['owner'];
  readonly audience: Scheme['audience'];
  readonly decidedBy?: Text;
  readonly next?: Action;
  /** Where it holds; everywhere if absent. */
  readonly nations?: readonly Nation[];
  /** `concession`: something that costs a carer less, or nothing. */
  readonly kind?: 'concession';
  /** Ids of the areas that it is for; all if absent. */
  readonly areas?: readonly string[];
}

/** What a working carer has told. Shown only while their consent holds; another takes its place without a word of the module being changed. */
export interface Story {
  readonly id: string;
  readonly title: Text;
  /** Paragraphs are parted by an empty line. */
  readonly text: Text;
  /** Nobody's own: made up to be told. It says so wherever it is shown. */
  readonly isInvented?: true;
  readonly consentOn: string;
  readonly consentUntil: string;
}

/** One dated entry of the pack, named so that its own wording is shown: what the law says stands in one place. */
export type EntryRef =
  | { readonly leaveType: string } | { readonly scheme: string } | { readonly arrangement: string } | { readonly duty: string } | { readonly statement: string };

/** What whoever reads a scenario may do at that moment, how well it does, and why: never by telling the law, which stands in the scenario's `entries`. */
export interface ScenarioChoice { readonly id: string; readonly text: Text; readonly fits: 'well' | 'partly' | 'badly'; readonly because: Text }

/**
 * One part of a module. What the law gives is never written in `text`: a `rights` block and a `scenario` name entries.
 * A reader that does not know a kind leaves the block out, so that kinds can be added.
 */
export type ModuleBlock =
  | { readonly kind: 'acknowledge' | 'text'; readonly id: string; readonly title: Text; readonly text: readonly Text[] }
  | { readonly kind: 'rights'; readonly id: string; readonly title: Text; readonly text?: readonly Text[]; readonly entries: readonly EntryRef[] }
  | { readonly kind: 'signpost'; readonly id: string; readonly title: Text; readonly text?: readonly Text[]; readonly contacts: readonly string[] }
  /** `story`: that one and no other; absent: the first whose consent holds. */
  | { readonly kind: 'story'; readonly id: string; readonly title: Text; readonly text?: readonly Text[]; readonly story?: string; readonly questions?: readonly Text[] }
  /** A moment at work: `text` tells it, `say` and `avoid` are what helps to say and what not to ask, `entries` the law and the policy behind it. */
  | { readonly kind: 'scenario'; readonly id: string; readonly title: Text; readonly text: readonly Text[]; readonly choices: readonly ScenarioChoice[]; readonly say: readonly Text[]; readonly avoid: readonly { readonly text: Text; readonly because: Text }[]; readonly entries: readonly EntryRef[] };

/** Something to read through once: the induction card, the equalities module. Finishing it says nothing about whoever finished it. */
export interface Module extends Provenance, Upkeep {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  /** The most it should take. */
  readonly minutes: number;
  /** For whoever decides on requests; absent: for everybody. */
  readonly isForManagers?: true;
  readonly blocks: readonly ModuleBlock[];
}

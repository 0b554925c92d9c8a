// A module as it is read on a day: the law in it is the pack's own entries, so it cannot say what no longer holds.
import { contactOf, employerContact, type GuideContact } from './guide.contact.ts';
import { entryList, isAhead, isOver, sourceOf, speechOf, upkeepOf, type GuideSource, type GuideSpeech, type GuideUpkeep, type SpeechOptions } from './guide.entry.ts';
import type { EntryRef, ModuleBlock, ScenarioChoice, Story } from './guide.types.ts';
import type { Duty, Nation, Pack, Provenance, Text } from './pack.types.ts';

/** One entry that a module names. `text` is null while it is being checked: the row is over, has not begun, or is not there. */
export interface ModuleLine { readonly id: string; readonly title: string; /** Of a duty. */ readonly force: Duty['force'] | null; readonly text: string | null; readonly source: GuideSource | null; readonly asOf: string | null }
export interface ModuleStory { readonly title: string; readonly paragraphs: readonly string[]; readonly isInvented: boolean }
/** `fits` is null, and `because` empty, where something behind the scenario is not in force: nothing is said of it until that has been looked at. */
export interface ModuleChoice { readonly id: string; readonly text: string; readonly fits: ScenarioChoice['fits'] | null; readonly because: string }
export interface ModuleScenario {
  readonly choices: readonly ModuleChoice[];
  readonly say: readonly string[];
  readonly avoid: readonly { readonly text: string; readonly because: string }[];
  /** Everything behind it is in force on the day. */
  readonly isHeld: boolean;
}
export interface ModulePart {
  readonly kind: ModuleBlock['kind'];
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly lines: readonly ModuleLine[];
  readonly contacts: readonly GuideContact[];
  readonly story: ModuleStory | null;
  readonly questions: readonly string[];
  readonly scenario: ModuleScenario | null;
  readonly isEasy: boolean;
}
export interface GuideModule extends GuideUpkeep {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly isForManagers: boolean;
  /** Version of the pack that is read: what a completion is of. */
  readonly version: string;
  readonly blocks: readonly ModulePart[];
}

/** Modules of a pack that have begun, by id. */
export const moduleIds = (pack: Pack, on: string): string[] => (pack.modules ?? []).filter((one) => !isAhead(one, on)).map(({ id }) => id);

/** One module of a resolved pack, or null where the pack has none of that id, or none that has begun. A story block with no story whose consent holds is left out. */
export function moduleOf(pack: Pack, id: string, options: SpeechOptions): GuideModule | null {
  const found = (pack.modules ?? []).find((one) => one.id === id && !isAhead(one, options.on));
  if (!found) return null;
  const speech = speechOf(pack, options), { say } = speech;
  return {
    id, title: say(found.title), summary: say(found.summary), minutes: found.minutes, isForManagers: found.isForManagers === true, version: pack.version, ...upkeepOf(found, pack, speech, options.on),
    blocks: found.blocks.flatMap((block) => partOf(block, pack, speech, options)),
  };
}

function partOf(block: ModuleBlock, pack: Pack, speech: GuideSpeech, options: SpeechOptions): ModulePart[] {
  const { say } = speech, { on } = options, text = 'text' in block ? block.text ?? [] : [];
  const part: ModulePart = { kind: block.kind, id: block.id, title: say(block.title), text: text.map(say), lines: [], contacts: [], story: null, questions: [], scenario: null, isEasy: speech.isEasy(...text) };
  if (block.kind === 'acknowledge' || block.kind === 'text') return [part];
  if (block.kind === 'rights') return [{ ...part, lines: block.entries.flatMap((ref) => lineOf(ref, pack, speech, options)) }];
  if (block.kind === 'signpost') return [{ ...part, contacts: contactsOf(block.contacts, pack, on, speech) }];
  if (block.kind === 'scenario') {
    const lines = block.entries.flatMap((ref) => lineOf(ref, pack, speech, options)), isHeld = lines.length > 0 && lines.every((line) => line.text !== null);
    return [{ ...part, lines, scenario: {
      isHeld, say: block.say.map(say), avoid: block.avoid.map((one) => ({ text: say(one.text), because: say(one.because) })),
      choices: block.choices.map(({ id, text: words, fits, because }) => ({ id, text: say(words), fits: isHeld ? fits : null, because: isHeld ? say(because) : '' })),
    } }];
  }
  if (block.kind !== 'story') return [];
  const story = storyOn(pack, block.story, on);
  if (!story) return [];
  const told = say(story.text).split(/\n\s*\n/);
  return [{ ...part, story: { title: say(story.title), paragraphs: told, isInvented: story.isInvented === true }, questions: (block.questions ?? []).map(say), isEasy: part.isEasy || speech.isEasy(story.text) }];
}

/** Those named; where none are, the employer's own telephone and address. */
function contactsOf(ids: readonly string[], pack: Pack, on: string, speech: GuideSpeech): GuideContact[] {
  const employer = ids.length === 0 ? employerContact(pack, on, speech) : null;
  return employer ? [employer] : ids.flatMap((id) => contactOf(pack, id, on, speech) ?? []);
}

/** The story asked for, or the first, while its consent holds. */
export function storyOn(pack: Pick<Pack, 'stories'>, id: string | undefined, on: string): Story | null {
  return (pack.stories ?? []).find((one) => (id === undefined || one.id === id) && one.consentOn <= on && on <= one.consentUntil) ?? null;
}

type Row = Provenance & { readonly id: string; readonly title?: Text; readonly summary?: Text; readonly text?: Text; readonly nations?: readonly Nation[]; readonly force?: Duty['force']; readonly about?: readonly string[] };
function lineOf(ref: EntryRef, pack: Pack, { say, ...speech }: GuideSpeech, { on, nation }: SpeechOptions): ModuleLine[] {
  const id = Object.values(ref)[0] as string, row = ((pack[entryList(ref)] ?? []) as readonly Row[]).find((one) => one.id === id);
  if (nation && row?.nations && !row.nations.includes(nation)) return [];
  // A duty is told under what it is about, as one thing that must, may or cannot be done.
  const about = row?.about?.[0], named = about === undefined ? row : pack.leaveTypes.find((one) => one.id === about) ?? pack.schemes.find((one) => one.id === `${about}-request`);
  const line = { id, title: named?.title ? say(named.title) : '', force: row?.force ?? null }, text = row?.summary ?? row?.text;
  if (!row || !text || isOver(row, on) || isAhead(row, on)) return [{ ...line, text: null, source: null, asOf: null }];
  return [{ ...line, text: say(text), source: sourceOf(row.source, { say, ...speech }), asOf: row.checkedOn }];
}

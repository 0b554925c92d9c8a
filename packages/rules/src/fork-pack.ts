// A neighbour's pack made into the beginning of one's own: everything is kept but whose it is and what was said to the neighbour alone, and what still has to be looked at is named.
import { pathOf, type PackIssue } from './pack.error.ts';
import type { Pack, Text } from './pack.types.ts';
import type { PackJson } from './pack-difference.ts';
import { textIn } from './text.ts';

export interface ForkedAs { readonly id: string; readonly name: Text; readonly version?: string }

/**
 * The pack under one's own id and name. How to reach the neighbour, how many work there and who answers by name are left out; so are the neighbour's privacy notice, which says what somebody else
 * does with what it is told, and what people agreed to have told there: nobody agreed to be told of by another employer. Everything else is there to be changed.
 */
export function forkPack(pack: Pack, { id, name, version = '1' }: ForkedAs): Pack {
  const { privacy: _, stories: all = [], ...kept } = pack, { kind } = pack.employer, languages = typeof name === 'string' ? ['en-GB'] : Object.keys(name);
  const stories = all.filter(({ isInvented }) => isInvented), told = new Set(stories.map((story) => story.id));
  const title = (language: string): string => (language === 'cy' ? `Cynnig ${textIn(name, 'cy')} i ofalwyr` : `${textIn(name, language)}’s offer to carers`);
  return {
    ...kept, id, version, employer: { name, kind }, ...(stories.length > 0 && { stories }),
    contacts: pack.contacts.map(({ person, ...contact }) => ({ ...contact, ...(person && { person: { title: person.title } }) })),
    title: languages.length === 1 ? title('en-GB') : Object.fromEntries(languages.map((language) => [language, title(language)])) as Text,
    ...(pack.directorates && { directorates: pack.directorates.map(({ staff: _staff, ...one }) => one) }),
    // A block that asks for one of the stories tells the first that one's own people agree to.
    ...(pack.modules && { modules: pack.modules.map((module) => ({ ...module, blocks: module.blocks.map((block) => (block.kind === 'story' && block.story !== undefined && !told.has(block.story) ? withoutStory(block) : block)) })) }),
  };
}

const withoutStory = <Block extends { readonly story?: string }>({ story: _, ...block }: Block): Omit<Block, 'story'> => block;

const LINES: ReadonlySet<string> = new Set(['phone', 'email', 'url']);
const isRecord = (value: unknown): value is PackJson => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly PackJson[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const nameOf = (pack: PackJson): string => textIn((pack['employer'] as Pack['employer'] | undefined)?.name ?? String(pack['id']), 'en-GB');

type Path = readonly PropertyKey[];
interface Line { readonly path: Path; readonly value: string; readonly isSource: boolean }
/** Every telephone number, e-mail and web address of a pack, wherever it stands. */
function linesOf(value: unknown, path: Path = [], isSource = false): Line[] {
  if (Array.isArray(value)) return value.flatMap((one, i) => linesOf(one, [...path, i], isSource));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, one]) => (LINES.has(key) && typeof one === 'string' ? [{ path: [...path, key], value: one, isSource }] : linesOf(one, [...path, key], isSource || key === 'source')));
}
const hostOf = (line: string): string => /^(?:[a-z]+:\/\/|[^@]*@)(?:www\.)?([^/:?#]+)/i.exec(line)?.[1]?.toLowerCase() ?? '';

/** The wordings of a text, by language. */
const wordings = (text: unknown): readonly (readonly [string | undefined, string])[] =>
  (typeof text === 'string' ? [[undefined, text]] : isRecord(text) ? Object.entries(text).filter((one): one is [string, string] => typeof one[1] === 'string') : []);
const plain = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();

/**
 * What a forked pack must not say in one's own name: the neighbour's privacy notice, and what a carer agreed to have told by the neighbour. It is refused until it is changed.
 * A notice that was left out, as a fork leaves it, is none of these.
 */
export function copiedNotices(base: PackJson, ours: PackJson): PackIssue[] {
  if (base['id'] === ours['id']) return [];
  const [theirs, own] = [base, ours].map(({ privacy }) => (isRecord(privacy) ? privacy : {})) as [PackJson, PackJson], whose = nameOf(base), said = new Set(wordings(theirs['text']).map(([, words]) => plain(words)));
  const told = new Map(listOf(base['stories']).map((one) => [JSON.stringify(one['text']), one]));
  return [
    ...wordings(own['text']).filter(([, words]) => said.has(plain(words))).map(([language]) => ({ path: pathOf(['privacy', 'text', ...(language === undefined ? [] : [language])]), message: `is still the one of ${whose}: write what your own organisation does with what it is told` })),
    ...(own['url'] !== undefined && own['url'] === theirs['url'] ? [{ path: 'privacy.url', message: `is still the one of ${whose}: give the address of your own notice` }] : []),
    ...listOf(ours['stories']).flatMap((story, i) => (story['isInvented'] !== true && story['consentOn'] === told.get(JSON.stringify(story['text']))?.['consentOn'] && told.has(JSON.stringify(story['text']))
      ? [{ path: `stories[${i}].consentOn`, message: `is consent that was given to ${whose}: ask whoever told it, or leave the story out` }] : [])),
  ];
}

/** The privacy notice of another pack that is here, where it names that employer and not one's own: nobody's own, however it came in. Told as `copiedNotices` is. */
export const noticesOfOthers = (ours: PackJson, others: readonly PackJson[]): PackIssue[] => {
  const names = (pack: PackJson, language: string | undefined): string => textIn((pack['employer'] as Pack['employer']).name, language ?? 'en-GB');
  return others.flatMap((other) => {
    const said = wordings((other['privacy'] as PackJson | undefined)?.['text']), isTheirs = said.some(([language, words]) => words.includes(names(other, language)) && !words.includes(names(ours, language)));
    return isTheirs ? copiedNotices({ id: other['id'], employer: other['employer'], privacy: { text: (other['privacy'] as PackJson)['text'] } }, ours) : [];
  });
};

/**
 * What in a forked pack still leads to the neighbour: every telephone number, e-mail and web address, and of sources those on the neighbour's own pages. A national helpline may stay; a neighbour's own desk may not.
 * A privacy notice that was left out is told too: there should be one.
 */
export function copiedLines(base: PackJson, ours: PackJson): PackIssue[] {
  if (base['id'] === ours['id']) return [];
  const all = linesOf(base), theirs = new Set(all.map(({ value }) => value)), whose = nameOf(base);
  const hostsOf = (lines: readonly Line[]): Set<string> => new Set(lines.filter(({ path }) => path[0] === 'employer' || path[0] === 'privacy').map(({ value }) => hostOf(value)).filter((host) => host !== ''));
  // What leads to one's own pages is one's own, though the neighbour led there too.
  const mine = linesOf(ours), hosts = hostsOf(all), homes = hostsOf(mine.filter(({ value }) => !hosts.has(hostOf(value))));
  const refused = new Set(copiedNotices(base, ours).map(({ path }) => path));
  return [
    ...(isRecord(base['privacy']) && ours['privacy'] === undefined ? [{ path: 'privacy', message: `is left out, for it was the one of ${whose}: write your own` }] : []),
    ...mine.filter(({ value, isSource }) => theirs.has(value) && !homes.has(hostOf(value)) && (!isSource || hosts.has(hostOf(value)))).map(({ path }) => ({ path: pathOf(path), message: `is still the one of ${whose}` })).filter(({ path }) => !refused.has(path)),
  ];
}

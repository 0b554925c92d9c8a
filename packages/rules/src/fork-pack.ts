// A neighbour's pack made into the beginning of one's own: everything is kept but whose it is, and what still has to be looked at is named.
import type { PackIssue } from './pack.error.ts';
import type { Pack, Text } from './pack.types.ts';
import type { PackJson } from './pack-difference.ts';
import { textIn } from './text.ts';

export interface ForkedAs { readonly id: string; readonly name: Text; readonly version?: string }

/**
 * The pack under one's own id and name. How to reach the neighbour, how many work there, who answers by name, and what people agreed to have told there are left out:
 * nobody agreed to be told of by another employer. Everything else is there to be changed.
 */
export function forkPack(pack: Pack, { id, name, version = '1' }: ForkedAs): Pack {
  const { kind } = pack.employer, languages = typeof name === 'string' ? ['en-GB'] : Object.keys(name);
  const stories = pack.stories?.filter(({ isInvented }) => isInvented) ?? [], told = new Set(stories.map((story) => story.id));
  const title = (language: string): string => (language === 'cy' ? `Cynnig ${textIn(name, 'cy')} i ofalwyr` : `${textIn(name, language)}’s offer to carers`);
  return {
    ...withoutStories(pack), id, version, employer: { name, kind }, ...(stories.length > 0 && { stories }),
    contacts: pack.contacts.map(({ person, ...contact }) => ({ ...contact, ...(person && { person: { title: person.title } }) })),
    ...(pack.modules && { modules: pack.modules.map((module) => ({ ...module, blocks: module.blocks.map((block) => (block.kind === 'story' && block.story !== undefined && !told.has(block.story) ? withoutStory(block) : block)) })) }),
    title: languages.length === 1 ? title('en-GB') : Object.fromEntries(languages.map((language) => [language, title(language)])) as Text,
    ...(pack.directorates && { directorates: pack.directorates.map(({ staff: _, ...one }) => one) }),
  };
}

const withoutStories = ({ stories: _, ...pack }: Pack): Omit<Pack, 'stories'> => pack;
const withoutStory = <Block extends { readonly story?: string }>({ story: _, ...block }: Block): Omit<Block, 'story'> => block;

const LINES = ['phone', 'email', 'url'] as const;
const listOf = (value: unknown): readonly PackJson[] => (Array.isArray(value) ? value.filter((one): one is PackJson => typeof one === 'object' && one !== null) : []);

/** Contacts of a forked pack that still lead where the neighbour's do. A national helpline may; a neighbour's own desk may not. */
export function copiedContacts(base: PackJson, ours: PackJson): PackIssue[] {
  if (base['id'] === ours['id']) return [];
  const theirs = new Map(listOf(base['contacts']).map((one) => [one['id'], one]));
  return listOf(ours['contacts']).flatMap((contact, i) => LINES.filter((line) => contact[line] !== undefined && contact[line] === theirs.get(contact['id'])?.[line])
    .map((line) => ({ path: `contacts[${i}].${line}`, message: `is still the one of ${textIn((base['employer'] as Pack['employer'] | undefined)?.name ?? String(base['id']), 'en-GB')}` })));
}

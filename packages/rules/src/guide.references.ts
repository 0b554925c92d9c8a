// What the guide's parts of a pack refer to: owners, deputies, entries named by modules, stories and their consent.
import { entryList } from './guide.entry.ts';
import type { Pack } from './pack.types.ts';

type Path = readonly PropertyKey[];
interface Told {
  readonly add: (path: Path, message: string) => void;
  readonly known: (ids: { has(id: string): boolean }, id: string, noun: string, path: Path) => boolean;
  readonly unique: (ids: readonly unknown[], pathAt: (i: number) => Path) => void;
}

/** Lists whose entries say who keeps them right. */
const KEPT = ['schemes', 'leaveTypes', 'arrangements', 'duties', 'guides', 'statements', 'modules', 'impact'] as const;
const ids = (list: readonly { readonly id: string }[] = []): ReadonlySet<string> => new Set(list.map(({ id }) => id));

export function guideReferences(pack: Pack, { add, known, unique }: Told): void {
  const contacts = ids(pack.contacts), stories = ids(pack.stories);
  if (pack.ownerRole !== undefined) known(contacts, pack.ownerRole, 'contact', ['ownerRole']);
  for (const list of KEPT) {
    for (const [i, { ownerRole, reviewOn, checkedOn }] of (pack[list] ?? []).entries()) {
      if (ownerRole !== undefined) known(contacts, ownerRole, 'contact', [list, i, 'ownerRole']);
      if (reviewOn !== undefined && reviewOn < checkedOn) add([list, i, 'reviewOn'], 'comes before checkedOn');
    }
  }
  for (const [i, { id, deputy }] of pack.contacts.entries()) {
    if (deputy === undefined) continue;
    if (deputy === id) add(['contacts', i, 'deputy'], 'names the contact itself');
    else known(contacts, deputy, 'contact', ['contacts', i, 'deputy']);
  }
  const areas = ids(pack.areas);
  for (const [i, { areas: named = [] }] of (pack.statements ?? []).entries()) for (const [j, id] of named.entries()) known(areas, id, 'area', ['statements', i, 'areas', j]);
  for (const [i, { consentOn, consentUntil }] of (pack.stories ?? []).entries()) {
    if (consentUntil < consentOn) add(['stories', i, 'consentUntil'], 'comes before consentOn');
  }
  for (const [i, { blocks }] of (pack.modules ?? []).entries()) {
    unique(blocks.map(({ id }) => id), (j) => ['modules', i, 'blocks', j, 'id']);
    for (const [j, block] of blocks.entries()) {
      const at = ['modules', i, 'blocks', j];
      if (block.kind === 'signpost') for (const [n, id] of block.contacts.entries()) known(contacts, id, 'contact', [...at, 'contacts', n]);
      if (block.kind === 'story' && block.story !== undefined) known(stories, block.story, 'story', [...at, 'story']);
      if (block.kind === 'scenario') {
        unique(block.choices.map(({ id }) => id), (n) => [...at, 'choices', n, 'id']);
        if (!block.choices.some(({ fits }) => fits === 'well')) add([...at, 'choices'], 'has none that fits well');
      }
      if (block.kind !== 'rights' && block.kind !== 'scenario') continue;
      for (const [n, ref] of block.entries.entries()) {
        const [kind, id] = Object.entries(ref)[0] as [string, string];
        known(ids(pack[entryList(ref)] as readonly { readonly id: string }[] | undefined), id, kind === 'leaveType' ? 'leave type' : kind, [...at, 'entries', n, kind]);
      }
    }
  }
}

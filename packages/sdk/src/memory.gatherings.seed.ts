// Gatherings that are there when a story or a test begins, and how they are kept in memory. Loads nothing that works dates or places out.
import type { ForumActionRecord, ForumDocument, GatheringKind, KeptAgendaItem, StandingItem } from '@think-carer/contract';
import type { GatheringRecord, GatheringSays, PlaceEvent } from '@think-carer/gatherings';
import { newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

export interface MemoryContact { readonly email: string; readonly isNeutral: boolean; readonly locale: 'en-GB' | 'cy' }
export interface MemoryGathering {
  record: GatheringRecord;
  /** By the first start of each date. */
  readonly events: Map<string, PlaceEvent[]>;
  /** Who is told, by date and key. */
  readonly contacts: Map<string, Map<string, MemoryContact>>;
  /** Person keys of those who belong to a working group. */
  readonly members: Set<string>;
}

/** A gathering that is already there when a story or a test begins. */
export interface GatheringSeed extends Partial<Pick<GatheringRecord, 'id' | 'owner' | 'link' | 'createdAt'>>, Pick<GatheringSays, 'title' | 'schedule'>, Partial<Omit<GatheringSays, 'title' | 'schedule'>> {
  readonly kind?: GatheringKind;
  /** What has happened to the places of its dates, by first start (`2027-02-09T12:00`). `from`: who it is of, in place of `by`; instants default to the time of seeding. */
  readonly happened?: Readonly<Record<string, readonly (Record<string, unknown> & { readonly event: PlaceEvent['event']; readonly from?: Persona | string; readonly at?: string })[]>>;
  /** Of a working group. */
  readonly members?: readonly Persona[];
}
/** A forum or a working group, with what is written of its meetings, by first start, and what was agreed at them. */
export interface ForumSeed extends GatheringSeed {
  readonly kind?: 'forum' | 'group';
  readonly standing?: readonly StandingItem[];
  readonly meetings?: Readonly<Record<string, {
    readonly agenda?: readonly (Partial<KeptAgendaItem> & Pick<KeptAgendaItem, 'id'>)[]; readonly notes?: string; readonly draft?: string; /** As they went out, the first version first. */ readonly minutes?: readonly string[];
  }>>;
  readonly actions?: readonly (Partial<ForumActionRecord> & Pick<ForumActionRecord, 'title' | 'owner' | 'dueOn'>)[];
}
/** What is written of meetings, by gathering and first start. */
export interface MemoryForums {
  readonly documents: Map<string, { readonly version: number; readonly updatedAt: string; readonly body: unknown }>;
  readonly minutes: Map<string, { readonly version: number; readonly text: string; readonly publishedAt: string }[]>;
  readonly actions: Map<string, ForumActionRecord>;
}
export const documentKey = (gatheringId: string, occurrence: string, kind: ForumDocument): string => `${gatheringId} ${occurrence} ${kind}`;

/** Any string will do where nothing leaves the page; the same person has another at each gathering. */
export const placeKey = (gatheringId: string, person: Persona | string): string => `${typeof person === 'string' ? person : personKeyOf(person)} at ${gatheringId}`;

export function seedGathering(store: MemoryStore, { id, kind = 'forum', owner = null, link = null, createdAt, happened = {}, members = [], ...says }: GatheringSeed, now: Date): MemoryGathering {
  const record: GatheringRecord = {
    id: id ?? newId(now), kind, owner, link, version: 1, edition: 0, createdAt: createdAt ?? now.toISOString(), says: { room: null, audiences: [], partners: [], capacity: { room: null, link: null }, ...says },
  };
  const gathering: MemoryGathering = { record, events: new Map(), contacts: new Map(), members: new Set(members.map(personKeyOf)) };
  for (const [occurrence, told] of Object.entries(happened)) {
    const opened: PlaceEvent = { seq: 1, at: record.createdAt, event: 'opened', capacity: { ...record.says.capacity, ...(record.says.room === null && { room: 0 }), ...(link === null && { link: 0 }) } };
    gathering.events.set(occurrence, [...(told[0]?.event === 'opened' ? [] : [opened]), ...told.map(({ from, at = now.toISOString(), ...event }, i) =>
      ({ ...event, at, seq: i + (told[0]?.event === 'opened' ? 1 : 2), ...(from !== undefined && { by: placeKey(record.id, from) }) }) as PlaceEvent)]);
  }
  store.gatherings.set(record.id, gathering);
  return gathering;
}

export function seedForum(store: MemoryStore, { standing, meetings = {}, actions = [], ...seed }: ForumSeed, now: Date): void {
  const kind = seed.kind ?? 'forum', { record: { id } } = seedGathering(store, { ...seed, kind, more: { standing: standing ?? (kind === 'forum' ? ['leave-rates', 'open-actions'] : ['open-actions']) } }, now), at = now.toISOString(), { documents, minutes } = store.forums;
  for (const [occurrence, { agenda, notes, draft, minutes: out = [] }] of Object.entries(meetings)) {
    const write = (document: ForumDocument, body: unknown): void => { if (body !== undefined) documents.set(documentKey(id, occurrence, document), { version: 1, updatedAt: at, body }); };
    write('agenda', agenda?.map((item) => ({ title: null, minutes: null, note: null, papers: [], standing: null, ...item })));
    write('notes', notes);
    write('minutes', draft ?? out.at(-1));
    if (out.length > 0) minutes.set(`${id} ${occurrence}`, out.map((text, i) => ({ version: i + 1, text, publishedAt: at })));
  }
  for (const action of actions) {
    const record: ForumActionRecord = { id: newId(now), forum: id, kind: 'action', state: 'open', answer: null, because: null, changed: null, from: null, version: 1, createdAt: at, updatedAt: at, doneOn: null, ...action };
    store.forums.actions.set(record.id, record);
  }
}

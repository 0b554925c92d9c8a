// A gathering as it is kept, by the server and in memory alike: what it says, its link apart, and how often it was changed.
import type { GatheringKind, GatheringPartner } from '@think-carer/contract';
import type { Text } from '@think-carer/rules';
import type { Gathering, Occurrence, Schedule } from './gathering.ts';
import { noPlaces, type Capacity, type PlaceEvent, type PlacesState } from './places.ts';

export interface GatheringSays {
  readonly title: Text;
  readonly about?: Text | undefined;
  readonly room: Text | null;
  /** Page on which one replies: a whole address, or a path of the site that the server is reached at. */
  readonly page?: string | undefined;
  readonly organiser?: { readonly name: Text; readonly email: string } | undefined;
  readonly audiences: Gathering['audiences'];
  readonly schedule: Schedule;
  readonly capacity: Capacity;
  readonly partners: readonly GatheringPartner[];
  /** What its noun alone knows. */
  readonly more?: unknown;
}
export interface GatheringRecord {
  readonly id: string;
  readonly kind: GatheringKind;
  /** The centre that gives it; null: the employer. */
  readonly owner: string | null;
  readonly says: GatheringSays;
  readonly link: string | null;
  readonly version: number;
  /** Counts erasures: a state worked out before is worked out anew. */
  readonly edition: number;
  readonly createdAt: string;
}

/** `base`: where paths begin. */
export const gatheringOf = ({ id, says: { title, about, room, page, organiser, audiences, schedule }, link }: GatheringRecord, base = ''): Gathering => ({
  id, title, ...(about !== undefined && { about }), room, link, ...(page !== undefined && { page: page.startsWith('/') ? base.replace(/\/+$/, '') + page : page }), ...(organiser && { organiser }), audiences, schedule,
});

/** There is no place in a room that there is not. */
export const capacityOf = ({ says: { room, capacity }, link }: Pick<GatheringRecord, 'says' | 'link'>): Capacity => ({
  room: room === null ? 0 : capacity.room, link: link === null ? 0 : capacity.link, ...(capacity.together !== undefined && { together: capacity.together }),
});

/** The same as what happens at its dates is reckoned with: where there is one way, nobody waits for the other. */
export const placesOffered = (record: Pick<GatheringRecord, 'says' | 'link'>): Capacity => {
  const { says: { room }, link } = record, only = (room === null) === (link === null) ? undefined : room === null ? 'link' as const : 'room' as const;
  return { ...capacityOf(record), ...(only && { only }) };
};

/** A date to which nobody has replied yet is open from the start. */
export const openPlaces = (record: Pick<GatheringRecord, 'says' | 'link'>): PlacesState => ({ ...noPlaces, state: 'open', capacity: placesOffered(record) });

type Without<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;
/** What happened, before it has its number. */
export type NewPlaceEvent = Without<PlaceEvent, 'seq'>;

/** Why nobody can reply now; null while they can. */
export const closedAt = (state: Pick<PlacesState, 'state'>, { state: planned, endsAt }: Pick<Occurrence, 'state' | 'endsAt'>, now: string): 'cancelled' | 'held' | 'over' | null =>
  (planned === 'cancelled' || state.state === 'cancelled' ? 'cancelled' : state.state === 'held' ? 'held' : planned === 'skipped' || endsAt <= now ? 'over' : null);

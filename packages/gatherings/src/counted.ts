// What took place in some days, as true counts: never shown as they are, but put through the disclosure rule by whoever publishes. Pure.
import type { GatheringKind } from '@think-carer/contract';
import type { Audience, Occurrence } from './gathering.ts';
import type { PlacesState } from './places.ts';
import { attendance } from './seen.policy.ts';

export interface CountedDate { readonly kind: GatheringKind; readonly audiences: readonly Audience[]; readonly occurrence: Pick<Occurrence, 'state'>; readonly places: PlacesState }
/** `attended` is of the forum, `learners` of sessions by whom they were for, `releases` of all: who asked for the time, by what became of it. */
export interface GatheringsCounted {
  readonly held: number; readonly cancelled: number; readonly attended: number; readonly sessions: number;
  readonly learners: readonly { readonly audience: Audience | 'everybody'; readonly count: number }[];
  readonly releases: readonly { readonly answer: 'released' | 'refused' | 'another-time' | 'unanswered'; readonly count: number }[];
}

/** Meetings of working groups are not counted: few people, whom everybody there knows. */
export function countGatherings(dates: readonly CountedDate[]): GatheringsCounted {
  const forum = dates.filter(({ kind }) => kind === 'forum'), sessions = dates.filter(({ kind }) => kind === 'session');
  const isHeld = ({ places }: CountedDate): boolean => places.state === 'held' || places.attended.size > 0, held = forum.filter(isHeld);
  const learners = new Map<Audience | 'everybody', number>(), releases = new Map<GatheringsCounted['releases'][number]['answer'], number>(), add = <K>(counts: Map<K, number>, key: K, count: number): void => { counts.set(key, (counts.get(key) ?? 0) + count); };
  for (const { audiences, places } of sessions.filter(isHeld)) add(learners, audiences.length === 1 ? audiences[0]! : 'everybody', attendance(places));
  for (const { places } of [...forum, ...sessions]) for (const state of places.releases.values()) add(releases, state === 'asked' ? 'unanswered' : state, 1);
  return {
    held: held.length, cancelled: forum.filter(({ occurrence, places }) => occurrence.state === 'cancelled' || places.state === 'cancelled').length, sessions: sessions.filter(isHeld).length,
    attended: held.reduce((sum, { places }) => sum + attendance(places), 0),
    learners: [...learners].map(([audience, count]) => ({ audience, count })), releases: [...releases].map(([answer, count]) => ({ answer, count })),
  };
}

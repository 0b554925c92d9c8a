// The date of a gathering that a request for time is about, and its places, in which the request is counted.
import { gatheringKinds, readDateId, type ReleaseFigure } from '@think-carer/contract';
import type { GatheringRecord, Occurrence } from '@think-carer/gatherings';
import type { Pack } from '@think-carer/rules';
import { appendPlace, placesOf } from '../gatherings/places.ts';
import { dateOf, findGathering } from '../gatherings/rows.ts';
import type { TenantStore } from '../store/tenant.ts';

export interface MeetingDate { readonly gathering: GatheringRecord; readonly occurrence: Occurrence }

/** Undefined where there is no such gathering, or its schedule has no such date. */
export async function meetingOf(store: TenantStore, dateId: string, offer: Pack): Promise<MeetingDate | undefined> {
  const at = readDateId(dateId), gathering = at && await findGathering(store, at.gathering, gatheringKinds), occurrence = at && gathering && dateOf(gathering, at.occurrence, offer);
  return gathering && occurrence ? { gathering, occurrence } : undefined;
}

/**
 * Counts what became of a request among the places of its date: by a key that says who it is to nobody. After the first, only where that key still stands there:
 * whoever had it made nobody's is not counted a second time.
 */
export async function countRelease(store: TenantStore, tenant: { readonly id: string }, meeting: MeetingDate, by: string, state: ReleaseFigure, now: Date, isFirst = false): Promise<void> {
  if (isFirst || (await placesOf(store, meeting)).releases.has(by)) await appendPlace(store, tenant, meeting, { at: now.toISOString(), event: 'release', by, state });
}

// Sessions that were held, and how many were there, for the evidence of a quarter: `attendanceByAudience` of the contract counts them.
import type { HeldSession } from '@think-carer/contract';
import { attendance } from '@think-carer/gatherings';
import type { Pack } from '@think-carer/rules';
import type { TenantStore } from '../store/tenant.ts';
import { allDates, placesAt } from './series.ts';

/** From one day to another, both included, of what took place by `now`. */
export async function heldSessions(store: TenantStore, tenantId: string, offer: Pack, { from, to }: { readonly from: string; readonly to: string }, now: Date): Promise<HeldSession[]> {
  const dates = (await allDates(store, tenantId, offer, now)).filter(({ occurrence: { on, state } }) => state === 'planned' && on >= from && on <= to), places = await placesAt(store, dates);
  return dates.flatMap((date) => (places(date).state === 'held' ? [{ on: date.occurrence.on, audiences: date.record.says.audiences, attended: attendance(places(date)) }] : []));
}

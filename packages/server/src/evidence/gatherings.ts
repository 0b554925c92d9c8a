// What took place in a quarter, counted from the places of its dates: heads, and requests for the time by answer. Whose they were is not read.
import { periodDays } from '@think-carer/contract';
import { type CountedDate, countGatherings, type GatheringsCounted } from '@think-carer/gatherings';
import type { Pack } from '@think-carer/rules';
import { placesOfDates } from '../gatherings/places.ts';
import { datesOf, listGatherings } from '../gatherings/rows.ts';
import type { TenantStore } from '../store/tenant.ts';

const batch = 200;

export async function gatheringsOf(store: TenantStore, offer: Pack, period: string): Promise<GatheringsCounted> {
  const { startsOn, endsOn } = periodDays(period), dates: CountedDate[] = [];
  for (let after: string | undefined; ;) {
    const found = await listGatherings(store, ['forum', 'session'], { after, limit: batch }), records = found.slice(0, batch);
    for (const record of records) {
      const days = datesOf(record, startsOn, endsOn, offer).filter(({ state }) => state !== 'skipped'), places = await placesOfDates(store, record, days.map(({ id }) => id));
      dates.push(...days.map((occurrence) => ({ kind: record.kind, audiences: record.says.audiences, occurrence, places: places.get(occurrence.id)! })));
    }
    if (found.length <= batch) return countGatherings(dates);
    after = records.at(-1)!.id;
  }
}

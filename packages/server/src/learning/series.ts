// The series of a tenant and the dates that they give, remembered for as long as nothing has changed: a list is asked for often, and by anybody.
import { sessionDaysAhead, sessionDaysBack, sessionKey, ukDay } from '@think-carer/contract';
import type { GatheringRecord, PlacesState } from '@think-carer/gatherings';
import { idOfDate, type SessionDate } from '@think-carer/gatherings/learning';
import { addDays, type Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { listGatherings, datesOf } from '../gatherings/rows.ts';
import { placesOfDates } from '../gatherings/places.ts';
import type { TenantStore } from '../store/tenant.ts';

/** More series than this are not looked through; the newest are. */
const mostSeries = 5000;
interface Known { readonly edition: string; readonly records: readonly GatheringRecord[]; dates: { readonly name: string; readonly all: readonly SessionDate[] } | undefined }
const known = new Map<string, Known>();
const mostKnown = 200;

/** Every series, in the order in which they were added. Only where nothing was changed in this transaction: what is remembered here must be so. */
async function seriesOf(store: TenantStore, tenantId: string): Promise<Known> {
  const { rows: [state] } = await sql<{ edition: string }>`select concat(count(*), '.', coalesce(sum(version), 0), '.', coalesce(sum(edition), 0), '.', max(id::text)) as edition from think_carer.gathering where kind = 'session'`.execute(store), { edition } = state!, before = known.get(tenantId);
  if (before?.edition === edition) return before;
  const records: GatheringRecord[] = [];
  for (let after: string | undefined; records.length < mostSeries;) {
    const page = await listGatherings(store, ['session'], { after, limit: 500 });
    records.push(...page.slice(0, 500));
    if (page.length <= 500) break;
    after = records.at(-1)!.id;
  }
  if (known.size >= mostKnown) known.clear();
  const found: Known = { edition, records, dates: undefined };
  known.set(tenantId, found);
  return found;
}
export const allSeries = async (store: TenantStore, tenantId: string): Promise<readonly GatheringRecord[]> => (await seriesOf(store, tenantId)).records;

export const keyOfDate = (date: SessionDate): string => sessionKey({ id: idOfDate(date), date: date.occurrence });
/** Every date of every series that is shown anywhere, in order. */
export async function allDates(store: TenantStore, tenantId: string, offer: Pack, now: Date): Promise<readonly SessionDate[]> {
  const series = await seriesOf(store, tenantId), today = ukDay(now), name = `${today} ${offer.id} ${offer.version}`;
  if (series.dates?.name === name) return series.dates.all;
  const all = series.records.flatMap((record) => datesOf(record, addDays(today, -sessionDaysBack), addDays(today, sessionDaysAhead), offer).filter(({ state }) => state !== 'skipped').map((occurrence) => ({ record, occurrence })))
    .map((date) => ({ date, key: keyOfDate(date) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ date }) => date);
  series.dates = { name, all };
  return all;
}

/** How things stand at each of these dates: one question for each series among them. */
export async function placesAt(store: TenantStore, dates: readonly SessionDate[]): Promise<(date: SessionDate) => PlacesState> {
  const found = new Map<string, Map<string, PlacesState>>();
  for (const [id, own] of Map.groupBy(dates, ({ record }) => record.id)) found.set(id, await placesOfDates(store, own[0]!.record, own.map(({ occurrence }) => occurrence.id)));
  return ({ record, occurrence }) => found.get(record.id)!.get(occurrence.id)!;
}

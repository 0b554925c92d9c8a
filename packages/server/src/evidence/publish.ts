// One quarter counted in the database, its small numbers kept, frozen.
import { decidedOutcomes, type EvidenceSnapshot, notKnown, periodDays, periodOf } from '@think-carer/contract';
import { countRows, countsTogether, daysTaken, directorateOf, identities, leaveRow, makeSnapshot, mediansOf, type OutcomeRow, outcomeOn, type QuarterCounts, workingRow } from '@think-carer/evidence';
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tenant } from '../identity/tenant.ts';
import { leaveBetween } from '../leave/rows.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { requestsBetween } from '../working/request.rows.ts';
import { gatheringsOf } from './gatherings.ts';
import { keyedBy } from './import.ts';
import { insertSnapshot, latestSnapshot, takeTurn } from './rows.ts';

export interface Publishing { readonly store: TenantStore; readonly tenant: Pick<Tenant, 'id' | 'pseudonymSecret'>; readonly offer: Pack; readonly now: Date }

/** Freezes a quarter that is over, in order of time, where enough has changed. */
export async function publishQuarter(publishing: Publishing, period: string): Promise<EvidenceSnapshot> {
  const { store, tenant, offer, now } = publishing;
  if (periodDays(period).endsOn >= now.toISOString().slice(0, 10)) throw new Refusal('period-not-over');
  await takeTurn(store, tenant.id);
  const earlier = await latestSnapshot(store);
  if (earlier && earlier.period >= period) throw new Refusal('period-passed');
  const { counts, sources, hasUnreferenced } = await countQuarter(publishing, period);
  const snapshot = makeSnapshot({ id: uuidv7(), period, now, offer, counts, earlier, quality: { ...await rejectedRows(store, period), sources }, hasUnreferenced });
  // A quarter of which nothing can show would stay empty for good.
  if (snapshot.changed === 0 || snapshot.tables.every(({ cells }) => cells.every(({ value }) => value === null))) throw new Refusal('nothing-new');
  await insertSnapshot(store, tenant.id, snapshot);
  return snapshot;
}

/** Requests that were made here in this quarter, as they stand today. */
async function inAppRows({ store, offer, now }: Publishing, period: string): Promise<OutcomeRow[]> {
  const { startsOn, endsOn } = periodDays(period), day = 86_400_000, today = now.toISOString().slice(0, 10);
  // A day's margin on either side: the day of a request is that of London.
  const [from, until] = [Date.parse(startsOn) - day, Date.parse(endsOn) + 2 * day].map((at) => new Date(at).toISOString()) as [string, string];
  return [...(await leaveBetween(store, from, until)).map((record) => leaveRow(record, offer, today)), ...(await requestsBetween(store, from, until)).map((record) => workingRow(record, offer, today))]
    .filter(({ on }) => periodOf(on) === period);
}

/** The imported rows that count in a quarter: of each request the latest import, and none that was also made here. */
const importedRows = (period: string, madeHere: readonly string[]) => sql`(select * from think_carer.evidence_row r where period = ${period} and not row_key = any(${[...madeHere]}::text[]) and not exists
  (select 1 from think_carer.evidence_row later where later.tenant_id = r.tenant_id and later.row_key = r.row_key and later.import_id > r.import_id)) rows`;

/** The true counts of one quarter, as they stand today. */
export async function countQuarter(publishing: Publishing, period: string): Promise<{ counts: QuarterCounts; sources: ('imports' | 'in-app')[]; hasUnreferenced: boolean }> {
  const { store, tenant, offer, now } = publishing, countedOn = now.toISOString().slice(0, 10);
  const here = await inAppRows(publishing, period), keyed = keyedBy(tenant), rows = importedRows(period, identities(here).map(keyed));
  // `pending` is counted by its day, because it may have become overdue.
  const outcomes = (await sql<{ kind: 'leave' | 'working'; directorate: string; leave_type: string | null; ground: string | null; outcome: string; due_on: string | null; on_day: string | null; count: number }>`
    select kind, directorate, leave_type, ground, outcome, case when outcome = 'pending' then due_on end as due_on, case when outcome = 'pending' and kind = 'working' then on_day end as on_day, count(*)::int as count
    from ${rows} where kind <> 'survey' group by 1, 2, 3, 4, 5, 6, 7`.execute(store)).rows;
  const survey = (await sql<{ item: string; on_day: string; answered: number; positive: number }>`
    select distinct on (item) item, on_day, answered, positive from ${rows} where kind = 'survey' order by item, on_day desc`.execute(store)).rows;
  const taken = (await sql<{ directorate: string; leave_type: string | null; days: number; count: number }>`
    select directorate, leave_type, decided_on - on_day as days, count(*)::int as count
    from ${rows} where kind = 'leave' and decided_on is not null and outcome = any(${[...decidedOutcomes]}::text[]) group by 1, 2, 3`.execute(store)).rows;
  const { rows: [unreferenced] } = await sql<{ found: boolean }>`select exists (select 1 from ${rows} where kind <> 'survey' and not has_reference) as found`.execute(store);
  const register = await store.selectFrom('registration').select(['team', (eb) => eb.fn.countAll<number>().as('count')])
    .where('paused_at', 'is', null).where(sql<boolean>`created_at < (${periodDays(period).endsOn}::date + 1)::timestamp at time zone 'Europe/London'`).groupBy('team').execute();
  // Sent by anybody, signed in or not, and not taken back since; which centre and who it was is not asked.
  const { rows: [sent] } = await sql<{ count: number }>`
    select count(*)::int as count from think_carer.referral r where not exists (select 1 from think_carer.referral_event e where e.tenant_id = r.tenant_id and e.referral_id = r.id and e.event = 'withdrawn')
    and (sent_at at time zone 'Europe/London')::date between ${periodDays(period).startsOn} and ${periodDays(period).endsOn}`.execute(store);
  const inKind = (kind: 'leave' | 'working') => outcomes.filter((row) => row.kind === kind).map((row) => ({
    ...row, outcome: outcomeOn(countedOn, { kind, outcome: row.outcome as 'pending', on: row.on_day ?? countedOn, dueOn: row.due_on }),
  }));
  return {
    counts: countsTogether({
      leave: inKind('leave').map(({ directorate, leave_type, outcome, count }) => ({ directorate, leaveType: leave_type ?? notKnown, outcome, count })),
      working: inKind('working').map(({ ground, outcome, count }) => ({ decision: ground ?? outcome, count })),
      register: register.map(({ team, count }) => ({ directorate: directorateOf(offer, team), count: Number(count) })),
      referrals: sent?.count ?? 0,
      gatherings: await gatheringsOf(store, offer, period),
      survey: survey.map(({ item, on_day, answered, positive }) => ({ item, on: on_day, answered, positive })),
      medians: mediansOf([...taken.map(({ directorate, leave_type, days, count }) => ({ directorate, leaveType: leave_type ?? notKnown, days, count })), ...daysTaken(here)]),
    }, countRows(here, period, countedOn)),
    sources: [...(outcomes.length > 0 || survey.length > 0 ? ['imports' as const] : []), ...(here.length > 0 ? ['in-app' as const] : [])],
    hasUnreferenced: unreferenced?.found ?? false,
  };
}

/** Rejected rows of the files that speak of this quarter. */
async function rejectedRows(store: TenantStore, period: string): Promise<{ rejectedRows: number; undatedRows: number }> {
  const imports = await store.selectFrom('evidence_import').select('rejected_in').where('withdrawn_at', 'is', null).where(sql<boolean>`${period} = any(periods)`).execute();
  const sum = (key: string) => imports.reduce((total, { rejected_in }) => total + ((rejected_in as Record<string, number>)[key] ?? 0), 0);
  return { rejectedRows: sum(period), undatedRows: sum('undated') };
}

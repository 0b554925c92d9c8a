// One quarter counted in the database, its small numbers kept, frozen.
import { decidedOutcomes, type EvidenceSnapshot, notKnown, periodDays } from '@think-carer/contract';
import { directorateOf, makeSnapshot, outcomeOn, type QuarterCounts } from '@think-carer/evidence';
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { insertSnapshot, latestSnapshot, takeTurn } from './rows.ts';

export interface Publishing { readonly store: TenantStore; readonly tenantId: string; readonly offer: Pack; readonly now: Date }

/** Freezes a quarter that is over, in order of time, where enough has changed. */
export async function publishQuarter({ store, tenantId, offer, now }: Publishing, period: string): Promise<EvidenceSnapshot> {
  if (periodDays(period).endsOn >= now.toISOString().slice(0, 10)) throw new Refusal('period-not-over');
  await takeTurn(store, tenantId);
  const earlier = await latestSnapshot(store);
  if (earlier && earlier.period >= period) throw new Refusal('period-passed');
  const { counts, sources, hasUnreferenced } = await countQuarter(store, offer, period, now);
  const snapshot = makeSnapshot({ id: uuidv7(), period, now, offer, counts, earlier, quality: { ...await rejectedRows(store, period), sources }, hasUnreferenced });
  // A quarter of which nothing can show would stay empty for good.
  if (snapshot.changed === 0 || snapshot.tables.every(({ cells }) => cells.every(({ value }) => value === null))) throw new Refusal('nothing-new');
  await insertSnapshot(store, tenantId, snapshot);
  return snapshot;
}

/** The rows that count in a quarter: of each request the latest import. */
const rowsOf = (period: string) => sql`(select * from think_carer.evidence_row r where period = ${period} and not exists
  (select 1 from think_carer.evidence_row later where later.tenant_id = r.tenant_id and later.row_key = r.row_key and later.import_id > r.import_id)) rows`;

/** The true counts of one quarter, as they stand today. */
export async function countQuarter(store: TenantStore, offer: Pack, period: string, now: Date): Promise<{ counts: QuarterCounts; sources: ('imports' | 'in-app')[]; hasUnreferenced: boolean }> {
  const countedOn = now.toISOString().slice(0, 10), rows = rowsOf(period);
  // `pending` is counted by its day, because it may have become overdue.
  const outcomes = await sql<{ kind: 'leave' | 'working'; directorate: string; leave_type: string | null; ground: string | null; outcome: string; due_on: string | null; on_day: string | null; count: number }>`
    select kind, directorate, leave_type, ground, outcome, case when outcome = 'pending' then due_on end as due_on, case when outcome = 'pending' and kind = 'working' then on_day end as on_day, count(*)::int as count
    from ${rows} where kind <> 'survey' group by 1, 2, 3, 4, 5, 6, 7`.execute(store);
  const survey = await sql<{ item: string; on_day: string; answered: number; positive: number }>`
    select distinct on (item) item, on_day, answered, positive from ${rows} where kind = 'survey' order by item, on_day desc`.execute(store);
  const medians = await sql<{ directorate: string | null; leave_type: string | null; days: number; count: number }>`
    select directorate, leave_type, percentile_cont(0.5) within group (order by decided_on - on_day) as days, count(*)::int as count
    from ${rows} where kind = 'leave' and decided_on is not null and outcome = any(${[...decidedOutcomes]}::text[]) group by grouping sets ((), (directorate), (leave_type))`.execute(store);
  const { rows: [unreferenced] } = await sql<{ found: boolean }>`select exists (select 1 from ${rows} where kind <> 'survey' and not has_reference) as found`.execute(store);
  const register = await store.selectFrom('registration').select(['team', (eb) => eb.fn.countAll<number>().as('count')])
    .where('paused_at', 'is', null).where(sql<boolean>`created_at < (${periodDays(period).endsOn}::date + 1)::timestamp at time zone 'UTC'`).groupBy('team').execute();
  const inKind = <K extends 'leave' | 'working'>(kind: K) => outcomes.rows.filter((row) => row.kind === kind).map((row) => ({
    ...row, outcome: outcomeOn(countedOn, { kind, outcome: row.outcome as 'pending', on: row.on_day ?? countedOn, dueOn: row.due_on }),
  }));
  return {
    counts: {
      leave: inKind('leave').map(({ directorate, leave_type, outcome, count }) => ({ directorate, leaveType: leave_type ?? notKnown, outcome, count })),
      working: inKind('working').map(({ ground, outcome, count }) => ({ decision: ground ?? outcome, count })),
      register: register.map(({ team, count }) => ({ directorate: directorateOf(offer, team), count: Number(count) })),
      survey: survey.rows.map(({ item, on_day, answered, positive }) => ({ item, on: on_day, answered, positive })),
      medians: medians.rows.map(({ directorate, leave_type, days, count }) => ({ ...(directorate !== null && { directorate }), ...(leave_type !== null && { leaveType: leave_type }), days: Number(days), count })),
    },
    sources: outcomes.rows.length > 0 || survey.rows.length > 0 ? ['imports'] : [],
    hasUnreferenced: unreferenced?.found ?? false,
  };
}

/** Rejected rows of the files that speak of this quarter. */
async function rejectedRows(store: TenantStore, period: string): Promise<{ rejectedRows: number; undatedRows: number }> {
  const imports = await store.selectFrom('evidence_import').select('rejected_in').where('withdrawn_at', 'is', null).where(sql<boolean>`${period} = any(periods)`).execute();
  const sum = (key: string) => imports.reduce((total, { rejected_in }) => total + ((rejected_in as Record<string, number>)[key] ?? 0), 0);
  return { rejectedRows: sum(period), undatedRows: sum('undated') };
}

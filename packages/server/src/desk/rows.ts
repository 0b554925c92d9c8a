// Requests of every kind, found in one way: by address, team and whether they are still open, before any of them is read whole. Every call runs inside the tenant's transaction.
import { closingEvents, deskKinds, type DeskKind, type DeskRecord, type DeskView } from '@think-carer/contract';
import { sql } from 'kysely';
import { leaveOfIds } from '../leave/rows.ts';
import { releasesOfIds } from '../release/rows.ts';
import { schemaName } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';
import { requestsOfIds } from '../working/request.rows.ts';

export interface DeskSearch {
  readonly view: DeskView;
  /** Nobody sees their own request here. */
  readonly personKey: string;
  /** Whose requests an approver sees. */
  readonly addresses: readonly string[];
  readonly kinds: readonly DeskKind[];
  /** Absent: whatever the team. */
  readonly teams?: readonly string[] | undefined;
  /** By the last event alone: what the calendar closes is still among the open. */
  readonly isOpen?: boolean;
  /** Leave asked for before this instant cannot be open: days lie at most two years ahead, and what nobody decides lapses. */
  readonly leaveSince?: string;
  /** Leave that was put off with no reason written. */
  readonly isPostponedWithoutReason?: boolean;
  /** Older than this one. */
  readonly before?: string | undefined;
  readonly atMost?: number;
}
interface Found { readonly kind: DeskKind; readonly id: string }

const table = (kind: DeskKind, of: 'request' | 'event') => sql.table(`${schemaName}.${kind}_${of}`);

/** Ids alone, newest first. */
export async function findOnDesk(store: TenantStore, { view, personKey, addresses, kinds, teams, isOpen, isPostponedWithoutReason, leaveSince, before, atMost = 20_000 }: DeskSearch): Promise<Found[]> {
  if (kinds.length === 0 || (view === 'approver' && addresses.length === 0) || teams?.length === 0) return [];
  const of = (kind: DeskKind) => {
    const last = sql`(select e.event from ${table(kind, 'event')} e where e.tenant_id = r.tenant_id and e.request_id = r.id order by e.seq desc limit 1)`;
    const closing = sql.join(closingEvents[kind].map((event) => sql.lit(event)));
    const conditions = [
      sql`r.person_key <> ${personKey}`,
      ...(view === 'approver' ? [sql`r.approver_email in (${sql.join([...addresses])})`] : []),
      // Who goes to which meeting is not HR's to know, unless there is no manager to answer.
      ...(view === 'hr' && kind === 'release' ? [sql`r.approver_email is null`] : []),
      ...(teams ? [sql`r.team in (${sql.join([...teams])})`] : []),
      ...(isOpen === undefined ? [] : [isOpen ? sql`${last} not in (${closing})` : sql`${last} in (${closing})`]),
      ...(isPostponedWithoutReason ? [sql`exists (select 1 from ${table(kind, 'event')} p where p.tenant_id = r.tenant_id and p.request_id = r.id and p.event = 'postponed' and coalesce(p.reason, '') = '')`] : []),
      ...(leaveSince !== undefined && kind === 'leave' ? [sql`r.created_at >= ${leaveSince}`] : []),
      ...(before === undefined ? [] : [sql`r.id < ${before}`]),
    ];
    return sql`select ${sql.lit(kind)} as kind, r.id from ${table(kind, 'request')} r where ${sql.join(conditions, sql` and `)}`;
  };
  const { rows } = await sql<Found>`${sql.join(deskKinds.filter((kind) => kinds.includes(kind)).map(of), sql` union all `)} order by id desc limit ${sql.lit(atMost)}`.execute(store);
  return rows;
}

/** What was found, read whole, in the order in which it was found. */
export async function readOnDesk(store: TenantStore, found: readonly Found[]): Promise<DeskRecord[]> {
  const idsOf = (wanted: DeskKind) => found.filter(({ kind }) => kind === wanted).map(({ id }) => id);
  const leave = new Map((await leaveOfIds(store, idsOf('leave'))).map((record) => [record.id, record]));
  const working = new Map((await requestsOfIds(store, idsOf('working'))).map((record) => [record.id, record]));
  const releases = new Map((await releasesOfIds(store, idsOf('release'))).map((record) => [record.id, record]));
  return found.flatMap(({ kind, id }): DeskRecord[] => {
    if (kind === 'leave') return leave.has(id) ? [{ kind, record: leave.get(id)! }] : [];
    if (kind === 'release') return releases.has(id) ? [{ kind, record: releases.get(id)! }] : [];
    return working.has(id) ? [{ kind, record: working.get(id)! }] : [];
  });
}

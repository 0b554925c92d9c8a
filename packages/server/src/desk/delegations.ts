// Delegations in the database: rows that are only ever added. Every call runs inside the tenant's transaction.
import type { DelegationRecord } from '@think-carer/contract';
import type { TenantStore } from '../store/tenant.ts';

export interface DelegationQuery {
  /** Given by or to this address; absent: all of the employer's. */
  readonly ofEmail?: string | undefined;
  readonly id?: string | undefined;
  /** Before this one. */
  readonly before?: string | undefined;
  readonly atMost?: number;
  /** Neither over nor ended on this day. */
  readonly aliveOn?: string;
}

const rows = (store: TenantStore) => store.selectFrom('desk_delegation as d')
  .leftJoin('desk_delegation_end as e', (join) => join.onRef('e.tenant_id', '=', 'd.tenant_id').onRef('e.delegation_id', '=', 'd.id'))
  .select(['d.id', 'd.from_email', 'd.from_name', 'd.to_email', 'd.from_on', 'd.until_on', 'd.created_at', 'e.ended_at']);

/** The newest first. */
export async function findDelegations(store: TenantStore, { ofEmail, id, before, atMost = 500, aliveOn }: DelegationQuery): Promise<DelegationRecord[]> {
  const found = await rows(store)
    .$if(ofEmail !== undefined, (query) => query.where((eb) => eb.or([eb('d.from_email', '=', ofEmail!), eb('d.to_email', '=', ofEmail!)])))
    .$if(id !== undefined, (query) => query.where('d.id', '=', id!))
    .$if(before !== undefined, (query) => query.where('d.id', '<', before!))
    .$if(aliveOn !== undefined, (query) => query.where('d.until_on', '>=', aliveOn!).where('e.ended_at', 'is', null))
    .orderBy('d.id', 'desc').limit(atMost).execute();
  return found.map((row) => ({
    id: row.id, fromEmail: row.from_email, fromName: row.from_name, toEmail: row.to_email, fromOn: row.from_on, untilOn: row.until_on, createdAt: row.created_at, endedAt: row.ended_at,
  }));
}

/** Those by which somebody stands in for this approver; none for what goes to HR. */
export const delegationsOf = async (store: TenantStore, approverEmail: string | null, today: string): Promise<DelegationRecord[]> =>
  (approverEmail === null ? [] : (await findDelegations(store, { ofEmail: approverEmail, aliveOn: today })).filter(({ fromEmail }) => fromEmail === approverEmail));

/** The place of a giver's next one. Read it before looking at what is alive: whoever gives another meanwhile takes it. */
export const nextDelegation = async (store: TenantStore, fromEmail: string): Promise<number> =>
  ((await store.selectFrom('desk_delegation').select('seq').where('from_email', '=', fromEmail).orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq ?? 0) + 1;

/** Inserts it in its place; false where they gave another at the same moment. */
export async function insertDelegation(store: TenantStore, tenantId: string, one: DelegationRecord, seq: number): Promise<boolean> {
  const made = await store.insertInto('desk_delegation').values({
    tenant_id: tenantId, id: one.id, seq, from_email: one.fromEmail, from_name: one.fromName, to_email: one.toEmail, from_on: one.fromOn, until_on: one.untilOn, created_at: one.createdAt,
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  return made !== undefined;
}

/** Ends it, once: whoever comes second changes nothing. */
export async function insertDelegationEnd(store: TenantStore, tenantId: string, id: string, endedAt: string, endedBy: string): Promise<void> {
  await store.insertInto('desk_delegation_end').values({ tenant_id: tenantId, delegation_id: id, ended_at: endedAt, ended_by: endedBy }).onConflict((conflict) => conflict.doNothing()).execute();
}

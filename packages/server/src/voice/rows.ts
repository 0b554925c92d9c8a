// Policies, checks and answers in the database. Every call runs inside the tenant's transaction.
import type { ChangeAnswerRecord, CheckSummary, PolicyCheckRecord, PolicyRecord, PolicyState } from '@think-carer/contract';
import { type Selectable, sql } from 'kysely';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

type PolicyRow = Selectable<Tables['policy']>;
type CheckRow = Selectable<Tables['policy_check']>;
export interface Listed { readonly policy: PolicyRecord; readonly latest: CheckSummary | null }

const policyOf = (row: PolicyRow): PolicyRecord => ({
  id: row.id, title: row.title, owner: row.owner_role, ownerEmail: row.owner_email, areaOfWork: row.area_of_work, url: row.url, reviewOn: row.review_on, withdrawnOn: row.withdrawn_on,
  version: row.version, createdAt: row.created_at, updatedAt: row.updated_at,
});
const columnsOf = ({ title, owner, ownerEmail, areaOfWork, url, reviewOn, withdrawnOn, version, updatedAt }: PolicyRecord) =>
  ({ title, owner_role: owner, owner_email: ownerEmail, area_of_work: areaOfWork, url, review_on: reviewOn, withdrawn_on: withdrawnOn, version, updated_at: updatedAt });
const checkOf = ({ id, policy_id, reference, checked_at, acted_as, body }: Pick<CheckRow, 'id' | 'policy_id' | 'reference' | 'checked_at' | 'acted_as' | 'body'>): PolicyCheckRecord =>
  ({ ...body, id, policy: policy_id, reference, checkedAt: checked_at, by: acted_as as PolicyCheckRecord['by'] });

/** Policies with what came of their latest check, and what they read as today: the same as `policyState` of the contract. */
const listed = (store: TenantStore, today: string) => store.selectFrom('policy as p')
  .leftJoinLateral((eb) => eb.selectFrom('policy_check as k').select(['k.id', 'k.reference', 'k.checked_at', 'k.look', 'k.find_out', 'k.clear', 'k.changes'])
    .whereRef('k.tenant_id', '=', 'p.tenant_id').whereRef('k.policy_id', '=', 'p.id').orderBy('k.id', 'desc').limit(1).as('c'), (join) => join.onTrue())
  .leftJoinLateral((eb) => eb.selectFrom('policy_answer as n').select(({ fn }) => [fn.countAll<number>().filterWhere('n.verdict', '=', 'accepted').as('accepted'), fn.countAll<number>().filterWhere('n.verdict', '<>', 'accepted').as('not_accepted')])
    .whereRef('n.tenant_id', '=', 'p.tenant_id').whereRef('n.check_id', '=', 'c.id').as('a'), (join) => join.onTrue())
  .selectAll('p').select(['c.id as check_id', 'c.reference', 'c.checked_at', 'c.look', 'c.find_out', 'c.clear', 'c.changes', 'a.accepted', 'a.not_accepted'])
  .select(sql<PolicyState>`case when p.withdrawn_on is not null then 'withdrawn' when c.id is null then 'unchecked' when p.review_on <= ${today}::date then 'due' when a.accepted + a.not_accepted < c.changes then 'checked' else 'answered' end`.as('state'));

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];
const listedOf = (row: ListedRow): Listed => ({
  policy: policyOf(row),
  latest: row.check_id === null ? null : {
    id: row.check_id, reference: row.reference!, checkedAt: row.checked_at!, look: row.look!, findOut: row.find_out!, clear: row.clear!, changes: row.changes!, accepted: row.accepted ?? 0, notAccepted: row.not_accepted ?? 0,
  },
});

export interface Asked { readonly state?: PolicyState | undefined; readonly after?: string | undefined; readonly atMost: number; readonly today: string }
/** In the order in which they were put there. Without a state: all that are in use. */
export async function findPolicies(store: TenantStore, { state, after, atMost, today }: Asked): Promise<Listed[]> {
  const rows = await store.selectFrom(listed(store, today).as('l')).selectAll()
    .$if(state === undefined, (query) => query.where('state', '<>', 'withdrawn'))
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(after !== undefined, (query) => query.where('id', '>', after!))
    .orderBy('id').limit(atMost).execute();
  return rows.map((row) => listedOf(row as ListedRow));
}
export async function findPolicy(store: TenantStore, id: string, today: string): Promise<Listed | undefined> {
  const row = await listed(store, today).where('p.id', '=', id).executeTakeFirst();
  return row && listedOf(row);
}
/** Those that name this address as the owner's, in use or not. */
export const findOwned = async (store: TenantStore, email: string, today: string): Promise<Listed[]> => (await listed(store, today).where('p.owner_email', '=', email).orderBy('p.id').execute()).map(listedOf);
/** Nobody else changes it until this transaction ends. */
export async function holdPolicy(store: TenantStore, id: string): Promise<PolicyRecord | undefined> {
  const row = await store.selectFrom('policy').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && policyOf(row);
}
export const insertPolicy = (store: TenantStore, tenantId: string, policy: PolicyRecord) =>
  store.insertInto('policy').values({ tenant_id: tenantId, id: policy.id, created_at: policy.createdAt, ...columnsOf(policy) }).execute();
/** Writes the next version of a policy that is held. */
export async function updatePolicy(store: TenantStore, before: PolicyRecord, change: Partial<PolicyRecord>, now: Date): Promise<PolicyRecord> {
  const policy = { ...before, ...change, version: before.version + 1, updatedAt: now.toISOString() };
  await store.updateTable('policy').set(columnsOf(policy)).where('id', '=', policy.id).execute();
  return policy;
}

/** False where the reference, by chance, is there already. */
export async function insertCheck(store: TenantStore, tenantId: string, { id, policy, reference, checkedAt, by, ...body }: PolicyCheckRecord): Promise<boolean> {
  const of = (verdict: string) => body.items.filter((item) => item.verdict === verdict).length;
  const { numInsertedOrUpdatedRows } = await store.insertInto('policy_check').values({
    tenant_id: tenantId, id, policy_id: policy, reference, checked_at: checkedAt, acted_as: by, look: of('look'), find_out: of('find-out'), clear: of('clear'), changes: body.changes.length, body: JSON.stringify(body),
  }).onConflict((conflict) => conflict.columns(['tenant_id', 'reference']).doNothing()).executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
const kept = ['id', 'policy_id', 'reference', 'checked_at', 'acted_as', 'body'] as const;
/** The newest first. */
export async function findChecks(store: TenantStore, policyId: string, { after, atMost }: { readonly after?: string | undefined; readonly atMost: number }): Promise<PolicyCheckRecord[]> {
  const rows = await store.selectFrom('policy_check').select(kept).where('policy_id', '=', policyId).$if(after !== undefined, (query) => query.where('id', '<', after!)).orderBy('id', 'desc').limit(atMost).execute();
  return rows.map(checkOf);
}
export async function findCheck(store: TenantStore, id: string): Promise<PolicyCheckRecord | undefined> {
  const row = await store.selectFrom('policy_check').select(kept).where('id', '=', id).executeTakeFirst();
  return row && checkOf(row);
}
export const latestCheckId = async (store: TenantStore, policyId: string): Promise<string | undefined> =>
  (await store.selectFrom('policy_check').select('id').where('policy_id', '=', policyId).orderBy('id', 'desc').limit(1).executeTakeFirst())?.id;

/** Of several checks, by check. */
export async function findAnswers(store: TenantStore, checkIds: readonly string[]): Promise<Map<string, ChangeAnswerRecord[]>> {
  const rows = checkIds.length === 0 ? [] : await store.selectFrom('policy_answer').selectAll().where('check_id', 'in', [...checkIds]).orderBy('answered_at').execute();
  const found = new Map<string, ChangeAnswerRecord[]>();
  for (const { check_id, change_id, verdict, reason, answered_at, acted_as } of rows) {
    found.set(check_id, [...found.get(check_id) ?? [], { change: change_id, verdict: verdict as ChangeAnswerRecord['verdict'], reason, answeredAt: answered_at, by: acted_as as ChangeAnswerRecord['by'] }]);
  }
  return found;
}
/** How many of them are new: a change that somebody else has just answered is not answered again. */
export async function insertAnswers(store: TenantStore, tenantId: string, checkId: string, answers: readonly ChangeAnswerRecord[]): Promise<number> {
  const { numInsertedOrUpdatedRows } = await store.insertInto('policy_answer')
    .values(answers.map(({ change, verdict, reason, answeredAt, by }) => ({ tenant_id: tenantId, check_id: checkId, change_id: change, verdict, reason, answered_at: answeredAt, acted_as: by })))
    .onConflict((conflict) => conflict.columns(['tenant_id', 'check_id', 'change_id']).doNothing()).executeTakeFirstOrThrow();
  return Number(numInsertedOrUpdatedRows);
}

// The operations on the register of policies, as sentences: parse and permit came before; here is do, then answer.
import {
  changedPolicy, checkSeen, type ErrorCode, newAnswers, newCheck, newPolicy, type OperationId, policiesCsvOf, type PolicyCheckRecord, policyEtag, policyHand, policySeen, type PolicyViewer, type Problem, ukDay,
} from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import type { Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import { newReference } from '../reference.ts';
import type { Touched } from '../store/audit.ts';
import type { TenantStore } from '../store/tenant.ts';
import { findAnswers, findCheck, findChecks, findPolicies, findPolicy, holdPolicy, insertAnswers, insertCheck, insertPolicy, latestCheckId, type Listed, updatePolicy } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };

export const voiceHandlers: Named<'voice'> = {
  async 'voice.policies'({ person, query, store, now }) {
    const limit = Number(query?.limit ?? 50), found = await findPolicies(store, { state: query?.state, after: idOf(query?.after), atMost: limit + 1, today: ukDay(now) }), page = found.slice(0, limit);
    return { result: { items: page.map((one) => seen(one, person, now)), nextCursor: found.length > limit ? cursorOf(page.at(-1)!.policy.id) : null } };
  },

  async 'voice.csv'({ person, query, store, now }) {
    const today = ukDay(now), all = [...await everyPolicy(store, undefined, today), ...await everyPolicy(store, 'withdrawn', today)];
    return { result: policiesCsvOf(all.map((one) => seen(one, person, now)), query?.locale) };
  },

  async 'voice.policy'({ person, params, store, now }) {
    const found = await known(store, params.id, now);
    return { result: seen(found, person, now), etag: policyEtag(found.policy) };
  },

  async 'voice.addPolicy'({ tenant, person, body, store, now }) {
    const { told } = allowed(newPolicy(body, person, now)), at = now.toISOString(), policy = { id: uuidv7(), ...told, version: 1, createdAt: at, updatedAt: at };
    await insertPolicy(store, tenant.id, policy);
    return { result: seen({ policy, latest: null }, person, now), etag: policyEtag(policy), touched: touched(policy.id, Object.keys(told), policy, person) };
  },

  async 'voice.changePolicy'({ person, params, body, store, now, match }) {
    const before = await holdPolicy(store, params.id);
    if (!before) throw new Refusal('not-found');
    match(policyEtag(before));
    const { told } = allowed(changedPolicy(before, body, person, now)), changed = (Object.keys(told) as (keyof typeof told)[]).filter((field) => told[field] !== before[field]);
    const policy = changed.length === 0 ? before : await updatePolicy(store, before, told, now), { latest } = await known(store, policy.id, now);
    return { result: seen({ policy, latest }, person, now), etag: policyEtag(policy), touched: touched(policy.id, changed, before, person) };
  },

  async 'voice.check'({ tenant, person, params, body, offer, store, now }) {
    const policy = await holdPolicy(store, params.id);
    if (!policy) throw new Refusal('not-found');
    for (;;) {
      const { check } = allowed(newCheck(policy, body, person, offer, now, { id: uuidv7, reference: newReference('TP') }));
      if (!await insertCheck(store, tenant.id, check)) continue;
      await updatePolicy(store, policy, { reviewOn: check.reviewOn }, now);
      return { result: checkSeen(check, [], policy, true, person), touched: touched(policy.id, ['check', 'reviewOn'], policy, person) };
    }
  },

  async 'voice.checks'({ person, params, query, store, now }) {
    const { policy, latest } = await known(store, params.id, now), limit = Number(query?.limit ?? 50), found = await findChecks(store, policy.id, { after: idOf(query?.after), atMost: limit + 1 }), page = found.slice(0, limit);
    const answers = await findAnswers(store, page.map(({ id }) => id));
    return { result: { items: page.map((check) => checkSeen(check, answers.get(check.id) ?? [], policy, check.id === latest?.id, person)), nextCursor: found.length > limit ? cursorOf(page.at(-1)!.id) : null } };
  },

  async 'voice.readCheck'({ person, params, store, now }) {
    return { result: await shown(store, await knownCheck(store, params.id), person, now) };
  },

  async 'voice.answer'({ tenant, person, params, body, store, now }) {
    const check = await knownCheck(store, params.id), policy = (await holdPolicy(store, check.policy))!, before = (await findAnswers(store, [check.id])).get(check.id) ?? [];
    const { answers } = allowed(newAnswers(policy, check, before, body, person, now));
    if (await insertAnswers(store, tenant.id, check.id, answers) < answers.length) throw new Refusal('already-decided');
    return { result: await shown(store, check, person, now), touched: touched(policy.id, ['answer'], policy, person) };
  },
};

const seen = ({ policy, latest }: Listed, viewer: PolicyViewer, now: Date) => policySeen(policy, latest, viewer, now);

async function everyPolicy(store: TenantStore, state: 'withdrawn' | undefined, today: string): Promise<Listed[]> {
  const all: Listed[] = [];
  for (let after: string | undefined; ;) {
    const page = await findPolicies(store, { state, after, atMost: 500, today });
    all.push(...page);
    if (page.length < 500) return all;
    after = page.at(-1)!.policy.id;
  }
}
async function known(store: TenantStore, id: string, now: Date): Promise<Listed> {
  const found = await findPolicy(store, id, ukDay(now));
  if (!found) throw new Refusal('not-found');
  return found;
}
async function knownCheck(store: TenantStore, id: string): Promise<PolicyCheckRecord> {
  const found = await findCheck(store, id);
  if (!found) throw new Refusal('not-found');
  return found;
}
async function shown(store: TenantStore, check: PolicyCheckRecord, viewer: PolicyViewer, now: Date) {
  const { policy } = await known(store, check.policy, now);
  return checkSeen(check, (await findAnswers(store, [check.id])).get(check.id) ?? [], policy, await latestCheckId(store, policy.id) === check.id, viewer);
}

/** What a ruling lets be; a Refusal where it does not. */
function allowed<T extends object>(ruling: ({ readonly refused?: never } & T) | { readonly refused: { readonly code: ErrorCode } & Pick<Problem, 'detail' | 'errors'> }): T {
  if (!ruling.refused) return ruling as T;
  const { code, ...extras } = ruling.refused;
  throw new Refusal(code, extras);
}

/** Who did what to a policy stays on record; reading what everybody here reads does not. */
const touched = (recordId: string, fields: readonly string[], policy: { readonly ownerEmail: string | null }, person: PolicyViewer): Touched[] => [{ record: 'policy', recordId, seenAs: policyHand(policy, person) ?? 'register', fields }];

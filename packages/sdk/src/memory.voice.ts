// The register of policies in memory: the same decisions as on the server, by the contract's own policy.
import { changedPolicy, checkSeen, isPolicyListed, newAnswers, newCheck, newPolicy, policiesCsvOf, policyEtag, policySeen, summaryOfCheck, ukDay } from '@think-carer/contract';
import type { ChangeAnswerRecord, CheckSummary, OperationId, Policy, PolicyCheckCreate, PolicyCheckRecord, PolicyCreate, PolicyRecord } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import { impactQuestions } from '@think-carer/rules/impact';
import type { Call, Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { newId, newReference } from './memory.store.ts';
import type { MemoryStore } from './memory.store.ts';

export interface MemoryVoice {
  /** By id, oldest first. */
  readonly policies: Map<string, PolicyRecord>;
  readonly checks: Map<string, { readonly record: PolicyCheckRecord; answers: readonly ChangeAnswerRecord[] }>;
}
/** A policy that is already on the register when a story or a test begins, with its checks, the oldest first. */
export interface PolicySeed extends PolicyCreate {
  readonly isWithdrawn?: boolean;
  readonly checks?: readonly (PolicyCheckCreate & {
    /** An instant. */
    readonly at: string;
    readonly by?: 'hr' | 'equalities' | 'owner';
    /** To the proposed changes, in their order; null: it still waits. */
    readonly answered?: readonly ({ readonly verdict: 'accepted' | 'not-accepted'; readonly reason: string; readonly at?: string } | null)[];
  })[];
}

const accept = <T extends object>(ruling: { readonly refused?: never } & T | { readonly refused: { readonly code: ConstructorParameters<typeof Refusal>[0] } & ConstructorParameters<typeof Refusal>[1] }): T => {
  if (ruling.refused) {
    const { code, ...extras } = ruling.refused;
    throw new Refusal(code, extras);
  }
  return ruling as T;
};

/** A question may be younger than a check that is told. */
function askedThen(answers: PolicyCheckCreate['answers'], offer: Pack, then: Date): PolicyCheckCreate['answers'] {
  const asked = new Set(impactQuestions(offer, ukDay(then)).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}

export function seedPolicy({ voice }: MemoryStore, offer: Pack, { checks = [], isWithdrawn, ...body }: PolicySeed, now: Date): void {
  const at = checks[0]?.at ?? now.toISOString(), hr = { roles: ['hr' as const] };
  // Its day may be past by now: that is what makes it due.
  let policy: PolicyRecord = { id: newId(new Date(at)), title: body.title, owner: body.owner, ownerEmail: body.ownerEmail?.trim().toLowerCase() ?? null, areaOfWork: body.areaOfWork, url: body.url ?? null, reviewOn: body.reviewOn, withdrawnOn: isWithdrawn ? now.toISOString().slice(0, 10) : null, version: 1, createdAt: at, updatedAt: at };
  for (const { at: checkedAt, by = 'owner', answered = [], ...told } of checks) {
    const then = new Date(checkedAt), viewer = by === 'owner' && policy.ownerEmail ? { roles: ['employee' as const], email: policy.ownerEmail } : { roles: [by === 'equalities' ? 'equalities' as const : 'hr' as const] };
    const { check } = accept(newCheck({ ...policy, withdrawnOn: null }, { ...told, answers: askedThen(told.answers, offer, then) }, viewer, offer, then, { id: () => newId(then), reference: newReference('TP') }));
    const answers = answered.flatMap((one, i): ChangeAnswerRecord[] => (one ? accept(newAnswers(policy, check, [], { changes: [{ id: check.changes[i]!.id, verdict: one.verdict, reason: one.reason }] }, hr, new Date(one.at ?? checkedAt))).answers.slice() : []));
    voice.checks.set(check.id, { record: check, answers });
    policy = { ...policy, reviewOn: check.reviewOn, version: policy.version + 1, updatedAt: checkedAt };
  }
  voice.policies.set(policy.id, policy);
}

const checksOf = ({ voice }: MemoryStore, policy: string) => [...voice.checks.values()].filter(({ record }) => record.policy === policy);
function latestOf(store: MemoryStore, policy: string): CheckSummary | null {
  const last = checksOf(store, policy).at(-1);
  return last ? summaryOfCheck(last.record, last.answers) : null;
}
const seen = ({ store, person, now }: Pick<Call<'voice.policy'>, 'store' | 'person' | 'now'>, record: PolicyRecord): Policy => policySeen(record, latestOf(store, record.id), person, now);
function found({ store, params }: { readonly store: MemoryStore; readonly params: { readonly id: string } }): PolicyRecord {
  const record = store.voice.policies.get(params.id);
  if (!record) throw new Refusal('not-found');
  return record;
}
function foundCheck({ store, params }: { readonly store: MemoryStore; readonly params: { readonly id: string } }) {
  const check = store.voice.checks.get(params.id);
  if (!check) throw new Refusal('not-found');
  return check;
}
function shown(call: Pick<Call<'voice.readCheck'>, 'store' | 'person'>, { record, answers }: { readonly record: PolicyCheckRecord; readonly answers: readonly ChangeAnswerRecord[] }) {
  return checkSeen(record, answers, call.store.voice.policies.get(record.policy)!, checksOf(call.store, record.policy).at(-1)?.record === record, call.person);
}
function pageOf<T>(items: readonly T[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined, keyOf: (item: T) => string): { items: T[]; nextCursor: string | null } {
  const limit = Number(query?.limit ?? 50), after = query?.after === undefined ? undefined : idOf(query.after);
  const rest = items.slice(items.findIndex((item) => keyOf(item) === after) + 1), page = rest.slice(0, limit);
  return { items: page, nextCursor: rest.length > limit ? cursorOf(keyOf(page.at(-1)!)) : null };
}
function keep({ voice }: MemoryStore, before: PolicyRecord, change: Partial<PolicyRecord>, now: Date): PolicyRecord {
  const record = { ...before, ...change, version: before.version + 1, updatedAt: now.toISOString() };
  voice.policies.set(record.id, record);
  return record;
}

export const voiceHandlers: Pick<Handlers, Extract<OperationId, `voice.${string}`>> = {
  'voice.policies'(call) {
    const all = [...call.store.voice.policies.values()].map((record) => seen(call, record)).filter(({ state }) => isPolicyListed(state as never, call.query?.state));
    return { result: pageOf(all, call.query, ({ id }) => id) };
  },
  'voice.csv'(call) {
    const all = [...call.store.voice.policies.values()].map((record) => seen(call, record));
    return { result: policiesCsvOf([...all.filter(({ state }) => state !== 'withdrawn'), ...all.filter(({ state }) => state === 'withdrawn')], call.query?.locale) };
  },
  'voice.policy'(call) {
    const record = found(call);
    return { result: seen(call, record), etag: policyEtag(record) };
  },
  'voice.addPolicy'(call) {
    const { told } = accept(newPolicy(call.body, call.person, call.now)), at = call.now.toISOString(), record: PolicyRecord = { id: newId(call.now), ...told, version: 1, createdAt: at, updatedAt: at };
    call.store.voice.policies.set(record.id, record);
    return { result: seen(call, record), etag: policyEtag(record) };
  },
  'voice.changePolicy'(call) {
    const before = found(call);
    call.match(policyEtag(before));
    const { told } = accept(changedPolicy(before, call.body, call.person, call.now)), isSame = Object.entries(told).every(([field, value]) => before[field as keyof typeof told] === value);
    const record = isSame ? before : keep(call.store, before, told, call.now);
    return { result: seen(call, record), etag: policyEtag(record) };
  },
  'voice.check'(call) {
    const policy = found(call), { store, body, person, offer, now } = call;
    const { check } = accept(newCheck(policy, body, person, offer, now, { id: () => newId(now), reference: newReference('TP') })), made = { record: check, answers: [] };
    store.voice.checks.set(check.id, made);
    keep(store, policy, { reviewOn: check.reviewOn }, now);
    return { result: shown(call, made) };
  },
  'voice.checks'(call) {
    found(call);
    const { items, nextCursor } = pageOf(checksOf(call.store, call.params.id).toReversed(), call.query, ({ record }) => record.id);
    return { result: { items: items.map((one) => shown(call, one)), nextCursor } };
  },
  'voice.readCheck': (call) => ({ result: shown(call, foundCheck(call)) }),
  'voice.answer'(call) {
    const check = foundCheck(call), { answers } = accept(newAnswers(call.store.voice.policies.get(check.record.policy)!, check.record, check.answers, call.body, call.person, call.now));
    check.answers = [...check.answers, ...answers];
    return { result: shown(call, check) };
  },
};

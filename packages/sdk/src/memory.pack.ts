// Packs in memory: drafts, versions and upstream changes by the contract's own policy, read and judged by the rules.
import {
  decideUpstream, draftState, dueOf, inProgress, isUnderWay, judgementRefusal, kindsLost, noteRefusal, openDraft, originOf, publicationOf, releaseView, ukDay, upstreamOf, workingStanding,
} from '@think-carer/contract';
import type { KeptDraft, OpenDraft, OperationId, PackRefusal, PackRelease } from '@think-carer/contract';
import { forkPack, judgePack } from '@think-carer/rules';
import type { Pack } from '@think-carer/rules';
import type { PackJson } from '@think-carer/rules/pack';
import type { Call, Handlers } from './memory.ts';
import { versionPage } from './memory.page.ts';
import { currentOf, releasesOf, type MemoryPack } from './memory.pack.store.ts';
import { Refusal } from './memory.problem.ts';
import { newId } from './memory.store.ts';

type Room = Pick<Call<'pack.read'>, 'store' | 'offer' | 'now'>;
const packsOf = ({ store }: Pick<Room, 'store'>): MemoryPack => store.pack!;
const refuse = ({ code, ...more }: PackRefusal): Refusal => new Refusal(code, more);
const judge = (packs: MemoryPack) => (pack: PackJson) => judgePack(pack, packs.files);
const opened = (packs: MemoryPack): OpenDraft => openDraft(packs.draft, currentOf(packs));
const theirs = (packs: MemoryPack, { base }: Pick<OpenDraft, 'base'>): PackJson | undefined => (base === null ? undefined : [packs.own, ...packs.files].find(({ id }) => id === base.id) as unknown as PackJson | undefined);

const kept = (draft: Pick<KeptDraft, 'pack' | 'base'>, now: Date): KeptDraft => ({ ...draft, revision: newId(now), updatedAt: now.toISOString() });
function stated(packs: MemoryPack) {
  const draft = opened(packs);
  return draftState(draft, currentOf(packs), judge(packs)(draft.pack));
}
function shown(packs: MemoryPack) {
  const state = stated(packs);
  return { result: { ...state, pack: { ...opened(packs).pack } }, etag: state.etag };
}

function release({ store, params }: Pick<Room, 'store'> & { readonly params: { readonly id: string } }): PackRelease {
  const found = releasesOf(store.pack!).find(({ version }) => version === params.id);
  if (!found) throw new Refusal('not-found');
  return found;
}

/** Refuses to take the rules away from requests that are under way. */
function keepRules({ store, offer, now }: Room, next: Pack): void {
  const counts = Object.fromEntries(kindsLost(offer, next).map((kind) => [kind, kind === 'flexible-working'
    ? [...store.workingRequests.values()].filter((record) => workingStanding(record, offer, ukDay(now)).isLive).length
    : [...store.leave.values()].filter((record) => record.type === kind && isUnderWay(record, offer, now)).length]));
  const refused = inProgress(counts);
  if (refused) throw refuse(refused);
}

export const packHandlers: Pick<Handlers, Extract<OperationId, `pack.${string}`>> = {
  'pack.read'(call) {
    const packs = packsOf(call), draft = opened(packs), current = currentOf(packs), upstream = upstreamOf(draft, theirs(packs, draft));
    return { result: {
      current: releaseView(current, current.version), draft: draft.isKept ? { etag: draft.etag, updatedAt: draft.updatedAt! } : null,
      upstream: upstream.current && { packId: upstream.current.id, version: upstream.current.version, waiting: upstream.items.length },
    } };
  },
  'pack.versions'(call) {
    const packs = packsOf(call), current = currentOf(packs).version, { items, nextCursor } = versionPage(releasesOf(packs), call.query);
    return { result: { items: items.map((one) => releaseView(one, current)), nextCursor } };
  },
  'pack.version'(call) {
    const { pack, version } = release(call), { resolved } = call.query ?? {}, etag = `"${version}"`;
    if (!resolved) return { result: pack as unknown as Pack, etag };
    const judged = judge(packsOf(call))(pack);
    if (!judged.resolved) throw refuse(judgementRefusal(judged)!);
    return { result: judged.resolved, etag };
  },
  'pack.draft': (call) => shown(packsOf(call)),
  'pack.save'(call) {
    const packs = packsOf(call), draft = opened(packs);
    call.match(draft.etag);
    packs.draft = kept({ pack: call.body.pack, base: draft.base }, call.now);
    const result = stated(packs);
    return { result, etag: result.etag };
  },
  'pack.fork'(call) {
    const packs = packsOf(call), { pack, as = packs.own.id, name = packs.own.employer.name, replace } = call.body, neighbour = neighboursOf(packs).find(({ id }) => id === pack);
    if (!neighbour) throw new Refusal('invalid-request', { errors: [{ pointer: '/pack', code: 'not-an-option', detail: 'This pack is not here to be forked.' }] });
    if (packs.draft && !replace) throw new Refusal('draft-exists');
    packs.draft = kept({ pack: forkPack(neighbour, { id: as, name }) as unknown as PackJson, base: originOf(neighbour as unknown as PackJson) }, call.now);
    return shown(packs);
  },
  'pack.neighbours': (call) => ({ result: { items: neighboursOf(packsOf(call)).map(({ id, title, version, employer, status }) => ({ id, title, version, employer: employer.name, status })) } }),
  'pack.discard'(call) {
    packsOf(call).draft = undefined;
    return { result: { discardedAt: call.now.toISOString() } };
  },
  'pack.publish'(call) {
    const packs = packsOf(call), draft = opened(packs), current = currentOf(packs);
    call.match(draft.etag);
    const made = publicationOf(draft, current, call.body, releasesOf(packs).map(({ version }) => version), judge(packs));
    if (made.refused) throw refuse(made.refused);
    keepRules(call, made.resolved);
    const next: PackRelease = { ...call.body, seq: packs.releases.size + 1, publishedAt: call.now.toISOString(), pack: made.pack, base: draft.base };
    packs.releases.set(next.version, next);
    Object.assign(packs, { current: next.version, served: made.resolved, draft: undefined });
    return { result: releaseView(next, next.version) };
  },
  'pack.restore'(call) {
    const packs = packsOf(call), wanted = release(call);
    if (wanted.version === currentOf(packs).version) throw new Refusal('nothing-new', { detail: 'This version is served already.' });
    const judged = judge(packs)(wanted.pack), refused = noteRefusal(call.body.note) ?? judgementRefusal({ ...judged, tests: null });
    if (refused) throw refuse(refused);
    keepRules(call, judged.resolved!);
    Object.assign(packs, { current: wanted.version, served: judged.resolved });
    return { result: releaseView(wanted, wanted.version) };
  },
  'pack.upstream'(call) {
    const packs = packsOf(call), draft = opened(packs);
    return { result: upstreamOf(draft, theirs(packs, draft)) };
  },
  'pack.takeUpstream'(call) {
    const packs = packsOf(call), draft = opened(packs), decided = decideUpstream(draft, theirs(packs, draft), call.body);
    if (decided.refused) throw refuse(decided.refused);
    packs.draft = kept(decided, call.now);
    return shown(packs);
  },
  'pack.due'(call) {
    const packs = packsOf(call);
    return { result: { items: dueOf(call.offer, currentOf(packs).pack, ukDay(call.now), call.query?.days === undefined ? undefined : Number(call.query.days)) } };
  },
};

/** Other employers’ packs; the law is nobody’s to fork. */
const neighboursOf = (packs: MemoryPack): Pack[] => packs.files.filter(({ id, employer }) => id !== currentOf(packs).pack['id'] && employer.kind !== 'law');

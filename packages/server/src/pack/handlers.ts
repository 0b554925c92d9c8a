// The operations on packs, as sentences: parse and permit came before; here is do, then answer.
import { decideUpstream, draftState, dueOf, type KeptDraft, openDraft, type OpenDraft, type OperationId, originOf, type PackDraft, type PackDraftState, type PackRelease, releaseView, ukDay, upstreamOf } from '@think-carer/contract';
import { forkPack, type Pack, PackError, type PackJson } from '@think-carer/rules';
import type { Call, Handlers } from '../operation.ts';
import { readPublished } from '../offer/offers.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { seqCursor, seqOf } from './page.ts';
import { judge, type PackRoom, publishDraft, refusalOf, restoreRelease } from './publish.ts';
import { currentRelease, deleteDraft, findDraft, findRelease, keepDraft, releaseLines, takeTurn } from './rows.ts';

type PackId = Extract<OperationId, `pack.${string}`>;
type Desk = Pick<Call<PackId>, 'store' | 'tenant' | 'offers' | 'offer' | 'now'>;

const fileOf = ({ offers, tenant }: Desk): Pack => offers.fileOf(tenant);
const roomOf = (call: Desk): PackRoom => ({ store: call.store, tenantId: call.tenant.id, files: call.offers.files, file: fileOf(call), offer: call.offer, now: call.now });
async function opened(call: Desk): Promise<{ readonly current: PackRelease; readonly draft: OpenDraft }> {
  const current = await currentRelease(call.store, fileOf(call));
  return { current, draft: openDraft(await findDraft(call.store), current) };
}
/** The pack that a draft was made from, as it is now. */
const theirsOf = ({ offers }: Desk, { base }: Pick<OpenDraft, 'base'>): PackJson | undefined => (base === null ? undefined : offers.files.written.get(base.id) as PackJson | undefined);
/** Other employers’ packs; the law is nobody’s to fork. */
const neighboursOf = ({ offers }: Desk, current: PackRelease): Pack[] => [...offers.files.written.values()].filter(({ id, employer }) => id !== current.pack['id'] && employer.kind !== 'law');

const stateOf = ({ offers }: Desk, draft: OpenDraft, current: PackRelease): PackDraftState => draftState(draft, current, judge(offers.files)(draft.pack));
const shown = (call: Desk, draft: OpenDraft, current: PackRelease): PackDraft => ({ ...stateOf(call, draft, current), pack: { ...draft.pack } });
async function kept(call: Desk, draft: Pick<KeptDraft, 'pack' | 'base'>, current: PackRelease): Promise<OpenDraft> {
  return openDraft(await keepDraft(call.store, call.tenant.id, draft, call.now), current);
}
/** Who published and who changed the draft stays on record, by the names of its parts. */
const touched = ({ tenant }: Desk, fields: readonly string[]): readonly Touched[] => [{ record: 'pack', recordId: tenant.id, seenAs: 'pack', fields }];

export const packHandlers: Pick<Handlers, PackId> = {
  async 'pack.read'(call) {
    const { current, draft } = await opened(call), upstream = upstreamOf(draft, theirsOf(call, draft));
    return { result: {
      current: releaseView(current, current.version), draft: draft.isKept ? { etag: draft.etag, updatedAt: draft.updatedAt! } : null,
      upstream: upstream.current && { packId: upstream.current.id, version: upstream.current.version, waiting: upstream.items.length },
    } };
  },
  async 'pack.versions'(call) {
    const { store, query } = call, limit = Number(query?.limit ?? 50), lines = await releaseLines(store, fileOf(call), limit, seqOf(query?.after)), { version } = await currentRelease(store, fileOf(call));
    return { result: { items: lines.slice(0, limit).map((line) => ({ ...releaseView({ ...line, base: null }, version), base: line.base })), nextCursor: lines.length > limit ? seqCursor(lines[limit - 1]!.seq) : null } };
  },
  async 'pack.version'(call) {
    const found = await findRelease(call.store, fileOf(call), call.params.id), etag = `"${call.params.id}"`;
    if (!found) throw new Refusal('not-found');
    if (!call.query?.resolved) return { result: found.pack as unknown as Pack, etag };
    try {
      return { result: readPublished(found.pack, call.offers.files).offer, etag };
    } catch (error) {
      if (error instanceof PackError) throw new Refusal('pack-invalid', { detail: `It does not go with today’s packs: ${error.message}.` });
      throw error;
    }
  },
  async 'pack.draft'(call) {
    const { current, draft } = await opened(call), result = shown(call, draft, current);
    return { result, etag: result.etag };
  },
  async 'pack.save'(call) {
    await takeTurn(call.store, call.tenant.id);
    const { current, draft } = await opened(call);
    call.match(draft.etag);
    const result = stateOf(call, await kept(call, { pack: call.body.pack, base: draft.base }, current), current);
    return { result, etag: result.etag, touched: touched(call, Object.keys(call.body.pack).slice(0, 100)) };
  },
  async 'pack.fork'(call) {
    const { pack, as = call.tenant.slug, name = call.tenant.name, replace } = call.body;
    await takeTurn(call.store, call.tenant.id);
    const { current, draft } = await opened(call), neighbour = neighboursOf(call, current).find(({ id }) => id === pack);
    if (!neighbour) throw new Refusal('invalid-request', { errors: [{ pointer: '/pack', code: 'not-an-option', detail: 'This pack is not here to be forked.' }] });
    if (draft.isKept && !replace) throw new Refusal('draft-exists');
    const result = shown(call, await kept(call, { pack: forkPack(neighbour, { id: as, name }) as unknown as PackJson, base: originOf(neighbour as unknown as PackJson) }, current), current);
    return { result, etag: result.etag, touched: touched(call, ['draft']) };
  },
  async 'pack.neighbours'(call) {
    const current = await currentRelease(call.store, fileOf(call));
    return { result: { items: neighboursOf(call, current).map(({ id, title, version, employer, status }) => ({ id, title, version, employer: employer.name, status })) } };
  },
  async 'pack.discard'(call) {
    const wasThere = await deleteDraft(call.store);
    return { result: { discardedAt: call.now.toISOString() }, touched: wasThere ? touched(call, ['draft']) : [] };
  },
  async 'pack.publish'(call) {
    const release = await publishDraft(roomOf(call), call.body, call.match);
    return { result: releaseView(release, release.version), touched: touched(call, ['version', 'note']), done: () => call.offers.forget(call.tenant.id) };
  },
  async 'pack.restore'(call) {
    const release = await restoreRelease(roomOf(call), call.params.id, call.body.note);
    return { result: releaseView(release, release.version), touched: touched(call, ['version', 'note']), done: () => call.offers.forget(call.tenant.id) };
  },
  async 'pack.upstream'(call) {
    const { draft } = await opened(call);
    return { result: upstreamOf(draft, theirsOf(call, draft)) };
  },
  async 'pack.takeUpstream'(call) {
    await takeTurn(call.store, call.tenant.id);
    const { current, draft } = await opened(call), decided = decideUpstream(draft, theirsOf(call, draft), call.body);
    if (decided.refused) throw refusalOf(decided.refused);
    const result = shown(call, await kept(call, decided, current), current);
    return { result, etag: result.etag, touched: touched(call, ['draft', 'upstream']) };
  },
  async 'pack.due'(call) {
    const current = await currentRelease(call.store, fileOf(call)), { days } = call.query ?? {};
    return { result: { items: dueOf(call.offer, current.pack, ukDay(call.now), days === undefined ? undefined : Number(days)) } };
  },
};

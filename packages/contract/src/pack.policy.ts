// What becomes of a pack: pure rulings on drafts, publication and upstream changes that the server and the memory transport share.
import { applyAll, applyUpstream, copiedLines, copiedNotices, diffPacks, dueWithin, mergeUpstream, promiseIn, type PackDifference, type PackJson, type UpstreamItem } from '@think-carer/rules/pack';
import type { Pack, PackIssue, PackJudgement } from '@think-carer/rules';
import { ukDay } from './approval.ts';
import { leaveMay } from './leave.standing.ts';
import type { LeaveRecord } from './leave.ts';
import type { ErrorCode, Problem, RequestFault } from './problem.ts';
import type { OfferChanges, OfferVersion, PackDecide, PackDraftState, PackDueItem, PackPublish, PackUpstream, PackVersionSummary } from './wire.ts';

/** The pack that another was made from, as it was when it was last looked through. */
export interface PackOrigin { readonly id: string; readonly version: string; readonly pack: PackJson }
/** A version that is, or was, served. `seq` 0: the installation’s own file. */
export interface PackRelease {
  readonly version: string; readonly seq: number; readonly publishedAt: string | null; readonly note: string | null; readonly pack: PackJson; readonly base: PackOrigin | null;
}
export interface KeptDraft { readonly revision: string; readonly updatedAt: string; readonly pack: PackJson; readonly base: PackOrigin | null }
export interface OpenDraft { readonly etag: string; readonly isKept: boolean; readonly updatedAt: string | null; readonly pack: PackJson; readonly base: PackOrigin | null }

/** Why something cannot be done. */
export type PackRefusal = { readonly code: ErrorCode } & Pick<Problem, 'detail' | 'errors'>;

export const originOf = (pack: PackJson): PackOrigin => ({ id: String(pack['id']), version: String(pack['version']), pack });
const named = (base: PackOrigin | null) => base && { id: base.id, version: base.version };

export const releaseView = ({ version, seq, publishedAt, note, base }: Omit<PackRelease, 'pack'>, current: string): PackVersionSummary =>
  ({ version, seq, publishedAt, note, isCurrent: version === current, base: named(base) });
export const offerVersionOf = ({ version, publishedAt, note }: Pick<PackRelease, 'version' | 'publishedAt' | 'note'>, current: string): OfferVersion =>
  ({ version, publishedAt, note, isCurrent: version === current });

/** What is edited: the draft, or where none is kept what is served. One’s own file is then what later files are compared with. */
export const openDraft = (kept: KeptDraft | undefined, current: PackRelease): OpenDraft => (kept
  ? { etag: `"${kept.revision}"`, isKept: true, updatedAt: kept.updatedAt, pack: kept.pack, base: kept.base }
  : { etag: `"published-${current.version}"`, isKept: false, updatedAt: null, pack: current.pack, base: current.base ?? (current.seq === 0 ? originOf(current.pack) : null) });

/** Differences that say something of the offer: not its name and number, and not its test cases. */
const isOfOffer = ({ part }: { readonly part: string }): boolean => part !== 'id' && part !== 'version' && part !== 'tests';
export const changesOf = (before: PackJson, after: PackJson): PackDifference[] => diffPacks(before, after).filter(isOfOffer);
export const offerChangesOf = (before: PackRelease | undefined, after: PackRelease, current: string): OfferChanges =>
  ({ from: before ? offerVersionOf(before, current) : null, to: offerVersionOf(after, current), items: before ? changesOf(before.pack, after.pack) : [] });

/** What only the pack that it was made from can say in its own name, where no fault tells of it. */
const noticesBeside = (faults: readonly PackIssue[], base: PackOrigin | null, pack: PackJson): PackIssue[] => (base ? copiedNotices(base.pack, pack).filter(({ path }) => !faults.some((fault) => fault.path === path)) : []);
const told = (issues: readonly PackIssue[]) => issues.slice(0, 500).map(({ path, message }) => ({ path, message }));

/** How many items of the draft are not as published; its number is none. */
const differing = (draft: PackJson, current: PackJson): number => diffPacks(current, draft).filter(({ part }) => part !== 'version').length;

export const draftState = ({ etag, isKept, updatedAt, pack, base }: OpenDraft, current: PackRelease, { faults, tests }: Pick<PackJudgement, 'faults' | 'tests'>): PackDraftState =>
  ({ etag, isKept, updatedAt, base: named(base), faults: told([...faults, ...noticesBeside(faults, base, pack)]), warnings: base ? told(copiedLines(base.pack, pack)) : [], tests: tests && { passed: tests.passed, failed: [...tests.failed] }, differs: differing(pack, current.pack) });

/** `schemes[2].when` as a JSON pointer into the pack. */
export const pointerOf = (path: string): string => (path === '' ? '' : `/${path.replaceAll(/\[(\d+)\]/g, '.$1').split('.').join('/')}`);
export const faultsOfPack = (issues: readonly PackIssue[]): RequestFault[] => issues.slice(0, 100).map(({ path, message }) => ({ pointer: pointerOf(path), code: 'pack-fault', detail: `${path || 'The pack'} ${message}.` }));

/** The pack that would be published, and why it cannot be. `versions`: every name that is taken. */
export function publicationOf(draft: OpenDraft, current: PackRelease, { version, note }: PackPublish, versions: readonly string[], judge: (pack: PackJson) => PackJudgement): { readonly refused: PackRefusal } | { readonly refused?: never; readonly pack: PackJson; readonly resolved: Pack } {
  if (!draft.isKept || differing(draft.pack, current.pack) === 0) return { refused: { code: 'nothing-new', detail: 'The draft says what is published already.' } };
  if (versions.includes(version)) return { refused: { code: 'version-exists' } };
  const promised = noteRefusal(note);
  if (promised) return { refused: promised };
  const pack = { ...draft.pack, version }, judged = judge(pack), refused = judgementRefusal({ ...judged, faults: [...judged.faults, ...noticesBeside(judged.faults, draft.base, pack)] });
  return refused ? { refused } : { pack, resolved: judged.resolved! };
}

/** Why a note cannot be told beside a version: everybody reads it, as they read the offer. */
export function noteRefusal(note: string): PackRefusal | undefined {
  const found = promiseIn(note, () => false);
  return found === undefined ? undefined : { code: 'invalid-request', errors: [{ pointer: '/note', code: 'promise', detail: `It promises money in “${found}”, and somebody else decides: write that somebody may be able to get up to it.` }] };
}

/** Why a pack that was judged cannot be served; undefined where it can. */
export function judgementRefusal({ faults, tests, own }: PackJudgement): PackRefusal | undefined {
  if (faults.length > 0) return { code: 'pack-invalid', errors: faultsOfPack(faults) };
  const failed = tests?.failed ?? [];
  return failed.length === 0 ? undefined : {
    code: 'pack-tests-failed',
    errors: failed.slice(0, 100).map(({ name }) => ({ pointer: `/tests/${own!.tests.findIndex((test) => test.name === name)}`, code: 'failed', detail: `“${name}” does not come out as it says.` })),
  };
}

/** What has changed upstream, seen from ours. `theirs`: the pack of that id as it is now, if it is there. */
export function upstreamOf({ base, pack }: Pick<OpenDraft, 'base' | 'pack'>, theirs: PackJson | undefined): PackUpstream {
  if (!base || !theirs) return { base: named(base), current: null, items: [] };
  return { base: named(base), current: { id: base.id, version: String(theirs['version']) }, items: mergeUpstream({ base: base.pack, theirs, ours: pack }).map(({ before: _, after: __, follows: ___, ...item }) => item) };
}

/** The draft once these items are decided: with what was taken; none of them is offered again. */
export function decideUpstream({ pack, base }: Pick<OpenDraft, 'base' | 'pack'>, theirs: PackJson | undefined, { decisions }: PackDecide): { readonly refused: PackRefusal } | { readonly refused?: never; readonly pack: PackJson; readonly base: PackOrigin } {
  const items = base && theirs ? mergeUpstream({ base: base.pack, theirs, ours: pack }) : [], known = new Map(items.map((item) => [item.key, item]));
  const errors = decisions.flatMap(({ key }, i) => (known.has(key) ? [] : [{ pointer: `/decisions/${i}/key`, code: 'not-an-option', detail: 'This change does not wait; read what does again.' }]));
  if (!base || !theirs || errors.length > 0) return { refused: { code: 'invalid-request', errors: errors.slice(0, 100) } };
  const decided: readonly UpstreamItem[] = items.filter(({ key }) => decisions.some((one) => one.key === key));
  const taken = applyUpstream(pack, decided, Object.fromEntries(decisions.map(({ key, take }) => [key, take]))), seen = applyAll(base.pack, decided);
  const isDone = mergeUpstream({ base: seen, theirs, ours: taken }).length === 0;
  return { pack: taken, base: isDone ? { id: base.id, version: String(theirs['version']), pack: theirs } : { ...base, pack: seen } };
}

/** What runs out of what is served; `own`: the part of it that is the employer’s. */
export function dueOf(served: Pack, own: PackJson, on: string, days?: number): PackDueItem[] {
  const ids = (part: string): readonly string[] => (Array.isArray(own[part]) ? (own[part] as { readonly id?: string }[]).map(({ id }) => id ?? '') : Object.keys(own[part] ?? {}));
  return dueWithin(served, on, days).map((item) => ({ ...item, isOwn: ids(item.part).includes(item.id) }));
}

/** Kinds of request whose rules one offer has and another has not, by the id of the leave type; `flexible-working` for statutory requests. Leave of the law that becomes the employer's is lost as well. */
export function kindsLost(now: Pack, then: Pack): string[] {
  const left = new Map(then.leaveTypes.map(({ id, owner }) => [id, owner]));
  return [...now.leaveTypes.filter(({ id, owner }) => !left.has(id) || (owner === 'statutory' && left.get(id) !== owner)).map(({ id }) => id), ...(now.flexibleWorking && !then.flexibleWorking ? ['flexible-working'] : [])];
}
/** A request of which something is still to come: an answer, an appeal, or its days. */
export const isUnderWay = (record: LeaveRecord, offer: Pack, now: Date): boolean => leaveMay(record, ['own'], offer, ukDay(now)).length > 0;
/** Refuses to take the rules away from requests that are under way. A few are not counted out loud: it is nobody’s business whose they are. */
export function inProgress(underWay: Readonly<Record<string, number>>): PackRefusal | undefined {
  const errors = Object.entries(underWay).filter(([, count]) => count > 0).map(([kind, count]) => ({
    pointer: kind === 'flexible-working' ? '/flexibleWorking' : '/leaveTypes', code: 'in-use', detail: `${count < 10 ? 'Fewer than ten' : `About ${Math.round(count / 5) * 5}`} requests for “${kind}” are under way. Keep it as it is, with an end date, until they are done.`,
  }));
  return errors.length > 0 ? { code: 'requests-in-progress', errors } : undefined;
}

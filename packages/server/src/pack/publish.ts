// A draft made a version, and an earlier version served again: checked whole, and never at the cost of a request that is under way.
import { inProgress, isUnderWay, judgementRefusal, kindsLost, noteRefusal, openDraft, type PackPublish, type PackRefusal, type PackRelease, publicationOf, ukDay, workingStanding } from '@think-carer/contract';
import { judgePack, type Pack, type PackJson, type PackJudgement } from '@think-carer/rules';
import type { PackFiles } from '../offer/packs.ts';
import { leaveOfTypes } from '../leave/rows.ts';
import { Refusal } from '../problem.ts';
import type { TenantStore } from '../store/tenant.ts';
import { requestsBetween } from '../working/request.rows.ts';
import { currentRelease, deleteDraft, findDraft, findRelease, insertEvent, insertRelease, releaseId, takenNames, takeTurn } from './rows.ts';

/** What publishing needs to know of whose pack it is: its rows, its file, and what it serves now. */
export interface PackRoom { readonly store: TenantStore; readonly tenantId: string; readonly files: PackFiles; readonly file: Pack; readonly offer: Pack; readonly now: Date }

export const refusalOf = ({ code, ...more }: PackRefusal): Refusal => new Refusal(code, more);
export const judge = (files: PackFiles) => (pack: PackJson): PackJudgement => judgePack(pack, [...files.written.values()]);

/** Publishes the draft; `match` is told its ETag first. */
export async function publishDraft(room: PackRoom, body: PackPublish, match: (etag: string) => void): Promise<PackRelease> {
  const { store, tenantId, file, files } = room;
  await takeTurn(store, tenantId);
  const current = await currentRelease(store, file), draft = openDraft(await findDraft(store), current);
  match(draft.etag);
  const made = publicationOf(draft, current, body, await takenNames(store, file, body.version), judge(files));
  if (made.refused) throw refusalOf(made.refused);
  return keepRelease(room, { ...body, pack: made.pack, base: draft.base }, made.resolved, true);
}

/** Keeps what was judged sound as a version, and serves it. */
export async function keepRelease(room: PackRoom, release: Pick<PackRelease, 'version' | 'pack' | 'base'> & { readonly note: string }, resolved: Pack, isDraft: boolean): Promise<PackRelease> {
  const { store, tenantId, file, now } = room;
  await keepRules(room, resolved);
  const kept = await insertRelease(store, tenantId, file, { ...release, publishedAt: now.toISOString() });
  if (!kept) throw new Refusal('version-exists');
  if (isDraft) await deleteDraft(store);
  return kept;
}

/** Serves an earlier version again. Its own cases were run when it was published; today's law may have moved on from them. */
export async function restoreRelease(room: PackRoom, version: string, note: string): Promise<PackRelease> {
  const { store, tenantId, file, files, now } = room;
  await takeTurn(store, tenantId);
  const wanted = await findRelease(store, file, version), current = await currentRelease(store, file);
  if (!wanted) throw new Refusal('not-found');
  if (wanted.version === current.version) throw new Refusal('nothing-new', { detail: 'This version is served already.' });
  const judged = judge(files)(wanted.pack), refused = noteRefusal(note) ?? judgementRefusal({ ...judged, tests: null });
  if (refused) throw refusalOf(refused);
  await keepRules(room, judged.resolved!);
  await insertEvent(store, tenantId, 'restored', await releaseId(store, version), note, now.toISOString());
  return wanted;
}

/** Requests are decided by the rules of their kind, so a kind with requests under way stays. */
async function keepRules({ store, offer, now }: PackRoom, next: Pack): Promise<void> {
  const lost = kindsLost(offer, next), types = lost.filter((kind) => kind !== 'flexible-working'), counts: Record<string, number> = {};
  for (const record of types.length > 0 ? await leaveOfTypes(store, types, 5000) : []) if (isUnderWay(record, offer, now)) counts[record.type] = (counts[record.type] ?? 0) + 1;
  // Two years back: with every extension and appeal none is open so long.
  const [from, until] = [-730, 1].map((days) => new Date(now.getTime() + days * 86_400_000).toISOString()) as [string, string];
  if (lost.includes('flexible-working')) counts['flexible-working'] = (await requestsBetween(store, from, until)).filter((record) => workingStanding(record, offer, ukDay(now)).isLive).length;
  const refused = inProgress(counts);
  if (refused) throw refusalOf(refused);
}

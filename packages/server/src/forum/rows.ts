// What a forum keeps of its meetings: documents that are written together, minutes as they went out, actions. Every call runs inside the tenant's transaction.
import type { ForumActionRecord, ForumActionState, ForumDocument, KeptAgendaItem } from '@think-carer/contract';
import type { GatheringRecord, MeetingPapers, Reply, Written } from '@think-carer/gatherings';
import { dateIdOf, readDateId } from '@think-carer/contract';
import type { Selectable } from 'kysely';
import { listGatherings } from '../gatherings/rows.ts';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

const writtenOf = <T>({ version, updated_at, body }: Pick<Selectable<Tables['forum_document']>, 'version' | 'updated_at' | 'body'>): Written<T> => ({ version, updatedAt: updated_at, body: (body as { readonly of: T }).of });

/** Everything that is written of one meeting. */
export async function papersOf(store: TenantStore, gatheringId: string, occurrence: string): Promise<MeetingPapers> {
  const documents = new Map((await store.selectFrom('forum_document').select(['kind', 'version', 'updated_at', 'body']).where('gathering_id', '=', gatheringId).where('occurrence', '=', occurrence).execute()).map((row) => [row.kind, row]));
  const minutes = await store.selectFrom('forum_minutes').select(['version', 'text', 'published_at']).where('gathering_id', '=', gatheringId).where('occurrence', '=', occurrence).orderBy('version', 'desc').limit(1).executeTakeFirst();
  const of = <T>(kind: ForumDocument): Written<T> | undefined => { const row = documents.get(kind); return row && writtenOf<T>(row); };
  return { agenda: of<KeptAgendaItem[]>('agenda'), notes: of<string>('notes'), draft: of<string>('minutes'), minutes: minutes && { version: minutes.version, text: minutes.text, publishedAt: minutes.published_at } };
}
/** Which of these dates have an agenda, and which minutes that are out. */
export async function papersOfDates(store: TenantStore, gatheringId: string, occurrences: readonly string[]): Promise<{ readonly agendas: ReadonlySet<string>; readonly minutes: ReadonlySet<string> }> {
  if (occurrences.length === 0) return { agendas: new Set(), minutes: new Set() };
  const agendas = await store.selectFrom('forum_document').select('occurrence').where('gathering_id', '=', gatheringId).where('kind', '=', 'agenda').where('occurrence', 'in', [...occurrences]).execute();
  const minutes = await store.selectFrom('forum_minutes').select('occurrence').distinct().where('gathering_id', '=', gatheringId).where('occurrence', 'in', [...occurrences]).execute();
  return { agendas: new Set(agendas.map(({ occurrence }) => occurrence)), minutes: new Set(minutes.map(({ occurrence }) => occurrence)) };
}

/** Writes the version after the one that was read; false where somebody else was first. */
export async function writeDocument(store: TenantStore, tenantId: string, at: { readonly gatheringId: string; readonly occurrence: string; readonly kind: ForumDocument }, before: Written<unknown> | undefined, body: unknown, now: Date): Promise<boolean> {
  const kept = { version: (before?.version ?? 0) + 1, body: JSON.stringify({ of: body }), updated_at: now.toISOString() };
  const written = before
    ? await store.updateTable('forum_document').set(kept).where('gathering_id', '=', at.gatheringId).where('occurrence', '=', at.occurrence).where('kind', '=', at.kind).where('version', '=', before.version).returning('version').executeTakeFirst()
    : await store.insertInto('forum_document').values({ tenant_id: tenantId, gathering_id: at.gatheringId, occurrence: at.occurrence, kind: at.kind, ...kept }).onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence', 'kind']).doNothing()).returning('version').executeTakeFirst();
  return written !== undefined;
}
/** False where a version of this number is out already. */
export const insertMinutes = async (store: TenantStore, tenantId: string, at: { readonly gatheringId: string; readonly occurrence: string }, minutes: { readonly version: number; readonly text: string }, now: Date): Promise<boolean> =>
  (await store.insertInto('forum_minutes').values({ tenant_id: tenantId, gathering_id: at.gatheringId, occurrence: at.occurrence, ...minutes, published_at: now.toISOString() })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence', 'version']).doNothing()).returning('version').executeTakeFirst()) !== undefined;

type ActionRow = Selectable<Tables['forum_action']>;
const actionOf = (row: ActionRow): ForumActionRecord => ({
  id: row.id, forum: row.gathering_id, kind: row.kind as ForumActionRecord['kind'], title: row.title, owner: row.owner, dueOn: row.due_on, state: row.state as ForumActionState, answer: row.answer, because: row.because, changed: row.changed,
  from: row.occurrence === null ? null : dateIdOf(row.gathering_id, row.occurrence), version: row.version, createdAt: row.created_at, updatedAt: row.updated_at, doneOn: row.done_on,
});
export const actionRow = (tenantId: string, { id, forum, kind, title, owner, dueOn, state, answer, because, changed, from, version, createdAt, updatedAt, doneOn }: ForumActionRecord) => ({
  tenant_id: tenantId, id, gathering_id: forum, kind, title, owner, due_on: dueOn, state, answer, because, changed, occurrence: from === null ? null : readDateId(from)!.occurrence, version, created_at: createdAt, updated_at: updatedAt, done_on: doneOn,
});
export interface ActionsAsked { readonly states?: readonly ForumActionState[] | undefined; readonly kind?: string | undefined; readonly after?: string | undefined; readonly limit: number }
/** Newest first, one more than the limit. */
export const listActions = async (store: TenantStore, gatheringId: string, { states, kind, after, limit }: ActionsAsked): Promise<ForumActionRecord[]> => (await store.selectFrom('forum_action').selectAll().where('gathering_id', '=', gatheringId)
  .$if(states !== undefined, (query) => query.where('state', 'in', [...states!])).$if(kind !== undefined, (query) => query.where('kind', '=', kind!)).$if(after !== undefined, (query) => query.where('id', '<', after!))
  .orderBy('id', 'desc').limit(limit + 1).execute()).map(actionOf);
/** Open ones, and those that came up at one meeting, newest first: as many as a page can show. */
export const actionsOfMeeting = async (store: TenantStore, gatheringId: string, occurrence: string): Promise<ForumActionRecord[]> => (await store.selectFrom('forum_action').selectAll().where('gathering_id', '=', gatheringId)
  .where((eb) => eb.or([eb('state', 'in', ['open', 'under-way']), eb('occurrence', '=', occurrence)])).orderBy('id', 'desc').limit(200).execute()).map(actionOf);
/** What a year tells of: what was raised or done in it, and what is open. */
export const actionsOfYear = async (store: TenantStore, gatheringId: string, year: string): Promise<ForumActionRecord[]> => (await store.selectFrom('forum_action').selectAll().where('gathering_id', '=', gatheringId)
  .where((eb) => eb.or([eb('state', 'in', ['open', 'under-way']), eb.and([eb('done_on', '>=', `${year}-01-01`), eb('done_on', '<=', `${year}-12-31`)]), eb.and([eb('created_at', '>=', `${year}-01-01`), eb('created_at', '<', `${Number(year) + 1}-01-01`)])]))
  .orderBy('id').limit(2000).execute()).map(actionOf);
export async function findAction(store: TenantStore, id: string): Promise<ForumActionRecord | undefined> {
  const row = await store.selectFrom('forum_action').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && actionOf(row);
}
export const insertActions = (store: TenantStore, tenantId: string, records: readonly ForumActionRecord[]) => store.insertInto('forum_action').values(records.map((record) => actionRow(tenantId, record))).execute();
export async function saveAction(store: TenantStore, tenantId: string, record: ForumActionRecord): Promise<void> {
  const { tenant_id: _tenant, id, gathering_id: _forum, created_at: _at, ...changed } = actionRow(tenantId, record);
  await store.updateTable('forum_action').set(changed).where('id', '=', id).execute();
}

/** What somebody said the last time they replied, at any date of this gathering. */
export async function lastReplyOf(store: TenantStore, gatheringId: string, by: string): Promise<Reply | null> {
  const row = await store.selectFrom('gathering_event').select('body').where('by_key', '=', by).where('gathering_id', '=', gatheringId).where('event', '=', 'replied').where('is_spent', '=', false).orderBy('occurrence', 'desc').orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return (row?.body ?? null) as Reply | null;
}

/** The forums and groups that are shown. One more than the limit. */
export async function listForums(store: TenantStore, isShown: (record: GatheringRecord) => boolean, page: { readonly after?: string | undefined; readonly limit: number }): Promise<GatheringRecord[]> {
  const found: GatheringRecord[] = [];
  for (let after = page.after; found.length <= page.limit;) {
    const some = await listGatherings(store, ['forum', 'group'], { after, limit: 100 });
    found.push(...some.filter(isShown));
    if (some.length <= 100) break;
    after = some.at(-1)!.id;
  }
  return found.slice(0, page.limit + 1);
}

// Versions, events and the draft of a tenant's pack in the database. Every call runs inside the tenant's transaction.
import type { KeptDraft, PackOrigin, PackRelease } from '@think-carer/contract';
import type { Pack, PackJson } from '@think-carer/rules';
import { type Selectable, sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

/** One publication or restoration at a time for a tenant, and one save of its draft. Held to the end of the transaction; the keys of the tables decide where two meet all the same. */
export const takeTurn = (store: TenantStore, tenantId: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`pack ${tenantId}`}, 0))`.execute(store);

type Row = Selectable<Tables['pack_version']>;
const originOfRow = ({ base_id, base_version, base_body }: Pick<Row, 'base_id' | 'base_version' | 'base_body'>): PackOrigin | null =>
  (base_id === null ? null : { id: base_id, version: base_version!, pack: base_body as PackJson });
const baseRow = (base: PackOrigin | null) => ({ base_id: base?.id ?? null, base_version: base?.version ?? null, base_body: base ? JSON.stringify(base.pack) : null });
const releaseOf = (row: Row): PackRelease => ({ version: row.version, seq: row.seq, publishedAt: row.published_at, note: row.note, pack: row.body as PackJson, base: originOfRow(row) });

/** The installation's file as a release: what is served before anything is published. */
export const fileRelease = (file: Pack): PackRelease => ({ version: file.version, seq: 0, publishedAt: null, note: null, pack: file as unknown as PackJson, base: null });

/** Number of the last thing that happened and the version it left served; undefined before the first publication. */
export const lastEvent = (store: TenantStore): Promise<{ seq: number; version_id: string } | undefined> =>
  store.selectFrom('pack_event').select(['seq', 'version_id']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
export const releaseById = async (store: TenantStore, id: string): Promise<PackRelease> => releaseOf(await store.selectFrom('pack_version').selectAll().where('id', '=', id).executeTakeFirstOrThrow());

/** What is served now, file or version. */
export async function currentRelease(store: TenantStore, file: Pack): Promise<PackRelease> {
  const last = await lastEvent(store);
  return last ? releaseById(store, last.version_id) : fileRelease(file);
}
export async function findRelease(store: TenantStore, file: Pack, version: string): Promise<PackRelease | undefined> {
  const row = await store.selectFrom('pack_version').selectAll().where('version', '=', version).executeTakeFirst();
  if (row) return releaseOf(row);
  return version === file.version && !await lastEvent(store) ? fileRelease(file) : undefined;
}

export type ReleaseLine = Omit<PackRelease, 'pack' | 'base'> & { readonly base: Omit<PackOrigin, 'pack'> | null };
/** The newest first, without their bodies, one more than `limit` so that a next page is known of. `before`: only lower numbers. */
export async function releaseLines(store: TenantStore, file: Pack, limit: number, before?: number): Promise<ReleaseLine[]> {
  const rows = await store.selectFrom('pack_version').select(['seq', 'version', 'published_at', 'note', 'base_id', 'base_version'])
    .$if(before !== undefined, (query) => query.where('seq', '<', before!)).orderBy('seq', 'desc').limit(limit + 1).execute();
  if (rows.length === 0 && before === undefined) return [fileRelease(file)];
  return rows.map(({ seq, version, published_at, note, base_id, base_version }) => ({ seq, version, publishedAt: published_at, note, base: base_id === null ? null : { id: base_id, version: base_version! } }));
}

/** Keeps a version and serves it. The first one keeps the file beside it, so that it can be gone back to whatever the file becomes. False where the name is taken. */
export async function insertRelease(store: TenantStore, tenantId: string, file: Pack, { version, note, pack, base, publishedAt }: Pick<PackRelease, 'version' | 'pack' | 'base'> & { readonly note: string; readonly publishedAt: string }): Promise<PackRelease | undefined> {
  const last = (await store.selectFrom('pack_version').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst())?.seq;
  const insert = (release: PackRelease, id: string) => store.insertInto('pack_version').values({
    tenant_id: tenantId, id, seq: release.seq, version: release.version, published_at: release.publishedAt, note: release.note, body: JSON.stringify(release.pack), ...baseRow(release.base),
  }).onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst();
  if (last === undefined) await insert(fileRelease(file), uuidv7());
  const release: PackRelease = { version, seq: (last ?? 0) + 1, publishedAt, note, pack, base }, id = uuidv7();
  if (!await insert(release, id)) return undefined;
  await insertEvent(store, tenantId, 'published', id, note, publishedAt);
  return release;
}

/** Versions published one after the other, elsewhere or before: numbered on from `last`. */
export async function insertHistory(store: TenantStore, tenantId: string, releases: readonly Pick<PackRelease, 'version' | 'publishedAt' | 'note' | 'pack' | 'base'>[], last: number): Promise<void> {
  for (const [i, { version, publishedAt, note, pack, base }] of releases.entries()) {
    const id = uuidv7();
    await store.insertInto('pack_version').values({ tenant_id: tenantId, id, seq: last + i + 1, version, published_at: publishedAt, note, body: JSON.stringify(pack), ...baseRow(base) }).execute();
    await insertEvent(store, tenantId, 'published', id, note ?? version, publishedAt!);
  }
}

export async function insertEvent(store: TenantStore, tenantId: string, event: 'published' | 'restored', versionId: string, note: string, at: string): Promise<void> {
  const seq = ((await lastEvent(store))?.seq ?? 0) + 1;
  await store.insertInto('pack_event').values({ tenant_id: tenantId, seq, at, event, version_id: versionId, note }).execute();
}
export const releaseId = async (store: TenantStore, version: string): Promise<string> => (await store.selectFrom('pack_version').select('id').where('version', '=', version).executeTakeFirstOrThrow()).id;
/** Which of these names are taken. */
export const takenNames = async (store: TenantStore, file: Pack, version: string): Promise<string[]> => ((await findRelease(store, file, version)) || version === file.version && !await lastEvent(store) ? [version] : []);

export async function findDraft(store: TenantStore): Promise<KeptDraft | undefined> {
  const row = await store.selectFrom('pack_draft').selectAll().executeTakeFirst();
  return row && { revision: row.revision, updatedAt: row.updated_at, pack: row.body as PackJson, base: originOfRow(row) };
}
export async function keepDraft(store: TenantStore, tenantId: string, { pack, base }: Pick<KeptDraft, 'pack' | 'base'>, now: Date): Promise<KeptDraft> {
  const draft: KeptDraft = { revision: uuidv7(), updatedAt: now.toISOString(), pack, base }, row = { revision: draft.revision, updated_at: draft.updatedAt, body: JSON.stringify(pack), ...baseRow(base) };
  await store.insertInto('pack_draft').values({ tenant_id: tenantId, ...row }).onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(row)).execute();
  return draft;
}
/** True where there was one. */
export const deleteDraft = async (store: TenantStore): Promise<boolean> => (await store.deleteFrom('pack_draft').returning('revision').execute()).length > 0;

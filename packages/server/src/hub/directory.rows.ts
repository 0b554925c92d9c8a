// The merged directory read back: its outline, one service, and the whole with its index, kept in memory for as long as it is the same edition.
import type { HubFacts, HubIndex, Service } from '@think-carer/contract';
import { makeIndex } from '@think-carer/directory';
import { sql } from 'kysely';
import type { KeptOfService } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';

export interface Outline { readonly edition: string; readonly updatedAt: string | null; readonly facts: HubFacts }
/** Before any feed or file has come. */
export const emptyDirectory: Outline = { edition: 'none', updatedAt: null, facts: { count: 0, counts: {}, neighbours: {} } };

export async function outlineOf(store: TenantStore): Promise<Outline | undefined> {
  const row = await store.selectFrom('hub_directory').select(['edition', 'updated_at', 'services', 'areas']).executeTakeFirst();
  return row && { edition: row.edition, updatedAt: row.updated_at, facts: { count: row.services, ...row.areas } };
}
export const serviceOf = async (store: TenantStore, id: string): Promise<Service | undefined> => (await store.selectFrom('hub_service').select('body').where('id', '=', id).executeTakeFirst())?.body;

/** Who is told of mistakes in it, and under which ids it stands elsewhere: for the server alone. */
export const keptOf = async (store: TenantStore, id: string): Promise<KeptOfService | undefined> => (await store.selectFrom('hub_service').select('kept').where('id', '=', id).executeTakeFirst())?.kept;

/** By tenant; one edition each, so that its bytes are made once (see `encodedOnce`). */
const held = new Map<string, { readonly edition: string; readonly index: HubIndex }>();
const none: HubIndex = { services: [], index: makeIndex([]) };

/** The whole directory with its index; `index` undefined where it is too large. */
export async function readIndex(store: TenantStore, tenantId: string): Promise<{ readonly edition: string; readonly index: HubIndex | undefined }> {
  const row = await store.selectFrom('hub_directory').select(['edition', (eb) => eb('search_index', 'is not', null).as('isSmall')]).executeTakeFirst();
  if (!row) return { edition: emptyDirectory.edition, index: none };
  if (!row.isSmall) return { edition: row.edition, index: undefined };
  const known = held.get(tenantId);
  if (known?.edition === row.edition) return known;
  // Another edition may come between the two; then once more.
  const { search_index } = await store.selectFrom('hub_directory').select('search_index').executeTakeFirstOrThrow();
  // In the order in which the index was made of them, whatever the database's own is.
  const services = (await store.selectFrom('hub_service').select('body').orderBy(sql`id collate "C"`).execute()).map(({ body }) => body), after = await store.selectFrom('hub_directory').select('edition').executeTakeFirst();
  if (after?.edition !== row.edition) return readIndex(store, tenantId);
  const now = { edition: row.edition, index: { services, index: search_index } };
  // A server of many employers holds the directories of those whose pages are open.
  if (held.size >= 50) held.delete(held.keys().next().value!);
  held.set(tenantId, now);
  return now;
}

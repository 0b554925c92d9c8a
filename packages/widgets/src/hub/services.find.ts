// Where services are looked for: in the browser once the prebuilt index is here, else on the server. What is over the border comes apart.
import type { Need, Service } from '@think-carer/contract';
import type { DirectoryIndex } from '@think-carer/directory/search';
import { today, type Scope } from '@think-carer/kit';
import type { HubSetting } from './hub.part.ts';

export interface Wanted { readonly text: string; readonly need: Need | undefined; readonly area: string | null; readonly after?: string | undefined }
export interface Found {
  /** For the area, or for all. */
  readonly items: readonly Service[];
  /** Of the areas over its border. */
  readonly near: readonly Service[];
  readonly total: number;
  /** There are more for the area, from `next` on. */
  readonly hasMore: boolean;
  readonly next?: string | undefined;
}
export interface Searcher { readonly isInstant: boolean; find(wanted: Wanted): Promise<Found> }

/** Of the server, whose answers are pages. */
const pageSize = 50;
/** Nearby services are an aside, not a directory. */
const mostNear = 60;

interface Held { readonly index: DirectoryIndex; readonly neighbours: Readonly<Record<string, readonly string[]>>; readonly search: typeof import('@think-carer/directory/search').search }
interface Store { loading?: Promise<void> | undefined; held?: Held }
const stores = new WeakMap<Scope, Store>();
function storeOf(scope: Scope): Store {
  const store = stores.get(scope) ?? {};
  stores.set(scope, store);
  return store;
}

/** The directory and its index, once for all hubs of a scope; a large directory stays on the server. A failed try is forgotten. */
export function fetchIndex(set: HubSetting): Promise<void> {
  const store = storeOf(set.scope());
  return (store.loading ??= load(set, store).catch((error: unknown) => {
    store.loading = undefined;
    throw error;
  }));
}
async function load(set: HubSetting, store: Store): Promise<void> {
  const { hub } = await set.client(), { mode, neighbours } = await hub.read();
  if (mode !== 'browser') return;
  const [{ services, index }, { loadIndex, search }] = await Promise.all([hub.index(), import('@think-carer/directory/search')]);
  store.held = { index: loadIndex(services, index), neighbours, search };
}

export function searchable(set: HubSetting): Searcher {
  const { held } = storeOf(set.scope());
  return held ? { isInstant: true, find: (wanted) => Promise.resolve(inBrowser(held, wanted, today(set.now()))) } : { isInstant: false, find: (wanted) => onServer(set, wanted) };
}

function inBrowser({ index, neighbours, search }: Held, { text, need, area }: Wanted, on: string): Found {
  const look = (of: string | undefined): Service[] => search(index, text, { need, area: of, on });
  const items = look(area ?? undefined), known = new Set(items.map(({ id }) => id)), near: Service[] = [];
  for (const one of (area === null ? [] : neighbours[area] ?? []).flatMap(look)) {
    if (near.length >= mostNear) break;
    if (!known.has(one.id)) near.push(one);
    known.add(one.id);
  }
  return { items, near, total: items.length, hasMore: false };
}

async function onServer(set: HubSetting, { text, need, area, after }: Wanted): Promise<Found> {
  const { items: all, nextCursor } = await (await set.client()).hub.search({ limit: pageSize, ...(text && { q: text.slice(0, 200) }), ...(need && { need }), ...(area && { area, near: true }), ...(after && { after }) });
  const isNear = (one: Service | undefined): boolean => area !== null && one !== undefined && !one.areas.includes(area) && one.areas.length + one.areaNames.length > 0;
  const items = all.filter((one) => !isNear(one)), hasMore = nextCursor !== null && !isNear(all.at(-1));
  return { items, near: all.filter(isNear), total: items.length, hasMore, ...(hasMore && { next: nextCursor }) };
}

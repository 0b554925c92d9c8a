// The hub in memory: the directory searched, activities announced and feeds listed as on the server; feeds themselves are not fetched.
import { activityFaults, activityKey, browserServices, fastestFormMs, feedAreaFaults, feedIdOf, hubFacts, hubOf, isListed, newActivity, speaksFor, ukDay } from '@think-carer/contract';
import type { Activity, HubFeed, HubReport, OperationId, Service } from '@think-carer/contract';
import { makeIndex, rankServices, readCurated, searchServices } from './memory.directory.ts';
import type { Answer, Call, Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { newId, newReference } from './memory.store.ts';
import type { MemoryStore } from './memory.store.ts';

export interface MemoryHub {
  /** The merged directory. */
  services: readonly Service[];
  updatedAt: string | null;
  readonly activities: Map<string, Activity>;
  readonly feeds: Map<string, HubFeed>;
  readonly hosts: readonly string[];
  /** What was reported, for tests to look at. */
  readonly reports: { readonly service: string; readonly body: HubReport; readonly at: string }[];
}
/** What is already there when a story or a test begins. */
export interface HubSeed { readonly services?: readonly Service[]; readonly activities?: readonly Activity[]; readonly feeds?: readonly HubFeed[] }

export function seedHub({ hub }: MemoryStore, { services, activities = [], feeds = [] }: HubSeed, now: Date): void {
  if (services) [hub.services, hub.updatedAt] = [services, now.toISOString()];
  for (const activity of activities) hub.activities.set(activity.id, activity);
  for (const feed of feeds) hub.feeds.set(feed.id, feed);
}

const outlines = new WeakMap<readonly Service[], string>();
/** The name of this edition of the directory. */
function editionOf({ services }: MemoryHub): string {
  const known = outlines.get(services) ?? newId(new Date(0)).slice(-12);
  outlines.set(services, known);
  return known;
}
const refuse = (errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]): void => {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
};
function page<T>(items: readonly T[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined): { items: T[]; nextCursor: string | null } {
  const from = query?.after === undefined ? 0 : Number(idOf(query.after)), limit = Number(query?.limit ?? 50);
  if (!Number.isInteger(from) || from < 1 && query?.after !== undefined) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return { items: items.slice(from, from + limit), nextCursor: items.length > from + limit ? cursorOf(String(from + limit)) : null };
}
function known({ store, params }: { readonly store: MemoryStore; readonly params: { readonly id: string } }): Service {
  const service = store.hub.services.find(({ id }) => id === params.id);
  if (!service) throw new Refusal('not-found');
  return service;
}
function knownFeed({ store, params }: { readonly store: MemoryStore; readonly params: { readonly id: string } }): HubFeed {
  const feed = store.hub.feeds.get(params.id);
  if (!feed) throw new Refusal('not-found');
  return feed;
}

/** The trap that people never see, and the time that no person is faster than. */
export function guardReport({ body: { form }, now }: Call<'hub.report'>): Answer<'hub.report'> | undefined {
  if (!form) return undefined;
  if (form.website !== '') return { result: { reference: newReference('TH'), receivedAt: now.toISOString() } };
  if (form.elapsedMs < fastestFormMs) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
}

function found({ store, offer, query, now }: Call<'hub.search'>): Service[] {
  const { services } = store.hub, { q = '', need, area, near } = query ?? {}, on = ukDay(now), matching = q.trim() === '' ? services : searchServices(services, q);
  const within = (one: string | undefined): Service[] => rankServices(matching, { need, area: one, on });
  if (area === undefined || !near) return within(area);
  const { neighbours } = hubFacts(services, offer);
  return [...new Set([area, ...(neighbours[area] ?? [])].flatMap(within))];
}

export const hubHandlers: Pick<Handlers, Extract<OperationId, `hub.${string}`>> = {
  'hub.read': ({ store: { hub }, offer }) => {
    const edition = editionOf(hub);
    return { result: hubOf(offer, hubFacts(hub.services, offer), { updatedAt: hub.updatedAt, edition }), etag: `"${edition}"` };
  },
  'hub.index': ({ store: { hub } }) => {
    if (hub.services.length > browserServices) throw new Refusal('directory-too-large');
    return { result: { services: [...hub.services], index: makeIndex(hub.services) }, etag: `"${editionOf(hub)}"` };
  },
  'hub.search': (call) => ({ result: page(found(call), call.query) }),
  'hub.service': (call) => ({ result: known(call) }),
  'hub.report': (call) => {
    const { id } = known(call), { form: _, ...body } = call.body, receivedAt = call.now.toISOString();
    call.store.hub.reports.push({ service: id, body, at: receivedAt });
    return { result: { reference: newReference('TH'), receivedAt } };
  },
  'hub.activities': ({ store, query, now }) => {
    const listed = [...store.hub.activities.values()].filter((one) => isListed(one, query, ukDay(now)));
    return { result: page(listed.sort((a, b) => (activityKey(a) < activityKey(b) ? -1 : 1)), query) };
  },
  'hub.addActivity': ({ store, body, person, offer, now }) => {
    refuse(activityFaults(body, person, offer));
    const activity = newActivity(newId(now), body);
    store.hub.activities.set(activity.id, activity);
    return { result: activity };
  },
  'hub.removeActivity': ({ store, params, person, offer, now }) => {
    const activity = store.hub.activities.get(params.id);
    if (!activity || !speaksFor(person, activity.centre, offer)) throw new Refusal('not-found');
    store.hub.activities.delete(params.id);
    return { result: { id: params.id, removedAt: now.toISOString() } };
  },
  'hub.feeds': ({ store: { hub } }) => ({ result: { items: [...hub.feeds.values()], hosts: [...hub.hosts] } }),
  'hub.addFeed': ({ store: { hub }, offer, body, now }) => {
    refuse(feedAreaFaults(body.areas, offer));
    const { protocol, host } = new URL(body.url);
    if (protocol !== 'https:' || !hub.hosts.includes(host)) throw new Refusal('feed-host-not-allowed');
    if ([...hub.feeds.values()].some(({ url }) => url === body.url)) throw new Refusal('feed-exists');
    const feed: HubFeed = {
      id: feedIdOf(body.title, [...hub.feeds.keys()]), title: body.title, url: body.url, kind: 'open-referral', version: null, areas: body.areas ?? [], state: 'never',
      lastTriedAt: null, lastGoodAt: null, nextTryAt: now.toISOString(), services: 0, faults: [], problem: null, offered: null,
    };
    hub.feeds.set(feed.id, feed);
    return { result: feed };
  },
  'hub.refreshFeed': (call) => {
    const feed = { ...knownFeed(call), nextTryAt: call.now.toISOString() };
    call.store.hub.feeds.set(feed.id, feed);
    return { result: feed };
  },
  'hub.removeFeed': (call) => {
    const { id } = knownFeed(call), { hub } = call.store;
    hub.feeds.delete(id);
    if (hub.services.some(({ source }) => source === id)) [hub.services, hub.updatedAt] = [hub.services.filter(({ source }) => source !== id), call.now.toISOString()];
    return { result: { id, removedAt: call.now.toISOString() } };
  },
  'hub.import': ({ store: { hub }, body, now }) => {
    const { services, activities, faults } = readCurated(body.text);
    const isKept = !body.isTrial && services.length + activities.length > 0 && (faults.length === 0 || body.acceptRejected === true);
    if (isKept) {
      [hub.services, hub.updatedAt] = [[...hub.services.filter(({ source }) => source !== 'local'), ...services], now.toISOString()];
      for (const activity of activities) hub.activities.set(activity.id, activity);
      hub.feeds.set('local', {
        id: 'local', title: body.name, url: null, kind: 'file', version: null, areas: [], state: 'well', lastTriedAt: now.toISOString(), lastGoodAt: now.toISOString(), nextTryAt: null, services: services.length, faults: [], problem: null, offered: null,
      });
    }
    return { result: { isKept, services: services.length, activities: activities.length, faults: faults.slice(0, 200), faultCount: faults.length, merged: 0 } };
  },
};

// The hub in memory: the directory searched, activities announced and feeds listed as on the server; feeds themselves are not fetched.
import { activityFaults, activityKey, browserServices, fastestFormMs, feedAreaFaults, feedIdOf, feedLimits, hubFacts, hubOf, isListed, mistakeMail, mistakesContact, newActivity, speaksFor, ukDay } from '@think-carer/contract';
import type { Activity, HubFeed, HubReport, MistakeMail, OperationId, Service } from '@think-carer/contract';
import { textIn } from '@think-carer/rules';
import type { DirectoryIndex, SourcedService } from '@think-carer/directory';
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
  /** Who is told of mistakes, by service; HR for the rest. */
  keepers: ReadonlyMap<string, string>;
  /** Ids of activities that came with the curated file. */
  ofFile: readonly string[];
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

/** Searching and reading files, fetched when first asked for. */
const directory = () => import('@think-carer/directory');
interface Edition { readonly name: string; index: DirectoryIndex | undefined }
const editions = new WeakMap<readonly Service[], Edition>();
/** This edition of the directory, and its index once it has been made. */
function editionOf({ services }: MemoryHub): Edition {
  const known = editions.get(services) ?? { name: newId(new Date(0)).slice(-12), index: undefined };
  editions.set(services, known);
  return known;
}
/** A service that no feed of this page brought, as the merging wants it. */
const sourced = (service: Service): SourcedService => ({ ...service, sourceId: service.id, ownerEmail: null, terms: [], from: [{ source: service.source, sourceId: service.id }] });
const refuse = (errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[]): void => {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
};
function page<T>(items: readonly T[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined): { items: T[]; nextCursor: string | null } {
  const from = query?.after === undefined ? 0 : Number(idOf(query.after)), limit = Number(query?.limit ?? 50);
  if (!Number.isInteger(from) || from < 1 && query?.after !== undefined) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return { items: items.slice(from, from + limit), nextCursor: items.length > from + limit ? cursorOf(String(from + limit)) : null };
}
/** What the mail to a keeper says. */
function mistakeOf({ store, offer, body: { about, text } }: Call<'hub.report'>, service: Service, reference: string): MistakeMail {
  return {
    reference, employer: textIn(offer.employer.name, 'en-GB'), service: service.name, organisation: service.organisation, about, text: text?.trim() || null, source: store.hub.feeds.get(service.source)?.title ?? service.source,
    isWelsh: service.areas.length > 0 && service.areas.every((area) => offer.areas.find(({ id }) => id === area)?.nation === 'wales'),
  };
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

async function found({ store, offer, query, now }: Call<'hub.search'>): Promise<Service[]> {
  const { loadIndex, neighboursOf, search } = await directory(), { services } = store.hub, { q = '', need, area, near } = query ?? {}, edition = editionOf(store.hub), index = edition.index ??= loadIndex(services);
  const areas = area === undefined || !near ? [area] : [area, ...neighboursOf(offer.areas, services)[area] ?? []];
  return [...new Set(areas.flatMap((one) => search(index, q, { need, area: one, on: ukDay(now), isTyping: false })))];
}

export const hubHandlers: Pick<Handlers, Extract<OperationId, `hub.${string}`>> = {
  'hub.read': async ({ store: { hub }, offer }) => {
    const { neighboursOf } = await directory(), { name } = editionOf(hub);
    return { result: hubOf(offer, hubFacts(hub.services, offer, neighboursOf(offer.areas, hub.services)), { updatedAt: hub.updatedAt, edition: name }), etag: `"${name}"` };
  },
  'hub.index': async ({ store: { hub } }) => {
    if (hub.services.length > browserServices) throw new Refusal('directory-too-large');
    const { makeIndex } = await directory();
    return { result: { services: [...hub.services], index: makeIndex(hub.services) }, etag: `"${editionOf(hub).name}"` };
  },
  'hub.search': async (call) => ({ result: page(await found(call), call.query) }),
  'hub.service': (call) => ({ result: known(call) }),
  'hub.report': (call) => {
    const service = known(call), { id } = service, { form: _, ...body } = call.body, receivedAt = call.now.toISOString();
    const reference = newReference('TH'), to = call.store.hub.keepers.get(id) ?? mistakesContact(call.offer)?.email;
    call.store.hub.reports.push({ service: id, body, at: receivedAt });
    if (to !== undefined) call.store.mail.push({ to, at: receivedAt, ...mistakeMail(mistakeOf(call, service, reference)) });
    return { result: { reference, receivedAt } };
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
    const { protocol, host, hostname } = new URL(body.url);
    // Names that a server of names would have to be asked for are not, here.
    if (/^(localhost|127\.|10\.|192\.168\.|169\.254\.|\[)/.test(hostname)) throw new Refusal('feed-address-private');
    if (protocol !== 'https:' || !hub.hosts.includes(host)) throw new Refusal('feed-host-not-allowed');
    if ([...hub.feeds.values()].some(({ url }) => url === body.url)) throw new Refusal('feed-exists');
    if (hub.feeds.size >= feedLimits.feeds) throw new Refusal('too-many-feeds');
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
    if (id === 'local') for (const one of hub.ofFile) hub.activities.delete(one);
    if (hub.services.some(({ source }) => source === id)) [hub.services, hub.updatedAt] = [hub.services.filter(({ source }) => source !== id), call.now.toISOString()];
    return { result: { id, removedAt: call.now.toISOString() } };
  },
  'hub.import': async ({ store: { hub }, offer, body, now }) => {
    const { mergeDirectory, publicService, readCurated } = await directory();
    const { services, activities, faults } = readCurated(body.text, { areas: offer.areas, centres: offer.contacts.map(({ id }) => id), source: 'local' });
    const isKept = !body.isTrial && services.length + activities.length > 0 && (faults.length === 0 || body.acceptRejected === true);
    const report = { isKept, services: services.length, activities: activities.length, faults: faults.slice(0, 200).map((fault) => ({ ...fault })), faultCount: faults.length, merged: 0 };
    if (!isKept) return { result: report };
    const others = hub.services.filter(({ source }) => source !== 'local'), merged = mergeDirectory([services, others.map(sourced)]).map(publicService).map((one) => ({ ...one, canReport: true }));
    hub.keepers = new Map(services.flatMap(({ id, ownerEmail }) => (ownerEmail === null ? [] : [[id, ownerEmail] as const])));
    [hub.services, hub.updatedAt] = [merged, now.toISOString()];
    for (const id of hub.ofFile) hub.activities.delete(id);
    for (const activity of activities) hub.activities.set(activity.id, activity);
    hub.ofFile = activities.map(({ id }) => id);
    hub.feeds.set('local', {
      id: 'local', title: body.name, url: null, kind: 'file', version: null, areas: [], state: 'well', lastTriedAt: now.toISOString(), lastGoodAt: now.toISOString(), nextTryAt: null, services: services.length, faults: [], problem: null, offered: null,
    });
    return { result: { ...report, merged: services.length + others.length - merged.length } };
  },
};

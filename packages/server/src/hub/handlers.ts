// The operations on the hub, as sentences: parse and permit came before; here is do, then answer.
import { activityFaults, activityKey, fastestFormMs, feedAreaFaults, feedIdOf, feedLimits, hubOf, mistakeMail, mistakesContact, newActivity, speaksFor, ukDay, type Mistake, type OperationId, type RequestFault } from '@think-carer/contract';
import { type Pack, textIn } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { enqueueMail, mailAddress } from '../mail/outbox.ts';
import type { Guard, Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import { newReference } from '../reference.ts';
import type { Touched } from '../store/audit.ts';
import { sqlState, type TenantStore } from '../store/tenant.ts';
import { faultOfAddress } from './address.ts';
import { importFile } from './file.ts';
import { emptyDirectory, keptOf, outlineOf, readIndex, serviceOf } from './directory.rows.ts';
import { rebuildDirectory } from './rebuild.ts';
import { countReports, deleteActivitiesOfFile, deleteActivity, deleteFeed, feedOf, type FeedRow, findActivities, findActivity, findFeed, findFeeds, hastenFeed, insertActivities, insertFeed, insertReport, takeTurn } from './rows.ts';
import { searchServices } from './search.ts';

const mostMailsADay = 20;

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };

/** The trap that people never see, and the time that no person is faster than. */
export const reportGuard: Guard<'hub.report'> = ({ body: { form }, now, note }) => {
  if (!form) return undefined;
  if (form.website !== '') {
    note('hub.report-trap');
    return { result: { reference: newReference('TH'), receivedAt: now.toISOString() } };
  }
  if (form.elapsedMs < fastestFormMs) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
};

export const hubHandlers: Named<'hub'> = {
  async 'hub.read'({ store, offer }) {
    const { edition, updatedAt, facts } = await outlineOf(store) ?? emptyDirectory;
    return { result: hubOf(offer, facts, { updatedAt, edition }), etag: `W/"${edition}.${offer.version}"` };
  },
  async 'hub.index'({ store, tenant }) {
    const { edition, index } = await readIndex(store, tenant.id);
    if (!index) throw new Refusal('directory-too-large');
    return { result: index, etag: `W/"${edition}"` };
  },
  async 'hub.search'({ store, query = {}, offer, now }) {
    const from = offsetOf(query.after), limit = Number(query.limit ?? 50), near = query.area && query.near ? (await outlineOf(store) ?? emptyDirectory).facts.neighbours[query.area] ?? [] : [];
    const areas = query.area === undefined ? [] : [query.area, ...near.filter((area) => offer.areas.some(({ id }) => id === area))];
    const { items, hasMore } = await searchServices(store, { query, areas, today: ukDay(now), from, limit });
    return { result: { items, nextCursor: hasMore ? cursorOf(`o${from + limit}`) : null } };
  },
  async 'hub.service'({ store, params }) {
    return { result: await known(store, params.id) };
  },
  async 'hub.report'({ store, tenant, offer, params, body: { about, text }, now }) {
    const service = await known(store, params.id), reference = newReference('TH'), receivedAt = now.toISOString(), to = await keeperOf(store, service, offer);
    // A keeper is told so often and no more; beyond that it is only counted.
    const isTold = to !== undefined && await countReports(store, service.id, now) < mostMailsADay && await enqueueMail(store, {
      to, key: `mistake:${reference}`, ...mistakeMail({
        reference, employer: textIn(offer.employer.name, 'en-GB'), service: service.name, organisation: service.organisation, about: about as Mistake, text: text?.trim() || null,
        source: await titleOf(store, service.source), isWelsh: service.areas.length > 0 && service.areas.every((area) => offer.areas.find(({ id }) => id === area)?.nation === 'wales'),
      }),
    }, now);
    // What was typed goes with the mail, and is kept nowhere else.
    await insertReport(store, { tenant_id: tenant.id, id: uuidv7(), reference, service_id: service.id, about, text: isTold ? null : text?.trim() || null, to_email: isTold ? null : to ?? null, at: receivedAt });
    return { result: { reference, receivedAt } };
  },

  async 'hub.activities'({ store, query, now }) {
    const limit = Number(query?.limit ?? 50), found = await findActivities(store, query, ukDay(now), { limit, after: keyOf(query?.after) });
    return { result: { items: found.slice(0, limit), nextCursor: found.length > limit ? cursorOf(activityKey(found[limit - 1]!)) : null } };
  },
  async 'hub.addActivity'({ store, tenant, offer, person, body }) {
    refuse(activityFaults(body, person, offer));
    const activity = newActivity(uuidv7(), body);
    await insertActivities(store, tenant.id, [activity], false);
    return { result: activity, touched: [{ record: 'activity', recordId: activity.id, seenAs: 'hub', fields: Object.keys(body) }] };
  },
  async 'hub.removeActivity'({ store, offer, person, params, now }) {
    const activity = await findActivity(store, params.id);
    if (!activity || !speaksFor(person, activity.centre, offer)) throw new Refusal('not-found');
    await deleteActivity(store, activity.id);
    return { result: { id: activity.id, removedAt: now.toISOString() }, touched: [{ record: 'activity', recordId: activity.id, seenAs: 'hub', fields: ['title', 'on'] }] };
  },

  async 'hub.feeds'({ store, feeds, now }) {
    return { result: { items: (await findFeeds(store)).map((row) => feedOf(row, now)), hosts: [...feeds.hosts, ...Object.keys(feeds.standIns ?? {}).map((origin) => new URL(origin).host)] } };
  },
  async 'hub.addFeed'({ store, tenant, offer, body, feeds, now }) {
    refuse(feedAreaFaults(body.areas, offer));
    const fault = faultOfAddress(body.url, feeds);
    if (fault) throw new Refusal(fault);
    await takeTurn(store, tenant.id);
    const known = await findFeeds(store), id = feedIdOf(body.title, known.map((row) => row.id));
    if (known.length >= feedLimits.feeds) throw new Refusal('too-many-feeds');
    const row = await insertFeed(store, tenant.id, id, body).catch((error: unknown) => { throw sqlState(error) === '23505' ? new Refusal('feed-exists') : error; });
    return { result: feedOf(row, now), touched: touched(row, ['title', 'url', 'areas']) };
  },
  async 'hub.refreshFeed'({ store, params, body, now }) {
    const feed = await knownFeed(store, params.id), row = feed.kind === 'file' ? feed : await hastenFeed(store, feed.id, body.acceptFewer === true);
    return { result: feedOf(row, now), touched: touched(row, body.acceptFewer ? ['acceptFewer'] : []) };
  },
  async 'hub.removeFeed'({ store, tenant, offer, params, now }) {
    await takeTurn(store, tenant.id);
    const feed = await knownFeed(store, params.id);
    await deleteFeed(store, feed.id);
    if (feed.kind === 'file') await deleteActivitiesOfFile(store);
    await rebuildDirectory({ store, tenant, offer, now });
    return { result: { id: feed.id, removedAt: now.toISOString() }, touched: touched(feed, ['title', 'url']) };
  },
  async 'hub.import'({ store, tenant, offer, body, now }) {
    await takeTurn(store, tenant.id);
    const { report, row } = await importFile({ store, tenant, offer, now }, body);
    return { result: report, touched: row ? touched(row, ['services', 'activities']) : [] };
  },
};

const touched = (feed: FeedRow, fields: readonly string[]): Touched[] => [{ record: 'feed', recordId: feed.record_id, seenAs: 'hub', fields }];
function refuse(errors: readonly RequestFault[]): void {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
}
async function known(store: TenantStore, id: string) {
  const service = await serviceOf(store, id);
  if (!service) throw new Refusal('not-found');
  return service;
}
async function knownFeed(store: TenantStore, id: string): Promise<FeedRow> {
  const feed = await findFeed(store, id);
  if (!feed) throw new Refusal('not-found');
  return feed;
}
/** Who is told of a mistake: the keeper of the entry, of its feed, or HR. */
async function keeperOf(store: TenantStore, service: { readonly id: string; readonly source: string }, offer: Pack): Promise<string | undefined> {
  const own = (await keptOf(store, service.id))?.ownerEmail, feed = own ? undefined : await store.selectFrom('hub_feed').select('report_to').where('id', '=', service.source).executeTakeFirst();
  return [own, feed?.report_to, mistakesContact(offer)?.email].find((one) => typeof one === 'string' && mailAddress.test(one)) ?? undefined;
}

const titleOf = async (store: TenantStore, source: string): Promise<string> => (await store.selectFrom('hub_feed').select('title').where('id', '=', source).executeTakeFirst())?.title ?? source;

const cursorOf = (key: string): string => Buffer.from(key).toString('base64url');
function keyIn(after: string | undefined, pattern: RegExp): string | undefined {
  if (after === undefined) return undefined;
  const key = Buffer.from(after, 'base64url').toString();
  if (!pattern.test(key) || cursorOf(key) !== after) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return key;
}
const keyOf = (after: string | undefined) => keyIn(after, /^\d{4}-\d{2}-\d{2} \d{2}:\d{2} [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
const offsetOf = (after: string | undefined): number => Number(keyIn(after, /^o[1-9]\d{0,5}$/)?.slice(1) ?? 0);

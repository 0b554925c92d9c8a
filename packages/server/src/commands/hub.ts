// think-carer hub: a curated file looked at, feeds listed, feeds read now, for whoever keeps the server.
import { readFileSync } from 'node:fs';
import { decodeText } from '@think-carer/evidence';
import { curatedColumns, readCurated, readFeed } from '@think-carer/directory';
import type { HubFeed } from '@think-carer/contract';
import { readHosts } from '../hub/address.ts';
import { refreshDueFeeds } from '../hub/job.ts';
import { feedOf, findFeeds, hastenFeed } from '../hub/rows.ts';
import { tenantIdOf, tenantWithId } from '../identity/tenant.ts';
import { noLog } from '../log.ts';
import { serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { prepareDatabase } from '../start.ts';
import { connect } from '../store/database.ts';
import { StartRefused } from '../store/roles.ts';
import { withTenant } from '../store/tenant.ts';

export interface HubFlags { readonly tenant?: string | undefined; readonly json?: boolean | undefined; readonly pack?: string | undefined }

/** Answers the exit code: 0 where all is well, 1 where a row or a feed is not, 2 for a command that cannot be read. */
export async function hubCommand(words: readonly string[], flags: HubFlags): Promise<number> {
  const [verb, what] = words;
  if (verb === 'validate' && what && words.length === 2) return validate(what, flags);
  if (verb === 'feeds' && words.length === 1) return inTenant(flags, async ({ feeds }) => tellFeeds(await feeds(), flags));
  if (verb === 'refresh' && words.length <= 2) {
    return inTenant(flags, async ({ hasten, refresh, feeds }) => {
      const asked = await hasten(what);
      if (asked === 0) throw new StartRefused(what ? `there is no feed ${what}; \`think-carer hub feeds\` lists them` : 'there are no feeds; an administrator adds them in the page of the directory');
      await refresh();
      return tellFeeds((await feeds()).filter(({ id }) => what === undefined || id === what), flags);
    });
  }
  console.error('think-carer: hub validate FILE, feeds, or refresh [FEED]');
  return 2;
}

/** Looks at a curated file, or at a page of a feed, by the areas of an offer. Keeps nothing. */
function validate(file: string, flags: HubFlags): number {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new StartRefused(`the file ${file} cannot be read`);
  }
  const { text } = decodeText(bytes), packs = loadPackFiles(process.env['PACKS'] || undefined).resolved, offer = packs.get(flags.pack ?? 'northbridge');
  if (!offer) throw new StartRefused(`there is no pack ${flags.pack}; it is one of ${[...packs.keys()].join(', ')}`);
  const feed = feedIn(text);
  if (feed) {
    const { services, faults, version, inactive } = readFeed(feed, { source: 'feed', areas: offer.areas });
    for (const { code, count, path } of faults) console.log(`${path || '/'}  ${code}${count > 1 ? `, and ${count - 1} more` : ''}`);
    console.log(`Open Referral UK ${version}: ${services.length} services are read, ${inactive} are over`);
    return services.length > 0 ? 0 : 1;
  }
  const { services, activities, faults } = readCurated(text, { areas: offer.areas, centres: offer.contacts.map(({ id }) => id) });
  for (const { row, column, message } of faults) console.error(`${row === 0 ? 'the file' : `row ${row}`}${column ? `, ${column}` : ''}: ${message}`);
  if (faults.some(({ code }) => code === 'unknown-column' || code === 'not-a-table')) console.error(`Columns: ${curatedColumns.map(({ name }) => name).join(', ')}`);
  console.log(`${services.length} services and ${activities.length} activities are understood, ${faults.length} faults; areas and centres are those of ${offer.id}`);
  return faults.length > 0 || services.length + activities.length === 0 ? 1 : 0;
}

/** A page of a feed is told from a curated file by its envelope. */
function feedIn(text: string): unknown {
  try {
    const json = JSON.parse(text) as Record<string, unknown> | null;
    return json && typeof json === 'object' && (Array.isArray(json['contents']) || Array.isArray(json['content'])) ? json : undefined;
  } catch {
    return undefined;
  }
}

function tellFeeds(feeds: readonly HubFeed[], { json }: HubFlags): number {
  if (json) console.log(JSON.stringify(feeds, null, 2));
  else for (const { id, state, services, lastGoodAt, nextTryAt, problem, offered, url, faults } of feeds) {
    console.log(`${id.padEnd(28)} ${state.padEnd(8)} ${String(services).padStart(6)} services  last good ${lastGoodAt?.slice(0, 16).replace('T', ' ') ?? 'never'}${nextTryAt ? `  next ${nextTryAt.slice(0, 16).replace('T', ' ')}` : ''}`);
    if (problem) console.log(`  ${problem}${offered === null ? '' : `: it now says ${offered}`}${url ? ` (${url})` : ''}`);
    for (const fault of faults) console.log(`  ${fault.code} ×${fault.count}, first at ${fault.path || '/'}`);
  }
  return feeds.some(({ state }) => state === 'failing') ? 1 : 0;
}

interface Room { feeds(): Promise<HubFeed[]>; hasten(id: string | undefined): Promise<number>; refresh(): Promise<unknown> }

/** In the named tenant's own rows, as the server would. */
async function inTenant(flags: HubFlags, work: (room: Room) => Promise<number>): Promise<number> {
  const { DATABASE_URL: url, DATABASE_APP_URL: appUrl, PACKS: packsFolder, FEED_HOSTS: named = '' } = process.env, { hosts } = readHosts(named), { tenant: slug } = flags;
  if (!url) throw new StartRefused('set DATABASE_URL to the owner of the database that serves this tenant');
  if (!slug) throw new StartRefused('say whose directory this is: --tenant SLUG');
  const packs = loadPackFiles(packsFolder || undefined), database = connect({ connectionString: await prepareDatabase(url, appUrl || undefined, () => {}), max: 4 }), tenantId = tenantIdOf(slug);
  try {
    const tenant = await tenantWithId(database, tenantId).catch(() => { throw new StartRefused(`there is no tenant ${slug}; \`think-carer tenant apply\` makes one`); });
    if (!packs.written.has(tenant.pack)) throw new StartRefused(`the tenant's pack ${tenant.pack} is not among the packs; set PACKS to their folder`);
    return await work({
      feeds: () => withTenant(database, tenantId, async (store) => (await findFeeds(store)).map((row) => feedOf(row, new Date()))),
      hasten: (id) => withTenant(database, tenantId, async (store) => {
        const all = (await findFeeds(store)).filter((row) => row.kind === 'open-referral' && (id === undefined || row.id === id));
        for (const row of all) await hastenFeed(store, row.id, false);
        return all.length;
      }),
      refresh: () => refreshDueFeeds({
        database, policy: { hosts }, log: noLog, tenantId,
        offerOf: async (tenant) => (await serveOffers(database, packs).served(tenant)).offer,
      }),
    });
  } finally {
    await database.destroy();
  }
}

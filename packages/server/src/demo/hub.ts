// The demo's hub put in place, once: its council's own file, its neighbours' feeds with the copies they gave, and what the centres put on.
import { ukDay } from '@think-carer/contract';
import { readFeed } from '@think-carer/directory';
import { addDays, type Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { importFile } from '../hub/file.ts';
import { insertActivities, insertFeed, replaceCopy, takeTurn } from '../hub/rows.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { demoActivities } from './activities.ts';
import { csvOf, demoRows } from './directory.ts';
import { type DemoFeed, demoFeedPage, demoFeeds, demoFeedServices } from './feeds.ts';

export const seedHub = (owner: Database, tenant: { readonly id: string }, offer: Pack, now: Date): Promise<void> => withTenant(owner, tenant.id, async (store) => {
  const today = ukDay(now);
  await takeTurn(store, tenant.id);
  const isThere = await store.selectFrom('hub_feed').select('id').limit(1).executeTakeFirst();
  if (!isThere) {
    for (const feed of demoFeeds) await seedFeed(store, tenant.id, feed, offer, today, now);
    const { report } = await importFile({ store, tenant, offer, now }, { name: 'northbridge-directory.csv', text: csvOf(demoRows('northbridge', today)) });
    if (!report.isKept) throw new Error(`the demo's own file has a fault: ${JSON.stringify(report.faults[0])}`);
  }
  // Months later there is again something ahead; what somebody took off the list stays off.
  const last = (await store.selectFrom('hub_activity').select(({ fn }) => fn.max('on_day').as('day')).executeTakeFirst())?.day ?? addDays(today, -1);
  if (last < addDays(today, 60)) await insertActivities(store, tenant.id, demoActivities(last < today ? today : addDays(last, 1), addDays(today, 120)), false);
});

async function seedFeed(store: TenantStore, tenantId: string, feed: DemoFeed, offer: Pack, today: string, now: Date): Promise<void> {
  const { id, title, origin, path, areas } = feed, isDown = id === 'strathlorn-council';
  await insertFeed(store, tenantId, id, { title, url: origin + path, areas: [...areas] });
  const all = demoFeedServices(feed, offer, today), { services, faults, version } = readFeed(demoFeedPage(feed, all, 1, all.length), { source: id, areas: offer.areas, serves: areas });
  await replaceCopy(store, tenantId, id, services);
  const good = new Date(now.getTime() - (isDown ? 9 * 86_400_000 : 0)).toISOString();
  await store.updateTable('hub_feed').set({
    good_at: good, tried_at: now.toISOString(), services: services.length, faults: JSON.stringify(faults), version,
    // The one that is down has been so for a week; the others are read as soon as the server is up.
    ...(isDown ? { failures: 6, problem: 'feed-unreachable', due_at: sql<string>`now() + interval '2 hours'` } : { due_at: sql<string>`now()` }),
  }).where('id', '=', id).execute();
}

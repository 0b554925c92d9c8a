// What runs out is told: as a count to whoever runs the server, and by mail to whoever keeps it, once at each distance.
import { createHash } from 'node:crypto';
import { dueNotices, dueOf, type PackDueItem, ukDay } from '@think-carer/contract';
import { daysBetween, type DueWhat, type Pack } from '@think-carer/rules';
import { mailAddress } from '../mail/outbox.ts';
import type { OfferTenant, Offers, Served } from '../offer/offers.ts';
import { Refusal } from '../problem.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { dueMail, type DueLine } from './due.words.ts';

/** One message into the outbox, in the transaction in which it was claimed. */
export type Enqueue = (store: TenantStore, mail: { readonly to: string; readonly subject: string; readonly text: string; readonly key: string }, now: Date) => Promise<unknown>;

const dueNow = ({ offer, own }: Served, now: Date): PackDueItem[] => dueOf(offer, own, ukDay(now));

/** How many entries run out within sixty days, or have: every tenant’s own, and those of the law once. */
export async function countDue(offers: Offers, now: Date): Promise<number> {
  const found = new Set<string>();
  for (const tenant of await offers.tenants()) {
    if (!offers.files.written.has(tenant.pack)) continue;
    const served = await Promise.resolve(offers.served(tenant)).catch((error: unknown) => {
      // An offer that cannot be served is told by itself.
      if (error instanceof Refusal) return undefined;
      throw error;
    });
    for (const { part, id, what, isOwn } of served ? dueNow(served, now) : []) found.add([isOwn ? tenant.id : '', part, id, what].join(' '));
  }
  return found.size;
}

/** The same for `/readyz`, counted every ten minutes however often it is asked for. */
export function dueWarning(offers: Offers, now: () => Date, monotonicMs: () => number = () => performance.now()): () => Promise<Readonly<Record<string, number>>> {
  let at = -Infinity, counted: Promise<number> = Promise.resolve(0);
  return async () => {
    if (monotonicMs() - at > 600_000) {
      at = monotonicMs();
      counted = countDue(offers, now());
      counted.catch(() => { at = -Infinity; });
    }
    const count = await counted;
    return count > 0 ? { 'pack-due': count } : {};
  };
}

/** Where the owner of an entry reads mail: the contact of that id, else the employer’s address; undefined where the pack has neither. */
export function ownerAddress({ contacts, employer }: Pack, ownerRole: string | null): string | undefined {
  return [contacts.find(({ id }) => id === ownerRole)?.email, employer.email].find((address) => address !== undefined && mailAddress.test(address));
}

/** The nearest distance that has been reached; undefined while it is further off than the first. */
const reached = (today: string, dueOn: string): number | undefined => dueNotices.findLast((days) => (days === 0 ? dueOn < today : daysBetween(today, dueOn) <= days));

/** Claims what is to be told today, and puts a message to each owner into the outbox; answers how many. What another process has claimed is not told again. */
export async function tellOwners(database: Database, tenant: OfferTenant, served: Served, now: Date, enqueue: Enqueue): Promise<number> {
  const today = ukDay(now), letters = new Map<string, PackDueItem[]>();
  const items = dueNow(served, now).filter(({ isOwn }) => isOwn).flatMap((item) => {
    const to = ownerAddress(served.offer, item.ownerRole), days = reached(today, item.dueOn);
    return to !== undefined && days !== undefined ? [{ item, to, days }] : [];
  });
  if (items.length === 0) return 0;
  return withTenant(database, tenant.id, async (store) => {
    letters.clear();
    for (const { item, to, days } of items) {
      // Those that were passed unnoticed are passed for good: one message, not three.
      const rows = dueNotices.filter((distance) => distance >= days).map((distance) => ({ tenant_id: tenant.id, part: item.part, entry: item.id, what: item.what, due_on: item.dueOn, days: distance, told_at: now.toISOString() }));
      const claimed = await store.insertInto('pack_notice').values(rows).onConflict((conflict) => conflict.doNothing()).returning('days').execute();
      if (claimed.some((row) => row.days === days)) letters.set(to, [...(letters.get(to) ?? []), item]);
    }
    for (const [to, told] of letters) {
      const key = createHash('sha256').update(JSON.stringify(told.map(({ part, id, what, dueOn }) => [part, id, what, dueOn, reached(today, dueOn)]))).digest('base64url').slice(0, 22);
      await enqueue(store, { to, ...dueMail(served.offer.employer.name, told.map(({ what, title, dueOn, isPast }): DueLine => ({ what: what as DueWhat, title: title as DueLine['title'], dueOn, isPast }))), key: `due:${key}:${to}`.slice(0, 200) }, now);
    }
    return letters.size;
  });
}

/** Every tenant in turn; one that fails does not keep the others from being told. */
export async function tellAllOwners(database: Database, offers: Offers, now: Date, enqueue: Enqueue, failed: (error: Error) => void = () => {}): Promise<number> {
  let told = 0;
  for (const tenant of await offers.tenants()) {
    if (!offers.files.written.has(tenant.pack)) continue;
    try {
      told += await tellOwners(database, tenant, await offers.served(tenant), now, enqueue);
    } catch (error) {
      failed(error as Error);
    }
  }
  return told;
}

/** Now and four times a day until it is stopped, which waits for what is under way; each entry is told once at each distance, however often that is. */
export function startDueWatch(database: Database, offers: Offers, now: () => Date, enqueue: Enqueue, failed: (error: Error) => void): () => Promise<void> {
  const run = () => tellAllOwners(database, offers, now(), enqueue, failed).then(() => {}, failed);
  let running = run();
  const timer = setInterval(() => { running = run(); }, 6 * 3_600_000);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

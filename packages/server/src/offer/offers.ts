// Which offer each tenant serves now: what it published last, laid over today's files, or its file. Read once, and looked after every few seconds.
import { offerChangesOf, offerVersionOf, type OfferChanges, type OfferVersionPage } from '@think-carer/contract';
import { extendPack, lawIssues, type Pack, PackError, type PackIssue, type PackJson, parsePublished } from '@think-carer/rules';
import type { Tenant } from '../identity/tenant.ts';
import { type Log, noLog } from '../log.ts';
import { currentRelease, findRelease, lastEvent, releaseById, releaseLines } from '../pack/rows.ts';
import { Refusal } from '../problem.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, transact, withTenant } from '../store/tenant.ts';
import type { PackFiles } from './packs.ts';

export type OfferTenant = Pick<Tenant, 'id' | 'slug' | 'pack'>;
export interface Served {
  /** Number of the event that made it so; 0: the file. */
  readonly event: number;
  readonly version: string;
  /** With what it extends: what everything reads. */
  readonly offer: Pack;
  /** The employer’s own part. */
  readonly own: PackJson;
}
export interface Offers {
  readonly files: PackFiles;
  /** At once where it was looked after a moment ago. Refused as `unavailable` where what was published does not go with the files of today, unless an earlier version is held: then that. */
  served(tenant: OfferTenant): Served | Promise<Served>;
  /** What the tenant’s own file is, whatever is published. */
  fileOf(tenant: OfferTenant): Pack;
  /** Look again at the next call: something was published here. */
  forget(tenantId: string): void;
  versions(tenant: OfferTenant, limit: number, before?: number): Promise<{ readonly lines: OfferVersionPage['items']; readonly seqs: readonly number[] }>;
  /** Undefined names what is not there. */
  changes(tenant: OfferTenant, from: string | undefined, to: string | undefined): Promise<OfferChanges | 'from' | 'to'>;
  /** How many tenants' offers were found to have lines that a check refuses, and how many cannot be served. */
  troubles(): { readonly faulty: number; readonly unserved: number };
  /** Every tenant there is. */
  tenants(): Promise<OfferTenant[]>;
}

/** What was published, laid over the files of today; with what a check of today would not let through, in whose place the law's own stands. Throws PackError where it does not go with them. */
export function readPublished(pack: PackJson, files: PackFiles): { readonly offer: Pack; readonly faults: readonly PackIssue[] } {
  const { pack: own, faults } = parsePublished(pack), bases = [...files.written.values()];
  return { offer: extendPack(own, bases), faults: [...faults, ...lawIssues(own, bases)] };
}

/** Milliseconds for which what was read is served without a look, and with one beside it. A publication elsewhere is served here within the second. */
const fresh = 2_500, stale = 5_000;

export function serveOffers(database: Database, files: PackFiles, monotonicMs: () => number = () => performance.now(), log: Log = noLog): Offers {
  const known = new Map<string, { readonly served: Served; readonly at: number }>(), looking = new Map<string, Promise<Served>>(), differences = new Map<string, OfferChanges>();
  /** Found once for each publication: its number, and whether it is served all the same. */
  const troubled = new Map<string, { readonly event: number; readonly isServed: boolean }>();

  function fileOf(tenant: OfferTenant): Pack {
    const file = files.written.get(tenant.pack);
    if (!file) throw new Error(`tenant ${tenant.slug} has no pack`);
    return file;
  }
  /** The last look at the database, or what it found before where nothing has happened since. */
  async function look(tenant: OfferTenant, before: Served | undefined): Promise<Served> {
    const file = fileOf(tenant);
    return withTenant(database, tenant.id, async (store) => {
      const last = await lastEvent(store), event = last?.seq ?? 0;
      if (before?.event === event) return before;
      if (!last) note(tenant, event, file.version, files.faults?.get(file.id) ?? [], true);
      if (!last) return { event, version: file.version, offer: files.resolved.get(file.id)!, own: file as unknown as PackJson };
      const known = troubled.get(tenant.id);
      if (known?.event === event && !known.isServed) throw unserved();
      const { version, pack } = await releaseById(store, last.version_id);
      return { event, version, offer: offerOf(tenant, event, version, pack), own: pack };
    });
  }
  /** Told once, by the path of what is wrong, never by what stands there. */
  function note({ id, slug }: OfferTenant, event: number, version: string, faults: readonly PackIssue[], isServed: boolean): void {
    if (faults.length === 0) troubled.delete(id);
    else {
      if (troubled.get(id)?.event !== event) log({ event: isServed ? 'offer-faulty' : 'offer-unserved', tenant: slug, version, faults: faults.length, at: faults[0]!.path });
      troubled.set(id, { event, isServed });
    }
  }
  /** One tenant's offer is nothing that the others wait for. */
  function offerOf(tenant: OfferTenant, event: number, version: string, pack: PackJson): Pack {
    try {
      const { offer, faults } = readPublished(pack, files);
      note(tenant, event, version, faults, true);
      return offer;
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      note(tenant, event, version, error.issues, false);
      throw unserved();
    }
  }
  /** One look at a time for a tenant. What is found counts only where it was not told to forget meanwhile. */
  function refresh(tenant: OfferTenant): Promise<Served> {
    const held = known.get(tenant.id), before = looking.get(tenant.id);
    if (before) return before;
    const now: Promise<Served> = look(tenant, held?.served).then((served) => {
      if (looking.get(tenant.id) === now) known.set(tenant.id, { served, at: monotonicMs() });
      return served;
    }, (error: unknown) => {
      // While the database is away nothing is published through it; and an earlier version, sound as it was served, is better than none while what was published since does not go with the files.
      if (held && looking.get(tenant.id) === now) return held.served;
      throw error;
    }).finally(() => { if (looking.get(tenant.id) === now) looking.delete(tenant.id); });
    looking.set(tenant.id, now);
    return now;
  }
  const inStore = <T>(tenant: OfferTenant, work: (store: TenantStore, file: Pack) => Promise<T>): Promise<T> => withTenant(database, tenant.id, (store) => work(store, fileOf(tenant)));

  return {
    files, fileOf,
    served(tenant) {
      const held = known.get(tenant.id), age = held ? monotonicMs() - held.at : Infinity;
      if (held && age < fresh) return held.served;
      const looked = refresh(tenant);
      if (!held || age >= stale) return looked;
      looked.catch(() => {});
      return held.served;
    },
    forget(tenantId) {
      known.delete(tenantId);
      looking.delete(tenantId);
    },
    versions: (tenant, limit, before) => inStore(tenant, async (store, file) => {
      const lines = await releaseLines(store, file, limit, before), { version } = await currentRelease(store, file);
      return { lines: lines.map((line) => offerVersionOf(line, version)), seqs: lines.map(({ seq }) => seq) };
    }),
    async changes(tenant, from, to) {
      const asked = await inStore(tenant, async (store, file) => {
        const current = await currentRelease(store, file), after = to === undefined ? current : await findRelease(store, file, to);
        if (!after) return 'to';
        const before = from === undefined ? (await releaseLines(store, file, 1, after.seq))[0] : { version: from };
        const earlier = before && await findRelease(store, file, before.version);
        return from !== undefined && !earlier ? 'from' : { earlier, after, current: current.version };
      });
      if (typeof asked === 'string') return asked;
      // Neither side ever changes, but which of them is served may.
      const name = JSON.stringify([tenant.id, asked.earlier?.version, asked.after.version, asked.current]), seen = differences.get(name);
      if (seen) return seen;
      if (differences.size >= 500) differences.clear();
      const made = offerChangesOf(asked.earlier, asked.after, asked.current);
      differences.set(name, made);
      return made;
    },
    troubles() {
      const all = [...troubled.values()], unservedOnes = all.filter(({ isServed }) => !isServed).length;
      return { faulty: all.length - unservedOnes, unserved: unservedOnes };
    },
    tenants: () => transact(database, { 'app.job': 'pack-due' }, async (store) => (await store.selectFrom('tenant').select(['tenant_id', 'slug', 'pack']).orderBy('slug').execute()).map(({ tenant_id, slug, pack }) => ({ id: tenant_id, slug, pack }))),
  };
}

const unserved = (): Refusal => new Refusal('unavailable', { detail: 'What this employer has published does not go with the packs of this installation. Whoever runs the server has been told.' });

/** Looks after every tenant once, so that whoever starts the server is told what is wrong with an offer before anybody meets it. It stands in nobody else's way. */
export async function lookAfterOffers(offers: Offers): Promise<void> {
  for (const tenant of await offers.tenants()) {
    if (!offers.files.written.has(tenant.pack)) continue;
    try {
      await offers.served(tenant);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
}

/** The same for `/readyz`, by number. */
export async function offerWarning(offers: Offers): Promise<Readonly<Record<string, number>>> {
  const { faulty, unserved: lost } = offers.troubles();
  return { ...(faulty > 0 && { 'offer-faulty': faulty }), ...(lost > 0 && { 'offer-unserved': lost }) };
}

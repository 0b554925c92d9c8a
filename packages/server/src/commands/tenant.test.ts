// From nothing to an employer's own tenant, with its own offer and its own sign-in, and no demo anywhere.
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { packageFolder } from '../hosting/place.ts';
import { startServer } from '../start.ts';
import { type FreshDatabase, freshDatabase } from '../store/fresh-database.ts';
import { tenantCommand } from './tenant.ts';

let fresh: FreshDatabase, folder: string;
before(async () => {
  fresh = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'tenant-'));
  process.env['DATABASE_URL'] = fresh.ownerUrl;
});
after(async () => {
  delete process.env['DATABASE_URL'];
  await fresh.drop();
  await rm(folder, { recursive: true });
});

const keys = await generateKeyPair('ES256', { extractable: true });
const jwks = { keys: [{ ...await exportJWK(keys.publicKey), kid: 'a', alg: 'ES256' }] };
const declared = {
  slug: 'harbour', name: 'Harbour Council', pack: 'harbour', publishableKeys: ['pk_harbour'], origins: ['https://intranet.harbour.example'],
  issuers: [{ issuer: 'https://login.harbour.example', audience: 'carers', jwks, algorithms: ['ES256'], rolesClaim: 'groups', roleMap: { everyone: ['employee'] } }],
};
async function apply(tenant: object, text = JSON.stringify(tenant, null, 2)) {
  const file = join(folder, 'tenant.json'), said: string[] = [];
  await writeFile(file, text);
  const spies = (['log', 'error'] as const).map((way) => mock.method(console, way, (line: string) => { said.push(line); }));
  try {
    return { code: await tenantCommand(file), said };
  } finally {
    for (const spy of spies) spy.mock.restore();
  }
}

describe('think-carer tenant apply', () => {
  it('makes a tenant that serves its own offer and signs in its own people', async () => {
    const packs = join(packageFolder('packs')!, 'src'), offer = JSON.parse(await readFile(join(packs, 'northbridge.json'), 'utf8')), own = await mkdtemp(join(folder, 'packs-'));
    await writeFile(join(own, 'harbour.json'), JSON.stringify({ ...offer, id: 'harbour', version: '1', tests: [] }));
    assert.deepEqual(await apply(declared), { code: 0, said: ['Harbour Council: pk_harbour, 1 sites, 1 issuers. Servers notice within half a minute.'] });
    const server = await startServer({ databaseUrl: fresh.ownerUrl, packsFolder: own }), headers = { 'x-publishable-key': 'pk_harbour', origin: 'https://intranet.harbour.example' };
    const served = await fetch(`${server.url}/v1/offer`, { headers });
    assert.deepEqual([((await served.json()) as { id: string }).id, served.headers.get('access-control-allow-origin')], ['harbour', headers.origin]);
    const token = await new SignJWT({ groups: ['everyone', 'golf'] }).setProtectedHeader({ alg: 'ES256', kid: 'a' }).setSubject('7').setIssuer('https://login.harbour.example').setAudience('carers').setIssuedAt().setExpirationTime('5m').sign(keys.privateKey);
    const exchange = async () => (await fetch(`${server.url}/v1/token`, { method: 'POST', headers, body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token: token, subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }) })).json() as Promise<{ access_token: string }>;
    const bearer = { ...headers, authorization: `Bearer ${(await exchange()).access_token}` }, post = (body: object) => fetch(`${server.url}/v1/registrations`, { method: 'POST', headers: { ...bearer, 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const made = await (await post({ level: 'count', privacyVersion: '1' })).json() as { id: string };
    await server.stop();

    // Declared again, without the old key and site: people keep their pseudonyms, and so their registrations.
    assert.equal((await apply({ ...declared, publishableKeys: ['pk_harbour_two'], origins: [] })).code, 0);
    const later = await startServer({ databaseUrl: fresh.ownerUrl, packsFolder: own });
    assert.equal((await fetch(`${later.url}/v1/offer`, { headers: { 'x-publishable-key': 'pk_harbour' } })).status, 401);
    assert.equal((await fetch(`${later.url}/v1/offer`, { headers: { ...headers, 'x-publishable-key': 'pk_harbour_two' } })).status, 403);
    const { origin: _, ...siteless } = bearer;
    assert.equal((await fetch(`${later.url}/v1/registrations/${made.id}`, { headers: { ...siteless, 'x-publishable-key': 'pk_harbour_two' } })).status, 200);
    await later.stop();
  });
  it('says at which line a declaration is wrong, and changes nothing', async () => {
    const wrong = { ...declared, origins: ['https://intranet.harbour.example/path', 'http://harbour.example', 'https://*'], secret: 'x', issuers: [{ ...declared.issuers[0], algorithms: ['HS256'], jwksUrl: 'https://x.example/jwks' }] };
    const { code, said } = await apply(wrong);
    assert.equal(code, 1);
    for (const path of ['origins[0]', 'origins[1]', 'origins[2]', 'issuers[0].algorithms[0]', 'secret']) assert.ok(said.some((line) => new RegExp(`tenant\\.json:\\d+:\\d+ ${path.replaceAll(/[[\]]/g, '\\$&')}: `).test(line)), `${path} in ${said.join('\n')}`);
    assert.match((await apply({ ...declared, issuers: [{ ...declared.issuers[0], jwksUrl: 'https://x.example/jwks' }] })).said[0]!, /issuers\[0\]\.jwks: /);
    assert.match((await apply({}, '{')).said[0]!, /tenant\.json:1:2 JSON: /);
  });
  it('never gives one tenant another’s key', async () => {
    await assert.rejects(apply({ ...declared, slug: 'rival', publishableKeys: ['pk_harbour_two'] }), /one of its publishable keys belongs to another tenant/);
  });
});

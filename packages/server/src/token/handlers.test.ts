// The exchange of tokens: what is accepted, what is not, and how an OAuth client learns why.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { createApp } from '../app.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import { serveOffers } from '../offer/offers.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, openTestApp, type TestApp } from '../testing.ts';

let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());
const grant_type = 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token_type = 'urn:ietf:params:oauth:token-type:jwt';
const send = (form: Record<string, string> | string, key = keyOf()) => test.call('POST', '/v1/token', { 'x-publishable-key': key, 'content-type': 'application/x-www-form-urlencoded' }, typeof form === 'string' ? form : new URLSearchParams(form).toString());
const exchange = (subject_token: string, key?: string) => send({ grant_type, subject_token, subject_token_type }, key);
const who = { sub: 'sam', roles: ['employee'], name: 'Sam', email: 'sam@northbridge.example' };

describe('an identity token', () => {
  it('becomes an access token for ten minutes, which says no more than it did', async () => {
    const answer = await exchange(await test.identityToken({ ...who, manager_email: 'boss@northbridge.example', salary: 31_000, phone: '01632 960000' }));
    assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, 'no-store']);
    assert.deepEqual({ ...answer.body, access_token: null }, { access_token: null, issued_token_type: 'urn:ietf:params:oauth:token-type:access_token', token_type: 'Bearer', expires_in: 600 });
    const claims = decodeJwt(answer.body.access_token);
    assert.deepEqual(Object.keys(claims).sort(), ['aud', 'email', 'exp', 'iat', 'iss', 'manager_email', 'name', 'roles', 'sub']);
    assert.equal(claims.exp! - claims.iat!, 600);
    assert.ok(!String(claims.sub).includes('sam'));
    const session = await test.call('GET', '/v1/session', { 'x-publishable-key': keyOf(), authorization: `Bearer ${answer.body.access_token}` });
    assert.deepEqual(Object.keys(session.body).sort(), ['email', 'expiresAt', 'managerEmail', 'name', 'roles', 'tenant']);
    const bare = await exchange(await test.identityToken({ sub: 'bare', roles: ['employee'] }));
    assert.deepEqual(Object.keys((await test.call('GET', '/v1/session', { 'x-publishable-key': keyOf(), authorization: `Bearer ${bare.body.access_token}` })).body).sort(), ['expiresAt', 'roles', 'tenant']);
  });
  it('gives one person the same pseudonym each time, and another in each tenant', async () => {
    const subject = async (key?: string) => decodeJwt((await exchange(await test.identityToken(who), key)).body.access_token).sub;
    assert.equal(await subject(), await subject());
    assert.notEqual(await subject(), await subject(keyOf('five-boroughs')));
  });
  it('is refused unless every check holds', async () => {
    const now = Math.floor(test.clock.getTime() / 1000), { privateKey } = await generateKeyPair('ES256');
    const forged = await new SignJWT(who).setProtectedHeader({ alg: 'ES256', kid: 'test' }).setIssuer('https://issuer.test').setAudience('think-carer').setIssuedAt(now).setExpirationTime(now + 60).sign(privateKey);
    const hmac = await new SignJWT(who).setProtectedHeader({ alg: 'HS256', kid: 'test' }).setIssuer('https://issuer.test').setAudience('think-carer').setIssuedAt(now).setExpirationTime(now + 60).sign(new TextEncoder().encode('x'.repeat(32)));
    const unsigned = new UnsecuredJWT(who).setIssuer('https://issuer.test').setAudience('think-carer').setIssuedAt(now).setExpirationTime(now + 60).encode();
    const { sub: _, ...nobody } = who, good = await test.identityToken(who);
    const cases: Record<string, string> = {
      'not a token': 'nonsense', forged, hmac, unsigned,
      'another issuer': await test.identityToken(who, { issuer: 'https://elsewhere.example' }),
      'another audience': await test.identityToken(who, { audience: 'payroll' }),
      'expired beyond leeway': await test.identityToken(who, { issuedAt: now - 400, lifetime: 300 }),
      'from the future': await test.identityToken(who, { issuedAt: now + 120 }),
      'lives too long': await test.identityToken(who, { lifetime: 3601 }),
      'names nobody': await test.identityToken(nobody),
      'signature cut': good.slice(0, -4),
      'our own access token': (await exchange(good)).body.access_token,
    };
    for (const [name, token] of Object.entries(cases)) {
      const answer = await exchange(token);
      assert.deepEqual([answer.status, answer.body.code, answer.body.error], [400, 'identity-token-invalid', 'invalid_request'], name);
      assert.ok(!JSON.stringify(answer.body).includes(token.slice(0, 20)), name);
    }
    assert.equal((await exchange(await test.identityToken(who, { issuedAt: now - 320, lifetime: 300 }))).status, 200, 'thirty seconds of leeway');
  });
  it('grants only the roles that the tenant maps', async () => {
    const answer = await exchange(await test.identityToken({ ...who, roles: ['employee', 'root', 'constructor', 7] }));
    assert.deepEqual(decodeJwt(answer.body.access_token)['roles'], ['employee']);
  });
});

describe('a request that is not a token exchange', () => {
  it('is told so in the words of OAuth too', async () => {
    assert.deepEqual((({ status, body: { code, error } }) => [status, code, error])(await send({ grant_type: 'client_credentials' })), [400, 'grant-type-unsupported', 'unsupported_grant_type']);
    assert.deepEqual((({ status, body: { code, error } }) => [status, code, error])(await send({ grant_type })), [422, 'invalid-request', 'invalid_request']);
    assert.deepEqual((({ status, body: { code, error } }) => [status, code, error])(await send(`grant_type=${grant_type}&grant_type=x`)), [400, 'malformed-body', 'invalid_request']);
    assert.equal((await send({ grant_type }, 'pk_none')).body.error, 'invalid_client');
  });
  it('may carry parameters that are not understood', async () => {
    assert.equal((await send({ grant_type, subject_token_type, subject_token: await test.identityToken(who), audience: 'x', scope: 'y' })).status, 200);
  });
});

it('keys may be fetched from the issuer', async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  let fetched = 0;
  const keys = createServer((_, response) => { fetched += 1; response.setHeader('content-type', 'application/json'); void exportJWK(publicKey).then((jwk) => response.end(JSON.stringify({ keys: [{ ...jwk, kid: 'far', alg: 'RS256' }] }))); });
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const issuer = 'https://far.test', tenant_id = tenantIdOf('northbridge'), register = (url: string, name: string) => withTenant(test.owner, tenant_id, (store) => store.insertInto('issuer').values({
    tenant_id, issuer: name, audience: 'think-carer', jwks: null, jwks_url: url, algorithms: ['RS256'], roles_claim: 'realm_access.roles', role_map: '{"staff":["employee"]}', max_lifetime_seconds: 900,
  }).execute());
  await register(`http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks`, issuer);
  await register('http://127.0.0.1:1/jwks', 'https://down.test');
  const sign = (iss: string) => new SignJWT({ realm_access: { roles: ['staff'] } }).setProtectedHeader({ alg: 'RS256', kid: 'far' }).setSubject('far-person').setIssuer(iss).setAudience('think-carer').setIssuedAt().setExpirationTime('5m').sign(privateKey);
  // An app of its own: the other one remembers the tenant as it was.
  const app = createApp({ database: test.database, offers: serveOffers(test.database, loadPackFiles()) });
  const ask = async (iss: string) => {
    const response = await app.request('/v1/token', { method: 'POST', headers: { 'x-publishable-key': keyOf(), 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ grant_type, subject_token_type, subject_token: await sign(iss) }).toString() });
    return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() as { access_token: string; code: string } };
  };
  const answer = await ask(issuer);
  assert.deepEqual(decodeJwt(answer.body.access_token)['roles'], ['employee']);
  await ask(issuer);
  assert.equal(fetched, 1, 'and are kept');
  const down = await ask('https://down.test');
  assert.deepEqual([down.status, down.body.code, down.retryAfter], [503, 'unavailable', '5'], 'an issuer that is down is not the person’s fault');
  keys.close();
});

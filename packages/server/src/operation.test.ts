// Generated from the contract, for every route: who may call it, in which tenant, how it fails, and that its examples are true.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { errorCodes, errorsOf, type Role, roles, type Route, routes } from '@think-carer/contract';
import { schemas } from '@think-carer/contract/schemas';
import * as z from 'zod/mini';
import { newPerson, nounOf, prepare, type Prepared } from './situation.fixture.ts';
import { keyOf, openTestApp, type TestApp } from './testing.ts';

const table: readonly Route[] = routes;
let test: TestApp;
before(async () => { test = await openTestApp(); });
after(() => test.close());

type Answer = Awaited<ReturnType<TestApp['call']>>;

function assertProblem(answer: Answer, route: Route, code?: string) {
  assert.equal(answer.headers.get('content-type'), 'application/problem+json', JSON.stringify(answer.body));
  assert.ok(z.safeParse(schemas.problem, answer.body).success, JSON.stringify(answer.body));
  assert.ok((errorsOf(route) as readonly string[]).includes(answer.body.code), `${answer.body.code} is not documented for ${route.id}`);
  assert.equal(answer.status, errorCodes[answer.body.code as keyof typeof errorCodes]);
  assert.equal(answer.body.instance, `urn:uuid:${answer.headers.get('request-id')}`);
  if (code) assert.equal(answer.body.code, code);
}
const send = (route: Route, { path, headers, body }: Prepared, more: Record<string, string> = {}) => test.call(route.method, path, { ...headers, ...more }, body);
/** The same call made by somebody else. */
const as = ({ path, headers, body }: Prepared, who: Record<string, string>): Prepared => ({ path, body, headers: { ...(headers['if-match'] && { 'if-match': '*' }), ...who } });

for (const route of table) describe(route.id, () => {
  it('answers as its examples say', async () => {
    for (const example of route.examples) {
      const answer = await send(route, await prepare(test, route, example));
      assert.equal(answer.status, route.success.status, JSON.stringify(answer.body));
      const parsed = z.safeParse(schemas[route.success.schema] as z.ZodMiniType, answer.body);
      assert.ok(parsed.success, JSON.stringify(parsed.error?.issues));
      assert.equal(answer.headers.has('etag'), route.success.etag === true);
      assert.equal(answer.headers.get('content-type')?.split(';')[0], route.success.type ?? 'application/json');
      if (route.success.type) continue;
      // Every member that the example shows is really there, and of that kind.
      for (const [name, value] of Object.entries(example.response as object)) {
        if (['name', 'email', 'area', 'team', 'managerEmail'].includes(name)) continue;
        assert.ok(name in answer.body, `${name} is missing`);
        assert.equal(Array.isArray(answer.body[name]), Array.isArray(value), name);
      }
    }
  });

  if (route.permission !== 'public') {
    const allowed = route.permission.anyOf;
    it(`lets in ${allowed.join(', ')} and nobody else`, async () => {
      const call = await prepare(test, route);
      for (const role of roles) {
        const answer = await send(route, as(call, await test.signIn(newPerson(), { roles: [role] })));
        if (!allowed.includes(role)) assertProblem(answer, route, 'role-not-allowed');
        else assert.notEqual(answer.status, 403, `${role}: ${JSON.stringify(answer.body)}`);
      }
      assertProblem(await send(route, as(call, await test.signIn(newPerson(), { roles: [] as Role[] }))), route, 'role-not-allowed');
    });
    it('asks who is calling', async () => {
      const key = { 'x-publishable-key': keyOf() }, call = await prepare(test, route), identity = await test.identityToken({ sub: 'x', roles: [...roles] });
      assertProblem(await send(route, as(call, key)), route, 'token-missing');
      for (const authorization of ['Bearer not.a.token', 'Basic c2FtOnNlY3JldA==', `Bearer ${identity}`]) assertProblem(await send(route, as(call, { ...key, authorization })), route, 'token-invalid');
      assertProblem(await send(route, call, { 'x-publishable-key': keyOf('five-boroughs') }), route, 'token-invalid');
      const then = test.clock;
      test.clock = new Date(then.getTime() + 601_000);
      assertProblem(await send(route, call), route, 'token-expired');
      test.clock = then;
    });
  }

  it('asks which tenant, and keeps to the sites it allows', async () => {
    const call = await prepare(test, route), { 'x-publishable-key': _, ...keyless } = call.headers;
    assertProblem(await test.call(route.method, call.path, keyless, call.body), route, 'publishable-key-missing');
    assertProblem(await test.call(route.method, call.path, { ...keyless, 'x-publishable-key': 'pk_unknown' }, call.body), route, 'publishable-key-unknown');
    const foreign = await test.call(route.method, call.path, { ...call.headers, origin: 'https://evil.example' }, call.body);
    assertProblem(foreign, route, 'origin-not-allowed');
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    const near = await test.call(route.method, call.path, { ...call.headers, origin: 'http://localhost:5173' }, call.body);
    assert.equal(near.headers.get('access-control-allow-origin'), 'http://localhost:5173');
    assert.match(near.headers.get('access-control-expose-headers')!, /ETag.*Retry-After.*Idempotency-Replayed.*Request-Id/);
  });

  if (route.body) it('refuses bodies it cannot read, and too long ones', async () => {
    const call = await prepare(test, route), type = route.bodyType ?? 'application/json';
    assertProblem(await test.call(route.method, call.path, { ...call.headers, 'content-type': 'text/plain' }, 'x'), route, 'unsupported-media-type');
    assertProblem(await test.call(route.method, call.path, { ...call.headers, 'content-type': type }, 'x'.repeat(route.limits.bodyBytes + 1)), route, 'body-too-large');
    if (type !== 'application/json') return;
    for (const text of ['{', '', '{"a":1}x', '{"a":"\\u0000"}', '{"\\u0000":1}', '{"a":"\\ud800"}']) assertProblem(await test.call(route.method, call.path, call.headers, text), route, 'malformed-body');
    const unknown = await test.call(route.method, call.path, call.headers, { ...(call.body as object), surprise: 'secret-value' });
    assertProblem(unknown, route, 'invalid-request');
    assert.deepEqual(unknown.body.errors.map((e: { pointer: string; code: string }) => [e.pointer, e.code]), [['/surprise', 'unknown-member']]);
    assert.ok(!JSON.stringify(unknown.body).includes('secret-value'));
    for (const wrong of ['null', '[]', '"text"', '7']) assertProblem(await test.call(route.method, call.path, call.headers, wrong), route, 'invalid-request');
  });

  if (route.params) it('answers not-found for another tenant’s id, for a stranger, and for what is no id', async () => {
    const call = await prepare(test, route), allowed = route.permission === 'public' ? [] : route.permission.anyOf, { stranger = allowed.filter((role) => role !== 'hr') } = nounOf(route);
    assertProblem(await send(route, as(call, await test.signIn(newPerson(), { tenant: 'five-boroughs', roles: allowed }))), route, 'not-found');
    if (stranger) assertProblem(await send(route, as(call, await test.signIn(newPerson(), { roles: stranger }))), route, 'not-found');
    for (const id of ['1', '%00', '..%2f..', 'x'.repeat(500)]) {
      assertProblem(await test.call(route.method, route.path.replace('{id}', id), call.headers, call.body), route, 'not-found');
    }
  });

  if (route.ifMatch) it('needs the ETag last read', async () => {
    const call = await prepare(test, route), { 'if-match': etag, ...without } = call.headers;
    assertProblem(await test.call(route.method, call.path, without, call.body), route, 'etag-missing');
    const stale = await test.call(route.method, call.path, { ...without, 'if-match': '"999"' }, call.body);
    assertProblem(stale, route, 'etag-stale');
    assert.equal(stale.body.etag, etag);
    assert.equal((await test.call(route.method, call.path, { ...without, 'if-match': `"7", ${etag}` }, call.body)).status, route.success.status);
  });

  if (route.idempotent) it('does a thing once for one Idempotency-Key', async () => {
    const call = await prepare(test, route), key = { ...call.headers, 'idempotency-key': `key-${newPerson()}` };
    const answers = await Promise.all([1, 2, 3, 4].map(() => test.call(route.method, call.path, key, call.body)));
    for (const answer of answers) {
      assert.equal(answer.status, route.success.status, JSON.stringify(answer.body));
      assert.deepEqual(answer.body, answers[0]!.body);
      assert.equal(answer.headers.get('etag'), answers[0]!.headers.get('etag'));
    }
    assert.equal(answers.filter((answer) => answer.headers.get('idempotency-replayed') === 'true').length, 3);
    const later = await test.call(route.method, call.path, { ...key, 'idempotency-key': `"${key['idempotency-key']}"` }, call.body);
    assert.deepEqual([later.headers.get('idempotency-replayed'), later.body], ['true', answers[0]!.body]);
    if (route.body) assertProblem(await test.call(route.method, call.path, key, nounOf(route).otherwise!(call.body as Record<string, unknown>)), route, 'idempotency-key-reused');
    for (const bad of ['', 'x'.repeat(256), 'with space']) if (bad) assertProblem(await test.call(route.method, call.path, { ...key, 'idempotency-key': bad }, call.body), route, 'invalid-request');
  });
});

it('every route bounds how often one caller may call', async () => {
  const asked: [string, number][] = [];
  let busy = '';
  const bounded = await openTestApp({ rate: (bucket, perMinute) => { asked.push([bucket, perMinute]); return bucket.endsWith(` ${busy}`) ? 7 : 0; } });
  try {
    const signedIn = await bounded.signIn('busy');
    for (const route of table) {
      busy = route.id;
      const headers = route.permission === 'public' ? { 'x-publishable-key': keyOf() } : signedIn;
      const answer = await bounded.call(route.method, route.path.replace('{id}', '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11'), headers, route.body ? {} : undefined);
      assertProblem(answer, route, 'too-many-requests');
      assert.equal(answer.headers.get('retry-after'), '7');
      assert.equal(asked.at(-1)![1], route.limits.perMinute);
    }
  } finally {
    await bounded.close();
  }
});

describe('what is not a route', () => {
  it('is a problem too', async () => {
    const none = await test.call('GET', '/v1/nothing-here', { 'x-publishable-key': keyOf() });
    assert.deepEqual([none.status, none.body.code, none.headers.get('content-type')], [404, 'not-found', 'application/problem+json']);
    const wrong = await test.call('PUT', '/v1/registrations', { 'x-publishable-key': keyOf() });
    assert.deepEqual([wrong.status, wrong.body.code, wrong.headers.get('allow')], [405, 'method-not-allowed', 'POST, GET, HEAD, OPTIONS']);
    assert.equal((await test.call('DELETE', '/v1/openapi.json', {})).status, 405);
  });
});
describe('a preflight', () => {
  const ask = (origin: string) => test.app.request('/v1/registrations', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } });
  it('names what may be sent, to sites that some tenant allows', async () => {
    const answer = await ask('http://127.0.0.1:8080');
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('access-control-allow-origin'), 'http://127.0.0.1:8080');
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match', 'x-publishable-key']) assert.ok(answer.headers.get('access-control-allow-headers')!.includes(name), name);
  });
  it('says nothing to other sites', async () => {
    for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'http://localhost:80@evil.example', 'https://localhost:4100', 'null', 'http://localhost:*']) {
      assert.equal((await ask(origin)).headers.get('access-control-allow-origin'), null, origin);
    }
  });
});

// One logical call against a real HTTP server: retries, timeouts, aborts, broken networks, and what must never be told.
import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { createClient, isCarerError, isProblem } from './index.ts';
import type { CarerError } from './index.ts';
import { failureOf, json, problem, serve } from './server.fixture.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
const offer = { id: 'northbridge' };
const registration = { level: 'count', privacyVersion: '1' } as const;
const carerError = async (call: PromiseLike<unknown>): Promise<CarerError> => {
  const error = await failureOf(call);
  assert.ok(isCarerError(error), inspect(error));
  return error;
};

test('a public operation sends the publishable key and never asks for a token', async (t) => {
  const { client, seen, exchanges } = await serve(t, (_, response) => json(response, 200, offer));
  assert.deepEqual(await client({ getToken: () => assert.fail('asked for a token') }).offer.read(), offer);
  assert.equal(seen[0]!.headers['x-publishable-key'], 'pk_test');
  assert.equal(seen[0]!.headers.accept, 'application/json');
  assert.equal(seen[0]!.headers.authorization, undefined);
  assert.equal(seen[0]!.headers.cookie, undefined);
  assert.equal(exchanges.length, 0);
});

test('slashes at the end of baseUrl, and a path in it, are kept straight', async (t) => {
  const { url, client, seen } = await serve(t, (_, response) => json(response, 200, offer));
  for (const baseUrl of [url, `${url}/`, `${url}//`, `${url}/carers`, `${url}/carers/`]) await client({ baseUrl }).offer.read();
  assert.deepEqual(seen.map(({ path }) => path), ['/v1/offer', '/v1/offer', '/v1/offer', '/carers/v1/offer', '/carers/v1/offer']);
});

test('a write carries one idempotency key, the same on every try', async (t) => {
  const { client, seen, events } = await serve(t, (_, response, count) => count < 3 ? problem(response, 503, 'unavailable', { 'retry-after': '0' }) : json(response, 201, { id }));
  await client().registrations.create(registration);
  assert.equal(seen.length, 3);
  const keys = new Set(seen.map(({ headers }) => headers['idempotency-key']));
  assert.equal(keys.size, 1);
  assert.match(String([...keys][0]), /^[\x21-\x7e]{20,255}$/);
  assert.deepEqual(new Set(seen.map(({ body }) => body)), new Set([JSON.stringify(registration)]), 'the same body');
  assert.deepEqual(events.map(({ type, attempt }) => [type, attempt]), [['started', 1], ['retry', 1], ['retry', 2], ['finished', 3]]);
});

test('two calls carry two keys; a key that is given is used', async (t) => {
  const { client, seen } = await serve(t, (_, response) => json(response, 201, { id }));
  const { registrations } = client();
  await registrations.create(registration);
  await registrations.create(registration);
  await registrations.create(registration, { idempotencyKey: 'mine-1' });
  const keys = seen.map(({ headers }) => headers['idempotency-key']);
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[2], 'mine-1');
});

test('a POST without a key is never sent twice', async (t) => {
  const { client, seen } = await serve(t, (_, response) => problem(response, 503, 'unavailable', { 'retry-after': '0' }));
  const error = await carerError(client().eligibility.check({ answers: {} }));
  assert.equal(seen.length, 1);
  assert.equal(seen[0]!.headers['idempotency-key'], undefined);
  assert.ok(error.retryable, 'the person may press the button again');
  await carerError(client().eligibility.check({ answers: {} }, { idempotencyKey: 'k' }));
  assert.equal(seen.length, 4, 'with a key of the caller it may');
});

test('a read is tried again, at most maxRetries times', async (t) => {
  const { client, seen } = await serve(t, (_, response) => problem(response, 503, 'unavailable', { 'retry-after': '0' }));
  const error = await carerError(client().offer.read());
  assert.equal(seen.length, 3);
  assert.deepEqual([error.kind, error.code, error.status, error.requestId, error.retryable, error.retryAfterMs], ['api', 'unavailable', 503, 'req-1', true, 0]);
  await carerError(client({ maxRetries: 0 }).offer.read());
  assert.equal(seen.length, 4);
});

test('only what may pass is tried again', async (t) => {
  let answer: [number, string] = [500, 'internal'];
  const { client, seen } = await serve(t, (_, response) => problem(response, ...answer, { 'retry-after': '0' }));
  for (const [status, code, times] of [[408, 'x', 2], [429, 'too-many-requests', 2], [500, 'internal', 2], [502, 'x', 2], [504, 'x', 2],
    [400, 'malformed-body', 1], [403, 'role-not-allowed', 1], [404, 'not-found', 1], [409, 'already-registered', 1], [412, 'etag-stale', 1], [422, 'invalid-request', 1], [429, 'too-fast', 1]] as const) {
    answer = [status, code];
    seen.length = 0;
    const error = await carerError(client({ maxRetries: 1 }).registrations.create(registration));
    assert.equal(seen.length, times, code);
    assert.equal(error.code, code);
    assert.equal(error.retryable, times === 2);
  }
});

test('a wait that would outlast the call is not begun', async (t) => {
  const { client, seen } = await serve(t, (_, response) => problem(response, 429, 'too-many-requests', { 'retry-after': '9999' }));
  const error = await carerError(client({ totalTimeoutMs: 5000 }).offer.read());
  assert.equal(seen.length, 1);
  assert.deepEqual([error.code, error.retryAfterMs], ['too-many-requests', 30_000]);
});

test('nobody listens: kind network, and nothing of the request in the error', async () => {
  const closed = createServer();
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const error = await carerError(createClient({ baseUrl: `http://127.0.0.1:${port}`, publishableKey: 'pk_test', maxRetries: 0 }).offer.read());
  assert.deepEqual([error.kind, error.code, error.status, error.retryable, error.cause], ['network', 'network', undefined, true, undefined]);
});

test('a connection that breaks in the middle of the answer is a network failure, and is tried again', async (t) => {
  const { client, seen } = await serve(t, (_, response, count) => {
    if (count > 1) return json(response, 200, offer);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"id":');
    setTimeout(() => response.destroy(), 20);
  });
  assert.deepEqual(await client().offer.read(), offer);
  assert.equal(seen.length, 2);
});

test('an answer that never starts, or never ends, times out', async (t) => {
  const { client, seen } = await serve(t, (_, response, count) => {
    // Odd calls: silence. Even calls: a head and half a body.
    if (count % 2 === 0) response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
  });
  for (const call of [1, 2]) {
    const error = await carerError(client({ timeoutMs: 60, maxRetries: 0 }).offer.read());
    assert.deepEqual([error.kind, error.code, error.retryable, error.status], ['timeout', 'timeout', true, undefined], `call ${call}`);
  }
  await carerError(client({ maxRetries: 0 }).offer.read({ timeoutMs: 40 }));
  await carerError(client({ timeoutMs: 40, maxRetries: 1 }).offer.read());
  assert.equal(seen.length, 5, 'a timeout of a read is tried again');
});

test('the total timeout ends everything, however many tries are left', async (t) => {
  const { client, seen } = await serve(t, () => {});
  const error = await carerError(client({ timeoutMs: 50, totalTimeoutMs: 120, maxRetries: 50 }).offer.read());
  assert.equal(error.kind, 'timeout');
  assert.ok(seen.length < 6, `${seen.length} tries`);
});

test('what nobody waits for any more is hung up on', { timeout: 20_000 }, async (t) => {
  for (const half of [false, true]) {
    const stop = new AbortController();
    let hungUp: () => void = () => {};
    const closed = new Promise<void>((resolve) => { hungUp = resolve; });
    const { client } = await serve(t, (_, response) => {
      response.on('close', hungUp);
      if (half) response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
      setTimeout(() => stop.abort(), 20);
    });
    await carerError(client().offer.read({ signal: stop.signal }));
    await closed;
  }
});

test('a timeout may be switched off', async (t) => {
  const { client } = await serve(t, (_, response) => void setTimeout(() => json(response, 200, offer), 30));
  assert.deepEqual(await client({ timeoutMs: Infinity, totalTimeoutMs: Infinity }).offer.read(), offer);
});

test('abort: before, during the answer, during the pause before a retry', { timeout: 10_000 }, async (t) => {
  const { client, seen, events } = await serve(t, (_, response, count) => {
    if (count === 2) problem(response, 503, 'unavailable', { 'retry-after': '20' });
  });
  const aborted = async (call: PromiseLike<unknown>): Promise<void> => {
    const { kind, code, retryable } = await carerError(call);
    assert.deepEqual([kind, code, retryable], ['aborted', 'aborted', false]);
  };
  await aborted(client().offer.read({ signal: AbortSignal.abort() }));
  assert.equal(seen.length, 0, 'nothing was sent');

  const during = new AbortController();
  setTimeout(() => during.abort(), 50);
  await aborted(client().offer.read({ signal: during.signal }));
  assert.equal(seen.length, 1);

  const pausing = new AbortController();
  await aborted(client({ onEvent: (event) => { events.push(event); if (event.type === 'retry') setTimeout(() => pausing.abort(), 10); } }).offer.read({ signal: pausing.signal }));
  assert.equal(seen.length, 2);
  assert.deepEqual([events.at(-1)!.type, events.at(-1)!.code], ['finished', 'aborted']);
});

test('abort: while the token is awaited; another call still gets it', async (t) => {
  let hand: (token: string) => void = () => {};
  const { client, seen } = await serve(t, (_, response) => json(response, 200, { roles: [] }));
  const { session } = client({ getToken: () => new Promise<string>((resolve) => { hand = resolve; }) });
  const stop = new AbortController();
  const first = failureOf(session.read({ signal: stop.signal }));
  const second = session.read();
  stop.abort();
  const error = await first;
  assert.ok(isCarerError(error) && error.kind === 'aborted');
  hand('identity');
  assert.deepEqual(await second, { roles: [] });
  assert.equal(seen.length, 1);
});

test('problems arrive whole; other answers by their status', async (t) => {
  const { client } = await serve(t, ({ path }, response) => {
    if (path === '/v1/registrations') return problem(response, 409, 'already-registered', {}, { existingId: id });
    if (path === '/v1/registrations?after=odd') return json(response, 400, { code: 7 });
    if (path === '/v1/registrations?after=null') return json(response, 400, null);
    if (path === '/v1/offer') return void response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in to the WiFi</h1>');
  });
  const refused = await carerError(client().registrations.create(registration));
  assert.ok(isProblem(refused, 'already-registered'));
  assert.equal(refused.problem.existingId, id);

  const proxy = await carerError(client({ maxRetries: 0 }).offer.read());
  assert.deepEqual([proxy.kind, proxy.code, proxy.status, proxy.problem, proxy.retryable], ['api', 'unexpected-response', 502, undefined, true]);

  for (const after of ['odd', 'null']) {
    const { kind, code, problem: none } = await carerError(client().registrations.list({ after }));
    assert.deepEqual([kind, code, none], ['api', 'unexpected-response', undefined]);
  }

  const portal = await carerError(client().session.read());
  assert.deepEqual([portal.kind, portal.code, portal.status], ['validation', 'response-unreadable', 200]);
});

test('ETags: told by withResponse, sent as If-Match', async (t) => {
  const { client, seen } = await serve(t, ({ method }, response) => json(response, 200, { id, etag: '"1"' }, { etag: method === 'GET' ? '"1"' : '"2"' }));
  const { registrations } = client();
  const { data, response } = await registrations.read(id).withResponse();
  assert.equal(data.id, id);
  assert.deepEqual([response.status, response.etag, response.requestId, response.headers['content-type']], [200, '"1"', 'req-1', 'application/json']);
  assert.deepEqual(structuredClone(response), response, 'plain data');
  const changed = await registrations.change(id, { careHours: null }, { ifMatch: response.etag! }).withResponse();
  assert.equal(seen[1]!.headers['if-match'], '"1"');
  assert.equal(seen[1]!.body, '{"careHours":null}');
  assert.equal(changed.response.etag, '"2"');
  await registrations.withdraw(id, { ifMatch: 'W/"2"' });
  assert.equal(seen[2]!.headers['if-match'], '"2"', 'as a proxy that compresses would have it');
});

test('an id cannot lead to another address', async (t) => {
  const { client, seen } = await serve(t, (_, response) => json(response, 200, { id }));
  const { registrations } = client();
  for (const bad of ['', '.', '..']) {
    const error = await carerError(registrations.withdraw(bad, { ifMatch: '*' }));
    assert.deepEqual([error.kind, error.code], ['validation', 'request-not-sent'], bad);
  }
  assert.equal(seen.length, 0);
  await registrations.read('../offer?x=1#y');
  assert.equal(seen[0]!.path, '/v1/registrations/..%2Foffer%3Fx%3D1%23y');
});

test('a caller’s headers go along and replace none of the SDK’s', async (t) => {
  const { client, seen } = await serve(t, (_, response) => json(response, 200, { roles: [] }));
  await client().session.read({ headers: { TraceParent: '00-1', AUTHORIZATION: 'Bearer stolen', 'X-Publishable-Key': 'pk_other' } });
  assert.deepEqual([seen[0]!.headers['traceparent'], seen[0]!.headers.authorization, seen[0]!.headers['x-publishable-key']], ['00-1', 'Bearer token-1', 'pk_test']);
});

test('what cannot be sent is said so, without quoting it', async (t) => {
  const { client, url, seen } = await serve(t, (_, response) => json(response, 200, offer));
  const circle: { answers: Record<string, unknown> } = { answers: {} };
  circle.answers['x'] = circle;
  for (const call of [
    () => createClient({ baseUrl: 'not an address', publishableKey: 'pk_test' }).offer.read(),
    () => createClient({ baseUrl: url, publishableKey: 'pk\nsecret' }).offer.read(),
    () => client().offer.read({ headers: { 'bad name': 'secret' } }),
    () => client().registrations.create(registration, { idempotencyKey: 'key\nsecret' }),
    () => client().eligibility.check(circle as never),
  ]) {
    const error = await carerError(call());
    assert.deepEqual([error.kind, error.code, error.retryable], ['validation', 'request-not-sent', false]);
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /secret/);
  }
  assert.equal(seen.length, 0);
});

test('neither errors nor events hold a token, a body, a query value or an id', async (t) => {
  const secrets = /identity-secret|token-secret|parent-secret|cursor-secret|secret@example|019ab2f0/;
  let how: 'problem' | 'html' | 'break' | 'silence' = 'problem';
  const { client, events } = await serve(t, (_, response) => {
    if (how === 'problem') return problem(response, 403, 'role-not-allowed');
    if (how === 'html') return void response.writeHead(500).end('parent-secret');
    if (how === 'break') return void response.destroy();
  }, (_, response) => json(response, 200, { access_token: 'token-secret', token_type: 'Bearer', expires_in: 600 }));
  const { registrations } = client({ getToken: () => 'identity-secret', maxRetries: 1, timeoutMs: 50 });
  for (how of ['problem', 'html', 'break', 'silence'] as const) {
    for (const call of [
      () => registrations.create({ ...registration, level: 'manager', area: 'parent-secret', managerEmail: 'secret@example.org' }, { idempotencyKey: 'idem' }),
      () => registrations.list({ after: 'cursor-secret' }),
      () => registrations.read(id),
    ]) {
      const error = await carerError(call());
      assert.equal(error.cause, undefined, 'no ky error, no fetch error');
      assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), secrets, how);
      assert.doesNotMatch(String(error.stack), secrets, how);
      assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /HTTPError|KyError|Request \{/, how);
    }
  }
  assert.ok(events.length > 20);
  assert.doesNotMatch(JSON.stringify(events), secrets);
  assert.deepEqual(new Set(events.flatMap((event) => Object.keys(event))), new Set(['type', 'operation', 'attempt', 'elapsedMs', 'delayMs', 'status', 'requestId', 'code']));
});

test('a listener that throws changes nothing', async (t) => {
  const { client } = await serve(t, (_, response) => json(response, 200, offer));
  assert.deepEqual(await client({ onEvent: () => { throw new Error('their bug'); } }).offer.read(), offer);
});

test('validation is opt-in, and says where, not what', async (t) => {
  const { client } = await serve(t, (_, response) => json(response, 200, { roles: 'secret' }));
  assert.deepEqual(await client().session.read(), { roles: 'secret' });
  const { createValidator } = await import('./validate.ts');
  const error = await carerError(client({ validate: createValidator() }).session.read());
  assert.deepEqual([error.kind, error.code, error.status], ['validation', 'response-invalid', 200]);
  assert.deepEqual(error.issues?.map(({ pointer }) => pointer).sort(), ['/expiresAt', '/roles', '/tenant']);
  assert.doesNotMatch(inspect(error, { depth: 9 }), /secret/);
});

test('a call that only withResponse reads is not an unhandled rejection, and one that nobody reads is', async (t) => {
  const { client } = await serve(t, (_, response) => problem(response, 404, 'not-found'));
  const unhandled: unknown[] = [];
  const listen = (error: unknown): void => { unhandled.push(error); };
  const before = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', listen);
  t.after(() => { process.off('unhandledRejection', listen); for (const one of before) process.on('unhandledRejection', one); });
  await carerError(client().offer.read().withResponse());
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(unhandled.length, 0);
  void client().offer.read();
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.equal(unhandled.length, 1);
});

// Tokens: exchanged once for all, renewed once, forgotten when asked.
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { TestContext } from 'node:test';
import { inspect } from 'node:util';
import { isCarerError } from './index.ts';
import type { CarerError } from './index.ts';
import { failureOf, json, problem, serve } from './server.fixture.ts';
import type { Script } from './server.fixture.ts';

const refusing = async (call: PromiseLike<unknown>): Promise<CarerError> => {
  const error = await failureOf(call);
  assert.ok(isCarerError(error), inspect(error));
  return error;
};
/** Answers only to the tokens that are good. */
const guarded = (good: ReadonlySet<string>): Script => ({ headers }, response) =>
  good.has(headers.authorization ?? '') ? json(response, 200, { roles: ['employee'] }) : problem(response, 401, 'token-expired');

test('the exchange is RFC 8693, form-encoded, with the publishable key', async (t) => {
  const { client, exchanges, seen } = await serve(t, (_, response) => json(response, 200, {}));
  await client({ getToken: async () => 'a.b+c/d=&e' }).session.read();
  const [{ method, headers, body }] = exchanges as [typeof exchanges[number]];
  assert.deepEqual([method, headers['x-publishable-key'], headers.authorization], ['POST', 'pk_test', undefined]);
  assert.match(headers['content-type']!, /^application\/x-www-form-urlencoded/);
  assert.deepEqual(Object.fromEntries(new URLSearchParams(body)), {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt', subject_token: 'a.b+c/d=&e',
  });
  assert.equal(seen[0]!.headers.authorization, 'Bearer token-1');
});

test('a guest’s key is told from an identity token by its beginning', async (t) => {
  const { client, exchanges } = await serve(t, (_, response) => json(response, 200, {}));
  await client({ getToken: () => 'gk_abc' }).session.read();
  await client({ getToken: () => 'a.gk_b.c' }).session.read();
  assert.deepEqual(exchanges.map(({ body }) => new URLSearchParams(body).get('subject_token_type')), ['urn:think-carer:guest-key', 'urn:ietf:params:oauth:token-type:jwt']);
});

test('one exchange serves every call that waits, and those that follow', async (t) => {
  const { client, exchanges, seen } = await serve(t, (_, response) => json(response, 200, {}));
  let asked = 0;
  const { session } = client({ getToken: async () => { asked++; return 'host'; } });
  await Promise.all(Array.from({ length: 20 }, () => session.read()));
  await session.read();
  assert.deepEqual([asked, exchanges.length, seen.length], [1, 1, 21]);
});

test('a refused token is renewed once, for all calls together, and the refusal counts as no retry', async (t) => {
  const { client, exchanges, seen, events } = await serve(t, guarded(new Set(['Bearer token-2'])));
  const { session } = client({ maxRetries: 0 });
  await Promise.all(Array.from({ length: 5 }, () => session.read()));
  assert.deepEqual([exchanges.length, seen.length], [2, 10]);
  assert.ok(events.every(({ type }) => type !== 'retry'));
});

test('a second refusal is the end: unauthenticated, token-expired', async (t) => {
  const { client, exchanges, seen } = await serve(t, guarded(new Set()));
  const error = await refusing(client().session.read());
  assert.deepEqual([error.kind, error.code, error.status, error.retryable], ['unauthenticated', 'token-expired', 401, false]);
  assert.deepEqual([exchanges.length, seen.length], [2, 2]);
});

test('a 401 that is no problem document still means the token', async (t) => {
  const { client } = await serve(t, (_, response) => void response.writeHead(401).end());
  assert.deepEqual([(await refusing(client().session.read())).code, (await refusing(client().session.read())).kind], ['token-expired', 'unauthenticated']);
});

test('a public operation does not treat 401 as a matter of tokens', async (t) => {
  const { client, exchanges, seen } = await serve(t, (_, response) => problem(response, 401, 'publishable-key-unknown'));
  const error = await refusing(client().offer.read());
  assert.deepEqual([error.kind, error.code, exchanges.length, seen.length], ['api', 'publishable-key-unknown', 0, 1]);
});

test('a write keeps its idempotency key over a renewal', async (t) => {
  const { client, seen } = await serve(t, guarded(new Set(['Bearer token-2'])));
  await client().registrations.create({ level: 'count', privacyVersion: '1' });
  assert.equal(seen.length, 2);
  assert.equal(seen[0]!.headers['idempotency-key'], seen[1]!.headers['idempotency-key']);
  assert.deepEqual(seen.map(({ headers }) => headers.authorization), ['Bearer token-1', 'Bearer token-2']);
});

test('a retry that comes after the token has run out carries a new one', async (t) => {
  const { client, seen, exchanges } = await serve(t, (_, response, count) => count === 1 ? problem(response, 503, 'unavailable', { 'retry-after': '0' }) : json(response, 200, {}),
    (_, response, count) => json(response, 200, { access_token: `short-${count}`, token_type: 'Bearer', expires_in: 0 }));
  await client().session.read();
  assert.equal(exchanges.length, 2);
  assert.deepEqual(seen.map(({ headers }) => headers.authorization), ['Bearer short-1', 'Bearer short-2']);
});

function clockOf(t: TestContext): (ms: number) => void {
  const from = Date.now();
  let passed = 0;
  const clock = mock.method(Date, 'now', () => from + passed);
  t.after(() => clock.mock.restore());
  return (ms) => { passed += ms; };
}

test('a token is kept until shortly before it expires', async (t) => {
  const pass = clockOf(t);
  const { client, exchanges } = await serve(t, (_, response) => json(response, 200, {}));
  const { session } = client();
  await session.read();
  pass(569_000);
  await session.read();
  assert.equal(exchanges.length, 1);
  pass(2_000);
  await session.read();
  assert.equal(exchanges.length, 2, '30 s before the end');
});

test('no getToken, one that throws, one that gives nothing: each is said', async (t) => {
  const { client, seen, exchanges } = await serve(t, (_, response) => json(response, 200, {}));
  for (const getToken of [undefined, () => '', () => null, async () => undefined]) {
    const error = await refusing(client({ getToken }).session.read());
    assert.deepEqual([error.kind, error.code, error.operation, error.retryable], ['unauthenticated', 'token-missing', 'token.exchange', false]);
  }
  for (const getToken of [() => { throw new Error('secret'); }, async () => { throw new Error('secret'); }]) {
    const error = await refusing(client({ getToken }).session.read());
    assert.deepEqual([error.kind, error.code, error.retryable], ['unauthenticated', 'token-unavailable', false]);
    assert.doesNotMatch(inspect(error, { depth: 9, showHidden: true }), /secret/);
  }
  assert.deepEqual([seen.length, exchanges.length], [0, 0]);
});

test('a getToken that never answers ends with the total timeout, and does not block later calls', async (t) => {
  const { client, seen } = await serve(t, (_, response) => json(response, 200, {}));
  let asked = 0;
  const { session } = client({ totalTimeoutMs: 60, getToken: () => ++asked === 1 ? new Promise<string>(() => {}) : 'host' });
  assert.equal((await refusing(session.read())).kind, 'timeout');
  await new Promise((resolve) => setTimeout(resolve, 30));
  await session.read();
  assert.deepEqual([asked, seen.length], [2, 1]);
});

test('an identity that is not accepted is unauthenticated; an exchange that fails is asked again as part of the call', async (t) => {
  const refused = await serve(t, (_, response) => json(response, 200, {}), (_, response) => problem(response, 400, 'identity-token-invalid'));
  const error = await refusing(refused.client().session.read());
  assert.deepEqual([error.kind, error.code, error.operation, refused.exchanges.length], ['unauthenticated', 'identity-token-invalid', 'token.exchange', 1]);

  const shaky = await serve(t, (_, response) => json(response, 200, {}), (_, response, count) => count === 1
    ? problem(response, 503, 'unavailable', { 'retry-after': '0' }) : json(response, 200, { access_token: 'late', token_type: 'Bearer', expires_in: 600 }));
  await shaky.client().session.read();
  assert.deepEqual([shaky.exchanges.length, shaky.seen[0]!.headers.authorization], [2, 'Bearer late']);
});

test('forgetToken: the next call is somebody else, even when an exchange was on its way', async (t) => {
  const waiting: (() => void)[] = [];
  const { client, seen, exchanges } = await serve(t, (_, response) => json(response, 200, {}), ({ body }, response) => {
    const token = new URLSearchParams(body).get('subject_token')!;
    const answer = (): void => json(response, 200, { access_token: `for-${token}`, token_type: 'Bearer', expires_in: 600 });
    if (token === 'first') waiting.push(answer); else answer();
  });
  let who = 'first';
  const one = client({ getToken: () => who });
  const early = one.session.read();
  while (waiting.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  one.forgetToken();
  who = 'second';
  await one.session.read();
  waiting[0]!();
  await early;
  await one.session.read();
  assert.deepEqual(seen.map(({ headers }) => headers.authorization), ['Bearer for-second', 'Bearer for-first', 'Bearer for-second']);
  assert.equal(exchanges.length, 2);
  one.forgetToken();
  who = 'third';
  await one.session.read();
  assert.equal(seen.at(-1)!.headers.authorization, 'Bearer for-third');
});

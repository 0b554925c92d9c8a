// The CDN build carries its own few lines in the place of ky: what the SDK asks for comes out the same, to the header.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import small from '../../packages/widgets/build/ky.ts';

const attempt = new URL('../../packages/sdk/src/attempt.ts', import.meta.url);
const { default: ky } = (await import(pathToFileURL(createRequire(attempt).resolve('ky')).href)) as { default: typeof small };

type Asked = Parameters<typeof small>[1];
async function made(by: typeof small, url: string, options: Asked): Promise<unknown> {
  let request: Request | undefined;
  const answer = await by(url, { ...options, fetch: async (input, init) => { request = new Request(input, init); return new Response('{"a":1}', { status: 418 }); } });
  assert.equal(answer.status, 418, 'an answer that says no is an answer');
  assert.equal(await answer.text(), '{"a":1}');
  assert.ok(request);
  const headers = Object.fromEntries([...request.headers].filter(([name]) => name !== 'accept'));
  return { url: request.url, method: request.method, headers, credentials: request.credentials, body: await request.text() };
}

// As in sdk/src/attempt.ts.
const always = { timeout: false, retry: 0, throwHttpErrors: false, credentials: 'omit', signal: new AbortController().signal } as Asked;
const asked: Record<string, [string, Asked]> = {
  'a read': ['https://api.example/v1/session', { ...always, method: 'GET', headers: { authorization: 'Bearer t', 'x-publishable-key': 'pk', 'if-match': undefined } }],
  'a read with a query': ['https://api.example/v1/registrations', { ...always, method: 'GET', headers: {}, searchParams: { limit: 1, seenAs: 'own', after: undefined } }],
  'a write': ['https://api.example/v1/registrations', { ...always, method: 'POST', headers: { 'idempotency-key': 'k' }, json: { level: 'count', note: 'gŵr £' }, searchParams: undefined }],
  'a write of nothing': ['https://api.example/v1/registrations/1/pause', { ...always, method: 'POST', headers: { 'idempotency-key': 'k' }, json: undefined }],
  'a change': ['https://api.example/v1/registrations/1', { ...always, method: 'PATCH', headers: { 'if-match': '"1"' }, json: { careHours: null } }],
  'a withdrawal': ['https://api.example/v1/registrations/1', { ...always, method: 'DELETE', headers: { 'if-match': '"1"' } }],
  'a token': ['https://api.example/v1/token', { ...always, method: 'POST', headers: { 'x-publishable-key': 'pk' }, body: new URLSearchParams({ grant_type: 'x', subject_token: 'a+b/c=' }) }],
};
for (const [name, [url, options]] of Object.entries(asked)) {
  test(`${name} is the same request`, async () => assert.deepEqual(await made(small, url, options), await made(ky, url, options)));
}
test('a network that fails, fails', async () => {
  await assert.rejects(small('https://api.example/', { ...always, method: 'GET', fetch: () => Promise.reject(new TypeError('Failed to fetch')) }), TypeError);
});
test('a request called off is called off', async () => {
  const stop = new AbortController();
  let heard: AbortSignal | undefined;
  await small('https://api.example/', { ...always, method: 'GET', signal: stop.signal, fetch: async (input) => { heard = (input as Request).signal; return new Response(); } });
  stop.abort();
  assert.equal(heard?.aborted, true);
});
test('the SDK asks ky for nothing more', () => {
  const call = /\bky\(url, \{([^}]*)\}/.exec(readFileSync(attempt, 'utf8'))?.[1] ?? '';
  const options = call.split(',').map((part) => part.trim().replace(/:.*$/, ''));
  assert.deepEqual(options, ['...request', 'searchParams', 'json', 'body', 'signal', 'timeout', 'retry', 'throwHttpErrors', 'credentials']);
  assert.equal(readFileSync(attempt, 'utf8').match(/\bky\b[.(]/g)?.length, 1);
});

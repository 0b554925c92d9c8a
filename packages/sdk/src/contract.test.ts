// Every operation of the contract is one SDK method, and is sent as the contract says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { routes } from '@think-carer/contract';
import type { OperationId, Route } from '@think-carer/contract';
import { late } from './client.ts';
import { createClient } from './index.ts';
import { createTransport } from './transport.ts';

type Method = (...given: unknown[]) => Promise<unknown>;
const etag = '"7"';

/** Every method of the client, by operation id. Rooms that are fetched late cannot be listed, so theirs are asked for by the names of the room itself. */
async function methodsOf(client: object): Promise<Map<string, Method>> {
  const methods = new Map<string, Method>(), transport = createTransport({ baseUrl: 'https://api.example', publishableKey: 'pk_test' });
  for (const [noun, room] of Object.entries(client)) {
    if (typeof room !== 'object') continue;
    const verbs = Object.keys(noun in late ? ((await late[noun as keyof typeof late]()) as unknown as Record<string, (over: typeof transport) => object>)[noun]!(transport) : room as object);
    for (const verb of verbs) methods.set(`${noun}.${verb}`, (room as Record<string, Method>)[verb]!);
  }
  return methods;
}

/** What a method takes for a route: id, body or filter, then options. */
const argumentsFor = (route: Route): unknown[] => {
  const [{ params, query, body }] = route.examples;
  return [...(params ? [params['id']] : []), ...(route.body ? [body] : []), ...(route.query ? [query ?? {}] : []), ...(route.ifMatch ? [{ ifMatch: etag }] : [])];
};

interface Sent { readonly method: string; readonly path: string; readonly query: Record<string, string>; readonly headers: Headers; readonly body: string; readonly credentials: string }

async function drive(route: Route): Promise<{ sent: Sent[]; given: unknown; asked: number }> {
  const sent: Sent[] = [];
  let asked = 0;
  const client = createClient({
    baseUrl: 'https://api.example', publishableKey: 'pk_test', getToken: () => { asked++; return 'host'; },
    fetch: async (input) => {
      const request = input as Request;
      const url = new URL(request.url);
      sent.push({ method: request.method, path: url.pathname, query: Object.fromEntries(url.searchParams), headers: request.headers, body: await request.text(), credentials: request.credentials });
      const answered = (routes as readonly Route[]).find(({ id }) => id === (url.pathname === '/v1/token' ? 'token.exchange' : route.id))!;
      const { success: { status, type }, examples: [{ response }] } = answered;
      return type ? new Response(response as string, { status, headers: { 'content-type': `${type}; charset=utf-8` } }) : Response.json(response, { status });
    },
  });
  const method = (await methodsOf(client)).get(route.id);
  assert.ok(method, `${route.id} has no method`);
  return { given: await method(...argumentsFor(route)), sent, asked };
}

const operations = (routes as readonly Route[]).filter(({ id }) => id !== 'token.exchange');

for (const route of operations) {
  test(`${route.id} is sent as ${route.method} ${route.path}`, async () => {
    const { sent, given, asked } = await drive(route);
    const [{ params, query, body, response }] = route.examples;
    const isPublic = route.permission === 'public';
    assert.deepEqual(sent.map(({ path }) => path), [...(isPublic ? [] : ['/v1/token']), route.path.replace('{id}', params?.['id'] ?? '')]);
    const call = sent.at(-1)!;
    assert.equal(call.method, route.method);
    assert.deepEqual(sent.map(({ credentials }) => credentials), sent.map(() => 'omit'), 'no cookies');
    assert.equal(asked, isPublic ? 0 : 1);
    assert.equal(call.headers.get('x-publishable-key'), 'pk_test');
    assert.equal(call.headers.get('accept'), route.success.type ? `${route.success.type}, application/json` : 'application/json');
    assert.equal(call.headers.has('authorization'), !isPublic);
    assert.equal(call.headers.has('idempotency-key'), route.idempotent === true, 'Idempotency-Key');
    assert.equal(call.headers.get('if-match'), route.ifMatch ? etag : null, 'If-Match');
    assert.deepEqual(call.query, route.query ? query ?? {} : {});
    assert.equal(call.body, route.body ? JSON.stringify(body) : '');
    assert.equal(call.headers.get('content-type'), route.body ? 'application/json' : null);
    assert.deepEqual(given, response);
    assert.deepEqual(structuredClone(given), given, 'a result is plain data');
  });
}

test('the token exchange is sent as the contract says', async () => {
  const route = (routes as readonly Route[]).find(({ id }) => id === 'token.exchange')!;
  const { sent: [call] } = await drive(operations.find(({ permission }) => permission !== 'public')!);
  assert.deepEqual([call!.method, call!.path, call!.headers.get('content-type')?.split(';')[0]], [route.method, route.path, route.bodyType]);
  assert.deepEqual(Object.keys(Object.fromEntries(new URLSearchParams(call!.body))).sort(), Object.keys(route.examples[0].body as object).sort());
  assert.ok(!call!.headers.has('authorization') && !call!.headers.has('idempotency-key'));
});

test('the client has no method that the contract does not have', async () => {
  const client = createClient({ baseUrl: 'https://api.example', publishableKey: 'pk_test' });
  assert.deepEqual([...(await methodsOf(client)).keys()].sort(), operations.map(({ id }) => id as OperationId).sort());
});

test('a method may be taken off the client', async () => {
  const client = createClient({ baseUrl: 'https://api.example', publishableKey: 'pk_test', fetch: async () => Response.json({ id: 'x' }) });
  const { read } = client.offer;
  assert.deepEqual(await read(), { id: 'x' });
});

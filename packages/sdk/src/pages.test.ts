// Lists: awaited, walked by item and by page, and left early.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCarerError } from './index.ts';
import { failureOf, json, problem, serve } from './server.fixture.ts';
import type { Script } from './server.fixture.ts';

/** Three pages of two. */
const script: Script = ({ path }, response) => {
  const after = Number(new URL(path, 'http://x').searchParams.get('after') ?? 0);
  json(response, 200, { items: [{ id: `${after + 1}` }, { id: `${after + 2}` }], nextCursor: after < 4 ? String(after + 2) : null });
};

test('await gives the first page, and asks for no other', async (t) => {
  const { client, seen } = await serve(t, script);
  const page = await client().registrations.list({ seenAs: 'own', limit: 2 });
  assert.deepEqual(page.items.map(({ id }) => id), ['1', '2']);
  assert.deepEqual(seen.map(({ path }) => path), ['/v1/registrations?seenAs=own&limit=2']);
});

test('for await gives every item and keeps the filter', async (t) => {
  const { client, seen } = await serve(t, script);
  const ids: string[] = [];
  for await (const { id } of client().registrations.list({ limit: 2 })) ids.push(id);
  assert.deepEqual(ids, ['1', '2', '3', '4', '5', '6']);
  assert.deepEqual(seen.map(({ path }) => path), ['/v1/registrations?limit=2', '/v1/registrations?limit=2&after=2', '/v1/registrations?limit=2&after=4']);
});

test('a loop that stops early asks for no more', async (t) => {
  const { client, seen } = await serve(t, script);
  for await (const { id } of client().registrations.list()) if (id === '3') break;
  assert.equal(seen.length, 2);
});

test('byPage gives pages; withResponse the first with its response', async (t) => {
  const { client } = await serve(t, script);
  const sizes: number[] = [];
  const list = client().registrations.list();
  for await (const page of list.byPage()) sizes.push(page.items.length);
  assert.deepEqual(sizes, [2, 2, 2]);
  assert.equal((await list.withResponse()).response.status, 200);
});

test('the first page may be another’s last: after is passed on', async (t) => {
  const { client } = await serve(t, script);
  const ids: string[] = [];
  for await (const { id } of client().registrations.list({ after: '4' })) ids.push(id);
  assert.deepEqual(ids, ['5', '6']);
});

test('a failure on any page ends the loop with that failure, and abort holds between pages', async (t) => {
  const { client } = await serve(t, (seen, response, count) => count === 2 ? problem(response, 403, 'role-not-allowed') : script(seen, response, count));
  const ids: string[] = [];
  const error = await failureOf((async () => { for await (const { id } of client().registrations.list()) ids.push(id); })());
  assert.ok(isCarerError(error) && error.code === 'role-not-allowed');
  assert.deepEqual(ids, ['1', '2']);

  const stop = new AbortController();
  const aborted = await failureOf((async () => { for await (const _ of client().registrations.list({}, { signal: stop.signal })) stop.abort(); })());
  assert.ok(isCarerError(aborted) && aborted.kind === 'aborted');
});

// A room that is fetched late behaves as one that was there from the start.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callOf } from './call.ts';
import type { Call } from './call.ts';
import { lazily } from './lazily.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
interface Room { read(id: string): Call<string>; list(): Pages<number>; fail(): Call<never> }
const answer = () => new Response(null, { status: 200, headers: { etag: '"1"' } });
const room: Room = {
  read: (id) => callOf(Promise.resolve({ data: id, response: answer() })),
  list: () => pagesOf((after) => Promise.resolve({ data: after ? { items: [3], nextCursor: null } : { items: [1, 2], nextCursor: 'next' }, response: answer() })),
  fail: () => callOf(Promise.reject(new Error('refused'))),
};

test('nothing is fetched until a method is called, and then once', async () => {
  let fetched = 0;
  const late = lazily<Room>('things', async () => { fetched += 1; return room; });
  assert.equal(fetched, 0);
  const { read } = late;
  assert.deepEqual(await Promise.all([read('a'), late.read('b')]), ['a', 'b']);
  assert.equal(fetched, 1);
});
test('a call tells its response', async () => {
  const { data, response } = await lazily<Room>('things', async () => room).read('a').withResponse();
  assert.equal(data, 'a');
  assert.equal(response.etag, '"1"');
});
test('a list is walked and paged', async () => {
  const late = lazily<Room>('things', async () => room);
  assert.deepEqual((await late.list()).items, [1, 2]);
  assert.deepEqual(await all(late.list()), [1, 2, 3]);
  assert.deepEqual((await all(late.list().byPage())).map(({ items }) => items), [[1, 2], [3]]);
});
test('a failure is told once, wherever it is read', async () => {
  const late = lazily<Room>('things', async () => room);
  await assert.rejects(late.fail(), /refused/);
  await assert.rejects(late.fail().withResponse(), /refused/);
});
test('a room that could not be fetched is asked for again', async () => {
  let tries = 0;
  const late = lazily<Room>('things', async () => { if ((tries += 1) === 1) throw new TypeError('Failed to fetch'); return room; });
  await assert.rejects(late.read('a'), { name: 'CarerError', kind: 'network', operation: 'things.read', retryable: true });
  assert.equal(await late.read('a'), 'a');
});
test('a room may be returned from an async function', async () => {
  const late = await (async () => lazily<Room>('things', async () => room))();
  assert.equal(await late.read('a'), 'a');
});

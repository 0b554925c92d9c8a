// Waiting: how long before a retry, and how it is called off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCarerError } from './error.ts';
import { failureOf } from './server.fixture.ts';
import { backoff, retryAfter, within } from './waiting.ts';

const now = Date.UTC(2026, 10, 22);

test('Retry-After is read as seconds or as a date', () => {
  assert.equal(retryAfter('2', now), 2000);
  assert.equal(retryAfter(' 0 ', now), 0);
  assert.equal(retryAfter(new Date(now + 5000).toUTCString(), now), 5000);
  assert.equal(retryAfter(new Date(now - 5000).toUTCString(), now), 0, 'a moment that has passed');
  assert.equal(retryAfter('3600', now), 30_000, 'an hour is more than anybody waits');
  assert.equal(retryAfter('soon', now), undefined);
  assert.equal(retryAfter(null, now), undefined);
});

test('whatever Retry-After says, the wait is between nothing and 30 s', () => {
  const header = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.date({ noInvalidDate: true }).map((day) => day.toUTCString()), fc.date({ noInvalidDate: true }).map((day) => day.toISOString()));
  fc.assert(fc.property(header, fc.nat(4e12), (value, at) => {
    const ms = retryAfter(value, at);
    assert.ok(ms === undefined || (ms >= 0 && ms <= 30_000), String(ms));
  }));
});

test('the pause before a retry never exceeds 8 s, and its bound doubles', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (attempt, random) => {
    const ms = backoff(attempt, random);
    assert.ok(ms >= 0 && ms <= 8000);
    assert.ok(ms <= 250 * 2 ** attempt);
  }));
  assert.equal(backoff(1, 0), 0, 'full jitter reaches down to at once');
  assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map((attempt) => backoff(attempt, 1)), [500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

test('waiting ends with the work, the clock or the signal, whichever is first', async () => {
  assert.equal(await within('offer.read', 1e6, undefined, Promise.resolve(7)), 7);
  await assert.rejects(within('offer.read', 1e6, undefined, Promise.reject(new RangeError('its own'))), RangeError);
  const late = await failureOf(within('offer.read', 1, undefined, new Promise(() => {})));
  assert.ok(isCarerError(late) && late.kind === 'timeout' && late.operation === 'offer.read');
  await within('offer.read', 1, undefined);

  const stop = new AbortController();
  const waiting = failureOf(within('offer.read', 1e6, stop.signal));
  stop.abort();
  const aborted = await waiting;
  assert.ok(isCarerError(aborted) && aborted.kind === 'aborted' && !aborted.retryable);
  const already = await failureOf(within('offer.read', 1e6, stop.signal, new Promise(() => {})));
  assert.ok(isCarerError(already) && already.kind === 'aborted');
});

test('a signal that lives long collects no listeners', async () => {
  const { signal } = new AbortController();
  const held = new Set<unknown>();
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (type: string, listener: EventListener) => { held.add(listener); add(type, listener); };
  signal.removeEventListener = (type: string, listener: EventListener) => { held.delete(listener); remove(type, listener); };
  for (let i = 0; i < 20; i++) await within('offer.read', 1000, signal, Promise.resolve(i));
  assert.equal(held.size, 0);
});

// The bound on callers: a minute's worth at once, then as fast as it refills, each caller on their own.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRateGate } from './rate.ts';

describe('a rate gate', () => {
  it('lets a minute’s worth through, then says how long to wait', () => {
    let now = 0;
    const gate = createRateGate(() => now);
    for (let i = 0; i < 60; i += 1) assert.equal(gate('a', 60), 0);
    assert.equal(gate('a', 60), 1);
    now = 999;
    assert.equal(gate('a', 60), 1);
    now = 1000;
    assert.equal(gate('a', 60), 0);
    assert.equal(gate('a', 60), 1);
    now = 10_000_000;
    for (let i = 0; i < 60; i += 1) assert.equal(gate('a', 60), 0);
    assert.equal(gate('a', 60), 1, 'a long rest saves no more than a minute');
  });
  it('does not let being refused make the wait longer', () => {
    let now = 0;
    const gate = createRateGate(() => now);
    assert.equal(gate('a', 1), 0);
    for (let i = 0; i < 100; i += 1) assert.ok(gate('a', 1) <= 60);
    now = 60_000;
    assert.equal(gate('a', 1), 0);
  });
  it('keeps callers apart, and forgets the longest unseen first', () => {
    const gate = createRateGate(() => 0, 2);
    assert.deepEqual([gate('a', 1), gate('a', 1) > 0, gate('b', 1), gate('a', 1) > 0, gate('c', 1)], [0, true, 0, true, 0]);
    assert.ok(gate('a', 1) > 0, 'a was seen after b');
    assert.equal(gate('b', 1), 0, 'b was forgotten');
  });
});

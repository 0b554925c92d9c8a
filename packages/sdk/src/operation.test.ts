// Addresses: whatever an id holds, it stays one segment of its own path.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pathOf } from './operation.ts';

const read = { id: 'registrations.read', method: 'GET', path: '/v1/registrations/{id}' } as const;

test('an id is one segment of the path and comes back whole, or is refused', () => {
  const piece = fc.constantFrom('.', '..', '/', '\\', '%2e', '%2F', '?', '#', '{id}', '$&', ' ', '\t', 'é', '@', ':');
  const id = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 6 }).map((pieces) => pieces.join('')));
  fc.assert(fc.property(id, (given) => {
    let path: string;
    try { path = pathOf(read, given); } catch { return assert.ok(['', '.', '..'].includes(given) || /\p{Surrogate}/u.test(given)); }
    const { pathname, search, hash, host } = new URL(`https://api.example${path}`);
    const [, version, noun, segment, ...more] = pathname.split('/');
    assert.deepEqual([host, version, noun, search, hash, more], ['api.example', 'v1', 'registrations', '', '', []]);
    assert.equal(decodeURIComponent(segment!), given);
  }), { numRuns: 2000 });
});

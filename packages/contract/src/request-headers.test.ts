// The headers of a write, read as the standards say them.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyFrom, matchesEtag } from './index.ts';

describe('If-Match', () => {
  it('allows the tag, a list that holds it, and anything', () => {
    for (const header of ['"2"', ' "2" ', '"1", "2"', '*', ' * ']) assert.equal(matchesEtag(header, '"2"'), true, header);
  });
  it('allows no other, no weak one, and no part of one', () => {
    for (const header of ['"1"', 'W/"2"', '2', '"22"', '', '"*"', '*, "1"']) assert.equal(matchesEtag(header, '"2"'), false, header);
  });
});

describe('Idempotency-Key', () => {
  it('is the same quoted and bare', () => {
    for (const header of ['key-1', '"key-1"', ' key-1 ']) assert.equal(keyFrom(header), 'key-1', header);
    assert.equal(keyFrom('x'.repeat(255)), 'x'.repeat(255));
  });
  it('is refused empty, too long, with a space, or beyond ASCII', () => {
    for (const header of ['', '""', ' ', 'x'.repeat(256), 'two words', '"two words"', 'clé', 'a\tb']) assert.equal(keyFrom(header), null, header);
  });
});

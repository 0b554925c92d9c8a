// Single values: what is one, and what merely looks like one.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ageOf, clockOf, dayOf, digitsOf, emailAddress, instantOf, isUuid, own, phonesIn, pointOf, postcodeOf, safeId, uuidOf, webAddress } from './value.ts';

describe('values', () => {
  it('addresses of the web: http and https, and no other', () => {
    for (const [said, found] of [
      ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'], ['HTTP://Example.org', 'http://example.org/'], ['www.example.org/x', 'https://www.example.org/x'], ['example.org.uk', 'https://example.org.uk/'], ['example.org:8080/x', 'https://example.org:8080/x'],
      ['javascript:alert(1)', null], [' JaVaScRiPt:alert(1)', null], ['java\nscript:alert(1)', null], ['data:text/html,x', null], ['ftp://example.org', null], ['vbscript:x', null], ['//example.org', null], ['/relative', null],
      ['https://nhs.uk@evil.example/', null], ['https://user:pass@example.org/', null], ['https://exa\u202Emple.org', null], ['http://localhost/', null], ['n/a', null], ['see our site', null], ['', null], [`https://example.org/${'x'.repeat(3000)}`, null], [7, null],
    ] as const) assert.equal(webAddress(said), found, String(said).slice(0, 40));
  });

  it('e-mail addresses', () => {
    assert.equal(emailAddress(' mailto:help@carers.example '), 'help@carers.example');
    for (const said of ['a@b', 'a b@example.org', 'a@example.org, b@example.org', '<a@example.org>', 'a@example.org\nbcc: x@example.org', `${'a'.repeat(70)}@example.org`, null]) assert.equal(emailAddress(said), null);
  });

  it('numbers to call, with what is said about them', () => {
    const found = (said: unknown) => phonesIn(said).map(({ number, label }) => [number, label]);
    assert.deepEqual(found('01632 960101'), [['01632 960101', null]]);
    assert.deepEqual(found('Tel: (01632) 960 101'), [['(01632) 960 101', null]]);
    assert.deepEqual(found('01632 960101 (out of hours)'), [['01632 960101', 'out of hours']]);
    assert.deepEqual(found('01632 960101 or 0800 123 456 7'), [['01632 960101', null], ['0800 123 456 7', null]]);
    assert.deepEqual(found('+44 (0)1632 960113'), [['+44 1632 960113', null]]);
    assert.deepEqual(found('116 123'), [['116 123', null]]);
    assert.deepEqual(found('999'), [['999', null]]);
    assert.deepEqual(found(1632960101), [], 'the nought that a spreadsheet ate is not guessed');
    for (const said of ['', 'none', '2026-01-01', '12', 'ext 5', 'javascript:alert(1)', '0000', null, {}]) assert.deepEqual(found(said), [], String(said));
    assert.equal(digitsOf('+44 1632 960113'), '01632960113');
    assert.equal(digitsOf('01632 960113'), '01632960113');
  });

  it('days, instants and clocks', () => {
    for (const [said, day] of [['2026-09-01', '2026-09-01'], ['2026-09-01T10:00:00Z', '2026-09-01'], ['1/9/2026', '2026-09-01'], ['31.12.2026', '2026-12-31'], ['2026-02-30', null], ['09/2026', null], ['soon', null], [20260901, null]] as const) assert.equal(dayOf(said), day);
    for (const [said, instant] of [['2026-09-02T08:15:00+01:00', '2026-09-02T07:15:00.000Z'], ['2026-09-02T08:15:00', '2026-09-02T08:15:00.000Z'], ['2026-09-02', '2026-09-02T00:00:00.000Z'], ['x', null]] as const) assert.equal(instantOf(said), instant);
    for (const [said, clock] of [['09:00:00', '09:00'], ['9:05', '09:05'], ['9am', '09:00'], ['5.30 pm', '17:30'], ['12am', '00:00'], ['12pm', '12:00'], ['24:00', '00:00'], ['23:59:59', '00:00'], ['10:00Z', '10:00'], ['0900', '09:00'], ['5yp', '17:00'], ['9yb', '09:00'],
      ['25:00', null], ['9', null], ['13pm', null], ['10:60', null], ['', null], ['noonish', null], [900, null]] as const) assert.equal(clockOf(said), clock, String(said));
  });

  it('places and ages', () => {
    assert.equal(postcodeOf(' wa7 1ld'), 'WA7 1LD');
    assert.equal(postcodeOf('N11AA'), 'N1 1AA');
    for (const said of ['ABC 1234', '90210', '', null]) assert.equal(postcodeOf(said), null);
    assert.deepEqual(pointOf(51.5, -0.1), { latitude: 51.5, longitude: -0.1 });
    assert.deepEqual(pointOf('-0.1', '51.5'), { latitude: 51.5, longitude: -0.1 }, 'changed round');
    for (const [a, b] of [[0, 0], [100, 101], [51.5, null], ['x', 'y'], [NaN, 1], [40.7, -74]]) assert.equal(pointOf(a, b), null);
    assert.deepEqual([ageOf('18'), ageOf(0), ageOf(-1), ageOf(400), ageOf('old'), ageOf(null)], [18, 0, null, null, null, null]);
  });

  it('own properties alone', () => {
    const hostile = JSON.parse('{"__proto__": {"name": "x"}, "constructor": 5}') as unknown;
    assert.deepEqual([own(hostile, 'name'), own(hostile, 'toString'), own(hostile, 'constructor'), own(null, 'a'), own([1], '0')], [null, null, 5, null, null]);
  });

  it('ids: the same of the same, other of others, safe in an address', () => {
    assert.equal(safeId('feed', 'ac148810-d857-441c-9679-408f346de14b'), 'feed.ac148810-d857-441c-9679-408f346de14b');
    assert.notEqual(safeId('feed', 'NB/123 A'), safeId('feed', 'NB-123-A'));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }), (a, b) => {
      assert.match(safeId('feed', a), /^[a-z0-9][a-z0-9._-]{0,127}$/);
      assert.ok(isUuid(uuidOf(a)));
      assert.equal(uuidOf(a) === uuidOf(b), a === b);
    }));
    const many = new Set(Array.from({ length: 40_000 }, (_, i) => uuidOf(`service ${i}`)));
    assert.equal(many.size, 40_000);
  });
});

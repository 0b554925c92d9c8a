// What comes first, how old it is, what is within reach; and one directory of several sources.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeDirectory } from './merge.ts';
import { distanceOf, freshness, neighboursOf, placesNear, rankServices, reach } from './near.ts';
import type { SourcedService } from './service.ts';

export const serviceOf = (id: string, more: Partial<SourcedService> = {}): SourcedService => ({
  id: `local.${id}`, source: 'local', name: id, organisation: null, summary: '', description: '', needs: [], topics: [], status: 'active', alert: null, phones: [{ number: '01632 960101', label: null }], email: null, url: null, openings: null, hoursText: null,
  areas: [], areaNames: [], qualifies: { by: [], text: null, minimumAge: null, maximumAge: null }, places: [], cost: [], languages: [], assuredOn: '2026-11-01', updatedAt: null, canReport: true, sourceId: id, ownerEmail: null, terms: [], from: [{ source: 'local', sourceId: id }], ...more,
});
const on = '2026-11-26', ids = (list: readonly SourcedService[]): string => list.map(({ sourceId }) => sourceId).join(' ');
const place = (latitude: number | null, longitude: number | null, postcode: string | null = null) => ({ name: null, address: [], postcode, latitude, longitude, access: [] });

describe('freshness', () => {
  it('is a year, and nobody’s word counts as old', () => {
    for (const [assuredOn, isStale, days] of [['2026-11-26', false, 0], ['2025-11-26', false, 365], ['2025-11-25', true, 366], [null, true, null], ['2026-11-27', false, 0], ['2026-11-28', true, null], ['2099-01-01', true, null], ['never', true, null]] as const) assert.deepEqual(freshness({ assuredOn }, on), { isStale, days }, String(assuredOn));
  });
});

describe('rankServices', () => {
  it('takes those that answer the need and reach the area', () => {
    const all = [serviceOf('a', { needs: ['break'], areas: ['n'] }), serviceOf('b', { needs: ['money'], areas: ['n'] }), serviceOf('c', { needs: ['break'], areas: ['m'] }), serviceOf('d', { needs: ['break'] }), serviceOf('e', { needs: ['break'], areaNames: ['Camden'] })];
    assert.equal(ids(rankServices(all, { need: 'break', area: 'n', on })), 'a d');
    assert.equal(ids(rankServices(all, { need: 'break', on })), 'a c d e');
    assert.equal(ids(rankServices(all, { on })), 'a b c d e');
    assert.deepEqual(all.map((one) => reach(one, 'n')), ['here', 'here', 'no', 'maybe', 'no']);
  });

  it('lets what is stale or closed sink, and puts what is of here on top', () => {
    const n = { areas: ['n'] };
    for (const [order, first, second] of [
      ['closed sinks', serviceOf('a', n), serviceOf('b', { ...n, status: 'temporarily-closed' })], ['stale sinks', serviceOf('a', n), serviceOf('b', { ...n, assuredOn: null })], ['here before perhaps', serviceOf('a', n), serviceOf('b')], ['one area before many', serviceOf('a', n), serviceOf('b', { areas: ['n', 'm', 'o', 'p'] })],
      ['this need first', serviceOf('a', { ...n, needs: ['talk'] }), serviceOf('b', { ...n, needs: ['money', 'talk'] })], ['a number to call first', serviceOf('a', n), serviceOf('b', { ...n, phones: [], url: 'https://example.org/' })],
    ] as const) assert.equal(ids(rankServices([second, first], { area: 'n', ...(order.includes('need') && { need: 'talk' as const }), on })), 'a b', order);
    assert.equal(ids(rankServices([serviceOf('b'), serviceOf('a')], { on })), 'b a', 'otherwise as given');
  });
});

describe('places', () => {
  it('are measured as the crow flies, the nearest of a service’s own', () => {
    assert.equal(Math.round(distanceOf({ latitude: 51.5, longitude: -0.1 }, { latitude: 51.5, longitude: -0.1 })), 0);
    assert.ok(Math.abs(distanceOf({ latitude: 51.5074, longitude: -0.1278 }, { latitude: 53.4808, longitude: -2.2426 }) - 262_000) < 1500, 'London to Manchester');
    const all = [serviceOf('far', { places: [place(52, -0.1)] }), serviceOf('two', { places: [place(null, null), place(51.51, -0.1)] }), serviceOf('near', { places: [place(51.501, -0.1), place(53, -0.1)] }), serviceOf('none')];
    assert.deepEqual(placesNear(all, { latitude: 51.5, longitude: -0.1 }, 5000).map(({ service, metres }) => [service.sourceId, metres]), [['near', 111], ['two', 1112]]);
    assert.deepEqual(placesNear(all, { latitude: 51.5, longitude: -0.1 }, 111.1), []);
  });

  it('make neighbours where the offer names none; what it names holds both ways', () => {
    assert.deepEqual(neighboursOf([{ id: 'a', neighbours: ['b', 'gone'] }, { id: 'b' }, { id: 'c' }]), { a: ['b'], b: ['a'], c: [] });
    const all = [serviceOf('1', { areas: ['a'], places: [place(51.5, -0.1)] }), serviceOf('2', { areas: ['b'], places: [place(51.55, -0.1)] }), serviceOf('3', { areas: ['c'], places: [place(51.52, -0.1)] }), serviceOf('4', { areas: ['d'], places: [place(55, -0.1)] }), serviceOf('5', { areas: ['a', 'd'], places: [place(55, -0.1)] })];
    assert.deepEqual(neighboursOf([{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }], all), { a: ['c', 'b'], b: ['c', 'a'], c: ['a', 'b'], d: [] });
  });
});

describe('mergeDirectory', () => {
  const feed = (id: string, more: Partial<SourcedService> = {}): SourcedService => ({ ...serviceOf(id, more), id: `feed.${id}`, source: 'feed', from: [{ source: 'feed', sourceId: id }] });
  const same = { name: 'Carers Centre', organisation: 'Mill Ltd' };
  it('shows the same service once, the first source winning and its gaps filled', () => {
    const ours = serviceOf('a', { ...same, description: 'Ours', url: null, assuredOn: '2026-10-01' }), theirs = feed('x', { name: 'The Carers’ Centre', organisation: 'Mill', description: 'Theirs', url: 'https://example.org/', phones: [{ number: '+44 1632 960101', label: 'Desk' }], assuredOn: '2026-11-20', areas: ['n'] });
    const [one, ...more] = mergeDirectory([[ours], [theirs]]);
    assert.equal(more.length, 0);
    assert.deepEqual([one!.id, one!.description, one!.url, one!.assuredOn, one!.areas, one!.phones, one!.from], ['local.a', 'Ours', 'https://example.org/', '2026-10-01', ['n'], ours.phones, [{ source: 'local', sourceId: 'a' }, { source: 'feed', sourceId: 'x' }]]);
  });

  it('needs name, organisation, and a number, a postcode or a page', () => {
    const count = (a: Partial<SourcedService>, b: Partial<SourcedService>): number => mergeDirectory([[serviceOf('a', a)], [feed('b', b)]]).length;
    assert.equal(count(same, same), 1);
    assert.equal(count(same, { ...same, name: 'Another' }), 2);
    assert.equal(count(same, { ...same, organisation: 'Other' }), 2);
    assert.equal(count(same, { ...same, organisation: null }), 1, 'one does not say whose it is');
    assert.equal(count(same, { ...same, phones: [{ number: '01632 960999', label: null }] }), 2);
    assert.equal(count({ ...same, phones: [], places: [place(null, null, 'N1 1AA')] }, { ...same, phones: [], places: [place(null, null, 'N1 1AA')] }), 1);
    assert.equal(count({ ...same, phones: [], url: 'https://www.example.org/x/' }, { ...same, phones: [], url: 'http://example.org/x' }), 1);
    assert.equal(count({ ...same, phones: [] }, { ...same, phones: [] }), 2, 'nothing tells that they are the same');
  });

  it('keeps two services of one source apart, and a service that comes twice together', () => {
    assert.equal(mergeDirectory([[serviceOf('a', same), serviceOf('b', same)]]).length, 2);
    assert.equal(mergeDirectory([[feed('a', same)], [feed('a', { ...same, name: 'Renamed' })]]).length, 1);
  });

  it('ends on fifty thousand of one name', () => {
    const all = Array.from({ length: 50_000 }, (_, i) => feed(String(i), { ...same, phones: [{ number: i % 2 === 0 ? '01632 960101' : `01632 ${String(i).padStart(6, '0')}`, label: null }] }));
    assert.equal(mergeDirectory([[serviceOf('a', same)], all]).length, 50_000);
  });

  it('loses no service and makes none up, in whatever order', () => {
    const one = fc.record({ id: fc.integer({ min: 0, max: 30 }), source: fc.constantFrom('local', 'x', 'y'), name: fc.constantFrom('A', 'B', 'C'), phone: fc.constantFrom('01632 960101', '01632 960102', null) })
      .map(({ id, source, name, phone }) => ({ ...serviceOf(String(id), { name, phones: phone === null ? [] : [{ number: phone, label: null }] }), id: `${source}.${id}`, source, from: [{ source, sourceId: String(id) }] }));
    fc.assert(fc.property(fc.array(one, { maxLength: 30 }), (all) => {
      const unique = [...new Map(all.map((service) => [service.id, service])).values()], merged = mergeDirectory([unique]), from = merged.flatMap((service) => service.from.map(({ source, sourceId }) => `${source}.${sourceId}`));
      assert.deepEqual([...from].sort(), unique.map(({ id }) => id).sort());
      assert.deepEqual(mergeDirectory([merged]), merged, 'merging again changes nothing');
    }));
  });
});

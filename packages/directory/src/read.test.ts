// Feeds of both versions, whole and broken: what they say is kept, what they should not say is counted, and nothing they say breaks anything.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { schemas } from '@think-carer/contract/schemas';
import { areaReader } from './area.ts';
import { areas, pageOf1, pageOf3 } from './feed.fixture.ts';
import { pageIn, readFeed } from './read.ts';
import { publicService } from './service.ts';

const read = (json: unknown, more = {}) => readFeed(json, { source: 'nb', areas, ...more });
const faults = (json: unknown, more = {}) => read(json, more).faults.map(({ code, count, path }) => `${code} ${count} ${path}`).sort();

describe('Open Referral UK 3.0', () => {
  it('is read whole', () => {
    const { services, version, inactive, faults: amiss } = read(pageOf3());
    assert.deepEqual([version, inactive, services.length, amiss], ['3.0', 1, 2, []]);
    const [sitting, benefits] = services;
    assert.deepEqual(sitting, {
      id: 'nb.5f0c1a34-8c10-4f3b-9d57-0b6f2d0a7a11', source: 'nb', name: 'Carers’ Sitting Service', organisation: 'Northbridge Carers Hub',
      summary: 'A trained sitter stays with the person you look after, so that you can go out. • Up to three hours a week • Days & evenings',
      description: 'A trained sitter stays with the person you look after, so that you can go out.\n\n• Up to three hours a week\n\n• Days & evenings',
      needs: ['break'], topics: ['Respite care'], status: 'active', alert: null,
      phones: [{ number: '01632 960111', label: 'Booking desk' }, { number: '01632 960101', label: null }], email: 'sitting@northbridge.example', url: 'https://www.northbridge.example/sitting',
      openings: { times: [{ from: '09:00', to: '17:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }, { from: '17:00', to: '19:00', validFrom: '2026-04-01', validTo: '2027-03-31', days: ['wed'] }, { from: '10:00', to: '12:00', weeks: [1, 3], days: ['sat'] }] },
      hoursText: 'Saturday clinic at the library', areas: ['northbridge'], areaNames: ['London Borough of Northbridge'],
      qualifies: { by: ['lives', 'cares'], text: 'You live in Northbridge, or care for somebody who does.', minimumAge: 18, maximumAge: null },
      places: [{ name: 'The Old Library', address: ['1 High Street', 'Northbridge'], postcode: 'N1 1AA', latitude: 51.55, longitude: -0.1, access: ['Step-free Ramp at the side'] }],
      cost: ['First three hours: free', 'After that: £12.50 an hour'], languages: ['Welsh', 'Polish'], assuredOn: '2026-09-01', updatedAt: '2026-09-02T07:15:00.000Z', canReport: true,
      sourceId: '5f0c1a34-8c10-4f3b-9d57-0b6f2d0a7a11', ownerEmail: 'directory@northbridge.example',
      terms: [{ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'Respite care', uri: 'https://example.org/terms/respite', taxonomy: 'LGA services' }], from: [{ source: 'nb', sourceId: '5f0c1a34-8c10-4f3b-9d57-0b6f2d0a7a11' }],
    });
    assert.deepEqual([benefits!.status, benefits!.alert, benefits!.areas, benefits!.phones], ['temporarily-closed', 'Closed for moving until March.', ['northbridge', 'eastmere'], [{ number: '0800 123 4567', label: 'Free' }, { number: '+44 1632 960 113', label: null }]]);
  });

  it('is what the contract promises, without what stays on the server', () => {
    for (const page of [pageOf3(), pageOf1()]) for (const service of read(page).services) {
      const shown = publicService(service);
      assert.deepEqual(schemas.service.parse(shown), shown);
      assert.deepEqual(['ownerEmail', 'sourceId', 'terms', 'from'].filter((key) => key in shown), []);
    }
  });

  it('comes as a page, a list, one service, or services at locations', () => {
    const [one] = pageOf3().contents, [expected] = read(pageOf3()).services;
    for (const json of [pageOf3(), [one], one, { services: [one] }]) assert.deepEqual(read(json).services[0], expected);
    const { service_at_locations: spots, ...bare } = one!, atPlace = { ...spots![0], service: bare };
    assert.deepEqual(read({ contents: [atPlace] }).services[0], expected);
    assert.deepEqual(read(atPlace).services[0], expected);
  });
});

describe('Open Referral UK 1.0', () => {
  it('is read whole', () => {
    const { services: [cafe], version, inactive, faults: amiss } = read(pageOf1());
    assert.deepEqual([version, inactive, amiss], ['1.0', 1, []]);
    assert.match(cafe!.id, /^nb\.nb-123-a-[0-9a-f]{8}$/);
    assert.deepEqual({ ...cafe, id: '', terms: [] }, {
      id: '', source: 'nb', name: 'Dementia Café', organisation: 'Eastmere Friends', summary: 'Coffee & company.', description: 'Coffee & company.', needs: ['talk'], topics: ['Carers', 'Peer support'], status: 'active', alert: null,
      phones: [{ number: '01632960151', label: 'Host' }], email: null, url: 'https://eastmere.example/cafe', openings: { times: [{ from: '14:00', to: '16:00', validFrom: '2026-01-01', days: ['thu'] }] }, hoursText: null, areas: ['eastmere'], areaNames: ['Eastmere'],
      qualifies: { by: ['lives', 'works'], text: 'People who live or work in Eastmere', minimumAge: 18, maximumAge: 130 },
      places: [{ name: 'St Ann’s Hall', address: ['2 Mill Lane', 'Eastmere', 'Greater London'], postcode: 'E1 6AN', latitude: 51.6, longitude: -0.2, access: ['Hearing loop'] }],
      cost: ['£2 for tea'], languages: ['English'], assuredOn: '2026-10-12', updatedAt: null, canReport: false, sourceId: 'NB/123 A', ownerEmail: null, terms: [], from: [{ source: 'nb', sourceId: 'NB/123 A' }],
    });
  });
});

describe('pages', () => {
  it('say where they stand, in either version', () => {
    assert.deepEqual(pageIn(pageOf3()), { total: 3, pages: 1, number: 1, isLast: true });
    assert.deepEqual(pageIn(pageOf1()), { total: 2, pages: 1, number: 1, isLast: true });
    assert.deepEqual(pageIn({ total_pages: '7', last: 'no', number: -1 }), { total: null, pages: null, number: null, isLast: null });
    assert.deepEqual(pageIn(null), { total: null, pages: null, number: null, isLast: null });
  });
});

describe('areas', () => {
  const reader = areaReader(areas);
  it('by name, by council, by code, by nation, in a sentence', () => {
    for (const [said, ids] of [
      ['Northbridge', ['northbridge']], ['london borough of NORTHBRIDGE', ['northbridge']], ['Northbridge Council', ['northbridge']], ['Eastmere', ['eastmere']], ['Metropolitan Borough of Eastmere', ['eastmere']], ['Cyngor Dyffryn Arlais', ['dyffryn-arlais']],
      ['E09000099', ['northbridge']], ['http://statistics.data.gov.uk/id/statistical-geography/E09000099', ['northbridge']], ['E09000001', null], ['E09000001, Northbridge', null], ['England', ['northbridge', 'eastmere']], ['Cymru', ['dyffryn-arlais']], ['UK-wide', ['northbridge', 'eastmere', 'dyffryn-arlais', 'strathlorn']], ['K04000001', ['northbridge', 'eastmere', 'dyffryn-arlais']],
      ['We serve residents of Eastmere and of Northbridge.', ['northbridge', 'eastmere']], ['Anywhere except Eastmere', null], ['Eastmereside', null], ['Camden', null], ['', null],
    ] as const) assert.deepEqual(reader(said) === null ? null : [...reader(said)!].sort(), ids === null ? null : [...ids].sort(), said);
  });
  it('are those of the feed only where a service says nothing', () => {
    const [one] = pageOf3().contents, areasOf = (service_areas: unknown) => read([{ ...one, service_areas }], { serves: ['strathlorn'] }).services[0]!.areas;
    assert.deepEqual([areasOf([]), areasOf(null), areasOf([{ name: 'Camden' }]), areasOf([{ name: 'Eastmere' }])], [['strathlorn'], ['strathlorn'], [], ['eastmere']]);
  });
});

describe('a feed that lies', () => {
  const [good] = pageOf3().contents;
  it('loses one service, not the others, and says where', () => {
    assert.deepEqual(faults([good, null, 5, 'x', [], { id: 'a' }, { ...good, id: '' }, good, { ...good, id: 'b', status: 'odd' }]), ['id-missing 1 /6', 'id-repeated 1 /7', 'name-missing 1 /5', 'not-an-object 4 /1', 'status-unknown 1 /8/status']);
    assert.equal(read([good, null, { ...good, id: 'b' }]).services.length, 2);
    for (const json of [null, 5, 'text', {}, { contents: 'x' }, { content: {} }, true]) assert.deepEqual(faults(json), ['not-a-page 1 ']);
  });

  it('names what it refused', () => {
    const bad = { ...good, url: 'javascript:alert(1)', email: 'nobody', assured_date: 'recently', last_modified: 'x', minimum_age: 200, phones: [{ number: 'ring us' }], contacts: [], organization: null, service_areas: [{ name: 'Camden' }], schedules: [{ byday: 'ZZ', opens_at: '9:00', closes_at: '10:00' }],
      service_at_locations: [{ location: { latitude: 0, longitude: 0, addresses: [{ postal_code: 'nowhere' }] } }] };
    assert.deepEqual(faults({ contents: [bad] }), ['address-refused 1 /contents/0/url', 'age-refused 1 /contents/0/minimum_age', 'area-unknown 1 /contents/0/service_areas/0', 'date-refused 2 /contents/0/assured_date', 'email-refused 1 /contents/0/email', 'no-contact 1 /contents/0', 'phone-refused 1 /contents/0/phones',
      'point-refused 1 /contents/0/service_at_locations/0/location/latitude', 'postcode-refused 1 /contents/0/service_at_locations/0/location/addresses/0/postal_code', 'schedule-refused 1 /contents/0/schedules/0']);
  });

  it('writes no markup, no control letters and no overlong words into the directory', () => {
    const nasty = '<img src=x onerror=alert(1)>\u202Eevil\u0000<script>x</script>' + 'y'.repeat(100_000), [service] = read([{ ...good, name: nasty, description: nasty, alert: nasty, organization: { name: nasty }, contacts: [{ title: nasty, phones: [{ number: '01632 960101', description: nasty }] }], attributes: [{ taxonomy_term: { id: nasty, name: nasty } }], languages: [{ name: nasty }], cost_options: [{ option: nasty }], service_areas: [{ name: nasty }] }]).services;
    const text = JSON.stringify(publicService(service!));
    assert.ok(text.length < 10_000, String(text.length));
    assert.doesNotMatch(text, /[<>\u202E]|onerror|\\u202e|\\u0000/i);
  });

  it('cannot go deep, go round, or reach a prototype', () => {
    let deep: unknown = 'x';
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    const round: Record<string, unknown> = { ...good, id: 'round' };
    round['organization'] = round;
    round['service'] = round;
    round['attributes'] = [round];
    round['service_at_locations'] = [round, round];
    assert.equal(read([{ ...good, service_areas: deep, schedules: deep, attributes: deep, description: deep, phones: deep }, round]).services.length, 2);
    const polluted = JSON.parse('{"contents":[{"__proto__":{"name":"x","polluted":true},"id":"p","name":"Named","constructor":{"prototype":{"a":1}}}]}') as unknown;
    assert.equal(read(polluted).services[0]!.name, 'Named');
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.deepEqual(faults(JSON.parse('{"contents":[{"__proto__":{"name":"x"},"id":"p"}]}')), ['name-missing 1 /contents/0']);
    const throwing = { ...good, get description(): string { throw new Error('no'); } };
    assert.deepEqual(faults([Object.defineProperty({ id: 't', name: 'T' }, 'description', { enumerable: true, get: () => throwing.description })]), ['unreadable 1 /0']);
  });

  it('is read to the end however large it is', () => {
    const { services, faults: amiss } = read(Array.from({ length: 50_001 }, (_, i) => ({ id: String(i), name: 'S', url: 'https://example.org' })));
    assert.deepEqual([services.length, amiss], [50_000, [{ code: 'too-many', count: 1, path: '' }]]);
  });

  it('whatever stands where, nothing throws and every service is one of the contract’s', () => {
    const keys = ['id', 'name', 'status', 'description', 'url', 'email', 'phones', 'contacts', 'organization', 'schedules', 'regular_schedules', 'service_areas', 'service_at_locations', 'location', 'addresses', 'physical_addresses', 'accessibility', 'attributes', 'taxonomy_term', 'service_taxonomys', 'taxonomy', 'cost_options', 'amount', 'languages', 'eligibilitys', 'minimum_age', 'assured_date', 'last_modified', 'alert', 'byday', 'freq', 'opens_at', 'closes_at', 'latitude', 'longitude', 'postal_code', 'service', 'number', '__proto__', 'constructor'];
    const json = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 6, withCrossShrink: true }, fc.constantFrom<unknown>(null, true, '', 'active', 'MO,TU', '09:00', '17:00', 'WEEKLY', '2026-01-01', 'N1 1AA', '01632 960101', 'England', 'javascript:x', '<b>x</b>'), fc.string({ unit: 'binary' }), fc.double(), fc.array(tie('any'), { maxLength: 4 }), tie('object')),
      object: fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 12 }),
    }));
    fc.assert(fc.property(fc.array(json.object, { maxLength: 4 }), (list) => {
      const { services, faults: amiss, inactive } = read({ contents: list });
      assert.ok(services.length + inactive <= list.length);
      assert.ok(amiss.every(({ count, path }) => count > 0 && path.length <= 200));
      for (const service of services) {
        const shown = publicService(service);
        assert.deepEqual(schemas.service.parse(shown), shown);
        assert.ok(service.name.length <= 200 && service.summary.length <= 300 && service.description.length <= 4000 && service.topics.length <= 12);
        assert.ok(service.url === null || /^https?:\/\//.test(service.url));
      }
    }), { numRuns: 500 });
  });
});

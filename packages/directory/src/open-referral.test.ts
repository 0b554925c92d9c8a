// The directory as Open Referral UK 3.0: valid against the published schemas, read back as it was, and nothing in it that is not public.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { readCurated } from './curated.ts';
import { areas as four, pageOf1, pageOf3 } from './feed.fixture.ts';
import { apiRoot, openReferralId, page, spotsOf, taxonomiesIn, termsIn, toOpenReferral } from './open-referral.ts';
import { readFeed } from './read.ts';
import type { SourcedService } from './service.ts';
import { isUuid } from './value.ts';

const areas = [...four, { id: 'millhaven', name: 'Millhaven', nation: 'england' as const, council: 'Millhaven Council' }], options = { source: 'x', areas };
const curated = readCurated(readFileSync(new URL('../../../docs/directory.example.csv', import.meta.url), 'utf8'), { areas });
const services = [...readFeed(pageOf3(), options).services, ...readFeed(pageOf1(), options).services, ...curated.services];
const areaTitles = { northbridge: 'Northbridge', eastmere: 'Eastmere', 'dyffryn-arlais': 'Dyffryn Arlais', strathlorn: 'Strathlorn', millhaven: 'Millhaven' };

/** What a reader of our feed must know as we do. Where it came from, who mends it and how its id is written are its own affair. */
const known = ({ id: _, source: __, sourceId: ___, ownerEmail: ____, from: _____, canReport: ______, terms, areaNames: _______, ...service }: SourcedService) => ({ ...service, terms: terms.map(({ name, uri }) => ({ name, uri })) });
const readBack = (service: SourcedService): SourcedService => {
  const { services: [back], faults } = readFeed(JSON.parse(JSON.stringify(page([toOpenReferral(service, { areaTitles })]))), options);
  assert.deepEqual(faults.filter(({ code }) => code !== 'area-unknown'), []);
  return back!;
};

// Beside the project where the developers and the builds have it.
const data = ['../../../../shared/data/open-referral-uk/', '../../../../../shared/data/open-referral-uk/'].map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
const skip = data === undefined ? 'the schemas of Open Referral UK are not beside this checkout (../shared/data/open-referral-uk)' : false;
const published = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, data), 'utf8'));
function validator(name: string): (value: unknown) => string[] {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  if (name !== 'taxonomy_term') ajv.addSchema(published('taxonomy_term.schema') as object, 'taxonomy_term.json');
  const validate = ajv.compile(published(`${name}.schema`) as object);
  return (value) => (validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`));
}

describe('what we publish', () => {
  it('is read back as it was', () => {
    assert.ok(services.length >= 7);
    for (const service of services) {
      const expected = known(service), back = known(readBack(service));
      // A cost, and a summary of one's own, come back in the words that we showed.
      assert.deepEqual({ ...back, summary: '', needs: [] }, { ...expected, summary: '', needs: [], qualifies: { ...expected.qualifies, by: back.qualifies.by } }, service.name);
    }
  });

  it('has an id of its own for everything, the feed’s where that is one', () => {
    const ids = services.map(openReferralId);
    assert.ok(ids.every(isUuid) && new Set(ids).size === ids.length);
    assert.equal(ids[0], '5f0c1a34-8c10-4f3b-9d57-0b6f2d0a7a11');
    const within = (value: unknown): string[] => (Array.isArray(value) ? value.flatMap(within) : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => (key === 'id' ? [String(one)] : within(one))) : []);
    for (const service of services) {
      const all = within(toOpenReferral(service));
      assert.ok(all.every(isUuid), service.name);
      assert.equal(new Set(all).size, all.length, service.name);
      assert.deepEqual(toOpenReferral(service), toOpenReferral(service), 'and the same every time');
    }
  });

  it('says nothing that is not public', () => {
    const text = JSON.stringify(services.map((service) => [toOpenReferral(service), spotsOf(service)]));
    assert.doesNotMatch(text, /directory@northbridge\.example|ownerEmail|"local|A\. Person/);
  });

  it('has what the standard needs, everywhere', () => {
    for (const service of services) {
      const { id, name, status, ...rest } = toOpenReferral(service) as { id: string; name: string; status: string; organization?: { id: string; name: string; description: string }; schedules?: { id: string }[]; service_at_locations?: { location: { location_type: string; addresses?: Record<string, string>[] } }[] };
      assert.ok(isUuid(id) && name !== '' && ['active', 'temporarily closed'].includes(status));
      if (rest.organization) assert.ok(isUuid(rest.organization.id) && rest.organization.name && rest.organization.description);
      for (const { location } of rest.service_at_locations ?? []) {
        assert.equal(location.location_type, 'physical');
        for (const address of location.addresses ?? []) for (const key of ['address_1', 'city', 'state_province', 'postal_code', 'country', 'address_type']) assert.equal(typeof address[key], 'string');
      }
      assert.deepEqual(Object.keys(toOpenReferral(service, { isListed: true })).filter((key) => /^(?:schedules|phones|service_areas|attributes|languages|cost_options)$/.test(key)), []);
    }
    assert.ok(termsIn(services).every((term) => isUuid(term['id']) && term['name'] && term['description']) && taxonomiesIn(services).every((one) => isUuid(one['id']) && one['name'] && one['description']));
    assert.deepEqual(taxonomiesIn(services).map(({ name }) => name), ['LGA services', 'Topics', 'userGroup']);
    assert.equal(apiRoot()['version'], 'HSDS-UK-3.0');
  });

  it('comes in pages', () => {
    const items = [1, 2, 3, 4, 5];
    assert.deepEqual(page(items, { number: 2, size: 2 }), { total_items: 5, total_pages: 3, page_number: 2, size: 2, first_page: false, last_page: false, empty: false, contents: [3, 4] });
    assert.deepEqual(page(items, { number: 3, size: 2 }), { total_items: 5, total_pages: 3, page_number: 3, size: 1, first_page: false, last_page: true, empty: false, contents: [5] });
    assert.deepEqual(page(items, { number: 9, size: 2 }), { total_items: 5, total_pages: 3, page_number: 9, size: 0, first_page: false, last_page: true, empty: true, contents: [] });
    assert.deepEqual(page([]), { total_items: 0, total_pages: 1, page_number: 1, size: 0, first_page: true, last_page: true, empty: true, contents: [] });
  });
});

describe('against what Open Referral UK publishes', () => {
  it('every service, listed and whole, every place and every term is valid', { skip }, () => {
    const [whole, listed, spot, term, taxonomy] = ['service', 'service_list', 'service_at_location', 'taxonomy_term', 'taxonomy'].map(validator);
    for (const service of services) {
      assert.deepEqual(whole!(toOpenReferral(service, { areaTitles, areaCodes: { northbridge: 'E09000099' } })), [], service.name);
      assert.deepEqual(listed!(toOpenReferral(service, { isListed: true })), [], service.name);
      for (const one of spotsOf(service)) assert.deepEqual(spot!(one), [], service.name);
    }
    for (const one of termsIn(services)) assert.deepEqual(term!(one), []);
    for (const one of taxonomiesIn(services)) assert.deepEqual(taxonomy!(one), []);
    assert.notDeepEqual(whole!({ ...toOpenReferral(services[0]!), status: 'open' }), [], 'the validator sees what is wrong');
  });

  it('its examples are read, and come back as they were read', { skip }, () => {
    for (const name of ['service_full', 'service_list', 'service_at_location_full', 'service_at_location_list']) {
      const { services: [service, ...more], version } = readFeed(published(`${name}.example`), options);
      assert.deepEqual([service?.name, service?.organisation, service?.needs, more.length, version], ['Community Counselling', 'Example Organization Inc.', ['talk'], 0, '3.0'], name);
      assert.deepEqual({ ...known(readBack(service!)), needs: [] }, { ...known(service!), needs: [] }, name);
      assert.deepEqual(validator('service')(toOpenReferral(service!)), []);
    }
  });
});

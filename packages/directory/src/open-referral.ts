// The merged directory as Open Referral UK 3.0, so that a neighbour can read it: services, their places, taxonomies, pages. Only what is public is written.
import type { Opening } from '@think-carer/rules';
import { textIn } from '@think-carer/rules';
import type { SourcedService, Term } from './service.ts';
import { isUuid, uuidOf } from './value.ts';
import { folded } from './text.ts';

export type OpenReferral = Readonly<Record<string, unknown>>;
const idOf = (...parts: readonly string[]): string => (parts.length === 1 && isUuid(parts[0]) ? parts[0].toLowerCase() : uuidOf(parts.join('\n')));
/** Its id in Open Referral: the one of its feed where that is a UUID. */
export const openReferralId = ({ sourceId, id }: Pick<SourcedService, 'sourceId' | 'id'>): string => (isUuid(sourceId) ? sourceId.toLowerCase() : uuidOf(id));
const given = <T extends object>(object: T): T => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0))) as T;

/** `areaCodes`: area id → its code, for readers that go by codes. `isListed`: only what a list of services holds. */
export interface WriteOptions { readonly areaCodes?: Readonly<Record<string, string>>; readonly areaTitles?: Readonly<Record<string, string>>; readonly isListed?: boolean }

export function toOpenReferral(service: SourcedService, { areaCodes = {}, areaTitles = {}, isListed = false }: WriteOptions = {}): OpenReferral {
  const id = openReferralId(service), part = (kind: string, at: number | string): string => uuidOf(`${id}\n${kind}\n${at}`);
  const { qualifies } = service;
  const flat = given({
    id, name: service.name, description: service.description || service.summary, url: service.url, email: service.email,
    status: service.status === 'temporarily-closed' ? 'temporarily closed' : 'active', minimum_age: qualifies.minimumAge, maximum_age: qualifies.maximumAge,
    assured_date: service.assuredOn, alert: service.alert, last_modified: service.updatedAt, eligibility_description: qualifies.text,
    organization: service.organisation === null ? null : { id: uuidOf(`organisation\n${folded(service.organisation)}`), name: service.organisation, description: service.organisation },
  });
  if (isListed) return flat;
  return given({
    ...flat,
    // The profile gives a service no telephone, and lets it say more: a reader that knows HSDS finds it here.
    phones: service.phones.map(({ number, label }, i) => given({ id: part('phone', i), number, description: label })),
    schedules: schedulesOf(service, part),
    service_areas: areasOf(service, areaCodes, areaTitles).map((area, i) => ({ id: part('area', i), ...area })),
    service_at_locations: service.places.map((_, i) => ({ id: part('spot', i), location: locationOf(service, i, part) })),
    languages: service.languages.map((name, i) => ({ id: part('language', i), name })),
    cost_options: service.cost.map((option, i) => ({ id: part('cost', i), option })),
    attributes: service.terms.map((term) => ({ id: part('attribute', term.id), link_type: 'taxonomy_term', taxonomy_term: termOf(term) })),
  });
}

/** A service at each of its places, as `/service_at_locations` lists them. */
export function spotsOf(service: SourcedService, options: WriteOptions = {}): OpenReferral[] {
  const id = openReferralId(service), part = (kind: string, at: number | string): string => uuidOf(`${id}\n${kind}\n${at}`);
  return service.places.map((_, i) => ({ id: part('spot', i), location: locationOf(service, i, part), service: toOpenReferral({ ...service, places: [] }, options) }));
}

function schedulesOf({ openings, hoursText, id: _ }: SourcedService, part: (kind: string, at: number | string) => string): OpenReferral[] {
  const dayOf = (day: string): string => day.slice(0, 2).toUpperCase();
  const times = (openings?.times ?? []) as readonly Opening[];
  const rows = times.map(({ days, weeks, from, to, validFrom, validTo, note }, i) => given({
    id: part('schedule', i), freq: weeks === undefined ? 'WEEKLY' : 'MONTHLY', interval: 1,
    byday: weeks === undefined ? days.map(dayOf).join(',') : weeks.flatMap((week) => days.map((day) => `${week}${dayOf(day)}`)).join(','),
    opens_at: `${from}:00`, closes_at: `${to === '24:00' ? '00:00' : to}:00`, valid_from: validFrom, valid_to: validTo,
    description: i === 0 ? hoursText : null, notes: note === undefined ? null : textIn(note, 'en-GB'),
  }));
  return rows.length > 0 || hoursText === null ? rows : [{ id: part('schedule', 0), description: hoursText }];
}

/** Where the feed's own words are known, they say it; the areas of the offer are only how they were read. */
function areasOf({ areas, areaNames }: SourcedService, codes: Readonly<Record<string, string>>, titles: Readonly<Record<string, string>>): OpenReferral[] {
  const named = areaNames.length > 0 ? areaNames : areas.map((area) => titles[area] ?? area);
  return named.map((name, i) => {
    const area = areas[i], code = area !== undefined && areas.length === named.length && (areaNames.length === 0 || name === titles[area] || areas.length === 1) ? codes[area] : undefined;
    return given({ name, service_area: name, uri: code === undefined ? null : `http://statistics.data.gov.uk/id/statistical-geography/${code}` });
  });
}

function locationOf({ places }: SourcedService, i: number, part: (kind: string, at: number | string) => string): OpenReferral {
  const { name, address, postcode, latitude, longitude, access } = places[i]!;
  const lines = address.length > 0 || postcode !== null ? [{ id: part('address', i), address_1: address[0] ?? '', city: address.at(-1) ?? '', ...(address.length > 2 && { address_2: address.slice(1, -1).join(', ') }), state_province: address.at(-1) ?? '', postal_code: postcode ?? '', country: 'GB', address_type: 'physical' }] : [];
  return given({ id: part('location', i), location_type: 'physical', name, latitude, longitude, addresses: lines, accessibility: access.map((description, k) => ({ id: part(`access ${i}`, k), description })) });
}

const taxonomyIdOf = (name: string): string => uuidOf(`taxonomy\n${folded(name)}`);
const taxonomyNameOf = ({ taxonomy }: Term): string => taxonomy ?? 'Topics';
function termOf(term: Term): OpenReferral {
  return given({ id: idOf(term.id), name: term.name, description: term.name, taxonomy: taxonomyNameOf(term), taxonomy_id: taxonomyIdOf(taxonomyNameOf(term)), term_uri: term.uri, term: term.name });
}
/** Every term that a service of the directory has, by name. */
export function termsIn(services: readonly SourcedService[]): OpenReferral[] {
  return [...new Map(services.flatMap(({ terms }) => terms).map((term) => [idOf(term.id), termOf(term)])).values()].sort((a, b) => String(a['name']).localeCompare(String(b['name']), 'en-GB'));
}
export function taxonomiesIn(services: readonly SourcedService[]): OpenReferral[] {
  const names = [...new Set(services.flatMap(({ terms }) => terms.map(taxonomyNameOf)))].sort((a, b) => a.localeCompare(b, 'en-GB'));
  return names.map((name) => ({ id: taxonomyIdOf(name), name, description: name }));
}

/** One page of a list, in the envelope of 3.0. Pages count from 1; one that there is none of is empty. */
export function page<T>(items: readonly T[], { number = 1, size = 50 }: { readonly number?: number; readonly size?: number } = {}): OpenReferral {
  const pages = Math.max(1, Math.ceil(items.length / size)), contents = items.slice((number - 1) * size, number * size);
  return { total_items: items.length, total_pages: pages, page_number: number, size: contents.length, first_page: number === 1, last_page: number >= pages, empty: contents.length === 0, contents };
}
/** What `GET /` of the API says. */
export const apiRoot = (openapiUrl = 'https://openreferraluk.org/specifications/3.0/openapi.json'): OpenReferral => ({ version: 'HSDS-UK-3.0', profile: 'https://docs.openreferraluk.org/', openapi_url: openapiUrl });

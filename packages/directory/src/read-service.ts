// One service of a feed, either version, to what the directory knows of it. Reads own properties alone, a few levels down, and never more of a list than it shows.
import type { Service } from '@think-carer/contract';
import type { FeedOptions } from './read.ts';
import { placesOf } from './read-place.ts';
import { hoursOf } from './schedule.ts';
import type { FaultCount, SourcedService, Term } from './service.ts';
import { folded, oneLine, plainText, summaryOf } from './text.ts';
import { ageOf, dayOf, digitsOf, emailAddress, instantOf, isRecord, listOf, own, phonesIn, safeId, uuidOf, webAddress, type Phone } from './value.ts';
import { needsIn } from './words.ts';

export interface ReadOptions extends FeedOptions { readonly readAreas: (said: string) => readonly string[] | null }
type Json = Record<string, unknown>;

const GONE = /^(?:inactive|defunct|closed|archived|deleted|draft|expired|ended|pending|suspended)$/;

/** Null: there is nothing to show. */
export function serviceReader(options: ReadOptions, faults: FaultCount): (item: Json, path: string) => SourcedService | 'inactive' | null {
  return (item, path) => {
    // A service at a location holds its service.
    const inner = own(item, 'service');
    const service: Json = isRecord(inner) ? { ...inner, service_at_locations: [...listOf(own(inner, 'service_at_locations')), item] } : item;
    const status = folded(oneLine(own(service, 'status'), 60));
    if (GONE.test(status)) return 'inactive';
    if (!/^(?:active|temporarily closed|)$/.test(status)) faults.add('status-unknown', `${path}/status`);
    const name = oneLine(own(service, 'name'), 200);
    if (name === '') { faults.add('name-missing', path); return null; }
    const organisations = [own(service, 'organization'), ...listOf(own(service, 'organizations'))].filter(isRecord), organisation = oneLine(own(organisations[0], 'name'), 200) || null;
    const said = own(service, 'id'), sourceId = typeof said === 'string' || typeof said === 'number' ? oneLine(said, 300) : '';
    if (sourceId === '') faults.add('id-missing', path);
    const id = sourceId || uuidOf(`${name}\n${organisation}`);

    const whole = own(service, 'description'), description = plainText(whole, 4000);
    if (description.length >= 3900 && description.endsWith('…')) faults.add('text-cut', `${path}/description`);
    const spots = [...listOf(own(service, 'service_at_locations')), ...listOf(own(service, 'locations'))].filter(isRecord);
    const terms = termsOf(service), topics = [...new Set(terms.map(({ name: topic }) => topic))].slice(0, 12);
    const areas = areasOf(service, path, options, faults), schedules = [service, ...spots, ...spots.map((spot) => own(spot, 'location'))]
      .map((one) => [...listOf(own(one, 'schedules')), ...listOf(own(one, 'regular_schedules'))]).find((list) => list.length > 0) ?? [];
    const { openings, hoursText } = hoursOf(schedules, `${path}/schedules`, faults);
    const { phones, email, url, ownerEmail } = waysOf(service, organisations, spots, path, options, faults);
    const dates = { assuredOn: dayOf(own(service, 'assured_date')), updatedAt: instantOf(own(service, 'last_modified')) };
    for (const [key, value] of [['assured_date', dates.assuredOn], ['last_modified', dates.updatedAt]] as const) {
      if (value === null && own(service, key) !== null && own(service, key) !== '') faults.add('date-refused', `${path}/${key}`);
    }
    const isClosed = status === 'temporarily closed';
    return {
      id: safeId(options.source, id), source: options.source, name, organisation,
      summary: summaryOf(plainText(own(service, 'summary'), 600) || description, 300), description,
      needs: needsIn([name, ...topics].join(' . '), description.slice(0, 1000)).slice(0, 3), topics,
      status: isClosed ? 'temporarily-closed' : 'active', alert: plainText(own(service, 'alert'), 500) || null,
      phones: phones.map(({ number, label }) => ({ number, label })), email, url, openings: openings as Service['openings'], hoursText,
      ...areas, qualifies: qualifiesOf(service, path, faults),
      places: placesOf(spots, path, faults).map((place) => ({ ...place, address: [...place.address], access: [...place.access] })),
      cost: costOf(service), languages: languagesOf(service), ...dates, canReport: ownerEmail !== null,
      sourceId: id, ownerEmail, terms, from: [{ source: options.source, sourceId: id }],
    };
  };
}

function termsOf(service: Json): Term[] {
  const found = new Map<string, Term>();
  const lists = [...listOf(own(service, 'attributes')).map((one) => own(one, 'taxonomy_term')), ...['service_taxonomys', 'service_taxonomies'].flatMap((key) => listOf(own(service, key))).map((one) => own(one, 'taxonomy') ?? own(one, 'taxonomy_term')), ...listOf(own(service, 'taxonomy_terms'))];
  for (const term of lists.filter(isRecord).slice(0, 60)) {
    const name = oneLine(own(term, 'name') ?? own(term, 'term'), 80), taxonomy = own(term, 'taxonomy_detail') ?? own(term, 'taxonomy') ?? own(term, 'vocabulary');
    if (name === '' || found.has(folded(name))) continue;
    const id = oneLine(own(term, 'id'), 300), told = oneLine(isRecord(taxonomy) ? own(taxonomy, 'name') : taxonomy, 120);
    found.set(folded(name), { id: id || uuidOf(name), name, uri: webAddress(own(term, 'term_uri') ?? own(term, 'uri')), taxonomy: told || null });
  }
  return [...found.values()].slice(0, 30);
}

function areasOf(service: Json, path: string, { readAreas, serves = [] }: ReadOptions, faults: FaultCount): Pick<Service, 'areas' | 'areaNames'> {
  const ids = new Set<string>(), names: string[] = [];
  for (const [i, area] of listOf(own(service, 'service_areas')).entries()) {
    const said = [own(area, 'name'), own(area, 'service_area'), own(area, 'uri'), own(area, 'extent')].map((one) => oneLine(one, 300));
    const found = said.filter(Boolean).map((one) => readAreas(one)).find((one) => one !== null);
    const shown = said[0] || said[1] || '';
    if (shown !== '' && !names.includes(shown)) names.push(shown.slice(0, 200));
    if (found) for (const id of found) ids.add(id);
    else if (shown !== '' || said[2] !== '') faults.add('area-unknown', `${path}/service_areas/${i}`);
  }
  return { areas: ids.size > 0 || names.length > 0 ? [...ids] : [...serves], areaNames: names.slice(0, 30) };
}

/** Published services have no telephone of their own: their contacts', their places' and their organisation's are taken, in that order. */
function waysOf(service: Json, organisations: readonly Json[], spots: readonly Json[], path: string, { reportTo = null }: ReadOptions, faults: FaultCount): { phones: Phone[]; email: string | null; url: string | null; ownerEmail: string | null } {
  const contacts = (of: unknown): Json[] => listOf(own(of, 'contacts'), 20).filter(isRecord), places = spots.flatMap((spot) => [spot, own(spot, 'location')]).filter(isRecord);
  const holders: [holder: Json, role: string | null][] = [service, ...contacts(service), ...places, ...places.flatMap(contacts), ...organisations, ...organisations.flatMap(contacts)].map((one) => [one, oneLine(own(one, 'title'), 60) || null]);
  const phones = new Map<string, Phone>();
  let isRefused = false;
  for (const [holder, role] of holders) {
    const all = [...listOf(own(holder, 'phones'), 20), ...['phone', 'telephone'].map((key) => own(holder, key)).filter((one) => typeof one === 'string')];
    for (const phone of all) {
      const type = oneLine(own(phone, 'type'), 40), number = typeof phone === 'string' ? phone : own(phone, 'number');
      if (/fax|pager/i.test(type)) continue;
      const label = oneLine(own(phone, 'description'), 60) || (/^(?:voice|phone|telephone|landline)?$/i.test(type) ? role : type), found = phonesIn(number, label || null);
      if (found.length === 0 && number !== null && number !== '') isRefused = true;
      const more = oneLine(own(phone, 'extension'), 10);
      for (const one of found) {
        const digits = digitsOf(one.number);
        if (!phones.has(digits)) phones.set(digits, { ...one, label: [one.label, /^\d{1,6}$/.test(more) ? `extension ${more}` : ''].filter(Boolean).join(', ') || null });
      }
    }
    if (phones.size >= 4) break;
  }
  if (isRefused) faults.add('phone-refused', `${path}/phones`);
  const first = <T>(read: (value: unknown) => T | null, keys: readonly string[], code: 'email-refused' | 'address-refused'): T | null => {
    for (const [holder] of holders) for (const key of keys) {
      const value = own(holder, key), found = read(value);
      if (found !== null) return found;
      if (typeof value === 'string' && value.trim() !== '') faults.add(code, `${path}/${key}`);
    }
    return null;
  };
  const email = first(emailAddress, ['email'], 'email-refused'), url = first(webAddress, ['url', 'website'], 'address-refused');
  if (phones.size === 0 && email === null && url === null) faults.add('no-contact', path);
  const ownerEmail = emailAddress(own(service, 'assurer_email')) ?? reportTo ?? email ?? emailAddress(own(organisations[0], 'email'));
  return { phones: [...phones.values()].slice(0, 4), email, url, ownerEmail };
}

function qualifiesOf(service: Json, path: string, faults: FaultCount): Service['qualifies'] {
  const listed = ['eligibilitys', 'eligibilities'].flatMap((key) => listOf(own(service, key))), told = [own(service, 'eligibility_description'), ...listed.flatMap((one) => [own(one, 'eligibility'), own(one, 'description')])];
  const text = plainText([...new Set(told.map((one) => oneLine(one, 600)).filter(Boolean))].join('\n'), 800) || null;
  const ages = [['minimum_age', Math.min], ['maximum_age', Math.max]].map(([key, pick]) => {
    const all = [service, ...listed].map((one) => own(one, key as string)).filter((one) => one !== null), read = all.map(ageOf).filter((one) => one !== null);
    if (all.length > read.length) faults.add('age-refused', `${path}/${key as string}`);
    return read.length === 0 ? null : (pick as (...all: number[]) => number)(...read);
  });
  const [minimumAge = null, maximumAge = null] = ages, isRight = minimumAge === null || maximumAge === null || minimumAge <= maximumAge;
  if (!isRight) faults.add('age-refused', `${path}/maximum_age`);
  return { by: qualifyingIn([text ?? '', ...listOf(own(service, 'service_areas')).map((one) => oneLine(own(one, 'service_area') ?? own(one, 'name'), 300))].join('\n')), text, minimumAge: isRight ? minimumAge : null, maximumAge: isRight ? maximumAge : null };
}

/** How somebody comes to qualify, where the words say so. */
export function qualifyingIn(text: string): ('lives' | 'works' | 'cares')[] {
  return ([['lives', /\b(?:live|lives|living|resident|residents|residency|byw|preswylwyr)\b/i], ['works', /\b(?:work|works|working|employed|employees) (?:in|for|at|within)\b|\b(?:or|,) work\b|\bgweithio yn\b/i], ['cares', /\b(?:care for|cares for|caring for|cared[- ]for|look after|looks after|looking after|carers? of|gofalu am)\b/i]] as const)
    .flatMap(([by, words]) => (words.test(text) ? [by] : []));
}

function costOf(service: Json): string[] {
  const options = listOf(own(service, 'cost_options'), 20).map((option) => {
    const amount = own(option, 'amount'), price = typeof amount === 'number' && amount >= 0 && amount < 1e6 ? amount === 0 ? 'free' : `£${amount.toFixed(Number.isInteger(amount) ? 0 : 2).replaceAll(/\B(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, ',')}` : '';
    const [what, how] = [oneLine(own(option, 'option'), 120), oneLine(own(option, 'amount_description') ?? own(option, 'cost_description'), 160)];
    return [what, [price, how].filter(Boolean).join(' ')].filter(Boolean).join(': ');
  });
  return [...new Set([...options, oneLine(own(service, 'fees_description') ?? own(service, 'fees'), 200)].filter(Boolean))].slice(0, 8);
}

/** `pl` is Polish. Asked once for each, since the answer is slow. */
const codes = new Map<string, string>();
function languageOf(said: string): string {
  if (!/^[a-z]{2,3}$/i.test(said)) return said;
  let name = codes.get(said);
  if (name === undefined) codes.set(said, name = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' }).of(said) ?? said);
  return name;
}
function languagesOf(service: Json): string[] {
  const shown = (value: unknown): string => languageOf(oneLine(typeof value === 'string' ? value : own(value, 'name') ?? own(value, 'language') ?? own(value, 'code'), 40));
  const languages = own(service, 'languages');
  return [...new Set((Array.isArray(languages) ? languages.slice(0, 40) : []).map(shown).filter(Boolean))].slice(0, 20);
}

// The directory as Open Referral UK asks for it: a light table of every service to choose from, made once for each edition, and whole services only for the page that is sent.
import type { Service } from '@think-carer/contract';
import { distanceOf, openReferralId, page, postcodeOf, type OpenReferral, queryTerms, spotsOf, taxonomiesIn, termsIn, toOpenReferral, type SourcedService } from '@think-carer/directory';
import { addDays } from '@think-carer/rules';
import { sql } from 'kysely';
import type { KeptOfService } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';
import { searchServices } from './search.ts';

interface Spot { readonly id: string; readonly at: number; readonly postcode: string | null; readonly latitude: number | null; readonly longitude: number | null }
/** What a service is chosen by. */
interface Choice {
  readonly id: string; readonly orukId: string; readonly terms: readonly string[]; readonly taxonomies: readonly string[]; readonly minimumAge: number | null; readonly maximumAge: number | null;
  readonly times: readonly { readonly days: readonly string[]; readonly from: string; readonly to: string }[]; readonly changedAt: string; readonly spots: readonly Spot[];
}
/** What was here and is here no longer. */
interface Gone { readonly id: string; readonly goneAt: string }
export interface Table { readonly edition: string; readonly choices: readonly Choice[]; readonly byId: ReadonlyMap<string, Choice>; readonly terms: readonly OpenReferral[]; readonly taxonomies: readonly OpenReferral[]; readonly gone: readonly Gone[] }

/** By tenant, for the few whose neighbours read here. */
const held = new Map<string, Table>();
const mostHeld = 10, batch = 2000;

/** Changed when it changed here: a neighbour reads from here. What its source says of itself is not when we heard of it. */
const whole = (row: { readonly body: Service; readonly kept: KeptOfService; readonly changed_at: string }): SourcedService => ({ ...row.body, ...row.kept, updatedAt: row.changed_at });

export async function tableOf(store: TenantStore, tenantId: string): Promise<Table> {
  // What was changed and changed back is the same edition, at another time.
  const row = await store.selectFrom('hub_directory').select(['edition', 'updated_at']).executeTakeFirst(), edition = row ? `${row.edition}.${Date.parse(row.updated_at)}` : 'none', known = held.get(tenantId);
  if (known?.edition === edition) return known;
  const choices: Choice[] = [], terms = new Map<string, OpenReferral>(), taxonomies = new Map<string, OpenReferral>();
  for (let after = ''; ;) {
    const rows = await store.selectFrom('hub_service').select(['id', 'body', 'kept', 'changed_at']).where('id', '>', after).orderBy('id').limit(batch).execute();
    for (const row of rows) {
      const service = whole(row), own = termsIn([service]), theirs = taxonomiesIn([service]);
      for (const term of own) terms.set(String(term['id']), term);
      for (const taxonomy of theirs) taxonomies.set(String(taxonomy['id']), taxonomy);
      choices.push({
        id: row.id, orukId: openReferralId(service), terms: own.map(({ id }) => String(id)), taxonomies: theirs.map(({ id }) => String(id)), minimumAge: service.qualifies.minimumAge, maximumAge: service.qualifies.maximumAge,
        times: (service.openings?.times ?? []).map(({ days, from, to }) => ({ days, from, to })), changedAt: row.changed_at,
        spots: spotsOf(service).map(({ id }, at) => ({ id: String(id), at, postcode: service.places[at]!.postcode, latitude: service.places[at]!.latitude, longitude: service.places[at]!.longitude })),
      });
    }
    if (rows.length < batch) break;
    after = rows.at(-1)!.id;
  }
  const byName = (a: OpenReferral, b: OpenReferral) => String(a['name']).localeCompare(String(b['name']), 'en-GB');
  const gone = (await store.selectFrom('hub_service_gone').select(['id', 'gone_at']).orderBy('id').execute()).map(({ id, gone_at }): Gone => ({ id, goneAt: gone_at }));
  const table: Table = { edition, gone, choices, byId: new Map(choices.map((one) => [one.orukId, one])), terms: [...terms.values()].sort(byName), taxonomies: [...taxonomies.values()].sort(byName) };
  if (held.size >= mostHeld) held.delete(held.keys().next().value!);
  held.set(tenantId, table);
  return table;
}

/** What may be asked, as it was read from an address; anything that cannot be read asks for nothing. */
export interface Wanted {
  readonly search?: string | undefined; readonly term?: string | undefined; readonly taxonomy?: string | undefined; readonly minimumAge?: number | undefined; readonly maximumAge?: number | undefined;
  readonly startTime?: string | undefined; readonly endTime?: string | undefined; readonly day?: string | undefined; readonly modifiedAfter?: string | undefined; readonly postcode?: string | undefined; readonly proximity?: number | undefined;
  readonly number: number; readonly size: number;
}
const days: Readonly<Record<string, string>> = { mo: 'mon', tu: 'tue', we: 'wed', th: 'thu', fr: 'fri', sa: 'sat', su: 'sun' };
export function readWanted(query: URLSearchParams): Wanted {
  const text = (name: string) => query.get(name)?.trim().slice(0, 200) || undefined, number = (name: string) => { const value = Number(text(name) ?? Number.NaN); return Number.isFinite(value) && value >= 0 ? value : undefined; };
  const time = (name: string) => /^([01]\d|2[0-3]):[0-5]\d/.exec(text(name) ?? '')?.[0], since = text('modified_after');
  return {
    search: text('search'), term: text('taxonomy_term_id')?.toLowerCase(), taxonomy: text('taxonomy_id')?.toLowerCase(), minimumAge: number('minimum_age'), maximumAge: number('maximum_age'), startTime: time('start_time'), endTime: time('end_time'),
    day: days[(text('day') ?? '').slice(0, 2).toLowerCase()], modifiedAfter: since !== undefined && !Number.isNaN(Date.parse(since)) ? new Date(since).toISOString() : undefined,
    postcode: text('postcode'), proximity: number('proximity'), number: Math.min(100_000, Math.max(1, Math.floor(number('page') ?? 1))), size: Math.min(100, Math.max(1, Math.floor(number('per_page') ?? 50))),
  };
}

const hasTime = ({ times }: Choice, { day, startTime, endTime }: Wanted): boolean => (day === undefined && startTime === undefined && endTime === undefined)
  || times.some(({ days: on, from, to }) => (day === undefined || on.includes(day)) && (startTime === undefined || from >= startTime) && (endTime === undefined || to <= endTime));
const isWanted = (one: Choice, wanted: Wanted): boolean => (wanted.term === undefined || one.terms.includes(wanted.term)) && (wanted.taxonomy === undefined || one.taxonomies.includes(wanted.taxonomy))
  && (wanted.minimumAge === undefined || (one.minimumAge !== null && one.minimumAge >= wanted.minimumAge)) && (wanted.maximumAge === undefined || (one.maximumAge !== null && one.maximumAge <= wanted.maximumAge))
  && (wanted.modifiedAfter === undefined || one.changedAt >= wanted.modifiedAfter) && hasTime(one, wanted);

/** Found by words, in the order of the search; without words in the order of the table. */
async function chosen(store: TenantStore, table: Table, wanted: Wanted, today: string): Promise<readonly Choice[]> {
  if (wanted.search === undefined || queryTerms(wanted.search, { isTyping: false }).terms.length === 0) return table.choices.filter((one) => isWanted(one, wanted));
  const { items } = await searchServices(store, { query: { q: wanted.search }, areas: [], today, from: 0, limit: 1000 }), places = new Map(table.choices.map((one) => [one.id, one]));
  return items.flatMap(({ id }) => { const one = places.get(id); return one && isWanted(one, wanted) ? [one] : []; });
}

/** The services themselves, in the order asked for. */
async function services(store: TenantStore, ids: readonly string[]): Promise<SourcedService[]> {
  if (ids.length === 0) return [];
  const rows = await store.selectFrom('hub_service').select(['id', 'body', 'kept', 'changed_at']).where(sql<boolean>`id = any(${[...ids]}::text[])`).execute(), byId = new Map(rows.map((row) => [row.id, whole(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export type Titles = Readonly<Record<string, string>>;
/** In the words of the standard, which asks for a name: it is no longer provided, as far as this directory knows. Its own name is not kept: it may be what it was taken out for. */
const inactive = ({ id, goneAt }: Gone): OpenReferral => ({ id, name: 'No longer listed', status: 'inactive', last_modified: goneAt });
/** For a year, whether or not anything is made anew or erased meanwhile: the table outlives the day. */
const isStillTold = ({ goneAt }: Gone, today: string): boolean => goneAt.slice(0, 10) > addDays(today, -365);
/** What went is told to those who ask for changes, and for all of them. */
const goneSince = ({ gone }: Table, { modifiedAfter, search, term, taxonomy, minimumAge, maximumAge, day, startTime, endTime }: Wanted, today: string): readonly Gone[] =>
  (modifiedAfter === undefined || [search, term, taxonomy, minimumAge, maximumAge, day, startTime, endTime].some((one) => one !== undefined) ? [] : gone.filter((one) => one.goneAt >= modifiedAfter && isStillTold(one, today)));

/** One page of services, whole: the standard asks for less of a list, and lets it say more, so that nobody need ask again for each. */
export async function servicesPage(store: TenantStore, table: Table, wanted: Wanted, titles: Titles, today: string): Promise<OpenReferral> {
  const all = [...await chosen(store, table, wanted, today), ...goneSince(table, wanted, today)], here = all.slice((wanted.number - 1) * wanted.size, wanted.number * wanted.size);
  const found = await services(store, here.flatMap((one) => ('goneAt' in one ? [] : [one.id])));
  return { ...page(all, wanted), contents: [...found.map((service) => toOpenReferral(service, { areaTitles: titles })), ...here.flatMap((one) => ('goneAt' in one ? [inactive(one)] : []))] };
}
export async function oneService(store: TenantStore, table: Table, id: string, titles: Titles, today: string): Promise<OpenReferral | undefined> {
  const choice = table.byId.get(id.toLowerCase()), [service] = choice ? await services(store, [choice.id]) : [], gone = table.gone.find((one) => one.id === id.toLowerCase() && isStillTold(one, today));
  return service ? toOpenReferral(service, { areaTitles: titles }) : gone && inactive(gone);
}

/** Where a postcode is, as far as the directory knows: at a place that has it, or in the middle of those that begin as it does. */
function pointOf(table: Table, postcode: string): { readonly latitude: number; readonly longitude: number } | undefined {
  const points = table.choices.flatMap(({ spots }) => spots).filter((spot): spot is Spot & { latitude: number; longitude: number; postcode: string } => spot.latitude !== null && spot.longitude !== null && spot.postcode !== null);
  const exact = points.find((spot) => spot.postcode === postcode), near = exact ? [exact] : points.filter((spot) => spot.postcode.split(' ')[0] === postcode.split(' ')[0]);
  return near.length === 0 ? undefined : { latitude: near.reduce((sum, spot) => sum + spot.latitude, 0) / near.length, longitude: near.reduce((sum, spot) => sum + spot.longitude, 0) / near.length };
}

export async function spotsPage(store: TenantStore, table: Table, wanted: Wanted, titles: Titles, today: string): Promise<OpenReferral> {
  let all = (await chosen(store, table, wanted, today)).flatMap((choice) => choice.spots.map((spot) => ({ choice, spot, metres: 0 })));
  if (wanted.postcode !== undefined) {
    const postcode = postcodeOf(wanted.postcode), point = postcode === null ? undefined : pointOf(table, postcode), within = wanted.proximity ?? 10_000;
    all = point === undefined ? all.filter(({ spot }) => postcode !== null && spot.postcode?.split(' ')[0] === postcode.split(' ')[0])
      : all.flatMap((one) => (one.spot.latitude === null || one.spot.longitude === null ? [] : [{ ...one, metres: distanceOf(point, { latitude: one.spot.latitude, longitude: one.spot.longitude }) }])).filter(({ metres }) => metres <= within).sort((a, b) => a.metres - b.metres);
  }
  const here = all.slice((wanted.number - 1) * wanted.size, wanted.number * wanted.size), byId = new Map((await services(store, [...new Set(here.map(({ choice }) => choice.id))])).map((service) => [service.id, service]));
  return { ...page(all, wanted), contents: here.flatMap(({ choice, spot }) => { const service = byId.get(choice.id); return service ? [spotsOf(service, { areaTitles: titles })[spot.at]!] : []; }) };
}
export async function oneSpot(store: TenantStore, table: Table, id: string, titles: Titles): Promise<OpenReferral | undefined> {
  const choice = table.choices.find(({ spots }) => spots.some((spot) => spot.id === id.toLowerCase())), [service] = choice ? await services(store, [choice.id]) : [];
  return service && spotsOf(service, { areaTitles: titles }).find((spot) => spot['id'] === id.toLowerCase());
}

// What the hub decides, wherever it is kept: who may announce an activity, who is told of a mistake.
import type { Contact, Pack } from '@think-carer/rules';
import { browserServices, type FeedState } from './hub.ts';
import type { RequestFault } from './problem.ts';
import type { Role } from './route.ts';
import type { Activity, Hub, HubActivitiesQuery, HubActivityCreate, Service } from './wire.ts';

/** What the outline says, apart from what the offer says: how many services reach each area, and which areas border on which. */
export interface HubFacts { readonly count: number; readonly counts: Readonly<Record<string, number>>; readonly neighbours: Readonly<Record<string, readonly string[]>> }
export function hubFacts(services: readonly Service[], offer: Pack, neighbours: HubFacts['neighbours']): HubFacts {
  const counts = new Map(offer.areas.map(({ id }) => [id, 0]));
  for (const one of services) for (const area of new Set(one.areas)) counts.set(area, (counts.get(area) ?? 0) + 1);
  return { count: services.length, counts: Object.fromEntries(counts), neighbours };
}
/** Where a directory of this size is searched. */
export const hubMode = (count: number): 'browser' | 'server' => (count > browserServices ? 'server' : 'browser');
/** The outline of a directory. `edition`: the name of the index, where there is one. */
export function hubOf(offer: Pack, { count, counts, neighbours }: HubFacts, { updatedAt, edition }: { readonly updatedAt: string | null; readonly edition: string | null }): Hub {
  const isHere = new Set(offer.areas.map(({ id }) => id));
  return {
    count, mode: hubMode(count), updatedAt,
    areas: offer.areas.map(({ id, name, contacts }) => ({ id, name, contacts: [...contacts], count: counts[id] ?? 0 })),
    neighbours: Object.fromEntries(offer.areas.map(({ id }) => [id, (neighbours[id] ?? []).filter((other) => isHere.has(other))])),
    index: hubMode(count) === 'browser' ? edition : null,
  };
}

/** How a feed is: `late` until it has failed three times in a row, or its copy is two days old. */
export function feedStateOf({ goodAt, failures, problem }: { readonly goodAt: string | null; readonly failures: number; readonly problem: string | null }, now: Date): FeedState {
  if (failures >= 3) return 'failing';
  if (goodAt === null) return problem === null ? 'never' : 'late';
  return problem !== null || now.getTime() - Date.parse(goodAt) > 2 * 86_400_000 ? 'late' : 'well';
}
/** Whether a feed says so much less than before that it is not believed at once. */
export const hasShrunk = (before: number, after: number): boolean => before > 0 && after < before / 2;

/** Who asks, as far as activities are concerned. `centre`: what the host says they work for. */
export interface CentrePerson { readonly roles: readonly Role[]; readonly email?: string | undefined; readonly centre?: string | undefined }

/** Whether somebody speaks for this centre. */
export function speaksFor(person: CentrePerson, centre: string, offer: Pack): boolean {
  if (person.roles.includes('administrator')) return true;
  const email = offer.contacts.find(({ id }) => id === centre)?.email?.toLowerCase();
  return person.roles.includes('partner') && (person.centre === centre || (email !== undefined && email === person.email?.toLowerCase()));
}

/** Faults that only the offer and the person can show. */
export function activityFaults(body: HubActivityCreate, person: CentrePerson, offer: Pack): RequestFault[] {
  const isCentre = offer.contacts.some(({ id }) => id === body.centre);
  return [
    ...(isCentre ? [] : [{ pointer: '/centre', code: 'not-an-option', detail: 'This contact is not in the offer.' }]),
    ...(isCentre && !speaksFor(person, body.centre, offer) ? [{ pointer: '/centre', code: 'not-yours', detail: 'You may announce for your own centre only.' }] : []),
    ...(body.area !== undefined && !offer.areas.some(({ id }) => id === body.area) ? [{ pointer: '/area', code: 'not-an-option', detail: 'This area is not in the offer.' }] : []),
    ...(body.to !== undefined && body.to <= body.from ? [{ pointer: '/to', code: 'too-small', detail: 'It must end after it begins.' }] : []),
  ];
}

export const newActivity = (id: string, { to, place, area, url, phone, ...said }: HubActivityCreate): Activity =>
  ({ id, ...said, audience: [...new Set(said.audience)], to: to ?? null, place: place ?? null, area: area ?? null, url: url ?? null, phone: phone ?? null });

/** Whether an activity is among those asked for. `today` is where none is named. */
export const isListed = (one: Activity, query: HubActivitiesQuery | undefined, today: string): boolean =>
  one.on >= (query?.from ?? today) && (query?.audience === undefined || one.audience.includes(query.audience)) && (query?.topic === undefined || one.topic === query.topic)
  && (query?.area === undefined || one.area === null || one.area === query.area);
/** The order of activities, and where the next page begins. */
export const activityKey = ({ on, from, id }: Pick<Activity, 'on' | 'from' | 'id'>): string => `${on} ${from} ${id}`;

/** The contact that is told of a mistake where an entry has no keeper of its own: HR, else the first that has an address. */
export const mistakesContact = (offer: Pack): Contact | undefined => offer.contacts.find(({ id, email }) => id === 'hr' && email) ?? offer.contacts.find(({ email }) => email);

/** Areas of the offer that a feed may be said to be for. */
export const feedAreaFaults = (areas: readonly string[] | undefined, offer: Pack): RequestFault[] =>
  (areas ?? []).flatMap((area, i) => (offer.areas.some(({ id }) => id === area) ? [] : [{ pointer: `/areas/${i}`, code: 'not-an-option', detail: 'This area is not in the offer.' }]));
/** Id of a feed: its title as a word, numbered where that is taken. */
export function feedIdOf(title: string, taken: readonly string[]): string {
  const word = title.normalize('NFD').toLowerCase().replaceAll(/\p{M}/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '').slice(0, 40).replace(/-+$/, '');
  const base = word === '' || word === 'local' ? 'feed' : word;
  for (let i = 1; ; i += 1) {
    const id = i === 1 ? base : `${base}-${i}`;
    if (!taken.includes(id)) return id;
  }
}

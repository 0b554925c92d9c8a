// An invented directory for examples and tests: a few services of each kind, or two thousand of them; what the centres put on; feeds in every health.
import type { Activity, HubFeed, Need, Service } from '@think-carer/contract';
import type { Fixture } from '@think-carer/kit';

type Openings = NonNullable<Service['openings']>;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const, everyDay = [...weekdays, 'sat', 'sun'] as const;
const office: Openings = { times: [{ days: [...weekdays], from: '09:00', to: '17:00' }] };
const always: Openings = { times: [{ days: [...everyDay], from: '00:00', to: '00:00' }], bankHolidays: 'open' };
const evenings: Openings = { times: [{ days: ['wed'], from: '18:00', to: '20:00' }] };

const service = (id: string, name: string, needs: readonly Need[], own: Partial<Service>): Service => ({
  id, source: 'local', name, organisation: null, summary: '', description: own.summary ?? '', needs: [...needs], topics: [], status: 'active', alert: null, phones: [], email: null, url: null,
  openings: null, hoursText: null, areas: ['northbridge'], areaNames: ['Northbridge'], qualifies: { by: ['cares'], text: null, minimumAge: null, maximumAge: null }, places: [], cost: ['Free'], languages: [],
  assuredOn: '2026-09-15', updatedAt: null, canReport: true, ...own,
});
const place = (address: string, postcode: string, access: readonly string[] = []): Service['places'][number] => ({ name: null, address: [address], postcode, latitude: null, longitude: null, access: [...access] });
const all = ['northbridge', 'eastmere', 'millhaven', 'dyffryn-arlais', 'strathlorn'];

export const fewServices: readonly Service[] = [
  service('local.sitting', 'Northbridge Sitting Service', ['break'], {
    organisation: 'Northbridge Carers Hub', summary: 'Somebody you know by name stays with the person you look after, for up to three hours.', description: 'A trained sitter stays with the person you look after, day or evening, for up to three hours. The first visit is with you there. Ask at least three days ahead; for an emergency ring the hub.',
    topics: ['Respite', 'Sitting service'], phones: [{ number: '01632 960201', label: null }], email: 'sitting@northbridge.example', url: 'https://northbridge.example/sitting', openings: office, hoursText: 'Monday to Friday, 9am to 5pm',
    qualifies: { by: ['cares'], text: 'The person you look after lives in Northbridge', minimumAge: 18, maximumAge: null }, places: [place('1 Mill Street, Northbridge', 'NB1 1AA', ['Step-free', 'Hearing loop'])],
  }),
  service('local.weekend', 'Weekend breaks at Harbour House', ['break'], {
    organisation: 'Harbour House', summary: 'A weekend away for the person you look after, with care day and night.', phones: [{ number: '01632 960202', label: 'bookings' }, { number: '01632 960203', label: 'nights' }], openings: always, cost: ['From £95 a night', 'A breaks fund may help'], assuredOn: '2026-03-02',
    qualifies: { by: ['cares', 'lives'], text: null, minimumAge: 18, maximumAge: 65 }, places: [place('Harbour Road, Northbridge', 'NB2 4QQ', ['Step-free', 'Accessible toilet'])],
  }),
  service('millhaven.garden', 'Garden days', ['break', 'talk'], { source: 'millhaven-council', organisation: 'Millhaven Growers', summary: 'A day in the walled garden for people with a learning disability, with lunch.', areas: ['millhaven'], areaNames: ['Millhaven'], phones: [{ number: '01632 960204', label: null }], hoursText: 'Thursdays, 10am to 3pm', assuredOn: '2026-10-20', cost: ['£12 a day'] }),
  service('local.old-club', 'Tuesday lunch club', ['break', 'talk'], { organisation: 'St Brannock’s', summary: 'Lunch, company and a lift home.', phones: [{ number: '01632 960205', label: null }], assuredOn: '2024-05-01', cost: ['£5'], canReport: true }),
  service('local.listening', 'Carers’ listening line', ['talk'], { organisation: 'Listening Together', summary: 'A person who has looked after somebody, at the other end of the telephone.', description: 'Volunteers who have themselves looked after somebody. They do not tell you what to do. No name is asked.', areas: [...all], areaNames: ['United Kingdom'], phones: [{ number: '01632 960206', label: null }], openings: always, hoursText: 'Day and night', languages: ['English', 'Welsh', 'Punjabi'], topics: ['Emotional support'], qualifies: { by: ['lives', 'works', 'cares'], text: null, minimumAge: null, maximumAge: null }, assuredOn: '2026-11-02' }),
  service('local.evening', 'Working carers’ evening group', ['talk', 'rights'], { organisation: 'Northbridge Carers Hub', summary: 'For people who work and look after someone. Tea, and others who know.', phones: [{ number: '01632 960207', label: null }], openings: evenings, qualifies: { by: ['works', 'lives'], text: null, minimumAge: 16, maximumAge: null }, assuredOn: '2026-08-11' }),
  service('local.welfare', 'Welfare rights advice', ['money'], { organisation: 'Northbridge Advice', summary: 'Benefits checked, forms filled in with you, appeals.', phones: [{ number: '01632 960208', label: null }], openings: office, hoursText: 'Monday to Friday, 9am to 5pm', topics: ['Welfare benefits'], assuredOn: '2026-07-01', alert: 'Appointments are about three weeks ahead. Say if a deadline is near.' }),
  service('local.energy', 'Warm homes grants', ['money'], { organisation: 'Northbridge Energy', summary: 'Help with heating bills where somebody at home is ill.', phones: [], url: 'https://northbridge.example/warm', assuredOn: null }),
  service('local.employment', 'Employment rights clinic', ['rights'], { organisation: 'Northbridge Law Centre', summary: 'Free advice on leave, hours and being treated fairly at work.', phones: [{ number: '01632 960209', label: null }], openings: { times: [{ days: ['tue', 'thu'], from: '14:00', to: '16:30' }] }, hoursText: 'Tuesdays and Thursdays, 2pm to 4:30pm', qualifies: { by: ['works', 'lives'], text: null, minimumAge: null, maximumAge: null }, assuredOn: '2026-06-20' }),
  service('local.emergency', 'Emergency care at home', ['emergency', 'break'], { organisation: 'Northbridge Carers Hub', summary: 'Care for up to 48 hours when something happens to you.', description: 'For carers who have made an emergency plan with the hub. Ring at any hour; a carer comes within two hours.', phones: [{ number: '01632 960210', label: null }], openings: always, hoursText: 'Day and night', assuredOn: '2026-10-30' }),
  service('local.closed', 'Harbour day centre', ['break'], { organisation: 'Harbour House', status: 'temporarily-closed', summary: 'A day centre with transport.', alert: 'Closed for building work until March 2027.', phones: [{ number: '01632 960211', label: null }], assuredOn: '2026-11-01' }),
  service('eastmere.respite', 'Eastmere respite flat', ['break'], { source: 'eastmere-council', organisation: 'Eastmere Council', summary: 'A flat by the sea for a carer and a friend, four nights a year.', areas: ['eastmere'], areaNames: ['Eastmere'], phones: [{ number: '01632 960212', label: null }], openings: office, assuredOn: '2026-05-05' }),
  service('arlais.seibiant', 'Seibiant Arlais', ['break', 'talk'], { source: 'arlais', organisation: 'Dyffryn Arlais', summary: 'Seibiant byr yn y cartref, yn Gymraeg neu yn Saesneg.', areas: ['dyffryn-arlais'], areaNames: ['Dyffryn Arlais'], phones: [{ number: '01632 960213', label: null }], languages: ['Welsh', 'English'], assuredOn: '2026-09-09' }),
];

const kinds = ['Sitting service', 'Lunch club', 'Carers’ group', 'Benefits advice', 'Night care', 'Transport', 'Day centre', 'Counselling'], towns = ['Alder', 'Birch', 'Cedar', 'Dorn', 'Elm', 'Fern', 'Gorse', 'Hazel'];
/** A directory as large as is searched in a browser. */
export const manyServices = (count: number): readonly Service[] => [...fewServices, ...Array.from({ length: Math.max(0, count - fewServices.length) }, (_, i) => {
  const kind = kinds[i % kinds.length]!, town = towns[Math.floor(i / kinds.length) % towns.length]!, number = Math.floor(i / 64) + 1;
  return service(`feed.s${i}`, `${town} ${kind.toLowerCase()} ${number}`, [(['break', 'talk', 'talk', 'money', 'break', 'rights', 'break', 'talk'] as const)[i % 8]!], {
    source: 'feed', organisation: `${town} Trust`, summary: `${kind} in ${town}, the ${number}. of its kind.`, phones: [{ number: `01632 96${String(1000 + (i % 9000))}`, label: null }], openings: office, areas: [all[i % 5]!], areaNames: [town], assuredOn: `2026-${String(1 + (i % 10)).padStart(2, '0')}-10`,
  });
})];

const activity = (n: number, own: Partial<Activity>): Activity => ({ id: `019ab2f0-7c1e-7a3b-9f10-${String(n).padStart(12, '0')}`, centre: 'carers-hub', title: '', on: '2026-12-03', from: '10:00', to: '12:00', place: 'The Old Library, Northbridge', area: 'northbridge', audience: ['carers'], topic: 'caring-role', url: null, phone: '01632 960101', ...own });
export const someActivities: readonly Activity[] = [
  activity(1, { title: 'Benefits: a morning for carers', topic: 'benefits', audience: ['carers', 'staff'] }),
  activity(2, { title: 'Briefing: what managers must, may and cannot do', on: '2026-12-08', from: '14:00', to: '15:30', topic: 'awareness', audience: ['managers'], place: 'Online', area: null, url: 'https://northbridge.example/briefing', phone: null }),
  activity(3, { title: 'Winter tea for working carers', on: '2026-12-15', from: '17:30', to: null, audience: ['carers', 'staff'] }),
  activity(4, { title: 'Concessions: travel, leisure and cinema cards', on: '2027-01-12', topic: 'concessions', audience: ['carers', 'service-users'], centre: 'eastmere-carers', area: 'eastmere', place: 'Eastmere Carers Centre' }),
  activity(5, { title: 'Local organisations: who does what', on: '2027-01-20', topic: 'local-organisations', audience: ['staff', 'managers', 'carers'], area: null }),
];

const feed = (id: string, title: string, own: Partial<HubFeed>): HubFeed => ({
  id, title, url: `https://${id}.example/oruk/v3/services`, kind: 'open-referral', version: '3.0', areas: [], state: 'well', lastTriedAt: '2026-11-24T03:00:00.000Z', lastGoodAt: '2026-11-24T03:00:00.000Z', nextTryAt: '2026-11-24T15:00:00.000Z', services: 64, faults: [], problem: null, offered: null, ...own,
});
export const someFeeds: readonly HubFeed[] = [
  feed('millhaven-council', 'Millhaven Council', { areas: ['millhaven'] }),
  feed('eastmere-council', 'Eastmere Council', { version: '1.0', areas: ['eastmere'], services: 112, faults: [{ code: 'phone-missing', count: 14, path: 'content[3].phones' }, { code: 'hours-not-understood', count: 3, path: 'content[17].regular_schedules[0]' }] }),
  feed('strathlorn', 'Strathlorn directory', { state: 'failing', problem: 'feed-stalled', lastTriedAt: '2026-11-24T09:40:00.000Z', lastGoodAt: '2026-11-20T03:00:00.000Z', nextTryAt: '2026-11-24T13:40:00.000Z', services: 38, areas: ['strathlorn'] }),
  feed('arlais', 'Dyffryn Arlais', { state: 'late', problem: 'feed-shrank', offered: 12, lastGoodAt: '2026-11-22T03:00:00.000Z', services: 90, areas: ['dyffryn-arlais'] }),
  feed('local', 'services-northbridge.csv', { url: null, kind: 'file', version: null, lastTriedAt: null, nextTryAt: null, lastGoodAt: '2026-11-02T14:10:00.000Z', services: 21 }),
];

let many: readonly Service[] | undefined;
/** What stands behind an example. Two thousand services are made once. */
export const hubSeedOf = ({ directory = 'few', feeds }: Pick<Fixture, 'directory' | 'feeds'>): { readonly services: readonly Service[]; readonly activities: readonly Activity[]; readonly feeds: readonly HubFeed[] } => ({
  services: directory === 'none' ? [] : directory === 'many' ? (many ??= manyServices(2000)) : fewServices, activities: directory === 'none' ? [] : someActivities, feeds: feeds === 'none' ? [] : someFeeds,
});

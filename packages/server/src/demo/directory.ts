// The invented council's directory, told as of today: about 180 services as rows of a curated file, some of them out of date on purpose.
import { readCurated, type SourcedService } from '@think-carer/directory';
import { addDays, type Pack } from '@think-carer/rules';
import { demoAreas, type DemoArea, type Kind, kinds } from './directory.words.ts';

interface Land { readonly name: string; readonly cy?: string; readonly domain: string; readonly council: string; readonly health: string; readonly centre: string; readonly centrePhone: string; readonly phones: number; readonly outward: string; readonly latitude: number; readonly longitude: number; readonly streets: readonly string[]; readonly towns: readonly string[] }
/** Postcodes of areas that Royal Mail has not got; telephone numbers that Ofcom keeps for plays. */
const lands: Readonly<Record<DemoArea, Land>> = {
  northbridge: { name: 'Northbridge', domain: 'northbridge.example', council: 'Northbridge Council', health: 'Northbridge Community Health', centre: 'Northbridge Carers Hub', centrePhone: '01632 960101', phones: 102, outward: 'NB', latitude: 53.9, longitude: -2.5, streets: ['Mill Street', 'Old Bridge Road', 'Station Parade', 'Larkfield Lane', 'Market Place'], towns: ['Northbridge', 'Larkfield', 'Old Bridge'] },
  eastmere: { name: 'Eastmere', domain: 'eastmere.example', council: 'Eastmere Council', health: 'Eastmere Community Health', centre: 'Eastmere Carers Centre', centrePhone: '01632 960150', phones: 151, outward: 'EM', latitude: 53.91, longitude: -2.35, streets: ['The Quay', 'Harbour Road', 'Lifeboat Lane', 'Chapel Street', 'Cliff Walk'], towns: ['Eastmere', 'Eastmere Quay', 'Sandholme'] },
  millhaven: { name: 'Millhaven', domain: 'millhaven.example', council: 'Millhaven Council', health: 'Millhaven Community Health', centre: 'Millhaven Carers Link', centrePhone: '01632 960160', phones: 161, outward: 'MV', latitude: 53.8, longitude: -2.52, streets: ['Weir Road', 'Mill Lane', 'Canal Street', 'Loom Court', 'Bobbin Yard'], towns: ['Millhaven', 'Weirside', 'Upper Loom'] },
  'dyffryn-arlais': { name: 'Dyffryn Arlais', cy: 'Nyffryn Arlais', domain: 'dyffryn-arlais.example', council: 'Cyngor Dyffryn Arlais', health: 'Iechyd Cymunedol Arlais', centre: 'Gwasanaeth Gofalwyr Dyffryn Arlais', centrePhone: '01632 960170', phones: 171, outward: 'DV', latitude: 53.71, longitude: -2.71, streets: ['Heol yr Orsaf', 'Stryd y Farchnad', 'Lôn y Felin', 'Heol y Capel', 'Rhodfa Arlais'], towns: ['Llanarlais', 'Aberarlais', 'Pont-y-felin'] },
  strathlorn: { name: 'Strathlorn', domain: 'strathlorn.example', council: 'Strathlorn Council', health: 'NHS Lornside', centre: 'Strathlorn Carers', centrePhone: '01632 960180', phones: 181, outward: 'SV', latitude: 54.02, longitude: -2.29, streets: ['Lochside Road', 'Kirk Wynd', 'Glen Street', 'Harbour Brae', 'Station Road'], towns: ['Lornside', 'Kirkton of Lorn', 'Glenlorn'] },
};

const columns = ['id', 'name', 'organisation', 'description', 'needs', 'topics', 'phone', 'email', 'website', 'hours', 'hours note', 'areas', 'who', 'eligibility', 'minimum age', 'maximum age', 'place', 'address', 'postcode', 'latitude', 'longitude', 'access', 'cost', 'languages', 'checked on', 'report to', 'status', 'notice'] as const;
export type DemoRow = Readonly<Record<(typeof columns)[number], string>>;

/** Days since somebody vouched for the service: most within the year, every ninth long ago. */
const checked = (i: number): number => (i % 9 === 4 ? 395 + (i * 37) % 420 : 6 + (i * 53) % 290);
const word = (text: string): string => text.normalize('NFD').toLowerCase().replaceAll(/\p{M}|[’']/gu, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');

function rowOf(kind: Kind, at: number, area: DemoArea, today: string): DemoRow | undefined {
  const i = demoAreas.indexOf(area), name = kind.names[i], land = lands[area];
  if (!name) return undefined;
  const seed = at * 5 + i, organisation = kind.by === 'centre' ? land.centre : kind.by === 'council' ? land.council : kind.by === 'health' ? land.health : kind.by[i]!, isCentre = kind.by === 'centre';
  const said = kind.says.replaceAll('{area}', land.name), isWelsh = area === 'dyffryn-arlais', description = isWelsh && kind.cy ? `${kind.cy} ${said}` : said, domain = Array.isArray(kind.by) ? `${word(organisation)}.example` : land.domain;
  const isPlace = !isCentre || at === 0 || at % 3 === 0, step = (n: number): string => (((seed * n) % 40) / 1000 - 0.02).toFixed(3);
  const eligibility = kind.eligibility?.replaceAll('{area}', land.name) ?? (kind.who === 'cares' ? `For anyone who looks after a person living in ${land.name}.` : kind.who === 'lives' ? `The person who uses it lives in ${land.name}.` : '');
  return {
    id: `${area}-${word(name)}`, name, organisation, description, needs: kind.needs ?? '', topics: kind.topics, phone: kind.isOnline ? '' : kind.line ? `01632 960${kind.line[i]}` : isCentre ? land.centrePhone : `01632 960${land.phones + at % 9}`, email: `${kind.isOnline || isCentre ? 'hello' : 'info'}@${domain}`, website: `https://${domain}/${word(name)}`,
    // As the offer has the centres: only one of them is open late on Wednesdays.
    hours: at === 0 && area !== 'northbridge' ? 'Mon-Fri 9am-5pm' : kind.hours ?? '', 'hours note': kind.note ?? '', areas: area, who: kind.who ?? '', eligibility, 'minimum age': kind.from === undefined ? '' : String(kind.from), 'maximum age': kind.to === undefined ? '' : String(kind.to),
    place: '', address: isPlace ? `${1 + seed % 60} ${land.streets[seed % land.streets.length]}, ${land.towns[seed % land.towns.length]}` : '', postcode: isPlace ? `${land.outward}${1 + seed % 4} ${1 + seed % 9}${'ABDEFGHJ'[seed % 8]}${'LNPQRSTU'[(seed * 3) % 8]}` : '',
    latitude: isPlace ? (land.latitude + Number(step(7))).toFixed(4) : '', longitude: isPlace ? (land.longitude + Number(step(11))).toFixed(4) : '', access: isPlace ? kind.access ?? '' : '', cost: kind.cost ?? '',
    languages: [...(isWelsh && !kind.languages?.includes('Welsh') ? ['Welsh'] : []), ...(kind.languages ? [kind.languages] : [])].join('; '), 'checked on': addDays(today, -checked(seed)), 'report to': `directory@${land.domain}`,
    status: seed === 53 || seed === 91 ? 'temporarily closed' : 'active', notice: seed === 53 || seed === 91 ? 'Closed while the building is repaired; ring to hear when it opens again.' : '',
  };
}

export const demoRows = (area: DemoArea, today: string): DemoRow[] => kinds.flatMap((kind, at) => rowOf(kind, at, area, today) ?? []);

const cell = (text: string): string => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** The rows as the file that somebody at the council keeps. */
export const csvOf = (rows: readonly DemoRow[]): string => `${[columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))].join('\r\n')}\r\n`;

/** The services of an area, as its own council would publish them. */
export function demoServices(area: DemoArea, offer: Pack, today: string): readonly SourcedService[] {
  const { services, faults } = readCurated(csvOf(demoRows(area, today)), { areas: offer.areas, source: area });
  if (faults.length > 0) throw new Error(`the demo's directory has a fault: ${JSON.stringify(faults[0])}`);
  return services;
}

// readCurated: a file of one's own, CSV with headings or JSON, to services and activities. A row is understood whole or told by row and column, never half.
import { activityAudiences, activityTopics, needs, qualifyings, type Activity, type Service } from '@think-carer/contract';
import { areaReader } from './area.ts';
import { curatedColumns, type Column, type ColumnName } from './curated.columns.ts';
import { readCsv, type CsvTrouble } from './csv.ts';
import { readHours } from './hours.ts';
import { wordings, type DirectoryArea, type SourcedService } from './service.ts';
import { folded, oneLine, plainText, summaryOf } from './text.ts';
import { ageOf, clockOf, dayOf, emailAddress, isRecord, phonesIn, pointOf, postcodeOf, safeId, uuidOf, webAddress, type Phone } from './value.ts';
import { needsIn } from './words.ts';

export type CuratedCode = 'empty' | 'not-a-table' | 'quotes' | 'too-many-cells' | 'too-many' | 'unknown-column' | 'missing' | 'repeated' | 'too-long' | 'wrong-value' | 'unknown-area' | 'not-a-date' | 'not-a-time' | 'not-hours' | 'not-a-phone' | 'not-an-email' | 'not-a-web-address' | 'not-a-postcode' | 'not-a-number' | 'no-contact';
/** `row` as a spreadsheet numbers it; 0: the file as a whole. */
export interface CuratedFault { readonly row: number; readonly column: string | null; readonly code: CuratedCode; readonly message: string }
export interface CuratedOptions {
  /** The offer's areas. */
  readonly areas: readonly DirectoryArea[];
  /** Ids of the offer's contacts that may put something on; absent: any. */
  readonly centres?: readonly string[];
  /** Default: `local`. */
  readonly source?: string;
  readonly reportTo?: string | null;
}
export interface Curated { readonly services: readonly SourcedService[]; readonly activities: readonly Activity[]; readonly faults: readonly CuratedFault[] }

/** The most rows that one file may hold. */
export const curatedRows = 5000;
const byHeading = new Map(curatedColumns.flatMap((column: Column) => [column.name, ...column.also].map((heading) => [folded(heading), column])));

/** Text of a CSV or JSON file, or what JSON was read to: `{ services: [], activities: [] }` or a list, with the same names as the columns. */
export function readCurated(file: unknown, options: CuratedOptions): Curated {
  const table = tableOf(file);
  if ('fault' in table) return { services: [], activities: [], faults: [table.fault] };
  const faults: CuratedFault[] = [...table.faults], services = new Map<string, SourcedService>(), activities = new Map<string, Activity>(), readAreas = areaReader(options.areas);
  if (table.rows.length > curatedRows) faults.push({ row: curatedRows + 2, column: null, code: 'too-many', message: `A file may hold ${curatedRows} rows. Leave some out, or publish an Open Referral UK feed.` });
  for (const { row, cells } of table.rows.slice(0, curatedRows)) {
    const reader = new RowReader(row, cells, readAreas, options), isActivity = /^(?:activity|event|briefing|gweithgaredd)$/.test(folded(reader.text('kind', 40))) || (reader.isBlank('kind') && !reader.isBlank('date'));
    const read = isActivity ? activityOf(reader, options) : serviceOf(reader, options), into: Map<string, unknown> = isActivity ? activities : services;
    if (read !== null && into.has(read.id)) reader.add(reader.isBlank('id') ? 'name' : 'id', 'repeated', 'Another row has the same. Give each an id of its own.');
    faults.push(...reader.faults);
    if (read !== null && reader.faults.length === 0) into.set(read.id, read);
  }
  return { services: [...services.values()], activities: [...activities.values()], faults };
}

interface Row { readonly row: number; readonly cells: ReadonlyMap<string, string> }
type Table = { readonly rows: readonly Row[]; readonly faults: readonly CuratedFault[] } | { readonly fault: CuratedFault };
const whole = (code: CuratedCode, message: string): Table => ({ fault: { row: 0, column: null, code, message } });

function tableOf(file: unknown): Table {
  if (typeof file !== 'string') return ofJson(file);
  const text = file.replace(/^\uFEFF/, '');
  if (text.trim() === '') return whole('empty', 'The file is empty.');
  if (!/^\s*[[{]/.test(text)) return ofCsv(text);
  try {
    return ofJson(JSON.parse(text));
  } catch {
    return whole('not-a-table', 'It begins like JSON, and is none that can be read. Look for a missing comma or bracket.');
  }
}

function ofCsv(text: string): Table {
  const headings = (cells: readonly string[] | null): number => (cells ?? []).filter((cell) => byHeading.has(folded(cell))).length;
  // The one that makes headings of the headings: cells are full of commas and semicolons of their own.
  const [delimiter = ','] = [',', ';', '\t', '|'].map((one) => ({ one, found: Math.max(0, ...readCsv(text, one, 20).records.map(headings)) })).sort((a, b) => b.found - a.found).map(({ one }) => one);
  const { records, troubles } = readCsv(text, delimiter), top = records.slice(0, 20).findIndex((cells) => headings(cells) >= 2), head = records[top];
  if (!head) {
    const [first] = troubles;
    return first && first.record < 20 ? { fault: { ...quotesFault(first) } } : whole('not-a-table', 'No row of headings was found. The first row holds the names of the columns: at least "name" and "checked on".');
  }
  const faults: CuratedFault[] = [], columns = head.map((heading, i) => columnOf(heading, i, head, top + 1, faults)), rows: Row[] = [];
  const days = columns.flatMap((column, i) => (column === 'checked on' || column === 'date' ? [i] : []));
  const swallowed = (cell: string, k: number): boolean => cell.split(/\r\n?|\n/).slice(1).some((line) => {
    const parts = line.split(delimiter);
    return parts.length > Math.min(k, head.length - 1) && days.some((i) => dayOf((parts[i] ?? '').trim()) !== null);
  });
  for (const trouble of troubles) if (trouble.record > top) faults.push(quotesFault(trouble, columns));
  for (const [i, cells] of records.entries()) {
    if (i <= top || cells === null || cells.every((cell) => cell.trim() === '')) continue;
    const holding = cells.findIndex(swallowed);
    if (holding >= 0) faults.push({ row: i + 1, column: columns[holding] ?? null, code: 'quotes', message: 'A whole row of the table stands inside this cell: a quotation mark is missing here, or in a row that it took in. Nothing of them was read.' });
    else if (cells.length > head.length) faults.push({ row: i + 1, column: columns.at(-1) ?? null, code: 'too-many-cells', message: `The row has ${cells.length} cells and there are ${head.length} headings. A text with ${delimiter === ',' ? 'a comma' : `"${delimiter}"`} in it stands between quotation marks.` });
    else rows.push({ row: i + 1, cells: new Map(cells.flatMap((cell, k) => (columns[k] === undefined ? [] : [[columns[k], cell] as const]))) });
  }
  return rows.length === 0 && faults.every(({ row }) => row <= top + 1) ? whole('empty', 'There is no row below the headings.') : { rows, faults };
}

function quotesFault({ record, cell, kind, unread }: CsvTrouble, columns: readonly (string | undefined)[] = []): CuratedFault {
  const what = kind === 'unclosed' ? 'A quotation mark is opened here and not closed.' : 'A quotation mark stands where none may. One inside a text is written twice, and the text stands between two more: "the ""Old"" Barn".';
  const rest = unread > 1 ? ` So where this row ends cannot be known: it and the ${(unread - 1).toLocaleString('en-GB')} ${unread === 2 ? 'line' : 'lines'} below it were not read.` : '';
  return { row: record + 1, column: columns[cell] ?? null, code: 'quotes', message: what + rest };
}

function columnOf(heading: string, at: number, all: readonly string[], row: number, faults: CuratedFault[]): string | undefined {
  const said = oneLine(heading, 60), column = byHeading.get(folded(heading));
  if (folded(heading) === '') return undefined;
  if (column === undefined) faults.push({ row, column: said, code: 'unknown-column', message: 'No column is called so. Change its name to one in the list, or take it out.' });
  else if (all.findIndex((one) => byHeading.get(folded(one)) === column) !== at) faults.push({ row, column: said, code: 'repeated', message: `There are two columns for "${column.name}".` });
  else return column.name;
  return undefined;
}

function ofJson(json: unknown): Table {
  const list = (key: string): readonly unknown[] => (isRecord(json) && Object.hasOwn(json, key) && Array.isArray(json[key]) ? json[key] : []);
  const all = [...(Array.isArray(json) ? json : list('services')).map((item) => ({ item, kind: '' })), ...list('activities').map((item) => ({ item, kind: 'activity' }))];
  if (all.length === 0) return whole('empty', 'There is no list in it. Write { "services": [ … ], "activities": [ … ] }.');
  const faults: CuratedFault[] = [], rows = all.map(({ item, kind }, i): Row => {
    const cells = new Map<string, string>();
    if (!isRecord(item)) faults.push({ row: i + 1, column: null, code: 'not-a-table', message: 'Each entry is an object: { "name": … }.' });
    for (const [key, value] of Object.entries(isRecord(item) ? item : {})) {
      const said = key.replaceAll(/([a-z])([A-Z])/g, '$1 $2'), column = byHeading.get(folded(said));
      const texts = (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined);
      if (column === undefined) faults.push({ row: i + 1, column: oneLine(key, 60), code: 'unknown-column', message: 'Nothing is called so. Change its name to one in the list, or take it out.' });
      else if (texts.some((one) => typeof one === 'object')) faults.push({ row: i + 1, column: column.name, code: 'wrong-value', message: 'Write it as text, or as a list of texts.' });
      else cells.set(column.name, texts.map(String).join('; '));
    }
    if (kind !== '' && !cells.has('kind')) cells.set('kind', kind);
    return { row: i + 1, cells };
  });
  return { rows, faults };
}

/** The cells of one row, each read to its value or to a fault. */
class RowReader {
  readonly faults: CuratedFault[] = [];
  readonly #row: number;
  readonly #cells: ReadonlyMap<string, string>;
  readonly #readAreas: (said: string) => readonly string[] | null;
  readonly #areas: readonly DirectoryArea[];

  constructor(row: number, cells: ReadonlyMap<string, string>, readAreas: (said: string) => readonly string[] | null, { areas }: CuratedOptions) {
    [this.#row, this.#cells, this.#readAreas, this.#areas] = [row, cells, readAreas, areas];
  }

  add(column: ColumnName | null, code: CuratedCode, message: string): void {
    this.faults.push({ row: this.#row, column, code, message });
  }

  #raw(column: ColumnName): string { return this.#cells.get(column) ?? ''; }
  isBlank(column: ColumnName): boolean { return this.#raw(column).trim() === ''; }

  /** A cell that slipped into the column beside it must not show to everybody who is told of mistakes. */
  #refuseAddress(column: ColumnName, said: string): void {
    if (emailAddress(said) !== null) this.add(column, 'wrong-value', 'An e-mail address stands here alone. Write it under "email", which everybody can read, or under "report to", which nobody can; or put words to it.');
  }

  text(column: ColumnName, limit: number, { lines = false, needed = false } = {}): string {
    const said = plainText(this.#raw(column), 2 * limit);
    if (needed && said === '') this.add(column, 'missing', `Every row needs "${column}".`);
    if (said.length > limit) this.add(column, 'too-long', `At most ${limit.toLocaleString('en-GB')} characters; this has ${said.length.toLocaleString('en-GB')} or more.`);
    this.#refuseAddress(column, said);
    return lines ? said : said.replaceAll(/\s+/g, ' ');
  }

  list(column: ColumnName, most: number): string[] {
    const all = [...new Set(this.#raw(column).split(/[;|\n]/).map((one) => oneLine(one, 200)).filter(Boolean))];
    if (all.length > most) this.add(column, 'too-long', `At most ${most}.`);
    if (column !== 'phone') for (const said of all) this.#refuseAddress(column, said);
    return all;
  }

  words<W extends string>(column: ColumnName, allowed: readonly W[]): W[] {
    return this.#raw(column).split(/[;,|\n]/).map((one) => one.trim()).filter(Boolean).flatMap((said) => {
      const word = allowed.find((one) => folded(one) === folded(said));
      if (word === undefined) this.add(column, 'wrong-value', `It may be ${allowed.join(', ')}.`);
      return word === undefined ? [] : [word];
    });
  }

  read<T>(column: ColumnName, read: (text: string) => T | null, code: CuratedCode, message: string): T | null {
    if (this.isBlank(column)) return null;
    const value = read(this.#raw(column).trim());
    if (value === null) this.add(column, code, message);
    return value;
  }

  areas(): string[] {
    const all = this.#areas.map(({ id }) => id), found = this.#raw('areas').split(/[;|,\n]/).map((one) => one.trim()).filter(Boolean).flatMap((said) => {
      if (/^(?:all|everywhere|pob un|pobman)$/i.test(said)) return all;
      const ids = all.includes(said) ? [said] : this.#readAreas(said);
      if (ids === null) this.add('areas', 'unknown-area', `The offer has no area "${oneLine(said, 60)}". It has ${all.slice(0, 12).join(', ')}.`);
      return ids ?? [];
    });
    return [...new Set(found)];
  }

  /** What areas are called, so that they are found by it. */
  areaNames(ids: readonly string[]): string[] {
    return ids.length === this.#areas.length ? [] : ids.flatMap((id) => wordings(this.#areas.find((area) => area.id === id)?.name).slice(0, 1));
  }

  phones(): Phone[] {
    return this.list('phone', 4).flatMap((said) => {
      const found = phonesIn(said);
      if (found.length === 0) this.add('phone', 'not-a-phone', 'No telephone number is in it. Write it with its area code, and put a 0 that a spreadsheet took away back in front.');
      return found;
    });
  }
}

function serviceOf(row: RowReader, { source = 'local', reportTo = null }: CuratedOptions): SourcedService | null {
  const name = row.text('name', 200, { needed: true }), organisation = row.text('organisation', 200) || null, said = row.text('id', 100);
  const status = folded(row.text('status', 40));
  if (/^(?:closed|inactive|defunct|ended|wedi cau)$/.test(status)) return null;
  if (!/^(?:active|open|temporarily closed|)$/.test(status)) row.add('status', 'wrong-value', 'It may be active, temporarily closed or closed.');
  const description = row.text('description', 4000, { lines: true }), summary = row.text('summary', 300) || summaryOf(description, 300), topics = row.list('topics', 12);
  const assuredOn = row.read('checked on', dayOf, 'not-a-date', 'Write the day as 2026-11-02 or 02/11/2026.');
  if (row.isBlank('checked on')) row.add('checked on', 'missing', 'Every service needs the day on which somebody last vouched for it.');
  const phones = row.phones(), email = row.read('email', emailAddress, 'not-an-email', 'Write one address, like help@example.org.'), url = row.read('website', webAddress, 'not-a-web-address', 'Write it whole, beginning with https://.');
  if (phones.length === 0 && email === null && url === null && row.faults.length === 0) row.add(null, 'no-contact', 'A service needs a telephone number, an e-mail address or a website.');
  const openings = row.read('hours', readHours, 'not-hours', 'Write hours as "Mon-Fri 9am-5pm; Sat 10am-1pm" or "24 hours", and everything else in "hours note".');
  const ages = (['minimum age', 'maximum age'] as const).map((column) => row.read(column, ageOf, 'not-a-number', 'Write the age in years, from 0 to 130.')) as [number | null, number | null];
  if (ages[0] !== null && ages[1] !== null && ages[0] > ages[1]) row.add('maximum age', 'wrong-value', 'It is less than the minimum age.');
  const owner = row.read('report to', emailAddress, 'not-an-email', 'Write one address, like owner@example.org.') ?? reportTo ?? email, sourceId = said || [name, organisation ?? ''].filter(Boolean).map(folded).join(' ').replaceAll(' ', '-');
  const areas = row.areas(), told = row.words('needs', needs);
  return {
    id: safeId(source, sourceId || uuidOf(name)), source, name, organisation, summary, description: description || summary,
    needs: told.length > 0 ? [...new Set(told)] : needsIn([name, ...topics].join(' . '), summary).slice(0, 3), topics,
    status: status === 'temporarily closed' ? 'temporarily-closed' : 'active', alert: row.text('notice', 500, { lines: true }) || null,
    phones: phones.map(({ number, label }) => ({ number, label })), email, url, openings: openings as Service['openings'], hoursText: row.text('hours note', 600, { lines: true }) || null,
    areas, areaNames: row.areaNames(areas), qualifies: { by: [...new Set(row.words('who', qualifyings))], text: row.text('eligibility', 800, { lines: true }) || null, minimumAge: ages[0], maximumAge: ages[1] },
    places: placeOf(row), cost: row.list('cost', 8), languages: row.list('languages', 20), assuredOn, updatedAt: null, canReport: owner !== null,
    sourceId: sourceId || uuidOf(name), ownerEmail: owner, terms: topics.map((topic) => ({ id: uuidOf(`topic\n${folded(topic)}`), name: topic, uri: null, taxonomy: null })), from: [{ source, sourceId }],
  };
}

function placeOf(row: RowReader): Service['places'] {
  const name = row.text('place', 160) || null, address = row.text('address', 400, { lines: true }).split(/[,\n]/).map((line) => line.trim()).filter(Boolean), access = row.list('access', 8);
  const postcode = row.read('postcode', postcodeOf, 'not-a-postcode', 'Write it as WA7 1LD.'), [latitude, longitude] = [row.text('latitude', 30), row.text('longitude', 30)];
  const point = latitude === '' && longitude === '' ? null : pointOf(latitude, longitude);
  if (point === null && (latitude !== '' || longitude !== '')) row.add('latitude', 'not-a-number', 'Write latitude and longitude in degrees, both, and within the United Kingdom: 51.545 and -0.106.');
  if (name === null && address.length === 0 && postcode === null && point === null) return [];
  return [{ name, address, postcode, latitude: point?.latitude ?? null, longitude: point?.longitude ?? null, access }];
}

function activityOf(row: RowReader, { source = 'local', centres }: CuratedOptions): Activity | null {
  const title = row.text('name', 160, { needed: true }), centre = row.text('centre', 64, { needed: true }), on = row.read('date', dayOf, 'not-a-date', 'Write the day as 2026-12-03 or 03/12/2026.');
  if (row.isBlank('date')) row.add('date', 'missing', 'Every activity needs a date.');
  if (centre !== '' && centres !== undefined && !centres.includes(centre)) row.add('centre', 'wrong-value', `The offer has no contact "${oneLine(centre, 60)}". It has ${centres.slice(0, 12).join(', ')}.`);
  const time = (column: 'from' | 'to'): string | null => row.read(column, (text) => clockOf(text.toLowerCase()), 'not-a-time', 'Write it as 10:00 or 10am.'), from = time('from'), to = time('to');
  if (row.isBlank('from')) row.add('from', 'missing', 'Every activity needs the time at which it starts.');
  const audience = [...new Set(row.words('audience', activityAudiences))], [topic, more] = row.words('topic', activityTopics), areas = row.areas();
  if (row.isBlank('audience')) row.add('audience', 'missing', 'Say whom it is for.');
  if (row.isBlank('topic')) row.add('topic', 'missing', 'Every activity needs a topic.');
  if (more !== undefined) row.add('topic', 'wrong-value', 'An activity has one topic.');
  if (areas.length > 1 && !/^(?:all|everywhere)$/i.test(row.text('areas', 200))) row.add('areas', 'wrong-value', 'An activity is for one area, or for all.');
  const phone = row.phones()[0]?.number ?? null, url = row.read('website', webAddress, 'not-a-web-address', 'Write it whole, beginning with https://.'), place = row.text('place', 200) || null, said = row.text('id', 100);
  if (on === null || from === null || topic === undefined) return null;
  return { id: uuidOf([source, said || `${centre}\n${title}\n${on}\n${from}`].join('\n')), centre, title, on, from, to, place, area: areas.length === 1 ? areas[0]! : null, audience, topic, url, phone };
}

// The rows of a table to outcomes, one by one: a row is understood whole or not at all, and why not is said without its values.
import {
  allImportFields, importFields, leaveOutcomes, neededFields, notKnown, periodOf, refusalParts, workingOutcomes,
  type EvidenceImportReport, type ImportField, type ImportKind, type ImportProblemCode, type LeaveOutcome, type RefusalPart, type RequestFault, type WorkingOutcome,
} from '@think-carer/contract';
import type { Pack, Text } from '@think-carer/rules';
import type { Table } from './table.ts';
import { plain, readDay, readNumber, type DateOrder } from './value.ts';
import { groundWords, leaveTypeWords, leaveWords, readGrounds, reasonWords, workingWords } from './vocabulary.ts';

/** One request as it is counted: nothing in it says whose it was. */
export interface OutcomeRow {
  readonly kind: 'leave' | 'working';
  readonly row: number;
  readonly on: string;
  readonly outcome: LeaveOutcome | WorkingOutcome;
  readonly decidedOn: string | null;
  readonly dueOn: string | null;
  readonly directorate: string;
  /** Of leave. */
  readonly leaveType: string | null;
  /** Of a refused request to work differently. */
  readonly ground: RefusalPart | null;
  /** The file’s own number of the request; kept only as a keyed hash. */
  readonly reference: string | null;
}
/** One question of a survey at one time: how many answered, and how many well. */
export interface SurveyRow { readonly kind: 'survey'; readonly row: number; readonly on: string; readonly item: string; readonly answered: number; readonly positive: number; readonly reference: null }
export type ImportRow = OutcomeRow | SurveyRow;

export type ImportProblem = EvidenceImportReport['problems'][number];
export type ImportFault = EvidenceImportReport['faults'][number];

/** What a word may be mapped to so that its rows are passed over: other kinds of absence in the same file. */
export const leaveOut = 'leave-out';

export interface ReadOptions {
  readonly kind: ImportKind;
  readonly map: Readonly<Record<string, ImportField>>;
  /** Field → the file’s word → ours. */
  readonly values?: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> | undefined;
  readonly dates?: DateOrder | undefined;
  readonly offer: Pick<Pack, 'directorates' | 'teams' | 'leaveTypes'>;
  /** No row is later than this. */
  readonly today: string;
  /** Published quarters take no more rows. */
  readonly isPublished?: ((period: string) => boolean) | undefined;
}
export interface Rows {
  readonly rows: readonly ImportRow[];
  /** How many rows the file has below its headings. */
  readonly total: number;
  readonly rejected: number;
  readonly leftOut: number;
  /** Rows that say what an earlier row of this file said under the same reference. */
  readonly repeated: number;
  /** The first two hundred. */
  readonly problems: readonly ImportProblem[];
  readonly faults: readonly ImportFault[];
  /** Quarter → rejected rows; under `undated` those whose day could not be read. */
  readonly rejectedIn: Readonly<Record<string, number>>;
}

const details: Readonly<Record<ImportProblemCode, string>> = {
  missing: 'This cell is empty and is needed.',
  'not-a-date': 'This is not a day that exists, in any form we know.',
  'in-the-future': 'This day is after today.',
  'too-long-ago': 'This day is before the year 2000.',
  'before-it-was-asked': 'This day is before the day of the request.',
  'unknown-value': 'This word is not known; say what it means.',
  'not-a-number': 'This is not a whole number, or a percentage.',
  'out-of-range': 'This number is less than none, or more than all.',
  'too-few-cells': 'This row is shorter than the headings.',
  'too-many-cells': 'This row is longer than the headings: a comma without quotation marks may have split a cell.',
  quotes: 'A quotation mark is not closed, or stands inside a cell.',
  'repeated-reference': 'Another row of this file has the same reference and says something else.',
  'period-published': 'The quarter of this request is already published.',
};
const most = 200, longAgo = '2000-01-01';

/** What is wrong with the map itself, as faults of the request. */
export function mapFaults(columns: readonly string[], { kind, map, values, offer }: Pick<ReadOptions, 'kind' | 'map' | 'values' | 'offer'>): RequestFault[] {
  const pointer = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
  const allowed: readonly ImportField[] = importFields[kind], given = Object.entries(map), fields = given.map(([, field]) => field);
  const options = optionsOf(kind, offer);
  return [
    ...given.flatMap(([column, field]) => [
      ...(columns.includes(column) ? [] : [{ pointer: `/map/${pointer(column)}`, code: 'not-an-option', detail: 'The file has no column of this name.' }]),
      ...(allowed.includes(field) ? [] : [{ pointer: `/map/${pointer(column)}`, code: 'not-an-option', detail: 'A file of this kind has no such field.' }]),
      ...(fields.indexOf(field) === fields.lastIndexOf(field) ? [] : [{ pointer: `/map/${pointer(column)}`, code: 'not-allowed', detail: 'Two columns are mapped to the same field.' }]),
    ]),
    ...neededFields[kind].filter((field) => !fields.includes(field)).map((field) => ({ pointer: '/map', code: 'missing', detail: `Say which column is ${field}.` })),
    ...(kind === 'survey' && !fields.includes('positive') && !fields.includes('percent') ? [{ pointer: '/map', code: 'missing', detail: 'Say which column is positive, or percent.' }] : []),
    ...Object.entries(values ?? {}).flatMap(([field, words]) => Object.entries(words ?? {}).flatMap(([word, ours]) => (!options[field] || options[field].has(ours) || ours === leaveOut ? []
      : [{ pointer: `/values/${field}/${pointer(word)}`, code: 'not-an-option', detail: 'This is none of the words that the field has.' }]))),
  ];
}

const optionsOf = (kind: ImportKind, { directorates = [], leaveTypes }: ReadOptions['offer']): Readonly<Record<string, ReadonlySet<string> | undefined>> => ({
  outcome: new Set(kind === 'working-outcomes' ? workingOutcomes : leaveOutcomes),
  directorate: new Set([...directorates.map(({ id }) => id), notKnown]), leaveType: new Set([...leaveTypes.map(({ id }) => id), notKnown]),
  grounds: new Set(refusalParts), reasonGiven: new Set(['yes', 'no']),
});

const wordings = (text: Text): string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** The words of the offer, its teams too: they are counted in their directorates. */
function namesIn(offer: ReadOptions['offer']): { readonly directorate: ReadonlyMap<string, string>; readonly leaveType: ReadonlyMap<string, string> } {
  const directorate = new Map<string, string>(), leaveType = new Map<string, string>();
  const name = (map: Map<string, string>, id: string, words: readonly string[]): void => { for (const word of words) if (!map.has(plain(word))) map.set(plain(word), id); };
  for (const one of offer.directorates ?? []) name(directorate, one.id, [one.id, ...wordings(one.name)]);
  for (const team of offer.teams ?? []) if (team.directorate !== undefined) name(directorate, team.directorate, [team.id, ...wordings(team.name)]);
  for (const type of offer.leaveTypes) name(leaveType, type.id, [type.id, ...wordings(type.title)]);
  for (const { id } of offer.leaveTypes) name(leaveType, id, leaveTypeWords[id] ?? []);
  for (const map of [directorate, leaveType]) name(map, notKnown, [notKnown, 'not known', 'unknown', 'not recorded', 'none', 'n a']);
  return { directorate, leaveType };
}

/** Reads every row of a table whose map has no faults. */
export function readRows({ columns, rows, badQuotes }: Table, options: ReadOptions): Rows {
  const { kind, map, dates, today, offer, values, isPublished = () => false } = options;
  const place = new Map(Object.entries(map).map(([column, field]) => [field, columns.indexOf(column)]));
  const columnOf = (field: ImportField): string | null => columns[place.get(field) ?? -1] ?? null;
  const names = namesIn(offer), statutory = new Set(offer.leaveTypes.filter(({ owner }) => owner === 'statutory').map(({ id }) => id));
  const problems: ImportProblem[] = [], faults = new Map<string, ImportFault>(), rejectedIn: Record<string, number> = {}, accepted: ImportRow[] = [];
  const said = new Map<string, ReadonlyMap<string, string>>(Object.entries(values ?? {}).map(([field, words]) => [field, new Map(Object.entries(words ?? {}).map(([word, ours]) => [plain(word), ours]))]));
  const references = new Map<string, string>();
  let rejected = 0, leftOut = 0, repeated = 0;

  /** The same word is looked up once however many rows have it. */
  const remembered = new Map<string, Map<string, string | boolean | undefined>>();
  function word<T extends string | boolean>(field: ImportField, cell: string, known: (word: string) => T | undefined): T | typeof leaveOut | undefined {
    const cache = remembered.get(field) ?? remembered.set(field, new Map()).get(field)!;
    if (cache.has(cell)) return cache.get(cell) as T | typeof leaveOut | undefined;
    const ours = said.get(field)?.get(plain(cell)), found = ours === undefined ? known(cell) : field === 'reasonGiven' && ours !== leaveOut ? ours === 'yes' : ours;
    if (cache.size < 10_000) cache.set(cell, found);
    return found as T | typeof leaveOut | undefined;
  }

  /** A year has few days, however many rows. */
  const days = new Map<string, string | null>();
  function dayOf(cell: string): string | null {
    let day = days.get(cell);
    if (day === undefined) {
      day = readDay(cell, dates);
      if (days.size < 10_000) days.set(cell, day);
    }
    return day;
  }

  for (const { row, cells } of rows) {
    const bad: { field: ImportField | null; code: ImportProblemCode; cell: string }[] = [];
    let isLeftOut = false;
    const cellOf = (field: ImportField): string => (place.has(field) ? (cells[place.get(field)!] ?? '').trim() : '');
    const refuse = (field: ImportField | null, code: ImportProblemCode, cell = ''): void => { bad.push({ field, code, cell }); };
    const dayIn = (field: ImportField, isNeeded: boolean): string | null => {
      const cell = cellOf(field);
      if (cell === '') {
        if (isNeeded) refuse(field, 'missing');
        return null;
      }
      const day = dayOf(cell);
      // A day that cannot be is no day: nothing is counted under it.
      if (day !== null && day >= longAgo && (day <= today || field === 'dueOn')) return day;
      refuse(field, day === null ? 'not-a-date' : day < longAgo ? 'too-long-ago' : 'in-the-future');
      return null;
    };
    const wordIn = <T extends string | boolean>(field: ImportField, known: (word: string) => T | undefined, otherwise: T | 'missing'): T | undefined => {
      const cell = cellOf(field);
      if (cell === '') {
        if (otherwise !== 'missing') return otherwise;
        refuse(field, 'missing');
        return undefined;
      }
      const found = word(field, cell, known);
      if (found === leaveOut) isLeftOut = true;
      else if (found === undefined) refuse(field, 'unknown-value', plain(cell));
      return found as T | undefined;
    };

    if (badQuotes.has(row)) refuse(null, 'quotes');
    else if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== '')) refuse(null, 'too-many-cells');
    else if ([...place.values()].some((index) => index >= cells.length) && cells.length < columns.length) refuse(null, 'too-few-cells');
    const on = dayIn(kind === 'survey' ? 'surveyedOn' : 'askedOn', true), period = on === null ? null : periodOf(on);
    const made = bad.some(({ field }) => field === null) ? null : kind === 'survey' ? survey() : outcome();

    function survey(): SurveyRow | null {
      const item = cellOf('item'), answered = number('answered', true), given = number('positive', false), percent = given === null ? number('percent', true) : null;
      if (item === '') refuse('item', 'missing');
      if (item.length > 300) refuse('item', 'out-of-range');
      if (answered === null || on === null || item === '') return null;
      const positive = given ?? (percent === null ? null : Math.round(answered * percent / 100));
      if (positive === null) return null;
      if (positive > answered) refuse(place.has('positive') ? 'positive' : 'percent', 'out-of-range');
      return { kind: 'survey', row, on, item, answered, positive, reference: null };
    }
    function number(field: ImportField, isNeeded: boolean): number | null {
      const cell = cellOf(field);
      if (cell === '') {
        if (isNeeded) refuse(field, 'missing');
        return null;
      }
      const value = readNumber(cell);
      if (value === null || (field !== 'percent' && !Number.isInteger(value))) refuse(field, 'not-a-number');
      else if (value < 0 || value > (field === 'percent' ? 100 : 10_000_000)) refuse(field, 'out-of-range');
      else return value;
      return null;
    }
    function outcome(): OutcomeRow | null {
      const isLeave = kind === 'leave-outcomes';
      const found = wordIn<string>('outcome', (text) => (isLeave ? leaveWords : workingWords).get(plain(text)), 'missing');
      const decidedOn = dayIn('decidedOn', false), dueOn = dayIn('dueOn', false);
      if (on !== null && decidedOn !== null && decidedOn < on) refuse('decidedOn', 'before-it-was-asked');
      if (on !== null && dueOn !== null && dueOn < on) refuse('dueOn', 'before-it-was-asked');
      const directorate = wordIn<string>('directorate', (text) => names.directorate.get(plain(text)), notKnown);
      const leaveType = isLeave ? wordIn<string>('leaveType', (text) => names.leaveType.get(plain(text)), notKnown) : null;
      const ground = isLeave ? null : wordIn<RefusalPart>('grounds', (text) => readGrounds(text, (one) => groundWords.get(plain(one))), 'not-said');
      const reason = place.has('reasonGiven') ? wordIn<boolean>('reasonGiven', (text) => reasonWords.get(plain(text)), false) : true;
      if (period !== null && isPublished(period)) refuse('askedOn', 'period-published');
      if (on === null || found === undefined) return null;
      const isUnexplained = found === 'postponed' && reason === false && leaveType !== null && leaveType !== undefined && statutory.has(leaveType);
      return {
        kind: isLeave ? 'leave' : 'working', row, on, outcome: (isUnexplained ? 'postponed-without-reason' : found) as OutcomeRow['outcome'], decidedOn, dueOn,
        directorate: directorate ?? notKnown, leaveType: leaveType ?? null, ground: found === 'refused' ? ground ?? 'not-said' : null, reference: cellOf('reference') || null,
      };
    }

    if (isLeftOut) {
      leftOut += 1;
      continue;
    }
    if (made?.reference && bad.length === 0) {
      const content = contentOf(made), before = references.get(made.reference);
      if (before === content) {
        repeated += 1;
        continue;
      }
      if (before !== undefined) refuse('reference', 'repeated-reference');
      else references.set(made.reference, content);
    }
    if (bad.length === 0 && made !== null) {
      accepted.push(made);
      continue;
    }
    rejected += 1;
    const counted = period ?? 'undated';
    rejectedIn[counted] = (rejectedIn[counted] ?? 0) + 1;
    for (const { field, code, cell } of bad) {
      const column = field === null ? null : columnOf(field), key = JSON.stringify([code, field, code === 'unknown-value' ? cell : '']);
      if (problems.length < most) problems.push({ row, column, field, code, detail: details[code] });
      const fault = faults.get(key);
      if (fault) fault.rows += 1;
      else faults.set(key, { code, field, column, firstRow: row, rows: 1 });
    }
  }
  const byWeight = [...faults.values()].sort((a, b) => b.rows - a.rows || a.firstRow - b.firstRow).slice(0, most);
  return { rows: accepted, total: rows.length, rejected, leftOut, repeated, problems, faults: byWeight, rejectedIn };
}

/** What a row says, without its place in the file and its reference: two rows that say the same are the same to count. */
export function contentOf(row: ImportRow): string {
  return JSON.stringify(row.kind === 'survey' ? [row.kind, row.on, plain(row.item), row.answered, row.positive]
    : [row.kind, row.on, row.outcome, row.decidedOn, row.dueOn, row.directorate, row.leaveType, row.ground]);
}

/** What tells each row from every other, and is the same when the file is exported again: its reference, or what it says and how many before it said so. */
export function identities(rows: readonly ImportRow[]): string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    if (row.reference !== null) return `reference ${row.kind} ${plain(row.reference)}`;
    // A question has one result on one day: a corrected export takes its place.
    if (row.kind === 'survey') return `survey ${row.on} ${plain(row.item)}`;
    const content = contentOf(row), times = (seen.get(content) ?? 0) + 1;
    seen.set(content, times);
    return `row ${content} ${times}`;
  });
}

/** Fields in the order of the contract. */
export const fieldsOf = (kind: ImportKind): readonly ImportField[] => allImportFields.filter((field) => (importFields[kind] as readonly ImportField[]).includes(field));

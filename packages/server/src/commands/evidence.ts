// think-carer evidence: files in, quarters published, figures out, for whoever keeps the server.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importFields, importKinds, type EvidenceImport, type EvidenceImportReport, type ImportField, type ImportKind, periodPattern } from '@think-carer/contract';
import { decodeText, evidenceHtml, evidencePackOf, pickColumns, readTable, snapshotCsv, suggestMap } from '@think-carer/evidence';
import { importFile } from '../evidence/import.ts';
import { publishQuarter } from '../evidence/publish.ts';
import { findActivities, findSnapshot, findSnapshots } from '../evidence/rows.ts';
import { loadPackFiles } from '../offer/packs.ts';
import { StartRefused } from '../store/roles.ts';
import { inTenant as inTenantOf, type TenantRoom } from './tenant-room.ts';

export interface EvidenceFlags {
  readonly tenant?: string | undefined; readonly kind?: string | undefined; readonly dates?: string | undefined;
  readonly map?: readonly string[] | undefined; readonly value?: readonly string[] | undefined;
  readonly dryRun?: boolean | undefined; readonly acceptRejected?: boolean | undefined;
  readonly format?: 'csv' | 'json' | 'html' | undefined; readonly locale?: string | undefined;
}

/** Answers the exit code: 0 where all was done, 1 where rows or the request were refused, 2 for a command that cannot be read. */
export async function evidenceCommand(words: readonly string[], flags: EvidenceFlags, write: (text: string) => void = (text) => { process.stdout.write(text); }): Promise<number> {
  const [verb, what] = words;
  if (verb === 'import' && what && words.length === 2) return importCommand(what, flags);
  if (verb === 'publish' && what && words.length === 2) {
    if (!periodPattern.test(what)) throw new StartRefused('a quarter reads like 2026-Q3');
    return inTenant(flags, async ({ store, tenant, offer, now }) => {
      const { id, period, changed } = await publishQuarter({ store, tenant, offer, now }, what);
      console.log(`${period} is published: ${changed} figures read differently from the quarter before. ${id}`);
      return 0;
    });
  }
  if (verb === 'list' && words.length === 1) {
    return inTenant(flags, async ({ store }) => {
      for (const { id, period, published_at } of await findSnapshots(store, { limit: 1000, after: undefined })) console.log(`${period}  ${published_at.slice(0, 10)}  ${id}`);
      return 0;
    });
  }
  if (verb === 'export' && what && words.length === 2) {
    return inTenant(flags, async ({ store, offer }) => {
      const id = periodPattern.test(what) ? (await findSnapshots(store, { limit: 1000, after: undefined })).find(({ period }) => period === what)?.id : what;
      const snapshot = id && /^[0-9a-f-]{36}$/.test(id) ? await findSnapshot(store, id) : undefined, locale = flags.locale ?? 'en-GB';
      if (!snapshot) throw new StartRefused('nothing is published under this id or quarter; `think-carer evidence list` says what is');
      const pack = () => findActivities(store, { limit: 500, after: undefined }).then((activities) => evidencePackOf({ snapshot, offer, activities, locale }));
      write(flags.format === 'json' ? `${JSON.stringify({ snapshot, pack: await pack() }, null, 2)}\n` : flags.format === 'html' ? evidenceHtml(snapshot, await pack(), locale) : snapshotCsv(snapshot, locale));
      return 0;
    });
  }
  console.error('think-carer: evidence import FILE, publish PERIOD, list, or export ID|PERIOD');
  return 2;
}

const inTenant = (flags: EvidenceFlags, work: (room: TenantRoom) => Promise<number>): Promise<number> => inTenantOf(flags.tenant, loadPackFiles(process.env['PACKS'] || undefined), work);

async function importCommand(file: string, flags: EvidenceFlags): Promise<number> {
  const kind = (flags.kind ?? 'leave-outcomes') as ImportKind, dates = flags.dates ?? 'day-first';
  if (!importKinds.includes(kind)) throw new StartRefused(`--kind is one of ${importKinds.join(', ')}`);
  if (dates !== 'day-first' && dates !== 'month-first') throw new StartRefused('--dates is day-first or month-first');
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new StartRefused(`the file ${file} cannot be read`);
  }
  const { text, encoding } = decodeText(bytes), table = readTable(text), given = pairs(flags.map, '--map'), suggested = suggestMap(kind, table);
  const map = Object.fromEntries([...given].map(([column, field]) => {
    if (!(importFields[kind] as readonly string[]).includes(field)) throw new StartRefused(`--map: ${field} is none of ${importFields[kind].join(', ')}`);
    return [column, field as ImportField];
  }));
  // Without --map a look only: the suggestion is there to be copied.
  const isLook = given.size === 0, used = isLook ? suggested : map, values: Record<string, Record<string, string>> = {};
  for (const [word, ours] of pairs(flags.value, '--value')) {
    const [field = '', theirs = ''] = split(word, ':');
    (values[field] ??= {})[theirs] = ours;
  }
  const unknown = Object.keys(used).find((column) => !table.columns.includes(column));
  if (unknown !== undefined) throw new StartRefused(`--map: the file has no column "${unknown}"; it has ${table.columns.map((name) => `"${name}"`).join(', ')}`);
  console.log(`${basename(file)}: ${table.rows.length} rows, ${encoding}, ${table.delimiter === '\t' ? 'tabs' : `"${table.delimiter}"`} between cells`);
  for (const name of table.columns) console.log(`  ${name.padEnd(32)} ${used[name] ?? '(not read)'}`);
  // The same as a browser sends: only the columns that are read.
  const body: EvidenceImport = { kind, csv: pickColumns(table, Object.keys(used)), map: used, dates, fileName: basename(file).slice(0, 200), ...(Object.keys(values).length > 0 && { values }), dryRun: isLook || flags.dryRun === true, acceptRejected: flags.acceptRejected === true };
  return inTenant(flags, async ({ store, tenant, offer, now }) => {
    const report = await importFile({ store, tenant, offer, now }, body);
    tell(report, table.rows, table.columns);
    if (isLook) console.log(`Nothing was kept. To import it as suggested, add:\n  ${Object.entries(suggested).map(([column, field]) => `--map '${column}=${field}'`).join(' ')}`);
    else if (report.id === null) console.log(body.dryRun ? 'A dry run: nothing was kept.' : report.rejected > 0 ? 'Nothing was kept. Mend the file, or keep the good rows with --accept-rejected: the others are then counted beside every figure.' : 'There was nothing to keep.');
    else console.log(`Kept as import ${report.id}.`);
    return report.id === null && !body.dryRun ? 1 : 0;
  });
}

/** The report with the words themselves: whoever runs this holds the file. */
function tell({ rows, accepted, rejected, seenBefore, replaced, leftOut, faults, preview }: EvidenceImportReport, lines: ReturnType<typeof readTable>['rows'], columns: readonly string[]): void {
  console.log(`${accepted} of ${rows} rows understood${replaced ? ` (${replaced} take an earlier row's place)` : ''}, ${rejected} not, ${seenBefore} seen before, ${leftOut} left out`);
  for (const { period, accepted: good, rejected: bad } of preview.periods) console.log(`  ${period}: ${good} good${bad ? `, ${bad} rejected` : ''}`);
  for (const { code, column, firstRow, rows: times, field } of faults) {
    const cell = column === null ? undefined : lines.find(({ row }) => row === firstRow)?.cells[columns.indexOf(column)];
    console.log(`  ${String(times).padStart(6)} × ${code}${column === null ? '' : ` in "${column}"`}, first in row ${firstRow}${cell === undefined || cell === '' ? '' : `: "${cell}"${code === 'unknown-value' ? `  (--value '${field}:${cell}=…')` : ''}`}`);
  }
}

/** `Column=field`, more than once. */
function pairs(given: readonly string[] | undefined, flag: string): Map<string, string> {
  return new Map((given ?? []).map((word) => {
    const at = word.lastIndexOf('=');
    if (at < 1) throw new StartRefused(`${flag} reads like 'Column heading=field'`);
    return [word.slice(0, at), word.slice(at + 1)];
  }));
}
const split = (text: string, mark: string): [string, string] => [text.slice(0, text.indexOf(mark)), text.slice(text.indexOf(mark) + 1)];

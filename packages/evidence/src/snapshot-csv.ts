// A snapshot as CSV: one line for each published cell, then what has to be said with them.
import { type EvidenceSnapshot } from '@think-carer/contract';
import { textIn, type Text } from '@think-carer/rules';
import { caveatTexts, keyText } from './words.ts';
import { writeCsv } from './table.ts';

/** Government Statistical Service shorthand for a value that is withheld. */
export const hiddenMark = '[c]';

/** Names in the language asked for. The same figures as the snapshot itself, cell by cell. */
export function snapshotCsv(snapshot: EvidenceSnapshot, locale = 'en-GB'): string {
  const { period, tables, names, survey, quality, register, strands, meetings } = snapshot, shown = (value: number | null | undefined): string | number => value ?? hiddenMark;
  const nameOf = (dimension: string, key: string | undefined): string => {
    if (key === undefined) return '';
    const name = names[dimension]?.[key];
    return name === undefined ? keyText(key, locale) : textIn(name as Text, locale);
  };
  const line = (table: string, at: Readonly<Record<string, string>>, value: string | number, percent: string | number, note = ''): (string | number)[] =>
    [period, table, nameOf('directorate', at['directorate']), nameOf('leaveType', at['leaveType']), nameOf('', at['outcome'] ?? at['decision'] ?? at['answer'] ?? at['release'] ?? at['audience']), value, percent, note];
  return writeCsv([
    ['period', 'table', 'directorate', 'leave type', 'outcome', 'value', 'percent', 'note'],
    ...tables.flatMap(({ id, cells }) => cells.map(({ at, value, percent }) => line(id, at, shown(value), percent === undefined ? '' : shown(percent), survey.find(({ item }) => item === id)?.title))),
    ...register.directorates.map(({ id, value, percent, staff }) => line('declaration-rate', { directorate: id }, shown(value), shown(percent), staff === null ? '' : keyText('of-staff', locale).replace('{staff}', String(staff)))),
    line('declaration-rate', {}, shown(register.value), shown(register.percent), register.staff === null ? '' : keyText('of-staff', locale).replace('{staff}', String(register.staff))),
    ...strands.map(({ id, status, value, percent }) => [period, 'strands', '', '', keyText(id, locale), status === 'local-strand' ? shown(value) : '', status === 'local-strand' ? shown(percent) : '', keyText(status, locale)]),
    ...(meetings ? (['held', 'cancelled', 'sessions'] as const).map((key) => [period, 'meetings', '', '', keyText(`meetings:${key}`, locale), meetings[key], '', '']) : []),
    [period, 'quality', '', '', keyText('rejected-rows', locale), quality.rejectedRows, '', ''],
    [period, 'quality', '', '', keyText('undated-rows', locale), quality.undatedRows, '', ''],
    ...snapshot.breaks.map(({ table, why }) => [period, 'break', '', '', '', '', '', `${table}: ${keyText(why, locale)}`]),
    [period, 'note', '', '', '', '', '', `${hiddenMark}: ${keyText('hidden', locale)}`],
    ...snapshot.caveats.map((key) => [period, 'note', '', '', '', '', '', caveatTexts(locale)[key] ?? key]),
  ]);
}

// What each column of a file is likely to mean, from its heading and a look at its cells.
import { importFields, type ImportField, type ImportKind } from '@think-carer/contract';
import type { Table } from './table.ts';
import { plain, readDay, readNumber } from './value.ts';

/** Columns about a person are never suggested, whatever else they say. */
const aboutPeople = /\b(name|forename|surname|employee|staff|worker|person|payroll|assignment|email|e mail|manager|approver|nino|national insurance|nhs|dob|birth|post|address|phone|notes?|comments?)\b/;
const headings: Readonly<Partial<Record<ImportField, RegExp>>> = {
  askedOn: /\b(requested|request|submitted|submission|application|applied|asked|raised|created|logged|received)\b/,
  decidedOn: /\b(decision|decided|approved|approval|authorised|authorisation|actioned|outcome|responded|response|completed|closed)\b/,
  dueOn: /\b(due|deadline|respond by|reply by|target|decide by)\b/,
  outcome: /\b(status|outcome|decision|result|state)\b/,
  directorate: /\b(directorate|department|dept|division|service area|service|business unit|cost centre name|organisation unit)\b/,
  leaveType: /\b(leave|absence) (type|category|reason|kind)\b|\btype of (leave|absence)\b|^(type|category|leave|absence)$/,
  reasonGiven: /\breason (given|recorded|provided|on file)\b|\bwritten reason\b/,
  grounds: /\bgrounds?\b|\bbusiness reason\b|\b(refusal|rejection) reason\b|\breason for (refusal|rejection)\b/,
  reference: /\b(reference|ref)\b|\b(request|case|application|absence|transaction) (id|no|number)\b|^id$/,
  surveyedOn: /\b(date|survey|wave|fieldwork|year)\b/,
  item: /\b(question|item|statement)\b/,
  answered: /\b(answered|responses|respondents|base|total)\b|^n$/,
  positive: /\b(positive|favourable|agree|agreed|yes)\b/,
  percent: /%|\b(percent|per cent|percentage)\b/,
};
const days: readonly ImportField[] = ['askedOn', 'decidedOn', 'dueOn', 'surveyedOn'], numbers: readonly ImportField[] = ['answered', 'positive', 'percent'];

/** How well a column's cells fit a field: 1 all of those looked at, 0 none. */
function fits(field: ImportField, cells: readonly string[]): boolean {
  const said = cells.filter((cell) => cell.trim() !== '');
  const most = (test: (cell: string) => boolean): boolean => said.length === 0 || said.filter(test).length >= said.length / 2;
  const isDay = (cell: string): boolean => readDay(cell) !== null || readDay(cell, 'month-first') !== null;
  if (days.includes(field)) return most(isDay);
  if (numbers.includes(field)) return most((cell) => readNumber(cell) !== null);
  return field === 'reference' || said.length === 0 || !most(isDay);
}

/** Column → field. Each field at most once, the leftmost that fits. */
export function suggestMap(kind: ImportKind, { columns, rows }: Pick<Table, 'columns' | 'rows'>): Record<string, ImportField> {
  const map: Record<string, ImportField> = {}, sample = rows.slice(0, 50), taken = new Set<number>();
  for (const field of importFields[kind] as readonly ImportField[]) {
    const place = columns.findIndex((name, i) => {
      const words = plain(name);
      return !taken.has(i) && headings[field]!.test(words) && (!aboutPeople.test(words) || field === 'decidedOn' && /\bdate\b/.test(words)) && fits(field, sample.map(({ cells }) => cells[i] ?? ''));
    });
    if (place < 0) continue;
    taken.add(place);
    map[columns[place]!] = field;
  }
  return map;
}

// The comparison as it is read: rows of words, from figures that the rules worked out. The same rows are drawn, copied and printed.
import { formatDay, formatMoney, formatNumber, type Translation } from '@think-carer/kit';
import { compareArrangements, type Arrangement, type ArrangementFigures, type EarningsCliff, type Pack, type Text, type WorkFigures } from '@think-carer/rules';
import type { Values } from '@think-carer/kit';
import type { WorkingMessages } from './working.messages.ts';
import { comparisonInput } from './working.steps.ts';

export interface Cell {
  readonly lines: readonly string[];
  readonly flag?: {
      /** `cliff`: under the limit now, and over it with this. */
    readonly state: 'under' | 'over' | 'cliff' | 'unknown';
    readonly text: string;
  };
  readonly link?: { readonly url: string; readonly text: string };
}
export interface Table {
  /** The first column is now, and has no `way`. */
  readonly columns: readonly { readonly title: string; readonly way?: Arrangement }[];
  /** `isWords`: sentences, which want the whole width where the place is narrow. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly Cell[]; readonly isWords?: boolean }[];
  readonly notes: readonly string[];
}
export interface Speech {
  readonly on: string;
  readonly language: string;
  readonly t: Translation<WorkingMessages>;
  readonly say: (text: Text) => string;
}
type Column = WorkFigures & Partial<Pick<ArrangementFigures, 'needs' | 'notes'>>;

/** Reads what was typed, and says what the rules make of it. */
export function compare(pack: Pack, ways: readonly Arrangement[], values: Values, speech: Speech): Table {
  const { t, language, say } = speech;
  const c = t.compare;
  const nation = pack.nations.length === 1 ? pack.nations[0] : undefined;
  const input = comparisonInput(ways, values);
  const paidWeeks = (i: number) => input.options[i]?.paidWeeks;
  const { now, options } = compareArrangements({ ...input, ...(nation && { nationLives: nation }) }, pack, { on: speech.on });
  const figures: readonly Column[] = [now, ...options];
  const number = (value: number) => formatNumber(value, language);
  const row = (label: string, cell: (column: Column, i: number) => Cell | string) => ({
    label,
    cells: figures.map((column, i): Cell => {
      const said = cell(column, i);
      return typeof said === 'string' ? { lines: [said] } : said;
    }),
  });
  const pay = (per: 'year' | 'month' | 'week') => ({ pay: sum }: Column) => (sum ? formatMoney(sum[per], language) : c.askPayroll);
  const payroll = pack.contacts.find(({ id }) => id === 'payroll');
  const pensions = payroll?.url ? { url: payroll.url, text: say(payroll.name) } : undefined;
  const cliffs = figures.map(({ carersAllowance }) => carersAllowance);
  return {
    columns: [{ title: c.now }, ...ways.map((way) => ({ title: say(way.title), way }))],
    rows: [
      row(c.rows.hours, ({ hours }) => number(hours)),
      row(c.rows.days, ({ days }) => number(days)),
      ...(ways.some(({ changes }) => changes.weeks === 'term-time') ? [row(c.rows.weeks, (_, i) => (ways[i - 1]?.changes.weeks !== 'term-time' ? c.allYear
        : paidWeeks(i - 1) === undefined ? c.askPayroll : number(paidWeeks(i - 1)!)))] : []),
      row(c.rows.day, ({ dayLength: day }) => (day ? c.dayLength(day.hours, day.minutesOver) : c.none)),
      row(c.rows.year, pay('year')),
      row(c.rows.month, pay('month')),
      row(c.rows.week, pay('week')),
      row(c.rows.difference, ({ payChange: change }, i) => (i === 0 ? '–' : !change ? c.askPayroll : change.year === 0 ? c.same
        : (change.year < 0 ? c.less : c.more)(formatMoney(Math.abs(change.year), language)))),
      row(c.rows.leave, ({ holiday, hours, needs }) => (holiday ? { lines: [c.leaveDays(number(holiday.days)), `${c.or} ${c.leaveHours(number(holiday.hours))}`] }
        : hours > 0 && needs ? c.inPay : c.none)),
      {
        isWords: true,
        // The pack's words are for pay that falls or stays.
        ...row(c.rows.pension, ({ notes, payChange }) => (notes ? { lines: [payChange && payChange.year > 0 ? c.pension : say(notes.pension)], ...(pensions && { link: pensions }) } : '–')),
      },
      { isWords: true, ...row(c.rows.allowance, (column) => limitCell(column, now, speech)) },
    ],
    notes: [
      ...(figures.some(({ isUnderMinimumWage }) => isUnderMinimumWage) ? [c.wage] : []),
      c.holiday,
      ...(cliffs.some(({ limit }) => limit !== null) ? [`${t.terms.allowance}: ${c.test} ${nation === 'scotland' ? c.scotland : c.where}`] : [c.unconfirmed]),
    ],
  };
}

function limitCell({ carersAllowance: cliff, needs, hours }: Column, now: WorkFigures, { t, language }: Speech): Cell {
  const c = t.compare;
  const { position, limit, since, isClose } = cliff;
  if (hours === 0) return { lines: [t.allowance.none] };
  if (limit === null || since === null) return { lines: [c.unconfirmed], flag: { state: 'unknown', text: c.limit['not-known'] } };
  if (position === 'not-known') return { lines: [needs?.includes('paid-weeks') ? c.askPayroll : c.uneven], flag: { state: 'unknown', text: c.limit['not-known'] } };
  return {
    lines: [c[position](about(cliff, language), formatMoney(limit, language), formatDay(since, language))],
    flag: { state: position === 'under' ? 'under' : now.carersAllowance.position === 'under' ? 'cliff' : 'over', text: c.limit[position === 'under' && isClose ? 'close' : position] },
  };
}

/** Whole pounds, unless those would read as the limit itself. */
function about({ earnings, limit }: EarningsCliff, language: string): string {
  const whole = Math.round(earnings);
  return formatMoney(limit !== null && Math.abs(whole - limit) < 1 ? earnings : whole, language);
}

/** The comparison as plain text, to paste into a message. */
export function tableText({ columns, rows, notes }: Table, t: Translation<WorkingMessages>): string {
  return [
    t.compare.caption,
    ...columns.map(({ title }, i) => [title, ...rows.map(({ label, cells }) => `  ${label}: ${[cells[i]?.flag?.text, ...cells[i]?.lines ?? []].filter(Boolean).join('. ').replaceAll('..', '.')}`)].join('\n')),
    [...notes, t.compare.payroll].join('\n'),
  ].join('\n\n');
}

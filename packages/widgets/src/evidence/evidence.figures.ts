// Figures as data: one sentence, a chart, a table of the same numbers and the notes that go with them. What is hidden is said with the same words in each.
import { notKnown } from '@think-carer/contract';
import { formatDay, formatNumber, type Translation } from '@think-carer/kit';
import { textIn } from '@think-carer/rules';
import type { Bars, Lines, Look, Reading } from './evidence.chart.ts';
import type { FigureMessages } from './figures.messages.ts';
import { keysOf, percentAt, placeOf, quartersBetween, readingAt, type Activity, type At, type Snapshot, type Table } from './evidence.snapshot.ts';

export interface Said { readonly text: string; readonly isHidden?: true }
export interface Grid { readonly caption: string; readonly head: readonly string[]; readonly rows: readonly { readonly label: string; readonly cells: readonly Said[]; readonly isTotal?: true }[] }
export interface Figure {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what the chart shows. */
  readonly said: string;
  readonly bars?: Bars;
  readonly lines?: Lines;
  /** What each texture or line stands for; none where there is only one. */
  readonly key: readonly { readonly name: string; readonly look?: Look }[];
  readonly grid: Grid;
  /** Breaks and activities, by letter. */
  readonly letters: readonly string[];
  readonly notes: readonly string[];
  readonly hasHidden: boolean;
  /** Whether it has its place on the one printed page; the evidence pack holds them all. */
  readonly isOnPaper: boolean;
}
const onPaper = new Set(['leave-by-directorate', 'leave-by-type', 'working-by-outcome', 'working-grounds', 'register-by-directorate', 'trend-leave']);
export interface Series { readonly name: string; readonly read: (snapshot: Snapshot) => Reading }

/** A round number at or above `value`: 1, 2, 2.5 or 5 times a power of ten. A scale begins at nought, always. */
export function roundUp(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * [1, 2, 2.5, 5, 10].find((step) => step * power >= value)!;
}
export const looksOf: Readonly<Record<string, Look>> = { agreed: 'solid', declined: 'slash', postponed: 'dots', 'postponed-without-reason': 'cross', withdrawn: 'bars', pending: 'rows', overdue: 'tilt', lapsed: 'empty' };
const outcomeOrder = Object.keys(looksOf);
/** The order in which keys are read; one that is new to us comes last. */
const inOrder = (keys: readonly string[], order: readonly string[]): string[] => [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];

export function periodName(period: string, t: Translation<FigureMessages>, short = false): string {
  const quarter = Number(period.slice(-1)), year = period.slice(0, 4);
  return short ? `${t.months(quarter)} ${year}` : t.period(quarter, year);
}

/** Makes the figures of one snapshot, in one language. */
export class Figures {
  readonly t: Translation<FigureMessages>;
  readonly #language: string;
  readonly #snapshots: readonly Snapshot[];
  readonly #shown: Snapshot;

  /** `snapshots`: oldest first, up to and with the one shown. */
  constructor(snapshots: readonly Snapshot[], t: Translation<FigureMessages>, language: string) {
    this.t = t;
    this.#language = language;
    this.#snapshots = snapshots;
    this.#shown = snapshots.at(-1)!;
  }

  number(value: number): string { return formatNumber(value, this.#language); }
  day(on: string): string { return formatDay(on, this.#language); }
  say(value: Reading, unit = (number: number): string => this.number(number)): Said {
    return value === null ? { text: this.t.hidden, isHidden: true } : { text: value === undefined ? this.t.notCollected : unit(value) };
  }
  percent(value: number): string { return this.t.percent(this.number(value)); }
  /** A share that is not published although its parts are: too few for a percentage. */
  sayShare(percent: Reading, ...parts: readonly Reading[]): Said {
    return percent === null && parts.every((part) => typeof part === 'number') ? { text: this.t.percentNone } : this.say(percent, (value) => this.percent(value));
  }
  named(dimension: string, key: string): string {
    const { grounds, answers, audiences, outcomes } = this.t, own: Readonly<Record<string, string>> = { ground: grounds, release: answers, audience: audiences }[dimension] ?? outcomes, { names } = this.#shown;
    const given = names[dimension]?.[key];
    return given !== undefined ? textIn(given, this.#language, true) : own[key] ?? (key === notKnown ? this.t.notKnown : key);
  }

  /** The keys of a table's dimension as the offer lists them; what is not known comes last. */
  keysIn(table: Table | undefined, dimension: string): string[] {
    const { register, names } = this.#shown, order = dimension === 'directorate' ? register.directorates.map(({ id }) => id) : Object.keys(names[dimension] ?? {}), keys = inOrder(keysOf(table, dimension), order);
    return [...keys.filter((key) => key !== notKnown), ...keys.filter((key) => key === notKnown)];
  }
  /** What is said under every figure: how numbers are hidden, that nothing follows from a change, and which rows are missing. */
  notes(hasHidden: boolean, ...more: readonly string[]): string[] {
    const { caveats, quality } = this.t, said = this.#shown.quality, rejected = said.rejectedRows > 0 || said.undatedRows > 0;
    return [
      ...(hasHidden ? [caveats['small-numbers-hidden']] : []), caveats.rounded, ...more, caveats['cannot-be-attributed'],
      ...(said.rejectedRows > 0 ? [quality.rejected(this.number(said.rejectedRows), said.rejectedRows)] : []),
      ...(said.undatedRows > 0 ? [quality.undated(this.number(said.undatedRows), said.undatedRows)] : []),
      ...(!rejected && said.sources.includes('imports') ? [quality.whole] : []),
    ];
  }
  #barsAbout(title: string, rows: number, hasHidden: boolean): string {
    return `${this.t.chart.bars(`${title}, ${periodName(this.#shown.period, this.t)}`, rows)}${hasHidden ? ` ${this.t.caveats['small-numbers-hidden']}` : ''}`;
  }

  /** One dimension against the outcomes: a bar of parts for each key, and a table with totals and shares. */
  crossed(table: Table | undefined, title: string, dimension: string, head: string, more: readonly string[] = []): Figure | undefined {
    if (!table) return undefined;
    const { t } = this, keys = this.keysIn(table, dimension), outcomes = inOrder(keysOf(table, 'outcome'), outcomeOrder);
    const rows = [...keys.map((key) => ({ label: this.named(dimension, key), where: { [dimension]: key } as At })), { label: t.all, where: {} as At }].map(({ label, where }) => ({
      label, total: readingAt(table, where), share: percentAt(table, { ...where, outcome: 'agreed' }), parts: outcomes.map((outcome) => ({ outcome, value: readingAt(table, { ...where, outcome }) })),
    }));
    const each = rows.slice(0, -1), all = rows.at(-1)!, of = (outcome: string): Said => this.say(all.parts.find((part) => part.outcome === outcome)?.value);
    const hasHidden = rows.some(({ total, parts }) => total === null || parts.some(({ value }) => value === null));
    return {
      id: table.id, title, isOnPaper: onPaper.has(table.id), said: t.said.leave(this.say(all.total).text, of('agreed').text, of('declined').text), hasHidden, letters: [],
      bars: {
        id: table.id, title, description: this.#barsAbout(title, keys.length, hasHidden),
        rows: each.map(({ label, total, parts }) => ({ label, total, said: this.say(total).text, parts: parts.map(({ outcome, value }) => ({ look: looksOf[outcome] ?? 'solid', value })) })),
        most: Math.max(1, ...each.map(({ total, parts }) => Math.max(total ?? 0, parts.reduce((sum, { value }) => sum + (value ?? 0), 0)))),
      },
      key: outcomes.map((outcome) => ({ name: this.named('outcome', outcome), look: looksOf[outcome] ?? 'solid' })),
      grid: {
        caption: t.tableOf(title), head: [head, t.requests, ...outcomes.map((outcome) => t.heads[outcome as keyof typeof t.heads] ?? this.named('outcome', outcome)), t.share(this.named('outcome', 'agreed'))],
        rows: rows.map(({ label, total, share, parts }, i) => ({
          label, ...(i === rows.length - 1 && { isTotal: true as const }),
          cells: [this.say(total), ...parts.map(({ value }) => this.say(value)), this.sayShare(share, total, parts.find(({ outcome }) => outcome === 'agreed')?.value)],
        })),
      },
      notes: this.notes(hasHidden, t.percentages, ...more),
    };
  }

  /** Rows that are counted: a plain bar for each, and a table with what else is known of it. */
  counted(id: string, title: string, head: readonly string[], rows: readonly { readonly label: string; readonly value: Reading; readonly more?: readonly Said[]; readonly isTotal?: true }[], more: readonly string[] = [], sayAll = (value: string): string => this.t.said.count(value)): Figure | undefined {
    const each = rows.filter(({ isTotal }) => !isTotal), total = rows.find(({ isTotal }) => isTotal);
    if (each.length === 0) return undefined;
    const hasHidden = rows.some(({ value, more: others = [] }) => value === null || others.some(({ isHidden }) => isHidden)), [highest] = each.filter(({ value }) => typeof value === 'number').sort((a, b) => b.value! - a.value!);
    const said = [...(total ? [sayAll(this.say(total.value).text)] : []), ...(highest ? [this.t.said.highest(highest.label, this.say(highest.value).text)] : [])];
    return {
      id, title, hasHidden, isOnPaper: onPaper.has(id), letters: [], key: [], said: said.join(' '),
      // Bars that are all hidden show nothing: the table says so.
      ...(highest && { bars: {
        id, title, description: this.#barsAbout(title, each.length, hasHidden),
        rows: each.map(({ label, value }) => ({ label, said: this.say(value).text, parts: [{ look: 'solid' as const, value }] })), most: Math.max(1, ...each.map(({ value }) => value ?? 0)),
      } }),
      grid: { caption: this.t.tableOf(title), head, rows: rows.map(({ label, value, more: others = [], isTotal }) => ({ label, ...(isTotal && { isTotal }), cells: [this.say(value), ...others] })) },
      notes: this.notes(hasHidden, ...more),
    };
  }

  /** Figures over every quarter from the first published to this one. */
  trend(id: string, title: string, series: readonly Series[], tables: readonly string[], more: readonly string[] = []): Figure | undefined {
    const quarters = quartersBetween(this.#snapshots.map(({ period }) => period));
    return this.#over(id, title, quarters, series.map(({ name, read }) => ({ name, values: quarters.map((quarter) => {
      const found = this.#snapshots.find(({ period }) => period === quarter);
      return found && read(found);
    }) })), { tables, more });
  }

  /** Yearly answers, in per cent, with what was done in between. */
  surveyed(id: string, title: string, answers: readonly { readonly on: string; readonly percent: Reading }[], activities: readonly Activity[], quarterOf: (on: string) => string): Figure | undefined {
    const quarters = quartersBetween([...answers.map(({ on }) => quarterOf(on)), ...activities.filter(({ on }) => answers.some((one) => one.on <= on)).map(({ on }) => quarterOf(on))].filter((quarter) => quarter <= this.#shown.period || answers.some(({ on }) => quarterOf(on) === quarter)));
    return this.#over(id, title, quarters, [{ name: this.t.tables.positive, values: quarters.map((quarter) => answers.filter(({ on }) => quarterOf(on) === quarter).at(-1)?.percent) }], {
      tables: ['survey'], activities, more: [this.t.percentages], unit: (value) => this.percent(value), most: 100, joinsGaps: true,
    });
  }

  #over(id: string, title: string, quarters: readonly string[], lines: Lines['lines'], { tables, activities = [], more, unit = (value) => this.number(value), most, joinsGaps }: {
    readonly tables: readonly string[]; readonly more: readonly string[]; readonly activities?: readonly Activity[]; readonly unit?: (value: number) => string; readonly most?: number; readonly joinsGaps?: true;
  }): Figure | undefined {
    const { t } = this, name = (i: number): string => periodName(quarters[i]!, t, true), numbers = lines.flatMap(({ values }) => values.filter((value) => typeof value === 'number'));
    if (quarters.length < 2 || lines.every(({ values }) => values.every((value) => value === undefined))) return undefined;
    const breaks = [...new Map(this.#snapshots.flatMap((one) => one.breaks).filter(({ table, period }) => tables.includes(table) && quarters.indexOf(period) > 0).map((one) => [one.period, one])).values()]
      .map(({ period, why }, i) => ({ before: quarters.indexOf(period), letter: String(i + 1), why: t.breakReasons[why as keyof typeof t.breakReasons] ?? why }));
    const marks = activities.map((one) => ({ ...one, at: placeOf(one.on, quarters) })).filter(({ at }) => at >= -0.02 && at <= 1.02).sort((a, b) => a.at - b.at).map((one, i) => ({ ...one, letter: String.fromCharCode(65 + (i % 26)) }));
    const hasHidden = lines.some(({ values }) => values.includes(null)), rows = quarters.map((_, i) => i).filter((i) => !joinsGaps || lines.some(({ values }) => values[i] !== undefined));
    const said = lines.flatMap(({ name: line, values }) => {
      const whole = values.flatMap((value, i) => (typeof value === 'number' ? [{ value, i }] : [])), [first] = whole, last = whole.at(-1);
      return first && last && first !== last ? [t.said.trend(line, unit(first.value), name(first.i), unit(last.value), name(last.i))] : [];
    });
    return {
      id, title, said: said.join(' '), hasHidden, isOnPaper: onPaper.has(id), key: lines.length > 1 ? lines.map(({ name: line }) => ({ name: line })) : [],
      letters: [...breaks.map(({ letter, before, why }) => t.chart.break(letter, name(before), why)), ...marks.map(({ letter, on, title: what }) => t.chart.activity(letter, this.day(on), what)), ...(marks.length > 0 ? [t.chart.beside] : [])],
      lines: {
        id, title, description: `${t.chart.lines(title, name(0), name(quarters.length - 1))}${hasHidden ? ` ${t.caveats['small-numbers-hidden']}` : ''}`,
        periods: quarters.map((quarter) => [t.months(Number(quarter.slice(-1))), quarter.slice(0, 4)] as const), lines, most: most ?? roundUp(Math.max(1, ...numbers)), sayValue: unit, breaks, marks, ...(joinsGaps && { joinsGaps }),
      },
      grid: { caption: t.tableOf(title), head: [t.tables.quarter, ...lines.map(({ name: line }) => line)], rows: rows.map((i) => ({ label: name(i), cells: lines.map(({ values }) => this.say(values[i], unit)) })) },
      notes: this.notes(hasHidden, ...more),
    };
  }
}

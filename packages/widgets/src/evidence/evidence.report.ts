// The page as data: published snapshots in, sections of figures out. The screen, the printed page and the evidence pack are all drawn from this, so they cannot differ.
import { refusalParts, releaseAnswers, sessionAudiences, workingOutcomes } from '@think-carer/contract';
import type { Translation } from '@think-carer/kit';
import type { Reading } from './evidence.chart.ts';
import { Figures, periodName, type Figure, type Said } from './evidence.figures.ts';
import type { FigureMessages } from './figures.messages.ts';
import { keysOf, percentAt, quarterNumber, quarterOfDay, readingAt, tableOf, type Activity, type At, type Snapshot } from './evidence.snapshot.ts';

export interface Tile { readonly id: string; readonly value: Said; readonly label: string; readonly detail: string; readonly before: string }
export interface Section { readonly id: string; readonly title: string; readonly lead: readonly string[]; readonly figures: readonly Figure[] }
export interface Report {
  readonly period: string;
  readonly when: string;
  readonly published: string;
  readonly tiles: readonly Tile[];
  readonly attention: readonly string[];
  readonly sections: readonly Section[];
  /** Carers beside the nine protected characteristics. */
  readonly strands: readonly { readonly name: string; readonly status: string; readonly isLocal: boolean; readonly held: Said }[];
  readonly notes: readonly string[];
}

export interface Setting {
  /** Oldest first, up to and with the one shown. */
  readonly snapshots: readonly Snapshot[];
  readonly activities: readonly Activity[];
  readonly t: Translation<FigureMessages>;
  readonly language: string;
}

/** Said under each figure that they touch, so not again at the foot. */
const onEveryFigure = new Set(['cannot-be-attributed', 'small-numbers-hidden', 'rounded', 'rows-rejected', 'only-who-said-so']);
const leaveTable = 'leave-by-directorate', some = (...figures: readonly (Figure | undefined)[]): Figure[] => figures.filter((figure) => figure !== undefined);

export function reportOf({ snapshots, activities, t, language }: Setting): Report {
  const figures = new Figures(snapshots, t, language), shown = snapshots.at(-1)!, before = snapshots.find(({ period }) => quarterNumber(period) === quarterNumber(shown.period) - 1);
  const at = (id: string, where: At = {}, from: Snapshot | undefined = shown): Reading => readingAt(tableOf(from, id), where);
  return {
    period: shown.period, when: periodName(shown.period, t), published: t.published(figures.day(shown.publishedAt)),
    tiles: tiles(), attention: attention(), strands: strands(),
    sections: [leave(), working(), register(), referrals(), gatherings(), trends(), survey()].filter((section) => section.figures.length > 0),
    notes: [...shown.caveats.filter((key) => !onEveryFigure.has(key)).flatMap((key) => t.caveats[key as keyof typeof t.caveats] ?? []), sourcesOf(shown.quality.sources)].filter(Boolean),
  };

  function sourcesOf(sources: readonly string[]): string {
    return sources.length > 1 ? t.quality.sources.both : t.quality.sources[sources[0] as keyof typeof t.quality.sources] ?? '';
  }

  function tiles(): Tile[] {
    const was = (read: (from: Snapshot) => Reading): string => (before ? t.before(figures.say(read(before)).text) : t.beforeNone);
    const number = (id: string, label: string, read: (from: Snapshot) => Reading, detail = ''): Tile[] => {
      const value = read(shown);
      return value === undefined ? [] : [{ id, label, value: figures.say(value), detail, before: was(read) }];
    };
    const outcome = (key: 'agreed' | 'declined' | 'postponed'): Tile[] => {
      const percent = percentAt(tableOf(shown, leaveTable), { outcome: key }), count = at(leaveTable, { outcome: key }), read = (from: Snapshot): Reading => at(leaveTable, { outcome: key }, from);
      return typeof percent !== 'number' || typeof count !== 'number' ? number(key, t.tiles[key], read)
        : [{ id: key, label: t.tiles[key], value: { text: figures.percent(percent) }, detail: t.tiles.ofRequests(figures.number(count), figures.say(at(leaveTable)).text), before: was(read) }];
    };
    const asked = at('working-by-outcome'), accepted = percentAt(tableOf(shown, 'working-by-outcome'), { decision: 'accepted' });
    const { value, percent, staff } = shown.register, people = staff === null ? '' : figures.number(staff);
    return [
      ...number('requests', t.tiles.requests, (from) => at(leaveTable, {}, from)), ...outcome('agreed'), ...outcome('declined'), ...outcome('postponed'),
      ...number('overdue', t.tiles.overdue, (from) => at(leaveTable, { outcome: 'overdue' }, from)),
      ...number('median', t.tiles.median, (from) => at('median-days', {}, from)),
      ...number('working', t.tiles.working, (from) => at('working-by-outcome', {}, from), typeof asked === 'number' && typeof accepted === 'number' ? t.tiles.accepted(figures.percent(accepted)) : ''),
      ...(value === null && staff === null ? [] : number('register', t.tiles.register, (from) => from.register.value,
        staff === null ? '' : percent === null || value === null ? t.tiles.ofStaff(people) : percent < 1 ? t.tiles.rateUnder(people) : t.tiles.rate(figures.percent(percent), people))),
    ];
  }

  /** What a forum would ask about first. A hidden number is not nought: it is said that it is hidden. */
  function attention(): string[] {
    const ask = (value: Reading, said: (n: string) => string, whenHidden: string): string[] =>
      (value === undefined ? [] : value === null ? [`${whenHidden} ${t.hiddenWords}.`] : [said(figures.number(value))]);
    return [
      ...ask(at(leaveTable, { outcome: 'overdue' }), t.attention.overdue, t.attention.hiddenOverdue),
      ...ask(at(leaveTable, { outcome: 'postponed-without-reason' }), t.attention.noReason, t.attention.hiddenNoReason),
    ];
  }

  function leave(): Section {
    const days = tableOf(shown, 'median-days');
    return { id: 'leave', title: t.sections.leave, lead: [], figures: some(
      figures.crossed(tableOf(shown, leaveTable), t.figures['leave-by-directorate'], 'directorate', t.tables.directorate, [t.lapsed]),
      figures.crossed(tableOf(shown, 'leave-by-type'), t.figures['leave-by-type'], 'leaveType', t.tables.type, [t.statutory]),
      days && figures.counted(days.id, t.figures['median-days'], [t.tables.directorate, t.tables.days], [
        ...figures.keysIn(days, 'directorate').map((key) => ({ label: figures.named('directorate', key), value: readingAt(days, { directorate: key }) })), { label: t.all, value: readingAt(days), isTotal: true as const },
      ], [t.medianNote], t.said.median),
    ) };
  }

  /** Refusals are shown as one outcome, and then apart by their ground. */
  function working(): Section {
    const table = tableOf(shown, 'working-by-outcome'), isGround = (key: string): boolean => key in t.grounds, known = keysOf(table, 'decision'), inOrder = (order: readonly string[], isOurs: (key: string) => boolean): string[] => [...order.filter((key) => known.includes(key)), ...known.filter((key) => isOurs(key) && !order.includes(key))];
    const row = (key: string) => ({ label: figures.named(isGround(key) ? 'ground' : 'outcome', key), value: readingAt(table, { decision: key }) });
    const outcomes = inOrder(workingOutcomes, (key) => !isGround(key)), grounds = inOrder(refusalParts, isGround);
    return { id: 'working', title: t.sections.working, lead: [], figures: table ? some(
      figures.counted(table.id, t.figures['working-by-outcome'], [t.tables.outcome, t.tables.count, t.tables.share], [
        ...outcomes.map((key) => ({ ...row(key), more: [figures.sayShare(percentAt(table, { decision: key }), row(key).value, readingAt(table))] })), { label: t.total, value: readingAt(table), more: [{ text: '' }], isTotal: true as const },
      ], [t.percentages]),
      figures.counted('working-grounds', t.figures['working-grounds'], [t.tables.ground, t.tables.count], [...grounds.map(row), { label: figures.named('outcome', 'refused'), value: readingAt(table, { decision: 'refused' }), isTotal: true as const }]),
    ) : [] };
  }

  function register(): Section {
    const { register: one } = shown, people = one.staff === null ? undefined : figures.number(one.staff);
    const of = (staff: number | null): Said => ({ text: staff === null ? t.notCollected : figures.number(staff) });
    const rows = [...one.directorates.map(({ id, staff, value, percent }) => ({ label: figures.named('directorate', id), value, more: [of(staff), figures.sayShare(percent, value, staff)] })),
      { label: t.all, value: one.value, more: [of(one.staff), figures.sayShare(one.percent, one.value, one.staff)], isTotal: true as const }];
    return { id: 'register', title: t.sections.register, lead: [t.register.who, people === undefined ? t.register.noDenominator : t.register.denominator(people), t.register.expected], figures: some(
      figures.counted('register-by-directorate', t.figures.register, [t.tables.directorate, t.tables.people, t.tables.staff, t.tables.rate], rows, [t.caveats['only-who-said-so']]),
    ) };
  }

  /** A total for each quarter that has one, the newest last. */
  function referrals(): Section {
    const rows = snapshots.flatMap((one) => { const value = at('referrals', {}, one); return value === undefined ? [] : [{ label: periodName(one.period, t), value }]; }).slice(-8);
    return { id: 'referrals', title: t.sections.referrals, lead: [t.referrals], figures: at('referrals') === undefined ? [] : some(figures.counted('referrals', t.figures.referrals, [t.tables.quarter, t.tables.count], rows)) };
  }

  /** The forum and what was taught: days that are public, and how many came and were given the time, where that shows. */
  function gatherings(): Section {
    const { meetings } = shown, releases = tableOf(shown, 'releases-by-answer'), learners = tableOf(shown, 'sessions-attendance'), any = snapshots.some(({ meetings: one }) => one !== undefined && one.held + one.cancelled + one.sessions > 0);
    if (!meetings || !any) return { id: 'gatherings', title: t.sections.gatherings, lead: [], figures: [] };
    // Where there was no meeting nobody could come: that is no hidden number.
    const quarters = snapshots.flatMap((one) => (one.meetings && one.meetings.held > 0 ? [{ one, held: one.meetings }] : [])).slice(-8);
    const row = (table: typeof releases, dimension: 'release' | 'audience') => (key: string) => ({ label: figures.named(dimension, key), value: readingAt(table, { [dimension]: key }), more: [figures.sayShare(percentAt(table, { [dimension]: key }), readingAt(table, { [dimension]: key }), readingAt(table))] });
    const whole = (table: typeof releases, dimension: 'release' | 'audience', order: readonly string[]) => [...order.filter((key) => keysOf(table, dimension).includes(key)).map(row(table, dimension)), { label: t.total, value: readingAt(table), more: [{ text: '' }], isTotal: true as const }];
    return { id: 'gatherings', title: t.sections.gatherings, lead: [t.gatherings.lead(figures.number(meetings.held), meetings.held, figures.number(meetings.sessions), meetings.sessions), ...(meetings.cancelled > 0 ? [t.gatherings.cancelled(figures.number(meetings.cancelled), meetings.cancelled)] : [])], figures: some(
      figures.counted('forum-attendance', t.figures['forum-attendance'], [t.tables.quarter, t.tables.came, t.tables.held], quarters.map(({ one, held }) => ({ label: periodName(one.period, t), value: at('forum-attendance', {}, one), more: [{ text: figures.number(held.held) }] })), [t.gatherings.heads]),
      releases && figures.counted(releases.id, t.figures['releases-by-answer'], [t.tables.answer, t.tables.count, t.tables.share], whole(releases, 'release', releaseAnswers), [t.percentages, t.gatherings.releases]),
      learners && figures.counted(learners.id, t.figures['sessions-attendance'], [t.tables.audience, t.tables.came, t.tables.share], whole(learners, 'audience', sessionAudiences), [t.percentages, t.gatherings.heads]),
    ) };
  }

  function trends(): Section {
    return { id: 'trends', title: t.sections.trends, lead: [], figures: some(
      figures.trend('trend-leave', t.figures['trend-leave'], [
        { name: t.requests, read: (from) => at(leaveTable, {}, from) },
        ...(['agreed', 'declined'] as const).map((key) => ({ name: t.outcomes[key], read: (from: Snapshot) => at(leaveTable, { outcome: key }, from) })),
      ], [leaveTable]),
      figures.trend('trend-register', t.figures['trend-register'], [{ name: t.tables.people, read: (from) => from.register.value }], ['register-by-directorate']),
    ) };
  }

  function survey(): Section {
    const answers = snapshots.flatMap((one) => one.survey), items = [...new Set(answers.map(({ item }) => item))];
    return { id: 'survey', title: t.sections.survey, lead: [], figures: some(...items.map((item) => {
      const own = answers.filter((one) => one.item === item), days = [...new Set(own.map(({ surveyedOn }) => surveyedOn))].sort();
      return figures.surveyed(`survey-${item}`, own.at(-1)!.title, days.map((on) => ({ on, percent: own.findLast(({ surveyedOn }) => surveyedOn === on)!.percent })), activities, quarterOfDay);
    })) };
  }

  function strands(): Report['strands'] {
    return shown.strands.map(({ id, status, value }) => {
      const isLocal = status === 'local-strand';
      return { name: t.strand.names[id as keyof typeof t.strand.names] ?? id, isLocal, status: isLocal ? t.strand.local : t.strand.protected, held: isLocal ? figures.say(value) : { text: t.strand.notHeld } };
    });
  }
}

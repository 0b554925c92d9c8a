// True counts to the one snapshot that everybody reads: declared tables, kept small numbers, shares of what shows.
import { breakReasons, type caveatKeys, decidedOutcomes, leaveOutcomes, notKnown, periodDays, refusalParts, releaseAnswers, sessionAudiences, strandIds, workingOutcomes, type EvidenceSnapshot } from '@think-carer/contract';
import { protect, share, smallestTenant, type At, type CountTable, type DisclosureOptions, type PublishedSnapshot, type PublishedTable } from '@think-carer/disclosure';
import type { Pack } from '@think-carer/rules';
import type { QuarterCounts } from './count.ts';
import { plain } from './value.ts';

export interface SnapshotInput {
  readonly id: string;
  readonly period: string;
  readonly now: Date;
  readonly offer: Pick<Pack, 'employer' | 'directorates' | 'leaveTypes'>;
  readonly counts: QuarterCounts;
  /** The snapshot published before this one. */
  readonly earlier?: EvidenceSnapshot | undefined;
  readonly quality: EvidenceSnapshot['quality'];
  /** Whether rows without the file’s own reference are among those counted. */
  readonly hasUnreferenced?: boolean;
}
type Caveat = (typeof caveatKeys)[number];

/** Tables of these measures are decided by the disclosure rule; the medians follow from what it shows. */
const medianMeasure = 'days-to-decide';
/** A median shows where at least so many decided requests show. */
export const smallestMedian = 20;

/** What a meeting asks about first is decided first, before any directorate's size counts: so more of it shows. The same for every offer and quarter, whatever was counted. */
const firstOutcomes = Object.fromEntries((['withdrawn', 'postponed', 'declined', 'agreed'] as const satisfies readonly (typeof leaveOutcomes)[number][]).map((outcome, i) => [outcome, (i + 1) * 10 ** 9]));

/** What is public about the tables of an offer: the same for every quarter, whatever is counted. */
export function disclosureOptions({ employer, directorates = [], leaveTypes }: SnapshotInput['offer']): Omit<DisclosureOptions, 'earlier'> {
  return {
    staff: employer.staff ?? 0,
    keys: {
      directorate: [...directorates.map(({ id }) => id), notKnown], leaveType: [...leaveTypes.map(({ id }) => id), notKnown], outcome: leaveOutcomes,
      decision: [...workingOutcomes, ...refusalParts], answer: ['positive', 'other'], release: releaseAnswers, audience: sessionAudiences,
    },
    hierarchies: { decision: Object.fromEntries(refusalParts.map((part) => [part, 'refused'])) },
    weights: { directorate: Object.fromEntries(directorates.flatMap(({ id, staff }) => (staff === undefined ? [] : [[id, staff]]))), outcome: firstOutcomes },
  };
}

/** The part of a snapshot that the disclosure rule decided, for the next quarter and for an audit. */
export const decidedPart = ({ tables, changed }: EvidenceSnapshot): PublishedSnapshot => ({ tables: tables.filter(({ measure }) => measure !== medianMeasure), changed });

/** The declared tables with their true counts. */
export function declaredTables({ leave, working, register, survey, referrals = 0, gatherings }: QuarterCounts, offer: SnapshotInput['offer']): CountTable[] {
  const { keys } = disclosureOptions(offer), key = (dimension: string, value: string): string => (keys[dimension]!.includes(value) ? value : notKnown);
  const table = <T extends { readonly count: number }>(id: string, measure: string, dimensions: readonly string[], rows: readonly T[], atOf: (row: T) => At): CountTable => {
    const cells = new Map<string, { at: At; count: number }>();
    for (const row of rows) {
      const at = atOf(row), name = JSON.stringify(at);
      cells.set(name, { at, count: (cells.get(name)?.count ?? 0) + row.count });
    }
    return { id, measure, dimensions, cells: [...cells.values()] };
  };
  return [
    table('leave-by-directorate', 'leave-requests', ['directorate', 'outcome'], leave, ({ directorate, outcome }) => ({ directorate: key('directorate', directorate), outcome })),
    table('leave-by-type', 'leave-requests', ['leaveType', 'outcome'], leave, ({ leaveType, outcome }) => ({ leaveType: key('leaveType', leaveType), outcome })),
    table('working-by-outcome', 'working-requests', ['decision'], working.map(({ decision, count }) => ({ decision: decision === 'refused' ? 'not-said' : decision, count })), ({ decision }) => ({ decision })),
    table('register-by-directorate', 'carers-registered', ['directorate'], register, ({ directorate }) => ({ directorate: key('directorate', directorate) })),
    // A total alone: by centre or by area it would say too much of few people.
    table('referrals', 'referrals', [], [{ count: referrals }], () => ({})),
    table('forum-attendance', 'forum-attendance', [], [{ count: gatherings?.attended ?? 0 }], () => ({})),
    // By answer alone: by directorate a refusal would lead to a manager.
    table('releases-by-answer', 'releases', ['release'], gatherings?.releases ?? [], ({ answer }) => ({ release: answer })),
    table('sessions-attendance', 'sessions-attendance', ['audience'], gatherings?.learners ?? [], ({ audience }) => ({ audience })),
    ...itemsOf(survey).map(({ id, positive, answered }) => table(id, id, ['answer'], [{ answer: 'positive', count: positive }, { answer: 'other', count: answered - positive }], ({ answer }) => ({ answer }))),
  ];
}

/** Each question with the id of its table, which stays the same from one survey to the next. */
function itemsOf(survey: QuarterCounts['survey']): (QuarterCounts['survey'][number] & { id: string })[] {
  const taken = new Map<string, number>();
  return [...survey].sort((a, b) => (a.item < b.item ? -1 : 1)).map((one) => {
    const slug = `survey-${plain(one.item).replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').slice(0, 80) || 'item'}`, times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    return { ...one, id: times === 1 ? slug : `${slug}-${times}` };
  });
}

const nameOf = (at: At): string => JSON.stringify(Object.entries(at).sort(([a], [b]) => (a < b ? -1 : 1)));
const valuesOf = ({ cells }: Pick<PublishedTable, 'cells'>): Map<string, number | null> => new Map(cells.map(({ at, value }) => [nameOf(at), value]));
/** A share of what shows: null where either part is hidden or the base is small. A value that stayed from the quarter before may pass its whole. */
function percentOf(part: number | null | undefined, whole: number | null | undefined): number | null {
  const percent = share(part ?? null, whole ?? null);
  return percent === null ? null : Math.min(100, percent);
}

function withPercents(table: PublishedTable): EvidenceSnapshot['tables'][number] {
  const values = valuesOf(table), column = table.dimensions.at(-1);
  if (column === undefined || table.id === 'register-by-directorate') return { ...table, dimensions: [...table.dimensions], cells: table.cells.map((cell) => ({ ...cell })) };
  return {
    ...table, dimensions: [...table.dimensions],
    cells: table.cells.map(({ at, value }) => {
      if (at[column] === undefined) return { at, value };
      const { [column]: _, ...whole } = at;
      return { at, value, percent: percentOf(value, values.get(nameOf(whole))) };
    }),
  };
}

/** Whole days, where enough decided requests show. */
function medianTable(id: string, dimension: 'directorate' | 'leaveType', shown: PublishedTable, medians: QuarterCounts['medians']): EvidenceSnapshot['tables'][number] {
  const values = valuesOf(shown), places = [...new Map(shown.cells.map(({ at }) => [at[dimension] ?? '', at[dimension]])).values()];
  return {
    id, measure: medianMeasure, dimensions: [dimension],
    cells: places.map((key) => {
      const at: Record<string, string> = key === undefined ? {} : { [dimension]: key }, decided = decidedOutcomes.reduce((sum, outcome) => sum + (values.get(nameOf({ ...at, outcome })) ?? 0), 0);
      const found = medians.find((one) => (key === undefined ? one.directorate === undefined && one.leaveType === undefined : one[dimension] === key));
      return { at, value: found && decided >= smallestMedian && found.count >= smallestMedian ? Math.round(found.days) : null };
    }),
  };
}

/** Counts, keeps small numbers, and says what has to be said beside them. */
export function makeSnapshot({ id, period, now, offer, counts, earlier, quality, hasUnreferenced = false }: SnapshotInput): EvidenceSnapshot {
  const options = disclosureOptions(offer), staff = offer.employer.staff ?? null, countedOn = now.toISOString().slice(0, 10);
  const { tables, changed } = protect(declaredTables(counts, offer), { ...options, ...(earlier && { earlier: decidedPart(earlier) }) });
  const find = (name: string): PublishedTable => tables.find((table) => table.id === name)!, register = valuesOf(find('register-by-directorate'));
  const total = register.get(nameOf({})) ?? null, isSmall = (staff ?? 0) < smallestTenant;
  const survey = itemsOf(counts.survey).map(({ id: item, item: title, on }) => {
    const values = valuesOf(find(item)), answered = values.get(nameOf({})) ?? null, positive = values.get(nameOf({ answer: 'positive' })) ?? null;
    return { item, title, surveyedOn: on, answered, positive, percent: percentOf(positive, answered) };
  });
  const names = {
    directorate: Object.fromEntries((offer.directorates ?? []).map(({ id: key, name }) => [key, name])),
    leaveType: Object.fromEntries(offer.leaveTypes.map(({ id: key, title }) => [key, title])),
  } as EvidenceSnapshot['names'];
  const directorates = isSmall ? [] : (offer.directorates ?? []).map(({ id: key, staff: ofThem }) => {
    const value = register.get(nameOf({ directorate: key })) ?? null;
    return { id: key, staff: ofThem ?? null, value, percent: percentOf(value, ofThem) };
  });
  const caveats: Caveat[] = [
    'cannot-be-attributed', 'small-numbers-hidden', 'rounded', ...(earlier ? ['stays-until-it-changes-by-ten'] as const : []), 'only-who-said-so', 'counted-when-published',
    ...(quality.rejectedRows + quality.undatedRows > 0 ? ['rows-rejected'] as const : []), ...(hasUnreferenced ? ['rows-without-reference'] as const : []), ...(quality.sources.length > 1 ? ['both-sources'] as const : []),
    ...(staff === null ? ['staff-not-known'] as const : isSmall ? ['totals-only'] as const : []),
  ];
  return {
    id, period, ...periodDays(period), publishedAt: now.toISOString(), changed,
    tables: [
      ...tables.map(withPercents),
      medianTable('median-days', 'directorate', find('leave-by-directorate'), counts.medians), medianTable('median-days-by-type', 'leaveType', find('leave-by-type'), counts.medians),
    ],
    hierarchies: options.hierarchies as EvidenceSnapshot['hierarchies'], names,
    register: { countedOn, staff, value: total, percent: percentOf(total, staff), directorates },
    meetings: { held: counts.gatherings?.held ?? 0, cancelled: counts.gatherings?.cancelled ?? 0, sessions: counts.gatherings?.sessions ?? 0 },
    survey,
    strands: strandIds.map((strand) => (strand === 'carers' ? { id: strand, status: 'local-strand', value: total, percent: percentOf(total, staff) } : { id: strand, status: 'protected-characteristic', value: null, percent: null })),
    quality, caveats, breaks: earlier ? breaksSince(earlier, { names, quality, period }) : [],
  };
}

const sameKeys = (a: object = {}, b: object = {}): boolean => Object.keys(a).sort().join() === Object.keys(b).sort().join();

/** Where a table can no longer be laid beside the quarter before. */
function breaksSince(earlier: EvidenceSnapshot, { names, quality, period }: Pick<EvidenceSnapshot, 'names' | 'quality' | 'period'>): EvidenceSnapshot['breaks'] {
  const [directorates, types, sources] = breakReasons, all = (why: string, ...tables: string[]): EvidenceSnapshot['breaks'] => tables.map((table) => ({ table, period, why }));
  return [
    ...(sameKeys(earlier.names['directorate'], names['directorate']) ? [] : all(directorates, 'leave-by-directorate', 'register-by-directorate', 'median-days')),
    ...(sameKeys(earlier.names['leaveType'], names['leaveType']) ? [] : all(types, 'leave-by-type', 'median-days-by-type')),
    ...([...earlier.quality.sources].sort().join() === [...quality.sources].sort().join() ? [] : all(sources, 'leave-by-directorate', 'leave-by-type', 'working-by-outcome')),
  ];
}

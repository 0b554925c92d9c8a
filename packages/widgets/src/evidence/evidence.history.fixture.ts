// Eight quarters of a council that does not exist, published by the real rule, so that what is hidden is hidden as it would be.
import { protect, share, type CountTable, type PublishedSnapshot } from '@think-carer/disclosure';
import type { Activity, Snapshot } from './evidence.snapshot.ts';

const staff: Readonly<Record<string, number>> = { adults: 1150, children: 760, environment: 690, housing: 520, corporate: 640, libraries: 240, public: 200 };
const directorates = Object.keys(staff), types = ['carers-leave', 'time-off-for-dependants', 'paid-carers-leave', 'paid-emergency-leave', 'special-leave', 'parental-leave'];
const outcomes = ['agreed', 'declined', 'postponed', 'postponed-without-reason', 'withdrawn', 'pending', 'overdue', 'lapsed'];
const working = ['accepted', 'alternative', 'trial', 'refused', 'withdrawn', 'pending', 'overdue', 'lapsed'];
const grounds = ['additional-costs', 'customer-demand', 'reorganise-work', 'recruit-staff', 'quality', 'performance', 'insufficient-work', 'structural-changes', 'several', 'not-said'];
const en = (text: string, cy: string) => ({ 'en-GB': text, cy });
export const names = {
  directorate: {
    adults: en('Adults and health', 'Oedolion ac iechyd'), children: en('Children and families', 'Plant a theuluoedd'), environment: en('Environment and streets', 'Yr amgylchedd a strydoedd'), housing: en('Housing', 'Tai'),
    corporate: en('Corporate services', 'Gwasanaethau corfforaethol'), libraries: en('Libraries and culture', 'Llyfrgelloedd a diwylliant'), public: en('Public health', 'Iechyd y cyhoedd'),
  },
  leaveType: {
    'carers-leave': en('Statutory carer’s leave', 'Absenoldeb gofalwr statudol'), 'time-off-for-dependants': en('Time off for dependants', 'Amser i ffwrdd ar gyfer dibynyddion'), 'paid-carers-leave': en('Paid carer’s leave', 'Absenoldeb gofalwr â thâl'),
    'paid-emergency-leave': en('Emergency leave', 'Absenoldeb brys'), 'special-leave': en('Special leave', 'Absenoldeb arbennig'), 'parental-leave': en('Parental leave', 'Absenoldeb rhiant'),
  },
};

/** Always the same, whoever asks: 0 up to 1. */
const chance = (seed: number): (() => number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
/** `all` shared out by weight, none left over. */
function split(all: number, weights: readonly number[], next: () => number): number[] {
  const noisy = weights.map((weight) => weight * (0.85 + 0.3 * next())), sum = noisy.reduce((a, b) => a + b, 0), counts = noisy.map((weight) => Math.floor((all * weight) / sum));
  counts[0]! += all - counts.reduce((a, b) => a + b, 0);
  return counts;
}

const leaveShares = [76, 7, 5, 1.5, 4, 4, 1.5, 1], workingShares = [52, 16, 8, 12, 5, 5, 1, 1], groundShares = [8, 30, 24, 10, 12, 8, 4, 3, 1, 0];

export function historyOf(count = 8, last = { year: 2026, quarter: 3 }): Snapshot[] {
  const found: Snapshot[] = [];
  let earlier: PublishedSnapshot | undefined;
  for (let i = 0; i < count; i += 1) {
    const place = last.year * 4 + last.quarter - 1 - (count - 1 - i), year = Math.floor(place / 4), quarter = (place % 4) + 1, next = chance(41 + i);
    const all = 520 + i * 34 + Math.round(40 * next()), rows = split(all, directorates.map((id) => staff[id]! ** 1.15), next), kinds = split(all, [30, 21, 24, 14, 8, 3], next);
    const byDirectorate = rows.map((total) => split(total, leaveShares, next));
    const totals = outcomes.map((_, o) => byDirectorate.reduce((sum, row) => sum + row[o]!, 0));
    // Kinds of leave hold the same requests: the outcomes of each kind add up to the outcomes of all.
    const byType = kinds.map(() => outcomes.map(() => 0));
    totals.forEach((total, o) => split(total, kinds, next).forEach((n, k) => { byType[k]![o] = n; }));
    const asked = 70 + i * 7, ways = split(asked, workingShares, next), reasons = split(ways[3]!, groundShares, next), registered = split(150 + i * 28, directorates.map((id) => staff[id]!), next);
    const tables: CountTable[] = [
      { id: 'leave-by-directorate', measure: 'leave-requests', dimensions: ['directorate', 'outcome'], cells: directorates.flatMap((directorate, d) => outcomes.map((outcome, o) => ({ at: { directorate, outcome }, count: byDirectorate[d]![o]! }))) },
      { id: 'leave-by-type', measure: 'leave-requests', dimensions: ['leaveType', 'outcome'], cells: types.flatMap((leaveType, k) => outcomes.map((outcome, o) => ({ at: { leaveType, outcome }, count: byType[k]![o]! }))) },
      { id: 'working-by-outcome', measure: 'working-requests', dimensions: ['decision'], cells: [...working.flatMap((decision, o) => (decision === 'refused' ? [] : [{ at: { decision }, count: ways[o]! }])), ...grounds.map((decision, g) => ({ at: { decision }, count: reasons[g]! }))] },
      { id: 'register-by-directorate', measure: 'registrations', dimensions: ['directorate'], cells: directorates.map((directorate, d) => ({ at: { directorate }, count: registered[d]! })) },
    ];
    const keys = { directorate: directorates, outcome: outcomes, leaveType: types, ground: grounds }, options = { staff: 4200, keys, ...(earlier && { earlier }) };
    const leave = protect(tables.slice(0, 2), options), others = protect(tables.slice(2, 3), { ...options, keys: { ...keys, outcome: working } }), rest = protect(tables.slice(3), options);
    earlier = { tables: [...leave.tables, ...others.tables, ...rest.tables], changed: leave.changed + others.changed + rest.changed };
    const withShares = earlier.tables.map((table) => ({ ...table, cells: table.cells.map((cell) => {
      const { outcome, ground, ...rows } = cell.at;
      if (outcome === undefined && ground === undefined) return cell;
      return { ...cell, percent: share(cell.value, table.cells.find(({ at }) => JSON.stringify(at) === JSON.stringify(rows))?.value ?? null) };
    }) }));
    const [register] = withShares.filter(({ id }) => id === 'register-by-directorate'), day = `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-05`.replace(/^(\d+)-13/, (_, y: string) => `${Number(y) + 1}-01`);
    const registerAt = (id?: string): number | null => register!.cells.find(({ at }) => at['directorate'] === id)!.value;
    const days = { '': 5, adults: 4, children: 6, environment: 9, housing: 5, corporate: 3, libraries: null, public: null } as Readonly<Record<string, number | null>>;
    found.push({
      id: `019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e${String(10 + i)}`, period: `${year}-Q${quarter}`, publishedAt: `${day}T09:30:00.000Z`, names,
      tables: [...withShares.filter(({ id }) => id !== 'register-by-directorate'), { id: 'median-days', measure: 'median-days', dimensions: ['directorate'], cells: Object.entries(days).map(([directorate, value]) => ({ at: directorate ? { directorate } : {} as Record<string, string>, value: value === null ? null : value + (i % 3 === 0 ? 1 : 0) })) }],
      register: { countedOn: day, staff: 4200, value: registerAt(), percent: share(registerAt(), 4200), directorates: directorates.map((id) => ({ id, staff: staff[id]!, value: registerAt(id), percent: share(registerAt(id), staff[id]!) })) },
      survey: quarter === 4 || (quarter === 3 && year === 2026) ? [
        { item: 'aware', title: 'I know what help there is for staff who look after someone', surveyedOn: `${year}-${quarter === 4 ? '11' : '09'}-12`, answered: 1800 + i * 50, positive: 700 + i * 90, percent: 38 + i * 3 },
        { item: 'balance', title: 'I can balance my work and my home life', surveyedOn: `${year}-${quarter === 4 ? '11' : '09'}-12`, answered: 1800 + i * 50, positive: 950 + i * 50, percent: 52 + i },
      ] : [],
      strands: ['carers', 'age', 'disability', 'gender-reassignment', 'marriage-and-civil-partnership', 'pregnancy-and-maternity', 'race', 'religion-or-belief', 'sex', 'sexual-orientation'].map((id, n) => ({ id, status: n === 0 ? 'local-strand' : 'protected-characteristic', value: n === 0 ? registerAt() : null, percent: null })),
      quality: { rejectedRows: i === count - 1 ? 37 : 0, undatedRows: i === count - 1 ? 2 : 0, sources: i >= count - 2 ? ['imports', 'in-app'] : ['imports'] },
      caveats: ['cannot-be-attributed', 'small-numbers-hidden', 'rounded', 'stays-until-it-changes-by-ten', 'only-who-said-so', 'rows-rejected', 'directorate-not-known'],
      breaks: [{ table: 'leave-by-directorate', period: '2025-Q4', why: 'directorates-changed' }].filter(({ period }) => period <= `${year}-Q${quarter}`),
    });
  }
  return found;
}

export const activities: readonly Activity[] = [
  { id: 'a1', on: '2026-06-08', kind: 'campaign', title: 'Carers Week: stalls in the four depots' },
  { id: 'a2', on: '2026-02-10', kind: 'training', title: 'Briefings for all managers' },
  { id: 'a3', on: '2025-06-09', kind: 'campaign', title: 'Carers Week: posters' },
];

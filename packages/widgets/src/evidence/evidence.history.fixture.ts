// Eight quarters of the invented council, counted and published by the project's own code, so that what is hidden is hidden as it would be.
import { leaveOutcomes, refusalParts, type EvidenceActivity, type EvidenceSnapshot } from '@think-carer/contract';
import { makeSnapshot, type QuarterCounts } from '@think-carer/evidence';
import type { Pack } from '@think-carer/rules';

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

/** Of leave, in the order of `leaveOutcomes`; of flexible working; of refusals, in the order of `refusalParts`. */
const leaveShares = [74, 8, 5, 1.5, 5, 4, 1.5, 1], decisions = ['accepted', 'alternative', 'trial', 'refused', 'withdrawn', 'pending', 'overdue', 'lapsed'] as const, decisionShares = [52, 15, 8, 18, 4, 4, 1, 1], groundShares = [8, 30, 24, 10, 12, 8, 4, 3, 1, 0];
const kindShares: Readonly<Record<string, number>> = { 'carers-leave': 26, 'time-off-for-dependants': 20, 'paid-carers-leave': 24, 'paid-emergency-leave': 14, 'special-leave': 8, 'unpaid-parental-leave': 4, 'annual-leave': 2 };
const questions = ['I know what help there is for staff who look after someone', 'I can balance my work and my home life'];

const made = new Map<number, readonly EvidenceSnapshot[]>();
/** The newest last, up to the third quarter of 2026. `pack` with its bases laid under it; made once. */
export function historyOf(pack: Pack, quarters = 8): readonly EvidenceSnapshot[] {
  const before = made.get(quarters);
  if (before) return before;
  const found: EvidenceSnapshot[] = [], last = { year: 2026, quarter: 3 }, directorates = pack.directorates ?? [], types = pack.leaveTypes.map(({ id }) => id);
  for (let i = 0; i < quarters; i += 1) {
    const place = last.year * 4 + last.quarter - 1 - (quarters - 1 - i), year = Math.floor(place / 4), quarter = (place % 4) + 1, next = chance(41 + i), isSurveyed = quarter === 3;
    const leave = split(520 + i * 34, directorates.map(({ staff = 1 }) => staff), next).flatMap((ofDirectorate, d) => split(ofDirectorate, types.map((id) => kindShares[id] ?? 0), next).flatMap((ofType, k) =>
      split(ofType, leaveShares.map((weight, o) => (types[k] === 'carers-leave' && o === 1 ? 0 : weight)), next).map((count, o) => ({ directorate: directorates[d]!.id, leaveType: types[k]!, outcome: leaveOutcomes[o]!, count }))));
    const ways = split(110 + i * 9, decisionShares, next), refused = split(ways[3]!, groundShares, next);
    const counts: QuarterCounts = {
      leave,
      working: [...decisions.flatMap((decision, o) => (decision === 'refused' ? [] : [{ decision, count: ways[o]! }])), ...refusalParts.map((decision, g) => ({ decision, count: refused[g]! }))],
      register: split(150 + i * 28, directorates.map(({ staff = 1 }) => staff), next).map((count, d) => ({ directorate: directorates[d]!.id, count })),
      referrals: 17 + i * 5,
      gatherings: {
        held: i === 3 ? 0 : 1, cancelled: i === 3 ? 1 : 0, attended: i === 3 ? 0 : 31 + i * 6, sessions: 3 + (i % 3), learners: [{ audience: 'managers', count: 34 + i * 7 }, { audience: 'staff', count: 48 + i * 4 }, { audience: 'everybody', count: i === 2 ? 4 : 15 + i }],
        releases: [{ answer: 'released', count: 19 + i * 4 }, { answer: 'refused', count: 3 + (i % 4) }, { answer: 'another-time', count: 2 }, { answer: 'unanswered', count: Math.max(2, 21 - i * 2) }],
      },
      survey: isSurveyed ? questions.map((item, q) => ({ item, on: `${year}-09-14`, answered: 1810 + i * 40, positive: Math.round((1810 + i * 40) * (0.36 + q * 0.16 + i * (q === 0 ? 0.032 : 0.008))) })) : [],
      medians: [{ days: 5 - Math.floor(i / 4), count: 400 }, ...directorates.map(({ id }, d) => ({ directorate: id, days: [4, 6, 8, 5, 3][d % 5]!, count: 60 })), ...types.map((leaveType, k) => ({ leaveType, days: [3, 2, 9, 4, 6, 2, 5][k % 7]!, count: 40 }))],
    };
    const day = quarter === 4 ? `${year + 1}-01-06` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-06`;
    found.push(makeSnapshot({
      id: `019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e${10 + i}`, period: `${year}-Q${quarter}`, now: new Date(`${day}T09:30:00.000Z`), offer: pack, counts, earlier: found.at(-1),
      quality: { rejectedRows: i === quarters - 1 ? 37 : 0, undatedRows: i === quarters - 1 ? 2 : 0, sources: i >= quarters - 3 ? ['imports', 'in-app'] : ['imports'] },
    }));
  }
  made.set(quarters, found);
  return found;
}

export const activities: readonly EvidenceActivity[] = [
  { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4ea3', on: '2026-06-08', kind: 'campaign', title: 'Carers Week: stalls in the four depots' },
  { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4ea2', on: '2026-02-10', kind: 'training', title: 'Briefings for all managers' },
  { id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4ea1', on: '2025-11-20', kind: 'campaign', title: 'Carers Rights Day: posters in every depot' },
];

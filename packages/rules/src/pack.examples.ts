// Small packs for tests: one council's two funds that exclude each other, and one benefit with a cliff.
import type { Action, Condition, Pack, Parameter, Provenance, Question, Scheme } from './pack.types.ts';

export const provenance: Provenance = {
  source: { title: 'Example', cite: 'Example 1' },
  effectiveFrom: '2020-01-01', effectiveTo: null, checkedOn: '2026-11-22', checkedBy: 'example', confidence: 'example',
};

export const ask = (who: string): Action => ({ text: `Ask ${who}`, who });

const yesNo = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] as const;
const nations = [
  { value: 'england', text: { 'en-GB': 'England', cy: 'Lloegr' } }, { value: 'wales', text: { 'en-GB': 'Wales', cy: 'Cymru' } },
  { value: 'scotland', text: 'Scotland' }, { value: 'northern-ireland', text: 'Northern Ireland' },
] as const;

export const questions: readonly Question[] = [
  { id: 'cared-for-area', kind: 'area', text: 'Which council area do they live in?', label: 'Their council area' },
  { id: 'nation-cared-for', kind: 'choice', text: 'Where do they live?', label: 'Where they live', options: nations, impliedBy: { question: 'cared-for-area', property: 'nation' }, canBeUnknown: false },
  { id: 'nation-lives', kind: 'choice', text: 'Where do you live?', label: 'Where you live', options: nations, canBeUnknown: false },
  {
    id: 'social-care-eligibility', kind: 'choice', text: 'Are they eligible for social care?', label: 'Social care for the person',
    options: [
      { value: 'eligible', text: 'Yes', said: 'they are eligible for social care' },
      { value: 'not-eligible', text: 'No', said: 'they are not eligible for social care' },
      { value: 'refused', text: 'They said no to it', said: 'they refused social care' },
      { value: 'not-assessed', text: 'Not assessed', said: 'they have not been assessed', settles: false },
    ],
  },
  { id: 'support-level', kind: 'choice', text: 'How much support?', label: 'Support level', options: [{ value: 'low', text: 'Low' }, { value: 'high', text: 'High' }] },
  { id: 'household', kind: 'choice', text: 'Who is it for?', label: 'Household', options: [{ value: 'individual', text: 'Just me' }, { value: 'family', text: 'My family' }] },
  { id: 'care-hours', kind: 'number', unit: 'hours-a-week', text: 'How many hours?', label: { 'en-GB': 'Hours of care a week', cy: 'Oriau o ofal yr wythnos' }, min: 0, max: 168, step: 1 },
  { id: 'weekly-net-earnings', kind: 'money', unit: 'pounds-a-week', text: 'How much do you earn?', label: 'Pay a week after allowed deductions', min: 0 },
  { id: 'cared-for-benefit', kind: 'choice', text: 'Do they get a benefit?', label: 'Their disability benefit', options: yesNo },
  { id: 'age', kind: 'number', unit: 'years', text: 'How old are you?', label: 'Your age', min: 0, max: 120 },
  { id: 'full-time-study', kind: 'choice', text: 'Do you study full time?', label: 'Full-time study', options: yesNo },
];

export const limit: Parameter = {
  id: 'earnings-limit', unit: 'pounds-a-week', label: 'Earnings limit',
  rows: [
    { ...provenance, effectiveFrom: '2025-04-07', effectiveTo: '2026-04-05', value: 196 },
    { ...provenance, effectiveFrom: '2026-04-06', effectiveTo: '2027-04-11', value: 204 },
  ],
};

export function scheme(id: string, when: Condition, more: Partial<Scheme> = {}): Scheme {
  return {
    ...provenance, id, title: id.replaceAll('-', ' '), summary: id, kind: 'council', owner: 'council', audience: 'both', decidedBy: 'The council',
    place: { question: 'nation-cared-for', nations: ['england'], elsewhere: { wales: ask('the Welsh council'), scotland: ask('the Scottish council') } },
    when, ifMet: 'may', next: ask('the council'), ...more,
  };
}

const inIslington = { question: 'cared-for-area', oneOf: ['islington'], elsewhere: ask('their own council') } as const;

export const personalBudget = scheme('personal-budget', { question: 'social-care-eligibility', is: 'eligible', text: 'The person is eligible for social care' }, {
  areas: inIslington,
  amounts: [
    { per: 'year', when: { question: 'support-level', is: 'low' }, min: 500, max: 500 },
    { per: 'year', when: { question: 'support-level', is: 'high' }, min: 1500, max: 1500 },
  ],
  excludes: [{ scheme: 'breaks-fund', text: 'The breaks fund is only for people who cannot have a personal budget' }],
});
export const breaksFund = scheme('breaks-fund', { question: 'social-care-eligibility', oneOf: ['not-eligible', 'refused'], text: 'The person is not eligible for social care' }, {
  areas: inIslington,
  amounts: [
    { per: 'year', when: { question: 'household', is: 'individual' }, min: 200, max: 200 },
    { per: 'year', when: { question: 'household', is: 'family' }, min: 200, max: 600 },
  ],
  excludes: [{ scheme: 'personal-budget', text: 'A personal budget is only for people who do not get the breaks fund' }],
});
export const carersAllowance = scheme('carers-allowance', {
  all: [
    { question: 'age', atLeast: 16 },
    { question: 'care-hours', atLeast: 35 },
    { question: 'weekly-net-earnings', atMost: { param: 'earnings-limit' } },
    { question: 'cared-for-benefit', is: 'yes', text: 'The person gets a qualifying benefit' },
    { not: { question: 'full-time-study', is: 'yes', text: 'You study full time' } },
  ],
}, {
  kind: 'benefit', owner: 'statutory',
  place: { question: 'nation-lives', nations: ['england', 'wales'], elsewhere: { scotland: ask('Social Security Scotland') } },
});

export function packOf(more: Partial<Pack> = {}): Pack {
  return {
    id: 'sample', version: '1', title: 'Sample', employer: { name: 'Sample', kind: 'council' }, status: 'current', nations: ['england'],
    areas: [
      { id: 'islington', name: 'Islington', nation: 'england', council: 'Islington Council', contacts: [] },
      { id: 'camden', name: 'Camden', nation: 'england', council: 'Camden Council', contacts: [] },
      { id: 'cardiff', name: 'Cardiff', nation: 'wales', council: 'Cardiff Council', contacts: [] },
    ],
    questions, schemes: [personalBudget, breaksFund, carersAllowance], leaveTypes: [], arrangements: [], contacts: [], parameters: [limit], tests: [],
    ...more,
  };
}

/** Everything that Carer's Allowance asks for, on 2026-06-01. */
export const allMet = {
  'nation-lives': 'england', age: 40, 'care-hours': 36, 'weekly-net-earnings': 204, 'cared-for-benefit': 'yes', 'full-time-study': 'no',
} as const;

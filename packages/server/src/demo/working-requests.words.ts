// What people at the invented council ask for when they ask to work differently, how each request ended, and the reasons that were given.
import type { RefusalGround } from '@think-carer/rules';

export interface Ending {
  /** Days ago that it was made. */
  readonly ago: number;
  readonly ending: 'accepted' | 'alternative' | 'alternative-refused' | 'trial' | 'extended' | 'refused' | 'appealed' | 'upheld' | 'not-upheld' | 'withdrawn' | 'late' | 'offered' | 'talked' | 'nothing';
  readonly who?: string;
  readonly team?: string;
}

/** From the oldest: more each quarter, and fewer refused, as managers learn that much can be tried. */
const order = (
  'refused accepted accepted withdrawn refused accepted not-upheld accepted late refused accepted alternative nothing accepted refused accepted trial alternative upheld accepted refused accepted accepted extended '
  + 'alternative-refused accepted trial accepted withdrawn refused accepted accepted alternative accepted not-upheld accepted trial accepted refused extended accepted alternative accepted accepted withdrawn refused accepted trial accepted alternative '
  + 'accepted refused accepted accepted'
).split(' ') as Ending['ending'][];
export const endings: readonly Ending[] = order.map((ending, i) => ({ ago: 718 - Math.round(i * 11.4), ending }));

export const changes = [
  { hours: '22.5 hours over three days, Monday to Wednesday', arrangement: 'part-time' },
  { hours: '37 hours over four days', arrangement: 'compressed-hours' },
  { times: 'Start at 10am and finish at 6pm', arrangement: 'staggered-hours' },
  { place: 'At home on Tuesdays and Thursdays', arrangement: 'hybrid' },
  { hours: 'Share the post with a colleague, 18.5 hours each', arrangement: 'job-share' },
  { hours: 'Term time only', arrangement: 'term-time' },
  { hours: '30 hours over four days', times: 'Finish by 3pm', arrangement: 'part-time' },
  { place: 'At home on Fridays', times: 'No late shift on Wednesdays' },
] as const;

/** One for each of the eight grounds. */
export const explanations: readonly (readonly [RefusalGround, string])[] = [
  ['customer-demand', 'The desk is open until 6pm and needs two people; for half of the week there would be one.'],
  ['reorganise-work', 'We asked the three colleagues with the same training. Two work part time already, and one cannot change days before summer.'],
  ['recruit-staff', 'The post was advertised twice for the days that would fall free, and nobody applied.'],
  ['performance', 'The caseload of this post cannot be handed over within a week without families meeting a second worker.'],
  ['additional-costs', 'A second van and its insurance would be needed for two hours a day.'],
  ['quality', 'Inspections are done in pairs, and the pair would be together on one day only.'],
  ['insufficient-work', 'There are no collections before 6am, so there is nothing to do in the hours proposed.'],
  ['structural-changes', 'The team moves to another directorate in spring, and its hours are being set for everybody at once.'],
];

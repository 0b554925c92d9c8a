// What <carer-eligibility> looks like in each of its states: one list for stories, docs and tests.
import type { Act, Example } from '@think-carer/kit';

const choose = (answer: string): Act[] => [{ choose: answer }, { press: 'Continue' }];
const money = { schemes: 'personal-budget breaks-fund', 'as-of': '2026-11-22', start: true } as const;
const northbridge = choose('Northbridge');
const eligible = choose('Yes, eligible');

export const examples: readonly Example[] = [
  { name: 'opening', title: 'The opening page', shows: ['See what may help you', 'Your answers stay on this page', 'This is not a decision', 'Start'] },
  { name: 'first-question', title: 'One question a page', attributes: money, shows: ['Which area does the person you look after live in?', 'I do not know', 'Why we ask', 'Continue'] },
  {
    name: 'wrong-number', title: 'A number that could mean two things is asked again', attributes: { schemes: 'carers-credit', 'as-of': '2026-11-22', start: true },
    acts: [...choose('England'), { fill: 'How many hours a week', with: '20 to 30' }, { press: 'Continue' }],
    shows: ['There is a problem', '“Hours of care a week” must be one number, like 35 or 37.5', '20 to 30'],
  },
  {
    name: 'personal-budget', title: 'A personal budget that may fit', attributes: money, acts: [...northbridge, ...eligible, ...choose('High')],
    shows: ['May fit', 'You may be able to get up to £1,500 a year.', 'Only Northbridge Council, after a carer\'s assessment, can decide.', 'What to do next', '01632 960101', 'This is not a decision.', 'Help in Northbridge'],
  },
  {
    name: 'level-not-known', title: 'The level is not known: a range', attributes: money, acts: [...northbridge, ...eligible, ...choose('I do not know')],
    shows: ['You may be able to get between £500 and £1,500 a year, depending on the level of support you give.'],
  },
  {
    name: 'breaks-fund', title: 'The breaks fund, and why not the budget', attributes: money, acts: [...northbridge, ...choose('No, not eligible'), ...choose('A family'), { press: 'What does not fit (1)' }],
    shows: ['You may be able to get up to £600 a year.', 'Not this one', 'You do not meet this'],
  },
  {
    name: 'not-assessed', title: 'Not assessed: nobody can tell yet', attributes: money, acts: [...northbridge, ...choose('No assessment yet'), ...choose('I do not know'), ...choose('I do not know')],
    shows: ['2 we cannot tell yet', 'Cannot tell yet', 'If it fits: you may be able to get between £500 and £1,500 a year', 'What you can do now'],
  },
  {
    name: 'another-council', title: 'Their council decides, not yours', attributes: money, acts: [...choose('Eastmere'), { press: 'What does not fit (2)' }],
    shows: ['Who to ask instead', 'Ask the council where the person you look after lives', 'Help in Eastmere'],
  },
  {
    name: 'changed-answer', title: 'A changed answer loses nothing', attributes: money, acts: [...northbridge, ...eligible, ...choose('High'), { press: 'Change Eligible for social care support' }, ...choose('No, not eligible')],
    shows: ['Would the break be for one person or for a family?', 'Your answers', 'Kept, but not needed now: level of support you give.'],
  },
  {
    name: 'expired', title: 'No figure after its last day', attributes: { schemes: 'personal-budget carers-allowance', 'as-of': '2030-01-01', start: true },
    shows: ['Out of date', 'Rates not confirmed for this year: check GOV.UK.', 'Shown as on 1 January 2030.'],
  },
  {
    name: 'history', title: 'An old offer, watermarked', attributes: { 'as-of': '2014-11-01', start: true }, fixture: { pack: 'islington-2015' },
    acts: [...choose('Islington'), ...choose('Eligible'), ...choose('Low')],
    shows: ['History, not an offer', 'Shown as on 1 November 2014.', 'You may be able to get up to £500 a year.'],
  },
  { name: 'welsh', title: 'In Welsh', attributes: { ...money, locale: 'cy' }, shows: ['Ym mha ardal', 'Dydw i ddim yn gwybod', 'Parhau'] },
  { name: 'arabic', title: 'In Arabic, from right to left; the council’s own words in English', attributes: { ...money, locale: 'ar' }, shows: ['Which area does the person you look after live in?', 'لا أعرف', 'متابعة'] },
  {
    name: 'arabic-result', title: 'A result in Arabic', attributes: { ...money, locale: 'ar' },
    acts: ['Northbridge', 'Yes, eligible', 'High'].flatMap((answer): Act[] => [{ choose: answer }, { press: 'متابعة' }]),
    shows: ['قد تتمكن من الحصول على ما يصل إلى', '£1,500', 'هذا ليس قرارًا.'],
  },
  { name: 'failed', title: 'The offer cannot be had', fixture: { network: 'error' }, content: '<p>Telephone the carers hub: 01632 960101</p>', shows: ['Sorry, this part of the page is not working', 'Try again', 'Telephone the carers hub'] },
];

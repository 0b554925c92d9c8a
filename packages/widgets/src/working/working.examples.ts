// What <carer-working> looks like in each of its states: one list for stories, docs and tests.
import type { Act, Example, Fixture } from '@think-carer/kit';
import { requests } from './seeds.fixture.ts';

const asOf = { 'as-of': '2026-11-22' } as const;
const next: Act = { press: 'Continue' };
const now = (hours: string, days: string, pay: string, per: string): Act[] => [
  { fill: 'Hours a week in your contract', with: hours }, { fill: 'Days a week you work', with: days }, { fill: 'Your pay before tax', with: pay }, { choose: per }, next,
];
const week = (hours: string, days: string): Act[] => [{ fill: 'Hours a week you would work', with: hours }, { fill: 'Days a week you would work', with: days }, next];
const compare: Act = { press: 'Compare' };
const twoDays: Act[] = [{ choose: 'Part-time or flexible hours' }, { choose: 'Compressed hours' }, compare, ...now('37', '5', '£28,000', 'A year, for my own hours'), ...week('22.2', '3'), { fill: 'Days a week you would work', with: '4' }, next];
const cliff: Act[] = [{ choose: 'Part-time or flexible hours' }, compare, ...now('16', '2', '12.71', 'An hour'), ...week('17', '2')];
const ask = (how: string): Act[] => [{ press: 'Ask for this Part-time or flexible hours' }, { choose: how }, next];
const start: Act[] = [{ fill: 'Day', with: '1' }, { fill: 'Month', with: '3' }, { fill: 'Year', with: '2027' }, next];

/** As far as the draft of a formal request, straight from the list. */
const formal: Act[] = [
  { press: 'What to think about Part-time or flexible hours' }, { press: 'Ask for Part-time or flexible hours' }, { choose: 'Make a formal request' }, next, { choose: 'England' }, next, { choose: 'Yes, I am an employee' }, next, { choose: 'No' }, next,
  { fill: 'Hours or days', with: '22.5 hours over three days' }, ...start, next,
];
const send: Act[] = [...formal, { press: 'Send it from here' }];
const check: Act[] = [...send, { choose: 'My manager' }, next];
const then = '2026-11-22T12:00:00.000Z';
const mine = (...workingRequests: NonNullable<Fixture['workingRequests']>): Pick<Example, 'attributes' | 'fixture'> => ({ attributes: asOf, fixture: { now: then, workingRequests } });
const look: Act[] = [{ press: 'See my formal requests' }];
const one: Act[] = [...look, { press: 'Open Request of 2 November 2026' }];

export const examples: readonly Example[] = [
  { name: 'list', title: 'Ways of working, in two groups', attributes: asOf, shows: ['Ways to work around caring', 'Part-time or flexible hours', 'Career break', 'Change when or where you work', 'Hybrid working', 'Nothing is sent or kept'] },
  { name: 'what-to-think-about', title: 'What to think about', attributes: asOf, acts: [{ press: 'What to think about Job share' }], shows: ['Who it suits', 'Think about', 'Pension', 'Ask for Job share'] },
  { name: 'none-picked', title: 'Nothing picked', attributes: asOf, acts: [compare], shows: ['There is a problem', 'Pick at least one way of working'] },
  { name: 'hours-and-pay', title: 'Hours and pay, typed once', attributes: asOf, acts: [{ choose: 'Job share' }, compare], shows: ['Your hours and pay now', 'A year, as the full-time salary', 'Continue'] },
  { name: 'messy-numbers', title: 'A number that could mean two things is asked again', attributes: asOf, acts: [{ choose: 'Hybrid working' }, compare, ...now('20-25', '5', '28000 to 29000', 'A month')], shows: ['There is a problem', 'Enter your hours as a number, like 22.5', 'Enter your pay as a number, like 28,000', '20-25'] },
  { name: 'side-by-side', title: 'Side by side', attributes: asOf, acts: twoDays, shows: ['Side by side', '£16,800', '£11,200 less', '9 h 15 min', '16.8 days', 'We cannot tell you your take-home pay', 'Payroll and pensions', 'Employment services'] },
  { name: 'cliff', title: 'The Carer’s Allowance cliff', attributes: asOf, acts: cliff, shows: ['Just under the limit', '£203 a week is under the £204 limit of 6 April 2026', 'Just over the limit before tax', 'no allowance is paid for that week'] },
  { name: 'limit-not-confirmed', title: 'No limit after its last day', attributes: { 'as-of': '2031-05-01' }, acts: [{ choose: 'Hybrid working' }, compare, ...now('16', '2', '12.71', 'An hour')], shows: ['The limit is not confirmed for this year. Check GOV.UK.'] },
  { name: 'how-to-ask', title: 'How to ask', attributes: asOf, acts: [...twoDays, { press: 'Ask for this Part-time or flexible hours' }], shows: ['How would you like to ask?', 'Talk about it first', 'Ask to try it for a while', 'Make a formal request'] },
  { name: 'note', title: 'A note to talk first', attributes: asOf, acts: [...twoDays, ...ask('Talk about it first'), ...start, next], shows: ['Your draft note', 'It is not a statutory request', 'Nothing has been sent'] },
  {
    name: 'request', title: 'A statutory request, with its clock', attributes: asOf,
    acts: [...twoDays, ...ask('Make a formal request'), { choose: 'England' }, next, { choose: 'Yes, I am an employee' }, next, { choose: 'No' }, next, ...start, { fill: 'Your name', with: 'Ann Example' }, next],
    shows: ['Your draft request', 'your employer should decide by 21 January 2027', 'made under section 80F', 'The law asks for all of these', 'Download', 'Copy', 'Print'],
  },
  {
    name: 'edited', title: 'Edited words are kept, and what the law asks for is looked at again', attributes: asOf,
    acts: [...twoDays, ...ask('Make a formal request'), { choose: 'England' }, next, { choose: 'Yes, I am an employee' }, next, { choose: 'No' }, next, ...start, next, { fill: 'Your words', with: 'Dear Priya, could I work three days?' }],
    shows: ['Dear Priya, could I work three days?', 'You have changed the words', 'check that your words still say it'],
  },
  { name: 'send-to', title: 'Who should decide', attributes: asOf, fixture: { now: then }, acts: send, shows: ['Who should decide?', 'priya.shah@northbridge.example', 'HR'] },
  { name: 'send-check', title: 'Check before you send', attributes: asOf, fixture: { now: then }, acts: check, shows: ['Check before you send', '22.5 hours over three days', '1 March 2027', 'They must decide, any appeal included, by 21 January 2027', 'Send my request'] },
  { name: 'sent', title: 'Sent, with its clock', attributes: asOf, fixture: { now: then }, acts: [...check, { press: 'Send my request' }], shows: ['Your request has been sent', 'Your reference is TW-', 'any appeal included, by 21 January 2027'] },
  { name: 'send-offline', title: 'The connection is lost while sending', attributes: asOf, fixture: { now: then, network: 'offline' }, acts: [...check, { press: 'Send my request' }], shows: ['You are offline', '22.5 hours over three days'] },
  { name: 'mine-first-page', title: 'One’s requests, on the first page', ...mine(requests.trial), shows: ['My formal requests', 'They offer a trial', 'Waiting for your answer', 'Ways to work around caring'] },
  { name: 'mine', title: 'One’s requests', ...mine(requests.late, requests.waiting), acts: look, shows: ['My formal requests', 'They must decide, any appeal included, by 1 January 2027', 'They had to decide by 31 October 2026', 'Not decided in time'] },
  { name: 'mine-failed', title: 'One’s requests cannot be read', attributes: asOf, fixture: { now: then, fails: { 'working.list': 'unavailable' } }, acts: look, shows: ['My formal requests', 'Sorry, this part of the page is not working'] },
  { name: 'alternative', title: 'Another way is offered', ...mine(requests.alternative), acts: one, shows: ['They offer you another way', '30 hours over four days', 'Do not agree'] },
  { name: 'trial', title: 'A trial is agreed, and the day moves', ...mine(requests.trial), acts: [...one, { press: 'Agree (They offer you a trial)' }], shows: ['Your answer has been sent.', 'On trial', 'You both agreed that they decide, any appeal included, by 30 April 2027.'] },
  { name: 'more-time', title: 'More time is asked for', ...mine(requests.extension), acts: one, shows: ['They ask for more time', 'A colleague is being recruited.', 'You do not have to agree'] },
  { name: 'refused', title: 'Refused, with grounds and explanation', ...mine(requests.refused), acts: one, shows: ['Refused on 16 November 2026.', 'a detrimental impact on quality', 'The front desk needs two people until 5pm.', 'You can appeal until 30 November 2026.', 'Print the letter'] },
  { name: 'appeal', title: 'An appeal', ...mine(requests.refused), acts: [...one, { press: 'Appeal' }, { fill: 'Why should the decision change?', with: 'Jo has offered to cover.' }, { press: 'Send my appeal' }], shows: ['Your appeal has been sent.', 'Jo has offered to cover.', 'Appeal sent'] },
  { name: 'withdraw', title: 'Taken back, after a question', ...mine(requests.waiting), acts: [...one, { press: 'Take this request back' }], shows: ['Take this request back?', 'It still counts as one of the two requests', 'No, keep it'] },
  { name: 'mine-welsh', title: 'One’s requests in Welsh', attributes: { ...asOf, locale: 'cy' }, fixture: { now: then, workingRequests: [requests.refused] }, acts: [{ press: 'Gweld fy ngheisiadau ffurfiol' }, { press: 'Agor Cais 2 Tachwedd 2026' }], shows: ['Gwrthodwyd ar 16 Tachwedd 2026.', 'effaith niweidiol ar ansawdd', 'Gallwch apelio tan 30 Tachwedd 2026.'] },
  { name: 'mine-arabic', title: 'One’s requests in Arabic', attributes: { ...asOf, locale: 'ar' }, fixture: { now: then, workingRequests: [requests.trial] }, acts: [{ press: 'عرض طلباتي الرسمية' }], shows: ['طلباتي الرسمية', 'يعرضون تجربة', 'ينتظر إجابتك'] },
  { name: 'northern-ireland', title: 'Another rule in Northern Ireland', attributes: asOf, acts: [...twoDays, ...ask('Make a formal request'), { choose: 'Northern Ireland' }, next], shows: ['The rule is different in Northern Ireland', 'Talk about it instead'] },
  { name: 'not-an-employee', title: 'Not an employee, or not sure', attributes: asOf, acts: [...twoDays, ...ask('Make a formal request'), { choose: 'Wales' }, next, { choose: 'I am not sure' }, next], shows: ['Ask HR before you make a formal request', '01632 960120'] },
  { name: 'history', title: 'The four ways of 2010, watermarked', attributes: asOf, fixture: { pack: 'five-boroughs-2010' }, shows: ['History, not an offer', 'Compressed hours, including term-time working', 'Job sharing', 'Career breaks'] },
  { name: 'welsh', title: 'In Welsh', attributes: { ...asOf, locale: 'cy' }, shows: ['Ffyrdd o weithio o gwmpas gofalu', 'Pa rai hoffech chi eu cymharu?', 'Cymharu'] },
  { name: 'arabic', title: 'In Arabic, from right to left', attributes: { ...asOf, locale: 'ar' }, shows: ['طرق للعمل إلى جانب الرعاية', 'أي الطرق تريد أن تقارن بينها؟', 'مقارنة'] },
  {
    name: 'arabic-table', title: 'The table in Arabic', attributes: { ...asOf, locale: 'ar' },
    acts: [{ choose: 'Job share' }, { press: 'مقارنة' }, { fill: 'الساعات في الأسبوع حسب عقدك', with: '37' }, { fill: 'الأيام التي تعملها في الأسبوع', with: '5' }, { fill: 'أجرك قبل الضريبة', with: '28000' }, { choose: 'عن سنة، لساعات عملي أنا' }, { press: 'متابعة' },
      { fill: 'الساعات التي قد تعملها في الأسبوع', with: '18.5' }, { fill: 'الأيام التي قد تعملها في الأسبوع', with: '2.5' }, { press: 'متابعة' }],
    shows: ['جنبًا إلى جنب', '£14,000', 'أقل بمقدار', '7 ساعات و24 دقيقة'],
  },
  { name: 'failed', title: 'The offer cannot be had', fixture: { network: 'error' }, content: '<p>Telephone employment services: 01632 960130</p>', shows: ['Sorry, this part of the page is not working', 'Try again', 'Telephone employment services'] },
];

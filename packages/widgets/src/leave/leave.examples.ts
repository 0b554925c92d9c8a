// What <carer-leave> looks like in each of its states: one list for stories, docs and tests. The day is 22 November 2026 in all of them.
import type { Act, Example, Fixture } from '@think-carer/kit';

const on = { 'as-of': '2026-11-22' } as const;
const now = '2026-11-22T10:00:00.000Z';
const next: Act = { press: 'Continue' };
const answer = (...choices: string[]): Act[] => choices.flatMap((choose) => [{ choose }, next]);
const planned = answer('I need time for something I know about', 'I am an employee', 'Yes', 'England');
const ask: Act = { press: 'Ask for time off' };
/** As far as the days of one kind of leave. */
const kind = (name = 'Carer\'s leave'): Act[] => [ask, { choose: name }, next];
const day = (name: string): Act => ({ press: name });
const typed = (d: string, m = '', y = ''): Act[] => [{ fill: 'Day', with: d }, { fill: 'Month', with: m }, { fill: 'Year', with: y }, { press: 'Add this date' }];
const january: Act[] = [...typed('11', '1', '2027'), ...typed('12', 'Jan')];
const toCheck: Act[] = [...kind(), ...january, next, { fill: 'Anything to tell', with: 'I can swap with Dev on the 12th.' }, next, { choose: 'My manager' }, next];

const seed = (type: string, parts: readonly unknown[], createdAt: string, more: Readonly<Record<string, unknown>> = {}) => ({ type, parts, createdAt: `${createdAt}T09:00:00.000Z`, ...more });
const whole = (...days: string[]) => days.map((one) => ({ on: one, part: 'full-day' }));
const at = (instant: string) => ({ at: `${instant}T11:00:00.000Z` });
const waiting = seed('carers-leave', whole('2027-01-11', '2027-01-12'), '2026-11-20', { note: 'I can swap with Dev on the 12th.', hoursAWeek: 37, daysAWeek: 5 });
const agreed = seed('paid-carers-leave', [{ on: '2026-12-03', part: 'morning' }], '2026-11-10', { events: [{ event: 'agreed', by: 'manager', ...at('2026-11-11') }] });
const putOff = seed('carers-leave', whole('2026-12-14'), '2026-11-16', { events: [{ event: 'postponed', by: 'manager', reason: 'The year-end count is on that day and nobody else is trained for it.', parts: whole('2026-12-17'), consultedOn: '2026-11-17', ...at('2026-11-17') }] });
const declined = seed('special-leave', whole('2027-02-01', '2027-02-02', '2027-02-03', '2027-02-04', '2027-02-05'), '2026-11-12', { events: [{ event: 'declined', by: 'manager', reasonCode: 'cover', reason: 'Two of the team are away that week.', ...at('2026-11-18') }] });
const offered = seed('annual-leave', whole('2026-12-21', '2026-12-22'), '2026-11-18', { events: [{ event: 'other-date-offered', by: 'manager', reason: 'The office is closed from the 24th.', parts: whole('2026-12-28', '2026-12-29'), ...at('2026-11-19') }] });
const lapsed = seed('annual-leave', [{ on: '2026-11-06', part: { hours: 2.5 } }], '2026-10-20');
const withdrawn = seed('annual-leave', whole('2026-10-30'), '2026-10-12', { events: [{ event: 'withdrawn', by: 'person', ...at('2026-10-14') }] });
const having = (...leave: readonly Readonly<Record<string, unknown>>[]): Fixture => ({ now, leave });
/** One's only request, opened. */
const look: Act[] = [{ press: 'My requests' }, { press: 'Details' }];

type Draft = Omit<Example, 'attributes'> & { readonly attributes?: Example['attributes'] };
const list: readonly Draft[] = [
  { name: 'start', title: 'What is happening?', shows: ['Time off', 'What is happening?', 'Something has come up', 'Continue', 'Not now', 'Ask for time off', 'My requests'] },
  { name: 'signed-out', title: 'Nobody is signed in: the chooser works', fixture: { persona: 'visitor', now }, acts: planned, shows: ['What may fit', 'Northbridge paid carer\'s leave', 'Carer\'s leave', 'Nothing here is a decision'] },
  { name: 'sign-in', title: 'Asking needs a sign-in', fixture: { persona: 'visitor', now }, acts: [ask], shows: ['Please sign in first', 'I have signed in'] },
  { name: 'sign-in-ended', title: 'The sign-in has ended', fixture: { network: 'expired', now }, acts: [ask], shows: ['Please sign in first', 'Your sign-in has ended'] },
  { name: 'not-now', title: 'Folded after “Not now”', acts: [{ press: 'Not now' }], shows: ['Time off: see what may fit, whenever you like.'] },
  { name: 'question-missing', title: 'A question is not answered', acts: [next], shows: ['There is a problem', 'Choose what is happening'] },
  { name: 'status', title: 'Employee, worker or not sure', acts: answer('Something has come up'), shows: ['How are you employed?', 'I am a worker', 'I am not sure', 'Not now'] },
  { name: 'choices', title: 'Planned care: what may fit, the paid first', acts: planned, shows: ['What may fit', 'Paid', 'Who decides', 'Notice', 'What you said', 'Work out what a day costs'] },
  { name: 'sudden', title: 'Something sudden', acts: answer('Something has come up', 'I am an employee', 'England'), shows: ['A call is enough', 'Northbridge emergency leave', 'Time off for dependants'] },
  { name: 'not-sure', title: 'Not sure of being an employee: ask HR', acts: answer('I need time for something I know about', 'I am not sure', 'I am not sure', 'Scotland'), shows: ['Cannot tell yet', 'HR can tell you'] },
  { name: 'cost', title: 'What an unpaid day costs, with pension contributions', acts: [...planned, { press: 'Work out what a day costs' }, { fill: 'Your pay before tax', with: '£28,000' }, { choose: 'A year' }, { fill: 'Hours you work', with: '37' }, { fill: 'Days you work', with: '5' }, next, { choose: 'Yes, the Local Government' }, next, { fill: 'What percentage', with: '6.5' }, next], shows: ['£107.69 before tax', '£7 in pension contributions', 'Ask payroll', 'Change pay and hours'] },
  { name: 'cost-wrong', title: 'A sum that could mean two things', acts: [...planned, { press: 'Work out what a day costs' }, { fill: 'Your pay before tax', with: '28000 to 29000' }, { choose: 'A year' }, { fill: 'Hours you work', with: '37' }, { fill: 'Days you work', with: '5' }, next], shows: ['There is a problem', 'Type your pay as a number', '28000 to 29000'] },
  { name: 'kinds', title: 'Which kind, where it is known', acts: [ask], shows: ['Which kind of leave?', 'Annual leave', 'Unpaid parental leave'] },
  { name: 'days', title: 'The calendar', acts: kind(), shows: ['Which days?', 'November 2026', 'Previous month', 'Type a date', 'No days chosen yet.'] },
  { name: 'days-chosen', title: 'Days, half days and hours', acts: [...kind('Northbridge paid carer\'s leave'), ...typed('11/1/2027'), day('Wednesday 13 January 2027'), day('Monday 18 January 2027'), { choose: 'Morning' }], shows: ['January 2027', 'Monday 11 January 2027', 'Wednesday 13 January 2027', 'To be safe, send this by', '3 dates chosen'] },
  { name: 'date-wrong', title: 'A date that does not exist', acts: [...kind(), ...typed('31', '2', '2027')], shows: ['There is a problem', 'Type a real date, like 11 1 2027'] },
  { name: 'late', title: 'Short notice warns, and sends', acts: [...kind(), ...typed('24', 'Nov')], shows: ['This is short notice', 'Send it anyway', 'no notice at all'] },
  { name: 'left', title: 'What is left in twelve months', fixture: having(waiting), acts: [...kind(), ...typed('8', '2', '2027'), { press: 'Say what my normal week is' }, { fill: 'Hours you normally work', with: '37' }, { fill: 'Days you normally work', with: '5' }, next], shows: ['22.2 of 37 hours are left in the twelve months to 8 February 2027.', 'This request asks for 7.4 hours.'] },
  { name: 'note', title: 'Who sees the note is said before it is typed', acts: [...kind(), ...january, next], shows: ['Anything to tell the person who decides?', 'Seen only by you and the person who decides.', 'never shows in a calendar'] },
  { name: 'who', title: 'Who should decide', acts: [...kind(), ...january, next, next], shows: ['Who should decide?', 'priya.shah@northbridge.example', 'Somebody else', 'HR'] },
  { name: 'who-wrong', title: 'An address that is none', acts: [...kind(), ...january, next, next, { choose: 'Somebody else' }, next, { fill: 'What is their work e-mail address?', with: 'Priya' }, next], shows: ['Type an e-mail address in the right format'] },
  { name: 'check', title: 'Check before you send', acts: toCheck, shows: ['Check before you send', 'Monday 11 January 2027, whole day', 'I can swap with Dev', 'priya.shah@northbridge.example and HR see your name and the days.', 'Send', 'Not now'] },
  { name: 'kept', title: '“Not now” keeps what was chosen', acts: [...toCheck, { press: 'Not now' }], shows: ['Nothing was sent.', 'Monday 11 January 2027'] },
  { name: 'receipt', title: 'The receipt', acts: [...toCheck, { press: 'Send' }], shows: ['Your request is sent', 'TL-', 'Waiting', 'What happens next', 'Save to my calendar', 'Print'] },
  { name: 'offline', title: 'The network is gone when it is sent', fixture: { network: 'offline', now }, acts: [...toCheck, { press: 'Send' }], shows: ['You are offline', 'It will be sent once when the connection comes back.', 'I can swap with Dev'] },
  { name: 'expired', title: 'The sign-in ended meanwhile', fixture: { now, fails: { 'leave.request': 'token-expired' } }, acts: [...toCheck, { press: 'Send' }], shows: ['Your sign-in has ended', 'I can swap with Dev'] },
  { name: 'requests', title: 'My requests', fixture: having(withdrawn, lapsed, declined, offered, putOff, agreed, waiting), attributes: { start: 'requests' }, shows: ['My requests', 'Waiting', 'Agreed by your manager on 11 November 2026.', 'Put off', 'Not agreed', 'The work cannot be covered on these dates', 'Other date offered', 'Not answered', 'Withdrawn', 'Answer the offer'] },
  { name: 'requests-none', title: 'No requests yet', attributes: { start: 'requests' }, shows: ['You have not asked for time off here yet.'] },
  { name: 'requests-loading', title: 'Requests on their way', fixture: { now, fails: { 'leave.list': 'no-answer' } }, attributes: { start: 'requests' }, shows: ['Fetching…'] },
  { name: 'requests-failed', title: 'Requests cannot be read', fixture: { now, fails: { 'leave.list': 'internal' } }, attributes: { start: 'requests' }, shows: ['Your requests could not be read.', 'Try again'] },
  { name: 'request', title: 'One request, waiting', fixture: having(waiting), acts: look, shows: ['Your request', 'Carer\'s leave', '37 of 37 hours', 'I can swap with Dev', 'What has happened', 'Withdraw'] },
  { name: 'put-off', title: 'Put off, with the reason and new days', fixture: having(putOff), acts: look, shows: ['Put off by your manager on 17 November 2026.', 'year-end count', 'Thursday 17 December 2026', 'You asked for'] },
  { name: 'offer', title: 'Answering an offered date', fixture: having(offered), acts: [{ press: 'My requests' }, { press: 'Answer the offer' }], shows: ['Do you want the days offered?', 'Monday 28 December 2026 to Tuesday 29 December 2026', 'I still ask for my own days'] },
  { name: 'offer-taken', title: 'The offered date is taken', fixture: having(offered), acts: [{ press: 'My requests' }, { press: 'Answer the offer' }, { choose: 'Yes, I take' }, { press: 'Send answer' }], shows: ['Your answer is sent.', 'Agreed', 'The offered date was taken'] },
  { name: 'appeal', title: 'An appeal', fixture: having(declined), acts: [...look, { press: 'Appeal' }, { fill: 'Why should it', with: 'I can take three of the five days.' }, { press: 'Send appeal' }], shows: ['Your appeal is sent.', 'Appealed', 'I can take three of the five days.'] },
  { name: 'withdraw', title: 'Withdrawing, with equal weight', fixture: having(agreed), acts: [...look, { press: 'Withdraw' }], shows: ['Withdraw this request?', 'Withdraw it', 'Keep it', 'It was agreed already'] },
  { name: 'withdrawn', title: 'Withdrawn', fixture: having(waiting), acts: [...look, { press: 'Withdraw' }, { press: 'Withdraw it' }], shows: ['The request is withdrawn.', 'Withdrawn'] },
  { name: 'failed', title: 'It cannot start', attributes: {}, content: '<p>Ring HR on <a href="tel:01632960120">01632 960120</a>.</p>', fixture: { network: 'error' }, shows: ['this part of the page is not working', 'Try again', 'Ring HR'] },
  { name: 'welsh', title: 'In Welsh', attributes: { ...on, locale: 'cy' }, shows: ['Amser i ffwrdd', 'Beth sy’n digwydd?', 'Nid nawr'] },
  { name: 'welsh-days', title: 'The calendar in Welsh', attributes: { ...on, locale: 'cy' }, acts: [{ press: 'Gofyn am amser i ffwrdd' }, { choose: 'Absenoldeb gofalwr' }, { press: 'Parhau' }, { fill: 'Diwrnod', with: '11 Ionawr 2027' }, { press: 'Ychwanegu’r dyddiad hwn' }], shows: ['Ionawr 2027', 'dydd Llun 11 Ionawr 2027', 'Diwrnod cyfan'] },
];

export const examples: readonly Example[] = list.map((example) => ({ fixture: { now }, ...example, attributes: { ...on, ...example.attributes } }));

// Named examples of <carer-desk>: they feed stories, docs, accessibility and visual tests. Days are told from today, as a desk's clocks are.
import type { Act, Example, Fixture } from '@think-carer/kit';

const now = new Date(), today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
/** An ISO day so many days from today. */
export const inDays = (n: number): string => new Date(today + n * 86_400_000).toISOString().slice(0, 10);
const at = (n: number): string => `${inDays(n)}T09:30:00.000Z`;

const priya = 'priya.shah@northbridge.example';
const person = (name: string) => ({ roles: ['employee'], name, email: `${name.toLowerCase().replaceAll(' ', '.')}@northbridge.example`, managerEmail: priya });
const days = (...of: number[]) => of.map((n) => ({ on: inDays(n), part: 'full-day' }));
/** A right of the law, asked for three days ago: to be put off by the fourth day from now, or agreed. */
export const sam = { from: person('Sam Okafor'), type: 'carers-leave', parts: days(20, 21), createdAt: at(-3), note: 'I would rather the team did not know why.' };
const dee = { from: person('Dee Evans'), type: 'paid-carers-leave', parts: [{ on: inDays(9), part: 'morning' }], createdAt: at(-3) };
const tom = { from: person('Tom Reid'), type: 'annual-leave', parts: days(30, 31, 32, 33, 34), createdAt: at(-9) };
const late = { from: person('Ann Bello'), type: 'carers-leave', parts: days(20), createdAt: at(-12) };
export const ines = { from: person('Ines Costa'), madeAt: at(-35), hours: '30 hours a week, Monday to Thursday', startsOn: inDays(40), howItCouldWork: 'Fridays are quiet, and Lee has asked for more hours.' };
const talked = { at: at(-5), by: 'manager', name: 'Priya Shah', event: 'consulted', detail: { heldOn: inDays(-5), notes: 'Fridays are the difficulty.' } };

/** Time at a meeting: asked for yesterday, in twelve days. */
export const kofi = { from: person('Kofi Ade'), hours: { on: inDays(12), from: '11:45', to: '13:45' }, createdAt: at(-1) };
const manager = (more: Fixture = {}): Fixture => ({ persona: 'manager', ...more });
const full = manager({ leave: [sam, dee, tom], workingRequests: [ines] });
const go: Act = { press: 'Continue' };
const open = (title: string): Act => ({ press: `Open ${title}` });
const meeting = 'Request for time at a staff meeting from Kofi Ade', asked = manager({ releases: [kofi] });
const openSam = open('Absence request from Sam Okafor'), openInes = open('Request to change working pattern from Ines Costa');
const type = (label: string, text: string): Act => ({ fill: label, with: text });
/** The first date on the page. */
const answer = (choice: string): readonly Act[] => [{ choose: choice }, go];

export const examples: readonly Example[] = [
  { name: 'list', title: 'What was sent to a manager, the nearest deadline first', fixture: full, shows: ['Requests sent to you', '4 requests', 'Absence request from Tom Reid', '4 days late', '2 days left: decide by', 'Request to change working pattern from Ines Costa'] },
  { name: 'empty', title: 'Nothing is waiting', fixture: manager(), shows: ['Nothing is waiting for you', 'There is nothing you have missed.'] },
  { name: 'item', title: 'Statutory carer’s leave: what must, may and cannot be done', fixture: full, acts: [openSam], shows: ['You must', 'You may', 'You cannot', 'Refuse it, now or later.', 'Carer\'s Leave Regulations 2024, regulation 8', 'Private note to you', 'Put it off', '4 days left: decide by'] },
  { name: 'guide', title: 'Before you talk', fixture: full, acts: [openSam, { press: 'Before you talk: three things to say, three not to ask' }], shows: ['Do not ask', '“Can you prove it?”', 'nobody may ask for proof'] },
  { name: 'too-late', title: 'The time for putting it off has passed', fixture: manager({ leave: [late] }), acts: [open('Absence request from Ann Bello')], shows: ['5 days late', 'Agree to the leave. The time for putting it off has passed.'] },
  { name: 'agree', title: 'Agreeing', fixture: full, acts: [openSam, ...answer('Agree')], shows: ['Agree to the leave', 'all day', 'It cannot be taken back here.'] },
  { name: 'agreed', title: 'Agreed', fixture: full, acts: [openSam, ...answer('Agree'), { press: 'Agree' }], shows: ['You have agreed.', 'There is nothing for you to decide here now.', 'Agreed by the manager'] },
  { name: 'postpone', title: 'Putting it off: what the law asks for', fixture: full, acts: [openSam, ...answer('Put it off'), { press: 'Send this notice' }], shows: ['There is a problem', 'Write how the work would be unduly disrupted', 'Enter the day on which you talked', 'Enter a date instead of'] },
  { name: 'decline', title: 'Declining leave of the employer’s own scheme', fixture: full, acts: [open('Absence request from Dee Evans'), ...answer('Decline'), { press: 'Decline' }], shows: ['Choose a reason', 'Write why you decline', 'Too many of the team are already away'] },
  { name: 'other-date', title: 'Offering another date', fixture: full, acts: [open('Absence request from Dee Evans'), ...answer('Offer another date')], shows: ['Nothing is decided until the person answers.', 'Another date for'] },
  { name: 'pattern', title: 'A request to change a working pattern', fixture: full, acts: [openInes], shows: ['30 hours a week, Monday to Thursday', 'Refusing becomes possible once a talk with the person is on record.', 'name one or more of the eight grounds'] },
  { name: 'consult', title: 'Recording a talk', fixture: full, acts: [openInes, ...answer('Record that we have talked'), { press: 'Record it' }], shows: ['Enter the day on which you talked'] },
  { name: 'refuse', title: 'Refusing: grounds of the law, and why it is reasonable', fixture: manager({ workingRequests: [{ ...ines, happened: [talked] }] }), acts: [openInes, ...answer('Refuse'), { press: 'Refuse' }], shows: ['Choose one or more of the eight grounds', 'planned structural changes', 'Why is it reasonable to refuse on these grounds?'] },
  { name: 'letter', title: 'The letter, to be changed before it is sent', fixture: full, acts: [openInes, ...answer('Accept'), { press: 'Write the letter' }], shows: ['You can change the words before you send it', 'Print the letter', 'Ines'] },
  { name: 'release', title: 'Time at a staff meeting: what the employer says, and three answers', fixture: asked, acts: [open(meeting)], shows: [meeting, 'Time for staff meetings that are open to everybody', '11:45 to 13:45', 'may use up to 3 hours of work time in a quarter', 'policy on time at work', 'please do not ask', 'Give them the time', 'Refuse, and say why', 'Offer another time'] },
  { name: 'released', title: 'The time is given', fixture: asked, acts: [open(meeting), ...answer('Give them the time'), { press: 'Give the time' }], shows: ['You have given the time.', 'Time given by the manager'] },
  { name: 'release-refuse', title: 'Refusing the time needs a reason', fixture: asked, acts: [open(meeting), ...answer('Refuse, and say why'), { press: 'Send this answer' }], shows: ['There is a problem', 'Write why the time cannot be given'] },
  { name: 'release-another-time', title: 'Another time, which has to be one', fixture: asked, acts: [open(meeting), ...answer('Offer another time'), type('From', 'half one'), { press: 'Offer this time' }], shows: ['They asked for:', 'Enter the day', 'Enter a time of day, such as 12:30 or 2pm', 'Enter when it ends'] },
  { name: 'elsewhere', title: 'Somebody else was quicker', fixture: manager({ leave: [sam], fails: { 'leave.decide': 'already-decided' } }), acts: [openSam, ...answer('Agree'), { press: 'Agree' }], shows: ['Somebody else has answered meanwhile'] },
  { name: 'offline', title: 'The network is gone when it is sent', fixture: manager({ leave: [dee], network: 'offline' }), acts: [open('Absence request from Dee Evans'), ...answer('Decline'), { choose: 'Too many of the team are already away' }, type('Why, in your own words?', 'Two are away.'), { press: 'Decline' }], shows: ['You are offline', 'Two are away.'] },
  { name: 'away', title: 'While a manager is away', fixture: manager({ delegations: [{ fromEmail: priya, fromName: 'Priya Shah', toEmail: 'lee.ward@northbridge.example', fromOn: inDays(0), untilOn: inDays(9) }] }), acts: [{ press: 'While I am away' }], shows: ['They cannot hand your requests on to anybody else.', 'lee.ward@northbridge.example', 'Take it back'] },
  { name: 'away-ended', title: 'Taking a desk back', fixture: manager({ delegations: [{ fromEmail: priya, fromName: 'Priya Shah', toEmail: 'lee.ward@northbridge.example', fromOn: inDays(0), untilOn: inDays(9) }] }), acts: [{ press: 'While I am away' }, { press: 'Take it back lee.ward@northbridge.example' }], shows: ['Ended. The requests are seen by whoever they were sent to, and by HR.'] },
  { name: 'away-wrong', title: 'Standing in for oneself', fixture: manager(), acts: [{ press: 'While I am away' }, type('Their work e-mail address', priya), { press: 'Let them stand in' }], shows: ['This is your own address: choose somebody else', 'Enter the first day'] },
  { name: 'stand-in', title: 'What a stand-in sees', fixture: manager({ leave: [{ ...sam, from: { ...person('Sam Okafor'), managerEmail: 'lee.ward@northbridge.example' } }], delegations: [{ fromEmail: 'lee.ward@northbridge.example', toEmail: priya, fromOn: inDays(-1), untilOn: inDays(9) }] }), shows: ['You stand in for lee.ward@northbridge.example'] },
  { name: 'hr', title: 'HR: all requests, overdue first', fixture: { ...full, persona: 'hr' }, shows: ['All requests', 'Overdue comes first', 'Choose what to see', 'Overdue'] },
  { name: 'hr-filtered', title: 'HR looks for what is overdue', fixture: { ...full, persona: 'hr' }, acts: [{ press: 'Choose what to see' }, { choose: 'Overdue' }, { press: 'Show these' }], shows: ['1 request', 'Absence request from Tom Reid'] },
  { name: 'not-for-staff', title: 'Somebody who is neither', fixture: { persona: 'carer' }, shows: ['This page is for managers and HR.'] },
  { name: 'signed-out', title: 'Nobody is signed in', fixture: { persona: 'visitor' }, content: '<p>Ring HR on <a href="tel:01632960120">01632 960120</a>.</p>', shows: ['Please sign in', 'Ring HR'] },
  { name: 'failed', title: 'It cannot start', fixture: manager({ network: 'error' }), content: '<p>Ring HR on <a href="tel:01632960120">01632 960120</a>.</p>', shows: ['this part of the page is not working', 'Try again', 'Ring HR'] },
  { name: 'welsh', title: 'In Welsh', attributes: { locale: 'cy' }, fixture: full, shows: ['Ceisiadau a anfonwyd atoch', 'Cais am absenoldeb gan Sam Okafor', '2 ddiwrnod ar ôl: penderfynu erbyn', 'Gofynnwyd ar'] },
  { name: 'welsh-release', title: 'Time at a staff meeting, in Welsh', attributes: { locale: 'cy' }, fixture: asked, acts: [{ press: 'Agor Cais am amser i fynd i gyfarfod staff gan Kofi Ade' }], shows: ['Amser ar gyfer cyfarfodydd staff', '11:45 tan 13:45', 'hyd at 3 awr', 'Rhoi’r amser iddynt'] },
  { name: 'welsh-item', title: 'One request in Welsh', attributes: { locale: 'cy' }, fixture: full, acts: [{ press: 'Agor Cais am absenoldeb gan Sam Okafor' }], shows: ['Ni chewch', 'Ei wrthod, nawr nac yn nes ymlaen.', 'Ei ohirio'] },
];

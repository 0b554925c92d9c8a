// What <carer-evidence> looks like in each of its states: one list for stories, docs and tests.
import type { Act, Example } from '@think-carer/kit';

const now = '2027-01-20T10:00:00.000Z', asOf = { 'as-of': '2027-01-20' } as const;
/** In the rooms beside the figures, two quarters are history enough. */
const hr = { persona: 'hr', quarters: 2, now } as const, chair = { persona: 'hr', roles: ['chair'], quarters: 8, now } as const;
/** Rows as an HR system writes them; every fourth has a word that nobody knows, and one a day that does not exist. */
const rows = (count: number): string => `Employee,Date requested,Leave type,Department,Status,Date decided\n${Array.from({ length: count }, (_, i) =>
  `"Person, ${i}",${String(1 + (i % 27)).padStart(2, '0')}/10/2026,Carer's leave,Housing,${i % 4 === 3 ? 'OK by HR' : 'Approved'},${i === 10 ? '31/11/2026' : '01/11/2026'}`).join('\n')}\n`;
const begin: Act = { press: 'Import figures' }, read: Act = { press: 'Read the file' }, check: Act = { press: 'Check the rows' };
const given = (text: string): Act => ({ fill: 'The file', with: text, file: 'leave.csv' });
const survey = 'Question,Survey date,Responses,Favourable\n"I know what help there is",14/10/2026,2100,1300\n"I can balance my work and my home life",14/10/2026,2100,1250\n';

export const examples: readonly Example[] = [
  { name: 'chair', title: 'The page for the meeting, as the forum chair has it', attributes: asOf, fixture: chair, shows: ['July to September 2026', 'requests for leave', 'Leave, by directorate', 'Adults and health', '[c]: fewer than 10, or hidden so that a small number cannot be worked out.', 'cannot be directly attributed', '37 rows of the imported files were not understood', 'Print this page'] },
  { name: 'hr', title: 'As human resources have it: import and publish beside it', attributes: asOf, fixture: { ...hr, quarters: 8 }, shows: ['Import figures', 'Publish a quarter', 'Evidence pack', 'Flexible working: outcomes'] },
  { name: 'earlier-quarter', title: 'An earlier quarter', attributes: { ...asOf, period: '2025-Q3' }, fixture: chair, shows: ['July to September 2025', 'Quarter by quarter'] },
  { name: 'first-quarter', title: 'The first quarter: nothing to compare with', attributes: asOf, fixture: { ...chair, quarters: 1 }, shows: ['first quarter here', 'The register'] },
  { name: 'broken-trend', title: 'A trend with a break, and a survey with what was done', attributes: asOf, fixture: chair, shows: ['The line is broken before', 'the sources changed', 'Carers Week: stalls in the four depots', 'An activity beside a change does not show that one led to the other.'] },
  { name: 'gatherings', title: 'The forum and training: who came, and who was given the time', attributes: asOf, fixture: { ...chair, quarters: 3 }, shows: ['The forum, and training', 'The forum met once', 'Their days are public', 'Time to go to a meeting: what managers answered', 'Not answered', 'By no directorate, no team and no manager', 'Who came to sessions'] },
  { name: 'strand', title: 'Carers as a strand of their own', attributes: asOf, fixture: { ...chair, quarters: 2 }, shows: ['Carers as a strand', 'Local strand, not a protected characteristic', 'Pregnancy and maternity', 'due regard'] },
  { name: 'empty', title: 'Nothing has been published', attributes: asOf, fixture: { persona: 'hr', roles: ['chair'], now }, shows: ['No quarter has been published yet'] },
  { name: 'empty-hr', title: 'Nothing has been published: what to do', attributes: asOf, fixture: { persona: 'hr', now }, shows: ['No quarter has been published yet', 'Import figures', 'Publish a quarter'] },
  { name: 'refused', title: 'A manager has no way in', attributes: asOf, fixture: { persona: 'manager', quarters: 8, now }, shows: ['These figures are not open to your role'] },
  { name: 'not-signed-in', title: 'Nobody is signed in', attributes: asOf, fixture: { persona: 'visitor', quarters: 8, now }, content: '<p>Ask the forum chair for the printed page.</p>', shows: ['Please sign in', 'Ask the forum chair'] },
  { name: 'expired', title: 'The sign-in has ended', attributes: asOf, fixture: { ...chair, network: 'expired' }, shows: ['Your sign-in has ended', 'Try again'] },
  { name: 'offline', title: 'No connection', attributes: asOf, fixture: { ...chair, fails: { 'evidence.snapshots': 'offline' } }, shows: ['You are offline', 'Try again'] },
  { name: 'failed', title: 'It cannot start', attributes: asOf, fixture: { ...chair, network: 'error' }, content: '<p>Ring the forum on 01632 960120.</p>', shows: ['this part of the page is not working', 'Try again', 'Ring the forum'] },
  { name: 'import', title: 'Choose a file', attributes: asOf, fixture: hr, acts: [begin], shows: ['Import figures', 'What is in the file?', 'The file', 'no names, no numbers of people', 'No file has been imported yet.'] },
  { name: 'import-nothing', title: 'No file chosen', attributes: asOf, fixture: hr, acts: [begin, read], shows: ['There is a problem', 'Choose a file first'] },
  { name: 'import-match', title: 'Match the columns', attributes: asOf, fixture: hr, acts: [begin, given(rows(20)), read], shows: ['Match the columns', 'leave.csv has 20 rows', 'Person, 0', 'shown in this browser only', 'Check the rows'] },
  { name: 'import-report', title: 'What was understood, row by row', attributes: asOf, fixture: hr, acts: [begin, given(rows(20)), read, check], shows: ['What was understood', '6 rows were not understood', 'Outcome: “OK by HR”, 5 rows', 'The word is not known.', 'This is not a day.', '31/11/2026', 'Import the 14 good rows', 'Download as CSV'] },
  { name: 'import-words', title: 'A word is matched, and its rows count', attributes: asOf, fixture: hr, acts: [begin, given(rows(20)), read, check, { choose: 'Agreed' }, { press: 'Check again' }], shows: ['1 row was not understood', 'Import the 19 good rows'] },
  { name: 'import-done', title: 'The good rows are in', attributes: asOf, fixture: hr, acts: [begin, given(rows(20)), read, check, { press: 'Import the 14 good rows' }], shows: ['The rows are in', '14 rows have been imported.', '6 rows were left out. They are counted beside every figure they touch.', 'Counted'] },
  { name: 'import-twice', title: 'The same file again', attributes: asOf, fixture: hr, acts: [begin, given(rows(20)), read, check, { press: 'Import the 14 good rows' }, { press: 'Import another file' }, given(rows(20)), read, check], shows: ['This file was imported on 20 January 2027', 'Nothing has been imported twice'] },
  { name: 'import-survey', title: 'Results of a staff survey', attributes: asOf, fixture: hr, acts: [begin, { choose: 'Results of a staff survey' }, given(survey), read, check], shows: ['Every row was understood.', 'Import 2 rows'] },
  { name: 'import-offline', title: 'The network goes while it is checked', attributes: asOf, fixture: { ...hr, network: 'offline' }, acts: [begin, given(rows(20)), read, check], shows: ['You are offline. The file is still chosen, and nothing has been imported.', 'Match the columns'] },
  { name: 'import-not-a-table', title: 'A file with no rows', attributes: asOf, fixture: hr, acts: [begin, given('\n'), read], shows: ['There is a problem', 'This file has no rows. Choose another.'] },
  { name: 'publish', title: 'What will happen is said first', attributes: asOf, fixture: hr, acts: [{ press: 'Publish a quarter' }], shows: ['What will happen', 'They cannot be changed or taken back.', 'Publish October to December 2026', 'Not now', 'January to March 2027 is not over yet. It can be published from 1 April 2027.'] },
  { name: 'published', title: 'A quarter is published', attributes: asOf, fixture: { persona: 'hr', now }, acts: [begin, given(rows(80)), read, check, { press: 'Import the 59 good rows' }, { press: 'Publish a quarter' }, { choose: 'October to December 2026' }, { press: 'Publish October to December 2026' }], shows: ['October to December 2026 is published.'] },
  { name: 'publish-early', title: 'The server says that the quarter is not over', attributes: asOf, fixture: { ...hr, fails: { 'evidence.publish': 'period-not-over' } }, acts: [{ press: 'Publish a quarter' }, { press: 'Publish October to December 2026' }], shows: ['That quarter is not over yet. Nothing has been published.'] },
  { name: 'publish-nothing-new', title: 'Too little has changed', attributes: asOf, fixture: { ...hr, fails: { 'evidence.publish': 'nothing-new' } }, acts: [{ press: 'Publish a quarter' }, { press: 'Publish October to December 2026' }], shows: ['Too little has changed since the quarter before.'] },
  {
    name: 'activities', title: 'What was done, and when', attributes: asOf, fixture: hr, acts: [{ press: 'What was done' }],
    shows: ['Campaigns, training, new policies', 'Noted so far', 'Carers Week: stalls in the four depots', '8 June 2026', 'Remove'],
  },
  { name: 'activity-missing', title: 'Nothing typed', attributes: asOf, fixture: hr, acts: [{ press: 'What was done' }, { press: 'Note it' }], shows: ['There is a problem', 'Enter what was done', 'Choose what kind it was', 'Enter the day'] },
  {
    name: 'activity-noted', title: 'A briefing is noted', attributes: asOf, fixture: hr,
    acts: [{ press: 'What was done' }, { fill: 'What was done?', with: 'Briefings for depot managers' }, { choose: 'Training' }, { fill: 'Day', with: '12' }, { fill: 'Month', with: '1' }, { fill: 'Year', with: '2027' }, { press: 'Note it' }],
    shows: ['It has been noted.', 'Briefings for depot managers', '12 January 2027'],
  },
  { name: 'pack', title: 'The evidence pack', attributes: asOf, fixture: chair, acts: [{ press: 'Evidence pack' }], shows: ['In the order of an equality-duty report', 'In the order of Carer Confident', 'To be added by hand', 'due regard', 'Print, or save as PDF', 'Download as JSON', 'Leave, by type'] },
  { name: 'welsh', title: 'In Welsh', attributes: { ...asOf, locale: 'cy' }, fixture: { ...chair, quarters: 2 }, shows: ['Gorffennaf i Fedi 2026', 'Absenoldeb, yn ôl cyfarwyddiaeth', 'Oedolion ac iechyd', 'Argraffu’r dudalen hon'] },
];

// Examples of <carer-guide>: three views of one source, its answers, its search, its people, and its modules read to the end.
import type { Example } from '@think-carer/kit';

const asOf = { 'as-of': '2026-11-26' } as const, now = '2026-11-26T10:00:00.000Z';
const visitor = { persona: 'visitor', now } as const, carer = { persona: 'carer', now } as const, manager = { persona: 'manager', now } as const;
const induction = { ...asOf, mode: 'induction' } as const, equalities = { ...asOf, mode: 'equalities' } as const;
const through = ['Start', 'Next', 'Next', 'Next', 'Next', 'Next', 'Next', 'Next', 'I have read this'].map((press) => ({ press }));

export const examples: readonly Example[] = [
  { name: 'staff', title: 'What a member of staff can have', attributes: asOf, fixture: carer, shows: ['What carers can have', 'What can I have?', 'Time off I can plan', 'Carer\'s leave', 'The law', 'Employer’s scheme', 'May be agreed', 'Partner’s offer', 'Council’s offer', 'Human Resources', 'Whose promise is it?'] },
  { name: 'manager', title: 'A manager decides', attributes: asOf, fixture: manager, shows: ['Deciding for carers', 'What may I, must I, can’t I, and by when?', 'Other hours or another place of work', 'Before you talk about leave: three things to say, three not to ask', 'Manager advice line'] },
  { name: 'resident', title: 'A resident, not signed in', attributes: asOf, fixture: visitor, shows: ['Help for carers', 'Flexible breaks fund', 'Carer\'s Allowance', 'Northbridge Carers Hub', '01632 960101'] },
  { name: 'can-have', title: 'What can I have, for something sudden', attributes: asOf, fixture: carer, acts: [{ press: 'Time off for something sudden' }], shows: ['What you can have: time off for something sudden', 'Northbridge emergency leave', 'Time off for dependants', 'It depends'] },
  { name: 'can-have-hours', title: 'Other hours', attributes: asOf, fixture: carer, acts: [{ press: 'Other hours or another place' }], shows: ['What you can have: other hours or another place', 'Asking for flexible working', 'Job share', 'May fit'] },
  {
    name: 'decide', title: 'What must I, and by when', attributes: asOf, fixture: manager, acts: [{ press: 'Carer\'s leave' }],
    shows: ['What you must, may and cannot do: Carer\'s leave', 'Answer by Thursday 3 December', 'You must', 'You cannot', 'Refuse it, now or later.', 'Ask for any proof before it is granted.'],
  },
  {
    name: 'decide-days', title: 'With the days that were asked for', attributes: asOf, fixture: manager,
    acts: [{ press: 'Carer\'s leave' }, { press: 'Change the days' }, { fill: 'Day', with: '26' }, { fill: 'Month', with: '11' }, { fill: 'Year', with: '2026' }, { fill: 'How many days of leave?', with: '2' }, { press: 'Show the days' }],
    shows: ['Answer by Thursday 3 December', 'By Thursday 3 December'],
  },
  { name: 'decide-wrong', title: 'Days that cannot be', attributes: asOf, fixture: manager, acts: [{ press: 'Carer\'s leave' }, { press: 'Change the days' }, { fill: 'How many days of leave?', with: '0' }, { press: 'Show the days' }], shows: ['There is a problem', 'Enter a whole number of days, from 1 to 99'] },
  { name: 'decide-flexible', title: 'Another pattern of work', attributes: asOf, fixture: manager, acts: [{ press: 'Other hours or another place of work' }], shows: ['Answer by Monday 25 January', 'Refuse for a reason that is not on the law’s list.', 'Code of practice'] },
  { name: 'search', title: 'A search that forgives', attributes: asOf, fixture: carer, acts: [{ fill: 'Search the guide', with: 'respit' }], shows: ['Flexible breaks fund', 'parts of the guide', 'Clear the search'] },
  { name: 'search-nothing', title: 'Nothing found', attributes: asOf, fixture: carer, acts: [{ fill: 'Search the guide', with: 'xylophone' }], shows: ['Nothing found. Try another word, or ask one of the people below.'] },
  { name: 'area', title: 'For another area', attributes: { ...asOf, area: 'strathlorn' }, fixture: visitor, acts: [{ press: 'Flexible breaks fund' }], shows: ['Not for this area', 'Strathlorn Carers', 'Ask their council in Scotland'] },
  { name: 'stale-contact', title: 'A contact past its review', attributes: asOf, fixture: carer, shows: ['Carers\' champion, Place and environment', 'Nobody has confirmed this contact since its review on 1 October 2026', 'Ask instead: Employment services', '01632 960130'] },
  { name: 'easy-read', title: 'In easy read', attributes: asOf, fixture: carer, acts: [{ press: 'Easy read' }, { press: 'Carer\'s leave' }], shows: ['Your boss cannot say no.'] },
  { name: 'changes', title: 'What has changed', attributes: asOf, fixture: carer, acts: [{ press: 'What has changed' }], shows: ['Version 2026.9.1 is the first, so nothing has changed.'] },
  { name: 'history', title: 'An offer that is over', attributes: { ...asOf, view: 'staff' }, fixture: { ...carer, pack: 'islington-2015' }, acts: [{ press: 'Staff carers forum' }], shows: ['History, not an offer', 'This is being checked, so it is not shown.'] },
  { name: 'induction', title: 'The induction card', attributes: induction, fixture: visitor, shows: ['Carers at work: a card for your first day', 'Some of us look after somebody', 'What you can have', 'Where to turn', 'I have read this'] },
  { name: 'induction-done', title: 'Read to the end, signed in', attributes: induction, fixture: carer, acts: [{ press: 'I have read this' }], shows: ['You have read this to the end', 'It was noted on 26 November 2026 that you finished. That is all that was noted.', 'Read it again'] },
  { name: 'induction-alone', title: 'Read to the end, with nobody signed in', attributes: induction, fixture: visitor, acts: [{ press: 'I have read this' }], shows: ['You have read this to the end', 'Nothing was sent'] },
  { name: 'induction-offline', title: 'The connection is lost at the end', attributes: induction, fixture: { ...carer, network: 'offline' }, acts: [{ press: 'I have read this' }], shows: ['That you finished will be noted when the connection comes back.', 'Try again'] },
  { name: 'induction-easy', title: 'The card in easy read', attributes: induction, fixture: visitor, acts: [{ press: 'Easy read' }], shows: ['Some of us are carers', 'You do not have to tell anybody. We do not ask.'] },
  { name: 'equalities', title: 'The equalities module', attributes: equalities, fixture: carer, shows: ['Carers and equality', 'You are not asked whether you are a carer', 'What equality law says', 'Start'] },
  { name: 'equalities-law', title: 'The law, as the pack has it today', attributes: equalities, fixture: carer, acts: through.slice(0, 2), shows: ['Part 2 of 8', 'What equality law says', 'Equality Act 2010, section 13, checked 26 November 2026'] },
  { name: 'equalities-story', title: 'A working carer’s story', attributes: equalities, fixture: carer, acts: through.slice(0, 6), shows: ['Part 6 of 8', 'A working carer', 'I drive a gritter.', 'A made-up story, to think about.'] },
  { name: 'equalities-done', title: 'Read to the end', attributes: equalities, fixture: carer, acts: through, shows: ['You have read this to the end', 'It was noted on 26 November 2026'] },
  { name: 'no-module', title: 'A module that is not there', attributes: { ...asOf, mode: 'juggling' }, fixture: visitor, shows: ['This module is not there', 'no module called juggling'] },
  { name: 'offline', title: 'No connection at all', attributes: asOf, content: '<p>Ring 01632 960120.</p>', fixture: { ...visitor, network: 'error' }, shows: ['Sorry, this part of the page is not working', 'Ring 01632 960120.'] },
  { name: 'welsh', title: 'In Welsh', attributes: { ...asOf, locale: 'cy' }, fixture: carer, acts: [{ press: 'Amser i ffwrdd y gallaf ei gynllunio' }], shows: ['Beth gaiff gofalwyr', 'Absenoldeb gofalwr', 'Y gyfraith', 'Mae’n dibynnu'] },
  { name: 'welsh-induction', title: 'The card in Welsh', attributes: { ...induction, locale: 'cy' }, fixture: visitor, shows: ['Mae rhai ohonom yn gofalu am rywun', 'Rwyf wedi darllen hwn'] },
];

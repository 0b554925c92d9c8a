// What <carer-voice> looks like in each of its states: one list for stories, docs and tests. Days are told from today, as a register's are.
import type { Act, Example } from '@think-carer/kit';
import { answered, due, register, waiting } from './voice.seeds.fixture.ts';

const manager = { persona: 'manager', policies: register } as const, carer = { persona: 'carer', policies: register } as const, hr = { persona: 'hr', policies: register } as const;
const open = (title: string): Act => ({ press: title }), go: Act = { press: 'Continue' };
const good = (i: number): string => ([6, 12, 14, 15].includes(i) ? 'Yes' : 'No');
/** The first questions of a check, each answered: what is named so, the others with nothing to look at. */
const answers = (count: number, said: Readonly<Record<number, string>> = {}): Act[] => Array.from({ length: count }, (_, i) => [{ choose: said[i + 1] ?? good(i + 1) }, go]).flat();
const begin: readonly Act[] = [open('Rotas and cover'), { press: 'Check this policy' }, { press: 'Start' }];
/** Absence is a risk, place is not known. */
const some = { 3: 'I do not know', 7: 'Yes' } as const;
const toChanges: readonly Act[] = [...begin, ...answers(15, some)];
const toAnswers: readonly Act[] = [...toChanges, { press: 'Use these words for Absence triggers' }, { choose: 'In a year' }, go];

export const examples: readonly Example[] = [
  { name: 'register', title: 'The register, as anybody at work sees it', fixture: carer, shows: ['Our policies and carers', 'Rotas and cover', 'Not checked', 'Due again', 'Changes wait for an answer', 'Customer services manager', 'Save as a spreadsheet'] },
  { name: 'register-chair', title: 'As the chair of the forum sees it', fixture: { persona: 'hr', roles: ['chair'], policies: register }, acts: [{ choose: 'Not checked (1)' }], shows: ['1 policy', 'Rotas and cover'] },
  { name: 'register-owner', title: 'As the owner of a policy sees it', fixture: manager, acts: [{ choose: 'Those I own (1)' }], shows: ['You own this', 'Add a policy'] },
  { name: 'register-none', title: 'None of that kind', fixture: { ...carer, policies: [] }, shows: ['No policy is on the register yet', 'HR puts policies here.'] },
  { name: 'register-first', title: 'Nothing yet, for HR', fixture: { ...hr, policies: [] }, shows: ['Add the first one', 'Add a policy'] },
  { name: 'withdrawn', title: 'Those no longer in use', fixture: carer, acts: [{ choose: 'No longer in use (1)' }], shows: ['Paper time sheets', '1 policy'] },
  { name: 'unchecked', title: 'A policy that nobody has checked, for staff', fixture: carer, acts: [open('Rotas and cover')], shows: ['Nobody has checked this policy yet', 'Next review', 'Read the policy'] },
  { name: 'unchecked-owner', title: 'The same for its owner', fixture: manager, acts: [open('Rotas and cover')], shows: ['Check this policy', 'Change what the register says', 'priya.shah@northbridge.example'] },
  { name: 'record', title: 'The record of a check', fixture: carer, acts: [open('Managing attendance')], shows: ['Carer-impact check: Managing attendance', 'To look at (2)', 'To find out (1)', 'Changes proposed (3)', 'Payroll marks it from April.', 'Waits for an answer', 'Nothing found (12)', 'Read together with the self-certificate form.', 'A record of due regard', 'Print this record'] },
  { name: 'record-answered', title: 'A record with every change answered', fixture: carer, acts: [open('Special leave')], shows: ['Not accepted', 'The guide for managers says it already.'] },
  { name: 'earlier', title: 'An earlier check', fixture: { ...carer, policies: [due] }, acts: [open('Mileage and travel')], shows: ['Other checks of this policy', 'Due again', 'By the travel card.'] },
  { name: 'start', title: 'A check begins', fixture: manager, acts: begin.slice(0, 2), shows: ['Check: Rotas and cover', '15 short questions about the policy, about 6 minutes', 'never read as “no”', 'due regard'] },
  { name: 'question', title: 'The first question', fixture: manager, acts: begin, shows: ['Question 1 of 15', 'Does it ask for notice, or set a last day', 'I do not know', 'Why this is asked'] },
  { name: 'question-why', title: 'Why it is asked', fixture: manager, acts: [...begin, { press: 'Why this is asked' }], shows: ['In Great Britain notice of carer’s leave is twice as many days', 'SI 2024/251 reg 7', 'The law'] },
  { name: 'question-missing', title: 'Nothing chosen', fixture: manager, acts: [...begin, go], shows: ['There is a problem', 'Choose “Yes”, “No” or “I do not know”'] },
  { name: 'changes', title: 'What should change', fixture: manager, acts: toChanges, shows: ['One answer leaves something to look at', 'What should change: Absence triggers', 'For instance: Leave carer’s leave and time off for dependants out of every count', 'Use these words', 'To find out', 'Place: Look for', 'When should this policy be looked at again?'] },
  { name: 'changes-none', title: 'Nothing to look at', fixture: manager, acts: [...begin, ...answers(15)], shows: ['None of your answers leaves something to look at.', 'Anything else that should change'] },
  { name: 'changes-missing', title: 'No next review chosen', fixture: manager, acts: [...toChanges, go], shows: ['There is a problem', 'Choose when it should be looked at again'] },
  { name: 'answers', title: 'The answers to look at', fixture: manager, acts: toAnswers, shows: ['Look at your answers', 'Absence triggers', 'I do not know', 'What you propose', 'Leave carer’s leave and time off for dependants out of every count', 'Nothing of it can be changed once it is finished', 'Finish the check'] },
  { name: 'done', title: 'The check is finished', fixture: manager, acts: [...toAnswers, { press: 'Finish the check' }], shows: ['The check is finished, and kept under this reference:', 'Carer-impact check: Rotas and cover', 'The owner of the policy', 'Waits for an answer', 'Print this record'] },
  { name: 'offline', title: 'The network goes at the end', fixture: { ...manager, network: 'offline' }, acts: [...toAnswers, { press: 'Finish the check' }], shows: ['You are offline', 'Finish the check', 'Absence triggers'] },
  { name: 'expired', title: 'The sign-in ends before the end', fixture: { ...manager, fails: { 'voice.check': 'token-expired' } }, acts: [...toAnswers, { press: 'Finish the check' }], shows: ['Your sign-in has ended', 'What you typed is still here'] },
  { name: 'not-owner', title: 'It has another owner by now', fixture: { ...manager, fails: { 'voice.check': 'not-the-owner' } }, acts: [...toAnswers, { press: 'Finish the check' }], shows: ['This policy is somebody else’s', 'What you answered is still here'] },
  { name: 'answer', title: 'HR answers what is proposed', fixture: hr, acts: [open('Managing attendance')], shows: ['Answer what is proposed', 'Take the appointment letter out of the form.', 'Accept', 'Do not accept', 'Later'] },
  { name: 'answer-reason', title: 'A reason is missing', fixture: hr, acts: [open('Managing attendance'), { choose: 'Do not accept' }, { press: 'Send the answers' }], shows: ['There is a problem', 'Say why'] },
  { name: 'answer-nothing', title: 'Nothing answered', fixture: hr, acts: [open('Managing attendance'), { press: 'Send the answers' }], shows: ['There is a problem', 'Answer at least one of them'] },
  { name: 'answer-sent', title: 'One is answered', fixture: hr, acts: [open('Managing attendance'), { choose: 'Do not accept' }, { fill: 'Why, or how it will be done', with: 'The auditors ask for the letter.' }, { press: 'Send the answers' }], shows: ['The answers are kept.', 'The auditors ask for the letter.', 'Not accepted'] },
  { name: 'answer-meanwhile', title: 'Somebody was first', fixture: { ...hr, fails: { 'voice.answer': 'already-decided' } }, acts: [open('Managing attendance'), { choose: 'Accept' }, { fill: 'Why, or how it will be done', with: 'Yes.' }, { press: 'Send the answers' }], shows: ['Somebody has answered one of these meanwhile'] },
  { name: 'add', title: 'A policy is added', fixture: hr, acts: [{ press: 'Add a policy' }], shows: ['What is the policy called?', 'Which role owns it?', 'Work email at which the owner signs in', 'When is it next looked at?'] },
  { name: 'add-missing', title: 'Most of it is missing', fixture: hr, acts: [{ press: 'Add a policy' }, { fill: 'Which area of work is it about?', with: 'Travel' }, { press: 'Save' }], shows: ['There is a problem', 'Enter what the policy is called', 'Enter the role that owns it', 'Enter when it is next looked at', 'Travel'] },
  {
    name: 'added', title: 'It is on the register', fixture: hr,
    acts: [{ press: 'Add a policy' }, { fill: 'What is the policy called?', with: 'Uniforms' }, { fill: 'Which role owns it?', with: 'Head of facilities' }, { fill: 'Which area of work is it about?', with: 'Everyday work' }, { fill: 'Day', with: '1' }, { fill: 'Month', with: '3' }, { fill: 'Year', with: String(new Date().getFullYear() + 1) }, { press: 'Save' }],
    shows: ['Uniforms', 'Head of facilities', 'Nobody has checked this policy yet'],
  },
  { name: 'change', title: 'What the register says is changed', fixture: hr, acts: [open('Special leave'), { press: 'Change what the register says' }], shows: ['Change: Special leave', 'Is it in use?', 'No: it leaves the list, and its checks stay'] },
  { name: 'change-stale', title: 'Somebody else changed it meanwhile', fixture: { ...hr, fails: { 'voice.changePolicy': 'etag-stale' } }, acts: [open('Special leave'), { press: 'Change what the register says' }, { fill: 'What is the policy called?', with: 'Leave for special reasons' }, { press: 'Save' }], shows: ['Somebody else has changed this policy meanwhile', 'What is the policy called? Special leave', 'Leave for special reasons'] },
  { name: 'gone', title: 'A policy that is not there', attributes: { view: 'policy', policy: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11' }, fixture: { ...carer, policies: [waiting, answered] }, shows: ['There is no such policy on the register', 'Managing attendance'] },
  { name: 'refused', title: 'A partner has no way in', fixture: { persona: 'hr', roles: ['partner'], policies: register }, shows: ['The register is for people who work here'] },
  { name: 'not-signed-in', title: 'Nobody is signed in', fixture: { persona: 'visitor', policies: register }, content: '<p>Ask HR for the register.</p>', shows: ['Please sign in', 'Ask HR for the register.'] },
  { name: 'failed', title: 'It cannot start', fixture: { ...carer, network: 'error' }, content: '<p>Ring HR on 01632 960120.</p>', shows: ['this part of the page is not working', 'Try again', 'Ring HR'] },
  { name: 'welsh', title: 'In Welsh', attributes: { locale: 'cy' }, fixture: manager, acts: [open('Rotas and cover'), { press: 'Gwirio’r polisi hwn' }, { press: 'Dechrau' }, { press: 'Pam y gofynnir hyn' }], shows: ['Cwestiwn 1 o 15', 'Nid wyf yn gwybod', 'Ym Mhrydain Fawr', 'Y gyfraith'] },
  { name: 'welsh-record', title: 'A record in Welsh', attributes: { locale: 'cy' }, fixture: carer, acts: [open('Managing attendance')], shows: ['Gwiriad o effaith ar ofalwyr', 'I edrych arno (2)', 'Yn aros am ateb', 'sylw dyledus'] },
];

// What joining and inviting look like in each of their states.
import type { Act, Example } from '@think-carer/kit';

const now = '2026-11-24T10:30:00.000Z', attributes = { view: 'join', 'as-of': now } as const, trust = 'Eastmere Community NHS Trust';
const forum = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21', group = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e22';
/** Of a link that was mailed just now. */
export const joinKey = 'q1J8cXWJm2sK0vTn5pYb7dRf3hLgZ9aQeUoIiMx4_wE';
const guests = {
  links: [{ key: joinKey, email: 'amina.diallo@eastmere-nhs.example', organisation: trust, forums: [forum] }],
  invitations: [{ gathering: forum, organisation: trust, code: 'K7QM4T2X9WPNC3HR' }, { gathering: group, organisation: 'Eastmere Hospice', code: 'HBWQ7D2M4KXT9CFP' }],
};
const visitor = { persona: 'visitor', forum: 'usual', now, guests } as const, linked = { ...visitor, hash: joinKey } as const;
const join: Act = { press: 'Join' }, named: Act = { fill: 'What would you like to be called?', with: 'Amina' }, byCode: Act = { press: 'I have an invitation code instead' };
const code = (of: string): Act => ({ fill: 'Invitation code', with: of });
const chair = { roles: ['chair'], now, forum: 'groups', guests: {
  invitations: [{ gathering: forum, organisation: trust, used: 12, uses: 40, createdAt: '2026-11-02T09:00:00.000Z' }, { gathering: forum, organisation: 'Eastmere Hospice', kind: 'email', to: 'j…@hospice.example', uses: 1, used: 1, createdAt: '2026-11-03T09:00:00.000Z' }, { gathering: group, organisation: 'Eastmere Hospice', used: 1, uses: 5 }],
  members: [...Array.from({ length: 12 }, () => ({ gathering: forum, organisation: trust, how: 'address' })), { gathering: forum, organisation: 'Eastmere Hospice', how: 'invitation' }, { gathering: group, name: 'Joanne Brook', organisation: 'Eastmere Hospice', how: 'code', joinedAt: '2026-11-04T09:00:00.000Z' }, { gathering: group, name: 'Sam Okafor', organisation: null, how: 'code', joinedAt: '2026-11-05T09:00:00.000Z' }],
} } as const;
const chaired = { view: 'chair', 'as-of': now } as const, invitations: Act = { press: 'Invitations and members Staff carers forum' }, ofGroup: Act = { press: 'Invitations and members Working group on rotas' };

export const joinExamples: readonly Example[] = [
  { name: 'join', title: 'Joining from a partner organisation', attributes, fixture: visitor, shows: ['Join from a partner organisation', 'For people who have no sign-in at Northbridge Council', `If you work for ${trust}`, 'Work e-mail address', 'Who sees what', 'What Northbridge Council sees', `What ${trust} sees`, 'Never your e-mail address', 'Privacy notice of Eastmere Community NHS Trust', 'I have an invitation code instead'] },
  { name: 'join-wrong', title: 'An address that is none', attributes, fixture: visitor, acts: [{ fill: 'Work e-mail address', with: 'amina' }, { press: 'Send me a link' }], shows: ['There is a problem', 'Type an e-mail address, like name@trust.nhs.uk'] },
  { name: 'join-asked', title: 'A link has been asked for', attributes, fixture: visitor, acts: [{ fill: 'Work e-mail address', with: 'amina.diallo@eastmere-nhs.example' }, { press: 'Send me a link' }], shows: ['Look in your work e-mail', 'The answer here is the same for every address.', 'Type another address'] },
  { name: 'join-link', title: 'The link of the mail', attributes, fixture: linked, shows: ['You have opened your link', 'What would you like to be called?', 'Stay signed in on this device', 'This page forgets you when you close it.', 'Join', 'Who sees what'] },
  { name: 'join-in', title: 'In, as a guest', attributes, fixture: linked, acts: [named, join], shows: ['You are in', `You are here as a guest from ${trust}.`, 'You are called Amina.', 'Go to the forum', 'Leave and erase everything', 'This page forgets you'] },
  { name: 'join-reply', title: 'A guest before the next meeting', attributes, fixture: linked, acts: [join, { press: 'Go to the forum' }], shows: ['Staff carers forum', 'Say that you are coming', 'How you are here', 'What you have replied'] },
  { name: 'join-kept', title: 'In, and staying so on this device', attributes, fixture: linked, acts: [{ choose: 'Stay signed in on this device' }, join], shows: ['You are in', 'This device keeps you signed in'] },
  { name: 'join-used', title: 'A link that has been used', attributes, fixture: { ...linked, guests: {} }, acts: [join], shows: ['This lets nobody in', 'is older than half an hour', 'Ask for a new link'] },
  { name: 'join-code', title: 'With a code, however it is typed', attributes, fixture: visitor, acts: [byCode, code('k7qm 4t2x 9wpn c3hr'), named, join], shows: ['You are in', 'You are called Amina.', 'nothing leads back to you: the code then makes you a new guest.'] },
  { name: 'join-code-wrong', title: 'A code that lets nobody in', attributes, fixture: visitor, acts: [byCode, code('K7QM-4T2X-9WPN-C3HQ'), join], shows: ['The code is used up, ended, past its last day, or not quite right.', 'K7QM-4T2X-9WPN-C3HQ'] },
  { name: 'join-leave', title: 'Leaving, and everything is erased', attributes, fixture: linked, acts: [join, { press: 'Leave and erase everything' }, { press: 'Yes, leave' }], shows: ['You have left', 'has been erased'] },
  { name: 'join-shared', title: 'On a computer that several people use', attributes: { ...attributes, 'shared-pc': '' }, fixture: linked, shows: ['You have opened your link', 'Several people use this computer, so it forgets you when you leave.'] },
  { name: 'join-offline', title: 'Offline: what was typed stays', attributes, fixture: { ...visitor, network: 'offline' }, acts: [{ fill: 'Work e-mail address', with: 'amina.diallo@eastmere-nhs.example' }, { press: 'Send me a link' }], shows: ['You are offline', 'amina.diallo@eastmere-nhs.example'] },
  { name: 'join-no-mail', title: 'Where no mail can be sent', attributes, fixture: { ...visitor, fails: { 'guests.join': 'mail-not-set-up' } }, acts: [{ fill: 'Work e-mail address', with: 'amina.diallo@eastmere-nhs.example' }, { press: 'Send me a link' }], shows: ['No mail can be sent from here just now.', 'amina.diallo@eastmere-nhs.example'] },
  { name: 'join-door', title: 'The way to it from the forum', attributes: { 'as-of': now }, fixture: visitor, acts: [{ press: 'Working for a partner? Join here' }], shows: ['With your work e-mail'] },
  { name: 'join-colleague', title: 'A colleague joins a working group', attributes, fixture: { ...visitor, persona: 'carer' }, acts: [code('HBWQ-7D2M-4KXT-9CFP'), join], shows: ['You belong to the working group now.'] },
  { name: 'invitations', title: 'The chair’s invitations to a forum', attributes: chaired, fixture: chair, acts: [invitations], shows: ['Invitations and members of “Staff carers forum”', '10 or more of 40 used', 'j…@hospice.example', 'an invitation does not say whether it was taken up', 'Members by organisation', '10 or more', 'fewer than ten', 'Make a code'] },
  { name: 'invitations-code', title: 'A code, shown once', attributes: chaired, fixture: chair, acts: [invitations, { fill: 'Their organisation', with: trust }, { press: 'Make a code' }], shows: ['Your code', 'It is shown this once.', 'Copy the code', 'for 20 at most'] },
  { name: 'invitations-email', title: 'An invitation by e-mail', attributes: chaired, fixture: chair, acts: [invitations, { choose: 'An e-mail to one person' }, { fill: 'Their organisation', with: 'Eastmere Hospice' }, { fill: 'Their e-mail address', with: 'jo@hospice.example' }, { press: 'Send the invitation' }], shows: ['The invitation is on its way', 'To j…@hospice.example.'] },
  { name: 'invitations-wrong', title: 'An invitation with something missing', attributes: chaired, fixture: chair, acts: [invitations, { fill: 'How many people?', with: '900' }, { press: 'Make a code' }], shows: ['There is a problem', 'Type the name of their organisation', 'Type a number from 1 to 200'] },
  { name: 'invitations-end', title: 'Ending one, and who came by it', attributes: chaired, fixture: chair, acts: [invitations, { press: `End it ${trust}, 23 January 2027` }, { press: 'End it' }], shows: ['End this invitation?', 'Choose what happens to them', 'They are shown out'] },
  { name: 'invitations-group', title: 'Members of a working group', attributes: chaired, fixture: chair, acts: [ofGroup], shows: ['Joanne Brook', 'Eastmere Hospice', 'Employees', 'by code since 4 November 2026', 'Show out'] },
  { name: 'invitations-remove', title: 'Showing a member out', attributes: chaired, fixture: chair, acts: [ofGroup, { press: 'Show out Joanne Brook' }, { press: 'Show out' }], shows: ['Sam Okafor', 'Invitations and members of “Working group on rotas”'] },
];

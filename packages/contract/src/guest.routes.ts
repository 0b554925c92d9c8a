// The operations by which guests come and go, and by which a chair invites them.
import { route } from './route.ts';

const key = 'q1J8cXWJm2sK0vTn5pYb7dRf3hLgZ9aQeUoIiMx4_wE', forum = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e31', invitation = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e32', member = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e33';
const organisation = 'Eastmere Community NHS Trust', params = { id: forum };
const limits = { bodyBytes: 4096, perMinute: 30 };
const open = { id: invitation, kind: 'code', organisation, to: null, uses: 20, used: 0, untilOn: '2027-02-26', state: 'open', createdAt: '2026-11-26T12:30:00.000Z' };
const membership = { forum, kind: 'group', name: 'Amina', organisation, how: 'code', joinedOn: '2026-11-26' };

export const guestsJoin = route({
  id: 'guests.join',
  method: 'POST',
  path: '/v1/guest-joins',
  summary: 'Ask for a link that proves an address',
  description: 'For people of partner organisations, who have no account with the employer. Where the address is of a domain that a forum names for one of its partners, or of a guest who is known, a link is mailed to it: good once, for 30 minutes, at most three within an hour. The answer is the same for every address. What stands after a plus in an address is left out, in the mail too, so that one mailbox is one guest. Nothing is kept of who was not let in.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  body: 'guestJoin',
  success: { status: 201, description: 'If the address lets them in, a link is on its way.', schema: 'guestAsked' },
  errors: ['too-fast', 'mail-not-set-up'],
  idempotent: true,
  limits: { bodyBytes: 4096, perMinute: 10 },
  examples: [{ name: 'a nurse', body: { email: 'amina.diallo@eastmere-nhs.example', locale: 'en-GB' }, response: { state: 'asked' } }],
});

export const guestsEnter = route({
  id: 'guests.enter',
  method: 'POST',
  path: '/v1/guests',
  summary: 'Come in with the key of a link, or with a code',
  description: 'Answers with the guest’s own key, once; only its hash is kept. Give it to a client as `getToken` gives an identity token: it is exchanged for access tokens with the role `guest`. It lasts for 30 days after it was last used, 180 in all. Whoever proves the same address again is the same guest; whoever comes by a code is a new one each time. A link or a code that is used up, over, ended, another employer’s or made up answers `guest-proof-refused`, which does not say why.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  body: 'guestEnter',
  success: { status: 201, description: 'They are in.', schema: 'guestEntered' },
  errors: ['guest-proof-refused'],
  idempotent: true,
  limits: { bodyBytes: 4096, perMinute: 10 },
  examples: [{
    name: 'with a link',
    body: { key, name: 'Amina' },
    response: { guestKey: 'gk_Zr4Yk1vQ0nH8sWc6tUb2mXe9fJp5dGa7LoIiNx3_yBw', organisation, until: '2026-12-26T12:40:00.000Z', forums: [{ id: forum, kind: 'forum' }] },
  }],
});

export const guestsLeave = route({
  id: 'guests.leave',
  method: 'DELETE',
  path: '/v1/guests',
  summary: 'Stop being a guest',
  description: 'Ends every key of theirs, and erases their name, the groups they belong to and everything they replied. An access token that was already given is refused (`token-invalid`) from then on. Doing it twice changes nothing.',
  permission: { anyOf: ['guest'] },
  success: { status: 200, description: 'What was erased.', schema: 'guestLeft' },
  errors: [],
  afterLeaving: true,
  idempotent: true,
  audit: 'guests.left',
  limits,
  examples: [{ name: 'leave', response: { leftAt: '2026-11-26T13:00:00.000Z', erased: ['name', 'address', 'keys', 'memberships', 'replies'] } }],
});

export const guestsInvite = route({
  id: 'guests.invite',
  method: 'POST',
  path: '/v1/forums/{id}/invitations',
  summary: 'Invite people to a forum or a working group',
  description: 'A code is answered once, and lets in as many people as `uses` says until `untilOn`; only a keyed hash of it is kept. Of kind `email` a link is mailed that lets one person in, whatever their domain; the address is kept masked. Employees join a working group by a code too, with `guests.enrol`.',
  permission: { anyOf: ['chair'] },
  isPrivate: true,
  params: 'guestParams',
  body: 'guestInvite',
  success: { status: 201, description: 'The invitation; of a code, with the code.', schema: 'guestInvitation' },
  errors: ['mail-not-set-up'],
  idempotent: true,
  audit: 'guests.invited',
  limits,
  examples: [
    { name: 'a code', params, body: { organisation, kind: 'code', uses: 20, untilOn: '2027-02-26' }, response: { ...open, code: 'K7QM-4T2X-9WPN-C3HR' } },
    { name: 'by e-mail', params, body: { organisation, kind: 'email', email: 'joanne.brook@eastmere-nhs.example', untilOn: '2026-12-24' }, response: { ...open, kind: 'email', to: 'j…@eastmere-nhs.example', uses: 1, untilOn: '2026-12-24' } },
  ],
});

export const guestsInvitations = route({
  id: 'guests.invitations',
  method: 'GET',
  path: '/v1/forums/{id}/invitations',
  summary: 'List the invitations of a forum or a working group',
  description: 'The newest first; codes are not in it. How many used one is told, never who.',
  permission: { anyOf: ['chair'] },
  params: 'guestParams',
  query: 'guestQuery',
  success: { status: 200, description: 'One page.', schema: 'guestInvitationPage' },
  errors: [],
  audit: 'guests.invitations',
  limits: { bodyBytes: 0, perMinute: 120 },
  examples: [{ name: 'one code', params, query: { limit: '20' }, response: { items: [open], nextCursor: null } }],
});

export const guestsEndInvitation = route({
  id: 'guests.endInvitation',
  method: 'DELETE',
  path: '/v1/forum-invitations/{id}',
  summary: 'End an invitation',
  description: 'Its code or link lets nobody in any more. Who came by it stays, unless `members=end`: then they no longer belong, and a guest who belongs nowhere else is shown out, with every key of theirs. Ending one that has ended changes nothing.',
  permission: { anyOf: ['chair'] },
  params: 'guestParams',
  query: 'guestEnd',
  success: { status: 200, description: 'The invitation as it now is.', schema: 'guestInvitation' },
  errors: [],
  idempotent: true,
  audit: 'guests.invitation-ended',
  limits,
  examples: [{ name: 'a code that got about', params: { id: invitation }, query: { members: 'end' }, response: { ...open, state: 'ended' } }],
});

export const guestsMembers = route({
  id: 'guests.members',
  method: 'GET',
  path: '/v1/forums/{id}/members',
  summary: 'See who belongs, by organisation',
  description: 'Of a forum: how many guests came from each organisation, where they are ten or more; nobody is named, and employees, who all may come, are not counted. Of a working group: its members, by the names they gave, those who joined first first.',
  permission: { anyOf: ['chair'] },
  params: 'guestParams',
  query: 'guestQuery',
  success: { status: 200, description: 'Organisations, and one page of a working group’s members.', schema: 'guestMembers' },
  errors: [],
  audit: 'guests.members',
  limits: { bodyBytes: 0, perMinute: 120 },
  examples: [{
    name: 'a working group', params, query: { limit: '20' },
    response: { kind: 'group', organisations: [{ name: organisation, members: 1 }], items: [{ id: member, name: 'Amina', organisation, how: 'code', joinedOn: '2026-11-26' }], nextCursor: null },
  }],
});

export const guestsRemoveMember = route({
  id: 'guests.removeMember',
  method: 'DELETE',
  path: '/v1/forum-members/{id}',
  summary: 'Show a member of a working group out',
  description: 'They no longer belong to it. A guest who belongs nowhere else is shown out altogether, with every key of theirs. What they wrote into shared notes stays.',
  permission: { anyOf: ['chair'] },
  params: 'guestParams',
  success: { status: 200, description: 'What was erased.', schema: 'guestResigned' },
  errors: [],
  idempotent: true,
  audit: 'guests.member-removed',
  limits,
  examples: [{ name: 'changed jobs', params: { id: member }, response: { leftAt: '2026-11-26T13:00:00.000Z', erased: ['name', 'memberships'] } }],
});

export const guestsEnrol = route({
  id: 'guests.enrol',
  method: 'POST',
  path: '/v1/forum-memberships',
  summary: 'Join a working group with a code',
  description: 'For whoever is signed in: employees, partners, and guests who are in already. The chair and the other members see the name that is given, or the one of the sign-in. A code that is used up, over, ended or for a forum answers `guest-proof-refused`. Joining twice changes nothing and uses nothing up.',
  permission: { anyOf: ['employee', 'partner', 'guest'] },
  body: 'guestEnrol',
  success: { status: 201, description: 'They belong.', schema: 'guestMembership' },
  errors: ['guest-proof-refused'],
  idempotent: true,
  audit: 'guests.enrolled',
  limits: { bodyBytes: 4096, perMinute: 10 },
  examples: [{ name: 'a colleague', body: { code: 'K7QM-4T2X-9WPN-C3HR', name: 'Amina' }, response: membership }],
});

export const guestsResign = route({
  id: 'guests.resign',
  method: 'DELETE',
  path: '/v1/forums/{id}/memberships',
  summary: 'Leave a working group',
  description: 'Erases that they belong to it, and what they replied to its dates. What they wrote into shared notes stays.',
  permission: { anyOf: ['employee', 'partner', 'guest'] },
  params: 'guestParams',
  success: { status: 200, description: 'What was erased.', schema: 'guestResigned' },
  errors: [],
  afterLeaving: true,
  idempotent: true,
  audit: 'guests.resigned',
  limits,
  examples: [{ name: 'leave', params, response: { leftAt: '2026-11-26T13:00:00.000Z', erased: ['name', 'memberships'] } }],
});

// Session: what the host has said about the signed-in person, until when, and everything that is kept about them.
import { route } from './route.ts';

export const sessionRead = route({
  id: 'session.read',
  method: 'GET',
  path: '/v1/session',
  summary: 'Read what is known of the signed-in person',
  description: 'The roles, name and e-mail addresses that the host put into the identity token; nothing else is known and nothing is looked up. A member the host left out is left out here. Of a guest: the organisation that they proved, and the name they gave, if any.',
  permission: { anyOf: ['employee', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator', 'guest'] },
  success: { status: 200, description: 'The session.', schema: 'session' },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 240 },
  examples: [{
    name: 'a carer at work',
    response: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example', tenant: { id: 'northbridge', name: 'Northbridge Council' }, expiresAt: '2026-11-22T09:40:00.000Z' },
  }],
});

export const sessionRecords = route({
  id: 'session.records',
  method: 'GET',
  path: '/v1/session/records',
  summary: 'Read everything that is kept about oneself',
  description: 'A copy for the signed-in person, whatever their role: their registration, their requests for leave with their private notes while these last, their requests to work differently and for time at staff meetings, the modules they finished, what they replied at forums and sessions, the policies that name their address as the owner’s, the sessions they booked and their ratings, the absences they stand in or are stood in for, what is known of them as a guest, the working groups they belong to, and what was done with those records: when, as what, and which fields; never by whom. Referrals and sign-ups for updates belong to no account: whoever holds their link reads and erases them by it. Each is withdrawn or erased by the operations of its own noun.',
  permission: { anyOf: ['employee', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator', 'guest'] },
  success: { status: 200, description: 'Everything that is kept, in one document.', schema: 'sessionRecords' },
  errors: [],
  audit: 'session.records',
  limits: { bodyBytes: 0, perMinute: 10 },
  examples: [{
    name: 'somebody who has only finished the induction',
    response: {
      madeAt: '2026-11-22T09:30:00.000Z', registrations: [], leaveRequests: [], workingRequests: [], releases: [], delegations: [], bookings: [], guest: null, memberships: [],
      replies: [],
      policies: [],
      completions: [{ module: 'induction', packVersion: '2026.9.1', completedAt: '2026-11-20T09:30:00.000Z' }],
      accesses: [{ at: '2026-11-20T09:30:00.000Z', event: 'guide.complete', record: 'completion', seenAs: 'own', fields: ['module', 'packVersion'] }],
    },
  }],
});

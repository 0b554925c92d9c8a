// Session: what the host has said about the signed-in person, and until when.
import { route } from './route.ts';

export const sessionRead = route({
  id: 'session.read',
  method: 'GET',
  path: '/v1/session',
  summary: 'Read what is known of the signed-in person',
  description: 'The roles, name and e-mail addresses that the host put into the identity token; nothing else is known and nothing is looked up. A member the host left out is left out here.',
  permission: { anyOf: ['employee', 'manager', 'hr', 'equalities', 'analyst', 'chair', 'commissioner', 'partner', 'administrator'] },
  success: { status: 200, description: 'The session.', schema: 'session' },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 240 },
  examples: [{
    name: 'a carer at work',
    response: { roles: ['employee'], name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', managerEmail: 'priya.shah@northbridge.example', tenant: { id: 'northbridge', name: 'Northbridge Council' }, expiresAt: '2026-11-22T09:40:00.000Z' },
  }],
});

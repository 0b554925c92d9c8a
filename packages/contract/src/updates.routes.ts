// The operations on updates: signing up and leaving by link, and sending an issue.
import { route } from './route.ts';
import { updatesSenders } from './updates.ts';

const params = { id: 'Zr4Yk1vQ0nH8sWc6tUb2mXe9fJp5dGa7LoIiNx3_yBw' };
const limits = { bodyBytes: 4096, perMinute: 30 };
const own = { state: 'confirmed', email: 's…@northbridge.example', audience: 'staff', topics: ['benefits', 'awareness'], locale: 'en-GB' };
const byKey = { permission: 'public', rows: true, isPrivate: true, params: 'updatesParams' } as const;
const asItNowIs = { status: 200, description: 'The sign-up as it now is.', schema: 'updatesSubscription' } as const;

export const updatesSubscribe = route({
  id: 'updates.subscribe',
  method: 'POST',
  path: '/v1/updates',
  summary: 'Sign up for updates by e-mail',
  description: 'Mails a link to the address; nothing is sent until it is confirmed there, and what is not confirmed within seven days is erased. The answer is the same whether the address is known or not. Needs no sign-in and says nothing about being a carer.',
  permission: 'public',
  rows: true,
  isPrivate: true,
  body: 'updatesSubscribe',
  success: { status: 201, description: 'A link is on its way.', schema: 'updatesWaiting' },
  errors: ['too-fast', 'mail-not-set-up'],
  idempotent: true,
  limits: { bodyBytes: 4096, perMinute: 10 },
  examples: [{ name: 'sign up', body: { email: 'sam@northbridge.example', audience: 'staff', topics: ['benefits', 'awareness'], locale: 'en-GB' }, response: { state: 'waiting' } }],
});

export const updatesConfirm = route({
  ...byKey,
  id: 'updates.confirm',
  method: 'POST',
  path: '/v1/updates/{id}/confirmation',
  summary: 'Confirm a sign-up with the key that was mailed',
  description: 'Confirming twice changes nothing.',
  success: asItNowIs,
  errors: [],
  idempotent: true,
  limits,
  examples: [{ name: 'confirm', params, response: own }],
});

export const updatesRead = route({
  ...byKey,
  id: 'updates.read',
  method: 'GET',
  path: '/v1/updates/{id}',
  summary: 'Read a sign-up',
  description: 'The address is masked.',
  success: { status: 200, description: 'The sign-up.', schema: 'updatesSubscription' },
  errors: [],
  limits: { bodyBytes: 0, perMinute: 60 },
  examples: [{ name: 'own', params, response: own }],
});

export const updatesChange = route({
  ...byKey,
  id: 'updates.change',
  method: 'PATCH',
  path: '/v1/updates/{id}',
  summary: 'Change audience, topics or language',
  description: 'A merge patch: a member left out stays.',
  body: 'updatesChange',
  success: asItNowIs,
  errors: [],
  idempotent: true,
  limits,
  examples: [{ name: 'fewer topics', params, body: { topics: ['benefits'] }, response: { ...own, topics: ['benefits'] } }],
});

export const updatesLeave = route({
  ...byKey,
  id: 'updates.leave',
  method: 'DELETE',
  path: '/v1/updates/{id}',
  summary: 'Leave',
  description: 'Erases the sign-up at once. Mail programs can do the same in one click (RFC 8058), at `POST /u/{key}`.',
  success: { status: 200, description: 'What was erased.', schema: 'updatesLeft' },
  errors: [],
  idempotent: true,
  limits,
  examples: [{ name: 'leave', params, response: { leftAt: '2026-11-26T12:40:00.000Z', erased: ['email', 'audience', 'topics'] } }],
});

export const updatesSend = route({
  id: 'updates.send',
  method: 'POST',
  path: '/v1/updates/issues',
  summary: 'Send an issue',
  description: 'To everyone who confirmed for this audience and topic. Who they are is told to nobody; how many, only rounded, and below ten only that it is fewer than ten.',
  permission: { anyOf: updatesSenders },
  body: 'updatesIssue',
  success: { status: 201, description: 'It is queued.', schema: 'updatesQueued' },
  errors: ['mail-not-set-up'],
  idempotent: true,
  audit: 'updates.sent',
  limits: { bodyBytes: 65_536, perMinute: 10 },
  examples: [{
    name: 'benefits, to staff',
    body: { audience: 'staff', topic: 'benefits', subject: 'Carer’s Allowance: what changes in April', text: 'The weekly earnings limit goes up on 6 April.' },
    response: { queued: 'fewer-than-10' },
  }],
});

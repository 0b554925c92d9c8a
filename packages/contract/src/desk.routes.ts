// The operations on a desk.
import { route } from './route.ts';

const limits = { bodyBytes: 16_384, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const requestId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
const delegation = {
  id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21', seenAs: 'giver', fromEmail: 'priya.shah@northbridge.example', fromName: 'Priya Shah', toEmail: 'lee.ward@northbridge.example',
  fromOn: '2027-01-11', untilOn: '2027-01-22', state: 'planned', createdAt: '2027-01-04T09:30:00.000Z',
};

export const deskList = route({
  id: 'desk.list',
  method: 'GET',
  path: '/v1/desk',
  summary: 'List what waits for a decision',
  description: 'Requests for leave, to change a working pattern and for time at a staff meeting, in one list. A manager sees those sent to them, and while they stand in for somebody those sent to that person; HR sees all of the employer’s, but of requests for time only those that have no manager to go to. What falls due first comes first; in HR’s view what is overdue comes before that. What has no deadline comes last, longest waiting first. Unless `show` says otherwise only what somebody still has to act on is listed. Every leave has the same title: a list never says, or hints, why somebody is away. Open an item with `leave.read`, `working.read` or `releases.read`.',
  permission: { anyOf: ['manager', 'hr'] },
  query: 'deskQuery',
  success: { status: 200, description: 'One page.', schema: 'deskPage' },
  errors: [],
  audit: 'desk.read',
  limits: readLimits,
  examples: [{
    name: 'sent to a manager',
    query: { seenAs: 'approver' },
    response: {
      items: [{
        id: `leave-${requestId}`, kind: 'leave', requestId, reference: 'TL-7KQ2-M4', seenAs: 'approver', title: 'Absence request', name: 'Sam Okafor', askedAt: '2027-01-04T09:30:00.000Z',
        days: ['2027-01-18', '2027-01-19'], state: 'waiting', isOpen: true, clocks: [{ what: 'decide', on: '2027-01-11', isPast: false }], nextDeadlineOn: '2027-01-11', isOverdue: false, flags: [],
      }],
      nextCursor: null,
    },
  }],
});

export const deskDelegate = route({
  id: 'desk.delegate',
  method: 'POST',
  path: '/v1/desk/delegations',
  summary: 'Let somebody stand in for you',
  description: 'From `fromOn` to `untilOn`, both included, the person with this work e-mail sees and decides what was sent to you; so do you. They need a manager’s sign-in. What they hold for you they cannot hand on. One person at a time: days that overlap with those of another answer `delegation-overlaps`; somebody whose own desk is handed on in those days, or who asks while holding another’s, answers `delegation-chain`. The people whose requests they can then see are shown that they can.',
  permission: { anyOf: ['manager'] },
  body: 'deskDelegate',
  success: { status: 201, description: 'The delegation.', schema: 'deskDelegation' },
  errors: ['delegation-overlaps', 'delegation-chain'],
  idempotent: true,
  audit: 'delegation.made',
  limits,
  examples: [{ name: 'a fortnight away', body: { toEmail: 'lee.ward@northbridge.example', fromOn: '2027-01-11', untilOn: '2027-01-22' }, response: delegation }],
});

export const deskDelegations = route({
  id: 'desk.delegations',
  method: 'GET',
  path: '/v1/desk/delegations',
  summary: 'List who stands in for whom',
  description: 'A manager sees those they gave and those they were given; HR sees all. The newest first.',
  permission: { anyOf: ['manager', 'hr'] },
  query: 'deskDelegationsQuery',
  success: { status: 200, description: 'One page.', schema: 'deskDelegationPage' },
  errors: [],
  audit: 'delegation.read',
  limits: readLimits,
  examples: [{ name: 'given', query: { limit: '20' }, response: { items: [delegation], nextCursor: null } }],
});

export const deskEndDelegation = route({
  id: 'desk.endDelegation',
  method: 'POST',
  path: '/v1/desk/delegations/{id}/end',
  summary: 'End a delegation',
  description: 'At once: whoever gave it takes it back, whoever was given it hands it back, or HR ends it. Ending one that has ended changes nothing. It stays on record.',
  permission: { anyOf: ['manager', 'hr'] },
  params: 'deskDelegationParams',
  success: { status: 200, description: 'The delegation as it now is.', schema: 'deskDelegation' },
  errors: [],
  idempotent: true,
  audit: 'delegation.ended',
  limits,
  examples: [{ name: 'back early', params: { id: delegation.id }, response: { ...delegation, state: 'ended', endedAt: '2027-01-18T08:00:00.000Z' } }],
});

// The operations on registrations.
import { route } from './route.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11';
const own = {
  id, reference: 'TC-7KQ2-M4', seenAs: 'own', state: 'active', level: 'confidential',
  relationship: 'parent', careFor: 'adult', careHours: '10-to-19', area: 'northbridge', team: 'adult-social-care',
  name: 'Sam Okafor', email: 'sam.okafor@northbridge.example',
  privacyVersion: '2026-09', createdAt: '2026-11-22T09:30:00.000Z', updatedAt: '2026-11-22T09:30:00.000Z',
  confirmedAt: '2026-11-22T09:30:00.000Z', confirmDueOn: '2027-11-22', etag: '"1"',
};
const params = { id };
const limits = { bodyBytes: 16_384, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const employee = { anyOf: ['employee'] } as const;
const record = { status: 200, description: 'The registration as it now is.', schema: 'registration', etag: true } as const;

export const registrationsCreate = route({
  id: 'registrations.create',
  method: 'POST',
  path: '/v1/registrations',
  summary: 'Register as a carer',
  description: 'Makes the signed-in person’s one registration, at the level they choose. Name and e-mail are taken from the host’s identity token, and only above level `count`. Area and team must be in the offer; a manager’s e-mail is given at level `manager` and at no other. A second registration answers `already-registered` with the id of the first.',
  permission: employee,
  body: 'registrationCreate',
  success: { status: 201, description: 'The receipt.', schema: 'registrationReceipt', etag: true },
  errors: ['already-registered', 'too-fast'],
  idempotent: true,
  audit: 'registration.created',
  limits,
  examples: [{
    name: 'confidential register',
    body: { level: 'confidential', relationship: 'parent', careFor: 'adult', careHours: '10-to-19', privacyVersion: '2026-09' },
    response: {
      id, reference: 'TC-7KQ2-M4', level: 'confidential', state: 'active', privacyVersion: '2026-09', createdAt: '2026-11-22T09:30:00.000Z', confirmDueOn: '2027-11-22',
      readers: { level: ['you', 'statistics', 'hr'], relationship: ['you', 'statistics', 'hr'], careFor: ['you', 'statistics', 'hr'], careHours: ['you', 'statistics', 'hr'], name: ['you', 'hr'], email: ['you', 'hr'] },
      etag: '"1"',
    },
  }, {
    name: 'a number only',
    body: { level: 'count', privacyVersion: '2026-09' },
    response: {
      id, reference: 'TC-7KQ2-M4', level: 'count', state: 'active', privacyVersion: '2026-09', createdAt: '2026-11-22T09:30:00.000Z', confirmDueOn: '2027-11-22',
      readers: { level: ['you', 'statistics'] }, etag: '"1"',
    },
  }],
});

export const registrationsList = route({
  id: 'registrations.list',
  method: 'GET',
  path: '/v1/registrations',
  summary: 'List every registration the caller may see',
  description: 'The person’s own; those shared with them as manager; and, for HR, the confidential register. Each says in whose eyes it is shown (`seenAs`) and holds only what that viewer may see. A registration that may be seen in two ways is shown once, the widest: own, then register, then manager; `seenAs` asks for one way. Paused registrations are shown to nobody else. Oldest first.',
  permission: { anyOf: ['employee', 'manager', 'hr'] },
  query: 'registrationsQuery',
  success: { status: 200, description: 'One page.', schema: 'registrationPage' },
  errors: [],
  audit: 'registration.read',
  limits: readLimits,
  examples: [{ name: 'own', query: { seenAs: 'own' }, response: { items: [own], nextCursor: null } }],
});

export const registrationsRead = route({
  id: 'registrations.read',
  method: 'GET',
  path: '/v1/registrations/{id}',
  summary: 'Read one registration',
  description: 'As in the list. A registration that the caller may not see answers `not-found`, as one that does not exist.',
  permission: { anyOf: ['employee', 'manager', 'hr'] },
  params: 'registrationParams',
  success: { status: 200, description: 'The registration, as this viewer may see it.', schema: 'registration', etag: true },
  errors: [],
  audit: 'registration.read',
  limits: readLimits,
  examples: [{ name: 'own', params, response: own }],
});

export const registrationsChange = route({
  id: 'registrations.change',
  method: 'PATCH',
  path: '/v1/registrations/{id}',
  summary: 'Change your registration, or share it differently',
  description: 'A merge patch: a member left out stays, null removes an optional one. Moving to `count` erases name, e-mail and manager at once; moving away from `manager` removes the manager. Moving to `manager` needs `managerEmail`. Only one’s own.',
  permission: employee,
  params: 'registrationParams',
  body: 'registrationChange',
  success: record,
  errors: [],
  idempotent: true,
  ifMatch: true,
  audit: 'registration.changed',
  limits,
  examples: [{ name: 'more hours', params, body: { careHours: '20-to-34' }, response: { ...own, careHours: '20-to-34', etag: '"2"' } }],
});

export const registrationsPause = route({
  id: 'registrations.pause',
  method: 'POST',
  path: '/v1/registrations/{id}/pause',
  summary: 'Pause your registration',
  description: 'While paused it is shown to no manager and to no one in HR, and is left out of later counts. Pausing twice changes nothing. Only one’s own.',
  permission: employee,
  params: 'registrationParams',
  success: record,
  errors: [],
  idempotent: true,
  audit: 'registration.paused',
  limits,
  examples: [{ name: 'pause', params, response: { ...own, state: 'paused', pausedAt: '2026-11-22T09:31:00.000Z', etag: '"2"' } }],
});

export const registrationsResume = route({
  id: 'registrations.resume',
  method: 'POST',
  path: '/v1/registrations/{id}/resume',
  summary: 'Resume your registration',
  description: 'Ends a pause; what was shared is shared again. Resuming one that is not paused changes nothing. Only one’s own.',
  permission: employee,
  params: 'registrationParams',
  success: record,
  errors: [],
  idempotent: true,
  audit: 'registration.resumed',
  limits,
  examples: [{ name: 'resume', params, response: { ...own, etag: '"3"' } }],
});

export const registrationsReconfirm = route({
  id: 'registrations.reconfirm',
  method: 'POST',
  path: '/v1/registrations/{id}/reconfirmation',
  summary: 'Confirm that your registration still holds',
  description: 'Twelve months after it was made or last confirmed a registration reads `unconfirmed`; this makes it `active` for twelve months more. Only one’s own.',
  permission: employee,
  params: 'registrationParams',
  success: record,
  errors: [],
  idempotent: true,
  audit: 'registration.reconfirmed',
  limits,
  examples: [{ name: 'still caring', params, response: { ...own, confirmedAt: '2027-12-01T09:30:00.000Z', confirmDueOn: '2028-12-01', etag: '"2"' } }],
});

export const registrationsWithdraw = route({
  id: 'registrations.withdraw',
  method: 'DELETE',
  path: '/v1/registrations/{id}',
  summary: 'Leave the register',
  description: 'Erases the registration and answers with proof: which fields were erased, what remains and why. Nothing is asked and nothing follows from it. Only one’s own.',
  permission: employee,
  params: 'registrationParams',
  success: { status: 200, description: 'Proof of erasure.', schema: 'registrationWithdrawal' },
  errors: [],
  idempotent: true,
  ifMatch: true,
  audit: 'registration.withdrawn',
  limits,
  examples: [{
    name: 'leave', params,
    response: {
      reference: 'TC-7KQ2-M4', withdrawnAt: '2026-11-22T09:40:00.000Z', erased: ['level', 'relationship', 'careFor', 'careHours', 'name', 'email'],
      kept: [
        { what: 'audit', detail: 'That a registration with this number existed, when it was touched, and the names of its fields; no values, no name.', why: 'To show that the register is handled properly.' },
        { what: 'counts', detail: 'Totals that were already published.', why: 'They name nobody and cannot be taken back.' },
      ],
    },
  }],
});

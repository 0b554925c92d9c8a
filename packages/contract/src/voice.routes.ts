// The operations on the register of policies, their checks and the answers to what was proposed.
import { route } from './route.ts';
import { policyActors, policyKeepers, policyReaders } from './voice.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', checkId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e12', changeId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e13';
const params = { id }, limits = { bodyBytes: 65_536, perMinute: 60 }, readLimits = { bodyBytes: 0, perMinute: 240 };
const readers = { anyOf: policyReaders } as const, actors = { anyOf: policyActors } as const;

const unchecked = {
  id, title: 'Managing attendance', owner: 'Head of people services', ownerEmail: 'lena.hart@northbridge.example', areaOfWork: 'Attendance and absence', url: 'https://northbridge.example/policies/attendance',
  state: 'unchecked', checkedOn: null, dueOn: '2027-03-31', latest: null, isMine: false, may: ['check', 'change'], createdAt: '2026-11-02T09:30:00.000Z', updatedAt: '2026-11-02T09:30:00.000Z', etag: '"1"',
};
const checked = {
  ...unchecked, state: 'checked', checkedOn: '2026-11-22', dueOn: '2027-11-22', may: ['check', 'answer', 'change'], updatedAt: '2026-11-22T09:30:00.000Z', etag: '"2"',
  latest: { id: checkId, reference: 'TP-7KQ2-M4', checkedOn: '2026-11-22', look: 1, findOut: 0, clear: 0, changes: 1, accepted: 0, notAccepted: 0, waiting: 1 },
};
const change = { id: changeId, about: 'absence', text: 'Leave carer’s leave out of the count of absences.', dueOn: '2027-01-31', verdict: null, reason: null, answeredOn: null, by: null };
const check = {
  id: checkId, policy: id, reference: 'TP-7KQ2-M4', checkedOn: '2026-11-22', checkedAt: '2026-11-22T09:30:00.000Z', by: 'owner', title: 'Managing attendance', owner: 'Head of people services', areaOfWork: 'Attendance and absence', packVersion: '2026.9.1',
  items: [{
    question: 'absence', label: 'Absence triggers', text: 'Does a number of absences set something off?', why: 'Nobody may be treated worse for taking carer’s leave.', change: 'Leave carer’s leave out of every count.', find: 'Ask what is counted.', basis: 'law',
    source: { title: 'Carer’s Leave Regulations 2024, regulation 11', cite: 'SI 2024/251 reg 11', url: 'https://www.legislation.gov.uk/uksi/2024/251/regulation/11' }, asOf: '2026-11-26', answer: 'yes', verdict: 'look',
  }],
  changes: [change], said: null, reviewOn: '2027-11-22', isLatest: true, may: ['answer'],
};
const whole = { answers: {
  notice: 'no', hours: 'no', place: 'not-known', evidence: 'no', cost: 'no', 'who-decides': 'yes', appeal: 'yes', absence: 'yes', travel: 'no', 'on-call': 'no', selection: 'no', data: 'not-known', 'carers-named': 'yes', 'carers-asked': 'yes', 'forum-time': 'no',
}, changes: [{ about: 'absence', text: 'Leave carer’s leave out of the count of absences.', dueOn: '2027-01-31' }], said: null, reviewOn: '2027-11-22' };

export const voicePolicies = route({
  id: 'voice.policies',
  method: 'GET',
  path: '/v1/policies',
  summary: 'List the register of policies',
  description: 'In the order in which they were put there. Everybody who works here sees which policies are unchecked: that is what the register is for. Those no longer in use are listed only where `state` asks for `withdrawn`. The owner’s address is for HR, equalities and the owner.',
  permission: readers,
  query: 'policiesQuery',
  success: { status: 200, description: 'One page.', schema: 'policyPage' },
  errors: [],
  audit: 'policy.listed',
  limits: readLimits,
  examples: [{ name: 'those that nobody has checked', query: { state: 'unchecked', limit: '20' }, response: { items: [unchecked], nextCursor: null } }],
});

export const voiceCsv = route({
  id: 'voice.csv',
  method: 'GET',
  path: '/v1/policies.csv',
  summary: 'The register of policies as CSV',
  description: 'One line for each policy, those no longer in use last. No names and no addresses. No cell begins with a character that a spreadsheet would run as a formula.',
  permission: readers,
  query: 'policiesCsvQuery',
  success: { status: 200, description: 'UTF-8, with a byte order mark so that spreadsheets read the names rightly; most clients take the mark away.', schema: 'policiesCsv', type: 'text/csv' },
  errors: [],
  audit: 'policy.listed',
  limits: readLimits,
  examples: [{ name: 'in English', query: { locale: 'en-GB' }, response: 'policy,owner,area of work,state\r\nManaging attendance,Head of people services,Attendance and absence,not checked\r\n' }],
});

export const voicePolicy = route({
  id: 'voice.policy',
  method: 'GET',
  path: '/v1/policies/{id}',
  summary: 'Read one policy of the register',
  description: 'With what came of its latest check, in figures.',
  permission: readers,
  params: 'policyParams',
  success: { status: 200, description: 'The policy.', schema: 'policy', etag: true },
  errors: [],
  audit: 'policy.read',
  limits: readLimits,
  examples: [{ name: 'checked, and one change waits', params, response: checked }],
});

export const voiceAddPolicy = route({
  id: 'voice.addPolicy',
  method: 'POST',
  path: '/v1/policies',
  summary: 'Put a policy on the register',
  description: 'HR and equalities put any policy there, and say at which address its owner signs in. A manager puts their own there, and owns it. The owner is told by role; a name is nowhere.',
  permission: { anyOf: policyKeepers },
  body: 'policyCreate',
  success: { status: 201, description: 'The policy.', schema: 'policy', etag: true },
  errors: [],
  idempotent: true,
  audit: 'policy.added',
  limits,
  examples: [{ name: 'one that somebody outside HR owns', body: { title: 'Managing attendance', owner: 'Head of people services', ownerEmail: 'lena.hart@northbridge.example', areaOfWork: 'Attendance and absence', url: 'https://northbridge.example/policies/attendance', reviewOn: '2027-03-31' }, response: unchecked }],
});

export const voiceChangePolicy = route({
  id: 'voice.changePolicy',
  method: 'PATCH',
  path: '/v1/policies/{id}',
  summary: 'Change a policy of the register',
  description: 'Merge patch: a member left out stays, null removes it. For HR, equalities and the owner; only HR and equalities say whose a policy is. `isWithdrawn` takes it out of use, and its checks stay. Checks that were made keep the title that they were made under.',
  permission: actors,
  params: 'policyParams',
  body: 'policyChange',
  success: { status: 200, description: 'The policy as it now is.', schema: 'policy', etag: true },
  errors: ['not-the-owner'],
  idempotent: true,
  ifMatch: true,
  audit: 'policy.changed',
  limits,
  examples: [{ name: 'another day', params, body: { reviewOn: '2027-09-30' }, response: { ...unchecked, dueOn: '2027-09-30', etag: '"2"' } }],
});

export const voiceCheck = route({
  id: 'voice.check',
  method: 'POST',
  path: '/v1/policies/{id}/checks',
  summary: 'Check what a policy does to carers',
  description: 'By its owner, or by HR or equalities for them. Every question of the offer is answered with yes, no or not known, and not knowing is never a no: it is something to find out. What follows is worked out by the rules and frozen with the words and sources of the questions: a check is dated, has a reference, and never changes. It is a record of due regard and says nothing of any person.',
  permission: actors,
  params: 'policyParams',
  body: 'policyCheckCreate',
  success: { status: 201, description: 'The check.', schema: 'policyCheck' },
  errors: ['not-the-owner', 'verb-not-available'],
  idempotent: true,
  audit: 'policy.checked',
  limits,
  examples: [{ name: 'one thing to change', params, body: whole, response: check }],
});

export const voiceChecks = route({
  id: 'voice.checks',
  method: 'GET',
  path: '/v1/policies/{id}/checks',
  summary: 'List the checks of a policy',
  description: 'The newest first, each as it was made, with what has been answered since.',
  permission: readers,
  params: 'policyParams',
  query: 'policyChecksQuery',
  success: { status: 200, description: 'One page.', schema: 'policyCheckPage' },
  errors: [],
  audit: 'policy.read',
  limits: readLimits,
  examples: [{ name: 'all of them', params, query: { limit: '20' }, response: { items: [check], nextCursor: null } }],
});

export const voiceReadCheck = route({
  id: 'voice.readCheck',
  method: 'GET',
  path: '/v1/policy-checks/{id}',
  summary: 'Read one check',
  description: 'The record: what was asked and answered, with the law’s sources, what was proposed, and what became of it.',
  permission: readers,
  params: 'policyParams',
  success: { status: 200, description: 'The check.', schema: 'policyCheck' },
  errors: [],
  audit: 'policy.read',
  limits: readLimits,
  examples: [{ name: 'the record', params: { id: checkId }, response: check }],
});

export const voiceAnswer = route({
  id: 'voice.answer',
  method: 'POST',
  path: '/v1/policy-checks/{id}/answers',
  summary: 'Answer what a check proposes',
  description: 'By the policy’s owner, HR or equalities: each proposed change is accepted or not, with the reason. A change is answered once; who has answered it already is told so.',
  permission: actors,
  params: 'policyParams',
  body: 'policyAnswer',
  success: { status: 201, description: 'The check with the answers.', schema: 'policyCheck' },
  errors: ['not-the-owner', 'already-decided'],
  idempotent: true,
  audit: 'policy.answered',
  limits,
  examples: [{
    name: 'accepted', params: { id: checkId }, body: { changes: [{ id: changeId, verdict: 'accepted', reason: 'Payroll can leave it out from January.' }] },
    response: { ...check, changes: [{ ...change, verdict: 'accepted', reason: 'Payroll can leave it out from January.', answeredOn: '2026-11-24', by: 'hr' }], may: [] },
  }],
});

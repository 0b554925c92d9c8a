// The operations on requests to work differently.
import { route } from './route.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e12';
const params = { id };
const requested = { seq: 1, at: '2026-11-26T09:30:00.000Z', event: 'requested', by: 'person' };
const consulted = { seq: 2, at: '2026-12-08T14:00:00.000Z', event: 'consulted', by: 'manager', name: 'Priya Shah', heldOn: '2026-12-08', notes: 'We talked about cover until 5pm.' };
const own = {
  id, reference: 'TW-7KQ2-M4', seenAs: 'own', kind: 'statutory', state: 'waiting', madeOn: '2026-11-26',
  asked: { hours: '22.5 hours over three days', startsOn: '2027-02-01', earlierOn: [] },
  name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', approverEmail: 'priya.shah@northbridge.example',
  isLive: true, isOverdue: false, flags: [], clocks: [{ what: 'decide', on: '2027-01-25', isPast: false }],
  may: ['withdraw'], openOffers: [], explanation: { requiredFrom: '2027-01-01' }, outcome: null, events: [requested],
  createdAt: requested.at, updatedAt: requested.at, etag: '"1-2026-11-26"',
};
const toDecide = { ...own, seenAs: 'approver', may: ['consult', 'extend', 'accept', 'offer-alternative', 'offer-trial'] };
const consulting = { ...toDecide, state: 'consulting', may: [...toDecide.may, 'refuse'], events: [requested, consulted], updatedAt: consulted.at, etag: '"2-2026-12-08"' };
const refused = {
  seq: 3, at: '2026-12-10T10:00:00.000Z', event: 'refused', by: 'manager', name: 'Priya Shah', grounds: ['customer-demand'],
  explanation: 'The front desk needs two people until 5pm, and nobody else can cover it.', letter: 'Your request to work differently: our decision\n\n…',
};
const no = { ...own, state: 'refused', isLive: false, clocks: [{ what: 'appeal', on: '2026-12-24', isPast: false }], may: ['appeal'], outcome: { ...refused, verb: 'refuse', isAppeal: false }, events: [requested, consulted, refused], updatedAt: refused.at, etag: '"3-2026-12-10"' };
const limits = { bodyBytes: 32_768, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const employee = { anyOf: ['employee'] } as const;
const deciders = { anyOf: ['manager', 'hr'] } as const;
const everyone = { anyOf: ['employee', 'manager', 'hr'] } as const;
const record = { status: 200, description: 'The request as it now is, as this viewer may see it.', schema: 'workingRequest', etag: true } as const;

export const workingRequestRoute = route({
  id: 'working.request',
  method: 'POST',
  path: '/v1/working-requests',
  summary: 'Make a statutory request to work differently',
  description: 'Starts the two-month clock. Name and e-mail come from the host’s identity token. It goes to `approverEmail`, else to the manager whom the host names, else, and where `approverEmail` is null, to HR alone. One request may be live at a time (`request-live`, with `existingId`), and two may be made in any twelve months (`two-in-twelve-months`, with `nextOn`). Nobody is asked why.',
  permission: employee,
  body: 'workingRequestCreate',
  success: { status: 201, description: 'The request, with its clock.', schema: 'workingRequest', etag: true },
  errors: ['request-live', 'two-in-twelve-months', 'verb-not-available'],
  idempotent: true,
  audit: 'working-request.made',
  limits,
  examples: [{ name: 'three days a week', body: { kind: 'statutory', hours: '22.5 hours over three days', startsOn: '2027-02-01', earlierOn: [] }, response: own }],
});

export const workingList = route({
  id: 'working.list',
  method: 'GET',
  path: '/v1/working-requests',
  summary: 'List every request the caller may see',
  description: 'The person’s own; for a manager, those sent to them; for HR, all. Each says in whose eyes it is shown (`seenAs`), the widest where there are several: own, HR, approver. Newest first.',
  permission: everyone,
  query: 'workingRequestsQuery',
  success: { status: 200, description: 'One page.', schema: 'workingRequestPage' },
  errors: [],
  audit: 'working-request.read',
  limits: readLimits,
  examples: [{ name: 'own', query: { seenAs: 'own' }, response: { items: [own], nextCursor: null } }],
});

export const workingRead = route({
  id: 'working.read',
  method: 'GET',
  path: '/v1/working-requests/{id}',
  summary: 'Read one request',
  description: 'As in the list. A request that the caller may not see answers `not-found`, as one that does not exist.',
  permission: everyone,
  params: 'workingRequestParams',
  success: record,
  errors: [],
  audit: 'working-request.read',
  limits: readLimits,
  examples: [{ name: 'own', params, response: own }],
});

export const workingConsult = route({
  id: 'working.consult',
  method: 'POST',
  path: '/v1/working-requests/{id}/consultations',
  summary: 'Put a conversation about the request on record',
  description: 'The law asks for one before any refusal. The person can read the notes.',
  permission: deciders,
  params: 'workingRequestParams',
  body: 'workingConsultation',
  success: record,
  errors: ['already-decided', 'not-waiting', 'verb-not-available'],
  idempotent: true,
  audit: 'working-request.consulted',
  limits,
  examples: [{ name: 'a meeting', params, body: { heldOn: '2026-12-08', notes: 'We talked about cover until 5pm.' }, response: consulting }],
});

export const workingExtend = route({
  id: 'working.extend',
  method: 'POST',
  path: '/v1/working-requests/{id}/extensions',
  summary: 'Ask the person for more time',
  description: 'It holds only once the person has agreed (`working.answer`); until then the clock runs as before.',
  permission: deciders,
  params: 'workingRequestParams',
  body: 'workingExtension',
  success: record,
  errors: ['already-decided', 'not-waiting', 'verb-not-available'],
  idempotent: true,
  audit: 'working-request.extension-proposed',
  limits,
  examples: [{
    name: 'a month more', params, body: { untilOn: '2027-02-26', reason: 'Cover has to be found first.' },
    response: { ...toDecide, openOffers: [{ to: 'extension', untilOn: '2027-02-26', reason: 'Cover has to be found first.' }] },
  }],
});

export const workingDecideRoute = route({
  id: 'working.decide',
  method: 'POST',
  path: '/v1/working-requests/{id}/decisions',
  summary: 'Agree, offer another way or a trial, or refuse',
  description: 'A refusal needs a conversation on record (`consultation-missing`), one or more of the eight grounds and, from the day the offer sets, an explanation of why it is reasonable (`explanation-missing`); before that day an explanation is encouraged. An appeal is decided by HR. A letter is kept with the decision: as edited, or as the rules word it. Whoever comes second is told `already-decided`.',
  permission: deciders,
  params: 'workingRequestParams',
  body: 'workingDecide',
  success: record,
  errors: ['already-decided', 'not-waiting', 'verb-not-available', 'consultation-missing', 'explanation-missing'],
  idempotent: true,
  audit: 'working-request.decided',
  limits,
  examples: [
    { name: 'agree', params, body: { verb: 'accept' }, response: { ...toDecide, state: 'accepted', isLive: false, clocks: [], may: [], outcome: { seq: 2, at: '2026-12-10T10:00:00.000Z', event: 'accepted', by: 'manager', verb: 'accept', isAppeal: false, letter: 'Your request to work differently: agreed\n\n…' } } },
    { name: 'a trial', params, body: { verb: 'offer-trial', trial: { untilOn: '2027-04-30' } }, response: { ...toDecide, state: 'trial-offered', openOffers: [{ to: 'trial', untilOn: '2027-04-30' }] } },
  ],
});

export const workingAnswerRoute = route({
  id: 'working.answer',
  method: 'POST',
  path: '/v1/working-requests/{id}/answers',
  summary: 'Agree or not to what you were offered',
  description: 'To an extension, another way of working, or a trial. Not agreeing leaves the request open: it must still be decided. Only one’s own.',
  permission: employee,
  params: 'workingRequestParams',
  body: 'workingAnswer',
  success: record,
  errors: ['not-waiting', 'already-decided'],
  idempotent: true,
  audit: 'working-request.answered',
  limits,
  examples: [{ name: 'a trial is agreed', params, body: { to: 'trial', answer: 'agree' }, response: { ...own, state: 'on-trial' } }],
});

export const workingAppealRoute = route({
  id: 'working.appeal',
  method: 'POST',
  path: '/v1/working-requests/{id}/appeals',
  summary: 'Appeal against a refusal',
  description: 'Once, in the time the offer gives. HR decides again. Only one’s own.',
  permission: employee,
  params: 'workingRequestParams',
  body: 'workingAppeal',
  success: record,
  errors: ['not-waiting', 'already-decided'],
  idempotent: true,
  audit: 'working-request.appealed',
  limits,
  examples: [{ name: 'appeal', params, body: { reason: 'Jo has offered to cover the desk until 5pm.' }, response: { ...no, state: 'appealed', isLive: true, may: ['withdraw'], flags: ['appeal-waiting'] } }],
});

export const workingWithdraw = route({
  id: 'working.withdraw',
  method: 'POST',
  path: '/v1/working-requests/{id}/withdrawal',
  summary: 'Take your request back',
  description: 'It still counts as one of two in twelve months. Only one’s own.',
  permission: employee,
  params: 'workingRequestParams',
  success: record,
  errors: ['not-waiting', 'already-decided'],
  idempotent: true,
  audit: 'working-request.withdrawn',
  limits: { ...limits, bodyBytes: 1024 },
  examples: [{ name: 'take it back', params, response: { ...own, state: 'withdrawn', isLive: false, clocks: [], may: [] } }],
});

export const workingLetterRoute = route({
  id: 'working.letter',
  method: 'POST',
  path: '/v1/working-requests/{id}/letters',
  summary: 'Word the letter for an outcome',
  description: 'The facts of the request and of what is about to be decided, with the wording of the law in force today from the offer. Nothing is decided, sent or kept: the text can be edited and given to `working.decide`.',
  permission: deciders,
  params: 'workingRequestParams',
  body: 'workingLetterAsk',
  success: { status: 200, description: 'The letter.', schema: 'workingLetterText' },
  errors: ['verb-not-available'],
  audit: 'working-request.read',
  limits: { ...limits, perMinute: 240 },
  examples: [{
    name: 'a refusal', params, body: { verb: 'refuse', grounds: ['customer-demand'], explanation: 'The front desk needs two people until 5pm.' },
    response: { title: 'Your request to work differently: our decision', text: 'Your request to work differently: our decision\n\n…', sources: [{ title: 'Employment Rights Act 1996, section 80G' }], prompt: 'Please talk to HR before you refuse.' },
  }],
});

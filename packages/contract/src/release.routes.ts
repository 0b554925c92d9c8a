// The operations on releases.
import { route } from './route.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e31';
const params = { id };
const limits = { bodyBytes: 16_384, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const employee = { anyOf: ['employee'] } as const;
const viewers = { anyOf: ['employee', 'manager', 'hr'] } as const;
const asItNowIs = { status: 200, description: 'The request as it now is.', schema: 'release', etag: true } as const;

const at = '2027-04-20T09:30:00.000Z', later = '2027-04-21T14:00:00.000Z', evening = '2027-04-21T17:00:00.000Z';
const hours = { on: '2027-05-11', from: '11:45', to: '13:45' };
const asked = { seq: 1, at, event: 'asked', by: 'person', hours };
const own = {
  id, reference: 'TM-7KQ2-M4', seenAs: 'own', date: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41_20270511T1200', state: 'asked',
  title: { 'en-GB': 'Time for staff meetings that are open to everybody' }, isForEverybody: true, hours,
  protectedTime: { text: { 'en-GB': 'Everybody who works here may use up to 3 hours of work time in a quarter for them.' }, hours: 3, source: { title: 'Northbridge Council’s policy (invented)' } },
  name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', approverEmail: 'priya.shah@northbridge.example',
  clocks: [{ what: 'decide', on: '2027-04-27', isPast: false }], isOverdue: false, may: ['withdraw'], outcome: null, events: [asked],
  seenBy: [{ who: 'approver', email: 'priya.shah@northbridge.example' }], createdAt: at, updatedAt: at, etag: '"1-2027-04-20"',
};
const { date: _own, seenBy: _theirs, ...shared } = own;
const { protectedTime: _rule, ...bare } = own, closed = { ...bare, title: { 'en-GB': 'A staff meeting or training' }, isForEverybody: false, protectedTime: null };
const toAnswer = { ...shared, seenAs: 'approver', may: ['release', 'refuse', 'another-time'] };
const reason = 'Two colleagues are away that day, and the front desk may not be left.', other = { on: '2027-05-11', from: '12:30', to: '13:30' };
const released = { ...toAnswer, state: 'released', clocks: [], may: [], outcome: { verb: 'release', at: later, by: 'manager' }, events: [asked, { seq: 2, at: later, event: 'released', by: 'manager' }], updatedAt: later, etag: '"2-2027-04-21"' };
const refused = { ...released, state: 'refused', may: ['release'], outcome: { verb: 'refuse', at: later, by: 'manager', reason }, events: [asked, { seq: 2, at: later, event: 'refused', by: 'manager', reason }] };
const otherwise = { ...refused, state: 'another-time', outcome: { verb: 'another-time', at: later, by: 'manager', other }, events: [asked, { seq: 2, at: later, event: 'another-time', by: 'manager', hours: other }] };

export const releasesAsk = route({
  id: 'releases.ask',
  method: 'POST',
  path: '/v1/releases',
  summary: 'Ask for the time to go to a meeting',
  description: 'One press. It goes to `approverEmail`, else to the manager whom the host named, else to HR; null sends it to HR alone. It says the day and the hours, and, where anybody who works there may come, that it is so, and the employer’s rule on protected time: not which meeting it is, nor for whom, and nothing of why. A session that people come to in their own time is refused: `invalid-request`, with `own-time` at `/date`. One request for each date: another answers `request-live`, or `already-decided`, with `existingId`. It is taken back with the reply and with the meeting, and asked anew where the meeting moves.',
  permission: employee,
  body: 'releaseAsk',
  success: { status: 201, description: 'The request.', schema: 'release', etag: true },
  errors: ['not-found', 'request-live', 'already-decided'],
  idempotent: true,
  audit: 'release.asked',
  limits,
  examples: [
    { name: 'with the way there and back', body: { date: own.date, hours: { from: '11:45', to: '13:45' } }, response: own },
    { name: 'the least that can be sent', body: { date: own.date }, response: { ...own, hours: { on: '2027-05-11', from: '12:00', to: '13:30' } } },
    { name: 'for something that is not open to everybody', body: { date: own.date, hours: { from: '11:45', to: '13:45' } }, response: closed },
  ],
});

export const releasesList = route({
  id: 'releases.list',
  method: 'GET',
  path: '/v1/releases',
  summary: 'List the requests for time the caller may see',
  description: 'The person’s own; those sent to them as manager, or to somebody they stand in for; and, for HR, those that have no manager to go to. Each says in whose eyes it is shown (`seenAs`). Newest first. Which date it is for is told to the person alone; a note is never in a list.',
  permission: viewers,
  query: 'releaseQuery',
  success: { status: 200, description: 'One page.', schema: 'releasePage' },
  errors: [],
  audit: 'release.read',
  limits: readLimits,
  examples: [{ name: 'own', query: { seenAs: 'own' }, response: { items: [own], nextCursor: null } }],
});

export const releasesRead = route({
  id: 'releases.read',
  method: 'GET',
  path: '/v1/releases/{id}',
  summary: 'Read one request for time',
  description: 'As in the list, with the note for as long as it is shown. One that the caller may not see answers `not-found`, as one that does not exist.',
  permission: viewers,
  params: 'releaseParams',
  success: { status: 200, description: 'The request, as this viewer may see it.', schema: 'release', etag: true },
  errors: [],
  audit: 'release.read',
  limits: readLimits,
  examples: [{ name: 'own', params, response: own }, { name: 'in the manager’s eyes', params, response: toAnswer }],
});

export const releasesWithdraw = route({
  id: 'releases.withdraw',
  method: 'DELETE',
  path: '/v1/releases/{id}',
  summary: 'Take your request for time back',
  description: 'Until the day has passed, whatever was answered. It leaves the figures, its note is erased, and the same time can be asked for anew. Only one’s own.',
  permission: employee,
  params: 'releaseParams',
  success: asItNowIs,
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'release.withdrawn',
  limits,
  examples: [{ name: 'withdraw', params, response: { ...own, state: 'withdrawn', clocks: [], may: [], outcome: { verb: 'withdraw', at: later, by: 'person' }, events: [asked, { seq: 2, at: later, event: 'withdrawn', by: 'person' }], updatedAt: later, etag: '"2-2027-04-21"' } }],
});

export const releasesAccept = route({
  id: 'releases.accept',
  method: 'POST',
  path: '/v1/releases/{id}/acceptances',
  summary: 'Take the other time that is offered',
  description: 'The request is `released`, for the time in `outcome.other`, and is counted as released, in place of the offer. Whoever answered sees it on the desk. Only one’s own, and only while another time is offered, its day and the day that was asked for not over: `may` says so. Else `not-waiting`: read it again. Where the other time does not do, take the request back and ask anew.',
  permission: employee,
  params: 'releaseParams',
  success: asItNowIs,
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'release.accepted',
  limits: { ...limits, bodyBytes: 1024 },
  examples: [{
    name: 'accept', params,
    response: {
      ...own, state: 'released', clocks: [], outcome: { verb: 'accept', at: evening, by: 'person', other },
      events: [asked, { seq: 2, at: later, event: 'another-time', by: 'manager', hours: other }, { seq: 3, at: evening, event: 'accepted', by: 'person', hours: other }], updatedAt: evening, etag: '"3-2027-04-21"',
    },
  }],
});

export const releasesDecide = route({
  id: 'releases.decide',
  method: 'POST',
  path: '/v1/releases/{id}/decisions',
  summary: 'Answer a request for time',
  description: '`release`; `refuse` with a `reason`, which the person is given; or `another-time` with the `other` time, which the person may take. HR answers where there is no manager to. Nobody answers their own. Of two answers the second is `already-decided`; a refusal, or another time, can still be turned into a release until the day has passed. What was answered is counted for whoever chairs the meeting, never by person and never by manager.',
  permission: { anyOf: ['manager', 'hr'] },
  params: 'releaseParams',
  body: 'releaseDecide',
  success: asItNowIs,
  errors: ['already-decided', 'not-waiting'],
  idempotent: true,
  audit: 'release.decided',
  limits,
  examples: [
    { name: 'release', params, body: { verb: 'release' }, response: released },
    { name: 'refuse', params, body: { verb: 'refuse', reason }, response: refused },
    { name: 'another time', params, body: { verb: 'another-time', other }, response: otherwise },
  ],
});

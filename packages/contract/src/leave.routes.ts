// The operations on leave.
import { route } from './route.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e21';
const params = { id };
const limits = { bodyBytes: 65_536, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const employee = { anyOf: ['employee'] } as const;
const viewers = { anyOf: ['employee', 'manager', 'hr'] } as const;
const asItNowIs = { status: 200, description: 'The request as it now is.', schema: 'leaveRequest', etag: true } as const;

const at = '2026-12-01T09:30:00.000Z';
const halves = [{ on: '2027-01-11', part: 'morning' }, { on: '2027-01-18', part: 'morning' }];
const own = {
  id, reference: 'TL-7KQ2-M4', seenAs: 'own', type: 'carers-leave', owner: 'statutory', paid: 'unpaid', state: 'waiting',
  parts: halves, askedParts: halves, name: 'Sam Okafor', email: 'sam.okafor@northbridge.example', approverEmail: 'priya.shah@northbridge.example',
  notice: { lastSafeOn: '2027-01-06', isLate: false }, entitlement: { week: 15, left: 15 }, warnings: [],
  clocks: [{ what: 'decide', on: '2026-12-08', isPast: false }, { what: 'counter-notice', on: '2026-12-08', isPast: false }, { what: 'allow-leave-by', on: '2027-02-11', isPast: false }],
  isOverdue: false, flags: [], may: ['withdraw'], outcome: null,
  events: [{ seq: 1, at, event: 'asked', by: 'person', parts: halves }], createdAt: at, updatedAt: at, etag: '"1-2026-12-01"',
};
const { entitlement: _own, approverEmail: _known, ...shared } = own;
const waiting = { ...shared, seenAs: 'approver', approverEmail: 'priya.shah@northbridge.example', entitlement: null, may: ['agree', 'postpone'] };
const later = '2026-12-02T14:00:00.000Z', moved = [{ on: '2027-01-25', part: 'morning' }, { on: '2027-02-01', part: 'morning' }];
const agreed = { ...waiting, state: 'agreed', clocks: [], may: [], outcome: { verb: 'agree', at: later, by: 'manager' }, events: [...own.events, { seq: 2, at: later, event: 'agreed', by: 'manager' }], updatedAt: later, etag: '"2-2026-12-02"' };
const disruption = 'The audit team works on site on both mornings and nobody else can open the records.';
const put = { reason: disruption, parts: moved };
const postponed = { ...agreed, state: 'postponed', parts: moved, outcome: { verb: 'postpone', at: later, by: 'manager', ...put }, events: [...own.events, { seq: 2, at: later, event: 'postponed', by: 'manager', ...put, consultedOn: '2026-12-02' }] };
const offered = { ...own, type: 'paid-carers-leave', owner: 'employer', paid: 'paid', clocks: [], etag: '"2-2026-12-02"' };
const declinedAt = { at: later, by: 'manager', reason: 'Two colleagues are away in that week already.', reasonCode: 'too-many-away' };

export const leaveChoose = route({
  id: 'leave.choose',
  method: 'POST',
  path: '/v1/leave-choices',
  summary: 'Which leave may fit',
  description: 'The offer’s kinds of leave held against what is known so far: a sudden problem, planned care for a long-term need, a child, or more. Those that fit come first, paid ones before the rest. Nothing is ruled out because it was not asked, and nothing is promised. An unpaid day is told in gross pay and, for members of the Local Government Pension Scheme in England and Wales, in the contributions due on it. Nothing is stored.',
  permission: 'public',
  body: 'leaveChoose',
  success: { status: 200, description: 'One choice for each kind of leave.', schema: 'leaveChoices' },
  errors: [],
  limits: { bodyBytes: 16_384, perMinute: 1200 },
  examples: [{
    name: 'planned care',
    body: { situation: 'planned', status: 'employee', longTermNeed: 'yes', nation: 'england', pay: { amount: 28_000, per: 'year' }, hoursAWeek: 37, daysAWeek: 5, pension: 'lgps-ew', contributionPercent: 6.5, on: '2026-12-01', locale: 'en-GB' },
    response: {
      offer: { id: 'northbridge', version: '2026.9.1' },
      choices: [{
        type: 'carers-leave', title: 'Carer’s leave', summary: 'Planned care for someone with a long-term need.', fits: 'likely', because: ['You said: you are an employee.'],
        paid: 'unpaid', owner: 'statutory', decidedBy: 'Your employer may only agree or put it off', notice: 'Twice as many days as you need, and at least three, before the first day.',
        cost: { grossDay: 107.69, pensionDay: 7, notes: ['This is gross pay, before tax, National Insurance and pension. Ask payroll what you would take home.'] },
        verbs: ['agree', 'postpone'], sources: [{ title: 'Carer’s Leave Regulations 2024', cite: 'SI 2024/251' }],
      }],
      asOf: '2026-12-01',
    },
  }],
});

export const leaveRequest = route({
  id: 'leave.request',
  method: 'POST',
  path: '/v1/leave-requests',
  summary: 'Ask for leave',
  description: 'Whole days, half days, or hours, on separate dates. It goes to `approverEmail`, else to the manager whom the host named, else to HR; null sends it to HR alone. Late notice and more than the limit are `warnings`, never a refusal. No evidence is asked for and no field takes any: to ask for `carers-leave` is to state that one is entitled to it, as the notice of the law does. The note is for the approver alone: it is shown until seven days after the outcome, and never longer than thirty days.',
  permission: employee,
  body: 'leaveAsk',
  success: { status: 201, description: 'The request.', schema: 'leaveRequest', etag: true },
  errors: [],
  idempotent: true,
  audit: 'leave.asked',
  limits,
  examples: [
    { name: 'two half days', body: { type: 'carers-leave', parts: halves, hoursAWeek: 15, daysAWeek: 2 }, response: own },
    { name: 'the least that can be sent', body: { type: 'carers-leave', parts: [{ on: '2027-01-11', part: 'full-day' }] }, response: { ...own, entitlement: null, parts: [{ on: '2027-01-11', part: 'full-day' }] } },
  ],
});

export const leaveList = route({
  id: 'leave.list',
  method: 'GET',
  path: '/v1/leave-requests',
  summary: 'List the leave requests the caller may see',
  description: 'The person’s own; those sent to them as manager; and, for HR, those of the whole tenant. Each says in whose eyes it is shown (`seenAs`), and is shown once, in the widest. Newest first. A note is never in a list. Withdrawn and lapsed requests stay.',
  permission: viewers,
  query: 'leaveQuery',
  success: { status: 200, description: 'One page.', schema: 'leavePage' },
  errors: [],
  audit: 'leave.read',
  limits: readLimits,
  examples: [{ name: 'own', query: { seenAs: 'own' }, response: { items: [own], nextCursor: null } }],
});

export const leaveRead = route({
  id: 'leave.read',
  method: 'GET',
  path: '/v1/leave-requests/{id}',
  summary: 'Read one leave request',
  description: 'As in the list, with the note for as long as it is shown. A request that the caller may not see answers `not-found`, as one that does not exist.',
  permission: viewers,
  params: 'leaveParams',
  success: { status: 200, description: 'The request, as this viewer may see it.', schema: 'leaveRequest', etag: true },
  errors: [],
  audit: 'leave.read',
  limits: readLimits,
  examples: [{ name: 'own', params, response: own }],
});

export const leaveWithdraw = route({
  id: 'leave.withdraw',
  method: 'POST',
  path: '/v1/leave-requests/{id}/withdrawal',
  summary: 'Withdraw your leave request',
  description: 'While it waits, and after it was agreed or put off until its last day has passed. It stays in the list and in the figures; the note is erased. Only one’s own.',
  permission: employee,
  params: 'leaveParams',
  success: asItNowIs,
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'leave.withdrawn',
  limits,
  examples: [{ name: 'withdraw', params, response: { ...own, state: 'withdrawn', clocks: [], may: [], outcome: { verb: 'withdraw', at: later, by: 'person' }, etag: '"2-2026-12-02"' } }],
});

export const leaveDecide = route({
  id: 'leave.decide',
  method: 'POST',
  path: '/v1/leave-requests/{id}/decisions',
  summary: 'Decide a leave request, or an appeal',
  description: 'Which verbs exist is in the offer: a verb the kind of leave does not have answers `verb-not-available`, as `decline` does on statutory carer’s leave whoever asks. `postpone` takes `reason`, how the work would be unduly disrupted; `parts`, as long as what was asked for and allowed in time; and `consultedOn`, the day they were talked over. After the day of the counter-notice it is not available. `decline` takes a `reason` and one of the type’s `reasonCode`s, `offer-other-date` takes `parts`. Of two decisions the second answers `already-decided`. Nobody decides their own request. An appeal is decided by HR, with `agree` or `decline`.',
  permission: { anyOf: ['manager', 'hr'] },
  params: 'leaveParams',
  body: 'leaveDecide',
  success: asItNowIs,
  errors: ['verb-not-available', 'already-decided', 'not-waiting'],
  idempotent: true,
  audit: 'leave.decided',
  limits,
  examples: [
    { name: 'agree', params, body: { verb: 'agree' }, response: agreed },
    { name: 'postpone', params, body: { verb: 'postpone', reason: disruption, parts: moved, consultedOn: '2026-12-02' }, response: postponed },
  ],
});

export const leaveAnswer = route({
  id: 'leave.answer',
  method: 'POST',
  path: '/v1/leave-requests/{id}/answers',
  summary: 'Answer to other dates',
  description: '`accept`: the other dates are agreed. `keep-asking`: they do not help, and the dates first asked for wait for a decision again. `refuse`: they do not help, and nothing more is asked; it then counts as declined, and can be appealed against where the kind of leave has appeals. Only one’s own.',
  permission: employee,
  params: 'leaveParams',
  body: 'leaveAnswer',
  success: asItNowIs,
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'leave.answered',
  limits,
  examples: [{ name: 'accept', params, body: { answer: 'accept' }, response: { ...offered, state: 'agreed', outcome: { verb: 'agree', at: later, by: 'manager', parts: moved }, etag: '"3-2026-12-02"' } }],
});

export const leaveAppeal = route({
  id: 'leave.appeal',
  method: 'POST',
  path: '/v1/leave-requests/{id}/appeals',
  summary: 'Appeal against a refusal',
  description: 'Once, where the kind of leave has appeals and the time for it has not passed. HR decides again; whoever declined learns that there is an appeal, and not what it says. Only one’s own.',
  permission: employee,
  params: 'leaveParams',
  body: 'leaveAppeal',
  success: asItNowIs,
  errors: ['not-waiting', 'verb-not-available'],
  idempotent: true,
  audit: 'leave.appealed',
  limits,
  examples: [{
    name: 'appeal', params, body: { reason: 'Both appointments are fixed by the hospital and cannot be moved.' },
    response: { ...offered, state: 'appealed', clocks: [{ what: 'decide', on: '2026-12-08', isPast: false }], outcome: { verb: 'decline', ...declinedAt }, etag: '"3-2026-12-02"' },
  }],
});

export const leaveCalendar = route({
  id: 'leave.calendar',
  method: 'GET',
  path: '/v1/leave-requests/{id}/calendar.ics',
  summary: 'Your leave as a calendar file',
  description: 'One all-day event for each day, titled “Absence” and marked private: no kind of leave, no reason, no note, nobody’s name. Taken in again after a change it moves the days, and after a withdrawal it takes them out. Only one’s own.',
  permission: employee,
  params: 'leaveParams',
  query: 'leaveCalendarQuery',
  success: { status: 200, description: 'An iCalendar file.', schema: 'leaveCalendar', type: 'text/calendar' },
  errors: [],
  audit: 'leave.read',
  limits: readLimits,
  examples: [{
    name: 'in English', params, query: { locale: 'en-GB' },
    response: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Absence//Absence//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', `UID:${id}-2027-01-11@absence`, 'SUMMARY:Absence (morning)', 'DTSTART;VALUE=DATE:20270111', 'DTEND;VALUE=DATE:20270112', 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n'),
  }],
});

// The operations on learning for whoever gives a session, and the completions that go to a learning management system.
import { atTrainer, capacity, date, gathering, givers, limits, link, params, readLimits, said, schedule, seen, series, session } from './learning.samples.ts';
import { route } from './route.ts';

export const learningAdd = route({
  id: 'learning.add',
  method: 'POST',
  path: '/v1/sessions',
  summary: 'Add a session, or a series of them',
  description: 'A centre adds its own: the host says in the claim `centre` which one a partner works for, or the centre’s address in the offer is theirs. HR, equalities and administrators add the employer’s; an administrator may add for a centre, and then does not see who books.',
  permission: givers,
  body: 'sessionAdd',
  success: { status: 201, description: 'The series.', schema: 'sessionSeries', etag: true },
  errors: [],
  idempotent: true,
  audit: 'learning.added',
  limits,
  examples: [{ name: 'four a year', body: { centre: 'carers-hub', ...said, link, schedule, capacity }, response: series }],
});

export const learningGiven = route({
  id: 'learning.given',
  method: 'GET',
  path: '/v1/given-sessions',
  summary: 'List the sessions that one gives',
  description: 'Of one’s centre, or of the employer, with how many come: what is to come, the soonest first, or what is over, the latest first.',
  permission: givers,
  query: 'sessionListQuery',
  success: { status: 200, description: 'One page.', schema: 'sessionGivenPage' },
  errors: [],
  audit: 'learning.given-read',
  limits: readLimits,
  examples: [{ name: 'to come', query: { show: 'coming' }, response: { items: [{ ...session, state: 'open', heads: atTrainer.trainer.heads, attended: 0 }], nextCursor: null } }],
});

export const learningRead = route({
  id: 'learning.read',
  method: 'GET',
  path: '/v1/session-series/{id}',
  summary: 'Read a series, to change it',
  description: 'To whoever gives it, with the link, the rule and the places.',
  permission: givers,
  params: 'sessionSeriesParams',
  success: { status: 200, description: 'The series.', schema: 'sessionSeries', etag: true },
  errors: [],
  audit: 'learning.series-read',
  limits: readLimits,
  examples: [{ name: 'four a year', params: { id: gathering }, response: series }],
});

export const learningChange = route({
  id: 'learning.change',
  method: 'PATCH',
  path: '/v1/session-series/{id}',
  summary: 'Change a series',
  description: 'What is left out stays. More places move those who wait up at once. Another room is told to whoever comes there, another link to whoever was given the one before; with `room` or `link` taken away, what was booked for it is for the other, and they are told how they stand. A rule that would take away a date that somebody booked is refused (`/schedule`: `has-bookings`): cancel or move that date, so that they are told.',
  permission: givers,
  params: 'sessionSeriesParams',
  body: 'sessionChange',
  success: { status: 200, description: 'The series as it now is.', schema: 'sessionSeries', etag: true },
  errors: [],
  idempotent: true,
  ifMatch: true,
  audit: 'learning.changed',
  limits,
  examples: [{ name: 'more places', params: { id: gathering }, body: { capacity: { room: 20, link: null } }, response: { ...series, capacity: { room: 20, link: null } } }],
});

export const learningChangeDate = route({
  id: 'learning.changeDate',
  method: 'POST',
  path: '/v1/sessions/{id}/changes',
  summary: 'Move or cancel one date',
  description: 'What `to` leaves out stays as it stands, and a date is cancelled on the day that it was moved to. Everybody who booked and left an address is told. A cancelled date takes no booking, its link stops, and calendars take it out.',
  permission: givers,
  params: 'sessionParams',
  body: 'sessionDateChange',
  success: { status: 200, description: 'The session as it now is.', schema: 'sessionSeen' },
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'learning.date-changed',
  limits,
  examples: [
    { name: 'moved', params, body: { to: { on: '2027-01-14' }, because: 'The room is needed for the election.' }, response: { ...atTrainer, date: { ...date, on: '2027-01-14', movedFrom: '2027-01-12', because: 'The room is needed for the election.' } } },
    { name: 'cancelled', params, body: { isCancelled: true, because: 'The trainer is ill.' }, response: { ...atTrainer, closed: 'cancelled', date: { ...date, isCancelled: true, because: 'The trainer is ill.' } } },
  ],
});

export const learningRegister = route({
  id: 'learning.register',
  method: 'GET',
  path: '/v1/sessions/{id}/register',
  summary: 'Read the register page by page',
  description: 'Those who chose to be named, by name, with who is ticked off. To whoever gives the session: a partner of that centre, or HR, equalities and administrators for the employer’s own.',
  permission: givers,
  params: 'sessionParams',
  query: 'sessionRegisterQuery',
  success: { status: 200, description: 'One page.', schema: 'sessionRegisterPage' },
  errors: [],
  audit: 'learning.register-read',
  limits: readLimits,
  examples: [{ name: 'from the start', params, query: { limit: '100' }, response: { items: atTrainer.trainer.register, nextCursor: null } }],
});

export const learningAttend = route({
  id: 'learning.attend',
  method: 'POST',
  path: '/v1/sessions/{id}/attendance',
  summary: 'Tick somebody off, or take the tick back',
  description: '`by` as the register has it. Said twice it is one tick.',
  permission: givers,
  params: 'sessionParams',
  body: 'sessionAttend',
  success: { status: 200, description: 'The session as it now is.', schema: 'sessionSeen' },
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'learning.attendance-taken',
  limits: { bodyBytes: 1024, perMinute: 600 },
  examples: [{ name: 'there', params, body: { by: 'q8Jx0Lm2', isThere: true }, response: atTrainer }],
});

export const learningHold = route({
  id: 'learning.hold',
  method: 'POST',
  path: '/v1/sessions/{id}/holdings',
  summary: 'Say that a session was held, and how many came',
  description: 'Heads counted at the door and on the screen. Counted again, the last count holds. On its day or after.',
  permission: givers,
  params: 'sessionParams',
  body: 'sessionHold',
  success: { status: 200, description: 'The session as it now is.', schema: 'sessionSeen' },
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'learning.held',
  limits,
  examples: [{ name: 'eleven and three', params, body: { heads: { room: 11, link: 3 } }, response: { ...atTrainer, closed: 'held', trainer: { ...atTrainer.trainer, attended: 14 } } }],
});

export const learningSaveMaterials = route({
  id: 'learning.saveMaterials',
  method: 'PUT',
  path: '/v1/sessions/{id}/materials',
  summary: 'Keep slides and links',
  description: 'The whole list, in its order; what is left out is gone. Links to https pages alone.',
  permission: givers,
  params: 'sessionParams',
  body: 'sessionMaterials',
  success: { status: 200, description: 'The session as it now is.', schema: 'sessionSeen' },
  errors: [],
  idempotent: true,
  audit: 'learning.materials-saved',
  limits,
  examples: [{ name: 'something to read first', params, body: { items: seen.materials }, response: atTrainer }],
});

const completionReaders = { anyOf: ['hr', 'administrator'] } as const;
export const learningCompletions = route({
  id: 'learning.completions',
  method: 'GET',
  path: '/v1/completions.csv',
  summary: 'Who has finished which module, as CSV',
  description: 'One line for each completion, oldest first, for a learning management system. Modules are for everybody: nothing here says whether somebody is a carer. More than 20,000 at once are refused (`query/from`: `too-many`): ask for fewer days.',
  permission: completionReaders,
  query: 'completionsQuery',
  success: { status: 200, description: 'UTF-8, with a byte order mark. No cell begins with a character that a spreadsheet would run as a formula.', schema: 'completionsCsv', type: 'text/csv' },
  errors: [],
  audit: 'learning.completions-exported',
  limits: { bodyBytes: 0, perMinute: 20 },
  examples: [{ name: 'this year’s inductions', query: { module: 'induction', from: '2026-01-01', until: '2026-12-31' }, response: 'name,e-mail,person,module,title,version of the offer,finished at\r\nSam Okafor,sam.okafor@northbridge.example,,induction,Carers at work,2026.9.1,2026-11-26T09:30:00.000Z\r\n' }],
});

export const learningStatements = route({
  id: 'learning.statements',
  method: 'GET',
  path: '/v1/completions.json',
  summary: 'Who has finished which module, as xAPI statements',
  description: 'A StatementResult of the Experience API 1.0.3, whole: `more` is empty. An id stays the same in every export, so that a learning record store takes each once. Somebody whom the host named by a pseudonym alone is an account here, without a name. More than 20,000 at once are refused (`query/from`: `too-many`).',
  permission: completionReaders,
  query: 'completionsQuery',
  success: { status: 200, description: 'The statements.', schema: 'completionStatements' },
  errors: [],
  audit: 'learning.completions-exported',
  limits: { bodyBytes: 0, perMinute: 20 },
  examples: [{
    name: 'this year’s inductions', query: { module: 'induction', from: '2026-01-01', until: '2026-12-31' },
    response: {
      statements: [{
        id: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41', actor: { objectType: 'Agent', name: 'Sam Okafor', mbox: 'mailto:sam.okafor@northbridge.example' },
        verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { 'en-GB': 'completed', cy: 'cwblhaodd' } },
        object: { objectType: 'Activity', id: 'https://think-carer.example/employers/northbridge/modules/induction', definition: { type: 'http://adlnet.gov/expapi/activities/module', name: { 'en-GB': 'Carers at work' } } },
        result: { completion: true }, context: { platform: 'Think Carer', revision: '2026.9.1' }, timestamp: '2026-11-26T09:30:00.000Z',
      }],
      more: '',
    },
  }],
});

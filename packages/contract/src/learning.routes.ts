// The operations on learning for whoever comes: sessions that anybody may see, and bookings that nobody else is told of.
import { anybody, bookers, limits, params, readLimits, reply, seen, session } from './learning.samples.ts';
import { route } from './route.ts';

export const learningList = route({
  id: 'learning.list',
  method: 'GET',
  path: '/v1/sessions',
  summary: 'List briefings and trainings',
  description: 'From today on unless `from` says otherwise, the soonest first, cancelled ones among them. Needs no sign-in: whether there is a place is said, never how many come, and never the link.',
  permission: 'public',
  rows: true,
  query: 'sessionsQuery',
  success: { status: 200, description: 'One page.', schema: 'sessionPage' },
  errors: [],
  limits: readLimits,
  examples: [{ name: 'for managers', query: { audience: 'managers', limit: '20' }, response: { items: [session], nextCursor: null } }],
});

export const learningSession = route({
  id: 'learning.session',
  method: 'GET',
  path: '/v1/sessions/{id}',
  summary: 'Read one session',
  description: 'With one’s own booking, and the link with a place by link. Slides and links for after are there once it is over. Whoever gives it sees the head-count, access needs, and a register of those who chose to be named: nothing else of anybody. A manager sees what any colleague sees.',
  permission: anybody,
  params: 'sessionParams',
  success: { status: 200, description: 'The session.', schema: 'sessionSeen' },
  errors: [],
  audit: 'learning.session-read',
  limits: readLimits,
  examples: [{ name: 'booked', params, response: seen }],
});

export const learningBook = route({
  id: 'learning.book',
  method: 'PUT',
  path: '/v1/sessions/{id}/booking',
  summary: 'Book a place, or change the booking',
  description: 'By name, by alias, or as one head. No manager is told: to ask for the time, use `releases.ask`. Where it is full, one waits, and moves up without asking again. Said twice it is one booking. What is no longer wanted is left out: this replaces what was said before.',
  permission: bookers,
  params: 'sessionParams',
  body: 'sessionBook',
  success: { status: 200, description: 'The session with the booking.', schema: 'sessionSeen' },
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'learning.booked',
  limits,
  examples: [{ name: 'in work time, with a reminder', params, body: { ...reply, inWorkTime: true, remind: 'day-before', tell: { byEmail: true, isNeutral: true } }, response: seen }],
});

export const learningWithdraw = route({
  id: 'learning.withdraw',
  method: 'DELETE',
  path: '/v1/sessions/{id}/booking',
  summary: 'Give up a booking',
  description: 'The place goes to whoever waits longest. Doing it twice changes nothing.',
  permission: bookers,
  params: 'sessionParams',
  success: { status: 200, description: 'The session without it.', schema: 'sessionSeen' },
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'learning.withdrawn',
  limits,
  examples: [{ name: 'something came up', params, response: { ...seen, mine: null } }],
});

export const learningMine = route({
  id: 'learning.mine',
  method: 'GET',
  path: '/v1/bookings',
  summary: 'List one’s own bookings',
  description: 'What is to come, the soonest first; or with `show=past` what is over, the latest first, with slides and links, and the rating one gave.',
  permission: bookers,
  query: 'sessionListQuery',
  success: { status: 200, description: 'One page.', schema: 'sessionSeenPage' },
  errors: [],
  audit: 'learning.bookings-read',
  limits: readLimits,
  examples: [{ name: 'to come', query: { show: 'coming' }, response: { items: [seen], nextCursor: null } }],
});

export const learningForget = route({
  id: 'learning.forget',
  method: 'DELETE',
  path: '/v1/bookings',
  summary: 'Erase everything one booked and rated',
  description: 'Gives up every place that is still to come, makes what is over nobody’s, and erases ratings and comments. Head-counts of what is over stay: they name nobody.',
  permission: bookers,
  success: { status: 200, description: 'Proof of erasure.', schema: 'bookingsForgotten' },
  errors: [],
  idempotent: true,
  audit: 'learning.forgotten',
  limits: { bodyBytes: 1024, perMinute: 30 },
  examples: [{ name: 'everything', response: { forgottenAt: '2027-01-12T09:00:00.000Z', bookings: 3, ratings: 1 } }],
});

export const learningCalendar = route({
  id: 'learning.calendar',
  method: 'GET',
  path: '/v1/sessions/{id}.ics',
  summary: 'One session as a calendar file',
  description: 'With the link where one has a place by link. `neutral=1` says “Appointment” and the time alone. After a change the same address brings calendars up to date.',
  permission: anybody,
  params: 'sessionParams',
  query: 'sessionCalendarQuery',
  success: { status: 200, description: 'iCalendar (RFC 5545), UTF-8.', schema: 'sessionCalendar', type: 'text/calendar' },
  errors: [],
  audit: 'learning.session-read',
  limits: readLimits,
  examples: [{ name: 'neutral', params, query: { neutral: '1' }, response: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n' }],
});

export const learningRate = route({
  id: 'learning.rate',
  method: 'PUT',
  path: '/v1/sessions/{id}/rating',
  summary: 'Rate a session that one had a place in',
  description: 'Once it is over. Kept without a name: whoever gave it sees the average and the comments once enough people have rated, and then again only when as many more have. Said again, it replaces what one said before.',
  permission: bookers,
  params: 'sessionParams',
  body: 'sessionRate',
  success: { status: 200, description: 'The session with one’s own rating.', schema: 'sessionSeen' },
  errors: ['not-waiting'],
  idempotent: true,
  audit: 'learning.rated',
  limits,
  examples: [{ name: 'four stars', params, body: { stars: 4, comment: 'The case about Fridays helped.' }, response: { ...seen, rating: { stars: 4, comment: 'The case about Fridays helped.', at: '2027-01-12T14:00:00.000Z' }, mayRate: true } }],
});

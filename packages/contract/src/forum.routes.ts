// The operations on forums and working groups.
import { forumLookers, forumReaders, forumRepliers, forumWriters } from './forum.ts';
import { route } from './route.ts';

const id = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41', dateId = `${id}_20270511T1200`, actionId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e42';
const params = { id }, dateParams = { id: dateId };
const limits = { bodyBytes: 32_768, perMinute: 60 };
const readLimits = { bodyBytes: 0, perMinute: 240 };
const chair = { anyOf: ['chair'] } as const, readers = { anyOf: forumReaders } as const, repliers = { anyOf: forumRepliers } as const, writers = { anyOf: forumWriters } as const, lookers = { anyOf: forumLookers } as const;

const at = '2027-04-20T09:30:00.000Z';
const date = { id: '2027-05-11T12:00', on: '2027-05-11', at: '12:00', minutes: 90, startsAt: '2027-05-11T11:00:00.000Z', endsAt: '2027-05-11T12:30:00.000Z', movedFrom: null, because: null, mayFallOn: [], isCancelled: false };
const rule = { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from: '2027-01-01', at: '12:00', minutes: 90, nation: 'england' };
const forum = {
  id, kind: 'forum', title: 'Staff carers forum', about: null, room: 'Committee Room 2', ways: ['room', 'link'], audiences: ['staff'],
  organisations: [{ name: 'Northbridge Council', privacyUrl: 'https://northbridge.example/privacy/carers' }, { name: 'Eastmere Community NHS Trust', privacyUrl: 'https://eastmere-nhs.example/privacy' }],
  protectedTime: { text: 'Everybody who works here may use up to 3 hours of work time in a quarter for them.', hours: 3, source: { title: 'Northbridge Council’s policy (invented)' } },
  next: { ...date, id: dateId }, page: '/carers/forum/',
};
const partners = [{ name: 'Eastmere Community NHS Trust', privacyUrl: 'https://eastmere-nhs.example/privacy', domains: ['eastmere-nhs.example'] }];
const whole = { ...forum, link: 'https://meet.example/8f2c', schedule: { rule }, capacity: { room: 30, link: null }, partners, organiser: null, standing: ['leave-rates', 'open-actions'], createdAt: at, etag: '"1"' };
const setUp = { kind: 'forum', title: 'Staff carers forum', room: 'Committee Room 2', link: 'https://meet.example/8f2c', audiences: ['staff'], schedule: { rule }, capacity: { room: 30, link: null }, partners };
const notYet = {
  id: dateId, forum: id, date, closed: null, isFull: { room: false, link: false }, mine: null, release: null, suggested: { needs: ['captions'], needsText: null }, mayTell: true, has: { agenda: true, minutes: false },
};
const replied = { ...notYet, mine: { reply: { kind: 'count', way: 'link', needs: ['captions'] }, place: 'link', ahead: null, link: 'https://meet.example/8f2c', tell: { byEmail: true, isNeutral: true, locale: 'en-GB' } } };
const action = { id: actionId, forum: id, kind: 'action', title: 'Ask facilities for a hearing loop in Committee Room 2', owner: 'Facilities', dueOn: '2027-06-30', state: 'open', isLate: false, answer: null, because: null, changed: null, from: dateId, createdAt: at, updatedAt: at, doneOn: null, mayChange: false, etag: '"1"' };
const figures = {
  snapshotId: '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e11', period: '2027-Q1', publishedAt: '2027-04-12T09:30:00.000Z', isFrozen: false,
  rows: [{ directorate: null, name: null, value: 265, cells: [{ outcome: 'agreed', value: 210, percent: 79 }, { outcome: 'declined', value: null, percent: null }] }],
};
const standing = { id: 'leave-rates', title: null, minutes: 15, note: null, papers: [], standing: 'leave-rates', figures };
const item = { id: 'loop', title: 'The hearing loop', minutes: 10, note: null, papers: [{ title: 'Quotes', url: 'https://northbridge.example/papers/loop' }], standing: null, figures: null };
const meeting = {
  ...replied, kind: 'forum', title: 'Staff carers forum', room: 'Committee Room 2', ways: ['room', 'link'], agenda: [standing, item], actions: [action], minutes: null, notes: null, chair: null, counts: null, seenAs: 'member',
  mayWrite: { agenda: false, notes: false, minutes: false, actions: false }, etags: { agenda: '"1"', notes: '"0"', minutes: '"0"' },
};
const asChair = {
  ...meeting, mine: null, seenAs: 'chair', mayWrite: { agenda: true, notes: false, minutes: true, actions: true },
  chair: {
    heads: { room: 11, link: 7, waiting: 0 }, needs: { counts: { captions: 2, 'step-free': 1 }, texts: ['A seat near the door'] }, named: [{ called: 'Robin', kind: 'alias', place: 'link' }], attended: 0, held: null, releases: { asked: 24, askedOn: '2027-04-19', by: { released: 13, refused: 0, 'another-time': 0, unanswered: 11 }, answeredOn: '2027-04-19' },
    draft: null, link: 'https://meet.example/8f2c', capacity: { room: 30, link: null },
  },
};
const asCommissioner = { ...meeting, mine: null, suggested: { needs: [], needsText: null }, seenAs: 'commissioner', counts: { replied: 18, repliedOn: '2027-04-19', attended: null, releases: { asked: 12, askedOn: '2027-04-17', by: null, answeredOn: null } } };

export const forumList = route({
  id: 'forum.list', method: 'GET', path: '/v1/forums',
  summary: 'List the forums and their next dates',
  description: 'For anybody, before they sign in: the next date, the room, that one can come by link and never the link, the organisations that hold what is said, and the employer’s rule on work time. In the order in which they were set up.',
  permission: 'public', rows: true, query: 'forumQuery',
  success: { status: 200, description: 'One page.', schema: 'forumPage' }, errors: [], limits: { bodyBytes: 0, perMinute: 1200 },
  examples: [{ name: 'the first', query: { limit: '20' }, response: { items: [forum], nextCursor: null } }],
});
export const forumMineRoute = route({
  id: 'forum.mine', method: 'GET', path: '/v1/my-forums',
  summary: 'List the forums and working groups of the signed-in person',
  description: 'The forums that they may come to, and the working groups they belong to; for the chair and the commissioner, all of them. A guest or a partner may come to a forum that they joined or were invited to, one that names their address’s domain among its `partners`, and one that is for everybody (`audiences` empty); any other is `not-found` for them. `seenAs` says in whose eyes each is shown.',
  permission: lookers, query: 'forumQuery', success: { status: 200, description: 'One page.', schema: 'forumMine' }, errors: [], audit: 'forum.listed', limits: readLimits,
  examples: [{ name: 'a member', query: {}, response: { items: [{ ...forum, seenAs: 'member' }], nextCursor: null } }],
});
export const forumSetUpRoute = route({
  id: 'forum.setUp', method: 'POST', path: '/v1/forums',
  summary: 'Set up a forum or a working group',
  description: 'Its dates come from one rule, around bank holidays and, where asked, school holidays, or are single dates. A schedule with faults names them (`/schedule/rule/weeks`). At least a room or a link. Whoever takes part beside the employer is named in `partners`: their staff may join with an address of its `domains`. Without `audiences` a forum is for those who work here (`["staff"]`), and no guest finds it but whom it names or invites; `[]` opens it to every guest and partner.',
  permission: chair, body: 'forumSetUp', success: { status: 201, description: 'The forum.', schema: 'forumWhole', etag: true }, errors: [], idempotent: true, audit: 'forum.set-up', limits,
  examples: [{ name: 'second Tuesday, four times a year', body: setUp, response: whole }],
});
export const forumRead = route({
  id: 'forum.read', method: 'GET', path: '/v1/forums/{id}',
  summary: 'Read all of a forum', description: 'For the chair: with its link, its rule and every change of a date, its capacity.',
  permission: chair, params: 'forumParams', success: { status: 200, description: 'The forum.', schema: 'forumWhole', etag: true }, errors: [], audit: 'forum.read', limits: readLimits,
  examples: [{ name: 'all of it', params, response: whole }],
});
export const forumChangeRoute = route({
  id: 'forum.change', method: 'PATCH', path: '/v1/forums/{id}',
  summary: 'Change a forum',
  description: 'A merge patch. Where fewer places are left whoever asked last waits again, and is told; where the rule no longer has a date to which people have replied, that date is cancelled and they are told. Another room is told to whoever comes there, another link to whoever was given the one before; with `room` or `link` taken away, what was replied for it is for the other, and they are told how they stand.',
  permission: chair, params: 'forumParams', body: 'forumChange', success: { status: 200, description: 'The forum as it now is.', schema: 'forumWhole', etag: true }, errors: [], idempotent: true, ifMatch: true, audit: 'forum.changed', limits,
  examples: [{ name: 'another room', params, body: { room: 'Council Chamber' }, response: { ...whole, room: 'Council Chamber', etag: '"2"' } }],
});
export const forumDates = route({
  id: 'forum.dates', method: 'GET', path: '/v1/forums/{id}/dates',
  summary: 'List the dates of a forum',
  description: 'Coming ones soonest first, or past ones newest first. Each with whether there is still a place, one’s own reply, and what one said one needs the last time (`suggested`). Cancelled dates stay, and say so.',
  permission: readers, params: 'forumParams', query: 'forumDatesQuery', success: { status: 200, description: 'One page.', schema: 'forumDatePage' }, errors: [], audit: 'forum.dates', limits: readLimits,
  examples: [{ name: 'coming', params, query: { show: 'coming', limit: '4' }, response: { items: [notYet], nextCursor: null } }],
});
export const forumMeetingRoute = route({
  id: 'forum.meeting', method: 'GET', path: '/v1/forum-dates/{id}',
  summary: 'Read one meeting',
  description: 'A member sees its agenda with papers, the actions, the minutes when they are out, and their own reply; the chair the number of heads, access needs, and the names of those alone who chose that the chair sees them; the commissioner counts (`counts`), and no reply at all. Heads and needs are as they are now, for a room is set out by them. What became of requests for the time, and how many replied where the commissioner reads it, is told by the day and in steps: as it stood at the end of the day that it names, ten or more, and ten or more away from what was told before, so that no two answers laid side by side show what one person asked or was told; how many were there at once, as the chair counted them, ten or more. A manager sees nothing but what they reply themselves. The standing item carries the newest published figures of leave, and keeps those that were the newest when the minutes went out.',
  permission: readers, params: 'dateParams', success: { status: 200, description: 'The meeting, as this viewer may see it.', schema: 'forumMeeting' }, errors: [], audit: 'forum.meeting', limits: readLimits,
  examples: [{ name: 'a member', params: dateParams, response: meeting }, { name: 'the chair', params: dateParams, response: asChair }, { name: 'the commissioner', params: dateParams, response: asCommissioner }],
});
export const forumReplyRoute = route({
  id: 'forum.reply', method: 'PUT', path: '/v1/forum-dates/{id}/reply',
  summary: 'Say that you are coming, or change what you said',
  description: 'By name, by alias, or as a head that is counted and nothing else; in the room or by link. It replaces what was said before, and the same again changes nothing. Whoever comes when it is full waits, and moves up by itself (`ahead`). Mail about a place, a move, another room or link, or a cancellation is sent only where `tell` asks for it, and says "Appointment" and the time, in its subject too, unless `tell.isNeutral` is false. No manager is told.',
  permission: repliers, params: 'dateParams', body: 'forumReply', success: { status: 200, description: 'The date, with a place or a place in the waiting list.', schema: 'forumDate' }, errors: ['places-closed'], idempotent: true, audit: 'forum.replied', limits,
  examples: [
    { name: 'a head', params: dateParams, body: { kind: 'count', way: 'link', needs: ['captions'], tell: { byEmail: true } }, response: replied },
    { name: 'an alias that the chair may see', params: dateParams, body: { kind: 'alias', called: 'Robin', way: 'room', toChair: true }, response: { ...replied, mine: { reply: { kind: 'alias', called: 'Robin', way: 'room', toChair: true }, place: 'room', ahead: null, link: null, tell: null } } },
  ],
});
export const forumWithdraw = route({
  id: 'forum.withdraw', method: 'DELETE', path: '/v1/forum-dates/{id}/reply',
  summary: 'Take your reply back', description: 'Whoever waits moves up, and is told. A request for the time goes with it. Where there is no reply nothing changes.',
  permission: repliers, params: 'dateParams', success: { status: 200, description: 'The date, without a reply.', schema: 'forumDate' }, errors: ['places-closed'], idempotent: true, audit: 'forum.withdrew', limits: { ...limits, bodyBytes: 1024 },
  examples: [{ name: 'take it back', params: dateParams, response: notYet }],
});
export const forumCalendarRoute = route({
  id: 'forum.calendar', method: 'GET', path: '/v1/forum-dates/{id}.ics',
  summary: 'One date as a calendar file', description: 'With the link only for whoever has a place by link. `neutral=1`: the time alone, as “Appointment”. Taken in again after a move it moves, and after a cancellation it goes.',
  permission: readers, params: 'dateParams', query: 'gatheringCalendarQuery', success: { status: 200, description: 'An iCalendar file.', schema: 'gatheringCalendar', type: 'text/calendar' }, errors: [], audit: 'forum.calendar', limits: readLimits,
  examples: [{ name: 'neutral', params: dateParams, query: { locale: 'en-GB', neutral: '1' }, response: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Appointment//Appointment//EN', 'METHOD:PUBLISH', 'BEGIN:VEVENT', `UID:${id}-20270511T1200@appointment`, 'SUMMARY:Appointment', 'DTSTART:20270511T110000Z', 'DTEND:20270511T123000Z', 'CLASS:PRIVATE', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n') }],
});
export const forumChangeDate = route({
  id: 'forum.changeDate', method: 'POST', path: '/v1/forum-dates/{id}/changes',
  summary: 'Move or cancel one date', description: 'Either `to` another time or `isCancelled`; what `to` leaves out stays as it stands, and a date is cancelled on the day that it was moved to. Everybody who replied and asked to be told is told, with `because`. Replies go with it when it moves; cancelled, its link is shown to nobody any more, and requests for the time are taken back.',
  permission: chair, params: 'dateParams', body: 'forumDateChange', success: { status: 200, description: 'The meeting as it now is.', schema: 'forumMeeting' }, errors: ['places-closed'], idempotent: true, audit: 'forum.date-changed', limits,
  examples: [{ name: 'an hour later', params: dateParams, body: { to: { at: '13:00' }, because: 'The room is taken at noon.' }, response: { ...asChair, date: { ...date, at: '13:00', startsAt: '2027-05-11T12:00:00.000Z', endsAt: '2027-05-11T13:30:00.000Z', because: 'The room is taken at noon.' } } }],
});
export const forumHoldRoute = route({
  id: 'forum.hold', method: 'POST', path: '/v1/forum-dates/{id}/holdings',
  summary: 'Say that a meeting was held, and how many came', description: 'Heads at the door and on the screen. Said again, the last count holds. Not before it has begun.',
  permission: chair, params: 'dateParams', body: 'forumHold', success: { status: 200, description: 'The meeting.', schema: 'forumMeeting' }, errors: ['not-begun', 'places-closed'], idempotent: true, audit: 'forum.held', limits,
  examples: [{ name: 'nineteen', params: dateParams, body: { heads: { room: 11, link: 8 } }, response: { ...asChair, closed: 'held', chair: { ...asChair.chair, attended: 19, held: { room: 11, link: 8 } } } }],
});
export const forumSaveAgenda = route({
  id: 'forum.saveAgenda', method: 'PUT', path: '/v1/forum-dates/{id}/agenda',
  summary: 'Write the agenda', description: 'The whole of it, with links to papers. A new date begins with the forum’s standing items. In a working group whoever belongs to it may write; in a forum the chair. If-Match is `etags.agenda` of the meeting.',
  permission: writers, params: 'dateParams', body: 'forumAgenda', success: { status: 200, description: 'The meeting.', schema: 'forumMeeting' }, errors: [], idempotent: true, ifMatch: true, audit: 'forum.agenda', limits: { ...limits, bodyBytes: 131_072 },
  examples: [{ name: 'two items', params: dateParams, body: { items: [{ id: 'leave-rates', standing: 'leave-rates', minutes: 15 }, { id: 'loop', title: 'The hearing loop', minutes: 10, papers: [{ title: 'Quotes', url: 'https://northbridge.example/papers/loop' }] }] }, response: asChair }],
});
export const forumSaveNotes = route({
  id: 'forum.saveNotes', method: 'PUT', path: '/v1/forum-dates/{id}/notes',
  summary: 'Write a working group’s shared notes', description: 'Whoever belongs to the group, and the chair. If-Match is `etags.notes`: what somebody else wrote meanwhile is never written over. A forum has none: `not-found`.',
  permission: writers, params: 'dateParams', body: 'forumNotes', success: { status: 200, description: 'The meeting.', schema: 'forumMeeting' }, errors: [], idempotent: true, ifMatch: true, audit: 'forum.notes', limits: { ...limits, bodyBytes: 131_072 },
  examples: [{ name: 'a line', params: dateParams, body: { text: 'The centre will bring figures in June.' }, response: { ...asChair, kind: 'group', notes: { text: 'The centre will bring figures in June.', updatedAt: at }, etags: { ...meeting.etags, notes: '"1"' } } }],
});
export const forumSaveMinutes = route({
  id: 'forum.saveMinutes', method: 'PUT', path: '/v1/forum-dates/{id}/minutes',
  summary: 'Draft the minutes', description: 'Only the chair sees the draft. If-Match is `etags.minutes`.',
  permission: chair, params: 'dateParams', body: 'forumNotes', success: { status: 200, description: 'The meeting.', schema: 'forumMeeting' }, errors: [], idempotent: true, ifMatch: true, audit: 'forum.minutes-drafted', limits: { ...limits, bodyBytes: 131_072 },
  examples: [{ name: 'a draft', params: dateParams, body: { text: 'Nineteen came. The loop is ordered.' }, response: { ...asChair, chair: { ...asChair.chair, draft: { text: 'Nineteen came. The loop is ordered.', updatedAt: at } } } }],
});
export const forumPublishMinutes = route({
  id: 'forum.publishMinutes', method: 'POST', path: '/v1/forum-dates/{id}/minutes/publications',
  summary: 'Send the minutes out', description: 'The draft as it stands, to everybody who may see the meeting. What is out stays as it is: a correction is a new version. The figures on the agenda are kept as they are now. `nothing-new` where there is no draft, or it is out already; `not-begun` before the meeting.',
  permission: chair, params: 'dateParams', success: { status: 201, description: 'The meeting, with its minutes.', schema: 'forumMeeting' }, errors: ['not-begun', 'nothing-new'], idempotent: true, audit: 'forum.minutes-published', limits: { ...limits, bodyBytes: 1024 },
  examples: [{ name: 'out', params: dateParams, response: { ...asChair, minutes: { version: 1, text: 'Nineteen came. The loop is ordered.', publishedAt: at } } }],
});
export const forumActions = route({
  id: 'forum.actions', method: 'GET', path: '/v1/forums/{id}/actions',
  summary: 'List actions and questions', description: 'Newest first: what was agreed, who has taken it on, by when, and what came of it.',
  permission: readers, params: 'forumParams', query: 'forumActionsQuery', success: { status: 200, description: 'One page.', schema: 'forumActionPage' }, errors: [], audit: 'forum.actions', limits: readLimits,
  examples: [{ name: 'open', params, query: { state: 'open' }, response: { items: [action], nextCursor: null } }],
});
export const forumAddAction = route({
  id: 'forum.addAction', method: 'POST', path: '/v1/forums/{id}/actions',
  summary: 'Put an action or a question on record', description: 'With an owner and a day: a question is answered by then. In a working group whoever belongs to it may; in a forum the chair.',
  permission: writers, params: 'forumParams', body: 'forumActionAdd', success: { status: 201, description: 'The action.', schema: 'forumAction', etag: true }, errors: [], idempotent: true, audit: 'forum.action-added', limits,
  examples: [{ name: 'a hearing loop', params, body: { kind: 'action', title: action.title, owner: 'Facilities', dueOn: '2027-06-30' }, response: { ...action, from: null, mayChange: true } }],
});
export const forumChangeAction = route({
  id: 'forum.changeAction', method: 'PATCH', path: '/v1/forum-actions/{id}',
  summary: 'Say what became of an action or a question', description: 'A question is done with an answer; what is dropped says why. `changed`, what is different because of it, is told on the annual page.',
  permission: writers, params: 'forumParams', body: 'forumActionChange', success: { status: 200, description: 'The action.', schema: 'forumAction', etag: true }, errors: [], idempotent: true, ifMatch: true, audit: 'forum.action-changed', limits,
  examples: [{ name: 'done', params: { id: actionId }, body: { state: 'done', changed: 'Committee Room 2 has a hearing loop.' }, response: { ...action, state: 'done', changed: 'Committee Room 2 has a hearing loop.', doneOn: '2027-06-02', mayChange: true, etag: '"2"' } }],
});
export const forumYearRoute = route({
  id: 'forum.year', method: 'GET', path: '/v1/forums/{id}/year',
  summary: 'The annual page', description: 'Meetings held and cancelled, how many came, what became of requests for the time, what changed and what was done. No number under ten is told, nor one from which it could be worked out, and nobody is in it. `attended` is of the meetings whose number is told. `releases` are of meetings that are over and of which something is told, as it stood on their last day, to the nearest five: they move on the day after a meeting, never because somebody asked or was answered; `askedOn` and `answeredOn` are the last of those days. This year if absent.',
  permission: lookers, params: 'forumParams', query: 'forumYearQuery', success: { status: 200, description: 'The year.', schema: 'forumYear' }, errors: [], audit: 'forum.year', limits: readLimits,
  examples: [{
    name: 'a year', params, query: { year: '2027' },
    response: {
      id, title: 'Staff carers forum', year: 2027, held: 3, cancelled: 0, meetings: [{ on: '2027-02-09', attended: 17 }, { on: '2027-05-11', attended: 19 }, { on: '2027-08-10', attended: null }], attended: 36, releases: { asked: 35, askedOn: '2027-08-10', by: null, answeredOn: null },
      changes: [{ id: actionId, title: action.title, changed: 'Committee Room 2 has a hearing loop.', on: '2027-06-02' }], actions: { raised: 9, done: 6, dropped: 1, open: 2 },
    },
  }],
});
export const forumRepliesRoute = route({
  id: 'forum.replies', method: 'GET', path: '/v1/forum-replies',
  summary: 'Read everything you replied', description: 'At forums, working groups and sessions, as it happened, for as long as it is kept: half a year after a date a reply is a head and nobody’s.',
  permission: repliers, success: { status: 200, description: 'All of it.', schema: 'forumReplies' }, errors: [], audit: 'forum.replies', limits: { bodyBytes: 0, perMinute: 30 },
  examples: [{ name: 'one reply', response: { madeAt: at, items: [{ id: dateId, kind: 'forum', title: 'Staff carers forum', startsAt: date.startsAt, place: 'link', tell: null, history: [{ at, event: 'replied', reply: { kind: 'count', way: 'link' } }] }] } }],
});
export const forumForget = route({
  id: 'forum.forget', method: 'DELETE', path: '/v1/forum-replies',
  summary: 'Erase everything you replied', description: 'Places to come are given up, and whoever waits moves up. What is over stays a head that is nobody’s. Answers with proof. Nothing is asked.',
  permission: repliers, success: { status: 200, description: 'Proof of erasure.', schema: 'forumForgotten' }, errors: [], idempotent: true, audit: 'forum.forgot', limits: { bodyBytes: 1024, perMinute: 30 },
  examples: [{ name: 'all of it', response: { forgottenAt: at, erased: 3, withdrawn: 1, kept: [{ what: 'heads', detail: 'That somebody replied, and which way, without a name, an address, needs or a word of yours.', why: 'So that nobody else’s place changes, and that a meeting that is over keeps its number.' }] } }],
});

// Forum: the next date, a reply in one step, the meeting with its agenda and minutes, actions, a year; and all that a chair sets up.
import type {
  Forum, ForumAction, ForumActionAdd, ForumActionChange, ForumActionPage, ForumActionsQuery, ForumAgenda, ForumChange, ForumDate, ForumDateChange, ForumDatePage, ForumDatesQuery, ForumForgotten, ForumHold, ForumMeeting, ForumMine, ForumNotes,
  ForumPage, ForumQuery, ForumReplies, ForumReply, ForumSetUp, ForumWhole, ForumYear, ForumYearQuery, GatheringCalendarQuery,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions, ChangeOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const list = { id: 'forum.list', method: 'GET', path: '/v1/forums', open: true } satisfies OperationOf<'forum.list'>;
const mine = { id: 'forum.mine', method: 'GET', path: '/v1/my-forums' } satisfies OperationOf<'forum.mine'>;
const setUp = { id: 'forum.setUp', method: 'POST', path: '/v1/forums', keyed: true } satisfies OperationOf<'forum.setUp'>;
const read = { id: 'forum.read', method: 'GET', path: '/v1/forums/{id}' } satisfies OperationOf<'forum.read'>;
const change = { id: 'forum.change', method: 'PATCH', path: '/v1/forums/{id}', keyed: true } satisfies OperationOf<'forum.change'>;
const dates = { id: 'forum.dates', method: 'GET', path: '/v1/forums/{id}/dates' } satisfies OperationOf<'forum.dates'>;
const meeting = { id: 'forum.meeting', method: 'GET', path: '/v1/forum-dates/{id}' } satisfies OperationOf<'forum.meeting'>;
const reply = { id: 'forum.reply', method: 'PUT', path: '/v1/forum-dates/{id}/reply', keyed: true } satisfies OperationOf<'forum.reply'>;
const withdraw = { id: 'forum.withdraw', method: 'DELETE', path: '/v1/forum-dates/{id}/reply', keyed: true } satisfies OperationOf<'forum.withdraw'>;
const calendar = { id: 'forum.calendar', method: 'GET', path: '/v1/forum-dates/{id}.ics', type: 'text/calendar' } satisfies OperationOf<'forum.calendar'>;
const changeDate = { id: 'forum.changeDate', method: 'POST', path: '/v1/forum-dates/{id}/changes', keyed: true } satisfies OperationOf<'forum.changeDate'>;
const hold = { id: 'forum.hold', method: 'POST', path: '/v1/forum-dates/{id}/holdings', keyed: true } satisfies OperationOf<'forum.hold'>;
const saveAgenda = { id: 'forum.saveAgenda', method: 'PUT', path: '/v1/forum-dates/{id}/agenda', keyed: true } satisfies OperationOf<'forum.saveAgenda'>;
const saveNotes = { id: 'forum.saveNotes', method: 'PUT', path: '/v1/forum-dates/{id}/notes', keyed: true } satisfies OperationOf<'forum.saveNotes'>;
const saveMinutes = { id: 'forum.saveMinutes', method: 'PUT', path: '/v1/forum-dates/{id}/minutes', keyed: true } satisfies OperationOf<'forum.saveMinutes'>;
const publishMinutes = { id: 'forum.publishMinutes', method: 'POST', path: '/v1/forum-dates/{id}/minutes/publications', keyed: true } satisfies OperationOf<'forum.publishMinutes'>;
const actions = { id: 'forum.actions', method: 'GET', path: '/v1/forums/{id}/actions' } satisfies OperationOf<'forum.actions'>;
const addAction = { id: 'forum.addAction', method: 'POST', path: '/v1/forums/{id}/actions', keyed: true } satisfies OperationOf<'forum.addAction'>;
const changeAction = { id: 'forum.changeAction', method: 'PATCH', path: '/v1/forum-actions/{id}', keyed: true } satisfies OperationOf<'forum.changeAction'>;
const year = { id: 'forum.year', method: 'GET', path: '/v1/forums/{id}/year' } satisfies OperationOf<'forum.year'>;
const replies = { id: 'forum.replies', method: 'GET', path: '/v1/forum-replies' } satisfies OperationOf<'forum.replies'>;
const forget = { id: 'forum.forget', method: 'DELETE', path: '/v1/forum-replies', keyed: true } satisfies OperationOf<'forum.forget'>;

type Limited<Q> = Omit<Q, 'limit'> & { /** Items on a page, 1 to 100. */ readonly limit?: number | undefined };
export type ForumFilter = Limited<ForumQuery>;
export type ForumDatesFilter = Limited<ForumDatesQuery>;
export type ForumActionsFilter = Limited<ForumActionsQuery>;

/** All but `list` need a signed-in person. Ids of dates are those that `list`, `mine` and `dates` give. */
export interface ForumRoom {
  /** The forums and their next dates; public. */
  list(filter?: ForumFilter, options?: CallOptions): Pages<Forum, ForumPage>;
  /** The same, with the working groups one belongs to, and in whose eyes each is shown. */
  mine(filter?: ForumFilter, options?: CallOptions): Pages<ForumMine['items'][number], ForumMine>;
  /** For the chair, as all that sets up, writes and changes. @throws `invalid-request`: its problem names what is wrong with the rule. */
  setUp(body: ForumSetUp, options?: CallOptions): Call<ForumWhole>;
  read(id: string, options?: CallOptions): Call<ForumWhole>;
  change(id: string, body: ForumChange, options: ChangeOptions): Call<ForumWhole>;
  /** Coming dates, or past ones. */
  dates(id: string, filter?: ForumDatesFilter, options?: CallOptions): Pages<ForumDate, ForumDatePage>;
  /** @throws `not-found` also where it exists and the caller does not belong to it. */
  meeting(date: string, options?: CallOptions): Call<ForumMeeting>;
  /** In place of whatever was said before. Full: they wait, and `mine.ahead` says how many are before them. @throws `places-closed` where it is cancelled, held or over. */
  reply(date: string, body: ForumReply, options?: CallOptions): Call<ForumDate>;
  withdraw(date: string, options?: CallOptions): Call<ForumDate>;
  calendar(date: string, filter?: GatheringCalendarQuery, options?: CallOptions): Call<string>;
  changeDate(date: string, body: ForumDateChange, options?: CallOptions): Call<ForumMeeting>;
  /** @throws `not-begun`. */
  hold(date: string, body: ForumHold, options?: CallOptions): Call<ForumMeeting>;
  /** `ifMatch`: `etags.agenda` of the meeting. @throws `etag-stale` where somebody else wrote meanwhile. */
  saveAgenda(date: string, body: ForumAgenda, options: ChangeOptions): Call<ForumMeeting>;
  /** `ifMatch`: `etags.notes`. */
  saveNotes(date: string, body: ForumNotes, options: ChangeOptions): Call<ForumMeeting>;
  /** `ifMatch`: `etags.minutes`. */
  saveMinutes(date: string, body: ForumNotes, options: ChangeOptions): Call<ForumMeeting>;
  /** @throws `not-begun`; `nothing-new` where there is no draft, or it is out. */
  publishMinutes(date: string, options?: CallOptions): Call<ForumMeeting>;
  actions(id: string, filter?: ForumActionsFilter, options?: CallOptions): Pages<ForumAction, ForumActionPage>;
  addAction(id: string, body: ForumActionAdd, options?: CallOptions): Call<ForumAction>;
  changeAction(action: string, body: ForumActionChange, options: ChangeOptions): Call<ForumAction>;
  /** The annual page; this year if absent. */
  year(id: string, filter?: ForumYearQuery, options?: CallOptions): Call<ForumYear>;
  /** Everything one replied, at forums and sessions. */
  replies(options?: CallOptions): Call<ForumReplies>;
  /** Erases it, and gives up places to come. */
  forget(options?: CallOptions): Call<ForumForgotten>;
}

export const forum = ({ call, send }: Transport): ForumRoom => ({
  list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
  mine: (filter, options) => pagesOf((after = filter?.after) => send(mine, { query: { ...filter, after } }, options)),
  setUp: (body, options) => call(setUp, { body }, options),
  read: (id, options) => call(read, { id }, options),
  change: (id, body, options) => call(change, { id, body }, options),
  dates: (id, filter, options) => pagesOf((after = filter?.after) => send(dates, { id, query: { ...filter, after } }, options)),
  meeting: (id, options) => call(meeting, { id }, options),
  reply: (id, body, options) => call(reply, { id, body }, options),
  withdraw: (id, options) => call(withdraw, { id }, options),
  calendar: (id, filter, options) => call(calendar, { id, query: { ...filter } }, options),
  changeDate: (id, body, options) => call(changeDate, { id, body }, options),
  hold: (id, body, options) => call(hold, { id, body }, options),
  saveAgenda: (id, body, options) => call(saveAgenda, { id, body }, options),
  saveNotes: (id, body, options) => call(saveNotes, { id, body }, options),
  saveMinutes: (id, body, options) => call(saveMinutes, { id, body }, options),
  publishMinutes: (id, options) => call(publishMinutes, { id }, options),
  actions: (id, filter, options) => pagesOf((after = filter?.after) => send(actions, { id, query: { ...filter, after } }, options)),
  addAction: (id, body, options) => call(addAction, { id, body }, options),
  changeAction: (id, body, options) => call(changeAction, { id, body }, options),
  year: (id, filter, options) => call(year, { id, query: { ...filter } }, options),
  replies: (options) => call(replies, {}, options),
  forget: (options) => call(forget, {}, options),
});

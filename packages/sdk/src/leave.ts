// Leave: which kind may fit, asked for, decided, and read.
import type { LeaveAnswer, LeaveAppeal, LeaveAsk, LeaveCalendarQuery, LeaveChoices, LeaveChoose, LeaveDecide, LeavePage, LeaveQuery, LeaveRequest } from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const choose = { id: 'leave.choose', method: 'POST', path: '/v1/leave-choices', open: true } satisfies OperationOf<'leave.choose'>;
const request = { id: 'leave.request', method: 'POST', path: '/v1/leave-requests', keyed: true } satisfies OperationOf<'leave.request'>;
const list = { id: 'leave.list', method: 'GET', path: '/v1/leave-requests' } satisfies OperationOf<'leave.list'>;
const read = { id: 'leave.read', method: 'GET', path: '/v1/leave-requests/{id}' } satisfies OperationOf<'leave.read'>;
const withdraw = { id: 'leave.withdraw', method: 'POST', path: '/v1/leave-requests/{id}/withdrawal', keyed: true } satisfies OperationOf<'leave.withdraw'>;
const decide = { id: 'leave.decide', method: 'POST', path: '/v1/leave-requests/{id}/decisions', keyed: true } satisfies OperationOf<'leave.decide'>;
const answer = { id: 'leave.answer', method: 'POST', path: '/v1/leave-requests/{id}/answers', keyed: true } satisfies OperationOf<'leave.answer'>;
const appeal = { id: 'leave.appeal', method: 'POST', path: '/v1/leave-requests/{id}/appeals', keyed: true } satisfies OperationOf<'leave.appeal'>;
const calendar = { id: 'leave.calendar', method: 'GET', path: '/v1/leave-requests/{id}/calendar.ics', type: 'text/calendar' } satisfies OperationOf<'leave.calendar'>;

/** As in the contract, with the page size as a number. */
export type LeaveFilter = Omit<LeaveQuery, 'limit'> & {
  /** Items on a page, 1 to 100; 50 if absent. */
  readonly limit?: number | undefined;
};

/** All but `choose` need a signed-in person; each rejects with {@link CarerError} alone. */
export interface Leave {
  /** The offer's kinds of leave, those that fit first. Public; nothing is stored. */
  choose(body: LeaveChoose, options?: CallOptions): Call<LeaveChoices>;
  /**
   * Asks for leave. Late notice and more than the limit come back as `warnings`.
   * @throws `invalid-request` (its problem names the fields).
   */
  request(body: LeaveAsk, options?: CallOptions): Call<LeaveRequest>;
  /** Every request the caller may see, newest first, without notes. */
  list(filter?: LeaveFilter, options?: CallOptions): Pages<LeaveRequest, LeavePage>;
  /** @throws `not-found` also where it exists and the caller may not see it. */
  read(id: string, options?: CallOptions): Call<LeaveRequest>;
  /** @throws `not-waiting` where its days have passed, or it was declined. */
  withdraw(id: string, options?: CallOptions): Call<LeaveRequest>;
  /**
   * Decides a request, or an appeal. What exists now is in the request's `may`.
   * @throws `verb-not-available` (its problem has a `detail`), `already-decided` and `not-waiting`: read it again.
   */
  decide(id: string, body: LeaveDecide, options?: CallOptions): Call<LeaveRequest>;
  /** The person's answer to other dates. @throws `not-waiting`. */
  answer(id: string, body: LeaveAnswer, options?: CallOptions): Call<LeaveRequest>;
  /** @throws `not-waiting` where the time for it has passed, `verb-not-available` where the kind of leave has no appeal. */
  appeal(id: string, body: LeaveAppeal, options?: CallOptions): Call<LeaveRequest>;
  /** An iCalendar file that says "Absence" and not why. `leaveCalendar` of `@think-carer/sdk/calendar` makes the same in the page. */
  calendar(id: string, filter?: LeaveCalendarQuery, options?: CallOptions): Call<string>;
}

export const leave = ({ call, send }: Transport): Leave => ({
  choose: (body, options) => call(choose, { body }, options),
  request: (body, options) => call(request, { body }, options),
  list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
  read: (id, options) => call(read, { id }, options),
  withdraw: (id, options) => call(withdraw, { id }, options),
  decide: (id, body, options) => call(decide, { id, body }, options),
  answer: (id, body, options) => call(answer, { id, body }, options),
  appeal: (id, body, options) => call(appeal, { id, body }, options),
  calendar: (id, filter, options) => call(calendar, { id, query: { ...filter } }, options),
});

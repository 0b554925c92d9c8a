// Learning: briefings and trainings to book, sessions to give, and who has finished which module.
import type {
  BookingsForgotten, CompletionsQuery, CompletionStatements, LearningSession, SessionAdd, SessionAttend, SessionBook, SessionCalendarQuery, SessionChange, SessionDateChange, SessionGivenPage, SessionHold, SessionListQuery, SessionMaterials,
  SessionPage, SessionRate, SessionRegisterPage, SessionSeen, SessionSeenPage, SessionSeries, SessionsQuery,
} from '@think-carer/contract';
import type { Call } from './call.ts';
import type { OperationOf } from './operation.ts';
import type { CallOptions, ChangeOptions } from './options.ts';
import { pagesOf } from './pages.ts';
import type { Pages } from './pages.ts';
import type { Transport } from './transport.ts';

const list = { id: 'learning.list', method: 'GET', path: '/v1/sessions', open: true } satisfies OperationOf<'learning.list'>;
const session = { id: 'learning.session', method: 'GET', path: '/v1/sessions/{id}' } satisfies OperationOf<'learning.session'>;
const book = { id: 'learning.book', method: 'PUT', path: '/v1/sessions/{id}/booking', keyed: true } satisfies OperationOf<'learning.book'>;
const withdraw = { id: 'learning.withdraw', method: 'DELETE', path: '/v1/sessions/{id}/booking', keyed: true } satisfies OperationOf<'learning.withdraw'>;
const mine = { id: 'learning.mine', method: 'GET', path: '/v1/bookings' } satisfies OperationOf<'learning.mine'>;
const forget = { id: 'learning.forget', method: 'DELETE', path: '/v1/bookings', keyed: true } satisfies OperationOf<'learning.forget'>;
const calendar = { id: 'learning.calendar', method: 'GET', path: '/v1/sessions/{id}.ics', type: 'text/calendar' } satisfies OperationOf<'learning.calendar'>;
const rate = { id: 'learning.rate', method: 'PUT', path: '/v1/sessions/{id}/rating', keyed: true } satisfies OperationOf<'learning.rate'>;
const add = { id: 'learning.add', method: 'POST', path: '/v1/sessions', keyed: true } satisfies OperationOf<'learning.add'>;
const given = { id: 'learning.given', method: 'GET', path: '/v1/given-sessions' } satisfies OperationOf<'learning.given'>;
const read = { id: 'learning.read', method: 'GET', path: '/v1/session-series/{id}' } satisfies OperationOf<'learning.read'>;
const change = { id: 'learning.change', method: 'PATCH', path: '/v1/session-series/{id}', keyed: true } satisfies OperationOf<'learning.change'>;
const changeDate = { id: 'learning.changeDate', method: 'POST', path: '/v1/sessions/{id}/changes', keyed: true } satisfies OperationOf<'learning.changeDate'>;
const register = { id: 'learning.register', method: 'GET', path: '/v1/sessions/{id}/register' } satisfies OperationOf<'learning.register'>;
const attend = { id: 'learning.attend', method: 'POST', path: '/v1/sessions/{id}/attendance', keyed: true } satisfies OperationOf<'learning.attend'>;
const hold = { id: 'learning.hold', method: 'POST', path: '/v1/sessions/{id}/holdings', keyed: true } satisfies OperationOf<'learning.hold'>;
const saveMaterials = { id: 'learning.saveMaterials', method: 'PUT', path: '/v1/sessions/{id}/materials', keyed: true } satisfies OperationOf<'learning.saveMaterials'>;
const completions = { id: 'learning.completions', method: 'GET', path: '/v1/completions.csv', type: 'text/csv' } satisfies OperationOf<'learning.completions'>;
const statements = { id: 'learning.statements', method: 'GET', path: '/v1/completions.json' } satisfies OperationOf<'learning.statements'>;

/** As in the contract, with the page size as a number, 1 to 100; 50 if absent. */
export type SessionsFilter = Omit<SessionsQuery, 'limit'> & { readonly limit?: number | undefined };
export type SessionListFilter = Omit<SessionListQuery, 'limit'> & { readonly limit?: number | undefined };
type Given = SessionGivenPage['items'][number];
type Attendee = SessionRegisterPage['items'][number];

/** Each rejects with {@link CarerError} alone. The list is public. `id` is that of a date; `series` that of what it is one of (`gathering`). */
export interface Learning {
  /** From today on unless `from` says otherwise, the soonest first. */
  list(filter?: SessionsFilter, options?: CallOptions): Pages<LearningSession, SessionPage>;
  /** With one’s own booking; and with the register, to whoever gives it. */
  session(id: string, options?: CallOptions): Call<SessionSeen>;
  /**
   * A place, or the waiting list: see `mine`. No manager is told. What is left out is gone.
   * @throws `not-waiting` where it is over, held or cancelled.
   */
  book(id: string, body: SessionBook, options?: CallOptions): Call<SessionSeen>;
  withdraw(id: string, options?: CallOptions): Call<SessionSeen>;
  /** One’s own, to come or past. */
  mine(filter?: SessionListFilter, options?: CallOptions): Pages<SessionSeen, SessionSeenPage>;
  /** Erases one’s own bookings and ratings, all of them. */
  forget(options?: CallOptions): Call<BookingsForgotten>;
  /** A calendar file, as text. */
  calendar(id: string, query?: SessionCalendarQuery, options?: CallOptions): Call<string>;
  /** @throws `not-waiting` before it is over, or without a place in it. */
  rate(id: string, body: SessionRate, options?: CallOptions): Call<SessionSeen>;
  /** For a partner of that centre, HR, equalities and administrators. @throws `invalid-request` (`/centre`: `not-yours`). */
  add(body: SessionAdd, options?: CallOptions): Call<SessionSeries>;
  /** What one gives, with how many come. */
  given(filter?: SessionListFilter, options?: CallOptions): Pages<Given, SessionGivenPage>;
  read(series: string, options?: CallOptions): Call<SessionSeries>;
  /** @throws `etag-stale`, `invalid-request` (`/schedule`: `has-bookings`). */
  change(series: string, body: SessionChange, options: ChangeOptions): Call<SessionSeries>;
  /** Moves or cancels one date; everybody who booked is told. */
  changeDate(id: string, body: SessionDateChange, options?: CallOptions): Call<SessionSeen>;
  /** The register, page by page. */
  register(id: string, filter?: { readonly limit?: number | undefined; readonly after?: string | undefined }, options?: CallOptions): Pages<Attendee, SessionRegisterPage>;
  attend(id: string, body: SessionAttend, options?: CallOptions): Call<SessionSeen>;
  hold(id: string, body: SessionHold, options?: CallOptions): Call<SessionSeen>;
  saveMaterials(id: string, body: SessionMaterials, options?: CallOptions): Call<SessionSeen>;
  /** Who has finished which module: CSV, as text. For HR and administrators. */
  completions(query?: CompletionsQuery, options?: CallOptions): Call<string>;
  /** The same as statements of the Experience API. */
  statements(query?: CompletionsQuery, options?: CallOptions): Call<CompletionStatements>;
}

export const learning = ({ call, send }: Transport): Learning => ({
  list: (filter, options) => pagesOf((after = filter?.after) => send(list, { query: { ...filter, after } }, options)),
  session: (id, options) => call(session, { id }, options),
  book: (id, body, options) => call(book, { id, body }, options),
  withdraw: (id, options) => call(withdraw, { id }, options),
  mine: (filter, options) => pagesOf((after = filter?.after) => send(mine, { query: { ...filter, after } }, options)),
  forget: (options) => call(forget, {}, options),
  calendar: (id, query, options) => call(calendar, { id, query: { ...query } }, options),
  rate: (id, body, options) => call(rate, { id, body }, options),
  add: (body, options) => call(add, { body }, options),
  given: (filter, options) => pagesOf((after = filter?.after) => send(given, { query: { ...filter, after } }, options)),
  read: (id, options) => call(read, { id }, options),
  change: (id, body, options) => call(change, { id, body }, options),
  changeDate: (id, body, options) => call(changeDate, { id, body }, options),
  register: (id, filter, options) => pagesOf((after = filter?.after) => send(register, { id, query: { ...filter, after } }, options)),
  attend: (id, body, options) => call(attend, { id, body }, options),
  hold: (id, body, options) => call(hold, { id, body }, options),
  saveMaterials: (id, body, options) => call(saveMaterials, { id, body }, options),
  completions: (query, options) => call(completions, { query: { ...query } }, options),
  statements: (query, options) => call(statements, { query: { ...query } }, options),
});

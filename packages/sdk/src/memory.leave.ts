// Leave in memory: the chooser from the rules, and the life of a request by the contract's own policy.
import {
  answerLeave, appealLeave, approverAddresses, decideLeave, isRefused, isStandIn, leaveEtag, leaveFaults, leaveTypeOf, newLeave, requestViews, seenLeave, ukDay, viewsOfRequest, withdrawLeave, withEvent,
} from '@think-carer/contract';
import type { Asker, LeaveAsk, LeaveEvent, LeaveRecord, LeaveRequest, RequestView } from '@think-carer/contract';
import { chooseLeave } from '@think-carer/rules';
import type { LeaveNeed } from '@think-carer/rules';
import type { Call, Handlers } from './memory.ts';
import { tellApprover } from './memory.approval.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { eraseAnswers, newId, newReference, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

/** A request that is already there when a story or a test begins. */
export type LeaveSeed = LeaveAsk & {
  /** Who asked; the transport's persona if absent. */
  readonly from?: Persona;
  readonly createdAt?: string;
  /** What happened since, in order; instants default to `createdAt`. */
  readonly events?: readonly (Omit<LeaveEvent, 'seq' | 'at'> & { readonly at?: string })[];
};

export function seedLeave(store: MemoryStore, persona: Persona | undefined, { from = persona, createdAt, events = [], ...body }: LeaveSeed, now: Date): void {
  if (!from) return;
  const at = createdAt ? new Date(createdAt) : now, record = newLeave(body, { ...from, key: personKeyOf(from) }, { id: newId(at), reference: newReference('TL'), now: at });
  store.leave.set(record.id, { ...record, events: [...record.events, ...events.map((event, i) => ({ at: record.createdAt, ...event, seq: i + 2 }))] });
}

type OneCall = Call<'leave.read'> | Call<'leave.withdraw'> | Call<'leave.decide'> | Call<'leave.answer'> | Call<'leave.appeal'> | Call<'leave.calendar'>;
interface Told { readonly result: LeaveRequest; readonly etag: string }
type LeaveHandlers = Omit<Pick<Handlers, Extract<keyof Handlers, `leave.${string}`>>, 'leave.calendar'>;

const askerOf = (person: Persona): Asker => ({ ...person, key: personKeyOf(person) });

function viewsIn(store: MemoryStore, person: Persona, record: LeaveRecord, now: Date): RequestView[] {
  const asker = askerOf(person);
  return viewsOfRequest(record, asker, approverAddresses(asker, [...store.delegations.values()], ukDay(now)));
}
/** The request at this address, as far as the caller may see it; `isOwn`: only where it is theirs. */
function found({ store, person, params, now }: OneCall, isOwn = false): { record: LeaveRecord; views: RequestView[] } {
  const record = store.leave.get(params.id), views = record ? viewsIn(store, person, record, now) : [];
  if (!record || views.length === 0 || (isOwn && !views.includes('own'))) throw new Refusal('not-found');
  return { record, views };
}
const othersOf = ({ leave }: MemoryStore, { personKey }: LeaveRecord): LeaveRecord[] => [...leave.values()].filter((one) => one.personKey === personKey);

function answered({ store, person, offer, now }: Pick<Call<'leave.read'>, 'store' | 'person' | 'offer' | 'now'>, record: LeaveRecord, views: readonly RequestView[]): Told {
  return { result: seenLeave(record, views, offer, now, { others: othersOf(store, record), delegations: [...store.delegations.values()], isStandIn: isStandIn(record, person) }), etag: leaveEtag(record, ukDay(now)) };
}
/** Appends what happened, or refuses. */
function happen(call: OneCall, { record, views }: ReturnType<typeof found>, event: ReturnType<typeof withdrawLeave>): Told {
  if (isRefused(event)) throw new Refusal(event.refused, { ...(event.detail && { detail: event.detail }), ...(event.errors && { errors: event.errors }) });
  const next = withEvent(record, event, call.now);
  call.store.leave.set(next.id, event.event === 'withdrawn' ? { ...next, note: null } : next);
  return answered(call, next, views);
}

export const leaveHandlers: LeaveHandlers = {
  'leave.choose': ({ offer, body: { on, locale = 'en-GB', ...need }, now }) => {
    const asOf = on ?? ukDay(now);
    return { result: { offer: { id: offer.id, version: offer.version }, choices: chooseLeave(offer, need as LeaveNeed, { on: asOf, locale }), asOf } };
  },
  'leave.request'(call) {
    const { store, person, body, offer, now } = call;
    const errors = leaveFaults(body, offer, now);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const record = newLeave(body, { ...person, key: personKeyOf(person) }, { id: newId(now), reference: newReference('TL'), now, owner: leaveTypeOf(offer, body).owner });
    store.leave.set(record.id, record);
    const told = answered(call, record, ['own']);
    tellApprover(call, { kind: 'leave', reference: record.reference, approverEmail: record.approverEmail, clocks: told.result.clocks });
    return told;
  },
  'leave.list'({ store, person, query, offer, now }) {
    const all = [...store.leave.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).flatMap((record) => {
      const views = viewsIn(store, person, record, now), view = requestViews.find((one) => views.includes(one) && (query?.seenAs === undefined || query.seenAs === one));
      if (!view) return [];
      const item = seenLeave(record, [view], offer, now, { others: othersOf(store, record), isListed: true });
      return query?.state === undefined || item.state === query.state ? [item] : [];
    });
    const after = query?.after === undefined ? undefined : idOf(query.after), rest = after === undefined ? all : all.filter(({ id }) => id < after), limit = Number(query?.limit ?? 50), page = rest.slice(0, limit);
    return { result: { items: page, nextCursor: rest.length > limit ? cursorOf(page.at(-1)!.id) : null } };
  },
  'leave.read'(call) {
    const { record, views } = found(call);
    return answered(call, record, views);
  },
  'leave.withdraw'(call) {
    const one = found(call, true);
    const told = happen(call, one, withdrawLeave(one.record, call.offer, call.now));
    // What the note said is taken back with the request, from earlier answers too.
    eraseAnswers(call.store, personKeyOf(call.person));
    return told;
  },
  'leave.decide'(call) {
    const one = found(call);
    return happen(call, one, decideLeave(one.record, call.body, one.views, call.offer, call.now));
  },
  'leave.answer'(call) {
    const one = found(call, true);
    return happen(call, one, answerLeave(one.record, call.body, call.offer, call.now));
  },
  'leave.appeal'(call) {
    const one = found(call, true);
    return happen(call, one, appealLeave(one.record, call.body, call.offer, call.now));
  },
};

/** What writes calendar files is loaded only where one is asked for. */
export async function calendarOf(call: Call<'leave.calendar'>): Promise<{ readonly result: string }> {
  const { record, views } = found(call, true), { leaveCalendar } = await import('@think-carer/contract/calendar');
  return { result: leaveCalendar(seenLeave(record, views, call.offer, call.now), call.query) };
}

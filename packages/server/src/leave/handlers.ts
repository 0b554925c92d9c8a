// The operations on leave, as sentences: parse and permit came before; here is do, then answer.
import {
  answerLeave, appealLeave, decideLeave, isRefused, isStandIn, lastEvents, leaveEtag, leaveFaults, leaveFieldsSeen, leaveTypeOf, newLeave, type LeaveRecord, type LeaveRequest, type OperationId, type Refused, type RequestView, requestViews,
  seenLeave, ukDay, viewsOfRequest, withdrawLeave, withEvent,
} from '@think-carer/contract';
import { leaveCalendar } from '@think-carer/contract/calendar';
import { chooseLeave, type LeaveNeed } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { approverAddresses } from '../desk/addresses.ts';
import { delegationsOf } from '../desk/delegations.ts';
import { tellApprover } from '../desk/notice.ts';
import type { SignedIn } from '../identity/access-token.ts';
import type { Call, Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import { newReference } from '../reference.ts';
import type { Touched } from '../store/audit.ts';
import { eraseAnswers } from '../store/idempotency.ts';
import { appendEvent, eraseSpentNotes, findLeave, insertLeave, leaveOf, leaveSeen, settleNotes } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };
type OneCall = Call<'leave.read'> | Call<'leave.withdraw'> | Call<'leave.decide'> | Call<'leave.answer'> | Call<'leave.appeal'> | Call<'leave.calendar'>;
interface Told { readonly result: LeaveRequest; readonly etag: string; readonly touched: readonly Touched[] }

export const leaveHandlers: Named<'leave'> = {
  'leave.choose'({ offer, body: { on, locale = 'en-GB', ...need }, now }) {
    const asOf = on ?? ukDay(now);
    return { result: { offer: { id: offer.id, version: offer.version }, choices: chooseLeave(offer, need as LeaveNeed, { on: asOf, locale }), asOf } };
  },

  async 'leave.request'(call) {
    const { tenant, offer, person, body, store, now } = call;
    const errors = leaveFaults(body, offer, now);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    await eraseSpentNotes(store, ukDay(now));
    for (;;) {
      const record = await insertLeave(store, tenant.id, newLeave(body, person, { id: uuidv7(), reference: newReference('TL'), now, owner: leaveTypeOf(offer, body).owner }));
      if (!record) continue;
      const told = await answered(call, record, ['own']);
      await tellApprover(call, { kind: 'leave', id: record.id, reference: record.reference, approverEmail: record.approverEmail, clocks: told.result.clocks });
      return told;
    }
  },

  async 'leave.list'({ offer, person, query, store, now }) {
    const addresses = await approverAddresses(store, person, ukDay(now)), limit = Number(query?.limit ?? 50), batch = 100;
    const views = viewsOf(person, addresses).filter((view) => query?.seenAs === undefined || query.seenAs === view);
    const others = views.includes('own') ? await leaveOf(store, person.key) : [], items: LeaveRequest[] = [];
    // A state is worked out, not kept: what may be in it is read until there is enough that is.
    for (let before = idOf(query?.after); items.length <= limit;) {
      const records = await leaveSeen(store, views, { key: person.key, addresses }, { before, atMost: batch, lastEvents: query?.state && lastEvents[query.state] });
      for (const record of records) {
        const seen = viewsOfRequest(record, person, addresses), view = requestViews.find((one) => seen.includes(one) && views.includes(one))!;
        const item = seenLeave(record, [view], offer, now, { others: view === 'own' ? others : [], isListed: true });
        if (query?.state === undefined || item.state === query.state) items.push(item);
      }
      if (records.length < batch) break;
      before = records.at(-1)!.id;
    }
    const shown = items.slice(0, limit);
    return {
      result: { items: shown, nextCursor: items.length > limit ? cursorOf(shown.at(-1)!.id) : null },
      touched: shown.map(touchedBy),
    };
  },

  async 'leave.read'(call) {
    const { record, views } = await found(call);
    return answered(call, record, views);
  },

  async 'leave.withdraw'(call) {
    const one = await found(call, true);
    const told = await happen(call, one, withdrawLeave(one.record, call.offer, call.now));
    // What the note said is taken back with the request, from earlier answers too.
    await eraseAnswers(call.store, call.person.key);
    return told;
  },

  async 'leave.decide'(call) {
    const one = await found(call);
    return happen(call, one, decideLeave(one.record, call.body, one.views, call.offer, call.now));
  },

  async 'leave.answer'(call) {
    const one = await found(call, true);
    return happen(call, one, answerLeave(one.record, call.body, call.offer, call.now));
  },

  async 'leave.appeal'(call) {
    const one = await found(call, true);
    return happen(call, one, appealLeave(one.record, call.body, call.offer, call.now));
  },

  async 'leave.calendar'(call) {
    const { record, views } = await found(call, true), seen = seenLeave(record, views, call.offer, call.now);
    return { result: leaveCalendar(seen, call.query), touched: [touchedBy(seen)] };
  },
};

/** The ways in which somebody may look at requests at all, the widest first. */
const viewsOf = ({ roles }: SignedIn, addresses: readonly string[]): RequestView[] => {
  const may = { own: roles.includes('employee'), hr: roles.includes('hr'), approver: addresses.length > 0 };
  return requestViews.filter((view) => may[view]);
};

/** The request at this address, as far as the caller may see it; `isOwn`: only where it is theirs. */
async function found({ store, person, params, now }: OneCall, isOwn = false): Promise<{ record: LeaveRecord; views: RequestView[] }> {
  const record = await findLeave(store, params.id), views = record ? viewsOfRequest(record, person, await approverAddresses(store, person, ukDay(now))) : [];
  if (!record || views.length === 0 || (isOwn && !views.includes('own'))) throw new Refusal('not-found');
  return { record, views };
}

/** Appends what happened, or refuses. Whoever was a moment later is told as if they had been much later. */
async function happen(call: OneCall, { record, views }: { readonly record: LeaveRecord; readonly views: readonly RequestView[] }, event: ReturnType<typeof withdrawLeave>): Promise<Told> {
  if (isRefused(event)) throw refusalOf(event);
  const next = withEvent(record, event, call.now), isOwn = views.includes('own');
  if (!await appendEvent(call.store, call.tenant.id, record.id, next.events.at(-1)!, isOwn ? null : call.person.key)) throw new Refusal(isOwn ? 'not-waiting' : 'already-decided');
  await settleNotes(call.store, call.tenant.id, next, ukDay(call.now));
  return answered(call, event.event === 'withdrawn' ? { ...next, note: null } : next, views);
}

async function answered({ store, person, offer, now }: Pick<OneCall, 'store' | 'person' | 'offer' | 'now'>, record: LeaveRecord, views: readonly RequestView[]): Promise<Told> {
  const isOwn = views.includes('own'), others = isOwn ? await leaveOf(store, record.personKey) : [], delegations = isOwn ? await delegationsOf(store, record.approverEmail, ukDay(now)) : [];
  const result = seenLeave(record, views, offer, now, { others, delegations, isStandIn: isStandIn(record, person) });
  return { result, etag: leaveEtag(record, ukDay(now)), touched: [touchedBy(result)] };
}

const touchedBy = (seen: LeaveRequest): Touched => ({ record: 'leave-request', recordId: seen.id, seenAs: seen.seenAs, fields: leaveFieldsSeen(seen) });

const refusalOf = ({ refused, detail, errors }: Refused): Refusal => new Refusal(refused, { ...(detail && { detail }), ...(errors && { errors }) });

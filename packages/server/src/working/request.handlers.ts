// The operations on requests to work differently, as sentences: parse and permit came before; here is do, then answer.
import {
  deciderView, newWorkingRequest, type OperationId, type RequestSetting, type RequestView, type Ruling, ukDay, viewsOfRequest, workingAnswered, workingAppealed, workingConsulted, workingDecided, workingEtag,
  type WorkingEvent, workingExtensionProposed, type WorkingHappening, workingLetter, type WorkingRequest, type WorkingRequestRecord, workingSeen, workingStanding, workingWithdrawn,
} from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import { approverAddresses } from '../desk/addresses.ts';
import { delegationsOf } from '../desk/delegations.ts';
import { tellApprover } from '../desk/notice.ts';
import type { Call, Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { newReference } from '../reference.ts';
import type { TenantStore } from '../store/tenant.ts';
import { findRequest, findRequests, insertEvent, insertRequest, requestsOf } from './request.rows.ts';

type RequestId = Exclude<Extract<OperationId, `working.${string}`>, 'working.compare' | 'working.draft'>;
/** What every operation on one request is given. */
type OneCall = Omit<Call<'working.read'>, 'query' | 'body'>;
interface Shown { readonly result: WorkingRequest; readonly etag: string; readonly touched: Touched[] }

/** What was ruled, or the refusal thrown. */
function ruled<T>(ruling: Ruling<T>): T {
  if (ruling.refused) {
    const { code, ...more } = ruling.refused;
    throw new Refusal(code, more);
  }
  return ruling;
}

const fieldNames = (request: WorkingRequest) => ['asked', 'name', 'email', 'approverEmail', 'team', 'outcome', 'events'].filter((field) => request[field] !== undefined && request[field] !== null);
const touchedBy = (request: WorkingRequest, fields: readonly string[] = fieldNames(request)): Touched => ({ record: 'working-request', recordId: request.id, seenAs: request.seenAs, fields });

async function shown(store: TenantStore, record: WorkingRequestRecord, view: RequestView, { offer, now }: RequestSetting, fields?: readonly string[]): Promise<Shown> {
  const delegations = view === 'own' ? await delegationsOf(store, record.approverEmail, ukDay(now)) : undefined, result = workingSeen(record, view, { offer, now, delegations });
  return { result, etag: workingEtag(record, now), touched: [touchedBy(result, fields)] };
}

/** Adds what was ruled to the request, and shows it; whoever comes second is told so. */
async function append({ tenant, store, person, offer, now }: OneCall, record: WorkingRequestRecord, view: RequestView, { event, detail }: WorkingHappening): Promise<Shown> {
  const next: WorkingEvent = {
    seq: record.events.length + 1, at: now.toISOString(), event, by: view === 'own' ? 'person' : view === 'hr' ? 'hr' : 'manager', actorKey: person.key, actorName: view === 'own' ? null : person.name ?? null, detail,
  };
  if (!await insertEvent(store, tenant.id, record.id, next)) throw new Refusal('already-decided');
  return shown(store, { ...record, events: [...record.events, next] }, view, { offer, now }, ['state', ...Object.keys(detail)]);
}

/** What the person does with their own request; anyone else's is not there. */
async function own(call: OneCall, rule: (record: WorkingRequestRecord, setting: RequestSetting) => Ruling<WorkingHappening>): Promise<Shown> {
  const record = await findRequest(call.store, call.params.id);
  if (record?.personKey !== call.person.key) throw new Refusal('not-found');
  return append(call, record, 'own', ruled(rule(record, call)));
}

/** A request of somebody else's that this person may decide, and in whose eyes. */
async function toDecide({ store, params, person, now }: OneCall) {
  const record = await findRequest(store, params.id);
  const view = record && deciderView(record, person, await approverAddresses(store, person, ukDay(now)));
  if (!record || !view) throw new Refusal('not-found');
  return { record, view };
}

/** How many are looked through at a time where only one state is asked for. */
const batch = 200;

export const workingRequestHandlers: Pick<Handlers, RequestId> = {
  async 'working.request'(call) {
    const { tenant, offer, person, body, store, now } = call;
    for (;;) {
      const earlier = await requestsOf(store, person.key), { kept } = ruled(newWorkingRequest(body, person, earlier, { offer, now })), createdAt = now.toISOString();
      const record: WorkingRequestRecord = {
        id: uuidv7(), reference: newReference('TW'), personKey: person.key, ...kept, createdAt,
        events: [{ seq: 1, at: createdAt, event: 'requested', by: 'person', actorKey: person.key, actorName: null, detail: {} }],
      };
      if (!await insertRequest(store, tenant.id, record, earlier.length + 1)) continue;
      const told = await shown(store, record, 'own', { offer, now });
      await tellApprover(call, { kind: 'working', id: record.id, reference: record.reference, approverEmail: record.approverEmail, clocks: told.result.clocks });
      return told;
    }
  },

  async 'working.list'({ person, query, store, offer, now }) {
    const today = ukDay(now), addresses = await approverAddresses(store, person, today), limit = Number(query?.limit ?? 50);
    const views = (['own', 'hr', 'approver'] as const).filter((view) => (query?.seenAs ?? view) === view && person.roles.includes(({ own: 'employee', hr: 'hr', approver: 'manager' } as const)[view]));
    const found: { readonly record: WorkingRequestRecord; readonly view: RequestView }[] = [];
    for (let after = idOf(query?.after); found.length <= limit;) {
      const records = await findRequests(store, views, person.key, addresses, { after, atMost: query?.state ? batch : limit + 1 });
      for (const record of records) {
        const view = viewsOfRequest(record, person, addresses).find((one) => views.includes(one));
        if (view && (!query?.state || workingStanding(record, offer, today).state === query.state)) found.push({ record, view });
      }
      if (records.length < (query?.state ? batch : limit + 1)) break;
      after = records.at(-1)!.id;
    }
    const page = found.slice(0, limit), items = page.map(({ record, view }) => workingSeen(record, view, { offer, now }));
    return { result: { items, nextCursor: found.length > limit ? cursorOf(page.at(-1)!.record.id) : null }, touched: items.map((item) => touchedBy(item)) };
  },

  async 'working.read'({ person, params, store, offer, now }) {
    const record = await findRequest(store, params.id), [view] = record ? viewsOfRequest(record, person, await approverAddresses(store, person, ukDay(now))) : [];
    if (!record || !view) throw new Refusal('not-found');
    return shown(store, record, view, { offer, now });
  },

  async 'working.consult'(call) {
    const { record, view } = await toDecide(call);
    return append(call, record, view, ruled(workingConsulted(record, call.body, view, call)));
  },
  async 'working.extend'(call) {
    const { record, view } = await toDecide(call);
    return append(call, record, view, ruled(workingExtensionProposed(record, call.body, view, call)));
  },
  async 'working.decide'(call) {
    const { record, view } = await toDecide(call);
    return append(call, record, view, ruled(workingDecided(record, call.body, view, call.person, call)));
  },
  'working.answer': (call) => own(call, (record, setting) => workingAnswered(record, call.body, setting)),
  'working.appeal': (call) => own(call, (record, setting) => workingAppealed(record, call.body, setting)),
  'working.withdraw': (call) => own(call, workingWithdrawn),

  async 'working.letter'(call) {
    const { record, view } = await toDecide(call), letter = workingLetter(record, call.body, call.person, call);
    return { result: { ...letter, sources: letter.sources.map((source) => ({ ...source })) }, touched: [touchedBy(workingSeen(record, view, call))] };
  },
};

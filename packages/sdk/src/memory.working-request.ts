// Requests to work differently, in memory: the server's life cycle, by the contract's own policy.
import {
  approverAddresses, deciderView, newWorkingRequest, ukDay, viewsOfRequest, workingAnswered, workingAppealed, workingConsulted, workingDecided, workingEtag, workingExtensionProposed, workingLetter, workingSeen,
  workingStanding, workingWithdrawn,
} from '@think-carer/contract';
import type { Asker, OperationId, RequestSetting, Ruling, WorkingAsked, WorkingEvent, WorkingHappening, WorkingRequest, WorkingRequestRecord } from '@think-carer/contract';
import type { Answer, Call, Handlers } from './memory.ts';
import { tellApprover } from './memory.approval.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { newId, newReference, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

type RequestId = Exclude<Extract<OperationId, `working.${string}`>, 'working.compare' | 'working.draft' | 'working.letter'>;
type RecordCall = Call<'working.read'>;
interface Shown { readonly result: WorkingRequest; readonly etag: string }

/** A request that is already there when a story or a test begins: what was asked, when, and what happened since. */
export interface WorkingRequestSeed extends Partial<WorkingAsked> {
  /** Who asked; the transport's persona if absent. */
  readonly from?: Persona;
  readonly madeAt: string;
  readonly startsOn: string;
  readonly approverEmail?: string;
  readonly happened?: readonly (WorkingHappening & { readonly at: string; readonly by: WorkingEvent['by']; readonly name?: string })[];
}

export function seedWorkingRequest(store: MemoryStore, persona: Persona | undefined, { from: person = persona, madeAt, approverEmail, happened = [], ...asked }: WorkingRequestSeed, now: Date): void {
  if (!person) return;
  const record = newRecord({
    name: person.name ?? null, email: person.email ?? null, approverEmail: approverEmail ?? person.managerEmail ?? null, team: null,
    asked: { hours: null, times: null, place: null, arrangement: null, endsOn: null, earlierOn: [], howItCouldWork: null, ...asked },
  }, personKeyOf(person), new Date(madeAt), now);
  const events = happened.map(({ at, by, name, event, detail }, i): WorkingEvent => ({ seq: i + 2, at, event, by, actorKey: by, actorName: name ?? null, detail }));
  store.workingRequests.set(record.id, { ...record, events: [...record.events, ...events] });
}

function newRecord(kept: Pick<WorkingRequestRecord, 'name' | 'email' | 'approverEmail' | 'team' | 'asked'>, personKey: string, at: Date, now: Date): WorkingRequestRecord {
  const createdAt = at.toISOString();
  return { id: newId(now), reference: newReference('TW'), personKey, ...kept, createdAt, events: [{ seq: 1, at: createdAt, event: 'requested', by: 'person', actorKey: personKey, actorName: null, detail: {} }] };
}

const asker = (person: Persona): Asker => ({ ...person, key: personKeyOf(person) });
const addressesOf = (store: MemoryStore, person: Persona, now: Date): string[] => approverAddresses(asker(person), [...store.delegations.values()], ukDay(now));

/** What was ruled, or the refusal thrown. */
function ruled<T>(ruling: Ruling<T>): T {
  if (ruling.refused) {
    const { code, ...more } = ruling.refused;
    throw new Refusal(code, more);
  }
  return ruling;
}

function shown(record: WorkingRequestRecord, { store, person, offer, now }: Pick<RecordCall, 'store' | 'person' | 'offer' | 'now'>): Shown {
  const [view] = viewsOfRequest(record, asker(person), addressesOf(store, person, now));
  if (!view) throw new Refusal('not-found');
  return { result: workingSeen(record, view, { offer, now, delegations: [...store.delegations.values()] }), etag: workingEtag(record, now) };
}

/** Adds what was ruled to the request, and shows it. */
function append(call: Omit<RecordCall, 'query' | 'body'>, record: WorkingRequestRecord, by: WorkingEvent['by'], { event, detail }: WorkingHappening): Shown {
  const after = { ...record, events: [...record.events, { seq: record.events.length + 1, at: call.now.toISOString(), event, by, actorKey: personKeyOf(call.person), actorName: call.person.name ?? null, detail }] };
  call.store.workingRequests.set(record.id, after);
  return shown(after, call as RecordCall);
}

/** What the person does with their own request; anyone else's is not there. */
function own(call: Omit<RecordCall, 'query' | 'body'>, rule: (record: WorkingRequestRecord, setting: RequestSetting) => Ruling<WorkingHappening>): Shown {
  const record = call.store.workingRequests.get(call.params.id);
  if (record?.personKey !== personKeyOf(call.person)) throw new Refusal('not-found');
  return append(call, record, 'person', ruled(rule(record, call)));
}

/** A request of somebody else's that this person may decide, and in whose eyes. */
function toDecide({ store, params, person, now }: Omit<RecordCall, 'query' | 'body'>) {
  const record = store.workingRequests.get(params.id), view = record && deciderView(record, asker(person), addressesOf(store, person, now));
  if (!record || !view) throw new Refusal('not-found');
  return { record, view, by: view === 'hr' ? 'hr' as const : 'manager' as const };
}

export const workingRequestHandlers: Pick<Handlers, RequestId | 'working.letter'> = {
  'working.request'(call) {
    const { store, person, body, now } = call, key = personKeyOf(person);
    const earlier = [...store.workingRequests.values()].filter(({ personKey }) => personKey === key);
    const { kept } = ruled(newWorkingRequest(body, { ...asker(person), managerEmail: person.managerEmail }, earlier, call));
    const record = newRecord(kept, key, now, now);
    store.workingRequests.set(record.id, record);
    const told = shown(record, call);
    tellApprover(call, { kind: 'working', reference: record.reference, approverEmail: record.approverEmail, clocks: told.result.clocks });
    return told;
  },
  'working.list'(call) {
    const { store, person, query, offer, now } = call, addresses = addressesOf(store, person, now), today = ukDay(now);
    const all = [...store.workingRequests.values()].reverse().flatMap((record) => {
      const view = viewsOfRequest(record, asker(person), addresses).find((one) => query?.seenAs === undefined || query.seenAs === one);
      return view && (query?.state === undefined || workingStanding(record, offer, today).state === query.state) ? [{ record, view }] : [];
    });
    const after = query?.after === undefined ? undefined : idOf(query.after), rest = after === undefined ? all : all.filter(({ record }) => record.id < after);
    const limit = Number(query?.limit ?? 50), page = rest.slice(0, limit);
    return { result: { items: page.map(({ record, view }) => workingSeen(record, view, { offer, now })), nextCursor: rest.length > limit ? cursorOf(page.at(-1)!.record.id) : null } };
  },
  'working.read'(call) {
    const record = call.store.workingRequests.get(call.params.id);
    if (!record) throw new Refusal('not-found');
    return shown(record, call);
  },
  'working.consult'(call) {
    const { record, view, by } = toDecide(call);
    return append(call, record, by, ruled(workingConsulted(record, call.body, view, call)));
  },
  'working.extend'(call) {
    const { record, view, by } = toDecide(call);
    return append(call, record, by, ruled(workingExtensionProposed(record, call.body, view, call)));
  },
  'working.decide'(call) {
    const { record, view, by } = toDecide(call);
    return append(call, record, by, ruled(workingDecided(record, call.body, view, call.person, call)));
  },
  'working.answer': (call) => own(call, (record, setting) => workingAnswered(record, call.body, setting)),
  'working.appeal': (call) => own(call, (record, setting) => workingAppealed(record, call.body, setting)),
  'working.withdraw': (call) => own(call, workingWithdrawn),
  'working.letter'(call) {
    const { record } = toDecide(call);
    return { result: workingLetterText(record, call) };
  },
};

const workingLetterText = (record: WorkingRequestRecord, call: Call<'working.letter'>) => workingLetter(record, call.body, call.person, call) as Answer<'working.letter'>['result'];

// Releases in memory: the life of a request for time by the contract's own policy, counted among the places of its date.
import {
  acceptRelease, approverAddresses, decideRelease, figureOfRelease, gatheringKinds, isRefused, isStandIn, moveRelease, newRelease, readDateId, releaseClash, releaseEtag, releaseFaults, releaseOnDay, releaseViews, seenRelease, ukDay, viewsOfRelease,
  withdrawRelease, withReleaseEvent,
} from '@think-carer/contract';
import type { Asker, Release, ReleaseAsk, ReleaseDate, ReleaseEvent, ReleaseFigure, ReleaseHours, ReleaseRecord, ReleaseSitting, RequestView } from '@think-carer/contract';
import type { Call, Handlers } from './memory.ts';
import { tellApprover } from './memory.approval.ts';
import type { MemoryGathering } from './memory.gatherings.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { eraseAnswers, newId, newReference, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

/** A request that is already there when a story or a test begins. */
export type ReleaseSeed = Partial<Omit<ReleaseAsk, 'hours'>> & {
  /** Who asked; the transport's persona if absent. */
  readonly from?: Persona;
  readonly hours: ReleaseHours;
  /** Whether anybody could come; they could if absent. */
  readonly isForEverybody?: boolean;
  readonly createdAt?: string;
  /** What happened since, in order; instants default to `createdAt`. */
  readonly events?: readonly (Omit<ReleaseEvent, 'seq' | 'at'> & { readonly at?: string })[];
};
const nowhere = '00000000-0000-7000-8000-000000000000_20270101T1200';

export function seedRelease(store: MemoryStore, persona: Persona | undefined, { from = persona, createdAt, events = [], hours, date = nowhere, isForEverybody = true, ...body }: ReleaseSeed, now: Date): void {
  if (!from) return;
  const at = createdAt ? new Date(createdAt) : now, key = personKeyOf(from);
  const record = newRelease({ ...body, date, hours }, { on: hours.on, at: hours.from, minutes: 60, isOn: true, isForEverybody, isOwnTime: false }, { ...from, key }, { id: newId(at), reference: newReference('TM'), by: key, now: at });
  store.releases.set(record.id, { ...record, events: [...record.events, ...events.map((event, i) => ({ at: record.createdAt, ...event, seq: i + 2 }))] });
}

type OneCall = Call<'releases.read'> | Call<'releases.withdraw'> | Call<'releases.accept'> | Call<'releases.decide'>;
type Setting = Pick<Call<'releases.ask'>, 'store' | 'offer' | 'now' | 'base'>;
interface Told { readonly result: Release; readonly etag: string }
interface Meeting { readonly gathering: MemoryGathering; readonly date: ReleaseDate; readonly by: string; readonly isMember: (person: Persona) => boolean; count(state: ReleaseFigure, isFirst?: boolean): void }
type Draft = Parameters<typeof withReleaseEvent>[1];

const askerOf = (person: Persona): Asker => ({ ...person, key: personKeyOf(person) });
function viewsIn(store: MemoryStore, person: Persona, record: ReleaseRecord, now: Date): RequestView[] {
  const asker = askerOf(person);
  return viewsOfRelease(record, asker, approverAddresses(asker, [...store.delegations.values()], ukDay(now)));
}
/** The request at this address, as far as the caller may see it; `isOwn`: only where it is theirs. */
function found({ store, person, params, now }: OneCall, isOwn = false): { record: ReleaseRecord; view: RequestView } {
  const record = store.releases.get(params.id), [view] = record ? viewsIn(store, person, record, now) : [];
  if (!record || !view || (isOwn && view !== 'own')) throw new Refusal('not-found');
  return { record, view };
}
/** What works out dates and places is loaded only where one is asked for. */
async function meetingOf({ store, offer, now }: Pick<Setting, 'store' | 'offer' | 'now'>, dateId: string, personKey: string): Promise<Meeting | undefined> {
  const at = readDateId(dateId);
  if (!at || !store.gatherings.has(at.gathering)) return undefined;
  const { appendPlace, dateOf, findGathering, isMember, placeKey, placesOf, releaseDateOf } = await import('./memory.gatherings.ts');
  const gathering = findGathering(store, at.gathering, gatheringKinds), occurrence = gathering && dateOf(gathering, at.occurrence, offer), by = placeKey(at.gathering, personKey);
  return gathering && occurrence ? { gathering, date: releaseDateOf(gathering.record, occurrence), by, isMember: (person) => isMember(gathering, person), count: (state, isFirst = false) => { if (isFirst || placesOf(gathering, occurrence.id).releases.has(by)) appendPlace(gathering, occurrence.id, { at: now.toISOString(), event: 'release', by, state }); } } : undefined;
}
function answered({ store, person, offer, now }: Pick<OneCall, 'store' | 'person' | 'offer' | 'now'>, record: ReleaseRecord, view: RequestView): Told {
  return { result: seenRelease(record, view, offer, now, { delegations: [...store.delegations.values()], isStandIn: view === 'approver' && isStandIn(record, person) }), etag: releaseEtag(record, ukDay(now)) };
}
/** Keeps what happened, and counts it for the meeting. */
async function keep(setting: Setting, record: ReleaseRecord, draft: Draft): Promise<ReleaseRecord> {
  const event = withReleaseEvent(record, draft, setting.now), next = draft.event === 'withdrawn' ? { ...event, note: null } : event;
  setting.store.releases.set(next.id, next);
  (await meetingOf(setting, record.dateId, record.personKey))?.count(figureOfRelease(next));
  return next;
}
async function happen(call: OneCall, { record, view }: ReturnType<typeof found>, event: ReturnType<typeof withdrawRelease>): Promise<Told> {
  if (isRefused(event)) throw new Refusal(event.refused, { ...(event.detail && { detail: event.detail }), ...(event.errors && { errors: event.errors }) });
  return answered(call, await keep(call, record, event), view);
}
const ofPerson = ({ releases }: MemoryStore, personKey: string): ReleaseRecord[] => [...releases.values()].filter((one) => one.personKey === personKey);

export const releaseHandlers: Pick<Handlers, Extract<keyof Handlers, `releases.${string}`>> = {
  async 'releases.ask'(call) {
    const { store, person, body, offer, now } = call, key = personKeyOf(person), meeting = await meetingOf(call, body.date, key);
    if (!meeting?.isMember(person)) throw new Refusal('not-found');
    const { date } = meeting, errors = releaseFaults(body, date, offer, now);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const clash = releaseClash(ofPerson(store, key), body.date);
    if (clash) throw new Refusal(clash.code, { detail: clash.detail, existingId: clash.existingId });
    const record = newRelease(body, date, { ...person, key }, { id: newId(now), reference: newReference('TM'), by: meeting.by, now });
    store.releases.set(record.id, record);
    meeting.count('asked', true);
    const told = answered(call, record, 'own');
    tellApprover(call, { kind: 'release', reference: record.reference, approverEmail: record.approverEmail, clocks: told.result.clocks });
    return told;
  },
  'releases.list'({ store, person, query, offer, now }) {
    const all = [...store.releases.values()].sort((a, b) => (a.id < b.id ? 1 : -1)).flatMap((record) => {
      const views = viewsIn(store, person, record, now), view = releaseViews.find((one) => views.includes(one) && (query?.seenAs === undefined || query.seenAs === one));
      if (!view) return [];
      const item = seenRelease(record, view, offer, now, { isListed: true });
      return query?.state === undefined || item.state === query.state ? [item] : [];
    });
    const after = query?.after === undefined ? undefined : idOf(query.after), rest = after === undefined ? all : all.filter(({ id }) => id < after), limit = Number(query?.limit ?? 50), page = rest.slice(0, limit);
    return { result: { items: page, nextCursor: rest.length > limit ? cursorOf(page.at(-1)!.id) : null } };
  },
  'releases.read'(call) {
    const { record, view } = found(call);
    return answered(call, record, view);
  },
  async 'releases.withdraw'(call) {
    const one = found(call, true), told = await happen(call, one, withdrawRelease(one.record, 'person', call.now));
    // What the note said is taken back with the request, from earlier answers too.
    eraseAnswers(call.store, personKeyOf(call.person));
    return told;
  },
  'releases.accept'(call) {
    const one = found(call, true);
    return happen(call, one, acceptRelease(one.record, call.now));
  },
  'releases.decide'(call) {
    const one = found(call);
    return happen(call, one, decideRelease(one.record, call.body, [one.view], call.now));
  },
};

/** What follows when a meeting moves, is cancelled, or a reply is taken back: as on the server. */
export async function releasesCancelled(call: Setting, dateId: string): Promise<void> {
  for (const record of [...call.store.releases.values()]) if (record.dateId === dateId) await takeBack(call, record, 'organiser');
}
export async function releasesMoved(call: Setting, dateId: string, before: ReleaseSitting, after: ReleaseSitting): Promise<void> {
  for (const record of [...call.store.releases.values()].filter((one) => one.dateId === dateId)) {
    const draft = moveRelease(record, before, after);
    if (!draft) continue;
    const next = await keep(call, record, draft);
    tellApprover(call, { kind: 'release', reference: next.reference, approverEmail: next.approverEmail, clocks: releaseOnDay(next, ukDay(call.now)).clocks });
  }
}
export async function releaseOfReplyWithdrawn(call: Setting, dateId: string, personKey: string): Promise<void> {
  for (const record of ofPerson(call.store, personKey)) if (record.dateId === dateId) await takeBack(call, record, 'person');
}
async function takeBack(call: Setting, record: ReleaseRecord, by: 'person' | 'organiser'): Promise<void> {
  const draft = withdrawRelease(record, by, call.now);
  if (!isRefused(draft)) await keep(call, record, draft);
}

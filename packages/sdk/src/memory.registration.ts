// Registrations in memory: the server's life cycle, by the contract's own policy.
import {
  chosenAfter, etagOf, fastestFormMs, isSeen, keepRegistration, proofOf, receiptOf, registrationFaults, registrationFields, seenBy, viewsOf,
} from '@think-carer/contract';
import type { KeptRegistration, RegistrationCreate, RegistrationRecord, RegistrationViewer, RequestFault } from '@think-carer/contract';
import type { Answer, Call, Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { eraseAnswers, newId, newReference, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

type OwnCall = Call<'registrations.change'> | Call<'registrations.pause'> | Call<'registrations.resume'> | Call<'registrations.reconfirm'> | Call<'registrations.withdraw'>;

const viewer = (person: Persona): RegistrationViewer => ({ ...person, key: personKeyOf(person) });

function refuse(errors: readonly RequestFault[]): void {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
}

/** A registration that is already there when a story or a test begins. */
export type RegistrationSeed = Omit<RegistrationCreate, 'form'> & { readonly createdAt?: string; readonly isPaused?: boolean };

export function seedRegistration(store: MemoryStore, person: Persona, { createdAt, isPaused, privacyVersion, ...chosen }: RegistrationSeed, now: Date): void {
  const record = newRecord(keepRegistration(chosen, person), privacyVersion, personKeyOf(person), createdAt ? new Date(createdAt) : now);
  store.registrations.set(record.id, isPaused ? { ...record, pausedAt: now.toISOString() } : record);
}

function newRecord(kept: KeptRegistration, privacyVersion: string, personKey: string, now: Date): RegistrationRecord {
  const at = now.toISOString();
  return { id: newId(now), reference: newReference(), personKey, kept, privacyVersion, version: 1, createdAt: at, updatedAt: at, confirmedAt: at, pausedAt: null };
}

/** The caller's own registration at this address, unchanged since they read it; anyone else's is not there. */
function own({ store, person, params, match }: OwnCall): RegistrationRecord {
  const record = store.registrations.get(params.id);
  if (record?.personKey !== personKeyOf(person)) throw new Refusal('not-found');
  match(etagOf(record));
  return record;
}
/** Keeps the changed record, one version on. */
function update({ store, now }: OwnCall, before: RegistrationRecord, change: Partial<RegistrationRecord>): RegistrationRecord {
  const record = { ...before, ...change, version: before.version + 1, updatedAt: now.toISOString() };
  store.registrations.set(record.id, record);
  return record;
}
const ownAnswer = (record: RegistrationRecord, now: Date) => ({ result: seenBy('own', record, now), etag: etagOf(record) });

/** The trap that people never see, and the time that no person is faster than. Nothing is kept of either. */
export function guardCreate({ body, person, offer, now }: Call<'registrations.create'>): Answer<'registrations.create'> | undefined {
  const { form } = body;
  if (!form) return undefined;
  if (form.website !== '') {
    const record = newRecord(keepRegistration(body, person), body.privacyVersion, '', now);
    return { result: receiptOf(record, now), etag: etagOf(record) };
  }
  if (form.elapsedMs < fastestFormMs && registrationFaults(body, offer).length === 0) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
}

export const registrationHandlers: Pick<Handlers, Extract<keyof Handlers, `registrations.${string}`>> = {
  'registrations.create'({ store, person, body, offer, now }) {
    refuse(registrationFaults(body, offer));
    const personKey = personKeyOf(person);
    for (const { id, personKey: owner } of store.registrations.values()) if (owner === personKey) throw new Refusal('already-registered', { existingId: id });
    const record = newRecord(keepRegistration(body, person), body.privacyVersion, personKey, now);
    store.registrations.set(record.id, record);
    return { result: receiptOf(record, now), etag: etagOf(record) };
  },
  'registrations.list'({ store, person, query, now }) {
    const views = viewsOf(person).filter((view) => query?.seenAs === undefined || query.seenAs === view);
    const all = [...store.registrations.values()].flatMap((record) => {
      const view = views.find((one) => isSeen(one, record, viewer(person)));
      return view ? [{ record, view }] : [];
    });
    const rest = query?.after === undefined ? all : all.filter(({ record }) => record.id > idOf(query.after!));
    const limit = Number(query?.limit ?? 50);
    const page = rest.slice(0, limit);
    return { result: { items: page.map(({ record, view }) => seenBy(view, record, now)), nextCursor: rest.length > limit ? cursorOf(page.at(-1)!.record.id) : null } };
  },
  'registrations.read'({ store, person, params, now }) {
    const record = store.registrations.get(params.id);
    const view = record && viewsOf(person).find((one) => isSeen(one, record, viewer(person)));
    if (!record || !view) throw new Refusal('not-found');
    return { result: seenBy(view, record, now), etag: etagOf(record) };
  },
  'registrations.change'(call) {
    const { store, person, body, offer, now } = call;
    const before = own(call);
    const { privacyVersion = before.privacyVersion, ...change } = body;
    const chosen = chosenAfter(before.kept, change);
    refuse(registrationFaults(chosen, offer));
    const kept = keepRegistration(chosen, person, before.kept);
    if (privacyVersion === before.privacyVersion && registrationFields.every((field) => kept[field] === before.kept[field])) return ownAnswer(before, now);
    // What is taken back is taken back from earlier answers too.
    if (registrationFields.some((field) => kept[field] === null && before.kept[field] !== null)) eraseAnswers(store, personKeyOf(person));
    return ownAnswer(update(call, before, { kept, privacyVersion }), now);
  },
  'registrations.pause'(call) {
    const before = own(call);
    return ownAnswer(before.pausedAt ? before : update(call, before, { pausedAt: call.now.toISOString() }), call.now);
  },
  'registrations.resume'(call) {
    const before = own(call);
    return ownAnswer(before.pausedAt ? update(call, before, { pausedAt: null }) : before, call.now);
  },
  'registrations.reconfirm': (call) => ownAnswer(update(call, own(call), { confirmedAt: call.now.toISOString() }), call.now),
  'registrations.withdraw'(call) {
    const record = own(call);
    call.store.registrations.delete(record.id);
    return { result: proofOf(record, call.now, eraseAnswers(call.store, record.personKey) > 0) };
  },
};

// The operations on registrations, as sentences: parse and permit came before; here is do, then answer.
import {
  chosenAfter, etagOf, fastestFormMs, heldFields, isSeen, keepRegistration, type KeptRegistration, type OperationId, proofOf, receiptOf, type Registration, registrationFaults, registrationFields, type RegistrationRecord, seenBy, viewsOf,
} from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import type { Call, Guard, Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import { newReference } from '../reference.ts';
import type { Touched } from '../store/audit.ts';
import { eraseAnswers } from '../store/idempotency.ts';
import { deleteRegistration, findOwn, findSeen, insertRegistration, updateRegistration } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };
type OwnCall = Call<'registrations.change'> | Call<'registrations.pause'> | Call<'registrations.resume'> | Call<'registrations.reconfirm'> | Call<'registrations.withdraw'>;

/** The trap that people never see, and the time that no person is faster than. Nothing is kept of either. */
export const createGuard: Guard<'registrations.create'> = ({ body, person, offer, now, note }) => {
  if (!body.form) return undefined;
  if (body.form.website !== '') {
    note('registration.trap');
    const record = newRecord(keepRegistration(body, person), body.privacyVersion, '', now);
    return { result: receiptOf(record, now), etag: etagOf(record) };
  }
  if (body.form.elapsedMs < fastestFormMs && registrationFaults(body, offer).length === 0) {
    throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - body.form.elapsedMs) / 1000)) });
  }
  return undefined;
};

export const registrationHandlers: Named<'registrations'> = {
  async 'registrations.create'({ tenant, offer, person, body, store, now }) {
    refuse(registrationFaults(body, offer));
    for (;;) {
      const record = await insertRegistration(store, tenant.id, newRecord(keepRegistration(body, person), body.privacyVersion, person.key, now));
      if (record) return { result: receiptOf(record, now), etag: etagOf(record), touched: [{ record: 'registration', recordId: record.id, seenAs: 'own', fields: heldFields(record.kept) }] };
      const existing = await findOwn(store, person.key);
      if (existing) throw new Refusal('already-registered', { existingId: existing.id });
    }
  },

  async 'registrations.list'({ person, query, store, now }) {
    const views = viewsOf(person).filter((view) => query?.seenAs === undefined || query.seenAs === view);
    const limit = Number(query?.limit ?? 50), records = await findSeen(store, views, person, { after: idOf(query?.after), atMost: limit + 1 });
    const shown = records.slice(0, limit).map((record) => {
      const view = views.find((one) => isSeen(one, record, person))!;
      return { id: record.id, view, item: seenBy(view, record, now) };
    });
    return {
      result: { items: shown.map(({ item }) => item), nextCursor: records.length > limit ? cursorOf(shown.at(-1)!.id) : null },
      touched: shown.map(({ id, view, item }) => ({ record: 'registration', recordId: id, seenAs: view, fields: fieldNames(item) })),
    };
  },

  async 'registrations.read'({ person, params, store, now }) {
    const views = viewsOf(person), [record] = await findSeen(store, views, person, { id: params.id, atMost: 1 });
    if (!record) throw new Refusal('not-found');
    const view = views.find((one) => isSeen(one, record, person))!, result = seenBy(view, record, now);
    return { result, etag: etagOf(record), touched: [{ record: 'registration', recordId: record.id, seenAs: view, fields: fieldNames(result) }] };
  },

  async 'registrations.change'(call) {
    const { offer, person, body, store, now } = call, before = await own(call);
    const { privacyVersion = before.privacyVersion, ...change } = body, chosen = chosenAfter(before.kept, change);
    refuse(registrationFaults(chosen, offer));
    const kept = keepRegistration(chosen, person, before.kept), changed = registrationFields.filter((field) => kept[field] !== before.kept[field]);
    if (changed.length === 0 && privacyVersion === before.privacyVersion) return ownAnswer(before, now, []);
    // What is taken back is taken back from earlier answers too.
    if (changed.some((field) => kept[field] === null)) await eraseAnswers(store, person.key);
    return ownAnswer(await updateRegistration(store, before, { kept, privacyVersion }, now), now, changed);
  },

  async 'registrations.pause'(call) {
    const before = await own(call);
    return before.pausedAt ? ownAnswer(before, call.now, []) : ownAnswer(await updateRegistration(call.store, before, { pausedAt: call.now.toISOString() }, call.now), call.now, ['state']);
  },

  async 'registrations.resume'(call) {
    const before = await own(call);
    return before.pausedAt ? ownAnswer(await updateRegistration(call.store, before, { pausedAt: null }, call.now), call.now, ['state']) : ownAnswer(before, call.now, []);
  },

  async 'registrations.reconfirm'(call) {
    return ownAnswer(await updateRegistration(call.store, await own(call), { confirmedAt: call.now.toISOString() }, call.now), call.now, ['state']);
  },

  async 'registrations.withdraw'(call) {
    const record = await own(call);
    await deleteRegistration(call.store, record);
    const keys = await eraseAnswers(call.store, call.person.key);
    return { result: proofOf(record, call.now, keys > 0), touched: [{ record: 'registration', recordId: record.id, seenAs: 'own', fields: heldFields(record.kept) }] };
  },
};

/** The caller's own registration at this address, unchanged since they read it; anyone else's is not there. */
async function own({ store, person, params, match }: OwnCall): Promise<RegistrationRecord> {
  const record = await findOwn(store, person.key, params.id);
  if (!record) throw new Refusal('not-found');
  match(etagOf(record));
  return record;
}

const ownAnswer = (record: RegistrationRecord, now: Date, fields: readonly string[]): { result: Registration; etag: string; touched: Touched[] } =>
  ({ result: seenBy('own', record, now), etag: etagOf(record), touched: [{ record: 'registration', recordId: record.id, seenAs: 'own', fields }] });

function refuse(errors: ReturnType<typeof registrationFaults>): void {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
}

function newRecord(kept: KeptRegistration, privacyVersion: string, personKey: string, now: Date): RegistrationRecord {
  const at = now.toISOString();
  return { id: uuidv7(), reference: newReference('TC'), personKey, kept, privacyVersion, version: 1, createdAt: at, updatedAt: at, confirmedAt: at, pausedAt: null };
}

const fieldNames = (seen: object) => registrationFields.filter((field) => field in seen);

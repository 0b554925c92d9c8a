// The operations on registrations, as sentences: parse and permit came before; here is do, then answer.
import { fastestFormMs, type OperationId, type Registration, type RegistrationLevel } from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import type { Call, Guard, Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { eraseAnswers } from '../store/idempotency.ts';
import { faultsIn, isSeen, keep, type Kept, viewsOf } from './policy.ts';
import { columns, etagOf, heldFields, levelOf, receiptOf, type RegistrationRow, seenBy } from './record.ts';
import { newReference } from './reference.ts';
import { columnsOf, deleteRow, findOwn, findSeen, insertRow, updateRow } from './rows.ts';

type Named<Prefix extends string> = { readonly [Id in Extract<OperationId, `${Prefix}.${string}`>]: Handlers[Id] };
type OwnCall = Call<'registrations.change'> | Call<'registrations.pause'> | Call<'registrations.resume'> | Call<'registrations.reconfirm'> | Call<'registrations.withdraw'>;

/** The trap that people never see, and the time that no person is faster than. Nothing is kept of either. */
export const createGuard: Guard<'registrations.create'> = ({ body, person, offer, now, note }) => {
  if (!body.form) return undefined;
  if (body.form.website !== '') {
    note('registration.trap');
    const row = newRow(keep(body, person), body.privacyVersion, '', '', now);
    return { result: receiptOf(row, now), etag: etagOf(row) };
  }
  if (body.form.elapsedMs < fastestFormMs && faultsIn(body, offer).length === 0) {
    throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - body.form.elapsedMs) / 1000)) });
  }
  return undefined;
};

export const registrationHandlers: Named<'registrations'> = {
  async 'registrations.create'({ tenant, offer, person, body, store, now }) {
    refuse(faultsIn(body, offer));
    for (;;) {
      const row = await insertRow(store, newRow(keep(body, person), body.privacyVersion, tenant.id, person.key, now));
      if (row) return { result: receiptOf(row, now), etag: etagOf(row), touched: [{ registrationId: row.id, seenAs: 'own', fields: heldFields(row) }] };
      const existing = await findOwn(store, person.key);
      if (existing) throw new Refusal('already-registered', { existingId: existing.id });
    }
  },

  async 'registrations.list'({ person, query, store, now }) {
    const views = viewsOf(person).filter((view) => query?.seenAs === undefined || query.seenAs === view);
    const limit = Number(query?.limit ?? 50), rows = await findSeen(store, views, person, { after: idOf(query?.after), atMost: limit + 1 });
    const shown = rows.slice(0, limit).map((row) => ({ row, view: views.find((view) => isSeen(view, row, person))! }));
    return {
      result: { items: shown.map(({ row, view }) => seenBy(view, row, now)), nextCursor: rows.length > limit ? cursorOf(shown.at(-1)!.row.id) : null },
      touched: shown.map(({ row, view }) => ({ registrationId: row.id, seenAs: view, fields: fieldNames(seenBy(view, row, now)) })),
    };
  },

  async 'registrations.read'({ person, params, store, now }) {
    const views = viewsOf(person), [row] = await findSeen(store, views, person, { id: params.id, atMost: 1 });
    if (!row) throw new Refusal('not-found');
    const view = views.find((view) => isSeen(view, row, person))!, result = seenBy(view, row, now);
    return { result, etag: etagOf(row), touched: [{ registrationId: row.id, seenAs: view, fields: fieldNames(result) }] };
  },

  async 'registrations.change'(call) {
    const { offer, person, body, store, now } = call, before = await own(call);
    const { privacyVersion, ...change } = body, level = change.level ?? levelOf(before);
    const kept: Record<string, string | null> = Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, before[column]]));
    // Leaving level `manager` removes the manager without being asked; naming one at another level is a fault.
    if (level !== 'manager') kept['managerEmail'] = null;
    const chosen = { ...kept, ...change, level };
    refuse(faultsIn(chosen, offer));
    const next = columnsOf(keep(chosen, person, before)), changed = Object.entries(columns).filter(([, column]) => next[column] !== before[column]).map(([field]) => field);
    if (changed.length === 0 && (privacyVersion ?? before.privacy_version) === before.privacy_version) return ownAnswer(before, now, []);
    // What is taken back is taken back from earlier answers too.
    if (Object.values(columns).some((column) => next[column] === null && before[column] !== null)) await eraseAnswers(store, person.key);
    return ownAnswer(await updateRow(store, before, { ...next, ...(privacyVersion && { privacy_version: privacyVersion }) }, now), now, changed);
  },

  async 'registrations.pause'(call) {
    const before = await own(call);
    return before.paused_at ? ownAnswer(before, call.now, []) : ownAnswer(await updateRow(call.store, before, { paused_at: call.now.toISOString() }, call.now), call.now, ['state']);
  },

  async 'registrations.resume'(call) {
    const before = await own(call);
    return before.paused_at ? ownAnswer(await updateRow(call.store, before, { paused_at: null }, call.now), call.now, ['state']) : ownAnswer(before, call.now, []);
  },

  async 'registrations.reconfirm'(call) {
    return ownAnswer(await updateRow(call.store, await own(call), { confirmed_at: call.now.toISOString() }, call.now), call.now, ['state']);
  },

  async 'registrations.withdraw'(call) {
    const row = await own(call), erased = heldFields(row);
    await deleteRow(call.store, row);
    const keys = await eraseAnswers(call.store, call.person.key);
    return {
      result: {
        reference: row.reference, withdrawnAt: call.now.toISOString(), erased,
        kept: [
          { what: 'audit', detail: 'That a registration with this number existed, when it was touched, and the names of its fields; no values, no name.', why: 'To show that the register is handled properly.' },
          { what: 'counts', detail: 'Totals that were already published.', why: 'They name nobody and cannot be taken back.' },
          ...(keys > 0 ? [{ what: 'repeats', detail: 'For a day, that these calls were made; no answers, no name.', why: 'So that a late repeat does not put you back on the register.' }] : []),
        ],
      },
      touched: [{ registrationId: row.id, seenAs: 'own', fields: erased }],
    };
  },
};

/** The caller's own registration at this address, unchanged since they read it; anyone else's is not there. */
async function own({ store, person, params, match }: OwnCall): Promise<RegistrationRow> {
  const row = await findOwn(store, person.key, params.id);
  if (!row) throw new Refusal('not-found');
  match(etagOf(row));
  return row;
}

const ownAnswer = (row: RegistrationRow, now: Date, fields: readonly string[]): { result: Registration; etag: string; touched: Touched[] } =>
  ({ result: seenBy('own', row, now), etag: etagOf(row), touched: [{ registrationId: row.id, seenAs: 'own', fields }] });

function refuse(errors: ReturnType<typeof faultsIn>): void {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
}

function newRow(kept: Kept, privacyVersion: string, tenantId: string, personKey: string, now: Date): RegistrationRow {
  const at = now.toISOString();
  return {
    tenant_id: tenantId, id: uuidv7(), reference: newReference(), person_key: personKey, ...columnsOf(kept), level: kept.level as RegistrationLevel,
    privacy_version: privacyVersion, version: 1, created_at: at, updated_at: at, confirmed_at: at, paused_at: null,
  };
}

const fieldNames = (seen: object) => Object.keys(columns).filter((field) => field in seen);

const cursorOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
function idOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  if (hex.length !== 32 || cursorOf(hex) !== cursor) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return hex;
}

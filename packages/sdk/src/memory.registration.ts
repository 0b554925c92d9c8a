// Registrations in memory: the server's life cycle, read from the same contract.
import { confirmDueOn, fastestFormMs, fieldsSeen, readersOf, registrationFields, registrationState } from '@think-carer/contract';
import type { Reader, Registration, RegistrationCreate, RegistrationField, RegistrationLevel, RegistrationReceipt, RegistrationView, RequestFault } from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import type { Answer, Call, Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';
import { eraseAnswers, newId, newReference, personKeyOf } from './memory.store.ts';
import type { Kept, MemoryStore, Persona, Row } from './memory.store.ts';

type Chosen = { readonly [Field in Exclude<RegistrationField, 'name' | 'email' | 'level'>]?: string | null | undefined } & { readonly level: string };
type OwnCall = Call<'registrations.change'> | Call<'registrations.pause'> | Call<'registrations.resume'> | Call<'registrations.reconfirm'> | Call<'registrations.withdraw'>;

const levelOf = (row: Row): RegistrationLevel => row.kept.level as RegistrationLevel;
const etagOf = (row: Row): string => `"${row.version}"`;
const normal = (email: string): string => email.trim().toLowerCase();
const held = (row: Row): RegistrationField[] => registrationFields.filter((field) => row.kept[field] !== null);

function faultsIn(chosen: Chosen, offer: Pack): RequestFault[] {
  const fault = (field: string, code: string, detail: string): RequestFault => ({ pointer: `/${field}`, code, detail });
  const faults: RequestFault[] = [];
  if (chosen.area && chosen.area !== 'elsewhere' && !offer.areas.some(({ id }) => id === chosen.area)) faults.push(fault('area', 'not-an-option', 'This area is not in the offer; `elsewhere` always is.'));
  if (chosen.team && !offer.teams?.some(({ id }) => id === chosen.team)) faults.push(fault('team', 'not-an-option', 'This team is not in the offer.'));
  if (chosen.level === 'manager' && !chosen.managerEmail) faults.push(fault('managerEmail', 'missing', 'Say which manager it is shared with.'));
  if (chosen.level !== 'manager' && chosen.managerEmail) faults.push(fault('managerEmail', 'not-allowed', 'A manager is named only at level `manager`.'));
  return faults;
}
function refuse(errors: readonly RequestFault[]): void {
  if (errors.length > 0) throw new Refusal('invalid-request', { errors });
}

function keep(chosen: Chosen, person: Persona, before?: Kept): Kept {
  const isNamed = chosen.level !== 'count';
  return {
    level: chosen.level,
    relationship: chosen.relationship ?? null, careFor: chosen.careFor ?? null, careHours: chosen.careHours ?? null, area: chosen.area ?? null, team: chosen.team ?? null,
    managerEmail: chosen.level === 'manager' && chosen.managerEmail ? normal(chosen.managerEmail) : null,
    name: isNamed ? person.name ?? before?.name ?? null : null,
    email: isNamed ? person.email ?? before?.email ?? null : null,
  };
}

/** A registration that is already there when a story or a test begins. */
export type RegistrationSeed = Omit<RegistrationCreate, 'form'> & { readonly createdAt?: string; readonly isPaused?: boolean };

export function seedRegistration(store: MemoryStore, person: Persona, { createdAt, isPaused, privacyVersion, ...chosen }: RegistrationSeed, now: Date): void {
  const row = newRow(keep(chosen, person), privacyVersion, personKeyOf(person), createdAt ? new Date(createdAt) : now);
  store.registrations.set(row.id, isPaused ? { ...row, pausedAt: now.toISOString() } : row);
}

function newRow(kept: Kept, privacyVersion: string, personKey: string, now: Date): Row {
  const at = now.toISOString();
  return { id: newId(now), reference: newReference(), personKey, kept, privacyVersion, version: 1, createdAt: at, updatedAt: at, confirmedAt: at, pausedAt: null };
}

/** The ways in which a person may look at all, the widest first. */
function viewsOf({ roles, email }: Persona): RegistrationView[] {
  const may = { own: roles.includes('employee'), register: roles.includes('hr'), manager: roles.includes('manager') && email !== undefined };
  return (['own', 'register', 'manager'] as const).filter((view) => may[view]);
}
function isSeen(view: RegistrationView, row: Row, person: Persona): boolean {
  if (view === 'own') return row.personKey === personKeyOf(person);
  if (row.pausedAt !== null) return false;
  if (view === 'register') return levelOf(row) !== 'count';
  return levelOf(row) === 'manager' && person.email !== undefined && row.kept.managerEmail === normal(person.email);
}

function seenBy(view: RegistrationView, row: Row, now: Date): Registration {
  const seen = Object.fromEntries(fieldsSeen(view, levelOf(row)).filter((field) => row.kept[field] !== null).map((field) => [field, row.kept[field]!]));
  return {
    id: row.id,
    ...(view !== 'manager' && { reference: row.reference }),
    seenAs: view, state: registrationState(row, now.toISOString()), level: levelOf(row), ...seen,
    ...(view === 'own' && { privacyVersion: row.privacyVersion }),
    createdAt: row.createdAt, updatedAt: row.updatedAt, confirmedAt: row.confirmedAt, confirmDueOn: confirmDueOn(row.confirmedAt),
    ...(view === 'own' && row.pausedAt !== null && { pausedAt: row.pausedAt }),
    etag: etagOf(row),
  };
}

function receiptOf(row: Row, now: Date): RegistrationReceipt {
  const readers: Partial<Record<RegistrationField, Reader[]>> = {};
  for (const field of held(row)) readers[field] = [...readersOf(field, levelOf(row))];
  return {
    id: row.id, reference: row.reference, level: levelOf(row), state: registrationState(row, now.toISOString()),
    privacyVersion: row.privacyVersion, createdAt: row.createdAt, confirmDueOn: confirmDueOn(row.confirmedAt), readers, etag: etagOf(row),
  };
}

/** The caller's own registration at this address, unchanged since they read it; anyone else's is not there. */
function own({ store, person, params, match }: OwnCall): Row {
  const row = store.registrations.get(params.id);
  if (row?.personKey !== personKeyOf(person)) throw new Refusal('not-found');
  match(etagOf(row));
  return row;
}
/** Keeps the changed row, one version on. */
function update({ store, now }: OwnCall, before: Row, change: Partial<Row>): Row {
  const row = { ...before, ...change, version: before.version + 1, updatedAt: now.toISOString() };
  store.registrations.set(row.id, row);
  return row;
}
const ownAnswer = (row: Row, now: Date) => ({ result: seenBy('own', row, now), etag: etagOf(row) });

/** The trap that people never see, and the time that no person is faster than. Nothing is kept of either. */
export function guardCreate({ body, person, offer, now }: Call<'registrations.create'>): Answer<'registrations.create'> | undefined {
  const { form } = body;
  if (!form) return undefined;
  if (form.website !== '') {
    const row = newRow(keep(body, person), body.privacyVersion, '', now);
    return { result: receiptOf(row, now), etag: etagOf(row) };
  }
  if (form.elapsedMs < fastestFormMs && faultsIn(body, offer).length === 0) throw new Refusal('too-fast', {}, { 'retry-after': String(Math.ceil((fastestFormMs - form.elapsedMs) / 1000)) });
  return undefined;
}

export const registrationHandlers: Pick<Handlers, Extract<keyof Handlers, `registrations.${string}`>> = {
  'registrations.create'({ store, person, body, offer, now }) {
    refuse(faultsIn(body, offer));
    const personKey = personKeyOf(person);
    for (const { id, personKey: owner } of store.registrations.values()) if (owner === personKey) throw new Refusal('already-registered', { existingId: id });
    const row = newRow(keep(body, person), body.privacyVersion, personKey, now);
    store.registrations.set(row.id, row);
    return { result: receiptOf(row, now), etag: etagOf(row) };
  },
  'registrations.list'({ store, person, query, now }) {
    const views = viewsOf(person).filter((view) => query?.seenAs === undefined || query.seenAs === view);
    const all = [...store.registrations.values()].flatMap((row) => {
      const view = views.find((one) => isSeen(one, row, person));
      return view ? [{ row, view }] : [];
    });
    const rest = query?.after === undefined ? all : all.filter(({ row }) => row.id > idOf(query.after!));
    const limit = Number(query?.limit ?? 50);
    const page = rest.slice(0, limit);
    return { result: { items: page.map(({ row, view }) => seenBy(view, row, now)), nextCursor: rest.length > limit ? cursorOf(page.at(-1)!.row.id) : null } };
  },
  'registrations.read'({ store, person, params, now }) {
    const row = store.registrations.get(params.id);
    const view = row && viewsOf(person).find((one) => isSeen(one, row, person));
    if (!row || !view) throw new Refusal('not-found');
    return { result: seenBy(view, row, now), etag: etagOf(row) };
  },
  'registrations.change'(call) {
    const { store, person, body, offer, now } = call;
    const before = own(call);
    const { privacyVersion = before.privacyVersion, ...change } = body;
    const level = change.level ?? levelOf(before);
    // Leaving level `manager` removes the manager without being asked; naming one at another level is a fault.
    const chosen = { ...before.kept, ...(level !== 'manager' && { managerEmail: null }), ...change, level };
    refuse(faultsIn(chosen, offer));
    const kept = keep(chosen, person, before.kept);
    if (privacyVersion === before.privacyVersion && registrationFields.every((field) => kept[field] === before.kept[field])) return ownAnswer(before, now);
    if (level === 'count' && levelOf(before) !== 'count') eraseAnswers(store, personKeyOf(person));
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
    const row = own(call);
    call.store.registrations.delete(row.id);
    const keys = eraseAnswers(call.store, row.personKey);
    return {
      result: {
        reference: row.reference, withdrawnAt: call.now.toISOString(), erased: held(row),
        kept: [
          { what: 'audit', detail: 'That a registration with this number existed, when it was touched, and the names of its fields; no values, no name.', why: 'To show that the register is handled properly.' },
          { what: 'counts', detail: 'Totals that were already published.', why: 'They name nobody and cannot be taken back.' },
          ...(keys > 0 ? [{ what: 'repeats', detail: 'For a day, that these calls were made; no answers, no name.', why: 'So that a late repeat does not put you back on the register.' }] : []),
        ],
      },
    };
  },
};

const cursorOf = (id: string): string => btoa(id);
function idOf(cursor: string): string {
  try { return atob(cursor); } catch {}
  throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
}

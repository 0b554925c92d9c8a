// The desk in memory: the server's order and the server's rules of standing in, by the contract's own policy.
import {
  approverAddresses, byPlace, delegationClash, delegationFaults, delegationSeen, delegationViewOf, deskItem, deskPlace, deskViewOf, isAskedFor, normalEmail, teamsOf, ukDay, viewsOfRelease, viewsOfRequest,
} from '@think-carer/contract';
import type { DelegationRecord, DeskRecord } from '@think-carer/contract';
import type { Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore } from './memory.store.ts';

/** Somebody already stands in for somebody when a story or a test begins. */
export type DelegationSeed = Pick<DelegationRecord, 'fromEmail' | 'toEmail' | 'fromOn' | 'untilOn'> & Partial<DelegationRecord>;

export function seedDelegation(store: MemoryStore, seed: DelegationSeed, now: Date): void {
  const record: DelegationRecord = { id: newId(now), fromName: null, createdAt: now.toISOString(), endedAt: null, ...seed };
  store.delegations.set(record.id, record);
}

export const deskHandlers: Pick<Handlers, Extract<keyof Handlers, `desk.${string}`>> = {
  'desk.list'({ store, person, query = {}, offer, now }) {
    const { directorate, seenAs, after } = query, view = deskViewOf(person, seenAs), asker = { ...person, key: personKeyOf(person) };
    if (!view) return { result: { items: [], nextCursor: null } };
    if (directorate !== undefined && !offer.directorates?.some(({ id }) => id === directorate)) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/directorate', code: 'not-an-option', detail: 'This directorate is not in the offer.' }] });
    const addresses = approverAddresses(asker, [...store.delegations.values()], ukDay(now)), teams = teamsOf(offer, directorate);
    const records: DeskRecord[] = [...[...store.leave.values()].map((record) => ({ kind: 'leave' as const, record })), ...[...store.workingRequests.values()].map((record) => ({ kind: 'working' as const, record })), ...[...store.releases.values()].map((record) => ({ kind: 'release' as const, record }))];
    const all = records.filter(({ kind, record }) => (kind === 'release' ? viewsOfRelease : viewsOfRequest)(record, asker, addresses).includes(view) && (teams === undefined || (record.team !== null && teams.includes(record.team))))
      .map((one) => deskItem(one, view, person, offer, now)).filter((item) => isAskedFor(item, query));
    const closed = all.filter(({ isOpen }) => !isOpen).sort((a, b) => (a.requestId < b.requestId ? 1 : -1));
    const items = [...all.filter(({ isOpen }) => isOpen).sort(byPlace), ...closed].map((item) => ({ item, place: `${item.isOpen ? 'o' : 'c'} ${item.isOpen ? deskPlace(item) : item.requestId}` }));
    const start = after === undefined ? 0 : items.findIndex(({ place }) => place === idOf(after)) + 1, limit = Number(query.limit ?? 50), page = items.slice(start, start + limit);
    return { result: { items: page.map(({ item }) => item), nextCursor: items.length > start + limit ? cursorOf(page.at(-1)!.place) : null } };
  },
  'desk.delegate'({ store, person, body, now }) {
    const today = ukDay(now), errors = delegationFaults(body, person, today);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const fromEmail = normalEmail(person.email!), clash = delegationClash(body, fromEmail, [...store.delegations.values()]);
    if (clash) throw new Refusal(clash.code, { detail: clash.detail, ...(clash.existingId && { existingId: clash.existingId }) });
    const record: DelegationRecord = {
      id: newId(now), fromEmail, fromName: person.name ?? null, toEmail: normalEmail(body.toEmail), fromOn: body.fromOn, untilOn: body.untilOn, createdAt: now.toISOString(), endedAt: null,
    };
    store.delegations.set(record.id, record);
    return { result: delegationSeen(record, 'giver', today) };
  },
  'desk.delegations'({ store, person, query, now }) {
    const all = [...store.delegations.values()].reverse().flatMap((record) => {
      const view = delegationViewOf(record, person);
      return view ? [delegationSeen(record, view, ukDay(now))] : [];
    });
    const after = query?.after === undefined ? undefined : idOf(query.after), rest = after === undefined ? all : all.filter(({ id }) => id < after), limit = Number(query?.limit ?? 50);
    return { result: { items: rest.slice(0, limit), nextCursor: rest.length > limit ? cursorOf(rest[limit - 1]!.id) : null } };
  },
  'desk.endDelegation'({ store, person, params, now }) {
    const record = store.delegations.get(params.id), view = record && delegationViewOf(record, person);
    if (!record || !view) throw new Refusal('not-found');
    const ended = record.endedAt === null ? { ...record, endedAt: now.toISOString() } : record;
    store.delegations.set(ended.id, ended);
    return { result: delegationSeen(ended, view, ukDay(now)) };
  },
};

// The desk in memory: the server's order and the server's rules of standing in, by the contract's own policy.
import { delegationClash, delegationFaults, delegationSeen, delegationViewOf, normalEmail } from '@think-carer/contract';
import type { DelegationRecord } from '@think-carer/contract';
import type { Handlers } from './memory.ts';
import { Refusal } from './memory.problem.ts';
import { newId } from './memory.store.ts';

const dayOf = (now: Date): string => now.toISOString().slice(0, 10);

export const deskHandlers: Pick<Handlers, Extract<keyof Handlers, `desk.${string}`>> = {
  'desk.list': () => ({ result: { items: [], nextCursor: null } }),
  'desk.delegate'({ store, person, body, now }) {
    const errors = delegationFaults(body, person, dayOf(now));
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const fromEmail = normalEmail(person.email!), clash = delegationClash(body, fromEmail, [...store.delegations.values()]);
    if (clash) throw new Refusal(clash.code, { detail: clash.detail, ...(clash.existingId && { existingId: clash.existingId }) });
    const record: DelegationRecord = {
      id: newId(now), fromEmail, fromName: person.name ?? null, toEmail: normalEmail(body.toEmail), fromOn: body.fromOn, untilOn: body.untilOn, createdAt: now.toISOString(), endedAt: null,
    };
    store.delegations.set(record.id, record);
    return { result: delegationSeen(record, 'giver', dayOf(now)) };
  },
  'desk.delegations'({ store, person, query, now }) {
    const all = [...store.delegations.values()].reverse().flatMap((record) => {
      const view = delegationViewOf(record, person);
      return view ? [delegationSeen(record, view, dayOf(now))] : [];
    });
    const rest = query?.after === undefined ? all : all.filter(({ id }) => id < idOf(query.after!));
    const limit = Number(query?.limit ?? 50);
    return { result: { items: rest.slice(0, limit), nextCursor: rest.length > limit ? btoa(rest[limit - 1]!.id) : null } };
  },
  'desk.endDelegation'({ store, person, params, now }) {
    const record = store.delegations.get(params.id), view = record && delegationViewOf(record, person);
    if (!record || !view) throw new Refusal('not-found');
    const ended = record.endedAt === null ? { ...record, endedAt: now.toISOString() } : record;
    store.delegations.set(ended.id, ended);
    return { result: delegationSeen(ended, view, dayOf(now)) };
  },
};

function idOf(cursor: string): string {
  try { return atob(cursor); } catch {}
  throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
}

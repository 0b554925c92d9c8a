// The operations on a desk, as sentences: parse and permit came before; here is do, then answer.
import {
  delegationClash, delegationFaults, delegationFields, delegationSeen, delegationViewOf, deskFields, deskKinds, deskViewOf, normalEmail, teamsOf, ukDay, type DelegationRecord, type DelegationView, type DeskKind, type OperationId,
} from '@think-carer/contract';
import { uuidv7 } from 'uuidv7';
import type { Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { approverAddresses } from './addresses.ts';
import { findDelegations, insertDelegation, insertDelegationEnd, nextDelegation } from './delegations.ts';
import { deskPage } from './list.ts';

const auditNames = { leave: 'leave-request', working: 'working-request', release: 'release' } as const satisfies Record<DeskKind, Touched['record']>;
const touch = (id: string, seenAs: DelegationView, fields: readonly string[]): Touched => ({ record: 'delegation', recordId: id, seenAs, fields });

export const deskHandlers: { readonly [Id in Extract<OperationId, `desk.${string}`>]: Handlers[Id] } = {
  async 'desk.list'({ person, query = {}, store, offer, now }) {
    const { directorate, kind, seenAs } = query, view = deskViewOf(person, seenAs);
    if (!view) return { result: { items: [], nextCursor: null } };
    if (directorate !== undefined && !offer.directorates?.some(({ id }) => id === directorate)) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/directorate', code: 'not-an-option', detail: 'This directorate is not in the offer.' }] });
    const addresses = view === 'approver' ? await approverAddresses(store, person, ukDay(now)) : [];
    const search = { view, personKey: person.key, addresses, kinds: deskKinds.filter((one) => kind === undefined || one === kind), teams: teamsOf(offer, directorate) };
    const result = await deskPage(store, { search, view, query, viewer: person, offer, now });
    return { result, touched: result.items.map((item): Touched => ({ record: auditNames[item.kind as DeskKind], recordId: item.requestId, seenAs: view, fields: deskFields })) };
  },

  async 'desk.delegate'({ tenant, person, body, store, now }) {
    const today = ukDay(now), errors = delegationFaults(body, person, today);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const fromEmail = normalEmail(person.email!), toEmail = normalEmail(body.toEmail);
    const record: DelegationRecord = { id: uuidv7(), fromEmail, fromName: person.name ?? null, toEmail, fromOn: body.fromOn, untilOn: body.untilOn, createdAt: now.toISOString(), endedAt: null };
    for (;;) {
      const seq = await nextDelegation(store, fromEmail);
      const alive = [...await findDelegations(store, { ofEmail: fromEmail, aliveOn: today }), ...await findDelegations(store, { ofEmail: toEmail, aliveOn: today })];
      const clash = delegationClash(body, fromEmail, alive);
      if (clash) throw new Refusal(clash.code, { detail: clash.detail, ...(clash.existingId && { existingId: clash.existingId }) });
      if (await insertDelegation(store, tenant.id, record, seq)) return { result: delegationSeen(record, 'giver', today), touched: [touch(record.id, 'giver', delegationFields)] };
    }
  },

  async 'desk.delegations'({ person, query, store, now }) {
    const limit = Number(query?.limit ?? 50), ofEmail = person.roles.includes('hr') ? undefined : normalEmail(person.email ?? '');
    const found = await findDelegations(store, { ofEmail, before: idOf(query?.after), atMost: limit + 1 }), shown = found.slice(0, limit);
    const seen = shown.map((record) => ({ record, view: delegationViewOf(record, person)! }));
    return {
      result: { items: seen.map(({ record, view }) => delegationSeen(record, view, ukDay(now))), nextCursor: found.length > limit ? cursorOf(shown.at(-1)!.id) : null },
      touched: seen.map(({ record, view }) => touch(record.id, view, delegationFields)),
    };
  },

  async 'desk.endDelegation'({ tenant, person, params, store, now }) {
    const [record] = await findDelegations(store, { id: params.id, atMost: 1 }), view = record && delegationViewOf(record, person);
    if (!record || !view) throw new Refusal('not-found');
    if (record.endedAt === null) await insertDelegationEnd(store, tenant.id, record.id, now.toISOString(), view);
    const [ended] = await findDelegations(store, { id: record.id, atMost: 1 });
    return { result: delegationSeen(ended!, view, ukDay(now)), touched: [touch(record.id, view, record.endedAt === null ? ['state'] : [])] };
  },
};

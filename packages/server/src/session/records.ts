// Everything that is kept about one person, gathered from each noun as it shows a person their own, and what was done with it.
import { completionOf, everyItem, normalEmail, policySeen, type SessionRecords, ukDay } from '@think-carer/contract';
import { deskHandlers } from '../desk/handlers.ts';
import { ownDates } from '../gatherings/own.ts';
import { completionsOf } from '../guide/rows.ts';
import { guestRecordsOf } from '../guest/members.ts';
import { ownSessions } from '../learning/own.ts';
import { leaveHandlers } from '../leave/handlers.ts';
import type { Call } from '../operation.ts';
import { registrationHandlers } from '../registration/handlers.ts';
import { releaseHandlers } from '../release/handlers.ts';
import type { Touched } from '../store/audit.ts';
import type { TenantStore } from '../store/tenant.ts';
import { findOwned } from '../voice/rows.ts';
import { workingRequestHandlers } from '../working/request.handlers.ts';

export async function recordsOf(call: Call<'session.records'>): Promise<{ readonly result: SessionRecords; readonly touched: readonly Touched[] }> {
  const { store, now } = call;
  // Their own is theirs whatever the host lets them do today.
  const own = { ...call, person: { ...call.person, roles: ['employee'] as const } }, list = (after: string | undefined) => ({ ...own, query: { seenAs: 'own' as const, limit: '100', after } });
  const registrations = await everyItem((after) => registrationHandlers['registrations.list'](list(after) as never));
  const leave = await everyItem((after) => leaveHandlers['leave.list'](list(after) as never)), working = await everyItem((after) => workingRequestHandlers['working.list'](list(after) as never));
  const asked = await everyItem((after) => releaseHandlers['releases.list'](list(after) as never));
  const leaveRequests = [], workingRequests = [], releases = [];
  // One by one, because a list leaves out what only the person may read.
  for (const { id } of leave) leaveRequests.push((await leaveHandlers['leave.read']({ ...own, params: { id } } as never)).result);
  for (const { id } of working) workingRequests.push((await workingRequestHandlers['working.read']({ ...own, params: { id } } as never)).result);
  for (const { id } of asked) releases.push((await releaseHandlers['releases.read']({ ...own, params: { id } } as never)).result);
  const delegations = call.person.email === undefined ? [] : await everyItem((after) => deskHandlers['desk.delegations']({ ...own, query: { limit: '100', after } } as never));
  const finished = await completionsOf(store, call.person.key), guests = await guestRecordsOf(store, call.person.key), sessions = await ownSessions(store, call.tenant, call.person.key);
  const owned = call.person.email === undefined ? [] : (await findOwned(store, normalEmail(call.person.email), ukDay(now))).map(({ policy, latest }) => policySeen(policy, latest, own.person, now));
  const kept = [
    ...registrations.map(({ id }) => ['registration', id] as const), ...leaveRequests.map(({ id }) => ['leave-request', id] as const), ...workingRequests.map(({ id }) => ['working-request', id] as const), ...releases.map(({ id }) => ['release', id] as const),
    ...delegations.map(({ id }) => ['delegation', id] as const), ...finished.map(({ id }) => ['completion', id] as const), ...guests.ids.map((id) => ['membership', id] as const), ...sessions.map(({ id }) => ['booking', id] as const), ...owned.map(({ id }) => ['policy', id] as const),
  ];
  return {
    result: { madeAt: now.toISOString(), registrations, leaveRequests, workingRequests, releases, delegations, completions: finished.map(completionOf), bookings: sessions.map(({ record }) => record), ...guests.records, replies: await ownDates(call, call.person.key), policies: owned, accesses: await accessesTo(store, kept.map(([, id]) => id)) },
    touched: kept.map(([record, recordId]) => ({ record, recordId, seenAs: 'own', fields: ['everything'] })),
  };
}

async function accessesTo(store: TenantStore, ids: readonly string[]): Promise<SessionRecords['accesses']> {
  if (ids.length === 0) return [];
  const rows = await store.selectFrom('audit_event').select(['at', 'event', 'record', 'seen_as', 'fields']).where('record_id', 'in', [...ids]).orderBy('id').execute();
  return rows.map(({ at, event, record, seen_as, fields }) => ({ at, event, record: record ?? '', seenAs: seen_as ?? '', fields }));
}

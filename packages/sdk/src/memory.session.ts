// Everything that is kept about one person, in memory: the same parts as on the server, without accesses, which nobody else has here.
import { completionOf, everyItem, isPolicyOwner } from '@think-carer/contract';
import type { Policy } from '@think-carer/contract';
import { deskHandlers } from './memory.desk.ts';
import { guestRecords } from './memory.guest.store.ts';
import { leaveHandlers } from './memory.leave.ts';
import type { Handlers } from './memory.ts';
import { registrationHandlers } from './memory.registration.ts';
import { releaseHandlers } from './memory.release.ts';
import { personKeyOf } from './memory.store.ts';
import { voiceHandlers } from './memory.voice.ts';
import { workingRequestHandlers } from './memory.working-request.ts';

export const sessionHandlers: Pick<Handlers, 'session.records'> = {
  async 'session.records'(call) {
    const { store, person, now } = call, own = { ...call, person: { ...person, roles: ['employee'] as const } }, list = (after: string | undefined) => ({ ...own, query: { seenAs: 'own', limit: '100', after } });
    const leave = await everyItem((after) => leaveHandlers['leave.list'](list(after) as never)), working = await everyItem((after) => workingRequestHandlers['working.list'](list(after) as never));
    const asked = await everyItem((after) => releaseHandlers['releases.list'](list(after) as never));
    return {
      result: {
        madeAt: now.toISOString(),
        registrations: await everyItem((after) => registrationHandlers['registrations.list'](list(after) as never)),
        leaveRequests: await Promise.all(leave.map(async ({ id }) => (await leaveHandlers['leave.read']({ ...own, params: { id } } as never)).result)),
        workingRequests: await Promise.all(working.map(async ({ id }) => (await workingRequestHandlers['working.read']({ ...own, params: { id } } as never)).result)),
        releases: await Promise.all(asked.map(async ({ id }) => (await releaseHandlers['releases.read']({ ...own, params: { id } } as never)).result)),
        delegations: person.email === undefined ? [] : await everyItem((after) => deskHandlers['desk.delegations']({ ...own, query: { limit: '100', after } } as never)),
        completions: [...store.completions.values()].filter(({ personKey }) => personKey === personKeyOf(person)).map(completionOf),
        // Only where something was booked or rated are the rules of dates fetched.
        bookings: store.learning.bookings.size + store.learning.ratings.size === 0 ? [] : (await import('./memory.learning.ts')).ownSessions(store, person),
        ...guestRecords(store, personKeyOf(person)),
        replies: store.gatherings.size === 0 ? [] : (await import('./memory.gatherings.ts')).ownDates(store, person, call.offer),
        policies: [...store.voice.policies.values()].filter((one) => isPolicyOwner(one, own.person)).map((one) => voiceHandlers['voice.policy']({ ...own, params: { id: one.id } } as never) as { readonly result: Policy }).map(({ result }) => result),
        accesses: [],
      },
    };
  },
};

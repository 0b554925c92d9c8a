// How a forum comes to be where a test of the contract needs one: set up by its chair, with a date that is over and two to come.
import { ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { sql } from 'kysely';
import { northbridge } from '../gatherings/gatherings.fixture.ts';
import type { Noun } from '../situation.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import { keyOf, type TestApp } from '../testing.ts';

let people = 0;
const newPerson = (): string => `forum-person-${(people += 1)}`;
export const sitting = (test: TestApp, days: number) => ({ on: addDays(ukDay(test.clock), days), at: '12:00', minutes: 90 });
export const dateIdIn = (test: TestApp, forum: string, days: number): string => `${forum}_${sitting(test, days).on.replaceAll('-', '')}T1200`;
export const forumBody = (test: TestApp, more: object = {}) => ({
  kind: 'forum', title: 'Staff carers forum', audiences: [], room: 'Committee Room 2', link: 'https://meet.example/8f2c', capacity: { room: 30, link: 300 }, schedule: { rule: null, dates: [sitting(test, -10), sitting(test, 20), sitting(test, 60)] }, ...more,
});
/** Sets one up; answers its id. */
export async function newForum(test: TestApp, more: object = {}): Promise<{ readonly id: string; readonly chair: Record<string, string> }> {
  const chair = await test.signIn(newPerson(), { roles: ['chair'] }), made = await test.call('POST', '/v1/forums', chair, forumBody(test, more));
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  return { id: made.body.id, chair };
}

/** So many more replies to the date in twenty days, a third of them for the room, after the two events that are there. */
export const manyReplies = (test: TestApp, forum: string, many: number): Promise<unknown> => withTenant(test.owner, northbridge, (store) => sql`
  insert into think_carer.gathering_event (tenant_id, gathering_id, occurrence, seq, at, event, by_key, body, spent_on)
  select ${northbridge}::uuid, ${forum}::uuid, ${`${sitting(test, 20).on}T12:00`}::text, n + 2, now(), 'replied', 'k' || n, jsonb_build_object('kind', 'count', 'way', case when n % 3 = 0 then 'room' else 'link' end), current_date + 200 from generate_series(1, ${many}::int) n`.execute(store));

export const forums: Noun = {
  // Whoever holds the role may look at every forum.
  stranger: null,
  otherwise: (body) => ('schedule' in body ? { ...body, title: 'Another forum' } : 'way' in body ? { ...body, way: 'room' } : 'heads' in body ? { heads: { room: 1, link: 1 } } : 'items' in body ? { items: [] } : 'text' in body ? { text: 'Something else.' }
    : 'to' in body ? { ...body, because: 'Something else.' } : 'state' in body ? { ...body, changed: 'Something else.' } : 'room' in body ? { room: 'Somewhere else' } : { ...body, title: 'Something else' }),
  async situate(test, route) {
    if (route.permission === 'public') return { headers: { 'x-publishable-key': keyOf() } };
    const isReplying = !(route.permission.anyOf as readonly string[]).includes('chair');
    if (!route.params) return { headers: await test.signIn(newPerson(), { roles: isReplying ? ['employee'] : ['chair'] }) };
    const { id, chair } = await newForum(test, route.id === 'forum.saveNotes' ? { kind: 'group' } : {}), headers = isReplying ? await test.signIn(newPerson()) : chair;
    if (route.path.startsWith('/v1/forums/')) return { headers, id, etag: '"1"' };
    if (route.path.startsWith('/v1/forum-actions/')) return { headers, id: (await test.call('POST', `/v1/forums/${id}/actions`, chair, { kind: 'action', title: 'A loop', owner: 'Facilities', dueOn: sitting(test, 30).on })).body.id, etag: '"1"' };
    const date = dateIdIn(test, id, route.id === 'forum.hold' || route.id === 'forum.publishMinutes' ? -10 : 20);
    if (route.id === 'forum.publishMinutes') await test.call('PUT', `/v1/forum-dates/${date}/minutes`, { ...chair, 'if-match': '"0"' }, { text: 'Nineteen came.' });
    return { headers, id: date, etag: '"0"' };
  },
};

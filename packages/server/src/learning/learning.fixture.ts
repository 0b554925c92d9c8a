// How a call of learning that succeeds is brought about: a session of a carers' centre, still to come, of today, or over with somebody who had a place.
import { type Route, ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { placeKey } from '../gatherings/key.ts';
import { placeRow } from '../gatherings/places.ts';
import { personKey } from '../identity/identity-token.ts';
import { tenantIdOf, tenantWithId } from '../identity/tenant.ts';
import type { Noun, Situation } from '../situation.fixture.ts';
import { keyOf, type TestApp } from '../testing.ts';
import { withTenant } from '../store/tenant.ts';

let people = 0;
const newPerson = (): string => `somebody-${(people += 1)}`;
/** Somebody who works for the carers' hub: its address in the offer is theirs. */
export const centrePerson = (test: TestApp): Promise<Record<string, string>> => test.signIn(newPerson(), { roles: ['partner'], email: 'carershub@northbridge.example' });
export const sessionBody = (on: string, more: object = {}): object => ({
  title: 'Benefits at one table', topic: 'benefits', audiences: ['staff'], room: 'The Old Library', link: 'https://meet.example/j/8f2c', schedule: { rule: null, dates: [{ on, at: '12:30', minutes: 60 }] }, capacity: { room: 20, link: null }, ...more,
});
export interface Added { readonly id: string; readonly series: string; readonly etag: string; readonly partner: Record<string, string> }
/** Adds a session of the hub's on a day. */
export async function addSession(test: TestApp, on: string, more: object = {}): Promise<Added> {
  const partner = await centrePerson(test), { status, body, headers } = await test.call('POST', '/v1/sessions', partner, sessionBody(on, more));
  if (status !== 201) throw new Error(JSON.stringify(body));
  const { schedule } = body as { schedule: { dates: { on: string; at: string }[] } }, [date] = schedule.dates;
  return { id: `${body.id}_${date!.on.replaceAll('-', '')}T${date!.at.replace(':', '')}`, series: body.id, etag: headers.get('etag')!, partner };
}
/** As if somebody had booked when it was still to come. `sub`: as they sign in here. */
export async function bookedBefore(test: TestApp, { id, series }: Added, subs: readonly string[], reply: object = { kind: 'count', way: 'room' }): Promise<void> {
  const tenantId = tenantIdOf('northbridge'), tenant = await tenantWithId(test.database, tenantId), on = `${id.slice(37, 41)}-${id.slice(41, 43)}-${id.slice(43, 45)}`, occurrence = { id: `${on}T${id.slice(46, 48)}:${id.slice(48)}`, on }, at = test.clock.toISOString();
  await withTenant(test.database, tenantId, async (store) => {
    const rows = [placeRow(tenantId, series, occurrence, 1, { event: 'opened', at, capacity: { room: null, link: null } }), ...subs.map((sub, i) =>
      placeRow(tenantId, series, occurrence, i + 2, { event: 'replied', at, by: placeKey(tenant, series, personKey(tenant, 'https://issuer.test', sub)), reply: reply as never }))];
    for (let from = 0; from < rows.length; from += 1000) await store.insertInto('gathering_event').values(rows.slice(from, from + 1000)).execute();
  });
}

const otherwise = (body: Record<string, unknown>): unknown => ('inWorkTime' in body ? { ...body, inWorkTime: false } : 'stars' in body ? { stars: 1 } : 'isThere' in body ? { ...body, isThere: false } : 'heads' in body ? { heads: { room: 1, link: 1 } }
  : 'items' in body ? { items: [] } : 'isCancelled' in body || 'to' in body ? { ...body, because: 'Something else.' } : { ...body, title: 'Something else' });

async function situate(test: TestApp, route: Route, body: unknown): Promise<Situation> {
  const name = newPerson(), today = ukDay(test.clock), may = route.permission === 'public' ? [] : route.permission.anyOf;
  if (route.permission === 'public') return { headers: { 'x-publishable-key': keyOf() } };
  if (!route.params) return { headers: route.id === 'learning.add' ? await centrePerson(test) : await test.signIn(name, { roles: may }) };
  if (route.id === 'learning.rate') {
    const past = await addSession(test, addDays(today, -7));
    await bookedBefore(test, past, [name]);
    return { headers: await test.signIn(name), id: past.id };
  }
  const isToday = route.id === 'learning.attend' || route.id === 'learning.hold';
  const added = await addSession(test, addDays(today, isToday ? 0 : 30), isToday ? { schedule: { rule: null, dates: [{ on: today, at: '23:55', minutes: 60 }] } } : {}), id = route.path.startsWith('/v1/session-series') ? added.series : added.id;
  if (route.id === 'learning.attend') {
    await bookedBefore(test, added, [name], { kind: 'name', called: 'Somebody', way: 'room', toChair: true });
    const { items } = (await test.call('GET', `/v1/sessions/${id}/register`, added.partner)).body;
    return { headers: added.partner, id, body: { by: items[0].by, isThere: true } };
  }
  if (may.includes('employee')) return { headers: await test.signIn(name), id };
  return { headers: added.partner, id, etag: added.etag, body: body && typeof body === 'object' && 'to' in body ? { ...body, to: { on: addDays(today, 31) } } : body };
}

/** Everybody may see and book a session; what whoever gives it does is as if it were not there to a partner of another centre, and to HR. */
export const learning = (route: Route): Noun => ({
  otherwise, situate: (test, asked, { body }) => situate(test, asked, body),
  stranger: route.permission !== 'public' && route.permission.anyOf.some((role) => role === 'employee') ? null : ['partner', 'hr', 'equalities'],
});

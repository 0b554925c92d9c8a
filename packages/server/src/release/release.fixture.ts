// What the generated tests need of releases: a meeting in three weeks, somebody who asks for the time, and their manager.
import { dateIdOf, type Example, type Route, ukDay } from '@think-carer/contract';
import { addDays } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { insertGatherings } from '../gatherings/rows.ts';
import { tenantIdOf } from '../identity/tenant.ts';
import type { Noun, Situation } from '../situation.fixture.ts';
import { withTenant } from '../store/tenant.ts';
import type { TestApp } from '../testing.ts';

let people = 0;
/** A forum that has one date, so many days from today, at noon for an hour and a half; answers the id of that date. */
export async function meetingIn(test: TestApp, days = 20): Promise<string> {
  const on = addDays(ukDay(test.clock), days), id = uuidv7(), tenant = tenantIdOf('northbridge');
  await withTenant(test.database, tenant, (store) => insertGatherings(store, tenant, [{
    id, kind: 'forum', owner: null, link: null, version: 1, edition: 0, createdAt: test.clock.toISOString(),
    says: { title: 'Staff carers forum', room: 'Room 3', audiences: ['staff'], partners: [], capacity: { room: null, link: null }, schedule: { rule: null, dates: [{ on, at: '12:00', minutes: 90 }] } },
  }]));
  return dateIdOf(id, `${on}T12:00`);
}

export const releases: Noun = {
  otherwise: (body) => ('verb' in body ? { ...body, reason: 'Something else.' } : { ...body, note: 'Something else.' }),
  async situate(test: TestApp, route: Route, { body }: Example): Promise<Situation> {
    const name = `release-of-${(people += 1)}`, boss = `boss-of-${name}@northbridge.example`, own = await test.signIn(name, { managerEmail: boss }), manager = await test.signIn(`boss-of-${name}`, { roles: ['manager'], email: boss });
    const date = await meetingIn(test);
    if (!route.params) return { headers: own, ...(body !== undefined && { body: { ...(body as object), date } }) };
    const made = await test.call('POST', '/v1/releases', own, { date });
    if (made.status !== 201) throw new Error(`/v1/releases: ${JSON.stringify(made.body)}`);
    if (route.id === 'releases.accept') await test.call('POST', `/v1/releases/${made.body.id}/decisions`, manager, { verb: 'another-time', other: { on: addDays(ukDay(test.clock), 21), from: '12:30', to: '13:30' } });
    const other = (body as { other?: object } | undefined)?.other;
    return { headers: route.id === 'releases.decide' ? manager : own, id: made.body.id, ...(body !== undefined && { body: other ? { ...(body as object), other: { ...other, on: addDays(ukDay(test.clock), 21) } } : body }) };
  },
};

// A gathering that is there before a test begins, and what its tests look at it with.
import { randomUUID } from 'node:crypto';
import { ukDay } from '@think-carer/contract';
import type { GatheringRecord, GatheringSays } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import { tenantIdOf } from '../identity/tenant.ts';
import { withTenant } from '../store/tenant.ts';
import type { TestApp } from '../testing.ts';
import { insertGatherings } from './rows.ts';

export const northbridge = tenantIdOf('northbridge');
/** A single date so many days from now, at noon, half an hour long. */
export const inDays = (test: TestApp, days: number) => ({ on: addDays(ukDay(test.clock), days), at: '12:00', minutes: 30 });

export async function newGathering(test: TestApp, more: Partial<GatheringSays> & { readonly kind?: GatheringRecord['kind']; readonly link?: string | null } = {}): Promise<GatheringRecord> {
  const { kind = 'forum', link = 'https://meet.example/8f2c', ...says } = more;
  const record: GatheringRecord = {
    id: randomUUID(), kind, owner: null, link, version: 1, edition: 0, createdAt: test.clock.toISOString(),
    says: { title: 'Forum', room: 'Committee Room 2', audiences: [], partners: [], capacity: { room: 20, link: 100 }, schedule: { rule: null, dates: [inDays(test, -20), inDays(test, 20), inDays(test, 40)] }, ...says },
  };
  await withTenant(test.owner, northbridge, (store) => insertGatherings(store, northbridge, [record]));
  return record;
}

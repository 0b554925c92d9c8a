// What is old enough to go: requests of every kind, with all that happened to them, a time after the last of it. Only the owner can; the role that serves has no right to.
import { addMonths } from '@think-carer/rules';
import { sql } from 'kysely';
import type { TenantStore } from './tenant.ts';

export interface Erased { readonly leave: number; readonly working: number; readonly releases: number }

/** Erases the tenant's requests of which nothing has happened, and no day of leave has lain, since so many months ago. `isTrial`: only counts them. */
export async function eraseOldRequests(store: TenantStore, today: string, months: number, isTrial = false): Promise<Erased> {
  const before = addMonths(today, -months);
  const { rows: leave } = await sql<{ id: string }>`
    select e.request_id as id from think_carer.leave_event e left join lateral jsonb_array_elements(coalesce(e.parts, '[]')) as part on true
    group by e.request_id having max(e.at) < ${before}::date and max(part ->> 'on') < ${before}`.execute(store);
  const { rows: working } = await sql<{ id: string }>`select request_id as id from think_carer.working_event group by request_id having max(at) < ${before}::date`.execute(store);
  const { rows: releases } = await sql<{ id: string }>`
    select request_id as id from think_carer.release_event group by request_id having max(at) < ${before}::date and max(hours ->> 'on') < ${before}`.execute(store);
  if (!isTrial) {
    const [old, changed, released] = [leave, working, releases].map((rows) => rows.map(({ id }) => id)) as [string[], string[], string[]];
    if (old.length > 0) {
      await store.deleteFrom('leave_note').where('request_id', 'in', old).execute();
      await store.deleteFrom('leave_event').where('request_id', 'in', old).execute();
      await store.deleteFrom('leave_request').where('id', 'in', old).execute();
    }
    if (changed.length > 0) {
      await store.deleteFrom('working_event').where('request_id', 'in', changed).execute();
      await store.deleteFrom('working_request').where('id', 'in', changed).execute();
    }
    if (released.length > 0) {
      await store.deleteFrom('release_note').where('request_id', 'in', released).execute();
      await store.deleteFrom('release_event').where('request_id', 'in', released).execute();
      await store.deleteFrom('release_request').where('id', 'in', released).execute();
    }
  }
  return { leave: leave.length, working: working.length, releases: releases.length };
}

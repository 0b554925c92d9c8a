// Two years of requests for time at Northbridge's forum: counted among the places of its dates, with the few that came to the demo manager as whole requests. Nobody in them exists.
import { dateIdOf, decideRelease, figureOfRelease, isRefused, newRelease, type ReleaseDecide, type ReleaseFigure, type ReleaseRecord, ukDay, withReleaseEvent } from '@think-carer/contract';
import { type GatheringRecord, type Occurrence, releaseDateOf } from '@think-carer/gatherings';
import { addDays, type Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { placeKey } from '../gatherings/key.ts';
import { placeRow } from '../gatherings/places.ts';
import { comingDates, listGatherings, pastDates } from '../gatherings/rows.ts';
import type { Tenant } from '../identity/tenant.ts';
import { newReference } from '../reference.ts';
import { insertReleaseHistory } from '../release/rows.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { accountOf, managers, staff } from './leave.people.ts';

const team = 'customer-services', colleagues = staff.filter((one) => one.team === team);
const answers: readonly ReleaseDecide[] = [{ verb: 'release' }, { verb: 'release' }, { verb: 'refuse', reason: 'Two of the three on this shift are away, and the desk cannot be closed.' }, { verb: 'release' }];

/** How many had which answer, so many meetings ago: more are given the time, and fewer hear nothing, as managers learn of the rule. */
const counts = (ago: number): Readonly<Record<Exclude<ReleaseFigure, 'withdrawn'>, number>> => ({ released: Math.max(11, 34 - ago * 3), asked: 10 + ago, refused: 2 + (ago % 4), 'another-time': ago % 3 });

interface Seeding { readonly store: TenantStore; readonly tenant: Pick<Tenant, 'id' | 'pseudonymSecret'>; readonly gathering: GatheringRecord }

async function count({ store, tenant, gathering }: Seeding, occurrence: Occurrence, of: readonly { readonly by: string; readonly state: ReleaseFigure }[], at: string): Promise<void> {
  const { rows: [last] } = await sql<{ seq: number }>`select coalesce(max(seq), 0) as seq from think_carer.gathering_event where gathering_id = ${gathering.id} and occurrence = ${occurrence.id}`.execute(store);
  const first = last!.seq === 0 ? [placeRow(tenant.id, gathering.id, occurrence, 1, { at, event: 'opened', capacity: gathering.says.capacity })] : [], from = last!.seq + first.length + 1;
  await store.insertInto('gathering_event').values([...first, ...of.map(({ by, state }, i) => placeRow(tenant.id, gathering.id, occurrence, from + i, { at, event: 'release', by, state }))]).execute();
}

/** Seeds once: a council of which anybody has asked for the time is left as it is. */
export async function seedReleases(owner: Database, tenant: Pick<Tenant, 'id' | 'pseudonymSecret'>, domain: string, keyOf: (account: string) => string, offer: Pack, now: Date): Promise<void> {
  await withTenant(owner, tenant.id, async (store) => {
    const [gathering] = await listGatherings(store, ['forum'], { limit: 1 }), isThere = await store.selectFrom('release_request').select('id').limit(1).executeTakeFirst();
    if (!gathering || isThere) return;
    const seeding = { store, tenant, gathering }, records: ReleaseRecord[] = [], personOf = (name: string) => ({ key: keyOf(accountOf(name)), name, email: `${accountOf(name)}@${domain}`, managerEmail: `${accountOf(managers[team]!)}@${domain}` });
    const whole = (occurrence: Occurrence, name: string, askedOn: string, answer: ReleaseDecide | undefined): ReleaseRecord => {
      const asked = new Date(`${askedOn}T09:10:00.000Z`), person = personOf(name);
      const record = newRelease({ date: dateIdOf(gathering.id, occurrence.id), team }, releaseDateOf(gathering, occurrence), person, { id: uuidv7(), reference: newReference('TM'), by: placeKey(tenant, gathering.id, person.key), now: asked });
      const later = new Date(asked.getTime() + 86_400_000), event = answer && decideRelease(record, answer, ['approver'], later);
      return event && !isRefused(event) ? withReleaseEvent(record, event, later) : record;
    };
    const figures = (occurrence: Occurrence, of: Partial<ReturnType<typeof counts>>) => Object.entries(of).flatMap(([state, number]) => Array.from({ length: number }, (_, i) => ({ by: placeKey(tenant, gathering.id, `demo ${occurrence.id} ${state} ${i}`), state: state as ReleaseFigure })));

    for (const [ago, occurrence] of pastDates(gathering, now, offer).filter(({ state }) => state === 'planned').slice(0, 8).entries()) {
      const askedOn = addDays(occurrence.on, -14), ours = ago < 3 ? [0, 1].map((i) => whole(occurrence, colleagues[(ago * 2 + i) % colleagues.length]!.name, askedOn, answers[(ago * 2 + i) % answers.length])) : [];
      records.push(...ours);
      await count(seeding, occurrence, [...figures(occurrence, counts(ago)), ...ours.map((record) => ({ by: record.by, state: figureOfRelease(record) }))], `${askedOn}T09:10:00.000Z`);
    }
    const next = comingDates(gathering, now, offer).find(({ state }) => state === 'planned');
    if (next) {
      const today = ukDay(now), waiting = [6, 7].map((i, k) => whole(next, colleagues[i]!.name, addDays(today, -1 - k), undefined));
      records.push(...waiting);
      // Told to the chair by now, and two that are not: two more are too few.
      await count(seeding, next, figures(next, { released: 12, asked: 10 }), `${addDays(today, -3)}T09:10:00.000Z`);
      for (const { by, createdAt } of waiting.toReversed()) await count(seeding, next, [{ by, state: 'asked' }], createdAt);
    }
    await insertReleaseHistory(store, tenant.id, records);
  });
}

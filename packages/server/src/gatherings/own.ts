// Everything that one person replied, at every gathering of both kinds: handed over, or made nobody's; and what time makes nobody's.
import { randomBytes } from 'node:crypto';
import { dateIdOf, type GatheringKind, type OwnDate } from '@think-carer/contract';
import { historyOf, type PlaceEvent } from '@think-carer/gatherings';
import type { Pack } from '@think-carer/rules';
import { sql } from 'kysely';
import type { Tenant } from '../identity/tenant.ts';
import type { MailSettings } from '../mail/settings.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, transact } from '../store/tenant.ts';
import { placeKey } from './key.ts';
import { tellAbout, tellingsOf } from './notices.ts';
import { appendPlace, placeEventOf, placesOfDates } from './places.ts';
import { dateOf, gatheringsOfIds } from './rows.ts';

export interface OwnSetting { readonly store: TenantStore; readonly tenant: Pick<Tenant, 'id' | 'pseudonymSecret'>; readonly offer: Pack; readonly mail: MailSettings; readonly now: Date }
interface OwnEvents { readonly gatheringId: string; readonly occurrence: string; readonly by: string; readonly events: readonly PlaceEvent[] }

/** Of each gathering the person has another key, so all of the tenant's are asked for at once. */
/** Of which gatherings, where not of all. */
interface Only { readonly gathering?: string; readonly kinds?: readonly GatheringKind[] }
const keysOf = async ({ store, tenant }: Pick<OwnSetting, 'store' | 'tenant'>, personKey: string, only: Only): Promise<string[]> =>
  (await store.selectFrom('gathering').select('id').$if(only.gathering !== undefined, (query) => query.where('id', '=', only.gathering!)).$if(only.kinds !== undefined, (query) => query.where('kind', 'in', [...only.kinds!])).execute()).map(({ id }) => placeKey(tenant, id, personKey));
async function eventsOf({ store, tenant }: Pick<OwnSetting, 'store' | 'tenant'>, personKey: string, only: Only = {}): Promise<OwnEvents[]> {
  const keys = await keysOf({ store, tenant }, personKey, only);
  const { rows } = await sql<{ gathering_id: string; occurrence: string; seq: number; at: string; event: string; by_key: string; body: object | null }>`
    select gathering_id, occurrence, seq, at, event, by_key, body from think_carer.gathering_event where by_key = any(${keys}::text[]) order by occurrence, gathering_id, seq`.execute(store);
  return [...Map.groupBy(rows, ({ gathering_id, occurrence }) => `${gathering_id} ${occurrence}`).values()]
    .map((own) => ({ gatheringId: own[0]!.gathering_id, occurrence: own[0]!.occurrence, by: own[0]!.by_key, events: own.map(placeEventOf) }));
}

/** Their own copy, oldest date first. */
export async function ownDates(setting: Pick<OwnSetting, 'store' | 'tenant' | 'offer'>, personKey: string): Promise<OwnDate[]> {
  const { store, tenant, offer } = setting, own = await eventsOf(setting, personKey), gatherings = await gatheringsOfIds(store, [...new Set(own.map(({ gatheringId }) => gatheringId))]), dates: OwnDate[] = [];
  for (const [id, theirs] of Map.groupBy(own, ({ gatheringId }) => gatheringId)) {
    const gathering = gatherings.get(id)!, tells = await tellingsOf(store, id, placeKey(tenant, id, personKey)), places = await placesOfDates(store, gathering, theirs.map(({ occurrence }) => occurrence));
    for (const { occurrence, by, events } of theirs) dates.push({
      id: dateIdOf(id, occurrence), kind: gathering.kind, title: gathering.says.title, startsAt: dateOf(gathering, occurrence, offer)?.startsAt ?? null, place: places.get(occurrence)!.attendees.get(by)?.place ?? null, tell: tells.get(occurrence) ?? null,
      history: historyOf(events),
    });
  }
  return dates.sort((a, b) => (a.id.slice(37) < b.id.slice(37) ? -1 : 1));
}

/** Withdraws what is to come, so that others move up, and makes everything nobody's; of one gathering or of some kinds, where they are named. Answers at how many dates there was something. */
export async function forgetReplies(setting: OwnSetting, personKey: string, only: Only = {}): Promise<{ readonly withdrawn: number; readonly erased: number }> {
  const { store, tenant, offer, mail, now } = setting, at = now.toISOString(), own = await eventsOf(setting, personKey, only), gatherings = await gatheringsOfIds(store, [...new Set(own.map(({ gatheringId }) => gatheringId))]);
  let withdrawn = 0;
  for (const { gatheringId, occurrence: id, by, events } of own) {
    const gathering = gatherings.get(gatheringId)!, occurrence = dateOf(gathering, id, offer);
    await store.deleteFrom('gathering_contact').where('gathering_id', '=', gatheringId).where('by_key', '=', by).execute();
    const lately = events.findLast(({ event }) => event === 'replied' || event === 'withdrew');
    if (occurrence?.state !== 'planned' || occurrence.endsAt <= at || lately?.event !== 'replied') continue;
    const { notices } = await appendPlace(store, tenant, { gathering, occurrence }, { event: 'withdrew', at, by });
    withdrawn += 1;
    await tellAbout(store, { gathering, occurrence, mail, now }, notices);
  }
  // What only they saw of a session, and what they thought of it.
  const keys = await keysOf(setting, personKey, only);
  for (const table of ['session_booking', 'session_rating'] as const) if (keys.length > 0) await store.deleteFrom(table).where('by_key', 'in', keys).execute();
  // Under a key that nobody has, one for each gathering, each reply stays a head where it was.
  const nobody = randomBytes(32).toString('base64url');
  for (const { gatheringId, occurrence, by } of own) {
    await sql`
      update think_carer.gathering_event set by_key = encode(sha256(convert_to(${nobody} || ${by}, 'UTF8')), 'hex'), is_spent = true,
        body = case when event = 'replied' then jsonb_build_object('kind', 'count', 'way', body -> 'way') when event = 'changed' then jsonb_build_object('kind', 'count') else body end
      where gathering_id = ${gatheringId} and occurrence = ${occurrence} and by_key = ${by}`.execute(store);
  }
  if (gatherings.size > 0) await store.updateTable('gathering').set((eb) => ({ edition: eb('edition', '+', 1) })).where('id', 'in', [...gatherings.keys()]).execute();
  return { withdrawn, erased: own.length };
}

/** What the hourly job makes nobody's, in every tenant: the database's own clock decides, and lets it reach nothing else. Answers how many events. */
export const eraseSpentReplies = (database: Database): Promise<number> => transact(database, { 'app.job': 'spent-notes' }, async (store) => {
  const nobody = randomBytes(32).toString('base64url');
  const { numAffectedRows } = await sql`
    update think_carer.gathering_event set by_key = encode(sha256(convert_to(${nobody} || by_key, 'UTF8')), 'hex'), is_spent = true,
      body = case when event = 'replied' then jsonb_build_object('kind', 'count', 'way', body -> 'way') when event = 'changed' then jsonb_build_object('kind', 'count') else body end
    where not is_spent`.execute(store);
  return Number(numAffectedRows ?? 0);
});
/** Addresses of those who were to be told of what is over. */
export const eraseSpentContacts = (database: Database): Promise<number> =>
  transact(database, { 'app.job': 'spent-notes' }, async (store) => (await store.deleteFrom('gathering_contact').returning('by_key').execute()).length);

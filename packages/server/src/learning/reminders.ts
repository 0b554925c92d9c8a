// The reminder of the day before, by mail, to whoever asked for it: once; their address is erased in the same step.
import { reminderMail, ukDay } from '@think-carer/contract';
import { addDays, type Pack, textIn } from '@think-carer/rules';
import { enqueueMails, type OutgoingMail } from '../mail/outbox.ts';
import { gatheringsOfIds, dateOf } from '../gatherings/rows.ts';
import { placesOf } from '../gatherings/places.ts';
import { type Tenant, tenantWithId } from '../identity/tenant.ts';
import type { MailSettings } from '../mail/settings.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, transact, withTenant } from '../store/tenant.ts';

export interface Reminding {
  readonly database: Database;
  readonly offerOf: (tenant: Tenant) => Promise<Pack>;
  readonly mail: MailSettings;
  readonly now: () => Date;
}

/** Nobody is written to at night about what is tomorrow. */
const isDaytime = (now: Date): boolean => { const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: 'Europe/London' }).format(now)); return hour >= 8 && hour < 21; };
/** What is due in one tenant: everybody who asked, has a place, and whose session is tomorrow, or today and was booked too late for yesterday. Answers how many. */
async function remindIn(store: TenantStore, offer: Pack, now: Date): Promise<number> {
  // Whoever else runs this waits here, and then finds nothing left.
  const asked = await store.selectFrom('session_booking').select(['gathering_id', 'occurrence', 'by_key', 'remind_email', 'is_neutral', 'locale']).where('remind_email', 'is not', null).orderBy('gathering_id').orderBy('occurrence').orderBy('by_key').forUpdate().execute();
  const series = await gatheringsOfIds(store, [...new Set(asked.map(({ gathering_id }) => gathering_id))]), mails: OutgoingMail[] = [], at = now.toISOString(), tomorrow = addDays(ukDay(now), 1);
  for (const ofDate of Map.groupBy(asked, ({ gathering_id, occurrence }) => `${gathering_id} ${occurrence}`).values()) {
    const [{ gathering_id: id, occurrence: start }] = ofDate as [(typeof asked)[number]], record = series.get(id)!, occurrence = dateOf(record, start, offer), isOff = occurrence?.state !== 'planned' || occurrence.startsAt <= at;
    if (!isOff && (occurrence.on > tomorrow || (occurrence.on === tomorrow && !isDaytime(now)))) continue;
    const places = isOff ? undefined : await placesOf(store, { gathering: record, occurrence });
    for (const { by_key, remind_email, is_neutral, locale } of ofDate) {
      const place = places?.attendees.get(by_key)?.place ?? null;
      if (place === null || !occurrence) continue;
      mails.push({
        ...reminderMail({
          employer: textIn(offer.employer.name, locale), title: textIn(record.says.title, locale), today: ukDay(now), on: occurrence.on, at: occurrence.at, isNeutral: is_neutral, locale,
          place: place === 'link' ? record.link : record.says.room === null ? null : textIn(record.says.room, locale),
        }),
        to: remind_email!, key: `reminder:${id}:${start}:${by_key}`,
      });
    }
    // Who waits may still get a place today; of the others nothing is kept.
    const done = ofDate.filter(({ by_key }) => isOff || (places!.attendees.get(by_key)?.place ?? null) !== null || !places!.attendees.has(by_key)).map(({ by_key }) => by_key);
    for (let from = 0; from < done.length; from += 1000) {
      await store.updateTable('session_booking').set({ remind_email: null }).where('gathering_id', '=', id).where('occurrence', '=', start).where('by_key', 'in', done.slice(from, from + 1000)).execute();
    }
  }
  await enqueueMails(store, mails, now);
  return mails.length;
}

/** Every tenant in which somebody asked. Answers how many were reminded. */
export async function remindEverywhere({ database, offerOf, mail, now }: Reminding): Promise<number> {
  if (mail.kind === 'none') return 0;
  const tenants = await transact(database, { 'app.job': 'reminders' }, async (store) => (await store.selectFrom('session_booking').select('tenant_id').distinct().execute()).map(({ tenant_id }) => tenant_id));
  let told = 0, failure: unknown;
  for (const id of tenants) {
    try {
      const offer = await offerOf(await tenantWithId(database, id));
      told += await withTenant(database, id, (store) => remindIn(store, offer, now()));
    } catch (error) {
      // One that fails does not keep the others from being reminded.
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure as Error;
  return told;
}

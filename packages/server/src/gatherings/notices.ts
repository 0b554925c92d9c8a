// Who is told by mail, and the mail: in the transaction of what it tells of. Addresses stand apart from what was said, and go when the date is over or off.
import { gatheringMail, type GatheringNews, type GatheringStanding, type Mail, repliesKeptDays, type Telling, ukDay } from '@think-carer/contract';
import { gatheringOf, type GatheringRecord, type Notice, type Occurrence, type PlacesState, standingAt, whereNews } from '@think-carer/gatherings';
import { addDays } from '@think-carer/rules';
import type { Selectable } from 'kysely';
import { enqueueMails, mailAddress, type OutgoingMail } from '../mail/outbox.ts';
import type { MailSettings } from '../mail/settings.ts';
import type { Tables } from '../store/database.ts';
import type { TenantStore } from '../store/tenant.ts';
import { placesOf } from './places.ts';

/** What is told of. */
export interface TellingOf { readonly gathering: GatheringRecord; readonly occurrence: Occurrence; readonly mail: MailSettings; readonly now: Date }
type Contact = Pick<Selectable<Tables['gathering_contact']>, 'by_key' | 'email' | 'is_neutral' | 'locale'>;

/** Whether mail can reach somebody at all. */
export const canTell = ({ kind }: Pick<MailSettings, 'kind'>, email: string | undefined): email is string => kind !== 'none' && email !== undefined && mailAddress.test(email);

/** Keeps where somebody is told of one date, or nothing where they would rather not be. */
export async function keepContact(store: TenantStore, tenantId: string, { gathering, occurrence, mail }: Pick<TellingOf, 'gathering' | 'occurrence' | 'mail'>, by: string, email: string | undefined, tell: Telling | undefined): Promise<Telling | null> {
  if (!tell?.byEmail || !canTell(mail, email)) {
    await dropContacts(store, gathering.id, occurrence.id, [by]);
    return null;
  }
  const kept = { email, is_neutral: tell.isNeutral ?? true, locale: tell.locale ?? 'en-GB', expires_on: addDays(ukDay(occurrence.endsAt), 1) };
  await store.insertInto('gathering_contact').values({ tenant_id: tenantId, gathering_id: gathering.id, occurrence: occurrence.id, by_key: by, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'gathering_id', 'occurrence', 'by_key']).doUpdateSet(kept)).execute();
  return { byEmail: true, isNeutral: kept.is_neutral, locale: kept.locale };
}
export const dropContacts = (store: TenantStore, gatheringId: string, occurrence: string, keys: readonly string[]) =>
  store.deleteFrom('gathering_contact').where('gathering_id', '=', gatheringId).where('occurrence', '=', occurrence).where('by_key', 'in', [...keys]).execute();

/** How one person is told of some dates of a gathering; dates of which they are not are left out. */
export const tellingsOf = async (store: TenantStore, gatheringId: string, by: string): Promise<Map<string, Telling>> => new Map(
  (await store.selectFrom('gathering_contact').select(['occurrence', 'is_neutral', 'locale']).where('gathering_id', '=', gatheringId).where('by_key', '=', by).execute())
    .map(({ occurrence, is_neutral, locale }) => [occurrence, { byEmail: true, isNeutral: is_neutral, locale: locale as 'en-GB' | 'cy' }]));

interface News { readonly contact: Contact; readonly what: GatheringNews; readonly way: 'room' | 'link' | null; readonly standing?: GatheringStanding | null; readonly key: string }
async function send(store: TenantStore, { gathering, occurrence, mail, now }: TellingOf, news: readonly News[], was?: Occurrence): Promise<void> {
  const { title, page, room } = gatheringOf(gathering, mail.publicUrl), worded = new Map<string, Mail>();
  // Thousands are told the same: it is worded once for each language, and for those who would rather it said nothing.
  const wordsFor = ({ is_neutral: isNeutral, locale }: Contact, { what, way, standing }: Pick<News, 'what' | 'way' | 'standing'>): Mail => {
    const name = `${isNeutral} ${locale} ${what} ${way} ${standing}`, words = worded.get(name) ?? gatheringMail({
      what, way, standing, title, room, startsAt: occurrence.startsAt, was: was?.startsAt, because: occurrence.because, timeZone: gathering.says.schedule.timeZone, page: page ?? null, isNeutral, locale: locale === 'cy' ? 'cy' : 'en-GB',
    });
    worded.set(name, words);
    return words;
  };
  await enqueueMails(store, news.filter(({ contact }) => mailAddress.test(contact.email)).map(({ contact, key, ...one }): OutgoingMail => ({ ...wordsFor(contact, one), to: contact.email, key: `gathering:${gathering.id}:${occurrence.id}:${key}:${contact.by_key}` })), now);
}

/** Tells everybody whom what has just happened concerns, and who asked to be told; each once. After a cancellation their addresses go. */
export async function tellAbout(store: TenantStore, of: TellingOf, notices: readonly Notice[]): Promise<void> {
  if (notices.length === 0 || of.mail.kind === 'none') return;
  const { gathering, occurrence } = of, last = new Map(notices.map((notice) => [notice.by, notice]));
  const contacts = await store.selectFrom('gathering_contact').select(['by_key', 'email', 'is_neutral', 'locale']).where('gathering_id', '=', gathering.id).where('occurrence', '=', occurrence.id)
    // Of many it is quicker to read them all.
    .$if(last.size <= 500, (query) => query.where('by_key', 'in', [...last.keys()])).execute();
  const told = contacts.flatMap((contact) => { const notice = last.get(contact.by_key); return notice ? [{ contact, what: notice.what, way: notice.way, key: String(notice.seq) }] : []; });
  await send(store, of, told);
  if (notices.some(({ what }) => what === 'cancelled')) await store.deleteFrom('gathering_contact').where('gathering_id', '=', gathering.id).where('occurrence', '=', occurrence.id).execute();
}

const contactsOf = (store: TenantStore, { gathering, occurrence }: TellingOf): Promise<Contact[]> =>
  store.selectFrom('gathering_contact').select(['by_key', 'email', 'is_neutral', 'locale']).where('gathering_id', '=', gathering.id).where('occurrence', '=', occurrence.id).execute();
/** Tells everybody who replied, and asked to be told, that the date has moved, and how they stand. */
export async function tellMoved(store: TenantStore, of: TellingOf, was: Occurrence): Promise<void> {
  const { gathering, occurrence, mail } = of;
  await store.updateTable('gathering_contact').set({ expires_on: addDays(ukDay(occurrence.endsAt), 1) }).where('gathering_id', '=', gathering.id).where('occurrence', '=', occurrence.id).execute();
  // What was said of it becomes nobody's all at once, counted from where it is now.
  const spentOn = addDays(occurrence.on, repliesKeptDays);
  await store.updateTable('gathering_event').set({ spent_on: spentOn }).where('gathering_id', '=', gathering.id).where('occurrence', '=', occurrence.id).where('by_key', 'is not', null).where('is_spent', '=', false).execute();
  await store.updateTable('session_booking').set({ spent_on: spentOn }).where('gathering_id', '=', gathering.id).where('occurrence', '=', occurrence.id).execute();
  if (mail.kind === 'none') return;
  const places = await placesOf(store, of);
  await send(store, of, (await contactsOf(store, of)).map((contact) => ({ contact, what: 'moved', way: null, standing: standingAt(places, contact.by_key), key: `moved-${occurrence.sequence}` })), was);
}
/** Tells those to whom another room, or another link, is something, and who are not told of more. */
export async function tellWhere(store: TenantStore, of: TellingOf, before: GatheringRecord, places: PlacesState, notices: readonly Notice[] = []): Promise<void> {
  const news = of.mail.kind === 'none' ? new Map<string, GatheringNews>() : whereNews(before, of.gathering, places, notices);
  if (news.size === 0) return;
  await send(store, of, (await contactsOf(store, of)).flatMap((contact): News[] => {
    const what = news.get(contact.by_key);
    return what ? [{ contact, what, way: null, standing: standingAt(places, contact.by_key), key: `${what}-${of.occurrence.sequence}` }] : [];
  }));
}

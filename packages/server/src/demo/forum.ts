// Two years of an invented council's staff carers forum, the dates to come, and its working group: seeded in a few statements, once.
import { dateIdOf, firstAgenda, type ForumActionRecord, type KeptAgendaItem, leaveFigures, type EvidenceSnapshot, ukDay } from '@think-carer/contract';
import { type ForumMore, type GatheringRecord, type NewPlaceEvent, type Occurrence, occurrencesOf, type Reply } from '@think-carer/gatherings';
import { addDays, type Pack } from '@think-carer/rules';
import { uuidv7 } from 'uuidv7';
import { insertActions } from '../forum/rows.ts';
import { placeKey } from '../gatherings/key.ts';
import { placeRow } from '../gatherings/places.ts';
import { insertGatherings } from '../gatherings/rows.ts';
import type { Database } from '../store/database.ts';
import { type TenantStore, withTenant } from '../store/tenant.ts';
import { accountOf, staff } from './leave.people.ts';
import { aliases, comingItems, groupNotes, groupQuestions, toldActions, toldMeetings, toldNeeds, toldNeedsTexts, type ToldItem } from './forum.words.ts';

/** Known, so that the demonstration's pages and other stories find them. */
export const demoForumId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e41', demoGroupId = '019ab2f0-7c1e-7a3b-9f10-2b6f0d9c4e51';
export const demoPartner = { name: 'Eastmere Community NHS Trust', privacyUrl: 'https://eastmere-nhs.example/privacy', domains: ['eastmere-nhs.example'] };

function recordsFrom(from: string, createdAt: string): { readonly forum: GatheringRecord; readonly group: GatheringRecord } {
  const more: ForumMore = { standing: ['leave-rates', 'open-actions'] };
  return {
    forum: {
      id: demoForumId, kind: 'forum', owner: null, link: 'https://meet.northbridge.example/carers-forum', version: 1, edition: 0, createdAt,
      says: {
        title: { 'en-GB': 'Staff carers forum', cy: 'Fforwm gofalwyr staff' }, page: '/carers/forum/', audiences: ['staff'], capacity: { room: 30, link: null }, partners: [demoPartner], more,
        about: { 'en-GB': 'Four times a year, for everybody who works here and for colleagues of the trust. You need not say why you come.', cy: 'Bedair gwaith y flwyddyn, i bawb sy’n gweithio yma ac i gydweithwyr yr ymddiriedolaeth. Nid oes raid i chi ddweud pam rydych yn dod.' },
        room: { 'en-GB': 'Committee Room 2, Northbridge Town Hall: step-free from Market Street', cy: 'Ystafell Bwyllgor 2, Neuadd y Dref Northbridge: heb risiau o Stryd y Farchnad' },
        organiser: { name: { 'en-GB': 'Northbridge Council', cy: 'Cyngor Northbridge' }, email: 'carers@northbridge.example' },
        schedule: { rule: { weekday: 'tue', weeks: [2], months: [2, 5, 8, 11], from, at: '12:00', minutes: 90, nation: 'england' } },
      },
    },
    group: {
      id: demoGroupId, kind: 'group', owner: null, link: 'https://meet.northbridge.example/breaks', version: 1, edition: 0, createdAt,
      says: {
        title: { 'en-GB': 'Working group on breaks', cy: 'Gweithgor ar seibiannau' }, page: '/carers/forum/', audiences: [], capacity: { room: 12, link: null }, partners: [demoPartner, { name: 'Northbridge Carers Hub', privacyUrl: null, domains: [] }],
        about: { 'en-GB': 'Carers, the hub and the trust: how to get a break at short notice.', cy: 'Gofalwyr, yr hyb a’r ymddiriedolaeth: sut i gael seibiant ar fyr rybudd.' }, room: { 'en-GB': 'Northbridge Carers Hub, upstairs (there is a lift)', cy: 'Hyb Gofalwyr Northbridge, i fyny’r grisiau (mae lifft)' },
        schedule: { rule: { weekday: 'thu', weeks: [1], from: addDays(from, 640), at: '16:00', minutes: 60, nation: 'england' } }, more: { standing: ['open-actions'] } satisfies ForumMore,
      },
    },
  };
}

/** The reply of the so-many-eth person: half of them a head and nothing else. */
function replyOf(i: number, name: string): Reply {
  const needs = toldNeeds[i % toldNeeds.length]! as NonNullable<Reply['needs']>, needsText = i % 17 === 4 ? toldNeedsTexts[(i / 17 | 0) % toldNeedsTexts.length] : undefined;
  return {
    ...(i % 2 === 0 ? { kind: 'count' as const } : i % 4 === 1 ? { kind: 'name' as const, called: name, ...(i % 8 === 1 && { toChair: true }) } : { kind: 'alias' as const, called: aliases[(i >> 2) % aliases.length]!, ...(i % 8 === 3 && { toChair: true }) }),
    way: i % 5 < 3 ? 'room' : 'link', ...(needs.length > 0 && { needs }), ...(needsText !== undefined && { needsText }),
  };
}
interface Told { readonly occurrence: Occurrence; readonly events: readonly NewPlaceEvent[] }
/** All that happened to the places of one date, by account, in the weeks before it, or before `now` where it is to come. `index` counts dates; people take turns. */
function placesTold(record: GatheringRecord, occurrence: Occurrence, count: number, index: number, end: readonly NewPlaceEvent[], now: Date): Told {
  const before = Math.min(Date.parse(occurrence.startsAt), now.getTime()), at = (days: number, minute: number): string => new Date(before - days * 86_400_000 + minute * 60_000).toISOString(), events: NewPlaceEvent[] = [{ event: 'opened', at: at(40, 0), capacity: record.says.capacity }];
  for (let i = 0; i < count; i += 1) {
    const { name } = staff[(index * 29 + i * 3) % staff.length]!, by = accountOf(name);
    events.push({ event: 'replied', at: at(35 - (i % 30), i), by, reply: replyOf(i, name) });
  }
  return { occurrence, events: [...events.toSorted((a, b) => (a.event === 'opened' ? -1 : b.event === 'opened' ? 1 : a.at < b.at ? -1 : 1)), ...end] };
}

const items = (told: readonly ToldItem[]): KeptAgendaItem[] => [
  ...firstAgenda(['leave-rates', 'open-actions']).map((item) => ({ ...item, minutes: item.standing === 'leave-rates' ? 15 : 10 })),
  ...told.map(({ id, title, minutes = null, papers = [] }) => ({ id, title, minutes, note: null, papers, standing: null })),
];
async function inPieces<T>(rows: readonly T[], insert: (some: readonly T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
}

/** Seeds both, once. `keyOf`: the person key of an account of the demo host. */
export async function seedForum(owner: Database, tenant: { readonly id: string; readonly pseudonymSecret: string }, offer: Pack, now: Date, keyOf: (account: string) => string): Promise<void> {
  await withTenant(owner, tenant.id, async (store) => {
    if (await store.selectFrom('gathering').select('id').where('id', '=', demoForumId).executeTakeFirst()) return;
    await tellForum(store, tenant, offer, now, keyOf);
  });
}

/** The whole story as of an instant. */
export async function tellForum(store: TenantStore, tenant: { readonly id: string; readonly pseudonymSecret: string }, offer: Pack, now: Date, keyOf: (account: string) => string): Promise<void> {
  const today = ukDay(now), createdAt = new Date(now.getTime() - 736 * 86_400_000).toISOString(), at = now.toISOString();
  const plannedFrom = (day: string) => occurrencesOf(recordsFrom(day, createdAt).forum.says.schedule, { from: day, to: addDays(today, 200) }, offer).filter(({ state }) => state === 'planned');
  // The rule begins with the first meeting that is told, so that none stands before it with nothing said.
  const from = plannedFrom(addDays(today, -800)).filter(({ endsAt }) => endsAt <= at).slice(-toldMeetings.length)[0]!.on, { forum: planned, group } = recordsFrom(from, createdAt);
  const dates = plannedFrom(from), past = dates.filter(({ endsAt }) => endsAt <= at), coming = dates.filter(({ endsAt }) => endsAt > at);
  const told = toldMeetings.slice(-past.length), changes = past.flatMap(({ id }, i) => (told[i]!.heads ? [] : [{ of: id, isCancelled: true as const, because: told[i]!.because! }]));
  const forum: GatheringRecord = { ...planned, says: { ...planned.says, schedule: { ...planned.says.schedule, changes } } };
  await insertGatherings(store, tenant.id, [forum, group]);

  const key = (record: GatheringRecord, account: string): string => placeKey(tenant, record.id, keyOf(account));
  const asKeyed = (record: GatheringRecord, { occurrence, events }: Told) => events.map((event, i) => placeRow(tenant.id, record.id, occurrence, i + 1, 'by' in event ? { ...event, by: key(record, event.by) } : event));
  const places: Told[] = [
    ...past.map((occurrence, i): Told => {
      const { heads } = told[i]!, at = new Date(Date.parse(occurrence.endsAt) + 600_000).toISOString(), count = heads ? heads[0] + heads[1] + 4 : 9;
      return placesTold(forum, occurrence, count, i, [heads ? { event: 'held', at, heads: { room: heads[0], link: heads[1] } } : { event: 'cancelled', at: new Date(Date.parse(occurrence.startsAt) - 86_400_000).toISOString() }], now);
    }),
    ...coming.slice(0, 2).map((occurrence, i) => placesTold(forum, occurrence, i === 0 ? 23 : 4, past.length + i, [], now)),
  ];
  await inPieces(places.flatMap((one) => asKeyed(forum, one)), (rows) => store.insertInto('gathering_event').values([...rows]).execute());

  const document = (record: GatheringRecord, occurrence: Occurrence, kind: string, body: unknown, at: string) => ({ tenant_id: tenant.id, gathering_id: record.id, occurrence: occurrence.id, kind, version: 1, body: JSON.stringify({ of: body }), updated_at: at });
  const minutes = past.flatMap((occurrence, i) => [told[i]!.minutes, told[i]!.correction].flatMap((text, version) => (text ? [{ tenant_id: tenant.id, gathering_id: forum.id, occurrence: occurrence.id, version: version + 1, text, published_at: new Date(Date.parse(occurrence.endsAt) + (6 + version * 4) * 86_400_000).toISOString() }] : [])))
    .filter(({ published_at }) => published_at <= now.toISOString());
  const groupDates = occurrencesOf(group.says.schedule, { from: addDays(today, -60), to: addDays(today, 40) }, offer).filter(({ state }) => state === 'planned'), lately = groupDates.findLast(({ endsAt }) => endsAt <= now.toISOString()), next = groupDates.find(({ endsAt }) => endsAt > now.toISOString());
  await store.insertInto('forum_document').values([
    ...past.flatMap((occurrence, i) => [document(forum, occurrence, 'agenda', items(told[i]!.items), occurrence.startsAt), ...(told[i]!.minutes ? [document(forum, occurrence, 'minutes', told[i]!.correction ?? told[i]!.minutes, occurrence.endsAt)] : [])]),
    ...coming.slice(0, 1).map((occurrence) => document(forum, occurrence, 'agenda', items(comingItems), now.toISOString())),
    ...(lately ? [document(group, lately, 'notes', groupNotes, lately.endsAt)] : []),
    ...(next ? [document(group, next, 'agenda', [...firstAgenda(['open-actions']), { id: 'sunday', title: 'Who can be called on a Sunday', minutes: 30, note: null, papers: [], standing: null }], now.toISOString())] : []),
  ]).execute();
  if (minutes.length > 0) await store.insertInto('forum_minutes').values(minutes).execute();

  const action = (record: GatheringRecord, made: Pick<ForumActionRecord, 'kind' | 'title' | 'owner'> & Partial<ForumActionRecord>, createdAt: string): ForumActionRecord => ({
    id: uuidv7(), forum: record.id, dueOn: today, state: 'open', answer: null, because: null, changed: null, from: null, version: 1, createdAt, updatedAt: createdAt, doneOn: null, ...made,
  });
  const actions = [
    ...toldActions.flatMap(({ at, due, done, ...said }) => {
      const occurrence = past[at - (toldMeetings.length - past.length)];
      if (!occurrence) return [];
      const doneOn = done === undefined ? null : addDays(occurrence.on, done), isYet = doneOn !== null && doneOn > today;
      return [action(forum, { ...said, ...(isYet ? { state: 'under-way' as const, changed: null, answer: null, because: null } : { doneOn }), dueOn: addDays(occurrence.on, due), from: dateIdOf(forum.id, occurrence.id), updatedAt: doneOn && !isYet ? `${doneOn}T10:00:00.000Z` : occurrence.endsAt }, occurrence.endsAt)];
    }),
    ...groupQuestions.map(({ due, ago, ...said }) => action(group, { ...said, answer: said.answer ?? null, state: said.state ?? 'open', dueOn: addDays(today, due), doneOn: said.state === 'done' ? addDays(today, due) : null }, `${addDays(today, -ago)}T17:00:00.000Z`)),
  ];
  await insertActions(store, tenant.id, actions);
}

/** Puts onto each agenda of which the minutes are out the figures that were the newest on the day: the quarters are published after the meetings are told, because they count them. */
export async function showFiguresToForum(owner: Database, tenant: { readonly id: string }): Promise<void> {
  await withTenant(owner, tenant.id, async (store) => {
    const snapshots = (await store.selectFrom('evidence_snapshot').select('body').orderBy('period').execute()).map(({ body }) => body as EvidenceSnapshot);
    const agendas = await store.selectFrom('forum_document').select(['occurrence', 'body']).where('gathering_id', '=', demoForumId).where('kind', '=', 'agenda')
      .where((eb) => eb.exists(eb.selectFrom('forum_minutes').select('version').whereRef('forum_minutes.gathering_id', '=', 'forum_document.gathering_id').whereRef('forum_minutes.occurrence', '=', 'forum_document.occurrence'))).execute();
    for (const { occurrence, body } of agendas) {
      const { of } = body as { readonly of: readonly KeptAgendaItem[] }, figures = leaveFigures(snapshots.findLast(({ publishedAt }) => publishedAt.slice(0, 16) <= occurrence));
      if (!figures || !of.some((item) => item.standing === 'leave-rates' && !item.figures)) continue;
      const shown = of.map((item) => (item.standing === 'leave-rates' ? { ...item, figures: { ...figures, isFrozen: true } } : item));
      await store.updateTable('forum_document').set({ body: JSON.stringify({ of: shown }) }).where('gathering_id', '=', demoForumId).where('occurrence', '=', occurrence).where('kind', '=', 'agenda').execute();
    }
  });
}

// A forum, its meetings and its year as the contract tells them: pure, so that the server and memory say the same.
import {
  actionEtag, dateIdOf, gatheringCell, isForEverybody, isOpenAction, protectedTimeOf, type ForumAction, type ForumActionRecord, type ForumChange, type ForumDate, type ForumFigures, type ForumMeeting, type ForumSetUp, type ForumWhole, type ForumYear,
  type KeptAgendaItem, type Organisation, type RequestFault, type Role, type StandingItem, type Forum,
} from '@think-carer/contract';
import type { Pack } from '@think-carer/rules';
import type { Occurrence, Schedule } from './gathering.ts';
import type { Capacity, PlacesState, Way } from './places.ts';
import { capacityOf, type GatheringRecord, type GatheringSays } from './record.ts';
import { scheduleFaults, type RuleFault } from './schedule.ts';
import { chairView, commissionerView, countsView, publicView, readsCounts, shownDate, type ForumEyes } from './seen.policy.ts';
import type { ReleaseFigures } from './told.ts';
import { memberPlacesOf, type MemberFacts } from './wire.ts';

/** What a forum keeps beside what every gathering does. */
export interface ForumMore { readonly standing: readonly StandingItem[] }
export const standingOf = ({ says: { more } }: GatheringRecord): readonly StandingItem[] => (more as ForumMore | undefined)?.standing ?? [];
export const waysOf = ({ says: { room }, link }: Pick<GatheringRecord, 'says' | 'link'>): Way[] => [...(room === null ? [] : ['room' as const]), ...(link === null ? [] : ['link' as const])];

const places: Readonly<Record<RuleFault, string>> = {
  weeks: '/schedule/rule/weeks', months: '/schedule/rule/months', 'every-weeks': '/schedule/rule/everyWeeks', from: '/schedule/rule/from', to: '/schedule/rule/to', at: '/schedule/rule/at', minutes: '/schedule/rule/minutes',
  'time-zone': '/schedule/timeZone', date: '/schedule/dates', change: '/schedule',
};
/** Faults of a schedule, and of where one meets, by pointer. */
export function gatheringFaults({ schedule, room, link }: { readonly schedule: Schedule; readonly room: unknown; readonly link: unknown }): RequestFault[] {
  return [
    ...scheduleFaults(schedule).map((fault) => ({ pointer: places[fault], code: 'wrong-rule', detail: 'This does not make a rule with the rest.' })),
    ...(schedule.rule === null && (schedule.dates ?? []).length === 0 ? [{ pointer: '/schedule', code: 'missing', detail: 'Give a rule, or single dates.' }] : []),
    ...(room === null && link === null ? [{ pointer: '/room', code: 'missing', detail: 'Give a room, a link, or both.' }] : []),
  ];
}
const partnersOf = (sent: ForumSetUp['partners']): GatheringSays['partners'] => (sent ?? []).map(({ name, privacyUrl, domains }) => ({ name, privacyUrl: privacyUrl ?? null, domains: domains ?? [] }));
/** For whom a new one is that does not say: a forum for those who work here; a working group for whoever is asked into it. For everybody, `[]`, is said in as many words. */
const firstAudiences = (kind: ForumSetUp['kind']): GatheringSays['audiences'] => (kind === 'forum' ? ['staff'] : []);
/** A new forum or working group. */
export function newForum(sent: ForumSetUp, { id, now }: { readonly id: string; readonly now: Date }): GatheringRecord {
  const { kind, title, about, room, link, page, audiences, schedule, capacity, partners, organiser, standing } = sent;
  return {
    id, kind, owner: null, link: link ?? null, version: 1, edition: 0, createdAt: now.toISOString(),
    says: {
      title, ...(about && { about }), room: room ?? null, ...(page && { page }), ...(organiser && { organiser }), audiences: audiences ?? firstAudiences(kind), schedule: schedule as Schedule, capacity: capacity as Capacity, partners: partnersOf(partners),
      more: { standing: standing ?? (kind === 'forum' ? ['leave-rates', 'open-actions'] : ['open-actions']) } satisfies ForumMore,
    },
  };
}
/** What calendars show of every date: another is one more version of each. */
const inCalendars = ({ says: { title, about, room, page, organiser }, link }: Pick<GatheringRecord, 'says' | 'link'>): string => JSON.stringify([title, about, room, page, organiser, link]);
/** The record after a merge patch. A new rule counts in calendars, as does what else they show; changes by hand stay. */
export function changedForum(record: GatheringRecord, sent: ForumChange): GatheringRecord {
  const after = patchedForum(record, sent), { schedule } = after.says, isNews = sent.schedule !== undefined || inCalendars(after) !== inCalendars(record);
  return isNews ? { ...after, says: { ...after.says, schedule: { ...schedule, revision: (record.says.schedule.revision ?? 0) + 1 } } } : after;
}
function patchedForum(record: GatheringRecord, sent: ForumChange): GatheringRecord {
  const { says } = record, { changes } = says.schedule, given = <T>(value: T | null | undefined, before: T | undefined): T | undefined => (value === undefined ? before : value ?? undefined);
  const about = given(sent.about, says.about), page = given(sent.page, says.page), organiser = given(sent.organiser, says.organiser);
  return {
    ...record, link: sent.link === undefined ? record.link : sent.link,
    says: {
      title: sent.title ?? says.title, ...(about !== undefined && { about }), room: sent.room === undefined ? says.room : sent.room, ...(page !== undefined && { page }), ...(organiser !== undefined && { organiser }), audiences: sent.audiences ?? says.audiences,
      schedule: sent.schedule ? { ...sent.schedule as Schedule, ...(changes && { changes }) } : says.schedule, capacity: sent.capacity ? sent.capacity as Capacity : says.capacity,
      partners: sent.partners ? partnersOf(sent.partners) : says.partners, more: sent.standing ? { standing: sent.standing } satisfies ForumMore : says.more,
    },
  };
}
/** Dates that are there no more, kept as single dates that are off, so that whoever replied finds out. */
export const withCancelled = (record: GatheringRecord, gone: readonly Occurrence[]): GatheringRecord => {
  const { schedule } = record.says;
  if (gone.length === 0) return record;
  return { ...record, says: { ...record.says, schedule: { ...schedule, dates: [...schedule.dates ?? [], ...gone.map(({ id, minutes }) => ({ on: id.slice(0, 10), at: id.slice(11), minutes }))], changes: [...schedule.changes ?? [], ...gone.map(({ id }) => ({ of: id, isCancelled: true as const }))] } } };
};

const organisations = (offer: Pack, { says: { partners } }: GatheringRecord): Organisation[] => [{ name: offer.employer.name, privacyUrl: offer.privacy?.url ?? null }, ...partners.map(({ name, privacyUrl }) => ({ name, privacyUrl }))];
/** As anybody may see it. */
export function forumOf(record: GatheringRecord, next: Occurrence | null, offer: Pack, today: string): Forum {
  const { id, kind, says: { title, about, room, audiences, page, schedule }, link } = record, time = isForEverybody(kind, audiences) ? protectedTimeOf(offer, today) : null;
  const { next: shown } = publicView({ id, title, room, link, audiences, schedule }, next);
  return {
    id, kind, title, about: about ?? null, room, ways: waysOf(record), audiences: [...audiences], organisations: organisations(offer, record), protectedTime: time && { text: time.text, hours: time.hours, source: { ...time.source } },
    next: shown && { ...shown, mayFallOn: [...shown.mayFallOn], id: dateIdOf(id, shown.id) }, page: page ?? null,
  };
}
export const forumEtag = ({ version }: Pick<GatheringRecord, 'version'>): string => `"${version}"`;
export const forumWholeOf = (record: GatheringRecord, next: Occurrence | null, offer: Pack, today: string): ForumWhole => {
  const { says: { schedule, capacity, partners, organiser }, link, createdAt } = record;
  return { ...forumOf(record, next, offer, today), link, schedule: structuredClone(schedule) as ForumWhole['schedule'], capacity: { ...capacity }, partners: partners.map((one) => ({ ...one, domains: [...one.domains] })), organiser: organiser ? { ...organiser } : null, standing: [...standingOf(record)], createdAt, etag: forumEtag(record) };
};

export interface ForumHas { readonly agenda: boolean; readonly minutes: boolean }
/** One date as whoever may look at it sees it; `facts` where they may take part. */
export const forumDateOf = (record: GatheringRecord, occurrence: Occurrence, state: PlacesState, facts: MemberFacts, has: ForumHas): ForumDate => {
  const { closed, ...seen } = memberPlacesOf(record, occurrence, state, facts), date = shownDate(occurrence);
  return { id: dateIdOf(record.id, occurrence.id), forum: record.id, date: { ...date, mayFallOn: closed === null ? [...date.mayFallOn] : [], isCancelled: closed === 'cancelled' }, closed, ...seen, has: { ...has } };
};

const figuresOf = ({ by, ...figures }: ReleaseFigures): ForumYear['releases'] => ({ ...figures, by: by && { ...by } });

export interface Written<T> { readonly version: number; readonly updatedAt: string; readonly body: T }
export interface MeetingPapers {
  readonly agenda: Written<readonly KeptAgendaItem[]> | undefined;
  readonly notes: Written<string> | undefined;
  readonly draft: Written<string> | undefined;
  readonly minutes: { readonly version: number; readonly text: string; readonly publishedAt: string } | undefined;
}
export const writtenEtag = (written: Written<unknown> | undefined): string => `"${written?.version ?? 0}"`;
export interface MeetingFacts {
  readonly record: GatheringRecord; readonly occurrence: Occurrence; readonly state: PlacesState; readonly member: MemberFacts; readonly eyes: ForumEyes; readonly roles: readonly Role[]; readonly papers: MeetingPapers;
  readonly actions: readonly ForumActionRecord[]; /** The newest that are published. */ readonly figures: ForumFigures | null; /** What a date without one begins with. */ readonly firstAgenda: readonly KeptAgendaItem[]; readonly today: string;
}
export function forumMeetingOf({ record, occurrence, state, member, eyes, roles, papers: { agenda, notes, draft, minutes }, actions, figures, firstAgenda, today }: MeetingFacts): ForumMeeting {
  const isGroup = record.kind === 'group', isChair = eyes === 'chair', isWriter = isChair || (isGroup && eyes === 'member'), id = dateIdOf(record.id, occurrence.id), shown = agenda?.body ?? firstAgenda;
  const telling = { k: gatheringCell, today }, seen = isChair ? chairView(occurrence, state, telling) : null, counts = readsCounts(roles, eyes) ? countsView(state, telling) : null;
  return {
    ...forumDateOf(record, occurrence, state, member, { agenda: agenda !== undefined, minutes: minutes !== undefined }),
    kind: record.kind, title: record.says.title, room: record.says.room, ways: waysOf(record),
    agenda: shown.map((item) => ({ ...item, papers: item.papers.map((paper) => ({ ...paper })), figures: item.standing === 'leave-rates' ? item.figures ?? figures : null })),
    actions: actions.filter((one) => isOpenAction(one) || one.from === id).map((one) => forumActionOf(one, isWriter, today)),
    minutes: minutes ? { ...minutes } : null, notes: isGroup && eyes !== 'commissioner' ? { text: notes?.body ?? '', updatedAt: notes?.updatedAt ?? null } : null,
    chair: seen && {
      heads: { ...seen.heads }, needs: { counts: { ...seen.needs.counts }, texts: [...seen.needs.texts] }, named: seen.named.map((one) => ({ ...one })), attended: seen.attended, held: state.heads && { ...state.heads }, releases: figuresOf(seen.releases),
      draft: draft ? { text: draft.body, updatedAt: draft.updatedAt } : null, link: record.link, capacity: { ...capacityOf(record) },
    },
    counts: counts && { ...counts, releases: figuresOf(counts.releases) },
    seenAs: eyes, mayWrite: { agenda: isWriter, notes: isGroup && isWriter, minutes: isChair, actions: isWriter },
    etags: { agenda: writtenEtag(agenda), notes: writtenEtag(notes), minutes: writtenEtag(draft) },
  };
}

export const forumActionOf = (record: ForumActionRecord, mayChange: boolean, today: string): ForumAction => {
  const { version: _, ...shown } = record;
  return { ...shown, isLate: isOpenAction(record) && record.dueOn < today, mayChange, etag: actionEtag(record) };
};

/** What a year tells, of dates with how they stand. */
export function forumYearOf(record: GatheringRecord, year: string, dates: readonly { readonly occurrence: Occurrence; readonly places: PlacesState }[], actions: readonly ForumActionRecord[], today: string): ForumYear {
  const { held, cancelled, meetings, attended, releases } = commissionerView(dates, { k: gatheringCell, today }), inYear = (day: string | null): boolean => day?.startsWith(year) ?? false;
  const ended = actions.filter(({ doneOn }) => inYear(doneOn));
  return {
    id: record.id, title: record.says.title, year: Number(year), held, cancelled, meetings: meetings.map((one) => ({ ...one })), attended, releases: figuresOf(releases),
    changes: ended.flatMap(({ id, title, changed, doneOn }) => (changed === null ? [] : [{ id, title, changed, on: doneOn! }])).sort((a, b) => (a.on < b.on ? -1 : 1)),
    actions: { raised: actions.filter(({ createdAt }) => inYear(createdAt)).length, done: ended.filter(({ state }) => state === 'done').length, dropped: ended.filter(({ state }) => state === 'dropped').length, open: actions.filter(isOpenAction).length },
  };
}

// Who is shown what of a gathering: pure decisions that the server and the memory transport share. A manager is shown nothing, the chair no list of names.
import { partnerOf, type Role, ukDay } from '@think-carer/contract';
import type { Text } from '@think-carer/rules';
import type { Gathering, Occurrence } from './gathering.ts';
import type { GatheringRecord } from './record.ts';
import { closedBecause, type AccessNeed, type PlacesState, type Reply, type ReplyKind, type Way } from './places.ts';
import { type ReleaseFigures, type Telling, toldCount, toldReleases, yearReleases } from './told.ts';

export type GatheringView = 'public' | 'member' | 'chair' | 'trainer' | 'commissioner';
/** The ways in which somebody may look at one gathering, the widest first. `isOwn`: they chair it, or their organisation gives it. A manager has none but a member's, of what they reply themselves. */
export function gatheringViews(roles: readonly Role[], { isOwn }: { readonly isOwn: boolean }): GatheringView[] {
  const may: Readonly<Record<GatheringView, boolean>> = {
    commissioner: roles.includes('commissioner'), chair: isOwn && roles.includes('chair'), trainer: isOwn && roles.includes('partner'),
    member: roles.includes('employee') || roles.includes('partner'), public: true,
  };
  return (['commissioner', 'chair', 'trainer', 'member', 'public'] as const).filter((view) => may[view]);
}

export type ShownDate = Pick<Occurrence, 'id' | 'on' | 'at' | 'minutes' | 'startsAt' | 'endsAt' | 'movedFrom' | 'because' | 'mayFallOn' | 'sequence'> & { readonly isCancelled: boolean };
export const shownDate = ({ id, on, at, minutes, startsAt, endsAt, movedFrom, because, mayFallOn, sequence, state }: Occurrence): ShownDate => ({ id, on, at, minutes, startsAt, endsAt, movedFrom, because, mayFallOn, sequence, isCancelled: state === 'cancelled' });

export interface PublicGathering { readonly id: string; readonly title: Text; readonly about: Text | null; readonly room: Text | null; readonly ways: readonly Way[]; readonly audiences: Gathering['audiences']; readonly next: ShownDate | null }
/** To anybody: the next date, and that one can come by link, never the link, never how many come. */
export const publicView = ({ id, title, about, room, link, audiences }: Gathering, next: Occurrence | null): PublicGathering => ({
  id, title, about: about ?? null, room, ways: [...(room === null ? [] : ['room' as const]), ...(link === null ? [] : ['link' as const])], audiences, next: next?.state === 'planned' ? shownDate(next) : null,
});

export interface OwnReply { readonly reply: Reply; readonly place: Way | null; /** How many asked before them for what they wait for. Null: they do not wait. */ readonly ahead: number | null; readonly link: string | null }
export interface MemberOccurrence { readonly date: ShownDate; readonly closed: ReturnType<typeof closedBecause>; readonly isFull: Readonly<Record<Way, boolean>>; readonly mine: OwnReply | null }
/** To whoever may reply: the date, whether there is still a place, and their own reply. The link is there from the moment they have a place by link, and gone when they have none, or it is cancelled. */
export function memberView({ link }: Pick<Gathering, 'link'>, occurrence: Occurrence, places: PlacesState, by: string | null): MemberOccurrence {
  const mine = by === null ? undefined : places.attendees.get(by), isOff = occurrence.state !== 'planned' || places.state === 'cancelled', taken = headCount(places), { capacity } = places;
  const full = (most: number | null | undefined, now: number): boolean => most !== null && most !== undefined && now >= most;
  const isFull = (way: Way): boolean => full(capacity[way], taken[way]) || full(capacity.together, taken.room + taken.link);
  const waits = mine?.waits ?? null;
  return {
    date: { ...shownDate(occurrence), isCancelled: isOff && occurrence.state !== 'skipped' }, closed: closedBecause(places), isFull: { room: isFull('room'), link: isFull('link') },
    mine: mine === undefined ? null : {
      reply: mine.reply, place: isOff ? null : mine.place, link: mine.place === 'link' && !isOff ? link : null,
      ahead: waits === null || isOff ? null : [...places.attendees.values()].filter((one) => one.reply.way === mine.reply.way && one.waits !== null && one.waits < waits).length,
    },
  };
}

export interface HeadCount { readonly room: number; readonly link: number; readonly waiting: number }
export function headCount({ attendees }: Pick<PlacesState, 'attendees'>): HeadCount {
  const count = { room: 0, link: 0, waiting: 0 };
  for (const { place } of attendees.values()) count[place ?? 'waiting'] += 1;
  return count;
}
/** Heads counted where somebody counted, else those ticked off. */
export const attendance = ({ heads, attended }: Pick<PlacesState, 'heads' | 'attended'>): number => Math.max(heads ? heads.room + heads.link : 0, attended.size);

export interface AccessFigures { readonly counts: Partial<Readonly<Record<AccessNeed, number>>>; /** As they were written; in no order that says who. */ readonly texts: readonly string[] }
function accessFigures({ attendees }: PlacesState): AccessFigures {
  const counts: Partial<Record<AccessNeed, number>> = {}, texts: string[] = [];
  for (const { reply: { needs = [], needsText } } of attendees.values()) {
    for (const need of needs) counts[need] = (counts[need] ?? 0) + 1;
    if (needsText !== undefined) texts.push(needsText);
  }
  return { counts, texts: texts.sort() };
}
export interface Named { readonly called: string; readonly kind: ReplyKind; readonly place: Way | null }
/** Those who chose to be named, by name; who has no place, too. */
const named = ({ attendees }: PlacesState): (Named & { readonly by: string })[] => [...attendees].flatMap(([by, { reply: { called, kind, toChair }, place }]) =>
  (toChair === true && called !== undefined ? [{ by, called, kind, place }] : [])).sort((a, b) => (a.called < b.called ? -1 : a.called > b.called ? 1 : 0));

export interface ChairOccurrence { readonly date: ShownDate; readonly heads: HeadCount; readonly needs: AccessFigures; readonly named: readonly Named[]; readonly attended: number; readonly releases: ReleaseFigures }
/** To the chair: heads and needs as they are now, since a room is set out by them; what managers answered only in steps. */
export const chairView = (occurrence: Occurrence, places: PlacesState, telling: Telling): ChairOccurrence => ({
  date: shownDate(occurrence), heads: headCount(places), needs: accessFigures(places), named: named(places).map(({ by: _, ...one }) => one), attended: attendance(places), releases: toldReleases(places.days, telling),
});

export interface TrainerOccurrence { readonly date: ShownDate; readonly heads: HeadCount; readonly needs: AccessFigures; readonly register: readonly (Named & { readonly by: string; readonly isThere: boolean })[]; readonly unnamed: number; readonly attended: number }
/** To whoever gives a session: the head-count, needs, and a register of those who chose to be named, to tick off; the others are counted at the door. Nothing of releases. */
export function trainerView(occurrence: Occurrence, places: PlacesState): TrainerOccurrence {
  const register = named(places).map((one) => ({ ...one, isThere: places.attended.has(one.by) }));
  return { date: shownDate(occurrence), heads: headCount(places), needs: accessFigures(places), register, unnamed: places.attendees.size - register.length, attended: attendance(places) };
}

export interface OccurrenceCounts { readonly replied: number | null; readonly repliedOn: string | null; readonly attended: number | null; readonly releases: ReleaseFigures }
/** One meeting to the commissioner: how many have replied, in steps; how many were there, at or above `k`; what became of requests. */
export function countsView(places: PlacesState, telling: Telling): OccurrenceCounts {
  const { count, on } = toldCount(places.days, ({ replied }) => replied, telling), there = attendance(places);
  return { replied: count, repliedOn: on, attended: there >= telling.k ? there : null, releases: toldReleases(places.days, telling) };
}

export interface CommissionerFigures { readonly held: number; readonly cancelled: number; readonly meetings: readonly { readonly on: string; readonly attended: number | null }[]; readonly attended: number | null; readonly releases: ReleaseFigures }
/**
 * A year, to whoever reads it: how often, how many, what became of requests. A total is of the meetings whose number is told, and of no other: one in which a hidden number were counted would show it, by subtraction now or by how
 * it moves when the next meeting is held.
 */
export function commissionerView(all: readonly { readonly occurrence: Pick<Occurrence, 'on' | 'state' | 'endsAt'>; readonly places: PlacesState }[], telling: Telling): CommissionerFigures {
  const isOff = ({ occurrence, places }: (typeof all)[number]): boolean => occurrence.state === 'cancelled' || places.state === 'cancelled';
  const meetings = all.filter(({ places }) => places.state === 'held').map(({ occurrence: { on }, places }) => ({ on, attended: attendance(places) >= telling.k ? attendance(places) : null })), told = meetings.flatMap(({ attended }) => attended ?? []);
  return {
    held: meetings.length, cancelled: all.filter(isOff).length, meetings, attended: told.length === 0 ? null : told.reduce((total, one) => total + one, 0),
    releases: yearReleases(all.map((one) => ({ lastOn: ukDay(one.occurrence.endsAt), isCancelled: isOff(one), days: one.places.days })), telling),
  };
}

/** Who wants to come: as the host, or a proof of their address, says. */
export interface Comer { readonly roles: readonly Role[]; readonly email?: string | undefined }
/**
 * Whether somebody may take part. A working group: who belongs to it. A forum: who works here; of those who do not, who belongs to it (they joined, or were invited), whoever has an address of a
 * partner that it names, and, where it is for everybody, every guest and partner. So whoever is let in for one forum is nobody at another.
 */
export function mayCome({ id, kind, says: { audiences, partners } }: Pick<GatheringRecord, 'id' | 'kind'> & { readonly says: Pick<GatheringRecord['says'], 'audiences' | 'partners'> }, { roles, email }: Comer, belongs: boolean): boolean {
  const isEmployee = roles.includes('employee');
  if (!isEmployee && !roles.includes('guest') && !roles.includes('partner')) return false;
  if (kind !== 'forum') return belongs || kind !== 'group';
  return isEmployee || belongs || audiences.length === 0 || (email !== undefined && partnerOf(email, [{ id, partners }]) !== undefined);
}

/** In whose eyes a forum or a working group is shown, the widest that shows what one came for. Null: it is not there for them. */
export type ForumEyes = 'member' | 'chair' | 'commissioner';
export const forumEyes = (roles: readonly Role[], isMember: boolean): ForumEyes | null => (roles.includes('chair') ? 'chair' : isMember ? 'member' : roles.includes('commissioner') ? 'commissioner' : null);
/** Who is told of a meeting in counts: the commissioner, who may work here and come as well; the chair has more. */
export const readsCounts = (roles: readonly Role[], eyes: ForumEyes): boolean => eyes !== 'chair' && roles.includes('commissioner');
/** Who reads the figures of a forum, though none of its meetings; never of a working group. */
export const readsForumFigures = (roles: readonly Role[], kind: string): boolean => kind === 'forum' && (roles.includes('hr') || roles.includes('equalities'));

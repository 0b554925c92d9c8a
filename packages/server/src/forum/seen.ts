// What of a forum a caller may see, found and shown: in whose eyes, which date, the meeting with all that is written of it.
import { firstAgenda, type ForumDate, type ForumMeeting, type KeptAgendaItem, leaveFigures, readDateId, ukDay } from '@think-carer/contract';
import { forumDateOf, forumEyes, type ForumEyes, forumEtag, forumMeetingOf, forumWholeOf, type GatheringRecord, type MemberFacts, type Occurrence, standingOf } from '@think-carer/gatherings';
import { latestSnapshot } from '../evidence/rows.ts';
import { placeKey } from '../gatherings/key.ts';
import { isMember } from '../gatherings/members.ts';
import { canTell, tellingsOf } from '../gatherings/notices.ts';
import { placesOf, placesOfDates } from '../gatherings/places.ts';
import { dateOf, findGathering, nextDate } from '../gatherings/rows.ts';
import type { Call } from '../operation.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { actionsOfMeeting, lastReplyOf, papersOf, papersOfDates } from './rows.ts';

export type ForumCall = Pick<Call<'forum.read'>, 'tenant' | 'offer' | 'store' | 'person' | 'now' | 'mail'>;
export type RecordCall = ForumCall & { readonly params: { readonly id: string } };
export const forumKindsKept = ['forum', 'group'] as const;

/** In whose eyes somebody looks, the widest that shows what they came for; null: it is not there for them. */
export async function eyesOf({ store, person }: Pick<ForumCall, 'store' | 'person'>, gathering: GatheringRecord): Promise<ForumEyes | null> {
  return forumEyes(person.roles, await isMember(store, gathering, person));
}
export interface FoundForum { readonly gathering: GatheringRecord; readonly eyes: ForumEyes }
/** The forum at this address, where the caller may look with one of these eyes. `isToChange`: nobody else changes it meanwhile. */
export async function forumAt(call: RecordCall, { eyes: allowed, isToChange = false }: { readonly eyes?: readonly ForumEyes[]; readonly isToChange?: boolean } = {}): Promise<FoundForum> {
  const gathering = await findGathering(call.store, call.params.id, forumKindsKept, isToChange), eyes = gathering && await eyesOf(call, gathering);
  if (!gathering || !eyes || (allowed && !allowed.includes(eyes))) throw new Refusal('not-found');
  return { gathering, eyes };
}
export interface FoundDate extends FoundForum { readonly occurrence: Occurrence }
export async function dateAt(call: RecordCall, options: Parameters<typeof forumAt>[1] = {}): Promise<FoundDate> {
  const at = readDateId(call.params.id);
  if (!at) throw new Refusal('not-found');
  const found = await forumAt({ ...call, params: { id: at.gathering } }, options), occurrence = dateOf(found.gathering, at.occurrence, call.offer);
  if (!occurrence) throw new Refusal('not-found');
  return { ...found, occurrence };
}
/** A working group is written in by whoever belongs to it, a forum by its chair. */
export function refuseUnlessWriter({ gathering, eyes }: FoundForum): void {
  if (eyes === 'commissioner' || (eyes === 'member' && gathering.kind !== 'group')) throw new Refusal('not-found');
}

export const wholeOf = (gathering: GatheringRecord, { offer, now }: Pick<ForumCall, 'offer' | 'now'>) => ({ result: forumWholeOf(gathering, nextDate(gathering, now, offer), offer, ukDay(now)), etag: forumEtag(gathering) });

/** Dates of one forum as the caller sees them: a handful of questions, however many there are. */
export async function datesShown({ store, tenant, person, mail, now }: ForumCall, gathering: GatheringRecord, occurrences: readonly Occurrence[]): Promise<ForumDate[]> {
  const ids = occurrences.map(({ id }) => id), by = placeKey(tenant, gathering.id, person.key), places = await placesOfDates(store, gathering, ids), { agendas, minutes } = await papersOfDates(store, gathering.id, ids);
  const tells = await tellingsOf(store, gathering.id, by), lastReply = await lastReplyOf(store, gathering.id, by), mayTell = canTell(mail, person.email);
  return occurrences.map((occurrence) => forumDateOf(gathering, occurrence, places.get(occurrence.id)!, { by, tell: tells.get(occurrence.id) ?? null, mayTell, lastReply, now: now.toISOString() }, { agenda: agendas.has(occurrence.id), minutes: minutes.has(occurrence.id) }));
}
export const dateShown = async (call: ForumCall, { gathering, occurrence }: Pick<FoundDate, 'gathering' | 'occurrence'>): Promise<ForumDate> => (await datesShown(call, gathering, [occurrence]))[0]!;

/** The newest published figures, where the agenda has a place for them that is not filled yet. */
export const figuresFor = async (store: ForumCall['store'], agenda: readonly KeptAgendaItem[]) => (agenda.some(({ standing, figures }) => standing === 'leave-rates' && !figures) ? leaveFigures(await latestSnapshot(store)) : null);
export async function meetingShown(call: ForumCall, { gathering, occurrence, eyes }: FoundDate, changed: readonly string[] = []): Promise<{ readonly result: ForumMeeting; readonly touched: readonly Touched[] }> {
  const { store, tenant, person, mail, now } = call, by = placeKey(tenant, gathering.id, person.key), papers = await papersOf(store, gathering.id, occurrence.id), first = firstAgenda(standingOf(gathering)), state = await placesOf(store, { gathering, occurrence });
  const member: MemberFacts = { by, tell: (await tellingsOf(store, gathering.id, by)).get(occurrence.id) ?? null, mayTell: canTell(mail, person.email), lastReply: await lastReplyOf(store, gathering.id, by), now: now.toISOString() };
  const result = forumMeetingOf({
    record: gathering, occurrence, eyes, roles: person.roles, state, member, papers, actions: await actionsOfMeeting(store, gathering.id, occurrence.id), figures: await figuresFor(store, papers.agenda?.body ?? first), firstAgenda: first, today: ukDay(now),
  });
  // Who has looked at what people need, and at the names of those who chose it, stays on record.
  const seen = [...(result.chair && (result.chair.needs.texts.length > 0 || Object.keys(result.chair.needs.counts).length > 0) ? ['needs'] : []), ...(result.chair && result.chair.named.length > 0 ? ['named'] : []), ...changed];
  return { result, touched: seen.length > 0 ? touchedBy({ gathering, eyes }, seen) : [] };
}
export const touchedBy = ({ gathering, eyes }: FoundForum, fields: readonly string[]): Touched[] => [{ record: 'forum', recordId: gathering.id, seenAs: eyes, fields }];

// What learning decides, wherever it is kept: who gives a session, who sees its register, what may be sent, when ratings are shown, and how attendance is counted. Pure.
import type { Pack } from '@think-carer/rules';
import { type CentrePerson, speaksFor } from './hub.policy.ts';
import type { ActivityAudience } from './hub.ts';
import type { AttendanceAudience } from './learning.ts';
import type { RequestFault } from './problem.ts';
import type { LearningSession as Session, SessionAdd, SessionChange, SessionsQuery } from './wire.ts';

/** What is said of a series beside what every gathering says. */
export interface SessionDetail {
  readonly topic: Session['topic'];
  readonly timeOff: Session['timeOff'];
  readonly area: string | null;
  readonly contact: string | null;
}

const employers = ['hr', 'equalities', 'administrator'] as const;
const isEmployers = ({ roles }: CentrePerson): boolean => employers.some((role) => roles.includes(role));
/** Whether somebody may change a series and its dates: a partner those of their centre, HR and equalities the employer’s, an administrator any. */
export const givesSession = (person: CentrePerson, centre: string | null, offer: Pack): boolean => (centre === null ? isEmployers(person) : speaksFor(person, centre, offer));
/** Whether they see who comes. Of a centre’s session nobody of the employer does, an administrator neither. */
export const keepsRegister = (person: CentrePerson, centre: string | null, offer: Pack): boolean =>
  (centre === null ? isEmployers(person) : speaksFor({ ...person, roles: person.roles.filter((role) => role === 'partner') }, centre, offer));
/** The centre whose session is added where none is named: a partner’s own, else the employer’s (null). */
export function centreGiven(person: CentrePerson, asked: string | undefined, offer: Pack): string | null {
  if (asked !== undefined) return asked;
  if (isEmployers(person)) return null;
  return offer.contacts.find(({ id }) => speaksFor(person, id, offer))?.id ?? null;
}
/** What giver’s name is shown. */
export const ownerOf = (centre: string | null, offer: Pack): Session['owner'] => ({ centre, name: (centre === null ? offer.employer.name : offer.contacts.find(({ id }) => id === centre)?.name ?? centre) as Session['owner']['name'] });

/** Faults of a series that only the offer, the person and the whole can show. `scheduleFaults`: as the gatherings’ own check finds them. */
export function sessionFaults(body: SessionAdd | SessionChange, centre: string | null, person: CentrePerson, offer: Pack, scheduleFaults: readonly string[], before?: { readonly room: unknown; readonly link: unknown }): RequestFault[] {
  const isKnown = centre === null || offer.contacts.some(({ id }) => id === centre), { area, contact, capacity } = body, room = 'room' in body ? body.room : before?.room, link = 'link' in body ? body.link : before?.link;
  return [
    ...(isKnown ? [] : [{ pointer: '/centre', code: 'not-an-option', detail: 'This contact is not in the offer.' }]),
    ...(isKnown && !givesSession(person, centre, offer) ? [{ pointer: '/centre', code: 'not-yours', detail: 'You may add sessions of your own centre only.' }] : []),
    ...(area && !offer.areas.some(({ id }) => id === area) ? [{ pointer: '/area', code: 'not-an-option', detail: 'This area is not in the offer.' }] : []),
    ...(contact && !offer.contacts.some(({ id }) => id === contact) ? [{ pointer: '/contact', code: 'not-an-option', detail: 'This contact is not in the offer.' }] : []),
    ...((room ?? null) === null && (link ?? null) === null ? [{ pointer: '/room', code: 'missing', detail: 'Say where it is: a room, a link, or both.' }] : []),
    ...(capacity && (room ?? null) === null && capacity.link === 0 ? [{ pointer: '/capacity/link', code: 'too-small', detail: 'Nobody could come.' }] : []),
    ...(capacity && (link ?? null) === null && capacity.room === 0 ? [{ pointer: '/capacity/room', code: 'too-small', detail: 'Nobody could come.' }] : []),
    ...scheduleFaults.map((fault) => ({ pointer: '/schedule', code: fault, detail: 'This schedule has no dates as it stands.' })),
  ];
}

/** Whether a session is among those asked for. */
export const isSessionListed = (one: Pick<Session, 'audiences' | 'topic' | 'area'>, query: SessionsQuery | undefined): boolean =>
  (query?.audience === undefined || one.audiences.length === 0 || one.audiences.includes(query.audience)) && (query?.topic === undefined || one.topic === query.topic)
  && (query?.area === undefined || one.area === null || one.area === query.area);
/** The order of sessions, and where the next page begins. */
export const sessionKey = ({ id, date: { startsAt } }: { readonly id: string; readonly date: { readonly startsAt: string } }): string => `${startsAt} ${id}`;

/** One rating, kept without a name. */
export interface SessionRating { readonly by: string; readonly stars: number; readonly comment: string | null; readonly at: string }
/**
 * What whoever gave the session sees. Ratings are shown `k` at a time, in the order in which they came, so that looking again after each of them shows nothing of it; comments in an order that says
 * nothing of who wrote them.
 */
export function ratingFigures(ratings: readonly SessionRating[], k: number): { count: number; average: number; comments: string[] } | null {
  const shown = ratings.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.by < b.by ? -1 : 1)).slice(0, Math.floor(ratings.length / k) * k);
  if (shown.length === 0) return null;
  return { count: shown.length, average: Math.round((10 * shown.reduce((sum, { stars }) => sum + stars, 0)) / shown.length) / 10, comments: shown.flatMap(({ comment }) => (comment === null ? [] : [comment])).sort() };
}

/** A session that was held, and how many were there. */
export interface HeldSession { readonly on: string; readonly audiences: readonly (ActivityAudience | (string & {}))[]; readonly attended: number }
export interface AttendanceCount { readonly period: string; readonly audience: AttendanceAudience; readonly sessions: number; readonly attended: number }
/** How many came, by quarter and audience, in order. Counts alone, not yet fit to be published: whoever makes tables of them keeps small ones back. */
export function attendanceByAudience(held: readonly HeldSession[]): AttendanceCount[] {
  const counts = new Map<string, AttendanceCount>();
  for (const { on, audiences, attended } of held) {
    const period = `${on.slice(0, 4)}-Q${Math.ceil(Number(on.slice(5, 7)) / 3)}`, audience = (audiences.length === 1 ? audiences[0] : 'several') as AttendanceAudience, key = `${period} ${audience}`, before = counts.get(key);
    counts.set(key, { period, audience, sessions: (before?.sessions ?? 0) + 1, attended: (before?.attended ?? 0) + attended });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

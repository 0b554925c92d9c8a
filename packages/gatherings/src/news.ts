// What a change of a gathering is to each who replied: how they stand, and whether where they come to is another. Pure, so that the server and memory tell the same people the same.
import type { GatheringStanding } from '@think-carer/contract';
import type { GatheringRecord } from './record.ts';
import type { Notice, PlacesState } from './places.ts';

/** Null: they did not reply. Where as many come as will there is no place to lose. */
export function standingAt({ attendees, capacity: { room, link, together = null } }: Pick<PlacesState, 'attendees' | 'capacity'>, by: string): GatheringStanding | null {
  const one = attendees.get(by);
  return !one ? null : one.place === null ? 'waiting' : together === null && { room, link }[one.place] === null ? 'open' : 'place';
}

const isOther = (before: unknown, after: unknown): boolean => before !== null && after !== null && JSON.stringify(before) !== JSON.stringify(after);
/** Whom another room, or another link, is something to: the room to those who come there or wait for it, the link to those who have been given it. Whoever is told of more by `notices` sees it where they look. */
export function whereNews(before: Pick<GatheringRecord, 'says' | 'link'>, after: Pick<GatheringRecord, 'says' | 'link'>, { attendees }: Pick<PlacesState, 'attendees'>, notices: readonly Notice[] = []): Map<string, 'room-changed' | 'link-changed'> {
  const room = isOther(before.says.room, after.says.room), link = isOther(before.link, after.link), told = new Set(notices.map(({ by }) => by)), news = new Map<string, 'room-changed' | 'link-changed'>();
  if (room || link) for (const [by, { place, reply }] of attendees) {
    if (told.has(by)) continue;
    if (link && place === 'link') news.set(by, 'link-changed');
    else if (room && (place === 'room' || reply.way === 'room')) news.set(by, 'room-changed');
  }
  return news;
}

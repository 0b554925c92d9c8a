// Replies and places as the contract says them over the wire: one shape for the server and for memory, for forums and for sessions.
import type { GatheringNeed, GatheringRelease, OwnDate, Telling } from '@think-carer/contract';
import type { Gathering, Occurrence } from './gathering.ts';
import type { PlaceEvent, PlacesState, Reply, Way } from './places.ts';
import { closedAt } from './record.ts';
import { memberView } from './seen.policy.ts';

export const replyOnWire = ({ needs, ...reply }: Reply) => ({ ...reply, ...(needs && { needs: [...needs] }) });

/** What one person said and asked, as it happened: for their own copy. */
export const historyOf = (events: readonly PlaceEvent[]): OwnDate['history'] =>
  events.map((event) => ({ at: event.at, event: event.event, ...(event.event === 'replied' && { reply: replyOnWire(event.reply) }), ...(event.event === 'release' && { release: event.state }) }));

export interface MemberPlaces {
  readonly closed: 'cancelled' | 'held' | 'over' | null;
  readonly isFull: { readonly room: boolean; readonly link: boolean };
  readonly mine: { readonly reply: ReturnType<typeof replyOnWire>; readonly place: Way | null; readonly ahead: number | null; readonly link: string | null; readonly tell: Telling | null } | null;
  readonly release: GatheringRelease | null;
  readonly suggested: { readonly needs: GatheringNeed[]; readonly needsText: string | null };
  readonly mayTell: boolean;
}
export interface MemberFacts { readonly by: string; readonly tell: Telling | null; readonly mayTell: boolean; /** What they said the last time, at any date of this gathering. */ readonly lastReply: Reply | null; readonly now: string }
/** The places of one date in the eyes of whoever may reply. The link is gone once it is over. */
export function memberPlacesOf(gathering: Pick<Gathering, 'link'>, occurrence: Occurrence, places: PlacesState, { by, tell, mayTell, lastReply, now }: MemberFacts): MemberPlaces {
  const { mine, isFull } = memberView(gathering, occurrence, places, by), closed = closedAt(places, occurrence, now);
  return {
    closed, isFull: { ...isFull }, release: places.releases.get(by) ?? null, mayTell,
    mine: mine && { reply: replyOnWire(mine.reply), place: mine.place, ahead: mine.ahead, link: closed === null || (closed === 'held' && now < occurrence.endsAt) ? mine.link : null, tell },
    suggested: { needs: [...lastReply?.needs ?? []], needsText: lastReply?.needsText ?? null },
  };
}

// Everything that one person replied: to be given to them, and to be made nobody's. Pure.
import type { PlaceEvent } from './places.ts';

/** All that is kept of one person, as it happened. */
export const eventsOf = (events: readonly PlaceEvent[], by: string): PlaceEvent[] => events.filter((event) => 'by' in event && event.by === by);

/**
 * The same events with nothing of that person in them: a head under another key, in the same place in the queue, so that nobody else's place changes and no count of what is over.
 * Whoever is to give up a place as well withdraws first.
 */
export function erased(events: readonly PlaceEvent[], by: string, as: string): PlaceEvent[] {
  return events.map((event): PlaceEvent => {
    if (!('by' in event) || event.by !== by) return event;
    if (event.event === 'replied') return { ...event, by: as, reply: { kind: 'count', way: event.reply.way } };
    if (event.event === 'changed') return { ...event, by: as, change: { kind: 'count', needs: [], needsText: '', ...(event.change.way && { way: event.change.way }) } };
    return { ...event, by: as };
  });
}

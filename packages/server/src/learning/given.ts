// The operations on learning for whoever gives a session: a partner those of their centre, HR, equalities and administrators the employer's.
import { centreGiven, dateIdOf, givesSession, keepsRegister, registerPage, sessionDaysAhead, sessionFaults, type SessionSeries, ukDay } from '@think-carer/contract';
import { closedAt, type GatheringRecord, isUnmoved, placesOffered, scheduleFaults, type Schedule, unmovedFault } from '@think-carer/gatherings';
import { changedSchedule, changedSeries, changeOf, dateChangeFaults, givenSession, newSeries, registerFrom, registerOf, seriesOf } from '@think-carer/gatherings/learning';
import { uuidv7 } from 'uuidv7';
import { tellAbout, tellMoved, tellWhere } from '../gatherings/notices.ts';
import { appendPlace, openedDates, placesOf, placesOfDates } from '../gatherings/places.ts';
import { dateOf, findGathering, insertGatherings, saveGathering } from '../gatherings/rows.ts';
import { Refusal } from '../problem.ts';
import { releasesCancelled, releasesMoved } from '../release/follow.ts';
import type { LearningHandlers } from './handlers.ts';
import { pageOf, refuse, shownOf } from './pages.ts';
import { saveMaterials } from './rows.ts';
import { type Asking, bookingId, findGiven, type FoundDate, mustBeOpen, seenAsOf, seenBy, touchedBy } from './seen.ts';
import { allDates, placesAt } from './series.ts';

type Given = 'add' | 'given' | 'read' | 'change' | 'changeDate' | 'register' | 'attend' | 'hold' | 'saveMaterials';

async function findSeries({ store, person, offer }: Asking, id: string, isToChange = false): Promise<GatheringRecord> {
  const record = await findGathering(store, id, ['session'], isToChange);
  if (!record || !givesSession(person, record.owner, offer)) throw new Refusal('not-found');
  return record;
}
const answered = (record: GatheringRecord, { offer, now, person }: Asking, fields: readonly string[]): { readonly result: SessionSeries; readonly etag: string; readonly touched: readonly [{ readonly record: 'session'; readonly recordId: string; readonly seenAs: string; readonly fields: readonly string[] }] } => ({
  result: seriesOf(record, offer, ukDay(now), sessionDaysAhead), etag: `"${record.version}"`, touched: [{ record: 'session', recordId: record.id, seenAs: seenAsOf(person, record.owner), fields }],
});
/** The date as it now is, with the register; and what was done with whom. A tick touches one booking: that the register was read before is on record already. */
async function shown(call: Asking, found: FoundDate, fields: readonly string[], of?: string) {
  const result = await seenBy(call, found), seenAs = seenAsOf(call.person, found.record.owner);
  return {
    result, touched: [
      { record: 'session' as const, recordId: found.record.id, seenAs, fields }, ...(of === undefined ? touchedBy({ ...result, mine: null }, found.by, seenAs) : [{ record: 'booking' as const, recordId: bookingId(result.id, of), seenAs, fields }]),
    ],
  };
}
/** Taken on its day and after, of what takes place. */
async function mustBeOn(call: Asking, { record, occurrence }: FoundDate) {
  const places = await placesOf(call.store, { gathering: record, occurrence });
  if (occurrence.state !== 'planned' || places.state === 'cancelled' || occurrence.on > ukDay(call.now)) throw new Refusal('not-waiting');
  return places;
}

/** Dates still to come that somebody booked. */
async function bookedDates({ store, offer, now }: Asking, record: GatheringRecord): Promise<string[]> {
  const ids = (await openedDates(store, record, ukDay(now))).filter((id) => { const date = dateOf(record, id, offer); return date !== undefined && date.endsAt > now.toISOString(); }), places = await placesOfDates(store, record, ids);
  return ids.filter((id) => places.get(id)!.attendees.size > 0 && places.get(id)!.state === 'open');
}
/** What a change of places, of the room or of the link means for each date that is open already: who waits moves up, who asked last may wait again, whose way is gone comes the other, and all are told. */
async function followChange(call: Asking, before: GatheringRecord, record: GatheringRecord): Promise<void> {
  const { tenant, store, offer, now, mail } = call, capacity = placesOffered(record), isAsBefore = JSON.stringify(capacity) === JSON.stringify(placesOffered(before));
  for (const id of await openedDates(store, record, ukDay(now))) {
    const occurrence = dateOf(record, id, offer), of = { gathering: record, occurrence: occurrence!, mail, now }, known = occurrence && await placesOf(store, of);
    if (!known || closedAt(known, of.occurrence, now.toISOString()) !== null) continue;
    const { notices, state } = isAsBefore ? { notices: [], state: known } : await appendPlace(store, tenant, of, { event: 'capacity-changed', at: now.toISOString(), capacity });
    await tellAbout(store, of, notices);
    await tellWhere(store, of, before, state, notices);
    const was = dateOf(before, id, offer);
    if (was && was.startsAt !== of.occurrence.startsAt) await tellMoved(store, of, was);
    if (was && !isUnmoved(was, of.occurrence)) await releasesMoved(call, dateIdOf(record.id, id), was, of.occurrence);
  }
}

export const givenHandlers: Pick<LearningHandlers, `learning.${Given}`> = {
  async 'learning.add'(call) {
    const { tenant, offer, person, body, store, now } = call, owner = centreGiven(person, body.centre, offer);
    refuse(sessionFaults(body, owner, person, offer, scheduleFaults(body.schedule as Schedule)));
    const record = newSeries(body, { id: uuidv7(), owner, at: now.toISOString() });
    await insertGatherings(store, tenant.id, [record]);
    return answered(record, call, Object.keys(body));
  },

  async 'learning.given'({ tenant, offer, person, query, store, now }) {
    const dates = (await allDates(store, tenant.id, offer, now)).filter(({ record: { owner } }) => givesSession(person, owner, offer) || keepsRegister(person, owner, offer));
    const { page, nextCursor } = pageOf(shownOf(dates, query?.show, now), query), places = await placesAt(store, page);
    return { result: { items: page.map((date) => givenSession(date, places(date), offer, now.toISOString())), nextCursor } };
  },

  async 'learning.read'(call) {
    return answered(await findSeries(call, call.params.id), call, ['everything']);
  },

  async 'learning.change'(call) {
    const { offer, person, body, store, match } = call, before = await findSeries(call, call.params.id, true);
    match(`"${before.version}"`);
    const schedule = changedSchedule(before, body);
    refuse(sessionFaults(body, before.owner, person, offer, scheduleFaults(schedule), { room: before.says.room, link: before.link }));
    const changed = changedSeries(before, body, schedule);
    if (body.schedule && (await bookedDates(call, before)).some((id) => dateOf(changed, id, offer) === undefined)) {
      refuse([{ pointer: '/schedule', code: 'has-bookings', detail: 'A date that somebody booked would be gone; move or cancel it first.' }]);
    }
    const record = await saveGathering(store, { ...changed, version: before.version });
    await followChange(call, before, record);
    return answered(record, call, Object.keys(body));
  },

  async 'learning.changeDate'(call) {
    const { tenant, offer, body, store, now, mail } = call, found = await findGiven(call, call.params.id, givesSession, true), { record, occurrence } = found, at = now.toISOString();
    mustBeOpen(await placesOf(store, { gathering: record, occurrence }), occurrence, now);
    refuse(dateChangeFaults(body));
    const { schedule } = record.says, changed: Schedule = { ...schedule, changes: [...schedule.changes ?? [], changeOf(occurrence, body)] }, draft = { ...record, version: record.version + 1, says: { ...record.says, schedule: changed } }, moved = scheduleFaults(changed).length > 0 ? undefined : dateOf(draft, occurrence.id, offer);
    if (!moved || moved.endsAt <= at) throw new Refusal('invalid-request', { errors: [{ pointer: '/to', code: 'too-small', detail: 'It must be still to come.' }] });
    if (!body.isCancelled && isUnmoved(occurrence, moved)) throw new Refusal('invalid-request', { errors: [unmovedFault] });
    const saved = await saveGathering(store, { ...draft, version: record.version }), of = { gathering: saved, occurrence: moved, mail, now };
    if (body.isCancelled) await tellAbout(store, of, (await appendPlace(store, tenant, of, { event: 'cancelled', at })).notices);
    else await tellMoved(store, of, occurrence);
    // Whoever asked their manager for the time is not kept waiting for an answer that nobody needs; or it is asked anew.
    if (body.isCancelled) await releasesCancelled(call, call.params.id);
    else await releasesMoved(call, call.params.id, occurrence, moved);
    return shown(call, { ...found, record: saved, occurrence: moved }, Object.keys(body));
  },

  async 'learning.register'(call) {
    const { query, store, person } = call, { record, occurrence } = await findGiven(call, call.params.id, keepsRegister), from = registerFrom(query?.after);
    if (from === null) refuse([{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }]);
    const result = registerOf({ occurrence }, await placesOf(store, { gathering: record, occurrence }), { from: from!, limit: Number(query?.limit ?? registerPage) }), seenAs = seenAsOf(person, record.owner);
    return { result, touched: result.items.map(({ by }) => ({ record: 'booking', recordId: bookingId(call.params.id, by), seenAs, fields: ['called', 'place', 'isThere'] })) };
  },

  async 'learning.attend'(call) {
    const { tenant, body: { by, isThere }, store, now } = call, found = await findGiven(call, call.params.id, keepsRegister), places = await mustBeOn(call, found);
    if (!places.attendees.has(by)) refuse([{ pointer: '/by', code: 'not-an-option', detail: 'Nobody of this key has booked.' }]);
    if (places.attended.has(by) !== isThere) await appendPlace(store, tenant, { gathering: found.record, occurrence: found.occurrence }, { event: 'attended', at: now.toISOString(), by, isThere });
    return shown(call, found, ['isThere'], by);
  },

  async 'learning.hold'(call) {
    const { tenant, body: { heads }, store, now } = call, found = await findGiven(call, call.params.id, keepsRegister);
    await mustBeOn(call, found);
    await appendPlace(store, tenant, { gathering: found.record, occurrence: found.occurrence }, { event: 'held', at: now.toISOString(), heads });
    return shown(call, found, ['heads']);
  },

  async 'learning.saveMaterials'(call) {
    const { tenant, body: { items }, store } = call, found = await findGiven(call, call.params.id, givesSession);
    await saveMaterials(store, tenant.id, found.at, items);
    return shown(call, found, ['materials']);
  },
};

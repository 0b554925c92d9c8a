// The operations on forums and working groups, as sentences: what is set up, replied and shown. What is written of meetings is in writing.ts.
import { dateIdOf, forgottenProof, type OperationId, replyFaults, replyKept, tellKept, ukDay } from '@think-carer/contract';
import { changedForum, closedAt, forumEtag, forumEyes, forumOf, forumYearOf, gatheringFaults, gatheringOf, type GatheringRecord, isUnmoved, mayCome, newForum, occurrenceCalendar, type Occurrence, placesOffered, readsForumFigures, type Reply, replyOnWire, type Schedule, unmovedFault, waysOf, withCancelled } from '@think-carer/gatherings';
import { uuidv7 } from 'uuidv7';
import { placeKey } from '../gatherings/key.ts';
import { gatheringsBelongedTo, isMember } from '../gatherings/members.ts';
import { canTell, dropContacts, keepContact, tellAbout, tellMoved, tellWhere } from '../gatherings/notices.ts';
import { forgetReplies, ownDates } from '../gatherings/own.ts';
import { appendPlace, openedDates, placesOf, placesOfDates } from '../gatherings/places.ts';
import { comingDates, dateOf, datesOf, findGathering, insertGatherings, listGatherings, nextDate, pastDates, saveGathering } from '../gatherings/rows.ts';
import type { Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import { releaseOfReplyWithdrawn, releasesCancelled, releasesMoved } from '../release/follow.ts';
import { eraseAnswers } from '../store/idempotency.ts';
import { actionsOfYear, listForums } from './rows.ts';
import { dateAt, dateShown, datesShown, eyesOf, forumAt, forumKindsKept, meetingShown, touchedBy, wholeOf } from './seen.ts';
import { writingHandlers, type WritingId } from './writing.ts';

type ForumId = Exclude<Extract<OperationId, `forum.${string}`>, WritingId>;
const sameReply = (a: Reply, b: Reply): boolean => JSON.stringify(Object.entries(replyOnWire(a)).sort()) === JSON.stringify(Object.entries(replyOnWire(b)).sort());

/** Where a page of dates begins: the first start of the last one seen, as a word. */
const dateCursor = (id: string): string => Buffer.from(id).toString('base64url');
function dateAfter(after: string | undefined): string | undefined {
  if (after === undefined) return undefined;
  const id = Buffer.from(after, 'base64url').toString();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(id) || dateCursor(id) !== after) throw new Refusal('invalid-request', { errors: [{ pointer: 'query/after', code: 'wrong-format', detail: 'Send the nextCursor of the page before.' }] });
  return id;
}

const ownHandlers: { readonly [Id in ForumId]: Handlers[Id] } = {
  async 'forum.list'({ query, store, offer, now }) {
    const limit = Number(query?.limit ?? 50), found = await listGatherings(store, ['forum'], { after: idOf(query?.after), limit }), shown = found.slice(0, limit);
    return { result: { items: shown.map((one) => forumOf(one, nextDate(one, now, offer), offer, ukDay(now))), nextCursor: found.length > limit ? cursorOf(shown.at(-1)!.id) : null } };
  },

  async 'forum.mine'(call) {
    const { query, store, person, offer, now } = call, limit = Number(query?.limit ?? 50), belongings = await gatheringsBelongedTo(store, person.key);
    const eyes = (one: GatheringRecord) => forumEyes(person.roles, mayCome(one, person, belongings.has(one.id))) ?? (readsForumFigures(person.roles, one.kind) ? 'commissioner' as const : null);
    const found = await listForums(store, (one) => eyes(one) !== null, { after: idOf(query?.after), limit }), shown = found.slice(0, limit);
    return { result: { items: shown.map((one) => ({ ...forumOf(one, nextDate(one, now, offer), offer, ukDay(now)), seenAs: eyes(one)! })), nextCursor: found.length > limit ? cursorOf(shown.at(-1)!.id) : null } };
  },

  async 'forum.setUp'(call) {
    const { body, store, tenant, now } = call, gathering = newForum(body, { id: uuidv7(), now }), errors = gatheringFaults({ schedule: gathering.says.schedule, room: gathering.says.room, link: gathering.link });
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    await insertGatherings(store, tenant.id, [gathering]);
    return { ...wholeOf(gathering, call), touched: touchedBy({ gathering, eyes: 'chair' }, Object.keys(body)) };
  },

  async 'forum.read'(call) {
    const { gathering } = await forumAt(call, { eyes: ['chair'] });
    return wholeOf(gathering, call);
  },

  async 'forum.change'(call) {
    const { body, store, tenant, offer, mail, now, match } = call, { gathering: before } = await forumAt(call, { eyes: ['chair'], isToChange: true }), at = now.toISOString();
    match(forumEtag(before));
    const changed = changedForum(before, body), errors = gatheringFaults({ schedule: changed.says.schedule, room: changed.says.room, link: changed.link });
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const replied = (await openedDates(store, before, ukDay(now))).flatMap((id) => dateOf(before, id, offer) ?? []).filter(({ endsAt }) => endsAt > at), places = await placesOfDates(store, before, replied.map(({ id }) => id));
    const opened = replied.filter((one) => closedAt(places.get(one.id)!, one, at) === null), gone = opened.filter(({ id }) => !dateOf(changed, id, offer));
    const gathering = await saveGathering(store, withCancelled(changed, gone)), capacity = placesOffered(gathering), isAsBefore = JSON.stringify(capacity) === JSON.stringify(placesOffered(before));
    for (const one of opened) {
      const occurrence = dateOf(gathering, one.id, offer)!, isOff = gone.includes(one), of = { gathering, occurrence, mail, now };
      const { notices, state } = isOff ? await appendPlace(store, tenant, of, { event: 'cancelled', at }) : isAsBefore ? { notices: [], state: places.get(one.id)! } : await appendPlace(store, tenant, of, { event: 'capacity-changed', at, capacity });
      await tellAbout(store, of, notices);
      if (isOff) await releasesCancelled(call, dateIdOf(gathering.id, one.id));
      else {
        await tellWhere(store, of, before, state, notices);
        // Another rule may have the same date on another day, or at no holiday any more.
        if (occurrence.startsAt !== one.startsAt) await tellMoved(store, of, one);
        if (!isUnmoved(one, occurrence)) await releasesMoved(call, dateIdOf(gathering.id, one.id), one, occurrence);
      }
    }
    return { ...wholeOf(gathering, call), touched: touchedBy({ gathering, eyes: 'chair' }, Object.keys(body)) };
  },

  async 'forum.dates'(call) {
    const { query, offer, now } = call, { gathering } = await forumAt(call), after = dateAfter(query?.after), limit = Number(query?.limit ?? 12), isPast = query?.show === 'past';
    const all: readonly Occurrence[] = isPast ? pastDates(gathering, now, offer) : comingDates(gathering, now, offer), from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    const rest = after !== undefined && from === 0 ? all.filter(({ id }) => (isPast ? id < after : id > after)) : all.slice(from), shown = rest.slice(0, limit);
    return { result: { items: await datesShown(call, gathering, shown), nextCursor: rest.length > limit ? dateCursor(shown.at(-1)!.id) : null } };
  },

  async 'forum.meeting'(call) {
    return meetingShown(call, await dateAt(call));
  },

  async 'forum.reply'(call) {
    const { store, tenant, person, body, mail, now } = call, found = await dateAt(call), { gathering, occurrence } = found, at = now.toISOString(), by = placeKey(tenant, gathering.id, person.key);
    if (!await isMember(store, gathering, person)) throw new Refusal('not-found');
    const errors = replyFaults(body, waysOf(gathering), person, canTell(mail, person.email));
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const before = await placesOf(store, found), reply = replyKept(body, person) as Reply, known = before.attendees.get(by);
    if (closedAt(before, occurrence, at) !== null) throw new Refusal('places-closed');
    const isNew = !known || !sameReply(known.reply, reply), after = isNew ? await appendPlace(store, tenant, found, { event: 'replied', at, by, reply }) : undefined;
    // Somebody has cancelled it in between.
    if (after && (!after.state.attendees.has(by) || after.state.state !== 'open')) throw new Refusal('places-closed');
    // Addresses after the number: whoever calls the date off takes them in the same order.
    await keepContact(store, tenant.id, { gathering, occurrence, mail }, by, person.email, tellKept(body.tell) ?? undefined);
    if (after) await tellAbout(store, { gathering, occurrence, mail, now }, after.notices);
    return { result: await dateShown(call, found) };
  },

  async 'forum.withdraw'(call) {
    const { store, tenant, person, params, mail, now } = call, found = await dateAt(call), { gathering, occurrence } = found, at = now.toISOString(), by = placeKey(tenant, gathering.id, person.key);
    if (!await isMember(store, gathering, person)) throw new Refusal('not-found');
    const before = await placesOf(store, found);
    if (before.attendees.has(by)) {
      if (closedAt(before, occurrence, at) !== null) throw new Refusal('places-closed');
      const { notices } = await appendPlace(store, tenant, found, { event: 'withdrew', at, by });
      await dropContacts(store, gathering.id, occurrence.id, [by]);
      await tellAbout(store, { gathering, occurrence, mail, now }, notices);
      await releaseOfReplyWithdrawn(call, params.id, person.key);
    }
    return { result: await dateShown(call, found) };
  },

  async 'forum.calendar'(call) {
    const { store, tenant, person, query, mail, now } = call, { gathering, occurrence } = await dateAt(call), state = await placesOf(store, { gathering, occurrence }), at = now.toISOString();
    const isOff = closedAt(state, occurrence, at) === 'cancelled', place = state.attendees.get(placeKey(tenant, gathering.id, person.key))?.place ?? null;
    return { result: occurrenceCalendar(gatheringOf(gathering, mail.publicUrl), isOff ? { ...occurrence, state: 'cancelled' } : occurrence, { at, locale: query?.locale, isNeutral: query?.neutral === '1', place }) };
  },

  async 'forum.changeDate'(call) {
    const { store, tenant, params, body: { to, isCancelled, because }, offer, mail, now } = call, found = await dateAt(call, { eyes: ['chair'], isToChange: true }), { gathering: before, occurrence: was } = found, at = now.toISOString();
    const isMoved = to !== undefined && Object.values(to).some((value) => value !== undefined);
    if (isMoved === (isCancelled === true)) throw new Refusal('invalid-request', { errors: [{ pointer: '/to', code: 'missing', detail: 'Say when it is instead, or that it is off.' }] });
    if (closedAt(await placesOf(store, found), was, at) !== null) throw new Refusal('places-closed');
    const why = because === undefined ? {} : { because }, change = isMoved ? { of: was.id, to, ...why } : { of: was.id, isCancelled: true as const, ...why }, schedule = { ...before.says.schedule, changes: [...before.says.schedule.changes ?? [], change] } as Schedule;
    const errors = [...gatheringFaults({ schedule, room: before.says.room, link: before.link }), ...(to?.on !== undefined && to.on < ukDay(now) ? [{ pointer: '/to/on', code: 'in-the-past', detail: 'This day has passed.' }] : [])];
    if (errors.length === 0 && isMoved && isUnmoved(was, dateOf({ ...before, says: { ...before.says, schedule } }, was.id, offer)!)) errors.push(unmovedFault);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const gathering = await saveGathering(store, { ...before, says: { ...before.says, schedule } }), occurrence = dateOf(gathering, was.id, offer)!, of = { gathering, occurrence, mail, now };
    if (isMoved) {
      await tellMoved(store, of, was);
      await releasesMoved(call, params.id, was, occurrence);
    } else {
      const { notices } = await appendPlace(store, tenant, { gathering, occurrence }, { event: 'cancelled', at });
      await tellAbout(store, of, notices);
      await releasesCancelled(call, params.id);
    }
    return meetingShown(call, { ...found, gathering, occurrence }, [isMoved ? 'moved' : 'cancelled']);
  },

  async 'forum.hold'(call) {
    const { store, tenant, body: { heads }, now } = call, found = await dateAt(call, { eyes: ['chair'] }), at = now.toISOString();
    if (closedAt(await placesOf(store, found), found.occurrence, at) === 'cancelled') throw new Refusal('places-closed');
    if (found.occurrence.startsAt > at) throw new Refusal('not-begun');
    await appendPlace(store, tenant, found, { event: 'held', at, heads });
    return meetingShown(call, found, ['heads']);
  },

  async 'forum.year'(call) {
    const { store, params, query, person, offer, now } = call, gathering = await findGathering(store, params.id, forumKindsKept), year = query?.year ?? ukDay(now).slice(0, 4);
    const mayLook = gathering && (await eyesOf(call, gathering) !== null || readsForumFigures(person.roles, gathering.kind));
    if (!gathering || !mayLook) throw new Refusal('not-found');
    const dates = datesOf(gathering, `${year}-01-01`, `${year}-12-31`, offer).filter(({ state }) => state !== 'skipped'), places = await placesOfDates(store, gathering, dates.map(({ id }) => id));
    return { result: forumYearOf(gathering, year, dates.map((occurrence) => ({ occurrence, places: places.get(occurrence.id)! })), await actionsOfYear(store, gathering.id, year), ukDay(now)) };
  },

  async 'forum.replies'(call) {
    return { result: { madeAt: call.now.toISOString(), items: await ownDates(call, call.person.key) } };
  },

  async 'forum.forget'(call) {
    const { store, person, now } = call;
    // What a manager was asked for goes with the reply.
    for (const { id, startsAt } of await ownDates(call, person.key)) if (startsAt !== null && startsAt > now.toISOString()) await releaseOfReplyWithdrawn(call, id, person.key);
    const counts = await forgetReplies(call, person.key);
    await eraseAnswers(store, person.key);
    return { result: forgottenProof(counts, now) };
  },
};

export const forumHandlers = { ...ownHandlers, ...writingHandlers };

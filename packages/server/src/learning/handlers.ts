// The operations on learning for whoever books, as sentences: parse and permit came before; here is do, then answer.
import { type OperationId, ukDay } from '@think-carer/contract';
import { gatheringOf, occurrenceCalendar } from '@think-carer/gatherings';
import { bookingFaults, listedSeries, mayRate, replyOf, sessionOf } from '@think-carer/gatherings/learning';
import { placeKey } from '../gatherings/key.ts';
import { canTell, dropContacts, keepContact, tellAbout } from '../gatherings/notices.ts';
import { appendPlace, placesOf } from '../gatherings/places.ts';
import { forgetReplies, ownDates } from '../gatherings/own.ts';
import type { Handlers } from '../operation.ts';
import { Refusal } from '../problem.ts';
import { releaseOfReplyWithdrawn } from '../release/follow.ts';
import { completionHandlers } from './completions.ts';
import { givenHandlers } from './given.ts';
import { ownSessions } from './own.ts';
import { pageOf, refuse, shownOf } from './pages.ts';
import { bookingsUnder, dropBooking, keepBooking, keepRating } from './rows.ts';
import { findDate, mustBeOpen, seenAsOf, seenBy, touchedBy } from './seen.ts';
import { allDates, allSeries, placesAt } from './series.ts';

export type LearningHandlers = Pick<Handlers, Extract<OperationId, `learning.${string}`>>;
export const learningHandlers: LearningHandlers = {
  ...givenHandlers, ...completionHandlers,

  async 'learning.list'({ tenant, offer, query, store, now }) {
    const from = query?.from ?? ukDay(now), asked = new Set(listedSeries(await allSeries(store, tenant.id), query).map(({ id }) => id));
    const { page, nextCursor } = pageOf((await allDates(store, tenant.id, offer, now)).filter(({ record, occurrence: { on } }) => asked.has(record.id) && on >= from && (query?.to === undefined || on <= query.to)), query), places = await placesAt(store, page);
    return { result: { items: page.map((date) => sessionOf(date, places(date), offer, now.toISOString())), nextCursor } };
  },

  async 'learning.session'(call) {
    const found = await findDate(call, call.params.id), result = await seenBy(call, found);
    return { result, touched: touchedBy(result, found.by, seenAsOf(call.person, found.record.owner)) };
  },

  async 'learning.book'(call) {
    const { tenant, person, body, store, now, mail } = call, found = await findDate(call, call.params.id), { record, occurrence, at, by } = found, { tell, inWorkTime, remind = 'none' } = body, mayTell = canTell(mail, person.email);
    refuse(bookingFaults(body, record, mayTell));
    mustBeOpen(await placesOf(store, { gathering: record, occurrence }), occurrence, now);
    const { state, notices } = await appendPlace(store, tenant, { gathering: record, occurrence }, { event: 'replied', at: now.toISOString(), by, reply: replyOf(body, person.name) });
    // Held or cancelled a moment before: then nothing was said, and nothing is kept.
    mustBeOpen(state, occurrence, now);
    await keepContact(store, tenant.id, { gathering: record, occurrence, mail }, by, person.email, tell);
    await keepBooking(store, tenant.id, at, by, inWorkTime,
      // Where nothing was said about mail, it says nothing but the time.
      remind === 'day-before' ? { email: person.email!, isNeutral: tell?.isNeutral ?? true, locale: tell?.locale ?? 'en-GB' } : null);
    await tellAbout(store, { gathering: record, occurrence, mail, now }, notices);
    const result = await seenBy(call, found);
    return { result, touched: touchedBy({ ...result, trainer: null }, by, 'own', Object.keys(body)) };
  },

  async 'learning.withdraw'(call) {
    const { tenant, person, store, now, mail } = call, found = await findDate(call, call.params.id), { record, occurrence, at, by } = found, of = { gathering: record, occurrence, mail, now }, places = await placesOf(store, of);
    const isThere = places.attendees.has(by);
    if (isThere) {
      mustBeOpen(places, occurrence, now);
      await dropContacts(store, record.id, occurrence.id, [by]);
      await dropBooking(store, at, by);
      const { state, notices } = await appendPlace(store, tenant, of, { event: 'withdrew', at: now.toISOString(), by });
      mustBeOpen(state, occurrence, now);
      await tellAbout(store, of, notices);
      await releaseOfReplyWithdrawn(call, call.params.id, person.key);
    }
    const result = await seenBy(call, found);
    return { result, touched: isThere ? touchedBy({ ...result, trainer: null }, by, 'own', ['reply']) : [] };
  },

  async 'learning.mine'(call) {
    const { tenant, offer, person, query, store, now } = call, keys = new Map((await allSeries(store, tenant.id)).map(({ id }) => [placeKey(tenant, id, person.key), id]));
    const own = new Set((await bookingsUnder(store, [...keys.keys()])).map(({ gatheringId, occurrence }) => `${gatheringId} ${occurrence}`));
    const { page, nextCursor } = pageOf(shownOf((await allDates(store, tenant.id, offer, now)).filter(({ record, occurrence }) => own.has(`${record.id} ${occurrence.id}`)), query?.show, now), query), items = [];
    for (const { record, occurrence } of page) items.push(await seenBy(call, { record, occurrence, by: placeKey(tenant, record.id, person.key) }, true));
    return { result: { items, nextCursor }, touched: items.flatMap((one, i) => touchedBy(one, placeKey(tenant, page[i]!.record.id, person.key), 'own')) };
  },

  async 'learning.forget'(call) {
    const { tenant, offer, person, store, now, mail } = call;
    const own = await ownSessions(store, tenant, person.key);
    // What a manager was asked for goes with the booking.
    for (const { id, kind, startsAt } of await ownDates(call, person.key)) if (kind === 'session' && startsAt !== null && startsAt > now.toISOString()) await releaseOfReplyWithdrawn(call, id, person.key);
    await forgetReplies({ store, tenant, offer, mail, now }, person.key, { kinds: ['session'] });
    return { result: { forgottenAt: now.toISOString(), bookings: own.filter(({ isBooked }) => isBooked).length, ratings: own.filter(({ record }) => record.rating !== null).length } };
  },

  async 'learning.calendar'(call) {
    const { store, query, now, mail } = call, { record, occurrence, by } = await findDate(call, call.params.id), place = (await placesOf(store, { gathering: record, occurrence })).attendees.get(by)?.place ?? null;
    const isOver = occurrence.endsAt <= now.toISOString();
    return { result: occurrenceCalendar(gatheringOf(record, mail.publicUrl), occurrence, { locale: query?.locale, isNeutral: query?.neutral === '1', at: now.toISOString(), place: isOver && place === 'link' ? 'room' : place }) };
  },

  async 'learning.rate'(call) {
    const { tenant, body: { stars, comment }, store, now } = call, found = await findDate(call, call.params.id), { record, occurrence, at, by } = found, date = { record, occurrence };
    if (!mayRate(date, await placesOf(store, { gathering: record, occurrence }), by, now.toISOString())) throw new Refusal('not-waiting');
    await keepRating(store, tenant.id, at, { by, stars, comment: comment || null, at: now.toISOString() });
    const result = await seenBy(call, found);
    return { result, touched: touchedBy({ ...result, trainer: null }, by, 'own', ['stars', ...(comment ? ['comment'] : [])]) };
  },
};

// Forums in memory: what the server does, by the same views. Fetched only where a forum is asked for: it brings what works out dates.
import {
  actionEtag, agendaFaults, agendaKept, changedAction, dateIdOf, firstAgenda, forgottenProof, leaveFigures, newAction, readDateId, replyFaults, replyKept, tellKept, ukDay,
} from '@think-carer/contract';
import type { ForumDate, ForumDocument, ForumMeeting, ForumWhole, KeptAgendaItem, OperationId } from '@think-carer/contract';
import {
  changedForum, closedAt, forumActionOf, forumDateOf, forumEtag, forumMeetingOf, forumOf, forumWholeOf, forumYearOf, gatheringFaults, gatheringOf, isUnmoved, newForum, nextOccurrence, occurrenceCalendar, occurrencesOf, placesOffered, replyOnWire, standingOf, unmovedFault, waysOf,
  withCancelled, writtenEtag, forumEyes, readsForumFigures,
} from '@think-carer/gatherings';
import type { ForumEyes, MemberFacts, Occurrence, Reply, Schedule, Written } from '@think-carer/gatherings';
import { appendPlace, comingDates, dateOf, findGathering, forgetReplies, isMember, keepContact, ownDates, pastDates, placeKey, placesOf, tellAbout, tellingOf, tellMoved, tellWhere } from './memory.gatherings.ts';
import type { MemoryGathering } from './memory.gatherings.ts';
import { documentKey } from './memory.gatherings.seed.ts';
import type { Call, Handlers } from './memory.ts';
import { cursorOf, idOf } from './memory.page.ts';
import { Refusal } from './memory.problem.ts';
import { releaseOfReplyWithdrawn, releasesCancelled, releasesMoved } from './memory.release.ts';
import { eraseAnswers, newId, personKeyOf } from './memory.store.ts';
import type { MemoryStore, Persona } from './memory.store.ts';

const kinds = ['forum', 'group'] as const;
type ForumId = Extract<OperationId, `forum.${string}`>;
type Setting = Pick<Call<'forum.mine'>, 'store' | 'person' | 'offer' | 'now' | 'base'>;
type DateCall = Setting & { readonly params: { readonly id: string } };

/** In whose eyes; null: it is not there for them. */
function eyesOf(gathering: MemoryGathering, person: Persona): ForumEyes | null {
  return forumEyes(person.roles, isMember(gathering, person));
}
function ofForum({ store, person, params }: Pick<DateCall, 'store' | 'person' | 'params'>, ...allowed: readonly ForumEyes[]): { gathering: MemoryGathering; eyes: ForumEyes } {
  const gathering = findGathering(store, params.id, kinds), eyes = gathering && eyesOf(gathering, person);
  if (!gathering || !eyes || (allowed.length > 0 && !allowed.includes(eyes))) throw new Refusal('not-found');
  return { gathering, eyes };
}
function ofDate({ store, person, params, offer }: DateCall, ...allowed: readonly ForumEyes[]): { gathering: MemoryGathering; eyes: ForumEyes; occurrence: Occurrence } {
  const at = readDateId(params.id), found = at && ofForum({ store, person, params: { id: at.gathering } }, ...allowed), occurrence = found && dateOf(found.gathering, at!.occurrence, offer);
  if (!found || !occurrence) throw new Refusal('not-found');
  return { ...found, occurrence };
}
function pageOf<T>(all: readonly T[], query: { readonly limit?: string | undefined; readonly after?: string | undefined } | undefined, keyOf: (item: T) => string, most = 50): { items: T[]; nextCursor: string | null } {
  const limit = Number(query?.limit ?? most), after = query?.after === undefined ? undefined : idOf(query.after), from = after === undefined ? 0 : all.findIndex((item) => keyOf(item) === after) + 1;
  const rest = after !== undefined && from === 0 ? [] : all.slice(from), items = rest.slice(0, limit);
  return { items, nextCursor: rest.length > limit ? cursorOf(keyOf(items.at(-1)!)) : null };
}

const next = ({ record }: MemoryGathering, { offer, now }: Pick<Setting, 'offer' | 'now'>): Occurrence | null => nextOccurrence(record.says.schedule, now.toISOString(), offer);
const shown = (gathering: MemoryGathering, setting: Pick<Setting, 'offer' | 'now'>) => forumOf(gathering.record, next(gathering, setting), setting.offer, ukDay(setting.now));
const whole = (gathering: MemoryGathering, setting: Setting): { readonly result: ForumWhole; readonly etag: string } => ({ result: forumWholeOf(gathering.record, next(gathering, setting), setting.offer, ukDay(setting.now)), etag: forumEtag(gathering.record) });

function factsOf(gathering: MemoryGathering, occurrence: Occurrence, { person, now }: Pick<Setting, 'person' | 'now'>): MemberFacts {
  const by = placeKey(gathering.record.id, person);
  const last = [...gathering.events].sort(([a], [b]) => (a < b ? 1 : -1)).flatMap(([, events]) => events.findLast((event) => event.event === 'replied' && event.by === by) ?? [])[0];
  return { by, tell: tellingOf(gathering, occurrence.id, by), mayTell: person.email !== undefined, lastReply: last?.event === 'replied' ? last.reply : null, now: now.toISOString() };
}
const writtenOf = <T>({ forums }: MemoryStore, { record }: MemoryGathering, occurrence: Occurrence, kind: ForumDocument): Written<T> | undefined => forums.documents.get(documentKey(record.id, occurrence.id, kind)) as Written<T> | undefined;
const minutesOf = ({ forums }: MemoryStore, { record }: MemoryGathering, occurrence: Occurrence) => forums.minutes.get(`${record.id} ${occurrence.id}`) ?? [];
function dateShown(setting: Setting, gathering: MemoryGathering, occurrence: Occurrence): ForumDate {
  return forumDateOf(gathering.record, occurrence, placesOf(gathering, occurrence.id), factsOf(gathering, occurrence, setting), {
    agenda: writtenOf(setting.store, gathering, occurrence, 'agenda') !== undefined, minutes: minutesOf(setting.store, gathering, occurrence).length > 0,
  });
}
const newestFigures = ({ evidence }: MemoryStore) => leaveFigures([...evidence.snapshots.values()].sort((a, b) => (a.period < b.period ? 1 : -1))[0]);
function meetingShown(setting: Setting, { gathering, occurrence, eyes }: ReturnType<typeof ofDate>): { readonly result: ForumMeeting } {
  const { store, now } = setting, { record } = gathering;
  return {
    result: forumMeetingOf({
      record, occurrence, eyes, roles: setting.person.roles, state: placesOf(gathering, occurrence.id), member: factsOf(gathering, occurrence, setting), today: ukDay(now), figures: newestFigures(store), firstAgenda: firstAgenda(standingOf(record)),
      actions: [...store.forums.actions.values()].filter(({ forum }) => forum === record.id).reverse(),
      papers: { agenda: writtenOf<KeptAgendaItem[]>(store, gathering, occurrence, 'agenda'), notes: writtenOf<string>(store, gathering, occurrence, 'notes'), draft: writtenOf<string>(store, gathering, occurrence, 'minutes'), minutes: minutesOf(store, gathering, occurrence).at(-1) },
    }),
  };
}
/** As it is now, after the gathering has changed. */
const again = (call: DateCall): { readonly result: ForumMeeting } => meetingShown(call, ofDate(call));
function write(call: DateCall & { readonly match: (etag: string) => void }, { gathering, occurrence }: ReturnType<typeof ofDate>, kind: ForumDocument, bodyOf: (before: unknown) => unknown): { readonly result: ForumMeeting } {
  const before = writtenOf(call.store, gathering, occurrence, kind);
  call.match(writtenEtag(before));
  call.store.forums.documents.set(documentKey(gathering.record.id, occurrence.id, kind), { version: (before?.version ?? 0) + 1, updatedAt: call.now.toISOString(), body: bodyOf(before?.body) });
  return again(call);
}
const sameReply = (a: Reply, b: Reply): boolean => JSON.stringify(Object.entries(replyOnWire(a)).sort()) === JSON.stringify(Object.entries(replyOnWire(b)).sort());

export const forumHandlers: { readonly [Id in ForumId]: Handlers[Id] } = {
  'forum.list'(call) {
    const page = pageOf([...call.store.gatherings.values()].filter(({ record }) => record.kind === 'forum'), call.query, ({ record }) => record.id);
    return { result: { ...page, items: page.items.map((one) => shown(one, call)) } };
  },
  'forum.mine'(call) {
    const { person } = call;
    const seen = [...call.store.gatherings.values()].filter(({ record: { kind } }) => kind !== 'session').flatMap((gathering) => {
      const eyes = eyesOf(gathering, person) ?? (readsForumFigures(person.roles, gathering.record.kind) ? 'commissioner' as const : null);
      return eyes ? [{ gathering, eyes }] : [];
    });
    const page = pageOf(seen, call.query, ({ gathering }) => gathering.record.id);
    return { result: { ...page, items: page.items.map(({ gathering, eyes }) => ({ ...shown(gathering, call), seenAs: eyes })) } };
  },
  'forum.setUp'(call) {
    const { store, body, now } = call, record = newForum(body, { id: newId(now), now }), errors = gatheringFaults({ schedule: record.says.schedule, room: record.says.room, link: record.link });
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const gathering: MemoryGathering = { record, events: new Map(), contacts: new Map(), members: new Set() };
    store.gatherings.set(record.id, gathering);
    return whole(gathering, call);
  },
  'forum.read': (call) => whole(ofForum(call, 'chair').gathering, call),
  async 'forum.change'(call) {
    const { gathering } = ofForum(call, 'chair'), { record: before } = gathering, { offer, now, body, store, base } = call, at = now.toISOString();
    call.match(forumEtag(before));
    const changed = changedForum(before, body), errors = gatheringFaults({ schedule: changed.says.schedule, room: changed.says.room, link: changed.link });
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    const opened = [...gathering.events.keys()].flatMap((id) => dateOf(gathering, id, offer) ?? []).filter((one) => one.endsAt > at && closedAt(placesOf(gathering, one.id), one, at) === null);
    const stays = (id: string): boolean => occurrencesOf(changed.says.schedule, { from: id.slice(0, 10), to: id.slice(0, 10) }, offer).some((one) => one.id === id && one.state !== 'skipped') || dateOf({ ...gathering, record: changed }, id, offer) !== undefined;
    const gone = opened.filter(({ id }) => !stays(id)), next = withCancelled(changed, gone);
    gathering.record = { ...next, version: before.version + 1 };
    const places = placesOffered(gathering.record), isAsBefore = JSON.stringify(places) === JSON.stringify(placesOffered(before));
    for (const one of opened) {
      const occurrence = dateOf(gathering, one.id, offer)!, isOff = gone.includes(one), of = { store, gathering, occurrence, base, now };
      const notices = isOff ? appendPlace(gathering, one.id, { event: 'cancelled', at }).notices : isAsBefore ? [] : appendPlace(gathering, one.id, { event: 'capacity-changed', at, capacity: places }).notices;
      tellAbout(of, notices);
      if (isOff) {
        await releasesCancelled(call, dateIdOf(before.id, one.id));
        continue;
      }
      tellWhere(of, before, notices);
      if (occurrence.startsAt !== one.startsAt) tellMoved(of, one);
      if (!isUnmoved(one, occurrence)) await releasesMoved(call, dateIdOf(before.id, one.id), one, occurrence);
    }
    return whole(gathering, call);
  },
  'forum.dates'(call) {
    const { gathering } = ofForum(call), { query, now, offer } = call, all = query?.show === 'past' ? pastDates(gathering, now, offer) : comingDates(gathering, now, offer), page = pageOf(all, query, ({ id }) => id, 12);
    return { result: { ...page, items: page.items.map((one) => dateShown(call, gathering, one)) } };
  },
  'forum.meeting': (call) => meetingShown(call, ofDate(call)),
  'forum.reply'(call) {
    const { gathering, occurrence } = ofDate(call), { person, body, now, store, base } = call, by = placeKey(gathering.record.id, person), before = placesOf(gathering, occurrence.id);
    if (!isMember(gathering, person)) throw new Refusal('not-found');
    const errors = replyFaults(body, waysOf(gathering.record), person, person.email !== undefined);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    if (closedAt(before, occurrence, now.toISOString()) !== null) throw new Refusal('places-closed');
    const reply = replyKept(body, person) as Reply, known = before.attendees.get(by);
    keepContact(gathering, occurrence.id, by, person.email, tellKept(body.tell) ?? undefined);
    if (!known || !sameReply(known.reply, reply)) tellAbout({ store, gathering, occurrence, base, now }, appendPlace(gathering, occurrence.id, { event: 'replied', at: now.toISOString(), by, reply }).notices);
    return { result: dateShown(call, gathering, occurrence) };
  },
  async 'forum.withdraw'(call) {
    const { gathering, occurrence } = ofDate(call), { person, now, store, base, params } = call, by = placeKey(gathering.record.id, person), before = placesOf(gathering, occurrence.id);
    if (!isMember(gathering, person)) throw new Refusal('not-found');
    if (before.attendees.has(by)) {
      if (closedAt(before, occurrence, now.toISOString()) !== null) throw new Refusal('places-closed');
      keepContact(gathering, occurrence.id, by, undefined, undefined);
      tellAbout({ store, gathering, occurrence, base, now }, appendPlace(gathering, occurrence.id, { event: 'withdrew', at: now.toISOString(), by }).notices);
      await releaseOfReplyWithdrawn(call, params.id, personKeyOf(person));
    }
    return { result: dateShown(call, gathering, occurrence) };
  },
  'forum.calendar'(call) {
    const { gathering, occurrence } = ofDate(call), { person, query, now, base } = call, state = placesOf(gathering, occurrence.id), mine = state.attendees.get(placeKey(gathering.record.id, person));
    const isOff = closedAt(state, occurrence, now.toISOString()) === 'cancelled';
    return { result: occurrenceCalendar(gatheringOf(gathering.record, base), isOff ? { ...occurrence, state: 'cancelled' } : occurrence, { at: now.toISOString(), locale: query?.locale, isNeutral: query?.neutral === '1', place: mine?.place ?? null }) };
  },
  async 'forum.changeDate'(call) {
    const { gathering, occurrence: was } = ofDate(call, 'chair'), { body: { to, isCancelled, because }, now, offer, store, base, params } = call, at = now.toISOString(), { record } = gathering;
    const isMoved = to !== undefined && Object.values(to).some((value) => value !== undefined);
    if (isMoved === (isCancelled === true)) throw new Refusal('invalid-request', { errors: [{ pointer: '/to', code: 'missing', detail: 'Say when it is instead, or that it is off.' }] });
    if (closedAt(placesOf(gathering, was.id), was, at) !== null) throw new Refusal('places-closed');
    const because_ = because === undefined ? {} : { because }, change = isMoved ? { of: was.id, to, ...because_ } : { of: was.id, isCancelled: true as const, ...because_ }, schedule = { ...record.says.schedule, changes: [...record.says.schedule.changes ?? [], change] } as Schedule;
    const errors = [...gatheringFaults({ schedule, room: record.says.room, link: record.link }), ...(to?.on !== undefined && to.on < ukDay(now) ? [{ pointer: '/to/on', code: 'in-the-past', detail: 'This day has passed.' }] : [])];
    if (errors.length === 0 && isMoved && isUnmoved(was, dateOf({ ...gathering, record: { ...record, says: { ...record.says, schedule } } }, was.id, offer)!)) errors.push(unmovedFault);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    gathering.record = { ...record, says: { ...record.says, schedule }, version: record.version + 1 };
    const occurrence = dateOf(gathering, was.id, offer)!, of = { store, gathering, occurrence, base, now };
    if (isMoved) {
      tellMoved(of, was);
      await releasesMoved(call, params.id, was, occurrence);
    } else {
      tellAbout(of, appendPlace(gathering, was.id, { event: 'cancelled', at }).notices);
      await releasesCancelled(call, params.id);
    }
    return again(call);
  },
  'forum.hold'(call) {
    const { gathering, occurrence } = ofDate(call, 'chair'), { body: { heads }, now } = call, at = now.toISOString();
    if (closedAt(placesOf(gathering, occurrence.id), occurrence, at) === 'cancelled') throw new Refusal('places-closed');
    if (occurrence.startsAt > at) throw new Refusal('not-begun');
    appendPlace(gathering, occurrence.id, { event: 'held', at, heads });
    return again(call);
  },
  'forum.saveAgenda'(call) {
    const found = ofDate(call, 'chair', 'member');
    if (found.eyes === 'member' && found.gathering.record.kind !== 'group') throw new Refusal('not-found');
    const errors = agendaFaults(call.body);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    return write(call, found, 'agenda', (before) => agendaKept(call.body, before as KeptAgendaItem[] | undefined ?? []));
  },
  'forum.saveNotes'(call) {
    const found = ofDate(call, 'chair', 'member');
    if (found.gathering.record.kind !== 'group') throw new Refusal('not-found');
    return write(call, found, 'notes', () => call.body.text);
  },
  'forum.saveMinutes': (call) => write(call, ofDate(call, 'chair'), 'minutes', () => call.body.text),
  'forum.publishMinutes'(call) {
    const { gathering, occurrence } = ofDate(call, 'chair'), { store, now } = call, { record } = gathering, draft = writtenOf<string>(store, gathering, occurrence, 'minutes'), out = minutesOf(store, gathering, occurrence);
    if (occurrence.startsAt > now.toISOString()) throw new Refusal('not-begun');
    if (!draft?.body || draft.body === out.at(-1)?.text) throw new Refusal('nothing-new');
    store.forums.minutes.set(`${record.id} ${occurrence.id}`, [...out, { version: out.length + 1, text: draft.body, publishedAt: now.toISOString() }]);
    const agenda = writtenOf<KeptAgendaItem[]>(store, gathering, occurrence, 'agenda'), figures = newestFigures(store);
    if (figures) store.forums.documents.set(documentKey(record.id, occurrence.id, 'agenda'), {
      version: (agenda?.version ?? 0) + 1, updatedAt: now.toISOString(), body: (agenda?.body ?? firstAgenda(standingOf(record))).map((item) => (item.standing === 'leave-rates' && !item.figures ? { ...item, figures: { ...figures, isFrozen: true } } : item)),
    });
    return again(call);
  },
  'forum.actions'(call) {
    const { gathering, eyes } = ofForum(call), mayChange = eyes === 'chair' || (eyes === 'member' && gathering.record.kind === 'group'), { query, store, now } = call;
    const all = [...store.forums.actions.values()].filter(({ forum, state, kind }) => forum === gathering.record.id && (query?.state === undefined || state === query.state) && (query?.kind === undefined || kind === query.kind)).reverse();
    const page = pageOf(all, query, ({ id }) => id);
    return { result: { ...page, items: page.items.map((one) => forumActionOf(one, mayChange, ukDay(now))) } };
  },
  'forum.addAction'(call) {
    const { gathering, eyes } = ofForum(call, 'chair', 'member'), { store, body, now } = call;
    if (eyes === 'member' && gathering.record.kind !== 'group') throw new Refusal('not-found');
    if (body.from !== undefined && (readDateId(body.from)?.gathering !== gathering.record.id || !dateOf(gathering, readDateId(body.from)!.occurrence, call.offer))) throw new Refusal('invalid-request', { errors: [{ pointer: '/from', code: 'not-an-option', detail: 'This forum has no such date.' }] });
    const record = newAction(body, { id: newId(now), forum: gathering.record.id, now });
    store.forums.actions.set(record.id, record);
    return { result: forumActionOf(record, true, ukDay(now)), etag: actionEtag(record) };
  },
  'forum.changeAction'(call) {
    const { store, params, body, now, person } = call, before = store.forums.actions.get(params.id);
    if (!before) throw new Refusal('not-found');
    const { gathering, eyes } = ofForum({ store, person, params: { id: before.forum } }, 'chair', 'member');
    if (eyes === 'member' && gathering.record.kind !== 'group') throw new Refusal('not-found');
    call.match(actionEtag(before));
    const after = changedAction(before, body, now, ukDay(now));
    if ('faults' in after) throw new Refusal('invalid-request', { errors: after.faults });
    store.forums.actions.set(after.id, after);
    return { result: forumActionOf(after, true, ukDay(now)), etag: actionEtag(after) };
  },
  'forum.year'(call) {
    const { store, person, params, query, now, offer } = call, gathering = findGathering(store, params.id, kinds), year = query?.year ?? ukDay(now).slice(0, 4);
    if (!gathering || !(eyesOf(gathering, person) ?? readsForumFigures(person.roles, gathering.record.kind))) throw new Refusal('not-found');
    const dates = occurrencesOf(gathering.record.says.schedule, { from: `${year}-01-01`, to: `${year}-12-31` }, offer).filter(({ state }) => state !== 'skipped').map((occurrence) => ({ occurrence, places: placesOf(gathering, occurrence.id) }));
    return { result: forumYearOf(gathering.record, year, dates, [...store.forums.actions.values()].filter(({ forum }) => forum === gathering.record.id), ukDay(now)) };
  },
  'forum.replies': ({ store, person, offer, now }) => ({ result: { madeAt: now.toISOString(), items: ownDates(store, person, offer) } }),
  async 'forum.forget'(call) {
    const { store, person, offer, base, now } = call;
    for (const { id, startsAt } of ownDates(store, person, offer)) if (startsAt !== null && startsAt > now.toISOString()) await releaseOfReplyWithdrawn(call, id, personKeyOf(person));
    const counts = forgetReplies(store, person, { offer, base, now });
    eraseAnswers(store, personKeyOf(person));
    return { result: forgottenProof(counts, now) };
  },
};

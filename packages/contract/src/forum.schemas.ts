// A forum on the wire: what is set up, its dates as members and the chair see them, agenda, notes, minutes, actions, a year.
import * as z from 'zod/mini';
import { forumActionKinds, forumActionStates, forumKinds, mostAgendaItems, standingItems } from './forum.ts';
import { gatheringEyes, gatheringWays } from './gathering.ts';
import {
  accessFigures, after, audiencesSent, capacity, capacitySent, dateChangeSent, dateId, heads, headsSent, limit, line, lines, meetingCounts, memberPlaces, named, organiser, organiserSent, ownDate, partner, partnerSent, releaseFigures, replySent, schedule,
  scheduleSent, shownDate, text, webAddress, words,
} from './gathering.schemas.ts';
import { day, instant, open } from './scalar.schemas.ts';

const count = z.int().check(z.nonnegative());
const standing = z.array(z.enum(standingItems)).check(z.maxLength(standingItems.length));
/** A whole address, or a path of the site that the server is reached at. */
const page = z.union([webAddress, z.string().check(z.maxLength(300), z.regex(/^\/(?!\/)[\w./?=&#-]*$/))]);

export const forumParams = z.strictObject({ id: z.uuid() });
export const forumQuery = z.strictObject({ limit, after });
const setting = {
  about: z.optional(z.nullable(words(1000))),
  /** The room, and how to get to it; null: by link alone. */
  room: z.optional(z.nullable(words(300))),
  /** Told to those who have a place by link, and to nobody else; null: in the room alone. */
  link: z.optional(z.nullable(webAddress)),
  page: z.optional(z.nullable(page)),
  /** `[]`: for everybody, every guest and partner among them. Absent when a forum is set up: `['staff']`, those who work here. */
  audiences: z.optional(audiencesSent),
  partners: z.optional(z.array(partnerSent).check(z.maxLength(20))),
  organiser: z.optional(z.nullable(organiserSent)),
  /** With which the agenda of each meeting begins; both, in a forum, if absent. */
  standing: z.optional(standing),
};
export const forumSetUp = z.strictObject({ kind: z.enum(forumKinds), title: words(120), schedule: scheduleSent, capacity: capacitySent, ...setting });
/** A merge patch: absent stays, null removes. */
export const forumChange = z.strictObject({ title: z.optional(words(120)), schedule: z.optional(scheduleSent), capacity: z.optional(capacitySent), ...setting });

const forumShape = {
  id: z.string(),
  kind: open(forumKinds),
  title: text,
  about: z.nullable(text),
  room: z.nullable(text),
  ways: z.array(open(gatheringWays)),
  audiences: z.array(z.string()),
  /** Who holds what is said: the employer first, then partners. The privacy card names them. */
  organisations: z.array(z.looseObject({ name: text, privacyUrl: z.nullable(z.string()) })),
  /** The employer's rule that people may use work time for it. */
  protectedTime: z.nullable(z.looseObject({ text, hours: z.nullable(z.number()), source: z.nullable(z.looseObject({ title: text, cite: z.optional(z.string()), url: z.optional(z.string()) })) })),
  /** `id` is that of the date, as paths take it. */
  next: z.nullable(shownDate),
  page: z.nullable(z.string()),
};
export const forum = z.looseObject(forumShape);
export const forumPage = z.looseObject({ items: z.array(forum), nextCursor: z.nullable(z.string()) });
export const forumMine = z.looseObject({ items: z.array(z.looseObject({ ...forumShape, seenAs: open(gatheringEyes) })), nextCursor: z.nullable(z.string()) });
/** All of it, for the chair. */
export const forumWhole = z.looseObject({
  ...forumShape, link: z.nullable(z.string()), schedule, capacity, partners: z.array(partner), organiser: z.nullable(organiser), standing: z.array(open(standingItems)), createdAt: instant, /** For If-Match; the same as the ETag header. */ etag: z.string(),
});

export const forumDatesQuery = z.strictObject({ /** Coming dates, soonest first, if absent; past ones newest first. */ show: z.optional(z.enum(['coming', 'past'])), /** 1 to 100; 12 if absent. */ limit, after });
const memberDate = { id: dateId, forum: z.string(), date: shownDate, ...memberPlaces, has: z.looseObject({ agenda: z.boolean(), minutes: z.boolean() }) };
export const forumDate = z.looseObject(memberDate);
export const forumDatePage = z.looseObject({ items: z.array(forumDate), nextCursor: z.nullable(z.string()) });

const paper = { title: line(160), url: webAddress };
const itemId = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));
export const forumAgenda = z.strictObject({
  items: z.array(z.strictObject({
    /** The caller's own, unlike the others of this agenda. */
    id: itemId,
    /** May be left out of a standing item: it is worded where it is shown. */
    title: z.optional(line(200)),
    minutes: z.optional(z.int().check(z.minimum(1), z.maximum(600))),
    note: z.optional(lines(2000)),
    papers: z.optional(z.array(z.strictObject(paper)).check(z.maxLength(20))),
    standing: z.optional(z.enum(standingItems)),
  })).check(z.maxLength(mostAgendaItems)),
});
const cell = z.nullable(z.number());
export const forumFigures = z.looseObject({
  snapshotId: z.string(), period: z.string(), publishedAt: instant,
  /** The whole first, then by directorate; published cells alone, so null is what is hidden. */
  rows: z.array(z.looseObject({ directorate: z.nullable(z.string()), name: z.nullable(text), value: cell, cells: z.array(z.looseObject({ outcome: z.string(), value: cell, percent: cell })) })),
  /** Whether the minutes are out, so that it stays the figures the meeting saw. */
  isFrozen: z.boolean(),
});
const agendaItem = z.looseObject({
  id: z.string(), title: z.nullable(z.string()), minutes: z.nullable(z.number()), note: z.nullable(z.string()), papers: z.array(z.looseObject({ title: z.string(), url: z.string() })), standing: z.nullable(open(standingItems)), figures: z.nullable(forumFigures),
});
export const forumNotes = z.strictObject({ text: lines(40_000) });

export const forumAction = z.looseObject({
  id: z.string(), forum: z.string(), kind: open(forumActionKinds), title: z.string(), /** A role, or whoever took it on. */ owner: z.string(), dueOn: day, state: open(forumActionStates), isLate: z.boolean(),
  answer: z.nullable(z.string()), because: z.nullable(z.string()), /** What changed because of it; told on the annual page. */ changed: z.nullable(z.string()),
  /** The meeting at which it came up. */
  from: z.nullable(z.string()), createdAt: instant, updatedAt: instant, doneOn: z.nullable(day), mayChange: z.boolean(), etag: z.string(),
});
export const forumActionPage = z.looseObject({ items: z.array(forumAction), nextCursor: z.nullable(z.string()) });
export const forumActionsQuery = z.strictObject({ state: z.optional(z.enum(forumActionStates)), kind: z.optional(z.enum(forumActionKinds)), limit, after });
export const forumActionAdd = z.strictObject({ kind: z.enum(forumActionKinds), title: line(200), owner: line(80), dueOn: day, from: z.optional(dateId) });
/** A merge patch. A question is done with an answer; what is dropped says why. */
export const forumActionChange = z.strictObject({
  state: z.optional(z.enum(forumActionStates)), title: z.optional(line(200)), owner: z.optional(line(80)), dueOn: z.optional(day), answer: z.optional(z.nullable(lines(2000))), because: z.optional(z.nullable(lines(500))), changed: z.optional(z.nullable(lines(500))),
});

export const forumMeeting = z.looseObject({
  ...memberDate,
  kind: open(forumKinds), title: text, room: z.nullable(text), ways: z.array(open(gatheringWays)),
  agenda: z.array(agendaItem),
  /** Open ones, and those that came up at this meeting. */
  actions: z.array(forumAction),
  minutes: z.nullable(z.looseObject({ version: count, text: z.string(), publishedAt: instant })),
  /** Of a working group, for those who belong to it. */
  notes: z.nullable(z.looseObject({ text: z.string(), updatedAt: z.nullable(instant) })),
  chair: z.nullable(z.looseObject({
    heads, needs: accessFigures, /** Those alone who chose that the chair sees what they are called. */ named: z.array(named), attended: count, held: z.nullable(z.looseObject({ room: count, link: count })), releases: releaseFigures,
    draft: z.nullable(z.looseObject({ text: z.string(), updatedAt: instant })), link: z.nullable(z.string()), capacity,
  })),
  /** For the commissioner alone. */
  counts: z.nullable(meetingCounts),
  seenAs: open(gatheringEyes),
  /** Whether the viewer may write the agenda, and notes. */
  mayWrite: z.looseObject({ agenda: z.boolean(), notes: z.boolean(), minutes: z.boolean(), actions: z.boolean() }),
  /** For If-Match, of each that is written apart. */
  etags: z.looseObject({ agenda: z.string(), notes: z.string(), minutes: z.string() }),
});

export const forumReply = replySent;
export const forumDateChange = dateChangeSent;
export const forumHold = headsSent;
export const forumYearQuery = z.strictObject({ year: z.optional(z.string().check(z.regex(/^20\d\d$/))) });
export const forumYear = z.looseObject({
  id: z.string(), title: text, year: count, held: count, cancelled: count,
  /** Null: fewer than are told. */
  meetings: z.array(z.looseObject({ on: day, attended: z.nullable(count) })), /** Of the meetings whose number is told, and no other. */ attended: z.nullable(count), /** Of meetings that are over, to the nearest five. */ releases: releaseFigures,
  changes: z.array(z.looseObject({ id: z.string(), title: z.string(), changed: z.string(), on: day })),
  actions: z.looseObject({ raised: count, done: count, dropped: count, open: count }),
});

export const forumReplies = z.looseObject({ madeAt: instant, items: z.array(ownDate) });
export const forumForgotten = z.looseObject({
  forgottenAt: instant, /** Dates at which there was something. */ erased: count, /** Places that were given up. */ withdrawn: count, kept: z.array(z.looseObject({ what: open(['heads', 'counts']), detail: z.string(), why: z.string() })),
});

// Forum: a staff carers forum and its working groups. Who may do what, and its vocabulary, as plain data; its operations are in forum.routes.ts.
import type { Role } from './route.ts';

/** `forum`: open to all staff, to staff of the partners that it names and to guests whom it invited; to every guest where it is for everybody. `group`: to those who were asked into it. */
export const forumKinds = ['forum', 'group'] as const;
export type ForumKind = (typeof forumKinds)[number];

/** Who may take part. */
export const forumRepliers = ['employee', 'guest', 'partner'] as const satisfies readonly Role[];
/** Who may look at dates and meetings: those, the chair, and the commissioner in aggregate. */
export const forumReaders = ['employee', 'guest', 'partner', 'chair', 'commissioner'] as const satisfies readonly Role[];
/** Who may know of a year of it: counts at or above the least that is told. */
export const forumLookers = ['employee', 'guest', 'partner', 'chair', 'commissioner', 'hr', 'equalities'] as const satisfies readonly Role[];
/** Who may write where a working group writes together; in a forum the chair alone does. */
export const forumWriters = ['chair', 'employee', 'guest', 'partner'] as const satisfies readonly Role[];

/** `leave-rates`: the newest published figures of leave, attached by itself. `open-actions`: what is still to be done. */
export const standingItems = ['leave-rates', 'open-actions'] as const;
export type StandingItem = (typeof standingItems)[number];
export const forumActionKinds = ['action', 'question'] as const;
export const forumActionStates = ['open', 'under-way', 'done', 'dropped'] as const;
export type ForumActionState = (typeof forumActionStates)[number];
/** What is written for one meeting, each with an ETag of its own. */
export const forumDocuments = ['agenda', 'notes', 'minutes'] as const;
export type ForumDocument = (typeof forumDocuments)[number];

/** Items on one agenda. */
export const mostAgendaItems = 30;
/** Table of a snapshot that the standing item shows. */
export const leaveRatesTable = 'leave-by-directorate';

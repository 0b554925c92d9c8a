// What is written of meetings: agenda, a group's notes, minutes, actions and questions. Nobody writes over what somebody else wrote meanwhile.
import { actionEtag, agendaFaults, agendaKept, changedAction, firstAgenda, type ForumDocument, type ForumMeeting, newAction, readDateId, ukDay } from '@think-carer/contract';
import { forumActionOf, type MeetingPapers, standingOf, writtenEtag, type Written } from '@think-carer/gatherings';
import { uuidv7 } from 'uuidv7';
import { dateOf } from '../gatherings/rows.ts';
import type { Handlers } from '../operation.ts';
import { cursorOf, idOf } from '../page.ts';
import { Refusal } from '../problem.ts';
import type { Touched } from '../store/audit.ts';
import { findAction, insertActions, insertMinutes, listActions, papersOf, saveAction, writeDocument } from './rows.ts';
import { dateAt, figuresFor, forumAt, type FoundDate, meetingShown, type RecordCall, refuseUnlessWriter, touchedBy } from './seen.ts';

export type WritingId = 'forum.saveAgenda' | 'forum.saveNotes' | 'forum.saveMinutes' | 'forum.publishMinutes' | 'forum.actions' | 'forum.addAction' | 'forum.changeAction';
const documents = { agenda: 'agenda', notes: 'notes', minutes: 'draft' } as const satisfies Record<ForumDocument, keyof MeetingPapers>;

/** Writes one document where it is still as it was last read, and shows the meeting. */
async function write(call: RecordCall & { readonly match: (etag: string) => void }, found: FoundDate, kind: ForumDocument, bodyOf: (before: Written<unknown> | undefined) => unknown): Promise<{ readonly result: ForumMeeting; readonly touched: readonly Touched[] }> {
  const { store, tenant, now } = call, { gathering, occurrence } = found, before = (await papersOf(store, gathering.id, occurrence.id))[documents[kind]] as Written<unknown> | undefined;
  call.match(writtenEtag(before));
  if (!await writeDocument(store, tenant.id, { gatheringId: gathering.id, occurrence: occurrence.id, kind }, before, bodyOf(before), now)) {
    const etag = writtenEtag((await papersOf(store, gathering.id, occurrence.id))[documents[kind]] as Written<unknown> | undefined);
    throw new Refusal('etag-stale', { etag }, { etag });
  }
  return meetingShown(call, found, [kind]);
}

export const writingHandlers: { readonly [Id in WritingId]: Handlers[Id] } = {
  async 'forum.saveAgenda'(call) {
    const found = await dateAt(call), errors = agendaFaults(call.body);
    refuseUnlessWriter(found);
    if (errors.length > 0) throw new Refusal('invalid-request', { errors });
    return write(call, found, 'agenda', (before) => agendaKept(call.body, (before as MeetingPapers['agenda'])?.body ?? []));
  },
  async 'forum.saveNotes'(call) {
    const found = await dateAt(call);
    refuseUnlessWriter(found);
    if (found.gathering.kind !== 'group') throw new Refusal('not-found');
    return write(call, found, 'notes', () => call.body.text);
  },
  async 'forum.saveMinutes'(call) {
    return write(call, await dateAt(call, { eyes: ['chair'] }), 'minutes', () => call.body.text);
  },
  async 'forum.publishMinutes'(call) {
    const { store, tenant, now } = call, found = await dateAt(call, { eyes: ['chair'] }), { gathering, occurrence } = found, at = { gatheringId: gathering.id, occurrence: occurrence.id };
    if (occurrence.startsAt > now.toISOString()) throw new Refusal('not-begun');
    const { agenda, draft, minutes } = await papersOf(store, gathering.id, occurrence.id), items = agenda?.body ?? firstAgenda(standingOf(gathering));
    if (!draft?.body || draft.body === minutes?.text) throw new Refusal('nothing-new');
    if (!await insertMinutes(store, tenant.id, at, { version: (minutes?.version ?? 0) + 1, text: draft.body }, now)) throw new Refusal('nothing-new');
    // The figures that the meeting saw stay with it.
    const figures = await figuresFor(store, items);
    if (figures) await writeDocument(store, tenant.id, { ...at, kind: 'agenda' }, agenda, items.map((item) => (item.standing === 'leave-rates' && !item.figures ? { ...item, figures: { ...figures, isFrozen: true } } : item)), now);
    return meetingShown(call, found, ['minutes']);
  },

  async 'forum.actions'(call) {
    const { query, store, now } = call, { gathering, eyes } = await forumAt(call), limit = Number(query?.limit ?? 50), mayChange = eyes === 'chair' || (eyes === 'member' && gathering.kind === 'group');
    const found = await listActions(store, gathering.id, { states: query?.state && [query.state], kind: query?.kind, after: idOf(query?.after), limit }), shown = found.slice(0, limit);
    return { result: { items: shown.map((one) => forumActionOf(one, mayChange, ukDay(now))), nextCursor: found.length > limit ? cursorOf(shown.at(-1)!.id) : null } };
  },
  async 'forum.addAction'(call) {
    const { store, tenant, body, offer, now } = call, found = await forumAt(call), from = body.from === undefined ? undefined : readDateId(body.from);
    refuseUnlessWriter(found);
    if (body.from !== undefined && (from?.gathering !== found.gathering.id || !dateOf(found.gathering, from.occurrence, offer))) throw new Refusal('invalid-request', { errors: [{ pointer: '/from', code: 'not-an-option', detail: 'This forum has no such date.' }] });
    const record = newAction(body, { id: uuidv7(), forum: found.gathering.id, now });
    await insertActions(store, tenant.id, [record]);
    return { result: forumActionOf(record, true, ukDay(now)), etag: actionEtag(record), touched: touchedBy(found, ['action']) };
  },
  async 'forum.changeAction'(call) {
    const { store, tenant, params, body, now, match } = call, before = await findAction(store, params.id);
    if (!before) throw new Refusal('not-found');
    const found = await forumAt({ ...call, params: { id: before.forum } });
    refuseUnlessWriter(found);
    match(actionEtag(before));
    const after = changedAction(before, body, now, ukDay(now));
    if ('faults' in after) throw new Refusal('invalid-request', { errors: after.faults });
    await saveAction(store, tenant.id, after);
    return { result: forumActionOf(after, true, ukDay(now)), etag: actionEtag(after), touched: touchedBy(found, ['action', ...Object.keys(body)]) };
  },
};

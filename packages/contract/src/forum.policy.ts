// Decisions on a forum that the server and the memory transport share: what is wrong with a reply, an agenda or an action, which figures a standing item shows.
import type { Text } from '@think-carer/rules';
import { leaveRatesTable, type ForumActionState, type StandingItem } from './forum.ts';
import type { GatheringWay, Telling } from './gathering.ts';
import { plainText } from './approval.ts';
import type { RequestFault } from './problem.ts';
import type { EvidenceSnapshot, ForumActionAdd, ForumActionChange, ForumAgenda, ForumFigures, ForumForgotten, ForumReply } from './wire.ts';

const missing = (pointer: string, detail: string): RequestFault => ({ pointer, code: 'missing', detail });

/** Faults of a reply that only the forum and the person can show. */
export function replyFaults({ kind, called, way, tell }: Pick<ForumReply, 'kind' | 'called' | 'way' | 'tell'>, ways: readonly GatheringWay[], person: { readonly name?: string | undefined }, mayTell: boolean): RequestFault[] {
  return [
    ...(ways.includes(way) ? [] : [{ pointer: '/way', code: 'not-an-option', detail: 'One cannot come that way.' }]),
    ...(kind === 'alias' && called === undefined ? [missing('/called', 'Say what you would like to be called.')] : []),
    ...(kind === 'name' && called === undefined && !person.name ? [missing('/called', 'Say your name: whoever signed you in has not told it.')] : []),
    ...(tell?.byEmail && !mayTell ? [{ pointer: '/tell/byEmail', code: 'not-an-option', detail: 'No mail can reach you from here.' }] : []),
  ];
}
/** A reply as it is kept; nothing of a head that is only counted. */
export function replyKept({ kind, called, way, needs = [], needsText, toChair }: Omit<ForumReply, 'tell'>, person: { readonly name?: string | undefined }) {
  const name = kind === 'count' ? undefined : plainText(called) ?? (kind === 'name' ? person.name : undefined), said = plainText(needsText);
  return { kind, way, ...(name !== undefined && { called: name }), ...(needs.length > 0 && { needs: [...new Set(needs)].sort() }), ...(said !== undefined && { needsText: said }), ...(kind !== 'count' && toChair === true && { toChair }) };
}
/** How one is told, with nothing left open; null: not by mail. */
export const tellKept = (tell: Telling | undefined): Telling | null => (tell?.byEmail ? { byEmail: true, isNeutral: tell.isNeutral ?? true, locale: tell.locale ?? 'en-GB' } : null);

export interface KeptAgendaItem { readonly id: string; readonly title: string | null; readonly minutes: number | null; readonly note: string | null; readonly papers: readonly { readonly title: string; readonly url: string }[]; readonly standing: StandingItem | null; /** Frozen. */ readonly figures?: ForumFigures | undefined }
export function agendaFaults({ items }: ForumAgenda): RequestFault[] {
  const ids = items.map(({ id }) => id), standing = items.map((item) => item.standing);
  return items.flatMap(({ id, title, standing: own }, i) => [
    ...(ids.indexOf(id) < i ? [{ pointer: `/items/${i}/id`, code: 'repeated', detail: 'Another item has this id.' }] : []),
    ...(title === undefined && own === undefined ? [missing(`/items/${i}/title`, 'Say what it is about.')] : []),
    ...(own !== undefined && standing.indexOf(own) < i ? [{ pointer: `/items/${i}/standing`, code: 'repeated', detail: 'This item is on the agenda already.' }] : []),
  ]);
}
/** As it is kept. Figures that a meeting has seen stay where they are. */
export const agendaKept = ({ items }: ForumAgenda, before: readonly KeptAgendaItem[]): KeptAgendaItem[] => items.map(({ id, title, minutes, note, papers = [], standing }) => {
  const figures = standing && before.find((item) => item.standing === standing)?.figures;
  return { id, title: plainText(title) ?? null, minutes: minutes ?? null, note: plainText(note) ?? null, papers: papers.map((paper) => ({ title: paper.title, url: paper.url })), standing: standing ?? null, ...(figures && { figures }) };
});
/** What the agenda of a new date begins with. */
export const firstAgenda = (standing: readonly StandingItem[]): KeptAgendaItem[] => standing.map((item) => ({ id: item, title: null, minutes: null, note: null, papers: [], standing: item }));

/** Leave by directorate and outcome as it was published: the whole first. Null where nothing is published. */
export function leaveFigures(snapshot: EvidenceSnapshot | undefined): ForumFigures | null {
  const table = snapshot?.tables.find(({ id }) => id === leaveRatesTable);
  if (!snapshot || !table) return null;
  const directorates = [...new Set(table.cells.flatMap(({ at }) => at['directorate'] ?? []))].sort();
  const names = snapshot.names['directorate'] ?? {};
  const row = (directorate: string | null) => {
    const own = table.cells.filter(({ at }) => (at['directorate'] ?? null) === directorate);
    return {
      directorate, name: directorate === null ? null : (names[directorate] as Text | undefined) ?? null, value: own.find(({ at }) => at['outcome'] === undefined)?.value ?? null,
      cells: own.flatMap(({ at, value, percent }) => (at['outcome'] === undefined ? [] : [{ outcome: at['outcome'], value, percent: percent ?? null }])),
    };
  };
  return { snapshotId: snapshot.id, period: snapshot.period, publishedAt: snapshot.publishedAt, rows: [row(null), ...directorates.map(row)], isFrozen: false };
}

export interface ForumActionRecord {
  readonly id: string; readonly forum: string; readonly kind: ForumActionAdd['kind']; readonly title: string; readonly owner: string; readonly dueOn: string; readonly state: ForumActionState;
  readonly answer: string | null; readonly because: string | null; readonly changed: string | null; readonly from: string | null; readonly version: number; readonly createdAt: string; readonly updatedAt: string; readonly doneOn: string | null;
}
export const actionEtag = ({ version }: Pick<ForumActionRecord, 'version'>): string => `"${version}"`;
export const newAction = ({ kind, title, owner, dueOn, from }: ForumActionAdd, { id, forum, now }: { readonly id: string; readonly forum: string; readonly now: Date }): ForumActionRecord =>
  ({ id, forum, kind, title, owner, dueOn, state: 'open', answer: null, because: null, changed: null, from: from ?? null, version: 1, createdAt: now.toISOString(), updatedAt: now.toISOString(), doneOn: null });
/** The action after a change, or what is wrong with it. */
export function changedAction(record: ForumActionRecord, change: ForumActionChange, now: Date, today: string): ForumActionRecord | { readonly faults: RequestFault[] } {
  const said = (text: string | null | undefined, before: string | null): string | null => (text === undefined ? before : plainText(text) ?? null), state = change.state ?? record.state;
  const next = {
    ...record, state, title: change.title ?? record.title, owner: change.owner ?? record.owner, dueOn: change.dueOn ?? record.dueOn, answer: said(change.answer, record.answer), because: said(change.because, record.because), changed: said(change.changed, record.changed),
    version: record.version + 1, updatedAt: now.toISOString(), doneOn: state === 'done' || state === 'dropped' ? record.doneOn ?? today : null,
  };
  const faults = [
    ...(state === 'done' && record.kind === 'question' && next.answer === null ? [missing('/answer', 'A question is done with its answer.')] : []),
    ...(state === 'dropped' && next.because === null ? [missing('/because', 'Say why it is dropped.')] : []),
  ];
  return faults.length > 0 ? { faults } : next;
}
export const isOpenAction = ({ state }: Pick<ForumActionRecord, 'state'>): boolean => state === 'open' || state === 'under-way';

export const forgottenProof = (counts: { readonly erased: number; readonly withdrawn: number }, now: Date): ForumForgotten => ({
  forgottenAt: now.toISOString(), ...counts,
  kept: [
    { what: 'heads', detail: 'That somebody replied, and which way, without a name, an address, needs or a word of yours.', why: 'So that nobody else’s place changes, and that a meeting that is over keeps its number.' },
    { what: 'counts', detail: 'Totals of meetings that were already told.', why: 'They name nobody and cannot be taken back.' },
  ],
});

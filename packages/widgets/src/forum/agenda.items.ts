// An agenda while it is edited: items that move, come and go, each with papers. Pure.
import type { ForumMeeting } from '@think-carer/contract';
import { readNumber, type FieldError } from '@think-carer/kit';

export type AgendaItem = ForumMeeting['agenda'][number];
export interface PaperDraft { readonly title: string; readonly url: string }
/** As it is typed: minutes stay text until they are a number. */
export interface ItemDraft { readonly id: string; readonly title: string; readonly minutes: string; readonly note: string; readonly papers: readonly PaperDraft[]; readonly standing: 'leave-rates' | 'open-actions' | null }
export const standings = ['leave-rates', 'open-actions'] as const;
export const mostMinutes = 600;

const standingOf = (standing: string | null): ItemDraft['standing'] => standings.find((one) => one === standing) ?? null;
export const draftOf = (items: readonly AgendaItem[]): readonly ItemDraft[] => items.map(({ id, title, minutes, note, papers, standing }) => ({
  id, title: title ?? '', minutes: minutes ? String(minutes) : '', note: note ?? '', papers: papers.map((paper) => ({ title: paper.title, url: paper.url })), standing: standingOf(standing),
}));
const minutesOf = (typed: string): number | undefined => { const read = readNumber(typed); return read !== undefined && Number.isInteger(read) && read >= 1 && read <= mostMinutes ? read : undefined; };

/** What is sent. */
export const itemsOf = (drafts: readonly ItemDraft[]) => drafts.map(({ id, title, minutes, note, papers, standing }) => {
  const length = minutesOf(minutes);
  return { id, ...(title.trim() && { title: title.trim() }), ...(length !== undefined && { minutes: length }), ...(note.trim() && { note: note.trim() }), papers: papers.map((paper) => ({ title: paper.title.trim(), url: paper.url.trim() })), ...(standing && { standing }) };
});

/** What is wrong, by the id of the control. */
export function faultsIn(drafts: readonly ItemDraft[]): readonly (FieldError & { readonly field: 'title' | 'minutes' | 'paper' | 'url' })[] {
  return drafts.flatMap(({ id, title, minutes, papers, standing }) => [
    ...(title.trim() === '' && standing === null ? [{ name: `${id}-title`, key: 'required', field: 'title' as const }] : []),
    ...(minutes.trim() !== '' && minutesOf(minutes) === undefined ? [{ name: `${id}-minutes`, key: 'required', field: 'minutes' as const }] : []),
    ...papers.flatMap((paper, i) => [
      ...(paper.title.trim() === '' ? [{ name: `${id}-paper-${i}`, key: 'required', field: 'paper' as const }] : []),
      ...(/^https:\/\/[^\s"<>\\]+$/i.test(paper.url.trim()) ? [] : [{ name: `${id}-url-${i}`, key: 'required', field: 'url' as const }]),
    ]),
  ]);
}
export const totalMinutes = (drafts: readonly ItemDraft[]): number => drafts.reduce((sum, { minutes }) => sum + (minutesOf(minutes) ?? 0), 0);

/** One place up (-1) or down (1); the same list at either end. */
export function moved(drafts: readonly ItemDraft[], id: string, by: -1 | 1): readonly ItemDraft[] {
  const from = drafts.findIndex((one) => one.id === id), to = from + by;
  if (from < 0 || to < 0 || to >= drafts.length) return drafts;
  const next = [...drafts];
  [next[from], next[to]] = [next[to]!, next[from]!];
  return next;
}
export const changed = (drafts: readonly ItemDraft[], id: string, change: Partial<ItemDraft>): readonly ItemDraft[] => drafts.map((one) => (one.id === id ? { ...one, ...change } : one));

/** Ids tell items apart and say nothing; `crypto.randomUUID` is missing on plain-http intranets. */
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, '0')).join('');
/** A standing item has its name as its id, and its title from whoever shows it. */
export const blank = (standing: ItemDraft['standing'] = null): ItemDraft => ({ id: standing ?? newId(), title: '', minutes: '', note: '', papers: [], standing });

// Differences as they are read: one box for each thing that differs, and in it what was and what is now.
import type { PackDifference, UpstreamItem } from '@think-carer/rules/pack';
import { html, nothing, type TemplateResult } from 'lit';
import { at, isRecord, listAt, type Json } from './pack.path.ts';
import type { RoomSetting } from './pack.room.ts';
import { partOf } from './pack.tasks.ts';
import { entryLines, lineOf, type DifferenceLine, type WordSetting } from './pack.words.ts';

/** A box shows so many lines at once. */
const most = 12;
type Item = Pick<PackDifference, 'key' | 'part' | 'id' | 'kind' | 'title' | 'fields'>;

export const itemName = (item: Pick<Item, 'title' | 'part' | 'id'>, set: RoomSetting, isUnderPart = false): string => {
  const part = set.t().parts[partOf(item.part)];
  return item.title === null ? part : isUnderPart ? set.say(item.title) : `${part}: ${set.say(item.title)}`;
};
/** The entry itself, where it is new or gone. */
const entryIn = (pack: Json | undefined, { part, id }: Item): Json | undefined => listAt(pack, [part]).find((one) => isRecord(one) && (one['id'] === id || one['name'] === id)) ?? (id === null ? undefined : at(pack, [part, id]));
/** Where somebody looked a thing up is the least of what changed. */
const isFootnote = (path: readonly string[]): boolean => ['source', 'checkedOn', 'checkedBy', 'confidence'].some((key) => path.includes(key));

export function linesOf(item: Item, words: WordSetting, before: Json | undefined, after: Json | undefined): readonly DifferenceLine[] {
  if (item.kind === 'added') return entryLines(item.part, entryIn(after, item), words);
  if (item.kind === 'removed') return entryLines(item.part, entryIn(before, item), words);
  return [...item.fields].sort((a, b) => Number(isFootnote(a.path)) - Number(isFootnote(b.path))).map((field) => lineOf(item.part, item.id, field, words));
}

export function lineView({ label, before, after, ours }: DifferenceLine, words: WordSetting, kind: Item['kind']): TemplateResult {
  const { was, now, nothing: none } = words.t.difference;
  if (kind !== 'changed') return html`<li><span class="quiet">${label}:</span> ${after}</li>`;
  return html`<li><span class="quiet">${label}:</span> <del><span class="unseen">${was} </span>${before ?? none}</del> → <ins><span class="unseen">${now} </span>${after ?? none}</ins>${ours === undefined ? nothing : html`<br><span>${words.t.upstream.mine}: <strong>${ours || none}</strong></span>`}</li>`;
}

/** `beside`: what can be done about it. */
export function itemView(item: Item | UpstreamItem, set: RoomSetting, words: WordSetting, { before, after, below = 2, beside = nothing, isUnderPart = false }: { readonly before: Json | undefined; readonly after: Json | undefined; readonly below?: number; readonly beside?: unknown; readonly isUnderPart?: boolean }): TemplateResult {
  const lines = linesOf(item, words, before, after), shown = lines.slice(0, most), { added, removed, changed, more } = words.t.difference;
  return html`<div class="difference">${set.heading(html`${itemName(item, set, isUnderPart)} <span class="tag ${item.kind === 'removed' ? 'bad' : item.kind === 'added' ? 'good' : ''}">${item.kind === 'added' ? added : item.kind === 'removed' ? removed : changed}</span>`, below)}
    <ul>${shown.map((line) => lineView(line, words, item.kind))}${lines.length > most ? html`<li class="quiet">${more(lines.length - most)}</li>` : nothing}</ul>${beside}</div>`;
}

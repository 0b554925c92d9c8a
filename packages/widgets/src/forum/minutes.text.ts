// Minutes as they are read: paragraphs, and lists of lines that begin with a hyphen. Typed text stays text.
import { html, type TemplateResult } from 'lit';

/** Blocks in order: lines of a paragraph, or points of a list. Pure. */
export function blocksOf(text: string): readonly { readonly kind: 'text' | 'list'; readonly lines: readonly string[] }[] {
  const blocks: { kind: 'text' | 'list'; lines: string[] }[] = [];
  let isNew = true;
  for (const typed of text.split(/\r?\n/)) {
    const line = typed.trim(), kind = /^[-–*•]\s+/.test(line) ? 'list' as const : 'text' as const, last = blocks.at(-1);
    if (line === '') isNew = true;
    else if (!isNew && last?.kind === kind) last.lines.push(kind === 'list' ? line.replace(/^\S+\s+/, '') : line);
    else blocks.push({ kind, lines: [kind === 'list' ? line.replace(/^\S+\s+/, '') : line] });
    if (line !== '') isNew = false;
  }
  return blocks;
}
export const minutesView = (text: string): TemplateResult => html`<div class="minutes">${blocksOf(text).map(({ kind, lines }) => (kind === 'list' ? html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>` : html`<p class="as-typed">${lines.join('\n')}</p>`))}</div>`;

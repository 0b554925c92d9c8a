// The page for the meeting: the quarter at a glance, then each figure with its sentence, its chart, its table and its notes.
import type { Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { Figure, Grid, Said } from './evidence.figures.ts';
import type { FigureMessages } from './figures.messages.ts';
import type { Report, Tile } from './evidence.report.ts';

/** The charts are fetched beside the figures; without them the tables say the same. */
export type Charts = Pick<typeof import('./evidence.chart.ts'), 'barChart' | 'lineChart' | 'swatch' | 'stroke'>;
export interface Drawing {
  readonly t: Translation<FigureMessages>;
  readonly heading: (content: unknown, below: number) => TemplateResult;
  readonly charts: Charts | undefined;
}

/** A hidden number: the same word to the eye, and the whole of it to the ear, wherever it stands. */
export const saidView = ({ text, isHidden }: Said, t: Translation<FigureMessages>): unknown => (isHidden ? html`<span class="hid">${text}<span class="unseen">: ${t.hiddenWords}</span></span>` : text);

const tileView = ({ label, value, detail, before }: Tile, t: Translation<FigureMessages>): TemplateResult => html`<div class="tile">
  <dt>${label}</dt><dd class="number">${saidView(value, t)}</dd>${detail ? html`<dd>${detail}</dd>` : nothing}<dd class="quiet">${before}</dd>
</div>`;

/** A table; where it has many columns and the place is narrow, the styles make a card of each row. The roles are said because cards lose those of the table. */
export function gridView({ caption, head, rows }: Grid, t: Translation<FigureMessages>, kind = ''): TemplateResult {
  const [corner, ...columns] = head;
  return html`<table role="table" class="${columns.length > 4 ? 'many' : ''} ${kind}">
    <caption>${caption}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${corner}</th>${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
    <tbody role="rowgroup">${rows.map(({ label, cells, isTotal }) => html`<tr role="row" class=${isTotal ? 'total' : nothing}><th scope="row" role="rowheader">${label}</th>
      ${cells.map((cell, i) => html`<td role="cell"><span class="of" aria-hidden="true">${columns[i]}</span>${saidView(cell, t)}</td>`)}</tr>`)}</tbody>
  </table>`;
}

function keyView({ key, bars, hasHidden, id }: Figure, { t, charts }: Drawing): TemplateResult | typeof nothing {
  if (!charts || (key.length === 0 && !hasHidden)) return nothing;
  const veil = hasHidden && bars ? html`<li>${charts.swatch(id, 'hidden')}<span>${t.hidden}</span></li>` : nothing;
  return html`<ul class="key" aria-label=${t.legend}>${key.map(({ name, look }, i) => html`<li>${look ? charts.swatch(id, look) : charts.stroke(i)}<span>${name}</span></li>`)}${veil}</ul>`;
}

export function figureView(figure: Figure, drawing: Drawing): TemplateResult {
  const { id, title, said, bars, lines, grid, letters, notes, isOnPaper } = figure, { t, heading, charts } = drawing;
  return html`<figure class="figure f-${id} ${grid.head.length > 5 ? 'broad' : ''} ${isOnPaper ? '' : 'no-print'}" part="figure">
    <figcaption>${heading(title, 2)}${said ? html`<p>${said}</p>` : nothing}</figcaption>
    <div class="pair">
      ${charts && (bars || lines) ? html`<div class="drawn">${bars ? charts.barChart(bars) : lines ? charts.lineChart(lines) : nothing}${keyView(figure, drawing)}
        ${letters.length > 0 ? html`<ul class="letters plain">${letters.map((letter) => html`<li>${letter}</li>`)}</ul>` : nothing}</div>` : nothing}
      ${gridView(grid, t)}
    </div>
    <p class="notes">${notes.join(' ')}</p>
  </figure>`;
}

/** Everything of a report that is read and printed. */
export function reportView(report: Report, drawing: Drawing): TemplateResult {
  const { t, heading } = drawing, { tiles, attention, sections, strands, notes } = report;
  return html`<div class="sheet">
    <section class="glance" aria-label=${t.tiles.heading}><dl class="tiles">${tiles.map((tile) => tileView(tile, t))}</dl></section>
    ${attention.length > 0 ? html`<section class="attention">${heading(t.sections.attention, 1)}<ul>${attention.map((one) => html`<li>${one}</li>`)}</ul></section>` : nothing}
    ${sections.map(({ id, title, lead, figures }) => html`<section class="part-${id}">${heading(title, 1)}
      ${lead.length > 0 ? html`<p class="lead">${lead.join(' ')}</p>` : nothing}
      <div class="figures">${figures.map((figure) => figureView(figure, drawing))}</div></section>`)}
    ${strands.length > 0 ? html`<section class="strands no-print">${heading(t.sections.strand, 1)}<p>${t.strand.body}</p>
      ${gridView({ caption: t.sections.strand, head: [t.strand.column, t.strand.status, t.strand.held], rows: strands.map(({ name, status, held, isLocal }) => ({ label: name, cells: [{ text: status }, held], ...(isLocal && { isTotal: true as const }) })) }, t)}</section>` : nothing}
    <section class="about">${heading(t.sections.about, 1)}
      <ul>${[...notes, t.about.frozen, t.about.small, t.about.due].map((note) => html`<li>${note}</li>`)}</ul></section></div>`;
}

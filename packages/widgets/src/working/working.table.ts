// What follows the list, fetched when it is left: the questions, and the comparison drawn as one table, which the styles turn into cards where the place is narrow.
import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from './working.compare.ts';

export { compare, tableText } from './working.compare.ts';
export { questionView } from './working.question.ts';

export interface TableWords { readonly caption: string; readonly fact: string; readonly next: string }

/** `asks`: what a person can do next from one column. The roles are said because cards lose those of the table. */
export function tableView({ columns, rows }: Table, words: TableWords, asks: (column: Table['columns'][number]) => unknown): TemplateResult {
  const row = (label: string, kind: string | typeof nothing, cell: (i: number) => unknown) => html`<tr role="row" class=${kind}><th scope="row" role="rowheader">${label}</th>
    ${columns.map(({ title }, i) => html`<td role="cell"><span class="of" aria-hidden="true">${title}</span><div>${cell(i)}</div></td>`)}</tr>`;
  return html`<table part="comparison" role="table">
    <caption class="unseen">${words.caption}</caption>
    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.fact}</th>${columns.map(({ title }) => html`<th scope="col" role="columnheader">${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">
      ${rows.map(({ label, cells, isWords }) => row(label, isWords ? 'words' : nothing, (i) => {
        const { flag, lines = [], link } = cells[i] ?? {};
        return html`${flag ? html`<p><span class="tag ${flag.state}">${flag.text}</span></p>` : nothing}
          ${lines.map((line) => html`<p>${line}</p>`)}${link ? html`<p><a href=${link.url}>${link.text}</a></p>` : nothing}`;
      }))}
      ${row(words.next, 'next', (i) => html`<div class="asks">${asks(columns[i]!)}</div>`)}
    </tbody>
  </table>`;
}

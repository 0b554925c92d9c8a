// The pages of importing, as they are drawn. What happens is in evidence.import.ts.
import { importKinds, leaveOutcomes, refusalParts, workingOutcomes, type ImportField } from '@think-carer/contract';
import { leaveOut, writeCsv } from '@think-carer/evidence';
import { saveText } from '@think-carer/kit';
import { textIn } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { Dates, ImportRoom } from './evidence.import.ts';
import { periodName } from './evidence.figures.ts';
import { gridView } from './evidence.page.ts';
import { cellOf, sampleOf } from './import.file.ts';

const mostWords = 40;

export function importView(room: ImportRoom): TemplateResult {
  const { set, t, trouble } = room;
  return html`${set.heading(room.phase === 'map' || room.phase === 'checking' ? t.map.title : room.phase === 'report' || room.phase === 'sending' ? t.report.title : room.phase === 'done' ? t.done.title : t.title)}
    ${trouble ? html`<div class="notice failed room-trouble" role="alert" tabindex="-1"><p>${trouble}</p></div>` : nothing}
    ${faultsView(room)}
    ${room.phase === 'choose' ? chooseView(room) : room.phase === 'reading' ? readingView(room) : room.phase === 'map' || room.phase === 'checking' ? mapView(room)
      : room.phase === 'report' || room.phase === 'sending' ? reportView(room) : doneView(room)}`;
}

function faultsView({ faults, set }: ImportRoom): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  const go = (event: Event, id: string): void => {
    event.preventDefault();
    set.host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus();
  };
  return html`<div class="summary" part="error-summary" role="alert" tabindex="-1"><p class="strong">${set.k().problem}</p>
    <ul>${faults.map(({ control, text }) => html`<li><a href="#${control}" @click=${(event: Event) => go(event, control)}>${text}</a></li>`)}</ul></div>`;
}

const stop = (event: Event): void => event.preventDefault();

function chooseView(room: ImportRoom): TemplateResult {
  const { t, set, faults, chosenName } = room, wrong = faults[0];
  return html`<p>${t.intro}</p>
    <form novalidate @submit=${(event: Event) => { stop(event); void room.look(); }}>
      <fieldset class="field"><legend>${t.kind.label}</legend><div class="options">${importKinds.map((kind, i) => html`<div class="option">
        <input type="radio" id="import-kind-${i}" name="import-kind" .value=${kind} .checked=${room.kind === kind} @change=${() => { room.kind = kind; room.draw(); }}>
        <label for="import-kind-${i}">${t.kind.options[kind]}</label></div>`)}</div></fieldset>
      <div class="field drop ${wrong ? 'wrong' : ''}" @dragover=${stop} @drop=${(event: DragEvent) => { stop(event); room.choose(event.dataTransfer?.files[0]); }}>
        <label for="import-file">${t.file.label}</label><p class="hint" id="import-file-hint">${t.file.hint}</p>
        ${wrong ? html`<p class="error" id="import-file-error"><span class="unseen">${set.k().errorPrefix}</span> ${wrong.text}</p>` : nothing}
        <input type="file" id="import-file" accept=".csv,.txt,.tsv,text/csv,text/plain" aria-describedby="import-file-hint ${wrong ? 'import-file-error' : ''}" aria-invalid=${wrong ? 'true' : nothing}
          @change=${(event: Event) => room.choose((event.target as HTMLInputElement).files?.[0])}>
        ${chosenName ? html`<p class="strong chosen">${chosenName}</p>` : nothing}
      </div>
      <div class="actions"><button class="button main">${t.look}</button></div>
    </form>
    <p class="small" role="status">${room.said}</p>
    ${importsView(room)}`;
}

function readingView({ t, set, progress, chosenName }: ImportRoom): TemplateResult {
  // A screen reader is told each tenth, not each slice.
  return html`<p>${t.reading(chosenName ?? '')}</p><progress class="working" max="1" value=${progress.share} aria-label=${t.reading(chosenName ?? '')} tabindex="-1"></progress>
    <p>${t.read(set.number(progress.rows))}</p><p class="unseen" role="status">${Math.floor(progress.share * 10) * 10}%</p>`;
}

function mapView(room: ImportRoom): TemplateResult {
  const { t, set, file, map } = room, { map: words } = t;
  if (!file) return html``;
  const options = (chosen: ImportField | undefined) => html`<option value="" .selected=${chosen === undefined}>${words.leaveOut}</option>${room.fields.map((field) => html`<option value=${field} .selected=${chosen === field}>${t.fields[field]}</option>`)}`;
  return html`<p>${words.intro(set.number(file.rows.length), file.name)} ${words.local}</p>
    <form novalidate @submit=${(event: Event) => { stop(event); void room.check(); }}>
      <table role="table" class="columns"><caption class="unseen">${words.caption}</caption>
        <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${words.column}</th><th scope="col" role="columnheader">${words.sample}</th><th scope="col" role="columnheader">${words.field}</th></tr></thead>
        <tbody role="rowgroup">${file.columns.map((column, i) => {
          const sample = sampleOf(file, column);
          return html`<tr role="row"><th scope="row" role="rowheader">${column}</th><td role="cell" class="sample">${sample.length > 0 ? sample.join(' · ') : html`<span class="quiet">${words.empty}</span>`}</td>
            <td role="cell"><select id="import-column-${i}" aria-label=${words.meaning(column)} @change=${(event: Event) => room.match(column, (event.target as HTMLSelectElement).value)}>${options(map[column])}</select></td></tr>`;
        })}</tbody></table>
      ${room.kind === 'survey' && !Object.values(map).includes('surveyedOn') ? nothing : html`<div class="field"><label for="import-dates">${words.dates}</label>
        <select id="import-dates" @change=${(event: Event) => { room.dates = (event.target as HTMLSelectElement).value as Dates; }}>${(['day-first', 'month-first'] as const).map((one) => html`<option value=${one} .selected=${room.dates === one}>${words.dateOptions[one]}</option>`)}</select></div>`}
      ${room.phase === 'checking' ? workingView(t.working) : html`<div class="actions"><button class="button main">${words.check}</button>
        <button type="button" class="button" @click=${() => room.again()}>${t.file.other}</button></div>`}
    </form>`;
}

const workingView = (text: string): TemplateResult => html`<div class="working" role="status" tabindex="-1"><progress aria-hidden="true"></progress> ${text}</div>`;

function reportView(room: ImportRoom): TemplateResult {
  const { t, set, report } = room, { report: words } = t;
  if (!report) return html``;
  const n = set.number, { rows, accepted, rejected, seenBefore, replaced, preview } = report, left = (report as { readonly leftOut?: number }).leftOut ?? 0, isSending = room.phase === 'sending';
  const facts = [[words.rows, rows], [words.accepted, accepted], [words.rejected, rejected], ...(seenBefore > 0 ? [[words.seen, seenBefore] as const] : []), ...(replaced > 0 ? [[words.replaced, replaced] as const] : []), ...(left > 0 ? [[words.left, left] as const] : [])] as const;
  return html`<dl class="tiles counts">${facts.map(([label, value]) => html`<div class="tile"><dt>${label}</dt><dd class="number">${n(value)}</dd></div>`)}</dl>
    <p>${accepted === 0 ? (seenBefore > 0 && rejected === 0 ? words.nothingNew : words.none) : rejected === 0 ? words.allGood : words.some(rejected, n(rejected))}</p>
    ${isSending ? workingView(t.sending) : html`<div class="actions">
      ${accepted > 0 ? html`<button type="button" class="button main" @click=${() => void room.take()}>${rejected === 0 ? words.importAll(accepted, n(accepted)) : words.importGood(accepted, n(accepted))}</button>` : nothing}
      <button type="button" class="button" @click=${() => room.again()}>${rejected > 0 ? words.mend : t.file.other}</button>
      <button type="button" class="button" @click=${() => room.rematch()}>${words.back}</button></div>`}
    ${wordsView(room)}${problemsView(room)}
    ${preview.periods.length > 0 ? html`<section>${set.heading(words.quarters, 1)}${gridView({
      caption: words.quarters, head: [words.quarter, words.accepted, words.rejected],
      rows: [...preview.periods.map((one) => ({ label: periodName(one.period, set.t()), cells: [{ text: n(one.accepted) }, { text: n(one.rejected) }] })), ...(preview.undated > 0 ? [{ label: words.undated, cells: [{ text: '' }, { text: n(preview.undated) }] }] : [])],
    }, set.t())}</section>` : nothing}`;
}

/** What a word of the file may mean: our keys, in words. A reference or a day is not mapped. */
function choicesOf({ set, pack, kind, t }: ImportRoom, field: string): readonly (readonly [string, string])[] {
  const say = set.t(), language = set.language();
  const named = (items: readonly { readonly id: string; readonly name: Parameters<typeof textIn>[0] }[]): (readonly [string, string])[] => [...items.map(({ id, name }) => [id, textIn(name, language)] as const), ['not-known', say.notKnown] as const];
  const keys: (readonly [string, string])[] = field === 'outcome' ? (kind === 'working-outcomes' ? workingOutcomes : leaveOutcomes).map((key) => [key, say.outcomes[key]] as const)
    : field === 'directorate' ? named(pack?.directorates ?? [])
    : field === 'leaveType' ? named((pack?.leaveTypes ?? []).map(({ id, title }) => ({ id, name: title })))
    : field === 'grounds' ? refusalParts.map((key) => [key, say.grounds[key]] as const)
    : field === 'reasonGiven' ? [['yes', say.yes], ['no', say.no]] : [];
  return keys.length > 0 ? [...keys, [leaveOut, t.report.words.leaveOut]] : [];
}

function wordsView(room: ImportRoom): TemplateResult | typeof nothing {
  const { t, set, report, file } = room, { words } = t.report;
  const unknown = report!.faults.filter(({ code, field, column }) => code === 'unknown-value' && field && column && choicesOf(room, field).length > 0).toSorted((a, b) => b.rows - a.rows);
  if (unknown.length === 0 || !file) return nothing;
  return html`<section>${set.heading(words.title, 1)}<p>${words.intro}</p>
    <form novalidate @submit=${(event: Event) => { stop(event); void room.check(); }}>
    ${unknown.slice(0, mostWords).map(({ field, column, firstRow, rows }, i) => {
      const word = cellOf(file, firstRow, column!), chosen = room.values[field!]?.[word] ?? '';
      return html`<div class="field word"><label for="import-word-${i}">${words.word(t.fields[field as ImportField] ?? field!, word, rows, set.number(rows))}</label>
        <select id="import-word-${i}" @change=${(event: Event) => room.mean(field!, word, (event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${chosen === ''}>${words.choose}</option>${choicesOf(room, field!).map(([key, name]) => html`<option value=${key} .selected=${chosen === key}>${name}</option>`)}</select></div>`;
    })}
    ${unknown.length > mostWords ? html`<p>${words.more(set.number(unknown.length - mostWords))}</p>` : nothing}
    <div class="actions"><button class="button">${words.again}</button></div></form></section>`;
}

function problemsView(room: ImportRoom): TemplateResult | typeof nothing {
  const { t, set, report, file, problemsShown } = room, { problems: words } = t.report, { problems, rejected } = report!;
  if (problems.length === 0) return nothing;
  // A broken row is sent as broken; what broke it is known here.
  const why = ({ code, row }: (typeof problems)[number]): string => t.why[(code === 'too-many-cells' && file?.badQuotes.has(row) ? 'quotes' : code) as keyof typeof t.why] ?? code;
  // What the cell says is read from the file on this computer; the server never repeats it.
  const rowOf = (one: (typeof problems)[number]): readonly [number, string, string, string] => [one.row, one.column ?? words.whole, one.column && file ? cellOf(file, one.row, one.column) : '', why(one)];
  const save = (): void => saveText(writeCsv([[words.row, words.column, words.says, words.why], ...problems.map(rowOf)]), words.file, 'text/csv');
  return html`<section>${set.heading(words.title, 1)}<p>${words.numbered} ${problems.length < rejected ? words.first(set.number(problems.length), set.number(rejected)) : nothing}</p>
    <div class="actions"><button type="button" class="button" @click=${save}>${words.download}</button></div>
    ${gridView({ caption: words.caption, head: [words.row, words.column, words.says, words.why], rows: problems.slice(0, problemsShown).map((one) => { const [row, ...cells] = rowOf(one); return { label: set.number(row), cells: cells.map((text) => ({ text })) }; }) }, set.t(), 'told')}
    ${problems.length > problemsShown ? html`<div class="actions"><button type="button" class="button" @click=${() => { room.problemsShown += 60; room.draw(); }}>${words.more}</button></div>` : nothing}</section>`;
}

function doneView(room: ImportRoom): TemplateResult {
  const { t, set, report } = room, { done } = t, { accepted, rejected } = report!;
  return html`<div class="notice good" role="status"><p>${done.body(accepted, set.number(accepted))}</p>${rejected > 0 ? html`<p>${done.left(rejected, set.number(rejected))}</p>` : nothing}</div>
    <p>${done.next}</p>
    <div class="actions"><button type="button" class="button main" @click=${() => set.open('publish')}>${set.own().publish}</button><button type="button" class="button" @click=${() => room.again()}>${done.another}</button></div>
    ${importsView(room)}`;
}

function importsView(room: ImportRoom): TemplateResult {
  const { t, set, imports, withdrawing } = room, { imports: words } = t, n = set.number;
  if (imports.length === 0) return html`<section>${set.heading(words.title, 1)}<p>${words.none}</p></section>`;
  return html`<section>${set.heading(words.title, 1)}<ul class="plain imports">${imports.map(({ id, importedAt, kind, rows, rejected, periods, withdrawnAt, isFrozen }) => html`<li>
    <p><span class="strong">${room.when(importedAt)}</span> <span class="tag">${withdrawnAt ? words.withdrawn : isFrozen ? words.frozen : words.live}</span></p>
    <p>${words.kinds[kind as keyof typeof words.kinds] ?? kind}. ${words.rows}: ${n(rows)}. ${words.rejected}: ${n(rejected)}. ${periods.map((period) => periodName(period, set.t(), true)).join(', ')}</p>
    ${withdrawnAt || isFrozen ? nothing : withdrawing === id ? html`<div class="notice info"><p>${words.ask}</p><div class="actions"><button type="button" class="button sure" @click=${() => void room.withdraw(id)}>${words.sure}</button><button type="button" class="button" @click=${() => { room.withdrawing = undefined; room.draw(); }}>${words.keep}</button></div></div>`
      : html`<button type="button" class="link" @click=${() => { room.withdrawing = id; room.draw('.sure'); }}>${words.withdraw}<span class="unseen">: ${words.withdrawThe(room.when(importedAt))}</span></button>`}</li>`)}</ul></section>`;
}

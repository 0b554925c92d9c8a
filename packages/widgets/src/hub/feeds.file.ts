// Importing a curated file: tried first, its faults told by row and column, kept only when the administrator says so.
import type { HubImportReport } from '@think-carer/contract';
import type { Translation } from '@think-carer/kit';
import { markEnglish } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { FeedMessages } from './feeds.messages.ts';
import type { HubSetting } from './hub.part.ts';

const mostBytes = 5_000_000;
/** Faults drawn; the answer holds two hundred. */
const shownFaults = 50;
export interface FileSetting {
  readonly set: HubSetting;
  readonly words: () => Translation<FeedMessages>;
  readonly number: (value: number) => string;
  readonly changed: () => Promise<void>;
  readonly troubleOf: (error: unknown) => string;
}

export class FileImport {
  readonly #own: FileSetting;
  #file: File | undefined;
  #text = '';
  #report: HubImportReport | undefined;
  #busy = false;
  #fault = '';
  #isDone = false;

  constructor(own: FileSetting) {
    this.#own = own;
  }
  clear(): void {
    [this.#file, this.#text, this.#report, this.#fault, this.#isDone] = [undefined, '', undefined, '', false];
  }

  #choose(file: File | undefined): void {
    this.clear();
    this.#file = file;
    this.#own.set.draw();
  }
  #refuse(fault: string): Promise<void> {
    this.#fault = fault;
    this.#own.set.draw();
    return this.#own.set.focus('.file-trouble');
  }

  async #try(): Promise<void> {
    const { import: w } = this.#own.words(), file = this.#file;
    if (!file) return this.#refuse(w.none);
    if (file.size > mostBytes) return this.#refuse(w.big);
    try {
      this.#text = await file.text();
    } catch {
      return this.#refuse(w.unreadable);
    }
    await this.#send(true);
  }

  async #send(isTrial: boolean): Promise<void> {
    const { set, changed, troubleOf } = this.#own;
    if (this.#busy) return;
    [this.#busy, this.#fault] = [true, ''];
    set.draw();
    let fault = '';
    try {
      const report = await (await set.client()).hub.import({ name: this.#file!.name.slice(0, 200), text: this.#text, ...(isTrial ? { isTrial } : { acceptRejected: true }) });
      this.#report = report;
      this.#isDone = report.isKept;
      if (report.isKept) await changed();
    } catch (error) {
      set.failed(error);
      set.recovered();
      fault = troubleOf(error);
    } finally {
      this.#busy = false;
    }
    if (fault) return this.#refuse(fault);
    set.draw();
    await set.focus('.file-report');
  }

  view(): TemplateResult {
    const { set, words } = this.#own, { import: w } = words();
    return html`<section class="upkeep">${set.heading(w.title, 1)}<p>${w.intro}</p><p class="quiet small">${w.columns}</p>
      ${this.#fault ? html`<div class="notice failed file-trouble" role="alert" tabindex="-1"><p>${this.#fault}</p></div>` : nothing}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#try(); }}>
        <div class="field"><label for="file">${w.file}</label><input type="file" id="file" accept=".csv,.json,text/csv,application/json" @change=${(event: Event) => this.#choose((event.target as HTMLInputElement).files?.[0])}></div>
        <div class="actions"><button class="button" aria-disabled=${this.#busy ? 'true' : nothing}>${w.try}</button>${this.#busy ? html`<span class="quiet" role="status">${w.trying}</span>` : nothing}</div></form>
      ${this.#reportView()}</section>`;
  }

  #reportView(): TemplateResult | typeof nothing {
    const report = this.#report, { set, words, number } = this.#own, { import: w } = words();
    if (!report) return nothing;
    const { services, activities, faults, faultCount, merged } = report, good = services + activities, as = (text: string): string => (set.language().startsWith('en') ? text : markEnglish(text)), shown = faults.slice(0, shownFaults);
    if (this.#isDone) return html`<div class="notice good file-report" tabindex="-1" role="status"><p class="strong">${w.done}</p><p>${w.result(services, activities)}</p></div>`;
    return html`<div class="file-report" tabindex="-1"><p class="strong">${w.result(services, activities)} ${merged > 0 ? w.merged(merged) : nothing}</p>
      ${faultCount === 0 ? html`<p>${w.clean}</p>` : html`<p class="strong">${w.faults(faultCount)}. ${shown.length < faultCount ? w.first(shown.length) : nothing}</p>
        <div class="scroll"><table><thead><tr><th scope="col">${w.row}</th><th scope="col">${w.column}</th><th scope="col">${w.why}</th></tr></thead>
          <tbody>${shown.map(({ row, column, message }) => html`<tr><td>${number(row)}</td><td>${column ?? w.whole}</td><td>${as(message)}</td></tr>`)}</tbody></table></div>`}
      ${good === 0 ? html`<p class="notice info">${w.nothing}</p>` : html`<div class="actions"><button type="button" class="button main" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#send(false)}>${faultCount === 0 ? w.all : w.keep(good)}</button></div>`}</div>`;
  }
}

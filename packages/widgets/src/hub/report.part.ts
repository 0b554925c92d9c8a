// Reporting a mistake in an entry: two fields and a trap for programs. What was typed survives whatever goes wrong; nobody is named.
import { fastestFormMs, mistakes, type Mistake, type Service } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, loadWording, Sending, type FieldWords, type Step, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerServiceReportedEvent } from './hub.events.ts';
import type { HubSetting, Part } from './hub.part.ts';
import { messages, type ReportMessages } from './report.messages.ts';

const wording: Wording<ReportMessages> = { 'en-GB': messages, cy: () => import('./report.messages.cy.ts') };
/** "Something else" says what. */
const step: Step<'about' | 'text'> = { id: 'report', fields: [{ name: 'about', kind: 'choice', options: mistakes }, { name: 'text', kind: 'textarea', optional: true, maxLength: 500 }] };
const needed: Step<'about' | 'text'> = { ...step, fields: [step.fields[0]!, { name: 'text', kind: 'textarea', maxLength: 500 }] };

export const openReport = async (set: HubSetting, service: Service): Promise<Part> => {
  const part = new ReportPart(set, service);
  await part.resume();
  return part;
};

class ReportPart implements Part {
  readonly #set: HubSetting;
  readonly #service: Service;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<ReportMessages>;
  #website = '';
  /** When the form was first seen; how long it stood there is told, so that programs can be. */
  readonly #openedAt = performance.now();
  #reference: string | undefined;
  #refusal = '';

  constructor(set: HubSetting, service: Service) {
    this.#set = set;
    this.#service = service;
    this.#form = new FormController(set.host, [step]);
    this.#form.page = 'report';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }

  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'report';
    [this.#website, this.#reference, this.#refusal] = ['', undefined, ''];
  }

  get #step(): Step { return this.#form.values['about'] === 'other' ? needed : step; }
  #words(name: string): FieldWords { return name === 'text' ? this.#w.text : this.#w.about; }

  async #send(): Promise<void> {
    const form = this.#form, set = this.#set;
    form.errors = errorsIn(this.#step, form.values);
    this.#refusal = '';
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const text = form.values['text']?.trim(), body = { about: form.values['about'] as Mistake, ...(text && { text }) };
    await this.#sending.run(body, async (client) => {
      // Two presses take a person less time than the trap for programs allows: the rest of it is waited for, and nobody is told off.
      await new Promise((done) => setTimeout(done, this.#openedAt + fastestFormMs + 100 - performance.now()));
      return client.hub.report(this.#service.id, { ...body, form: { website: this.#website, elapsedMs: Math.round(performance.now() - this.#openedAt) } });
    }, ({ reference }) => {
      this.#reference = reference;
      set.host.dispatchEvent(new CarerServiceReportedEvent(reference));
    }, ({ code }) => {
      this.#refusal = code === 'too-fast' ? this.#w.fast : code === 'not-found' ? this.#w.gone : '';
      return this.#refusal !== '';
    });
    set.draw();
    await set.focus(this.#reference ? undefined : '.notice');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k();
    if (this.#reference) return html`<div class="notice good">${set.heading(w.done.title)}<p>${w.done.body} <span class="strong">${this.#reference}</span></p></div>
      <div class="actions"><button type="button" class="button" @click=${() => set.leave()}>${w.done.back}</button></div>`;
    return html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${set.heading(w.title(this.#service.name))}<p>${w.intro}</p>
      ${errorSummary(form.errors, this.#step.fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${this.#step.fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <div class="unseen" aria-hidden="true"><label>${w.trap} <input name="website" tabindex="-1" autocomplete="off" .value=${this.#website} @input=${(event: Event) => { this.#website = (event.target as HTMLInputElement).value; }}></label></div>
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button></div>
      </form>`;
  }
}

// <carer-registration>: "Do you look after someone?", at one of three levels of sharing, and everything a person may do later.
import { readersOf, type RegistrationLevel } from '@think-carer/contract';
import { CarerElement, errorSummary, fieldTemplate, type FieldWords, type FormController, type Wording } from '@think-carer/kit';
import { textIn } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CarerNotNowEvent } from './registration.events.ts';
import { RegistrationFlow, type FlowHost } from './registration.flow.ts';
import type { LaterSetting } from './registration.later.ts';
import { messages, type RegistrationMessages } from './registration.messages.ts';
import type { Asked } from './registration.steps.ts';
import { styles } from './registration.styles.ts';
import { wordsOf } from './registration.words.ts';

const store = 'carer-registration-not-now';

/**
 * Registers a carer with their employer, and shows, changes, pauses and erases that registration.
 *
 * @fires carer-registered - With `reference` and `level`, when somebody has registered.
 * @fires carer-registration-changed - With `reference` and `level`, after a change, a pause, or a confirmation.
 * @fires carer-registration-withdrawn - With `reference`, when somebody has left the register.
 * @fires carer-not-now - When "Not now" is pressed. It is sent nowhere and counted nowhere.
 */
export class CarerRegistration extends CarerElement<RegistrationMessages> {
  static readonly tag = 'carer-registration';
  static override styles = [CarerElement.styles, styles].flat();

  /** For how many days "Not now" is remembered, on this computer only. Absent: until the page is left. */
  @property({ type: Number, attribute: 'not-now-days' }) notNowDays = 0;
  /** `form` opens at the first question, for a page that has already asked whether somebody is a carer. */
  @property() start: 'page' | 'form' = 'page';

  protected readonly wording: Wording<RegistrationMessages> = { 'en-GB': messages, cy: () => import('./registration.messages.cy.ts'), ar: () => import('./registration.messages.ar.ts') };

  readonly #host: FlowHost = {
    scope: () => this.scope,
    requestUpdate: () => this.requestUpdate(),
    dispatchEvent: (event) => this.dispatchEvent(event),
    failed: (error) => this.report(error),
    recovered: () => { this.trouble = undefined; },
    opened: () => void this.#opened(),
  };
  readonly #flow = new RegistrationFlow(this.#host);
  #loading: Promise<void> | undefined;
  #later: typeof import('./registration.later.ts') | undefined;
  #online = () => this.#flow.sent?.online();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
  }

  protected override async prepare(): Promise<void> {
    const flow = this.#flow;
    if (!this.ready && this.#isFolded()) flow.form.page = 'folded';
    const begins = !this.ready && this.start === 'form' && flow.form.page === 'start';
    const { scope } = this;
    const loading = this.#loading = flow.load();
    loading.catch(() => undefined);
    // The first question needs no answer from a server: it is there while the rest is fetched. Continue waits for that.
    if (!begins || flow.isLoaded || !(await scope.isSignedIn().catch(() => false))) {
      await loading;
      if (flow.registration) await this.#fetchLater();
      if (begins && flow.isStaff && flow.form.page === 'start') flow.begin(false);
      return;
    }
    if (!flow.isLoaded) flow.begin(false);
    loading.then(() => (flow.registration ? this.#fetchLater() : this.requestUpdate())).catch((error: unknown) => {
      if (!scope.isLike(this.scope)) return;
      this.ready = false;
      this.report(error);
    });
  }

  protected override get draft(): FormController | undefined {
    return this.#flow.isEditing ? undefined : this.#flow.form;
  }

  override clear(): void {
    this.#flow.forget();
  }

  /** What comes after the questions. Fetched while they are answered, so that nothing is sent whose receipt could not be shown. */
  async #fetchLater(): Promise<void> {
    this.#later ??= await import('./registration.later.ts');
    this.#flow.sent ??= new this.#later.RegistrationSent(this.#flow, this.#host);
    this.requestUpdate();
  }

  /** Only this computer knows, and only where the page has asked for that. */
  #isFolded(): boolean {
    try {
      return this.notNowDays > 0 && !this.isShared && Number(localStorage.getItem(store)) > Date.now();
    } catch {
      return false;
    }
  }

  #remember(until: number): void {
    if (this.notNowDays <= 0 || this.isShared) return;
    try {
      if (until) localStorage.setItem(store, String(until));
      else localStorage.removeItem(store);
    } catch {
      // No storage: it is then forgotten with the page.
    }
  }

  #notNow(): void {
    this.#remember(Date.now() + this.notNowDays * 86_400_000);
    this.#flow.open('folded');
    this.dispatchEvent(new CarerNotNowEvent());
  }

  #unfold(): void {
    this.#remember(0);
    this.#flow.open('start');
  }

  async #signIn(): Promise<void> {
    try {
      await this.#fetchLater();
      await this.#flow.sent?.signIn();
    } catch (error) {
      this.report(error);
    }
  }

  async #opened(): Promise<void> {
    const { form } = this.#flow;
    const fetching = this.#fetchLater();
    if (form.step || form.page === 'start' || form.page === 'folded') fetching.catch(() => {});
    else await fetching.then(() => { if (this.trouble === 'failed') this.trouble = undefined; }, (error: unknown) => this.report(error));
    await this.focusOn(form.errors.length > 0 ? '.summary' : undefined);
  }

  // Views

  protected view(): TemplateResult {
    const flow = this.#flow;
    const { page, step } = flow.form;
    switch (page) {
      case 'folded': return html`<p><button type="button" class="link" part="heading" @click=${() => this.#unfold()}>${this.t.start.folded}</button></p>`;
      case 'check': case 'receipt': case 'summary': case 'leave': case 'proof': return this.#later?.[page](this.#setting) ?? this.#missing();
      default: return step ? this.#step() : this.#start();
    }
  }

  get #setting(): LaterSetting {
    const { t, k, language } = this;
    return {
      flow: this.#flow, t, k, language, heading: (content, below) => this.heading(content, below), back: () => this.#back(), trap: () => this.#trap(),
      trouble: () => this.troubleView(), watermark: () => this.#watermark(), notNow: () => this.#notNow(), client: () => this.scope.client(), failed: (error) => this.report(error),
    };
  }

  /** The page is on its way, or could not be fetched; nothing that was typed is lost by that. */
  #missing(): TemplateResult {
    return html`${this.troubleView()}${this.#back()}${this.trouble ? html`<button type="button" class="button" @click=${() => void this.#opened()}>${this.k.tryAgain}</button>` : html`<p class="quiet">${this.k.loading}</p>`}`;
  }

  #watermark(): TemplateResult | typeof nothing {
    const { watermark } = this.#flow.offer;
    return watermark ? html`<p class="watermark">${textIn(watermark, this.language, true)}</p>` : nothing;
  }

  #start(): TemplateResult {
    const { offer, session, isStaff, form } = this.#flow;
    const { start } = this.t;
    const employer = textIn(offer.employer.name, this.language, true);
    return html`${this.#watermark()}<div role="status">${this.#later?.said(this.#setting) ?? nothing}</div>${this.heading(start.title)}${this.troubleView()}
      <p>${start.lead}</p>
      <ul class="signs">${start.signs.map((sign) => html`<li>${sign}</li>`)}</ul>
      <p>${start.why(employer)} ${start.rights}</p>
      <details><summary>${start.unsure}</summary>${start.unsureHelp.map((line) => html`<p>${line}</p>`)}</details>
      ${isStaff ? html`<p class="quiet">${start.time}</p>`
        : session ? html`<p class="notice info">${start.notStaff(employer)}</p>`
        : html`<div class="notice signIn"><p class="strong">${start.signIn}</p><p>${start.signInBody}</p></div>`}
      <div class="actions equal">
        ${isStaff ? html`<button type="button" class="button" @click=${() => this.#flow.begin()}>${start.yes}</button>`
          : session ? nothing : html`<button type="button" class="button" aria-disabled=${form.busy} @click=${() => void this.#signIn()}>${start.signedIn}</button>`}
        <button type="button" class="button" @click=${() => this.#notNow()}>${start.notNow}</button>
      </div>`;
  }

  #step(): TemplateResult {
    const { form } = this.#flow;
    const { k } = this;
    const field = form.step?.fields[0];
    if (!field) return html``;
    const name = field.name as Asked;
    const words = this.#words(name);
    const skip = () => { form.set(name, ''); this.#flow.next(); };
    return html`${this.troubleView()}${this.#back()}
      ${errorSummary(form.errors, form.step?.fields ?? [], (of) => this.#words(of as Asked), k, () => this.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#continue(); }}>
        <p class="quiet">${this.#flow.isLoaded ? k.step(form.number, form.steps.length) : '\u00a0'}</p>
        ${fieldTemplate(field, { form, words, k, note: this.#note(name), heading: (content) => this.heading(content) })}
        ${this.#trap()}
        <div class="actions">
          <button class="button main">${k.continue}</button>
          ${field.optional ? html`<button type="button" class="link" @click=${skip}>${k.skip}</button>` : nothing}
        </div>
      </form>`;
  }

  async #continue(): Promise<void> {
    if (!this.#flow.isLoaded) await this.#loading?.catch(() => undefined);
    if (this.#flow.isLoaded && this.#flow.form.step && !this.#flow.next()) await this.focusOn('.summary');
  }

  /** Out of sight, out of the tab order and out of the accessibility tree; a program that fills in everything fills in this too. */
  #trap(): TemplateResult {
    return html`<div class="unseen" aria-hidden="true"><label>${this.t.trap} <input name="website" tabindex="-1" autocomplete="off"
      .value=${this.#flow.website} @input=${(event: Event) => { this.#flow.website = (event.target as HTMLInputElement).value; }}></label></div>`;
  }

  /** Who will see an answer, said before it is given. */
  #note(name: Asked): string | undefined {
    const { level } = this.#flow.form.values;
    return name === 'level' || !level ? undefined : this.t.whoSees(readersOf(name, level as RegistrationLevel));
  }

  #words(name: Asked): FieldWords {
    return wordsOf(name, this.t, this.#flow.offer, this.language);
  }

  #back(): TemplateResult {
    return html`<p><button type="button" class="link" @click=${() => this.#flow.back()}>${this.k.back}</button></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-registration': CarerRegistration }
}

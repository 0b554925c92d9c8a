// Asking for one way of working, fetched when someone asks: the route, what the law needs to know, and the draft in their own words.
import { directionOf, errorSummary, fieldTemplate, type FieldWords, formatDay, formatNumber, FormController, loadWording, readNumber, saveText, type Translation, type Values, type Wording } from '@think-carer/kit';
import { draftLanguage, draftRequest, flexibleWorkingDecision, flexibleWorkingOf, unmarked, type Arrangement, type RequestInput } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { askingSteps, requestInput, stopFor, type Stop } from './asking.steps.ts';
import { contactOf, links } from './working.contact.ts';
import { messages, type RequestMessages } from './request.messages.ts';
import { CarerRequestDraftedEvent, type RequestKind } from './working.events.ts';
import type { Room, RoomSetting } from './working.setting.ts';

/** What asking borrows from the element it is drawn in. */
export interface AskingSetting extends RoomSetting {
  readonly way: Arrangement;
  /** Hours and days typed for the comparison, as they now are. */
  readonly values: () => Values;
  readonly copy: (text: string) => void;
  /** Where it is said that something was copied. */
  readonly status: () => TemplateResult;
  /** The button that forgets everything typed: a draft can carry a name. */
  readonly clear: () => TemplateResult;
  /** The way to send it, where somebody is signed in. */
  readonly send: (asking: Asking) => (() => void) | undefined;
}

const asking: Wording<RequestMessages> = { 'en-GB': messages, cy: () => import('./request.messages.cy.ts'), ar: () => import('./request.messages.ar.ts') };
/** Arrangements that change where, not when. The person can move the words. */
const places = new Set(['hybrid', 'home-working', 'remote']);
const required = ['statement', 'date', 'change', 'start', 'earlier'] as const;

export class Asking implements Room {
  readonly #set: AskingSetting;
  readonly #form: FormController;
  #t!: Translation<RequestMessages>;
  #spoken = '';
  #stop: Stop | undefined;
  /** What was proposed last, for the change and for the draft: words that still equal it are the program's, not the person's. */
  #proposed = '';
  #made = '';
  #text = '';

  private constructor(setting: AskingSetting) {
    this.#set = setting;
    this.#form = new FormController(setting.host, askingSteps(setting.on));
    this.#form.page = 'kind';
  }

  /** Ready to be drawn, in the language of the page. */
  static async open(setting: AskingSetting): Promise<Asking> {
    const one = new Asking(setting);
    await one.resume();
    return one;
  }

  /** Comes back to it: what was typed is there, and a change that the person has not touched follows their latest hours. */
  async resume(): Promise<void> {
    await this.#listen();
    const { way, values } = this.#set;
    const typed = (name: string) => {
      const number = readNumber(values()[name] ?? '');
      return number === undefined ? '' : formatNumber(number, this.#spoken);
    };
    const title = unmarked(this.#set.say(way.title));
    const [hours, days] = [typed(`${way.id}.hours`) || typed('hours'), typed(`${way.id}.days`)];
    const field = places.has(way.id) ? 'place' : way.changes.hours === 'same' && way.changes.days !== 'fewer' ? 'times' : 'hours';
    const proposed = hours && days ? this.#t.week(hours, days, title) : title;
    if ((this.#form.values[field] ?? '') === this.#proposed) this.#form.values[field] = proposed;
    this.#proposed = proposed;
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#t = (await loadWording(asking, language)).words;
    this.#set.host.requestUpdate();
  }

  get #kind(): RequestKind {
    return (this.#form.values['kind'] ?? 'informal') as RequestKind;
  }

  /** The draft in the language of the page, for the answers as they are. */
  #draft(): ReturnType<typeof draftRequest> {
    return draftRequest(requestInput(this.#form.values, this.#set.on, this.#set.language()));
  }

  get way(): string {
    return this.#set.way.id;
  }

  /** What sending needs of it. `back`: the way back here. */
  forSending(back: () => void): { readonly input: () => RequestInput; readonly arrangement: string; readonly nation: () => string | undefined; readonly isEdited: () => boolean; readonly change: (page: string, faults?: readonly string[]) => void; readonly stopped: (stop: Stop) => void } {
    const form = this.#form;
    return {
      input: () => requestInput(form.values, this.#set.on, this.#set.language()), arrangement: this.way, nation: () => form.values['nation'], isEdited: () => this.#text !== this.#made,
      change: (page, faults = []) => {
        form.open(page, true);
        form.errors = faults.map((name) => ({ name, key: 'refused' }));
        back();
      },
      stopped: (stop) => {
        this.#stop = stop;
        form.open('kind');
        back();
      },
    };
  }

  #arrive(): void {
    if (this.#form.page === 'check' && !this.#stop) {
      this.#set.host.dispatchEvent(new CarerRequestDraftedEvent(this.#set.way.id, this.#kind));
    }
    this.#set.host.requestUpdate();
    this.#set.focus();
  }

  #continue(event: Event): void {
    event.preventDefault();
    const form = this.#form;
    const from = form.page;
    const isEmpty = form.step?.fields.some(({ name }) => name === 'place') && !['hours', 'times', 'place'].some((name) => form.values[name]?.trim());
    const went = form.continue();
    if (isEmpty) {
      form.errors = [{ name: 'hours', key: 'required' }, ...form.errors];
      form.page = from;
      this.#set.host.requestUpdate();
    }
    if (!went || isEmpty) return this.#set.focus('.summary');
    this.#stop = stopFor(form.values, this.#set.on);
    if (this.#stop) form.page = from;
    return this.#arrive();
  }

  #back(): void {
    if (this.#stop) this.#stop = undefined;
    else if (this.#form.page === 'kind') return this.#set.leave();
    else this.#form.back();
    return this.#arrive();
  }

  view(): TemplateResult {
    void this.#listen();
    return html`<button class="link back" @click=${() => this.#back()}>${this.#set.k().back}</button>
      ${this.#stop ? this.#stopped(this.#stop) : this.#form.page === 'check' ? this.#letter() : this.#question()}`;
  }

  #question(): TemplateResult {
    const { heading, host, way } = this.#set;
    const k = this.#set.k();
    const form = this.#form;
    const step = form.step!;
    const t = this.#t;
    const wordsOf = (name: string) => t.fields[name as keyof RequestMessages['fields']] as unknown as FieldWords;
    const single = step.fields.length === 1;
    return html`<form novalidate @submit=${(event: Event) => this.#continue(event)}>
      ${errorSummary(form.errors, step.fields, wordsOf, k, () => host.renderRoot)}
      <p class="quiet">${t.title(this.#set.say(way.title))}</p>
      ${single ? nothing : step.id.startsWith('more') ? heading(t.more) : step.id === 'when-more' ? heading(t.fields.earlier.label) : html`${heading(t.change)}<p class="hint">${t.changeHint}</p>`}
      ${step.fields.map((field) => fieldTemplate(field, { form, words: wordsOf(field.name), k, ...(single && { heading: (content: unknown) => heading(content) }) }))}
      <div class="actions"><button class="button main">${k.continue}</button></div>
    </form>`;
  }

  /** A page, not an error: what to do instead, and the informal way at once. */
  #stopped(stop: Stop): TemplateResult {
    const { stop: t } = this.#t;
    const { pack, heading, language } = this.#set;
    const elsewhere = (flexibleWorkingOf(pack) ?? pack.schemes.find(({ id }) => id === 'flexible-working-request'))?.place.elsewhere['northern-ireland'];
    const hr = contactOf(pack, 'hr');
    const body = stop.why === 'elsewhere' ? html`<p>${elsewhere ? this.#set.say(elsewhere.text) : nothing}</p>
        ${elsewhere?.url ? html`<p><a href=${elsewhere.url}>${this.#set.say(elsewhere.who)}</a></p>` : nothing}`
      : stop.why === 'twice' ? html`<p>${stop.nextOn ? t.twiceBody(formatDay(stop.nextOn, language())) : nothing}</p>`
      : stop.why === 'live' ? html`<p>${t.liveBody}</p>`
      : html`<p>${stop.why === 'worker' ? t.workerBody : t.unknownBody}</p>
        ${hr ? html`<p><span class="strong">${this.#set.say(hr.name)}</span>: ${links(hr, this.#t.email)}</p>` : nothing}`;
    return html`${heading(t[stop.why])}${body}
      <p>${t.instead}</p>
      <div class="actions"><button class="button main" @click=${() => this.#talk()}>${t.talk}</button></div>`;
  }

  #talk(): void {
    this.#stop = undefined;
    this.#form.values['kind'] = 'informal';
    this.#form.open('change');
    this.#arrive();
  }

  #letter(): TemplateResult {
    const { draft: t } = this.#t;
    const { k, heading, on, language, pack } = this.#set;
    const kind = this.#kind;
    const { sections, text } = this.#draft(), send = kind === 'statutory' ? this.#set.send(this) : undefined;
    const spoken = draftLanguage(language()), way = directionOf(spoken);
    // New answers, or another language: the words follow, unless the person has made them their own.
    if (this.#text === this.#made) this.#text = text;
    this.#made = text;
    const scheme = kind === 'statutory' ? pack.schemes.find(({ id }) => id === 'flexible-working-request') : undefined;
    return html`<div class="no-print">${heading(t.titles[kind])}
      <p>${send ? t.nothingSentYet : t.nothingSent}</p>
      ${kind === 'statutory' ? html`<div class="notice info"><p class="strong">${t.clock(formatDay(flexibleWorkingDecision({ requestedOn: on }).dueOn, language()))}</p><p>${t.meet}</p></div>` : nothing}
      ${this.#text !== this.#made ? html`<p class="quiet edited">${t.edited} <button class="link" @click=${() => this.#remake()}>${t.remake}</button></p>` : nothing}
      </div>
      <div class="field">
        <label class="no-print" for="f-letter">${t.text}</label>
        <textarea class="letter" id="f-letter" lang=${spoken} dir=${way} maxlength="12000" .value=${live(this.#text)} @input=${(event: Event) => {
          this.#text = (event.target as HTMLTextAreaElement).value;
          this.#set.host.requestUpdate();
        }}></textarea>
        <div class="paper" part="letter" lang=${spoken} dir=${way}>${this.#text}</div>
      </div>
      <div class="actions">
        ${send ? html`<button class="button main" @click=${send}>${t.send}</button>` : nothing}
        <button class="button ${send ? '' : 'main'}" @click=${() => this.#download()}>${t.download}</button>
        <button class="button" @click=${() => this.#set.copy(this.#text)}>${t.copy}</button>
        <button class="button" @click=${() => window.print()}>${k().print}</button>
        ${this.#set.clear()}
      </div>
      ${this.#set.status()}
      ${kind === 'statutory' ? html`<section class="services no-print">${heading(t.items, 1)}
        <ul class="items"><li><span aria-hidden="true">✓</span>${t.required.writing}</li>
          ${required.map((item) => {
            // Edited words may say it otherwise: what is no longer there word for word is asked to be looked at, not called wrong.
            const said = sections.find(({ id }) => id === item)?.text;
            const isThere = said !== undefined && said !== '' && this.#text.includes(said);
            return html`<li><span aria-hidden="true">${isThere ? '✓' : '!'}</span><span>${t.required[item]}${isThere ? nothing : html` <span class="strong">(${t.look})</span>`}</span></li>`;
          })}</ul>
        <p>${t.keep}</p>
        ${scheme?.warnings?.map((warning) => html`<p>${this.#set.say(warning)}</p>`)}
        ${scheme?.source.url ? html`<p class="small"><a href=${scheme.source.url}>${t.law}: ${this.#set.say(scheme.source.title)}</a></p>` : nothing}</section>` : nothing}`;
  }

  #remake(): void {
    this.#text = this.#made;
    this.#set.host.requestUpdate();
    this.#set.focus('textarea.letter');
  }

  #download(): void {
    saveText(this.#text, `${this.#t.draft.file[this.#kind]}.txt`, 'text/plain');
  }
}

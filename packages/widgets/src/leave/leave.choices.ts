// Which kinds of leave may fit, the paid first, and what an unpaid day costs: worked out in the page, fetched when the questions are answered.
import { FormController, errorSummary, errorsIn, fieldTemplate, formatMoney, loadWording, type FieldWords, type Translation, type Wording } from '@think-carer/kit';
import { chooseLeave, markEnglish, textIn, type LeaveChoice, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type ChoicesMessages } from './choices.messages.ts';
import { costSteps, needOf } from './choices.steps.ts';
import type { LeaveMessages } from './leave.messages.ts';
import type { LeaveSetting, Room } from './leave.setting.ts';

const words: Wording<ChoicesMessages> = { 'en-GB': messages, cy: () => import('./choices.messages.cy.ts') };

export class Choices implements Room {
  readonly #set: LeaveSetting;
  readonly #form: FormController;
  #t!: Translation<ChoicesMessages>;
  #spoken = '';

  constructor(setting: LeaveSetting) {
    this.#set = setting;
    this.#form = new FormController(setting.element, costSteps);
    this.#form.page = 'check';
  }

  async resume(): Promise<void> {
    await this.#listen();
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#t = (await loadWording(words, language)).words;
    this.#set.element.requestUpdate();
  }

  get #isWorkedOut(): boolean {
    return this.#form.steps.every((step) => errorsIn(step, this.#form.values).length === 0);
  }
  get #choices(): readonly LeaveChoice[] {
    const { pack, answers, today, language } = this.#set;
    return chooseLeave(pack(), needOf(answers(), this.#isWorkedOut ? this.#form.values : null), { on: today(), locale: language() });
  }

  #open(page: string): void {
    this.#form.open(page);
    this.#set.focus();
  }

  #continue(event: Event): void {
    event.preventDefault();
    const { values } = this.#form, { week } = this.#set;
    if (!this.#form.continue()) return this.#set.focus('.summary');
    for (const name of ['hoursAWeek', 'daysAWeek']) week[name] = values[name] ?? '';
    this.#set.focus();
  }

  #back(): void {
    const form = this.#form;
    if (form.page === 'pay') this.#open('check');
    else if (form.page === 'check') this.#set.go({ room: 'start', page: this.#lastAsked });
    else { form.back(); this.#set.focus(); }
  }
  get #lastAsked(): string {
    return Object.keys(this.#set.answers()).at(-1) ?? 'situation';
  }

  view(): TemplateResult {
    void this.#listen();
    return html`<button type="button" class="link back" @click=${() => this.#back()}>${this.#set.k().back}</button>
      ${this.#form.page === 'check' ? this.#results() : this.#cost()}`;
  }

  #cost(): TemplateResult {
    const { k, heading, element } = this.#set, form = this.#form, { fields } = form.step!, single = fields.length === 1;
    const wordsOf = (name: string): FieldWords => this.#t.fields[name as keyof ChoicesMessages['fields']];
    return html`<form novalidate @submit=${(event: Event) => this.#continue(event)}>
      ${errorSummary(form.errors, fields, wordsOf, k(), () => element.renderRoot)}
      ${single ? nothing : html`${heading(this.#t.cost.title)}<p class="hint">${this.#t.cost.hint}</p>`}
      ${fields.map((field) => fieldTemplate(field, { form, words: wordsOf(field.name), k: k(), ...(single && { heading: (content: unknown) => heading(content) }) }))}
      <div class="actions"><button class="button main">${k().continue}</button></div>
    </form>`;
  }

  #results(): TemplateResult {
    const { heading, k, answers, scope, pack, say, t: shared } = this.#set, t = this.#t, hr = pack().contacts.find(({ id }) => id === 'hr'), all = this.#choices;
    const shown = all.filter(({ fits }) => fits !== 'not-this-one'), others = all.filter(({ fits }) => fits === 'not-this-one');
    const isPriced = this.#isWorkedOut;
    const notes = [...new Set(shown.flatMap(({ paid, cost }) => (paid === 'unpaid' && isPriced ? cost.notes : [])))];
    return html`${heading(t.title)}
      ${answers()['situation'] === 'unforeseen' ? html`<div class="notice info"><p>${t.sudden}</p></div>` : nothing}
      ${all.length === 0 ? html`<p>${t.none}</p>` : html`<p>${t.intro}</p>`}
      <div class="choices">${shown.map((choice) => this.#card(choice, !scope().standalone))}</div>
      ${notes.length > 0 ? html`<div class="notes"><p class="strong">${t.about}</p>${notes.map((note) => html`<p>${note}</p>`)}</div>` : nothing}
      ${others.length > 0 ? html`<details><summary>${t.others(others.length)}</summary>${others.map(({ type, title, because }) => html`<p><span class="strong">${this.#of(pack().leaveTypes.find(({ id }) => id === type)?.title, title)}.</span> ${because.join(' ')}</p>`)}</details>` : nothing}
      ${this.#said()}
      ${hr ? html`<p><span class="strong">${say(hr.name)}</span>: ${[
        hr.phone ? html`<a dir="ltr" href="tel:${hr.phone.replace(/[^\d+]/g, '')}">${hr.phone}</a>` : nothing, hr.email ? html`<a href="mailto:${hr.email}">${shared().email} ${hr.email}</a>` : nothing,
      ].filter((link) => link !== nothing).map((link, i) => [i ? ', ' : '', link])}</p>` : nothing}
      <div class="actions">
        ${shown.some(({ paid }) => paid === 'unpaid') ? html`<button type="button" class="button" @click=${() => this.#open('pay')}>${isPriced ? t.again : t.work}</button>` : nothing}
        <button type="button" class="button" @click=${() => window.print()}>${k().print}</button>
      </div>`;
  }

  /** What the rules took from the pack, with a mark where the pack has it in English only. */
  #of(text: Text | undefined, spoken: string): string {
    return text !== undefined && textIn(text, this.#set.language(), true).startsWith('\u2066') ? markEnglish(spoken) : spoken;
  }

  #card({ type, fits, because, paid, cost, sources, ...choice }: LeaveChoice, canAsk: boolean): TemplateResult {
    const own = this.#set.pack().leaveTypes.find(({ id }) => id === type)!;
    const title = this.#of(own.title, choice.title), summary = this.#of(own.summary, choice.summary), decidedBy = this.#of(own.decidedBy, choice.decidedBy), notice = this.#of(own.notice?.text, choice.notice);
    const { heading, go, language, t: shared } = this.#set, t = this.#t;
    const row = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    const money = (pounds: number) => formatMoney(pounds, language());
    const read = [...new Map(sources.map(({ title: name, url }) => [this.#set.say(name), url]))];
    return html`<section class="choice" part="choice">
      ${heading(title, 1)}
      <p><span class="tag">${shared().paid[paid]}</span> <span class="quiet">${t.fits[fits]}</span></p>
      <p>${summary}</p>
      <dl class="answers facts">
        ${row(t.rows.pays, t.pays[paid])}${row(t.rows.decides, decidedBy)}${row(t.rows.notice, notice)}
        ${paid === 'unpaid' && cost.grossDay !== null ? row(t.rows.day, html`<strong>${t.gross(money(cost.grossDay))}</strong>${cost.pensionDay === null ? nothing : html` ${t.pension(money(cost.pensionDay))}`}`) : nothing}
      </dl>
      ${because.length > 0 ? html`<details ?open=${fits === 'cannot-tell'}><summary>${t.why}<span class="unseen"> ${title}</span></summary><ul>${because.map((reason) => html`<li>${reason}</li>`)}</ul></details>` : nothing}
      <p class="small quiet">${t.source}: ${read.map(([name, url], i) => html`${i > 0 ? ', ' : nothing}${url ? html`<a href=${url}>${name}</a>` : name}`)}</p>
      ${canAsk ? html`<div class="actions"><button type="button" class="button" @click=${() => go({ room: 'asking', type })}>${t.ask}<span class="unseen"> ${title}</span></button></div>` : nothing}
    </section>`;
  }

  /** Each answer with its Change link: any of them can change, and the others stay. */
  #said(): TemplateResult {
    const { answers, t: shared, k, go, heading, language } = this.#set, { fields } = shared();
    return html`${heading(this.#t.said, 1)}<dl class="answers">${Object.entries(answers()).map(([name, value]) => {
      const { label, options } = fields[name as keyof LeaveMessages['fields']] as FieldWords;
      return html`<div><dt>${label}</dt><dd>${options?.[value] ?? value}</dd>
        <dd><button type="button" class="link" @click=${() => go({ room: 'start', page: name, isChange: true })}>${k().change}<span class="unseen"> ${label.toLocaleLowerCase(language())}</span></button></dd></div>`;
    })}</dl>`;
  }
}

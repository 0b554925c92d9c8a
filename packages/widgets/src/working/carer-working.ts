// carer-working: explore ways of working, see two or three beside your own hours and pay, ask for one, and see what becomes of it.
import { CarerElement, FormController, errorsIn, formatDay, kitStyles, today, type Wording } from '@think-carer/kit';
import { unmarked, wording as say, type Arrangement, type Pack, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CarerWorkingComparedEvent } from './working.events.ts';
import type { Table } from './working.compare.ts';
import { contactOf, links, type Reach } from './working.contact.ts';
import { messages, type WorkingMessages } from './working.messages.ts';
import { listView } from './working.list.ts';
import { picked, workingSteps } from './working.steps.ts';
import { styles } from './working.styles.ts';
import { Rooms } from './working.rooms.ts';

/**
 * Explores ways of working, compares them from hours and pay typed once, and drafts a request. Everything stays in the page until somebody who is signed in sends a request;
 * then it shows what becomes of it.
 *
 * @fires carer-working-compared - The arrangements that stand side by side: their ids, no figures.
 * @fires carer-request-drafted - A draft is on the screen: the arrangement's id and the kind of request, no words.
 * @fires carer-request-sent - A statutory request has been sent: its reference, no words.
 * @fires carer-request-answered - The person has answered an offer, appealed, or taken a request back: its reference and state.
 * @csspart heading - The heading of each page of the widget.
 * @csspart comparison - The table of ways of working.
 * @csspart letter - The draft, or the letter of a decision, as it is printed.
 */
export class CarerWorking extends CarerElement<WorkingMessages> {
  static readonly tag = 'carer-working';
  static override styles = [kitStyles, styles];

  /** ISO day on which the offer and the law are read. Default: today. */
  @property({ attribute: 'as-of' }) asOf?: string;

  @state() private said = '';
  @state() private cut = false;

  protected readonly wording: Wording<WorkingMessages> = { 'en-GB': messages, cy: () => import('./working.messages.cy.ts'), ar: () => import('./working.messages.ar.ts') };

  #pack!: Pack;
  #ways: readonly Arrangement[] = [];
  #form!: FormController;
  #isLate = false;
  /** Fetched when the list is left: nobody who only reads pays for it. */
  #figures!: typeof import('./working.table.ts');
  /** What takes the place of list and table: asking, sending, or one's requests. */
  readonly #rooms = new Rooms({
    setting: (leave) => ({
      host: this, pack: this.#pack, on: this.#day, scope: () => this.scope, k: () => this.k, language: () => this.language, say: (text) => this.#say(text),
      heading: (content, below) => this.heading(content, below), focus: (selector) => void this.focusOn(selector), failed: (error) => this.report(error), recovered: () => { this.trouble = undefined; }, leave,
    }),
    scope: () => this.scope, values: () => this.#form.values, copy: (text) => void this.#copy(text), status: () => this.#status(), clear: () => this.#clearing(),
    entered: () => this.#entered(), missed: (error) => this.#miss(error), failed: (error) => this.report(error),
  });
  #online = (): void => this.#rooms.online();

  protected override async prepare(): Promise<void> {
    this.#pack = await this.scope.offer();
    const on = this.#day;
    this.#ways = this.#pack.arrangements.filter(({ effectiveFrom, effectiveTo, confidence }) =>
      (this.#pack.status === 'historic' ? confidence === 'history' : effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo)));
    this.#form ??= new FormController(this, workingSteps(this.#ways));
    // One's requests stand above the list where they come within the second; later they stand last, and move nothing that is read already.
    this.#isLate = Boolean(await Promise.race([this.#rooms.meet(), new Promise((done) => setTimeout(done, 1000, true))]));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
  }

  get #day(): string {
    return this.asOf ?? today();
  }

  /** The pack's wording in the language spoken, its dated values filled in. */
  #say(text: Text): string {
    return say(text, { marks: true, language: this.language, parameters: this.#pack.parameters, on: this.#day });
  }

  #open(page: string, returning = false): void {
    this.#forget();
    this.#form.open(page, returning);
    this.#arrive();
  }

  /** Another page is shown: by whoever acted, so that all may stand in its place. */
  #forget(): void {
    this.said = '';
    this.cut = this.#isLate = false;
  }

  /** A room was entered or left. */
  #entered(): void {
    this.#forget();
    this.trouble = undefined;
    this.requestUpdate();
    void this.focusOn();
  }

  #arrive(): void {
    if (this.#form.page === 'check') {
      this.dispatchEvent(new CarerWorkingComparedEvent(picked(this.#ways, this.#form.values).map(({ id }) => id)));
      // Asking comes next, most likely: at hand even if the network goes meanwhile.
      void import('./working.asking.ts').catch(() => {});
    }
    void this.focusOn();
  }

  /** From the list: straight to whatever is not answered yet, so that adding one way of working asks only about that one. */
  async #choose(event: Event): Promise<void> {
    event.preventDefault();
    const form = this.#form;
    const count = picked(this.#ways, form.values).length;
    if (count === 0 || count > 3) {
      form.errors = [{ name: 'pick', key: count ? 'many' : 'required' }];
      this.requestUpdate();
      void this.focusOn('.summary');
      return;
    }
    this.cut = false;
    form.errors = [];
    if (!await this.#fetch()) return;
    const next = this.#unanswered;
    this.#open(next?.id ?? 'check', next !== form.steps[0]);
  }

  /** What follows the list. Where it cannot be had, one stays with the list. */
  async #fetch(): Promise<boolean> {
    try {
      this.#figures ??= await import('./working.table.ts');
      return true;
    } catch (error) {
      this.#form.open('start');
      this.#miss(error);
      return false;
    }
  }

  get #unanswered(): FormController['step'] {
    const { steps, values } = this.#form;
    return steps.find((step) => errorsIn(step, values).length > 0);
  }

  #continue(event: Event): void {
    event.preventDefault();
    if (this.#form.continue()) this.#arrive();
    else void this.focusOn('.summary');
  }

  /** Back to the table only when it is whole: a way of working just added, and not answered, goes back to the list. */
  #back(): void {
    const form = this.#form;
    if (form.returning && this.#unanswered) form.open('start');
    else form.back();
    this.#arrive();
  }

  /** A part that could not be fetched: said at the top, and everything typed is where it was. What is fetched is not what was typed, so the shared words for "offline" would mislead. */
  #miss(error: unknown): void {
    this.report(error);
    this.trouble = undefined;
    this.cut = true;
  }

  async #copy(text: string): Promise<void> {
    this.said = '';
    this.said = await navigator.clipboard.writeText(unmarked(text)).then(() => this.t.copied, () => this.t.notCopied);
  }

  protected override get draft(): FormController | undefined {
    return this.#form;
  }

  override clear(): void {
    this.#form.clear();
    this.#rooms.clear();
  }

  #clear(): void {
    this.clear();
    void this.#rooms.meet();
    this.trouble = undefined;
    this.said = this.t.cleared;
    void this.focusOn();
  }

  protected view(): TemplateResult {
    const { watermark } = this.#pack, { page } = this.#form, isList = page === 'start' || !this.#figures;
    // A draft that was kept goes on where it was left.
    if (isList && page !== 'start') void this.#fetch().then(() => { this.requestUpdate(); void this.focusOn(); });
    return html`${this.troubleView()}${this.cut ? html`<div class="notice failed" role="alert"><p>${this.t.cut}</p></div>` : nothing}
      ${watermark ? html`<p class="watermark">${this.#say(watermark)}</p>` : nothing}
      ${this.#day === today() ? nothing : html`<p class="quiet small">${this.t.preview(formatDay(this.#day, this.language))}</p>`}
      ${this.#rooms.open ? this.#rooms.open.view() : isList ? this.#explore() : page === 'check' ? this.#compared() : this.#question()}`;
  }

  #status(): TemplateResult {
    return html`<p class="small said" role="status">${this.said}</p>`;
  }

  #clearing(): TemplateResult {
    return html`<button class="link" @click=${() => this.#clear()}>${this.t.clear}</button>`;
  }

  #explore(): TemplateResult {
    const { t } = this;
    if (this.#ways.length === 0) return html`${this.heading(t.title)}<p>${t.nothing}</p>${this.#services()}`;
    const mine = this.#rooms.summary(), rest = html`${listView({
      ways: this.#ways, form: this.#form, isKept: Boolean(this.setting('drafts')), t, k: this.k, adviser: this.#adviser, root: () => this.renderRoot, say: (text) => this.#say(text), heading: (content, below) => this.heading(content, below),
      compare: (event) => void this.#choose(event), ask: (way) => void this.#rooms.ask(way), toAdviser: () => void this.focusOn('.services [part~=heading]'),
    })}${this.#status()}${this.#services()}`;
    return html`${this.#isLate ? [rest, mine] : [mine, rest]}`;
  }

  #question(): TemplateResult {
    const { t, k } = this, form = this.#form, { step } = form, isKept = Boolean(this.setting('drafts'));
    return step ? this.#figures.questionView({
      form, step, way: this.#ways.find(({ id }) => id === step.id), isKept, t, k, root: () => this.renderRoot, say: (text) => this.#say(text), heading: (content) => this.heading(content), back: () => this.#back(), next: (event) => this.#continue(event),
    }) : this.#explore();
  }

  get #table(): Table {
    return this.#figures.compare(this.#pack, picked(this.#ways, this.#form.values), this.#form.values, { on: this.#day, language: this.language, t: this.t, say: (text) => this.#say(text) });
  }

  #compared(): TemplateResult {
    const { t, k } = this;
    const table = this.#table;
    const payroll = contactOf(this.#pack, 'payroll');
    const link = (visible: string, of: string, press: () => void) => html`<button class="link" @click=${press}>${visible}<span class="unseen"> ${of}</span></button>`;
    const asks = ({ way, title }: Table['columns'][number]) => (way
      ? [link(t.compare.askFor, title, () => void this.#rooms.ask(way)), this.#form.steps.some(({ id }) => id === way.id) ? link(k.change, title, () => this.#open(way.id, true)) : nothing]
      : link(k.change, t.now.title, () => this.#open('now', true)));
    return html`<button class="link back" @click=${() => this.#open('start')}>${k.back}</button>
      ${this.heading(t.compare.title)}
      ${this.#figures.tableView(table, { ...t.compare, next: t.compare.rows.ask }, asks)}
      <div class="notes">${table.notes.map((note) => html`<p>${note}</p>`)}<p class="strong">${t.compare.payroll}</p>
        ${payroll ? html`<p>${this.#say(payroll.name)}: ${links(payroll, t.services.email)}</p>` : nothing}</div>
      <div class="actions">
        <button class="button" @click=${() => this.#open('start')}>${t.compare.pickOthers}</button>
        <button class="button" @click=${() => window.print()}>${k.print}</button>
        ${this.#clearing()}
      </div>
      ${this.#services(table)}`;
  }

  get #adviser(): Reach | undefined {
    return contactOf(this.#pack, 'employment-services', 'hr');
  }

  /** Advice before deciding. What was typed goes along only by the person's own hand: nothing of it is in a link. */
  #services(table?: Table): TemplateResult | typeof nothing {
    const { t } = this;
    const contact = this.#adviser;
    if (!contact) return nothing;
    const { hours } = contact;
    return html`<section class="services">${this.heading(t.services.title, 1)}
      <p><span class="strong">${this.#say(contact.name)}</span>${hours ? html`, ${this.#say(hours)}` : nothing}</p>
      <p>${links(contact, t.services.email, t.services.subject)}</p>
      <p>${t.services.intro}</p>
      ${table ? html`<p>${t.services.take}</p>
        <div class="actions"><button class="button" @click=${() => void this.#copy(this.#figures.tableText(table, t))}>${t.services.copy}</button></div>${this.#status()}` : nothing}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-working': CarerWorking }
}

// <carer-desk>: what was sent to a manager, or all there is for HR, the nearest deadline first; opened and decided in place.
import type { DeskItem, DeskKind, Session } from '@think-carer/contract';
import { CarerElement, FormController, formatDay, kitStyles, today, type Trouble, type Wording } from '@think-carer/kit';
import type { DeskFilter } from '@think-carer/sdk';
import { wording as say, type Pack, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { clockOf, clockWords, daysWords, stateWords } from './desk.clock.ts';
import { messages, type DeskMessages } from './desk.messages.ts';
import { styles } from './desk.styles.ts';
import type { Part } from './desk.part.ts';

const emptyFilter = { seenAs: '', kind: '', show: 'open', flag: '', directorate: '' };

/**
 * What waits for a decision: each with its clock, what the law and the employer ask of whoever decides, and the decision itself. Every absence looks the same in the list.
 *
 * @fires carer-decided - With `kind` and `verb`, when a decision has been sent and kept. Never about whom, or why.
 * @fires carer-delegated - With `change`, `given` or `ended`, when somebody stands in, or no longer does.
 * @csspart item - One request in the list.
 * @csspart letter - A letter as it is printed.
 */
export class CarerDesk extends CarerElement<DeskMessages> {
  static readonly tag = 'carer-desk';
  static override styles = [kitStyles, styles];

  /** A request, or the list of who stands in, in place of the list of requests. */
  @state() private opened: Part | undefined;
  @state() private items: readonly DeskItem[] = [];
  @state() private missed = false;

  protected readonly wording: Wording<DeskMessages> = { 'en-GB': messages, cy: () => import('./desk.messages.cy.ts') };

  #pack!: Pack;
  #session: Session | null = null;
  #next: string | null = null;
  #busy = false;
  readonly #filter = new FormController(this);
  #online = () => this.opened?.online();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
  }

  protected override async prepare(): Promise<void> {
    const { scope } = this;
    const [pack, session] = await Promise.all([scope.offer(), scope.session()]);
    if (!session) throw Object.assign(new Error('nobody is signed in'), { code: 'token-missing' });
    this.#pack = pack;
    if (this.#session && this.#session.email !== session.email) this.opened = undefined;
    this.#session = session;
    this.#filter.values = { ...emptyFilter, ...this.#filter.values };
    if (this.#isManager || this.#isHr) await this.#read();
  }

  override clear(): void {
    this.opened = undefined;
    this.items = [];
    this.#next = null;
    this.#filter.clear();
    this.#session = null;
  }

  get #isManager(): boolean { return this.#session?.roles.includes('manager') ?? false; }
  get #isHr(): boolean { return this.#session?.roles.includes('hr') ?? false; }
  /** Whether the list shown is that of all the employer's requests. */
  get #seesAll(): boolean { return this.#isHr && this.#filter.values['seenAs'] !== 'approver'; }

  async #read(after?: string): Promise<void> {
    const filter = Object.fromEntries(Object.entries(this.#filter.values).filter(([name, value]) => value !== '' && (this.#isHr || name === 'show')));
    // A flag looks among the closed ones too.
    if (filter['flag'] && filter['show'] === 'open') delete filter['show'];
    const page = await (await this.scope.client()).desk.list({ ...filter, ...(after && { after }) } as DeskFilter);
    this.items = after ? [...this.items, ...page.items] : page.items;
    this.#next = page.nextCursor;
  }

  /** The list again, or its next page; what is shown stays if it cannot be had. */
  async #list(after?: string, focus?: string): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.trouble = undefined;
    try {
      await this.#read(after);
    } catch (error) {
      this.report(error);
    } finally {
      this.#busy = false;
      this.requestUpdate();
    }
    await this.focusOn(focus);
  }

  /** The pack's wording in the language spoken, its dated values filled in. */
  #say(text: Text): string {
    return say(text, { marks: true, language: this.language, parameters: this.#pack.parameters, on: today() });
  }

  async #open(load: () => Promise<Part>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.missed = false;
    this.trouble = undefined;
    try {
      this.opened = await load();
    } catch (error) {
      // A part of the program that cannot be fetched has no code of the API's.
      this.missed = (error as { code?: string }).code === undefined;
      this.report(error);
      if (this.missed) this.trouble = undefined;
    } finally {
      this.#busy = false;
    }
    await this.focusOn(this.opened ? undefined : '.notice');
  }

  /** Back to the list: read again first where something was decided, so that it does not stand there as if it were waiting. */
  async #leave(from: string, isStale: boolean): Promise<void> {
    const failure: unknown = isStale ? await this.#read().then(() => undefined, (error: unknown) => error) : undefined;
    this.opened = undefined;
    this.trouble = undefined;
    if (failure !== undefined) this.report(failure);
    await this.updateComplete;
    const place = `[data-item="${CSS.escape(from)}"]`;
    await this.focusOn(this.renderRoot.querySelector(place) ? place : undefined);
  }

  #openItem(item: DeskItem): void {
    void this.#open(async () => (await import('./desk.item.ts')).ItemPart.open({ ...this.#setting(item.id), item }));
  }

  #openAway(): void {
    void this.#open(async () => (await import('./desk.away.ts')).AwayPart.open(this.#setting('away')));
  }

  #setting(from: string) {
    return {
      host: this, pack: this.#pack, session: this.#session!, seesAll: this.#seesAll, client: () => this.scope.client(), t: () => this.t, k: () => this.k, language: () => this.language,
      say: (text: Text) => this.#say(text), heading: (content: unknown, below?: number) => this.heading(content, below), focus: (selector?: string) => void this.focusOn(selector),
      failed: (error: unknown): Trouble => this.report(error), recovered: () => { this.trouble = undefined; }, trouble: () => this.troubleView(),
      leave: (isStale: boolean) => void this.#leave(from, isStale),
    };
  }

  protected view(): TemplateResult {
    const { watermark } = this.#pack;
    return html`${this.missed ? html`<div class="notice failed" role="alert" tabindex="-1"><p>${this.t.missed}</p></div>` : nothing}
      ${watermark ? html`<p class="watermark">${this.#say(watermark)}</p>` : nothing}
      ${this.opened ? this.opened.view() : this.#isManager || this.#isHr ? this.#desk() : html`${this.heading(this.t.title)}<p>${this.t.noRole}</p>`}`;
  }

  #desk(): TemplateResult {
    const { t, items } = this;
    const isFiltered = Object.entries(this.#filter.values).some(([name, value]) => name !== 'seenAs' && value !== (emptyFilter as Record<string, string>)[name]);
    return html`${this.heading(this.#seesAll ? t.titleHr : t.title)}
      ${this.troubleView()}
      ${this.#filters()}
      <div role="status">${items.length > 0 ? html`<p>${t.waiting(items.length, this.#next !== null)}. <span class="quiet">${this.#seesAll ? t.overdueFirst : t.nearest}</span></p>`
        : isFiltered ? html`<p>${t.empty.filtered}</p>`
        : html`<div class="notice good"><p class="strong">${t.empty.title}</p><p>${t.empty.body}</p></div>`}</div>
      <ul class="plain desk">${items.map((item) => html`<li part="item" class="item">${this.#item(item)}</li>`)}</ul>
      <div class="actions">
        ${this.#next === null ? nothing : html`<button type="button" class="button" @click=${() => void this.#list(this.#next!, `li:nth-child(${items.length + 1}) button`)}>${t.showMore}</button>`}
        <button type="button" class="button" @click=${() => void this.#list()}>${t.refresh}</button>
        <button type="button" class="button" data-item="away" @click=${() => this.#openAway()}>${this.#isManager ? t.away : t.standIns}</button>
      </div>`;
  }

  /** The same for every absence: what kind of leave it is shows only to whoever opens it. */
  #item(item: DeskItem): TemplateResult {
    const { t, language } = this;
    const title = t.from(item.name ?? t.nobody, t.kinds[item.kind as DeskKind] ?? item.title);
    const clock = item.isOpen && item.nextDeadlineOn ? clockWords({ what: clockOf(item.state, this.#seesAll), on: item.nextDeadlineOn }, today(), t, language) : undefined;
    const state = stateWords(item.kind, item.state, t);
    return html`${this.heading(title, 1)}
      <p class="clock ${clock?.tone ?? 'calm'}">${clock?.text ?? state}</p>
      <dl class="facts">
        <div><dt>${item.kind === 'working' ? t.starts : t.days}</dt><dd>${daysWords(item.days, today(), t, language)}${item.hours ? `, ${t.range(item.hours.from, item.hours.to)}` : ''}</dd></div>
        ${clock && item.state !== 'waiting' && item.state !== 'asked' ? html`<div><dt>${t.filters.show.label}</dt><dd>${state}</dd></div>` : nothing}
      </dl>
      <p class="quiet small">${t.asked(formatDay(item.askedAt, language))} · ${item.reference}${item.delegatedFrom ? html` · ${t.standIn(item.delegatedFrom)}` : nothing}</p>
      ${this.#seesAll && item.flags.length > 0 ? html`<p class="flags">${item.flags.map((flag) => html`<span class="tag">${t.flags[flag] ?? flag}</span> `)}</p>` : nothing}
      <button type="button" class="button" data-item=${item.id} @click=${() => this.#openItem(item)}>${t.open}<span class="unseen"> ${title}</span></button>`;
  }

  /** HR looks for much; a manager for what has been answered, and what came of it. */
  #filters(): TemplateResult {
    const { filters: t } = this.t;
    const form = this.#filter, directorates = this.#pack.directorates ?? [], all = this.#isHr;
    const select = (name: string, label: string, options: Readonly<Record<string, string>>) => html`<div class="field">
      <label for="f-${name}">${label}</label>
      <select id="f-${name}" name=${name} @change=${(event: Event) => form.set(name, (event.target as HTMLSelectElement).value)}>
        ${Object.entries(options).map(([value, text]) => html`<option value=${value} .selected=${form.values[name] === value}>${text}</option>`)}
      </select></div>`;
    return html`<details class="filters"><summary>${t.title}</summary>
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#list(); }}>
        ${all && this.#isManager ? select('seenAs', t.seenAs.label, { '': t.seenAs.options['hr']!, approver: t.seenAs.options['approver']! }) : nothing}
        ${all ? select('kind', t.kind.label, t.kind.options) : nothing}
        ${select('show', t.show.label, t.show.options)}
        ${all ? select('flag', t.flag.label, t.flag.options) : nothing}
        ${all && directorates.length > 0 ? select('directorate', t.directorate.label, { '': t.directorate.all, ...Object.fromEntries(directorates.map(({ id, name }) => [id, this.#say(name)])) }) : nothing}
        <div class="actions"><button class="button">${t.apply}</button></div>
      </form></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-desk': CarerDesk }
}

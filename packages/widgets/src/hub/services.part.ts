// Services by need and by search, fetched when somebody asks: what comes first for that need, then the directory, a page at a time.
import type { Need, Service } from '@think-carer/contract';
import { loadWording, type Translation, type Wording } from '@think-carer/kit';
import type { Area } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerServicesShownEvent } from './hub.events.ts';
import type { HubSetting, Part } from './hub.part.ts';
import { cardView } from './services.card.ts';
import { dress } from './services.dress.ts';
import { fetchIndex, searchable, type Found } from './services.find.ts';
import type { LeadSetting } from './services.leads.ts';
import { messages, type ServiceMessages } from './services.messages.ts';
import { phones } from './services.phones.ts';

export const serviceWording: Wording<ServiceMessages> = { 'en-GB': messages, cy: () => import('./services.messages.cy.ts') };
const needs = ['break', 'money', 'talk', 'rights', 'emergency'] as const satisfies readonly Need[];
/** Cards drawn at a time. */
const page = 20;
/** After the last key: the server is not asked, and a screen reader not told, for every letter. */
export const pauseMs = 350;

/** How many there are, in words; `area` by its name. */
export function countLine({ items, total, hasMore }: Found, area: string | undefined, { count }: Translation<ServiceMessages>): string {
  if (items.length === 0) return count.none;
  return hasMore ? (area ? count.firstIn(items.length, area) : count.first(items.length)) : area ? count.in(total, area) : count.all(total);
}

export interface Asked { readonly need?: Need | undefined; readonly query?: string | undefined }
export const openServices = async (set: HubSetting, asked: Asked): Promise<Part> => {
  const part = new ServicesPart(set, asked);
  await part.resume();
  await part.begin();
  return part;
};

class ServicesPart implements Part {
  readonly set: HubSetting;
  #w!: Translation<ServiceMessages>;
  /** What comes before the services of a need, with the rules behind it: a search, and somebody to talk to, do without. */
  #leads: { readonly leads: typeof import('./services.leads.ts'); readonly words: LeadSetting['w'] } | undefined;
  #need: Need | undefined;
  #query: string;
  #found: Found = { items: [], near: [], total: 0, hasMore: false };
  #trouble: 'offline' | 'failed' | undefined;
  #busy = false;
  #turn = 0;
  #timer = 0;
  /** How many cards are drawn; of the nearby ones too. */
  #drawn = page;
  #isEverywhere = false;

  constructor(set: HubSetting, { need, query = '' }: Asked) {
    this.set = set;
    this.#need = need;
    this.#query = query;
  }

  async resume(): Promise<void> {
    const language = this.set.language();
    this.#w = (await loadWording(serviceWording, language)).words;
    dress(this.set.host.shadowRoot!);
    if (this.#leads) await this.#fetchLeads();
  }
  async #fetchLeads(): Promise<void> {
    if (!this.#need || this.#need === 'talk') return;
    const leads = await import('./services.leads.ts'), { words } = await loadWording(leads.leadWording, this.set.language());
    this.#leads = { leads, words };
    this.set.draw();
  }
  async begin(): Promise<void> {
    await Promise.all([this.#find(), this.#fetchLeads()]);
    this.#tell();
  }
  online(): void {
    if (this.#trouble) void this.#find();
  }
  moved(): void {
    this.#isEverywhere = false;
    this.#drawn = page;
    void this.#find().then(() => this.#announce());
  }
  clear(): void {
    clearTimeout(this.#timer);
    this.#query = '';
    this.#found = { items: [], near: [], total: 0, hasMore: false };
  }

  get #area(): Area | undefined {
    return this.set.pack().areas.find(({ id }) => id === this.set.area());
  }

  /** Asks for what is wanted now. What an earlier question brings, later, is let go. What was there stays until the answer is. */
  async #find(after?: string): Promise<void> {
    const turn = ++this.#turn, { set } = this;
    this.#busy = true;
    this.#trouble = undefined;
    set.draw();
    try {
      const found = await searchable(set).find({ text: this.#query.trim(), need: this.#need, area: this.#isEverywhere ? null : set.area(), after });
      if (turn !== this.#turn) return;
      this.#found = after ? { ...found, items: [...this.#found.items, ...found.items] } : found;
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#trouble = set.failed(error) === 'offline' ? 'offline' : 'failed';
      set.recovered();
      if (!after) this.#found = { items: [], near: [], total: 0, hasMore: false };
    } finally {
      if (turn === this.#turn) {
        this.#busy = false;
        set.draw();
      }
    }
  }
  #tell(): void {
    this.set.host.dispatchEvent(new CarerServicesShownEvent(this.#query ? 'search' : 'need', this.#found.items.length));
  }
  #announce(): void {
    this.set.announce(this.#trouble ? this.#w[this.#trouble] : this.#countLine());
  }

  #typed(text: string): void {
    this.#query = text;
    this.#drawn = page;
    clearTimeout(this.#timer);
    // With the index at hand the list follows every key; else the server is asked when the person pauses.
    const isInstant = searchable(this.set).isInstant;
    if (isInstant) void this.#find();
    this.#timer = window.setTimeout(() => void (isInstant ? Promise.resolve() : this.#find()).then(() => { this.#announce(); this.#tell(); }), pauseMs);
    this.set.draw();
  }
  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    void this.#find().then(() => { this.#announce(); this.#tell(); });
  }
  #pick(need: Need | undefined): void {
    this.#need = need;
    this.#drawn = page;
    // Services without what comes before them are better than neither.
    void this.#fetchLeads().catch((error: unknown) => { this.set.failed(error); this.set.recovered(); });
    void this.#find().then(() => { this.#announce(); this.#tell(); });
  }
  async #more(shown: number): Promise<void> {
    this.#drawn += page;
    if (this.#drawn > this.#found.items.length && this.#found.next) await this.#find(this.#found.next);
    this.set.draw();
    await this.set.focus(`.found>li:nth-child(${shown + 1}) [part~=heading]`);
  }

  #countLine(): string {
    const area = this.#isEverywhere ? undefined : this.#area;
    return countLine(this.#found, area && this.set.say(area.name), this.#w);
  }

  view(): TemplateResult {
    const { set } = this, w = this.#w, t = set.t(), query = this.#query.trim(), need = this.#need;
    const title = query ? w.found(query) : need ? t.needs[need].title : w.search.all;
    return html`${set.heading(title)}${need === 'emergency' && !query ? this.#lead() : nothing}
      <form class="find" role="search" novalidate @submit=${(event: Event) => this.#submit(event)}>
        <label for="find">${need ? w.search.label : w.search.all}</label>
        <div><input id="find" type="search" name="q" autocomplete="off" maxlength="200" .value=${this.#query}
          @focus=${() => void fetchIndex(set).catch(() => {})} @input=${(event: Event) => this.#typed((event.target as HTMLInputElement).value)}><button class="button">${t.search.button}</button></div>
      </form>
      <div class="pick" role="group" aria-label=${w.filter}>${[undefined, ...needs].map((one) => html`<button type="button" class="chip" aria-pressed=${one === need ? 'true' : 'false'} @click=${() => this.#pick(one)}>${one ? t.needs[one].title : w.all}</button>`)}</div>
      ${query || need === 'emergency' ? nothing : this.#lead()}
      ${this.#list()}`;
  }

  #lead(): TemplateResult | typeof nothing {
    if (!this.#leads) return nothing;
    const { leads: { breakLead, emergencyLead, moneyLead, rightsLead }, words: w } = this.#leads, setting: LeadSetting = { set: this.set, w, area: this.#area };
    switch (this.#need) {
      case 'emergency': return emergencyLead(setting);
      case 'money': return moneyLead(setting);
      case 'break': return breakLead(setting);
      case 'rights': return rightsLead(setting);
      default: return nothing;
    }
  }

  #list(): TemplateResult {
    const { set } = this, w = this.#w, { items, near, hasMore } = this.#found, area = this.#area;
    if (this.#trouble) return html`<div class="notice ${this.#trouble}" role="alert"><p>${w[this.#trouble]}</p>${phones(set.contacts(), set)}<button type="button" class="button" @click=${() => void this.#find().then(() => this.#announce())}>${w.retry}</button></div>`;
    if (this.#busy && items.length + near.length === 0) return html`<p class="quiet">${w.search.working}</p>`;
    const shown = items.slice(0, this.#drawn), nearShown = shown.length < items.length || hasMore ? [] : near.slice(0, this.#drawn);
    return html`<p class="count strong" aria-busy=${this.#busy ? 'true' : 'false'}>${this.#countLine()}</p>
      ${items.length + near.length === 0 ? this.#empty() : html`<ul class="plain found">${shown.map((service) => html`<li>${this.#card(service, 1)}</li>`)}</ul>`}
      ${shown.length < items.length || hasMore ? html`<div class="actions"><button type="button" class="button" aria-disabled=${this.#busy ? 'true' : nothing} @click=${() => void this.#more(shown.length)}>${w.more}</button></div>` : nothing}
      ${nearShown.length === 0 || !area ? nothing : html`<section class="near">${set.heading(w.near.title, 1)}<p>${w.near.body(set.say(area.name))}</p>
        <ul class="plain found">${nearShown.map((service) => html`<li>${this.#card(service, 2)}</li>`)}</ul>
        ${nearShown.length < near.length ? html`<div class="actions"><button type="button" class="button" @click=${() => { this.#drawn += page; set.draw(); }}>${w.more}</button></div>` : nothing}</section>`}`;
  }

  #empty(): TemplateResult {
    const { set } = this, w = this.#w.empty, area = this.#area, query = this.#query.trim();
    return html`<div class="notice info"><p class="strong">${query ? w.title : area && !this.#isEverywhere ? w.area(set.say(area.name)) : w.directory}</p>${query ? html`<p>${w.body}</p>` : nothing}
      ${query ? phones(set.contacts(), set) : nothing}
      <div class="actions">${area && !this.#isEverywhere ? html`<button type="button" class="button" @click=${() => { this.#isEverywhere = true; void this.#find().then(() => this.#announce()); }}>${w.everywhere}</button>` : nothing}
        ${this.#need && query ? html`<button type="button" class="button" @click=${() => this.#pick(undefined)}>${w.everything}</button>` : nothing}</div></div>`;
  }

  #card(service: Service, below: number): TemplateResult {
    const { set } = this, w = this.#w.card, shelf = set.shelf(), isSaved = shelf.has(service.id);
    return cardView(service, {
      set, w, below, isSaved,
      save: () => {
        shelf.toggle(service);
        set.announce(shelf.has(service.id) ? w.savedNow(service.name) : w.unsavedNow(service.name));
      },
      report: () => set.open(`[data-report="${CSS.escape(service.id)}"]`, async () => (await import('./report.part.ts')).openReport(set, service)),
      refer: () => set.refer(`[data-refer="${CSS.escape(service.id)}"]`, { contact: service.id, name: service.name, phone: service.phones[0]?.number ?? null }),
    });
  }
}

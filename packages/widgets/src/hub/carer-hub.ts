// <carer-hub>: the telephone of the person's carers centre, then help by need; each part behind a press is fetched by that press.
import type { Need } from '@think-carer/contract';
import { AreaController, kitStyles, PartedElement, today, type Wording } from '@think-carer/kit';
import { textIn, type Area, type Contact, type Pack, type Text } from '@think-carer/rules';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { centreView, contactAnswers, contactOpening, contactsOf, openFirst, type CentreSetting } from './hub.centre.ts';
import { CarerAreaChosenEvent } from './hub.area.ts';
import { messages, type HubMessages } from './hub.messages.ts';
import type { HubSetting, Part, PartName, ReferTo } from './hub.part.ts';
import type { Shelf } from './hub.shelf.ts';
import { styles } from './hub.styles.ts';
import type { Typing } from './hub.typing.ts';

/** Each need with its sign: a cup, a pound, speech, a paper, a warning. */
const signs = {
  break: 'M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10h2a2 2 0 0 1 0 5h-2M8 3v3M12 3v3', money: 'M17 7a4 4 0 0 0-8 1v7a4 4 0 0 1-3 4h12M6 12h8', talk: 'M4 5h16v11h-9l-5 4v-4H4z', rights: 'M6 3h9l4 4v14H6zM9 13l2 2 4-5', emergency: 'M12 3l9 17H3zM12 10v4M12 17v.1',
} satisfies Readonly<Record<Need, string>>;
const needs = Object.keys(signs) as Need[];
/** On this device, and only where the person or the page asked for it. */
const listStore = 'carer-hub-list', notNowStore = 'carer-hub-not-now';
function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/**
 * One place for help: the carers centre of the area where the cared-for person lives, and services by need. Nobody signs in and nobody is asked who
 * they are. What is chosen and saved stays in the page, unless the person asks this device to keep their list.
 *
 * @fires carer-area-chosen - With `area`, an id of the offer's areas or null, when another area is chosen here.
 * @fires carer-services-shown - With `by` and `count`, when services are listed. What was asked for is not told.
 * @fires carer-service-reported - With `reference`, when a mistake in an entry has been reported.
 * @fires carer-referral-sent - With `reference`, when a centre or a service has been asked to get in touch. What was sent is not told.
 * @fires carer-updates-changed - With `change`, when somebody has signed up for updates, confirmed, changed or left.
 * @fires carer-directory-changed - With `change`, when an administrator has added, refreshed or removed a feed, or taken a file.
 * @csspart centre - The box of the carers centre.
 * @csspart need - One of the five needs.
 * @csspart service - One service.
 */
export class CarerHub extends PartedElement<HubMessages> {
  static readonly tag = 'carer-hub';
  static override styles = [kitStyles, styles];

  /** What is shown: the hub when absent; `feeds` for an administrator of the directory; `answer`, `receipt` and `updates` are where links of a mail lead. */
  @property({ attribute: 'view' }) shown?: 'feeds' | 'answer' | 'receipt' | 'updates';
  /** Id of the area shown until a person chooses one. */
  @property() area?: string;
  /** The day, `2026-11-22`, or the instant to answer for: a preview. Now when absent. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** For how many days "Not now" is remembered, on this computer only. Absent: until the page is left. */
  @property({ type: Number, attribute: 'not-now-days' }) notNowDays = 0;

  protected readonly wording: Wording<HubMessages> = { 'en-GB': messages, cy: () => import('./hub.messages.cy.ts') };

  #pack!: Pack;
  /** Fetched with the first part, or at once where this device keeps a list. */
  #shelf: Shelf | undefined;
  #typing: Typing | undefined;
  #parts: typeof import('./hub.parts.ts') | undefined;
  #isPutOff = false;
  /** The other centres where there are some, and somebody else who answers now while none of them does. */
  #beside: typeof import('./hub.beside.ts') | undefined;
  #instead: (() => TemplateResult) | undefined;
  #isLate = false;
  #clock = 0;
  readonly #area = new AreaController(this, () => this.#moved());

  override connectedCallback(): void {
    super.connectedCallback();
    // "Open now" goes by the clock.
    this.#clock = window.setInterval(() => this.requestUpdate(), 60_000);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
  }

  protected override async prepare(): Promise<void> {
    const pack = await this.scope.offer();
    if (!Array.isArray(pack.areas) || !Array.isArray(pack.contacts)) throw new Error('the offer is not a pack');
    this.#pack = pack;
    if (!this.isShared) {
      this.#isPutOff ||= this.notNowDays > 0 && Number(stored(notNowStore)) > Date.now();
      if (stored(listStore) !== null) await this.#fetchShelf().catch(() => {});
    }
    if (this.shown) this.trail = [{ part: await this.#fetchShelf().then(() => this.#parts!.parts[this.shown!](this.#setting)), from: '' }];
    // Who else answers stands above the needs where it comes within the second; later it stands last, and moves nothing that is read already.
    else this.#isLate = Boolean(await Promise.race([this.#lookFurther(), new Promise((done) => setTimeout(done, 1000, true))]));
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('area')) this.#moved();
  }

  async #fetchShelf(): Promise<void> {
    this.#parts ??= await import('./hub.parts.ts');
    this.#shelf ??= new this.#parts.Shelf(() => this.isShared, () => this.requestUpdate());
    this.#typing ??= new this.#parts.Typing(this.#setting);
  }

  override clear(): void {
    super.clear();
    this.#isPutOff = false;
    this.#shelf?.clear();
    this.#typing?.clear();
    this.#area.choose(null);
  }

  // Where, and when

  get #areaId(): string | null { return this.#area.area ?? this.area ?? null; }
  get #place(): Area | undefined { return this.#pack.areas.find(({ id }) => id === this.#areaId); }
  get #now(): Date {
    const asked = new Date(/^\d{4}-\d\d-\d\d$/.test(this.asOf ?? '') ? `${this.asOf}T12:00:00` : this.asOf ?? '');
    return Number.isNaN(asked.getTime()) ? new Date() : asked;
  }

  get #contacts(): ReturnType<typeof contactsOf> { return contactsOf(this.#pack, this.#place, today(this.#now)); }

  #choose(area: string | null): void {
    this.#area.choose(area);
    this.dispatchEvent(new CarerAreaChosenEvent(area));
  }
  #moved(): void {
    if (!this.ready) return;
    this.#instead = undefined;
    this.#isLate = false;
    for (const { part } of this.trail) part.moved?.();
    this.#typing?.moved();
    if (!this.shown) void this.#lookFurther();
  }

  /** The other centres; and while none answers, whoever in the directory does. Nothing is said where the directory cannot be had; the centre's number stands. */
  async #lookFurther(): Promise<void> {
    const { contacts } = this.#contacts, area = this.#areaId, setting = { now: this.#now, pack: this.#pack };
    const isSilent = !this.scope.standalone && !contacts.some((contact) => contactAnswers(contact, setting));
    if (!isSilent && contacts.length < 2) return;
    try {
      this.#beside = await import('./hub.beside.ts');
      this.#beside.dressBeside(this.shadowRoot!);
      this.requestUpdate();
      const found = isSilent ? await this.#beside.findInstead(this.#setting) : undefined;
      if (area === this.#areaId) this.#instead = found;
      this.requestUpdate();
    } catch {
      // The centre's number stands.
    }
  }

  /** A name of the pack in the language spoken. Wording with dated values in it is for the parts. */
  #say(text: Text): string {
    return textIn(text, this.language, true);
  }

  // Parts

  protected override open(from: string, load: () => Promise<Part>): void {
    super.open(from, () => this.#fetchShelf().then(load));
  }
  #open(name: PartName, from: string): void {
    this.open(from, () => this.#parts!.parts[name](this.#setting));
  }
  #openServices(from: string, what: { readonly need?: Need; readonly query?: string }): void {
    this.open(from, () => this.#parts!.openServices(this.#setting, what));
  }
  #refer(from: string, to: ReferTo): void {
    this.open(from, () => this.#parts!.openReferral(this.#setting, to));
  }

  readonly #setting: HubSetting = {
    ...this.lent, pack: () => this.#pack, say: (text) => this.#say(text), area: () => this.#areaId, now: () => this.#now, refer: (from, to) => this.#refer(from, to),
    shelf: () => this.#shelf!, contacts: () => this.#contacts.contacts,
  };

  #notNow(): void {
    this.#isPutOff = true;
    this.requestUpdate();
    try {
      if (!this.isShared && this.notNowDays > 0) localStorage.setItem(notNowStore, String(Date.now() + this.notNowDays * 86_400_000));
    } catch {
      // It is then put off until the page is left.
    }
    void this.focusOn('[data-from=topics]');
  }

  // Views

  protected override view(): TemplateResult {
    const { watermark } = this.#pack;
    return html`${watermark ? html`<p class="watermark">${this.#say(watermark)}</p>` : nothing}${super.view()}`;
  }
  protected override above({ moved }: Part): unknown { return moved ? this.#areaView() : nothing; }

  #areaView(): TemplateResult | typeof nothing {
    const { areas } = this.#pack, w = this.t.area, chosen = this.#place?.id ?? '';
    return areas.length === 0 ? nothing : html`<div class="where"><label for="area">${w.label}</label>
      <select id="area" aria-describedby="area-hint" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value || null)}>
        <option value="" .selected=${chosen === ''}>${w.none}</option>
        ${areas.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${this.#say(name)}</option>`)}
      </select><p class="hint small" id="area-hint">${w.hint}</p></div>`;
  }

  get #centre(): CentreSetting {
    const { t, language } = this, now = this.#now;
    return {
      now, pack: this.#pack, t, language, today: today(now), say: (text) => this.#say(text), heading: (content, below) => this.heading(content, below),
      refer: (contact) => this.#refer('[data-from=refer]', { contact: contact.id, name: this.#say(contact.name), phone: contact.phone ?? null }),
    };
  }

  protected first(): TemplateResult {
    const { t } = this, set = this.#centre, place = this.#place, { contacts, of } = this.#contacts;
    const [main, ...others] = openFirst(contacts, (contact: Contact) => contactOpening(contact, set)), further = [this.#instead?.(), this.#beside?.othersView(others, set)];
    return html`${this.heading(t.title)}${this.troubleView()}
      ${this.#areaView()}
      ${place && place !== of ? html`<p class="notice info">${t.centre.none(this.#say(place.council))}</p>` : nothing}
      ${main ? centreView(main, of, set) : html`<p class="notice info">${t.centre.noneHere}</p>`}
      ${this.#isLate ? nothing : further}
      <section class="needs">${this.heading(t.needs.title, 1)}<ul class="plain">${this.#needs().map((need) => html`<li>
        <button type="button" class="need ${need}" part="need" data-from=${need} @click=${() => this.#openServices(`[data-from=${need}]`, { need })}><svg viewBox="0 0 24 24" aria-hidden="true"><path d=${signs[need]} /></svg><span><span class="strong">${t.needs[need].title}</span> ${t.needs[need].body}</span></button></li>`)}</ul></section>
      <form class="find" role="search" novalidate @submit=${(event: Event) => this.#search(event)} @focusin=${this.#heard} @input=${this.#heard}>
        <label for="find">${t.search.label}</label><p class="hint small" id="find-hint">${t.search.hint}</p>
        <div><input id="find" type="search" name="q" autocomplete="off" maxlength="200" aria-describedby="find-hint" .value=${this.#typing?.text ?? ''}><button class="button main">${t.search.button}</button></div>
      </form>
      ${this.#typing?.view()}
      ${this.#moreView()}
      ${this.#isLate ? further : nothing}`;
  }

  /** Those of the topics that somebody prefers come first. */
  #needs(): readonly Need[] {
    const topics = this.#shelf?.topics ?? [];
    return [...needs].sort((a, b) => Number(topics.includes(b)) - Number(topics.includes(a)));
  }

  readonly #heard = (event: Event): void => void this.#fetchShelf().then(() => this.#typing!.heard(event)).catch(() => {});
  #search(event: Event): void {
    event.preventDefault();
    const query = (event.target as HTMLFormElement).querySelector('input')!.value.trim();
    if (query === '') void this.focusOn('#find');
    else this.#openServices('#find', { query });
  }

  #moreView(): TemplateResult {
    const { more: w, topics } = this.t, names = ['activities', 'list', 'topics', 'updates'] as const;
    return html`${this.#isPutOff || this.#shelf?.topics.length ? nothing : html`<div class="ask"><p>${topics.ask}</p><div class="actions equal">
        <button type="button" class="button" @click=${() => this.#open('topics', '[data-from=topics]')}>${topics.choose}</button>
        <button type="button" class="button" @click=${() => this.#notNow()}>${topics.notNow}</button></div></div>`}
      <nav class="more" aria-label=${w.title}><ul class="plain">${names.map((name) => html`<li><button type="button" class="link" data-from=${name} @click=${() => this.#open(name, `[data-from=${name}]`)}>${name === 'list' ? w.list(this.#shelf?.services.length ?? 0) : w[name]}</button></li>`)}</ul></nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-hub': CarerHub }
}

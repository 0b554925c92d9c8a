// The guide itself: its questions, its search, its sections of folded entries, and the people to ask. Made afresh of the offer whenever the view, the area or the language changes.
import { type GuideItem, type GuideNeed, type GuidePart, type GuideView, guideOf, type OfferGuide } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnswerPart } from './guide.answer.ts';
import type { ChangesPart } from './guide.changes.ts';
import type { BodySetting, OpenSays } from './guide.body.ts';
import { itemAnchor, itemView } from './guide.item.ts';
import type { Part, GuideSetting, Viewer } from './guide.part.ts';

export const open = async (set: GuideSetting, viewer: Viewer): Promise<Part> => new Book(set, viewer);

const needs: readonly GuideNeed[] = ['unforeseen', 'planned', 'child', 'more', 'hours', 'money', 'support'];

class Book implements Part {
  readonly #set: GuideSetting;
  readonly #isManager: boolean;
  #view: GuideView;
  /** Asked for although the page names an area. */
  #showsAll = false;
  #isEasy = false;
  #query = '';
  #found: ReadonlySet<string> | null = null;
  #answer: AnswerPart | undefined;
  #changes: ChangesPart | undefined;
  #opens: OpenSays | undefined;
  /** What is under the entries, once it is here, and its words in the language last spoken. */
  #bodies: (typeof import('./guide.body.ts') & typeof import('./guide.people.ts')) | undefined;
  #said!: Pick<BodySetting, 'e' | 'c'>;
  #spoken = '';
  #dressing: Promise<void> | undefined;
  #hasMissed = false;
  #guide: OfferGuide | undefined;
  #made = '';

  constructor(set: GuideSetting, { view, isManager }: Viewer) {
    this.#set = set;
    this.#view = view;
    this.#isManager = isManager;
  }

  get #pack() { return this.#set.pack(); }
  get #area(): string | undefined { return this.#showsAll ? undefined : this.#set.area(); }

  /** Kept until something that it is made of changes. */
  #book(): OfferGuide {
    const { on, language } = this.#set, made = [this.#view, on(), language(), this.#area, this.#isEasy].join(' ');
    if (this.#made !== made || this.#guide?.pack !== this.#pack) {
      this.#guide = guideOf(this.#pack, { view: this.#view, on: on(), locale: language(), isEasyRead: this.#isEasy, marks: true, ...(this.#area && { area: this.#area }) });
      this.#made = made;
    }
    return this.#guide!;
  }

  clear(): void {
    this.#answer = undefined;
    this.#changes?.clear();
    this.#query = '';
    this.#found = null;
    this.#isEasy = false;
    this.#showsAll = false;
    this.#set.host.requestUpdate();
  }

  /** What is under the entries comes once the first page stands; so does whether somebody is there now. */
  drawn(): void {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#dressing = this.#dress(language);
    if (this.#opens || !this.#set.isNow() || !this.#pack.contacts.some(({ openings }) => openings)) return;
    void import('./guide.open.ts').then(({ opensOf }) => this.#change(() => { this.#opens = opensOf; }), () => {});
  }
  online(): void { this.#changes?.online(); }
  async #dress(language: string): Promise<void> {
    const bodies = await this.#fetch(async () => ({ ...await import('./guide.body.ts'), ...await import('./guide.people.ts') }));
    if (!bodies) {
      this.#spoken = '';
      return;
    }
    this.#said = await bodies.loadEntries(this.#set.host.shadowRoot!, language);
    this.#change(() => { this.#bodies = bodies; });
  }

  #change(change: () => void): void {
    change();
    this.#set.host.requestUpdate();
  }

  async #fetch<T>(load: () => Promise<T>): Promise<T | undefined> {
    try {
      this.#hasMissed = false;
      return await load();
    } catch (error) {
      this.#set.failed(error);
      this.#change(() => { this.#hasMissed = true; });
      return undefined;
    }
  }

  async #ask(question: GuideNeed | { readonly about: string }): Promise<void> {
    await this.#dressing;
    const answer = this.#bodies && await this.#fetch(async () => (await import('./guide.answer.ts')).openAnswer(this.#set, () => this.#book(), question, this.#body));
    if (!answer) return;
    this.#change(() => { this.#answer = answer; });
    await this.#set.focus('.answer [part~=heading]');
  }

  async #find(query: string): Promise<void> {
    this.#query = query;
    const find = await this.#fetch(() => import('./guide.find.ts'));
    // More may have been typed while that was fetched.
    if (find && this.#query === query) this.#change(() => { this.#found = query.trim() === '' ? null : find.found(this.#book(), query); });
  }

  #jump(id: string): void {
    const item = this.#set.host.renderRoot.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`);
    if (item instanceof HTMLDetailsElement) item.open = true;
    (item?.querySelector<HTMLElement>('summary,[part~=heading]') ?? item)?.focus();
    item?.scrollIntoView({ block: 'start' });
  }

  async #showChanges(): Promise<void> {
    this.#changes ??= await this.#fetch(async () => (await import('./guide.changes.ts')).openChanges(this.#set, () => this.#view));
    this.#set.host.requestUpdate();
  }

  async #print(): Promise<void> {
    await this.#dressing;
    // A manager’s paper has the duties of every kind of request on it.
    if (this.#view === 'manager' && this.#bodies) this.#answer ??= await this.#fetch(async () => (await import('./guide.answer.ts')).openAnswer(this.#set, () => this.#book(), 'all', this.#body));
    await this.#showChanges();
    await this.#changes?.loaded;
    await this.#set.host.updateComplete;
    window.print();
  }

  readonly #body = (): BodySetting => {
    const { t, language, pack } = this.#set;
    return { t: t(), ...this.#said, language: language(), isEasyRead: this.#isEasy, pack: pack(), area: this.#area, opens: this.#opens };
  };

  view(): TemplateResult {
    const { heading, t: words } = this.#set, t = words(), { sections } = this.#book(), found = this.#found;
    const shown = sections.filter(({ part }) => part !== 'duties').map(({ part, items }) => ({ part, items: found ? items.filter(({ id }) => found.has(id)) : items })).filter(({ items }) => items.length > 0);
    return html`${heading(t.title[this.#view])}
      <p class="quiet small">${t.from(this.#set.say(this.#pack.title), this.#pack.version)}</p>
      ${this.#hasMissed ? html`<div class="notice failed" role="alert"><p>${t.missed}</p></div>` : nothing}
      ${this.#tools()}${this.#questions()}${this.#answer?.view() ?? nothing}
      ${this.#search(shown.reduce((sum, { items }) => sum + items.length, 0))}
      ${found ? nothing : html`<nav class="jump no-print" aria-label=${t.jump}><ul class="plain">${shown.map(({ part }) => html`<li><button type="button" class="link" @click=${() => this.#jump(`part-${part}`)}>${t.parts[part]}</button></li>`)}</ul></nav>`}
      ${shown.map(({ part, items }) => this.#section(part, items))}
      ${this.#bodies?.aboutView(this.#body(), this.#changes?.view() ?? html`<p class="quiet no-print">${this.#hasMissed ? t.missed : this.#set.k().loading}</p>`, () => void this.#showChanges()) ?? nothing}`;
  }

  #tools(): TemplateResult {
    const { t: words } = this.#set, t = words();
    return html`<div class="tools no-print">
      ${this.#isManager ? html`<div role="group" aria-label=${t.views.label}>${(['manager', 'staff'] as const).map((view) => html`<button type="button" class="button" aria-pressed=${this.#view === view}
        @click=${() => this.#change(() => { this.#view = view; this.#answer = undefined; })}>${t.views[view]}</button>`)}</div>` : nothing}
      <button type="button" class="button" aria-pressed=${this.#isEasy} @click=${() => this.#change(() => { this.#isEasy = !this.#isEasy; })}>${t.easy}</button>
      <button type="button" class="button" @click=${() => void this.#print()}>${t.print}</button>
    </div>`;
  }

  #questions(): TemplateResult | typeof nothing {
    const { t: words, heading } = this.#set, { ask } = words(), asked = this.#answer?.asked;
    const chip = (key: string, text: unknown, question: GuideNeed | { readonly about: string }) => html`<li><button type="button" class="button chip" aria-pressed=${asked === key} @click=${() => void this.#ask(question)}>${text}</button></li>`;
    if (this.#view === 'manager') {
      const kinds = this.#book().sections.find(({ part }) => part === 'duties')?.items ?? [];
      return html`<section class="ask no-print">${heading(ask.manager, 1)}<p class="hint">${ask.managerHint}</p><ul class="plain chips">${kinds.map(({ about = '', title }) => chip(about, about === 'flexible-working' ? ask.working : title, { about }))}</ul></section>`;
    }
    const there = new Set(this.#book().sections.map(({ part }) => part));
    const possible = needs.filter((need) => there.has(need === 'hours' ? 'work' : need === 'money' || need === 'support' ? need : 'time-off'));
    return html`<section class="ask no-print">${heading(ask.staff, 1)}<p class="hint">${ask.staffHint}</p><ul class="plain chips">${possible.map((need) => chip(need, ask.needs[need], need))}</ul></section>`;
  }

  #search(count: number): TemplateResult {
    const { t: words } = this.#set, t = words(), areas = this.#pack.areas;
    return html`<div class="search no-print" role="search">
      <div><label for="find">${t.find.label}</label><p class="hint" id="find-hint">${t.find.hint}</p>
        <input id="find" type="search" autocomplete="off" spellcheck="false" aria-describedby="find-hint" .value=${this.#query} @input=${(event: Event) => void this.#find((event.target as HTMLInputElement).value)}
          @keydown=${(event: KeyboardEvent) => this.#key(event)}></div>
      ${areas.length > 1 ? html`<div><label for="area">${t.area.label}</label><select id="area" @change=${(event: Event) => this.#chooseArea((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${!this.#area}>${t.area.any}</option>
        ${areas.map(({ id, name }) => html`<option value=${id} .selected=${this.#area === id}>${this.#set.say(name)}</option>`)}</select></div>` : nothing}
    </div>
    <p class="small count" role="status">${this.#found ? html`${t.find.found(count)} <button type="button" class="link no-print" @click=${() => this.#clearSearch()}>${t.find.clear}</button>` : nothing}</p>`;
  }

  #chooseArea(area: string): void {
    this.#change(() => { this.#showsAll = area === ''; });
    this.#set.chooseArea(area || null);
  }

  /** Enter goes to the first part found, Escape shows all of them again. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.#query !== '') {
      event.preventDefault();
      this.#clearSearch();
    } else if (event.key === 'Enter') {
      const first = this.#set.host.renderRoot.querySelector('.entry');
      if (this.#found && first) this.#jump(first.id);
    }
  }
  #clearSearch(): void {
    this.#change(() => { this.#query = ''; this.#found = null; });
    void this.#set.focus('#find');
  }

  #section(part: GuidePart, items: readonly GuideItem[]): TemplateResult {
    const { heading, t: words } = this.#set, t = words(), bodies = this.#bodies, set = bodies && this.#body();
    const list = part === 'people'
      ? html`<ul class="plain people">${items.map((item) => html`<li class="entry card" id=${itemAnchor(item)} tabindex="-1" part="item">${bodies ? bodies.contactView(item, set!) : item.title}</li>`)}</ul>`
      : items.map((item) => itemView(item, t, bodies ? bodies.itemBody(item, set!) : nothing, this.#found !== null && items.length < 4));
    return html`<section id=${`part-${part}`}>${heading(t.parts[part], 1)}${list}</section>`;
  }
}

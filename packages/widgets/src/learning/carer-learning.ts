// <carer-learning>: briefings and trainings to book, what can be read in one's own time, and, for whoever gives a session, its register. Each part behind a press is fetched by that press.
import { activityAudiences, activityTopics } from '@think-carer/contract';
import { AreaController, kitStyles, PartedElement, today, type Part, type Wording } from '@think-carer/kit';
import { textIn, type Pack, type Text } from '@think-carer/rules';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CarerSessionsChangedEvent } from './learning.events.ts';
import { SessionList, type Filters } from './learning.list.ts';
import { messages, type LearningMessages } from './learning.messages.ts';
import type { LearningSetting } from './learning.part.ts';
import { styles } from './learning.styles.ts';

/** Asking for a part is what fetches it. */
const parts = {
  bookings: async (set: LearningSetting) => (await import('./bookings.part.ts')).openBookings(set),
  modules: async (set: LearningSetting) => (await import('./modules.part.ts')).openModules(set, set.module()),
  subscribe: async (set: LearningSetting) => (await import('./subscribe.part.ts')).openSubscribe(set),
  trainer: async (set: LearningSetting) => (await import('./trainer.part.ts')).openTrainer(set),
} satisfies Readonly<Record<string, (set: LearningSetting) => Promise<Part>>>;
type View = keyof typeof parts;
const views: readonly string[] = Object.keys(parts);
const givers = ['partner', 'hr', 'equalities', 'administrator'];

/**
 * Sessions by audience, topic and area, booked for oneself; modules from the offer; and for whoever gives a session its register, head-count and materials.
 * Anybody may read the list. No manager is told who booked, and nobody is asked whether they are a carer.
 *
 * @fires carer-sessions-changed - With `change`, when something was booked, given up, rated, added, changed, moved, cancelled or held. Never which, nor by whom.
 * @fires carer-module-completed - With `module` and `packVersion`, when a module has been read to its end. Never by whom.
 * @csspart session - One session of the list.
 */
export class CarerLearning extends PartedElement<LearningMessages> {
  static readonly tag = 'carer-learning';
  static override styles = [kitStyles, styles];

  /** What is shown: the sessions when absent; `bookings`, `modules`, `subscribe`, or `trainer` for whoever gives sessions. */
  @property({ attribute: 'view' }) shown?: 'bookings' | 'modules' | 'subscribe' | 'trainer';
  /** For whom sessions are listed until somebody chooses: `managers`, `staff`, `service-users` or `carers`. */
  @property() audience?: string;
  /** Id of the area for which sessions are listed until somebody chooses. */
  @property() area?: string;
  /** Id of a module that is opened at once, with `view="modules"`. */
  @property() module?: string;
  /** The day, `2026-11-22`, that the page is drawn for: a preview. Today when absent. */
  @property({ attribute: 'as-of' }) asOf?: string;

  protected readonly wording: Wording<LearningMessages> = { 'en-GB': messages, cy: () => import('./learning.messages.cy.ts') };

  #pack!: Pack;
  #roles: readonly string[] = [];
  /** What the parts are for; another is opened anew. */
  #opened = '';
  readonly #kept = new Map<string, unknown>();
  readonly #area = new AreaController(this, () => { if (this.ready && this.#list.filters.area !== (this.#area.area ?? '')) this.#choose('area', this.#area.area ?? ''); });
  readonly #setting: LearningSetting = {
    ...this.lent, pack: () => this.#pack, say: (text) => this.#say(text), now: () => this.#now, on: () => today(this.#now), roles: () => this.#roles, module: () => (this.shown === 'modules' ? this.module : undefined), kept: this.#kept,
    changed: (change) => {
      this.dispatchEvent(new CarerSessionsChangedEvent(change));
      if (this.shown === undefined) void this.#list.read().then(() => this.#list.readMine());
    },
  };
  readonly #list = new SessionList(this.#setting);

  readonly #back = (): void => { if (this.ready && this.#list.trouble) void this.#list.read(); };

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#back);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#back);
  }

  protected override async prepare(): Promise<void> {
    const pack = await this.scope.offer();
    if (!Array.isArray(pack.areas) || !Array.isArray(pack.contacts)) throw new Error('the offer is not a pack');
    this.#pack = pack;
    this.#roles = await this.scope.isSignedIn().catch(() => false) ? await this.scope.session().then((session) => session?.roles ?? [], () => []) : [];
    if (this.shown !== undefined && views.includes(this.shown)) {
      this.trail = [{ part: await parts[this.shown](this.#setting), from: '' }];
      this.#opened = this.shown;
    } else if (!this.scope.standalone) {
      this.trail = this.trail.filter(({ from }) => from !== '');
      Object.assign(this.#list.filters, { audience: this.audience ?? '', area: this.#area.area ?? this.area ?? '' });
      await this.#list.read();
      void this.#list.readMine();
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || !this.ready) return;
    if (changed.has('shown') && (this.shown ?? '') !== this.#opened) {
      this.#opened = this.shown ?? '';
      this.trail = [];
      void this.prepare().then(() => this.requestUpdate(), (error: unknown) => this.report(error));
    } else if (changed.has('audience') && this.shown === undefined) this.#choose('audience', this.audience ?? '');
    else if (changed.has('area') && this.shown === undefined) this.#choose('area', this.area ?? '');
  }

  override clear(): void {
    super.clear();
    this.#kept.clear();
    this.#list.forget();
    this.#area.choose(null);
  }

  get #now(): Date {
    const asked = new Date(/^\d{4}-\d\d-\d\d$/.test(this.asOf ?? '') ? `${this.asOf}T12:00:00` : this.asOf ?? '');
    return Number.isNaN(asked.getTime()) ? new Date() : asked;
  }
  #say(text: Text): string { return textIn(text, this.language, true); }

  #choose(name: keyof Filters, value: string): void {
    this.#list.filters[name] = value;
    if (name === 'area') this.#area.choose(value || null);
    void this.#list.read().then(() => { if (!this.#list.trouble) this.lent.announce(this.#list.count); });
  }
  #openSession(id: string): void {
    this.open(`[data-session="${CSS.escape(id)}"]`, async () => (await import('./session.part.ts')).openSession(this.#setting, this.#list.items.find((one) => one.id === id)!));
  }

  protected first(): TemplateResult {
    const { t } = this, { watermark } = this.#pack, list = this.#list;
    return html`${watermark ? html`<p class="watermark">${this.#say(watermark)}</p>` : nothing}${this.heading(t.title)}${this.troubleView()}<p class="lead">${t.lead}</p>
      ${this.scope.standalone ? html`<p class="notice info">${t.standalone}</p>` : html`${this.#tools()}${list.trouble ? this.#listTrouble(list.trouble) : list.view((id) => this.#openSession(id))}`}
      <nav class="menu" aria-label=${t.menu.title}><ul class="plain">${this.#menu().map((name) => html`<li><button type="button" class="link" data-from=${name} @click=${() => this.open(`[data-from=${name}]`, () => parts[name](this.#setting))}>${t.menu[name]}</button></li>`)}</ul></nav>`;
  }
  /** What is not for whoever is at the screen is not offered. */
  #menu(): View[] {
    const isIn = this.#roles.length > 0;
    return [...(isIn && !this.scope.standalone ? ['bookings' as const] : []), 'modules', ...(this.scope.standalone ? [] : ['subscribe' as const]), ...(this.#roles.some((role) => givers.includes(role)) ? ['trainer' as const] : [])];
  }

  #tools(): TemplateResult {
    const { t } = this, { areas } = this.#pack, { filters } = this.#list;
    const select = (name: keyof Filters, { label, all }: { readonly label: string; readonly all: string }, options: readonly (readonly [string, string])[]): TemplateResult => html`<div class="field"><label for="by-${name}">${label}</label>
      <select id="by-${name}" @change=${(event: Event) => this.#choose(name, (event.target as HTMLSelectElement).value)}><option value="" .selected=${filters[name] === ''}>${all}</option>
        ${options.map(([value, text]) => html`<option value=${value} .selected=${value === filters[name]}>${text}</option>`)}</select></div>`;
    return html`<div class="tools">${select('audience', t.audience, activityAudiences.map((one) => [one, t.audience.options[one]]))}
      ${select('topic', t.topic, activityTopics.map((one) => [one, t.topic.options[one]]))}
      ${areas.length > 0 ? select('area', t.area, areas.map(({ id, name }) => [id, this.#say(name)])) : nothing}</div>`;
  }
  #listTrouble(trouble: 'offline' | 'failed'): TemplateResult {
    const { t } = this, called = this.#pack.contacts.filter(({ phone, reviewOn }) => phone && reviewOn >= today(this.#now)).slice(0, 2);
    return html`<div class="notice ${trouble}" role="alert"><p>${t[trouble]}</p>
      ${called.length > 0 ? html`<p>${t.ask} ${called.map(({ name, phone }, i) => html`${i > 0 ? ', ' : ''}${this.#say(name)} <a href="tel:${phone!.replaceAll(/[^\d+]/g, '')}" dir="ltr">${phone}</a>`)}</p>` : nothing}
      <button type="button" class="button" @click=${() => void this.#list.read()}>${t.retry}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-learning': CarerLearning }
}

// The base of every widget: configuration, language, the five states, and a failure a person can see.
import { ContextConsumer } from '@lit/context';
import { LitElement, html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { CarerErrorEvent, CarerReadyEvent } from './event.ts';
import type { FormController } from './form.ts';
import { messages as kitMessages, type KitMessages } from './kit.messages.ts';
import { directionOf, languageAround, loadWording, matchLanguage, onLanguageChange, type Translation, type Wording } from './language.ts';
import type { Mode } from './mode.ts';
import { whenNear } from './near.ts';
import { pageScope, scopeContext, type Scope } from './scope.ts';
import { styles } from './kit.styles.ts';

const kitWording: Wording<KitMessages> = { 'en-GB': kitMessages, cy: () => import('./kit.messages.cy.ts'), ar: () => import('./kit.messages.ar.ts') };

/** What a widget shows instead of its view, when it cannot show its view. */
export type Trouble = 'failed' | 'offline' | 'expired' | 'signIn';

/**
 * Base class of the widgets. A widget gives its `wording` and its `view()`; loading, failure, language and configuration are done here.
 *
 * @slot - Static help (a link, a telephone number) that stays until the widget is ready and comes back if it fails.
 * @csspart frame - The box around everything.
 * @csspart heading - The heading of the page shown.
 * @csspart error-summary - The list of what is wrong on a page.
 * @fires carer-ready - Once, when it can be used.
 * @fires carer-error - With a stable `code`, whenever a failure is shown.
 * @fires carer-cleared - In shared-PC mode, when everything typed and shown was wiped: nobody used the page, or somebody left it.
 */
export abstract class CarerElement<M extends object = object> extends LitElement {
  static override styles: CSSResultGroup = styles;

  /** Base address of the API. */
  @property() api?: string;
  /** Publishable key of the employer. */
  @property({ attribute: 'publishable-key' }) publishableKey?: string;
  /** Address of a pack file; without a key everything then runs in the page. */
  @property() offer?: string;
  /** Language tag; default the nearest `lang`. */
  @property() locale?: string;
  /** Telephone number shown when something fails. */
  @property() phone?: string;
  /** A computer that several people use: nothing is stored, and all is cleared after so many minutes of no use (`5` when empty). `off` inside a host that says so. */
  @property({ attribute: 'shared-pc' }) sharedPc?: string;
  /** Where “Leave this page” goes in shared-PC mode. */
  @property() exit?: string;
  /** For how many days what was typed is kept on this computer until it is sent. Never in shared-PC mode. */
  @property() drafts?: string;
  /** Level of the widget's main heading, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  @state() protected trouble: Trouble | undefined;
  @state() private speaks = '';

  /** This widget's wording in the language of the page. */
  protected t!: Translation<M>;
  /** The shared wording in the language of the page. */
  protected k!: Translation<KitMessages>;
  /** The language spoken: one of the widget's wordings. */
  protected language = 'en-GB';

  #provided = new ContextConsumer(this, { context: scopeContext, subscribe: true });
  #scope: Scope | undefined;
  /** What a host around it provided when the scope was found. */
  #around: Scope | undefined;
  #stopListening: (() => void) | undefined;
  #stopLooking: (() => void) | undefined;
  #isNear = false;
  #mode: Mode | undefined;
  #turn = 0;
  /** What could not start for want of a network starts when there is one. */
  #online = (): void => { if (!this.ready && this.trouble === 'offline') void this.#begin(); };
  #said = false;
  /** On a page in another language: gives the English in a view its `lang`. */
  #told: ((view: unknown) => unknown) | undefined;

  protected abstract readonly wording: Wording<M>;
  /** What the widget shows when all is well. */
  protected abstract view(): TemplateResult | typeof nothing;
  /** Loads what the first view needs. A rejection shows the failure, and "Try again" calls this again; so does another scope. */
  protected async prepare(): Promise<void> {}
  /** The form whose answers may be kept as a draft, where the page wants drafts. */
  protected get draft(): FormController | undefined {
    return undefined;
  }
  /** Forgets everything that was typed or found out, as if the page were new. */
  clear(): void {}

  /** True on a computer that several people use: then nothing may be stored. */
  protected get isShared(): boolean {
    return (this.setting('sharedPc') ?? 'off') !== 'off';
  }
  protected setting(key: 'sharedPc' | 'exit' | 'drafts'): string | undefined {
    const said = this[key] ?? this.scope.config[key];
    // A look for people who share computers brings it, where the page says neither this nor that drafts be kept.
    return said ?? (key === 'sharedPc' && this.setting('drafts') === undefined ? getComputedStyle(this).getPropertyValue('--carer-shared-pc').trim() || undefined : undefined);
  }

  /** The configuration here: own attributes over the nearest `<carer-host>`, over the page. */
  get scope(): Scope {
    return (this.#scope ??= this.#findScope());
  }

  /** Language and telephone are left out: they load nothing, so they must not cost another client. */
  #findScope(): Scope {
    const { api, publishableKey, offer } = this;
    return (this.#provided.value ?? pageScope()).with({ ...(api && { api }), ...(publishableKey && { publishableKey }), ...(offer && { offer }) });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopListening = onLanguageChange(() => void this.#listen());
    // Until then it asks nobody for anything.
    if (!this.#isNear) {
      this.#stopLooking = whenNear(this, () => {
        this.#isNear = true;
        if (this.hasUpdated) void this.#begin();
      });
    }
    window.addEventListener('online', this.#online);
    if (this.hasUpdated) void this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#stopLooking?.();
    window.removeEventListener('online', this.#online);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { value } = this.#provided, before = this.#scope;
    if (!this.hasUpdated || value !== this.#around || ['api', 'publishableKey', 'offer'].some((key) => changed.has(key))) {
      this.#around = value;
      this.#scope = this.#findScope();
    }
    const now = this.scope, isSaid = (key: 'sharedPc' | 'drafts') => changed.has(key) || before?.config[key] !== now.config[key];
    // A host that upgrades after its widgets brings another scope: what was loaded is not what is meant. Another language or telephone number loads nothing.
    if (!this.hasUpdated || !now.isLike(before) || isSaid('sharedPc') || isSaid('drafts')) void this.#begin();
    else if (before !== now || changed.has('locale')) void this.#listen();
  }

  async #begin(): Promise<void> {
    if (!this.#isNear) return;
    const turn = ++this.#turn;
    this.trouble = undefined;
    if (isHostComing(this)) {
      await Promise.race([customElements.whenDefined('carer-host'), new Promise((done) => setTimeout(done, patienceMs))]);
      // Where no loader kept what it had asked.
      this.#provided.hostConnected();
      await this.updateComplete;
      if (turn !== this.#turn) return;
    }
    try {
      await this.#settle();
      await Promise.all([this.#listen(), this.prepare()]);
      if (turn === this.#turn) this.ready = true;
    } catch (error) {
      if (turn === this.#turn) this.report(error);
    }
  }

  /** Shared-PC mode or drafts, fetched only where a page wants them. Without its mode a shared computer shows nothing. */
  async #settle(): Promise<void> {
    const kind = this.isShared ? 'shared' : this.setting('drafts') ? 'drafts' : undefined;
    if (kind === this.#mode?.kind) return this.#mode?.renew?.();
    const mode = kind && await (await import('./mode.ts')).modeOf(kind, this, () => this.#listen(), () => this.#retry());
    this.#mode?.end();
    this.#mode = mode;
  }

  /** Again, from the button: focus stays with what is then shown. */
  async #retry(): Promise<void> {
    await this.#begin();
    await this.focusOn(this.ready ? undefined : '.notice .button');
  }

  /** The language of the place it stands in. */
  get #spoken(): string { return matchLanguage(this.locale ?? this.scope.config.locale ?? languageAround(this), Object.keys(this.wording)); }

  /** Speaks the language around it, once its wording is at hand. */
  async #listen(): Promise<void> {
    if (!this.#isNear) return;
    const language = this.#spoken;
    if (language === this.speaks) return;
    // What is fetched beside the words is fetched in their language.
    if (!this.speaks) this.language = language;
    const [own, kit] = await Promise.all([loadWording(this.wording, language), loadWording(kitWording, language)]);
    // Another language may have been asked for, and be here, before this one was.
    if (language !== this.#spoken) return;
    this.t = own.words;
    this.k = kit.words;
    this.language = own.language;
    this.#told = kit.told;
    this.speaks = language;
  }

  /** True once the first view can be drawn. */
  @state() protected ready = false;

  protected override render(): unknown {
    if (!this.speaks || (!this.ready && !this.trouble)) {
      return html`<div class="frame" part="frame" aria-busy="true"><slot><p class="quiet">${this.speaks ? this.k.loading : nothing}</p></slot></div>`;
    }
    const own = () => (this.trouble && !this.ready ? html`${this.troubleView()}<slot></slot>` : this.view());
    const view = this.#mode ? this.#mode.around(own) : own();
    return html`<div class="frame" part="frame" lang=${this.language} dir=${directionOf(this.language)}>
      ${this.#told ? this.#told(view) : view}
    </div>`;
  }

  /** The trouble in words, with a way on. Widgets that keep typed text show it above their view. */
  protected troubleView(): TemplateResult | typeof nothing {
    if (!this.trouble) return nothing;
    const { title, body, before } = this.k[this.trouble];
    const phone = this.phone ?? this.scope.config.phone;
    return html`<div class="notice ${this.trouble}" role="alert">
      <p class="strong">${title}</p>
      <p>${this.ready ? body : before}${phone ? html` ${this.k.telephone(phone)}` : nothing}</p>
      ${this.ready ? nothing : html`<button type="button" class="button" @click=${() => void this.#retry()}>${this.k.tryAgain}</button>`}
    </div>`;
  }

  /** Shows a failure and says its code once, to the page and to the console. Returns what was shown. */
  protected report(error: unknown, ...detail: string[]): Trouble {
    const { kind, code = 'unexpected' } = (error ?? {}) as { readonly kind?: string; readonly code?: string };
    this.trouble = kind === 'network' || kind === 'timeout' ? 'offline'
      : code === 'token-missing' || code === 'token-unavailable' ? 'signIn'
      : kind === 'unauthenticated' ? 'expired' : 'failed';
    this.dispatchEvent(new CarerErrorEvent(code));
    console.error(`[think-carer] ${this.localName}: ${code}`, ...detail);
    return this.trouble;
  }

  /** A view that throws leaves words, the static help and a way on behind, never a blank. */
  protected override update(changed: PropertyValues): void {
    // A browser that translates puts <font> where a text stood, and Lit writes on into what it takes for that text.
    for (const font of this.renderRoot.querySelectorAll('font')) Object.defineProperty(font, 'data', { configurable: true, set: (text: string) => { font.textContent = text; } });
    try {
      super.update(changed);
    } catch (error) {
      this.ready = false;
      this.report({ code: 'render-failed' }, error instanceof Error ? error.message : '');
      super.update(changed);
    }
  }

  protected override updated(): void {
    if (!this.#said && this.ready) {
      this.#said = true;
      this.dispatchEvent(new CarerReadyEvent());
    }
  }

  /** A heading at the level the page gave, `below` levels deeper. Takes focus when a page of the widget opens. */
  protected heading(content: unknown, below = 0): TemplateResult {
    switch (Math.min(6, this.headingLevel + below)) {
      case 1: return html`<h1 tabindex="-1" part="heading">${content}</h1>`;
      case 2: return html`<h2 tabindex="-1" part="heading">${content}</h2>`;
      case 3: return html`<h3 tabindex="-1" part="heading">${content}</h3>`;
      case 4: return html`<h4 tabindex="-1" part="heading">${content}</h4>`;
      case 5: return html`<h5 tabindex="-1" part="heading">${content}</h5>`;
      default: return html`<h6 tabindex="-1" part="heading">${content}</h6>`;
    }
  }

  /** Moves focus into what has just been drawn: the heading unless told. Never called on first draw. */
  protected async focusOn(selector = '[part~=heading]'): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** How long a widget waits for the class of a host around it, before it works without. */
const patienceMs = 5000;
/** True inside a `<carer-host>` whose class has not arrived: the page's own settings would be the wrong ones. */
function isHostComing(element: Element): boolean {
  for (let root: Element | null = element; root; root = (root.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    if (root.closest('carer-host:not(:defined)')) return true;
  }
  return false;
}

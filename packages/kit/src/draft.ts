// Drafts: what was typed is kept on this computer for some days, where the page wants that, for one person and one form, until it is sent.
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { FormController } from './form.ts';
import { formatDay, today } from './format.ts';
import type { Mode, ModeSeam, ModeWidget } from './mode.ts';
import type { ModeWords } from './mode.messages.ts';

const prefix = 'carer-draft ', most = 30, day = 86_400_000;
interface Kept { readonly values: Record<string, string>; readonly page: string; readonly savedOn: string; readonly until: number }

/** A draft that has expired, or cannot be read, is taken away whoever it belongs to. */
function sweep(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix) && !read(key)) localStorage.removeItem(key);
}
function read(key: string): Kept | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    return kept && kept.until > Date.now() ? kept : undefined;
  } catch {
    return undefined;
  }
}

const privateIn = (form: FormController): readonly string[] => form.pages.flatMap(({ fields }) => fields).filter(({ isPrivate }) => isPrivate).map(({ name }) => name);

export class DraftMode implements Mode, ReactiveController {
  readonly kind = 'drafts';
  readonly #widget: ModeWidget;
  readonly #seam: ModeSeam;
  #words!: ModeWords;
  #spoken = '';
  /** Undefined where nobody is signed in, the page is not secure, or the person does not want it: then nothing is kept. */
  #key: string | undefined;
  #whose: string | undefined;
  #found: Kept | undefined;
  /** What a form starts with is not a draft. */
  #isTyped = false;
  #kept = '';
  #isRemoved = false;

  constructor(seam: ModeSeam) {
    this.#widget = seam.widget;
    this.#seam = seam;
  }

  async begin(): Promise<void> {
    await this.#speak();
    await this.renew();
    this.#widget.addController(this);
    for (const type of ['input', 'change']) this.#widget.renderRoot.addEventListener(type, this.#typed);
  }
  /** Whose draft it is. Somebody else's begins with nothing of the one before. */
  async renew(): Promise<void> {
    const key = await this.#keyOf();
    if (key === this.#whose) return;
    this.#key = this.#whose = key;
    this.#found = this.#key === undefined ? undefined : read(this.#key);
    this.#isTyped = this.#isRemoved = false;
    this.#kept = '';
    this.#widget.requestUpdate();
  }
  async #keyOf(): Promise<string | undefined> {
    try {
      sweep();
      const scope = this.#widget.scope, session = await scope.session(), who = session?.email ?? session?.name;
      // Who and which form, so that the next person on this computer does not meet it. Only a secure page can hash.
      const name = JSON.stringify([scope.config.publishableKey, who, this.#widget.localName]);
      const hash = who && isSecureContext ? await crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)) : undefined;
      return hash && prefix + [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
      // No storage, or nobody to ask: no draft.
      return undefined;
    }
  }
  end(): void {
    this.#widget.removeController(this);
    for (const type of ['input', 'change']) this.#widget.renderRoot.removeEventListener(type, this.#typed);
  }
  readonly #typed = (): void => { this.#isTyped = true; };

  hostUpdate(): void {
    void this.#speak();
  }
  /** The draft follows what is in the form, and goes when that is empty: cleared, or sent. */
  hostUpdated(): void {
    const form = this.#widget.draft;
    if (!form || this.#key === undefined || this.#found || !this.#isTyped) return;
    const kept = Object.fromEntries(Object.entries(form.values).filter(([name]) => !privateIn(form).includes(name)));
    const isEmpty = Object.values(kept).every((value) => value === '');
    const text = isEmpty ? '' : JSON.stringify({ values: kept, page: form.page });
    if (text === this.#kept) return;
    const isNews = isEmpty || this.#kept === '';
    this.#kept = text;
    try {
      if (isEmpty) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, JSON.stringify({ ...JSON.parse(text) as object, savedOn: today(), until: this.#until }));
    } catch {
      // Full, or switched off: it is not kept, and nothing says that it is.
      this.#key = undefined;
    }
    if (isEmpty) this.#isTyped = false;
    if (isNews) this.#widget.requestUpdate();
  }

  async #speak(): Promise<void> {
    const news = await this.#seam.words(this.#spoken);
    if (!news) return;
    ({ language: this.#spoken, words: this.#words } = news);
    this.#widget.requestUpdate();
  }

  get #until(): number {
    return Date.now() + Math.min(most, Math.max(1, Number(this.#widget.setting('drafts')) || 1)) * day;
  }

  #carryOn({ values, page }: Kept): void {
    const form = this.#widget.draft;
    this.#found = undefined;
    if (!form) return;
    form.values = { ...form.values, ...values };
    this.#isTyped = true;
    form.open(page === 'check' || form.steps.some(({ id }) => id === page) ? page : form.page);
    this.#show('[part~=heading]');
  }
  #remove(): void {
    if (this.#key !== undefined) localStorage.removeItem(this.#key);
    this.#key = this.#found = undefined;
    this.#isRemoved = true;
    this.#widget.requestUpdate();
    this.#show('.draft');
  }
  #show(selector: string): void {
    void this.#widget.updateComplete.then(() => this.#widget.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  around(view: () => unknown): TemplateResult {
    return html`<div role="status">${this.#notice()}</div>${view()}`;
  }
  #notice(): TemplateResult | typeof nothing {
    const w = this.#words, found = this.#found, form = this.#widget.draft;
    const on = (ms: number) => formatDay(today(new Date(ms)), this.#spoken);
    const remove = html`<button type="button" class=${found ? 'button' : 'link'} @click=${() => this.#remove()}>${w.remove}</button>`;
    const but = form && privateIn(form).length > 0 ? ` ${w.notKept}` : nothing;
    return this.#isRemoved ? html`<p class="quiet small draft" tabindex="-1">${w.removed}</p>`
      : !form || this.#key === undefined ? nothing
      : found ? html`<div class="notice info draft"><p>${w.found(formatDay(found.savedOn, this.#spoken))}${but}</p>
          <div class="actions"><button type="button" class="button" @click=${() => this.#carryOn(found)}>${w.carryOn}</button>${remove}</div></div>`
      : this.#kept ? html`<p class="quiet small draft">${w.kept(on(this.#until))}${but} ${remove}</p>` : nothing;
  }
}

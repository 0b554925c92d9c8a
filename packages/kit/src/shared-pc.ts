// Shared-PC mode: nothing stays on a computer that several people use. Cleared when nobody uses the page, with a warning before; and a quick way out.
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { CarerClearedEvent } from './event.ts';
import type { Mode, ModeSeam, ModeWidget } from './mode.ts';
import type { ModeWords } from './mode.messages.ts';

/** A neutral page with much traffic, as GOV.UK's "Exit this page" has it. */
const neutral = 'https://www.bbc.co.uk/weather';
const usual = 5, longestWarning = 60_000;

const sheet = css`
.way-out{display:flex;flex-wrap:wrap;gap:.25em 1em;align-items:center;justify-content:space-between;position:sticky;inset-block-start:0;z-index:2;background:var(--_surface);margin-block-end:var(--_gap);padding-block:.25em}
.way-out p{margin:0;flex:1 1 14em}
.warned{position:sticky;inset-block-start:3.5em;z-index:2;background:var(--_surface)}
:focus-visible{scroll-margin-block-start:5em}
dialog.cover{position:fixed;inset:0;inline-size:100vw;block-size:100vh;max-inline-size:none;max-block-size:none;margin:0;border:0;padding:2em;background:Canvas;color:CanvasText}
@media print{.way-out,.warned{display:none}}
`.styleSheet!;

/** Each widget on the page in this mode; use of one is use of all. */
const all = new Set<SharedMode>();
const acts = ['keydown', 'pointerdown', 'wheel', 'input'] as const;
let usedAt = 0, shifts: number[] = [];
/** The widget that speaks for all: the one last used. */
let lead: SharedMode | undefined;

function used(event: Event): void {
  usedAt = Date.now();
  const found = [...all].find((mode) => event.composedPath().includes(mode.widget));
  if (found) lead = found;
  if (event instanceof KeyboardEvent) {
    shifts = event.key !== 'Shift' ? [] : event.repeat ? shifts : [...shifts, usedAt].filter((at) => usedAt - at < 5000);
    if (shifts.length > 2) speaker()?.leave();
  }
  for (const mode of all) mode.stay();
}
const returned = (): void => { for (const mode of all) mode.look(); };
/** Back and Forward show a page as it was left. */
const left = (): void => { for (const mode of all) mode.wipe('left'); };
const speaker = (): SharedMode | undefined => (lead && all.has(lead) ? lead : [...all][0]);

function hear(is: boolean): void {
  const change = is ? 'addEventListener' : 'removeEventListener';
  for (const type of acts) window[change](type, used, { capture: true, passive: true });
  document[change]('visibilitychange', returned);
  window[change]('pagehide', left);
}

type State = 'used' | 'warned' | 'cleared' | 'leaving';

export class SharedMode implements Mode, ReactiveController {
  readonly kind = 'shared';
  readonly widget: ModeWidget;
  readonly #seam: ModeSeam;
  #words!: ModeWords;
  #spoken = '';
  #state: State = 'used';
  #timer = 0;

  constructor(seam: ModeSeam) {
    this.widget = seam.widget;
    this.#seam = seam;
  }

  async begin(): Promise<void> {
    await this.#speak();
    this.widget.shadowRoot?.adoptedStyleSheets.push(sheet);
    this.widget.addController(this);
  }
  end(): void {
    this.widget.removeController(this);
    this.hostDisconnected();
    const root = this.widget.shadowRoot;
    if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  }

  hostConnected(): void {
    if (all.size === 0) {
      usedAt = Date.now();
      hear(true);
    }
    all.add(this);
    this.look();
  }
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (all.delete(this) && all.size === 0) hear(false);
  }
  hostUpdate(): void {
    void this.#speak();
  }
  hostUpdated(): void {
    // A browser offers to others what it was let keep of a field.
    for (const field of this.widget.renderRoot.querySelectorAll('input,textarea')) field.setAttribute('autocomplete', 'off');
    if (this.#state === 'leaving') void this.#go();
  }

  async #speak(): Promise<void> {
    const news = await this.#seam.words(this.#spoken);
    if (!news) return;
    ({ language: this.#spoken, words: this.#words } = news);
    this.widget.requestUpdate();
  }

  /** At least a minute, so that half of it is warning enough. */
  get #minutes(): number {
    return Math.max(1, Number(this.widget.setting('sharedPc')) || usual);
  }
  get #warning(): number {
    return Math.min(longestWarning, this.#minutes * 30_000);
  }

  /** Sees how long nobody has been there, also after the computer slept, and when to look again. */
  look(): void {
    clearTimeout(this.#timer);
    if (this.#state === 'cleared' || this.#state === 'leaving') return;
    const rest = usedAt + this.#minutes * 60_000 - Date.now();
    if (rest <= 0) return this.wipe('idle');
    if (rest <= this.#warning && this.#state === 'used') this.#turn('warned');
    this.#timer = window.setTimeout(() => this.look(), this.#state === 'warned' ? rest : rest - this.#warning);
  }

  /** Somebody is there. */
  stay(): void {
    if (this.#state !== 'warned') return;
    this.#turn('used');
    this.look();
  }

  /** Pressed without a key or a pointer, as assistive technology does it. */
  #hereIAm(): void {
    usedAt = Date.now();
    for (const mode of all) mode.stay();
  }

  wipe(reason: 'idle' | 'left'): void {
    clearTimeout(this.#timer);
    if (this.#state === 'cleared' || this.#state === 'leaving') return;
    const hadFocus = this.widget.matches(':focus-within');
    this.#turn('cleared');
    this.widget.clear();
    this.widget.scope.forget();
    this.widget.dispatchEvent(new CarerClearedEvent(reason));
    if (hadFocus) void this.widget.updateComplete.then(() => this.widget.renderRoot.querySelector<HTMLElement>('.cleared [part~=heading]')?.focus());
  }

  /** Everything is wiped and covered before the way out is taken, which may be slow. */
  leave(): void {
    shifts = [];
    for (const mode of all) mode.wipe('left');
    this.#turn('leaving');
  }
  async #go(): Promise<void> {
    const cover = this.widget.renderRoot.querySelector('dialog');
    if (!cover || cover.open) return;
    cover.showModal();
    await Promise.allSettled([...all].map(({ widget }) => widget.updateComplete));
    const asked = new URL(this.widget.setting('exit') ?? neutral, document.baseURI), to = /^https?:$/.test(asked.protocol) ? asked.href : neutral;
    try {
      (window.top ?? window).location.replace(to);
    } catch {
      // A sandboxed frame may not move the page around it.
      location.replace(to);
    }
  }

  #turn(state: State): void {
    this.#state = state;
    this.widget.requestUpdate();
  }

  async #again(): Promise<void> {
    usedAt = Date.now();
    this.#turn('used');
    this.look();
    await this.#seam.again();
  }

  around(view: () => unknown): TemplateResult {
    const w = this.#words, state = this.#state, role = speaker() === this ? 'alert' : nothing;
    if (state === 'leaving') return html`<dialog class="cover"><p>${w.leaving}</p></dialog>`;
    return html`<div class="way-out"><p class="quiet small">${w.shared(this.#minutes)}<span class="unseen"> ${w.leaveKey}</span></p><button type="button" class="button" @click=${() => this.leave()}>${w.leave}</button></div>
      ${state === 'cleared' ? html`<div class="notice info cleared" role=${role}><p class="strong" part="heading" tabindex="-1">${w.cleared}</p><p>${w.clearedWhy}</p>
          <button type="button" class="button" @click=${() => void this.#again()}>${w.again}</button></div>`
        : html`${state === 'warned' ? html`<div class="notice info warned" role=${role}><p class="strong">${w.warning(this.#warning / 1000)}</p>
          <div class="actions"><button type="button" class="button main" @click=${() => this.#hereIAm()}>${w.stay}</button><button type="button" class="button" @click=${() => this.wipe('idle')}>${w.clearNow}</button></div></div>` : nothing}${view()}`}`;
  }
}

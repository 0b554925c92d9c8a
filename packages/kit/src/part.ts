// A widget of parts: each is fetched when somebody opens it, lies over the one before, and is left again for the control that led to it.
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type PropertyValues, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { CarerElement, type Trouble } from './element.ts';
import type { KitMessages } from './kit.messages.ts';
import type { Translation } from './language.ts';
import type { Scope } from './scope.ts';

/** What a part borrows from the element it is drawn in. */
export interface PartSetting<M extends object = object> {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };
  readonly scope: () => Scope;
  readonly client: () => Promise<CarerClient>;
  readonly t: () => Translation<M>;
  readonly k: () => Translation<KitMessages>;
  readonly language: () => string;
  readonly heading: (content: unknown, below?: number) => TemplateResult;
  /** Moves focus into what has just been drawn: the heading unless told. */
  readonly focus: (selector?: string) => Promise<void>;
  /** Shows a failure, and says which. */
  readonly failed: (error: unknown) => Trouble;
  readonly recovered: () => void;
  /** The failure in words; a part that keeps typed text draws it above its view. */
  readonly trouble: () => unknown;
  /** A computer that several people use: nothing may be stored. */
  readonly isShared: () => boolean;
  /** Opens a part over this one; `from` finds the control that focus goes back to. */
  readonly open: (from: string, load: () => Promise<Part>) => void;
  /** Back to where the person was. Given the part that asks for it, only from there: whoever has left it already stays where they are. */
  readonly leave: (from?: Part) => void;
  /** Says something to those who cannot see that it has changed, when they are done with what they hear. */
  readonly announce: (text: string) => void;
  readonly draw: () => void;
  /** What the widget stands on is loaded again: somebody else is at the screen, or what was sent changes it. */
  readonly renew: () => Promise<void>;
}

export interface Part {
  view(): TemplateResult;
  /** Opened again, or the page speaks another language. */
  resume?(): Promise<void>;
  /** The network is back. */
  online?(): void;
  /** Forgets everything that was typed or found out. */
  clear?(): void;
  /** Given where what it shows goes by the area: the area can then be chosen above it, and this is called when another is. */
  moved?(): void;
}

/** `from` is empty where the page itself asked for it: then there is nothing to go back to. */
interface Opened { readonly part: Part; readonly from: string }

export abstract class PartedElement<M extends { readonly missed: string }> extends CarerElement<M> {
  /** The parts opened one over the other; none: the first page. */
  @state() protected trail: readonly Opened[] = [];

  /** Said to those who cannot see that something has changed. */
  #said = '';
  #busy = false;
  /** A part could not be fetched. */
  #hasMissed = false;
  readonly #online = () => this.top?.online?.();

  protected readonly lent: PartSetting<M> = {
    host: this, scope: () => this.scope, client: () => this.scope.client(), t: () => this.t, k: () => this.k, language: () => this.language,
    heading: (content, below) => this.heading(content, below), focus: (selector) => this.focusOn(selector),
    failed: (error) => this.report(error), recovered: () => { this.trouble = undefined; }, trouble: () => this.troubleView(), isShared: () => this.isShared,
    open: (from, load) => this.open(from, load), leave: (from) => { if (!from || from === this.top) this.leave(); }, announce: (text) => { this.#said = text; this.requestUpdate(); }, draw: () => this.requestUpdate(),
    renew: async () => { await this.prepare(); this.requestUpdate(); },
  };

  /** The page below all parts. */
  protected abstract first(): TemplateResult;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('online', this.#online);
  }
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('online', this.#online);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // A part that the page asks for is fetched beside the words, and may be here before it is known which language is spoken.
    if (this.ready && (changed.has('speaks' as never) || changed.has('ready' as never))) for (const { part } of this.trail) void part.resume?.().then(() => this.requestUpdate(), (error: unknown) => this.report(error));
  }

  override clear(): void {
    for (const { part } of this.trail) part.clear?.();
    this.trail = this.trail.filter(({ from }) => from === '');
    this.#said = '';
  }

  protected get top(): Part | undefined { return this.trail.at(-1)?.part; }

  protected open(from: string, load: () => Promise<Part>): void {
    if (this.#busy) return;
    this.#busy = true;
    this.#hasMissed = false;
    this.trouble = undefined;
    this.#said = '';
    void load().then((part) => { this.trail = [...this.trail, { part, from }]; }, (error: unknown) => {
      // A part of the program that cannot be fetched has no code of the API's.
      this.#hasMissed = (error as { code?: string }).code === undefined;
      this.report(error);
      if (this.#hasMissed) this.trouble = undefined;
    }).then(() => {
      this.#busy = false;
      this.requestUpdate();
      return this.focusOn(this.#hasMissed || this.trouble ? '.notice' : undefined);
    });
  }
  /** Back, to the control that led here. */
  protected leave(): void {
    const last = this.trail.at(-1);
    if (!last?.from) return;
    this.trail = this.trail.slice(0, -1);
    this.trouble = undefined;
    this.#said = '';
    void this.updateComplete.then(() => this.focusOn(this.renderRoot.querySelector(last.from) ? last.from : undefined));
  }

  /** What stands between the way back and a part. */
  protected above(_: Part): unknown { return nothing; }

  protected view(): TemplateResult {
    const last = this.trail.at(-1);
    return html`${this.#hasMissed ? html`<div class="notice failed" role="alert" tabindex="-1"><p>${this.t.missed}</p></div>` : nothing}
      <p class="unseen" role="status">${this.#said}</p>
      ${last ? html`${last.from ? html`<p class="back"><button type="button" class="link" @click=${() => this.leave()}>${this.k.back}</button></p>` : nothing}
        ${this.above(last.part)}${last.part.view()}` : this.first()}`;
  }
}

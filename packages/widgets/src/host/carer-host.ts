// carer-host: one place of a page says how everything inside it is configured.
import { LitElement, css, html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ContextConsumer, ContextProvider } from '@lit/context';
import { pageScope, Scope, scopeContext, type GetToken } from '@think-carer/kit';

/**
 * Shared configuration for the widgets inside it. Draws nothing and takes no room (`display: contents`).
 *
 * @slot - The part of the page that it configures.
 */
export class CarerHost extends LitElement {
  static readonly tag = 'carer-host';
  static override styles = css`:host{display:contents}`;

  /** Base address of the API. */
  @property() api?: string;
  /** Publishable key of the employer, `pk_…`. */
  @property({ attribute: 'publishable-key' }) publishableKey?: string;
  /** Address of a pack file; without a key everything then runs in the page. */
  @property() offer?: string;
  /** Language tag that beats the page's `lang`. */
  @property() locale?: string;
  /** Telephone number shown when something fails. */
  @property() phone?: string;
  /** A computer that several people use: after how many minutes of no use the widgets inside clear themselves; empty for 5, `off` for not. */
  @property({ attribute: 'shared-pc' }) sharedPc?: string;
  /** Where “Leave this page” goes in shared-PC mode. */
  @property() exit?: string;
  /** For how many days the widgets inside may keep a draft on this computer. */
  @property() drafts?: string;
  /** Gives the identity token of the person at the screen, or null. Set anew after signing in or out, it makes the widgets ask again. */
  @property({ attribute: false }) getToken?: GetToken;
  /** Sends the calls instead of the page's own `fetch`. */
  @property({ attribute: false }) fetch?: typeof fetch;

  #outer = new ContextConsumer(this, { context: scopeContext, subscribe: true });
  #provider = new ContextProvider(this, { context: scopeContext });
  #made: readonly unknown[] = [];

  // Before the provider announces itself: a widget that was waiting must not first be told of nothing.
  override connectedCallback(): void {
    this.#provide();
    super.connectedCallback();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#provide();
  }

  #provide(): void {
    const outer = this.#outer.value ?? pageScope();
    const { api, publishableKey, offer, locale, phone, sharedPc, exit, drafts, getToken = outer.host.getToken, fetch = outer.host.fetch } = this;
    const own = { api, publishableKey, offer, locale, phone, sharedPc, exit, drafts }, made = [outer, ...Object.values(own), getToken, fetch];
    if (made.every((part, i) => part === this.#made[i]) && this.#made.length > 0) return;
    this.#made = made;
    const said = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
    this.#provider.setValue(new Scope({ ...outer.config, ...said }, { getToken, fetch }, this.#provider.value));
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-host': CarerHost }
}

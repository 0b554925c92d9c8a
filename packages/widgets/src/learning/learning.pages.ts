// Sessions to come or over, a page at a time, with the two buttons that say which: what one's own bookings share with the sessions that one gives.
import type { Translation } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';

export type Show = 'coming' | 'past';
interface Page<T> { readonly items: readonly T[]; readonly nextCursor: string | null }
type Ask<T> = (client: CarerClient, query: { readonly show: Show; readonly limit: number; readonly after?: string }) => PromiseLike<Page<T>>;
interface PagesMessages { readonly title: string; readonly coming: string; readonly past: string; readonly none: Readonly<Record<string, string>>; readonly offline: string; readonly failed: string; readonly retry: string; readonly more: string }

export class SessionPages<T> {
  readonly #set: LearningSetting;
  readonly #ask: Ask<T>;
  /** Of the list, so that focus goes to what has come. */
  readonly #name: string;
  show: Show = 'coming';
  items: readonly T[] = [];
  #next: string | null = null;
  #trouble: 'offline' | 'failed' | undefined;
  #turn = 0;

  constructor(set: LearningSetting, name: string, ask: Ask<T>) { [this.#set, this.#name, this.#ask] = [set, name, ask]; }
  clear(): void { [this.show, this.items, this.#next] = ['coming', [], null]; }
  online(): void { if (this.#trouble) void this.read(); }

  /** Where it cannot be read at first, the page's static help stands. */
  async begin(): Promise<void> { this.#take(await this.#page()); }
  async #page(after?: string): Promise<Page<T>> {
    return this.#ask(await this.#set.client(), { show: this.show, limit: 20, ...(after && { after }) });
  }
  #take({ items, nextCursor }: Page<T>, after?: string): void {
    this.items = after ? [...this.items, ...items] : items;
    this.#next = nextCursor;
  }
  async read(after?: string): Promise<void> {
    const set = this.#set, turn = ++this.#turn;
    this.#trouble = undefined;
    try {
      const found = await this.#page(after);
      if (turn !== this.#turn) return;
      this.#take(found, after);
    } catch (error) {
      if (turn !== this.#turn) return;
      const shown = set.failed(error);
      // Who is not signed in, or no longer, is told so by the page's own words.
      if (shown === 'offline' || shown === 'failed') {
        this.#trouble = shown;
        set.recovered();
      }
    }
    set.draw();
  }
  #turnTo(show: Show, none: string): void {
    [this.show, this.items] = [show, []];
    void this.read().then(() => this.#set.announce(this.items.length === 0 ? none : ''));
  }
  async #more(): Promise<void> {
    const before = this.items.length;
    await this.read(this.#next!);
    await this.#set.focus(`.${this.#name}>li:nth-child(${before + 1}) [part~=heading]`);
  }

  view(w: Translation<PagesMessages>, one: (item: T) => TemplateResult): TemplateResult {
    return html`<div class="tabs" role="group" aria-label=${w.title}>${(['coming', 'past'] as const).map((show) => html`<button type="button" class="button" aria-pressed=${this.show === show} @click=${() => this.#turnTo(show, w.none[show]!)}>${w[show]}</button>`)}</div>
      ${this.#trouble ? html`<div class="notice ${this.#trouble}" role="alert"><p>${w[this.#trouble]}</p><button type="button" class="button" @click=${() => void this.read()}>${w.retry}</button></div>`
        : this.items.length === 0 ? html`<p>${w.none[this.show]}</p>` : html`<ol class=${this.#name}>${this.items.map((item) => html`<li>${one(item)}</li>`)}</ol>`}
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => void this.#more()}>${w.more}</button></div>` : nothing}`;
  }
}

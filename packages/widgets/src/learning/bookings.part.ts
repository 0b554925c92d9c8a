// One's own bookings, to come and over; and the way to erase all of them.
import type { SessionSeen, SessionSeenPage } from '@think-carer/contract';
import { loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type BookingsMessages } from './bookings.messages.ts';
import { dateNotes, dayText, placeText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';

const wording: Wording<BookingsMessages> = { 'en-GB': messages, cy: () => import('./bookings.messages.cy.ts') };
type Show = 'coming' | 'past';

export async function openBookings(set: LearningSetting): Promise<Part> {
  const part = new BookingsPart(set);
  await part.resume();
  await part.begin();
  return part;
}

class BookingsPart implements Part {
  readonly #set: LearningSetting;
  #w!: Translation<BookingsMessages>;
  #show: Show = 'coming';
  #items: readonly SessionSeen[] = [];
  #next: string | null = null;
  #trouble: 'offline' | 'failed' | undefined;
  #isSure = false;
  #turn = 0;
  #key = '';

  constructor(set: LearningSetting) { this.#set = set; }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { if (this.#trouble) void this.read(); }
  clear(): void {
    [this.#items, this.#next, this.#show, this.#isSure] = [[], null, 'coming', false];
  }

  /** Where it cannot be read at first, the page's static help stands. */
  async begin(): Promise<void> { this.#take(await this.#ask()); }
  #take(found: SessionSeenPage, after?: string): void {
    this.#items = after ? [...this.#items, ...found.items] : found.items;
    this.#next = found.nextCursor;
  }
  async #ask(after?: string): Promise<SessionSeenPage> {
    return (await this.#set.client()).learning.mine({ show: this.#show, limit: 20, ...(after && { after }) });
  }
  async read(after?: string): Promise<void> {
    const set = this.#set, turn = ++this.#turn;
    this.#trouble = undefined;
    try {
      const found = await this.#ask(after);
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
  #turnTo(show: Show): void {
    this.#show = show;
    this.#items = [];
    void this.read().then(() => this.#set.announce(this.#items.length === 0 ? this.#w.none[this.#show]! : ''));
  }
  async #more(): Promise<void> {
    const before = this.#items.length;
    await this.read(this.#next!);
    await this.#set.focus(`.sessions>li:nth-child(${before + 1}) [part~=heading]`);
  }
  async #forget(): Promise<void> {
    const set = this.#set;
    this.#key ||= Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    set.recovered();
    try {
      const { bookings, ratings } = await (await set.client()).learning.forget({ idempotencyKey: this.#key });
      [this.#isSure, this.#key] = [false, ''];
      await this.read();
      set.changed('withdrawn');
      set.announce(this.#w.forget.done(bookings, ratings));
    } catch (error) {
      set.failed(error);
    }
    set.draw();
    await set.focus(this.#isSure ? '.notice' : undefined);
  }
  #open(session: SessionSeen): void {
    const set = this.#set, within: LearningSetting = { ...set, changed: (change) => { set.changed(change); void this.read(); } };
    set.open(`[data-session="${CSS.escape(session.id)}"]`, async () => (await import('./session.part.ts')).openSession(within, session));
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`${set.heading(w.title)}<p>${w.intro}</p>${set.trouble()}
      <div class="tabs" role="group" aria-label=${w.title}>${(['coming', 'past'] as const).map((show) => html`<button type="button" class="button" aria-pressed=${this.#show === show} @click=${() => this.#turnTo(show)}>${w[show]}</button>`)}</div>
      ${this.#trouble ? html`<div class="notice ${this.#trouble}" role="alert"><p>${w[this.#trouble]}</p><button type="button" class="button" @click=${() => void this.read()}>${w.retry}</button></div>`
        : this.#items.length === 0 ? html`<p>${w.none[this.#show]}</p>` : html`<ol class="sessions">${this.#items.map((one) => html`<li>${this.#one(one)}</li>`)}</ol>`}
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => void this.#more()}>${w.more}</button></div>` : nothing}
      <section class="apart no-print">${set.heading(w.forget.title, 1)}<p>${w.forget.body}</p>
        ${this.#isSure ? html`<p class="strong" tabindex="-1" data-sure>${w.forget.sure}</p><div class="actions equal"><button type="button" class="button" @click=${() => void this.#forget()}>${w.forget.yes}</button>
          <button type="button" class="button" @click=${() => { this.#isSure = false; set.draw(); void set.focus('[data-forget]'); }}>${w.forget.keep}</button></div>`
          : html`<div class="actions"><button type="button" class="button" data-forget @click=${() => { this.#isSure = true; set.draw(); void set.focus('[data-sure]'); }}>${w.forget.ask}</button></div>`}</section>`;
  }

  #one(session: SessionSeen): TemplateResult {
    const set = this.#set, w = this.#w, { id, title, date, mine, mayRate, rating } = session, name = set.say(title), isOver = this.#show === 'past';
    const said = date.isCancelled || !mine ? '' : mine.place ? w.place[mine.place] ?? '' : isOver ? w.noPlace : w.waiting(mine.ahead ?? 0);
    return html`<article class="session ${date.isCancelled ? 'is-off' : ''}"><p class="date"><span class="strong">${dayText(date.on, set)}</span> <span>${spanText(date, set)}</span></p>
      <div>${set.heading(name, 1)}${dateNotes(session, set)}<p>${placeText(session, set)}</p>${said ? html`<p class="state ${mine?.place && !isOver ? 'have' : ''}">${said}</p>` : nothing}
        <p><button type="button" class="link" data-session=${id} @click=${() => this.#open(session)}>${mayRate && rating === null ? w.rate : w.open}<span class="unseen"> ${name}, ${dayText(date.on, set)}</span></button></p></div></article>`;
  }
}

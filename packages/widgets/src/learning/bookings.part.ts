// One's own bookings, to come and over; and the way to erase all of them.
import type { SessionSeen } from '@think-carer/contract';
import { loadWording, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type BookingsMessages } from './bookings.messages.ts';
import { dateNotes, dayText, placeText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import { SessionPages } from './learning.pages.ts';
import type { LearningSetting, Part } from './learning.part.ts';

const wording: Wording<BookingsMessages> = { 'en-GB': messages, cy: () => import('./bookings.messages.cy.ts') };

export async function openBookings(set: LearningSetting): Promise<Part> {
  const part = new BookingsPart(set);
  await part.resume();
  await part.begin();
  return part;
}

class BookingsPart implements Part {
  readonly #set: LearningSetting;
  readonly #pages: SessionPages<SessionSeen>;
  #w!: Translation<BookingsMessages>;
  #isSure = false;
  #key = '';

  constructor(set: LearningSetting) {
    this.#set = set;
    this.#pages = new SessionPages(set, 'sessions', ({ learning }, query) => learning.mine(query));
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  begin(): Promise<void> { return this.#pages.begin(); }
  online(): void { this.#pages.online(); }
  clear(): void {
    this.#pages.clear();
    this.#isSure = false;
  }

  async #forget(): Promise<void> {
    const set = this.#set;
    this.#key ||= Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    set.recovered();
    try {
      const { bookings, ratings } = await (await set.client()).learning.forget({ idempotencyKey: this.#key });
      [this.#isSure, this.#key] = [false, ''];
      await this.#pages.read();
      set.changed('withdrawn');
      set.announce(this.#w.forget.done(bookings, ratings));
    } catch (error) {
      set.failed(error);
    }
    set.draw();
    await set.focus(this.#isSure ? '.notice' : undefined);
  }
  #open(session: SessionSeen): void {
    const set = this.#set, within: LearningSetting = { ...set, changed: (change) => { set.changed(change); void this.#pages.read(); } };
    set.open(`[data-session="${CSS.escape(session.id)}"]`, async () => (await import('./session.part.ts')).openSession(within, session));
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    return html`${set.heading(w.title)}<p>${w.intro}</p>${set.trouble()}
      ${this.#pages.view(w, (one) => this.#one(one))}
      <section class="apart no-print">${set.heading(w.forget.title, 1)}<p>${w.forget.body}</p>
        ${this.#isSure ? html`<p class="strong" tabindex="-1" data-sure>${w.forget.sure}</p><div class="actions equal"><button type="button" class="button" @click=${() => void this.#forget()}>${w.forget.yes}</button>
          <button type="button" class="button" @click=${() => { this.#isSure = false; set.draw(); void set.focus('[data-forget]'); }}>${w.forget.keep}</button></div>`
          : html`<div class="actions"><button type="button" class="button" data-forget @click=${() => { this.#isSure = true; set.draw(); void set.focus('[data-sure]'); }}>${w.forget.ask}</button></div>`}</section>`;
  }

  #one(session: SessionSeen): TemplateResult {
    const set = this.#set, w = this.#w, { id, title, date, mine, mayRate, rating } = session, name = set.say(title), isOver = this.#pages.show === 'past';
    const said = date.isCancelled || !mine ? '' : mine.place ? w.place[mine.place] ?? '' : isOver ? w.noPlace : w.waiting(mine.ahead ?? 0);
    return html`<article class="session ${date.isCancelled ? 'is-off' : ''}"><p class="date"><span class="strong">${dayText(date.on, set)}</span> <span>${spanText(date, set)}</span></p>
      <div>${set.heading(name, 1)}${dateNotes(session, set)}<p>${placeText(session, set)}</p>${said ? html`<p class="state ${mine?.place && !isOver ? 'have' : ''}">${said}</p>` : nothing}
        <p><button type="button" class="link" data-session=${id} @click=${() => this.#open(session)}>${mayRate && rating === null ? w.rate : w.open}<span class="unseen"> ${name}, ${dayText(date.on, set)}</span></button></p></div></article>`;
  }
}

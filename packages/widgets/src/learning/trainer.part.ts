// The sessions that one gives: to come and over, today's first, each with how many come.
import type { SessionGivenPage } from '@think-carer/contract';
import { loadWording, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dateNotes, dayText, placeText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import type { TrainerMessages } from './trainer.messages.ts';
import { trainerWording } from './trainer.words.ts';

type Given = SessionGivenPage['items'][number];
type Show = 'coming' | 'past';
const givers = ['partner', 'hr', 'equalities', 'administrator'];

/** Where nobody is signed in, reading it fails, and the page's static help stands. */
export async function openTrainer(set: LearningSetting): Promise<Part> {
  const part = new TrainerPart(set);
  await part.resume();
  await part.begin();
  return part;
}

class TrainerPart implements Part {
  readonly #set: LearningSetting;
  #w!: Translation<TrainerMessages>;
  #show: Show = 'coming';
  #items: readonly Given[] = [];
  #next: string | null = null;
  #trouble: 'offline' | 'failed' | undefined;
  #turn = 0;

  constructor(set: LearningSetting) { this.#set = set; }
  async resume(): Promise<void> {
    this.#w = (await loadWording(trainerWording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { if (this.#trouble) void this.read(); }
  clear(): void { this.#show = 'coming'; }

  get #mayGive(): boolean { return this.#set.roles().some((role) => givers.includes(role)); }

  async begin(): Promise<void> {
    if (this.#set.roles().length > 0 && !this.#mayGive) return;
    this.#take(await this.#ask());
  }
  #take(found: SessionGivenPage, after?: string): void {
    this.#items = after ? [...this.#items, ...found.items] : found.items;
    this.#next = found.nextCursor;
  }
  async #ask(after?: string): Promise<SessionGivenPage> {
    return (await this.#set.client()).learning.given({ show: this.#show, limit: 20, ...(after && { after }) });
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
    void this.read().then(() => this.#set.announce(this.#items.length === 0 ? this.#w.none[show]! : ''));
  }
  async #more(): Promise<void> {
    const before = this.#items.length;
    await this.read(this.#next!);
    await this.#set.focus(`.given>li:nth-child(${before + 1}) [part~=heading]`);
  }
  /** What a part below changes is read again here. */
  get #within(): LearningSetting {
    const set = this.#set;
    return { ...set, changed: (change) => { set.changed(change); void this.read(); } };
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    if (!this.#mayGive) return html`${set.heading(w.title)}<p>${w.notGiver}</p>`;
    return html`${set.heading(w.title)}<p>${w.intro}</p>${set.trouble()}
      <div class="tabs" role="group" aria-label=${w.title}>${(['coming', 'past'] as const).map((show) => html`<button type="button" class="button" aria-pressed=${this.#show === show} @click=${() => this.#turnTo(show)}>${w[show]}</button>`)}</div>
      ${this.#trouble ? html`<div class="notice ${this.#trouble}" role="alert"><p>${w[this.#trouble]}</p><button type="button" class="button" @click=${() => void this.read()}>${w.retry}</button></div>`
        : this.#items.length === 0 ? html`<p>${w.none[this.#show]}</p>` : html`<ol class="given">${this.#items.map((one) => html`<li>${this.#one(one)}</li>`)}</ol>`}
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => void this.#more()}>${w.more}</button></div>` : nothing}
      <div class="actions no-print"><button type="button" class="button ${this.#items.length === 0 ? 'main' : ''}" data-from="add" @click=${() => set.open('[data-from=add]', async () => (await import('./give.part.ts')).openGive(this.#within, null))}>${w.add}</button></div>`;
  }

  #one(one: Given): TemplateResult {
    const set = this.#set, w = this.#w, { id, title, date, heads, state, attended } = one, isToday = date.on === set.on() && !date.isCancelled, name = set.say(title), told = w.state[state] ?? '';
    return html`<p class="when">${isToday ? html`<span class="tag">${w.today}</span> ` : nothing}${dayText(date.on, set)}, ${spanText(date, set)}</p>${set.heading(name, 1)}${dateNotes(one, set)}
      <p>${placeText(one, set)}</p>
      <p><span class="strong">${state === 'held' ? w.attended(attended) : w.counts(heads.room, heads.link, heads.waiting)}</span>${told && !date.isCancelled ? html` · ${told}` : nothing}</p>
      <div class="actions"><button type="button" class="button ${isToday ? 'main' : ''}" data-session=${id} @click=${() => set.open(`[data-session="${CSS.escape(id)}"]`, async () => (await import('./register.part.ts')).openRegister(this.#within, id))}>${isToday || this.#show === 'past' ? w.register : w.details}<span class="unseen"> ${name}, ${dayText(date.on, set)}</span></button></div>`;
  }
}

// The sessions that one gives: to come and over, today's first, each with how many come.
import type { SessionGivenPage } from '@think-carer/contract';
import { loadWording, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dateNotes, dayText, placeText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import { SessionPages } from './learning.pages.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import type { TrainerMessages } from './trainer.messages.ts';
import { trainerWording } from './trainer.words.ts';

type Given = SessionGivenPage['items'][number];
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
  readonly #pages: SessionPages<Given>;
  #w!: Translation<TrainerMessages>;

  constructor(set: LearningSetting) {
    this.#set = set;
    this.#pages = new SessionPages(set, 'given', ({ learning }, query) => learning.given(query));
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(trainerWording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void { this.#pages.online(); }
  clear(): void { this.#pages.clear(); }

  get #mayGive(): boolean { return this.#set.roles().some((role) => givers.includes(role)); }

  async begin(): Promise<void> {
    if (this.#set.roles().length === 0 || this.#mayGive) await this.#pages.begin();
  }
  /** What a part below changes is read again here. */
  get #within(): LearningSetting {
    const set = this.#set;
    return { ...set, changed: (change) => { set.changed(change); void this.#pages.read(); } };
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    if (!this.#mayGive) return html`${set.heading(w.title)}<p>${w.notGiver}</p>`;
    return html`${set.heading(w.title)}<p>${w.intro}</p>${set.trouble()}
      ${this.#pages.view(w, (one) => this.#one(one))}
      <div class="actions no-print"><button type="button" class="button ${this.#pages.items.length === 0 ? 'main' : ''}" data-from="add" @click=${() => set.open('[data-from=add]', async () => (await import('./give.part.ts')).openGive(this.#within, null))}>${w.add}</button></div>`;
  }

  #one(one: Given): TemplateResult {
    const set = this.#set, w = this.#w, { id, title, date, heads, state, attended } = one, isToday = date.on === set.on() && !date.isCancelled, name = set.say(title), told = w.state[state] ?? '';
    return html`<p class="when">${isToday ? html`<span class="tag">${w.today}</span> ` : nothing}${dayText(date.on, set)}, ${spanText(date, set)}</p>${set.heading(name, 1)}${dateNotes(one, set)}
      <p>${placeText(one, set)}</p>
      <p><span class="strong">${state === 'held' ? w.attended(attended) : w.counts(heads.room, heads.link, heads.waiting)}</span>${told && !date.isCancelled ? html` · ${told}` : nothing}</p>
      <div class="actions"><button type="button" class="button ${isToday ? 'main' : ''}" data-session=${id} @click=${() => set.open(`[data-session="${CSS.escape(id)}"]`, async () => (await import('./register.part.ts')).openRegister(this.#within, id))}>${isToday || this.#pages.show === 'past' ? w.register : w.details}<span class="unseen"> ${name}, ${dayText(date.on, set)}</span></button></div>`;
  }
}

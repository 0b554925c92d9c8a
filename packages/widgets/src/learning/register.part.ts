// One date for whoever gives it: how many come, what they need, the register to tick with a thumb, the head count at the door, and how it was. Nothing of anybody but what they chose to tell.
import type { SessionSeen } from '@think-carer/contract';
import { loadWording, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { dateNotes, dayText, placeText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import { DoorCount } from './register.door.ts';
import { Ticks } from './register.ticks.ts';
import type { TrainerMessages } from './trainer.messages.ts';
import { trainerWording } from './trainer.words.ts';

type Attendee = NonNullable<SessionSeen['trainer']>['register'][number];
interface Kept { to: RegisterPart; readonly ticks: Ticks; readonly door: DoorCount }
/** Below so many names nobody has to search. */
const fewNames = 12;

export async function openRegister(set: LearningSetting, id: string): Promise<Part> {
  const part = new RegisterPart(set, id);
  await part.resume();
  await part.read();
  return part;
}

class RegisterPart implements Part {
  readonly #set: LearningSetting;
  readonly #id: string;
  readonly #ticks: Ticks;
  readonly #door: DoorCount;
  #w!: Translation<TrainerMessages>;
  #seen!: SessionSeen;
  #names: readonly Attendee[] = [];
  #next: string | null = null;
  #query = '';
  #refused = '';
  /** There is no network for the ticks. */
  #isOffline = false;

  constructor(set: LearningSetting, id: string) {
    [this.#set, this.#id] = [set, id];
    const before = set.kept.get(`register ${id}`) as Kept | undefined;
    // What waits for the network outlives the part: one may have gone back to the list in a dead corner of a hall.
    const kept: Kept = before && (before.ticks.count > 0 || before.door.isTouched) ? before : {
      to: this, ticks: new Ticks(id, set.client, (...told) => kept.to.#answered(...told)),
      door: new DoorCount(set, id, () => kept.to.#w, (seen) => { kept.to.#show(seen); kept.to.#set.changed('held'); }),
    };
    kept.to = this;
    set.kept.set(`register ${id}`, kept);
    [this.#ticks, this.#door] = [kept.ticks, kept.door];
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(trainerWording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  online(): void {
    this.#set.recovered();
    void this.#ticks.send();
    this.#door.online();
  }
  clear(): void {
    this.#ticks.clear();
    this.#door.forget();
    [this.#query, this.#refused, this.#names] = ['', '', []];
  }

  async read(): Promise<void> {
    this.#show(await (await this.#set.client()).learning.session(this.#id));
    if (this.#ticks.count > 0) void this.#ticks.send();
  }
  #show(seen: SessionSeen): void {
    this.#seen = seen;
    const { register = [], nextCursor = null } = seen.trainer ?? {}, known = new Map(register.map((one) => [one.by, one]));
    // Names of further pages stay; those of the first page are as they now are.
    const later = this.#names.filter(({ by }) => !known.has(by)).slice(0, Math.max(0, this.#names.length - register.length));
    this.#names = this.#names.length > register.length ? [...register, ...later] : register;
    if (later.length === 0 || this.#names.length === register.length) this.#next = nextCursor;
    this.#door.begin(seen, [...known.values()].filter(({ isThere }) => isThere));
    this.#set.draw();
  }
  #answered(seen: SessionSeen | undefined, failure: unknown, by: string): 'waits' | 'refused' {
    const set = this.#set;
    if (seen) {
      this.#isOffline = false;
      set.recovered();
      this.#seen = seen;
      const now = new Map(seen.trainer?.register.map((one) => [one.by, one]));
      this.#names = this.#names.map((one) => now.get(one.by) ?? (one.by === by ? { ...one, isThere: this.#ticks.isThere(by, !one.isThere) } : one));
      this.#door.begin(seen, this.#names.filter((one) => one.isThere));
      set.draw();
      return 'waits';
    }
    const shown = set.failed(failure), code = (failure as { readonly code?: string }).code;
    this.#refused = code === 'not-waiting' || code === 'invalid-request' ? by : '';
    this.#isOffline = shown === 'offline';
    // The ticks say it themselves, and how many wait.
    if (this.#refused || this.#isOffline) set.recovered();
    set.draw();
    return this.#refused ? 'refused' : 'waits';
  }
  async #more(): Promise<void> {
    const set = this.#set, before = this.#names.length;
    set.recovered();
    try {
      const { items, nextCursor } = await (await set.client()).learning.register(this.#id, { after: this.#next! });
      const known = new Set(this.#names.map(({ by }) => by));
      this.#names = [...this.#names, ...items.filter(({ by }) => !known.has(by))];
      this.#next = nextCursor;
    } catch (error) {
      set.failed(error);
    }
    set.draw();
    await set.focus(`.register li:nth-child(${before + 1}) .thumb`);
  }

  get #isOn(): boolean { return this.#seen.date.on <= this.#set.on() && !this.#seen.date.isCancelled; }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, { title, date, trainer, gathering, closed } = this.#seen;
    const part = (name: string, load: () => Promise<Part>): TemplateResult => html`<button type="button" class="button" data-from=${name} @click=${() => set.open(`[data-from=${name}]`, load)}>${w.actions[name as 'move']}</button>`;
    const within: LearningSetting = { ...set, changed: (change) => { set.changed(change); void this.read().catch((error: unknown) => set.failed(error)); } };
    return html`${set.heading(set.say(title))}<p class="when">${dayText(date.on, set)}, ${spanText(date, set)}</p>${dateNotes(this.#seen, set)}<p>${placeText(this.#seen, set)}</p>
      ${this.#door.isAtFault ? nothing : set.trouble()}
      ${trainer ? html`<dl class="counts">${(['room', 'link', 'waiting'] as const).map((name) => html`<div><dt>${w.heads[name]}</dt><dd>${trainer.heads[name]}</dd></div>`)}</dl>
        ${this.#register(trainer)}
        ${date.isCancelled ? nothing : this.#isOn ? this.#door.view() : html`<p class="quiet no-print">${w.door.early}</p>`}
        ${this.#needs(trainer)}${this.#isOn ? this.#ratings(trainer) : nothing}` : html`<p class="notice info">${w.actions.hidden}</p>`}
      <div class="actions apart no-print">${part('materials', async () => (await import('./materials.part.ts')).openMaterials(within, this.#seen))}
        ${closed === null && !date.isCancelled ? part('move', async () => (await import('./move.part.ts')).openMove(within, this.#seen)) : nothing}
        ${part('change', async () => (await import('./give.part.ts')).openGive(within, gathering))}
        ${trainer && trainer.register.length > 0 ? html`<button type="button" class="link" @click=${() => window.print()}>${w.list.print}</button>` : nothing}</div>`;
  }

  #register({ unnamed }: NonNullable<SessionSeen['trainer']>): TemplateResult {
    const set = this.#set, { list: w } = this.#w, asked = this.#query.trim().toLowerCase(), names = this.#names, shown = asked ? names.filter(({ called }) => called.toLowerCase().includes(asked)) : names;
    const there = names.filter(({ by, isThere }) => this.#ticks.isThere(by, isThere)).length;
    return html`<section>${set.heading(w.title, 1)}
      ${names.length === 0 ? html`<p>${w.none}</p>` : this.#isOn ? html`<p class="strong" role="status">${w.count(there, names.length)}</p>` : html`<p class="quiet">${w.early}</p>`}
      ${this.#isOffline && this.#ticks.count > 0 ? html`<div class="notice offline" role="alert"><p>${w.pending(this.#ticks.count)}</p><button type="button" class="button" @click=${() => void this.#ticks.send()}>${set.k().tryAgain}</button></div>` : nothing}
      ${names.length > fewNames ? html`<div class="field no-print"><label for="find">${w.find}</label><input id="find" type="search" autocomplete="off" .value=${this.#query} @input=${(event: Event) => { this.#query = (event.target as HTMLInputElement).value; set.draw(); }}></div>` : nothing}
      ${asked && shown.length === 0 ? html`<p>${w.notFound}</p>` : nothing}
      <ul class="register">${shown.map((one) => html`<li>${this.#name(one)}</li>`)}</ul>
      ${this.#next ? html`<div class="actions no-print"><button type="button" class="button" @click=${() => void this.#more()}>${w.more}</button></div>` : nothing}
      ${unnamed > 0 ? html`<p>${w.unnamed(unnamed)}</p>` : nothing}</section>`;
  }
  #name({ by, called, place, isThere }: Attendee): TemplateResult {
    const { list: w } = this.#w, now = this.#ticks.isThere(by, isThere), how = place === null ? w.waits : w[place as 'room'];
    if (!this.#isOn) return html`<span class="thumb"><span class="who-is">${called}</span><span class="how">${how}</span></span>`;
    return html`<button type="button" class="thumb" role="checkbox" aria-checked=${now ? 'true' : 'false'} @click=${() => { this.#refused = ''; this.#ticks.press(by, !now); this.#set.draw(); }}><span class="box" aria-hidden="true"></span><span class="who-is">${called}</span><span class="how">${how}</span></button>
      ${this.#refused === by ? html`<p class="error" role="alert">${w.refused}</p>` : nothing}`;
  }
  #needs({ needs: { counts, texts } }: NonNullable<SessionSeen['trainer']>): TemplateResult {
    const set = this.#set, { needs: w } = this.#w, all = Object.entries(counts);
    return html`<section>${set.heading(w.title, 1)}${all.length === 0 && texts.length === 0 ? html`<p>${w.none}</p>` : html`<ul>${all.map(([need, count]) => html`<li>${(w.options as Readonly<Record<string, string>>)[need] ?? need}: ${w.times(count ?? 0)}</li>`)}${texts.map((text) => html`<li>${text}</li>`)}</ul>`}</section>`;
  }
  #ratings({ ratings }: NonNullable<SessionSeen['trainer']>): TemplateResult {
    const set = this.#set, { ratings: w } = this.#w;
    return html`<section class="no-print">${set.heading(w.title, 1)}${ratings ? html`<p>${w.average(new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }).format(ratings.average), ratings.count)}</p>
      ${ratings.comments.length > 0 ? html`<p class="strong">${w.comments}</p><ul>${ratings.comments.map((comment) => html`<li>${comment}</li>`)}</ul>` : nothing}` : html`<p class="quiet">${w.none}</p>`}</section>`;
  }
}

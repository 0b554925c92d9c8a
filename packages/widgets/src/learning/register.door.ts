// The head count at the door and on the screen: counted by a thumb or typed, begun with the ticks, saved as often as somebody counts again.
import type { SessionSeen } from '@think-carer/contract';
import { FormController, Sending, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';
import type { TrainerMessages } from './trainer.messages.ts';

const ways = ['room', 'link'] as const;
type Way = (typeof ways)[number];

export class DoorCount {
  readonly #set: LearningSetting;
  readonly #id: string;
  readonly #w: () => Translation<TrainerMessages>;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #done: (seen: SessionSeen) => void;
  #ways: readonly string[] = ways;
  #said = '';
  /** Somebody counted, and it is not saved yet: ticks do not change it any more. */
  isTouched = false;
  isAtFault = false;

  constructor(set: LearningSetting, id: string, w: () => Translation<TrainerMessages>, done: (seen: SessionSeen) => void) {
    [this.#set, this.#id, this.#w, this.#done] = [set, id, w, done];
    this.#form = new FormController(set.host);
    this.#form.page = 'door';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: (error) => { this.isAtFault = true; return set.failed(error); }, recovered: () => { this.isAtFault = false; set.recovered(); } });
  }
  online(): void { this.#sending.online(); }
  forget(): void {
    this.#sending.forget();
    this.#form.clear();
    [this.isTouched, this.#said] = [false, ''];
  }

  /** As many as are ticked, until somebody counts. */
  begin({ ways: given, trainer, closed }: SessionSeen, there: readonly { readonly place: string | null }[]): void {
    this.#ways = given;
    if (this.isTouched || (closed === 'held' && this.#form.values['room'] !== undefined)) return;
    const count = { room: there.filter(({ place }) => place !== 'link').length, link: there.filter(({ place }) => place === 'link').length };
    // Held already, as another screen saved it: only the sum is known.
    const isHeld = closed === 'held' && (trainer?.attended ?? 0) > 0;
    this.#form.values = { room: String(isHeld ? Math.max(0, trainer!.attended - count.link) : count.room), link: String(count.link) };
  }

  #put(way: Way, value: string): void {
    [this.isTouched, this.#said] = [true, ''];
    this.#form.errors = [];
    this.#form.set(way, value);
  }
  #step(way: Way, by: number): void {
    this.#put(way, String(Math.max(0, (Number.parseInt(this.#form.values[way] ?? '', 10) || 0) + by)));
  }

  async #save(): Promise<void> {
    const set = this.#set, form = this.#form, shown = ways.filter((way) => this.#ways.includes(way));
    form.errors = shown.filter((way) => !/^\d{1,5}$/.test((form.values[way] ?? '').trim())).map((name) => ({ name, key: 'number' }));
    if (form.errors.length > 0) {
      set.draw();
      return set.focus(`#door-${form.errors[0]!.name}`);
    }
    const countOf = (way: Way): number => (shown.includes(way) ? Number(form.values[way]) : 0), heads = { room: countOf('room'), link: countOf('link') };
    await this.#sending.run([this.#id, heads], (client, idempotencyKey) => client.learning.hold(this.#id, { heads }, { idempotencyKey }), (seen) => {
      [this.isTouched, this.#said] = [false, this.#w().door.saved(heads.room, heads.link)];
      set.announce(this.#said);
      this.#done(seen);
    });
    set.draw();
    if (this.isAtFault) await set.focus('.notice');
  }

  view(): TemplateResult {
    const set = this.#set, { door: w } = this.#w(), form = this.#form;
    return html`<section class="panel no-print">${set.heading(w.title, 1)}<p>${w.intro}</p>${this.isAtFault ? set.trouble() : nothing}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#save(); }}>
      ${ways.filter((way) => this.#ways.includes(way)).map((way) => {
        const error = form.errorOf(way) ? w.number : '';
        return html`<div class="door field ${error ? 'wrong' : ''}"><label for="door-${way}">${w[way]}</label>${error ? html`<p class="error" id="door-${way}-error">${error}</p>` : nothing}
          <button type="button" class="button step-by" aria-label=${w.less(w[way])} @click=${() => this.#step(way, -1)}>−</button>
          <input id="door-${way}" inputmode="numeric" autocomplete="off" maxlength="5" aria-invalid=${error ? 'true' : nothing} aria-describedby=${error ? `door-${way}-error` : nothing} .value=${form.values[way] ?? ''} @input=${(event: Event) => this.#put(way, (event.target as HTMLInputElement).value)}>
          <button type="button" class="button step-by" aria-label=${w.more(w[way])} @click=${() => this.#step(way, 1)}>+</button></div>`;
      })}
      ${this.#said ? html`<p class="strong">${this.#said}</p>` : nothing}
      <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.save}</button></div></form></section>`;
  }
}

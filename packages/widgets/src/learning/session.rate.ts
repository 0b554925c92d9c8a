// What one thought of a session that one had a place in: stars and a comment, kept without a name.
import type { SessionSeen } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, Sending, type FieldWords, type Step, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { LearningSetting } from './learning.part.ts';
import type { SessionMessages } from './session.messages.ts';

const step: Step<'stars' | 'comment'> = { id: 'rate', fields: [{ name: 'stars', kind: 'choice', options: ['1', '2', '3', '4', '5'] }, { name: 'comment', kind: 'textarea', optional: true, maxLength: 500, isPrivate: true }] };

export class RateForm {
  readonly #set: LearningSetting;
  readonly #w: () => Translation<SessionMessages>;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #done: (seen: SessionSeen) => void;
  readonly #id: string;
  #given: number | null;
  #isOpen: boolean;

  constructor(set: LearningSetting, w: () => Translation<SessionMessages>, { id, rating }: SessionSeen, done: (seen: SessionSeen) => void) {
    [this.#set, this.#w, this.#id, this.#done, this.#given, this.#isOpen] = [set, w, id, done, rating?.stars ?? null, rating === null];
    this.#form = new FormController(set.host);
    this.#form.page = 'rate';
    this.#form.values = { stars: rating ? String(rating.stars) : '', comment: rating?.comment ?? '' };
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  online(): void { this.#sending.online(); }
  forget(): void {
    this.#sending.forget();
    this.#form.clear();
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form;
    form.errors = errorsIn(step, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const comment = form.values['comment']!.trim(), body = { stars: Number(form.values['stars']), ...(comment && { comment }) };
    await this.#sending.run([this.#id, body], (client, idempotencyKey) => client.learning.rate(this.#id, body, { idempotencyKey }), (seen) => {
      [this.#given, this.#isOpen] = [body.stars, false];
      set.announce(this.#w().rate.thanks);
      this.#done(seen);
    });
    set.draw();
    await set.focus(this.#isOpen ? '.notice' : '.rate [part~=heading]');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w().rate, form = this.#form, k = set.k(), words = (name: string): FieldWords => (name === 'stars' ? w.stars : w.comment);
    if (!this.#isOpen) return html`<section class="panel rate">${set.heading(w.title, 1)}<p>${w.given(this.#given ?? 0)} ${w.thanks}</p><p class="no-print"><button type="button" class="link" @click=${() => { this.#isOpen = true; set.draw(); void set.focus('.rate [part~=heading]'); }}>${w.change}</button></p></section>`;
    return html`<section class="panel rate">${set.heading(w.title, 1)}<p>${w.intro}</p>${set.trouble()}
      ${errorSummary(form.errors, step.fields, words, k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>${step.fields.map((field) => fieldTemplate(field, { form, words: words(field.name), k }))}
        <div class="actions"><button class="button" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button></div></form></section>`;
  }
}

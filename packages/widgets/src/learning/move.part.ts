// One date moves, or is cancelled: everybody who booked is told, and calendars change. To cancel is asked twice.
import type { SessionDateChange, SessionSeen } from '@think-carer/contract';
import { clockOf, errorsIn, errorSummary, fieldTemplate, FormController, isoDay, loadWording, Sending, type FieldWords, type Step, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { clockText, dayText, spanText } from './learning.date.ts';
import { dress } from './learning.dress.ts';
import type { LearningSetting, Part } from './learning.part.ts';
import type { TrainerMessages } from './trainer.messages.ts';
import { trainerWording } from './trainer.words.ts';

type Name = 'what' | 'on' | 'at' | 'minutes' | 'because';

export async function openMove(set: LearningSetting, seen: SessionSeen): Promise<Part> {
  const part = new MovePart(set, seen);
  await part.resume();
  part.begin();
  return part;
}

class MovePart implements Part {
  readonly #set: LearningSetting;
  readonly #seen: SessionSeen;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<TrainerMessages>;
  #isSure = false;
  #refusal = '';
  #isSent = false;

  constructor(set: LearningSetting, seen: SessionSeen) {
    [this.#set, this.#seen] = [set, seen];
    this.#form = new FormController(set.host);
    this.#form.page = 'move';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(trainerWording, this.#set.language())).words;
    dress(this.#set.host.shadowRoot!);
  }
  begin(): void {
    const { date } = this.#seen;
    this.#form.values = { what: '', on: date.on, at: clockText(date.at, this.#set), minutes: String(date.minutes), because: '' };
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'move';
    this.begin();
    [this.#isSure, this.#refusal] = [false, ''];
  }

  get #step(): Step<Name> {
    const today = this.#set.on();
    return { id: 'move', fields: [
      { name: 'what', kind: 'choice', options: ['move', 'cancel'] },
      ...(this.#form.values['what'] === 'move' ? [
        { name: 'on' as const, kind: 'date' as const, rule: (typed: string) => { const on = isoDay(typed); return on && on >= today ? undefined : 'invalid'; } },
        { name: 'at' as const, kind: 'text' as const, maxLength: 10, rule: (typed: string) => (clockOf(typed) ? undefined : 'invalid') },
        { name: 'minutes' as const, kind: 'number' as const, maxLength: 4, rule: (typed: string) => (/^\d+$/.test(typed) && Number(typed) >= 5 && Number(typed) <= 1440 ? undefined : 'invalid') },
      ] : []),
      { name: 'because', kind: 'textarea', optional: true, maxLength: 300 },
    ] };
  }
  get #body(): SessionDateChange {
    const { values } = this.#form, { date } = this.#seen, because = values['because']!.trim().replace(/\s+/g, ' '), on = isoDay(values['on']!)!, at = clockOf(values['at']!)!, minutes = Number(values['minutes']);
    if (values['what'] === 'cancel') return { isCancelled: true, ...(because && { because }) };
    return { to: { ...(on !== date.on && { on }), ...(at !== date.at && { at }), ...(minutes !== date.minutes && { minutes }) }, ...(because && { because }) };
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form;
    this.#refusal = '';
    form.errors = errorsIn(this.#step, form.values);
    if (form.errors.length === 0 && form.values['what'] === 'move' && Object.keys(this.#body.to ?? {}).length === 0) form.errors = [{ name: 'on', key: 'required' }];
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const isCancelled = form.values['what'] === 'cancel';
    if (isCancelled && !this.#isSure) {
      this.#isSure = true;
      set.draw();
      return set.focus('[data-sure]');
    }
    const body = this.#body;
    await this.#sending.run([this.#seen.id, body], (client, idempotencyKey) => client.learning.changeDate(this.#seen.id, body, { idempotencyKey }), () => this.#sent(isCancelled), ({ code, problem }) => {
      if (code === 'not-waiting') this.#refusal = this.#w.move.closed;
      else if (code === 'invalid-request') form.errors = [{ name: (problem?.errors ?? []).some(({ pointer }) => pointer.startsWith('/because')) ? 'because' : 'on', key: 'invalid' }];
      return this.#refusal !== '' || form.errors.length > 0;
    });
    if (this.#isSent) return;
    set.draw();
    await set.focus(form.errors.length > 0 ? '.summary' : '.notice');
  }
  /** Also where it waited for the network, and nobody pressed again. */
  #sent(isCancelled: boolean): void {
    const set = this.#set;
    this.#isSent = true;
    this.#form.clear();
    set.changed(isCancelled ? 'cancelled' : 'moved');
    set.leave(this);
    set.announce(isCancelled ? this.#w.move.cancelled : this.#w.move.moved);
  }

  view(): TemplateResult {
    const set = this.#set, { move: w } = this.#w, form = this.#form, k = set.k(), { fields } = this.#step, { title, date } = this.#seen;
    const words = (name: string): FieldWords => w[name as Name];
    return html`${set.heading(w.title)}<p class="strong">${set.say(title)}</p><p>${dayText(date.on, set)}, ${spanText(date, set)}</p><p>${w.told}</p>
      ${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${errorSummary(form.errors, fields, words, k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }} @change=${() => { this.#isSure = false; set.draw(); }}>${fields.map((field) => fieldTemplate(field, { form, words: words(field.name), k }))}
        ${this.#isSure ? html`<p class="strong" tabindex="-1" data-sure>${w.sure}</p>` : nothing}
        <div class="actions equal"><button class="button" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button><button type="button" class="button" @click=${() => set.leave()}>${k.back}</button></div></form>`;
  }
}

// The centre's page of a referral: what somebody chose to send, and what to tell them. No account; the secret of its address is all that opens it.
import { plainText, type Referral, type ReferralAnswer } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, Sending, type FieldWords, type Step } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { HubSetting, Part } from './hub.part.ts';
import { forgetSecret, isGone, secretInAddress } from './address.ts';
import { goneView, historyView, outcomeWords, sentView, type OutcomeWords } from './outcome.view.ts';
import { dressReferral } from './referral.dress.ts';

export const openAnswer = async (set: HubSetting): Promise<Part> => {
  const part = new AnswerPart(set, secretInAddress());
  await part.resume();
  await part.load();
  return part;
};

class AnswerPart implements Part {
  readonly #set: HubSetting;
  #key: string | null;
  readonly #form: FormController;
  readonly #sending: Sending;
  #words!: OutcomeWords;
  #referral: Referral | undefined;
  #note: 'none' | 'done' | 'moved' = 'none';

  constructor(set: HubSetting, key: string | null) {
    [this.#set, this.#key] = [set, key];
    this.#form = new FormController(set.host);
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#words = await outcomeWords(this.#set.language());
    dressReferral(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    forgetSecret(this.#key);
    [this.#key, this.#referral, this.#note] = [null, undefined, 'none'];
  }

  async load(): Promise<void> {
    const key = this.#key;
    if (key === null) return;
    try {
      const found = await (await this.#set.client()).referrals.read(key);
      this.#referral = found.seenAs === 'centre' ? found : undefined;
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#referral = undefined;
    }
  }

  get #step(): Step<'answer' | 'note'> {
    const may = (this.#referral?.may ?? []) as readonly ReferralAnswer[];
    return { id: 'answer', fields: [{ name: 'answer', kind: 'choice', options: may }, { name: 'note', kind: 'textarea', optional: true, maxLength: 500 }] };
  }
  #wordsOf(name: string): FieldWords {
    const { answer: w } = this.#words.w;
    return name === 'note' ? { label: w.note, hint: w.noteHint } : { label: w.legend, options: w.options, hints: w.hints, errors: { required: w.required } };
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, key = this.#key!;
    form.errors = errorsIn(this.#step, form.values);
    this.#note = 'none';
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const note = plainText(form.values['note']), body = { answer: form.values['answer'] as ReferralAnswer, ...(note !== undefined && { note }) };
    await this.#sending.run(body, (client, idempotencyKey) => client.referrals.answer(key, body, { idempotencyKey }), (referral) => {
      this.#referral = referral;
      form.clear();
      this.#note = 'done';
    }, async ({ code }) => {
      if (code !== 'not-waiting' && code !== 'not-found') return false;
      await this.load();
      if (!(this.#step.fields[0]!.options ?? []).includes(body.answer)) delete form.values['answer'];
      this.#note = 'moved';
      return true;
    });
    set.draw();
    await set.focus('.notice');
  }

  view(): TemplateResult {
    const set = this.#set, words = this.#words, { answer: w, reference } = words.w, referral = this.#referral;
    if (!referral) return goneView(set, words);
    const isTaken = referral.state === 'withdrawn';
    return html`${set.trouble()}
      ${this.#note === 'none' ? nothing : html`<div class="notice ${this.#note === 'done' ? 'good' : 'info'}" role="status" tabindex="-1"><p>${this.#note === 'done' ? w.done : w.moved}</p></div>`}
      ${set.heading(w.title)}
      ${isTaken ? html`<p class="now">${w.withdrawn}</p>` : html`<p>${w.intro(referral.sentTo.name)}</p>`}
      <p>${reference} <span class="strong">${referral.reference}</span></p>
      ${isTaken ? nothing : sentView(set, referral, words)}
      ${this.#formView(referral, isTaken)}
      ${historyView(set, referral, words)}`;
  }
  #formView({ may = [], state }: Referral, isTaken: boolean): TemplateResult | typeof nothing {
    const set = this.#set, { answer: w } = this.#words.w, form = this.#form, k = set.k(), step = this.#step;
    if (isTaken) return nothing;
    if (may.length === 0) return html`<p class="strong">${state === 'closed' ? w.closed : w.over}</p>`;
    return html`${errorSummary(form.errors, step.fields, (name) => this.#wordsOf(name), k, () => set.host.renderRoot)}
      <form class="apart" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${step.fields.map((field) => fieldTemplate(field, { form, words: this.#wordsOf(field.name), k }))}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button></div>
      </form>`;
  }
}

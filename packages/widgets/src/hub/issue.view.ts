// Sending an issue of the updates: to whom, about what, seen before it goes. Who reads it is told to nobody.
import { updatesAudiences, updatesTopics, type UpdatesIssue } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, loadWording, Sending, type FieldWords, type Step, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { HubSetting, Part } from './hub.part.ts';
import { dressReferral } from './referral.dress.ts';
import type { UpdatesMessages } from './updates.messages.ts';
import { updatesWording } from './updates.words.ts';

const step: Step<'audience' | 'topic' | 'locale' | 'subject' | 'text'> = {
  id: 'issue',
  fields: [
    { name: 'audience', kind: 'choice', options: updatesAudiences }, { name: 'topic', kind: 'choice', options: updatesTopics }, { name: 'locale', kind: 'select', options: ['en-GB', 'cy'], optional: true },
    { name: 'subject', kind: 'text', maxLength: 120 }, { name: 'text', kind: 'textarea', maxLength: 10_000 },
  ],
};

export const openIssue = async (set: HubSetting): Promise<Part> => {
  const part = new IssuePart(set);
  await part.resume();
  return part;
};

class IssuePart implements Part {
  readonly #set: HubSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<UpdatesMessages>;
  #refusal = '';
  #queued: 'fewer-than-10' | number | undefined;

  constructor(set: HubSetting) {
    this.#set = set;
    this.#form = new FormController(set.host);
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(updatesWording, this.#set.language())).words;
    dressReferral(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    [this.#refusal, this.#queued] = ['', undefined];
  }

  #words(name: string): FieldWords {
    const w = this.#w, { issue } = w;
    return name === 'audience' ? { ...w.signUp.audience, options: w.audiences } : name === 'topic' ? { ...issue.topic, options: w.topics } : name === 'locale' ? { ...issue.locale, options: issue.locales } : name === 'subject' ? issue.subject : issue.text;
  }
  #turn(page: string, focus?: string): void {
    this.#form.open(page);
    this.#refusal = '';
    this.#set.recovered();
    this.#set.draw();
    void this.#set.focus(focus);
  }
  #check(): void {
    this.#form.errors = errorsIn(step, this.#form.values);
    if (this.#form.errors.length === 0) return this.#turn('check');
    this.#set.draw();
    void this.#set.focus('.summary');
  }
  async #send(): Promise<void> {
    const set = this.#set, { audience, topic, locale, subject, text } = this.#form.values;
    const body = { audience, topic, subject: subject!.trim(), text: text!.trim(), ...(locale && { locale }) } as UpdatesIssue;
    await this.#sending.run(body, (client, idempotencyKey) => client.updates.send(body, { idempotencyKey }), ({ queued }) => {
      this.#form.clear();
      this.#queued = queued;
    }, ({ code }) => {
      this.#refusal = code === 'mail-not-set-up' ? this.#w.noMail : code === 'too-many-requests' ? this.#w.busy : '';
      return this.#refusal !== '';
    });
    set.draw();
    await set.focus(this.#queued === undefined ? '.notice' : undefined);
  }

  view(): TemplateResult {
    const set = this.#set, { issue: w } = this.#w, form = this.#form, k = set.k(), { values } = form;
    if (this.#queued !== undefined) return html`<div class="notice good">${set.heading(w.title)}<p>${this.#queued === 'fewer-than-10' ? w.few : w.many(new Intl.NumberFormat('en-GB').format(this.#queued))}</p></div>
      <div class="actions"><button type="button" class="button" @click=${() => { this.clear(); set.draw(); void set.focus(); }}>${w.another}</button></div>`;
    const troubles = html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}`;
    if (form.page === 'check') return html`${troubles}${set.heading(w.checkTitle)}
      <dl class="answers sent plain"><div><dt>${w.for}</dt><dd>${this.#words('audience').options![values['audience']!]}</dd></div><div><dt>${w.topic.label}</dt><dd>${this.#words('topic').options![values['topic']!]}</dd></div>
        <div><dt>${w.subject.label}</dt><dd>${values['subject']}</dd></div><div><dt>${w.text.label}</dt><dd>${values['text']}</dd></div></dl>
      <div class="actions"><button type="button" class="button main" aria-disabled=${form.busy ? 'true' : nothing} @click=${() => void this.#send()}>${w.send}</button><button type="button" class="button" @click=${() => this.#turn('start')}>${w.change}</button></div>`;
    return html`${troubles}${set.heading(w.title)}<p>${w.intro}</p>
      ${errorSummary(form.errors, step.fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); this.#check(); }}>
        ${step.fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <div class="actions"><button class="button main">${w.check}</button></div>
      </form>`;
  }
}

// One policy of the register: what it is, the record of its latest check or of an earlier one, and the answers to what was proposed.
import { plainText, type Policy, type PolicyCheck, type PolicyAnswer } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, formatDay, loadWording, Sending, type Field, type FieldWords, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type PolicyMessages } from './policy.messages.ts';
import { CarerPolicyAnsweredEvent } from './voice.events.ts';
import type { Part, VoiceSetting } from './voice.part.ts';
import { recordView } from './voice.record.ts';
import { dressParts } from './voice.sheet.ts';

const wording: Wording<PolicyMessages> = { 'en-GB': messages, cy: () => import('./policy.messages.cy.ts') };

/** `done`: the check that has just been finished, shown first. */
export const openPolicy = async (set: VoiceSetting, id: string, done?: PolicyCheck): Promise<Part> => {
  const part = new PolicyPart(set, id, done);
  await part.resume();
  return part;
};

class PolicyPart implements Part {
  readonly #set: VoiceSetting;
  readonly #id: string;
  readonly #form: FormController;
  readonly #sending: Sending;
  #w!: Translation<PolicyMessages>;
  #policy!: Policy;
  #checks: readonly PolicyCheck[] = [];
  #shown = '';
  #note: 'none' | 'done' | 'sent' | 'meanwhile' | 'notOwner' = 'none';

  constructor(set: VoiceSetting, id: string, done?: PolicyCheck) {
    [this.#set, this.#id] = [set, id];
    this.#form = new FormController(set.host);
    this.#form.page = 'answer';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
    if (done) [this.#note, this.#shown] = ['done', done.id];
  }

  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dressParts(this.#set.host.shadowRoot!);
    await this.#read();
  }
  async #read(): Promise<void> {
    const { voice } = await this.#set.client();
    [this.#policy, { items: this.#checks }] = await Promise.all([voice.policy(this.#id), voice.checks(this.#id, { limit: 50 })]);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'answer';
    this.#note = 'none';
  }

  get #check(): PolicyCheck | undefined { return this.#checks.find(({ id }) => id === this.#shown) ?? this.#checks[0]; }
  get #waiting(): PolicyCheck['changes'] { return this.#check?.may.includes('answer') ? this.#check.changes.filter(({ verdict }) => verdict === null) : []; }

  #fields(change: PolicyCheck['changes'][number]): readonly Field[] {
    const verdict = `verdict-${change.id}`, chosen = this.#form.values[verdict] ?? 'later';
    return [
      { name: verdict, kind: 'choice', options: ['accepted', 'not-accepted', 'later'], optional: true },
      ...(chosen === 'later' ? [] : [{ name: `reason-${change.id}`, kind: 'textarea', maxLength: 600, rule: (value) => (plainText(value) === undefined ? 'required' : value.length > 600 ? 'long' : undefined) } satisfies Field]),
    ];
  }
  #words(name: string): FieldWords {
    const w = this.#w, change = this.#waiting.find(({ id }) => name.endsWith(id));
    if (name.startsWith('reason-')) return { label: w.reason, errors: { required: w.reasonNeeded, long: w.tooLong } };
    return { label: change?.text ?? w.answer, options: { accepted: w.accept, 'not-accepted': w.notAccept, later: w.later }, errors: { required: w.none } };
  }

  async #send(): Promise<void> {
    const set = this.#set, form = this.#form, waiting = this.#waiting, check = this.#check!;
    for (const { id } of waiting) form.values[`verdict-${id}`] ??= 'later';
    const chosen = waiting.filter(({ id }) => form.values[`verdict-${id}`] !== 'later');
    this.#note = 'none';
    set.recovered();
    form.errors = chosen.length === 0 ? [{ name: `verdict-${waiting[0]!.id}`, key: 'required' }] : errorsIn({ id: 'answer', fields: waiting.flatMap((change) => this.#fields(change)) }, form.values);
    if (form.errors.length > 0) {
      set.draw();
      return set.focus('.summary');
    }
    const body: PolicyAnswer = { changes: chosen.map(({ id }) => ({ id, verdict: form.values[`verdict-${id}`] as 'accepted', reason: plainText(form.values[`reason-${id}`])! })) };
    const forget = (ids: readonly string[]) => { for (const id of ids) { delete form.values[`verdict-${id}`]; delete form.values[`reason-${id}`]; } };
    await this.#sending.run(body, (client, idempotencyKey) => client.voice.answer(check.id, body, { idempotencyKey }), (answered) => {
      this.#checks = this.#checks.map((one) => (one.id === answered.id ? answered : one));
      forget(chosen.map(({ id }) => id));
      this.#note = 'sent';
      set.stale();
      set.host.dispatchEvent(new CarerPolicyAnsweredEvent(answered.reference));
    }, async ({ code }) => {
      if (code === 'not-the-owner') this.#note = 'notOwner';
      else if (code === 'already-decided') {
        await this.#read();
        set.stale();
        forget(this.#check!.changes.flatMap(({ id, verdict }) => (verdict === null ? [] : [id])));
        this.#note = 'meanwhile';
      } else return false;
      return true;
    });
    // Its state is another now.
    if ((this.#note as string) === 'sent') await this.#read().catch(() => {});
    set.draw();
    await set.focus('.notice');
  }

  #show(id: string): void {
    [this.#shown, this.#note] = [id, 'none'];
    this.#set.draw();
    void this.#set.focus('.record [part~=heading]');
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w, policy = this.#policy, t = set.t(), check = this.#check, fact = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
    // What stands in the record below is not said twice.
    const isRecorded = check !== undefined && check.owner === policy.owner && check.areaOfWork === policy.areaOfWork && check.reviewOn === policy.dueOn;
    return html`<div class="no-print">${set.trouble()}
      ${this.#note === 'done' && check ? html`<div class="notice good" role="status" tabindex="-1"><p>${w.done} <span class="strong">${check.reference}</span></p></div>`
        : this.#note === 'none' ? nothing : html`<div class="notice ${this.#note === 'sent' ? 'good' : 'info'}" role="status" tabindex="-1"><p>${w[this.#note]}</p></div>`}
      ${set.heading(policy.title)}<p><span class="tag ${policy.state}">${t.states[policy.state] ?? policy.state}</span></p>
      <dl class="facts">${isRecorded ? nothing : html`${fact(w.owner, policy.owner)}${fact(w.areaOfWork, policy.areaOfWork)}`}${policy.ownerEmail === undefined ? nothing : fact(w.ownerEmail, policy.ownerEmail ?? w.noEmail)}${isRecorded ? nothing : fact(w.next, formatDay(policy.dueOn, set.language()))}</dl>
      ${policy.url ? html`<p><a href=${policy.url} rel="noreferrer">${w.read}</a></p>` : nothing}
      ${check ? nothing : html`<div class="notice info"><p class="strong">${w.unchecked.title}</p><p>${w.unchecked.body}</p></div>`}
      <div class="actions">
        ${policy.may.includes('check') ? html`<button type="button" class="button ${check && policy.state !== 'due' ? '' : 'main'}" data-from="check" @click=${() => set.openCheck(policy)}>${check ? w.again : w.check}</button>` : nothing}
        ${policy.may.includes('change') ? html`<button type="button" class="button" data-from="edit" @click=${() => set.openEdit(policy)}>${w.change}</button>` : nothing}
        ${check ? html`<button type="button" class="button" @click=${() => window.print()}>${w.print}</button>` : nothing}</div></div>
      ${check ? html`${check.isLatest ? nothing : html`<p class="strong">${w.isEarlier}</p>`}${recordView(check, set, w)}<div class="no-print">${this.#answers()}${this.#others(check)}</div>` : nothing}`;
  }

  #answers(): TemplateResult | typeof nothing {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), waiting = this.#waiting;
    if (waiting.length === 0) return nothing;
    return html`<section class="others">${set.heading(w.answer, 1)}<p>${w.answerLead}</p>
      ${errorSummary(form.errors, waiting.flatMap((change) => this.#fields(change)), (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}>
        ${waiting.map((change) => html`<div class="proposal">${this.#fields(change).map((field) => fieldTemplate(field.kind === 'choice' ? { name: field.name, kind: field.kind, options: field.options! } : field, { form, words: this.#words(field.name), k }))}</div>`)}
        <div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.send}</button></div></form></section>`;
  }
  #others(shown: PolicyCheck): TemplateResult | typeof nothing {
    const w = this.#w, others = this.#checks.filter(({ id }) => id !== shown.id);
    return others.length === 0 ? nothing : html`<section class="others">${this.#set.heading(w.earlier, 1)}<ul class="plain">${others.map(({ id, checkedOn, reference, isLatest }) => html`<li><button type="button" class="link" @click=${() => this.#show(id)}>${formatDay(checkedOn, this.#set.language())}, ${reference}${isLatest ? html` (${w.newest})` : nothing}</button></li>`)}</ul></section>`;
  }
}

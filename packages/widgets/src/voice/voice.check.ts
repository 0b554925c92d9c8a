// A carer-impact check, filled in: one short question on a page, what should change, the answers to look at, and a dated record.
import { plainText, type Policy, type PolicyCheckCreate } from '@think-carer/contract';
import { errorSummary, fieldTemplate, formatDay, loadWording, Sending, today, type Field, type FieldWords, type FormController, type Step, type Translation, type Wording } from '@think-carer/kit';
import { addMonths, impactAnswers, impactOf, impactQuestions, type ImpactAnswer, type ImpactFinding, type ImpactQuestion, type ImpactResult } from '@think-carer/rules/impact';
import type { Pack } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type CheckMessages } from './check.messages.ts';
import { CarerPolicyCheckedEvent } from './voice.events.ts';
import type { Part, VoiceSetting } from './voice.part.ts';
import { dressParts } from './voice.sheet.ts';

const wording: Wording<CheckMessages> = { 'en-GB': messages, cy: () => import('./check.messages.cy.ts') };
/** So many questions take about a minute. */
const aMinute = 2.5;
const most = 600, mostSaid = 1500;

export const openCheck = async (set: VoiceSetting, policy: Policy): Promise<Part> => {
  const part = new CheckPart(set, policy);
  await part.resume();
  return part;
};

class CheckPart implements Part {
  readonly isDraft = true;
  readonly #set: VoiceSetting;
  readonly #policy: Policy;
  readonly #form: FormController;
  readonly #sending: Sending;
  #pack: Pack;
  #w!: Translation<CheckMessages>;
  #refusal: 'asked' | 'notOwner' | 'notHere' | undefined;

  constructor(set: VoiceSetting, policy: Policy) {
    [this.#set, this.#policy, this.#form, this.#pack] = [set, policy, set.form, set.pack()];
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
    this.#form.pages = this.#pages();
    this.#form.open('start');
  }
  async resume(): Promise<void> {
    this.#w = (await loadWording(wording, this.#set.language())).words;
    dressParts(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  hasBack(): boolean { return this.#form.page !== 'start'; }
  clear(): void {
    this.#sending.forget();
    this.#refusal = undefined;
  }

  // What is asked

  /** Answers stand under the policy's id, so that a draft of one policy is never taken for another's. */
  #name(key: string): string { return `${this.#policy.id}.${key}`; }
  #value(key: string): string { return this.#form.values[this.#name(key)] ?? ''; }
  get #questions(): readonly ImpactQuestion[] { return impactQuestions(this.#pack, today()); }
  get #result(): ImpactResult {
    const answers = Object.fromEntries(this.#questions.flatMap(({ id }) => { const answer = this.#value(id); return answer ? [[id, answer as ImpactAnswer]] : []; }));
    return impactOf(this.#pack, answers, today());
  }
  #pages(): readonly Step[] {
    const typed = (key: string, maxLength: number): Field => ({ name: this.#name(key), kind: 'textarea', optional: true, maxLength, rule: (value) => (value.length > maxLength ? 'long' : undefined) });
    return [
      ...this.#questions.map(({ id }): Step => ({ id, fields: [{ name: this.#name(id), kind: 'choice', options: impactAnswers }] })),
      { id: 'changes', fields: [...this.#result.look.map(({ question }) => typed(`change-${question.id}`, most)), typed('change-other', most), typed('said', mostSaid), { name: this.#name('review'), kind: 'choice', options: Object.keys(messages.reviewOptions) }] },
    ];
  }
  /** What should change depends on what was answered. */
  #repage(): void { this.#form.pages = this.#pages(); }
  #words(name: string): FieldWords {
    const w = this.#w, { say } = this.#set, key = name.slice(this.#policy.id.length + 1), question = this.#questions.find(({ id }) => id === key || key === `change-${id}`);
    if (key === 'review') return { label: w.review, options: w.reviewOptions, hints: Object.fromEntries(Object.keys(w.reviewOptions).map((months) => [months, w.by(formatDay(this.#reviewOn(months), this.#set.language()))])), errors: { required: w.reviewRequired } };
    if (key === 'said') return { label: w.said, hint: w.saidHint, errors: { long: w.tooLongSaid } };
    if (key === 'change-other' || !question) return { label: w.other, errors: { long: w.tooLong } };
    if (key.startsWith('change-')) return { label: w.change(say(question.label)), hint: w.instance(say(question.change)), errors: { long: w.tooLong } };
    return { label: say(question.text), ...(question.hint !== undefined && { hint: say(question.hint) }), options: w.options, errors: { required: w.required } };
  }
  #reviewOn(months: string): string { return addMonths(today(), Number(months)); }

  // Steps

  #turn(): void {
    this.#refusal = undefined;
    this.#set.recovered();
    this.#set.draw();
    void this.#set.focus(this.#form.errors.length > 0 ? '.summary' : undefined);
  }
  #continue(): void {
    this.#repage();
    this.#form.continue();
    this.#repage();
    this.#turn();
  }
  #back(): void {
    this.#form.back();
    this.#turn();
  }
  #open(page: string, isReturning = false): void {
    this.#form.open(page, isReturning);
    this.#turn();
  }
  #use({ question }: ImpactFinding): void {
    this.#form.set(this.#name(`change-${question.id}`), this.#set.say(question.change).replaceAll(/[\u2066\u2069]/g, ''));
    void this.#set.focus(`#${CSS.escape(`f-${this.#name(`change-${question.id}`)}`)}`);
  }

  get #body(): PolicyCheckCreate {
    const { look, findOut, clear } = this.#result, text = (key: string) => plainText(this.#value(key));
    const changes = [...look.map(({ question: { id } }) => ({ about: id as string | null, text: text(`change-${id}`) })), { about: null, text: text('change-other') }].flatMap(({ about, text: told }) => (told === undefined ? [] : [{ about, text: told }]));
    return { answers: Object.fromEntries([...look, ...findOut, ...clear].map(({ question, answer }) => [question.id, answer])), changes, said: text('said') ?? null, reviewOn: this.#reviewOn(this.#value('review')) };
  }
  async #send(): Promise<void> {
    const set = this.#set, form = this.#form;
    this.#refusal = undefined;
    this.#repage();
    if (!form.check()) return this.#turn();
    const body = this.#body;
    await this.#sending.run(body, (client, idempotencyKey) => client.voice.check(this.#policy.id, body, { idempotencyKey }), (check) => {
      this.#forget();
      set.stale();
      set.host.dispatchEvent(new CarerPolicyCheckedEvent(check.reference));
      set.openPolicy(this.#policy.id, { isInstead: true, done: check });
    }, async ({ code, problem }) => {
      this.#refusal = code === 'not-the-owner' ? 'notOwner' : code === 'verb-not-available' || code === 'not-found' ? 'notHere' : undefined;
      if (code === 'invalid-request' && problem?.errors?.some(({ pointer }) => /^\/(answers|changes)\//.test(pointer))) {
        // Another offer was published meanwhile: ask what it asks, and keep the rest.
        this.#pack = await (await set.client()).offer.read() as unknown as Pack;
        this.#repage();
        form.check();
        form.errors = [];
        this.#refusal = 'asked';
      }
      return this.#refusal !== undefined;
    });
    set.draw();
    if (form.page !== 'start') await set.focus('.notice');
  }
  #forget(): void {
    const form = this.#form;
    for (const name of Object.keys(form.values)) if (name.startsWith(this.#policy.id)) delete form.values[name];
    form.open('start');
  }

  // Views

  view(): TemplateResult {
    // A draft that is gone on with brings answers of its own.
    this.#repage();
    const { page, step } = this.#form;
    if (this.#questions.length === 0) return html`${this.#set.heading(this.#w.none.title)}<p>${this.#w.none.body}</p>`;
    return page === 'check' ? this.#checkView() : page === 'changes' && step ? this.#changesView(step) : step ? this.#questionView(step) : this.#start();
  }
  #troubles(): TemplateResult {
    return html`${this.#set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#w[this.#refusal]}</p></div>` : nothing}`;
  }
  #start(): TemplateResult {
    const w = this.#w, count = this.#questions.length, first = this.#questions[0]!.id;
    return html`${this.#troubles()}${this.#set.heading(w.title(this.#policy.title))}<p>${w.intro(count, Math.ceil(count / aMinute))}</p><ul>${w.points.map((point) => html`<li>${point}</li>`)}</ul>
      <div class="actions"><button type="button" class="button main" @click=${() => this.#open(first)}>${w.start}</button><button type="button" class="button" @click=${() => this.#set.leave()}>${w.cancel}</button></div>`;
  }
  /** One page: its errors, what stands on it, and the way on. */
  #page(step: Step, content: unknown, above: unknown): TemplateResult {
    const set = this.#set, form = this.#form, k = set.k();
    return html`${this.#troubles()}${errorSummary(form.errors, step.fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <p class="back"><button type="button" class="link" @click=${() => this.#back()}>${k.back}</button></p>${above}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); this.#continue(); }}>${content}<div class="actions"><button class="button main">${k.continue}</button></div></form>`;
  }
  #field(field: Field, isHeading = false): TemplateResult {
    const set = this.#set;
    return fieldTemplate(field, { form: this.#form, words: this.#words(field.name), k: set.k(), ...(isHeading && { heading: (content: unknown) => set.heading(content) }) });
  }
  #questionView(step: Step): TemplateResult {
    const w = this.#w, { say, k } = this.#set, all = this.#questions, question = all.find(({ id }) => id === step.id)!;
    const why = html`<details class="why"><summary>${w.why}</summary><p>${say(question.why)} <span class="small quiet">${w.basis[question.basis] ?? question.basis}: ${w.source(say(question.source.title), formatDay(question.checkedOn, this.#set.language()))}${question.source.url ? html` <a href=${question.source.url} rel="noreferrer">${question.source.cite ?? question.source.url}</a>` : nothing}</span></p></details>`;
    return this.#page(step, html`${this.#field(step.fields[0]!, true)}${why}`, html`<p class="quiet small">${this.#policy.title} · ${k().step(all.indexOf(question) + 1, all.length)}</p>`);
  }
  #changesView(step: Step): TemplateResult {
    const w = this.#w, { look, findOut } = this.#result, { say, heading } = this.#set, by = new Map(step.fields.map((field) => [field.name, field])), field = (key: string) => this.#field(by.get(this.#name(key))!);
    return this.#page(step, html`<div class="brief">
      ${look.map((finding) => html`${field(`change-${finding.question.id}`)}${this.#value(`change-${finding.question.id}`) === '' ? html`<p class="suggest"><button type="button" class="link" @click=${() => this.#use(finding)}>${w.use}<span class="unseen"> ${w.usedFor(say(finding.question.label))}</span></button></p>` : nothing}`)}
      ${findOut.length === 0 ? nothing : html`<div class="todo">${heading(w.find, 1)}<p>${w.findLead}</p><ul>${findOut.map(({ question }) => html`<li><span class="strong">${say(question.label)}:</span> ${say(question.find)}</li>`)}</ul></div>`}
      ${field('change-other')}${field('said')}</div>${field('review')}`, html`${heading(w.changes)}<p>${look.length === 0 ? w.nothing : w.some(look.length)}</p>`);
  }
  #checkView(): TemplateResult {
    const set = this.#set, w = this.#w, k = set.k(), form = this.#form, { say, heading } = set, { look, findOut, clear } = this.#result, of = new Map([...look, ...findOut, ...clear].map((one) => [one.question.id, one]));
    const change = (page: string, name: string) => html`<dd><button type="button" class="link" @click=${() => this.#open(page, true)}>${k.change}<span class="unseen"> ${name}</span></button></dd>`, { changes = [], said } = this.#body, months = this.#value('review');
    return html`${this.#troubles()}<p class="back"><button type="button" class="link" @click=${() => this.#back()}>${k.back}</button></p>${heading(w.check)}
      ${heading(w.answers, 1)}<dl class="answers">${this.#questions.map(({ id, label }) => html`<div><dt>${say(label)}</dt><dd>${of.has(id) ? w.options[of.get(id)!.answer] : k.notProvided}</dd>${change(id, say(label))}</div>`)}</dl>
      ${heading(w.proposed, 1)}<dl class="answers">${changes.map(({ about, text }) => html`<div><dt>${about ? say(of.get(about)!.question.label) : w.other}</dt><dd class="typed-text">${text}</dd>${change('changes', w.proposed)}</div>`)}
        ${changes.length === 0 ? html`<div><dt>${w.proposed}</dt><dd>${w.proposedNone}</dd>${change('changes', w.proposed)}</div>` : nothing}
        ${said ? html`<div><dt>${w.said}</dt><dd class="typed-text">${said}</dd>${change('changes', w.said)}</div>` : nothing}
        <div><dt>${w.review}</dt><dd>${months ? w.by(formatDay(this.#reviewOn(months), set.language())) : k.notProvided}</dd>${change('changes', w.review)}</div></dl>
      <p>${w.lasting}</p>
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}><div class="actions"><button class="button main" aria-disabled=${form.busy ? 'true' : nothing}>${w.finish}</button></div></form>`;
  }
}

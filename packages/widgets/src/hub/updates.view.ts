// Updates by e-mail: signing up without saying who one is, and, behind the link of a mail, confirming, changing and leaving. For some roles, sending an issue.
import { fastestFormMs, updatesAudiences, updatesSenders, updatesTopics, type UpdatesAudience, type UpdatesSubscription, type UpdatesTopic } from '@think-carer/contract';
import { errorsIn, errorSummary, fieldTemplate, FormController, loadWording, Sending, type FieldWords, type Refusal, type Step, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { forgetSecret, isGone, secretInAddress } from './address.ts';
import { CarerUpdatesChangedEvent } from './referral.events.ts';
import type { HubSetting, Part } from './hub.part.ts';
import { dressReferral } from './referral.dress.ts';
import type { UpdatesMessages } from './updates.messages.ts';
import { updatesWording } from './updates.words.ts';

const email = (value: string): string | undefined => (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value.trim()) ? undefined : 'format');
const audience = { name: 'audience', kind: 'choice', options: updatesAudiences } as const;
const signUp: Step<'email' | 'audience'> = { id: 'sign-up', fields: [{ name: 'email', kind: 'email', maxLength: 254, autocomplete: 'email', isPrivate: true, rule: email }, audience] };
const own: Step<'audience'> = { id: 'own', fields: [audience] };

export const openUpdates = async (set: HubSetting): Promise<Part> => {
  const part = new UpdatesPart(set);
  await part.resume();
  await part.load();
  return part;
};

class UpdatesPart implements Part {
  readonly #set: HubSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #openedAt = performance.now();
  #w!: Translation<UpdatesMessages>;
  #key = secretInAddress();
  #page: 'sign-up' | 'asked' | 'own' | 'left' | 'gone' = 'sign-up';
  #subscription: UpdatesSubscription | undefined;
  #topics: ReadonlySet<string> = new Set();
  #website = '';
  #refusal = '';
  #said = '';
  #maySend = false;

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
    forgetSecret(this.#key);
    [this.#key, this.#page, this.#subscription, this.#topics, this.#website, this.#refusal, this.#said] = [null, 'sign-up', undefined, new Set(), '', '', ''];
  }

  async load(): Promise<void> {
    const key = this.#key, scope = this.#set.scope();
    // Who may send an issue is asked only where somebody is signed in, and is no reason to show nothing.
    if (await scope.isSignedIn().catch(() => false)) this.#maySend = (await scope.session().catch(() => null))?.roles.some((role) => (updatesSenders as readonly string[]).includes(role)) ?? false;
    if (key === null) return;
    try {
      this.#show(await (await this.#set.client()).updates.read(key));
    } catch (error) {
      if (!isGone(error)) throw error;
      this.#page = 'gone';
    }
  }
  #show(subscription: UpdatesSubscription): void {
    [this.#page, this.#subscription, this.#topics] = ['own', subscription, new Set(subscription.topics)];
    this.#form.clear();
    this.#form.values['audience'] = subscription.audience;
  }
  #tell(change: CarerUpdatesChangedEvent['change']): void { this.#set.host.dispatchEvent(new CarerUpdatesChangedEvent(change)); }

  /** What is wrong here, with the topics among it; true where nothing is. */
  #isWhole(step: Step): boolean {
    this.#form.errors = [...errorsIn(step, this.#form.values), ...(this.#topics.size > 0 ? [] : [{ name: 'topics', key: 'required' }])];
    [this.#refusal, this.#said] = ['', ''];
    if (this.#form.errors.length === 0) return true;
    this.#set.draw();
    void this.#set.focus('.summary');
    return false;
  }
  #refused({ code }: Refusal): boolean {
    const w = this.#w;
    if (code === 'not-found') {
      this.#page = 'gone';
      return true;
    }
    this.#refusal = code === 'too-fast' ? w.fast : code === 'too-many-requests' ? w.busy : code === 'mail-not-set-up' ? w.noMail : '';
    if (code === 'invalid-request') this.#form.errors = [{ name: 'email', key: 'format' }];
    return this.#refusal !== '' || code === 'invalid-request';
  }
  async #done(selector?: string): Promise<void> {
    this.#set.draw();
    await this.#set.focus(this.#form.errors.length > 0 ? '.summary' : this.#refusal ? '.notice' : selector);
  }

  async #subscribe(): Promise<void> {
    if (!this.#isWhole(signUp)) return;
    const { values } = this.#form, locale = this.#set.language() === 'cy' ? 'cy' as const : 'en-GB' as const;
    const body = { email: values['email']!.trim(), audience: values['audience'] as UpdatesAudience, topics: [...this.#topics] as UpdatesTopic[], locale };
    await this.#sending.run(body, async (client, idempotencyKey) => {
      // Nobody is faster than this; a program is told nothing of it.
      await new Promise((done) => setTimeout(done, this.#openedAt + fastestFormMs + 100 - performance.now()));
      return client.updates.subscribe({ ...body, form: { website: this.#website, elapsedMs: Math.round(performance.now() - this.#openedAt) } }, { idempotencyKey });
    }, () => {
      this.#form.clear();
      [this.#page, this.#topics] = ['asked', new Set()];
      this.#tell('asked');
    }, (error) => this.#refused(error));
    await this.#done();
  }
  async #confirm(): Promise<void> {
    const key = this.#key!;
    await this.#sending.run(['confirm', key], (client, idempotencyKey) => client.updates.confirm(key, { idempotencyKey }), (subscription) => {
      this.#show(subscription);
      this.#said = this.#w.own.confirmed;
      this.#tell('confirmed');
    }, (error) => this.#refused(error));
    await this.#done();
  }
  async #change(): Promise<void> {
    if (!this.#isWhole(own)) return;
    const key = this.#key!, body = { audience: this.#form.values['audience'] as UpdatesAudience, topics: [...this.#topics] as UpdatesTopic[] };
    await this.#sending.run(body, (client, idempotencyKey) => client.updates.change(key, body, { idempotencyKey }), (subscription) => {
      this.#show(subscription);
      this.#set.announce(this.#w.own.saved);
      this.#said = this.#w.own.saved;
      this.#tell('changed');
    }, (error) => this.#refused(error));
    await this.#done('.notice');
  }
  async #leave(): Promise<void> {
    const key = this.#key!;
    await this.#sending.run(['leave', key], (client, idempotencyKey) => client.updates.leave(key, { idempotencyKey }), () => {
      this.#form.clear();
      this.#page = 'left';
      this.#tell('left');
    }, (error) => this.#refused(error));
    await this.#done();
  }

  #words(name: string): FieldWords {
    const w = this.#w.signUp;
    return name === 'email' ? w.email : name === 'topics' ? { label: w.topics, errors: { required: w.topicsRequired } } : { ...w.audience, options: this.#w.audiences };
  }
  #toggle(topic: string, isOn: boolean): void {
    const topics = new Set(this.#topics);
    if (isOn) topics.add(topic);
    else topics.delete(topic);
    this.#topics = topics;
    this.#set.draw();
  }

  view(): TemplateResult {
    const set = this.#set, w = this.#w;
    if (set.scope().standalone) return html`${set.heading(w.signUp.title)}<p>${w.standalone}</p>`;
    if (this.#page === 'asked') return html`<div class="notice good">${set.heading(w.asked.title)}<p>${w.asked.body}</p></div><p><button type="button" class="link" @click=${() => set.leave()}>${w.asked.back}</button></p>`;
    if (this.#page === 'left') return html`<div class="notice good">${set.heading(w.left.title)}<p>${w.left.body}</p></div>`;
    if (this.#page === 'gone') return html`${set.heading(w.gone.title)}<p>${w.gone.body}</p><div class="actions"><button type="button" class="button" @click=${() => { this.clear(); set.draw(); void set.focus(); }}>${w.gone.again}</button></div>`;
    return html`${set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p></div>` : nothing}
      ${this.#page === 'own' && this.#subscription ? this.#ownView(this.#subscription) : this.#signUpView()}`;
  }

  #signUpView(): TemplateResult {
    const set = this.#set, w = this.#w.signUp;
    return html`${set.heading(w.title)}<p>${w.intro}</p>${this.#choices(signUp, () => this.#subscribe(), html`
      <p class="hint">${w.kept}</p>
      <div class="unseen" aria-hidden="true"><label>${this.#w.trap} <input name="website" tabindex="-1" autocomplete="off" .value=${this.#website} @input=${(event: Event) => { this.#website = (event.target as HTMLInputElement).value; }}></label></div>
      <div class="actions equal"><button class="button" aria-disabled=${this.#form.busy ? 'true' : nothing}>${w.send}</button><button type="button" class="button" @click=${() => set.leave()}>${w.notNow}</button></div>`)}
      ${this.#maySend ? html`<p class="apart"><button type="button" class="link" data-from="issue" @click=${() => set.open('[data-from=issue]', async () => (await import('./issue.view.ts')).openIssue(set))}>${this.#w.issue.open}</button></p>` : nothing}`;
  }
  #ownView({ state, email: to }: UpdatesSubscription): TemplateResult {
    const set = this.#set, { own: w, waiting } = this.#w, busy = this.#form.busy ? 'true' : nothing;
    if (state === 'waiting') return html`${set.heading(waiting.title)}<p>${waiting.body(to)}</p>
      <div class="actions equal"><button type="button" class="button" aria-disabled=${busy} @click=${() => void this.#confirm()}>${waiting.confirm}</button><button type="button" class="button" aria-disabled=${busy} @click=${() => void this.#leave()}>${waiting.no}</button></div>`;
    return html`${this.#said ? html`<div class="notice good" tabindex="-1"><p>${this.#said}</p></div>` : nothing}${set.heading(w.title)}<p>${w.to} <span class="strong">${to}</span></p>
      ${this.#choices(own, () => this.#change(), html`<div class="actions"><button class="button" aria-disabled=${busy}>${w.save}</button></div>`)}
      <div class="apart"><p>${w.leaveBody}</p><p><button type="button" class="button" aria-disabled=${busy} @click=${() => void this.#leave()}>${w.leave}</button></p></div>`;
  }
  /** The fields of a step, the topics, and what stands under them. */
  #choices(step: Step, send: () => Promise<void>, foot: TemplateResult): TemplateResult {
    const set = this.#set, w = this.#w, form = this.#form, k = set.k(), isWrong = form.errorOf('topics') !== undefined;
    return html`${errorSummary(form.errors, step.fields, (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void send(); }}>
        ${step.fields.map((field) => fieldTemplate(field, { form, words: this.#words(field.name), k }))}
        <fieldset class="field ${isWrong ? 'wrong' : ''}"><legend>${w.signUp.topics}</legend>${isWrong ? html`<p class="error"><span class="unseen">${k.errorPrefix}</span> ${w.signUp.topicsRequired}</p>` : nothing}
          <div class="options">${updatesTopics.map((topic, i) => html`<div class="option"><input type="checkbox" id=${i === 0 ? 'f-topics' : `topic-${topic}`} .checked=${this.#topics.has(topic)} @change=${(event: Event) => this.#toggle(topic, (event.target as HTMLInputElement).checked)}>
            <label for=${i === 0 ? 'f-topics' : `topic-${topic}`}>${w.topics[topic]}</label></div>`)}</div></fieldset>
        ${foot}
      </form>`;
  }
}

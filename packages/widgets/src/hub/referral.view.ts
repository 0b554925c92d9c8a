// Asking a centre to get in touch: ticked field by field, seen whole before it is sent, and a link to follow it. What was typed survives whatever goes wrong.
import { concernsOf, fastestFormMs, hubLink, needs, referralFields, type ReferralField, type ReferralReceipt } from '@think-carer/contract';
import { errorSummary, fieldTemplate, FormController, formatDay, loadWording, Sending, type Field, type FieldWords, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerReferralSentEvent } from './referral.events.ts';
import type { HubSetting, Part, ReferTo } from './hub.part.ts';
import { dressReferral } from './referral.dress.ts';
import { faultsIn, fieldsOf, sentOf } from './referral.fields.ts';
import type { ReferralMessages } from './referral.messages.ts';
import { referralWording } from './referral.words.ts';

export const openReferral = async (set: HubSetting, to: ReferTo): Promise<Part> => {
  const part = new ReferralPart(set, to);
  await part.resume();
  return part;
};

class ReferralPart implements Part {
  readonly #set: HubSetting;
  readonly #to: ReferTo;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #fields: Readonly<Record<ReferralField, Field<ReferralField>>>;
  /** When the form was first seen; how long it stood there is told, so that programs can be. */
  readonly #openedAt = performance.now();
  #w!: Translation<ReferralMessages>;
  #chosen: ReadonlySet<ReferralField> = new Set();
  #website = '';
  #refusal = '';
  #receipt: ReferralReceipt | undefined;

  constructor(set: HubSetting, to: ReferTo) {
    [this.#set, this.#to] = [set, to];
    this.#fields = fieldsOf(set.pack().areas.map(({ id }) => id));
    this.#form = new FormController(set.host);
    this.#form.page = 'ask';
    this.#sending = new Sending({ form: this.#form, client: set.client, failed: set.failed, recovered: set.recovered });
  }

  async resume(): Promise<void> {
    this.#w = (await loadWording(referralWording, this.#set.language())).words;
    dressReferral(this.#set.host.shadowRoot!);
  }
  online(): void { this.#sending.online(); }
  clear(): void {
    this.#sending.forget();
    this.#form.clear();
    this.#form.page = 'ask';
    [this.#chosen, this.#website, this.#refusal, this.#receipt] = [new Set(), '', '', undefined];
  }

  #words(name: string): FieldWords {
    const w = this.#w;
    if (name === 'reach') return { label: w.ask.reach, errors: { required: w.ask.reach } };
    const words: FieldWords = w.fields[name as ReferralField];
    return name === 'bestTime' ? { ...words, options: w.times } : name === 'need' ? { ...words, options: this.#needs() } : name === 'area' ? { ...words, options: this.#areas() } : words;
  }
  #needs(): Record<string, string> {
    const { needs: words } = this.#set.t();
    return Object.fromEntries(needs.map((need) => [need, words[need].title]));
  }
  #areas(): Record<string, string> {
    return { ...Object.fromEntries(this.#set.pack().areas.map(({ id, name }) => [id, this.#set.say(name)])), elsewhere: this.#w.elsewhere };
  }

  #tick(name: ReferralField, isOn: boolean): void {
    const chosen = new Set(this.#chosen), form = this.#form;
    if (isOn) chosen.add(name);
    else chosen.delete(name);
    this.#chosen = chosen;
    const area = this.#set.area();
    if (name === 'area' && isOn && !form.values['area'] && area) form.values['area'] = area;
    form.errors = form.errors.filter((error) => error.name !== name && error.name !== 'reach');
    this.#set.draw();
  }

  #turn(page: string, focus?: string): void {
    this.#form.open(page);
    this.#refusal = '';
    this.#set.recovered();
    this.#set.draw();
    void this.#set.focus(focus);
  }
  #continue(): void {
    const form = this.#form;
    form.errors = faultsIn(this.#chosen, this.#fields, form.values);
    if (form.errors.length === 0) return this.#turn('check');
    this.#set.draw();
    void this.#set.focus('.summary');
  }

  async #send(): Promise<void> {
    const set = this.#set, w = this.#w, body = { contact: this.#to.contact, fields: sentOf(this.#chosen, this.#form.values), consent: true as const, locale: set.language() === 'cy' ? 'cy' as const : 'en-GB' as const };
    this.#refusal = '';
    await this.#sending.run(body, async (client, idempotencyKey) => {
      // Nobody is faster than this; a program is told nothing of it.
      await new Promise((done) => setTimeout(done, this.#openedAt + fastestFormMs + 100 - performance.now()));
      return client.referrals.send({ ...body, form: { website: this.#website, elapsedMs: Math.round(performance.now() - this.#openedAt) } }, { idempotencyKey });
    }, (receipt) => {
      this.#receipt = receipt;
      this.#form.clear();
      this.#chosen = new Set();
      set.host.dispatchEvent(new CarerReferralSentEvent(receipt.reference));
    }, ({ code, problem }) => {
      const wrong = (problem?.errors ?? []).flatMap(({ pointer }) => referralFields.filter((name) => pointer === `/fields/${name}`));
      if (code === 'invalid-request' && wrong.length > 0) {
        this.#form.open('ask');
        this.#form.errors = wrong.map((name) => ({ name, key: 'format' }));
        return true;
      }
      this.#refusal = code === 'too-fast' ? w.fast : code === 'too-many-requests' ? w.busy : code === 'mail-not-set-up' ? w.noMail : code === 'invalid-request' ? w.closed : '';
      return this.#refusal !== '';
    });
    set.draw();
    await set.focus(this.#receipt ? undefined : this.#form.errors.length > 0 ? '.summary' : '.notice');
  }

  view(): TemplateResult {
    if (this.#set.scope().standalone) return html`${this.#set.heading(this.#w.ask.title(this.#to.name))}<p>${this.#w.standalone}</p>${this.#ring()}`;
    return this.#receipt ? this.#done(this.#receipt) : this.#form.page === 'check' ? this.#check() : this.#ask();
  }

  #ring(): TemplateResult | typeof nothing {
    const { phone } = this.#to;
    return phone === null ? nothing : html`<p class="tel">${this.#w.ring(phone)}</p>`;
  }
  #troubles(): TemplateResult {
    return html`${this.#set.trouble()}${this.#refusal ? html`<div class="notice info" role="alert" tabindex="-1"><p>${this.#refusal}</p>${this.#ring()}</div>` : nothing}`;
  }

  #ask(): TemplateResult {
    const set = this.#set, w = this.#w.ask, form = this.#form, k = set.k();
    return html`${this.#troubles()}${set.heading(w.title(this.#to.name))}<p>${w.intro}</p><p class="strong">${w.who}</p>
      ${errorSummary(form.errors, Object.values(this.#fields), (name) => this.#words(name), k, () => set.host.renderRoot)}
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); this.#continue(); }}>
        <fieldset class="field ${form.errorOf('reach') ? 'wrong' : ''}" aria-describedby="reach-hint"><legend>${w.legend}</legend><p class="hint" id="reach-hint">${w.legendHint}</p>
          ${form.errorOf('reach') ? html`<p class="error"><span class="unseen">${k.errorPrefix}</span> ${w.reach}</p>` : nothing}
          <div class="options">${referralFields.map((name) => this.#option(name))}</div></fieldset>
        <div class="unseen" aria-hidden="true"><label>${this.#w.trap} <input name="website" tabindex="-1" autocomplete="off" .value=${this.#website} @input=${(event: Event) => { this.#website = (event.target as HTMLInputElement).value; }}></label></div>
        <div class="actions equal"><button class="button">${w.continue}</button><button type="button" class="button" @click=${() => set.leave()}>${w.notNow}</button></div>
      </form>${this.#ring()}`;
  }
  /** The first box that would do is where the summary leads. */
  #option(name: ReferralField): TemplateResult {
    const isOn = this.#chosen.has(name), id = name === 'phone' ? 'f-reach' : `send-${name}`;
    return html`<div class="option"><input type="checkbox" id=${id} .checked=${isOn} @change=${(event: Event) => this.#tick(name, (event.target as HTMLInputElement).checked)}>
      <label for=${id}>${this.#w.ask.send[name]}</label>
      ${isOn ? html`<div class="revealed">${fieldTemplate(this.#fields[name], { form: this.#form, words: this.#words(name), k: this.#set.k() })}</div>` : nothing}</div>`;
  }

  #check(): TemplateResult {
    const set = this.#set, w = this.#w, { name } = this.#to, sent = sentOf(this.#chosen, this.#form.values), concerns = concernsOf(sent.message ?? ''), k = set.k();
    const left = referralFields.filter((field) => sent[field] === undefined).map((field) => w.names[field]), said = (field: ReferralField) => this.#words(field).options?.[sent[field]!] ?? sent[field];
    return html`${this.#troubles()}${set.heading(w.check.title)}<p>${w.check.to} <span class="to">${name}</span></p>
      <dl class="answers sent">${referralFields.filter((field) => sent[field] !== undefined).map((field) => html`<div><dt>${w.names[field]}</dt><dd>${said(field)}</dd>
        <dd><button type="button" class="link" @click=${() => this.#turn('ask', `#f-${field}`)}>${k.change} <span class="unseen">${w.names[field]}</span></button></dd></div>`)}</dl>
      <p class="quiet">${left.length === 0 ? w.check.allSent : w.check.notSent(new Intl.ListFormat(set.language() === 'cy' ? 'cy' : 'en-GB', { type: 'unit' }).format(left.map((one) => one.toLowerCase())))}</p>
      ${concerns.length > 0 ? html`<div class="notice info"><p class="strong">${w.concern.title}</p>${concerns.map((one) => html`<p>${w.concern[one]}</p>`)}<p>${w.concern.body}</p></div>` : nothing}
      <div class="happens">${set.heading(w.check.happens, 1)}<ul><li>${w.check.mailed(name)}</li><li>${w.check.linked}</li><li>${w.check.kept}</li></ul></div>
      <p>${w.check.consent(name)}</p>
      <form novalidate @submit=${(event: Event) => { event.preventDefault(); void this.#send(); }}><div class="actions equal">
        <button class="button" aria-disabled=${this.#form.busy ? 'true' : nothing}>${w.check.send}</button><button type="button" class="button" @click=${() => set.leave()}>${w.ask.notNow}</button></div>
        <p><button type="button" class="link" @click=${() => this.#turn('ask')}>${w.check.change}</button></p></form>`;
  }

  #done({ key, reference, sentTo, keptUntil }: ReferralReceipt): TemplateResult {
    const set = this.#set, w = this.#w.done, { api = document.baseURI, publishableKey = '' } = set.scope().config;
    const link = hubLink(new URL('.', new URL(api, document.baseURI)).href, publishableKey, 'receipt', key, set.language());
    const copy = async (): Promise<void> => {
      const field = set.host.renderRoot.querySelector<HTMLInputElement>('#receipt-link')!;
      field.select();
      // Plain-http intranets have no clipboard: what is selected can be copied by hand.
      const isCopied = await navigator.clipboard?.writeText(link).then(() => true, () => false) ?? false;
      set.announce(isCopied ? w.copied : w.selected);
      this.#copied = isCopied ? w.copied : w.selected;
      set.draw();
    };
    return html`<div class="notice good">${set.heading(w.title(sentTo.name))}<p>${w.number} <span class="strong">${reference}</span></p><p>${w.until(formatDay(keptUntil, set.language()))}</p></div>
      <div class="keep">${set.heading(w.linkTitle, 1)}<p>${w.link}</p>${set.isShared() ? html`<p class="strong">${w.shared}</p>` : nothing}
        <label for="receipt-link">${w.linkLabel}</label><input id="receipt-link" readonly .value=${link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}>
        <div class="actions"><button type="button" class="button" @click=${() => void copy()}>${w.copy}</button>
          <button type="button" class="button" data-from="receipt" @click=${() => set.open('[data-from=receipt]', async () => (await import('./receipt.view.ts')).openReceipt(set, key))}>${w.open}</button>
          <span aria-hidden="true">${this.#copied}</span></div></div>
      <p><button type="button" class="link" @click=${() => set.leave()}>${w.back}</button></p>`;
  }
  #copied = '';
}

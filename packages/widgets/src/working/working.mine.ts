// One's own formal requests, fetched when somebody looks: where each stands and by when, what was decided and why, and what can be done about it.
import type { WorkingRequest } from '@think-carer/contract';
import { errorSummary, fieldTemplate, type FieldWords, FormController, loadWording, type Refusal, Sending, type Step, type Translation, type Wording } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type SentMessages } from './sent.messages.ts';
import { CarerRequestAnsweredEvent } from './working.events.ts';
import { One } from './working.one.ts';
import type { Room, RoomSetting } from './working.setting.ts';

export const sentWording: Wording<SentMessages> = { 'en-GB': messages, cy: () => import('./sent.messages.cy.ts'), ar: () => import('./sent.messages.ar.ts') };
const steps: readonly Step[] = [{ id: 'appeal', fields: [{ name: 'reason', kind: 'textarea', maxLength: 4000 }] }];
type Said = keyof SentMessages['said'];

export class Mine implements Room {
  readonly #set: RoomSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #draw: One;
  #t!: Translation<SentMessages>;
  #spoken = '';
  #items: readonly WorkingRequest[] = [];
  #next: string | null = null;
  #isLoaded = false;
  #isReading = false;
  #hasFailed = false;
  #turn = 0;
  #isUnknown = false;
  /** The one that is looked at. */
  #one: WorkingRequest | undefined;
  /** What has just been done, said once on the page that follows. */
  #said: Said | undefined;

  private constructor(setting: RoomSetting) {
    this.#set = setting;
    this.#form = new FormController(setting.host, steps);
    this.#form.page = 'list';
    this.#draw = new One(setting, () => this.#t);
    this.#sending = new Sending({ form: this.#form, client: () => setting.scope().client(), failed: setting.failed, recovered: setting.recovered });
  }

  /** Ready to be drawn, in the language of the page; nothing is fetched yet. */
  static async open(setting: RoomSetting): Promise<Mine> {
    const mine = new Mine(setting);
    await mine.#listen();
    return mine;
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#t = (await loadWording(sentWording, language)).words;
    this.#set.host.requestUpdate();
  }

  /** They could not be read: the way in stands there all the same, and looking tries again. */
  failed(): void {
    this.#isUnknown = true;
    this.#set.host.requestUpdate();
  }

  /** Shows the list, or one request, as it is now: what is known already is there meanwhile. */
  async show(id?: string): Promise<void> {
    this.#one = id ? this.#items.find((one) => one.id === id) : undefined;
    this.#go(id ? 'one' : 'list');
    if (id) await this.#read((client) => client.working.read(id), (one) => { this.#one = one; });
    else await this.#read((client) => client.working.list({ seenAs: 'own', limit: 20 }), (page) => this.keep(page));
  }

  online(): void {
    this.#sending.online();
    if (this.#hasFailed) void this.show(this.#one?.id);
  }

  /** Reading holds up nothing: an answer that comes when the person is elsewhere changes no page. */
  async #read<T>(ask: (client: CarerClient) => PromiseLike<T>, then: (answer: T) => void): Promise<void> {
    const turn = (this.#turn += 1);
    this.#isReading = true;
    this.#hasFailed = false;
    try {
      const answer = await ask(await this.#set.scope().client());
      if (turn === this.#turn) then(answer);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#hasFailed = true;
      this.#set.failed(error);
    } finally {
      if (turn === this.#turn) this.#isReading = false;
      this.#set.host.requestUpdate();
    }
  }

  /** What was read: the first page, or one more. */
  keep({ items, nextCursor }: { readonly items: readonly WorkingRequest[]; readonly nextCursor: string | null }, isMore = false): void {
    this.#items = isMore ? [...this.#items, ...items] : items;
    this.#next = nextCursor;
    this.#isLoaded = true;
    this.#isUnknown = false;
    this.#set.host.requestUpdate();
  }

  #more(): void {
    const after = this.#next;
    if (after) void this.#read((client) => client.working.list({ seenAs: 'own', limit: 20, after }), (page) => this.keep(page, true));
  }

  #go(page: string): void {
    this.#turn += 1;
    this.#isReading = false;
    this.#hasFailed = false;
    this.#sending.forget();
    this.#set.recovered();
    this.#said = undefined;
    this.#form.open(page);
    this.#set.focus();
  }

  #open(one: WorkingRequest, said?: Said): void {
    this.#one = one;
    this.#items = this.#items.some(({ id }) => id === one.id) ? this.#items.map((item) => (item.id === one.id ? one : item)) : [one, ...this.#items];
    this.#go('one');
    this.#said = said;
  }

  /** Does one thing to the request; where somebody was quicker, shows how it stands now. */
  #act(what: unknown, send: (client: CarerClient, id: string, idempotencyKey: string) => PromiseLike<WorkingRequest>, said: Said): void {
    const one = this.#one;
    if (!one) return;
    void this.#sending.run([one.id, one.events.length, what], (client, key) => send(client, one.id, key), (now) => {
      this.#form.values = {};
      this.#open(now, said);
      this.#set.host.dispatchEvent(new CarerRequestAnsweredEvent(now.reference, now.state));
    }, async ({ code }: Refusal) => {
      if (code !== 'not-waiting' && code !== 'already-decided' && code !== 'verb-not-available') return false;
      const client = await this.#set.scope().client();
      this.#open(await client.working.read(one.id), 'changed');
      return true;
    });
  }

  // Views

  /** On the first page: what there is, and the way to it. */
  summary(look: () => void): TemplateResult | typeof nothing {
    void this.#listen();
    if (this.#items.length === 0 && !this.#isUnknown) return nothing;
    const t = this.#t.mine;
    const live = this.#items.filter(({ isLive, isOverdue, may }) => isLive || isOverdue || may.includes('answer') || may.includes('appeal'));
    return html`<section class="notice info mine"><p class="strong">${t.title}</p>
      ${live.map((one) => html`<p>${t.one(this.#draw.day(one.madeOn))}: ${this.#draw.state(one)}</p>`)}
      <button type="button" class="link" @click=${look}>${t.look}</button></section>`;
  }

  view(): TemplateResult {
    void this.#listen();
    const { page } = this.#form;
    if (page === 'list') return this.#list();
    if (!this.#one) return html`${this.#back(() => this.#go('list'))}${this.#set.heading(this.#t.mine.title)}${this.#loading()}`;
    return page === 'appeal' ? this.#appeal(this.#one) : page === 'withdraw' ? this.#withdraw() : this.#detail(this.#one);
  }

  #back(press: () => void, words = this.#set.k().back): TemplateResult {
    return html`<button type="button" class="link back" @click=${press}>${words}</button>`;
  }
  #loading(): TemplateResult {
    return html`<p class="quiet" role="status">${this.#isReading ? this.#t.mine.loading : nothing}</p>`;
  }
  #list(): TemplateResult {
    const { heading, leave } = this.#set;
    const t = this.#t.mine;
    return html`${this.#back(leave)}${heading(t.title)}${this.#loading()}
      ${this.#isLoaded && this.#items.length === 0 ? html`<p>${t.none}</p>` : nothing}
      <ul class="mine">${this.#items.map((one) => html`<li>
        <p class="strong">${t.one(this.#draw.day(one.madeOn))}</p>
        <p>${this.#draw.state(one)}</p>${this.#draw.clock(one)}
        <button type="button" class="button" @click=${() => void this.show(one.id)}>${t.open}<span class="unseen"> ${t.one(this.#draw.day(one.madeOn))}</span></button>
      </li>`)}</ul>
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => this.#more()}>${t.more}</button></div>` : nothing}`;
  }

  #detail(one: WorkingRequest): TemplateResult {
    const { heading, k } = this.#set;
    const t = this.#t, { busy } = this.#form;
    const letter = one.outcome?.letter;
    return html`<div class=${letter ? 'no-print' : nothing}>
      ${this.#back(() => void this.show(), t.mine.back)}
      ${heading(t.mine.one(this.#draw.day(one.madeOn)))}
      <p role="status" class="said">${this.#said ? html`<span class="strong">${t.said[this.#said]}</span>` : busy ? t.send.sending : nothing}</p>
      <p class="strong">${this.#draw.state(one)}</p>${this.#draw.clock(one)}
      ${one.openOffers.map((offer) => this.#offer(offer))}
      ${this.#draw.outcome(one)}
      ${heading(t.mine.asked, 1)}
      ${this.#draw.facts(one)}
      ${heading(t.history, 1)}<ol class="history">${one.events.map((event) => this.#draw.happened(event))}</ol>
      <div class="actions">
        ${one.may.includes('appeal') ? html`<button type="button" class="button main" @click=${() => this.#go('appeal')}>${t.appeal.title}</button>` : nothing}
        <button type="button" class="button" @click=${() => window.print()}>${letter ? t.outcome.printLetter : k().print}</button>
        ${one.may.includes('withdraw') ? html`<button type="button" class="link" @click=${() => this.#go('withdraw')}>${t.withdraw.press}</button>` : nothing}
      </div></div>
      ${letter ? html`<div class="paper" part="letter" dir="auto">${letter}</div>` : nothing}`;
  }

  #offer({ to, untilOn = '', reason, alternative }: WorkingRequest['openOffers'][number]): TemplateResult {
    const t = this.#t.offers, offer = t[to as 'extension'];
    const answer = (word: 'agree' | 'disagree') => this.#act([to, word], (client, id, idempotencyKey) => client.working.answer(id, { to: to as 'trial', answer: word }, { idempotencyKey }), word);
    return html`<section class="notice info">${this.#set.heading(offer.title, 1)}
      <p>${to === 'alternative' ? t.alternative.body : offer.body(this.#draw.day(untilOn))}</p>
      ${reason ? html`<dl>${this.#draw.fact(t.reason, reason)}</dl>` : nothing}${alternative ? html`<dl>${this.#draw.change(alternative)}</dl>` : nothing}
      <div class="actions"><button type="button" class="button" @click=${() => answer('agree')}>${t.agree}<span class="unseen"> (${offer.title})</span></button>
        <button type="button" class="button" @click=${() => answer('disagree')}>${t.disagree}<span class="unseen"> (${offer.title})</span></button></div></section>`;
  }

  #appeal(one: WorkingRequest): TemplateResult {
    const { heading, host, focus, k } = this.#set;
    const t = this.#t.appeal, form = this.#form, [field] = steps[0]!.fields;
    const wordsOf = () => t.fields.reason as unknown as FieldWords;
    const send = (event: Event): void => {
      event.preventDefault();
      const reason = (form.values['reason'] ?? '').trim();
      form.errors = reason ? [] : [{ name: 'reason', key: 'required' }];
      host.requestUpdate();
      if (!reason) return focus('.summary');
      this.#act(['appeal', reason], (client, id, idempotencyKey) => client.working.appeal(id, { reason }, { idempotencyKey }), 'appealed');
    };
    return html`${this.#back(() => this.#open(one))}
      <form novalidate @submit=${send}>${errorSummary(form.errors, [field!], wordsOf, k(), () => host.renderRoot)}
        ${heading(t.title)}<p>${t.body}</p>${fieldTemplate(field!, { form, words: wordsOf(), k: k() })}
        <div class="actions"><button class="button main" aria-disabled=${form.busy}>${form.busy ? this.#t.send.sending : t.send}</button></div></form>`;
  }

  #withdraw(): TemplateResult {
    const t = this.#t.withdraw;
    return html`${this.#set.heading(t.title)}<p>${t.body}</p>
      <div class="actions"><button type="button" class="button" @click=${() => this.#act('withdraw', (client, id, idempotencyKey) => client.working.withdraw(id, { idempotencyKey }), 'withdrawn')}>${t.yes}</button>
        <button type="button" class="button" @click=${() => this.#go('one')}>${t.no}</button></div>`;
  }
}

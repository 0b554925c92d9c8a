// One's own formal requests, fetched when somebody looks: where each stands and by when, what was decided and why, and what can be done about it.
import type { WorkingRequest } from '@think-carer/contract';
import { FormController, errorSummary, fieldTemplate, formatDay, loadWording, type FieldWords, type Step, type Translation, type Wording } from '@think-carer/kit';
import { flexibleWorkingOf } from '@think-carer/rules/working';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type SentMessages } from './sent.messages.ts';
import { CarerRequestAnsweredEvent } from './working.events.ts';
import { Sending, type Refusal } from './working.sending.ts';
import type { Room, RoomSetting } from './working.setting.ts';

export const sentWording: Wording<SentMessages> = { 'en-GB': messages, cy: () => import('./sent.messages.cy.ts'), ar: () => import('./sent.messages.ar.ts') };
const steps: readonly Step[] = [{ id: 'appeal', fields: [{ name: 'reason', kind: 'textarea', maxLength: 4000 }] }];
type Said = keyof SentMessages['said'];
type Happened = WorkingRequest['events'][number];

export class Mine implements Room {
  readonly #set: RoomSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
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
    this.#sending = new Sending({ form: this.#form, scope: setting.scope, failed: setting.failed, recovered: setting.recovered });
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

  /** Reads what there is without being asked: a failure says nothing, and looking tries again. */
  async peek(): Promise<void> {
    const client = await this.#set.scope().client();
    this.#keepPage(await client.working.list({ seenAs: 'own', limit: 20 }));
  }
  /** Peeking failed: the way in stands there all the same. */
  failed(): void {
    this.#isUnknown = true;
    this.#set.host.requestUpdate();
  }

  /** Shows the list, or one request, as it is now: what is known already is there meanwhile. */
  async show(id?: string): Promise<void> {
    this.#one = id ? this.#items.find((one) => one.id === id) : undefined;
    this.#go(id ? 'one' : 'list');
    if (id) await this.#read((client) => client.working.read(id), (one) => { this.#one = one; });
    else await this.#read((client) => client.working.list({ seenAs: 'own', limit: 20 }), (page) => this.#keepPage(page));
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

  #keepPage({ items, nextCursor }: { readonly items: readonly WorkingRequest[]; readonly nextCursor: string | null }, isMore = false): void {
    this.#items = isMore ? [...this.#items, ...items] : items;
    this.#next = nextCursor;
    this.#isLoaded = true;
    this.#isUnknown = false;
    this.#set.host.requestUpdate();
  }

  #more(): void {
    const after = this.#next;
    if (after) void this.#read((client) => client.working.list({ seenAs: 'own', limit: 20, after }), (page) => this.#keepPage(page, true));
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
      ${live.map((one) => html`<p>${t.one(this.#day(one.madeOn))}: ${this.#state(one)}</p>`)}
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
  #day(on: string): string {
    return formatDay(on.slice(0, 10), this.#set.language());
  }
  #loading(): TemplateResult {
    return html`<p class="quiet" role="status">${this.#isReading ? this.#t.mine.loading : nothing}</p>`;
  }
  #state({ state, openOffers }: WorkingRequest): TemplateResult {
    const { states, answerNeeded } = this.#t.mine;
    return html`${states[state as keyof typeof states] ?? state}${openOffers.length > 0 ? html` <span class="tag">${answerNeeded}</span>` : nothing}`;
  }

  #list(): TemplateResult {
    const { heading, leave } = this.#set;
    const t = this.#t.mine;
    return html`${this.#back(leave)}${heading(t.title)}${this.#loading()}
      ${this.#isLoaded && this.#items.length === 0 ? html`<p>${t.none}</p>` : nothing}
      <ul class="mine">${this.#items.map((one) => html`<li>
        <p class="strong">${t.one(this.#day(one.madeOn))}</p>
        <p>${this.#state(one)}</p>${this.#clock(one)}
        <button type="button" class="button" @click=${() => void this.show(one.id)}>${t.open}<span class="unseen"> ${t.one(this.#day(one.madeOn))}</span></button>
      </li>`)}</ul>
      ${this.#next ? html`<div class="actions"><button type="button" class="button" @click=${() => this.#more()}>${t.more}</button></div>` : nothing}`;
  }

  /** By when, in words; late is said, never hidden. */
  #clock({ clocks, extendedTo, isOverdue, state, may }: WorkingRequest): TemplateResult | typeof nothing {
    const t = this.#t.mine;
    const decide = clocks.find(({ what }) => what === 'decide'), trial = clocks.find(({ what, isPast }) => what === 'trial' && !isPast), appeal = clocks.find(({ what }) => what === 'appeal');
    return html`${trial ? html`<p>${t.trial(this.#day(trial.on))}</p>` : nothing}
      ${decide ? html`<p class=${isOverdue ? 'strong' : nothing}>${isOverdue ? t.late(this.#day(decide.on)) : extendedTo === decide.on ? t.extended(this.#day(decide.on)) : t.clock(this.#day(decide.on))}</p>` : nothing}
      ${state === 'lapsed' ? html`<p>${t.lapsed}</p>` : nothing}
      ${may.includes('appeal') ? html`<p>${appeal ? t.appealBy(this.#day(appeal.on)) : t.appealAny}</p>` : nothing}`;
  }

  #detail(one: WorkingRequest): TemplateResult {
    const { heading, k } = this.#set;
    const t = this.#t, { busy } = this.#form;
    const letter = one.outcome?.letter;
    return html`<div class=${letter ? 'no-print' : nothing}>
      ${this.#back(() => void this.show(), t.mine.back)}
      ${heading(t.mine.one(this.#day(one.madeOn)))}
      <p role="status" class="said">${this.#said ? html`<span class="strong">${t.said[this.#said]}</span>` : busy ? t.send.sending : nothing}</p>
      <p class="strong">${this.#state(one)}</p>${this.#clock(one)}
      ${one.openOffers.map((offer) => this.#offer(offer))}
      ${this.#outcome(one)}
      ${heading(t.mine.asked, 1)}
      <dl>${this.#change(one.asked)}
        ${one.asked.howItCouldWork ? this.#fact(t.send.rows.cover, one.asked.howItCouldWork) : nothing}
        ${this.#fact(t.send.rows.to, one.approverEmail ?? t.send.hr)}${this.#fact(t.mine.reference, one.reference)}</dl>
      ${heading(t.history, 1)}<ol class="history">${one.events.map((event) => this.#happened(event))}</ol>
      <div class="actions">
        ${one.may.includes('appeal') ? html`<button type="button" class="button main" @click=${() => this.#go('appeal')}>${t.appeal.title}</button>` : nothing}
        <button type="button" class="button" @click=${() => window.print()}>${letter ? t.outcome.printLetter : k().print}</button>
        ${one.may.includes('withdraw') ? html`<button type="button" class="link" @click=${() => this.#go('withdraw')}>${t.withdraw.press}</button>` : nothing}
      </div></div>
      ${letter ? html`<div class="paper" part="letter" dir="auto">${letter}</div>` : nothing}`;
  }

  #fact(term: string, text: unknown): TemplateResult {
    return html`<div><dt>${term}</dt><dd class="quoted">${text}</dd></div>`;
  }

  #change({ hours, times, place, startsOn, endsOn }: { readonly hours?: string | undefined; readonly times?: string | undefined; readonly place?: string | undefined; readonly startsOn?: string | undefined; readonly endsOn?: string | undefined }): unknown {
    const { rows } = this.#t.send;
    return ([[rows.hours, hours], [rows.times, times], [rows.place, place], [rows.startsOn, startsOn && this.#day(startsOn)], [rows.endsOn, endsOn && this.#day(endsOn)]] as const)
      .map(([term, text]) => (text ? this.#fact(term, text) : nothing));
  }

  #offer({ to, untilOn = '', reason, alternative }: WorkingRequest['openOffers'][number]): TemplateResult {
    const t = this.#t.offers, offer = t[to as 'extension'];
    const answer = (word: 'agree' | 'disagree') => this.#act([to, word], (client, id, idempotencyKey) => client.working.answer(id, { to: to as 'trial', answer: word }, { idempotencyKey }), word);
    return html`<section class="notice info">${this.#set.heading(offer.title, 1)}
      <p>${to === 'alternative' ? t.alternative.body : offer.body(this.#day(untilOn))}</p>
      ${reason ? html`<dl>${this.#fact(t.reason, reason)}</dl>` : nothing}${alternative ? html`<dl>${this.#change(alternative)}</dl>` : nothing}
      <div class="actions"><button type="button" class="button" @click=${() => answer('agree')}>${t.agree}<span class="unseen">: ${offer.title}</span></button>
        <button type="button" class="button" @click=${() => answer('disagree')}>${t.disagree}<span class="unseen">: ${offer.title}</span></button></div></section>`;
  }

  #outcome({ outcome, state }: WorkingRequest): TemplateResult | typeof nothing {
    if (!outcome || outcome.by === 'person') return nothing;
    const t = this.#t.outcome, on = this.#day(outcome.at);
    const grounds = flexibleWorkingOf(this.#set.pack)?.grounds.filter(({ id }) => outcome.grounds?.includes(id)) ?? [];
    const isRefused = outcome.verb === 'refuse';
    const what = isRefused ? t.refuse(on) : outcome.verb === 'accept' ? t.accept(on) : state === 'accepted' ? t.alternative(on) : undefined;
    return html`${what === undefined ? nothing : html`${this.#set.heading(outcome.isAppeal ? t.appealTitle : t.title, 1)}
      <p>${what}${outcome.name ? html` ${t.by(outcome.name)}.` : nothing}</p>`}
      ${isRefused ? html`<p class="strong">${t.grounds}</p><ul>${grounds.map(({ text }) => html`<li>${this.#set.say(text)}</li>`)}</ul>
        <p class="strong">${t.explanation}</p><p class="quoted">${outcome.explanation ?? t.noExplanation}</p>` : nothing}
      ${outcome.letter ? html`<details><summary>${t.letter}</summary><div class="quoted" dir="auto">${outcome.letter}</div></details>` : nothing}`;
  }

  #happened({ at, event, name, heldOn, notes, untilOn, reason, alternative }: Happened): TemplateResult {
    const { events, talkedOn, mine } = this.#t;
    return html`<li><p><span class="strong">${events[event as keyof typeof events] ?? event}</span> <span class="quiet">${this.#day(at)}${name ? `, ${name}` : nothing}</span></p>
      ${heldOn ? html`<p>${talkedOn(this.#day(heldOn))}</p>` : nothing}${untilOn && event === 'trial-offered' ? html`<p>${mine.trial(this.#day(untilOn))}</p>` : nothing}
      ${[notes, reason].map((words) => (words ? html`<p class="quoted">${words}</p>` : nothing))}${alternative ? html`<dl>${this.#change(alternative)}</dl>` : nothing}</li>`;
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

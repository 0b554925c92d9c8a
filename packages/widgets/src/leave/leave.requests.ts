// One's own requests, fetched when somebody looks: what became of each, and what can be done about it: withdraw, answer, appeal.
import type { LeaveRequest } from '@think-carer/contract';
import { errorSummary, fieldTemplate, type FieldWords, FormController, type Refusal, Sending, type Step } from '@think-carer/kit';
import type { CarerClient } from '@think-carer/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerLeaveAnsweredEvent, CarerLeaveWithdrawnEvent } from './leave.events.ts';
import { One } from './leave.one.ts';
import type { Going, LeaveSetting, Room } from './leave.setting.ts';
import type { RequestsMessages } from './requests.messages.ts';

const steps: readonly Step[] = [
  { id: 'answer', fields: [{ name: 'answer', kind: 'choice', options: ['accept', 'keep-asking', 'refuse'] }] },
  { id: 'appeal', fields: [{ name: 'appeal', kind: 'textarea', maxLength: 2000, rule: (value) => (value.length > 2000 ? 'long' : undefined) }] },
];
type Said = keyof RequestsMessages['said'];

export class Requests implements Room {
  readonly #set: LeaveSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #one: One;
  #items: readonly LeaveRequest[] = [];
  #next: string | null = null;
  #isLoading = false;
  #hasFailed = false;
  /** The one that is looked at, read whole. */
  #open: LeaveRequest | undefined;
  /** What has just been done, said once on the page that follows. */
  #said: Said | undefined;

  constructor(setting: LeaveSetting) {
    this.#set = setting;
    this.#form = new FormController(setting.element, steps);
    this.#form.page = 'list';
    this.#sending = new Sending({ form: this.#form, client: () => setting.scope().client(), failed: setting.failed, recovered: setting.recovered });
    this.#one = new One(setting);
  }

  async resume(going: Going): Promise<void> {
    await this.#one.listen();
    this.#show('list');
    void this.#load(true);
    if (going.room === 'requests' && going.id) await this.#look(going.id);
  }

  online(): void {
    this.#sending.online();
    if (this.#hasFailed) void this.#load(true);
  }

  async #load(isFresh: boolean): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#hasFailed = false;
    this.#set.element.requestUpdate();
    try {
      const client = await this.#set.scope().client();
      const page = await client.leave.list({ seenAs: 'own', limit: 20, ...(!isFresh && this.#next && { after: this.#next }) });
      this.#items = isFresh ? page.items : [...this.#items, ...page.items];
      this.#next = page.nextCursor;
    } catch (error) {
      this.#hasFailed = true;
      if (this.#set.failed(error) !== 'expired') this.#set.recovered();
    } finally {
      this.#isLoading = false;
      this.#set.element.requestUpdate();
    }
  }

  #show(page: string): void {
    this.#sending.forget();
    this.#set.recovered();
    this.#said = undefined;
    this.#form.open(page);
  }
  #go(page: string): void {
    this.#show(page);
    this.#set.focus();
  }

  /** Read anew: the list holds no note, and somebody may have decided meanwhile. */
  async #look(id: string, isAnswering = false): Promise<void> {
    await this.#sending.run(['read', id], (client) => client.leave.read(id), (one) => {
      this.#open = one;
      this.#go(isAnswering && one.may.includes('answer') ? 'answer' : 'one');
    });
  }

  /** Sends what is done to the open request. Somebody quicker: how it stands now is shown, and nothing is done twice. */
  async #act(what: readonly unknown[], send: (one: LeaveRequest, client: CarerClient, idempotencyKey: string) => PromiseLike<LeaveRequest>, said: Said, event: (reference: string) => Event): Promise<void> {
    const one = this.#open;
    if (!one) return;
    await this.#sending.run([one.id, one.etag, ...what], (client, key) => send(one, client, key), (now) => {
      this.#keep(now);
      this.#form.values = {};
      this.#go('one');
      this.#said = said;
      this.#set.element.dispatchEvent(event(one.reference));
    }, (error) => this.#refused(error, one));
  }

  async #refused({ code }: Refusal, one: LeaveRequest): Promise<boolean> {
    if (code !== 'not-waiting' && code !== 'already-decided' && code !== 'verb-not-available') return false;
    try {
      this.#keep(await (await this.#set.scope().client()).leave.read(one.id));
    } catch {
      return false;
    }
    this.#go('one');
    this.#said = 'changed';
    return true;
  }

  #keep(now: LeaveRequest): void {
    this.#open = now;
    this.#items = this.#items.map((item) => (item.id === now.id ? now : item));
  }

  view(): TemplateResult {
    void this.#one.listen();
    const { page } = this.#form, one = this.#open;
    if (page === 'list' || !one) return this.#list();
    return page === 'one' ? this.#detail(one) : page === 'withdraw' ? this.#withdraw(one) : this.#question(page as 'answer' | 'appeal', one);
  }

  #back(press: () => void, text = this.#set.k().back): TemplateResult {
    return html`<button type="button" class="link back" @click=${press}>${text}</button>`;
  }

  #list(): TemplateResult {
    const { heading, go, k, t: shared, troubleView } = this.#set, { t } = this.#one, isBusy = this.#isLoading;
    return html`${this.#back(() => go({ room: 'start' }))}${heading(t.title)}${troubleView()}
      ${this.#hasFailed ? html`<div class="notice failed" role="alert"><p>${t.failed}</p><button type="button" class="button" @click=${() => void this.#load(this.#items.length === 0)}>${k().tryAgain}</button></div>` : nothing}
      ${this.#items.map((one) => this.#row(one))}
      ${this.#items.length === 0 && !isBusy && !this.#hasFailed ? html`<p>${t.none}</p>` : nothing}
      <p class="quiet" role="status">${isBusy ? t.loading : nothing}</p>
      <div class="actions">
        ${this.#next && !isBusy ? html`<button type="button" class="button" @click=${() => void this.#load(false)}>${t.more}</button>` : nothing}
        <button type="button" class="button" @click=${() => go({ room: 'asking' })}>${shared().ask}</button>
        ${this.#items.length > 0 ? html`<button type="button" class="button" @click=${() => window.print()}>${k().print}</button>` : nothing}
      </div>`;
  }

  #row(one: LeaveRequest): TemplateResult {
    const { heading } = this.#set, { t } = this.#one, days = this.#one.days(one.parts);
    const shown = one.clocks.find(({ what, isPast }) => what === 'decide' && !isPast) ?? one.clocks.find(({ what, isPast }) => what === 'appeal' && !isPast);
    return html`<section class="request" part="request">
      <div class="top">${heading(days.join('; '), 1)}${this.#one.state(one)}</div>
      <p class="quiet">${one.reference}. ${t.asked(this.#one.day(one.createdAt), this.#one.to(one))}</p>
      ${this.#one.outcome(one, true)}
      ${shown ? html`<p>${this.#one.clock(shown)}</p>` : nothing}${one.isOverdue ? html`<p class="strong">${t.overdue}</p>` : nothing}
      <div class="actions"><button type="button" class="button" aria-disabled=${this.#form.busy} @click=${() => void this.#look(one.id, one.may.includes('answer'))}>${one.may.includes('answer') ? t.answer.press : t.open}<span class="unseen"> ${one.reference}</span></button></div>
    </section>`;
  }

  #detail(one: LeaveRequest): TemplateResult {
    const { heading, k, troubleView } = this.#set, { t } = this.#one, warnings = this.#one.warnings(one);
    const button = (verb: string, text: string, page: string) => (one.may.includes(verb as 'withdraw') ? html`<button type="button" class="button ${verb === 'answer' ? 'main' : ''}" @click=${() => this.#go(page)}>${text}</button>` : nothing);
    return html`${this.#back(() => this.#go('list'), t.all)}${heading(t.one)}
      <div role="status">${this.#said ? html`<div class="notice ${this.#said === 'changed' ? 'info' : 'good'}"><p>${t.said[this.#said]}</p></div>` : nothing}</div>
      ${troubleView()}${this.#one.outcome(one)}${this.#one.facts(one)}${this.#one.clocks(one)}
      ${warnings.map((warning) => html`<p>${warning}</p>`)}
      ${this.#one.history(one)}
      <div class="actions">
        ${button('answer', t.answer.press, 'answer')}${button('appeal', t.appeal.press, 'appeal')}
        ${this.#one.calendar(one)}<button type="button" class="button" @click=${() => window.print()}>${k().print}</button>
        ${button('withdraw', t.withdraw.press, 'withdraw')}
      </div>
      ${this.#one.calendar(one) === nothing ? nothing : html`<p class="quiet small">${t.calendarHint}</p>`}`;
  }

  #withdraw(one: LeaveRequest): TemplateResult {
    const { heading, troubleView } = this.#set, { withdraw, sending } = this.#one.t, { busy } = this.#form;
    const yes = () => void this.#act(['withdraw'], ({ id }, client, idempotencyKey) => client.leave.withdraw(id, { idempotencyKey }), 'withdrawn', (reference) => new CarerLeaveWithdrawnEvent(reference));
    return html`${heading(withdraw.title)}${troubleView()}
      ${this.#one.list(one.parts)}<p>${one.state === 'agreed' || one.state === 'postponed' ? `${withdraw.agreed} ` : ''}${withdraw.body}</p>
      <div class="actions equal">
        <button type="button" class="button" aria-disabled=${busy} @click=${yes}>${busy ? sending : withdraw.yes}</button>
        <button type="button" class="button" @click=${() => this.#go('one')}>${withdraw.no}</button>
      </div>`;
  }

  #question(page: 'answer' | 'appeal', one: LeaveRequest): TemplateResult {
    const { heading, k, troubleView, element } = this.#set, { t } = this.#one, form = this.#form, [field] = form.step!.fields, words: FieldWords = t[page];
    const send = (event: Event) => {
      event.preventDefault();
      form.errors = [];
      const errors = steps.filter(({ id }) => id === page).flatMap(({ fields }) => fields.flatMap(({ name, rule }) => {
        const value = (form.values[name] ?? '').trim(), key = value === '' ? 'required' : rule?.(value, form.values);
        return key ? [{ name, key }] : [];
      }));
      if (errors.length > 0) {
        form.errors = errors;
        element.requestUpdate();
        return this.#set.focus('.summary');
      }
      const answered = (reference: string) => new CarerLeaveAnsweredEvent(reference);
      const { answer, appeal = '' } = form.values;
      void (page === 'answer'
        ? this.#act([answer], ({ id }, client, idempotencyKey) => client.leave.answer(id, { answer: answer as 'accept' }, { idempotencyKey }), 'answered', answered)
        : this.#act([appeal], ({ id }, client, idempotencyKey) => client.leave.appeal(id, { reason: appeal.trim() }, { idempotencyKey }), 'appealed', answered));
    };
    return html`${this.#back(() => this.#go('one'))}
      <form novalidate @submit=${send}>
        ${errorSummary(form.errors, [field!], () => words, k(), () => element.renderRoot)}
        ${page === 'answer' && one.outcome?.parts ? html`<p class="strong">${t.offered}</p>${this.#one.list(one.outcome.parts)}` : nothing}
        ${fieldTemplate(field!, { form, words, k: k(), heading: (content) => heading(content) })}
        ${troubleView()}
        <div class="actions"><button class="button main" aria-disabled=${form.busy}>${form.busy ? t.sending : t[page].send}</button></div>
      </form>`;
  }
}

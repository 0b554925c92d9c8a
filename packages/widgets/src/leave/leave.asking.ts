// Asking for time off, fetched when someone asks: the kind, the days, a private note, who decides, the answers to check, and the receipt.
import { noticeOf, type LeaveRequest } from '@think-carer/contract';
import { errorSummary, fieldTemplate, type FieldWords, formatDay, formatNumber, FormController, loadWording, type Refusal, Sending, type Translation, type Values, type Wording } from '@think-carer/kit';
import type { LeavePart, LeaveType } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type AskingMessages } from './asking.messages.ts';
import { askingSteps, leftOf, requestFrom, typesOn, type Taken } from './asking.steps.ts';
import { Days } from './leave.days.ts';
import { CarerLeaveRequestedEvent } from './leave.events.ts';
import { One } from './leave.one.ts';
import { partName, partsOf } from './leave.parts.ts';
import type { Going, LeaveSetting, Room } from './leave.setting.ts';
import { fullDay } from './leave.weekday.ts';

const words: Wording<AskingMessages> = { 'en-GB': messages, cy: () => import('./asking.messages.cy.ts') };
/** States in which leave is, or may yet be, taken. */
const counted = new Set(['waiting', 'agreed', 'postponed', 'other-date-offered', 'appealed']);

export class Asking implements Room {
  readonly #set: LeaveSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  readonly #days: Days;
  readonly #one: One;
  #t!: Translation<AskingMessages>;
  #spoken = '';
  /** The person's other requests, where they could be read: for what is left, and to mark their days. */
  #taken: readonly Taken[] = [];
  #sent: LeaveRequest | undefined;
  /** Where somebody said "not now", and it is told that nothing was sent. */
  #kept = false;
  /** Where the page of one's normal week leads back to. */
  #weekFrom = 'days';

  constructor(setting: LeaveSetting) {
    this.#set = setting;
    const { element, scope, failed, recovered, today, language, k, heading } = setting;
    this.#form = new FormController(element);
    this.#form.page = 'type';
    this.#sending = new Sending({ form: this.#form, client: () => scope().client(), failed, recovered });
    this.#one = new One(setting);
    this.#days = new Days({
      form: this.#form, today: today(), language, words: () => this.#t.days, k, heading, root: () => element.renderRoot,
      redraw: async () => { element.requestUpdate(); await element.updateComplete; },
      isAsked: (on) => this.#taken.some(({ parts }) => parts.some((part) => part.on === on)),
    });
  }

  /** Comes to it, or back to it: what was chosen and typed is there. */
  async resume(going: Going): Promise<void> {
    const { pack, today, session } = this.#set, form = this.#form;
    await this.#listen();
    form.pages = askingSteps(typesOn(pack(), today()), Boolean(session()?.managerEmail));
    if (this.#sent) this.#begin();
    else void this.#readTaken();
    if (going.room === 'asking' && going.type) {
      form.values['type'] = going.type;
      form.open(form.values['days'] && form.page !== 'type' ? form.page : 'days', form.returning);
    }
  }

  online(): void {
    this.#sending.online();
  }

  get draft(): FormController {
    return this.#form;
  }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    const [own] = await Promise.all([loadWording(words, language), this.#one.listen()]);
    this.#t = own.words;
    this.#set.element.requestUpdate();
  }

  /** Without it the form works as well: only what is left cannot be told before it is sent. */
  async #readTaken(): Promise<void> {
    try {
      const client = await this.#set.scope().client(), { items } = await client.leave.list({ seenAs: 'own', limit: 100 });
      this.#taken = items.filter(({ state }) => counted.has(state)).map(({ type, parts }) => ({ type, parts }));
      this.#set.element.requestUpdate();
    } catch {
      this.#taken = [];
    }
  }

  #begin(): void {
    this.#sent = undefined;
    this.#form.clear();
    this.#form.open('type');
    void this.#readTaken();
  }

  #open(page: string, returning = false): void {
    this.#sending.forget();
    this.#set.recovered();
    this.#kept = false;
    this.#form.open(page, returning);
    this.#set.focus();
  }

  get #type(): LeaveType | undefined {
    return this.#set.pack().leaveTypes.find(({ id }) => id === this.#form.values['type']);
  }

  #continue(event: Event): void {
    event.preventDefault();
    const form = this.#form, { page, returning } = form;
    if (page === 'days') {
      const faults = this.#days.faults();
      if (faults.length > 0) {
        form.errors = faults;
        this.#set.element.requestUpdate();
        return this.#set.focus('.summary');
      }
    }
    if (page === 'week') {
      const values: Record<string, string> = { ...form.values };
      if (!form.continue()) return this.#set.focus('.summary');
      for (const name of ['hoursAWeek', 'daysAWeek']) this.#set.week[name] = values[name] ?? '';
      return this.#leaveWeek(returning);
    }
    if (!form.continue()) return this.#set.focus('.summary');
    this.#open(form.page, form.returning);
  }

  #back(): void {
    const form = this.#form;
    if (form.page === 'week') return this.#leaveWeek(form.returning);
    if (form.page === 'type' && !form.returning) return this.#set.go({ room: 'start' });
    form.back();
    this.#open(form.page, form.returning);
  }

  #tellWeek(): void {
    const form = this.#form;
    this.#weekFrom = form.page;
    Object.assign(form.values, { isTelling: 'yes', ...this.#set.week });
    this.#open('week', form.returning);
  }
  #leaveWeek(returning: boolean): void {
    delete this.#form.values['isTelling'];
    this.#open(this.#weekFrom, returning);
  }

  #notNow(): void {
    this.#sending.forget();
    this.#set.recovered();
    this.#kept = true;
    this.#set.element.requestUpdate();
    this.#set.focus('.kept');
  }

  async #send(): Promise<void> {
    if (!this.#form.check()) return this.#set.focus('.summary');
    this.#kept = false;
    const body = requestFrom(this.#form.values, this.#set.week);
    await this.#sending.run(body, (client, idempotencyKey) => client.leave.request(body, { idempotencyKey }), (sent) => {
      this.#sent = sent;
      this.#form.clear();
      this.#form.open('done');
      this.#set.element.dispatchEvent(new CarerLeaveRequestedEvent(sent.reference));
      this.#set.focus();
    }, (error) => this.#refused(error));
  }

  /** What the server found wrong is shown where it was chosen or typed. */
  #refused({ code, problem }: Refusal): boolean {
    if (code !== 'invalid-request') return false;
    const names = (problem?.errors ?? []).map(({ pointer }) => pointer.split('/')[1] ?? '');
    const faults = names.map((name) => (name === 'parts' ? { name: 'days', key: 'refused' } : name === 'approverEmail' ? { name, key: 'invalid' } : name === 'note' ? { name, key: 'long' } : { name, key: 'required' }));
    if (!this.#form.refuse(faults)) return false;
    this.#set.focus('.summary');
    return true;
  }

  view(): TemplateResult {
    void this.#listen();
    const { page } = this.#form;
    if (this.#sent) return this.#done(this.#sent);
    return html`<button type="button" class="link back" @click=${() => this.#back()}>${this.#set.k().back}</button>
      ${page === 'check' ? this.#check() : this.#question()}`;
  }

  #wordsOf(name: string): FieldWords {
    const { fields, days, type } = this.#t, { pack, today, say, t } = this.#set, { managerEmail = '' } = this.#set.session() ?? {};
    if (name === 'type') {
      const types = typesOn(pack(), today());
      return { ...type, options: Object.fromEntries(types.map(({ id, title }) => [id, say(title)])), hints: Object.fromEntries(types.map(({ id, paid, summary }) => [id, `${t().paid[paid]}. ${say(summary)}`])) };
    }
    if (name === 'days' || name === 'typed' || name.startsWith('hours.')) return { label: days.title, errors: days.errors };
    return name === 'to' ? { ...fields.to, hints: { manager: managerEmail, ...fields.to.hints } } : fields[name as keyof AskingMessages['fields']];
  }

  /** Who decides, in a sentence. */
  get #to(): string {
    const { to, approverEmail } = this.#form.values;
    return to === 'hr' ? this.#t.check.hr : to === 'other' ? (approverEmail ?? '') : (this.#set.session()?.managerEmail ?? '');
  }

  #question(): TemplateResult {
    const { heading, k, element, troubleView } = this.#set, form = this.#form, t = this.#t;
    const { step } = form;
    if (!step) return html``;
    const { id, fields } = step, single = fields.length === 1;
    const note = id === 'note' ? t.noteReaders(t.approver) : undefined;
    return html`<form novalidate @submit=${(event: Event) => this.#continue(event)}>
      ${errorSummary(form.errors, id === 'days' ? [] : fields, (name) => this.#wordsOf(name), k(), () => element.renderRoot)}
      ${troubleView()}
      ${id === 'days' ? html`${heading(t.days.title)}${this.#days.view(this.#told())}`
        : html`${single ? nothing : html`${heading(t.week.title)}<p class="hint">${t.week.hint}</p>`}
          ${fields.map((field) => fieldTemplate(field, { form, words: this.#wordsOf(field.name), k: k(), ...(note && { note }), ...(single && { heading: (content: unknown) => heading(content) }) }))}`}
      <div class="actions"><button class="button main">${k().continue}</button></div>
    </form>`;
  }

  /** What is known of the days chosen, while they are being chosen: notice, and what is left. Nothing of it stops anybody. */
  #told(isAsked = true): TemplateResult {
    const { today, language, pack } = this.#set, type = this.#type, chosen = this.#days.chosen.filter(({ part, hours }) => part !== 'hours' || hours !== '');
    if (!type || chosen.length === 0) return html``;
    const { notice: say, left: words } = this.#t, parts = partsOf(chosen), notice = noticeOf(type, parts, today(), pack());
    const number = (value: number) => formatNumber(value, language());
    const left = leftOf(type, parts, this.#taken, this.#set.week, pack(), today());
    const isLaw = type.owner === 'statutory';
    return html`<div class="notice info" role="status">
      <p>${notice === null ? say.none : notice.isLate ? say.late(formatDay(notice.lastSafeOn, language())) : say.safe(formatDay(notice.lastSafeOn, language()))}
        ${notice?.isLate && isLaw ? say.sudden : nothing}</p>
      ${isLaw ? html`<p>${say.proof}</p>` : nothing}</div>
      ${type.limit === undefined ? nothing : html`<div class="left"><p>${left === null ? isLaw && isAsked ? words.unknown : nothing
        : html`<span class="strong">${words[left.unit](number(left.left), number(left.all), formatDay(parts.at(-1)!.on, language()))}</span> ${words.asks(left.unit === 'days' ? words.asksDays(number(left.asks)) : this.#set.t().hours(number(left.asks)))}
          ${left.asks > left.left ? words.over : nothing}`}</p>
        ${left?.unit === 'days' || !isAsked ? nothing : html`<button type="button" class="link" @click=${() => this.#tellWeek()}>${left === null ? words.tell : words.change}</button>`}</div>`}`;
  }

  #daysList(parts: readonly LeavePart[]): TemplateResult {
    const { language, t } = this.#set;
    return html`<ul class="plain">${parts.map(({ on, part }) => html`<li>${fullDay(on, language())}, ${partName(part, t(), language())}</li>`)}</ul>`;
  }

  #check(): TemplateResult {
    const { heading, k, say, language, troubleView, week } = this.#set, { check } = this.#t, form = this.#form, type = this.#type;
    const values: Values = form.values, parts = partsOf(this.#days.chosen), to = this.#to;
    const row = (name: string, value: unknown, change: () => void) => html`<div><dt>${name}</dt><dd>${value}</dd>
      <dd><button type="button" class="link" @click=${change}>${k().change}<span class="unseen"> ${name.toLocaleLowerCase(language())}</span></button></dd></div>`;
    return html`${heading(check.title)}
      ${this.#kept ? html`<div class="notice info kept" role="status" tabindex="-1"><p>${check.saved}</p></div>` : nothing}
      <dl class="answers">
        ${row(check.rows.type, type ? say(type.title) : '', () => this.#open('type', true))}
        ${row(check.rows.days, this.#daysList(parts), () => this.#open('days', true))}
        ${type?.limit === undefined ? nothing : row(check.rows.week, week['hoursAWeek'] ? check.week(week['hoursAWeek'], week['daysAWeek'] ?? '') : k().notProvided, () => this.#tellWeek())}
        ${row(check.rows.note, values['note']?.trim() ? html`<span class="typed-words">${values['note'].trim()}</span>` : k().notProvided, () => this.#open('note', true))}
        ${row(check.rows.to, to, () => this.#open('to', true))}
      </dl>
      ${this.#told(false)}
      <p class="who">${values['to'] === 'hr' ? check.readersHr : check.readers(to)}</p>
      ${troubleView()}
      <span class="unseen" role="status">${form.busy ? check.sending : ''}</span>
      <div class="actions equal">
        <button type="button" class="button" aria-disabled=${form.busy} @click=${() => void this.#send()}>${form.busy ? check.sending : check.send}</button>
        <button type="button" class="button" @click=${() => this.#notNow()}>${this.#set.t().notNow}</button>
      </div>`;
  }

  #done(sent: LeaveRequest): TemplateResult {
    const { go, heading, k, troubleView, t } = this.#set, { receipt } = this.#t, one = this.#one, warnings = one.warnings(sent);
    return html`${heading(receipt.title)}${troubleView()}${one.facts(sent)}
      ${heading(receipt.next, 1)}${one.clocks(sent)}
      ${warnings.map((warning) => html`<p>${warning}</p>`)}
      <div class="actions">
        <button type="button" class="button" @click=${() => go({ room: 'requests' })}>${t().requests}</button>
        ${one.calendar(sent)}<button type="button" class="button" @click=${() => window.print()}>${k().print}</button>
        <button type="button" class="button" @click=${() => { this.#begin(); this.#set.focus(); }}>${receipt.another}</button>
      </div>
      <p class="quiet small">${one.t.calendarHint}</p>`;
  }
}

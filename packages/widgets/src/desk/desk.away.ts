// Who stands in for whom: handing one's desk over for some days, taking it back, handing back another's. What was typed stays, whatever comes back.
import type { DeskDelegation } from '@think-carer/contract';
import { errorSummary, type Field, fieldTemplate, type FieldWords, formatWeekday, FormController, isoDay, loadWording, type Refusal, Sending, type Step, today, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { CarerDelegatedEvent } from './desk.events.ts';
import type { Part, PartSetting } from './desk.part.ts';
import { messages, type AwayMessages } from './away.messages.ts';

const wording: Wording<AwayMessages> = { 'en-GB': messages, cy: () => import('./away.messages.cy.ts') };
const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** Pure: what the form asks, on a day. */
export const awaySteps = (on: string, own: string | undefined): readonly Step[] => [{
  id: 'away',
  fields: [
    { name: 'toEmail', kind: 'email', maxLength: 254, autocomplete: 'off', rule: (value) => (!email.test(value) ? 'format' : value.toLowerCase() === own?.trim().toLowerCase() ? 'yourself' : undefined) },
    { name: 'fromOn', kind: 'date', rule: (value) => { const day = isoDay(value); return !day ? 'invalid' : day < on ? 'past' : undefined; } },
    { name: 'untilOn', kind: 'date', rule: (value, values) => { const day = isoDay(value), from = isoDay(values['fromOn'] ?? ''); return !day ? 'invalid' : from && day < from ? 'before-start' : undefined; } },
  ] satisfies Field[],
}];

export class AwayPart implements Part {
  readonly #set: PartSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  #m!: Translation<AwayMessages>;
  #spoken = '';
  #delegations: readonly DeskDelegation[] = [];
  #said: { readonly text: string; readonly kind: 'good' | 'failed' } | undefined;
  #isStale = false;

  private constructor(setting: PartSetting) {
    this.#set = setting;
    this.#form = new FormController(setting.host, awaySteps(today(), setting.session.email));
    this.#form.page = 'away';
    this.#sending = new Sending({ form: this.#form, client: setting.client, failed: setting.failed, recovered: setting.recovered });
  }

  static async open(setting: PartSetting): Promise<AwayPart> {
    const one = new AwayPart(setting);
    await Promise.all([one.#listen(), one.#read()]);
    return one;
  }

  online(): void { this.#sending.online(); }

  async #listen(): Promise<void> {
    const language = this.#set.language();
    if (language === this.#spoken) return;
    this.#spoken = language;
    this.#m = (await loadWording(wording, language)).words;
    this.#set.host.requestUpdate();
  }

  async #read(): Promise<void> {
    this.#delegations = (await (await this.#set.client()).desk.delegations({ limit: 50 })).items;
  }

  #say(text: string, kind: 'good' | 'failed'): void {
    this.#said = { text, kind };
    this.#set.host.requestUpdate();
    this.#set.focus('.said .notice');
  }

  #send(event: Event): void {
    event.preventDefault();
    const form = this.#form, m = this.#m;
    if (form.busy) return;
    form.pages = awaySteps(today(), this.#set.session.email);
    this.#said = undefined;
    const isWhole = form.check(), { errors } = form;
    form.open('away');
    form.errors = errors;
    if (!isWhole) return this.#set.focus('.summary');
    const body = { toEmail: form.values['toEmail']!.trim(), fromOn: isoDay(form.values['fromOn']!)!, untilOn: isoDay(form.values['untilOn']!)! };
    void this.#sending.run(['delegate', body], (client, idempotencyKey) => client.desk.delegate(body, { idempotencyKey }), (made) => {
      this.#delegations = [made, ...this.#delegations];
      form.clear();
      form.open('away');
      this.#say(m.made(made.toEmail, formatWeekday(made.fromOn, this.#set.language())), 'good');
      this.#set.host.dispatchEvent(new CarerDelegatedEvent('given'));
    }, ({ code, problem }: Refusal) => {
      if (code === 'delegation-overlaps') this.#say(m.overlaps, 'failed');
      else if (code === 'delegation-chain') this.#say(problem?.existingId ? m.chainOwn : m.chainTheirs, 'failed');
      else if (code === 'invalid-request' && problem?.errors?.length) {
        form.errors = problem.errors.flatMap(({ pointer, code: key }) => { const name = pointer.slice(1) as keyof AwayMessages['fields']; return name in m.fields ? [{ name, key: key in m.fields[name].errors ? key : 'invalid' }] : []; });
        this.#set.host.requestUpdate();
        this.#set.focus('.summary');
        return form.errors.length > 0;
      } else return false;
      return true;
    });
    return undefined;
  }

  #end(one: DeskDelegation): void {
    this.#said = undefined;
    void this.#sending.run(['end', one.id], (client, idempotencyKey) => client.desk.endDelegation(one.id, { idempotencyKey }), (ended) => {
      this.#delegations = this.#delegations.map((other) => (other.id === ended.id ? ended : other));
      this.#isStale = true;
      this.#say(this.#m.ended, 'good');
      this.#set.host.dispatchEvent(new CarerDelegatedEvent('ended'));
    });
  }

  view(): TemplateResult {
    void this.#listen();
    const { heading, session, seesAll } = this.#set, m = this.#m, isManager = session.roles.includes('manager');
    const of = (view: string) => this.#delegations.filter(({ seenAs }) => seenAs === view);
    const groups = ([['giver', m.given], ['receiver', m.received], ['hr', m.all]] as const).filter(([view]) => of(view).length > 0);
    return html`<button class="link back" @click=${() => this.#set.leave(this.#isStale)}>${this.#set.t().back}</button>
      ${heading(seesAll && !isManager ? m.titleHr : m.title)}
      <div class="said" role="status">${this.#said ? html`<div class="notice ${this.#said.kind}" tabindex="-1"><p>${this.#said.text}</p></div>` : nothing}</div>
      ${this.#set.trouble()}
      ${isManager ? this.#ask() : nothing}
      ${groups.length === 0 ? html`<p>${isManager ? m.none : m.noneHr}</p>` : groups.map(([view, title]) => html`${heading(title, 1)}<ul class="plain desk">${of(view).map((one) => html`<li class="item">${this.#one(one)}</li>`)}</ul>`)}`;
  }

  #one(one: DeskDelegation): TemplateResult {
    const m = this.#m, language = this.#set.language(), from = one.fromName ?? one.fromEmail;
    const isAlive = one.state === 'planned' || one.state === 'in-force', who = one.seenAs === 'giver' ? one.toEmail : one.seenAs === 'receiver' ? from : m.between(from, one.toEmail);
    return html`<p class="strong">${who}</p>
      <p>${m.days(formatWeekday(one.fromOn, language), formatWeekday(one.untilOn, language))}</p>
      <p><span class="tag">${m.states[one.state] ?? one.state}</span></p>
      ${isAlive ? html`<button type="button" class="button" aria-disabled=${this.#form.busy} @click=${() => this.#end(one)}>${m.end[one.seenAs] ?? m.end['hr']}<span class="unseen"> ${who}</span></button>` : nothing}`;
  }

  #ask(): TemplateResult {
    const { heading, host } = this.#set, k = this.#set.k(), m = this.#m, form = this.#form, fields = form.pages[0]!.fields;
    const wordsOf = (name: string): FieldWords => m.fields[name as keyof AwayMessages['fields']];
    return html`<p>${m.lead}</p><ul>${m.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
      ${errorSummary(form.errors, fields, wordsOf, k, () => host.renderRoot)}
      ${heading(m.form, 1)}
      <form novalidate @submit=${(event: Event) => this.#send(event)}>
        ${fields.map((field) => fieldTemplate(field, { form, words: wordsOf(field.name), k }))}
        <div class="actions"><button class="button main" aria-disabled=${form.busy}>${form.busy ? m.sending : m.send}</button></div>
      </form>`;
  }
}

// One request on the desk: what was asked, by when, what whoever decides must, may and cannot do, and the answer, given in place. Nothing typed is lost, whatever comes back.
import type { DeskItem, DeskKind, Duties, DutyLine, LeaveRequest, Release, WorkingRequest } from '@think-carer/contract';
import { errorSummary, fieldTemplate, formatDay, formatInstant, formatWeekday, FormController, loadWording, type Refusal, Sending, today, type Translation, type Wording } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import { clockOf, clockWords, stateWords } from './desk.clock.ts';
import type { Deciding, DeskRequest } from './desk.deciding.ts';
import { CarerDecidedEvent } from './desk.events.ts';
import type { Part, PartSetting } from './desk.part.ts';
import { messages, type ItemMessages } from './item.messages.ts';

const wording: Wording<ItemMessages> = { 'en-GB': messages, cy: () => import('./item.messages.cy.ts') };
export type ItemSetting = PartSetting & { readonly item: DeskItem };

export class ItemPart implements Part {
  readonly #set: ItemSetting;
  readonly #form: FormController;
  readonly #sending: Sending;
  #deciding!: Deciding;
  #m!: Translation<ItemMessages>;
  #spoken = '';
  /** What was said last: of a decision, or of what somebody else did. */
  #said: { readonly text: string; readonly kind: 'good' | 'info' } | undefined;
  /** What somebody had typed when another was quicker: kept to be read and copied. */
  #typed: readonly (readonly [string, string])[] = [];
  #isStale = false;

  private constructor(setting: ItemSetting) {
    this.#set = setting;
    this.#form = new FormController(setting.host);
    this.#form.page = 'item';
    this.#sending = new Sending({ form: this.#form, client: setting.client, failed: setting.failed, recovered: setting.recovered });
  }

  /** Ready to be drawn: read, with the words and the forms of its kind. */
  static async open(setting: ItemSetting): Promise<ItemPart> {
    const one = new ItemPart(setting), { kind, requestId } = setting.item, m = () => one.#m;
    await one.#listen();
    const client = await setting.client();
    if (kind === 'leave') {
      const [{ LeaveDeciding }, request] = await Promise.all([import('./desk.leave.ts'), client.leave.read(requestId)]);
      one.#deciding = new LeaveDeciding(setting, one.#form, m, request as LeaveRequest);
    } else if (kind === 'release') {
      const [{ ReleaseDeciding }, request] = await Promise.all([import('./desk.release.ts'), client.releases.read(requestId)]);
      one.#deciding = await ReleaseDeciding.open(setting, one.#form, request as Release);
    } else {
      const [{ PatternDeciding }, request] = await Promise.all([import('./desk.pattern.ts'), client.working.read(requestId)]);
      one.#deciding = await PatternDeciding.open(setting, one.#form, m, request as WorkingRequest);
    }
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

  /** From the answers to choose from to the page of one, or back. What was typed stays. */
  #open(page: string): void {
    this.#sending.forget();
    this.#set.recovered();
    this.#said = undefined;
    this.#form.pages = page === 'item' ? [] : this.#deciding.steps(page);
    this.#form.open(page);
    this.#set.focus();
  }

  #choose(event: Event): void {
    event.preventDefault();
    const verbs = this.#deciding.verbs(), verb = verbs.length === 1 ? verbs[0]! : this.#form.values['verb'] ?? '';
    if (verbs.includes(verb)) return this.#open(verb);
    this.#form.errors = [{ name: 'verb', key: 'required' }];
    this.#set.host.requestUpdate();
    return this.#set.focus('.summary');
  }

  async #send(event: Event): Promise<void> {
    event.preventDefault();
    const form = this.#form, verb = form.page, deciding = this.#deciding;
    if (form.busy) return;
    // The day may have turned, and the request with it.
    form.pages = deciding.steps(verb);
    const errors = [...(form.check() ? [] : form.errors), ...deciding.errors(verb, form.values)];
    form.open(verb);
    form.errors = errors;
    if (errors.length > 0) return this.#set.focus('.summary');
    const content = deciding.content(verb, form.values);
    await this.#sending.run([deciding.request.id, verb, content], (client, key) => deciding.send(client, verb, content, key), (request) => this.#decided(verb, request), (error) => this.#refused(verb, error));
  }

  #decided(verb: string, request: DeskRequest): void {
    const { done } = this.#deciding.words(verb);
    this.#deciding.take(request);
    this.#isStale = true;
    this.#typed = [];
    this.#form.clear();
    this.#open('item');
    this.#said = { text: done, kind: 'good' };
    this.#set.host.dispatchEvent(new CarerDecidedEvent(this.#set.item.kind as DeskKind, verb));
  }

  /** Faults show where they were typed. Where somebody was quicker, what happened is read and shown, and the words typed are kept beside it. */
  async #refused(verb: string, { code = '', problem }: Refusal): Promise<boolean> {
    const deciding = this.#deciding, faults = problem?.errors ?? (code === 'explanation-missing' ? [{ pointer: '/explanation', code: 'missing' }] : []);
    if ((code === 'invalid-request' || code === 'explanation-missing') && faults.length > 0) {
      const errors = faults.map(({ pointer, code: key }) => {
        const name = deciding.fieldOf(pointer);
        return { name, key: key === 'missing' ? 'required' : key in (deciding.fieldWords(name)?.errors ?? {}) ? key : 'invalid' };
      }).filter(({ name }) => this.#form.step?.fields.some((field) => field.name === name) || name === 'grounds');
      if (errors.length === 0) return false;
      this.#form.errors = errors;
      this.#set.host.requestUpdate();
      this.#set.focus('.summary');
      return true;
    }
    const isElsewhere = code === 'already-decided' || code === 'not-waiting', isGone = code === 'verb-not-available' || code === 'consultation-missing';
    if (!isElsewhere && !isGone && code !== 'not-found') return false;
    this.#typed = this.#words(verb);
    this.#isStale = true;
    if (code === 'not-found') this.#said = { text: this.#m.notThere, kind: 'info' };
    else {
      deciding.take(await deciding.read(await this.#set.client()));
      const { state } = deciding.request;
      this.#said = { kind: 'info', text: state === 'withdrawn' ? this.#m.withdrawn : isElsewhere ? this.#m.elsewhere(stateWords(this.#set.item.kind, state, this.#set.t())) : this.#m.gone };
    }
    const said = this.#said;
    this.#open('item');
    this.#said = said;
    return true;
  }

  /** What was typed for an answer, in words. */
  #words(verb: string): readonly (readonly [string, string])[] {
    return this.#deciding.steps(verb).flatMap(({ fields }) => fields).flatMap((field) => {
      const value = this.#form.values[field.name]?.trim(), words = this.#deciding.fieldWords(field.name);
      return value ? [[words.label, words.options?.[value] ?? value] as const] : [];
    });
  }

  view(): TemplateResult {
    void this.#listen();
    const verb = this.#form.page;
    return verb === 'item' ? this.#item() : this.#answer(verb);
  }

  #title(): string {
    const t = this.#set.t(), { kind } = this.#set.item, { name } = this.#deciding.request;
    return t.from(name ?? t.nobody, t.kinds[kind as DeskKind] ?? this.#set.item.title);
  }

  #item(): TemplateResult {
    const { heading, item, language } = this.#set, t = this.#set.t(), m = this.#m, deciding = this.#deciding, { request } = deciding;
    const asked = deciding.facts(), due = request.clocks.find(({ what }) => what === 'decide')?.on;
    // One day that has two names is said once.
    const clocks = request.clocks.filter(({ what, on }) => what === 'decide' || on !== due);
    return html`<button class="link back" @click=${() => this.#set.leave(this.#isStale)}>${t.back}</button>
      ${heading(this.#title())}
      <div role="status">${this.#said ? html`<div class="notice ${this.#said.kind}"><p>${this.#said.text}</p>
        ${this.#typed.length > 0 ? html`<p class="strong">${m.typed}</p><dl>${this.#typed.map(([label, value]) => html`<dt>${label}</dt><dd class="words">${value}</dd>`)}</dl>` : nothing}</div>` : nothing}</div>
      ${this.#set.trouble()}
      ${clocks.length > 0 ? html`<ul class="plain clocks" aria-label=${m.clocks}>${clocks.map((clock) => {
        const { text, tone } = clockWords(clock.what === 'decide' ? { ...clock, what: clockOf(request.state, this.#set.seesAll) } : clock, today(), t, language());
        return html`<li class=${clock.what === 'decide' ? `clock ${tone}` : 'quiet'}>${text}</li>`;
      })}</ul>` : nothing}
      <dl class="answers wide">
        <div><dt>${m.facts.state}</dt><dd>${stateWords(item.kind, request.state, t)}</dd></div>
        ${asked.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}
        <div><dt>${m.facts.asked}</dt><dd>${formatDay(item.askedAt, language())}</dd></div>
        <div><dt>${m.facts.reference}</dt><dd>${item.reference}</dd></div>
        ${this.#set.seesAll ? html`<div><dt>${m.facts.sentTo}</dt><dd>${(request as { approverEmail?: string }).approverEmail ?? m.facts.hrOnly}</dd></div>` : nothing}
      </dl>
      ${deciding.verbs().length > 0 ? html`${this.#rules()}${this.#guide()}` : nothing}
      ${this.#choices()}
      ${this.#history()}`;
  }

  #choices(): TemplateResult {
    const { heading, host } = this.#set, k = this.#set.k(), m = this.#m, form = this.#form, verbs = this.#deciding.verbs(), { state } = this.#deciding.request;
    if (verbs.length === 0) return html`<p class="notice info">${state === 'appealed' ? m.answer.appeal : m.answer.none}</p>`;
    const words = { label: m.answer.label, errors: { required: m.answer.required }, options: Object.fromEntries(verbs.map((verb) => [verb, this.#deciding.words(verb).choose])), hints: Object.fromEntries(verbs.map((verb) => [verb, this.#deciding.words(verb).hint])) };
    const field = { name: 'verb', kind: 'choice' as const, options: verbs }, only = verbs.length === 1 ? this.#deciding.words(verbs[0]!) : undefined;
    return html`${heading(m.answer.title, 1)}
      ${errorSummary(form.errors, [field], () => words, k, () => host.renderRoot)}
      <form novalidate @submit=${(event: Event) => this.#choose(event)}>
        ${only ? html`<p>${only.hint}</p>` : fieldTemplate(field, { form, words, k })}
        ${this.#deciding.notYet() ? html`<p class="quiet">${this.#deciding.notYet()}</p>` : nothing}
        <div class="actions"><button class="button main">${only ? only.choose : m.answer.continue}</button></div>
      </form>`;
  }

  #rules(): TemplateResult | undefined {
    const all = this.#deciding.duties();
    return all ? this.#duties(all) : this.#deciding.rule?.();
  }

  #duties(all: Duties): TemplateResult {
    const { heading } = this.#set, { duties: m } = this.#m;
    return html`${heading(m.title, 1)}<div class="duties">${(['must', 'may', 'cannot'] as const).map((force) => html`<section>
      ${heading(m[force], 2)}
      ${all[force].length === 0 ? html`<p class="quiet">${m.none}</p>` : html`<ul>${all[force].map((line) => html`<li>${this.#duty(line)}</li>`)}</ul>`}
    </section>`)}</div>`;
  }

  #duty(line: DutyLine): TemplateResult {
    const { say, language } = this.#set, { duties: m } = this.#m, day = line.on ? formatWeekday(line.on, language()) : '';
    const source = say(line.source.title);
    return html`<p>${say(line.text)}</p>
      ${day ? html`<p class="strong small">${line.isPast ? m.past(day) : m.by(day)}</p>` : nothing}
      <p class="quiet small">${m.basis[line.basis]}: ${line.source.url ? html`<a href=${line.source.url}>${source}</a>` : source}, ${m.checked(formatDay(line.checkedOn, language()))}</p>`;
  }

  #guide(): TemplateResult | typeof nothing {
    const { say, pack, item } = this.#set, { guide: m } = this.#m, guide = pack.guides?.find(({ about }) => about === item.kind);
    if (!guide) return nothing;
    return html`<details class="guide"><summary>${m.title}</summary>
      <p class="strong">${m.say}</p><ul>${guide.say.map((line) => html`<li>${say(line)}</li>`)}</ul>
      <p class="strong">${m.avoid}</p><ul>${guide.avoid.map(({ text, because }) => html`<li>${say(text)} <span class="quiet">${say(because)}</span></li>`)}</ul>
      <p class="strong">${m.next}</p><ul>${guide.next.map((line) => html`<li>${say(line)}</li>`)}</ul>
    </details>`;
  }

  #history(): TemplateResult {
    const { heading, language } = this.#set, { history: m } = this.#m;
    return html`${heading(m.title, 1)}<ol class="history">${this.#deciding.history().map(({ what, by, at, rows }) => html`<li>
      <span class="strong">${m.by(what, by)}</span>, ${formatInstant(at, language())}
      ${rows.map(([term, value]) => html`<br>${term}: <span class="words">${value}</span>`)}</li>`)}</ol>`;
  }

  #answer(verb: string): TemplateResult {
    const { heading, host } = this.#set, k = this.#set.k(), m = this.#m, form = this.#form, deciding = this.#deciding, words = deciding.words(verb), fields = form.step?.fields ?? [];
    const wordsOf = (name: string) => deciding.fieldWords(name);
    return html`<button class="link back" @click=${() => this.#open('item')}>${m.answer.back}</button>
      ${errorSummary(form.errors, fields, wordsOf, k, () => host.renderRoot)}
      ${heading(words.title)}
      <p class="quiet">${this.#title()}</p>
      <p>${words.intro}</p>
      <form novalidate @submit=${(event: Event) => void this.#send(event)}>
        ${deciding.above(verb)}
        ${fields.map((field) => fieldTemplate(field, { form, words: wordsOf(field.name), k }))}
        ${deciding.below(verb) ?? nothing}
        ${this.#set.trouble()}
        <span class="unseen" role="status">${form.busy ? m.answer.sending : ''}</span>
        <div class="actions">
          <button class="button main" aria-disabled=${form.busy}>${form.busy ? m.answer.sending : words.send}</button>
          <button type="button" class="button" @click=${() => this.#open('item')}>${m.answer.back}</button>
        </div>
      </form>`;
  }
}

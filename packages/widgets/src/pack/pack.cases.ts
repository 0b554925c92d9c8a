// The test cases, run in the page: what was expected and what comes out, in words; and a new case made by answering the questions. Fetched when somebody asks.
import { formatMoney, readNumber } from '@think-carer/kit';
import { check, type Answers, type Finding, type Pack, type PackTestReport } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { faultWords } from './pack.fault.ts';
import { insert, isRecord, listAt, put, readPath, type Json } from './pack.path.ts';
import { memberOf, partOf } from './pack.tasks.ts';
import { WordedRoom } from './room.base.ts';

type Expected = { readonly outcome?: string; readonly amount?: { readonly min?: number; readonly max?: number; readonly per?: string } | null; readonly missing?: readonly string[] };

export class CasesRoom extends WordedRoom {
  #report: PackTestReport | null = null;
  #resolved: Pack | null = null;
  #issues: readonly { readonly path: string; readonly message: string }[] = [];
  #isAdding = false;
  #answers: Record<string, string | number | boolean> = {};
  #typed: Record<string, string> = {};
  #name = '';
  #nameFault = '';

  protected async enter(): Promise<void> {
    await this.#run();
  }
  async #run(): Promise<void> {
    const { tests, faults, resolved } = await this.judged();
    [this.#report, this.#issues, this.#resolved] = [tests, faults, resolved];
  }

  // What came out, in words

  #schemeName(id: string): string { return this.words().nameOf('schemes', id); }
  #amount({ min, max, per }: NonNullable<Expected['amount']>): string {
    const { cases } = this.t, money = (value: number): string => formatMoney(value, this.set.language()), often = per === undefined ? '' : cases.per[per] ?? per;
    if (max === undefined) return min === undefined ? '' : `${money(min)} ${often}`.trim();
    return (min === undefined || min === 0 ? cases.upTo(money(max), often) : min === max ? `${money(max)} ${often}` : cases.range(money(min), money(max), often)).trim();
  }
  #saidOf(value: unknown): string {
    const { cases } = this.t;
    if (!isRecord(value)) return cases.absent;
    const { outcome, amount, missing } = value as unknown as Expected;
    return [cases.outcome[outcome ?? ''] ?? outcome ?? '', amount === undefined ? '' : amount === null ? cases.noAmount : this.#amount(amount),
      missing === undefined ? '' : missing.length === 0 ? cases.noneOpen : cases.open(missing.map((id) => this.words().nameOf('questions', id)).join('; '))].filter(Boolean).join(', ');
  }

  /** What comes out is right, and the case said otherwise: the case is changed, not the offer. */
  async #accept(name: string): Promise<void> {
    const index = listAt(this.pack, ['tests']).findIndex((one) => isRecord(one) && one['name'] === name), failed = this.#report?.failed.find((one) => one.name === name);
    if (index < 0 || !failed) return;
    let { pack } = this.working;
    for (const [scheme, now] of Object.entries(failed.actual as Readonly<Record<string, Expected | null>>)) {
      const was = (failed.expected as Readonly<Record<string, Expected>>)[scheme]!, amount = now?.amount;
      // As much of the amount as the case looked at before.
      const kept = amount && was.amount ? Object.fromEntries(Object.keys(was.amount).map((key) => [key, amount[key as 'min']])) : amount;
      pack = put(pack, ['tests', index, 'expect', scheme], now === null ? undefined : { ...now, ...(amount !== undefined && { amount: kept }) } as unknown as Json);
    }
    this.working.change(pack);
    await this.#run();
    this.said = this.t.cases.accepted(name);
    this.draw('');
  }

  // A new case

  get #on(): string { return this.set.today(); }
  #findings(): readonly Finding[] {
    return this.#resolved ? check(this.#resolved, this.#answers as Answers, { on: this.#on, locale: this.set.language() }) : [];
  }
  #answer(id: string, text: string, isFigure: boolean): void {
    this.#typed[id] = text;
    const { [id]: _, ...others } = this.#answers, question = this.entries('questions').find((one) => one['id'] === id), option = listAt(question, ['options']).find((one) => isRecord(one) && String(one['value']) === text);
    const value = text === '' ? undefined : isFigure && text !== 'unknown' ? readNumber(text) : isRecord(option) ? option['value'] as string | boolean : text;
    this.#answers = value === undefined ? others : { ...others, [id]: value };
    this.draw();
  }
  async #keep(): Promise<void> {
    const name = this.#name.trim(), own = new Set(listAt(this.pack, ['schemes']).map((one) => (isRecord(one) ? one['id'] : undefined)));
    this.#nameFault = name === '' ? this.t.cases.nameEmpty : listAt(this.pack, ['tests']).some((one) => isRecord(one) && one['name'] === name) ? this.e.fault.repeats(name) : '';
    if (this.#nameFault) return this.draw('#case-name');
    const found = this.#findings(), shown = found.filter(({ scheme, outcome }) => own.has(scheme) || outcome === 'likely' || outcome === 'may');
    const expect = Object.fromEntries((shown.length > 0 ? shown : found).map(({ scheme, outcome, amount }) => [scheme, { outcome, ...(own.has(scheme) && { amount: amount ? { min: amount.min, max: amount.max, per: amount.per } : null }) }]));
    const list = listAt(this.pack, ['tests']);
    this.working.change(insert(this.pack, ['tests'], list.length, { name, on: this.#on, answers: this.#answers, expect } as unknown as Json));
    [this.#isAdding, this.#answers, this.#typed, this.#name] = [false, {}, {}, ''];
    await this.#run();
    this.said = this.t.cases.added(name);
    this.draw('');
  }

  // What is shown

  view(): TemplateResult {
    const { cases } = this.t, report = this.#report;
    return html`${this.set.heading(cases.title)}<p>${cases.lead}</p>${this.troubleView()}
      ${report === null ? this.#faultsView() : this.#isAdding ? this.#addView() : html`
        ${report.passed + report.failed.length === 0 ? html`<p>${cases.none}</p>` : html`<div class="notice ${report.failed.length > 0 ? 'failed' : 'good'}"><p class="strong">${report.failed.length > 0 ? cases.failed(report.failed.length) : ''} ${report.passed > 0 ? cases.passed(report.passed) : ''}</p></div>`}
        <ul class="plain cases">${report.failed.map(({ name, expected, actual }) => this.#failedView(name, expected as Readonly<Record<string, unknown>>, actual as Readonly<Record<string, unknown>>))}</ul>
        <div class="actions"><button type="button" class="button" @click=${() => { this.#isAdding = true; this.draw(''); }}>${cases.add}</button></div>`}`;
  }
  #failedView(name: string, expected: Readonly<Record<string, unknown>>, actual: Readonly<Record<string, unknown>>): TemplateResult {
    const { cases } = this.t, index = listAt(this.pack, ['tests']).findIndex((one) => isRecord(one) && one['name'] === name);
    return html`<li>${this.set.heading(name, 1)}<ul>${Object.keys(expected).map((scheme) => html`<li>${this.#schemeName(scheme)}: ${cases.expected(this.#saidOf(expected[scheme]))} <strong>${cases.came(this.#saidOf(actual[scheme]))}</strong></li>`)}</ul>
      <p class="entry-acts"><button type="button" class="link" @click=${() => this.set.open('edit', { path: ['tests', index] })}>${cases.change}<span class="unseen">: ${name}</span></button><button type="button" class="link" @click=${() => void this.#accept(name)}>${cases.accept}<span class="unseen">: ${name}</span></button></p></li>`;
  }
  #faultsView(): TemplateResult {
    const { cases } = this.t;
    return html`<div class="notice failed"><p class="strong">${cases.faults(this.#issues.length)}</p><ul>${this.#issues.slice(0, 12).map(({ path, message }) => html`<li>${faultWords(message, this.e.fault)}<br><button type="button" class="link" @click=${() => this.set.open('edit', { path: readPath(path) })}>${cases.toFault(this.set.t().parts[partOf(memberOf(path))])}</button></li>`)}</ul></div>`;
  }

  #addView(): TemplateResult {
    const { cases } = this.t, questions = this.entries('questions'), asked = this.#asked(), first = questions.filter(({ id }) => asked.has(String(id))), rest = questions.filter(({ id }) => !asked.has(String(id)));
    const own = new Set(listAt(this.pack, ['schemes']).map((one) => (isRecord(one) ? one['id'] : undefined))), found = Object.keys(this.#answers).length === 0 ? [] : this.#findings().filter(({ scheme, outcome }) => own.has(scheme) || outcome === 'likely' || outcome === 'may');
    return html`${this.set.heading(cases.add, 1)}<p>${cases.addLead}</p>
      <div class="form"><div class="field ${this.#nameFault ? 'wrong' : ''}"><label for="case-name">${cases.name}</label>${this.#nameFault ? html`<p class="error" id="case-name-error"><span class="unseen">${this.set.k().errorPrefix}</span> ${this.#nameFault}</p>` : nothing}
        <input id="case-name" autocomplete="off" aria-describedby=${this.#nameFault ? 'case-name-error' : nothing} .value=${live(this.#name)} @input=${(event: Event) => { this.#name = (event.target as HTMLInputElement).value; }}></div>
        ${first.map((one) => this.#questionView(one))}${rest.length > 0 ? html`<details class="section"><summary>${cases.all(questions.length)}</summary>${rest.map((one) => this.#questionView(one))}</details>` : nothing}</div>
      ${this.set.heading(cases.comes, 2)}<div aria-live="polite">${found.length === 0 ? html`<p class="quiet">${cases.nothing}</p>` : html`<ul>${found.map(({ scheme, outcome, amount }) => html`<li>${this.#schemeName(scheme)}: ${this.#saidOf({ outcome, ...(own.has(scheme) && { amount: amount ?? null }) })}</li>`)}</ul>`}</div>
      <div class="actions"><button type="button" class="button main" @click=${() => void this.#keep()}>${cases.addIt}</button><button type="button" class="link" @click=${() => { this.#isAdding = false; this.draw(''); }}>${this.t.notNow}</button></div>`;
  }
  /** What the employer's own schemes ask, wherever in them. */
  #asked(): ReadonlySet<string> {
    const own = JSON.stringify(listAt(this.pack, ['schemes']));
    return new Set([...own.matchAll(/"question":"([^"]+)"/g)].map(([, id]) => id!));
  }
  #questionView(question: Readonly<Record<string, Json>>): TemplateResult {
    const { cases } = this.t, id = String(question['id']), isFigure = question['kind'] === 'number' || question['kind'] === 'money', control = `ask-${id}`, now = this.#typed[id] ?? '';
    const options = question['kind'] === 'area' ? this.entries('areas').map((area) => [String(area['id']), this.set.say(area['name'])] as const) : listAt(question, ['options']).filter(isRecord).map((option) => [String(option['value']), this.set.say(option['text'])] as const);
    return html`<div class="field"><label for=${control}>${this.set.say(question['text'])}</label>${isFigure ? html`<input id=${control} class="number" inputmode="decimal" autocomplete="off" .value=${live(now)} @input=${(event: Event) => this.#answer(id, (event.target as HTMLInputElement).value, true)}>`
      : html`<select id=${control} @change=${(event: Event) => this.#answer(id, (event.target as HTMLSelectElement).value, false)}><option value="" .selected=${now === ''}>${cases.noAnswer}</option>${options.map(([value, text]) => html`<option value=${value} .selected=${value === now}>${text}</option>`)}<option value="unknown" .selected=${now === 'unknown'}>${cases.unknown}</option></select>`}</div>`;
  }
}

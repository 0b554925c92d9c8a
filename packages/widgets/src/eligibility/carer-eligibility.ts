// <carer-eligibility>: one question a page, any answer changeable at any time, and a result that says why.
import { AreaController, CarerElement, errorsIn, errorSummary, fieldTemplate, formatDay, FormController, isoDay, kitStyles, today, type Wording } from '@think-carer/kit';
import { wording, type Answers, type Pack, type Question, type Text } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { CarerEligibilityAnsweredEvent, CarerEligibilityResultEvent, type OutcomeCounts } from './eligibility.events.ts';
import { messages, type EligibilityMessages } from './eligibility.messages.ts';
import type { Plan } from './eligibility.plan.ts';
import { PrintController } from './eligibility.print.ts';
import type { ResultSetting } from './eligibility.result.ts';
import { answerOf, canBeUnknown, isTyped, shownAnswer, stepOf, UNKNOWN, wordsOf, type Speech } from './eligibility.steps.ts';
import { styles } from './eligibility.styles.ts';

/** All that the opening page can do without: the rules, and the page of results. */
type Later = typeof import('./eligibility.plan.ts') & typeof import('./eligibility.result.ts');

/**
 * Asks a few questions and shows which rights, benefits, budgets and funds may fit, and why. Answers stay in the page:
 * nothing is stored, nothing is sent, nobody signs in. With `offer` set to a pack file it works with no server at all.
 *
 * @fires carer-eligibility-answered - A question was answered; `question` names it, the answer is not told.
 * @fires carer-eligibility-result - The results were opened; `counts` by outcome and `complete`, no scheme is named.
 * @csspart finding - One right, benefit, budget or fund.
 * @csspart amount - What somebody may be able to get.
 * @csspart next - The one next step of a finding.
 */
export class CarerEligibility extends CarerElement<EligibilityMessages> {
  static readonly tag = 'carer-eligibility';
  static override styles = [kitStyles, styles];

  /** Ids of the schemes to look at, separated by spaces; all when absent. */
  @property() schemes?: string;
  /** The day to answer for, `2026-11-22`: a preview. Today when absent. */
  @property({ attribute: 'as-of' }) asOf?: string;
  /** Opens at the first question, without the opening page. */
  @property({ type: Boolean }) start = false;

  protected readonly wording: Wording<EligibilityMessages> = { 'en-GB': messages, cy: () => import('./eligibility.messages.cy.ts'), ar: () => import('./eligibility.messages.ar.ts') };

  @state() private given: Answers = {};
  /** Asked to clear, and not yet sure. */
  @state() private isClearing = false;
  readonly #areas = new AreaController(this, () => this.#takeArea());
  #pack!: Pack;
  /** Not there yet on the opening page. */
  #later!: Later;
  /** Holds the page, what was typed and what is wrong with it. Which page comes next is the planner's to say. */
  readonly #form = new FormController(this, []);
  #trail: string[] = [];
  #kept: { name: string; plan: Plan } | undefined;

  constructor() {
    super();
    new PrintController(this);
  }

  protected override async prepare(): Promise<void> {
    const pack = await this.scope.offer();
    if (!Array.isArray(pack.questions) || !Array.isArray(pack.schemes)) throw new Error('the offer is not a pack');
    this.#pack = pack;
    this.#takeArea();
    // Fetched while the opening is read, and again by its button where that fails.
    if (this.start || this.#form.page !== 'start') await this.#fetchLater();
    else this.#fetchLater().catch(() => {});
  }

  async #fetchLater(): Promise<void> {
    const [plan, result] = await Promise.all([import('./eligibility.plan.ts'), import('./eligibility.result.ts')]);
    this.#later = { ...plan, ...result };
    this.requestUpdate();
  }

  // The second click of a double click would land on the next page, which nobody has read, wherever its buttons happen to be.
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.addEventListener('click', (event) => {
      if ((event as MouseEvent).detail < 2 || !(event.target as Element).closest('button')) return;
      event.preventDefault();
      event.stopPropagation();
    }, { capture: true });
    return root;
  }

  /** The area chosen in another widget of the page is an answer here: shown with the others, changed like the others. Whoever is at that very question answers it themselves. */
  #takeArea(): void {
    const { area } = this.#areas, question = this.#pack?.questions.find(({ kind }) => kind === 'area'), isAsked = this.ready && this.#page === question?.id;
    if (area !== null && question && !isAsked && this.#pack.areas.some(({ id }) => id === area)) this.given = { ...this.given, [question.id]: area };
  }

  /** Forgets every answer and goes back to the opening page. */
  override clear(): void {
    this.#areas.choose(null);
    this.given = {};
    this.#trail = [];
    this.#form.clear();
  }

  #clear(isSure: boolean): void {
    this.isClearing = false;
    if (isSure) this.clear();
    void this.focusOn(isSure ? undefined : '.told>.link');
  }

  get #day(): string {
    return isoDay(this.asOf ?? '') ?? today();
  }

  /** The ids of the schemes meant: those asked for that the pack has. */
  get #meant(): string[] {
    const wanted = this.schemes?.split(/[\s,]+/).filter(Boolean) ?? [];
    return this.#pack.schemes.map(({ id }) => id).filter((id) => wanted.length === 0 || wanted.includes(id));
  }

  get #plan(): Plan {
    const setting = { on: this.#day, language: this.language, schemes: this.#meant };
    const name = JSON.stringify([this.#pack.id, this.#pack.version, this.given, setting]);
    if (this.#kept?.name !== name) this.#kept = { name, plan: this.#later.planFor(this.#pack, this.given, setting) };
    return this.#kept.plan;
  }

  get #speech(): Speech {
    return { language: this.language, t: this.t, say: (text: Text) => wording(text, { marks: true, language: this.language, parameters: this.#pack.parameters, on: this.#day }) };
  }

  #question(id: string): Question | undefined {
    return this.#pack.questions.find((question) => question.id === id);
  }

  /** The page shown: `start`, `result`, or the id of a question. */
  get #page(): string {
    const { page } = this.#form;
    return page === 'start' && this.start && this.#later ? (this.#plan.next?.id ?? 'result') : page;
  }

  #open(page: string): void {
    this.isClearing = false;
    this.#trail.push(this.#page);
    this.#form.open(page);
    void this.focusOn();
    if (page === 'result') this.#tellResult();
  }

  #onward(): void {
    this.#open(this.#plan.next?.id ?? 'result');
  }

  #begin(): void {
    void this.#form.submit(async () => {
      try {
        await this.#fetchLater();
        this.trouble = undefined;
        this.#onward();
      } catch (error) {
        this.report(error);
      }
    });
  }

  /** Back to the page before; pages of questions no longer needed are passed over. */
  #back(): void {
    const { used } = this.#plan;
    let page = this.#trail.pop();
    while (page !== undefined && page !== 'start' && page !== 'result' && used[page] === undefined) page = this.#trail.pop();
    this.#form.open(page ?? 'start');
    void this.focusOn();
  }

  #answer(question: Question, value: Answers[string]): void {
    this.given = { ...this.given, [question.id]: value };
    if (question.kind === 'area') this.#areas.choose(this.#pack.areas.some(({ id }) => id === value) ? String(value) : null);
    this.dispatchEvent(new CarerEligibilityAnsweredEvent(question.id));
    this.#onward();
  }

  #continue(question: Question): void {
    const form = this.#form;
    const errors = errorsIn(stepOf(this.#pack, question), form.values);
    if (errors.length === 0) return this.#answer(question, answerOf(this.#pack, question, form.values[question.id]!.trim()));
    form.errors = errors;
    this.requestUpdate();
    void this.focusOn('.summary');
  }

  #tellResult(): void {
    const { findings, next } = this.#plan;
    const counts: Record<string, number> = { likely: 0, may: 0, 'cannot-tell': 0, 'not-this-one': 0, expired: 0 };
    for (const { outcome } of findings) counts[outcome]! += 1;
    this.dispatchEvent(new CarerEligibilityResultEvent(counts as OutcomeCounts, next === null));
  }

  protected override view(): TemplateResult {
    if (this.#meant.length === 0) return html`<p>${this.t.nothing}</p>`;
    const page = this.#page;
    const question = this.#question(page);
    return html`${this.troubleView()}${this.#standing()}${question ? this.#questionPage(question) : page === 'result' ? this.#resultPage() : this.#startPage()}`;
  }

  /** What kind of offer this is, when it is not a current one, and the day it is shown for. */
  #standing(): TemplateResult | typeof nothing {
    const { status, watermark } = this.#pack;
    const marked = status === 'current' ? nothing : watermark === undefined ? this.t[status] : this.#speech.say(watermark);
    return html`${marked === nothing ? nothing : html`<p class="watermark">${marked}</p>`}
      ${isoDay(this.asOf ?? '') ? html`<p class="watermark">${this.t.preview(formatDay(this.#day, this.language))}</p>` : nothing}`;
  }

  #startPage(): TemplateResult {
    const { t } = this;
    return html`${this.heading(t.title)}
      <p>${t.intro}</p>
      <p>${t.introEasy}</p>
      <p class="strong">${t.private}</p>
      <p>${t.noDecision}</p>
      <div class="actions"><button class="button main" aria-disabled=${this.#form.busy ? 'true' : nothing} @click=${() => this.#begin()}>${t.start}</button></div>`;
  }

  #backButton(): TemplateResult | typeof nothing {
    return this.#trail.length === 0 ? nothing : html`<p class="top"><button class="link" @click=${() => this.#back()}>${this.k.back}</button></p>`;
  }

  #questionPage(question: Question): TemplateResult {
    const { t, k } = this;
    const form = this.#form;
    const step = stepOf(this.#pack, question);
    const words = wordsOf(this.#pack, question, this.#speech);
    const submit = (event: Event) => {
      event.preventDefault();
      this.#continue(question);
    };
    return html`${this.#backButton()}${keyed(question.id, html`
      ${errorSummary(form.errors, step.fields, () => words, k, () => this.renderRoot)}
      <form novalidate @submit=${submit}>
        ${step.fields.map((field) => fieldTemplate(field, { form, words, k, heading: (content) => this.heading(content) }))}
        ${question.why === undefined ? nothing : html`<details><summary>${t.why}</summary><p>${this.#speech.say(question.why)}</p></details>`}
        <div class="actions">
          <button class="button main">${k.continue}</button>
          ${isTyped(question) && canBeUnknown(question) ? html`<button class="button" type="button" @click=${() => this.#answer(question, UNKNOWN)}>${t.doNotKnow}</button>` : nothing}
          ${this.#later.isSettled(this.#plan) ? html`<button class="link" type="button" @click=${() => this.#open('result')}>${t.soFar}</button>` : nothing}
        </div>
      </form>`)}
      ${this.#told()}`;
  }

  /** Every answer that counts, each with its Change link, on every page. */
  #told(): TemplateResult | typeof nothing {
    const { t, k } = this;
    const { used, spare } = this.#plan;
    const ids = Object.keys(used);
    if (ids.length + spare.length === 0) return nothing;
    const speech = this.#speech;
    return html`<section class="told" aria-labelledby="told">
      ${this.heading(html`<span id="told">${t.answers}</span>`, 1)}
      <dl class="answers">${ids.map((id) => {
        const question = this.#question(id);
        if (!question) return nothing;
        const label = speech.say(question.label);
        return html`<div><dt>${label}</dt><dd>${shownAnswer(this.#pack, question, used[id]!, speech)}</dd>
          <dd><button class="link" @click=${() => this.#open(id)}>${k.change}<span class="unseen"> ${label}</span></button></dd></div>`;
      })}</dl>
      ${spare.length > 0 ? html`<p class="quiet small">${t.resting(this.#later.labelsOf(spare, { ...speech, pack: this.#pack }))}</p>` : nothing}
      ${this.isClearing ? html`<p>${t.clear.sure}</p><div class="actions">
        <button class="button" @click=${() => this.#clear(true)}>${t.clear.yes}</button>
        <button class="button" @click=${() => this.#clear(false)}>${t.clear.no}</button>
      </div>` : html`<button class="link" @click=${() => { this.isClearing = true; void this.focusOn('.told .button'); }}>${t.startAgain}</button>`}
    </section>`;
  }

  #resultPage(): TemplateResult {
    const { t, k } = this;
    const { countsLine, findingsView, localHelp } = this.#later;
    const plan = this.#plan;
    const pack = this.#pack;
    const setting: ResultSetting = {
      ...this.#speech, pack, plan, on: this.#day,
      area: pack.areas.find(({ id }) => id === plan.used['cared-for-area']),
      heading: (content, below) => this.heading(content, below),
    };
    return html`${this.#backButton()}
      ${this.heading(plan.next ? t.resultSoFar : t.result)}
      <p class="strong">${countsLine(plan.findings, setting)}</p>
      <p>${t.basis(formatDay(this.#day, this.language))}</p>
      ${plan.next ? html`<div class="notice info"><p>${t.carryOnWhy}</p><button class="button main" @click=${() => this.#onward()}>${t.carryOn}</button></div>` : nothing}
      <div class="actions">
        <button class="button" @click=${() => window.print()}>${k.print}</button>
        ${Object.keys(this.given).length > 0 ? html`<button class="link" @click=${() => void this.focusOn('.told [part~=heading]')}>${t.changeAnswers}</button>` : nothing}
      </div>
      ${findingsView(setting)}
      ${localHelp(setting)}
      ${this.#told()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'carer-eligibility': CarerEligibility;
  }
}

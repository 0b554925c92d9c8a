// carer-doctor: tells the developer of an intranet what keeps widgets from working on this page, with the lines that mend it.
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { CarerElement, kitStyles, type Wording } from '@think-carer/kit';
import { allLines, type Facts, type Finding, findingsOf } from './doctor.checks.ts';
import { CarerCheckedEvent } from './doctor.events.ts';
import { lookAround, watchViolations } from './doctor.facts.ts';
import { messages, type DoctorMessages } from './doctor.messages.ts';
import { styles } from './doctor.styles.ts';

/**
 * A self-check of the page it stands on, for the person who looks after that page. Take it off again when all is well.
 *
 * @fires carer-checked - Each time the page has been looked at; `wrong` is how many things there are to mend.
 * @csspart line - A line to copy.
 */
export class CarerDoctor extends CarerElement<DoctorMessages> {
  static readonly tag = 'carer-doctor';
  static override styles = [kitStyles, styles];

  @state() private facts: Facts | undefined;
  /** The line last copied, and whether that worked. */
  @state() private copied: { readonly line: string; readonly isDone: boolean } | undefined;

  protected readonly wording: Wording<DoctorMessages> = { 'en-GB': messages, cy: () => import('./doctor.messages.cy.ts') };

  override connectedCallback(): void {
    super.connectedCallback();
    watchViolations(1);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    watchViolations(-1);
  }

  protected override async prepare(): Promise<void> {
    this.facts = await lookAround(this, this.scope);
    this.dispatchEvent(new CarerCheckedEvent(findingsOf(this.facts).filter(({ verdict }) => verdict === 'bad').length));
  }

  async #again(): Promise<void> {
    this.copied = undefined;
    await this.prepare();
    await this.focusOn();
  }

  async #copy(line: string): Promise<void> {
    const isDone = await navigator.clipboard?.writeText(line).then(() => true, () => false) ?? false;
    this.copied = { line, isDone };
  }

  #line(line: string): TemplateResult {
    const copied = this.copied?.line === line ? this.copied : undefined;
    return html`<div class="line"><pre part="line" tabindex="0" role="group" aria-label=${this.t.line}>${line}</pre>
      <button type="button" class="button" @click=${() => void this.#copy(line)}>${copied?.isDone ? this.t.copied : this.t.copy}</button>
      ${copied && !copied.isDone ? html`<p class="small" role="status">${this.t.notCopied}</p>` : nothing}</div>`;
  }

  #finding({ check, verdict, about, fix }: Finding): TemplateResult {
    return html`<li class=${verdict}><span class="tag">${this.t.verdicts[verdict]}</span><p>${this.t.says[check][verdict](about)}</p>${fix ? this.#line(fix) : nothing}</li>`;
  }

  protected override view(): TemplateResult | typeof nothing {
    if (!this.facts) return nothing;
    const order = { bad: 0, note: 1, good: 2 }, findings = findingsOf(this.facts).sort((a, b) => order[a.verdict] - order[b.verdict]), wrong = findings.filter(({ verdict }) => verdict === 'bad').length;
    return html`${this.heading(this.t.title)}
      <p class="strong" role="status">${this.t.wrong(wrong)}</p>
      <ul class="findings">${findings.map((one) => this.#finding(one))}</ul>
      ${this.heading(this.t.policy, 1)}<p class="quiet">${this.t.policyHint}</p>${this.#line(allLines(this.facts.apiOrigin, this.facts.loaderOrigin))}
      <div class="actions"><button type="button" class="button" @click=${() => void this.#again()}>${this.t.again}</button></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'carer-doctor': CarerDoctor }
}

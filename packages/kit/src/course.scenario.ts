// A moment at work: what one could do, how well each does, what to say, what not to ask, and the law behind it. Where that is no longer in force nothing is said of the choices.
import type { ModulePart, ModuleScenario } from '@think-carer/rules/guide';
import { html, nothing, type TemplateResult } from 'lit';
import type { BlockSetting } from './course.block.ts';

/** Chosen instead of a choice: to be shown. */
const unsure = '';

export function scenarioView({ id, text }: ModulePart, { choices, say, avoid, isHeld }: ModuleScenario, { m, owner, heading, chosen, choose }: BlockSetting, law: TemplateResult): TemplateResult {
  const { scenario: w } = m, now = chosen(id), picked = choices.find((one) => one.id === now), verdict = picked?.fits ?? null;
  return html`<div class="moment">${text.map((one) => html`<p>${one}</p>`)}</div>
    <p class="strong" id="ask-${id}">${w.ask}</p>
    <ul class="plain choices" aria-labelledby="ask-${id}">${choices.map((one) => html`<li><button type="button" class="choice" aria-pressed=${one.id === now} @click=${() => choose(id, one.id)}>${one.text}</button>
      ${one.fits ? html`<p class="paper">${w.fits[one.fits]}. ${one.because}</p>` : nothing}</li>`)}</ul>
    <div role="status">${picked ? html`<div class="notice verdict ${verdict ?? 'info'}">${verdict ? html`<p class="strong">${w.fits[verdict]}</p><p>${picked.because}</p>` : html`<p>${w.unsaid}</p>`}</div>` : nothing}</div>
    ${now === undefined ? html`<p class="no-print"><button type="button" class="link" @click=${() => choose(id, unsure)}>${w.unsure}</button></p>` : nothing}
    <div class="behind ${now === undefined ? 'later' : ''}">
      ${isHeld ? nothing : html`<p class="notice info">${w.over(owner)}</p>`}
      <div class="talk"><section>${heading(w.say)}<ul>${say.map((one) => html`<li>${one}</li>`)}</ul></section>
        <section>${heading(w.avoid)}<ul>${avoid.map((one) => html`<li>${one.text} <span class="quiet">${one.because}</span></li>`)}</ul></section></div>
      <section>${heading(w.law)}${law}</section>
    </div>`;
}

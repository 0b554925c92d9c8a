// The record of one check: what is to be looked at, what is to be found out, what was proposed and what became of it. It prints on one sheet of A4.
import type { PolicyCheck } from '@think-carer/contract';
import { formatDay, type Translation } from '@think-carer/kit';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyMessages } from './policy.messages.ts';
import type { VoiceSetting } from './voice.part.ts';

export function recordView(check: PolicyCheck, set: VoiceSetting, w: Translation<PolicyMessages>): TemplateResult {
  const { say, heading } = set, day = (on: string) => formatDay(on, set.language()), of = (verdict: string) => check.items.filter((item) => item.verdict === verdict), [look, find, clear] = [of('look'), of('find-out'), of('clear')];
  const fact = (name: string, value: unknown) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<article class="record" part="record" aria-label="${w.record}, ${check.reference}">
    <div class="top">${heading(`${w.record}: ${check.title}`, 1)}</div>
    <dl class="facts">${fact(w.reference, html`<span class="strong">${check.reference}</span>`)}${fact(w.on, day(check.checkedOn))}${fact(w.by, w.hands[check.by] ?? check.by)}${fact(w.owner, check.owner)}${fact(w.areaOfWork, check.areaOfWork)}${fact(w.next, day(check.reviewOn))}</dl>
    ${heading(`${w.look} (${look.length})`, 2)}
    ${look.length === 0 ? html`<p>${w.noLook}</p>` : html`<ul>${look.map((item) => html`<li><p><span class="strong">${say(item.label)}.</span> ${say(item.text)} ${w.answers[item.answer] ?? item.answer}. <span class="quiet small">${say(item.source.title)}</span></p></li>`)}</ul>`}
    ${find.length === 0 ? nothing : html`${heading(`${w.find} (${find.length})`, 2)}<ul>${find.map((item) => html`<li><p><span class="strong">${say(item.label)}.</span> ${say(item.text)} <span class="quiet small">${w.how(say(item.find))}</span></p></li>`)}</ul>`}
    ${heading(`${w.changes} (${check.changes.length})`, 2)}
    ${check.changes.length === 0 ? html`<p>${w.noChanges}</p>` : html`<ul>${check.changes.map((change) => html`<li><p class="typed-text">${change.text}${change.dueOn ? html` <span class="quiet small">${w.by_(day(change.dueOn))}</span>` : nothing}</p>
      <p>${change.verdict ? html`<span class="verdict ${change.verdict}">${w.verdicts[change.verdict] ?? change.verdict}</span>: <span class="typed-text">${change.reason}</span> <span class="quiet small">(${day(change.answeredOn ?? check.checkedOn)}, ${w.hands[change.by ?? ''] ?? change.by})</span>` : html`<span class="tag">${w.waits}</span>`}</p></li>`)}</ul>`}
    ${clear.length === 0 ? nothing : html`${heading(`${w.clear} (${clear.length})`, 2)}<p class="small">${clear.map(({ label }, i) => html`${i > 0 ? ' · ' : nothing}${say(label)}`)}</p>`}
    ${check.said ? html`${heading(w.said, 2)}<p class="typed-text">${check.said}</p>` : nothing}
    <p class="foot">${w.foot} ${w.asOf(check.packVersion)}</p></article>`;
}

// The card that says which two organisations there are, and what each of them sees of a guest.
import type { Organisation } from '@think-carer/contract';
import type { Translation } from '@think-carer/kit';
import { listIn } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import type { ForumSetting } from './forum.part.ts';
import type { JoinMessages } from './join.messages.ts';

/** The employer comes first among the organisations. */
export function privacyCard(set: ForumSetting, { employer: unknown, privacy: w }: Translation<JoinMessages>, organisations: readonly Organisation[]): TemplateResult {
  const [employer, ...partners] = organisations.map(({ name }) => set.say(name)), links = organisations.filter(({ privacyUrl }) => privacyUrl && /^https?:/i.test(privacyUrl)), own = partners.length === 1 ? partners[0]! : w.ownOrganisation;
  const sees = (title: string, lines: readonly string[]): TemplateResult => html`${set.heading(title, 2)}<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
  return html`<section class="privacy">${set.heading(w.title, 1)}<p>${w.body(listIn([employer ?? unknown, own], set.language()))}</p>
    ${sees(w.employer(employer ?? unknown), w.employerSees)}${sees(w.own(own), w.ownSees)}<p>${w.not}</p><p>${w.leave}</p>
    ${links.length > 0 ? html`<ul class="plain">${links.map(({ name, privacyUrl }) => html`<li><a href=${privacyUrl!} target="_blank" rel="noopener noreferrer">${w.notice(set.say(name))}</a></li>`)}</ul>` : nothing}</section>`;
}

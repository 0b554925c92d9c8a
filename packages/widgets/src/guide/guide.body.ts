// What stands under an entry: its words, its facts, the next step, and who keeps it right. Fetched once the first page stands.
import { formatDay, isWeb, loadContactWords, loadWording, phoneLink, type ContactMessages, type Translation, type Wording } from '@think-carer/kit';
import { listIn, type GuideContact, type GuideFact, type GuideItem, type NextAction, type Pack } from '@think-carer/rules';
import { html, nothing, type TemplateResult } from 'lit';
import { messages, type EntryMessages } from './entry.messages.ts';
import type { GuideMessages } from './guide.messages.ts';
import { dress } from './guide.sheet.ts';

const wording: Wording<EntryMessages> = { 'en-GB': messages, cy: () => import('./entry.messages.cy.ts') };

/** The words of entries and of contacts in a language, and their look. */
export async function loadEntries(root: ShadowRoot, language: string): Promise<Pick<BodySetting, 'e' | 'c'>> {
  dress(root);
  const [{ words: e }, c] = await Promise.all([loadWording(wording, language), loadContactWords(language)]);
  return { e, c };
}

/** Says whether a contact is there now, in words; null where the pack does not have its hours as data. */
export type OpenSays = (contact: GuideContact, set: BodySetting) => { readonly text: string; readonly isOpen: boolean } | null;

export interface BodySetting {
  readonly t: Translation<GuideMessages>;
  readonly e: Translation<EntryMessages>;
  readonly c: Translation<ContactMessages>;
  readonly language: string;
  readonly isEasyRead: boolean;
  readonly pack: Pack;
  readonly area: string | undefined;
  readonly opens?: OpenSays | undefined;
}

/** `more`: said after its words. */
export function itemBody(item: GuideItem, set: BodySetting, more: unknown = nothing): TemplateResult {
  const { e } = set;
  if (item.isExpired) return html`<p class="notice info">${e.checking(item.ownerRole.name)}</p>${upkeepView(item, set)}`;
  return html`${item.summary ? html`<p>${item.summary}</p>` : nothing}
    ${set.isEasyRead && !item.isEasy ? html`<p class="quiet small">${e.easyMissing}</p>` : nothing}
    ${more}
    ${item.conversation ? html`<p class="strong">${e.talk.say}</p><ul>${item.conversation.say.map((line) => html`<li>${line}</li>`)}</ul>
      <p class="strong">${e.talk.avoid}</p><ul>${item.conversation.avoid.map(({ text, because }) => html`<li>${text} <span class="quiet">${because}</span></li>`)}</ul>
      <p class="strong">${e.talk.next}</p><ul>${item.conversation.next.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
    ${item.isElsewhere || (!item.decidedBy && item.more.length === 0) ? nothing : html`<dl class="facts">${item.decidedBy ? factRow(e.facts.decidedBy, item.decidedBy) : nothing}${item.more.map((fact) => factRow(e.facts[fact.key], factText(fact, set)))}</dl>`}
    ${item.next ? nextView(item.next, set) : nothing}
    ${upkeepView(item, set)}`;
}

const factRow = (term: string, text: unknown): TemplateResult => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;

function factText({ key, text, count, words = [] }: GuideFact, { e, language }: BodySetting): string {
  if (text !== undefined) return text;
  if (count) return e.counted[count.unit](count.value);
  if (key === 'fund') return e.fund[words[0] ?? '']?.(formatDay(words[1] ?? '', language)) ?? '';
  const said = words.map((word) => e.words[word] ?? word);
  return key === 'units' ? listIn(said, language, 'or') : said.join(', ');
}

function nextView({ text, who, how, when, url, phone }: NextAction, { e }: BodySetting): TemplateResult {
  return html`<div class="next"><p class="strong">${e.next.title}</p><p>${text}${how ? html` ${how}` : nothing}${when ? html` ${when}` : nothing}</p>
    <p>${e.next.who}: ${url && isWeb(url) ? html`<a href=${url}>${who}</a>` : who}${phone ? html`, ${phoneLink(phone)}` : nothing}</p></div>`;
}

export function upkeepView({ sources, asOf, reviewOn, isReviewDue, ownerRole }: Pick<GuideItem, 'sources' | 'asOf' | 'reviewOn' | 'isReviewDue' | 'ownerRole'>, { e, language }: BodySetting): TemplateResult {
  const { upkeep } = e, day = (on: string) => formatDay(on, language);
  return html`<p class="quiet small upkeep">${sources.map(({ title, url }) => html`${upkeep.source}: ${url && isWeb(url) ? html`<a href=${url}>${title}</a>` : title}. `)}${upkeep.checked(day(asOf))}; ${isReviewDue ? html`<strong>${upkeep.due(day(reviewOn))}</strong>` : upkeep.review(day(reviewOn))}; ${upkeep.by(ownerRole.name)}.</p>`;
}

/** At the end: what each label means, and what has changed, which is read when somebody opens it. */
export const aboutView = ({ t, e }: BodySetting, changes: unknown, read: () => void): TemplateResult => html`<details class="about"><summary>${e.promises.title}</summary>
    <dl class="promises">${Object.entries(e.promises.means).map(([promise, means]) => html`<div><dt><span class="promise ${promise}">${t.promise[promise as 'employer']}</span></dt><dd>${means}</dd></div>`)}</dl></details>
  <details class="about" @toggle=${(event: Event) => { if ((event.target as HTMLDetailsElement).open) read(); }}><summary>${e.changes}</summary>${changes}</details>`;
